/** `ganwei paper`: a folder for a paper's supplement, made from a run that is complete. */

import { basename, join, resolve } from 'node:path'
import { settle } from '../experiment/precision.js'
import { drawFigures } from '../report/charts/figures.js'
import { supplementTexts } from '../report/document/supplement.js'
import { analyseFolder } from '../run/analyse-folder.js'
import { buildInfo } from '../run/build-info.js'
import { Failure } from '../run/failure.js'
import { Journal } from '../run/journal.js'
import { planHash } from '../run/plan-file.js'
import { readCompleteRun } from '../run/read-run.js'
import { JOURNAL_FILE } from '../run/run-files.js'
import { isFreeForSupplement, REPEAT_SUPPLEMENT, writeSupplement } from '../run/supplement-folder.js'
import type { Output } from './output.js'

/** What `ganwei paper` is given. */
export interface PaperArguments {
  readonly run: string
  readonly out: string | undefined
  readonly json: boolean
}

/** Writes the supplement of a run; throws `Failure` if the run is unfinished or the folder holds anything else. */
export async function writePaper(argv: PaperArguments, output: Output): Promise<void> {
  const run = readCompleteRun(argv.run)
  const folder = argv.out ?? besideRun(argv.run)
  if (!isFreeForSupplement(folder, argv.run)) {
    throw new Failure('cannotCreate', (w) => w.printed.holdsOther(folder))
  }
  const journal = new Journal(join(argv.run, JOURNAL_FILE), run.plan, run.engine, 'read')
  try {
    const { plan } = settle(run.plan, journal)
    const results = { plan, engine: run.engine, blocks: (scenario: number) => journal.blocks(scenario) }
    const analysis = analyseFolder(argv.run, run, journal)
    const texts = supplementTexts({
      ...{
        results,
        analysis,
        repeatCommand: REPEAT_SUPPLEMENT,
        planSha256: planHash(run),
        search: run.comparison?.search
      },
      figures: await drawFigures(results, analysis),
      version: buildInfo().version
    })
    const files = writeSupplement(folder, argv.run, texts)
    if (argv.json) return output.result(JSON.stringify({ folder, files }))
    const first = join(folder, `methods.${output.language}.md`)
    output.result(output.say((w) => w.printed.supplement(folder, files.length, first)))
  } finally {
    journal.close()
  }
}

/** The folder of the supplement where none is named: beside the run's, with its name and `-paper`. */
function besideRun(run: string): string {
  const path = run.replace(/[/\\]+$/, '')
  return `${['', '.', '..'].includes(basename(path)) ? resolve(run) : path}-paper`
}
