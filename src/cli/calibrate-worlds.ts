/** Calibrates worlds to targets and says what that shows. */

import { join } from 'node:path'
import { workersFor } from '../execution/executor.js'
import type { EngineName } from '../experiment/engine-names.js'
import { calibrationFindings } from '../findings/calibration.js'
import { streamKey } from '../random/key.js'
import { calibrationLines } from '../report/calibration-lines.js'
import { type CalibrationRun, carryOutCalibration, expectedPlays } from '../run/calibration-folder.js'
import { Failure } from '../run/failure.js'
import { ENSEMBLE_FILE } from '../run/run-files.js'
import { LIBRARY } from '../run/scenario-library.js'
import { cadreCount, grouped } from '../scenario/size.js'
import { CLOCK } from './clock.js'
import { interruptible } from './interruption.js'
import { fileAt, issuesFailure, loadOne, rangesAt, targetsAt } from './load-scenarios.js'
import { USUAL_ENGINE, USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { withProgress } from './progress.js'

/** What the options of `ganwei calibrate` say. */
export interface CalibrateArguments {
  readonly targets: string
  readonly base?: string | undefined
  readonly ranges?: string | undefined
  readonly particles?: number | undefined
  readonly replications?: number | undefined
  readonly seed?: string | undefined
  readonly out?: string | undefined
  readonly engine?: EngineName | undefined
  readonly workers?: number | undefined
  readonly takeOver: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** Calibrates into a folder, or says what that would take; throws `Failure`. */
export async function calibrateWorlds(argv: CalibrateArguments, output: Output): Promise<void> {
  const { label, targets } = targetsAt(argv.targets, output)
  const { ranges } = rangesAt(argv.ranges ?? `${LIBRARY}ranges/assumed`, output)
  if (ranges.length === 0) throw new Failure('usage', (w) => w.calibration.nothingVaries)
  const loaded = loadOne(fileAt(argv.base ?? `${LIBRARY}baseline`), [])
  if ('issues' in loaded) throw issuesFailure(loaded.issues, output)
  const base = loaded.scenario
  const seed = argv.seed ?? USUAL_SEED
  const run: CalibrationRun = {
    ...{ base, seed, engine: argv.engine ?? USUAL_ENGINE },
    plan: {
      ...{ targets, ranges, base: base.parameters, key: streamKey(seed), particles: argv.particles ?? 500 },
      replications: argv.replications ?? USUAL_REPLICATIONS.evaluate
    }
  }
  const plays = expectedPlays(run.plan)
  if (argv.dryRun) {
    const { particles } = run.plan
    return output.result(output.say((w) => w.calibration.planned(particles, ranges.length, grouped(plays))))
  }
  const folder = argv.out ?? join('outputs', 'calibration')
  const { members, chance } = await interruptible((signal) =>
    withProgress(output, (progress) =>
      carryOutCalibration(folder, run, {
        ...{
          workers: argv.workers ?? workersFor(plays * cadreCount(base) * base.parameters.time.periods),
          takeOver: argv.takeOver,
          clock: CLOCK,
          signal
        },
        note: output.note,
        onPlayed: (done, doing) =>
          progress.update(
            Math.min(done, plays),
            plays,
            output.say((w) => w.calibration.doing(doing))
          )
      })
    )
  )
  const findings = calibrationFindings({ members, chance }, targets, ranges)
  if (argv.json) return output.result(JSON.stringify(jsonOf(findings)))
  for (const line of calibrationLines(findings, label, output.words, output.textWidth)) output.result(line)
  output.result('')
  output.result(output.say((w) => w.calibration.written(join(folder, ENSEMBLE_FILE))))
}

/** The findings with inputs by their names. */
function jsonOf({ contractions, ridges, ...rest }: ReturnType<typeof calibrationFindings>): unknown {
  return {
    ...rest,
    contractions: contractions.map(({ range, ...one }) => ({ input: range.name, ...one })),
    ridges: ridges.map(({ first, second, correlation }) => ({ first: first.name, second: second.name, correlation }))
  }
}
