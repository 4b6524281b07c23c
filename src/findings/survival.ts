/** Whether a comparison survives its assumptions: the same scenarios at other values of what was assumed or tuned. */

import { Spread, type SpreadRange } from '../analysis/spread.js'
import {
  assumedParameters,
  assumptionPlan,
  drawsOf,
  isIdleStructure,
  othersOf,
  stretchesOf
} from '../experiment/assumed-worlds.js'
import type {
  AssumedParameter,
  AssumptionPlan,
  ComparisonPlan,
  PlannedStructure
} from '../experiment/comparison-plan.js'
import { type Constraint, checkConstraints, type Feasibility, feasibleTogether } from '../experiment/constraints.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import type { BatchResults } from '../experiment/results.js'
import { parameterAt, parameterRow } from '../model/parameters.js'
import { isSameWorld } from '../scenario/canonical.js'
import { ranks } from './comparison.js'
import type { Verdict } from './verdict.js'
import { effectOf, judgedRows, levelOf, type WorldEffect } from './world-effect.js'

/**
 * What a verdict says of a world: more cadres dare there; something is gained, but not all that this asks; nothing that
 * matters; fewer act or more are afraid; or it is open.
 */
export const WORLD_KINDS = ['shown', 'partly', 'negligible', 'other-way', 'open'] as const
export type WorldKind = (typeof WORLD_KINDS)[number]

/** The kind of world that each verdict makes. */
export const KIND_OF_VERDICT: Readonly<Record<Verdict, WorldKind>> = {
  dare: 'shown',
  'dare-less-done': 'partly',
  'fewer-afraid': 'partly',
  'more-act': 'partly',
  'fewer-act': 'other-way',
  'more-afraid': 'other-way',
  'too-small': 'negligible',
  'no-difference': 'negligible',
  'not-told': 'open',
  identical: 'negligible'
}

/** What became of one scenario in all worlds of other assumptions. */
export interface Survival {
  /** Position in the plan. */
  readonly scenario: number
  /** The worlds of each kind. */
  readonly counts: Readonly<Record<WorldKind, number>>
  /** The median over worlds of the mean difference in the 不敢为 rate, and what the worlds spread over. */
  readonly effect: SpreadRange & { readonly median: number | null }
  /** The same of harm, as a share of the baseline’s. */
  readonly harm: SpreadRange & { readonly median: number | null }
  /** The same of harm per acting cadre. */
  readonly harmPerAct: SpreadRange & { readonly median: number | null }
  /** The place by the estimates among the scenarios compared: its lower median, and what the worlds spread over. */
  readonly rank: SpreadRange & { readonly median: number | null }
  /** In how many worlds every constraint is shown to be kept. */
  readonly kept: number
  /** In how many worlds it is shown, keeps every constraint, and lowers the rate by no less than any other such; ties are shared. */
  readonly best: number
}

/** One scenario in one world: its mean differences from the baseline there, and the verdict by pointwise intervals. */
export interface AssumedEffect extends WorldEffect {
  readonly rank: number
  /** Whether it keeps the constraints there, by pointwise intervals. */
  readonly feasibility: Feasibility
}

/** One draw: the values of the assumed parameters, and each scenario's effect there. */
export interface AssumedWorld {
  readonly values: readonly number[]
  /** The baseline’s 不敢为 rate there. */
  readonly level: number | null
  /** In order of the compared scenarios. */
  readonly effects: readonly AssumedEffect[]
}

/** What the worlds of one structure say. */
export interface StructureStudy {
  /** Null for the model as it is. */
  readonly structure: PlannedStructure | null
  /** Whether that changes nothing in any world, since all of it is so already. */
  readonly isIdle?: boolean
  readonly draws: number
  /** Of the worlds those that are unlike all others: one that is drawn again is no further evidence. */
  readonly distinct: number
  readonly replications: number
  readonly worlds: readonly AssumedWorld[]
  /** The baseline’s 不敢为 rate over the worlds. */
  readonly level: SpreadRange & { readonly median: number | null }
  readonly survival: readonly Survival[]
}

/** What all draws together say: those of the model as it is, and those of every structure, the model as it is first. */
export interface AssumptionStudy extends AssumptionPlan, Pick<StructureStudy, 'worlds' | 'survival'> {
  readonly parameters: readonly AssumedParameter[]
  /** Positions of the compared scenarios in the plan of the run. */
  readonly scenarios: readonly number[]
  readonly studies: readonly StructureStudy[]
}

/** What the played draws of a plan say, by the one rule of verdicts; the intervals of each world hold one by one. */
export function studyAssumptions(
  plan: Plan,
  { indifference, constraints = [], ...asked }: AssumptionPlan & Pick<ComparisonPlan, 'indifference' | 'constraints'>,
  drawn: Pick<BatchResults, 'blocks'>
): AssumptionStudy {
  const parameters = assumedParameters(plan, asked)
  const scenarios = othersOf(plan)
  const size = scenarios.length + 1
  const { scenarios: all } = assumptionPlan(plan, asked)
  let at = 0
  const studies = stretchesOf(asked).map(({ structure, asked: own }): StructureStudy => {
    const worlds = drawsOf(plan, own).map((values): AssumedWorld => {
      const from = at
      at += size
      const world: Plan = { ...plan, scenarios: all.slice(from, from + size), baseline: 0 }
      const blocks = (k: number) => drawn.blocks(from + k)
      return {
        values: structure === null ? values : valuesIn(world.scenarios[0], parameters, values),
        level: levelOf(judgedRows(blocks(0))),
        effects: effectsIn({ plan: world, blocks }, { indifference, constraints })
      }
    })
    const { draws, replications } = own
    const isIdle = structure !== null && isIdleStructure(plan, { structure, asked: own })
    const level = middleOf(worlds.map((world) => world.level))
    const distinct = distinctOf(worlds).length
    return { structure, isIdle, draws, distinct, replications, worlds, level, survival: survivalIn(scenarios, worlds) }
  })
  const [{ worlds, survival }] = studies
  return { ...asked, parameters, scenarios, worlds, survival, studies }
}

/** Of worlds with equal values the first. */
export function distinctOf<World extends Pick<AssumedWorld, 'values'>>(worlds: readonly World[]): readonly World[] {
  const seen = new Set<string>()
  return worlds.filter(({ values }) => {
    const before = seen.size
    return seen.add(values.join(' ')).size > before
  })
}

/** What became of every scenario in some worlds. */
function survivalIn(scenarios: readonly number[], worlds: readonly AssumedWorld[]): readonly Survival[] {
  const bests = worlds.map(({ effects }) => bestOf(effects))
  return scenarios.map((scenario, k): Survival => {
    const own = worlds.map(({ effects }) => effects[k])
    return {
      scenario,
      counts: countsOf(own),
      effect: middleOf(own.map(({ means }) => means.afraidRate)),
      harm: middleOf(own.map(({ harm }) => harm)),
      harmPerAct: middleOf(own.map(({ harmPerAct }) => harmPerAct)),
      rank: middleOf(
        own.map(({ rank }) => rank),
        'lower'
      ),
      kept: own.filter(({ feasibility }) => feasibility === 'feasible').length,
      best: bests.filter((best) => best.includes(k)).length
    }
  })
}

/** The values that inputs have where a structure sets some of them. */
function valuesIn(
  { parameters: own }: PlannedScenario,
  parameters: readonly AssumedParameter[],
  drawn: readonly number[]
): readonly number[] {
  return parameters.map(({ path }, k) => (parameterRow(path) ? (parameterAt(own, path) as number) : drawn[k]))
}

/** The baseline is the first scenario of the world. */
function effectsIn(
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  { indifference, constraints }: { readonly indifference: number; readonly constraints: readonly Constraint[] }
): readonly AssumedEffect[] {
  const [baseline, ...others] = results.plan.scenarios
  const before = judgedRows(results.blocks(0))
  const effects = others.map((scenario, k) =>
    effectOf(before, judgedRows(results.blocks(k + 1)), { indifference, isSame: isSameWorld(baseline, scenario) })
  )
  const places = ranks(effects.map(({ means }) => means.afraidRate))
  return effects.map((effect, k) => ({
    ...effect,
    rank: places[k],
    feasibility: feasibleTogether(checkConstraints(results, k + 1, { constraints, family: 1 }))
  }))
}

function countsOf(effects: readonly AssumedEffect[]): Survival['counts'] {
  const count = (kind: WorldKind) => effects.filter(({ verdict }) => KIND_OF_VERDICT[verdict] === kind).length
  return Object.fromEntries(WORLD_KINDS.map((kind) => [kind, count(kind)])) as Record<WorldKind, number>
}

/** The scenarios that are shown to make more cadres dare and to keep the constraints, and lower the rate the most; several if they tie. */
function bestOf(effects: readonly AssumedEffect[]): readonly number[] {
  const rates = effects.map(({ verdict, feasibility, means }) =>
    verdict === 'dare' && feasibility === 'feasible' ? (means.afraidRate ?? 0) : 0
  )
  const least = Math.min(...rates)
  return least < 0 ? rates.flatMap((rate, k) => (rate === least ? [k] : [])) : []
}

/** The middle of values and what they spread over; of none, null. */
export function middleOf(values: readonly (number | null)[], median: 'mean' | 'lower' = 'mean'): Survival['effect'] {
  const spread = new Spread()
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  for (const value of known) spread.add(value)
  if (known.length === 0) return { median: null, ...spread.range }
  const [lower, upper] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]]
  return { median: median === 'lower' ? lower : (lower + upper) / 2, ...spread.range }
}
