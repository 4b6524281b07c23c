/** All charts of a report, and the figures drawn from them. */

import type { BatchResults } from '../experiment/results.js'
import type { ScenarioSummary } from '../experiment/summary.js'
import type { Chart, Language } from './chart.js'
import { compositionChart } from './chart-composition.js'
import { differencesChart } from './chart-differences.js'
import { funnelChart } from './chart-funnel.js'
import { pathsChart } from './chart-paths.js'
import { questionnaireChart } from './chart-questionnaire.js'
import { ratesChart } from './chart-rates.js'
import { type OnWarning, renderSvg } from './render-svg.js'
import { reportRows } from './report-rows.js'

/** A chart together with its drawing. */
export interface Figure extends Chart {
  readonly svg: string
}

/** The same figure in both languages. */
export interface FigurePair {
  readonly zh: Figure
  readonly en: Figure
}

/** The charts of a batch in one language, in the order of the report; one scenario alone has no differences. */
export function reportCharts(
  results: BatchResults,
  summaries: readonly ScenarioSummary[],
  language: Language
): readonly Chart[] {
  const rows = reportRows(results, summaries)
  const charts = [
    ratesChart(rows, language),
    differencesChart(rows, language),
    compositionChart(rows, language),
    pathsChart(rows, language),
    funnelChart(rows, language),
    questionnaireChart(rows, language)
  ]
  return charts.filter((chart) => chart !== null)
}

/** Draws all charts of a batch in both languages; ids inside a drawing begin with its chart's name and language. */
export async function drawFigures(
  results: BatchResults,
  summaries: readonly ScenarioSummary[],
  onWarning?: OnWarning
): Promise<readonly FigurePair[]> {
  const draw = (language: Language) =>
    Promise.all(
      reportCharts(results, summaries, language).map(async (chart) => ({
        ...chart,
        svg: await renderSvg(chart.spec, `${chart.name}-${language}-`, onWarning)
      }))
    )
  const [zh, en] = await Promise.all([draw('zh'), draw('en')])
  return zh.map((figure, position) => ({ zh: figure, en: en[position] }))
}
