import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model/language.js'
import { formatIssue } from '../../src/scenario/format-issue.js'
import { makeIssue, type Place } from '../../src/scenario/issue.js'
import { placeOf, sourceText } from '../../src/scenario/source-text.js'
import { HEAD, issuesOf } from './library.js'

const texts = (content: string, language: Language) => issuesOf(content).map((issue) => formatIssue(issue, language))

/** The last two lines of an excerpt, from its place alone. */
function carets(at: Place): string[] {
  return formatIssue(makeIssue('tab', { at }), 'en').split('\n').slice(2, 4)
}

describe('formatIssue', () => {
  const content = `${HEAD}standards:\n    scopeClarity: 70\n`

  it('writes place, path, message, excerpt, carets and hint', () => {
    expect(texts(content, 'en')).toEqual([
      `x.yaml:6:19  standards.scopeClarity
  expected a share from 0 to 1, got 70
    scopeClarity: 70
                  ^^
  hint: shares are written 0 to 1; did you mean 0.7?`
    ])
  })

  it('writes Chinese', () => {
    expect(texts(content, 'zh')).toEqual([
      `x.yaml:6:19  standards.scopeClarity
  应为 0 到 1 之间的比例，实为 70
    scopeClarity: 70
                  ^^
  提示：比例写作 0 到 1 之间的数；是否要写 0.7？`
    ])
  })

  it('puts carets under full-width characters, each two columns wide', () => {
    const [text] = texts(HEAD.replace('en: a label', 'en: 2021').replace('标签', '敢为不敢为'), 'en')
    expect(text.split('\n')).toEqual([
      'x.yaml:3:24  label.en',
      '  expected one line of text, 1 to 200 characters, got 2021',
      '    label: {zh: 敢为不敢为, en: 2021}',
      `    ${' '.repeat(28)}^^^^`,
      '  hint: put text into quotes: "2021"'
    ])
  })

  it('counts columns in characters, beyond the first plane too', () => {
    const source = sourceText('f', 'a: 😀容x')
    const at = placeOf(source, source.text.indexOf('x'), source.text.length)
    expect(at).toMatchObject({ line: 1, column: 6, length: 1 })
    expect(carets(at)).toEqual(['    a: 😀容x', `    ${' '.repeat(7)}^`])
  })

  it('marks wide characters over their whole width', () => {
    const source = sourceText('f', 'zh: 容错')
    expect(carets(placeOf(source, 4, 6))).toEqual(['    zh: 容错', '        ^^^^'])
  })

  it('shows hidden characters as escapes, in the file name too', () => {
    const source = sourceText('a\n\u202eb', 'x\u0000: \u001b[0m!')
    const at = placeOf(source, source.text.indexOf('!'), source.text.length)
    expect(formatIssue(makeIssue('tab', { at }), 'en').split('\n')).toEqual([
      'a\\n\\u{202e}b:1:9',
      '  there is a tab here',
      '    x\\u{0}: \\u{1b}[0m!',
      `    ${' '.repeat(17)}^`
    ])
  })

  it('cuts a long line around the place', () => {
    const source = sourceText('f', `${'容'.repeat(5000)}!${'错'.repeat(5000)}`)
    const at = placeOf(source, 5000, 5001)
    expect(at).toMatchObject({ column: 5001, excerptStart: 4941 })
    expect(at.excerpt).toBe(`${'容'.repeat(60)}!${'错'.repeat(39)}`)
    expect(carets(at)[1]).toBe(`    ${' '.repeat(120)}^`)
  })

  it('cuts a long line of characters beyond the first plane between characters', () => {
    const source = sourceText('f', `a: 容\n${'😀'.repeat(500)}!${'😀'.repeat(500)}`)
    const start = source.text.indexOf('!')
    const at = placeOf(source, start, start + 5)
    expect(at).toMatchObject({ line: 2, column: 501, length: 3, excerptStart: 441 })
    expect(at.excerpt).toBe(`${'😀'.repeat(60)}!${'😀'.repeat(39)}`)
    expect(placeOf(source, 5, 7)).toMatchObject({ column: 1, length: 1, excerpt: '😀'.repeat(100), excerptStart: 1 })
  })

  it('keeps columns right behind a hidden character of two units', () => {
    const tag = '\u{e0001}'
    const issues = issuesOf(`${HEAD}time: {periods: 40} # 😀${tag}\npublic: {"${tag}x": 1, tolerance: 9}\n`)
    expect(issues.map(({ code, at }) => `${at?.line}:${at?.column}+${at?.length} ${code}`)).toEqual([
      '5:24+1 invisible-character',
      '6:11+1 invisible-character',
      '6:30+1 out-of-range'
    ])
    expect(issues[2].at?.excerpt).toContain(tag)
  })

  it('shows only the first line of what spans several', () => {
    const source = sourceText('f', 'a: "b\n  c"\n')
    expect(carets(placeOf(source, 3, 10))).toEqual(['    a: "b', '       ^^'])
  })

  it('shows no excerpt of an empty line', () => {
    const text = formatIssue(makeIssue('tab', { at: placeOf(sourceText('f', 'a\n\n'), 2, 3) }), 'en')
    expect(text).toBe('f:2:1\n  there is a tab here')
  })

  it('does without a place', () => {
    expect(formatIssue(makeIssue('more-issues', { values: { count: 3 } }), 'zh')).toBe('  另有 3 个问题未列出')
  })
})
