import { describe, expect, it } from 'vitest'
import { HINTS, MESSAGES, PHRASES, SYNTAX_REASONS } from '../../src/scenario/messages.data.js'
import { hint, message, phrase } from '../../src/scenario/wording.js'

const all = Object.entries({ ...MESSAGES, ...HINTS, ...PHRASES, ...SYNTAX_REASONS })
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

describe('the catalogue', () => {
  it.each(all)('%s says the same in both languages', (_, { zh, en }) => {
    expect(en).toMatch(/^[\x20-\x7e…]+$/)
    expect(en.trim()).toBe(en)
    expect(zh.trim()).toBe(zh)
    expect(zh).not.toBe('')
    // What is named in one language is named in the other.
    expect(new Set(holes(zh)).size > 0).toBe(new Set(holes(en)).size > 0)
  })

  it('has Chinese in every Chinese sentence', () => {
    const latin = all.filter(([, { zh }]) => !/\p{Script=Han}/u.test(zh)).map(([code]) => code)
    expect(latin).toEqual(['exactly', 'megabytes', 'gigabytes'])
  })
})

describe('filling in', () => {
  it('sets Chinese with a space where it meets Latin, and only there', () => {
    expect(message('wrong-type', { expected: { zh: '列表', en: 'a list' }, got: 7 })).toEqual({
      zh: '应为列表，实为 7',
      en: 'expected a list, got 7'
    })
    expect(phrase('share', { min: 0, max: 1 }).zh).toBe('0 到 1 之间的比例')
    expect(message('timetable-twice', { period: 3, key: 'a.b', line: 4 }).zh).toBe(
      '第 3 季度的 a.b 设定了两次：第 4 行已经写过'
    )
  })

  it('leaves what looks like a template in a value', () => {
    expect(hint('did-you-mean', { name: '{name} $& {x}' }).en).toBe('did you mean {name} $& {x}?')
  })
})
