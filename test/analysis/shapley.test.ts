import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_PLAYERS, shapleyOfWorths, shapleyValues } from '../../src/analysis/shapley.js'

const seed = Number(process.env.TEST_SEED ?? 1)
const has = (subset: number, player: number) => ((subset >> player) & 1) === 1
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

function expectClose(found: Float64Array, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length)
  expected.forEach((value, player) => {
    expect(found[player]).toBeCloseTo(value, 12)
  })
}

/** By the definition: the mean over all orders of what a player adds on coming in. */
function byOrders(players: number, value: (subset: number) => number): number[] {
  const values = Array.from({ length: players }, () => 0)
  let orders = 0
  const comeIn = (present: number, added: readonly [number, number][]) => {
    if (added.length === players) {
      orders += 1
      for (const [player, more] of added) values[player] += more
    }
    for (let player = 0; player < players; player++) {
      if (has(present, player)) continue
      const together = present | (1 << player)
      comeIn(together, [...added, [player, value(together) - value(present)]])
    }
  }
  comeIn(0, [])
  return values.map((total) => total / orders)
}

/** A game of 0 to 6 players and a worth for each of its subsets. */
const games = fc
  .integer({ min: 0, max: 6 })
  .chain((players) =>
    fc.tuple(
      fc.constant(players),
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 << players, maxLength: 1 << players })
    )
  )

describe('the Shapley value', () => {
  it('gives two thirds to the only left glove', () => {
    // Player 0 has a left glove, players 1 and 2 a right one; a pair is worth 1.
    const pair = (subset: number) => (has(subset, 0) && subset !== 1 ? 1 : 0)
    expectClose(shapleyValues(3, pair), [2 / 3, 1 / 6, 1 / 6])
  })

  it('shares the cost of a runway among those who need each stretch', () => {
    // Littlechild, S. C. & Owen, G. (1973). A simple expression for the Shapley value in a special case. Management Science 20(3).
    const costs = [8, 11, 13, 18]
    const runway = (subset: number) => Math.max(0, ...costs.filter((_, player) => has(subset, player)))
    expectClose(shapleyValues(4, runway), [2, 3, 4, 9])
  })

  it('measures power in the Security Council as Shapley and Shubik did', () => {
    // Of 11 members, 7 must agree and the five permanent ones among them: 76/385 for each of these, 1/462 for the others.
    // Shapley, L. S. & Shubik, M. (1954). A method for evaluating the distribution of power in a committee system. APSR 48(3).
    const passes = (subset: number) => ((subset & 31) === 31 && sum([...subset.toString(2)].map(Number)) >= 7 ? 1 : 0)
    const power = shapleyValues(11, passes)
    expectClose(power, [...Array(5).fill(76 / 385), ...Array(6).fill(1 / 462)])
  })

  it('is each player’s own worth where worths add up', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 10 }), (worths) => {
        const values = shapleyValues(worths.length, (subset) => sum(worths.filter((_, player) => has(subset, player))))
        worths.forEach((worth, player) => {
          expect(Math.abs(values[player] - worth)).toBeLessThan(1e-10)
        })
      }),
      { seed }
    )
  })

  it('is the mean over all orders of coming in', () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        const value = (subset: number) => worths[subset]
        const expected = byOrders(players, value)
        shapleyValues(players, value).forEach((found, player) => {
          expect(Math.abs(found - expected[player])).toBeLessThan(1e-10)
        })
      }),
      { seed }
    )
  })

  it('adds up to what all are worth above none', () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        const total = sum(shapleyValues(players, (subset) => worths[subset]))
        expect(Math.abs(total - (worths[worths.length - 1] - worths[0]))).toBeLessThan(1e-10)
      }),
      { seed }
    )
  })

  it('gives exactly nothing to a player who adds nothing', () => {
    fc.assert(
      fc.property(games, fc.nat(), ([players, worths], any) => {
        const dummy = any % (players + 1)
        const low = (1 << dummy) - 1
        const values = shapleyValues(players + 1, (subset) => worths[(subset & low) | ((subset >> 1) & ~low)])
        expect(values[dummy]).toBe(0)
        const others = shapleyValues(players, (subset) => worths[subset])
        // Other orders of the same sums, of up to 64 numbers of up to 100.
        values
          .filter((_, player) => player !== dummy)
          .forEach((value, player) => {
            expect(Math.abs(value - others[player])).toBeLessThan(1e-10)
          })
      }),
      { seed }
    )
  })

  it('gives the same to players who always add the same', () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        // Two more players, of whom only the number counts.
        const value = (subset: number) => {
          const newcomers = (subset & 1) + ((subset >> 1) & 1)
          return worths[subset >> 2] * (1 + newcomers * newcomers)
        }
        const values = shapleyValues(players + 2, value)
        expect(values[0]).toBeCloseTo(values[1], 10)
      }),
      { seed }
    )
  })

  it('is the sum of the values of two games for the sum of the games', () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        const other = (subset: number) => subset * subset
        const together = shapleyValues(players, (subset) => worths[subset] + other(subset))
        const apart = shapleyValues(players, other)
        const first = shapleyValues(players, (subset) => worths[subset])
        expect(together.every((value, player) => Math.abs(value - first[player] - apart[player]) < 1e-9)).toBe(true)
      }),
      { seed }
    )
  })

  it('asks each subset once and takes sixteen players', () => {
    const asked: number[] = []
    const values = shapleyValues(MOST_PLAYERS, (subset) => {
      asked.push(subset)
      return subset
    })
    expect(asked).toEqual(Array.from({ length: 65536 }, (_, subset) => subset))
    values.forEach((value, player) => {
      expect(value / (1 << player)).toBeCloseTo(1, 12)
    })
  })

  it('is the same, but for rounding, of worths already known', () => {
    fc.assert(
      fc.property(games, ([players, worths]) => {
        const expected = shapleyValues(players, (subset) => worths[subset])
        const found = shapleyOfWorths(players, Float64Array.from(worths), new Float64Array(players))
        found.forEach((value, player) => {
          expect(Math.abs(value - expected[player])).toBeLessThan(1e-11)
        })
      }),
      { seed }
    )
    const large = Float64Array.from({ length: 65536 }, (_, subset) => ((subset * 40503) % 65521) / 65521)
    const expected = shapleyValues(16, (subset) => large[subset])
    expectClose(shapleyOfWorths(16, large, new Float64Array(16)), [...expected])
  })

  it('takes worths from a longer array and leaves the rest of the values alone', () => {
    const worths = Float64Array.of(1, 2, 4, 9, Number.NaN, Number.NaN)
    const values = new Float64Array(4).fill(7)
    expect(shapleyOfWorths(2, worths, values)).toBe(values)
    expectClose(values, [3, 5, 7, 7])
  })

  it.each([17, -1, 1.5, Number.NaN])('refuses %s players', (players) => {
    expect(() => shapleyValues(players, () => 0)).toThrow(RangeError)
    expect(() => shapleyValues(players, () => 0)).toThrow(`got ${players}`)
  })
})
