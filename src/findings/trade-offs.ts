/** Trade-offs between outcomes: which scenarios nothing else surpasses, and which are surely surpassed. */

import { simultaneousHalfWidth } from '../analysis/interval.js'
import { type PairedDifference, PairedMoments } from '../analysis/paired.js'
import { dominates, paretoFront } from '../analysis/pareto.js'
import { COST, type FrontAxis } from '../experiment/comparison-plan.js'
import type { Plan } from '../experiment/plan.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeRow } from '../model/outcomes.js'
import { isSameWorld } from '../scenario/canonical.js'
import type { Comparison } from './comparison.js'
import { knownDifference, type ScenarioSummary } from './summary.js'

/** Which way an outcome is better, for arithmetic: 1 where more of it is, else −1. */
export function betterSign(name: OutcomeName): 1 | -1 {
  return outcomeRow(name).better === 'more' ? 1 : -1
}

/** The outcomes that stand beside fear wherever a reform is judged, in order. */
export const BESIDE_FEAR = [
  'recklessShare',
  'wrongGrantShare',
  'wrongSanctionShare',
  'meanHarm',
  'meanOutput',
  'meanPublicTolerance'
] as const satisfies readonly OutcomeName[]

/** A Pareto front, and what is surely behind it. */
export interface TradeOffs {
  /** The axes: outcomes, and what reforms cost. */
  readonly outcomes: readonly FrontAxis[]
  /** Positions in the plan that no other surpasses by the estimates; the baseline may be among them. */
  readonly front: readonly number[]
  /** Of the others, by which scenario each is surpassed, and whether in every outcome its interval says so. */
  readonly dominated: readonly { readonly scenario: number; readonly by: number; readonly isSure: boolean }[]
  /** Scenarios left out: fewer act there, so that a lower rate is no fall of fear. */
  readonly leftOut: readonly number[]
  /** Scenarios left out because nothing says what they cost, where cost is an axis. */
  readonly unpriced: readonly number[]
}

/** Of more scenarios, such as the points of a large design, no front is made. */
const MOST_SCENARIOS = 64

/**
 * The Pareto front of two or three axes over a batch's scenarios, the baseline included, which costs nothing; null for too many
 * of them. A scenario is surely dominated if every paired interval lies on the worse side of 0, or if the two worlds are equal;
 * the intervals hold together with 95 % over all pairs of scenarios and all outcomes (Bonferroni), since the pairs are chosen by the
 * estimates. Costs are facts and need no interval.
 */
export function tradeOffsOf(
  results: BatchResults,
  summaries: readonly ScenarioSummary[],
  { compared }: Comparison,
  axes: readonly FrontAxis[]
): TradeOffs | null {
  const { plan } = results
  if (plan.scenarios.length > MOST_SCENARIOS || compared.length === 0) return null
  const outcomes = axes.filter((axis) => axis !== COST)
  const isOfFear = outcomes.includes('afraidRate')
  const leftOut = compared.flatMap(({ scenario, verdict }) => (isOfFear && verdict === 'fewer-act' ? [scenario] : []))
  const hasCost = axes.includes(COST)
  const unpriced = hasCost
    ? compared.flatMap(({ scenario }) => (costOf(plan, scenario) === null ? [scenario] : []))
    : []
  const isOut = new Set([...leftOut, ...unpriced])
  const scenarios = [...plan.scenarios.keys()].filter((scenario) => !isOut.has(scenario))
  // Turned so that smaller is better; what is undefined everywhere surpasses nothing.
  const points = scenarios.map((scenario) =>
    axes.map((axis) => {
      if (axis === COST) return costOf(plan, scenario) ?? Number.POSITIVE_INFINITY
      const { mean } = summaries[scenario].estimates[axis]
      return mean === null ? Number.POSITIVE_INFINITY : -betterSign(axis) * mean
    })
  )
  const isFront = paretoFront(points)
  const candidates = scenarios.flatMap((scenario, k) => {
    const surpassing = isFront[k] ? [] : scenarios.filter((_, l) => isFront[l] && dominates(points[l], points[k]))
    return surpassing.map((by) => ({ scenario, by }))
  })
  const differences = pairedMeans(results, candidates, outcomes)
  const family = ((scenarios.length * (scenarios.length - 1)) / 2) * outcomes.length
  const pairs = candidates.map((pair, k) => ({ ...pair, isSure: isSurely(differences[k], outcomes, family) }))
  return {
    outcomes: axes,
    front: scenarios.filter((_, k) => isFront[k]),
    // One that surpasses it surely, if there is any.
    dominated: scenarios.flatMap((scenario) => {
      const own = pairs.filter((pair) => pair.scenario === scenario)
      return own.length === 0 ? [] : [own.find(({ isSure }) => isSure) ?? own[0]]
    }),
    leftOut,
    unpriced
  }
}

/** What a scenario costs beside the baseline, which costs nothing; null where nothing says so. */
export function costOf({ scenarios, baseline }: Plan, scenario: number): number | null {
  return scenario === baseline ? 0 : (scenarios[scenario].cost?.amount ?? null)
}

/** Of each pair the outcomes of the dominated less those of the other, replication by replication. */
function pairedMeans(
  results: BatchResults,
  pairs: readonly { readonly scenario: number; readonly by: number }[],
  outcomes: readonly OutcomeName[]
): readonly (readonly PairedDifference[])[] {
  const positions = outcomes.map((name) => OUTCOME_NAMES.indexOf(name))
  const moments = pairs.map(() => positions.map(() => new PairedMoments()))
  const { plan } = results
  if (pairs.length > 0) {
    for (const rows of outcomesInStep(results)) {
      for (const [k, { scenario, by }] of pairs.entries()) {
        for (const [j, position] of positions.entries()) {
          moments[k][j].add(rows[by][position], rows[scenario][position])
        }
      }
    }
  }
  return pairs.map(({ scenario, by }, k) => {
    const isSame = isSameWorld(plan.scenarios[by], plan.scenarios[scenario])
    return moments[k].map(({ difference }) => knownDifference(difference, isSame))
  })
}

function isSurely(worse: readonly PairedDifference[], outcomes: readonly OutcomeName[], family: number): boolean {
  return worse.every(({ identical, mean, low, n, sd }, k) => {
    if (identical) return true
    const half = low === null ? null : simultaneousHalfWidth({ n, sd }, family)
    return half !== null && mean !== null && -betterSign(outcomes[k]) * mean > half
  })
}
