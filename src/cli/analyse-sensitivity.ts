/** `ganwei sensitivity`: which inputs move the effects of reforms, and how much is chance. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MOST_INPUTS, pointsOfRow, type SensitivityMethod } from '../analysis/sensitivity-design.js'
import { USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import { effectiveSize, ensembleInPlan } from '../experiment/ensemble.js'
import { MOST_DRAWS } from '../experiment/limits.js'
import type { Plan } from '../experiment/plan.js'
import { designOf, keptOutcomes, rangesOfEnsemble, type SensitivityPlan } from '../experiment/sensitivity-plan.js'
import { tableLines } from '../report/tables/table.js'
import { chooseFolder } from '../run/choose-folder.js'
import { Failure } from '../run/failure.js'
import { type PlanOfRun, planHash, planText } from '../run/plan-file.js'
import { readCompleteRun, refuseOtherDraws } from '../run/read-run.js'
import { PLAN_FILE } from '../run/run-files.js'
import { isSameRecord } from '../run/sensitivity-record.js'
import { LIBRARY } from '../scenario/library-name.js'
import { nearestNamed } from '../scenario/nearest-name.js'
import { defaultRanges, type Range } from '../scenario/ranges.js'
import { grouped, memoryPhrase, timePhrase } from '../scenario/size.js'
import { type CarryOutOptions, carryOut, noteUnfinished, readFinished } from './carry-out.js'
import { allPlays, measuredCost, reckonedCost, secondsOfFiles } from './cost.js'
import { registered, registerPlan } from './describe-plan.js'
import { rangesAt } from './load-scenarios.js'
import { noteTimetables } from './note-timetables.js'
import { USUAL_ENGINE, USUAL_REPLICATIONS } from './options.js'
import type { Output } from './output.js'
import { type NewRunArguments, nameOfRun, outcomeNamed, planOfArguments } from './plan-of-arguments.js'
import { printSensitivity } from './print-sensitivity.js'
import { ensembleAt } from './under-ensemble.js'

/** What `ganwei sensitivity` is given. */
export interface SensitivityArguments extends NewRunArguments, CarryOutOptions {
  readonly base: string | undefined
  readonly ranges: string | undefined
  readonly ensemble: string | undefined
  readonly inputs: string | undefined
  readonly byGroup: boolean
  readonly outcome: string | undefined
  readonly method: SensitivityMethod | undefined
  readonly points: number | undefined
  readonly out: string | undefined
  readonly nextFree: boolean
  readonly dryRun: boolean
  readonly plan: string | undefined
  readonly json: boolean
}

/** Rows of each method where none are asked for, and replications of each point. */
const USUAL_ROWS = { morris: 20, sobol: 1024, regression: 1024 }
const USUAL_POINT_REPLICATIONS = 2

/** Analyses sensitivity in a run of its own, or in one that is there; throws `Failure`. */
export async function analyseSensitivity(argv: SensitivityArguments, output: Output): Promise<void> {
  const [only] = argv.paths
  if (argv.paths.length === 1 && existsSync(join(only, PLAN_FILE))) return analyseRun(only, argv, output)
  const plan = planOf(argv, output)
  const comparison = { ...USUAL_COMPARISON, sensitivity: sensitivityOf(argv, plan, undefined, output) }
  const asked = { plan, engine: argv.engine ?? USUAL_ENGINE, comparison, ...(argv.bom && { bom: true }) }
  noteTimetables(
    plan.scenarios,
    comparison.sensitivity.ranges.flatMap(({ parameters }) => parameters),
    output
  )
  if (argv.dryRun) return describe(asked, argv, output)
  const wanted = argv.out ?? join('outputs', `sensitivity-${nameOfRun(only ?? argv.base ?? 'baseline')}`)
  const { folder, state, run, replaces } = chooseFolder(wanted, asked, argv.nextFree)
  if (state.state === 'complete' && !replaces) {
    output.note((w) => w.printed.holdsAlready(folder))
    return printSensitivity({ folder, run, finished: readFinished(folder, run), json: argv.json }, output)
  }
  if (state.state === 'unfinished') noteUnfinished(folder, state.amiss, output)
  await play(folder, run, { ...argv, replaces }, output)
}

/** Adds an analysis to a run that is there, or more points to the one that it has. */
async function analyseRun(folder: string, argv: SensitivityArguments, output: Output): Promise<void> {
  const run = readCompleteRun(folder)
  refuseOtherDraws(folder, run, argv)
  if (argv.base !== undefined || argv.out !== undefined) {
    throw new Failure('usage', (w) => w.command.sensitivity.runHas(folder))
  }
  refuseDesigns(run.plan)
  const known = run.comparison?.sensitivity
  const sensitivity = sensitivityOf(argv, run.plan, known, output)
  if (known !== undefined && !isSameRecord(run, known, sensitivity)) {
    const kept = keptOutcomes(known)
    throw new Failure('usage', (w) =>
      w.command.sensitivity.wouldLose(folder, w.sensitivity.methods[known.method], kept.join(', '))
    )
  }
  const asked = { ...run, comparison: { ...(run.comparison ?? USUAL_COMPARISON), sensitivity } }
  if (argv.dryRun) return describe(asked, argv, output)
  if (planText(asked) === planText(run)) {
    return printSensitivity({ folder, run, finished: readFinished(folder, run), json: argv.json }, output)
  }
  output.note((w) => w.command.sensitivity.otherHash(folder, planHash(run)))
  await play(folder, asked, { ...argv, replaces: run }, output)
}

async function play(folder: string, run: PlanOfRun, argv: SensitivityArguments, output: Output): Promise<void> {
  const { seconds, bytes } = reckonedCost(allPlays(run), argv.workers)
  const [time, memory] = [timePhrase(seconds), memoryPhrase(bytes)]
  if (seconds >= 60) output.note((words) => words.runs.cost(words.say(time), words.say(memory)))
  const finished = await carryOut(folder, run, argv, output)
  printSensitivity({ folder, run, finished, json: argv.json }, output)
}

/** `--dry-run`: what would be played, and what it costs on this machine. */
function describe(run: PlanOfRun, argv: SensitivityArguments, output: Output): void {
  const { plan } = run
  const { ranges, rows, replications } = sensitivityIn(run)
  const points = rows * pointsOfRow(designOf(plan, sensitivityIn(run)))
  const plays = points * replications * plan.scenarios.length
  const cost = measuredCost(allPlays(run), run.engine, argv.workers)
  const ofFiles = secondsOfFiles(plan)
  if (argv.plan !== undefined) registerPlan(argv.plan, run)
  if (argv.json) {
    const { seed } = plan
    output.result(
      JSON.stringify({
        ...{ seed, inputs: ranges.map(({ name }) => name), points, replications: plays },
        ...{ ...cost, secondsOfFiles: ofFiles }
      })
    )
    return
  }
  const { headings } = output.words.scenarios
  const columns = [
    { heading: headings.parameter, align: 'left' as const },
    { heading: headings.name, align: 'left' as const, maxWidth: 60 }
  ]
  const named = ranges.map(({ name, label }) => [name, output.say(label)])
  for (const line of tableLines(columns, named, output.terminalWidth)) output.result(line)
  const [time, memory] = [timePhrase(cost.seconds + ofFiles), memoryPhrase(cost.bytes)]
  const count = plan.scenarios.length
  output.result('')
  output.result(
    output.say((w) => w.command.sensitivity.planned(grouped(ranges.length), grouped(points), count, grouped(plays)))
  )
  output.result(output.say((w) => w.printed.takes(w.say(time), cost.workers, w.say(memory))))
  if (argv.plan !== undefined) output.result(output.say(registered(argv.plan, run)))
}

function sensitivityIn({ comparison }: PlanOfRun): SensitivityPlan {
  return comparison?.sensitivity as SensitivityPlan
}

/** The base and what is compared with it: of a scenario alone, what it extends is the base. */
function planOf(argv: SensitivityArguments, output: Output): Plan {
  const { paths: given, base, replications: _, ...others } = argv
  const fixed = argv.ranges === undefined ? undefined : rangesAt(argv.ranges, output).fixed
  const planWith = (paths: readonly string[], baseline?: string) =>
    planOfArguments({ ...others, fixed, paths, baseline, replications: USUAL_REPLICATIONS.run }, output)
  if (base !== undefined) return soundPlan(planWith([base, ...given], base))
  if (given.length === 0) return soundPlan(planWith([`${LIBRARY}baseline`]))
  const plan = planWith(given)
  const [extended] = plan.scenarios.length === 1 ? plan.scenarios[0].extends : []
  return soundPlan(extended === undefined ? plan : planWith([extended, ...given], extended))
}

function soundPlan(plan: Plan): Plan {
  refuseDesigns(plan)
  return plan
}

function refuseDesigns({ scenarios }: Plan): void {
  if (!scenarios.some(({ factors }) => factors)) return
  throw new Failure('usage', (w) => w.command.sensitivity.otherDesigns)
}

/** What the options say of the analysis, the rest as it is known from the run. */
function sensitivityOf(
  argv: SensitivityArguments,
  plan: Plan,
  known: SensitivityPlan | undefined,
  output: Output
): SensitivityPlan {
  if (argv.ensemble !== undefined) return sensitivityOver(argv.ensemble, plan, argv, output)
  const method = argv.method ?? known?.method ?? 'morris'
  const rows = argv.points ?? (known?.method === method ? known.rows : USUAL_ROWS[method])
  const byGroup = argv.byGroup || (known?.byGroup ?? false)
  if (method === 'sobol' && (rows & (rows - 1)) !== 0) {
    throw new Failure('usage', (w) => w.command.sensitivity.noPower(`${rows}`))
  }
  if (byGroup && method !== 'sobol') throw new Failure('usage', (w) => w.command.sensitivity.noMethodOfGroups)
  return {
    ...{ method, rows },
    outcome: argv.outcome === undefined ? (known?.outcome ?? 'afraidRate') : outcomeNamed('--outcome', argv.outcome),
    replications: argv.replications ?? known?.replications ?? USUAL_POINT_REPLICATIONS,
    ...(byGroup && { byGroup: true as const }),
    ranges: chosenRanges(rangesOf(argv, known, output), argv.inputs)
  }
}

/** A regression over worlds of an ensemble, as many as its weights are worth if no number is asked for; throws `Failure`. */
function sensitivityOver(
  name: string,
  plan: Plan,
  { method, points, replications, outcome }: SensitivityArguments,
  output: Output
): SensitivityPlan {
  if (method !== undefined && method !== 'regression') {
    throw new Failure('usage', (w) => w.command.sensitivity.onlyRegression(w.sensitivity.methods[method]))
  }
  const whole = ensembleAt(name, output)
  const ranges = rangesOfEnsemble(whole)
  if (ranges.length === 0) throw new Failure('usage', (w) => w.command.sensitivity.nothingVaries(name))
  const rows = points ?? Math.min(MOST_DRAWS, Math.floor(effectiveSize(whole)))
  if (rows > MOST_DRAWS) throw new Failure('usage', (w) => w.command.sensitivity.manyWorlds(MOST_DRAWS))
  const ensemble = ensembleInPlan(whole, rows, plan)
  output.note((w) => w.calibration.resampled(name, whole.worlds.length, ensemble.worlds))
  return {
    ...{ method: 'regression', rows, ranges, ensemble },
    outcome: outcome === undefined ? 'afraidRate' : outcomeNamed('--outcome', outcome),
    replications: replications ?? USUAL_POINT_REPLICATIONS
  }
}

function rangesOf(
  { ranges }: SensitivityArguments,
  known: SensitivityPlan | undefined,
  output: Output
): readonly Range[] {
  return ranges === undefined ? (known?.ranges ?? defaultRanges()) : rangesAt(ranges, output).ranges
}

/** The ranges of the inputs that are named, in their own order; all where none are. */
function chosenRanges(ranges: readonly Range[], inputs: string | undefined): readonly Range[] {
  const names = ranges.map(({ name }) => name)
  const asked = inputs?.split(',').map((name) => name.trim())
  const unknown = asked?.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new Failure('usage', (w) => w.command.sensitivity.noInput(unknown, nearestNamed(unknown, ranges)))
  }
  const chosen = asked === undefined ? ranges : ranges.filter(({ name }) => asked.includes(name))
  if (chosen.length <= MOST_INPUTS) return chosen
  throw new Failure('usage', (w) => w.command.sensitivity.tooMany(chosen.length, MOST_INPUTS))
}
