/** Numbers in prose that come from a shipped file: the example run, the targets, the table of parameters. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { LANGUAGES } from '../../src/model/language.js'
import { parameterRow } from '../../src/model/parameters.js'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The rows of a result file of the example run. */
function example(file: string): readonly Readonly<Record<string, string>>[] {
  const [heads, ...rows] = read(`outputs/example/${file}`)
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return rows.map((cells) => Object.fromEntries(heads.map((head, k) => [head, cells[k]])))
}

const heldPerYear = Number(
  example('summary.csv').find(({ scenario, outcome }) => scenario === 'baseline' && outcome === 'heldToAccountPerYear')!
    .mean
)
const targets = read('scenarios/targets/reference.yaml')

describe.each(LANGUAGES)('in %s', (language) => {
  const doc = (name: string) => read(`docs/${language}/${name}.md`)

  it('what R, pandas and DuckDB find in the example run is what is shown', () => {
    const rates = (name: string) =>
      example('replications.csv').flatMap(({ scenario, afraidRate }) => (scenario === name ? [Number(afraidRate)] : []))
    const baseline = rates('baseline')
    const { mean, sd } = estimate(rates('four-remedies').map((rate, k) => rate - baseline[k]))
    const told = example('differences.csv').find(
      ({ scenario, outcome }) => scenario === 'four-remedies' && outcome === 'afraidRate'
    )!
    const page = doc('reading-results')
    expect(page).toContain(`# ${Number(told.low).toFixed(6)} ${Number(told.high).toFixed(6)}`)
    expect(page).toContain(`# ${mean!.toFixed(6)} ${sd!.toFixed(6)}`)
    expect(page).toMatch(new RegExp(`-- ${mean!.toFixed(6)}[，,] ?${sd!.toFixed(6)}`))
  })

  it('how often the reference world holds cadres to account, and against which bounds', () => {
    const page = doc('odd').replace(/\s+/g, ' ')
    const perThousand = Math.round(1000 * heldPerYear)
    expect(page).toContain(
      { zh: `每千名干部每年问责 ${perThousand} 人次`, en: `${perThousand} in 1,000 cadres` }[language]
    )
    expect(targets).toMatch(/heldToAccountPerYear:\n +low: 0\.003\n +high: 0\.02\n[^\n]*\n[^\n]*每人每年 0\.008/)
    expect(page).toMatch(
      {
        zh: /放宽到 20 人次， ?已不是公开的数字（至多 8 人次）/,
        en: /to 20, well above the published figure \(at most 8\)/
      }[language]
    )
    expect(Math.round(heldPerYear / 0.008)).toBe(2)
    expect(read({ zh: 'README.zh-CN.md', en: 'README.md' }[language])).toContain(
      { zh: '约为公开的纪检统计所示上限的两倍', en: 'about twice the most that published discipline statistics allow' }[
        language
      ]
    )
  })
})

it('structures say what the reference scenario already has of them', () => {
  const quota = read('scenarios/structures/quota.yaml')
  expect(quota.split(`${parameterRow('accountability.quotaPull')!.default}`)).toHaveLength(3)
  expect(quota).toContain('quotaPull: 1\n')
  const combined = read('scenarios/structures/combined.yaml')
  const set = (key: string) => Number(new RegExp(`  ${key}: (\\S+)`).exec(combined)![1])
  for (const path of ['cadres.crowding', 'accountability.harmResponse']) {
    expect(set(path.split('.')[1])).toBeLessThan(Number(parameterRow(path)!.default))
  }
})
