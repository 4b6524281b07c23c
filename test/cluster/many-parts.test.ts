/** A merge of a thousand parts is streamed: its memory does not grow with them. Needs no Slurm. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ganwei, resultHashes, root } from '../cli/program.js'
import { extent } from '../extent.js'

const PARTS = extent(300, 300, 1000)
const REPLICATIONS = 20 * PARTS
const MOST_MEGABYTES = 500

const folder = mkdtempSync(join(tmpdir(), 'ganwei-parts-'))
const at = (...path: string[]) => join(folder, ...path)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TINY = `version: 1
kind: scenario
label: { zh: 小, en: Tiny }
question: { zh: 问, en: Why? }
time: { periods: 2, burnIn: 1 }
organisation: { tiers: [{ id: a, units: 1, cadresPerUnit: 2, elaboration: 0 }] }
`

/** Plays every part of a plan in one process: a thousand programs would take their start a thousand times. */
const PLAY = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
const { runBatch } = await import('./dist/experiment/batch.js')
const { Journal } = await import('./dist/run/journal.js')
const { inThisThread } = await import('./dist/experiment/in-this-thread.js')
const { engine } = await import('./dist/execution/engines.js')
const { planText } = await import('./dist/run/plan-file.js')
const { readPlan } = await import('./dist/run/read-plan.js')
const run = readPlan(readFileSync(join(FOLDER, 'whole', 'plan.json'), 'utf8'))
for (let number = 1; number <= ${PARTS}; number++) {
  const [folder, part] = [join(FOLDER, 'parts', String(number)), { number, of: ${PARTS} }]
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'plan.json'), planText({ ...run, part }))
  const journal = new Journal(join(folder, 'journal.jsonl'), run.plan, run.engine, 'append')
  journal.gather()
  await runBatch(run.plan, journal, inThisThread(engine(run.engine)), { part })
  journal.close()
}`

/** Says at its end how much memory the process has had at most, in kilobytes. */
const REPORT = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`

it(`stays under ${MOST_MEGABYTES} MB and gives the bytes of one machine`, () => {
  writeFileSync(at('tiny.yaml'), TINY)
  const job = ['batch', 'tiny.yaml', '--replications', String(REPLICATIONS), '--out', 'whole', '--quiet']
  expect(ganwei(job, { cwd: folder }).status).toBe(0)
  mkdirSync(at('parts'))
  const script = PLAY.replaceAll('FOLDER', JSON.stringify(folder))
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root })
  const parts = Array.from({ length: PARTS }, (_, k) => join('parts', String(PARTS - k)))
  const preload = `data:text/javascript,${encodeURIComponent(REPORT)}`
  const env = { NODE_OPTIONS: `--import=${preload}` }
  const { status, stderr } = ganwei(['merge', 'merged', ...parts, '--quiet'], { cwd: folder, env })
  expect(status, stderr).toBe(0)
  const peak = Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024
  expect(peak).toBeGreaterThan(30)
  expect(peak).toBeLessThan(MOST_MEGABYTES)
  expect(resultHashes(at('merged'))).toEqual(resultHashes(at('whole')))
})
