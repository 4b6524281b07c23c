import { describe, expect, it } from 'vitest'
import { signedHalves } from '../../src/words/format.js'

describe('points of the first page', () => {
  it.each([
    [-26.2, '−26'],
    [-1.75, '−2'],
    [-1.6, '−1½'],
    [-1.15, '−1'],
    [-0.54, '−½'],
    [-0.5, '−½'],
    [-0.49, '−¼'],
    [-0.28, '−¼'],
    [-0.24, '0'],
    [0, '0'],
    [0.6, '+½'],
    [1.3, '+1½']
  ])('%d reads %s: no less than the half that counts is ever written as the half', (value, text) => {
    expect(signedHalves(value)).toBe(text)
  })
})
