/** What charts of single cadres, units and boxes are made from: two worlds that were followed cadre by cadre. */

import type { CloserLook, WorldSeen } from '../../findings/explanation/follow-worlds.js'
import type { ReportRow } from '../report-rows.js'
import type { ChartInput } from './chart.js'

/** A world with what was seen of it. */
export interface FollowedWorld {
  readonly row: ReportRow
  readonly name: string
  readonly isBaseline: boolean
  readonly seen: WorldSeen
}

/** Two worlds, and the sentence on what a look at them rests on. */
export interface Followed {
  readonly look: CloserLook
  readonly worlds: readonly [FollowedWorld, FollowedWorld]
  readonly note: string
}

/** The baseline and the reform that were followed; null where none were. */
export function followed({ rows, analysis: { closerLook: look }, words }: ChartInput): Followed | null {
  if (typeof look === 'string') return null
  const world = (row: ReportRow, seen: WorldSeen): FollowedWorld => ({
    ...{ row, seen, isBaseline: row.isBaseline },
    name: words.say(row.name)
  })
  const reform = rows.find(({ index }) => index === look.scenario) as ReportRow
  const { first, replications } = look
  return {
    look,
    worlds: [world(rows[0], look.baseline), world(reform, look.reform)],
    note: words.charts.followed({ first, last: first + replications - 1, replications })
  }
}
