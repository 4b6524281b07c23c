import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isProse, wrapMarkdown } from '../../scripts/wrap-markdown.mjs'
import { MOVED_ENOUGH, SWEEPS } from '../../src/analysis/tempered-smc.js'
import { LANGUAGES } from '../../src/model/language.js'
import { CHARTS } from '../../src/report/charts/registry.js'
import { fileLibrary } from '../../src/run/scenario-library.js'
import { columnWidth } from '../../src/scenario/column-width.js'
import { LIBRARY } from '../../src/scenario/library-name.js'
import { resolveScenario } from '../../src/scenario/resolve.js'

// The pages of both languages, held against each other.

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = (language: string) => readdirSync(`${root}docs/${language}`).filter((name) => name.endsWith('.md'))
const textOf = (language: string, page: string) => readFileSync(`${root}docs/${language}/${page}`, 'utf8')

it('has every page in both languages', () => {
  expect(pages('zh')).toEqual(pages('en'))
})

it.each(pages('zh'))('%s has the same headings, level by level, in both', (page) => {
  const [en, zh] = ['en', 'zh'].map((language) => {
    const withoutCode = textOf(language, page).replace(/^```[\s\S]*?^```$/gm, '')
    return Array.from(withoutCode.matchAll(/^(#+) /gm), ([, level]) => level.length)
  })
  expect(zh).toEqual(en)
})

it.each(LANGUAGES.flatMap((language) => pages(language).map((page) => [language, page] as const)))(
  '%s/%s has no line of prose over 100 columns that could be broken',
  (language, page) => {
    const text = textOf(language, page)
    expect(text).toBe(wrapMarkdown(text))
    let isCode = false
    for (const line of text.split('\n')) {
      if (/^\s*```/.test(line)) isCode = !isCode
      // What cannot be broken: code, links, pictures.
      const rest = line.replace(/`[^`]*`|!?\[[^\]]*\]\([^)]*\)/g, '')
      if (isProse(line, isCode)) expect(columnWidth(rest), line).toBeLessThanOrEqual(100)
    }
  }
)

it.each(pages('zh'))('%s gives the same commands in both', (page) => {
  const [en, zh] = ['en', 'zh'].map((language) => {
    const lines = Array.from(textOf(language, page).matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm), ([, block]) =>
      block.split('\n')
    )
    const commands = lines.flat().filter((line) => /^\s*(\$ )?(npx )?ganwei /.test(line))
    // A command of a Chinese page may ask for its language; names of people are those of the reader's.
    return commands.map((line) =>
      line
        .trim()
        .split(/ {2,}/)[0]
        .replace(' --lang zh', '')
        .replace(/"[^"]* </, '"<')
    )
  })
  expect(zh).toEqual(en)
})

describe('the model in both languages', () => {
  const [en, zh] = ['en', 'zh'].map((language) => textOf(language, 'odd.md'))
  const formulas = (text: string) =>
    Array.from(text.matchAll(/^```text\n([\s\S]*?)^```$/gm), ([, block]) => block.split('\n'))

  it('has the same equations: every line of a formula that holds no Chinese word', () => {
    const numbers = (text: string) => Array.from(text.matchAll(/<a id="eq-(\d+)">/g), ([, number]) => number)
    expect(numbers(zh)).toEqual(numbers(en))
    const own = formulas(en)
    expect(formulas(zh).map((lines) => lines.length)).toEqual(own.map((lines) => lines.length))
    for (const [k, lines] of formulas(zh).entries()) {
      for (const [row, line] of lines.entries()) if (!/\p{Script=Han}/u.test(line)) expect(line).toBe(own[k][row])
    }
  })

  it('demands the same numbers of every pattern, and counts the same parameters', () => {
    const numbersOf = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).toSorted()
    const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to))
    const patterns = (text: string) =>
      between(text, '**I.i.c', '**I.ii.a')
        .split('\n')
        .filter((line) => /^\| \d+ \|/.test(line))
    expect(patterns(zh).map(numbersOf)).toEqual(patterns(en).map(numbersOf))
    const counts = (text: string) => text.split('\n').find((line) => /^- \*\*.*\b104\b/.test(line)) ?? ''
    expect(numbersOf(counts(zh))).toEqual(numbersOf(counts(en)))
  })
})

it('answers the same questions in both', () => {
  const asked = (language: string) =>
    Array.from(textOf(language, 'questions.md').matchAll(/^\*\*(\d+)\. /gm), ([, number]) => Number(number))
  expect(asked('en')).toEqual(Array.from({ length: 20 }, (_, k) => k + 1))
  expect(asked('zh')).toEqual(asked('en'))
  const commands = (language: string) =>
    [...textOf(language, 'questions.md').matchAll(/`([^`]*)`/g)].map(([, code]) => code)
  expect(commands('zh').sort()).toEqual(commands('en').sort())
})

it('cites the version that this is, in both READMEs', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
  const [en, zh] = ['README.md', 'README.zh-CN.md'].map((name) => readFileSync(root + name, 'utf8'))
  for (const readme of [en, zh]) {
    expect(readme).toContain(`${version}[CP]`)
    expect(readme).toContain(`(Version ${version})`)
  }
})

it.each(['en', 'zh'])('says in %s how long a calibration moves its worlds at most', (language) => {
  expect(textOf(language, 'calibrating.md')).toMatch(new RegExp(`\\b${SWEEPS.most} (sweeps of moves|轮移动)`))
  expect(textOf(language, 'calibrating.md').replaceAll(' %', '%')).toContain(`${100 * MOVED_ENOUGH}%`)
})

it.each(LANGUAGES)(
  'docs/%s/scenario-files.md takes public tolerance back to the baseline’s, and counts from then on',
  (language) => {
    const [, end, value] =
      /to: (\d+), path: public\.tolerance, value: ([\d.]+)\} {3}#/.exec(textOf(language, 'scenario-files.md')) ?? []
    const baseline = resolveScenario('ganwei:baseline', fileLibrary(LIBRARY))
    expect(Number(value)).toBe('scenario' in baseline && baseline.scenario.parameters.public.tolerance)
    expect(textOf(language, 'scenario-files.md')).toContain(`--set time.burnIn=${Number(end) + 1}\``)
  }
)

it.each(LANGUAGES)('docs/%s/reading-results.md names charts that there are', (language) => {
  const [, names = ''] =
    /`--figure`[^`]*((?:`[a-z-]+`[,、和\sand]*)+)/.exec(textOf(language, 'reading-results.md')) ?? []
  const named = Array.from(names.matchAll(/`([a-z-]+)`/g), ([, name]) => name)
  expect(named.length).toBeGreaterThan(3)
  expect(
    Object.values(CHARTS)
      .flat()
      .map(({ name }) => name)
  ).toEqual(expect.arrayContaining(named))
})
