/** `ganwei cluster` where there is no Slurm: what it says, prints and refuses; the real one is in `test/cluster`. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { requestOf } from '../../src/cli/cluster-submission.js'
import {
  lastWords,
  logFile,
  partFolder,
  partsDone,
  replicationsKept,
  writeSubmission
} from '../../src/cluster/cluster-folder.js'
import { mergeScript, partScript } from '../../src/cluster/slurm-scripts.js'
import { shellWord } from '../../src/run/command-line.js'
import { planText } from '../../src/run/plan-file.js'
import { readPlan } from '../../src/run/read-plan.js'
import { makeFolder } from '../../src/run/regular-file.js'
import { batchHere, resumeHere, writeTiny } from '../faults/tiny.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-no-cluster-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(['cluster', ...args], { cwd: folder })
const SUBMIT = ['submit', 's', '--replications', '6', '--parts', '3', '--out', 'out']

const { PATH } = process.env
beforeAll(() => {
  writeTiny(at('s'))
  // A machine without any other program.
  process.env.PATH = folder
})
afterAll(() => {
  process.env.PATH = PATH
  rmSync(folder, { recursive: true, force: true })
})

describe('ganwei cluster without Slurm', () => {
  it('says in one sentence what is missing, and changes nothing', async () => {
    const { status, stdout, stderr } = await asked(...SUBMIT)
    expect(stderr.trim().split('\n').at(-1)).toContain('Slurm’s command scontrol is not on this machine')
    expect([status, stdout]).toEqual([69, ''])
    expect(existsSync(at('out'))).toBe(false)
    expect((await asked(...SUBMIT, '--lang', 'zh')).stderr).toContain('本机没有 Slurm 命令 scontrol')
  })

  it('prints the scripts that it would submit', async () => {
    const { status, stdout, stderr } = await asked(
      ...SUBMIT,
      '--dry-run',
      '--time',
      '1:00:00',
      '--sbatch-option',
      'qos=long'
    )
    expect([status, stderr.trim().split('\n').at(-1)]).toEqual([0, 'Nothing was submitted.'])
    for (const line of ['#SBATCH --array=1-3', '#SBATCH --time=1:00:00', '#SBATCH --qos=long']) {
      expect(stdout).toContain(`\n${line}\n`)
    }
    const { scripts } = JSON.parse((await asked(...SUBMIT, '--dry-run', '--json', '--quiet')).stdout)
    expect(Object.keys(scripts)).toEqual(['part.sh', 'merge.sh'])
    expect(existsSync(at('out'))).toBe(false)
  })

  it('refuses a rule of precision', async () => {
    const { status, stderr } = await asked(...SUBMIT, '--precision', '0.01')
    expect(stderr).toContain('must be known beforehand: use --replications, not --precision')
    expect(status).toBe(2)
  })

  it.each([
    {
      what: 'an option of the scripts',
      argv: { sbatchOption: ['array=1-9'] },
      says: 'the scripts set array themselves'
    },
    { what: 'one that has its own name', argv: { sbatchOption: ['--time=9'] }, says: 'use --time to set time' },
    { what: 'no long option', argv: { sbatchOption: ['p main'] }, says: 'expected a long option of sbatch' },
    { what: 'a second line', argv: { account: 'a\n#SBATCH --array=1' }, says: 'cannot contain line feeds' }
  ])('refuses $what', ({ argv, says }) => {
    expect(() => requestOf({ sbatchOption: [], ...argv })).toThrow(says)
  })

  it('knows no run that was not submitted', async () => {
    for (const command of ['status', 'retry', 'cancel']) {
      const { status, stderr } = await asked(command, 's')
      expect(stderr).toContain('s holds no run that was submitted to a cluster')
      expect(status).toBe(66)
    }
  })

  it('reckons what a batch costs, and says when this machine would do', async () => {
    const { status, stdout } = await asked('plan', 's', '--replications', '20')
    expect(status).toBe(0)
    expect(stdout).toContain('40 replications, 5,760 cadre-quarters')
    expect(stdout).toContain('No cluster is needed')
    const big = ['plan', 'ganwei:baseline', '--replications', '10000000']
    const { here, parts, files, coreSeconds, secondsOfPart } = JSON.parse(
      (await asked(...big, '--json', '--cpus', '2')).stdout
    )
    expect(parts).toBe(Math.ceil(coreSeconds / 2 / 3600))
    expect(secondsOfPart).toBeLessThanOrEqual(3600)
    expect(files).toBe(4 * parts + 40)
    expect(here.wouldDo).toBe(coreSeconds / here.cores <= 12 * 3600)
    // The command that is offered is the batch that was asked for, cut as was reckoned.
    const offered = (await asked('plan', 'ganwei:', '--replications', '10000000', '--seed', 'a b', '--cpus', '2'))
      .stdout
    expect(offered).toContain('ganwei cluster submit ganwei: --replications 10000000 --seed "a b" --parts ')
    expect(offered).toContain(' --cpus 2 --out ')
  })
})

describe('a run that is with a cluster', () => {
  it('is written by the merge only, and a part of another plan is not done', async () => {
    expect(await batchHere(at('s'), at('with'), 4)).toBe(null)
    const part = partFolder(at('with'), 1)
    makeFolder(part)
    writeSubmission(at('with'), { name: 'x', parts: 2, request: { cpus: 1, more: [] } }, {})
    expect((await resumeHere(at('with')))?.message).toBe(undefined)
    rmSync(at('with', 'manifest.json'))
    const before = readFileSync(at('with', 'plan.json'), 'utf8')
    for (const failure of [await resumeHere(at('with')), await batchHere(at('s'), at('with'), 4)]) {
      expect(failure?.message).toContain('not merged yet; nothing was changed. Look: ganwei cluster status')
      expect(failure?.kind).toBe('cannotCreate')
    }
    expect(readFileSync(at('with', 'plan.json'), 'utf8')).toBe(before)

    const run = readPlan(before)
    const write = (replications: number) => {
      const plan = { ...run.plan, replications }
      writeFileSync(join(part, 'plan.json'), planText({ ...run, plan, part: { number: 1, of: 2 } }))
    }
    write(4)
    expect(partsDone(at('with'))(1)).toBe(false)
    writeFileSync(join(part, 'manifest.json'), '{}')
    expect(partsDone(at('with'))(1)).toBe(true)
    write(2)
    expect(partsDone(at('with'))(1)).toBe(false)
  })
})

describe('the scripts of a submission', () => {
  const submission = {
    name: 'ganwei-0',
    parts: 2,
    request: { cpus: 3, partition: 'a b', more: ['hold', 'comment=说 "x"'] }
  }

  it('quote what shell and Slurm would take apart', () => {
    expect(["it's", '敢 为', '$HOME', 'a/b.c'].map(shellWord)).toEqual(["'it'\\''s'", "'敢 为'", "'$HOME'", 'a/b.c'])
    const script = partScript(submission, ['/opt/my node', 'main.js'])
    expect(script).toContain('\nexec \'/opt/my node\' main.js batch plan.json --shard "$part/2"')
    expect(script).toContain('\n#SBATCH --partition="a b"\n#SBATCH --hold\n#SBATCH --comment="说 \\"x\\""\n')
    expect(script).toContain('\n#SBATCH --cpus-per-task=3\n')
  })

  it('are short enough to be read', () => {
    for (const script of [partScript, mergeScript]) {
      const lines = script(submission, ['node', 'main.js']).split('\n')
      expect(lines.length).toBeLessThan(22)
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(121)
    }
  })
})

describe('what a part has left', () => {
  it('is reckoned from the first line of its journal, and read from the end of its log', () => {
    writeSubmission(at('run'), {}, {})
    expect(lastWords(at('run'), 1, 'ganwei:')).toBe(undefined)
    writeFileSync(logFile(at('run'), 1), 'ganwei: part 1\n')
    expect(lastWords(at('run'), 1, 'ganwei:')).toBe(null)
    writeFileSync(logFile(at('run'), 1), `ganwei: part 1\n${'x'.repeat(5000)}\n  no space left\n\n`)
    expect(lastWords(at('run'), 1, 'ganwei:')).toBe('no space left')

    expect(replicationsKept(at('run'), 1)).toBe(0)
    makeFolder(partFolder(at('run'), 1))
    const journal = join(partFolder(at('run'), 1), 'journal.jsonl')
    writeFileSync(journal, '{"format":1}\n')
    expect(replicationsKept(at('run'), 1)).toBe(0)
    const line = `${'0'.repeat(64)} {"world":"w","first":0,"count":40,"data":"${'A'.repeat(900)}"}\n`
    writeFileSync(journal, `{"format":1}\n${line}`)
    expect(replicationsKept(at('run'), 1)).toBe(40)
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}${line}${line.slice(0, 600)}`)
    expect(replicationsKept(at('run'), 1)).toBeGreaterThanOrEqual(80)
    expect(replicationsKept(at('run'), 1)).toBeLessThan(120)
  })
})
