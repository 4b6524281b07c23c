/** The result files of a run, made from its results: the same bytes however the run came about. */

import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { csvLines } from '../report/tables/csv.js'
import { runTables } from '../report/tables/run-tables.js'
import { REPEAT_COMMAND } from './manifest.js'
import { parquetPieces } from './parquet.js'
import { readmeText } from './readme-text.js'
import { roCrateText } from './ro-crate.js'
import type { ResultFile } from './run-files.js'

/** What Excel needs at the beginning of a CSV file to read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** How result files are to be written. */
export interface ResultFileOptions {
  /** Begins the CSV files with a byte order mark, for Excel. */
  readonly bom?: boolean | undefined
  /** How the scenarios are compared, which the report tells of. */
  readonly comparison?: ComparisonPlan | undefined
  /** The hash of the plan, which the report names. */
  readonly planSha256?: string | undefined
  /** Adds the charts as files of their own. */
  readonly withFigures?: boolean
}

/** Every result file of a run: the same bytes for the same results, whatever the language or the machine. */
export async function resultFiles(
  results: BatchResults,
  analysis: RunAnalysis,
  { bom = false, comparison, planSha256, withFigures = false }: ResultFileOptions = {}
): Promise<readonly ResultFile[]> {
  // Only now: the charts' libraries take longer to load than a small run takes.
  const { drawFigures } = await import('../report/charts/figures.js')
  const { reportHtml } = await import('../report/document/html.js')
  const { reportMarkdown } = await import('../report/document/markdown.js')
  const { figureFiles } = await import('./figure-files.js')
  const tables = runTables(results, analysis)
  const data = tables.flatMap((table): ResultFile[] => [
    {
      name: `${table.name}.csv`,
      mediaType: 'text/csv',
      content: withMark(
        csvLines(
          table.columns.map(({ name }) => name),
          table.rows()
        ),
        bom
      )
    },
    { name: `${table.name}.parquet`, mediaType: 'application/vnd.apache.parquet', content: parquetPieces(table) }
  ])
  const asked = { repeatCommand: REPEAT_COMMAND, planSha256, search: comparison?.search }
  const figures = await drawFigures(results, analysis)
  const reports: readonly ResultFile[] = [
    {
      name: 'report.html',
      mediaType: 'text/html',
      content: await reportHtml(results, analysis, { ...asked, figures })
    },
    { name: 'report.md', mediaType: 'text/markdown', content: reportMarkdown(results, analysis, { ...asked, figures }) }
  ]
  return [
    ...data,
    ...reports,
    ...(withFigures ? figureFiles(figures) : []),
    { name: 'README.txt', mediaType: 'text/plain', content: readmeText(results, tables) },
    { name: 'ro-crate-metadata.json', mediaType: 'application/ld+json', content: roCrateText(results, tables) }
  ]
}

function* withMark(lines: Iterable<string>, bom: boolean): Generator<string, void> {
  if (bom) yield BYTE_ORDER_MARK
  yield* lines
}
