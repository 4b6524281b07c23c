import { expect, it } from 'vitest'
import { layOutBlock, numbersOf } from '../../src/experiment/block.js'
import { memoryStore } from '../../src/experiment/memory.js'
import { packBlock, unpackBlock } from '../../src/experiment/packed-block.js'

const VALUES = [0, 1, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, 0.5, -1, -0, Number.NaN, Infinity, 1e-300]

it('gives back every bit of a block, whatever stands in a column', () => {
  for (const groups of [0, 3]) {
    const block = layOutBlock({ first: 7, count: 5, units: 2, periods: 3, groups })
    const numbers = numbersOf(block)
    // Each list of five values has columns of its own, of each kind and of kinds mixed.
    for (let at = 0; at < numbers.length; at++) numbers[at] = VALUES[(at * at + 3 * at) % VALUES.length]
    for (let row = 0; row < 5; row++) block.totals[row * (block.totals.length / 5)] = row
    const again = unpackBlock(packBlock(block))
    expect({ ...again, totals: 0 }).toEqual({ ...block, totals: 0 })
    const bits = (of: Float64Array) => [...new BigUint64Array(of.slice().buffer)]
    expect(bits(numbersOf(again))).toEqual(bits(numbers))
  }
})

it('takes a byte for a small whole number', () => {
  const packed = packBlock(layOutBlock({ first: 0, count: 100, units: 1, periods: 1, groups: 0 }))
  expect(new Set(packed.kinds)).toEqual(new Set([0]))
  expect(packed.columns.map(({ byteLength }) => byteLength)).toEqual([100 * packed.kinds.length, 0, 0, 0])
})

it('gives the same blocks in order from a store of any room, to one who reads while more come in', () => {
  const blocks = [3, 0, 6].map((first) => {
    const block = layOutBlock({ first, count: 3, units: 1, periods: 2, groups: 0 })
    for (const [at] of numbersOf(block).entries()) numbersOf(block)[at] = VALUES[(at + first) % VALUES.length]
    return block
  })
  const size = 8 * numbersOf(blocks[0]).length
  for (const room of [0, size, 2 * size, Infinity]) {
    const store = memoryStore(room)
    for (const block of blocks.slice(0, 2)) store.add(1, block)
    const reading = store.blocks(1)[Symbol.iterator]()
    expect(reading.next().value).toEqual(blocks[1])
    store.add(1, blocks[2])
    expect([reading.next().value, reading.next().done]).toEqual([blocks[0], true])
    expect([...store.blocks(1)]).toEqual([blocks[1], blocks[0], blocks[2]])
    expect(store.kept(1).map(({ first }) => first)).toEqual([0, 3, 6])
    expect([...store.blocks(0)]).toEqual([])
  }
})
