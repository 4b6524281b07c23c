/** `ganwei batch`: the main job, every scenario under common random numbers into one run folder, with a report. */

import { join } from 'node:path'
import { USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import { isCompared, type Part } from '../experiment/plan.js'
import { chooseFolder } from '../run/choose-folder.js'
import { Failure } from '../run/failure.js'
import { isPlanFile } from '../run/is-plan-file.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { readRunAt, refuseOtherDraws } from '../run/read-run.js'
import { type CarryOutOptions, carryOut, noteUnfinished, readFinished } from './carry-out.js'
import { describePlan } from './describe-plan.js'
import { optionName } from './option.js'
import { USUAL_ENGINE } from './options.js'
import { noteOtherModel } from './other-model.js'
import type { Output } from './output.js'
import { type NewRunArguments, nameOfRun, planOfArguments } from './plan-of-arguments.js'
import { refuseTooFewControlled } from './print-controlled.js'
import { printFinished } from './print-finished.js'
import { surveyAt } from './say-distance.js'
import { assumptionsOf, comparisonUnderStructures } from './structure-worlds.js'
import { type EnsembleArguments, scenariosUnder } from './under-ensemble.js'

/** What `ganwei batch` is given. */
export interface BatchArguments extends NewRunArguments, CarryOutOptions, EnsembleArguments {
  readonly assumptions?: number | undefined
  readonly structures?: string | undefined
  readonly out: string | undefined
  readonly nextFree: boolean
  readonly shard: string | undefined
  readonly dryRun: boolean
  readonly plan: string | undefined
  readonly controlVariates: boolean
  readonly targets?: string | undefined
  readonly json: boolean
}

/** Runs a batch into a run folder, or confirms the one that is there; throws `Failure`. */
export async function runBatchCommand(argv: BatchArguments, output: Output): Promise<void> {
  const asked = runOf(argv, output)
  refuseTooFewControlled(asked)
  noteOtherModel(asked.plan, output)
  if (argv.dryRun) return describePlan(asked, argv, output)
  const wanted = argv.out ?? join('outputs', nameOfRun(argv.paths[0]))
  const { folder, state, run, replaces } = chooseFolder(wanted, asked, argv.nextFree)
  if (state.state === 'complete' && !replaces) {
    output.note((w) => w.printed.holdsAlready(folder))
    return printFinished({ folder, run, finished: readFinished(folder, run), json: argv.json }, output)
  }
  if (state.state === 'unfinished') noteUnfinished(folder, state.amiss, output)
  const finished = await carryOut(folder, run, { ...argv, replaces }, output)
  printFinished({ folder, run, finished, json: argv.json }, output)
}

function runOf(argv: BatchArguments, output: Output): PlanOfRun {
  const [only] = argv.paths
  const part = argv.shard === undefined ? undefined : partOf(argv.shard)
  const isAgain = argv.paths.length === 1 && isPlanFile(only)
  const asked = (['assumptions', 'structures'] as const).filter((name) => argv[name] !== undefined)
  if (isAgain && asked.length > 0) throw new Failure('usage', (w) => w.printed.planHas(only, asked.map(optionName)))
  const run = isAgain
    ? planAgain(only, argv)
    : inWorlds(
        {
          plan: planOfArguments(argv, output, (worlds) => scenariosUnder(worlds, argv, output)),
          engine: argv.engine ?? USUAL_ENGINE
        },
        argv,
        output
      )
  if (part !== undefined && run.plan.rule !== undefined) throw partOfRule()
  const looks = { ...(argv.bom && { bom: true }), ...(argv.controlVariates && { controlVariates: true }) }
  const { targets } = argv
  const fewest = run.plan.rule?.first ?? run.plan.replications
  if (targets !== undefined && !isCompared(run.plan)) throw new Failure('usage', (w) => w.calibration.noReport)
  const survey = targets === undefined ? run.survey : surveyAt(targets, fewest, output)
  return { ...run, ...(part && { part }), ...(survey && { survey }), ...looks }
}

/** The run with a comparison in other worlds, if one is asked for; throws `Failure` where nothing is compared. */
function inWorlds(run: PlanOfRun, { assumptions: draws, structures }: BatchArguments, output: Output): PlanOfRun {
  if (draws === undefined && structures === undefined) return run
  if (run.plan.scenarios.length < 2) throw new Failure('usage', (w) => w.printed.onlyBaseline)
  if (!isCompared(run.plan)) throw new Failure('usage', (w) => w.command.batch.notCompared)
  const assumptions = assumptionsOf(draws)
  const comparison = { ...USUAL_COMPARISON, ...(assumptions && { assumptions }) }
  return { ...run, comparison: comparisonUnderStructures(comparison, run.plan, { structures }, output) }
}

function partOfRule(): Failure {
  return new Failure('usage', (w) => w.printed.shardNeedsNumber)
}

/** `--shard 3/8`: the third of eight parts. */
function partOf(text: string): Part {
  const [, number, of] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []
  if (Number(number) >= 1 && Number(number) <= Number(of)) return { number: Number(number), of: Number(of) }
  throw new Failure('usage', (w) => w.printed.noShard(text))
}

/** The options that a plan holds already. */
type AgainArguments = Omit<NewRunArguments, 'paths' | 'bom'> & EnsembleArguments

/** The plan of an earlier run, to be carried out again to the bit; throws `Failure` for options that say otherwise. */
export function planAgain(path: string, argv: AgainArguments): PlanOfRun {
  const run = readRunAt(path)
  refuseOtherDraws(path, run, argv)
  const given = (['replications', 'precision', 'maxReplications', 'baseline', 'ensemble', 'worlds'] as const).filter(
    (name) => argv[name] !== undefined
  )
  if (given.length === 0) return run
  throw new Failure('usage', (w) => w.printed.planHas(path, given.map(optionName)))
}
