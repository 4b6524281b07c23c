import { describe, expect, it } from 'vitest'
import { findBox } from '../../src/analysis/prim.js'
import { uniform } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const PUBLISHED = 'boxes'
const { TEST_SEED = PUBLISHED } = process.env
const key = streamKey(TEST_SEED)

/** Columns of uniform numbers, keyed. */
function columns(count: number, worlds: number, of = key): Float64Array[] {
  const words = new Uint32Array(4)
  return Array.from({ length: count }, (_, input) =>
    Float64Array.from({ length: worlds }, (_, world) => {
      philox(world, input, 0x544553, 9, of.k0, of.k1, words)
      return uniform(words[0])
    })
  )
}

describe('a box of cases', () => {
  it(`is found where it was planted (seed ${TEST_SEED})`, () => {
    const inputs = columns(12, 2000)
    const isCase = Array.from(inputs[3], (a, world) => a > 0.7 && inputs[8][world] < 0.4)
    const { box } = findBox(inputs, isCase, key)
    expect(box).not.toBeNull()
    if (box === null) return
    const [a, b] = [3, 8].map((input) => box.bounds.find((bound) => bound.input === input))
    expect([a?.side, b?.side]).toEqual(['low', 'high'])
    // With any seed three peelings of a twentieth, and an input by chance; with the published one what is found is exact.
    const isPublished = TEST_SEED === PUBLISHED
    if (isPublished) expect(box.bounds).toHaveLength(2)
    expect(Math.abs((a?.at ?? 0) - 0.7)).toBeLessThan(isPublished ? 0.02 : 0.05)
    expect(Math.abs((b?.at ?? 0) - 0.4)).toBeLessThan(isPublished ? 0.03 : 0.06)
    expect(box.coverage).toBeGreaterThanOrEqual(isPublished ? 0.9 : 0.8)
    expect(box.density).toBeGreaterThanOrEqual(isPublished ? 0.99 : 0.85)
    for (const bound of [a, b]) expect(bound?.quasiP).toBeLessThan(1e-6)
  })

  it('is found behind noise, among whole numbers too', () => {
    const inputs = columns(6, 1000)
    inputs[2] = inputs[2].map((value) => Math.floor(value * 4))
    const isCase = Array.from(inputs[2], (own, world) => (own === 3 ? inputs[5][world] < 0.8 : inputs[5][world] < 0.1))
    const { box } = findBox(inputs, isCase, key)
    expect(box?.bounds).toContainEqual(expect.objectContaining({ input: 2, side: 'low', at: 3 }))
  })

  it('is not found in noise', () => {
    // Under a seed of its own: one in twenty noises exceeds the 95 % quantile of noises.
    const inputs = columns(13, 300, streamKey('noise'))
    const isCase = Array.from(inputs[12], (value) => value < 0.3)
    expect(findBox(inputs.slice(0, 12), isCase, key)).toMatchObject({ box: null })
  })

  it('is not sought among few worlds or few cases, nor where all are cases', () => {
    const inputs = columns(3, 300)
    const short = inputs.map((values) => values.slice(0, 199))
    expect(findBox(short, Array<boolean>(199).fill(true), key)).toMatchObject({ why: 'too-few-worlds' })
    const few = Array.from({ length: 300 }, (_, world) => world < 29)
    expect(findBox(inputs, few, key)).toMatchObject({ why: 'too-few-cases', cases: 29 })
    expect(findBox(inputs, Array<boolean>(300).fill(true), key)).toMatchObject({ why: 'too-few-cases' })
  })
})
