import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { VERDICTS } from '../../src/findings/verdict.js'
import { LANGUAGES } from '../../src/model/language.js'
import { wordsOf } from '../../src/words/words.js'

describe.each(LANGUAGES)('docs/%s/comparing.md', (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/comparing.md`, import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)].map(([, code, name]) => [code, name.trim()])

  it('has every verdict under its name', () => {
    const { verdicts } = wordsOf(language).findings
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts[verdict]]))
    )
  })
})
