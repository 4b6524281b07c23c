import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { defaultParameters, PARAMETERS, parameterAt } from '../../src/model/parameters.js'
import { HEAD } from '../scenario/library.js'
import { ganweiHere } from './here.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const TIERS = 'tiers: [{id: a, units: 2, cadresPerUnit: 10, elaboration: 0}]'
/** Lays few cadres under a shipped world. */
const FEW = ['--set', TIERS.replace('tiers: ', 'organisation.tiers=')]
const folder = mkdtempSync(join(tmpdir(), 'ganwei-scenario-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const scenario = (...args: string[]) => ganweiHere(['scenario', ...args], { cwd: folder })
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

describe('ganwei scenario check', () => {
  it('is silent where there is nothing wrong, in the whole library too', async () => {
    expect(await ganweiHere(['scenario', 'check', 'scenarios'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await scenario('check', 'ganwei:')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('lists every fault of every file, in both languages and as JSON', async () => {
    mkdirSync(join(folder, 'faulty', 'below'), { recursive: true })
    write('faulty/a.yaml', `${HEAD}standards: {scopeClarity: 70}\npublic: {tolerance: 30%}\n`)
    write('faulty/below/b.yaml', `${HEAD}extends: ../a.yaml\nkind: scenario\n`)
    const { status, stdout, stderr } = await scenario('check', 'faulty')
    expect(status).toBe(2)
    expect(stdout).toContain('faulty/a.yaml:5:27  standards.scopeClarity\n  expected a share from 0 to 1, got 70\n')
    expect(stdout.match(/^\S+:\d+:\d+/gm)).toHaveLength(3)
    expect(stderr).toBe('3 problems in 2 files\n')
    expect((await scenario('check', 'faulty', '--lang', 'zh')).stdout).toContain('是否要写 0.7？')
    const issues = JSON.parse((await scenario('check', 'faulty', '--json')).stdout)
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(['out-of-range', 'wrong-type', 'duplicate-key'])
  })

  it('is laid out as wide as COLUMNS says where a pipe ends at a terminal', async () => {
    // Commands stand on a line of their own, to be copied.
    const widest = async (COLUMNS: string) => {
      const { stdout } = await ganweiHere(['compare', '--help'], { env: { LC_ALL: 'C', COLUMNS } })
      const lines = stdout.split('\n').filter((line) => !/^ *ganwei /.test(line))
      return Math.max(...lines.map(({ length }) => length))
    }
    expect(await widest('60')).toBeLessThanOrEqual(60)
    expect(await widest('100')).toBeGreaterThan(80)
    expect((await ganweiHere(['compare', 'x', '--base', 'y'])).stderr).toContain('did you mean --baseline?')
  })

  it('says what is missing, with the nearest name', async () => {
    const missing = await scenario('check', 'faulty/aa.yaml')
    expect([missing.status, missing.stderr]).toEqual([
      66,
      'faulty/aa.yaml does not exist; did you mean faulty/a.yaml?\n'
    ])
    const library = await scenario('check', 'ganwei:reforms/cleer')
    expect([library.status, library.stderr]).toEqual([
      66,
      'ganwei:reforms/cleer does not exist; did you mean ganwei:reforms/clear?\n'
    ])
    write('wrong.yaml', `${HEAD}extends: ganwei:baselin\nreforms: [ganwei:../package]\n`)
    const { stdout } = await scenario('check', 'wrong.yaml')
    expect(stdout).toContain('the library has no ganwei:baselin\n')
    expect(stdout).toContain('hint: did you mean ganwei:baseline?')
    expect(stdout).toContain('the library has no ganwei:../package\n')
  })
})

describe('ganwei scenario show', () => {
  it('explains every value: default, file and line, reform, timetable', async () => {
    write(
      'mine.yaml',
      `${HEAD}extends: ganwei:baseline\nreforms: [ganwei:reforms/clear]\npublic: {tolerance: 0.6}\ntimetable:\n  - ramp: {from: 30, to: 31, path: public.tolerance, value: 0.8}\n`
    )
    const { stdout, status } = await scenario('show', 'mine.yaml')
    expect(status).toBe(0)
    const usual = (path: string) => parameterAt(defaultParameters(), path)
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/))
    const cellsOf = (path: string) => lines.find(([first]) => first === path)?.slice(2)
    expect(cellsOf('standards.scopeClarity')).toEqual([
      ...['0.95', String(usual('standards.scopeClarity'))],
      expect.stringMatching(/^ganwei:reforms\/clear\.yaml:\d+ \(reform\)$/)
    ])
    expect(cellsOf('public.tolerance')).toEqual(['0.6', String(usual('public.tolerance')), 'mine.yaml:7'])
    expect(cellsOf('agreement.hierarchy')).toEqual([String(usual('agreement.hierarchy')), 'default'])
    expect(stdout).toMatch(/^ +30 {2}public\.tolerance +0\.7 {2}mine\.yaml:9 \(ramp\)$/m)
    const shown = JSON.parse((await scenario('show', 'mine.yaml', '--json', '--set', 'public.tolerance=0.4')).stdout)
    expect(shown.parameters).toHaveLength(PARAMETERS.length)
    expect(shown.timetable.map(({ value }: { value: number }) => value)).toEqual([0.6000000000000001, 0.8])
  })

  it('explains any point of a design, and says which there are', async () => {
    const point = 'clarity=0.5/agreement=0.95/public=0.9'
    const { stdout } = await scenario('show', 'ganwei:designs/clarity-agreement-tolerance', '--point', point)
    const usual = String(defaultParameters().agreement.hierarchy)
    const shown = stdout.split('\n').find((line) => line.trim().startsWith('agreement.hierarchy')) ?? ''
    expect(shown).toMatch(/ 0\.95 +[\d.]+ {2}ganwei:designs\/clarity-agreement-tolerance\.yaml:\d+$/)
    expect(shown).toContain(` ${usual} `)
    expect(stdout.trimEnd().split('\n').slice(-3)).toEqual(['clarity = 0.5', 'agreement = 0.95', 'public = 0.9'])
    const wrong = await scenario('show', 'ganwei:designs/clarity-agreement-tolerance', '--point', 'clarity=0.5')
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      '--point: there is no point clarity=0.5; for example clarity=0.95/agreement=0.95/public=0.9\n'
    ])
    expect((await scenario('show', 'ganwei:baseline', '--point', 'x')).stderr).toBe(
      '--point: baseline is not a design\n'
    )
  })

  it('prints a file that is the same, and in what two differ', async () => {
    write('printed.yaml', (await scenario('show', 'ganwei:history-2013-2021', '--yaml')).stdout)
    expect((await scenario('show', 'printed.yaml', '--diff', 'ganwei:history-2013-2021')).stdout).toMatch(
      /^The two are the same/
    )
    const { stdout } = await scenario('show', 'ganwei:tolerant-public', '--diff', 'ganwei:strict-accountability')
    const {
      accountability,
      public: { tolerance }
    } = defaultParameters()
    expect(
      stdout
        .split('\n')
        .slice(2, -1)
        .map((line) => line.split(/ {2,}/))
    ).toEqual([
      ['accountability.strictness', 'strictness', String(accountability.strictness), '0.4'],
      ['public.tolerance', 'public tolerance', '0.9', String(tolerance)]
    ])
  })
})

describe('ganwei scenario list', () => {
  it('gives name, question and changes', async () => {
    const pressure = defaultParameters().accountability.publicPressure
    expect((await scenario('list', 'ganwei:reforms', '--lang', 'zh')).stdout).toContain(
      `ganwei:reforms/no-outlet  问责不作排气阀\n  如果不再为平息舆论而问责，不敢为率会下降多少？\n  舆情问责 ${pressure} → 0\n`
    )
    const listed = JSON.parse((await scenario('list', '--json')).stdout)
    expect(listed.length).toBeGreaterThan(40)
    expect(listed.map(({ kind }: { kind: string }) => kind)).toContain('targets')
    expect((await scenario('list', 'faulty')).stderr).toBe(
      '2 more files have faults; ganwei scenario check lists them\n'
    )
  })
})

describe('ganwei scenario new', () => {
  it('writes a reform with a timetable that runs as it stands, against the baseline', async () => {
    const values = ['standards.scopeClarity=0.9', 'agreement.hierarchy=0.9', 'public.tolerance=0.7@30'].flatMap(
      (each) => ['--set', each]
    )
    const made = await scenario('new', 'levers', '--kind', 'reform', '--label', 'Three levers', ...values)
    expect([made.status, made.stdout]).toEqual([0, 'Wrote levers.yaml\n'])
    expect(made.stderr).toContain('ganwei batch levers.yaml')
    expect((await scenario('check', 'levers.yaml')).status).toBe(0)
    const job = [
      'batch',
      'levers.yaml',
      '--replications',
      '2',
      '--workers',
      '0',
      '--out',
      'levers',
      '--set',
      'time.periods=40',
      ...FEW
    ]
    const { stdout, stderr, status } = await ganweiHere(job, { cwd: folder })
    expect(status, stderr).toBe(0)
    expect(stderr).toContain('The reforms are laid over ganwei:baseline')
    expect(stdout).toMatch(/^Baseline .*\nThree levers /m)
  })

  it('offers the values and tiers of what it extends, and asks for a change where a reform has none', async () => {
    writeFileSync(
      join(folder, 'office.yaml'),
      `${HEAD}time: {periods: 9, burnIn: 1}
organisation: {tiers: [{id: office, units: 3, cadresPerUnit: 7, elaboration: 0.5}]}
`
    )
    expect((await scenario('new', 'ours', '--extends', 'office.yaml')).status).toBe(0)
    const text = readFileSync(join(folder, 'ours.yaml'), 'utf8')
    expect(text).toContain('- {id: office, units: 3, cadresPerUnit: 7, elaboration: 0.5}')
    expect(text).toMatch(/#periods: 9 /)
    const empty = await scenario('new', 'nothing', '--kind', 'reform')
    expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('--set standards.scopeClarity=0.9')])
  })

  it.each([
    ['tiers: [{id: a, units: 2, cadres: 9, elaboration: 0}]', 'did you mean cadresPerUnit?'],
    ['tiers: [{name: a, 单位数: 2, cadresPerUnit: 9, elaboration: 0}]', 'did you mean units?'],
    ['tiers: {county: {units: 2}}', 'as an item of a list, behind a hyphen: - {id: province,']
  ])('says how tiers are written: %s', async (tiers, hint) => {
    writeFileSync(join(folder, 'slip.yaml'), `${HEAD}organisation: {${tiers}}\n`)
    expect((await scenario('check', 'slip.yaml')).stdout).toContain(hint)
  })

  it('overwrites nothing and writes nothing that is wrong', async () => {
    const before = readFileSync(join(folder, 'mine.yaml'), 'utf8')
    expect((await scenario('new', 'mine.yaml')).status).toBe(73)
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(before)
    expect((await scenario('new', 'bad', '--set', 'public.tolerance=70')).stderr).toContain('did you mean 0.7?')
    expect((await scenario('new', 'bad', '--kind', 'reform', '--set', 'cadres.ability=1')).status).toBe(2)
    expect((await scenario('new', 'bad', '--extends', 'nobody.yaml')).status).toBe(2)
    expect((await scenario('check', 'bad.yaml')).status).toBe(66)
  })
})

describe('the bundled library on the command line', () => {
  it('stands wherever a path may', async () => {
    const run = (...args: string[]) =>
      ganweiHere([...args, ...FEW, '--replications', '1', '--json', '--quiet'], { cwd: folder })
    expect(JSON.parse((await run('run', 'ganwei:reforms/clear')).stdout)).toMatchObject({
      scenario: 'clear',
      replications: 1
    })
    const same = ['run', 'ganwei:baseline', '--set', 'accountability.publicPressure=0'] as const
    expect(JSON.parse((await run(...same)).stdout).totals).toEqual(
      JSON.parse((await run('run', 'ganwei:reforms/no-outlet')).stdout).totals
    )
    expect((await run('run', 'ganwei:targets/chen-peng-survey')).status).toBe(2)
    const batch = await run('batch', 'ganwei:pairs', '--baseline', 'ganwei:baseline', '--out', 'pairs')
    expect(JSON.parse(batch.stdout).scenarios[0].id).toBe('baseline')
    expect(JSON.parse(batch.stdout).scenarios).toHaveLength(7)
  })

  it('lays reforms over the baseline that is named', async () => {
    write('base.yaml', `${HEAD}public: {tolerance: 0}\norganisation: {${TIERS}}\n`)
    const { stdout } = await ganweiHere(
      ['batch', 'ganwei:reforms/clear', '--baseline', 'base.yaml', '--replications', '1', '--out', 'over', '--quiet'],
      { cwd: folder }
    )
    expect(stdout).toContain('named on the command line')
    const plan = JSON.parse(readFileSync(join(folder, 'over', 'plan.json'), 'utf8'))
    expect(plan.parameters.public.tolerance).toBe(0)
    expect(Object.keys(plan.scenarios[1].changes)).toEqual([
      ...['standards.scopeClarity', 'standards.criteriaClarity', 'standards.detailClarity'],
      ...['standards.precedentGain', 'procedure.expertPool', 'procedure.counselling']
    ])
  })
})

describe('a design in a batch', () => {
  const design = `${HEAD.replace('scenario', 'design')}time: {periods: 12, burnIn: 4}
organisation: {tiers: [{id: county, units: 2, cadresPerUnit: 9, elaboration: 0}]}
vary:
  design: factorial
  factors:
    public: {label: {zh: 包容, en: tolerance}, parameters: [public.tolerance], levels: [0.1, 0.9]}
    agreement: {label: {zh: 共识, en: agreement}, parameters: [agreement.hierarchy], levels: [0.2, 0.9]}
`

  it('names its points by their levels, in columns of every tidy file and in design.csv', async () => {
    write('grid.yaml', design)
    const { status, stdout } = await ganweiHere(
      ['batch', 'grid.yaml', '--replications', '3', '--out', 'grid', '--quiet'],
      {
        cwd: folder
      }
    )
    expect(status).toBe(0)
    expect(stdout).toContain('0.1 · 0.2')
    expect(stdout).toContain('Points are named: public · agreement')
    const lines = (name: string) =>
      readFileSync(join(folder, 'grid', name), 'utf8')
        .trimEnd()
        .split('\n')
    expect(lines('design.csv')).toEqual([
      'scenario,public,agreement',
      'grid/public=0.1/agreement=0.2,0.1,0.2',
      'grid/public=0.1/agreement=0.9,0.1,0.9',
      'grid/public=0.9/agreement=0.2,0.9,0.2',
      'grid/public=0.9/agreement=0.9,0.9,0.9'
    ])
    for (const name of ['summary.csv', 'differences.csv', 'replications.csv', 'periods.csv']) {
      expect(lines(name)[0]).toMatch(/^scenario,public,agreement,/)
      expect(lines(name).at(-1)).toMatch(/^grid\/public=0.9\/agreement=0.9,0.9,0.9,/)
    }
  })

  it('draws for a point what it draws whatever else there is, and can be repeated from its plan', async () => {
    const again = await ganweiHere(['batch', 'grid/plan.json', '--out', 'again', '--quiet'], { cwd: folder })
    expect(again.status).toBe(0)
    const read = (run: string, name: string) => readFileSync(join(folder, run, name), 'utf8')
    for (const name of ['plan.json', 'design.csv', 'summary.csv', 'replications.csv']) {
      expect(read('again', name)).toBe(read('grid', name))
    }
    write('fewer.yaml', design.replace('levels: [0.1, 0.9]', 'levels: [0.9]'))
    await ganweiHere(['batch', 'fewer.yaml', '--replications', '3', '--out', 'fewer', '--quiet'], { cwd: folder })
    const points = (run: string) =>
      read(run, 'replications.csv')
        .split('\n')
        .filter((line) => line.includes('/public=0.9/'))
        .map((line) => line.replace(/^[^,]*,/, ''))
    expect(points('fewer')).toEqual(points('grid'))
  })

  it('is planned without being run', async () => {
    const { stdout } = await ganweiHere(
      ['batch', 'grid.yaml', '--replications', '1000', '--dry-run', '--workers', '1'],
      {
        cwd: folder
      }
    )
    expect(stdout).toContain(
      '5 × 1,000 = 5,000 replications (scenarios × replications of each), 4 of the scenarios design points'
    )
    expect(stdout).toMatch(/about \d+ seconds? on this machine \(1 worker\)/)
    const plan = JSON.parse((await ganweiHere(['batch', 'grid.yaml', '--dry-run', '--json'], { cwd: folder })).stdout)
    expect(plan).toMatchObject({ replications: 200, baseline: 'grid/base', cadrePeriods: 5 * 200 * 12 * 18 })
    // Charts, five scenarios in the tables, and a thousand rows.
    expect(plan.secondsOfFiles).toBeCloseTo(2 + 0.06 + 0.12)
  })
})
