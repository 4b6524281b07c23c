/** What to do under all that: regret, what is worth knowing, and where a reform fails, over the worlds of a comparison. */

import { FEWEST_WORLDS, type PartialInformation, partialInformation } from '../analysis/evppi.js'
import { type BoxStudy, findBox } from '../analysis/prim.js'
import { type OptionRegret, type PerfectInformation, studyRegret, type WorldWorth } from '../analysis/regret.js'
import type { PlannedStructure } from '../experiment/comparison-plan.js'
import type { Constraint, Feasibility } from '../experiment/constraints.js'
import { distinctWorlds } from '../experiment/ensemble.js'
import type { Plan } from '../experiment/plan.js'
import { normalQuantile } from '../numeric/normal-quantile.js'
import { type AssumedWorld, type AssumptionStudy, KIND_OF_VERDICT } from './survival.js'
import { costOf } from './trade-offs.js'

/** One thing that may be done; its worth is the fall in the 不敢为 rate against the baseline, as a share. */
export interface DecisionOption extends OptionRegret {
  /** Position in the plan; the baseline is the option of doing nothing. */
  readonly scenario: number
  /** What it costs; null where nothing says so. */
  readonly cost: number | null
  /**
   * Worlds in which a constraint is shown to be broken, and in which all are shown to be kept; null without constraints, and
   * of the baseline where one is on a level.
   */
  readonly broken: number | null
  readonly kept: number | null
  /** Whether no other option has at least its mean worth for at most its cost; null where costs are not known. */
  readonly isOnFront: boolean | null
}

/** Why a scenario is no option: it joins too many reforms, or breaks a constraint in more than 5 % of worlds. */
export interface NoOption {
  readonly scenario: number
  readonly why: 'at-most' | 'constraint'
  /** Worlds in which it is shown to break one. */
  readonly broken: number
}

/** What knowing an input, or those of a group of the parameter table, is worth; as shares of the 不敢为 rate. */
export interface InformationValue extends PartialInformation {
  /** The input, by the path of its parameter or its name; or the group. */
  readonly name: string
  /** The inputs of a group; absent for one input. */
  readonly inputs?: readonly string[]
  /** Whether it exceeds 0 by more than chance explains among all that were looked at. */
  readonly isShown: boolean
}

/** Where a reform is shown not to help. */
export interface Failing {
  readonly scenario: number
  /** Worlds that are left out because their verdict is open. */
  readonly open: number
  readonly found: BoxStudy
  /** Paths of the inputs, by their positions in the box. */
  readonly inputs: readonly string[]
}

/** What a choice made for the model as it is comes to under another structure. */
export interface StructureChoice {
  readonly structure: PlannedStructure
  /** The option that has the largest mean worth there. */
  readonly best: number
  /** What the choice of the model as it is falls short of that on average, as a share. */
  readonly shortfall: number
}

/** All that is said of what to do. */
export interface Decision {
  /** Whether worlds are drawn by weight from what agrees with targets, or spread over ranges. */
  readonly over: 'posterior' | 'design'
  readonly worlds: number
  /** How many of them are distinct: a world that is drawn again is the same. */
  readonly distinct: number
  /** The baseline first, then the others in the order of the plan. */
  readonly options: readonly DecisionOption[]
  readonly noOptions: readonly NoOption[]
  /** Positions in the plan. */
  readonly meanChoice: number
  readonly minimaxChoice: number
  readonly evpi: PerfectInformation
  /** Of single inputs and of groups, the largest value first; null of fewer than 200 worlds. */
  readonly information: readonly InformationValue[] | null
  readonly failing: readonly Failing[]
  readonly structures: readonly StructureChoice[]
}

/** What limits the choice. */
export interface DecisionLimits {
  readonly indifference: number
  /** The most reforms of a bundle. */
  readonly atMost?: number | undefined
  readonly constraints?: readonly Constraint[] | undefined
}

/** The share of worlds in which an option may be shown to break a constraint. */
const MOST_BROKEN = 0.05

/** What the worlds of a comparison say about what to do; null where an option has too few replications or none is left. */
export function decide(plan: Plan, study: AssumptionStudy, limits: DecisionLimits): Decision | null {
  const { worlds, scenarios, parameters, studies, ensemble } = study
  const { constraints = [] } = limits
  const noOptions = noOptionsOf(plan, study, limits)
  const isOption = scenarios.map((scenario) => noOptions.every((one) => one.scenario !== scenario))
  const options = [plan.baseline, ...scenarios.filter((_, k) => isOption[k])]
  const worthOf = (own: readonly AssumedWorld[]) => own.map((world) => worthIn(world, isOption))
  const worth = worthOf(worlds)
  if (options.length < 2 || worth.some((own) => own.some(({ length }) => length < 2))) return null
  const regret = studyRegret(worth, limits.indifference)
  const means = worlds.map(({ effects }) => [
    0,
    ...effects.flatMap((effect, k) => (isOption[k] ? [-meanOf(effect)] : []))
  ])
  const costs = options.map((scenario) => costOf(plan, scenario))
  return {
    over: ensemble === undefined ? 'design' : 'posterior',
    worlds: worlds.length,
    distinct: ensemble === undefined ? worlds.length : distinctWorlds(ensemble).length,
    options: regret.options.map((own, k): DecisionOption => {
      const position = scenarios.indexOf(options[k])
      const count = (kind: Feasibility) =>
        constraints.length === 0
          ? null
          : position < 0
            ? worldsUnchanged(constraints, kind, worlds.length)
            : worlds.filter(({ effects }) => effects[position].feasibility === kind).length
      const isOnFront = costs.includes(null) ? null : isUndominated(k, regret.options, costs as readonly number[])
      return {
        ...own,
        scenario: options[k],
        cost: costs[k],
        broken: count('infeasible'),
        kept: count('feasible'),
        isOnFront
      }
    }),
    noOptions,
    meanChoice: options[regret.meanChoice],
    minimaxChoice: options[regret.minimaxChoice],
    evpi: regret.evpi,
    information: informationOf(plan, means, {
      paths: parameters.map(({ path }) => path),
      columns: parameters.map((_, j) => worlds.map(({ values }) => values[j]))
    }),
    failing: scenarios.map((scenario, k) => failingOf(plan, study, { scenario, k })),
    structures: studies.flatMap(({ structure, isIdle, worlds: own }): StructureChoice[] => {
      if (structure === null || isIdle) return []
      const there = studyRegret(worthOf(own), limits.indifference)
      const best = there.options[there.meanChoice].worth
      return [{ structure, best: options[there.meanChoice], shortfall: best - there.options[regret.meanChoice].worth }]
    })
  }
}

/** The scenarios that are no options, and why. */
export function noOptionsOf(
  plan: Plan,
  { worlds, scenarios }: AssumptionStudy,
  limits: DecisionLimits
): readonly NoOption[] {
  return scenarios.flatMap((scenario, k): NoOption[] => {
    const broken = worlds.filter(({ effects }) => effects[k].feasibility === 'infeasible').length
    const members = plan.scenarios[scenario].bundle?.length ?? 1
    if (members > (limits.atMost ?? members)) return [{ scenario, why: 'at-most', broken }]
    return broken > MOST_BROKEN * worlds.length ? [{ scenario, why: 'constraint', broken }] : []
  })
}

/** In how many worlds doing nothing keeps constraints on changes, or breaks them; null where a level is bound too. */
function worldsUnchanged(constraints: readonly Constraint[], kind: Feasibility, worlds: number): number | null {
  if (constraints.some(({ of }) => of === 'level')) return null
  const isKept = constraints.every(({ is, bound }) => (is === 'at-least' ? bound <= 0 : bound >= 0))
  return isKept === (kind === 'feasible') ? worlds : 0
}

/** What every option is worth in a world, by its replications; nothing happens in the baseline. */
function worthIn({ effects }: AssumedWorld, isOption: readonly boolean[]): WorldWorth {
  const own = effects.filter((_, k) => isOption[k]).map(({ differences }) => differences.map((value) => -value))
  return [new Float64Array(Math.max(0, ...own.map(({ length }) => length))), ...own]
}

function meanOf({ means }: AssumedWorld['effects'][number]): number {
  return means.afraidRate ?? 0
}

function isUndominated(k: number, options: readonly OptionRegret[], costs: readonly number[]): boolean {
  return !options.some(({ worth }, j) => {
    const isAsGood = worth >= options[k].worth && costs[j] <= costs[k]
    return isAsGood && (worth > options[k].worth || costs[j] < costs[k])
  })
}

/** Knowing every single input, and every group that has several; what does not vary is worth nothing and is left out. */
function informationOf(
  { key }: Plan,
  worth: readonly (readonly number[])[],
  { paths, columns }: { readonly paths: readonly string[]; readonly columns: readonly (readonly number[])[] }
): readonly InformationValue[] | null {
  if (worth.length < FEWEST_WORLDS) return null
  const varying = paths.flatMap((path, j) => (columns[j].some((value) => value !== columns[j][0]) ? [{ path, j }] : []))
  const groups = new Map<string, { path: string; j: number }[]>()
  for (const one of varying) {
    const name = one.path.split('.')[0]
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const asked = [
    ...varying.map(({ path, j }) => ({ name: path, members: [j], inputs: undefined })),
    ...[...groups]
      .filter(([, own]) => own.length > 1)
      .map(([name, own]) => ({ name, members: own.map(({ j }) => j), inputs: own.map(({ path }) => path) }))
  ]
  const reach = normalQuantile(1 - 0.05 / asked.length)
  return asked
    .flatMap(({ name, members, inputs }): InformationValue[] => {
      const found = partialInformation(
        worth,
        members.map((j) => columns[j]),
        key
      )
      if (found === null) return []
      const isShown = found.value > reach * found.error
      return [{ name, ...(inputs && { inputs }), ...found, isShown }]
    })
    .sort((a, b) => b.value - a.value)
}

/** Where a reform is shown not to help: worlds whose verdict is open are left out. */
function failingOf(
  { key }: Plan,
  { worlds, parameters }: AssumptionStudy,
  { scenario, k }: { readonly scenario: number; readonly k: number }
): Failing {
  const kinds = worlds.map(({ effects }) => KIND_OF_VERDICT[effects[k].verdict])
  const told = worlds.flatMap((_, world) => (kinds[world] === 'open' ? [] : [world]))
  const columns = parameters.map((_, j) => told.map((world) => worlds[world].values[j]))
  const varying = parameters.flatMap((_, j) => (columns[j].some((value) => value !== columns[j][0]) ? [j] : []))
  const found = findBox(
    varying.map((j) => columns[j]),
    told.map((world) => kinds[world] === 'negligible' || kinds[world] === 'other-way'),
    key
  )
  return { scenario, open: worlds.length - told.length, found, inputs: varying.map((j) => parameters[j].path) }
}
