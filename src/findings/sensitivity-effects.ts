/** The effects at the points of a sensitivity analysis, and which reform is the best at most of them. */

import type { RowPoint } from '../analysis/sensitivity-design.js'
import type { Plan } from '../experiment/plan.js'
import { keptOutcomes, pointsAt, type SensitivityPlan } from '../experiment/sensitivity-plan.js'

/** What was played, row by row. */
export interface Played {
  readonly rows: readonly (readonly RowPoint[])[]
  /** For each reform, the paired differences at the points of each row. */
  readonly effects: readonly (readonly Float64Array[])[]
  readonly level: readonly Float64Array[]
}

/** What the numbers of every row say, with the outcome that is looked at. */
export function playedPoints(
  plan: Plan,
  sensitivity: SensitivityPlan,
  numbersOf: (row: number) => Float64Array
): Played {
  const names = keptOutcomes(sensitivity)
  const at = names.indexOf(sensitivity.outcome)
  const worlds = plan.scenarios.length
  const every = Array.from({ length: sensitivity.rows }, (_, row) => row)
  const rows = every.map((row) => pointsAt(plan, sensitivity, row))
  const valuesOf = (world: number) =>
    every.map((row) => {
      const numbers = numbersOf(row)
      return Float64Array.from(rows[row], (_, point) => numbers[(point * worlds + world) * names.length + at])
    })
  const level = valuesOf(0)
  const effects = Array.from({ length: worlds - 1 }, (_, k) =>
    valuesOf(k + 1).map((values, row) => values.map((value, point) => value - level[row][point]))
  )
  return { rows, effects, level }
}

/** At how many points each effect is the smallest, ties shared; undefined ones are passed over. */
export function bestCounts(effects: Played['effects']): number[] {
  const counts = effects.map(() => 0)
  for (const [row, values] of (effects[0] ?? []).entries()) {
    for (let point = 0; point < values.length; point++) {
      const here = effects.map((own) => own[row][point])
      const least = Math.min(...here)
      const best = here.flatMap((value, k) => (value === least ? [k] : []))
      for (const k of best) counts[k] += 1 / best.length
    }
  }
  return counts
}

/** What is best at most points; of equally many, what has the smallest mean effect. */
export function leaderOf(best: readonly number[], effects: Played['effects']): number {
  const most = Math.max(...best)
  const first = best.flatMap((points, k) => (points === most ? [k] : []))
  return first.reduce((least, k) => (meanOf(effects[k]) < meanOf(effects[least]) ? k : least), first[0])
}

/** The leader's effect less the best of the others', the smallest being the best: below 0 where it is the best. */
export function leadOf(effects: Played['effects'], leader: number): readonly Float64Array[] {
  return effects[leader].map((values, row) =>
    values.map(
      (value, point) => value - Math.min(...effects.flatMap((own, k) => (k === leader ? [] : [own[row][point]])))
    )
  )
}

/** The mean over all points of all rows. */
export function meanOf(values: readonly Float64Array[]): number {
  let [sum, count] = [0, 0]
  for (const row of values) {
    for (const value of row) {
      sum += value
      count += 1
    }
  }
  return sum / count
}
