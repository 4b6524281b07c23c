import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, runScript } from '../cli/program.js'
import { extent } from '../extent.js'
import { once } from '../once.js'

const printed = once(runScript)

/** The programs of a page, from top to bottom. */
function programsIn(language: string): readonly string[] {
  const page = readFileSync(join(root, 'docs', language, 'library.md'), 'utf8')
  return Array.from(page.matchAll(/^```js\n([\s\S]*?)^```$/gm), ([, text]) => text)
}

/** What each program of the page prints. */
const PRINTED = [
  [
    /^-\d+\.\d points, 95% from -\d+\.\d to -?\d+\.\d\n$/,
    /^-\d+\.\d 个百分点，95% 模拟误差区间为 -\d+\.\d 至 -?\d+\.\d\n$/
  ],
  [/^[\w-]+\n$/, /^[\w-]+\n$/],
  [/^true unknown-key\n$/, /^true unknown-key\n$/],
  [/^0 of 3\n[\s\S]*3 of 3\n(0\.\d+\n){3}$/, /^0 \/ 3\n[\s\S]*3 \/ 3\n(0\.\d+\n){3}$/],
  [/^\d+\n$/, /^\d+\n$/]
]

// The pages' programs differ in what they print in words: in `npm test` those of one run.
const PAGES = [
  ['en', 0],
  ['zh', 1]
] as const
describe.each(PAGES.slice(0, extent(1, 2)))('the page of the library in %s', (language, column) => {
  const programs = programsIn(language)

  it('has an example for each thing it says', () => expect(programs).toHaveLength(PRINTED.length))

  it.each(programs.map((text, k) => ({ k, text })))('runs example $k', ({ k, text }) => {
    expect(printed(text)).toMatch(PRINTED[k][column])
  })
})
