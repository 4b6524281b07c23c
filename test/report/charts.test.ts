import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../../src/report/chart.js'
import { SURVEY } from '../../src/report/chart-questionnaire.js'
import { drawFigures, reportCharts } from '../../src/report/charts.js'
import { renderSvg } from '../../src/report/render-svg.js'
import { HOSTILE, KINDS, manyScenarios, type SampleScenario, sampleBatch, summarise } from './sample.js'

const NOT_A_NUMBER = /NaN|undefined|Infinity|\bnull\b/

const BATCHES: readonly [string, readonly SampleScenario[], number][] = [
  ['every kind of scenario', KINDS, 3],
  ['one scenario', KINDS.slice(0, 1), 3],
  ['one replication', KINDS, 1],
  ['no cases at all', KINDS.slice(4, 5), 2],
  ['hostile labels', HOSTILE, 2],
  ['forty scenarios', manyScenarios(40), 2]
]

describe.each(BATCHES)('charts of %s', (_, scenarios, replications) => {
  const results = sampleBatch(scenarios, replications)
  const summaries = summarise(results)

  it('compile and draw without a warning and without a missing number', async () => {
    const warnings: string[] = []
    const figures = await drawFigures(results, summaries, (text) => warnings.push(text))
    expect(warnings).toEqual([])
    expect(figures.length).toBe(scenarios.length === 1 ? 5 : 6)
    for (const { zh, en } of figures) {
      for (const { svg, caption, title, table } of [zh, en]) {
        expect(svg).toMatch(/^<svg /)
        expect(`${svg}${caption}${title}${JSON.stringify(table)}`).not.toMatch(NOT_A_NUMBER)
        for (const row of table.rows) expect(row.length).toBe(table.columns.length)
      }
    }
  })

  it('draw the same bytes again, whatever was drawn before', async () => {
    const figures = await drawFigures(results, summaries)
    const last = figures[figures.length - 1].en
    expect(await renderSvg(last.spec, `${last.name}-en-`)).toBe(last.svg)
    const again = await drawFigures(results, summaries)
    expect(JSON.stringify(again) === JSON.stringify(figures)).toBe(true)
  })

  it('use no text of a user as a field name or in an expression', () => {
    for (const language of ['zh', 'en'] as const) {
      const plain = reportCharts(relabelled(results), summaries, language)
      reportCharts(results, summaries, language).forEach(({ spec, name }) => {
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
  const summaries = summarise(results)
  const chart = (name: string, language: Language) =>
    reportCharts(results, summaries, language).find((one) => one.name === name)!

  it('says in words that a scenario is the same as the baseline', () => {
    const { table, spec } = chart('afraid-rate-differences', 'en')
    expect(table.rows.find(([name]) => name === 'The same as the baseline')![1]).toBe('same in every replication')
    expect(JSON.stringify(spec)).toContain('same in every replication')
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

  it('refuses to load anything', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const data = { url: 'https://example.org/data.json' }
    const encoding = { x: { field: 'a', type: 'quantitative' } }
    const warnings: string[] = []
    await renderSvg({ data, mark: 'point', encoding } as never, 'x', (text) => warnings.push(text))
    expect(warnings.join()).toContain('Loading failed')
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })
})

describe('a drawing', () => {
  it('numbers its ids from 0 with its own prefix', async () => {
    const clipped = {
      data: { values: [{ a: 1, b: 2 }] },
      mark: { type: 'line' as const, clip: true },
      encoding: { x: { field: 'a' as const, type: 'quantitative' as const }, y: { field: 'b' as const } }
    }
    const first = await renderSvg(clipped as never, 'x-')
    const [second, third] = await Promise.all([renderSvg(clipped as never, 'x-'), renderSvg(clipped as never, 'y-')])
    expect(first).toMatch(/id="x-0"/)
    expect(first).toContain('url(#x-0)')
    expect(second).toBe(first)
    expect(third).toBe(first.replaceAll('x-0', 'y-0'))
  })
})
