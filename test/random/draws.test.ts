import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'
import { normal, uniform } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

describe('Philox4x32-10', () => {
  // Random123, kat_vectors: counter | key → words.
  it.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1']
  ])('of %s under %s is %s', (counter, key, expected) => {
    const numbers = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16))
    const [c0, c1, c2, c3] = numbers(counter)
    const [k0, k1] = numbers(key)
    const words = new Uint32Array(4)
    philox(c0, c1, c2, c3, k0, k1, words)
    expect([...words].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(expected)
  })
})

describe('keys', () => {
  it('come from the known seedrandom', () => {
    const generator = seedrandom('hello.')
    expect([generator(), generator()]).toEqual([0.9282578795792454, 0.3752569768646784])
  })

  it.each([
    ['paper', 1056695163, 1289898864],
    ['容错', 2110085142, 2162424016],
    ['0', 3351604952, 3234633741]
  ])('of %s are %d %d', (seed, k0, k1) => {
    expect(streamKey(seed)).toEqual({ k0, k1 })
  })

  it('come from text only, and every text is another seed', () => {
    for (const seed of [undefined, null, 42]) expect(() => streamKey(seed as unknown as string)).toThrow(TypeError)
    expect(streamKey('42')).not.toEqual(streamKey('042'))
  })
})

describe('numbers of a word', () => {
  it('lie strictly between 0 and 1, evenly', () => {
    expect([uniform(0), uniform(1), uniform(0xffffffff)]).toEqual([
      0.5 / 4294967296,
      1.5 / 4294967296,
      1 - 0.5 / 4294967296
    ])
  })

  it('are normal by the quantile', () => {
    expect(normal(0x80000000)).toBe(normalQuantile(0.5 + 0.5 / 4294967296))
    expect(normal(0)).toBe(-normal(0xffffffff))
    expect(normal(0)).toBeCloseTo(-6.337, 2)
  })
})
