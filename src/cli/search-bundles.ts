/** `ganwei compare --budget`: tries every bundle of the reforms in a run of its own, and plans the comparison of the near-best. */

import { join } from 'node:path'
import { withCosts } from '../experiment/bundle.js'
import {
  bundlesWithin,
  MOST_REFORMS,
  type NearBest,
  nearBest,
  searchPlan,
  TRIED_WITH
} from '../experiment/bundle-search.js'
import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
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

/** What the options say of a search. */
export interface SearchArguments extends NewRunArguments, CarryOutOptions {
  readonly nextFree: boolean
  readonly budget: string | undefined
}

/** The run that compares the near-best bundles within the budget; `wanted` is its folder. Throws `Failure`. */
export async function searchBundles(
  argv: SearchArguments,
  wanted: string,
  comparison: ComparisonPlan,
  output: Output
): Promise<PlanOfRun> {
  const plan = planOfArguments(argv, output)
  const baseline = plan.scenarios[plan.baseline]
  const reforms = withCosts(plan.scenarios, baseline).filter((_, index) => index !== plan.baseline)
  refuseUnsearchable(reforms)
  const budget = budgetOf(argv)
  const space = bundlesWithin(budget, reforms, baseline)
  if (space.bundles.length === 0) {
    throw new Failure('usage', (w) => w.printed.nothingWithin(budget, space.unit))
  }
  const { bundles, ...search } = space
  output.note((w) => w.printed.trying(bundles.length, TRIED_WITH))
  const tried: PlanOfRun = {
    plan: searchPlan(plan, baseline, space),
    engine: argv.engine ?? USUAL_ENGINE,
    isRecord: true
  }
  const { folder, state } = chooseFolder(`${wanted}-tried`, tried, argv.nextFree)
  // Resuming this run would not go on to the comparison; the same command does.
  const again = commandLine('ganwei', ...process.argv.slice(2))
  if (state.state !== 'complete') await carryOut(folder, tried, { ...argv, again }, output)
  const { kept, leftOut } = nearBestIn(folder, tried)
  if (kept.length === 0) {
    throw new Failure('usage', (w) => w.printed.noBundleHelps)
  }
  const scenarios = [baseline, ...kept]
  const compared: Plan = { ...plan, scenarios, baseline: 0, first: plan.first + TRIED_WITH }
  const asked = { ...comparison, search: { ...search, ...(leftOut > 0 && { leftOut }), replications: TRIED_WITH } }
  return { plan: compared, engine: argv.engine ?? USUAL_ENGINE, comparison: asked, ...(argv.bom && { bom: true }) }
}

function nearBestIn(folder: string, { plan, engine }: PlanOfRun): NearBest {
  const journal = new Journal(join(folder, JOURNAL_FILE), plan, engine, 'read')
  try {
    return nearBest({ plan, blocks: (scenario) => journal.blocks(scenario) })
  } finally {
    journal.close()
  }
}

function refuseUnsearchable(reforms: readonly PlannedScenario[]): void {
  if (reforms.length < 1 || reforms.length > MOST_REFORMS) {
    throw new Failure('usage', (w) => w.printed.searchSize(MOST_REFORMS, reforms.length))
  }
  const without = reforms.filter(({ cost }) => cost === undefined).map(({ id }) => id)
  if (without.length > 0) {
    throw new Failure('usage', (w) => w.printed.noCost(without))
  }
  const units = [...new Set(reforms.map(({ cost }) => cost?.unit))]
  if (units.length > 1) {
    throw new Failure('usage', (w) => w.printed.otherUnits(units))
  }
}

function budgetOf({ budget }: SearchArguments): number {
  const text = budget ?? ''
  const value = /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : -1
  if (value >= 0) return value
  throw new Failure('usage', (w) => w.printed.noBudget(text))
}
