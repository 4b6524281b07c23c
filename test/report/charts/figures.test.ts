import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/model/language.js'
import { drawFigures, reportCharts } from '../../../src/report/charts/figures.js'
import { SURVEY } from '../../../src/report/charts/questionnaire.js'
import { FIGURE_NAMES } from '../../../src/report/charts/registry.js'
import { renderSvg } from '../../../src/report/charts/render-svg.js'
import { wordsOf } from '../../../src/words/words.js'
import { analysed, FACTORIAL, HOSTILE, KINDS, manyScenarios, type SampleScenario, sampleBatch } from '../sample.js'

const NOT_A_NUMBER = /NaN|undefined|Infinity|\bnull\b/

/** Batches, and how many charts each has. */
const BATCHES: readonly [string, readonly SampleScenario[], number, number][] = [
  ['every kind of scenario', KINDS, 3, 13],
  ['one scenario', KINDS.slice(0, 1), 3, 8],
  ['one replication', KINDS, 1, 13],
  ['no cases at all', KINDS.slice(4, 5), 2, 6],
  ['a factorial', FACTORIAL, 2, 14],
  ['hostile labels', HOSTILE, 2, 13],
  ['forty scenarios', manyScenarios(40), 2, 13]
]

describe.each(BATCHES)('charts of %s', (_, scenarios, replications, count) => {
  const results = sampleBatch(scenarios, replications, 'paper', true)
  const analysis = analysed(results)

  it('compile and draw without a warning and without a missing number', async () => {
    const warnings: string[] = []
    const figures = await drawFigures(results, analysis, { onWarning: (text) => warnings.push(text) })
    expect(warnings).toEqual([])
    expect(figures.map(({ en }) => en.name)).toEqual(
      FIGURE_NAMES.filter((name) => figures.some(({ en }) => en.name === name))
    )
    expect(figures.length).toBe(count)
    for (const { zh, en } of figures) {
      for (const { svg, caption, title, table } of [zh, en]) {
        expect(svg).toMatch(/^<svg /)
        expect(`${svg}${caption}${title}${JSON.stringify(table)}`).not.toMatch(NOT_A_NUMBER)
        for (const row of table.rows) expect(row.length).toBe(table.columns.length)
      }
    }
  })

  it('use no text of a user as a field name or in an expression', () => {
    for (const language of ['zh', 'en'] as const) {
      const plain = reportCharts(relabelled(results), analysis, wordsOf(language))
      reportCharts(results, analysis, wordsOf(language)).forEach(({ spec, name }) => {
        const other = plain.find((chart) => chart.name === name)!
        expect(withoutData(spec)).toEqual(withoutData(other.spec))
      })
    }
    function relabelled(batch: typeof results): typeof results {
      const scenarios = batch.plan.scenarios.map((scenario, k) => ({
        ...scenario,
        label: { zh: `甲${k}`, en: `a${k}` }
      }))
      return { ...batch, plan: { ...batch.plan, scenarios } }
    }
  })
})

it('draws the same bytes again, whatever was drawn before', async () => {
  const results = sampleBatch(KINDS, 2)
  const analysis = analysed(results)
  const figures = await drawFigures(results, analysis)
  const last = figures[figures.length - 1].en
  expect(await renderSvg(last.spec, { prefix: `${last.name}-en-` })).toBe(last.svg)
  const again = await drawFigures(results, analysed(results))
  expect(JSON.stringify(again) === JSON.stringify(figures)).toBe(true)
})

it('needs no closer look for charts that do not say so', async () => {
  const results = sampleBatch(KINDS, 2)
  const whole = analysed(results)
  let isFollowed = false
  const analysis = Object.create(whole, {
    closerLook: {
      get: () => {
        expect(isFollowed).toBe(true)
        return whole.closerLook
      }
    }
  })
  const followed = new Promise<void>((resolve) =>
    setImmediate(() => {
      isFollowed = true
      resolve()
    })
  )
  const figures = await drawFigures(results, analysis, { followed })
  expect(figures).toEqual(await drawFigures(results, whole))
})

/** The parts of a specification that are code rather than data or measures. */
function withoutData(spec: unknown): unknown {
  const code: string[] = []
  JSON.stringify(spec, (key, value) => {
    if (key === 'values') return undefined
    if (['field', 'expr', 'labelExpr', 'test', 'filter', 'signal', 'calculate'].includes(key)) code.push(String(value))
    return value
  })
  return code
}

describe('a chart', () => {
  const results = sampleBatch(KINDS, 3)
  const analysis = analysed(results)
  const chart = (name: string, language: Language) =>
    reportCharts(results, analysis, wordsOf(language)).find((one) => one.name === name)!

  it('says in words that a scenario is the same as the baseline', () => {
    const { table, spec } = chart('afraid-rate-differences', 'en')
    expect(table.rows.find(([name]) => name === 'The same as the baseline')![1]).toBe('equal parameters')
    expect(JSON.stringify(spec)).toContain('equal parameters')
  })

  it('shows the survey as a calibration target', () => {
    const { caption, table } = chart('questionnaire', 'en')
    expect(caption).toContain('calibration target, not a test')
    expect(table.rows.map((row) => row[3])).toEqual(['5.95%', '17.91%', '25.95%', '50.19%'])
    expect(Object.values(SURVEY).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
  })

  it('treats the compensatory form as one refusal', () => {
    const { table } = chart('procedure', 'en')
    const row = (name: string) => table.rows.find(([first]) => first === name)!
    const at = (heading: string) => table.columns.findIndex((column) => column.heading === heading)
    expect(row('Scenario whole')[at('started')]).toBe('–')
    expect(row('Scenario whole')[at('ended: refused as a whole')]).toMatch(/%$/)
    expect(row('Baseline')[at('ended: refused as a whole')]).toBe('–')
    expect(row('Scenario no-cases').slice(1)).toEqual(['0.0', ...Array(table.columns.length - 2).fill('–')])
  })

  it('adds up: what reaches a stage and what ends there are what reached the stage before', () => {
    const { table } = chart('procedure', 'en')
    const row = table.rows.find(([name]) => name === 'Baseline')!.map((text) => Number.parseFloat(text))
    const ended = table.columns.flatMap(({ heading }, k) =>
      heading.startsWith('ended') && !Number.isNaN(row[k]) ? [row[k]] : []
    )
    const granted = row[table.columns.findIndex(({ heading }) => heading === 'granted')]
    expect(granted).toBeGreaterThan(0)
    expect(Math.abs(ended.reduce((sum, share) => sum + share, granted) - 100)).toBeLessThan(0.6)
  })

  it('of a factorial has a surface with every point, half the baseline only where it is crossed', () => {
    const results = sampleBatch(FACTORIAL, 2)
    const analysis = analysed(results)
    const { table, caption, title } = reportCharts(results, analysis, wordsOf('en')).find(
      ({ name }) => name === 'surface'
    )!
    expect(title).toBe('Surface: clarity × agreement × tolerance')
    expect(table.rows.length).toBe(8)
    const rates = table.rows.map((row) => Number.parseFloat(row[3]))
    const half = 50 * (analysis.summaries[0].estimates.afraidRate.mean as number)
    const isCrossed = half > Math.min(...rates) && half < Math.max(...rates)
    expect(caption.includes('thick dashed line')).toBe(isCrossed)
    const [first, ...others] = FACTORIAL
    const incomplete = sampleBatch([first, ...others.slice(1)], 1)
    expect(reportCharts(incomplete, analysed(incomplete), wordsOf('en')).some(({ name }) => name === 'surface')).toBe(
      false
    )
  })
})
