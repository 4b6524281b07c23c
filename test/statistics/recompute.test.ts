import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ganwei } from '../cli/program.js'
import { sketchedProgram } from '../sketched-program.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-recompute-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasPython = spawnSync('python3', ['--version']).status === 0
const program = fileURLToPath(new URL('recompute.py', import.meta.url))

/** A small organisation with rare grants: ratios of all kinds, rare events, and a world equal to the baseline. */
const BASE = `version: 1
kind: scenario
label: base
question: base?
time: {periods: 16, burnIn: 4}
organisation: {tiers: [{id: county, units: 2, cadresPerUnit: 20, elaboration: 0}, {id: township, units: 3, cadresPerUnit: 9, elaboration: -0.1}]}
`
const OTHERS = {
  strict: 'accountability: {strictness: 0.6}',
  clear: 'standards: {scopeClarity: 0.95, criteriaClarity: 0.95, detailClarity: 0.95}',
  same: 'agreement: {hierarchy: 0.55}',
  faint: 'information: {benchmarkWeight: 0.61}'
}

const recompute = (run: string) => spawnSync('python3', [program, run], { encoding: 'utf8', cwd: folder })

// Without Python this is skipped: apt-get install python3.
describe.skipIf(!hasPython)('a run recomputed in Python from its replications', () => {
  writeFileSync(join(folder, 'base.yaml'), BASE)
  for (const [name, set] of Object.entries(OTHERS)) {
    const head = `version: 1\nkind: scenario\nlabel: ${name}\nquestion: ${name}?\nextends: base.yaml\n`
    writeFileSync(join(folder, `${name}.yaml`), `${head}${set}\n`)
  }

  it.each([7, 45])(
    'has the same estimates, intervals, verdicts and ranges after %i replications',
    async (replications) => {
      const run = `run-${replications}`
      const { status, stderr } = ganwei(
        ['batch', '.', '--replications', `${replications}`, '--seed', 'again', '--out', run, '--quiet'],
        { cwd: folder, program: await sketchedProgram() }
      )
      expect(stderr).toBe('')
      expect(status).toBe(0)
      const { stdout, status: code } = recompute(run)
      expect(stdout).toMatch(/^\d{4} compared, 0 wrong/)
      expect(code).toBe(0)
      const estimators = readFileSync(join(folder, run, 'summary.csv'), 'utf8')
      for (const estimator of ['mean', 'ratio', 'exact', 'too-few']) expect(estimators).toContain(`,${estimator},`)
    }
  )

  it('finds a number that was changed', () => {
    const path = join(folder, 'run-7', 'comparison.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/more-afraid|fewer-act|not-told/, 'dare'))
    expect(recompute('run-7')).toMatchObject({ status: 1, stdout: expect.stringContaining('verdict') })
  })
})
