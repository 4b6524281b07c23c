/** The chart of how particles were led: temperature, effective size and acceptance by generation. */

import { decimal, percent, whole } from '../../words/format.js'
import type { CalibrationChart, CalibrationInput } from './calibration-chart.js'
import { type Drawing, right } from './chart.js'
import { inOrder, layer } from './layers.js'
import { NEUTRAL } from './palette.js'
import { plots } from './panels.js'

/** One point for each generation. */
export const CALIBRATION_GENERATIONS: CalibrationChart = { name: 'calibration-generations', draw }

function draw({ findings, words }: CalibrationInput): Drawing {
  const { charts: t } = words.calibration
  const { generations, worlds } = findings
  const rows = generations.map((own, k) => ({ ...own, generation: k + 1, size: own.effectiveSize / worlds }))
  const x = {
    domain: [1, Math.max(2, rows.length)] as const,
    format: 'd',
    title: t.generation,
    values: rows.map(({ generation }) => generation)
  }
  const list = (['temperature', 'size', 'acceptance'] as const).map((name) => ({
    title: t[name],
    x,
    y: { domain: [0, 1] as const, format: '%', ticks: 3, grid: true },
    layers: (across: (field: string) => object, up: (field: string) => object) => [
      layer(
        rows,
        { type: 'line', color: NEUTRAL, point: { color: NEUTRAL, filled: true } },
        { x: across('generation'), y: up(name), order: inOrder('generation') }
      )
    ]
  }))
  return {
    title: t.generations,
    spec: plots(words, list, { columns: 3, height: 120, left: 36, gap: 44, rowGap: 44 }),
    caption: t.generationsCaption,
    table: {
      columns: [t.generation, t.temperature, t.effective, t.sweeps, t.acceptance, t.moved, t.ancestors].map(right),
      rows: rows.map((own) => [
        String(own.generation),
        decimal(own.temperature, 4),
        whole(own.effectiveSize),
        String(own.sweeps),
        percent(own.acceptance, 0),
        percent(own.moved, 0),
        whole(own.survivingAncestors)
      ])
    }
  }
}
