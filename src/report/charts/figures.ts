/** The charts of a run, and the figures drawn from them. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { Words } from '../../words/words.js'
import { wordsOf } from '../../words/words.js'
import { reportRows } from '../report-rows.js'
import { type Chart, type ChartKind, chartOf } from './chart.js'
import { CHARTS } from './registry.js'
import { type OnWarning, renderSvg } from './render-svg.js'

/** A chart together with its drawing. */
export interface Figure extends Chart {
  readonly svg: string
}

/** The same figure in both languages. */
export interface FigurePair {
  readonly zh: Figure
  readonly en: Figure
}

/** The charts of a run in one language, in the order of the report; what there is nothing to say of has no chart. */
export function reportCharts(results: BatchResults, analysis: RunAnalysis, words: Words): readonly Chart[] {
  const rows = reportRows(results, analysis.summaries)
  const kinds: readonly ChartKind[] = Object.values(CHARTS).flat()
  return kinds.flatMap((kind) => chartOf(kind, { rows, analysis, words }) ?? [])
}

/** Draws all charts of a run in both languages; ids inside a drawing begin with its chart's name and language. */
export async function drawFigures(
  results: BatchResults,
  analysis: RunAnalysis,
  onWarning?: OnWarning
): Promise<readonly FigurePair[]> {
  const draw = (language: 'zh' | 'en') =>
    Promise.all(
      reportCharts(results, analysis, wordsOf(language)).map(async (chart) => ({
        ...chart,
        svg: await renderSvg(chart.spec, `${chart.name}-${language}-`, onWarning)
      }))
    )
  const [zh, en] = await Promise.all([draw('zh'), draw('en')])
  return zh.map((figure, position) => ({ zh: figure, en: en[position] }))
}
