import { describe, expect, it } from 'vitest'
import { findBox } from '../../src/analysis/prim.js'
import { uniform } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const { TEST_SEED = 'boxes' } = process.env
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
    const [a, b] = [...box.bounds].sort((one, other) => one.input - other.input)
    expect(box.bounds).toHaveLength(2)
    expect(a).toMatchObject({ input: 3, side: 'low' })
    expect(b).toMatchObject({ input: 8, side: 'high' })
    expect(Math.abs(a.at - 0.7)).toBeLessThan(0.02)
    expect(Math.abs(b.at - 0.4)).toBeLessThan(0.03)
    expect(box.coverage).toBeGreaterThanOrEqual(0.9)
    // Where the cases themselves are hardly a tenth of the worlds, the least mass stops the last peeling, of a twentieth.
    const cases = isCase.filter(Boolean).length
    expect(box.density).toBeGreaterThanOrEqual(cases >= 0.1 * 2000 * 1.06 ? 0.99 : 0.94)
    for (const { quasiP } of box.bounds) expect(quasiP).toBeLessThan(1e-6)
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
