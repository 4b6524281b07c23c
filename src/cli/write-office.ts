/** Writes a run or a calibration as Word and Excel read it, in the language of the command. */

import { join } from 'node:path'
import type { Language } from '../model/language.js'
import type { Picture } from '../report/document/office/word.js'
import { BYTE_ORDER_MARK, csvLines } from '../report/tables/csv.js'
import { labelled } from '../report/tables/labelled.js'
import { writeDurably } from '../run/durable-file.js'
import { excelFile, labelledFolder, wordFile } from '../run/office-files.js'
import type { PictureFont } from '../run/picture-font.js'
import { CSS_DPI, pictureMaker, textsOf } from '../run/pictures.js'
import { makeInnerFolder } from '../run/regular-file.js'
import { wordsOf } from '../words/words.js'
import type { Output } from './output.js'
import type { Shown } from './shown.js'

/** Writes the report as a Word document; without a font its figures are left out, as `output` was told. Gives the file. */
export async function writeWord(
  folder: string,
  shown: Shown,
  font: PictureFont | null,
  { language }: Output
): Promise<string> {
  const { wordDocument } = await import('../report/document/office/word.js')
  const words = wordsOf(language)
  const charts = shown.figures.map(({ [language]: figure }) => figure)
  const make = font === null ? null : await pictureMaker(font)
  const picture = (name: string): Picture | null => {
    const svg = charts.find((chart) => chart.name === name)?.svg
    if (svg === undefined || make === null || font === null || font.missing(textsOf(svg)).length > 0) return null
    const [width, height] = sizeOf(svg)
    const pixels = Math.round((Math.min(PRINTED, width) / CSS_DPI) * PRINT_DPI)
    return { png: make(svg, { pixels, dpi: PRINT_DPI }), width, height }
  }
  const path = join(folder, wordFile(language))
  const content = { text: shown.text(words), source: shown.source(words), charts, picture }
  writeDurably(path, await wordDocument(content, words))
  return path
}

/** Writes first page and tables as a workbook. Gives the file. */
export async function writeExcel(folder: string, shown: Shown, { language }: Output): Promise<string> {
  const path = join(folder, excelFile(language))
  writeDurably(path, await shown.workbook(wordsOf(language)))
  return path
}

/** Writes the CSV files again with columns of labels and units; while the record of a run is open. Gives their folder. */
export function writeLabelled(folder: string, shown: Shown, language: Language): string {
  const path = makeInnerFolder(folder, labelledFolder(language))
  for (const table of shown.tables) {
    const { columns, rows } = labelled(table, shown.labelling(wordsOf(language)))
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
