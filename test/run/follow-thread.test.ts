/** The closer look that a thread of its own makes: that of the built program, and what becomes of it where there is no thread. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deserialize } from 'node:v8'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as Following from '../../src/findings/explanation/follow-worlds.js'
import { FollowThread } from '../../src/run/follow-thread.js'
import { readPlan } from '../../src/run/read-plan.js'
import { ganwei } from '../cli/program.js'
import { writeTiny } from '../faults/tiny.js'
import { sampleBatch } from '../report/sample.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-follow-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// As it is, not as it was made for another test.
let followWorlds: typeof Following.followWorlds
beforeAll(async () => {
  const path = '../../src/findings/explanation/follow-worlds.js'
  followWorlds = (await vi.importActual<typeof Following>(path)).followWorlds
})

it('is made by the thread in the built program, the same to the bit, and is what the report shows', () => {
  const [hook, sent] = [join(folder, 'hook.mjs'), join(folder, 'sent')]
  // Whoever waits for the thread is given what it sent with another number in it.
  const text = `import { writeFileSync } from 'node:fs'
    import { serialize } from 'node:v8'
    process.on('worker', (thread) => thread.on('message', (look) => {
      if (look.explanation === undefined) return
      writeFileSync(${JSON.stringify(sent)}, serialize(look))
      look.replications = 98765
    }))`
  writeFileSync(hook, text)
  writeTiny(join(folder, 's'))
  const asked = ['batch', 's', '--seed', 'x', '--replications', '5', '--workers', '1', '--out', 'run', '--quiet']
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook)}` }
  const { status, stderr } = ganwei(asked, { cwd: folder, env })
  expect(status, stderr).toBe(0)
  const look: Following.CloserLook = deserialize(readFileSync(sent))
  const { plan } = readPlan(readFileSync(join(folder, 'run', 'plan.json'), 'utf8'))
  const [baseline, reform] = [plan.scenarios[plan.baseline], plan.scenarios[1 - plan.baseline]]
  const { key, first, replications } = plan
  const worlds = { baseline, reform, scenario: 1 - plan.baseline, key, first, replications }
  expect(look).toEqual(followWorlds(worlds))
  expect(readFileSync(join(folder, 'run', 'report.html'), 'utf8')).toMatch(/98[\s,]?765/)
})

it('is made here where the thread cannot be had, has not begun or has failed', async () => {
  const { plan } = sampleBatch([{ id: 'a' }, { id: 'b', set: { 'public.tolerance': 0.9 } }], 2)
  const [baseline, reform] = plan.scenarios
  const worlds = { baseline, reform, scenario: 1, key: plan.key, first: 0, replications: 2 }
  const expected = followWorlds(worlds)
  // The sources have no file that a thread could be started from.
  for (const given of [worlds, { ...worlds, unclonable() {} }]) {
    const thread = new FollowThread()
    const look = thread.follow(given)
    expect(look()).toEqual(expected)
    await thread.settled()
    expect(look()).toEqual(expected)
    await thread.end()
  }
})
