import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/scenario/kind-of.js'
import { HEAD, utf8 } from './library.js'

describe('kindOf', () => {
  it.each([
    [HEAD, 'scenario'],
    ['\ufeffkind: scenario\r\n', 'scenario'],
    ['kind: "design"\n', 'design'],
    ["kind : 'reform' # x\n", 'reform'],
    ['{"version": 1, "kind": "scenario"}', undefined],
    ['{"kind": "scenario"}', 'scenario'],
    ['{\n  "version": 1,\n  "kind": "scenario"\n}', 'scenario'],
    [`${HEAD}time: [[[: *x\n\0`, 'scenario'],
    ['label:\n  kind: scenario\n', undefined],
    ['# kind: scenario\n', undefined],
    ['a: [\n', undefined],
    ['', undefined]
  ])('of %j is %s', (text, kind) => {
    expect(kindOf(utf8(text))).toBe(kind)
  })

  it('looks no further than a scenario may be long', () => {
    expect(kindOf(utf8(`${'#'.repeat(65_536)}\nkind: scenario\n`))).toBeUndefined()
  })
})
