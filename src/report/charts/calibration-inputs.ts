/** The chart of what targets tell of each input: where its values lie in its range, the most narrowed first. */

import { valueAt } from '../../scenario/ranges.js'
import { decimal, percent } from '../../words/format.js'
import type { Axis } from './axes.js'
import type { CalibrationChart, CalibrationInput } from './calibration-chart.js'
import { type Drawing, left, right } from './chart.js'
import { layer, rects } from './layers.js'
import { INK, NEUTRAL } from './palette.js'
import { plots } from './panels.js'

/** The inputs that became narrowest. */
export const CALIBRATION_INPUTS: CalibrationChart = { name: 'calibration-inputs', draw }

/** Inputs that are drawn, and parts of each range. */
const SHOWN = 12
const BINS = 10

function draw({ findings, members, words }: CalibrationInput): Drawing {
  const { charts: t, columns } = words.calibration
  const heights = findings.contractions.slice(0, SHOWN).map(({ position }) => {
    const bins = new Float64Array(BINS)
    for (const { places, weight } of members) bins[Math.min(BINS - 1, Math.floor(places[position] * BINS))] += weight
    return Array.from(bins, (weight, k) => ({ x: k / BINS, x2: (k + 1) / BINS, y: 0, y2: weight * BINS }))
  })
  const most = Math.max(2, ...heights.flat().map(({ y2 }) => y2))
  const y: Axis = { domain: [0, most], format: '~g', ticks: 3, grid: true }
  const list = findings.contractions.slice(0, SHOWN).map(({ range, contraction }, k) => {
    const ends = [0, 0.5, 1].map((place) => short(valueAt(range, place)))
    const labelExpr = `datum.value < 0.25 ? '${ends[0]}' : datum.value > 0.75 ? '${ends[2]}' : '${ends[1]}'`
    return {
      title: words.bracketed(words.say(range.label), percent(Math.max(0, contraction), 0)),
      x: { domain: [0, 1] as const, format: '~g', labelExpr, values: [0, 0.5, 1] },
      y,
      layers: (across: (field: string) => object, up: (field: string) => object) => [
        rects(heights[k], { color: NEUTRAL }, { x: across as never, y: up as never }),
        layer([{ even: 1 }], { type: 'rule', color: INK, strokeDash: [4, 3] }, { y: up('even') })
      ]
    }
  })
  return {
    title: t.inputs,
    spec: plots(words, list, { columns: 4, height: 90, left: 30, gap: 34 }),
    caption: t.inputsCaption(
      Math.min(SHOWN, findings.contractions.length),
      findings.contractions.length,
      findings.leastContraction
    ),
    table: {
      columns: [left(columns.input), ...[columns.contraction, columns.range, columns.values].map(right)],
      rows: findings.contractions.map(({ range, contraction, values }) => [
        words.say(range.label),
        percent(contraction, 0),
        words.numbers.range(short(range.low), short(range.high)),
        words.bracketed(short(values.median), words.numbers.range(short(values.low), short(values.high)))
      ])
    }
  }
}

function short(value: number): string {
  const digits = Number(value.toPrecision(3))
  return digits < 0 ? decimal(digits, Math.max(0, (String(digits).split('.')[1] ?? '').length)) : String(digits)
}
