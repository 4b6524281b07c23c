import { describe, expect, it } from 'vitest'
import { reportCharts } from '../../src/report/charts/charts.js'
import { placedLabels } from '../../src/report/charts/placed-labels.js'
import { reportSections } from '../../src/report/report-sections.js'
import { MOST_SHOWN, shownRows } from '../../src/report/shown-rows.js'
import { analysed, manyScenarios, sampleBatch } from './sample.js'

describe('of many scenarios', () => {
  const results = sampleBatch(manyScenarios(MOST_SHOWN + 5), 1, 'paper', true)
  const analysis = analysed(results)

  it.each(['zh', 'en'] as const)('no table or chart has more rows than are shown, and says so (%s)', (language) => {
    const charts = reportCharts(results, analysis, language)
    for (const { table } of charts) expect(table.rows.length).toBeLessThanOrEqual(MOST_SHOWN)
    const cut = charts.filter(({ caption }) => caption.includes('summary.csv')).map(({ name }) => name)
    expect(cut).toEqual(expect.arrayContaining(['afraid-rate', 'composition', 'idle-run', 'procedure', 'trade-offs']))
    const blocks = reportSections(results, analysis, { repeatCommand: '' }, language).flatMap(({ blocks }) => blocks)
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

describe('labels of points', () => {
  const room = { width: 100, height: 100, radius: 3, line: 10 }

  it('cover neither a point nor each other, and stay within the plot', () => {
    const points = [...Array.from({ length: 30 }, (_, k) => ({ x: 50 + (k % 6) * 4, y: 50 + k })), { x: 96, y: 10 }]
    const widths = points.map(() => 12)
    const placed = placedLabels(points, widths, [...points.keys()], room)
    const labels = placed.flatMap((place) => place ?? [])
    expect(placed[30]).not.toBeNull()
    expect(labels.length).toBeGreaterThan(3)
    expect(labels.length).toBeLessThan(points.length)
    labels.forEach((a, k) => {
      expect(a.x - 6).toBeGreaterThanOrEqual(0)
      expect(a.x + 6).toBeLessThanOrEqual(100)
      expect(a.y - 5).toBeGreaterThanOrEqual(0)
      for (const b of labels.slice(k + 1)) expect(Math.abs(a.x - b.x) >= 12 || Math.abs(a.y - b.y) >= 10).toBe(true)
      for (const p of points) expect(Math.abs(a.x - p.x) >= 9 || Math.abs(a.y - p.y) >= 8).toBe(true)
    })
  })

  it('serve the points in their order', () => {
    const points = [
      { x: 50, y: 50 },
      { x: 50, y: 51 }
    ]
    expect(placedLabels(points, [12, 12], [1], room)[0]).toBeNull()
    expect(placedLabels(points, [12, 12], [1, 0], room)[1]).toEqual({ x: 61, y: 51 })
  })
})
