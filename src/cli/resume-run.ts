/** `ganwei resume`: goes on with a run that was interrupted, or confirms one that is complete. */

import { planContent } from '../run/plan-file.js'
import { isCalibration, planIn } from '../run/read-calibration.js'
import { holdsEveryReplication, readRunIn } from '../run/read-run.js'
import { inspectFolder } from '../run/run-folder.js'
import { type CarryOutOptions, carryOut, noteUnfinished, readFinished } from './carry-out.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { printFinished } from './print-finished.js'

/** What `ganwei resume` is given. */
export interface ResumeArguments extends CarryOutOptions {
  readonly run: string
  readonly json: boolean
}

/** Completes the run in a folder; throws `Failure`. */
export async function resumeRun(argv: ResumeArguments, output: Output): Promise<void> {
  if (isCalibration(argv.run)) {
    const { calibrateInto } = await import('./calibrate-worlds.js')
    return calibrateInto(argv.run, planIn(argv.run), { ...argv, takeOver: argv.takeOver ?? false }, output)
  }
  const run = readRunIn(argv.run)
  noteOtherModel(run.plan, output)
  const state = inspectFolder(argv.run, planContent(run))
  if (state.state === 'complete' && holdsEveryReplication(argv.run, run)) {
    output.note((w) => w.printed.holdsAlready(argv.run))
    return printFinished({ folder: argv.run, run, finished: readFinished(argv.run, run), json: argv.json }, output)
  }
  if (state.state === 'unfinished') noteUnfinished(argv.run, state.amiss, output)
  const finished = await carryOut(argv.run, run, argv, output)
  printFinished({ folder: argv.run, run, finished, json: argv.json }, output)
}
