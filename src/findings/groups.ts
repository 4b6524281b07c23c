/** Rates by tier and by rank: estimates, and paired differences from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import { type RatioEstimates, RatioTally, type WorldSums } from '../experiment/ratios.js'
import { addToSums, type BatchResults, type Columns, groupColumns } from '../experiment/results.js'
import { putRates, RATE_ROWS, type RateName, ratePartColumns, TOTAL_COUNT } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { knownDifference, withinBounds } from './summary.js'

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

/** Every rate of every group of the scenario at a position of the plan; none where the plan does not keep groups apart. */
export function groupRates(
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  scenario: number
): readonly GroupRate[] {
  if (!plan.byGroup) return []
  const isBaseline = scenario === plan.baseline
  const isSame = !isBaseline && isSameWorld(plan.scenarios[plan.baseline], plan.scenarios[scenario])
  const groups = groupsOf(plan.scenarios[scenario])
  const names = groupsOf(plan.scenarios[plan.baseline]).map(keyOf)
  const counterparts = groups.map((group) => names.indexOf(keyOf(group)))
  const columnsOf = (position: number) => groupColumns(blocks(position), groupsOf(plan.scenarios[position]).length)
  const sums = groupSums(plan, scenario, columnsOf(scenario))
  const sumsBefore = isBaseline ? [] : groupSums(plan, plan.baseline, columnsOf(plan.baseline))
  const tallies = groups.map((_, g) => new GroupTally(sums[g], sumsBefore[counterparts[g]]))
  const baseline = isBaseline ? undefined : columnsOf(plan.baseline)
  for (const columns of columnsOf(scenario)) {
    const others = baseline?.next().value as Columns | undefined
    for (const [g, tally] of tallies.entries()) {
      tally.add(ofGroup(columns, g), others && counterparts[g] >= 0 ? ofGroup(others, counterparts[g]) : undefined)
    }
  }
  return groups.flatMap((group, g) => {
    const { levels, differences, moments, pairs } = tallies[g].estimates()
    return RATE_ROWS.flatMap(({ name: outcome }, k): GroupRate[] => {
      // Units are not of a rank.
      if (group.kind === 'rank' && outcome === 'idleRunShare') return []
      const paired = differences.get(outcome) ?? pairs[k].difference
      const difference = isBaseline || counterparts[g] < 0 ? null : knownDifference(paired, isSame)
      const estimate = levels.get(outcome) ?? withinBounds(outcome, estimateFrom(moments[k]))
      return [{ group, outcome, estimate, difference }]
    })
  })
}

function keyOf({ kind, name }: Group): string {
  return `${kind} ${name}`
}

/** The totals of a group among those of all. */
function ofGroup(columns: Columns, group: number): Columns {
  return columns.slice(group * TOTAL_COUNT, (group + 1) * TOTAL_COUNT)
}

/** What each group of a scenario adds up to; ranks have no units of their own. */
function groupSums(
  { scenarios, replications }: Pick<Plan, 'scenarios' | 'replications'>,
  scenario: number,
  pieces: Iterable<Columns>
): readonly WorldSums[] {
  const { tiers } = scenarios[scenario].parameters.organisation
  const sums = new Float64Array(groupsOf(scenarios[scenario]).length * TOTAL_COUNT)
  for (const columns of pieces) addToSums(sums, columns)
  return groupsOf(scenarios[scenario]).map((_, g) => ({
    units: tiers[g]?.units ?? Number.NaN,
    replications,
    totals: sums.subarray(g * TOTAL_COUNT, (g + 1) * TOTAL_COUNT)
  }))
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
    for (const [k, { name }] of RATE_ROWS.entries()) {
      const isPaired = baseline !== undefined && !this.#told[k].difference
      if (this.#told[k].level && !isPaired) continue
      const values = ratesOf(name, own, this.#own)
      this.#moments[k].addColumn(values)
      if (isPaired) this.#pairs[k].addColumns(ratesOf(name, baseline, this.#baseline ?? this.#own), values)
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
