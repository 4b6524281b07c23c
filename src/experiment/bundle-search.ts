/** The search for the best bundle within a budget: every bundle is tried with few replications, the near-best are kept. */

import { falls } from '../analysis/interval.js'
import { PairedMoments } from '../analysis/paired.js'
import { studentTQuantile } from '../analysis/student-t.js'
import { OUTCOME_NAMES } from '../model/outcomes.js'
import { bundleOf, conflictBetween, membersOf } from './bundle.js'
import type { BundleSearch } from './comparison-plan.js'
import type { PlannedScenario } from './design.js'
import type { Plan } from './plan.js'
import { type BatchResults, outcomeRows } from './results.js'

/** The most reforms whose every bundle is tried. */
export const MOST_REFORMS = 12
/** Replications with which every bundle is tried; they take no part in the results of those that are kept. */
export const TRIED_WITH = 10
/** The most bundles that are kept. */
const MOST_KEPT = 12

/** All bundles that may be tried, and what of them may not. */
export interface BundleSpace extends Omit<BundleSearch, 'replications' | 'leftOut'> {
  readonly bundles: readonly PlannedScenario[]
}

/** Every bundle of some reforms, which all have a cost, that holds no conflict and is within the budget. */
export function bundlesWithin(
  budget: number,
  reforms: readonly PlannedScenario[],
  baseline: PlannedScenario
): BundleSpace {
  const costs = reforms.map(({ cost }) => cost?.amount ?? 0)
  const clashes = reforms.flatMap((a, i) =>
    reforms.flatMap((b, j) => (i < j && conflictBetween(a, b, baseline) !== null ? [(1 << i) | (1 << j)] : []))
  )
  const bundles: PlannedScenario[] = []
  let tooDear = 0
  for (let bits = 1; bits < 1 << reforms.length; bits++) {
    if (clashes.some((pair) => (bits & pair) === pair)) continue
    // Summed as integers of a millionth, so that ten tenths are one.
    const cost = membersOf(costs, bits).reduce((sum, each) => sum + Math.round(each * 1e6), 0) / 1e6
    if (cost > budget) tooDear += 1
    else bundles.push(bundleOf(membersOf(reforms, bits), baseline))
  }
  return {
    bundles,
    budget,
    unit: reforms[0].cost?.unit ?? '',
    costs: Object.fromEntries(reforms.map(({ id }, k) => [id, costs[k]])),
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
export interface NearBest {
  /** The lowest estimated rate first. */
  readonly kept: readonly PlannedScenario[]
  /** How many came as near and are not kept, since that would be more than twelve. */
  readonly leftOut: number
}

/**
 * The bundles that come near the best of those tried: of those that by their estimates lower the 不敢为 rate and the deterred
 * share, and of which neither acting nor output is seen to fall, the one with the lowest rate, and those that cannot be told
 * apart from it (one-sided paired t, Bonferroni), twelve at most.
 */
export function nearBest({ plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>): NearBest {
  const rows = (scenario: number) => outcomeRows(blocks(scenario))
  const eligible = plan.scenarios.flatMap((_, scenario) => {
    if (scenario === plan.baseline) return []
    const pairs = pairsOf(rows(plan.baseline), rows(scenario), JUDGED)
    const [rate, share, acting, output] = pairs.map(({ difference }) => difference)
    const isBetter = (rate.mean ?? 0) < 0 && (share.mean ?? 0) < 0 && !falls(acting) && !falls(output)
    return isBetter ? [{ scenario, rate: rate.mean as number }] : []
  })
  const inOrder = eligible.sort((a, b) => a.rate - b.rate || a.scenario - b.scenario)
  const [best] = inOrder
  if (best === undefined) return { kept: [], leftOut: 0 }
  const t = studentTQuantile(1 - 0.05 / Math.max(1, inOrder.length - 1), plan.replications - 1)
  const isNear = (scenario: number) => {
    const [{ difference }] = pairsOf(rows(best.scenario), rows(scenario), JUDGED.slice(0, 1))
    const { mean, sd, n } = difference
    return mean === null || sd === null || mean <= (t * sd) / Math.sqrt(n)
  }
  const near = inOrder.filter(({ scenario }) => scenario === best.scenario || isNear(scenario))
  const kept = near.slice(0, MOST_KEPT).map(({ scenario }) => plan.scenarios[scenario])
  return { kept, leftOut: near.length - kept.length }
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
