/** `ganwei compare`: the paired effects of reforms against a baseline, ranked, with "cannot tell". */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { conflictBetween, everyBundle, MOST_MEMBERS } from '../experiment/bundle.js'
import { MOST_KEPT } from '../experiment/bundle-search.js'
import { COST, type ComparisonPlan, FRONT, type FrontAxis, USUAL_COMPARISON } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import { baselineOf, type Plan } from '../experiment/plan.js'
import { OUTCOME_NAMES, outcomeRow } from '../model/outcomes.js'
import { chooseFolder } from '../run/choose-folder.js'
import { Failure } from '../run/failure.js'
import { isPlanFile } from '../run/is-plan-file.js'
import { type PlanOfRun, planText } from '../run/plan-file.js'
import { readCompleteRun, refuseOtherDraws } from '../run/read-run.js'
import { PLAN_FILE } from '../run/run-files.js'
import { carryOut, type FinishedRun, noteUnfinished, readFinished } from './carry-out.js'
import { describePlan } from './describe-plan.js'
import { laterRule } from './later-rule.js'
import { noteTimetables } from './note-timetables.js'
import { optionName } from './option.js'
import { USUAL_ENGINE } from './options.js'
import type { Output } from './output.js'
import { nameOfRun, outcomeNamed, planOfArguments, refuseToCompare, ruleOf } from './plan-of-arguments.js'
import { printBrief, printComparison } from './print-comparison.js'
import { refuseTooFewControlled } from './print-controlled.js'
import { readConstraints } from './read-constraints.js'
import { planAgain } from './run-batch.js'
import { priced, refuseUnpriced, type SearchArguments, searchBundles, searchOf } from './search-bundles.js'
import { assumptionsOf, comparisonUnderStructures, OPEN_CAP, WORLD_REPLICATIONS } from './structure-worlds.js'
import { comparisonUnder, type EnsembleArguments } from './under-ensemble.js'

/** What `ganwei compare` is given. */
export interface CompareArguments extends SearchArguments, EnsembleArguments {
  readonly out: string | undefined
  readonly indifference: string | undefined
  readonly assumptions: number | undefined
  readonly structures?: string | undefined
  readonly settle?: number | undefined
  readonly brief?: boolean | undefined
  readonly front: string | undefined
  readonly subjectTo: readonly string[]
  readonly synergy: boolean
  readonly dryRun: boolean
  readonly plan: string | undefined
  readonly controlVariates: boolean
  readonly json: boolean
}

/** Compares reforms with a baseline, in a run of their own or in one that is there; throws `Failure`. */
export async function compareScenarios(argv: CompareArguments, output: Output): Promise<void> {
  const [only] = argv.paths
  if (argv.paths.length === 1 && existsSync(join(only, PLAN_FILE))) return compareRun(only, argv, output)
  const wanted = argv.out ?? join('outputs', `compare-${nameOfRun(argv.paths[0])}`)
  const isAgain = argv.paths.length === 1 && isPlanFile(only)
  const isSearch = argv.budget !== undefined || argv.atMost !== undefined
  if (argv.dryRun && isSearch && !isAgain) return describeSearch(argv, output)
  const asked = controlledRun(isAgain ? comparisonAgain(only, argv) : await runOf(argv, wanted, output), argv)
  refuseToCompare(asked.plan)
  refuseTooFewControlled(asked)
  if (argv.dryRun) return describePlan(asked, argv, output)
  const { folder, state, run, replaces } = chooseFolder(wanted, asked, argv.nextFree)
  if (state.state === 'complete' && !replaces) {
    output.note((w) => w.printed.holdsComparison(folder))
    return printFound(folder, run, readFinished(folder, run), argv, output)
  }
  if (state.state === 'unfinished') noteUnfinished(folder, state.amiss, output)
  printFound(folder, run, await carryOut(folder, run, { ...argv, replaces }, output), argv, output)
}

/** Prints all of a comparison, or its first page alone. */
function printFound(
  folder: string,
  run: PlanOfRun,
  finished: FinishedRun,
  { json, brief }: Pick<CompareArguments, 'json' | 'brief'>,
  output: Output
): void {
  if (brief) printBrief(folder, finished, output)
  else printComparison({ folder, run, finished, json }, output)
}

/** The comparison that an earlier run or a registered plan has; throws `Failure` for options that say otherwise. */
function comparisonAgain(path: string, argv: CompareArguments): PlanOfRun {
  const run = planAgain(path, argv)
  const misplaced = (
    [
      'assumptions',
      'structures',
      'ensemble',
      'worlds',
      'settle',
      'front',
      'indifference',
      'subjectTo',
      ...OF_SCENARIOS
    ] as const
  ).find((name) => isGiven(argv[name]))
  if (misplaced !== undefined) throw new Failure('usage', (w) => w.printed.cannotChange(path, optionName(misplaced)))
  return { ...run, ...(argv.bom && { bom: true }) }
}

/** Options that decide which scenarios are compared, and what they cost. */
const OF_SCENARIOS = ['budget', 'atMost', 'cost', 'synergy'] as const

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
}

/** `--dry-run` of a search: what is tried, and what the comparison afterwards takes at most. */
function describeSearch(argv: CompareArguments, output: Output): void {
  const { space, tried, afterwards, comparison } = beforeSearch(argv, output)
  const { budget, atMost, unit } = space
  const limits = { ...(budget !== undefined && { budget }), ...(atMost !== undefined && { atMost }), unit }
  describePlan(tried, { ...argv, afterwards: { plan: afterwards, comparison, limits } }, output)
}

/** A search and the comparison after it, as large as it can become: whatever that names is read and checked. Throws `Failure`. */
function beforeSearch(argv: CompareArguments, output: Output) {
  const { plan, space, tried } = searchOf(argv, output)
  refuseUnpricedFront(plan, comparisonOf(argv, USUAL_COMPARISON))
  const largest = space.bundles.slice(-MOST_KEPT)
  const afterwards: Plan = { ...plan, scenarios: [plan.scenarios[plan.baseline], ...largest], baseline: 0 }
  const comparison = underWorlds(comparisonOf(argv, USUAL_COMPARISON), afterwards, argv, output)
  return { space, tried, afterwards, comparison }
}

function controlledRun(run: PlanOfRun, { controlVariates }: CompareArguments): PlanOfRun {
  return { ...run, ...(controlVariates && { controlVariates }) }
}

/** Compares the scenarios of a run that is there; a precision or other assumptions are added to it. */
async function compareRun(folder: string, argv: CompareArguments, output: Output): Promise<void> {
  const run = readCompleteRun(folder)
  refuseOtherDraws(folder, run, argv)
  const misplaced = (['replications', 'baseline', 'out', 'dryRun', ...OF_SCENARIOS] as const).find((name) =>
    isGiven(argv[name])
  )
  if (misplaced !== undefined) throw new Failure('usage', (w) => w.printed.cannotChange(folder, optionName(misplaced)))
  const asked = askedOf(run, argv, output)
  refuseTooFewControlled(asked)
  if (planText(asked) === planText(run)) {
    return printFound(folder, run, readFinished(folder, run), argv, output)
  }
  printFound(folder, asked, await carryOut(folder, asked, { ...argv, replaces: run }, output), argv, output)
}

/** The run with what the options add to it: a new rule after the earlier ones, or another way to compare. */
function askedOf(run: PlanOfRun, argv: CompareArguments, output: Output): PlanOfRun {
  const { plan } = run
  const changes = underWorlds(comparisonOf(argv, run.comparison ?? USUAL_COMPARISON), plan, argv, output)
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
  if (argv.budget !== undefined || argv.atMost !== undefined) {
    // What is wrong with the comparison is said before the search is played, and what is to be noted of it afterwards.
    beforeSearch(argv, { ...output, note: () => undefined })
    const run = await searchBundles(argv, wanted, comparison, output)
    const found = withCostAxis(run.plan, run.comparison ?? comparison, argv)
    return { ...run, comparison: underWorlds(found, run.plan, argv, output) }
  }
  const plan = planOfArguments(argv, output, (scenarios) => {
    const costed = priced(scenarios, argv)
    return argv.synergy ? wholeBundle(costed, argv) : costed
  })
  if (plan.scenarios.length < 2) {
    throw new Failure('usage', (w) => w.printed.onlyBaseline)
  }
  const asked = underWorlds(withCostAxis(plan, comparison, argv), plan, argv, output)
  return { plan, engine: argv.engine ?? USUAL_ENGINE, comparison: asked, ...(argv.bom && { bom: true }) }
}

/** Cost becomes an axis of the front where every reform states one in one unit, and no other front is asked for. */
function withCostAxis(plan: Plan, comparison: ComparisonPlan, { front }: CompareArguments): ComparisonPlan {
  refuseUnpricedFront(plan, comparison)
  const costs = reformsOf(plan).map(({ cost }) => cost?.unit)
  const isPriced = new Set(costs).size === 1 && costs[0] !== undefined
  return front === undefined && isPriced ? { ...comparison, front: [...FRONT, COST] } : comparison
}

function refuseUnpricedFront(plan: Plan, { front }: ComparisonPlan): void {
  if (front.includes(COST)) refuseUnpriced('--front', reformsOf(plan))
}

function reformsOf({ scenarios, baseline }: Plan): readonly PlannedScenario[] {
  return scenarios.filter((_, position) => position !== baseline)
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
  const assumptions = assumptionsOf(argv.assumptions, usual.assumptions)
  const constraints = argv.subjectTo.length > 0 ? readConstraints(argv.subjectTo) : usual.constraints
  return {
    indifference: argv.indifference === undefined ? usual.indifference : indifferenceOf(argv.indifference),
    front: argv.front === undefined ? usual.front : frontOf(argv.front),
    ...(constraints && { constraints }),
    ...(assumptions && { assumptions }),
    ...(usual.search && { search: usual.search })
  }
}

/** With the worlds of `--ensemble` and `--structures`, if they are given. */
function underWorlds(
  comparison: ComparisonPlan,
  plan: Plan,
  { ensemble, worlds, structures, settle }: CompareArguments,
  output: Output
): ComparisonPlan {
  const asked = { ensemble, worlds, replications: WORLD_REPLICATIONS, cap: OPEN_CAP }
  const inWorlds = comparisonUnder(comparison, plan, asked, output)
  const { assumptions } = inWorlds
  const varied = assumptions?.ensemble?.varied ?? (assumptions?.ranges ?? []).flatMap(({ parameters }) => parameters)
  noteTimetables(plan.scenarios, varied, output)
  return settledBy(comparisonUnderStructures(inWorlds, plan, { structures, ensemble }, output), settle)
}

/** With as many replications of what stays open as `--settle` says; throws `Failure` where no other world is played. */
function settledBy(comparison: ComparisonPlan, settle: number | undefined): ComparisonPlan {
  if (settle === undefined) return comparison
  if (comparison.assumptions === undefined) {
    throw new Failure('usage', (w) => w.cli.goesOnlyWith('--settle', '--ensemble'))
  }
  const { cap: _, ...assumptions } = comparison.assumptions
  return { ...comparison, assumptions: { ...assumptions, ...(settle > 0 && { cap: settle }) } }
}

function indifferenceOf(text: string): number {
  const value = /^\d{1,9}(\.\d{1,12})?$/.test(text) ? Number(text) : 0
  if (value > 0 && value <= 1) return value
  throw new Failure('usage', (w) => w.printed.noShare(text))
}

function frontOf(text: string): readonly FrontAxis[] {
  const axes = text
    .split(',')
    .map((name) => (name.trim() === COST ? COST : outcomeNamed('--front', name.trim(), [COST])))
  const isSound = new Set(axes).size === axes.length && axes.length >= 2 && axes.length <= 3
  if (isSound && axes.every((axis) => axis === COST || outcomeRow(axis).better !== null)) return axes
  const usable = [...OUTCOME_NAMES.filter((name) => outcomeRow(name).better !== null), COST].join(', ')
  throw new Failure('usage', (w) => w.printed.noFront(FRONT, usable))
}
