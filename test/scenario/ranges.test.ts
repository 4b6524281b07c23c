import { describe, expect, it } from 'vitest'
import { defaultParameters, PARAMETERS, parameterAt, parameterRow } from '../../src/model/parameters.js'
import { PLAUSIBLE } from '../../src/model/plausible.data.js'
import { shift } from '../../src/model/scale.js'
import { fileLibrary } from '../../src/run/scenario-library.js'
import type { Issue } from '../../src/scenario/issue.js'
import { defaultRanges, placeAt, type Range, scaleOf, settingsAt, turnsOn, valueAt } from '../../src/scenario/ranges.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { readScenarioFile } from '../../src/scenario/scenario-file.js'
import { readRangesFile, type ScenarioLibrary } from '../../src/scenario/single-files.js'

const NUMBERS = PARAMETERS.flatMap((row) => (row.type === 'number' ? [row] : []))
/** Plausible ranges were drawn around version 1’s world. */
const firstDefault = (path: string) => parameterAt(defaultParameters(1), path) as number
const rangeOf = (path: string): Range => {
  const found = defaultRanges('assumed-and-variants').find(({ name }) => name === path)
  if (!found) throw new Error(path)
  return found
}

describe('plausible ranges', () => {
  it('hold every default within its bounds', () => {
    for (const { path, min, max, plausible, ...row } of NUMBERS) {
      expect([min, plausible.low, row.default, plausible.high, max], path).toEqual(
        [min, plausible.low, row.default, plausible.high, max].sort((a, b) => a - b)
      )
    }
  })

  it('reach as far as they say where nothing better is known', () => {
    for (const { path, plausible } of NUMBERS) {
      const { low, high, why } = plausible
      const first = firstDefault(path)
      const reach =
        why === PLAUSIBLE.logit
          ? [shift(first, -0.7), shift(first, 0.7)]
          : why === PLAUSIBLE.factor
            ? [first / 2, first * 2]
            : [low, high]
      expect(Math.abs(low / reach[0] - 1) || 0, path).toBeLessThan(0.005)
      expect(Math.abs(high / reach[1] - 1) || 0, path).toBeLessThan(0.005)
      if (why === PLAUSIBLE.size || why === PLAUSIBLE.measure) expect(low, path).toBe(high)
    }
  })

  it('are narrower than those of what nothing is known of, for what the paper or the literature gives', () => {
    for (const row of NUMBERS.filter(({ basis }) => basis === 'S' || basis === 'L')) {
      const { low, high } = row.plausible
      const scale = scaleOf(row, low, high)
      const first = firstDefault(row.path)
      const full = scale === 'logit' ? shift(first, 0.7) - shift(first, -0.7) : first * 2 - first / 2
      expect(high - low, row.path).toBeLessThan(full)
    }
  })
})

describe('the ranges of the reference world', () => {
  it('hold every default: it is one of their worlds', () => {
    const file = readRangesFile('ganwei:ranges/reference', fileLibrary(''))
    if (!('ranges' in file)) throw new Error(JSON.stringify(file))
    for (const { name, low, high } of file.ranges) {
      const value = parameterAt(defaultParameters(), name) as number
      expect(value, name).toBeGreaterThanOrEqual(low)
      expect(value, name).toBeLessThanOrEqual(high)
    }
  })
})

describe('the ranges of the table', () => {
  it('are of every number but sizes, times, measures not taken, and variants', () => {
    const names = defaultRanges().map(({ name }) => name)
    const others = NUMBERS.filter(({ path }) => !names.includes(path))
    expect(others.filter(({ basis }) => basis !== 'V').map(({ path }) => path)).toEqual([
      ...['time.periods', 'time.burnIn', 'organisation.leaderShare', 'standards.precedentGain', 'procedure.expertPool'],
      ...['procedure.counselling', 'information.benchmarkWeight']
    ])
    expect(names.some((name) => parameterRow(name)?.basis === 'V')).toBe(false)
    expect(defaultRanges('assumed-and-variants').length).toBeGreaterThan(names.length + 15)
  })

  it('are uniform by logit, by log, or plainly where they touch an end', () => {
    expect(rangeOf('accountability.errorRate').scale).toBe('logit')
    expect(rangeOf('cadres.lossAversion').scale).toBe('log')
    expect(rangeOf('cadres.idleComfort').scale).toBe('plain')
    expect(rangeOf('procedure.leaderCoverage').scale).toBe('plain')
    expect(rangeOf('information.rumour').scale).toBe('plain')
  })

  it('give values from their low to their high end, and places back', () => {
    for (const range of defaultRanges('assumed-and-variants')) {
      expect([valueAt(range, 0), valueAt(range, 1)], range.name).toEqual([range.low, range.high])
      const values = [0.01, 0.2, 0.5, 0.9, 0.99].map((place) => valueAt(range, place))
      expect(values, range.name).toEqual([...values].sort((a, b) => a - b))
      if (range.isInteger) expect(values.every(Number.isInteger)).toBe(true)
      else for (const place of [0.01, 0.5, 0.99]) expect(placeAt(range, valueAt(range, place))).toBeCloseTo(place, 9)
    }
    expect(valueAt(rangeOf('public.tolerance'), 0.5)).toBeCloseTo(0.4, 3)
    expect(valueAt(rangeOf('information.reach'), 0.5)).toBeCloseTo(250, 9)
  })

  it('turn on what is off', () => {
    const base = defaultParameters(1)
    expect(turnsOn(rangeOf('information.rumour'), base)).toBe(true)
    expect(turnsOn(rangeOf('procedure.pardonProof'), base)).toBe(true)
    expect(turnsOn(rangeOf('survey.understatement'), base)).toBe(true)
    expect(turnsOn(rangeOf('procedure.leaderCoverage'), base)).toBe(false)
    expect(turnsOn(rangeOf('accountability.quota'), base)).toBe(false)
  })
})

describe('the settings of a world', () => {
  const clarity: Range = {
    name: 'clarity',
    label: { zh: '清晰', en: 'clarity' },
    parameters: ['standards.scopeClarity', 'standards.criteriaClarity', 'standards.detailClarity'],
    ...{ kind: 'shift', low: -0.7, high: 0.7, scale: 'plain', isInteger: false }
  }

  it('take the value of a range, and move what shifts together from where it is', () => {
    const base = defaultParameters(1)
    const settings = settingsAt([rangeOf('public.tolerance'), clarity], [0, 1], base)
    expect(Object.keys(settings)).toEqual(['public.tolerance', ...clarity.parameters])
    expect(settings['public.tolerance']).toBe(rangeOf('public.tolerance').low)
    for (const path of clarity.parameters) {
      expect(settings[path]).toBeCloseTo(shift(parameterAt(base, path) as number, 0.7), 12)
    }
    expect(settingsAt([clarity], [0.5], base)['standards.scopeClarity']).toBeCloseTo(0.4194, 12)
  })
})

describe('files of ranges', () => {
  const HEAD = 'version: 1\nkind: ranges\nlabel: {zh: 甲, en: A}\nranges:\n'
  const read = (text: string) => readScenarioFile(new TextEncoder().encode(HEAD + text), 'r.yaml')
  const issuesOf = (text: string) =>
    read(text)
      .issues.sorted()
      .map(({ at, code }) => `${at?.line}:${at?.column} ${code}`)

  it('say what is uncertain, by path or under a name of their own', () => {
    const { ranges, settings, issues } = read(
      [
        '  accountability.errorRate: {low: 0.05, high: 0.25, why: audits}',
        '  public.tolerance: {low: 0.4, high: 0.4}',
        '  clarity: {parameters: [standards.scopeClarity, standards.detailClarity], shift: 0.7}',
        '  rewards: {label: Rewards, parameters: [incentives.pay, incentives.recognition], low: 0.2, high: 1.5}',
        '  procedure.duration: {low: 0, high: 3}'
      ].join('\n')
    )
    expect(issues.sorted()).toEqual([])
    expect(settings).toMatchObject([{ path: 'public.tolerance', value: 0.4, at: { line: 6, column: 3 } }])
    expect(ranges?.map(({ label: _, ...range }) => range)).toEqual([
      {
        ...{ name: 'accountability.errorRate', parameters: ['accountability.errorRate'], kind: 'value' },
        ...{ low: 0.05, high: 0.25, scale: 'logit', isInteger: false }
      },
      {
        ...{ name: 'clarity', parameters: ['standards.scopeClarity', 'standards.detailClarity'], kind: 'shift' },
        ...{ low: -0.7, high: 0.7, scale: 'plain', isInteger: false }
      },
      {
        ...{ name: 'rewards', parameters: ['incentives.pay', 'incentives.recognition'], kind: 'value' },
        ...{ low: 0.2, high: 1.5, scale: 'log', isInteger: false }
      },
      {
        ...{ name: 'procedure.duration', parameters: ['procedure.duration'], kind: 'value' },
        ...{ low: 0, high: 3, scale: 'plain', isInteger: true }
      }
    ])
  })

  it('fix a number at their own value, under a structure and what a scenario sets', () => {
    const fixed = read('  public.tolerance: {low: 0.6, high: 0.6}\n  cadres.ability: {low: 0.9, high: 0.9}').settings
    const text = 'version: 1\nkind: scenario\nlabel: A\nquestion: Q?\ncadres: {ability: 0.5}'
    const library = { read: () => ({ bytes: new TextEncoder().encode(text) }), resolve: () => 's' }
    const label = { zh: '构', en: 'S' }
    const settings = [{ path: 'public.inertia', value: 0.1, at: fixed[0].at }]
    const resolved = resolveScenario('s', library, { fixed, structure: { id: 's', file: 's', label, settings } })
    if ('issues' in resolved) throw new Error('scenario')
    const { public: people, cadres } = resolved.scenario.parameters
    expect(people).toMatchObject({ tolerance: 0.6, inertia: 0.1 })
    expect(cadres.ability).toBe(0.5)
  })

  it('fix a number in every point of a design', () => {
    const text = [
      'version: 1\nkind: design\nlabel: A\nquestion: Q?',
      'vary:\n  design: sobol\n  points: 4\n  factors:',
      '    public.tolerance: {low: 0.6, high: 0.6}',
      '    public.inertia: {low: 0.1, high: 0.9}'
    ].join('\n')
    const library = { read: () => ({ bytes: new TextEncoder().encode(text) }), resolve: () => 'd' }
    const resolved = resolveScenario('d', library)
    if ('issues' in resolved) throw new Error(JSON.stringify(resolved.issues))
    expect(resolved.scenario.parameters.public.tolerance).toBe(0.6)
    expect(resolved.scenario.vary?.sample?.ranges.map(({ name }) => name)).toEqual(['public.inertia'])
  })

  it('are refused with every fault and its place', () => {
    expect(
      issuesOf(
        [
          '  accountability.errorRat: {low: 0.05, high: 0.25}',
          '  time.periods: {low: 20, high: 40}',
          '  procedure.aggregation: {low: 0, high: 1}',
          '  public.tolerance: {low: 0.5, high: 0.4}',
          '  public.inertia: {low: 0.5, high: 70}',
          '  public.communication: {low: 0.5}',
          '  incentives.pay: {shift: 0.7}',
          '  both: {parameters: [public.tolerance, survey.understatement], low: 0, high: 0.1}',
          '  a name: {parameters: [agreement.hierarchy], shift: 1}',
          '  afraidRate: {parameters: [agreement.hierarchy], shift: -1}'
        ].join('\n')
      )
    ).toEqual([
      '5:3 unknown-parameter',
      '6:3 not-to-vary',
      '7:3 range-not-a-number',
      '8:38 range-backwards',
      '9:36 out-of-range',
      '10:3 range-form',
      '11:3 shift-not-a-share',
      '12:23 range-twice',
      '13:3 factor-name',
      '14:58 out-of-range'
    ])
    expect(issuesOf('  {}')).toEqual(['5:3 ranges-nothing'])
  })

  it('are no world, and scenarios are no ranges', () => {
    const library: ScenarioLibrary = {
      read: (id) => ({
        bytes: new TextEncoder().encode(
          id === 'r'
            ? `${HEAD}  public.tolerance: {low: 0, high: 1}`
            : 'version: 1\nkind: scenario\nlabel: A\nquestion: Q?'
        )
      }),
      resolve: (_, reference) => reference
    }
    const codes = (result: object) => ('issues' in result ? (result.issues as Issue[]).map(({ code }) => code) : [])
    expect(codes(resolveScenario('r', library))).toEqual(['ranges-no-world'])
    expect(codes(readRangesFile('s', library))).toEqual(['not-ranges'])
    expect(codes(readRangesFile('r', library))).toEqual([])
  })

  it.each(['assumed', 'assumed-and-variants'] as const)('of the library are those of the table: %s', (which) => {
    const result = readRangesFile(`ganwei:ranges/${which}`, fileLibrary(''))
    expect('ranges' in result && result.ranges).toEqual(defaultRanges(which))
  })
})
