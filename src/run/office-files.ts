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

/** Files of a language that were removed, and the options of `ganwei report` that make them again. */
export interface RemovedOffice {
  readonly language: Language
  readonly names: readonly string[]
  readonly options: readonly string[]
}

/** Removes files of ours whose report is to change, so that none says what the run no longer does; what else lies there is the user's. */
export function removeStaleOffice(folder: string, files: readonly ResultFile[]): readonly RemovedOffice[] {
  const next = files.find(({ name }) => name === REPORT)
  const path = regularPath(folder, REPORT)
  if (next === undefined || path === null || sha256OfFile(path) === sha256OfContent(next.content)) return []
  const tables = files.flatMap(({ name }) => (name.endsWith('.csv') ? [name] : []))
  return LANGUAGES.flatMap((language) => {
    const [word, excel] = [wordFile(language), excelFile(language)].map((name) => removeIn(folder, [name]))
    const labelled = removeIn(join(folder, labelledFolder(language)), tables)
    const figures = [...FIGURE_NAMES, ...CALIBRATION_FIGURES]
    const drawn = removeIn(
      join(folder, SLIDES_FOLDER),
      figures.flatMap((name) => ['svg', 'png'].map((kind) => `${name}.${language}.${kind}`))
    )
    const shown = figures.filter((figure) => drawn.some((name) => name.startsWith(`${figure}.${language}.`)))
    const names = [
      ...[...word, ...excel],
      ...(labelled.length > 0 ? [`${labelledFolder(language)}/`] : []),
      ...drawn.map((name) => `${SLIDES_FOLDER}/${name}`)
    ]
    const options = [
      ...(word.length > 0 ? ['--docx'] : []),
      ...(excel.length > 0 ? ['--xlsx'] : []),
      ...(labelled.length > 0 ? ['--csv-labels', language] : []),
      ...shown.flatMap((figure) => ['--figure', figure])
    ]
    return names.length === 0 ? [] : [{ language, names, options }]
  })
}

/** Removes files of a folder, nothing behind a link; gives their names. */
function removeIn(folder: string, names: readonly string[]): readonly string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const found = readdirSync(folder).filter((name) => names.includes(name) && regularPath(folder, name) !== null)
  for (const name of found) rmSync(join(folder, name), { force: true })
  return found
}

/** Whatever a run shows stands in it, so that it changes where any of that does. */
const REPORT = 'report.md'
