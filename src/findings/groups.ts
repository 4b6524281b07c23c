/** Rates by tier and by rank: estimates, and paired differences from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import type { Block } from '../experiment/block.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import { RatioTally, type WorldSums } from '../experiment/ratios.js'
import type { BatchResults } from '../experiment/results.js'
import { RATE_ROWS, type RateName, rate, TOTAL_COUNT } from '../model/outcomes.js'
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
  const rowsOf = (position: number) => groupRows(blocks(position))
  const sums = groupSums(plan, scenario, rowsOf(scenario))
  const sumsBefore = isBaseline ? [] : groupSums(plan, plan.baseline, rowsOf(plan.baseline))
  const moments = groups.map(() => RATE_ROWS.map(() => new Moments()))
  const pairs = groups.map(() => RATE_ROWS.map(() => new PairedMoments()))
  const tallies = groups.map((_, g) => new RatioTally(sums[g], sumsBefore[counterparts[g]]))
  // What the tallies tell is not reckoned twice.
  const told = tallies.map((tally) => RATE_ROWS.map(({ name }) => tally.holds(name)))
  const baseline = isBaseline ? undefined : rowsOf(plan.baseline)
  for (const rows of rowsOf(scenario)) {
    const others = baseline?.next().value as readonly Float64Array[] | undefined
    for (const [g, totals] of rows.entries()) {
      const before = others?.[counterparts[g]]
      tallies[g].add(totals, before)
      for (const [k, { name }] of RATE_ROWS.entries()) {
        const isPaired = before !== undefined && !told[g][k].difference
        if (told[g][k].level && !isPaired) continue
        const value = rate(name, totals, sums[g].units)
        if (!Number.isNaN(value)) moments[g][k].add(value)
        if (isPaired) pairs[g][k].add(rate(name, before, sumsBefore[counterparts[g]].units), value)
      }
    }
  }
  return groups.flatMap((group, g) => {
    const { levels, differences } = tallies[g].estimates()
    return RATE_ROWS.flatMap(({ name: outcome }, k): GroupRate[] => {
      // Units are not of a rank.
      if (group.kind === 'rank' && outcome === 'idleRunShare') return []
      const paired = differences.get(outcome) ?? pairs[g][k].difference
      const difference = isBaseline || counterparts[g] < 0 ? null : knownDifference(paired, isSame)
      const estimate = levels.get(outcome) ?? withinBounds(outcome, estimateFrom(moments[g][k]))
      return [{ group, outcome, estimate, difference }]
    })
  })
}

function keyOf({ kind, name }: Group): string {
  return `${kind} ${name}`
}

/** The totals of each group, replication after replication. */
function* groupRows(blocks: Iterable<Block>): Generator<readonly Float64Array[], void> {
  for (const { count, groups, byGroup } of blocks) {
    for (let row = 0; row < count; row++) {
      const from = row * groups * TOTAL_COUNT
      yield Array.from({ length: groups }, (_, g) =>
        byGroup.subarray(from + g * TOTAL_COUNT, from + (g + 1) * TOTAL_COUNT)
      )
    }
  }
}

/** What each group of a scenario adds up to; ranks have no units of their own. */
function groupSums(
  { scenarios, replications }: Pick<Plan, 'scenarios' | 'replications'>,
  scenario: number,
  rows: Iterable<readonly Float64Array[]>
): readonly WorldSums[] {
  const { tiers } = scenarios[scenario].parameters.organisation
  const sums = groupsOf(scenarios[scenario]).map(() => new Float64Array(TOTAL_COUNT))
  for (const row of rows) {
    for (const [g, totals] of row.entries()) {
      for (let k = 0; k < TOTAL_COUNT; k++) sums[g][k] += totals[k]
    }
  }
  return sums.map((totals, g) => ({ units: tiers[g]?.units ?? Number.NaN, replications, totals }))
}
