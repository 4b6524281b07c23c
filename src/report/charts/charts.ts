/** All charts of a report, and the figures drawn from them. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { Language } from '../../model/language.js'
import { reportRows } from '../report-rows.js'
import { withShownRows } from '../shown-rows.js'
import { aroundGrantsChart } from './around-grants.js'
import { beliefsChart } from './beliefs.js'
import { boxesChart } from './boxes.js'
import type { Chart } from './chart.js'
import { compositionChart } from './composition.js'
import { differencesChart } from './differences.js'
import { funnelChart } from './funnel.js'
import { groupsChart } from './groups.js'
import { pathsChart } from './paths.js'
import { questionnaireChart } from './questionnaire.js'
import { ratesChart } from './rates.js'
import { reasonsChart } from './reasons.js'
import { type OnWarning, renderSvg } from './render-svg.js'
import { surfaceChart } from './surface.js'
import { synergyChart } from './synergy.js'
import { tradeOffsChart } from './trade-offs.js'
import { agreementChart, idleRunChart } from './units.js'
import { whoChangedChart } from './who-changed.js'

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
export function reportCharts(results: BatchResults, analysis: RunAnalysis, language: Language): readonly Chart[] {
  const rows = reportRows(results, analysis.summaries)
  const { closerLook } = analysis
  const look = typeof closerLook === 'string' ? null : closerLook
  const shown = <Some extends Chart | null>(chart: Some) => withShownRows(chart, rows.length, language)
  const charts = [
    shown(ratesChart(rows, language)),
    shown(differencesChart(rows, analysis.comparison, language)),
    synergyChart(rows, analysis.synergy, language),
    shown(surfaceChart(rows, language)),
    shown(tradeOffsChart(rows, analysis, language)),
    look && whoChangedChart(rows, look, language),
    shown(compositionChart(rows, language)),
    shown(groupsChart(rows, analysis, language)),
    look && aroundGrantsChart(rows, look, language),
    shown(funnelChart(rows, language)),
    look && agreementChart(rows, look, language),
    shown(idleRunChart(rows, language)),
    look && beliefsChart(rows, look, language),
    look && boxesChart(rows, look, language),
    shown(pathsChart(rows, language)),
    questionnaireChart(rows, language),
    reasonsChart(rows, language)
  ]
  return charts.filter((chart) => chart !== null)
}

/** Draws all charts of a run in both languages; ids inside a drawing begin with its chart's name and language. */
export async function drawFigures(
  results: BatchResults,
  analysis: RunAnalysis,
  onWarning?: OnWarning
): Promise<readonly FigurePair[]> {
  const draw = (language: Language) =>
    Promise.all(
      reportCharts(results, analysis, language).map(async (chart) => ({
        ...chart,
        svg: await renderSvg(chart.spec, `${chart.name}-${language}-`, onWarning)
      }))
    )
  const [zh, en] = await Promise.all([draw('zh'), draw('en')])
  return zh.map((figure, position) => ({ zh: figure, en: en[position] }))
}
