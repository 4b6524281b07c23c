/** The plan of a batch: which scenarios, which replications, which draws. */

import { type StreamKey, streamKey } from '../random/key.js'
import type { Scenario } from '../scenario/resolve.js'
import type { ReplicationRange } from './block.js'
import type { PlannedScenario } from './design.js'
import { MOST_COMPARED } from './limits.js'
import type { PrecisionRule } from './precision-rule.js'
import { rangeOf } from './replication-range.js'

/**
 * Why a scenario is the baseline: it was named; reforms are laid over it; the others extend it; none is extended by the others,
 * and its name comes first; or it is the first of a list that has no other order.
 */
export const BASELINE_REASONS = ['named', 'laid-over', 'extended', 'by-name', 'first'] as const
export type BaselineReason = (typeof BASELINE_REASONS)[number]

/** Scenarios × replications under one seed: every scenario plays the same replications with the same draws. */
export interface Plan {
  readonly seed: string
  readonly key: StreamKey
  /** The first replication, numbered from 0. */
  readonly first: number
  /** Number of replications of every scenario, at least 1; with a rule, what it has come to so far. */
  readonly replications: number
  /** The version of the model whose run it is, where that is an earlier one. */
  readonly modelVersion?: number | undefined
  /** The version of the defaults that its scenarios were read with, where that is an earlier one. */
  readonly defaults?: number | undefined
  /** The version of its records, where that is an earlier one. */
  readonly recordVersion?: number | undefined
  /** Whether tiers and ranks are kept apart; not in plans of earlier versions of the program. */
  readonly byGroup?: boolean | undefined
  /** How replications are added until a precision is reached; absent where their number is fixed. */
  readonly rule?: PrecisionRule | undefined
  /** How many replications each scenario has, where they differ. */
  readonly counts?: readonly number[] | undefined
  /** How scenarios in worlds that leave their effect open are played further; absent where nothing is added. */
  readonly openRule?: OpenRule | undefined
  /** The rules that earlier replications were added by, with how many there were then. */
  readonly earlierRules?: readonly EarlierRule[] | undefined
  readonly scenarios: readonly PlannedScenario[]
  /** Position of the baseline among the scenarios. */
  readonly baseline: number
  readonly baselineReason: BaselineReason
}

/** The rule of a plan whose scenarios are worlds, one behind the other: what leaves an effect open is played further. */
export interface OpenRule {
  /** Scenarios of each world; the first of them is its baseline. */
  readonly size: number
  /** The difference in the 不敢为 rate and in acting that matters, as a share. */
  readonly indifference: number
  /** The most replications of a scenario, and of the baseline that goes with it. */
  readonly cap: number
}

/** A rule that was followed to its end before a later one, or a fixed number where there was no rule. */
export interface EarlierRule {
  readonly rule: PrecisionRule | null
  readonly replications: number
}

/** One of some parts into which a plan is divided, to be played apart and merged. */
export interface Part {
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
}

/**
 * The replications of one of a plan's `count` different worlds that belong to a part. Parts are stretches of equal length of all
 * replications: with the worlds in turn, so that every part has about as many of every world; or, where that would leave
 * each part only a few of each, world after world, so that replications stay together.
 */
export function shareOf({ first, replications }: Plan, world: number, count: number, part?: Part): ReplicationRange {
  if (part === undefined) return { first, count: replications }
  const all = replications * count
  const isInTurn = replications >= FEW * part.of
  const border = (number: number) => {
    const row = Math.floor((all * number) / part.of)
    return isInTurn ? Math.ceil((row - world) / count) : row - world * replications
  }
  const [from, end] = [border(part.number - 1), border(part.number)].map((row) =>
    Math.min(replications, Math.max(0, row))
  )
  return rangeOf(first + from, first + end)
}

/** Replications of a world in a part that are few: the sums of paths that go with them take as much room as they. */
const FEW = 20

/**
 * Whether the worlds of a plan are compared: they are few enough, and none is that of an ensemble, since the baseline would
 * stand in another. The outcomes of others stand in a table, and no report is made.
 */
export function isCompared(plan: Pick<Plan, 'scenarios'>): boolean {
  return plan.scenarios.length <= MOST_COMPARED && !isInWorlds(plan)
}

/** Whether a plan has scenarios in the worlds of an ensemble. */
export function isInWorlds({ scenarios }: Pick<Plan, 'scenarios'>): boolean {
  return scenarios.some(({ inWorld }) => inWorld)
}

/** Thrown where the named baseline is not among the scenarios. */
export class UnknownBaselineError extends Error {}

/**
 * The plan of a batch; its baseline is that of `baselineOf`. Throws `UnknownBaselineError`, and RangeError for no scenarios or
 * replications below 1.
 */
export function planBatch(
  scenarios: readonly PlannedScenario[],
  seed: string,
  replications: number,
  { first = 0, namedBaseline }: { readonly first?: number; readonly namedBaseline?: string | undefined } = {}
): Plan {
  if (scenarios.length === 0) throw new RangeError('a batch needs a scenario')
  if (!(Number.isInteger(replications) && replications >= 1)) throw new RangeError('replications are whole, from 1 on')
  const { index, reason } = baselineOf(scenarios, namedBaseline)
  const draws = { seed, key: streamKey(seed), first, replications }
  return { ...draws, scenarios, baseline: index, baselineReason: reason }
}

/**
 * The baseline among scenarios, whatever their order: the one named; else the nearest that all others extend, or that reforms
 * are laid over; else the one that most extend; else the first by name. Throws `UnknownBaselineError`.
 */
export function baselineOf(
  scenarios: readonly Scenario[],
  named?: string
): { readonly index: number; readonly reason: BaselineReason } {
  if (named !== undefined) {
    const index = scenarios.findIndex(({ id, file }) => id === named || file === named)
    if (index < 0) throw new UnknownBaselineError(named)
    return { index, reason: 'named' }
  }
  const ancestor = commonAncestor(scenarios) ?? mostExtended(scenarios)
  const index = scenarios.findIndex(({ file }) => file === ancestor)
  if (index >= 0) {
    const { reforms } = scenarios[index]
    const isLaidOver = scenarios.every((scenario, k) => k === index || scenario.reforms.length > reforms.length)
    return { index, reason: scenarios.length > 1 && isLaidOver ? 'laid-over' : 'extended' }
  }
  const [first] = scenarios.map(({ id }) => id).sort(byCodeUnits)
  return {
    index: scenarios.findIndex(({ id }) => id === first),
    reason: scenarios.length > 1 ? 'by-name' : 'first'
  }
}

/** The nearest file that all scenarios extend or are; undefined for one scenario, and where there is none. */
export function commonAncestor(scenarios: readonly Scenario[]): string | undefined {
  if (scenarios.length < 2) return undefined
  const isBelow = (ancestor: string) =>
    scenarios.every(({ file, extends: all }) => file === ancestor || all.includes(ancestor))
  return [scenarios[0].file, ...scenarios[0].extends].find(isBelow)
}

// Of the scenarios that others extend the one that most do, the first by name among equals.
function mostExtended(scenarios: readonly Scenario[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { extends: chain } of scenarios) {
    for (const file of new Set(chain)) counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  let found: { readonly count: number; readonly id: string; readonly file: string } | undefined
  for (const { id, file } of scenarios) {
    const count = counts.get(file) ?? 0
    const isMore =
      found === undefined || count > found.count || (count === found.count && byCodeUnits(id, found.id) < 0)
    if (count > 0 && isMore) found = { count, id, file }
  }
  return found?.file
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
