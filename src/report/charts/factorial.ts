/** The factorial that some scenarios of a run make up. */

import { factorNames } from '../../experiment/design.js'
import { type Bilingual, inEach } from '../../model/language.js'
import { COMMA } from '../../model/signs.data.js'
import { displayText } from '../display-text.js'
import type { ReportRow } from '../report-rows.js'

/** A factor whose every combination with the others was played. */
export interface GridFactor {
  readonly name: string
  readonly label: Bilingual
  readonly levels: readonly number[]
}

/** The design that a surface is drawn of. */
export interface Grid {
  readonly factors: readonly GridFactor[]
  /** The row of a combination, by the positions of its levels. */
  readonly rowAt: (positions: readonly number[]) => ReportRow
}

/** The factorial of two or three numeric factors that some rows make up; null where they make up none. */
export function gridOf(rows: readonly ReportRow[]): Grid | null {
  const points = rows.filter(({ scenario }) => scenario.factors !== undefined)
  const names = factorNames(points.map(({ scenario }) => scenario))
  if (names.length < 2 || names.length > 3 || points.length < 4) return null
  const levelOf = ({ scenario }: ReportRow, name: string) => scenario.factors?.[name]
  if (points.some((row) => names.some((name) => typeof levelOf(row, name) !== 'number'))) return null
  const factors = names.map((name): GridFactor => {
    const levels = [...new Set(points.map((row) => levelOf(row, name) as number))].sort((a, b) => a - b)
    return { name, label: labelOf(points[0], name, names), levels }
  })
  const size = factors.reduce((product, { levels }) => product * levels.length, 1)
  if (factors.slice(0, 2).some(({ levels }) => levels.length < 2) || size !== points.length) return null
  const byLevels = new Map(points.map((row) => [names.map((name) => levelOf(row, name)).join('|'), row]))
  if (byLevels.size !== size) return null
  const rowAt = (positions: readonly number[]) =>
    byLevels.get(positions.map((position, k) => factors[k].levels[position]).join('|')) as ReportRow
  return { factors, rowAt }
}

/** The label of a factor, from the label of a point: its part without the level; the name where that is not to be found. */
function labelOf({ scenario }: ReportRow, name: string, names: readonly string[]): Bilingual {
  const level = scenario.factors?.[name]
  return inEach((language) => {
    const text = scenario.label[language].split(COMMA[language])[names.indexOf(name)] ?? ''
    return displayText(text.endsWith(` ${level}`) ? text.slice(0, -` ${level}`.length) : name)
  })
}
