/** `ganwei compare --budget` and `--at-most`: tries every bundle of the reforms in a run of its own, and plans the comparison of the near-best. */

import { join } from 'node:path'
import { withCosts } from '../experiment/bundle.js'
import {
  type BundleSpace,
  bundlesWithin,
  type NearBest,
  nearBest,
  searchPlan,
  TRIED_WITH
} from '../experiment/bundle-search.js'
import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import { MOST_REFORMS } from '../experiment/limits.js'
import { baselineOf, type Plan } from '../experiment/plan.js'
import { chooseFolder } from '../run/choose-folder.js'
import { commandLine } from '../run/command-line.js'
import { Failure } from '../run/failure.js'
import { Journal } from '../run/journal.js'
import type { PlanOfRun } from '../run/plan-file.js'
import { JOURNAL_FILE } from '../run/run-files.js'
import { type CarryOutOptions, carryOut } from './carry-out.js'
import { USUAL_ENGINE } from './options.js'
import type { Output } from './output.js'
import { type NewRunArguments, planOfArguments } from './plan-of-arguments.js'
import { withWrittenCosts } from './read-costs.js'

/** What the options say of a search. */
export interface SearchArguments extends NewRunArguments, CarryOutOptions {
  readonly nextFree: boolean
  readonly budget: string | undefined
  readonly atMost: number | undefined
  readonly cost: readonly string[]
}

/** What is searched: all bundles within the limits, and the plan that tries them. */
export interface Search {
  /** The plan of all reforms, whose replications the near-best are compared with. */
  readonly plan: Plan
  readonly space: BundleSpace
  readonly tried: PlanOfRun
}

/** The search that options ask for; throws `Failure`. */
export function searchOf(argv: SearchArguments, output: Output): Search {
  const plan = planOfArguments(argv, output, (scenarios) => priced(scenarios, argv))
  const baseline = plan.scenarios[plan.baseline]
  const reforms = plan.scenarios.filter((_, index) => index !== plan.baseline)
  const budget = argv.budget === undefined ? undefined : budgetOf(argv.budget)
  refuseUnsearchable(reforms, budget !== undefined)
  const space = bundlesWithin({ budget, atMost: argv.atMost }, reforms, baseline)
  if (space.bundles.length === 0) throw new Failure('usage', (w) => w.printed.nothingWithin(budget ?? 0, space.unit))
  const tried = searchPlan(plan, baseline, space)
  return { plan, space, tried: { plan: tried, engine: argv.engine ?? USUAL_ENGINE, isRecord: true } }
}

/** Scenarios with the costs that their files state, or that were written for them; throws `Failure`. */
export function priced(
  scenarios: readonly PlannedScenario[],
  { baseline: named, cost }: Pick<SearchArguments, 'baseline' | 'cost'>
): readonly PlannedScenario[] {
  const { index } = baselineOf(scenarios, named)
  const costed = withCosts(scenarios, scenarios[index])
  const reforms = withWrittenCosts(
    costed.filter((_, position) => position !== index),
    cost
  )
  return [...reforms.slice(0, index), costed[index], ...reforms.slice(index)]
}

/** The run that compares the near-best of a search; `wanted` is its folder. Throws `Failure`. */
export async function searchBundles(
  argv: SearchArguments,
  wanted: string,
  comparison: ComparisonPlan,
  output: Output
): Promise<PlanOfRun> {
  const { plan, space, tried } = searchOf(argv, output)
  const { bundles, ...search } = space
  output.note((w) => w.printed.trying(bundles.length, TRIED_WITH))
  const { folder, state } = chooseFolder(`${wanted}-tried`, tried, argv.nextFree)
  // Resuming this run would not go on to the comparison; the same command does.
  const again = commandLine('ganwei', ...process.argv.slice(2))
  if (state.state !== 'complete') await carryOut(folder, tried, { ...argv, again }, output)
  const { kept, leftOut, ...found } = nearBestIn(folder, tried, comparison)
  if (kept.length === 0) {
    throw new Failure('usage', (w) => w.printed.noBundleHelps(found.infeasible))
  }
  const scenarios = [plan.scenarios[plan.baseline], ...kept]
  const compared: Plan = { ...plan, scenarios, baseline: 0, first: plan.first + TRIED_WITH }
  const record = { ...search, ...found, ...(leftOut > 0 && { leftOut }), replications: TRIED_WITH }
  const asked = { ...comparison, search: record }
  return { plan: compared, engine: tried.engine, comparison: asked, ...(argv.bom && { bom: true }) }
}

function nearBestIn(folder: string, { plan, engine }: PlanOfRun, { constraints }: ComparisonPlan): NearBest {
  const journal = new Journal(join(folder, JOURNAL_FILE), plan, engine, 'read')
  try {
    return nearBest({ plan, blocks: (scenario) => journal.blocks(scenario) }, constraints)
  } finally {
    journal.close()
  }
}

function refuseUnsearchable(reforms: readonly PlannedScenario[], isPriced: boolean): void {
  if (reforms.length < 1 || reforms.length > MOST_REFORMS) {
    throw new Failure('usage', (w) => w.printed.searchSize(MOST_REFORMS, reforms.length))
  }
  if (isPriced) refuseUnpriced('--budget', reforms)
}

/** Throws `Failure` unless every reform has a cost, all in one unit. */
export function refuseUnpriced(option: string, reforms: readonly PlannedScenario[]): void {
  const without = reforms.filter(({ cost }) => cost === undefined)
  if (without.length > 0) {
    throw new Failure('usage', (w) => w.printed.noCost(option, without))
  }
  const units = [...new Set(reforms.map(({ cost }) => cost?.unit))]
  if (units.length > 1) {
    throw new Failure('usage', (w) => w.printed.otherUnits(option, units))
  }
}

const BUDGET = /^\d{1,12}(\.\d{1,6})?$/

function budgetOf(text: string): number {
  if (BUDGET.test(text)) return Number(text)
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  throw new Failure('usage', (w) => w.printed.noBudget(text, BUDGET.test(plain) ? plain : undefined))
}
