import { describe, expect, it } from 'vitest'
import { halvesAround, signedHalves, wholeAround } from '../../src/words/format.js'

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

  it.each([
    [-16.5, -3.5, '−17 to −3'],
    [-14.2, -1.8, '−15 to −1½'],
    [-0.28, -0.17, '−¼ to 0'],
    [-3, -3, '−3'],
    [-3.0000000000000004, -2, '−3 to −2'],
    [-2.1, 0.6, '−3 to +1'],
    [-0.5, 0.5, '−½ to +½'],
    [0.26, 1.01, '+¼ to +1½'],
    [-2, -1.6, '−2 to −1½']
  ])('from %d to %d read %s: nothing that counts lies beyond what is written', (low, high, text) => {
    expect(halvesAround({ low, high }, ' to ')).toBe(text)
  })

  it('have harm beside them whose range nothing lies beyond', () => {
    expect(wholeAround({ low: 3.2, high: 28.3 }, ' to ', String)).toBe('3 to 29')
    expect(wholeAround({ low: -0.4, high: 0 }, ' to ', String)).toBe('-1 to 0')
  })
})
