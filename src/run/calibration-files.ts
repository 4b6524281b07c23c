/** The result files of a calibration, made from its steps: the same bytes however it came about. */

import type { Calibrated } from '../experiment/calibration.js'
import { calibrationFindings } from '../findings/calibration.js'
import type { CalibrationReport } from '../report/document/calibration.js'
import { calibrationTables } from '../report/tables/calibration-tables.js'
import type { RunTable } from '../report/tables/run-table.js'
import { type CalibrationRun, calibrationPlanText } from './calibration-plan.js'
import { sha256 } from './durable-file.js'
import { repeatCommand } from './manifest.js'
import type { ResultFile } from './run-files.js'
import { tableFilesOf } from './table-files.js'

/** What a calibration shows: what its report is made from, with its figures, and its tables. */
export interface ShownCalibration {
  readonly report: CalibrationReport
  readonly tables: readonly RunTable[]
}

/** Reads a finished calibration and draws its figures. */
export async function shownCalibration(run: CalibrationRun, calibrated: Calibrated): Promise<ShownCalibration> {
  // Only now: the charts' libraries take longer to load than a small calibration takes.
  const { drawCharts } = await import('../report/charts/figures.js')
  const { calibrationCharts } = await import('../report/charts/calibration-charts.js')
  const { plan, base, label, seed, engine } = run
  const findings = calibrationFindings(calibrated, plan)
  const figures = await drawCharts((words) => calibrationCharts({ findings, members: calibrated.members, words }))
  const report = {
    ...{ findings, plan, chance: calibrated.chance, label, base: base.label, structure: base.structure?.label, seed },
    ...{ engine, repeatCommand: repeatCommand(undefined, 'calibrate'), planSha256: sha256(calibrationPlanText(run)) },
    figures
  }
  return { report, tables: calibrationTables(plan, calibrated, findings) }
}

/** Every result file of a finished calibration: tables as CSV and Parquet, the report, figures if they are asked for. */
export async function calibrationFiles(
  { report, tables }: ShownCalibration,
  { withFigures = false }: { readonly withFigures?: boolean } = {}
): Promise<readonly ResultFile[]> {
  const { calibrationHtml, calibrationMarkdown } = await import('../report/document/calibration.js')
  const { figureFiles } = await import('./figure-files.js')
  return [
    ...tables.flatMap((table) => tableFilesOf(table)),
    { name: 'report.html', mediaType: 'text/html', content: calibrationHtml(report) },
    { name: 'report.md', mediaType: 'text/markdown', content: calibrationMarkdown(report) },
    ...(withFigures ? figureFiles(report.figures) : [])
  ]
}
