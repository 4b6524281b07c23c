/** The result files of a run, made from its results: the same bytes however the run came about. */

import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../experiment/run-analysis.js'
import { csvLines } from '../report/csv.js'
import { runTables } from '../report/run-tables.js'
import { answerSentence } from '../report/sentences.js'
import type { Content } from './durable-file.js'
import { REPEAT_COMMAND } from './manifest.js'
import { parquetPieces } from './parquet.js'
import { readmeText } from './readme-text.js'
import { roCrateText } from './ro-crate.js'

/** A file to be written, with what it is, as its media type. */
export interface ResultFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Content
}

/** What Excel needs at the beginning of a CSV file to read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** How result files are to be written. */
export interface ResultFileOptions {
  /** Begins the CSV files with a byte order mark, for Excel. */
  readonly bom?: boolean | undefined
}

/** Every result file of a run: the same bytes for the same results, whatever the language or the machine. */
export async function resultFiles(
  results: BatchResults,
  analysis: RunAnalysis,
  { bom = false }: ResultFileOptions = {}
): Promise<readonly ResultFile[]> {
  // Only now: the charts' libraries take longer to load than a small run takes.
  const { reportHtml } = await import('../report/report-html.js')
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
  const report = {
    name: 'report.html',
    mediaType: 'text/html',
    content: await reportHtml(results, analysis.summaries, {
      repeatCommand: REPEAT_COMMAND,
      answer: answerSentence(results.plan, analysis.summaries, analysis.comparison)
    })
  }
  return [
    ...data,
    report,
    { name: 'README.txt', mediaType: 'text/plain', content: readmeText(results, tables) },
    { name: 'ro-crate-metadata.json', mediaType: 'application/ld+json', content: roCrateText(results, tables) }
  ]
}

function* withMark(lines: Iterable<string>, bom: boolean): Generator<string, void> {
  if (bom) yield BYTE_ORDER_MARK
  yield* lines
}
