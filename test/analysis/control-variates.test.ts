import { describe, expect, it } from 'vitest'
import { ControlVariates } from '../../src/analysis/control-variates.js'
import { estimate } from '../../src/analysis/estimate.js'
import { studentTQuantile } from '../../src/analysis/student-t.js'
import { normals } from './normals.js'

describe('a mean with control variates', () => {
  it('is the intercept of the regression, with its interval', () => {
    const x = [-1.2, 0.4, 1.1, -0.3, 0.6, -0.9]
    const y = [1.1, 2.3, 3.4, 1.9, 2.2, 1.4]
    const controlled = new ControlVariates(1)
    for (const [r, control] of x.entries()) controlled.add(y[r], [control])
    const [mx, my] = [x, y].map((values) => values.reduce((sum, one) => sum + one, 0) / 6)
    const sxx = x.reduce((sum, one) => sum + (one - mx) ** 2, 0)
    const slope = x.reduce((sum, one, r) => sum + (one - mx) * (y[r] - my), 0) / sxx
    const intercept = my - slope * mx
    const residual = y.reduce((sum, one, r) => sum + (one - intercept - slope * x[r]) ** 2, 0) / 4
    const half = studentTQuantile(0.975, 4) * Math.sqrt(residual * (1 / 6 + mx ** 2 / sxx))
    const { mean, low, high } = controlled.mean!
    expect([mean, low, high]).toEqual([
      expect.closeTo(intercept, 12),
      expect.closeTo(intercept - half, 12),
      expect.closeTo(intercept + half, 12)
    ])
  })

  it('is missed about as seldom as it says, and is narrower where controls tell something', () => {
    const draw = normals(13_001)
    let [misses, plain, controlled] = [0, 0, 0]
    for (let batch = 0; batch < 1000; batch++) {
      const controls = new ControlVariates(7)
      const values = Array.from({ length: 200 }, () => {
        const own = Array.from({ length: 7 }, draw)
        const value = 3 + own[0] + 0.7 * own[1] + draw()
        controls.add(value, own)
        return value
      })
      const { low, high } = controls.mean!
      if (low > 3 || high < 3) misses += 1
      const without = estimate(values)
      plain += without.high! - without.low!
      controlled += high - low
    }
    expect(misses / 1000).toBeLessThanOrEqual(0.05 + 5 * Math.sqrt((0.05 * 0.95) / 1000))
    // Of a variance of 2.49 one is left.
    expect(controlled / plain).toBeCloseTo(1 / Math.sqrt(2.49), 1)
  })

  it('is none of too few, nor where a control follows from the others', () => {
    const few = new ControlVariates(2)
    const same = new ControlVariates(2)
    for (const x of [1, -1, 2]) few.add(x, [x, x * x])
    for (const x of [1, -1, 2, 0.5, -3, 1.5]) same.add(x * x, [x, x])
    expect([few.mean, same.mean]).toEqual([null, null])
  })

  it.each([1e-9, 1e9])('does not depend on the unit of a control, here %s', (unit) => {
    const [plain, scaled, same] = [new ControlVariates(1), new ControlVariates(1), new ControlVariates(2)]
    for (const x of [1, -1, 2, 0.5, -3, 1.5]) {
      plain.add(x * x + x, [x])
      scaled.add(x * x + x, [unit * x])
      same.add(x * x + x, [unit * x, 3 * unit * x])
    }
    expect(scaled.mean!.mean).toBeCloseTo(plain.mean!.mean, 10)
    expect(scaled.mean!.high).toBeCloseTo(plain.mean!.high, 10)
    expect(same.mean).toBeNull()
  })
})
