/** Writes a run as Word and Excel read it, in the language of the command. */

import { join } from 'node:path'
import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import type { FigurePair } from '../report/charts/figures.js'
import { displayText } from '../report/display-text.js'
import { reportHead } from '../report/document/head.js'
import type { Picture } from '../report/document/office/word.js'
import { reportSections } from '../report/document/sections.js'
import { runView } from '../report/run-view.js'
import { BYTE_ORDER_MARK, csvLines } from '../report/tables/csv.js'
import { labelled } from '../report/tables/labelled.js'
import { runTables } from '../report/tables/run-tables.js'
import { writeDurably } from '../run/durable-file.js'
import { repeatCommand } from '../run/manifest.js'
import { excelFile, labelledFolder, wordFile } from '../run/office-files.js'
import type { PictureFont } from '../run/picture-font.js'
import { CSS_DPI, pictureMaker, textsOf } from '../run/pictures.js'
import { makeInnerFolder } from '../run/regular-file.js'
import { whole } from '../words/format.js'
import { wordsOf } from '../words/words.js'
import type { Output } from './output.js'

/** A run with what it shows, and its figures. */
export interface ShownRun {
  readonly results: BatchResults
  readonly analysis: RunAnalysis
  readonly figures: readonly FigurePair[]
  readonly planSha256: string
}

/** Writes the report as a Word document; without a font its figures are left out, as `output` was told. Gives the file. */
export async function writeWord(
  folder: string,
  { results, analysis, figures, planSha256 }: ShownRun,
  font: PictureFont | null,
  { language }: Output
): Promise<string> {
  const { wordDocument } = await import('../report/document/office/word.js')
  const words = wordsOf(language)
  const view = runView(results.plan, analysis, words)
  const charts = figures.map(({ [language]: figure }) => figure)
  const make = font === null ? null : await pictureMaker(font)
  const picture = (name: string): Picture | null => {
    const svg = charts.find((chart) => chart.name === name)?.svg
    if (svg === undefined || make === null || font === null || font.missing(textsOf(svg)).length > 0) return null
    const [width, height] = sizeOf(svg)
    const pixels = Math.round((Math.min(PRINTED, width) / CSS_DPI) * PRINT_DPI)
    return { png: make(svg, { pixels, dpi: PRINT_DPI }), width, height }
  }
  const { replications, seed } = results.plan
  const path = join(folder, wordFile(language))
  const content = {
    head: reportHead(view),
    sections: reportSections(view, results, { repeatCommand: repeatCommand(), planSha256 }),
    source: words.office.source(whole(replications), displayText(seed)),
    ...{ charts, picture }
  }
  writeDurably(path, await wordDocument(content, words))
  return path
}

/** Writes the tables as a workbook. Gives the file. */
export async function writeExcel(
  folder: string,
  { results, analysis }: ShownRun,
  { language }: Output
): Promise<string> {
  const { runWorkbook } = await import('../report/document/office/excel.js')
  const path = join(folder, excelFile(language))
  writeDurably(path, await runWorkbook(results, analysis, wordsOf(language)))
  return path
}

/** Writes the run's CSV files again with columns of labels and units; while its record is open. Gives their folder. */
export function writeLabelled(folder: string, { results, analysis }: ShownRun, language: Language): string {
  const name = labelledFolder(language)
  const labelling = { plan: results.plan, analysis, words: wordsOf(language) }
  const path = makeInnerFolder(folder, name)
  for (const table of runTables(results, analysis)) {
    const { columns, rows } = labelled(table, labelling)
    const names = columns.map((column) => column.name)
    writeDurably(join(path, `${table.name}.csv`), withMark(csvLines(names, rows())))
  }
  return path
}

function* withMark(lines: Iterable<string>): Generator<string, void> {
  yield BYTE_ORDER_MARK
  yield* lines
}

/** Dots an inch of a picture in print, and how wide it is printed, in points of CSS. */
const PRINT_DPI = 600
const PRINTED = 604

function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return [Number(width), Number(height)]
}
