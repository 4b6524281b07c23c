/** Calibrates worlds to targets and says what that shows. */

import { join } from 'node:path'
import { workersFor } from '../execution/executor.js'
import type { Calibrated, CalibratedReform } from '../experiment/calibration.js'
import type { EngineName } from '../experiment/engine-names.js'
import { planBatch } from '../experiment/plan.js'
import { calibrationFindings } from '../findings/calibration.js'
import { parameterAt, parameterRow } from '../model/parameters.js'
import { streamKey } from '../random/key.js'
import { calibrationLines } from '../report/calibration-lines.js'
import { wrapColumns } from '../report/wrap-columns.js'
import { type CalibrationRun, readCalibrationPlan } from '../run/calibration-plan.js'
import { expectation, expectedPlays, mostExpectedPlays } from '../run/calibration-plays.js'
import { carryOutCalibration } from '../run/carry-out-calibration.js'
import { Failure } from '../run/failure.js'
import { isCalibrationPlanFile } from '../run/read-run.js'
import { readRegular } from '../run/regular-file.js'
import { LIBRARY } from '../scenario/library-name.js'
import type { Range } from '../scenario/ranges.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Structure } from '../scenario/single-files.js'
import { cadreCount, grouped, timePhrase } from '../scenario/size.js'
import { CLOCK } from './clock.js'
import { measuredCost } from './cost.js'
import { interruptible } from './interruption.js'
import { fileAt, issuesFailure, loadOne, noteSingleUnits, rangesAt, structureAt, targetsAt } from './load-scenarios.js'
import { USUAL_ENGINE, USUAL_PARTICLES, USUAL_REPLICATIONS, USUAL_SEED } from './options.js'
import type { Output } from './output.js'
import { withProgress } from './progress.js'

/** What the options of `ganwei calibrate` say. */
export interface CalibrateArguments {
  readonly targets: string
  readonly base?: string | undefined
  readonly structure?: string | undefined
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

/** What varies if no file of ranges is named. */
const USUAL_RANGES = `${LIBRARY}ranges/assumed`

/** Reforms of the library whose effects are shown in the worlds found: the paper's, and the three levers together. */
const REFORMS = ['reforms/clear', 'reforms/aligned', 'reforms/inclusive', 'clear-aligned-tolerant']

/** Calibrates into a folder, or says what that would take; throws `Failure`. */
export async function calibrateWorlds(argv: CalibrateArguments, output: Output): Promise<void> {
  const run = isCalibrationPlanFile(argv.targets) ? runAgain(argv) : calibrationOf(argv, output)
  if (argv.dryRun) return describeCalibration(run, 1, argv.workers, output)
  await calibrateInto(argv.out ?? join('outputs', 'calibration'), run, argv, output)
}

/** Carries a calibration out into a folder and says what it shows; throws `Failure`. */
export async function calibrateInto(
  folder: string,
  run: CalibrationRun,
  argv: Pick<CalibrateArguments, 'workers' | 'takeOver' | 'json'>,
  output: Output
): Promise<void> {
  printCalibration(folder, run, await carriedOut(folder, run, argv, output), argv.json, output)
}

/** Carries a calibration out into a folder, with progress; throws `Failure`. */
export async function carriedOut(
  folder: string,
  run: CalibrationRun,
  argv: Pick<CalibrateArguments, 'workers' | 'takeOver'>,
  output: Output
): Promise<Calibrated> {
  const plays = expectedPlays(run.plan)
  const expected = expectation()
  const { base } = run
  return interruptible((signal) =>
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
            done,
            expected(done, doing),
            output.say((w) => w.calibration.doing(doing))
          )
      })
    )
  )
}

/** Prints what a calibration shows. */
export function printCalibration(
  folder: string,
  { plan, label }: Pick<CalibrationRun, 'plan' | 'label'>,
  calibrated: Calibrated,
  isJson: boolean,
  output: Output
): void {
  const findings = calibrationFindings(calibrated, plan)
  if (isJson) {
    output.result(JSON.stringify(jsonOf(findings)))
    return
  }
  for (const line of calibrationLines(findings, label, output.words, output.textWidth)) output.result(line)
  output.result('')
  const written = output.say((w) => w.calibration.written(folder))
  for (const line of wrapColumns(written, output.textWidth)) output.result(line)
}

/** What varies in a calibration under a structure: what that sets stays set; throws `Failure`. */
export function rangesUnder(
  structure: Structure | undefined,
  { ranges }: Pick<CalibrateArguments, 'ranges'>,
  output: Output
): readonly Range[] {
  const set = structure?.settings.map(({ path }) => path) ?? []
  return rangesAt(ranges ?? USUAL_RANGES, output).ranges.filter(
    ({ parameters }) => !parameters.some((path) => set.includes(path))
  )
}

/** The calibration that options ask for, under the structure that they name if no other is given; throws `Failure`. */
export function calibrationOf(
  argv: CalibrateArguments,
  output: Output,
  structure = argv.structure === undefined ? undefined : structureAt(argv.structure, output)
): CalibrationRun {
  const { label, targets } = targetsAt(argv.targets, output)
  const set = structure?.settings.map(({ path }) => path) ?? []
  const { fixed } = rangesAt(argv.ranges ?? USUAL_RANGES, output)
  const ranges = rangesUnder(structure, argv, output)
  if (ranges.length === 0) throw new Failure('usage', (w) => w.calibration.nothingVaries)
  const load = (beneath: Parameters<typeof loadOne>[2]): Scenario => {
    const loaded = loadOne(fileAt(argv.base ?? `${LIBRARY}baseline`), [], beneath)
    if ('issues' in loaded) throw issuesFailure(loaded.issues, output)
    return loaded.scenario
  }
  const base = load({ structure, fixed })
  noteSingleUnits([base], output)
  // Where structures are compared, all are held against the chance of one world.
  const reference = structure && settingsOf(load({ fixed }), set)
  const seed = argv.seed ?? USUAL_SEED
  const draws = { key: streamKey(seed), particles: argv.particles ?? USUAL_PARTICLES }
  const replications = argv.replications ?? USUAL_REPLICATIONS.evaluate
  const plan = { targets, ranges, base: base.parameters, ...draws, replications, reforms: reformsShown(output) }
  return { base, label, seed, engine: argv.engine ?? USUAL_ENGINE, plan: { ...plan, ...(reference && { reference }) } }
}

/** The calibration of a plan that is there; throws `Failure` for options that say otherwise. */
function runAgain(argv: CalibrateArguments): CalibrationRun {
  const given = (['base', 'structure', 'ranges', 'particles', 'replications', 'seed', 'engine'] as const).filter(
    (name) => argv[name] !== undefined
  )
  if (given.length > 0) {
    throw new Failure('usage', (w) =>
      w.printed.planHas(
        argv.targets,
        given.map((name) => `--${name}`)
      )
    )
  }
  return readCalibrationPlan(readRegular(argv.targets))
}

function reformsShown(output: Output): readonly CalibratedReform[] {
  return REFORMS.map((name) => {
    const loaded = loadOne(fileAt(`${LIBRARY}${name}`), [])
    if ('issues' in loaded) throw issuesFailure(loaded.issues, output)
    const { id, label, places } = loaded.scenario
    return { id, label, settings: settingsOf(loaded.scenario, [...places.keys()]) }
  })
}

function settingsOf({ parameters }: Scenario, paths: readonly string[]) {
  const known = paths.filter((path) => parameterRow(path) !== undefined)
  return Object.fromEntries(known.map((path) => [path, parameterAt(parameters, path)]))
}

/** Says what a calibration takes, or so many of about its size. */
export function describeCalibration(
  { plan, base, seed, engine }: CalibrationRun,
  count: number,
  asked: number | undefined,
  output: Output
): void {
  const [plays, most] = [count * expectedPlays(plan), count * mostExpectedPlays(plan)]
  const { seconds, workers } = measuredCost(planBatch([base], seed, plays), engine, asked)
  const { particles, ranges } = plan
  output.result(
    output.say((w) =>
      w.calibration.planned({
        ...{
          particles,
          inputs: ranges.length,
          plays: grouped(plays),
          most: grouped(most),
          time: w.say(timePhrase(seconds)),
          longest: w.say(timePhrase((seconds * most) / plays)),
          workers
        }
      })
    )
  )
}

/** The findings with inputs by their names. */
export function jsonOf({
  contractions,
  ridges,
  generations,
  ...rest
}: ReturnType<typeof calibrationFindings>): unknown {
  return {
    ...rest,
    generations: generations.length,
    contractions: contractions.map(({ range, position: _, ...one }) => ({ input: range.name, ...one })),
    ridges: ridges.map(({ first, second, correlation }) => ({ first: first.name, second: second.name, correlation }))
  }
}
