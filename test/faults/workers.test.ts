/** Workers that throw, exit or hang over one replication: it is named, the others are kept, and the run can be completed. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ganwei, resultHashes } from '../cli/program.js'
import { sketchedProgram } from '../sketched-program.js'
import { resumeHere, writeTiny } from './tiny.js'

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const faulty = pathToFileURL(fileURLToPath(new URL('./faulty-worker.mjs', import.meta.url))).href
const folder = mkdtempSync(join(tmpdir(), 'ganwei-workers-'))
writeTiny(join(folder, 's'))
const JOB = ['batch', 's', '--replications', '40', '--seed', 'x', '--quiet', '--workers', '2']
let program: string
let whole: Record<string, string>

/** A batch whose replication 17 of the second scenario, or another fault, is the end of whichever worker takes it. */
function withFault(how: string, args: readonly string[], replication: number | null = 17) {
  const env = {
    NODE_OPTIONS: `--import ${faulty}`,
    GANWEI_TEST_WORKER: JSON.stringify({ scopeClarity: 0.95, replication, how })
  }
  return ganwei([...JOB, ...args], { cwd: folder, env, program })
}

/** Gives a line to a shell as a user pastes it, in whose path `ganwei` stands. */
function pasted(line: string) {
  const shell = `ganwei() { "${process.execPath}" "${program}" "$@"; }\n${line}`
  return spawnSync('sh', ['-c', shell], { cwd: folder, encoding: 'utf8' })
}

beforeAll(async () => {
  program = await sketchedProgram()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(ganwei([...JOB, '--out', 'whole'], { cwd: folder, program }).status).toBe(0)
  whole = resultHashes(join(folder, 'whole'))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

describe('a worker', () => {
  it.each([
    { how: 'throw', reason: 'a fault made for a test' },
    { how: 'exit', reason: 'the worker exited' },
    { how: 'hang', reason: 'no replication finished in' }
  ])('that comes to grief ($how) costs its replication only', async ({ how, reason }) => {
    const out = `第 1 次 ${how}`
    // Long enough for a worker to start in on a busy machine, or others would be taken to hang too.
    const patience = how === 'hang' ? ['--stall', '3'] : []
    const { status, stdout, stderr } = withFault(how, [...patience, '--out', out])
    expect(stderr).toContain(`clear [17]: `)
    expect(stderr).toContain(reason)
    expect(stderr).toContain('1 replication failed; 79 of 80 are done and kept; try again with: ganwei resume')
    expect(status).toBe(3)
    expect(stdout).toBe('')

    const repeat = /repeat: (.*)/.exec(stderr)?.[1] ?? ''
    expect(repeat).toBe(`ganwei run "${join(out, 'plan.json')}" --only clear --replication 17`)
    const resume = /try again with: (.*)/.exec(stderr)?.[1] ?? ''
    expect(resume).toBe(`ganwei resume "${out}"`)
    if (how === 'throw') {
      const again = pasted(`${repeat} --json`)
      const replications = readFileSync(join(folder, 'whole', 'replications.csv'), 'utf8').split('\n')
      const [heading, row] = [replications[0], replications.find((line) => line.startsWith('clear,17,')) ?? '']
      expect(String(JSON.parse(again.stdout).totals.afraid)).toBe(row.split(',')[heading.split(',').indexOf('afraid')])
      expect(pasted(resume).status).toBe(0)
    } else expect(await resumeHere(join(folder, out))).toBeNull()
    expect(resultHashes(join(folder, out))).toEqual(whole)
  })

  it('stops the batch where the user wants that', async () => {
    const { status, stderr } = withFault('throw', ['--on-failure', 'stop', '--out', 'stopped'])
    expect(status).toBe(3)
    expect(stderr).toContain('clear [17]: ')
    // The others of its range, which are played one by one after it, are not all there.
    expect(Number(/; (\d+) of 80 are done/.exec(stderr)?.[1])).toBeLessThan(79)
    expect(await resumeHere(join(folder, 'stopped'))).toBeNull()
    expect(resultHashes(join(folder, 'stopped'))).toEqual(whole)
  })

  it('that comes to grief in a search for bundles leaves the whole command to be given again', () => {
    const reform = (name: string, setting: string) =>
      writeFileSync(
        join(folder, `${name}.yaml`),
        `version: 1\nkind: reform\nlabel: { zh: 改, en: Reform }\nquestion: { zh: 问, en: Why? }\ncost: { amount: 1, unit: 元 }\n${setting}\n`
      )
    reform('agreed', 'agreement: { hierarchy: 0.95 }')
    reform('strict', 'standards: { scopeClarity: 0.9 }')
    const search = ['compare', 's/base.yaml', 'agreed.yaml', 'strict.yaml', '--budget', '2', '--replications', '4']
    const job = [...search, '--workers', '2', '--quiet', '--out', 'best bundle']
    const env = {
      NODE_OPTIONS: `--import ${faulty}`,
      GANWEI_TEST_WORKER: JSON.stringify({ scopeClarity: 0.9, replication: 3, how: 'throw' })
    }
    const { status, stderr } = ganwei(job, { cwd: folder, env, program })
    expect(status).toBe(3)
    const again = `ganwei ${[...job.slice(0, -1), '"best bundle"'].join(' ')}`
    expect(/try again with: (.*)/.exec(stderr)?.[1]).toBe(again)
    expect(pasted(again).status).toBe(0)
    expect(readFileSync(join(folder, 'best bundle', 'manifest.json'), 'utf8')).toContain('"files"')
  })

  it('is not started for ever where every one of them dies', async () => {
    const { status, stderr } = withFault('exit', ['--out', 'dead'], null)
    expect(stderr).toContain('every worker ended too soon (the worker exited); what was done is kept')
    expect(status).toBe(3)
    expect(await resumeHere(join(folder, 'dead'))).toBeNull()
    expect(resultHashes(join(folder, 'dead'))).toEqual(whole)
  })
})
