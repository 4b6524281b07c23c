/** Other assumptions as versions before 0.2 drew them, so that their runs can still be read: the set depended on the scenarios. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { PARAMETERS, type PathedRow, parameterAt } from '../model/parameters.js'
import { shift } from '../model/scale.js'
import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import type { AssumedParameter } from './comparison-plan.js'
import type { Plan } from './plan.js'

/** How far a share moved to either side, in logits. */
const LOGIT_REACH = 0.7
/** By what factor any other number was divided or multiplied at most. */
const FACTOR_REACH = 2

/** The numbers assumed or calibrated, but times, that no scenario sets otherwise than the baseline, at the start or later. */
export function earlierParameters(plan: Plan): readonly AssumedParameter[] {
  return rowsOf(plan).map(({ row, usual }) => {
    const { path, label, basis } = row
    return { path, label, basis, low: earlierValue(row, usual, 0), high: earlierValue(row, usual, 1) }
  })
}

/** Their values in each draw. */
export function earlierValues(plan: Plan, draws: number): readonly (readonly number[])[] {
  const rows = rowsOf(plan)
  return latinHypercube(plan.seed, draws, rows.length).map((point) =>
    rows.map(({ row, usual }, k) => earlierValue(row, usual, point[k]))
  )
}

function rowsOf(plan: Plan): readonly { readonly row: PathedRow; readonly usual: number }[] {
  const { parameters } = plan.scenarios[plan.baseline]
  const inTimetables = new Set(
    plan.scenarios.flatMap(({ timetable }) => timetable.flatMap(({ set }) => Object.keys(set)))
  )
  return PARAMETERS.flatMap((row) => {
    const { path, group, type, basis } = row
    if (type !== 'number' || group === 'time' || (basis !== 'A' && basis !== 'C') || inTimetables.has(path)) return []
    const usual = parameterAt(parameters, path) as number
    if (plan.scenarios.some((other) => parameterAt(other.parameters, path) !== usual)) return []
    return earlierValue(row, usual, 0) === earlierValue(row, usual, 1) ? [] : [{ row, usual }]
  })
}

function earlierValue(row: PathedRow, usual: number, place: number): number {
  if (row.type !== 'number') throw new TypeError(`${row.path} is no number`)
  const side = 2 * place - 1
  const isShare = row.min === 0 && row.max <= 1
  const value = isShare ? shift(usual, LOGIT_REACH * side) : usual * exp(log(FACTOR_REACH) * side)
  const kept = Math.min(row.max, Math.max(row.min, value))
  return row.integer === true ? Math.round(kept) : kept
}
