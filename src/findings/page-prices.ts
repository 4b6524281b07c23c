/** What gets worse under a measure of the first page, and by how much. */

import type { Bounds } from '../analysis/interval.js'
import { type OutcomeName, outcomeRow } from '../model/outcomes.js'
import { differencesOf } from './comparison.js'
import type { MatrixRow } from './matrix.js'
import type { ScenarioSummary } from './summary.js'
import type { Worsening } from './worsening.js'

/** A size with what it spreads over: over worlds, or by chance where no other world was played. */
export interface PageRange extends Bounds {
  readonly middle: number | null
}

/** What gets worse under a measure: shares in points, amounts as a share of the baseline’s. */
export interface PagePrice {
  readonly outcome: OutcomeName
  readonly change: number
  /** What it spreads over where it was looked at over worlds; null where it is of the run’s own world. */
  readonly range: Bounds | null
  /** The same over all structures. */
  readonly across: Bounds | null
  /** The change of harm per acting cadre, likewise; null for all else. */
  readonly perAct: number | null
}

/** A measure, and what it is compared with. */
interface Against {
  readonly scenario: number
  readonly summary: ScenarioSummary
  readonly baseline: ScenarioSummary
}

/** What is seen to get worse in the run’s own world, at its price there. */
export function seenWorse({ worse }: Worsening, { scenario, summary, baseline }: Against): readonly PagePrice[] {
  return worse.flatMap(({ outcome, scenarios }): PagePrice[] => {
    const mean = differencesOf(summary)[outcome].mean
    if (!scenarios.includes(scenario) || mean === null) return []
    const level = baseline.estimates[outcome].mean
    const isAmount = outcomeRow(outcome).scale === 'amount'
    return isAmount && !level
      ? []
      : [{ outcome, change: isAmount ? mean / (level as number) : mean, range: null, across: null, perAct: null }]
  })
}

/** Harm of a measure over worlds, as a share of the baseline’s, and that of each who acts. */
interface Harm {
  readonly harm: PageRange
  readonly harmAcross: Bounds
  readonly harmPerAct: number | null
}

/** The prices of a measure: harm over worlds, where others were played, and all else in the run’s own. */
export function pricesOver(
  seen: readonly PagePrice[],
  row: MatrixRow | undefined,
  { harmPerAct, ...sizes }: Harm
): readonly PagePrice[] {
  const harmful = harmOver(row, sizes, harmPerAct)
  return harmful === null
    ? seen.map((one) => (one.outcome === 'meanHarm' ? { ...one, perAct: harmPerAct } : one))
    : [...harmful, ...seen.filter(({ outcome }) => outcome !== 'meanHarm')]
}

/** The change of harm per acting cadre in the run’s own world, as a share of the baseline’s; null where either has none who acts. */
export function harmPerActOf(...[before, after]: readonly ScenarioSummary[]): number | null {
  const [was, is] = [before, after].map(
    ({ estimates: { meanHarm, actingShare } }) => (meanHarm.mean ?? 0) / (actingShare.mean ?? 0)
  )
  return Number.isFinite(is / was) ? is / was - 1 : null
}

/** The rise of harm over worlds, where that is not nothing in each; null where no other world was played. */
function harmOver(
  row: MatrixRow | undefined,
  { harm: { middle, low, high }, harmAcross }: Omit<Harm, 'harmPerAct'>,
  perAct: number | null
): readonly PagePrice[] | null {
  if (row === undefined || middle === null) return null
  const most = Math.max(middle, high ?? middle)
  return most < LEAST_HARM
    ? []
    : [
        {
          outcome: 'meanHarm',
          change: middle,
          range: { low, high },
          across: row.cells.length === 1 ? null : harmAcross,
          perAct
        }
      ]
}

/** Less harm than this, as a share of the baseline’s, reads as none. */
const LEAST_HARM = 0.005
