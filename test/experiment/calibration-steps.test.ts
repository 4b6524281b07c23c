import { describe, expect, it } from 'vitest'
import { type CalibrationStep, isStep } from '../../src/experiment/calibration-steps.js'

const SIZES = { particles: 4, ranges: [0], reforms: [] }
const chance = (answers: number[][], rates = {}): CalibrationStep => ({ stage: 'chance', chance: { answers, rates } })
const diagonal = (a: number, b: number, c: number) => [
  [a, 0, 0],
  [0, b, 0],
  [0, 0, c]
]

describe('what chance alone does, in the journal of a calibration', () => {
  it('is a covariance', () => {
    expect(isStep(chance(diagonal(0.01, 0.02, 0.01)), [], SIZES)).toBe(true)
    expect(isStep(chance(diagonal(0, 0, 0)), [], SIZES)).toBe(true)
  })

  it.each([
    ['a negative variance', diagonal(0.01, -0.02, 0.01)],
    ['one beyond any share', diagonal(0.01, 2, 0.01)],
    ['two sides that differ', [[0.01, 0.005, 0], ...diagonal(0.01, 0.01, 0.01).slice(1)]],
    ['a correlation above 1', [[0.01, 0.02, 0], [0.02, 0.01, 0], diagonal(0, 0, 0.01)[2]]],
    ['too few rows', diagonal(0.01, 0.01, 0.01).slice(1)]
  ])('has not %s', (_, answers) => {
    expect(isStep(chance(answers), [], SIZES)).toBe(false)
  })
})
