/** Rates by tier and by rank: estimates, and paired differences from the baseline. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import type { Block } from '../experiment/block.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { BatchResults } from '../experiment/results.js'
import { RATE_ROWS, type RateName, rate, TOTAL_COUNT } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import { knownDifference } from './summary.js'

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
  const moments = groups.map(() => RATE_ROWS.map(() => new Moments()))
  const pairs = groups.map(() => RATE_ROWS.map(() => new PairedMoments()))
  const baseline = isBaseline ? undefined : rateRows(blocks(plan.baseline), plan.scenarios[plan.baseline])
  for (const rates of rateRows(blocks(scenario), plan.scenarios[scenario])) {
    const others = baseline?.next().value as readonly (readonly number[])[] | undefined
    for (const [g, own] of rates.entries()) {
      for (const [k, value] of own.entries()) {
        if (!Number.isNaN(value)) moments[g][k].add(value)
        if (others !== undefined && counterparts[g] >= 0) pairs[g][k].add(others[counterparts[g]][k], value)
      }
    }
  }
  return groups.flatMap((group, g) =>
    RATE_ROWS.flatMap(({ name: outcome }, k): GroupRate[] => {
      // Units are not of a rank.
      if (group.kind === 'rank' && outcome === 'idleRunShare') return []
      const difference = isBaseline || counterparts[g] < 0 ? null : knownDifference(pairs[g][k].difference, isSame)
      return [{ group, outcome, estimate: estimateFrom(moments[g][k]), difference }]
    })
  )
}

function keyOf({ kind, name }: Group): string {
  return `${kind} ${name}`
}

/** The rates of each group, replication after replication. */
function* rateRows(
  blocks: Iterable<Block>,
  { parameters }: PlannedScenario
): Generator<readonly (readonly number[])[], void> {
  const { tiers } = parameters.organisation
  const units = tiers.map((tier) => tier.units)
  for (const { count, groups, byGroup } of blocks) {
    for (let row = 0; row < count; row++) {
      yield Array.from({ length: groups }, (_, g) => {
        const at = (row * groups + g) * TOTAL_COUNT
        const totals = byGroup.subarray(at, at + TOTAL_COUNT)
        return RATE_ROWS.map(({ name }) => rate(name, totals, units[g] ?? Number.NaN))
      })
    }
  }
}
