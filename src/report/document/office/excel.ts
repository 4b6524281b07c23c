/** A run or a calibration as one workbook in one language: its first page, a sheet for each question, numbers as numbers, the dictionary last. */

import writeWorkbook, { type Cell, type Feature, type SheetData } from 'write-excel-file/universal'
import type { BatchResults } from '../../../experiment/results.js'
import type { RunAnalysis } from '../../../findings/run-analysis.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeRow } from '../../../model/outcomes.js'
import { columnWidth } from '../../../scenario/column-width.js'
import { differingValues } from '../../../scenario/differing-values.js'
import type { Words } from '../../../words/words.js'
import { displayText } from '../../display-text.js'
import { type RunView, runView } from '../../run-view.js'
import { valueText } from '../../scenario-text.js'
import type { CsvValue } from '../../tables/csv.js'
import { type Labelling, labelled } from '../../tables/labelled.js'
import { integer, number, type RunTable, type TableColumn, text } from '../../tables/run-table.js'
import { runTables } from '../../tables/run-tables.js'
import { type CalibrationReport, calibrationText } from '../calibration.js'
import { reportHead } from '../head.js'
import { frontOfCalibration } from './front-of-calibration.js'
import { frontOfRun } from './front-of-run.js'
import { type Front, frontSheet } from './front-sheet.js'
import { sourceOf } from './source.js'
import { steadyZip } from './steady-zip.js'

/** Tables of so many rows that they are left to the data files. */
const LEFT_OUT: readonly string[] = ['replications', 'periods', 'assumptions']

/** A run's workbook as bytes: the same for the same results. */
export function runWorkbook(results: BatchResults, analysis: RunAnalysis, words: Words): Promise<Uint8Array> {
  const view = runView(results.plan, analysis, words)
  const labelling = { plan: results.plan, analysis, words }
  const tables = runTables(results, analysis).filter(({ name }) => !LEFT_OUT.includes(name))
  const source = sourceOf(results.plan, words)
  return workbook(
    frontOfRun(view, reportHead(view), source),
    [...tables.map((table) => shownAs(table, labelling)), shownAs(parametersTable(labelling), labelling, 'parameters')],
    words
  )
}

/** A calibration's workbook as bytes. */
export function calibrationWorkbook(
  report: CalibrationReport,
  tables: readonly RunTable[],
  labelling: Labelling
): Promise<Uint8Array> {
  const { words } = labelling
  return workbook(
    frontOfCalibration(report.findings, calibrationText(report, words), words),
    tables.map((table) => shownAs(table, labelling)),
    words
  )
}

/** A table with the name of its sheet. */
interface Shown {
  readonly name: string
  readonly table: RunTable
}

function shownAs(table: RunTable, labelling: Labelling, sheet: string = table.name): Shown {
  return { name: labelling.words.office.sheets[sheet] ?? sheet, table: labelled(table, labelling) }
}

/** A workbook: the first page, a sheet for each table, the dictionary last. */
async function workbook(front: Front, shown: readonly Shown[], words: Words): Promise<Uint8Array> {
  const { sheets } = words.office
  const pages = [
    ...shown.map(({ name, table }) => pageOf(name, table, words)),
    pageOf(sheets.dictionary, dictionaryTable(shown, words), words)
  ]
  const all = [frontSheet(front, sheets.firstPage), ...pages.map(({ filtered: _, ...sheet }) => sheet)]
  const blob = await writeWorkbook(all, {
    fontFamily: words.office.font,
    fontSize: 11,
    features: [sheetParts([null, ...pages.map(({ filtered }) => filtered)])]
  }).toBlob()
  return steadyZip(new Uint8Array(await blob.arrayBuffer()))
}

/** Two rows of headings stay where they are: what a column is called, and its identifier, at which it is filtered. */
const HEADS = 2

/** A table as a sheet, with the cells that a filter is over. */
function pageOf(name: string, { columns, rows }: RunTable, words: Words) {
  const body = [...rows()]
  const outcomeAt = columns.findIndex((column) => column.name === 'outcome')
  const lines = body.map((row) =>
    row.map((value, k) => cellOf(value, formatOf(columns[k], outcomeAt < 0 ? 'afraidRate' : row[outcomeAt])))
  )
  const heads = columns.map((column) => ({ value: shortLabel(column, words), ...HEADING }))
  const names = columns.map((column) => ({ value: column.name, ...NAME }))
  const widths = columns.map((column, k) => {
    const longest = Math.max(...body.map((row) => columnWidth(textOf(row[k]))), 0)
    return { width: Math.min(WIDEST, Math.max(NARROWEST, columnWidth(column.name) + FILTER_BUTTON, longest + 2)) }
  })
  const data: SheetData = [heads, names, ...lines]
  return {
    ...{ data, sheet: name, columns: widths, stickyRowsCount: HEADS, stickyColumnsCount: 1 },
    filtered: `A${HEADS}:${columnLetters(columns.length)}${HEADS + body.length}`
  }
}

const HEADING = { fontWeight: 'bold', wrap: true, alignVertical: 'bottom', backgroundColor: '#f2f2f2' } as const
const NAME = { textColor: '#666666', bottomBorderStyle: 'thin', backgroundColor: '#f2f2f2' } as const
const [NARROWEST, WIDEST, FILTER_BUTTON] = [9, 48, 3]

function textOf(value: CsvValue | undefined): string {
  if (typeof value === 'number') return '0'.repeat(NARROWEST)
  return value === null || value === undefined ? '' : String(value)
}

function cellOf(value: CsvValue, format: string | null): Cell {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (typeof value === 'string') return { value: displayText(value), type: String, format: '@' }
  return typeof value === 'number' && format !== null ? { value, type: Number, format } : value
}

/** How a number is written: shares in per cent, counts whole, all else with four decimals. */
function formatOf({ name, type }: TableColumn, outcome: CsvValue): string | null {
  if (type === 'text' || type === 'flag') return null
  if (type === 'integer') return '0'
  if (RELATIVE.test(name)) return '0.00%'
  if (!MEASURED.test(name) || !isOutcome(outcome)) return '0.0000'
  const { scale } = outcomeRow(outcome)
  return scale === 'share' ? '0.00%' : scale === 'ratio' ? '0.0000' : '#,##0.0000'
}

/** Columns in parts of one, and those in the unit of their row's outcome. */
const RELATIVE = /^(?:relative|fear|acting|indifference)/
const MEASURED = /^(?:mean|sd$|low$|high$|spread|difference|median|worth|regret|largestRegret|value$|error$)/

function isOutcome(value: CsvValue): value is OutcomeName {
  return OUTCOME_NAMES.some((name) => name === value)
}

/** What a column is called, without what the dictionary says further. */
function shortLabel({ label }: TableColumn, words: Words): string {
  return words.start(
    label(words)
      .split(/[：:；;（(，,]/)[0]
      .trim()
  )
}

/** The values by which scenarios differ from the defaults. */
function parametersTable({ plan, words }: Pick<RunView, 'plan' | 'words'>): RunTable {
  const { columns: headings } = words.report.supplement
  const plain = (value: Parameters<typeof valueText>[0]) =>
    typeof value === 'number' ? value : valueText(value, words)
  return {
    name: 'summary',
    columns: [
      text('scenario', 'scenario'),
      integer('fromQuarter', () => headings[1]),
      text('parameter', () => headings[2]),
      number('default', () => headings[3]),
      number('value', () => headings[4]),
      text('basis', () => headings[5])
    ],
    *rows() {
      for (const scenario of plan.scenarios) {
        for (const { at, row, usual, value } of differingValues(scenario, plan.defaults)) {
          yield [scenario.id, at, row.path, plain(usual), plain(value), row.basis]
        }
      }
    }
  }
}

/** What every sheet and column is, and every outcome. */
function dictionaryTable(shown: readonly Shown[], words: Words): RunTable {
  const { office } = words
  return {
    name: 'summary',
    columns: [
      text('sheet', () => office.sheet),
      text('name', () => office.identifier),
      text('label', () => office.label),
      text('meaning', () => office.meaning)
    ],
    *rows() {
      for (const { name, table } of shown) {
        for (const column of table.columns) {
          const { unit, meaning } = column
          const about = [...(meaning ? [words.say(meaning)] : []), ...(unit === undefined ? [] : [unit])]
          yield [name, column.name, column.label(words), about.join(words.semicolon)]
        }
      }
      for (const name of OUTCOME_NAMES) {
        const { label, meaning } = outcomeRow(name)
        yield [words.start(words.report.data.outcome), name, words.say(label), words.say(meaning)]
      }
    }
  }
}

/** The writer has no filters and fits no sheet to a page; a sheet's XML gets both where the format wants them. */
function sheetParts(ranges: readonly (string | null)[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            ranges[sheetIndex] === null
              ? xml
                  .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
                  .replace(/<pageSetup [^>]*>/, '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>')
              : xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex]}"/>`)
        }
      }
    }
  }
}

/** The letters of the last of so many columns. */
function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
