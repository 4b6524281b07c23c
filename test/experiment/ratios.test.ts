import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../../src/analysis/beta.js'
import { studentTQuantile } from '../../src/analysis/student-t.js'
import { ratioEstimates, type World } from '../../src/experiment/ratios.js'
import { TOTAL, TOTAL_COUNT, type TotalName } from '../../src/model/outcomes.js'

/** A world of 1,000 cadre-periods a replication, with some of its totals. */
function world(...replications: readonly Partial<Record<TotalName, number>>[]): World {
  const rows = replications.map((totals) => {
    const row = new Float64Array(TOTAL_COUNT)
    row[TOTAL.steps] = 1000
    row[TOTAL.acted] = 500
    row[TOTAL.afraid] = 300
    for (const [name, value] of Object.entries(totals)) row[TOTAL[name as TotalName]] = value
    return row
  })
  const totals = new Float64Array(TOTAL_COUNT)
  for (const row of rows) for (let k = 0; k < TOTAL_COUNT; k++) totals[k] += row[k]
  const columns = Array.from(totals, (_, k) => Float64Array.from(rows, (row) => row[k]))
  return { units: 2, replications: rows.length, totals, columns: () => [columns] }
}

const sanctions = (...counts: number[]) => world(...counts.map((sanctioned) => ({ sanctioned })))

describe('rates over a fixed number of cadre-periods', () => {
  it('are no ratios where what they count is common', () => {
    const { levels, differences } = ratioEstimates(sanctions(12, 9, 14), sanctions(10, 8, 9))
    expect(levels.has('sanctionedPerYear')).toBe(false)
    expect(differences.has('sanctionedPerYear')).toBe(false)
    expect(levels.has('deterredShare')).toBe(true)
  })

  it('have exact intervals where it is rare, in the unit of the rate, and none below 0', () => {
    const { levels } = ratioEstimates(sanctions(1, 1, 1, 1, 1, 0, 0, 0, 0, 0))
    const { mean, low, high, estimator, events } = levels.get('sanctionedPerYear')!
    expect({ estimator, events }).toEqual({ estimator: 'exact', events: 5 })
    expect(mean).toBeCloseTo((4 * 5) / 10_000, 14)
    // Less varied than binomial: only t makes the counts smaller.
    const effect = (studentTQuantile(0.975, 9) / studentTQuantile(0.975, Number.POSITIVE_INFINITY)) ** 2
    const [x, m] = [5 / effect, 10_000 / effect]
    expect(low).toBeCloseTo(4 * betaQuantile(0.025, x, m - x + 1), 12)
    expect(high).toBeCloseTo(4 * betaQuantile(0.975, x + 1, m - x), 12)
  })

  it('have none where events fall in fewer than five replications, nor have differences with fewer than 20 on a side', () => {
    const { levels, differences } = ratioEstimates(sanctions(4, 3, 0, 0, 0, 0), sanctions(30, 20, 10, 20, 20, 30))
    expect(levels.get('sanctionedPerYear')).toMatchObject({ low: null, high: null, estimator: 'too-few', events: 7 })
    const { mean, low, high } = differences.get('sanctionedPerYear')!
    expect(mean).toBeCloseTo((4 * (7 - 130)) / 6000, 14)
    expect([low, high]).toEqual([null, null])
  })

  it('are judged so too where hardly anything does not happen', () => {
    const { levels } = ratioEstimates(world(...[999, 998, 999, 999, 997, 999].map((acted) => ({ acted }))))
    const { low, high, estimator } = levels.get('actingShare')!
    expect(estimator).toBe('exact')
    expect(low).toBeGreaterThan(0.99)
    expect(high).toBeLessThan(1)
  })
})
