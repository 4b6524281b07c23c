import { describe, expect, it } from 'vitest'
import { ASSUMPTION_OUTCOMES, effectOf } from '../../src/findings/world-effect.js'

const rows = (own: { readonly actingShare: number; readonly meanHarm: number }) =>
  [1, 2].map(() =>
    Float64Array.from(ASSUMPTION_OUTCOMES, (name) => ({ meanOutput: 1, ...own })[name as 'meanHarm'] ?? 0.1)
  )
const asked = { indifference: 0.005, isSame: false }

describe('effectOf', () => {
  it('tells harm that more acting brings from harm of each act', () => {
    const before = rows({ actingShare: 0.5, meanHarm: 0.02 })
    const more = effectOf(before, rows({ actingShare: 0.75, meanHarm: 0.03 }), asked)
    expect(more.harm).toBeCloseTo(0.5, 12)
    expect(more.harmPerAct).toBeCloseTo(0, 12)
    expect(effectOf(before, rows({ actingShare: 0.6, meanHarm: 0.03 }), asked).harmPerAct).toBeCloseTo(0.25, 12)
  })

  it('says nothing of an act where nobody acts', () => {
    const none = rows({ actingShare: 0, meanHarm: 0 })
    const some = rows({ actingShare: 0.5, meanHarm: 0.02 })
    expect(effectOf(none, some, asked).harmPerAct).toBeNull()
    expect(effectOf(some, none, asked).harmPerAct).toBeNull()
  })
})
