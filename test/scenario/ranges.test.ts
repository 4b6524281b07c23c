import { describe, expect, it } from 'vitest'
import { defaultParameters, PARAMETERS, parameterAt, parameterRow } from '../../src/model/parameters.js'
import { PLAUSIBLE } from '../../src/model/plausible.data.js'
import { shift } from '../../src/model/scale.js'
import { defaultRanges, placeAt, type Range, scaleOf, settingsAt, turnsOn, valueAt } from '../../src/scenario/ranges.js'

const NUMBERS = PARAMETERS.flatMap((row) => (row.type === 'number' ? [row] : []))
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
    for (const { path, max, plausible, ...row } of NUMBERS) {
      const { low, high, why } = plausible
      const reach =
        why === PLAUSIBLE.logit
          ? [shift(row.default, -0.7), shift(row.default, 0.7)]
          : why === PLAUSIBLE.factor
            ? [row.default / 2, row.default * 2]
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
      const full =
        scale === 'logit' ? shift(row.default, 0.7) - shift(row.default, -0.7) : row.default * 2 - row.default / 2
      expect(high - low, row.path).toBeLessThan(full)
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
    const base = defaultParameters()
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
    const base = defaultParameters()
    const settings = settingsAt([rangeOf('public.tolerance'), clarity], [0, 1], base)
    expect(Object.keys(settings)).toEqual(['public.tolerance', ...clarity.parameters])
    expect(settings['public.tolerance']).toBe(rangeOf('public.tolerance').low)
    for (const path of clarity.parameters) {
      expect(settings[path]).toBeCloseTo(shift(parameterAt(base, path) as number, 0.7), 12)
    }
    expect(settingsAt([clarity], [0.5], base)['standards.scopeClarity']).toBeCloseTo(0.4194, 12)
  })
})
