/** `ganwei report`: makes the report, the tables and the figures of a run anew. */

import { join } from 'node:path'
import { missing } from '../experiment/batch.js'
import { settle } from '../experiment/precision.js'
import type { Language } from '../model/language.js'
import { CALIBRATION_FIGURES } from '../report/charts/calibration-charts.js'
import { analyseFolder } from '../run/analyse-folder.js'
import { buildInfo } from '../run/build-info.js'
import { rewriteCalibration } from '../run/carry-out-calibration.js'
import { Failure } from '../run/failure.js'
import { FIGURES_FOLDER } from '../run/figure-files.js'
import { finishRunFolder } from '../run/finish-run-folder.js'
import { Journal } from '../run/journal.js'
import { labelledFolder } from '../run/office-files.js'
import { FONT_PACKAGE, NotAFontError, type PictureFont, pictureFont } from '../run/picture-font.js'
import { type Drawing, drawingsIn, pictureMaker, pictureWriter, textsOf } from '../run/pictures.js'
import { type PlanOfRun, planContent, planHash } from '../run/plan-file.js'
import { isCalibration } from '../run/read-calibration.js'
import { readRunIn, refuseParts, refuseUncompared, soundState } from '../run/read-run.js'
import { resultFiles } from '../run/result-files.js'
import { failureOfUnfinished } from '../run/run-failures.js'
import { ASSUMPTIONS_FOLDER, JOURNAL_FILE, type ResultFile, SENSITIVITY_FILE } from '../run/run-files.js'
import { readManifest, writePlan } from '../run/run-folder.js'
import { dayOf } from '../run/supplement-crate.js'
import type { Say } from '../words/words.js'
import { lockForWriting } from './folder-lock.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { surveyAt } from './say-distance.js'
import { calibrationShown, runShown, type Shown } from './shown.js'
import { areSlidesAsked, refuseOtherFigures, type SlideArguments, writeSlides } from './write-slides.js'

/** What `ganwei report` is given. */
export interface ReportArguments extends SlideArguments {
  readonly run: string
  readonly bom?: boolean
  readonly targets?: string | undefined
  readonly font: string | undefined
  readonly takeOver: boolean
  readonly json: boolean
  readonly docx?: boolean
  readonly xlsx?: boolean
  readonly csvLabels?: Language | undefined
}

/** Makes everything that a finished run's replications give; throws `Failure`. */
export async function remakeReport(argv: ReportArguments, output: Output): Promise<void> {
  const folder = argv.run
  const run = isCalibration(folder) ? null : readRunIn(folder)
  if (run === null && argv.targets !== undefined) {
    throw new Failure('usage', (w) => w.calibration.hasTargets(folder))
  }
  if (run !== null) {
    refuseParts(folder, run)
    refuseUncompared(folder, run)
    noteOtherModel(run.plan, output)
  }
  if (argv.font !== undefined) fontFor([], argv.font)
  const lock = lockForWriting(folder, argv.takeOver)
  let made: Made
  try {
    made =
      run === null
        ? await recalibrated(folder, argv, output)
        : await rebuilt(folder, run, {
            ...{ run: asAsked(run, argv, output), csvLabels: argv.csvLabels, asked: argv.figure },
            ...{ areFiguresAll: areFiguresAll(argv), note: (said: Say) => output.note(said) }
          })
  } finally {
    lock.release()
  }
  const { files, shown } = made
  const drawings = drawingsIn(files)
  const areSlides = areSlidesAsked(argv)
  const alone = files.length > 0 ? drawings : shown.figures.flatMap((one) => Object.values(one))
  const font = argv.png || argv.docx || areSlides ? fontOf(alone, argv, output) : null
  const pictures = argv.png && !areSlides && font !== null ? await writePictures(folder, drawings, font, output) : 0
  const office = await writeOffice({ folder, shown, font }, argv, output)
  const figures = drawings.length
  const report = join(folder, 'report.html')
  if (argv.json) return output.result(JSON.stringify({ folder, report, figures, pictures, office }))
  if (files.length > 0) {
    output.result(output.say((w) => w.printed.report(report)))
    const path = join(folder, FIGURES_FOLDER)
    output.result(output.say((w) => w.printed.figures(path, figures, pictures)))
  }
  for (const file of office) output.result(output.say((w) => w.office.written(file)))
}

/** Whether nothing is asked for but figures that stand alone: then no other file is written. */
function areFiguresAll({ figure = [], bom, targets, csvLabels }: ReportArguments): boolean {
  return figure.length > 0 && !bom && targets === undefined && csvLabels === undefined
}

/** A run as it is now to look. */
function asAsked(run: PlanOfRun, { bom, targets }: ReportArguments, output: Output): PlanOfRun {
  return {
    ...{ ...run, ...(bom && { bom: true }) },
    ...(targets !== undefined && { survey: surveyAt(targets, run.plan.replications, output) })
  }
}

/** What was written, and what it shows. */
interface Made {
  readonly files: readonly ResultFile[]
  readonly shown: Shown
}

/** Writes the files of a calibration anew. */
async function recalibrated(folder: string, { figure, csvLabels }: ReportArguments, output: Output): Promise<Made> {
  refuseOtherFigures(CALIBRATION_FIGURES, figure)
  const { files, shown: found } = await rewriteCalibration(folder, (said) => output.note(said))
  const shown = calibrationShown(found)
  if (csvLabels) (await import('./write-office.js')).writeLabelled(folder, shown, csvLabels)
  return { files, shown }
}

/** Writes the files that were asked for; gives their paths. */
async function writeOffice(
  { folder, shown, font }: Parameters<typeof writeSlides>[0],
  argv: ReportArguments,
  output: Output
): Promise<readonly string[]> {
  const { writeExcel, writeWord } = await import('./write-office.js')
  return [
    ...(argv.csvLabels ? [join(folder, labelledFolder(argv.csvLabels))] : []),
    ...(argv.docx ? [await writeWord(folder, shown, font, output)] : []),
    ...(argv.xlsx ? [await writeExcel(folder, shown, output)] : []),
    ...(areSlidesAsked(argv) ? await writeSlides({ folder, shown, font }, argv, output) : [])
  ]
}

/** Writes the result files with the figures, as a run is now to look, and the manifest that names them. */
async function rebuilt(
  folder: string,
  before: PlanOfRun,
  {
    run,
    csvLabels,
    asked,
    areFiguresAll,
    note
  }: {
    readonly run: PlanOfRun
    readonly csvLabels: Language | undefined
    readonly asked: readonly string[] | undefined
    readonly areFiguresAll: boolean
    /** Told which files beside these were removed because they showed something else. */
    readonly note: (said: Say) => void
  }
): Promise<Made> {
  const manifest = readManifest(folder)
  if (soundState(folder) === 'unfinished' || manifest === null) throw failureOfUnfinished(folder)
  const inner = run.comparison?.assumptions ? [ASSUMPTIONS_FOLDER] : []
  const journal = new Journal(join(folder, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan } = settle(run.plan, journal)
    if (missing(plan, journal).tasks.length > 0) throw failureOfUnfinished(folder)
    const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
    const analysis = analyseFolder(folder, run, journal)
    const { drawFigures } = await import('../report/charts/figures.js')
    const [figures, planSha256] = [await drawFigures(results, analysis), planHash(run)]
    const shown = runShown(results, analysis, { figures, planSha256 })
    refuseOtherFigures(
      figures.map(({ en }) => en.name),
      asked
    )
    if (areFiguresAll) return { files: [], shown }
    const files = await resultFiles(results, analysis, {
      ...{ ...run, date: dayOf(manifest), planSha256, withFigures: true, figures }
    })
    const { files: _, filesBy: __, ...rest } = manifest
    const { version } = buildInfo()
    if (planContent(run).sha256 !== planContent(before).sha256) writePlan(folder, planContent(run))
    const records = run.comparison?.sensitivity === undefined ? [] : [SENSITIVITY_FILE]
    const made = { files, manifest: { ...rest, ...(rest.ganwei !== version && { filesBy: version }) } }
    await finishRunFolder(folder, async () => made, { inner, records, note })
    if (csvLabels) (await import('./write-office.js')).writeLabelled(folder, shown, csvLabels)
    return { files, shown }
  } finally {
    journal.close()
  }
}

/** The font that pictures are drawn with; null, with a word on what to install, where there is none. */
function fontOf(drawings: readonly Pick<Drawing, 'svg'>[], argv: ReportArguments, output: Output): PictureFont | null {
  const font = fontFor(
    drawings.map(({ svg }) => textsOf(svg)),
    argv.font
  )
  if (font === null) output.note((w) => w.printed.noFont(FONT_PACKAGE))
  return font
}

/** Writes the figures as PNG, as far as a font has their characters; gives how many there are. */
async function writePictures(
  folder: string,
  drawings: readonly Drawing[],
  font: PictureFont,
  output: Output
): Promise<number> {
  const write = pictureWriter(await pictureMaker(font))
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
    throw error
  }
}
