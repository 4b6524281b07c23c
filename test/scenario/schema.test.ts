import { describe, expect, it } from 'vitest'
import { defaultParameters, PARAMETERS } from '../../src/model/parameters.js'
import { SCHEMAS } from '../../src/scenario/schema.js'

const header = { version: 1, kind: 'scenario', label: { zh: '甲', en: 'a' }, question: { zh: '乙', en: 'b' } }
const isValid = (content: object) => SCHEMAS.scenario.safeParse({ ...header, ...content }).success

describe('the schema of a scenario', () => {
  it('accepts the defaults written out', () => {
    expect(isValid(defaultParameters())).toBe(true)
  })

  it('knows every parameter of the table with its bounds', () => {
    for (const row of PARAMETERS) {
      const accepts = (value: unknown) => isValid({ [row.group]: { [row.name]: value } })
      expect([row.path, accepts(row.default)]).toEqual([row.path, true])
      if (row.type !== 'number') continue
      const below = row.min - (row.integer ? 1 : 1e-9)
      const above = row.max + (row.integer ? 1 : 1e-9)
      const wanted = [true, true, false, false, false, row.integer === undefined]
      const middle = row.min + 0.5 * (row.max - row.min) + (row.integer ? 0.25 : 0)
      expect([row.path, [row.min, row.max, below, above, 'x', middle].map(accepts)]).toEqual([row.path, wanted])
    }
  })

  it('lets a timetable set every parameter that is not fixed, and no other', () => {
    for (const row of PARAMETERS) {
      const entry = { at: 1, set: { [row.path]: row.default } }
      expect([row.path, isValid({ timetable: [entry] })]).toEqual([row.path, row.fixed !== true])
    }
  })
})
