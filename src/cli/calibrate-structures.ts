/** `ganwei calibrate --structures`: a calibration of its own under every structure of the model, each in a folder. */

import { join } from 'node:path'
import { type CalibrationFindings, calibrationFindings } from '../findings/calibration.js'
import { structureFitLines } from '../report/structure-fits.js'
import type { CalibrationRun } from '../run/calibration-plan.js'
import { Failure } from '../run/failure.js'
import type { Structure } from '../scenario/single-files.js'
import {
  type CalibrateArguments,
  calibrationOf,
  carriedOut,
  describeCalibration,
  jsonOf,
  rangesUnder
} from './calibrate-worlds.js'
import type { Output } from './output.js'
import { structuresAt } from './structure-worlds.js'

/**
 * Calibrates anew under each structure, one after the other, into a folder named by it, and says how well each agrees with
 * the targets. Interrupted, the same command leaves what is finished and goes on. Throws `Failure`.
 */
export async function calibrateStructures(argv: CalibrateArguments, named: string, output: Output): Promise<void> {
  const structures = structuresAt(named, output).filter((structure) => {
    const varies = rangesUnder(structure, argv, output).length > 0
    if (!varies) output.note((w) => w.calibration.structures.nothingVaries(w.say(structure.label)))
    return varies
  })
  if (structures.length === 0) throw new Failure('usage', (w) => w.calibration.nothingVaries)
  const runs = structures.map((structure) => ({ structure, run: calibrationOf(argv, output, structure) }))
  if (argv.dryRun) {
    output.result(output.say((w) => w.calibration.structures.planned(runs.length)))
    return describeCalibration(runs[0].run, runs.length, argv.workers, output)
  }
  const into = argv.out ?? join('outputs', 'structures')
  const fits: StructureFit[] = []
  for (const [k, { structure, run }] of runs.entries()) {
    const folder = join(into, structure.id)
    output.note((w) =>
      w.calibration.structures.under({ number: k + 1, all: runs.length, label: w.say(structure.label), folder })
    )
    fits.push({ structure, folder, findings: await findingsIn(folder, run, argv, output) })
  }
  if (argv.json) {
    const rows = fits.map(({ structure, folder, findings }) => ({
      ...{ structure: structure.id, folder, isOutOfReach: findings?.isOutOfReach ?? true },
      ...(findings && { findings: jsonOf(findings) })
    }))
    return output.result(JSON.stringify(rows))
  }
  const rows = fits.map(({ structure, findings }) => ({ label: structure.label, findings }))
  for (const line of structureFitLines(rows, into, output.words, output.textWidth)) output.result(line)
}

interface StructureFit {
  readonly structure: Structure
  readonly folder: string
  /** Null where no world shows every rate of the targets. */
  readonly findings: CalibrationFindings | null
}

/** What a calibration finds; null where the targets rule out every world, which is said. */
async function findingsIn(
  folder: string,
  run: CalibrationRun,
  argv: CalibrateArguments,
  output: Output
): Promise<CalibrationFindings | null> {
  try {
    return calibrationFindings(await carriedOut(folder, run, argv, output), run.plan)
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'usage')) throw error
    output.note(error.said)
    return null
  }
}
