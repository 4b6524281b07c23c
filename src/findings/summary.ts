/** The results of a batch as estimates: every outcome of every scenario, and its paired difference from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import { Spread, type SpreadRange } from '../analysis/spread.js'
import { type Block, shapeOf } from '../experiment/block.js'
import type { Plan } from '../experiment/plan.js'
import { RatioTally, type WorldSums } from '../experiment/ratios.js'
import { addToSums, type BatchResults, type Replications, totalsWithGroups, withGroups } from '../experiment/results.js'
import {
  FIRST_SUM,
  isRatioOfSums,
  OUTCOME_NAMES,
  type OutcomeName,
  outcomeRow,
  type RateName,
  TOTAL,
  TOTAL_COUNT,
  type TotalName
} from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { type Pooled, Pooling } from './pooled.js'

/** One scenario's estimates. */
export interface ScenarioSummary {
  readonly id: string
  readonly estimates: Readonly<Record<OutcomeName, Estimate>>
  /** Against the baseline, paired by replication; absent for the baseline itself. */
  readonly differences?: Readonly<Record<OutcomeName, PairedDifference>>
  /**
   * Output less 99 % and less 101 % of the baseline's, paired by replication: by how much it falls or rises by one per cent
   * or more; absent for the baseline and for a world equal to it.
   */
  readonly outputFloor?: Estimate
  readonly outputCeiling?: Estimate
  /** What replications spread over: 5 to 95 % of them, of fewer than 40 all. */
  readonly spreads: Readonly<Record<OutcomeName, SpreadRange>>
  readonly pooled: Pooled
}

/** What takes in the replications of a scenario twice, with those of the baseline beside: first their sums, then what needs these. */
export interface Tally {
  /** Sees each block once, before its replications. */
  block?(block: Block): void
  first(own: Replications, baseline: Replications | undefined): void
  second(own: Replications, baseline: Replications | undefined): void
}

/** Takes the replications of the scenario at a position of the plan through some tallies at once. */
export function takeTwice(
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number,
  tallies: readonly Tally[]
): void {
  const groupsOf = (position: number) => shapeOf(plan.scenarios[position], plan.byGroup).groups
  const beside = scenario === plan.baseline ? [] : [plan.baseline]
  const [before] = beside.map((position) => withGroups(blocks(position), groupsOf(position)))
  const onBlock = (block: Block) => {
    for (const tally of tallies) tally.block?.(block)
  }
  for (const own of withGroups(blocks(scenario), groupsOf(scenario), onBlock)) {
    const baseline = before?.next().value as Replications | undefined
    for (const tally of tallies) tally.first(own, baseline)
  }
  before?.return()
  const [again] = beside.map((position) => totalsWithGroups(blocks(position), groupsOf(position)))
  for (const own of totalsWithGroups(blocks(scenario), groupsOf(scenario))) {
    const baseline = again?.next().value as Replications | undefined
    for (const tally of tallies) tally.second(own, baseline)
  }
  again?.return()
}

/** Estimates and paired differences of a batch, in the order of the plan's scenarios; takes the replications as they pass. */
export function summarise(results: BatchResults): readonly ScenarioSummary[] {
  return results.plan.scenarios.map((_, scenario) => {
    const tally = new SummaryTally(results.plan, scenario)
    takeTwice(results, scenario, [tally])
    return tally.summary
  })
}

const OUTPUT = OUTCOME_NAMES.indexOf('meanOutput')

/** Positions of the outcomes that may be means over replications: all others are ratios of sums. */
const MEANS: readonly number[] = OUTCOME_NAMES.flatMap((name, k) => (isRatioOfSums(name) ? [] : [k]))

/** A change of output that does not matter, as a part of the baseline's. */
export const OUTPUT_MARGIN = 0.01

/** The estimates of one scenario in the making. */
export class SummaryTally implements Tally {
  readonly #plan: Plan
  readonly #scenario: number
  readonly #pooling: Pooling
  readonly #moments = OUTCOME_NAMES.map(() => new Moments())
  readonly #spreads = OUTCOME_NAMES.map(() => new Spread())
  readonly #pairs = OUTCOME_NAMES.map(() => new PairedMoments())
  readonly #floor = new Moments()
  readonly #ceiling = new Moments()
  readonly #baselineTotals = new Float64Array(TOTAL_COUNT)
  #ratios: RatioTally | undefined

  constructor(plan: Plan, scenario: number) {
    this.#plan = plan
    this.#scenario = scenario
    this.#pooling = new Pooling(shapeOf(plan.scenarios[scenario]))
  }

  block(block: Block): void {
    this.#pooling.add(block)
  }

  first({ outcomes }: Replications, baseline: Replications | undefined): void {
    for (const k of MEANS) this.#moments[k].addColumn(outcomes[k])
    for (let k = 0; k < outcomes.length; k++) this.#spreads[k].addColumn(outcomes[k])
    if (baseline === undefined) return
    const { outcomes: others } = baseline
    for (const k of MEANS) this.#pairs[k].addColumns(others[k], outcomes[k])
    addToSums(this.#baselineTotals, others)
    this.#floor.addColumn(lessTimes(outcomes[OUTPUT], 1 - OUTPUT_MARGIN, others[OUTPUT]))
    this.#ceiling.addColumn(lessTimes(outcomes[OUTPUT], 1 + OUTPUT_MARGIN, others[OUTPUT]))
  }

  second({ outcomes }: Replications, baseline: Replications | undefined): void {
    this.#ratios ??= this.#ratioTally()
    this.#ratios.add(outcomes, baseline?.outcomes)
  }

  get summary(): ScenarioSummary {
    const { baseline, scenarios } = this.#plan
    const scenario = scenarios[this.#scenario]
    const isBaseline = this.#scenario === baseline
    const isSame = !isBaseline && isSameWorld(scenarios[baseline], scenario)
    const { levels, differences } = (this.#ratios ?? this.#ratioTally()).estimates()
    return {
      id: scenario.id,
      estimates: forEveryOutcome(
        (name, k) => levels.get(name as RateName) ?? withinBounds(name, estimateFrom(this.#moments[k]))
      ),
      ...(!isBaseline && {
        differences: forEveryOutcome((name, k) =>
          knownDifference(differences.get(name as RateName) ?? this.#pairs[k].difference, isSame)
        )
      }),
      ...(!isBaseline &&
        !isSame && { outputFloor: estimateFrom(this.#floor), outputCeiling: estimateFrom(this.#ceiling) }),
      spreads: forEveryOutcome((_, k) => this.#spreads[k].range),
      pooled: this.#pooling.pooled
    }
  }

  /** What takes in ratios, now that their sums are known. */
  #ratioTally(): RatioTally {
    const { baseline, scenarios } = this.#plan
    const { totals, replications } = this.#pooling.pooled
    const sums = (position: number, totals: ArrayLike<number>): WorldSums => ({
      ...{ units: shapeOf(scenarios[position]).units, replications, totals }
    })
    const isBaseline = this.#scenario === baseline
    return new RatioTally(sums(this.#scenario, totals), isBaseline ? undefined : sums(baseline, this.#baselineTotals))
  }
}

function lessTimes(values: Float64Array, times: number, others: Float64Array): Float64Array {
  return values.map((value, r) => value - times * others[r])
}

/** Worlds are called identical only if their parameters are equal; that no replication differs is not enough. */
export function knownDifference(difference: PairedDifference, isSame: boolean): PairedDifference {
  if (!isSame) return { ...difference, identical: false }
  return { ...difference, low: null, high: null, identical: true }
}

/** The estimate of a level whose interval ends where values must: shares between 0 and 1, ratios and counts at 0. */
export function withinBounds(name: OutcomeName, estimate: Estimate): Estimate {
  const { low, high } = estimate
  const isCount = (TOTAL[name as TotalName] ?? FIRST_SUM) < FIRST_SUM
  const { scale } = outcomeRow(name)
  if (low === null || high === null || (scale === 'amount' && !isCount)) return estimate
  return { ...estimate, low: Math.max(0, low), high: scale === 'share' ? Math.min(1, high) : high }
}

function forEveryOutcome<Value>(of: (name: OutcomeName, position: number) => Value): Record<OutcomeName, Value> {
  return Object.fromEntries(OUTCOME_NAMES.map((name, k) => [name, of(name, k)])) as Record<OutcomeName, Value>
}
