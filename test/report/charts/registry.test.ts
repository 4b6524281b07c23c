import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CALIBRATION_CHARTS, CALIBRATION_FIGURES } from '../../../src/report/charts/calibration-charts.js'
import { CHARTS, FIGURE_NAMES } from '../../../src/report/charts/registry.js'
import { reportSections } from '../../../src/report/document/sections.js'
import { runView } from '../../../src/report/run-view.js'
import { wordsOf } from '../../../src/words/words.js'
import { analysedWithSensitivity, KINDS, sampleBatch } from '../sample.js'

describe('the registry of charts', () => {
  it('has every chart that a file offers', async () => {
    const folder = new URL('../../../src/report/charts/', import.meta.url)
    const registered: readonly unknown[] = [...Object.values(CHARTS).flat(), ...CALIBRATION_CHARTS]
    const forgotten: string[] = []
    for (const file of readdirSync(folder)) {
      const exported: Record<string, unknown> = await import(new URL(file, folder).href)
      for (const [name, value] of Object.entries(exported)) {
        if (isChart(value) && !registered.includes(value)) forgotten.push(`${file}: ${name}`)
      }
    }
    expect(forgotten).toEqual([])
  })

  it('gives each a name of its own', () => {
    const names = [...FIGURE_NAMES, ...CALIBRATION_FIGURES]
    expect(new Set(names).size).toBe(names.length)
  })

  it('is all in the report, in its order', async () => {
    const results = sampleBatch(KINDS.slice(0, 2), 1)
    const view = runView(results.plan, await analysedWithSensitivity(results, 'morris'), wordsOf('en'))
    const sections = reportSections(view, results, { repeatCommand: '' })
    const shown = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? block.name : []))
    )
    // The first page’s chart and strips of structures stand first, where other worlds were played (test/findings/matrix).
    expect([...[...CHARTS.page, ...CHARTS.survival].map(({ name }) => name), ...shown]).toEqual(FIGURE_NAMES)
  })
})

function isChart(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && 'draw' in value
}
