import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.js'
import { organisationSentences } from '../../src/report/organisation-lines.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { wordsOf } from '../../src/words/words.js'
import { HEAD, libraryOf } from '../scenario/library.js'

const worldOf = (text: string) => {
  const result = resolveScenario('w.yaml', libraryOf({ 'w.yaml': text }))
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.scenario
}

it.each(LANGUAGES)('counts the leading cadres of the county that the page describes, in %s', (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/your-own-county.md`, import.meta.url), 'utf8')
  const [, text] = /^```yaml\n([\s\S]*?)^```$/m.exec(page) ?? []
  const [said, ...more] = organisationSentences(worldOf(text), wordsOf(language))
  const each = [...said.matchAll(/(\d+)[^\d]+?(\d+)[^\d]*\d+[^\d]+\d+[^\d]+\d+/g)].map(([, a, b]) => [
    Number(a),
    Number(b)
  ])
  const sum = (k: number) => each.reduce((all, counts) => all + counts[k], 0)
  expect(more).toEqual([])
  expect(page).toMatch(/345[^`]*\b5\b[^`]*40[^`]*300/)
  expect(new Set([sum(0), sum(1)])).toEqual(new Set([5, 340]))
})

it('rounds the share up in each unit, and says what a single unit is', () => {
  const tier = (units: number) =>
    `organisation: {leaderShare: 0.1, tiers: [{id: a, units: ${units}, cadresPerUnit: 11, elaboration: 0}]}`
  const of = (units: number) => organisationSentences(worldOf(`${HEAD}${tier(units)}\n`), wordsOf('en'))
  expect(of(3)).toEqual([
    'Leading and other cadres by tier: a 6 leading, 27 others (2 and 9 in each of 3 units). The share of leading cadres is rounded up in each unit.'
  ])
  expect(of(1)[0]).toContain('a 2 leading, 9 others.')
  expect(of(1)[1]).toContain('single unit')
})
