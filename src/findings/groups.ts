/** Rates by tier and by rank: estimates, and paired differences from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import { type RatioEstimates, RatioTally, type WorldSums } from '../experiment/ratios.js'
import { addToSums, type Columns, type Replications } from '../experiment/results.js'
import { putRates, RATE_ROWS, type RateName, ratePartColumns, TOTAL_COUNT } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { knownDifference, type Tally, withinBounds } from './summary.js'

/** Some of a scenario's cadres: those of a tier, or of a rank. */
export interface Group {
  readonly kind: 'tier' | 'rank'
  /** The tier's id; `leading` or `ordinary`. */
  readonly name: string
}

/** One rate of one group in one scenario. */
export interface GroupRate {
  readonly group: Group
  readonly outcome: RateName
  readonly estimate: Estimate
  /** From the same group of the baseline, paired by replication; null for the baseline, and where it has no such group. */
  readonly difference: PairedDifference | null
}

/** The groups of a scenario in the order of a block's rows. */
export function groupsOf({ parameters }: Pick<PlannedScenario, 'parameters'>): readonly Group[] {
  const tiers = parameters.organisation.tiers.map(({ id }): Group => ({ kind: 'tier', name: id }))
  return [...tiers, { kind: 'rank', name: 'leading' }, { kind: 'rank', name: 'ordinary' }]
}

/** The rates of a scenario's groups in the making; none where the plan does not keep groups apart. */
export class GroupsTally implements Tally {
  readonly #plan: Plan
  readonly #scenario: number
  readonly #groups: readonly Group[]
  /** Of each group which of the baseline's is the same; −1 for none. */
  readonly #counterparts: readonly number[]
  readonly #sums: Float64Array
  readonly #baselineSums: Float64Array
  #tallies: readonly GroupTally[] | undefined

  constructor(plan: Plan, scenario: number) {
    const [groups, before] = [scenario, plan.baseline].map((position) =>
      plan.byGroup ? groupsOf(plan.scenarios[position]) : []
    )
    const names = before.map(keyOf)
    this.#plan = plan
    this.#scenario = scenario
    this.#groups = groups
    this.#counterparts = groups.map((group) => names.indexOf(keyOf(group)))
    this.#sums = new Float64Array(groups.length * TOTAL_COUNT)
    this.#baselineSums = new Float64Array(before.length * TOTAL_COUNT)
  }

  first({ groups }: Replications, baseline: Replications | undefined): void {
    addToSums(this.#sums, groups)
    if (baseline !== undefined) addToSums(this.#baselineSums, baseline.groups)
  }

  second({ groups }: Replications, baseline: Replications | undefined): void {
    this.#tallies ??= this.#groupTallies()
    for (const [g, tally] of this.#tallies.entries()) {
      const before = this.#counterparts[g]
      tally.add(ofGroup(groups, g), baseline && before >= 0 ? ofGroup(baseline.groups, before) : undefined)
    }
  }

  get rates(): readonly GroupRate[] {
    const { baseline, scenarios } = this.#plan
    const isBaseline = this.#scenario === baseline
    const isSame = !isBaseline && isSameWorld(scenarios[baseline], scenarios[this.#scenario])
    const tallies = this.#tallies ?? this.#groupTallies()
    return this.#groups.flatMap((group, g) => {
      const { levels, differences, moments, pairs } = tallies[g].estimates()
      return RATE_ROWS.flatMap(({ name: outcome }, k): GroupRate[] => {
        // Units are not of a rank.
        if (group.kind === 'rank' && outcome === 'idleRunShare') return []
        const paired = differences.get(outcome) ?? pairs[k].difference
        const difference = isBaseline || this.#counterparts[g] < 0 ? null : knownDifference(paired, isSame)
        const estimate = levels.get(outcome) ?? withinBounds(outcome, estimateFrom(moments[k]))
        return [{ group, outcome, estimate, difference }]
      })
    })
  }

  /** What takes in each group, now that the sums of all are known; ranks have no units of their own. */
  #groupTallies(): readonly GroupTally[] {
    const { baseline, scenarios, replications } = this.#plan
    const sumsOf = (position: number, sums: Float64Array) => (g: number) => ({
      units: scenarios[position].parameters.organisation.tiers[g]?.units ?? Number.NaN,
      replications,
      totals: sums.subarray(g * TOTAL_COUNT, (g + 1) * TOTAL_COUNT)
    })
    const [own, before] = [sumsOf(this.#scenario, this.#sums), sumsOf(baseline, this.#baselineSums)]
    const isBaseline = this.#scenario === baseline
    return this.#counterparts.map(
      (counterpart, g) => new GroupTally(own(g), isBaseline || counterpart < 0 ? undefined : before(counterpart))
    )
  }
}

function keyOf({ kind, name }: Group): string {
  return `${kind} ${name}`
}

/** The totals of a group among those of all. */
function ofGroup(columns: Columns, group: number): Columns {
  return columns.slice(group * TOTAL_COUNT, (group + 1) * TOTAL_COUNT)
}

/** Takes in the replications of a group, and of the same group of the baseline: ratios of sums, and the means of the other rates. */
class GroupTally {
  readonly #own: WorldSums
  readonly #baseline: WorldSums | undefined
  readonly #ratios: RatioTally
  /** Of each rate, whether the ratios tell its level, and its difference: that is not reckoned twice. */
  readonly #told: readonly ReturnType<RatioTally['holds']>[]
  readonly #moments = RATE_ROWS.map(() => new Moments())
  readonly #pairs = RATE_ROWS.map(() => new PairedMoments())

  constructor(own: WorldSums, baseline: WorldSums | undefined) {
    this.#own = own
    this.#baseline = baseline
    this.#ratios = new RatioTally(own, baseline)
    this.#told = RATE_ROWS.map(({ name }) => this.#ratios.holds(name))
  }

  /** Takes in the totals of the next replications. */
  add(own: Columns, baseline: Columns | undefined): void {
    this.#ratios.add(own, baseline)
    const before = this.#baseline
    for (const [k, { name }] of RATE_ROWS.entries()) {
      const isPaired = before !== undefined && baseline !== undefined && !this.#told[k].difference
      if (this.#told[k].level && !isPaired) continue
      const values = ratesOf(name, own, this.#own)
      this.#moments[k].addColumn(values)
      if (isPaired) this.#pairs[k].addColumns(ratesOf(name, baseline, before), values)
    }
  }

  /** By rates in order the means, which of those that the ratios tell are of nothing. */
  estimates(): RatioEstimates & { readonly moments: readonly Moments[]; readonly pairs: readonly PairedMoments[] } {
    return { ...this.#ratios.estimates(), moments: this.#moments, pairs: this.#pairs }
  }
}

function ratesOf(name: RateName, totals: Columns, { units }: WorldSums): Float64Array {
  const rates = new Float64Array(totals[0].length)
  putRates(ratePartColumns(name, totals, units), rates)
  return rates
}
