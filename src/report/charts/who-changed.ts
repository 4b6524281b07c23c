/** The chart of who decides otherwise under the reform that a run answers with, and what moved the decision. */

import type { FlipKind } from '../../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../../findings/explanation/margin-inputs.js'
import { DASH, decimal, signed, whole } from '../../words/format.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { followed } from './closer-look.js'
import { CHART_WIDTH, framed } from './frame.js'
import { asIs, type Layer, layer, pixels, rects, texts, to } from './layers.js'
import { INK, MUTED, NEUTRAL, OUTCOME_COLOURS } from './palette.js'

/** How often decisions change, and what moved the commonest change; null where no cadres were followed. */
export const WHO_CHANGED = {
  name: 'who-changed',
  followsCadres: true,
  isWithoutIntervals: true,
  draw
} satisfies ChartKind

/** The colour of what each kind of change leads to. */
const COLOURS: Readonly<Record<FlipKind, string>> = {
  afraidToActed: OUTCOME_COLOURS.acted,
  actedToAfraid: OUTCOME_COLOURS.afraid,
  otherToActed: OUTCOME_COLOURS.acted,
  actedToOther: OUTCOME_COLOURS.unwilling,
  otherToAfraid: OUTCOME_COLOURS.afraid,
  afraidToOther: OUTCOME_COLOURS.unwilling
}

/** Causes that are drawn; the others are in the table. */
const MOST_CAUSES = 8
const STEP = 26
const LEFT = 172
const FLOW_WIDTH = 110
const CAUSES_FROM = 350
const CAUSES_LEFT = 118
const CAUSES_WIDTH = 150
const SMALL = { fontSize: 11 }
const ROOM = { left: LEFT, right: CHART_WIDTH - LEFT - CAUSES_FROM - CAUSES_WIDTH, top: 34, bottom: 14 }

function draw(input: ChartInput): Drawing | null {
  const { words } = input
  const { whoChanged: t } = words.charts
  const { flipKinds, players } = words.explanations
  const look = followed(input)
  if (look === null) return null
  const { splits, cadrePeriods } = look.look.explanation
  const perHundred = (count: number) => (100 * count) / cadrePeriods
  const commonest = splits.reduce((best, next) => (next.count > best.count ? next : best))
  const causes = MARGIN_PLAYERS.map((player, k) => ({ label: players[player], part: commonest.parts[k] }))
    .filter(({ part }) => part !== 0)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
  const flows = flowsOf(splits.map(({ kind, count }) => ({ kind, label: flipKinds[kind], value: perHundred(count) })))
  const { zero, bars } = causeBars(causes.slice(0, MOST_CAUSES))
  const count = (kind: FlipKind) => perHundred(splits.find((split) => split.kind === kind)?.count ?? 0)
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: Math.max(flows.length, bars.length) * STEP }, [
      ...barLayers({ flows, bars, zero }),
      texts([{ text: t.perHundred, y: -18 }], { color: MUTED, ...SMALL }, -60),
      texts(
        [{ text: t.moved(flipKinds[commonest.kind]), y: -18 }],
        { color: MUTED, ...SMALL },
        CAUSES_FROM - CAUSES_LEFT
      )
    ]),
    caption: words.sentences([
      t.caption({ reform: look.worlds[1].name, out: count('afraidToActed'), into: count('actedToAfraid') }),
      t.commonest(
        flipKinds[commonest.kind],
        causes
          .filter(({ part }) => part > 0)
          .slice(0, 2)
          .map(({ label }) => label)
      ),
      t.note,
      look.note
    ]),
    table: {
      columns: [
        left(t.change),
        ...[t.cadreQuarters, t.perHundred, ...MARGIN_PLAYERS.map((player) => players[player])].map(right)
      ],
      rows: splits.map(({ kind, count, parts }) => [
        flipKinds[kind],
        ...[whole(count), decimal(perHundred(count), 2)],
        ...parts.map((part) => (count === 0 ? DASH : signed(part, 3)))
      ])
    }
  }
}

/** A bar with its name and its number. */
interface Bar {
  readonly label: string
  readonly value: number
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly colour: string
}

/** The bars of the kinds of change, from the left edge of the plot. */
function flowsOf(kinds: readonly { readonly kind: FlipKind; readonly label: string; readonly value: number }[]): Bar[] {
  const most = Math.max(1e-9, ...kinds.map(({ value }) => value))
  return kinds.map(({ kind, label, value }, k) => ({
    ...{ label, value, colour: COLOURS[kind] },
    ...{ x: 0, x2: (value / most) * FLOW_WIDTH, y: (k + 0.5) * STEP }
  }))
}

/** The bars of the causes, on both sides of their own zero. */
function causeBars(causes: readonly { readonly label: string; readonly part: number }[]): {
  zero: number
  bars: Bar[]
} {
  const reach = Math.max(1e-9, ...causes.map(({ part }) => Math.abs(part)))
  const least = Math.min(0, ...causes.map(({ part }) => part))
  const scale = (CAUSES_WIDTH - 56) / (reach - least)
  const zero = CAUSES_FROM - least * scale + (least < 0 ? 28 : 0)
  const bars = causes.map(({ label, part }, k) => ({
    ...{ label, value: part, colour: NEUTRAL },
    ...{ x: zero, x2: zero + part * scale, y: (k + 0.5) * STEP }
  }))
  return { zero, bars }
}

function barLayers({ flows, bars, zero }: { flows: readonly Bar[]; bars: readonly Bar[]; zero: number }): Layer[] {
  const names = (list: readonly Bar[], x: number) =>
    texts(
      list.map(({ label, y }) => ({ text: label, y })),
      { align: 'right' },
      x
    )
  const numbers = (list: readonly Bar[], format: (value: number) => string) =>
    texts(
      list.map(({ value, x, x2, y }) => ({ text: format(value), x: Math.max(x, x2) + 6, y })),
      SMALL
    )
  return [
    rects(
      [...flows, ...bars].map(({ x, x2, y, colour }) => ({ x, x2, y: y - 8, y2: y + 8, colour })),
      {},
      { color: asIs('colour') }
    ),
    layer(
      bars.length === 0 ? [] : [{ x: zero, y: 0, y2: bars.length * STEP }],
      { type: 'rule', color: INK },
      { x: pixels('x'), y: pixels('y'), y2: to('y2') }
    ),
    names(flows, -10),
    numbers(flows, (value) => decimal(value, 2)),
    names(bars, CAUSES_FROM - 10),
    numbers(bars, (value) => signed(value, 3))
  ]
}
