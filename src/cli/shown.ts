/** What a folder shows, a run or a calibration, as files for Word, Excel and slides are made of it. */

import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { FigurePair } from '../report/charts/figures.js'
import { calibrationText } from '../report/document/calibration.js'
import type { DocumentText } from '../report/document/document-text.js'
import { reportHead } from '../report/document/head.js'
import { sourceOf } from '../report/document/office/source.js'
import { reportSections } from '../report/document/sections.js'
import { runView } from '../report/run-view.js'
import type { Labelling } from '../report/tables/labelled.js'
import type { RunTable } from '../report/tables/run-table.js'
import { runTables } from '../report/tables/run-tables.js'
import type { ShownCalibration } from '../run/calibration-files.js'
import { repeatCommand } from '../run/manifest.js'
import { whole } from '../words/format.js'
import type { Words } from '../words/words.js'

/** What a folder shows, in the words of any language. */
export interface Shown {
  readonly figures: readonly FigurePair[]
  readonly tables: readonly RunTable[]
  labelling(words: Words): Labelling
  /** Where its numbers come from. */
  source(words: Words): string
  /** Its report. */
  text(words: Words): DocumentText
  workbook(words: Words): Promise<Uint8Array>
}

/** A run with its figures. */
export function runShown(
  results: BatchResults,
  analysis: RunAnalysis,
  { figures, planSha256 }: { readonly figures: readonly FigurePair[]; readonly planSha256: string }
): Shown {
  const { plan } = results
  return {
    ...{ figures, tables: runTables(results, analysis) },
    labelling: (words) => ({ plan, analysis, words }),
    source: (words) => sourceOf(plan, words),
    text(words) {
      const view = runView(plan, analysis, words)
      const { answer, ...head } = reportHead(view)
      const sections = reportSections(view, results, { repeatCommand: repeatCommand(), planSha256 })
      return { ...head, answer: [answer], sections }
    },
    workbook: async (words) =>
      (await import('../report/document/office/excel.js')).runWorkbook(results, analysis, words)
  }
}

/** A calibration. */
export function calibrationShown({ report, tables }: ShownCalibration): Shown {
  const { findings, figures, seed } = report
  const names = new Map([
    ...findings.contractions.map(({ range }) => [range.name, range.label] as const),
    ...findings.effects.map(({ id, label }) => [id, label] as const)
  ])
  return {
    ...{ figures, tables },
    labelling: (words) => ({ names, words }),
    source: (words) => words.office.sourceOfWorlds(whole(findings.worlds), seed),
    text: (words) => calibrationText(report, words),
    workbook: async (words) =>
      (await import('../report/document/office/excel.js')).calibrationWorkbook(report, tables, { names, words })
  }
}
