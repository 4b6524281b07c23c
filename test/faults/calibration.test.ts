/** A calibration by the built program: the same bytes for any number of workers, and after a kill. */

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei } from '../cli/program.js'
import { extent } from '../extent.js'
import { sketchedProgram } from '../sketched-program.js'
import { until } from '../until.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-calibration-'))
const at = (...path: string[]) => join(folder, ...path)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const asked = (out: string, workers: number) => [
  ...['calibrate', at('targets.yaml'), '--base', at('base.yaml'), '--ranges', at('ranges.yaml')],
  ...['--particles', '40', '--replications', '2', '--workers', `${workers}`, '--out', at(out), '--take-over']
]
const bytes = (out: string) =>
  ['ensemble.csv', 'journal.jsonl', 'report.html', 'fit.csv', 'effects.csv'].map((name) => readFileSync(at(out, name)))

let program: string

beforeAll(async () => {
  program = await sketchedProgram()
  const size = 'organisation: { tiers: [{ id: county, units: 4, cadresPerUnit: 8, elaboration: 0 }] }\n'
  writeFileSync(at('base.yaml'), `${head('scenario', 'base')}time: { periods: 12, burnIn: 4 }\n${size}`)
  writeFileSync(
    at('targets.yaml'),
    `${head('targets', 'T')}questionnaire: { many: 0.06, few: 0.18, none: 0.26, dontKnow: 0.5 }\nerror: 0.05\n`
  )
  writeFileSync(
    at('ranges.yaml'),
    `${head('ranges', 'R')}ranges:\n  information.reach: { low: 2, high: 30 }\n  procedure.meritThreshold: { low: 0.2, high: 0.8 }\n`
  )
  expect(ganwei(asked('whole', 0), { program }).status).toBe(0)
})

describe('a calibration', () => {
  // With two workers it is killed below.
  it.each(extent<readonly number[]>([], [7], [1, 2, 7]))('is the same with %i workers', (workers) => {
    const { status, stderr } = ganwei(asked(`workers-${workers}`, workers), { program })
    expect(status, stderr).toBe(0)
    expect(bytes(`workers-${workers}`)).toEqual(bytes('whole'))
  })

  it('goes on after a kill to the same bytes, and stops without a stack when it is interrupted', async () => {
    const started = async (signal: NodeJS.Signals) => {
      const child = spawn(process.execPath, [program, ...asked('killed', 2)], { stdio: ['ignore', 'pipe', 'pipe'] })
      const said: Buffer[] = []
      child.stderr.on('data', (piece: Buffer) => said.push(piece))
      const journal = at('killed', 'journal.jsonl')
      const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length : 0
      const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
      let code: number | null | undefined
      void ended.then((own) => {
        code = own
      })
      await until(
        'a step is written',
        () =>
          code !== undefined || (existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > lines + 1)
      )
      child.kill(signal)
      await ended
      return Buffer.concat(said).toString('utf8')
    }
    await started('SIGKILL')
    const interrupted = await started('SIGINT')
    expect(interrupted).not.toMatch(/^ {4}at /m)
    const { status, stderr } = ganwei(asked('killed', 2), { program })
    expect(status, stderr).toBe(0)
    expect(bytes('killed')).toEqual(bytes('whole'))
  })
})
