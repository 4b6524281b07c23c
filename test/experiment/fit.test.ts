import { describe, expect, it } from 'vitest'
import { degreesOfFreedom, distanceFrom, oneReplication, type Shown } from '../../src/experiment/fit.js'
import { ANSWER_ROWS } from '../../src/model/outcomes.js'
import type { Targets } from '../../src/scenario/targets.js'

const TARGETS: Targets = {
  questionnaire: { many: 0.1, few: 0.2, none: 0.3, dontKnow: 0.4 },
  known: { error: 0.03 },
  discrepancy: 0,
  outcomes: [],
  obstacles: []
}
const NO_CHANCE = {
  answers: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0]
  ],
  rates: {}
}
const answers = (many: number, few: number, none: number): Shown => ({
  answers: { many, few, none, dontKnow: 1 - many - few - none },
  rates: {}
})

describe('the distance from targets', () => {
  it('under an error of each share is the squared length of all four deviations over (4/3)·e²', () => {
    // I − J/4 is the projection on deviations that add up to 0, so that its generalised inverse is itself.
    const shown = answers(0.15, 0.18, 0.33)
    const squares = ANSWER_ROWS.reduce(
      (sum, { name }) => sum + (shown.answers[name] - TARGETS.questionnaire[name]) ** 2,
      0
    )
    expect(distanceFrom(TARGETS, NO_CHANCE)(shown).whole).toBeCloseTo(squares / ((4 / 3) * 0.03 ** 2), 10)
    const wider = distanceFrom({ ...TARGETS, discrepancy: 0.04 }, NO_CHANCE)(shown)
    expect(wider.whole).toBeCloseTo(squares / ((4 / 3) * 0.05 ** 2), 10)
  })

  it('under a sample size is Pearson’s χ² of the shares, drawn a little towards evenness', () => {
    const n = 400
    const shown = answers(0.12, 0.18, 0.3)
    const chi = ANSWER_ROWS.reduce((sum, { name }) => {
      const smoothed = (n * TARGETS.questionnaire[name] + 0.5) / (n + 2)
      return sum + (n * (shown.answers[name] - TARGETS.questionnaire[name]) ** 2) / smoothed
    }, 0)
    expect(distanceFrom({ ...TARGETS, known: { sampleSize: n } }, NO_CHANCE)(shown).whole).toBeCloseTo(chi, 9)
  })

  it('grows less where one replication already varies', () => {
    const replications = [answers(0.1, 0.2, 0.3), answers(0.14, 0.2, 0.26), answers(0.06, 0.22, 0.3)]
    const chance = oneReplication(replications, TARGETS)
    expect(chance.answers[0][0]).toBeCloseTo(0.0016, 12)
    expect(chance.answers[0][1]).toBeCloseTo(-0.0004, 12)
    const shown = answers(0.15, 0.18, 0.33)
    expect(distanceFrom(TARGETS, chance)(shown).whole).toBeLessThan(distanceFrom(TARGETS, NO_CHANCE)(shown).whole)
  })

  it('adds rates with a value by their error, intervals only outside, and rules out what is undefined', () => {
    const targets: Targets = {
      ...TARGETS,
      outcomes: [
        { name: 'actingShare', value: 0.5, error: 0.02 },
        { name: 'sanctionedPerYear', low: 0.003, high: 0.013 }
      ]
    }
    const distance = distanceFrom(targets, { ...NO_CHANCE, rates: { actingShare: 0.0005, sanctionedPerYear: 0 } })
    const at = (actingShare: number, sanctionedPerYear: number) =>
      distance({ ...answers(0.1, 0.2, 0.3), rates: { actingShare, sanctionedPerYear } })
    expect(at(0.53, 0.01).whole).toBeCloseTo(0.0009 / (0.0004 + 0.0005), 10)
    expect(at(0.5, 0.003).whole).toBeCloseTo(0, 12)
    expect(at(0.5, 0.0025).whole).toBeCloseTo(1, 9)
    expect(at(0.5, 0.014).outcomes[1].part).toBeCloseTo(4, 9)
    const loose = { ...targets, outcomes: [{ name: 'actingShare', low: 0.3, high: 1, error: 0.02 }] as const }
    const part = (actingShare: number) =>
      distanceFrom(loose, { ...NO_CHANCE, rates: {} })({ ...answers(0.1, 0.2, 0.3), rates: { actingShare } }).whole
    expect(part(0.3)).toBeCloseTo(0, 12)
    expect(part(0.26)).toBeCloseTo(4, 9)
    expect(at(0.5, Number.NaN).whole).toBe(Infinity)
    expect(degreesOfFreedom(targets)).toBe(4)
  })

  it('asks how closely the shares are known', () => {
    expect(() => distanceFrom({ ...TARGETS, known: null }, NO_CHANCE)).toThrow(RangeError)
  })
})
