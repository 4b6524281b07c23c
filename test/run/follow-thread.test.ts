import { expect, it, vi } from 'vitest'
import { followWorlds } from '../../src/findings/explanation/follow-worlds.js'
import { followOnThread } from '../../src/run/follow-thread.js'
import { sampleBatch } from '../report/sample.js'

// Followed anew each time.
vi.unmock('../../src/findings/explanation/follow-worlds.js')

const { plan } = sampleBatch([{ id: 'a' }, { id: 'b', set: { 'public.tolerance': 0.9 } }], 2)
const [baseline, reform] = plan.scenarios
const worlds = { baseline, reform, scenario: 1, key: plan.key, first: 0, replications: 2 }

it('makes a closer look here where the thread cannot be had or has not begun', () => {
  const expected = followWorlds(worlds)
  // The sources have no file that a thread could be started from.
  expect(followOnThread(worlds)()).toEqual(expected)
  expect(followOnThread({ ...worlds, unclonable() {} } as typeof worlds)()).toEqual(expected)
})
