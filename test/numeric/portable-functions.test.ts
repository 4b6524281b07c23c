import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exp } from '../../src/numeric/exp.js'
import { log } from '../../src/numeric/log.js'
import { logistic, shift } from '../../src/numeric/logistic.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'

// Correctly rounded answers by exact decimal arithmetic; see test/vectors/make-vectors.py.
const vectors: Record<string, [string, string][]> = JSON.parse(
  readFileSync(new URL('../vectors/portable-functions.json', import.meta.url), 'utf8')
)

const double = new DataView(new ArrayBuffer(8))
function fromBits(hex: string): number {
  double.setBigUint64(0, BigInt(`0x${hex}`))
  return double.getFloat64(0)
}
/** How many doubles lie between two of the same sign. */
function ulps(a: number, b: number): number {
  const order = (x: number) => {
    double.setFloat64(0, x)
    const bits = double.getBigInt64(0)
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
  }
  const distance = order(a) - order(b)
  return Number(distance < 0n ? -distance : distance)
}
const worst = (name: string, f: (x: number) => number) =>
  Math.max(...vectors[name].map(([x, y]) => ulps(f(fromBits(x)), fromBits(y))))

describe('portable functions', () => {
  it('exp is within 1 ulp', () => {
    expect(vectors.exp.length).toBeGreaterThan(500)
    expect(worst('exp', exp)).toBeLessThanOrEqual(1)
  })

  it('log is within 1 ulp', () => {
    expect(vectors.log.length).toBeGreaterThan(500)
    expect(worst('log', log)).toBeLessThanOrEqual(1)
  })

  it('the normal quantile of a drawn word is as near as AS 241 comes in doubles', () => {
    // The algorithm promises a relative 1e-16 in exact arithmetic; its Horner schemes round some fourteen times.
    const errors = vectors.normalQuantile.map(([p, z]) => ulps(normalQuantile(fromBits(p)), fromBits(z)))
    const relative = vectors.normalQuantile.map(([p, z]) => Math.abs(normalQuantile(fromBits(p)) / fromBits(z) - 1))
    expect(Math.max(...errors)).toBeLessThanOrEqual(8)
    expect(Math.max(...relative)).toBeLessThan(1e-15)
    expect(ulps(normalQuantile(0.975), 1.959963984540054)).toBeLessThanOrEqual(2)
  })

  it('know the edges', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(Number.NaN)]).toEqual([
      1,
      0,
      Infinity,
      Infinity,
      0,
      Number.NaN
    ])
    expect([log(1), log(0), log(-1), log(Infinity), log(Number.NaN)]).toEqual([
      0,
      -Infinity,
      Number.NaN,
      Infinity,
      Number.NaN
    ])
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      0,
      -Infinity,
      Infinity,
      Number.NaN
    ])
    expect(normalQuantile(0.0625)).toBe(-normalQuantile(0.9375))
    expect([logistic(0), logistic(1000), logistic(-1000)]).toEqual([0.5, 1, 0])
  })

  it('shift keeps 0 and 1, undoes itself and adds up', () => {
    expect([shift(0, 3), shift(1, -3), shift(0.3, 0)]).toEqual([0, 1, 0.3])
    expect(shift(shift(0.3, 1.7), -1.7)).toBeCloseTo(0.3, 14)
    expect(shift(shift(0.2, 0.5), 0.25)).toBeCloseTo(shift(0.2, 0.75), 14)
  })
})
