/** The result files of a run, made from its results: the same bytes however the run came about. */

import { isCompared } from '../experiment/plan.js'
import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { FigurePair } from '../report/charts/figures.js'
import type { RunTable } from '../report/tables/run-table.js'
import { outcomeTables, runTables } from '../report/tables/run-tables.js'
import { wordsOf } from '../words/words.js'
import { buildInfo } from './build-info.js'
import { repeatCommand } from './manifest.js'
import { readmeText } from './readme-text.js'
import { CRATE_FILE, type CrateEntry, crateText } from './ro-crate.js'
import { ASSUMPTIONS_FOLDER, type ResultFile, SENSITIVITY_FILE } from './run-files.js'
import { PARQUET, tableFilesOf } from './table-files.js'

/** How result files are to be written. */
export interface ResultFileOptions {
  /** Begins the CSV files with a byte order mark, for Excel. */
  readonly bom?: boolean | undefined
  /** The hash of the plan, which the report names. */
  readonly planSha256?: string | undefined
  /** The day of the run as ISO 8601, which archives want. */
  readonly date?: string | undefined
  /** Adds the charts as files of their own. */
  readonly withFigures?: boolean
  /** The charts, where they are drawn already. */
  readonly figures?: readonly FigurePair[] | undefined
  /** When single cadres have been followed, where a thread does so meanwhile. */
  readonly followed?: Promise<void> | undefined
}

/** Every result file of a run: the same bytes for the same results, whatever the language or the machine. */
export async function resultFiles(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ResultFileOptions = {}
): Promise<readonly ResultFile[]> {
  return [...tableFiles(results, analysis, options), ...(await reportFiles(results, analysis, options))]
}

/** The first of them: the tables, which are written while single cadres are still being followed. */
export function tableFiles(
  results: BatchResults,
  analysis: RunAnalysis,
  { bom = false }: ResultFileOptions = {}
): readonly ResultFile[] {
  return runTables(results, analysis).flatMap((table) => tableFilesOf(table, { bom }))
}

/** The others: the reports with their charts, and what tells of the files. */
export async function reportFiles(
  results: BatchResults,
  analysis: RunAnalysis,
  { date, planSha256, withFigures = false, figures: drawn, followed }: ResultFileOptions = {}
): Promise<readonly ResultFile[]> {
  // Only now: the charts' libraries take longer to load than a small run takes.
  const { drawFigures } = await import('../report/charts/figures.js')
  const { reportHtml } = await import('../report/document/html.js')
  const { reportMarkdown } = await import('../report/document/markdown.js')
  const { figureFiles } = await import('./figure-files.js')
  const { version, released } = buildInfo()
  const asked = { repeatCommand: repeatCommand(), planSha256, program: { version, released } }
  const figures = drawn ?? (await drawFigures(results, analysis, { followed }))
  const reports: readonly ResultFile[] = [
    {
      name: 'report.html',
      mediaType: 'text/html',
      content: await reportHtml(results, analysis, { ...asked, figures })
    },
    { name: 'report.md', mediaType: 'text/markdown', content: reportMarkdown(results, analysis, { ...asked, figures }) }
  ]
  return [
    ...reports,
    ...(withFigures ? figureFiles(figures) : []),
    ...filesAbout(results, runTables(results, analysis), { date, withFigures })
  ]
}

/** The result files of a run of so many worlds that they are not compared: tables, and what these are. */
export function outcomeFiles(
  results: BatchResults,
  { bom = false, date }: ResultFileOptions = {}
): readonly ResultFile[] {
  const tables = outcomeTables(results)
  return [...tables.flatMap((table) => tableFilesOf(table, { bom })), ...filesAbout(results, tables, { date })]
}

function filesAbout(
  results: BatchResults,
  tables: readonly RunTable[],
  options: Pick<ResultFileOptions, 'date' | 'withFigures'>
): readonly ResultFile[] {
  return [
    { name: 'README.txt', mediaType: 'text/plain', content: readmeText(results, tables) },
    { name: CRATE_FILE, mediaType: 'application/ld+json', content: crateOf(results, tables, options) }
  ]
}

/** What archives are told of a run's folder; of the program no more than its version, for the rest stands in the manifest. */
function crateOf(
  { plan, engine }: BatchResults,
  tables: readonly RunTable[],
  { date, withFigures = false }: Pick<ResultFileOptions, 'date' | 'withFigures'>
): string {
  const { readme, data } = wordsOf('en').report
  const entries: readonly CrateEntry[] = [
    { name: 'plan.json', mediaType: 'application/json', about: readme.plan },
    ...(isCompared(plan)
      ? [
          { name: 'report.html', mediaType: 'text/html', about: readme.html },
          { name: 'report.md', mediaType: 'text/markdown', about: readme.markdown }
        ]
      : []),
    ...(withFigures ? [{ name: 'figures/', about: readme.figures }] : []),
    ...tables.flatMap((table) => [
      { name: `${table.name}.csv`, mediaType: 'text/csv', about: data.about[table.name], table },
      { name: `${table.name}.parquet`, mediaType: PARQUET, about: data.about[table.name], table }
    ]),
    { name: 'journal.jsonl', mediaType: 'application/jsonl', about: readme.journal },
    ...(tables.some(({ name }) => name === ASSUMPTIONS_FOLDER)
      ? [{ name: `${ASSUMPTIONS_FOLDER}/`, about: readme.assumptions }]
      : []),
    ...(tables.some(({ name }) => name === 'sensitivity')
      ? [{ name: SENSITIVITY_FILE, mediaType: 'application/jsonl', about: readme.sensitivity }]
      : []),
    { name: 'README.txt', mediaType: 'text/plain', about: readme.readme },
    { name: 'manifest.json', mediaType: 'application/json', about: readme.manifest }
  ]
  return crateText({ plan, engine, entries, date, program: { version: buildInfo().version } })
}
