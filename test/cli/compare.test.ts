/** `ganwei compare` and `ganwei explain` as a user gives them. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseCsv } from '../../src/report/tables/csv.js'
import { sketchedProgram } from '../sketched-program.js'
import { ganweiHere } from './here.js'
import { ganwei, resultHashes } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

const folder = mkdtempSync(join(tmpdir(), 'ganwei-compare-'))
const at = (...path: string[]) => join(folder, ...path)
const asked = (...args: string[]) => ganweiHere(args, { cwd: folder })
/** A text in one line. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const table = (run: string, name: string) => {
  const { columns, rows } = parseCsv(readFileSync(at(run, name), 'utf8'))
  return rows.map((row) => Object.fromEntries(row.map((cell, k) => [columns[k], cell])))
}

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: 名为${name}, en: Named ${name} }\nquestion: { zh: 问, en: Why? }\n`
const REFORMS = {
  clear:
    'standards: { scopeClarity: 0.95, criteriaClarity: 0.95, detailClarity: 0.95 }\ncost: { amount: 2, unit: 万元 }\n',
  agreed: 'agreement: { hierarchy: 0.95 }\ncost: { amount: 1, unit: 万元 }\n',
  quiet: 'information: { sanctionPublicity: 0.2 }\ncost: { amount: 3, unit: 万元 }\n',
  nothing: 'incentives: { idlePay: 0.25 }\ncost: { amount: 0, unit: 万元 }\n'
}
const SMALL = 'organisation: { tiers: [{ id: county, units: 6, cadresPerUnit: 40, elaboration: 0 }] }\n'
const JOB = ['base.yaml', 'reforms', '--seed', 'x', '--quiet']

beforeAll(async () => {
  writeFileSync(
    at('base.yaml'),
    `${head('scenario', 'base')}time: { periods: 30, burnIn: 10 }\nincentives: { idlePay: 0.25 }\n${SMALL}`
  )
  writeFileSync(
    at('larger.yaml'),
    `${head('scenario', 'larger')}extends: base.yaml\norganisation: { leaderShare: 0.3 }\n`
  )
  mkdirSync(at('reforms'))
  for (const [name, text] of Object.entries(REFORMS)) {
    writeFileSync(at('reforms', `${name}.yaml`), head('reform', name) + text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('ganwei compare --precision', () => {
  it('adds replications until all intervals that hold together are narrow enough', async () => {
    const { status, stdout } = await asked('compare', ...JOB, '--precision', '0.003', '--json', '--out', 'p')
    expect(status).toBe(0)
    const { replications, looks, isPrecise, family, compared, rule } = JSON.parse(stdout)
    expect([isPrecise, family, rule.halfWidth]).toEqual([true, 4, 0.003])
    expect(looks.at(-1).replications).toBe(replications)
    expect(replications).toBeGreaterThan(40)
    for (const { simultaneous, verdict } of compared) {
      expect((simultaneous.high - simultaneous.low) / 2).toBeLessThanOrEqual(0.003)
      expect(verdict).toBeDefined()
    }
    expect(compared.find(({ id }: { id: string }) => id === 'nothing').verdict).toBe('identical')
    expect(compared[0].groups.map(({ group }: { group: { name: string } }) => group.name)).toContain('leading')
    // The whole rule stands in the plan, what the looks found in the result.
    expect(JSON.parse(readFileSync(at('p', 'plan.json'), 'utf8')).rule).toEqual({
      ...{ outcome: 'afraidRate', halfWidth: 0.003, first: 40, growth: { least: 1.1, most: 2 }, cap: 10_000 },
      ...{ level: 0.95, family: 'bonferroni' }
    })
    expect(looks.at(-1).halfWidths).toMatchObject({ nothing: null, clear: expect.any(Number) })
    const places = table('p', 'front.csv').map(({ scenario, place }) => [scenario, place])
    expect(places).toContainEqual(['quiet', 'front'])
    const last = table('p', 'looks.csv').filter((row) => Number(row.replications) === replications)
    expect(last).toHaveLength(4)
    expect((await asked('verify', 'p', '--all', '--workers', '0')).status).toBe(0)
  })

  it('comes to the same bytes when it is resumed, repeated by its plan, or played by workers', async () => {
    cpSync(at('p'), at('cut'), { recursive: true })
    rmSync(at('cut', 'manifest.json'))
    truncateSync(at('cut', 'journal.jsonl'), 20_000)
    expect((await asked('resume', 'cut', '--quiet')).status).toBe(0)
    expect(resultHashes(at('cut'))).toEqual(resultHashes(at('p')))
    const again = ['batch', join('p', 'plan.json'), '--out', 'again', '--quiet', '--workers', '2']
    // Threads are started from the built program.
    expect(ganwei(again, { cwd: folder, program: await sketchedProgram() }).status).toBe(0)
    expect(resultHashes(at('again'))).toEqual(resultHashes(at('p')))
    const part = await asked('batch', join('p', 'plan.json'), '--shard', '1/2', '--out', 'never')
    expect(part.stderr).toContain('--shard needs the number of replications beforehand')
    expect(part.status).toBe(2)
    const { stderr, status } = await asked('compare', ...JOB.slice(0, -1), '--precision', '0.003', '--out', 'p')
    expect(stderr).toContain('holds this comparison already')
    expect(status).toBe(0)
  })

  it('says what is still open where the most is reached', async () => {
    const { stdout, status } = await asked(
      'compare',
      ...JOB,
      '--precision',
      '0.0001',
      '--max-replications',
      '50',
      '--out',
      'm'
    )
    expect(status).toBe(0)
    expect(flat(stdout)).toMatch(/was not reached within 50 replications; still too wide: .*“Named clear”/)
    expect(stdout).not.toMatch(/still too wide:[^.]*nothing/)
  })

  it('takes a later, tighter precision as a new rule, and says so', async () => {
    const { stdout, status } = await asked('compare', 'm', '--precision', '0.003', '--quiet')
    expect(status).toBe(0)
    expect(flat(stdout)).toContain(
      'The rule was set later: an earlier rule (±0.01 points in the 不敢为 rate) ended after 50 replications.'
    )
    expect(readFileSync(at('m', 'report.html'), 'utf8')).toContain(
      'An earlier rule (half-width 0.01 points) had ended at 50'
    )
    expect((await asked('verify', 'm')).status).toBe(0)
    const { stderr, status: refused } = await asked('extend', 'm', '--replications', '900')
    expect(stderr).toContain('ganwei compare m --precision')
    expect(refused).toBe(2)
  })

  it('takes no scenario into a run whose rule has not come to its end', async () => {
    cpSync(at('p'), at('early'), { recursive: true, filter: (path) => !path.endsWith('manifest.json') })
    truncateSync(at('early', 'journal.jsonl'), 20_000)
    const before = readFileSync(at('early', 'plan.json'), 'utf8')
    writeFileSync(at('late.yaml'), `${head('reform', 'late')}public: { tolerance: 0.9 }\n`)
    const { stderr, status } = await asked('extend', 'early', '--add', 'late.yaml', '--quiet')
    expect(stderr).toContain('the run in early is unfinished; first complete it with: ganwei resume early')
    expect(status).toBe(4)
    expect(readFileSync(at('early', 'plan.json'), 'utf8')).toBe(before)
  })

  it('looks first after 40 replications, however few a run had before', async () => {
    expect((await asked('batch', ...JOB, '--replications', '2', '--out', 'few')).status).toBe(0)
    expect((await asked('compare', 'few', '--precision', '0.5', '--quiet')).status).toBe(0)
    const { rule, earlierRules } = JSON.parse(readFileSync(at('few', 'plan.json'), 'utf8'))
    expect([rule.first, earlierRules]).toEqual([40, [{ rule: null, replications: 2 }]])
    expect(table('few', 'looks.csv').map(({ replications }) => replications)).toContain('40')
  })

  it('goes on with the rule as a new one when scenarios are added', async () => {
    writeFileSync(at('more.yaml'), `${head('reform', 'more')}public: { tolerance: 0.9 }\n`)
    expect((await asked('extend', 'p', '--add', 'more.yaml', '--quiet')).status).toBe(0)
    const { earlierRules, isPrecise, family } = JSON.parse((await asked('compare', 'p', '--json')).stdout)
    expect([isPrecise, family, earlierRules.length]).toEqual([true, 5, 1])
    expect((await asked('verify', 'p', '--all', '--workers', '0')).status).toBe(0)
  })
})

describe('ganwei compare', () => {
  it.each(['en', 'zh'])(
    'fits into 100 columns in %s, and calls what does nothing neither best nor worse',
    async (lang) => {
      const { stdout } = await asked('compare', ...JOB, '--replications', '40', '--out', 'w', '--lang', lang)
      for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(100)
      expect(stdout).toContain(lang === 'en' ? 'Equal parameters: ' : '参数相同：')
      const [answer] = stdout.match(/(Best|Cannot tell which|最优|不能判定哪个)[\s\S]*?(\.|。)/) ?? ['']
      expect(answer).not.toMatch(/nothing/)
      for (const row of table('w', 'comparison.csv').filter(({ scenario }) => scenario === 'nothing')) {
        expect(row).toMatchObject({ verdict: 'identical', mean: '0', isCandidate: 'false', p: '' })
      }
    }
  )

  it('reads a run that is there, whatever made it', async () => {
    expect((await asked('batch', ...JOB, '--replications', '20', '--out', 'b')).status).toBe(0)
    const { stdout, status } = await asked('compare', 'b')
    expect(status).toBe(0)
    expect(stdout).toContain('Against “Named base”')
    const refused = await asked('compare', 'b', '--synergy')
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('is a run that is there')])
  })

  it('takes a bundle apart', async () => {
    const job = [
      'base.yaml',
      'reforms/clear.yaml',
      'reforms/agreed.yaml',
      'reforms/quiet.yaml',
      '--seed',
      'x',
      '--quiet'
    ]
    const { stdout, status } = await asked('compare', ...job, '--synergy', '--replications', '20', '--out', 's')
    expect(status).toBe(0)
    expect(flat(stdout)).toMatch(/together (more|less) than|together and the sum cannot be told apart/)
    const rows = table('s', 'synergy.csv').filter(({ outcome }) => outcome === 'afraidRate')
    const mean = (effect: string, a = '') => Number(rows.find((row) => row.effect === effect && row.a === a)?.mean)
    const shapley = ['clear', 'agreed', 'quiet'].map((id) => mean('shapley', id))
    expect(shapley.reduce((sum, value) => sum + value, 0)).toBeCloseTo(mean('joint'), 12)
    expect(mean('joint') - mean('sumOfSingles')).toBeCloseTo(mean('excess'), 12)
  })

  it('searches all bundles within a budget, and prints only replications that took no part in the choice', async () => {
    const { stdout, status } = await asked(
      'compare',
      ...JOB,
      '--budget',
      '4',
      '--replications',
      '20',
      '--json',
      '--out',
      'bb'
    )
    expect(status).toBe(0)
    const { search, compared, replications, tradeOffs, lead } = JSON.parse(stdout)
    expect(search).toMatchObject({ budget: 4, unit: '万元', tried: 11, tooDear: 4, replications: 10, conflicts: [] })
    expect(replications).toBe(20)
    expect(search.ranking.length).toBe(11 - search.unhelpful - search.infeasible)
    expect(table('bb', 'tried.csv')).toHaveLength(search.ranking.length)
    expect(compared.length).toBeGreaterThan(1)
    expect(tradeOffs.outcomes).toEqual(['afraidRate', 'meanHarm', 'cost'])
    expect(lead.mean).toBeGreaterThanOrEqual(0)
    for (const { cost } of compared) expect(cost.amount).toBeLessThanOrEqual(4)
    expect(JSON.parse(readFileSync(at('bb', 'plan.json'), 'utf8')).first).toBe(10)
    // Asked again, nothing is computed again.
    const again = await asked('compare', ...JOB.slice(0, -1), '--budget', '4', '--replications', '20', '--out', 'bb')
    expect(again.stderr).toContain('holds this comparison already')
  })

  it('says what a search would take without playing it', async () => {
    const line = [
      'compare',
      ...JOB.slice(0, -1),
      '--at-most',
      '2',
      '--replications',
      '20',
      '--assumptions',
      '3',
      '--subject-to',
      'meanOutput>=-1%',
      '--dry-run'
    ]
    const { stdout, status } = await asked(...line, '--json', '--out', 'dry')
    expect(status).toBe(0)
    const { scenarios, replications, afterwards, atMost, constraints } = JSON.parse(stdout)
    expect([atMost, constraints]).toEqual([2, [{ outcome: 'meanOutput', is: 'at-least', of: 'part', bound: -0.01 }]])
    // 4 reforms and their 6 pairs, beside the baseline.
    expect([scenarios.length, replications]).toEqual([11, 10])
    expect(afterwards).toMatchObject([
      { is: 'comparison', scenarios: 11, replications: 20 },
      { is: 'assumptions', scenarios: 33, replications: 8 }
    ])
    expect([existsSync(at('dry')), existsSync(at('dry-tried'))]).toEqual([false, false])
    const { stdout: text } = await asked(...line)
    expect(flat(text)).toContain('then the near-best are compared: at most 11 × 20 replications')
    expect(flat(text)).toContain('Search: of at most 2 reforms')
    expect(flat(text)).toContain('may be called best: change in output per cadre-period ≥ −1%')
  })

  it('takes what reforms cost from the command line, and holds constraints against them', async () => {
    const options = ['--cost', 'clear=2.5', '--subject-to', 'meanOutput>=-1%', '--subject-to', 'meanHarm<=+0']
    const { stdout, status } = await asked(
      'compare',
      ...JOB,
      ...options,
      '--replications',
      '20',
      '--json',
      '--out',
      'cc'
    )
    expect(status).toBe(0)
    const { compared, selection } = JSON.parse(stdout)
    const clear = compared.find(({ id }: { id: string }) => id === 'clear')
    expect(clear.cost).toEqual({ amount: 2.5, unit: '万元' })
    expect(clear.constraints.map(({ constraint }: { constraint: object }) => constraint)).toEqual([
      { outcome: 'meanOutput', is: 'at-least', of: 'part', bound: -0.01 },
      { outcome: 'meanHarm', is: 'at-most', of: 'change', bound: 0 }
    ])
    expect(table('cc', 'constraints.csv')).toHaveLength(2 * compared.length)
    for (const id of selection?.candidates ?? []) {
      const one = compared.find((row: { id: string }) => row.id === id)
      expect([one.verdict, one.feasibility]).toEqual(['dare', 'feasible'])
    }
  })

  it('plays other assumptions in a folder of their own, and finds them there again', async () => {
    const asking = ['--replications', '10', '--assumptions', '5', '--out', 'a']
    const { stdout, status } = await asked('compare', ...JOB, ...asking)
    expect(status).toBe(0)
    expect(flat(stdout)).toContain('under 5 other parameter sets, 8 replications each')
    expect(flat(stdout)).toContain('What stays open in a set is played there with up to 64 replications.')
    expect(flat(stdout)).toContain('The counts are of sets, not probabilities.')
    expect(table('a', 'assumptions.csv')).toHaveLength(20)
    truncateSync(at('a', 'assumptions', 'journal.jsonl'), 30_000)
    expect((await asked('verify', 'a')).status).toBe(4)
    const before = resultHashes(at('a'))
    expect((await asked('resume', 'a', '--quiet')).status).toBe(0)
    expect(resultHashes(at('a'))).toEqual(before)
    // 4 different scenarios × 10 replications, and in 5 worlds 4 × 8 with what stayed open there.
    const verified = await asked('verify', 'a', '--all')
    const [, played, all] = /(\d+) of (\d+) replications were computed again/.exec(verified.stdout) ?? []
    expect(played).toBe(all)
    expect(Number(all)).toBeGreaterThan(200)
    expect(verified.status).toBe(0)
    expect(readFileSync(at('a', 'README.txt'), 'utf8').match(/^ {2}assumptions\/ /gm)).toHaveLength(2)
    expect(readFileSync(at('a', 'ro-crate-metadata.json'), 'utf8')).toContain('"@id": "assumptions/"')
  })

  it('keeps other assumptions through parts, and takes new ones with new scenarios', async () => {
    const lines = (run: string) => readFileSync(at(run, 'assumptions', 'journal.jsonl'), 'utf8').split('\n').length
    for (const k of [1, 2]) {
      const part = ['--shard', `${k}/2`, '--out', `a-${k}`, '--quiet']
      expect((await asked('batch', join('a', 'plan.json'), ...part)).stdout).toContain(`part ${k}/2 is done`)
    }
    expect((await asked('merge', 'a-whole', 'a-1', 'a-2', '--quiet')).status).toBe(0)
    expect(resultHashes(at('a-whole'))).toEqual(resultHashes(at('a')))
    expect(lines('a-whole')).toBe(lines('a'))
    const { status, stderr } = await asked('extend', join('a', 'assumptions'), '--replications', '20')
    expect(stderr).toContain('is only the record of another run')
    expect(status).toBe(2)
    writeFileSync(at('later.yaml'), `${head('reform', 'later')}public: { tolerance: 0.9 }\n`)
    // As a kill between the plan of the run and that of its other assumptions would leave it.
    cpSync(at('a', 'assumptions'), at('old'), { recursive: true })
    const added = await asked('extend', 'a', '--add', 'later.yaml', '--quiet')
    expect(added.status).toBe(0)
    expect(flat(added.stdout)).toContain('More cadres dare to act: the 不敢为 rate falls')
    const extended = resultHashes(at('a'))
    rmSync(at('a', 'assumptions'), { recursive: true })
    cpSync(at('old'), at('a', 'assumptions'), { recursive: true })
    rmSync(at('a', 'manifest.json'))
    expect((await asked('resume', 'a', '--quiet')).status).toBe(0)
    expect(resultHashes(at('a'))).toEqual(extended)
  })

  it.each([
    [['--precision', '0'], 'half-width above 0'],
    [['--precision', 'afraidrate=0.1'], 'did you mean afraidRate'],
    [['--precision', '0.01', '--replications', '5'], '--precision decides'],
    [['--max-replications', '5'], 'goes only with --precision'],
    [['--front', 'afraidRate'], 'two or three'],
    [['--front', 'afraidRate,steps'], 'out of'],
    [['--indifference', '-1'], 'above 0'],
    [['--assumptions', '0'], '--assumptions'],
    [['--budget', 'x'], '--budget'],
    [['--budget', '７'], 'did you mean 7'],
    [['--budget', '1', '--synergy'], 'do not go together'],
    [['--at-most', '0'], '--at-most'],
    [['--cost', 'claer=1'], 'did you mean clear'],
    [['--cost', 'ganwei:reforms/clear=1'], 'did you mean clear'],
    [['--cost', 'clear=1', '--cost', 'clear=2'], 'two costs'],
    [['--cost', 'clear'], 'expected a reform and a number'],
    [['--cost', 'clear＝１'], 'did you mean clear=1'],
    [['--cost', 'clear=-1'], 'expected a reform and a number'],
    [['--cost', 'base=1'], 'no reform “base”'],
    [['--subject-to', 'meanOutput'], 'expected an outcome'],
    [['--subject-to', 'meanOutput＞＝－１％'], 'did you mean meanOutput>=-1%'],
    [['--subject-to', 'meanOutput>-1%'], 'did you mean meanOutput>=-1%'],
    [['--subject-to', 'meanOutput>=1%'], 'write +1% or -1%'],
    [['--subject-to', 'meanoutput>=-1%'], 'did you mean meanOutput'],
    [['--subject-to', 'meanHarm<=0.1', '--subject-to', 'meanHarm<=0.2'], 'same side'],
    [
      ['--subject-to', 'meanOutput>=-1'],
      'is kept by every reform: the change in output per cadre-period lies between -1 and 1'
    ],
    [['--subject-to', 'meanOutput>=-1'], 'did you mean meanOutput>=-1%'],
    [['--subject-to', 'recklessShare<=5'], 'did you mean recklessShare<=0.05'],
    [['--subject-to', 'afraidRate<=-2'], 'can be kept by none'],
    [['--subject-to', 'meanHarm>=0'], 'lies between 0 and 1'],
    [['--subject-to', 'output>=-100%'], 'a fall of more than 100 %']
  ])('refuses %j', async (options, text) => {
    const { status, stderr } = await asked('compare', ...JOB, ...options, '--out', 'never')
    expect(stderr).toContain(text)
    expect(status).toBe(2)
  })

  it('refuses a budget where costs are not stated, and bundles in conflict', async () => {
    writeFileSync(at('free.yaml'), `${head('reform', 'free')}public: { tolerance: 0.9 }\n`)
    expect((await asked('compare', 'base.yaml', 'free.yaml', '--budget', '4')).stderr).toContain(
      'state no cost: Named free (free)'
    )
    const front = await asked('compare', 'base.yaml', 'free.yaml', '--front', 'afraidRate,cost')
    expect(front.stderr).toContain('--front: these reforms state no cost: Named free (free)')
    writeFileSync(at('half.yaml'), `${head('reform', 'half')}agreement: { hierarchy: 0.7 }\n`)
    const { stderr } = await asked('compare', 'base.yaml', 'reforms/agreed.yaml', 'half.yaml', '--synergy')
    expect(stderr).toContain('agreed × half: agreement.hierarchy')
  })
})

describe('ganwei explain', () => {
  it('adds up, in integers, to what the two worlds differ in', async () => {
    const explained = await asked(
      'explain',
      'base.yaml',
      'reforms/clear.yaml',
      '--replications',
      '3',
      '--seed',
      'x',
      '--json',
      '--quiet'
    )
    const { afraidDifference, cadrePeriods } = JSON.parse(explained.stdout)
    const total = async (file: string) =>
      JSON.parse((await asked('run', file, '--replications', '3', '--seed', 'x', '--json', '--quiet')).stdout).totals
    writeFileSync(
      at('clear-world.yaml'),
      `${head('scenario', 'clear')}extends: base.yaml\n${REFORMS.clear.split('\n')[0]}\n`
    )
    expect(afraidDifference).toBe((await total('clear-world.yaml')).afraid - (await total('base.yaml')).afraid)
    expect(cadrePeriods).toBe((await total('base.yaml')).steps)
  })

  it.each(['en', 'zh'])('fits into 100 columns in %s, also as a story', async (lang) => {
    const job = ['explain', 'base.yaml', 'reforms/quiet.yaml', '--quiet', '--lang', lang]
    for (const more of [
      ['--replications', '2', '--csv', 'e.csv'],
      ['--cadre', '7']
    ]) {
      const { stdout, status } = await asked(...job, ...more)
      expect(status).toBe(0)
      for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(100)
    }
    expect(parseCsv(readFileSync(at('e.csv'), 'utf8')).rows.length).toBeGreaterThan(400)
  })

  it('refuses worlds of other cadres, in words', async () => {
    const { status, stderr } = await asked('explain', 'base.yaml', 'larger.yaml')
    expect(stderr).toContain('these are not the same cadres')
    expect(status).toBe(2)
    const compared = await asked('compare', 'base.yaml', 'larger.yaml', '--replications', '5', '--out', 'o', '--quiet')
    expect(flat(compared.stdout)).toContain('paired by replication only')
  })
})
