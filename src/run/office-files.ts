/** A run as Word and Excel read it: files beside the results, which no manifest vouches for, since their pictures hang on a machine's fonts. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../model/language.js'
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

/** Removes documents and workbooks of ours whose report is to change, so that none says what the run no longer does. */
export function removeStaleOffice(folder: string, files: readonly ResultFile[]): void {
  const next = files.find(({ name }) => name === REPORT)
  const path = regularPath(folder, REPORT)
  if (next === undefined || path === null || sha256OfFile(path) === sha256OfContent(next.content)) return
  for (const language of LANGUAGES) {
    for (const name of [wordFile(language), excelFile(language)]) {
      const own = regularPath(folder, name)
      if (own !== null) rmSync(join(folder, name), { force: true })
    }
  }
}

/** Whatever a run shows stands in it, so that it changes where any of that does. */
const REPORT = 'report.md'
