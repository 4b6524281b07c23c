/** The points of a large design as a plan keeps them: columns instead of a world for each. */

import type { PlannedScenario } from '../experiment/design.js'
import { pointsOver } from '../experiment/design.js'
import type { PointsOver } from '../experiment/world-list.js'
import { type PathedRow, parameterRow } from '../model/parameters.js'
import { PointChunk, type PointColumn } from '../scenario/point-list.js'
import { isSoundPoint } from '../scenario/points.js'
import { valueSchema } from '../scenario/schema.js'

/** Points that are laid over a scenario before them. */
export interface PointsInPlan {
  /** The id of that scenario. */
  readonly of: string
  /** The number of the first point, and how many there are. */
  readonly first: number
  readonly count: number
  /** What the points are called; absent where that is their numbers. */
  readonly ids?: readonly string[]
  /** The levels of each factor. */
  readonly levels: Readonly<Record<string, ColumnInPlan>>
  /** What is set at each path; `=` and a factor’s name where that is its levels. */
  readonly values: Readonly<Record<string, ColumnInPlan>>
}

/** Numbers with blanks between them, or a list of texts. */
export type ColumnInPlan = string | readonly string[]

/** Points as a plan keeps them. */
export function pointsInPlan({ base, points }: PointsOver<PlannedScenario>): PointsInPlan {
  const { first, length, ids, levels, values } = points
  const nameOf = (column: PointColumn) => [...levels].find(([, other]) => other === column)?.[0]
  const valueOf = (column: PointColumn) => {
    const name = nameOf(column)
    return name === undefined ? written(column) : SAME + name
  }
  return {
    ...{ of: base.id, first, count: length },
    ...(ids && { ids }),
    levels: Object.fromEntries(Array.from(levels, ([name, column]) => [name, written(column)])),
    values: Object.fromEntries(Array.from(values, ([path, column]) => [path, valueOf(column)]))
  }
}

/** The points that a plan keeps, laid over their scenario; undefined where anything in them cannot be. */
export function pointsOfPlan(
  own: PointsInPlan,
  before: readonly PlannedScenario[]
): PointsOver<PlannedScenario> | undefined {
  const { of, first, count, ids } = own
  const base = before.find(({ id }) => id === of)
  if (base === undefined || !of.endsWith('/base') || base.changes.length > 0) return undefined
  const levels = read(Object.entries(own.levels), count)
  if (levels === undefined || (ids !== undefined && ids.length !== count)) return undefined
  const apart = Object.entries(own.values).filter(([, column]) => !isSame(column))
  const named = Object.entries(own.values).flatMap(([path, column]) => {
    const level = isSame(column) ? levels.get(column.slice(SAME.length)) : undefined
    return level === undefined ? [] : [[path, level] as const]
  })
  const others = read(apart, count)
  if (others === undefined || named.length + apart.length < Object.keys(own.values).length) return undefined
  const all = new Map([...named, ...others])
  const values = new Map(Object.keys(own.values).map((path) => [path, all.get(path) as PointColumn]))
  const points = new PointChunk({ first, length: count, ids: ids ?? null, levels, values })
  if (![...values].every(([path, column]) => isSound(parameterRow(path), column))) return undefined
  const made = pointsOver(base, points)
  const isTimed = [...values.keys()].some((path) => parameterRow(path)?.group === 'time')
  for (let k = 0; isTimed && k < count; k++) if (!isSoundPoint(base, points.valuesAt(k))) return undefined
  // Only what is written as we write it makes the same plan again.
  return JSON.stringify(pointsInPlan(made)) === JSON.stringify(own) ? made : undefined
}

const SAME = '='

function isSame(column: ColumnInPlan): column is string {
  return typeof column === 'string' && column.startsWith(SAME)
}

function written(column: PointColumn): ColumnInPlan {
  return column instanceof Float64Array ? column.join(' ') : column
}

/** Columns by name; undefined where one is not so long, or has what is no number. */
function read(
  columns: readonly (readonly [string, ColumnInPlan])[],
  count: number
): ReadonlyMap<string, PointColumn> | undefined {
  const found = columns.map(([name, column]): [string, PointColumn] => [
    name,
    typeof column === 'string' ? Float64Array.from(column.split(' '), Number) : column
  ])
  const isWhole = ([, column]: readonly [string, PointColumn]) =>
    column.length === count && (!(column instanceof Float64Array) || column.every(Number.isFinite))
  return found.every(isWhole) ? new Map(found) : undefined
}

function isSound(row: PathedRow | undefined, column: PointColumn): boolean {
  if (row === undefined || row.type === 'tiers') return false
  const schema = valueSchema(row)
  for (const value of column) if (!schema.safeParse(value).success) return false
  return true
}
