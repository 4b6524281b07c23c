import { expect, it } from 'vitest'
import { followWorlds } from '../../src/findings/explanation/closer-look.js'
import { followOnThread } from '../../src/run/follow-thread.js'
import { sampleBatch } from '../report/sample.js'

const { plan } = sampleBatch([{ id: 'a' }, { id: 'b', set: { 'public.tolerance': 0.9 } }], 2)
const [baseline, reform] = plan.scenarios
const worlds = { baseline, reform, scenario: 1, key: plan.key, first: 0, replications: 2 }

it('makes a closer look here where the thread cannot be had or has not begun', () => {
  const expected = followWorlds(worlds)
  // The sources have no file that a thread could be started from.
  expect(followOnThread(worlds)()).toEqual(expected)
  expect(followOnThread({ ...worlds, unclonable() {} } as typeof worlds)()).toEqual(expected)
})
