import { describe, expect, it } from 'vitest'
import { partialInformation } from '../../src/analysis/evppi.js'
import { naturalSpline, splineKnots } from '../../src/analysis/natural-spline.js'
import { studyRegret, type WorldWorth } from '../../src/analysis/regret.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const { TEST_SEED = 'regret' } = process.env
const key = streamKey(TEST_SEED)

/** Standard normal numbers, keyed. */
function normals(purpose: number, count: number, each: number): number[][] {
  const words = new Uint32Array(4)
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: each }, (_, column) => {
      philox(row, column, 0x544553, purpose, key.k0, key.k1, words)
      return normal(words[0])
    })
  )
}

/** The two known options: 0, and 0.3 + 0.8 z₁ + 0.5 z₂. */
const EVPI = 0.2452
const EVPPI = 0.1913
const Z = normals(1, 4000, 2)
const DIFFERENCES = Z.map(([a, b]) => 0.3 + 0.8 * a + 0.5 * b)
/** The standard error of a mean over these worlds, at most. */
const ERROR = Math.hypot(0.8, 0.5) / Math.sqrt(DIFFERENCES.length)

/** These worlds with eight replications of noise. */
function noisy(sd: number): readonly WorldWorth[] {
  const noise = normals(2, DIFFERENCES.length, 8)
  return DIFFERENCES.map((mean, w) => [new Float64Array(8), noise[w].map((z) => mean + sd * z)])
}

describe('regret and perfect information', () => {
  it(`find the known value where nothing is noisy (seed ${TEST_SEED})`, () => {
    const { evpi, options, meanChoice } = studyRegret(noisy(0), 0.01)
    expect(Math.abs(evpi.low - EVPI)).toBeLessThan(5 * ERROR)
    expect(evpi.high).toBeCloseTo(evpi.low, 12)
    expect(meanChoice).toBe(1)
    expect(options[1].mean).toBeCloseTo(evpi.high, 12)
    expect(Math.abs(options[0].mean - options[1].mean - 0.3)).toBeLessThan(5 * ERROR)
  })

  it('bound it from both sides where estimates are noisy, and the mean regret of the mean choice is the lower bound', () => {
    const { evpi, options, meanChoice } = studyRegret(noisy(2), 0.01)
    expect(evpi.low).toBeLessThan(EVPI + 5 * evpi.error)
    expect(evpi.high).toBeGreaterThan(EVPI)
    expect(evpi.low).toBeLessThan(evpi.high)
    expect(options[meanChoice].mean).toBeCloseTo(evpi.low, 12)
  })

  it('are nothing for options that are equal but for noise, though the plain figure is not', () => {
    const noise = normals(3, 2000, 40)
    const worlds = noise.map((own) => [0, 1, 2, 3, 4].map((option) => own.slice(option * 8, option * 8 + 8)))
    const { evpi, options } = studyRegret(worlds, 0.01)
    expect(Math.abs(evpi.low)).toBeLessThan(5 * evpi.error)
    expect(evpi.high).toBeGreaterThan(20 * evpi.error)
    // Each is the best as far as chance lets see, but for some of the twentieth whose interval is wrong and the choice of the best.
    for (const { near, far } of options) {
      expect(near + far).toBe(2000)
      expect(near).toBeGreaterThan(1200)
    }
  })

  it('choose the least largest regret apart from the largest mean', () => {
    // The second option is a little better in nine worlds and much worse in one; the third is never far behind.
    const worlds = Array.from({ length: 10 }, (_, w) =>
      [0, w < 9 ? 1 : -4, 0.45].map((mean) => [mean, mean, mean, mean])
    )
    const { meanChoice, minimaxChoice, options } = studyRegret(worlds, 0.1)
    expect([meanChoice, minimaxChoice]).toEqual([1, 2])
    expect(options[1]).toMatchObject({ largest: 4.45, near: 9, far: 1 })
    expect(options[2].largest).toBeCloseTo(0.55, 12)
  })
})

describe('partial information', () => {
  const worth = DIFFERENCES.map((difference) => [0, difference])
  const [first, second] = [Z.map(([a]) => a), Z.map(([, b]) => b)]

  it(`finds the known value of one input and of both, and none of one that plays no part (seed ${TEST_SEED})`, () => {
    const one = partialInformation(worth, [first], key)
    const both = partialInformation(worth, [first, second], key)
    const [idle] = [partialInformation(worth, [normals(4, Z.length, 1).map(([z]) => z)], key)]
    expect(Math.abs((one?.value ?? 0) - EVPPI)).toBeLessThan(5 * ERROR)
    expect(Math.abs((both?.value ?? 0) - EVPI)).toBeLessThan(5 * ERROR)
    expect(idle?.value).toBeLessThan(0.01)
    expect(one?.error).toBeGreaterThan(ERROR / 4)
    expect(one?.error).toBeLessThan(ERROR * 2)
  })

  it('sees what only two inputs together tell', () => {
    const crossed = Z.map(([a, b]) => [0, a * b])
    // E max(0, z₁z₂) = 1/π, of these worlds with this error; the splines' own is no larger.
    const error = Math.sqrt((1 / 2 - 1 / Math.PI ** 2) / Z.length)
    expect(partialInformation(crossed, [first], key)?.value).toBeLessThan(8 * error)
    const both = partialInformation(crossed, [first, second], key)?.value ?? 0
    expect(Math.abs(both - 1 / Math.PI)).toBeLessThan(8 * error)
  })

  it('says nothing of fewer than 200 worlds, nor of more inputs than the worlds can tell', () => {
    expect(partialInformation(worth.slice(0, 199), [first.slice(0, 199)], key)).toBeNull()
    const many = Array.from({ length: 12 }, () => first.slice(0, 200))
    expect(partialInformation(worth.slice(0, 200), many, key)).toBeNull()
    expect(partialInformation(worth.slice(0, 200), [new Float64Array(200)], key)?.value).toBe(0)
  })
})

describe('natural splines', () => {
  it('are straight beyond their ends, and have a number fewer than knots', () => {
    const knots = splineKnots([0, 1, 2, 3, 4], 4)
    expect(knots).toEqual([0, 1, 2, 3, 4])
    const at = (x: number) => naturalSpline(x, knots)
    expect(at(2)).toHaveLength(4)
    for (const from of [-3, 6]) {
      const [a, b, c] = [at(from), at(from + 1), at(from + 2)]
      for (let k = 0; k < 4; k++) expect(c[k] - b[k]).toBeCloseTo(b[k] - a[k], 10)
    }
    expect(splineKnots([2, 2, 2], 4)).toEqual([2])
    expect(naturalSpline(2, [2])).toEqual([])
  })
})
