/** `ganwei compare`: the paired effects of reforms against a baseline, ranked, with "cannot tell". */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { conflictBetween, everyBundle, MOST_MEMBERS, withCosts } from '../experiment/bundle.js'
import { type ComparisonPlan, FRONT, USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import { baselineOf } from '../experiment/plan.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeRow } from '../model/outcomes.js'
import { chooseFolder } from '../run/choose-folder.js'
import { Failure } from '../run/failure.js'
import { type PlanOfRun, planText } from '../run/plan-file.js'
import { isPlanFile, readCompleteRun, refuseOtherDraws } from '../run/read-run.js'
import { PLAN_FILE } from '../run/run-files.js'
import { defaultRanges } from '../scenario/ranges.js'
import { carryOut, noteUnfinished, readFinished } from './carry-out.js'
import { describePlan } from './describe-plan.js'
import { laterRule } from './later-rule.js'
import { USUAL_ENGINE } from './options.js'
import type { Output } from './output.js'
import { nameOfRun, outcomeNamed, planOfArguments, ruleOf } from './plan-of-arguments.js'
import { printComparison } from './print-comparison.js'
import { planAgain } from './run-batch.js'
import { type SearchArguments, searchBundles } from './search-bundles.js'

/** Replications of each scenario in each world of other assumptions. */
const ASSUMPTION_REPLICATIONS = 8

/** What `ganwei compare` is given. */
export interface CompareArguments extends SearchArguments {
  readonly out: string | undefined
  readonly indifference: string | undefined
  readonly assumptions: number | undefined
  readonly front: string | undefined
  readonly synergy: boolean
  readonly dryRun: boolean
  readonly plan: string | undefined
  readonly json: boolean
}

/** Compares reforms with a baseline, in a run of their own or in one that is there; throws `Failure`. */
export async function compareScenarios(argv: CompareArguments, output: Output): Promise<void> {
  const [only] = argv.paths
  if (argv.paths.length === 1 && existsSync(join(only, PLAN_FILE))) return compareRun(only, argv, output)
  const wanted = argv.out ?? join('outputs', `compare-${nameOfRun(argv.paths[0])}`)
  const isAgain = argv.paths.length === 1 && isPlanFile(only)
  const asked = isAgain ? comparisonAgain(only, argv) : await runOf(argv, wanted, output)
  if (argv.dryRun) return describePlan(asked, argv, output)
  const { folder, state, run, replaces } = chooseFolder(wanted, asked, argv.nextFree)
  if (state.state === 'complete' && !replaces) {
    output.note((w) => w.printed.holdsComparison(folder))
    return printComparison(folder, run, readFinished(folder, run), argv.json, output)
  }
  if (state.state === 'unfinished') noteUnfinished(folder, state.amiss, output)
  printComparison(folder, run, await carryOut(folder, run, { ...argv, replaces }, output), argv.json, output)
}

/** The comparison that an earlier run or a registered plan has; throws `Failure` for options that say otherwise. */
function comparisonAgain(path: string, argv: CompareArguments): PlanOfRun {
  const run = planAgain(path, argv)
  const misplaced = (['budget', 'assumptions', 'front', 'indifference', 'synergy'] as const).find((name) => argv[name])
  if (misplaced !== undefined) throw new Failure('usage', (w) => w.printed.cannotChange(path, `--${misplaced}`))
  return { ...run, ...(argv.bom && { bom: true }) }
}

/** Compares the scenarios of a run that is there; a precision or other assumptions are added to it. */
async function compareRun(folder: string, argv: CompareArguments, output: Output): Promise<void> {
  const run = readCompleteRun(folder)
  const misplaced = (['replications', 'baseline', 'out', 'budget'] as const).find((name) => argv[name] !== undefined)
  refuseOtherDraws(folder, run, argv)
  const isMisplaced = misplaced !== undefined || argv.synergy || argv.dryRun
  if (isMisplaced) {
    const option = `--${misplaced ?? (argv.synergy ? 'synergy' : 'dry-run')}`
    throw new Failure('usage', (w) => w.printed.cannotChange(folder, option))
  }
  const asked = askedOf(run, argv)
  if (planText(asked) === planText(run)) {
    return printComparison(folder, run, readFinished(folder, run), argv.json, output)
  }
  printComparison(folder, asked, await carryOut(folder, asked, { ...argv, replaces: run }, output), argv.json, output)
}

/** The run with what the options add to it: a new rule after the earlier ones, or another way to compare. */
function askedOf(run: PlanOfRun, argv: CompareArguments): PlanOfRun {
  const { plan } = run
  const changes = comparisonOf(argv, run.comparison ?? USUAL_COMPARISON)
  const isSame = JSON.stringify(changes) === JSON.stringify(run.comparison ?? USUAL_COMPARISON)
  const comparison = isSame ? run.comparison : changes
  const rule = ruleOf(argv)
  const { outcome, halfWidth, cap } = plan.rule ?? {}
  const isOld = rule === undefined || (rule.outcome === outcome && rule.halfWidth === halfWidth && rule.cap === cap)
  if (isOld) return { ...run, ...(comparison && { comparison }) }
  const later = laterRule(argv.paths[0], run, (reached) => ruleOf(argv, reached) ?? rule)
  return { ...run, plan: { ...plan, ...later }, ...(comparison && { comparison }) }
}

async function runOf(argv: CompareArguments, wanted: string, output: Output): Promise<PlanOfRun> {
  const comparison = comparisonOf(argv, USUAL_COMPARISON)
  if (argv.budget !== undefined) return searchBundles(argv, wanted, comparison, output)
  const plan = planOfArguments(argv, output, (scenarios) => {
    const costed = withCosts(scenarios, scenarios[baselineOf(scenarios, argv.baseline).index])
    return argv.synergy ? wholeBundle(costed, argv) : costed
  })
  if (plan.scenarios.length < 2) {
    throw new Failure('usage', (w) => w.printed.onlyBaseline)
  }
  return { plan, engine: argv.engine ?? USUAL_ENGINE, comparison, ...(argv.bom && { bom: true }) }
}

/** The baseline with every bundle of the other scenarios; throws `Failure`. */
function wholeBundle(
  scenarios: readonly PlannedScenario[],
  { baseline }: CompareArguments
): readonly PlannedScenario[] {
  const { index } = baselineOf(scenarios, baseline)
  const base = scenarios[index]
  const members = scenarios.filter((_, position) => position !== index)
  if (members.length < 2 || members.length > MOST_MEMBERS) {
    throw new Failure('usage', (w) => w.printed.bundleSize(MOST_MEMBERS, members.length))
  }
  const conflicts = members.flatMap((a, k) => members.slice(k + 1).flatMap((b) => conflictBetween(a, b, base) ?? []))
  if (conflicts.length > 0) {
    const lines = conflicts.map(({ a, b, path }) => `  ${a} × ${b}: ${path}`).join('\n')
    throw new Failure('usage', (w) => w.printed.conflicting(lines))
  }
  return [base, ...everyBundle(members, base)]
}

function comparisonOf(argv: CompareArguments, usual: ComparisonPlan): ComparisonPlan {
  const assumptions =
    argv.assumptions === undefined
      ? usual.assumptions
      : { draws: argv.assumptions, replications: ASSUMPTION_REPLICATIONS, ranges: defaultRanges() }
  return {
    indifference: argv.indifference === undefined ? usual.indifference : indifferenceOf(argv.indifference),
    front: argv.front === undefined ? usual.front : frontOf(argv.front),
    ...(assumptions && { assumptions }),
    ...(usual.search && { search: usual.search })
  }
}

function indifferenceOf(text: string): number {
  const value = /^\d{1,9}(\.\d{1,12})?$/.test(text) ? Number(text) : 0
  if (value > 0 && value <= 1) return value
  throw new Failure('usage', (w) => w.printed.noShare(text))
}

function frontOf(text: string): readonly OutcomeName[] {
  const names = text.split(',')
  const outcomes = names.map((name) => outcomeNamed('--front', name.trim()))
  const isSound = new Set(outcomes).size === outcomes.length && outcomes.length >= 2 && outcomes.length <= 3
  if (isSound && outcomes.every((outcome) => outcomeRow(outcome).better !== null)) return outcomes
  const usable = OUTCOME_NAMES.filter((name) => outcomeRow(name).better !== null).join(', ')
  throw new Failure('usage', (w) => w.printed.noFront(FRONT, usable))
}
