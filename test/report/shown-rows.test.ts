import { describe, expect, it } from 'vitest'
import { reportCharts } from '../../src/report/charts/figures.js'
import { reportSections } from '../../src/report/document/sections.js'
import { runView } from '../../src/report/run-view.js'
import { MOST_SHOWN, shownRows } from '../../src/report/shown-rows.js'
import { wordsOf } from '../../src/words/words.js'
import { analysed, manyScenarios, sampleBatch } from './sample.js'

describe('of many scenarios', () => {
  const results = sampleBatch(manyScenarios(MOST_SHOWN + 5), 1, 'paper', true)
  const analysis = analysed(results)

  it.each(['zh', 'en'] as const)('no table or chart has more rows than are shown, and says so (%s)', (language) => {
    const charts = reportCharts(results, analysis, wordsOf(language))
    for (const { table } of charts) expect(table.rows.length).toBeLessThanOrEqual(MOST_SHOWN)
    const cut = charts.filter(({ caption }) => caption.includes('summary.csv')).map(({ name }) => name)
    expect(cut).toEqual(expect.arrayContaining(['afraid-rate', 'composition', 'idle-run', 'procedure', 'trade-offs']))
    const blocks = reportSections(runView(results.plan, analysis, wordsOf(language)), results, {
      repeatCommand: ''
    }).flatMap((section) => section.blocks)
    for (const block of blocks) if (block.kind === 'table') expect(block.table.rows.length).toBeLessThanOrEqual(40)
    expect(blocks.some((block) => block.kind === 'paragraph' && block.text.includes('summary.csv'))).toBe(true)
  })

  it('the first and the last are shown, and of few all', () => {
    const rows = Array.from({ length: 126 }, (_, k) => k)
    const shown = shownRows(rows)
    expect(shown.length).toBe(MOST_SHOWN)
    expect([shown[0], shown[20], shown[21], shown[39]]).toEqual([0, 20, 107, 125])
    expect(shownRows(rows.slice(0, MOST_SHOWN))).toEqual(rows.slice(0, MOST_SHOWN))
  })
})
