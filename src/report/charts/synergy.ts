/** The chart of a bundle taken apart: what each measure does alone, added last, and on average, and all of them together. */

import type { Estimate } from '../../analysis/estimate.js'
import { falls, rises } from '../../analysis/interval.js'
import type { Synergy } from '../../findings/synergy.js'
import { points } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'
import { differenceAxis, placeOn, zeroLine } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, left } from './chart.js'
import { markLayers, markOf } from './estimate-marks.js'
import { namedRows } from './frame.js'
import { layer, pixels, texts } from './layers.js'
import { markLegend } from './legends.js'
import { LINE, MUTED, OUTCOME_COLOURS, PAPER } from './palette.js'

/** The effects on the 不敢为 rate; null where no bundle was played with all its parts. */
export const SYNERGY = { name: 'synergy', draw } satisfies ChartKind

const STEP = 44
const ROOM = { right: 150, top: 34, bottom: 44 }
const COLOUR = OUTCOME_COLOURS.afraid

/** How the three effects of a measure are marked; `offset` and `textOffset` are pixels below the middle of a row. */
const KINDS = [
  { name: 'single', shape: 'circle', fill: PAPER, offset: -12, textOffset: -13 },
  { name: 'shapley', shape: 'diamond', fill: COLOUR, offset: 0, textOffset: 0 },
  { name: 'last', shape: 'square', fill: PAPER, offset: 12, textOffset: 13 }
] as const

function draw({ rows, analysis, words }: ChartInput): Drawing | null {
  const [synergy] = analysis.synergy
  if (synergy === undefined) return null
  const { synergy: t } = words.charts
  const { joint, sumOfSingles, excess, members } = synergy
  const bars = barsOf(synergy, rows, words)
  const plot = namedRows({ words, rows: bars, room: ROOM, step: STEP, mostWidth: 174 })
  const effects = bars.flatMap((bar, k) => bar.effects.map((effect) => ({ ...effect, middle: plot.middle(k) })))
  const marks = effects.flatMap(({ estimate, middle, offset, shape, fill }) =>
    markOf(estimate, { y: middle + offset, shape, fill, factor: 100 })
  )
  const x = placeOn(differenceAxis(marks, t.axis))
  const across = { x: { value: -plot.left + 8 }, x2: { value: plot.width + ROOM.right - 8 }, y: pixels('y') }
  return {
    title: t.title,
    spec: plot.spec([
      zeroLine(x),
      layer([{ y: members.length * STEP }], { type: 'rule', color: LINE }, across),
      ...markLayers(marks, x, COLOUR),
      plot.names,
      texts(
        effects.map(({ label, estimate, middle, textOffset }) => ({
          text: `${label} ${points(estimate.mean)}`,
          y: middle + textOffset
        })),
        { fontSize: 10, color: MUTED },
        plot.width + 12
      ),
      ...markLegend(
        KINDS.map(({ name, shape, fill }) => ({ text: t[name], shape, fill })),
        -18,
        COLOUR
      )
    ]),
    caption: t.caption({
      ...{ count: members.length, joint: joint.mean, sum: sumOfSingles.mean, excess },
      isMore: falls(excess),
      isTold: falls(excess) || rises(excess)
    }),
    table: {
      columns: [left(t.measure), ...KINDS.flatMap(({ name }) => estimateColumns(t[name], words.numbers.interval))],
      rows: [
        ...bars
          .slice(0, -1)
          .map(({ name, effects }) => [name, ...effects.flatMap(({ estimate }) => estimateCells(estimate, points))]),
        [t.sumAndTogether, ...[sumOfSingles, joint].flatMap((estimate) => estimateCells(estimate, points)), '', '']
      ]
    }
  }
}

/** A bar for each measure, and one for all of them together. */
function barsOf({ joint, sumOfSingles, members }: Synergy, rows: readonly ReportRow[], words: Words) {
  const { synergy: t } = words.charts
  const parts = members.map((member) => {
    const row = rows.find(({ scenario }) => scenario.id === member.id)
    return {
      name: row === undefined ? member.id : words.say(row.name),
      effects: KINDS.map((kind) => ({ ...kind, label: t[kind.name], estimate: member[kind.name] as Estimate }))
    }
  })
  const [single, shapley] = KINDS
  const effects = [
    { ...single, label: t.sum, estimate: sumOfSingles as Estimate, offset: -9, textOffset: -9 },
    { ...shapley, label: t.together, estimate: joint as Estimate, offset: 6, textOffset: 6 }
  ]
  return [...parts, { name: t.all, effects }]
}
