import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Plan, shareOf } from '../../src/experiment/plan.js'

const seed = Number(process.env.TEST_SEED ?? 1)

it('parts share out every replication of every world exactly once, as evenly as can be', () => {
  const numbers = { first: fc.nat(50), replications: fc.integer({ min: 1, max: 500 }) }
  const input = fc.record({ ...numbers, count: fc.integer({ min: 1, max: 9 }), of: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(input, ({ first, replications, count, of }) => {
      const plan = { first, replications } as Plan
      const sizes = Array.from({ length: of }, () => 0)
      for (let world = 0; world < count; world++) {
        let next = first
        for (let number = 1; number <= of; number++) {
          const share = shareOf(plan, world, count, { number, of })
          sizes[number - 1] += share.count
          if (share.count === 0) continue
          expect(share.first).toBe(next)
          next += share.count
        }
        expect(next).toBe(first + replications)
      }
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
    { seed }
  )
})

it('parts keep replications of a world together where there are few of them, and worlds in turn where there are many', () => {
  const countsOf = (replications: number, of: number) =>
    [0, 1, 2, 3].map((world) => shareOf({ first: 0, replications } as Plan, world, 4, { number: 2, of }).count)
  expect(countsOf(10, 4)).toEqual([0, 10, 0, 0])
  expect(countsOf(400, 4)).toEqual([100, 100, 100, 100])
})
