/** The charts of a run, and the figures drawn from them. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import { LANGUAGES, type Language } from '../../model/language.js'
import type { Words } from '../../words/words.js'
import { wordsOf } from '../../words/words.js'
import { reportRows } from '../report-rows.js'
import { type Chart, type ChartInput, type ChartKind, chartOf } from './chart.js'
import { CHARTS, FIGURE_NAMES } from './registry.js'
import { renderSvg } from './render-svg.js'

/** A chart together with its drawing. */
export interface Figure extends Chart {
  readonly svg: string
}

/** The same figure in every language. */
export type FigurePair = Readonly<Record<Language, Figure>>

/** The charts of a run in one language, in the order of the report; what there is nothing to say of has no chart. */
export function reportCharts(results: BatchResults, analysis: RunAnalysis, words: Words): readonly Chart[] {
  return chartsOf(KINDS, { results, analysis, words })
}

const KINDS: readonly ChartKind[] = Object.values(CHARTS).flat()

/** What charts are made from, but for the rows. */
type Shown = Pick<ChartInput, 'analysis' | 'words'> & { readonly results: BatchResults }

function chartsOf(kinds: readonly ChartKind[], { results, ...shown }: Shown): readonly Chart[] {
  const rows = reportRows(results, shown.analysis.summaries)
  return kinds.flatMap((kind) => chartOf(kind, { plan: results.plan, rows, ...shown }) ?? [])
}

/** How figures are drawn. */
export interface DrawFiguresOptions {
  readonly onWarning?: (text: string) => void
  /** When single cadres have been followed; charts that need them are drawn then, the others before. */
  readonly followed?: Promise<void> | undefined
}

/** Draws all charts of a run in every language. */
export async function drawFigures(
  results: BatchResults,
  analysis: RunAnalysis,
  { onWarning, followed }: DrawFiguresOptions = {}
): Promise<readonly FigurePair[]> {
  const draw = (kinds: readonly ChartKind[]) =>
    drawCharts((words) => chartsOf(kinds, { results, analysis, words }), onWarning)
  const figures = await draw(KINDS.filter(({ followsCadres = false }) => !followsCadres))
  await followed
  const further = await draw(KINDS.filter(({ followsCadres = false }) => followsCadres))
  const place = ({ en }: FigurePair) => FIGURE_NAMES.indexOf(en.name)
  return [...figures, ...further].sort((a, b) => place(a) - place(b))
}

/** Draws charts in every language; ids inside a drawing begin with its chart's name and language. */
export async function drawCharts(
  charts: (words: Words) => readonly Chart[],
  onWarning?: (text: string) => void
): Promise<readonly FigurePair[]> {
  const drawn = await Promise.all(
    LANGUAGES.map((language) =>
      Promise.all(
        charts(wordsOf(language)).map(async (chart): Promise<[Language, Figure]> => {
          const svg = await renderSvg(chart.spec, { prefix: `${chart.name}-${language}-`, onWarning })
          return [language, { ...chart, svg }]
        })
      )
    )
  )
  return drawn[0].map((_, position) => Object.fromEntries(drawn.map((own) => own[position])) as FigurePair)
}
