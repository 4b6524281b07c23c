/** `ganwei report`: makes the report, the tables and the figures of a run anew. */

import { join } from 'node:path'
import { missing } from '../experiment/batch.js'
import { settle } from '../experiment/precision.js'
import { analyseFolder } from '../run/analyse-folder.js'
import { buildInfo } from '../run/build-info.js'
import { isCalibration, rewriteCalibration } from '../run/calibration-folder.js'
import { Failure, systemFailure } from '../run/failure.js'
import { FIGURES_FOLDER } from '../run/figure-files.js'
import { Journal } from '../run/journal.js'
import { FONT_PACKAGE, NotAFontError, pictureFont } from '../run/picture-font.js'
import { drawingsIn, pictureWriter, textsOf } from '../run/pictures.js'
import { type PlanOfRun, planHash, planText } from '../run/plan-file.js'
import { readRunIn, refuseParts, refuseUncompared, soundState } from '../run/read-run.js'
import { resultFiles } from '../run/result-files.js'
import { failureOfUnfinished } from '../run/run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, type ResultFile, SENSITIVITY_FILE } from '../run/run-files.js'
import { finishRunFolder, readManifest, writePlan } from '../run/run-folder.js'
import { dayOf } from '../run/supplement-crate.js'
import { lockForWriting } from './folder-lock.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'

/** What `ganwei report` is given. */
export interface ReportArguments {
  readonly run: string
  readonly png: boolean
  readonly bom?: boolean
  readonly font: string | undefined
  readonly takeOver: boolean
  readonly json: boolean
}

/** Makes everything that a finished run's replications give; throws `Failure`. */
export async function remakeReport(argv: ReportArguments, output: Output): Promise<void> {
  const folder = argv.run
  const run = isCalibration(folder) ? null : readRunIn(folder)
  if (run !== null) {
    refuseParts(folder, run)
    refuseUncompared(folder, run)
    noteOtherModel(run.plan, output)
  }
  const lock = lockForWriting(folder, argv.takeOver)
  let files: readonly ResultFile[]
  try {
    files =
      run === null
        ? await rewriteCalibration(folder)
        : await rebuilt(folder, run, argv.bom ? { ...run, bom: true } : run)
  } finally {
    lock.release()
  }
  const pictures = argv.png ? await writePictures(folder, files, argv, output) : 0
  const figures = drawingsIn(files).length
  const report = join(folder, 'report.html')
  if (argv.json) return output.result(JSON.stringify({ folder, report, figures, pictures }))
  output.result(output.say((w) => w.printed.report(report)))
  const path = join(folder, FIGURES_FOLDER)
  output.result(output.say((w) => w.printed.figures(path, figures, pictures)))
}

/** Writes the result files with the figures, as a run is now to look, and the manifest that names them. */
async function rebuilt(folder: string, before: PlanOfRun, run: PlanOfRun): Promise<readonly ResultFile[]> {
  const manifest = readManifest(folder)
  if (soundState(folder) === 'unfinished' || manifest === null) throw failureOfUnfinished(folder)
  const inner = run.comparison?.assumptions ? [ASSUMPTIONS_FOLDER] : []
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan } = settle(run.plan, journal)
    if (missing(plan, journal).tasks.length > 0) throw failureOfUnfinished(folder)
    const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
    const analysis = analyseFolder(folder, run, journal)
    const files = await resultFiles(results, analysis, {
      ...{ ...run, date: dayOf(manifest), planSha256: planHash(run), withFigures: true }
    })
    const { files: _, filesBy: __, ...rest } = manifest
    const { version } = buildInfo()
    if (run.bom && !before.bom) writePlan(folder, planText(run))
    const records = run.comparison?.sensitivity === undefined ? [] : [SENSITIVITY_FILE]
    const made = { ...rest, ...(rest.ganwei !== version && { filesBy: version }) }
    await finishRunFolder(folder, files, made, { inner, records })
    return files
  } finally {
    journal.close()
  }
}

/** Writes the figures as PNG, as far as a font has their characters; gives how many there are. */
async function writePictures(
  folder: string,
  files: readonly ResultFile[],
  argv: ReportArguments,
  output: Output
): Promise<number> {
  const drawings = drawingsIn(files)
  const named = argv.font === undefined ? undefined : argv.font
  const font = fontFor(
    drawings.map(({ svg }) => textsOf(svg)),
    named
  )
  if (font === null) {
    output.note((w) => w.printed.noFont(FONT_PACKAGE))
    return 0
  }
  const write = await pictureWriter(font)
  let written = 0
  for (const drawing of drawings) {
    const lacking = font.missing(textsOf(drawing.svg))
    if (lacking.length > 0) {
      const characters = lacking.slice(0, 8).map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
      output.note((w) => w.printed.fontLacks(drawing.name, font.family, characters))
      continue
    }
    write(folder, drawing)
    written += 1
  }
  return written
}

function fontFor(texts: readonly string[], named: string | undefined): ReturnType<typeof pictureFont> {
  try {
    return pictureFont(texts, { named })
  } catch (error) {
    if (error instanceof NotAFontError) {
      throw new Failure('usage', (w) => w.printed.noSuchFont(named ?? ''))
    }
    throw systemFailure('noInput', named ?? '', error)
  }
}
