/**
 * A run as Word and Excel read it: files beside the results, which no manifest vouches for, since pictures hang on a machine's fonts
 * and all of them on what was asked for last.
 */

import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../model/language.js'
import { CALIBRATION_FIGURES } from '../report/charts/calibration-charts.js'
import { FIGURE_NAMES } from '../report/charts/registry.js'
import { sha256OfContent } from './durable-file.js'
import { regularPath, sha256OfFile } from './regular-file.js'
import type { ResultFile } from './run-files.js'

/** The document in a language. */
export function wordFile(language: Language): string {
  return `report.${language}.docx`
}

/** The workbook in a language. */
export function excelFile(language: Language): string {
  return `tables.${language}.xlsx`
}

/** The folder of figures that stand alone on slides. */
export const SLIDES_FOLDER = 'slides'

/** The folder of the CSV files with labels in a language. */
export function labelledFolder(language: Language): string {
  return `csv.${language}`
}

/** Removes files of ours whose report is to change, so that none says what the run no longer does; what else lies there is the user's. */
export function removeStaleOffice(folder: string, files: readonly ResultFile[]): void {
  const next = files.find(({ name }) => name === REPORT)
  const path = regularPath(folder, REPORT)
  if (next === undefined || path === null || sha256OfFile(path) === sha256OfContent(next.content)) return
  const tables = files.flatMap(({ name }) => (name.endsWith('.csv') ? [name] : []))
  for (const language of LANGUAGES) {
    for (const name of [wordFile(language), excelFile(language)])
      if (regularPath(folder, name) !== null) rmSync(join(folder, name), { force: true })
    removeIn(join(folder, labelledFolder(language)), tables)
    const drawn = [...FIGURE_NAMES, ...CALIBRATION_FIGURES].flatMap((name) =>
      ['svg', 'png'].map((kind) => `${name}.${language}.${kind}`)
    )
    removeIn(join(folder, SLIDES_FOLDER), drawn)
  }
}

/** Removes files of a folder; nothing behind a link. */
function removeIn(folder: string, names: readonly string[]): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(folder)) if (names.includes(name)) rmSync(join(folder, name), { force: true })
}

/** Whatever a run shows stands in it, so that it changes where any of that does. */
const REPORT = 'report.md'
