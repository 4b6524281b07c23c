/** The search for the best bundle within a budget: every bundle is tried with few replications, the near-best are kept. */

import { falls, simultaneousBounds } from '../analysis/interval.js'
import { PairedMoments } from '../analysis/paired.js'
import { studentTQuantile } from '../analysis/student-t.js'
import { inEach } from '../model/language.js'
import { OUTCOME_NAMES } from '../model/outcomes.js'
import { bundleOf, conflictBetween, membersOf } from './bundle.js'
import type { BundleSearch, TriedBundle } from './comparison-plan.js'
import { type Constraint, checkConstraints } from './constraints.js'
import type { PlannedScenario } from './design.js'
import type { Plan } from './plan.js'
import { type BatchResults, outcomeRows } from './results.js'

/** Replications with which every bundle is tried; they take no part in the results of those that are kept. */
export const TRIED_WITH = 10
/** The most bundles that are kept. */
export const MOST_KEPT = 12
/** The most bundles that a plan lists. */
export const MOST_RANKED = 100
/** A bundle with so large a part of the best one's fall comes near it, even where the two can be told apart. */
export const NEAR = 0.75

/** All bundles that may be tried, and what of them may not. */
export interface BundleSpace
  extends Omit<BundleSearch, 'replications' | 'leftOut' | 'unhelpful' | 'infeasible' | 'ranking'> {
  readonly bundles: readonly PlannedScenario[]
}

/** What a bundle may be: it may cost so much, and join so many reforms. */
export interface BundleLimits {
  readonly budget?: number | undefined
  readonly atMost?: number | undefined
}

/** Every bundle of some reforms that holds no conflict and is within the limits; a budget needs the cost of each reform. */
export function bundlesWithin(
  { budget, atMost }: BundleLimits,
  reforms: readonly PlannedScenario[],
  baseline: PlannedScenario
): BundleSpace {
  const costs = reforms.map(({ cost }) => cost?.amount ?? 0)
  const areKnown = reforms.every(({ cost }) => cost !== undefined && cost.unit === reforms[0].cost?.unit)
  const clashes = reforms.flatMap((a, i) =>
    reforms.flatMap((b, j) => (i < j && conflictBetween(a, b, baseline) !== null ? [(1 << i) | (1 << j)] : []))
  )
  const bundles: PlannedScenario[] = []
  let tooDear = 0
  for (let bits = 1; bits < 1 << reforms.length; bits++) {
    const members = membersOf(reforms, bits)
    if (members.length > (atMost ?? reforms.length) || clashes.some((pair) => (bits & pair) === pair)) continue
    // Summed as integers of a millionth, so that ten tenths are one.
    const cost = membersOf(costs, bits).reduce((sum, each) => sum + Math.round(each * 1e6), 0) / 1e6
    if (budget !== undefined && cost > budget) tooDear += 1
    else bundles.push(bundleOf(members, baseline))
  }
  return {
    bundles,
    ...(budget !== undefined && { budget }),
    ...(atMost !== undefined && { atMost }),
    unit: areKnown ? (reforms[0].cost?.unit ?? '') : '',
    costs: areKnown ? Object.fromEntries(reforms.map(({ id }, k) => [id, costs[k]])) : {},
    labels: Object.fromEntries(reforms.map(({ id, label }) => [id, inEach((language) => label[language] || id)])),
    tried: bundles.length,
    tooDear,
    conflicts: clashes.map(
      (pair) => membersOf(reforms, pair).map(({ id }) => id) as unknown as readonly [string, string]
    )
  }
}

/** The plan by which all bundles of a space are tried: its first replications. */
export function searchPlan({ seed, key, first }: Plan, baseline: PlannedScenario, { bundles }: BundleSpace): Plan {
  const draws = { seed, key, first, replications: TRIED_WITH }
  return { ...draws, scenarios: [baseline, ...bundles], baseline: 0, baselineReason: 'first' }
}

/** What the tried bundles leave to be compared. */
export interface NearBest extends Required<Pick<BundleSearch, 'unhelpful' | 'infeasible' | 'ranking'>> {
  /** The lowest estimated rate first. */
  readonly kept: readonly PlannedScenario[]
  /** How many came as near and are not kept, since that would be more than twelve. */
  readonly leftOut: number
}

/**
 * The bundles that come near the best of those tried. Candidates lower the 不敢为 rate and the deterred share by their estimates;
 * neither acting nor output is seen to fall, and no constraint is seen to be broken. Of these come near: the one with the
 * lowest rate, the runner-up, those that cannot be told apart from the best (one-sided paired t, Bonferroni), and those with at
 * least three quarters of its fall; twelve at most.
 */
export function nearBest(
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  constraints: readonly Constraint[] = []
): NearBest {
  const rows = (scenario: number) => outcomeRows(blocks(scenario))
  const tried = plan.scenarios.length - 1
  const checked = { constraints, family: tried * constraints.length }
  const helpful = plan.scenarios.flatMap((_, scenario) => {
    if (scenario === plan.baseline) return []
    const pairs = pairsOf(rows(plan.baseline), rows(scenario), JUDGED)
    const [rate, share, acting, output] = pairs.map(({ difference }) => difference)
    const isBetter = (rate.mean ?? 0) < 0 && (share.mean ?? 0) < 0 && !falls(acting) && !falls(output)
    if (!isBetter) return []
    const breaks = checkConstraints({ plan, blocks }, scenario, checked).flatMap(
      ({ constraint, feasibility, mean, low, high }) =>
        feasibility === 'infeasible' ? [{ constraint, mean, low, high }] : []
    )
    return [{ scenario, mean: rate.mean as number, ...simultaneousBounds(rate, tried), breaks }]
  })
  helpful.sort((a, b) => a.mean - b.mean || a.scenario - b.scenario)
  const inOrder = helpful.filter(({ breaks }) => breaks.length === 0)
  const [best] = inOrder
  const t = studentTQuantile(1 - 0.05 / Math.max(1, inOrder.length - 1), plan.replications - 1)
  const isUntold = (scenario: number) => {
    const [{ difference }] = pairsOf(rows(best.scenario), rows(scenario), JUDGED.slice(0, 1))
    const { mean, sd, n } = difference
    return mean === null || sd === null || mean <= (t * sd) / Math.sqrt(n)
  }
  const near = inOrder.filter(
    ({ scenario, mean }, place) => place <= 1 || mean <= NEAR * best.mean || isUntold(scenario)
  )
  const kept = near.slice(0, MOST_KEPT)
  return {
    kept: kept.map(({ scenario }) => plan.scenarios[scenario]),
    leftOut: near.length - kept.length,
    unhelpful: tried - helpful.length,
    infeasible: helpful.length - inOrder.length,
    ranking: helpful.slice(0, MOST_RANKED).map(({ scenario, mean, low, high, breaks }): TriedBundle => {
      const { bundle, id, cost } = plan.scenarios[scenario]
      const isCompared = kept.some((one) => one.scenario === scenario)
      const own = { members: bundle ?? [id], ...(cost && { cost: cost.amount }), mean, low, high, isCompared }
      return breaks.length === 0 ? own : { ...own, breaks }
    })
  }
}

const JUDGED = (['afraidRate', 'deterredShare', 'actingShare', 'meanOutput'] as const).map((name) =>
  OUTCOME_NAMES.indexOf(name)
)

function pairsOf(a: Iterator<Float64Array>, b: Iterable<Float64Array>, positions: readonly number[]): PairedMoments[] {
  const pairs = positions.map(() => new PairedMoments())
  for (const outcomes of b) {
    const others = a.next().value as Float64Array
    for (const [k, position] of positions.entries()) pairs[k].add(others[position], outcomes[position])
  }
  return pairs
}
