import { describe, expect, it } from 'vitest'
import { defaultParameters, parameterAt } from '../../src/model/parameters.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { extent } from '../extent.js'
import { HEAD, inShort, issuesOf, libraryOf, scenarioOf, utf8 } from './library.js'

const extending = (parent: string, rest = '') => `${HEAD}extends: ${parent}\n${rest}`

/** Files 0.yaml … n.yaml of which each extends the next, and the last extends nothing. */
const chainOf = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n + 1 }, (_, i) => [`${i}.yaml`, i === n ? HEAD : extending(`${i + 1}.yaml`)])
  )

const issuesIn = (files: Record<string, string>, ref = 'a.yaml') => {
  const result = resolveScenario(ref, libraryOf(files))
  return 'issues' in result ? result.issues : []
}

const inFull = (issues: ReturnType<typeof issuesIn>) => issues.map((issue) => `${issue.at?.file}:${inShort(issue)}`)

describe('resolveScenario', () => {
  it('gives the defaults for a file that sets nothing', () => {
    const { parameters, timetable, extends: chain, places } = scenarioOf(HEAD)
    expect(parameters).toEqual(defaultParameters())
    expect(timetable).toEqual([])
    expect(chain).toEqual([])
    expect([...places]).toEqual([])
  })

  it('gives a file its name, label and question', () => {
    const result = resolveScenario('a/b/clear.v2.yaml', libraryOf({ 'a/b/clear.v2.yaml': HEAD }))
    expect(result).toMatchObject({
      scenario: {
        id: 'clear.v2',
        file: 'a/b/clear.v2.yaml',
        label: { zh: '标签', en: 'a label' },
        question: { zh: '问题？', en: 'a question?' }
      }
    })
  })

  it('lets later files override earlier ones and remembers where each value was set', () => {
    const scenario = scenarioOf(extending('p.yaml', 'public: {tolerance: 0.5}\n'), {
      'p.yaml': extending('g.yaml', 'public: {tolerance: 0.6, inertia: 0.7}\n'),
      'g.yaml': `${HEAD}public: {tolerance: 0.1, inertia: 0.2, communication: 0.3}\n`
    })
    expect(scenario.parameters.public).toMatchObject({ tolerance: 0.5, inertia: 0.7, communication: 0.3 })
    expect(scenario.extends).toEqual(['p.yaml', 'g.yaml'])
    const places = Object.fromEntries([...scenario.places].map(([path, { file, line }]) => [path, `${file}:${line}`]))
    expect(places).toEqual({
      'public.tolerance': 'x.yaml:6',
      'public.inertia': 'p.yaml:6',
      'public.communication': 'g.yaml:5'
    })
  })

  it('replaces tiers as a whole', () => {
    const tiers = 'organisation: {tiers: [{elaboration: 1, cadresPerUnit: 3, units: 2, id: 乡}]}\n'
    const { parameters } = scenarioOf(extending('p.yaml', tiers), { 'p.yaml': HEAD })
    expect(JSON.stringify(parameters.organisation.tiers)).toBe(
      '[{"id":"乡","units":2,"cadresPerUnit":3,"elaboration":1}]'
    )
  })

  it('inherits a timetable, and replaces it as a whole', () => {
    const parent = {
      'p.yaml': `${HEAD}timetable: [{at: 5, set: {public.tolerance: 0.5}}, {at: 9, set: {public.inertia: 0.1}}]\n`
    }
    const own = 'timetable: [{at: 7, set: {standards.scopeClarity: 1}}]\n'
    expect(scenarioOf(extending('p.yaml'), parent).timetable).toEqual([
      { at: 5, set: { 'public.tolerance': 0.5 } },
      { at: 9, set: { 'public.inertia': 0.1 } }
    ])
    expect(scenarioOf(extending('p.yaml', own), parent).timetable).toEqual([
      { at: 7, set: { 'standards.scopeClarity': 1 } }
    ])
    expect(scenarioOf(extending('p.yaml', 'timetable: []\n'), parent).timetable).toEqual([])
  })

  it('reads JSON', () => {
    const json = {
      version: 1,
      kind: 'scenario',
      label: { zh: '甲', en: 'a' },
      question: { zh: '乙', en: 'b' },
      public: { tolerance: 0.25 }
    }
    expect(scenarioOf(JSON.stringify(json)).parameters.public.tolerance).toBe(0.25)
    expect(scenarioOf(JSON.stringify(json, null, 2)).parameters.public.tolerance).toBe(0.25)
  })

  it('takes every number at its word', () => {
    const written = ['0.3', '.3', '+0.3', '3e-1', '0.30', '30E-2']
    for (const text of written)
      expect(scenarioOf(`${HEAD}public: {tolerance: ${text}}`).parameters.public.tolerance).toBe(0.3)
    expect(scenarioOf(`${HEAD}time: {periods: 1e2}`).parameters.time.periods).toBe(100)
  })

  it.each([0, 1])('accepts a bound itself: %d', (value) => {
    expect(scenarioOf(`${HEAD}public: {tolerance: ${value}}`).parameters.public.tolerance).toBe(value)
  })

  it('does not mind a BOM, CRLF, comments or the order of keys', () => {
    const plain = `${HEAD}time: {burnIn: 3, periods: 40}\npublic: {tolerance: 0.5}\n`
    const other = `\ufeff# 注\r\npublic: {tolerance: 0.5}\r\ntime: {periods: 40, burnIn: 3}\r\n${HEAD.replaceAll('\n', '\r\n')}`
    const [a, b] = [scenarioOf(plain), scenarioOf(other)]
    expect({ ...b, places: a.places }).toEqual(a)
    expect(inFull(issuesIn({ 'a.yaml': other.replace('0.5', '5') }))).toEqual([
      'a.yaml:2:21 out-of-range public.tolerance'
    ])
  })
})

describe('extends', () => {
  it('may be sixteen deep but not seventeen', () => {
    const sixteen = resolveScenario('0.yaml', libraryOf(chainOf(16)))
    expect('scenario' in sixteen && sixteen.scenario.extends.length).toBe(16)
    expect(inFull(issuesIn(chainOf(17), '0.yaml'))).toEqual(['16.yaml:5:10 extends-too-deep extends'])
    expect(inFull(issuesIn(chainOf(100), '0.yaml'))).toEqual(['16.yaml:5:10 extends-too-deep extends'])
  })

  it('may not come back to itself', () => {
    const [issue] = issuesIn({ 'a.yaml': extending('a.yaml') })
    expect(inShort(issue)).toBe('5:10 extends-ring extends')
    expect(issue.message.en).toBe('extends goes round in a ring: a.yaml → a.yaml')
  })

  it('may not go round in a ring', () => {
    const files = { 'a.yaml': extending('b.yaml'), 'b.yaml': extending('c.yaml'), 'c.yaml': extending('b.yaml') }
    const issues = issuesIn(files)
    expect(inFull(issues)).toEqual(['c.yaml:5:10 extends-ring extends'])
    expect(issues[0].message.zh).toBe('extends 首尾相接成环：b.yaml → c.yaml → b.yaml')
  })

  it('must name a file that the library has, and is shown where it does not', () => {
    expect(inFull(issuesIn({ 'a.yaml': extending('none.yaml') }))).toEqual(['a.yaml:5:10 missing extends'])
    expect(inFull(issuesIn({ 'a.yaml': extending('../b.yaml') }))).toEqual(['a.yaml:5:10 outside extends'])
  })

  it('leaves an issue of the file asked for without a place', () => {
    expect(issuesIn({})).toMatchObject([{ code: 'missing', message: { zh: '没有 a.yaml', en: 'there is no a.yaml' } }])
    expect(issuesIn({})[0].at).toBeUndefined()
  })

  it.each(['', '3', '[a.yaml]', '"a\\nb"', 'x'.repeat(301)])('must be a file name: %s', (reference) => {
    expect(issuesOf(extending(reference)).map(({ path }) => path)).toEqual(['extends'])
  })
})

describe('all issues at once', () => {
  it('of one file, in order of place', () => {
    const content = `version: 0
kind: scenario
label: {zh: 标签, en: 3}
question: {zh: 问题？}
seed: 7
standards: {scopeClarity: 70, scopClarity: 1, detailClarity: *x}
time: {periods: 10, burnIn: 12}
timetable:
  - {at: 10, set: {public.tolerance: 2, time.periods: 5}}
  - {at: 3, set: {public.tolerance: 0.2}}
time: {}
`
    expect(issuesOf(content).map(inShort)).toEqual([
      '1:10 not-a-choice version',
      '3:21 wrong-type label.en',
      '5:1 unknown-key seed',
      '6:27 out-of-range standards.scopeClarity',
      '6:31 unknown-key standards.scopClarity',
      '6:62 alias',
      '9:38 out-of-range timetable[0].set.public.tolerance',
      '9:41 timetable-fixed timetable[0].set.time.periods',
      '10:10 timetable-order timetable[1].at',
      '11:1 duplicate-key time'
    ])
  })

  it('of a file and of those it extends, its own first', () => {
    const files = {
      'a.yaml': extending('b.yaml', 'public: {tolerance: 7}\n'),
      'b.yaml': extending('c.yaml', 'public: {inertia: 7}\n'),
      'c.yaml': `${HEAD}public: [`
    }
    expect(inFull(issuesIn(files))).toEqual([
      'a.yaml:6:21 out-of-range public.tolerance',
      'b.yaml:6:19 out-of-range public.inertia',
      'c.yaml:5:10 yaml-syntax'
    ])
  })

  it('lists a hundred and counts the rest', () => {
    const keys = Array.from({ length: 4000 }, (_, i) => `k${i}: 1\n`).join('')
    const issues = issuesOf(HEAD + keys)
    expect(issues).toHaveLength(101)
    expect(inShort(issues[0])).toBe('5:1 unknown-key k0')
    expect(issues[100].message).toEqual({
      zh: '另有 3900 个问题未列出',
      en: 'and 3900 more problems that are not listed'
    })
  })

  // What is quadratic in the number of keys would end in the time limit.
  it('refuses twelve thousand keys, and 20,000', () => {
    const keys = Array.from({ length: 12_000 }, (_, i) => `${i.toString(36)}:\n`).join('')
    expect(issuesOf(keys)).toHaveLength(101)
    expect(issuesOf('k:\n'.repeat(20_000)).at(-1)?.message.en).toMatch(/^and \d+ more problems/)
    expect(issuesOf('key: 1\n'.repeat(20_000)).map(inShort)).toEqual(['1:1 file-too-large'])
  })
})

// Counting characters from the start of the line for every place would take sixteen times as long for four times as much.
describe('64 KiB on one line', () => {
  it.each<[string, number, (count: number) => string, string]>([
    ['closing brackets', 60_000, (count) => ']'.repeat(count), 'yaml-syntax'],
    ['quotes', 60_000, (count) => '"'.repeat(count), 'yaml-syntax'],
    ['question marks', 30_000, (count) => `{${'? '.repeat(count)}`, 'yaml-syntax'],
    ['a list', 30_000, (count) => `[${'1,'.repeat(count)}]`, 'not-a-mapping'],
    ['aliases', 20_000, (count) => '*a '.repeat(count), 'alias'],
    ['aliases in a timetable', 20_000, (count) => `${HEAD}timetable: [${'*a,'.repeat(count)}]`, 'alias'],
    ['one key again and again', 10_000, (count) => `{${'a: 1, '.repeat(count)}}`, 'duplicate-key'],
    [
      'a timetable',
      1700,
      (count) => `${HEAD}timetable: [${'{at: 5, set: {public.tolerance: 1}},'.repeat(count)}]`,
      'timetable-twice'
    ]
  ])('of %s are refused in a time that grows as they do', (_, count, make, code) => {
    // Processor time, which depends little on what else the machine is doing, against that of a quarter.
    const secondsFor = (content: string) => {
      const start = process.cpuUsage()
      expect(issuesOf(content)[0].code).toBe(code)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1e6
    }
    const most = extent(0.4, 1) * count
    const quarter = secondsFor(make(most / 4))
    expect(secondsFor(make(most))).toBeLessThan(10 * quarter + 0.5)
  })
})

describe('merged values', () => {
  const parent = { 'p.yaml': `${HEAD}time: {burnIn: 30}\ntimetable: [{at: 50, set: {public.tolerance: 0.5}}]\n` }

  it('are checked against each other', () => {
    const issues = issuesOf(extending('p.yaml', 'time: {periods: 30}\n'), parent)
    expect(issues.map(inShort)).toEqual(['6:17 burn-in-too-long time.periods', '6:17 run-too-short time.periods'])
    expect(issues[1].hint?.en).toBe('the timetable comes from p.yaml, line 6; timetable: [] removes it')
    expect(scenarioOf(extending('p.yaml', 'time: {periods: 51}\n'), parent).parameters.time).toEqual({
      periods: 51,
      burnIn: 30
    })
  })

  it('are shown in the file that spoils them, once', () => {
    const files = { 'a.yaml': extending('b.yaml'), 'b.yaml': `${HEAD}time: {burnIn: 60}\n` }
    expect(inFull(issuesIn(files))).toEqual(['b.yaml:5:16 burn-in-too-long time.burnIn'])
  })

  it('are not guessed at where one of them is at fault', () => {
    expect(issuesOf(`${HEAD}time: {periods: 5000, burnIn: 100}\n`).map(inShort)).toEqual([
      '5:17 out-of-range time.periods'
    ])
    expect(issuesOf(extending('none.yaml', 'time: {periods: 5}\n')).map(inShort)).toEqual(['5:10 missing extends'])
    expect(issuesOf(`${HEAD}time: {periods: 9, burnIn: 3, periods: 2}\n`).map(inShort)).toEqual([
      '5:31 duplicate-key time.periods'
    ])
  })

  it('are checked although another parameter of the group is at fault', () => {
    expect(issuesOf(`${HEAD}time: {periods: 9, burn: 3}\n`).map(inShort)).toEqual([
      '5:17 burn-in-too-long time.periods',
      '5:20 unknown-key time.burn'
    ])
  })

  it('may have two million cadres and not one more', () => {
    const tiers = (units: number) =>
      `${HEAD}organisation: {tiers: [{id: a, units: ${units}, cadresPerUnit: 1, elaboration: 0}]}\n`
    expect(parameterAt(scenarioOf(tiers(2_000_000)).parameters, 'organisation.tiers')).toMatchObject([
      { units: 2_000_000 }
    ])
    expect(issuesOf(tiers(2_000_001))[0].message.en).toBe('expected at most 2,000,000 cadres in all, got 2,000,001')
  })

  it('parse the same from bytes that have a BOM', () => {
    const bytes = utf8(`\ufeff${HEAD}`)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(scenarioOf(bytes).parameters).toEqual(defaultParameters())
  })
})
