/** Which outcomes beside fear get worse in which scenarios, and where that can be ruled out. */

import { type Bounds, simultaneousBounds } from '../analysis/interval.js'
import type { OutcomeName } from '../model/outcomes.js'
import { type Comparison, differencesOf } from './comparison.js'
import type { ScenarioSummary } from './summary.js'
import { BESIDE_FEAR, betterSign } from './trade-offs.js'

/** What gets worse, by intervals that hold together over all scenarios and all outcomes beside fear. */
export interface Worsening {
  /** How many differences hold together. */
  readonly family: number
  /** The outcomes that surely get worse, and in which scenarios of the plan: the largest estimated change first. */
  readonly worse: readonly { readonly outcome: OutcomeName; readonly scenarios: readonly number[] }[]
  /** The scenarios of which every interval rules out that an outcome gets worse. */
  readonly safe: readonly number[]
  /** The scenarios in which nothing surely gets worse, though it cannot be ruled out. */
  readonly open: readonly number[]
}

/** Finds what gets worse in the scenarios of a comparison. */
export function worseningOf(
  summaries: readonly ScenarioSummary[],
  { compared }: Pick<Comparison, 'compared'>
): Worsening {
  const family = besideFearFamily({ compared })
  const bounds = compared.map(({ scenario, verdict }) => {
    const differences = differencesOf(summaries[scenario])
    const isSame = verdict === 'identical'
    return { scenario, isSame, of: (outcome: OutcomeName) => simultaneousBounds(differences[outcome], family) }
  })
  const size = (scenario: number, outcome: OutcomeName) =>
    Math.abs(differencesOf(summaries[scenario])[outcome].mean ?? 0)
  const worse = BESIDE_FEAR.flatMap((outcome) => {
    const scenarios = bounds.filter(({ of }) => isWorse(outcome, of(outcome))).map(({ scenario }) => scenario)
    if (scenarios.length === 0) return []
    return [{ outcome, scenarios: scenarios.sort((a, b) => size(b, outcome) - size(a, outcome)) }]
  })
  const unseen = bounds.filter(({ scenario }) => !worse.some(({ scenarios }) => scenarios.includes(scenario)))
  const isSafe = ({ isSame, of }: (typeof bounds)[number]) =>
    isSame || BESIDE_FEAR.every((outcome) => isNotWorse(outcome, of(outcome)))
  const positions = (some: typeof bounds) => some.map(({ scenario }) => scenario)
  return {
    family,
    worse,
    safe: positions(unseen.filter(isSafe)),
    open: positions(unseen.filter((one) => !isSafe(one)))
  }
}

/** How many differences stand beside fear: the scenarios compared, times the outcomes. */
export function besideFearFamily({ compared }: Pick<Comparison, 'compared'>): number {
  return compared.length * BESIDE_FEAR.length
}

/** Whether an interval of a difference lies wholly on the worse side of 0. */
export function isWorse(outcome: OutcomeName, { low, high }: Bounds): boolean {
  return betterSign(outcome) > 0 ? high !== null && high < 0 : low !== null && low > 0
}

function isNotWorse(outcome: OutcomeName, { low, high }: Bounds): boolean {
  return betterSign(outcome) > 0 ? low !== null && low >= 0 : high !== null && high <= 0
}
