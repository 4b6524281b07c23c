/** The chart of ridges: pairs of inputs of which the targets tell something only together. */

import { decimal } from '../../words/format.js'
import type { CalibrationChart, CalibrationInput } from './calibration-chart.js'
import { type Drawing, left, right } from './chart.js'
import { layer } from './layers.js'
import { NEUTRAL } from './palette.js'
import { plots } from './panels.js'

/** The strongest pairs; null where none is strong. */
export const CALIBRATION_RIDGES: CalibrationChart = { name: 'calibration-ridges', draw }

const SHOWN = 6

function draw({ findings, members, words }: CalibrationInput): Drawing | null {
  const { ridges } = findings
  if (ridges.length === 0) return null
  const { charts: t, columns } = words.calibration
  const most = Math.max(...members.map(({ weight }) => weight))
  const axis = { domain: [0, 1] as const, format: '%', values: [0, 0.5, 1], grid: true }
  const list = ridges.slice(0, SHOWN).map(({ first, second, positions: [one, other], correlation }) => ({
    title: words.bracketed(`${words.say(first.label)} × ${words.say(second.label)}`, decimal(correlation, 2)),
    ...{ x: axis, y: axis },
    layers: (x: (field: string) => object, y: (field: string) => object) => [
      layer(
        members.flatMap(({ places, weight }) =>
          weight > 0 ? [{ x: places[one], y: places[other], size: 1 + (30 * weight) / most }] : []
        ),
        { type: 'point', filled: true, opacity: 0.5, color: NEUTRAL },
        { x: x('x'), y: y('y'), size: { field: 'size', type: 'quantitative', scale: null } }
      )
    ]
  }))
  return {
    title: t.ridges,
    spec: plots(words, list, { columns: 3, height: 150, left: 36, gap: 44 }),
    caption: t.ridgesCaption,
    table: {
      columns: [left(columns.input), left(columns.other), right(columns.correlation)],
      rows: ridges.map(({ first, second, correlation }) => [
        words.say(first.label),
        words.say(second.label),
        decimal(correlation, 2)
      ])
    }
  }
}
