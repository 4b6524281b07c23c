import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../src/model/parameters.js'
import { editDistance, nearestName } from '../../src/scenario/nearest-name.js'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['clear', 'clear', 0],
    ['clear', 'claer', 1],
    ['clear', 'cear', 1],
    ['clear', 'cleear', 1],
    ['clear', 'cleer', 1],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 2]
  ])('between %s and %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance)
    expect(editDistance(b, a, 9)).toBe(distance)
  })

  it('stops at the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(2)
    expect(editDistance('a', 'abcdef', 3)).toBe(3)
  })
})

describe('nearestName', () => {
  const names = [...new Set(PARAMETERS.map(({ name }) => name))]

  it('finds every parameter from its name with one letter missing', () => {
    for (const name of names.filter(({ length }) => length > 5)) {
      expect([name, nearestName(name.slice(0, 3) + name.slice(4), names)]).toEqual([name, name])
    }
  })

  it.each([
    ['scope_clarity', 'scopeClarity'],
    ['SCOPE-CLARITY', 'scopeClarity'],
    ['ｓcopeClarity', 'scopeClarity'],
    ['xyz', undefined],
    ['', undefined],
    ['容错', undefined],
    ['scopeClarity'.repeat(9), undefined]
  ])('of %s is %s', (word, name) => {
    expect(nearestName(word, names)).toBe(name)
  })
})
