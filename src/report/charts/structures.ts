/** The chart of effects under every structure: medians and ranges of worlds, reform by reform. */

import { DASH, points } from '../../words/format.js'
import { markedStructure } from '../matrix.js'
import { placeOn, zeroLine } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { left, right } from './chart.js'
import { namedRows } from './frame.js'
import { layer, pixels, to } from './layers.js'
import { INK, MUTED, OUTCOME_COLOURS } from './palette.js'

/** Strips of all structures; null where the model is played as it is only. */
export const STRUCTURES = { name: 'structures', draw } satisfies ChartKind

/** Pixels from strip to strip, and around the strips of a reform. */
const STRIP = 4
const AROUND = 16

function draw({ rows: scenarios, analysis, words }: ChartInput): Drawing | null {
  const { matrix } = analysis
  if (matrix === null || matrix.structures.length < 2) return null
  const { matrix: text, survival, ranking } = words.report
  const reforms = scenarios.flatMap(({ index, name }) =>
    matrix.rows.filter(({ scenario }) => scenario === index).map((row) => ({ row, name: words.say(name) }))
  )
  const count = matrix.structures.length
  const plot = namedRows({
    words,
    rows: reforms.map(({ name }) => ({ name })),
    room: { right: 30, top: 12, bottom: 44 },
    step: Math.max(36, count * STRIP + AROUND)
  })
  const strips = reforms.flatMap(({ row }, k) =>
    row.cells.flatMap(({ effect, isOtherwise }, j) => {
      const { low, high, median } = effect
      if (low === null || high === null || median === null) return []
      const colour = j === 0 ? INK : isOtherwise ? OUTCOME_COLOURS.afraid : MUTED
      const y = plot.middle(k) + (j - (count - 1) / 2) * STRIP
      return [{ low: 100 * low, high: 100 * high, median: 100 * median, y, colour, width: j === 0 ? 3 : 1 }]
    })
  )
  const all = strips.flatMap(({ low, high }) => [low, high])
  const x = placeOn({
    domain: [Math.min(0, ...all), Math.max(0, ...all)],
    format: '~f',
    title: words.charts.differences.axis,
    ticks: 8,
    grid: true
  })
  const colour = { color: { field: 'colour', type: 'nominal', scale: null } }
  return {
    title: text.chart,
    spec: plot.spec([
      layer(
        strips,
        { type: 'rule' },
        {
          ...{ x: x('low'), x2: to('high'), y: pixels('y'), ...colour },
          strokeWidth: { field: 'width', type: 'quantitative', scale: null }
        }
      ),
      layer(
        strips,
        { type: 'point', filled: true, size: 14, opacity: 1 },
        { x: x('median'), y: pixels('y'), ...colour }
      ),
      zeroLine(x),
      plot.names
    ]),
    caption: text.caption(count - 1),
    table: {
      columns: [
        left(words.findings.scenario),
        left(text.structure),
        ...[ranking.rate, survival.range, survival.kinds.shown, text.fate, survival.place].map(right)
      ],
      rows: reforms.flatMap(({ row, name }) =>
        row.cells.map(({ effect, counts, draws, fate, rank, isPlaceOther }, k) => {
          const structure = matrix.structures[k]
          return [
            ...[name, structure === null ? text.usual : markedStructure(structure, words), points(effect.median, 1)],
            effect.low === null ? '–' : words.numbers.range(points(effect.low, 1), points(effect.high, 1)),
            ...[
              text.of(counts.shown, draws),
              draws === 1 ? DASH : text.fates[fate],
              `${isPlaceOther ? '≠ ' : ''}${rank.median}`
            ]
          ]
        })
      )
    }
  }
}
