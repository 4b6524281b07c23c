import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTierValue, TIER_KEYS } from '../../src/scenario/file-keys.js'
import { TIER_SCHEMA } from '../../src/scenario/schema.js'

describe('values of a tier', () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(0, -0, 1, 1.5, -5, 5, Number.MAX_SAFE_INTEGER, 2 ** 53, -5.000001, 5.000001)
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a-z_-]{0,42}$/),
    fc.constantFrom('省', 'a b')
  )

  it.each(TIER_KEYS)('%s is refused where the schema of files refuses it', (key) => {
    fc.assert(
      fc.property(fc.oneof(texts, numbers), (value) => {
        expect(isTierValue(key, value)).toBe(TIER_SCHEMA.shape[key].safeParse(value).success)
      })
    )
  })
})
