/** Replications added until the differences from the baseline are known to a stated precision. */

import type { Estimate } from '../analysis/estimate.js'
import { simultaneousHalfWidth } from '../analysis/interval.js'
import { nextLook } from '../analysis/next-look.js'
import { PairedMoments } from '../analysis/paired.js'
import { OUTCOME_NAMES, type OutcomeName, RATE_ROWS, type RateName, TOTAL_COUNT } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { type BlockStore, missing } from './batch.js'
import { shapeOf } from './block.js'
import type { Plan } from './plan.js'
import type { PrecisionRule } from './precision-rule.js'
import { ratioEstimates, type World } from './ratios.js'
import { addToSums, type Columns, outcomeColumns } from './results.js'

/** What a look found: the half-width of each scenario's difference, in the plan's order. */
export interface Look {
  readonly replications: number
  /** 0 for worlds with equal parameters; null for the baseline, and where a difference has no interval. */
  readonly halfWidths: readonly (number | null)[]
  /** The widest of those that are defined. */
  readonly widest: number
  /** Whether a scenario's difference has no interval: defined in less than two replications, or constant but not 0. */
  readonly isUndefined: boolean
}

/** A plan with the number of replications that its rule has come to. */
export interface Settled {
  readonly plan: Plan
  /** The looks of the rule so far; none without a rule. */
  readonly looks: readonly Look[]
  /** False while the store lacks replications of the plan: play them, then ask again. */
  readonly isComplete: boolean
}

/** Follows the rule of a plan as far as a store holds its replications; a plan without a rule stays as it is. */
export function settle(plan: Plan, store: Pick<BlockStore, 'worldOf' | 'kept' | 'blocks'>): Settled {
  const { rule } = plan
  const isWhole = (now: Plan) => missing(now, store).tasks.length === 0
  if (rule === undefined) return { plan, looks: [], isComplete: isWhole(plan) }
  const looks: Look[] = []
  let now: Plan = { ...plan, replications: rule.first }
  while (isWhole(now)) {
    const look = lookAt(now, rule, store)
    looks.push(look)
    const { growth, cap } = rule
    // Of what is undefined nothing is known: it counts as infinitely wide.
    const halfWidth = look.isUndefined ? Number.POSITIVE_INFINITY : look.widest
    const state = { n: now.replications, halfWidth, target: rule.halfWidth, growth, cap }
    const next = nextLook(state)
    if (next === null) return { plan: now, looks, isComplete: true }
    now = { ...now, replications: next }
  }
  return { plan: now, looks, isComplete: false }
}

/** Whether a rule's precision was reached at the last of its looks, for every scenario. */
export function isReached({ halfWidth }: PrecisionRule, looks: readonly Look[]): boolean {
  const last = looks.at(-1)
  return last !== undefined && !last.isUndefined && last.widest <= halfWidth
}

/** The half-widths of all differences after the replications of a plan; blocks are read one by one. */
function lookAt(plan: Plan, { outcome }: PrecisionRule, store: Pick<BlockStore, 'blocks'>): Look {
  const { scenarios, baseline, replications } = plan
  const family = Math.max(1, scenarios.length - 1)
  const columnsOf = (scenario: number) => firstRows(outcomeColumns(store.blocks(scenario)), replications)
  const halfWidths = scenarios.map((world, scenario) => {
    if (scenario === baseline) return null
    if (isSameWorld(scenarios[baseline], world)) return 0
    const { n, sd, low } =
      ratioDifference(plan, scenario, outcome, columnsOf) ??
      meanDifference(outcome, columnsOf(baseline), columnsOf(scenario))
    return low === null ? null : simultaneousHalfWidth({ n, sd }, family)
  })
  const isUndefined = halfWidths.some((width, scenario) => width === null && scenario !== baseline)
  return { replications, halfWidths, widest: Math.max(0, ...halfWidths.map((width) => width ?? 0)), isUndefined }
}

function meanDifference(outcome: OutcomeName, baseline: Iterator<Columns>, other: Iterable<Columns>): Estimate {
  const position = OUTCOME_NAMES.indexOf(outcome)
  const pairs = new PairedMoments()
  for (const outcomes of other) pairs.addColumns((baseline.next().value as Columns)[position], outcomes[position])
  return pairs.difference
}

function ratioDifference(
  { scenarios, baseline, replications }: Plan,
  scenario: number,
  outcome: OutcomeName,
  columnsOf: (scenario: number) => Iterable<Columns>
): Estimate | undefined {
  if (!RATE_ROWS.some(({ name }) => name === outcome)) return undefined
  const world = (position: number): World => {
    const totals = new Float64Array(TOTAL_COUNT)
    for (const columns of columnsOf(position)) addToSums(totals, columns)
    return { units: shapeOf(scenarios[position]).units, replications, totals, columns: () => columnsOf(position) }
  }
  const name = outcome as RateName
  return ratioEstimates(world(scenario), world(baseline), { names: [name] }).differences.get(name)
}

function* firstRows(pieces: Iterable<Columns>, count: number): Generator<Columns, void> {
  let left = count
  for (const columns of pieces) {
    yield left < columns[0].length ? columns.map((column) => column.subarray(0, left)) : columns
    left -= columns[0].length
    if (left <= 0) return
  }
}
