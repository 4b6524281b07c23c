/** `ganwei paper`: a folder for a paper's supplement, made from a run that is complete. */

import { basename, join, resolve } from 'node:path'
import { settle } from '../experiment/precision.js'
import { LANGUAGES } from '../model/language.js'
import { drawFigures, type FigurePair } from '../report/charts/figures.js'
import { displayText } from '../report/display-text.js'
import { LATEX_FOLDER, latexFigure } from '../report/document/latex.js'
import { supplementTexts } from '../report/document/supplement.js'
import { runTables } from '../report/tables/run-tables.js'
import { analyseFolder } from '../run/analyse-folder.js'
import { buildInfo } from '../run/build-info.js'
import { sha256 } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { Journal } from '../run/journal.js'
import { repeatCommand } from '../run/manifest.js'
import { archiveName, archiveOf, PROGRAM_FOLDER, packedCommand, programFiles } from '../run/packed-program.js'
import { FONT_PACKAGE, pictureFont } from '../run/picture-font.js'
import { CSS_DPI, pictureMaker, textsOf } from '../run/pictures.js'
import { type PlanOfRun, planHash } from '../run/plan-file.js'
import { hasSoundOrcid, isDay, licenceFault } from '../run/published-by.js'
import { readCompleteRun } from '../run/read-run.js'
import { makeFolder } from '../run/regular-file.js'
import { JOURNAL_FILE } from '../run/run-files.js'
import { type Manifest, readManifest } from '../run/run-folder.js'
import { dayOf, supplementCrate } from '../run/supplement-crate.js'
import { isFreeForSupplement, type SupplementFile, writeSupplement } from '../run/supplement-folder.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'

/** What `ganwei paper` is given. */
export interface PaperArguments {
  readonly run: string
  readonly out: string | undefined
  readonly license: string | undefined
  readonly author: readonly string[]
  readonly date: string | undefined
  readonly latex?: boolean
  readonly withProgram: boolean
  readonly json: boolean
}

/** Writes the supplement of a run; throws `Failure` if the run is unfinished or the folder holds anything else. */
export async function writePaper(argv: PaperArguments, output: Output): Promise<void> {
  refuseUnsound(argv)
  const run = readCompleteRun(argv.run)
  noteOtherModel(run.plan, output)
  const folder = argv.out ?? besideRun(argv.run)
  prepare(folder, argv.run)
  const files = await written(folder, run, argv, output)
  if (argv.json) return output.result(JSON.stringify({ folder, files }))
  const first = join(folder, `methods.${output.language}.md`)
  output.result(output.say((w) => w.printed.supplement(folder, files.length, first)))
}

function refuseUnsound({ date, license, author }: PaperArguments): void {
  if (date !== undefined && !isDay(date)) throw new Failure('usage', (w) => w.printed.noDay(date))
  const fault = license === undefined ? null : licenceFault(license)
  if (fault !== null) throw new Failure('usage', (w) => w.printed.noLicence(displayText(fault.got), fault.near))
  const wrong = author.find((one) => !hasSoundOrcid(one))
  if (wrong !== undefined) throw new Failure('usage', (w) => w.printed.noOrcid(displayText(wrong)))
}

async function written(
  folder: string,
  run: PlanOfRun,
  argv: PaperArguments,
  output: Output
): Promise<readonly string[]> {
  const { license: licence, author: authors, date } = argv
  const manifest = readManifest(argv.run) as Manifest
  const program = argv.withProgram ? packed(manifest, output) : undefined
  const journal = new Journal(join(argv.run, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan } = settle(run.plan, journal)
    const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
    const analysis = analyseFolder(argv.run, run, journal)
    const figures = await drawFigures(results, analysis)
    const texts = supplementTexts({
      ...{ results, analysis, planSha256: planHash(run), search: run.comparison?.search },
      ...{ repeatCommand: repeatCommand('repeated'), program, version: buildInfo().version },
      publishedBy: { licence, authors, date, dayOfRun: dayOf(manifest) },
      ...{ figures, isLatex: argv.latex === true }
    })
    const pictures = argv.latex ? await latexPictures(figures, output) : []
    const tables = runTables(results, analysis)
    return writeSupplement(folder, argv.run, {
      ...{ texts, more: [...pictures, ...(program?.files ?? [])] },
      describe: (files) => supplementCrate(files, { results, tables, manifest, licence, authors, date })
    })
  } finally {
    journal.close()
  }
}

/** The drawings of the paper as pictures, which LaTeX takes as they are; none without a font. */
async function latexPictures(figures: readonly FigurePair[], output: Output): Promise<readonly SupplementFile[]> {
  const all = LANGUAGES.flatMap((language) => figures.map(({ [language]: figure }) => ({ language, ...figure })))
  const font = pictureFont(all.map(({ svg }) => textsOf(svg)))
  if (font === null) {
    output.note((w) => w.printed.noFont(FONT_PACKAGE))
    return []
  }
  const make = await pictureMaker(font)
  return all
    .filter(({ svg }) => font.missing(textsOf(svg)).length === 0)
    .map(({ name, language, svg }) => ({
      name: `${LATEX_FOLDER}/${latexFigure(name, language)}.png`,
      content: make(svg, { zoom: PICTURE_ZOOM, dpi: PICTURE_ZOOM * CSS_DPI })
    }))
}

/** About 400 dots an inch in print. */
const PICTURE_ZOOM = 4

/** Makes the folder, unless it is there for this very run; throws `Failure` where it cannot be had. */
function prepare(folder: string, run: string): void {
  try {
    if (!isFreeForSupplement(folder, run)) throw new Failure('cannotCreate', (w) => w.printed.holdsOther(folder))
    makeFolder(folder)
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure('cannotCreate', folder, error)
  }
}

/** The program as it is added: its files, one by one and as an archive. */
function packed(
  { programSha256: theirs }: Manifest,
  output: Output
): { files: readonly SupplementFile[]; command: string; archive: string; sha256: string } {
  const { programSha256: ours } = buildInfo()
  const made = typeof theirs === 'string' ? theirs.slice(0, 12) : null
  const added = `${ours}`.slice(0, 12)
  if (theirs !== ours) output.note((w) => w.printed.otherProgram(made, added))
  const files = programFiles()
  const archive = { name: `${PROGRAM_FOLDER}/${archiveName()}`, content: archiveOf(files) }
  return {
    files: [...files.map(({ name, content }) => ({ name: `${PROGRAM_FOLDER}/${name}`, content })), archive],
    command: `${packedCommand()} batch plan.json --out repeated`,
    archive: archive.name,
    sha256: sha256(archive.content)
  }
}

/** The folder of the supplement where none is named: beside the run's, with its name and `-paper`. */
function besideRun(run: string): string {
  const path = run.replace(/[/\\]+$/, '')
  return `${['', '.', '..'].includes(basename(path)) ? resolve(run) : path}-paper`
}
