import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/scenario/number-text.js'

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['+1', 1],
    ['-1.5', -1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['5e-324', Number.MIN_VALUE]
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ value })
  })

  it.each([
    ['.nan', 'finite-number'],
    ['NaN', 'finite-number'],
    ['-.Inf', 'finite-number'],
    ['Infinity', 'finite-number'],
    ['-1e999', 'finite-number'],
    ['9007199254740992', 'not-exact'],
    ['-9007199254740993', 'not-exact'],
    ['007', 'leading-zero'],
    ['00.5', 'leading-zero'],
    ['0x10', 'decimal-digits'],
    ['0o7', 'decimal-digits'],
    ['0b1', 'decimal-digits'],
    ['-0', 'negative-zero'],
    ['-0e5', 'negative-zero'],
    ['1e-999', 'vanishes'],
    ['-0.00001e-400', 'vanishes']
  ])('refuses %s as %s', (text, fault) => {
    expect(readNumber(text)).toEqual({ fault })
  })

  it.each(['', 'a', '1a', '1_000', '1,5', '1 0', '--1', '1e', '.', '１', '1:30', '0x', '1.2.3'])(
    'leaves %j as text',
    (text) => {
      expect(readNumber(text)).toBeUndefined()
    }
  )

  it('reads back every number that can be written', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))
    fc.assert(
      fc.property(numbers, (value) => {
        const isHuge = Math.abs(value) > Number.MAX_SAFE_INTEGER && !String(value).includes('e')
        expect(readNumber(String(value))).toEqual(isHuge ? { fault: 'not-exact' } : { value })
      }),
      { seed: Number(process.env.TEST_SEED ?? 1) }
    )
  })
})
