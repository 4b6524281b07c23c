/** The chart of the 不敢为 rate by tier and by rank, in the baseline and in the scenario with the lowest rate. */

import type { Group, GroupRate } from '../../findings/groups.js'
import { DASH, percent, percent2, points } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import { displayText } from '../display-text.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, left } from './chart.js'
import { markLayers, markOf, within } from './estimate-marks.js'
import { CHART_WIDTH, framed } from './frame.js'
import { type Layer, layer, pixels, texts } from './layers.js'
import { markLegend } from './legends.js'
import { INK, LINE, OUTCOME_COLOURS, PAPER } from './palette.js'
import { cutText } from './text-width.js'

/** The groups; null where tiers and ranks are not kept apart, or there are too many. */
export const GROUPS = { name: 'tiers-and-ranks', isByScenario: true, draw } satisfies ChartKind

/** Of more groups, such as many tiers, no chart is made. */
const MOST_GROUPS = 12
const STEP = 30
const ROOM = { left: 140, right: 190, top: 34, bottom: 28 }
const WIDTH = CHART_WIDTH - ROOM.left - ROOM.right
/** Pixels between the tiers and the ranks. */
const GAP = 14
const COLOUR = OUTCOME_COLOURS.afraid

function draw({ rows, analysis: { groups }, words }: ChartInput): Drawing | null {
  const { groups: t } = words.charts
  const [baseline, ...others] = rows
  const own = groups[baseline.index].filter(
    ({ outcome, estimate }) => outcome === 'afraidRate' && estimate.mean !== null
  )
  if (own.length === 0 || own.length > MOST_GROUPS) return null
  // Rows stand from the lowest rate to the highest.
  const other = others.find(({ index }) => own.every(({ group }) => rateIn(groups[index], group) !== undefined))
  const series = [{ row: baseline, fill: PAPER }, ...(other ? [{ row: other, fill: COLOUR }] : [])]
  const list = placed(own, other && groups[other.index], words)
  const marks = series.flatMap(({ row, fill }) =>
    list.flatMap(({ group, y }) => {
      const rate = rateIn(groups[row.index], group)
      return rate === undefined ? [] : markOf(rate.estimate, { y, shape: 'circle', fill })
    })
  )
  const domain = shareDomain(marks.flatMap(({ low, high }) => [low, high]))
  const x = placeOn(shareAxis(domain))
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: list[list.length - 1].y + STEP / 2 }, [
      borderOf(list),
      ...markLayers(within(domain, marks), x, COLOUR),
      texts(
        list.map(({ label, y }) => ({ text: cutText(label, 12, ROOM.left - 24), y })),
        { align: 'right' },
        -14
      ),
      texts(
        list.map(({ estimate, after, y }) => ({ text: `${percent(estimate.mean)}${changeText(after)}`, y })),
        { fontSize: 11, color: INK },
        WIDTH + 12
      ),
      ...markLegend(
        series.map(({ row, fill }) => ({ text: cutText(words.say(row.name), 11, 240), shape: 'circle', fill })),
        -20,
        COLOUR
      )
    ]),
    caption: captionOf(list, { baseline: words.say(baseline.name), other: other && words.say(other.name) }, words),
    table: {
      columns: [
        left(words.findings.scenario),
        ...list.flatMap(({ label }) => estimateColumns(label, words.numbers.interval))
      ],
      rows: rows.map(({ index, name }) => [
        words.say(name),
        ...own.flatMap(({ group }) => {
          const rate = rateIn(groups[index], group)?.estimate
          return rate === undefined ? [DASH, ''] : estimateCells(rate, percent2)
        })
      ])
    }
  }
}

/** A group with its place, and what it comes to in the other scenario. */
interface PlacedGroup extends GroupRate {
  readonly label: string
  readonly y: number
  readonly after: GroupRate | undefined
}

function placed(own: readonly GroupRate[], other: readonly GroupRate[] | undefined, words: Words): PlacedGroup[] {
  return own.map((rate, k) => ({
    ...rate,
    label: displayText(words.findings.group(rate.group.name)),
    y: (k + 0.5) * STEP + (rate.group.kind === 'rank' && own[0].group.kind === 'tier' ? GAP : 0),
    after: other && rateIn(other, rate.group)
  }))
}

/** The line between the tiers and the ranks. */
function borderOf(list: readonly PlacedGroup[]): Layer {
  const first = list.findIndex(({ group }) => group.kind === 'rank')
  const across = { x: { value: -ROOM.left + 8 }, x2: { value: WIDTH + ROOM.right - 8 }, y: pixels('y') }
  return layer(first > 0 ? [{ y: list[first].y - STEP / 2 - GAP / 2 }] : [], { type: 'rule', color: LINE }, across)
}

function captionOf(
  list: readonly PlacedGroup[],
  { baseline, other }: { readonly baseline: string; readonly other: string | undefined },
  words: Words
): string {
  const { groups: t } = words.charts
  const rates = list.map(({ label, estimate }) => ({ label, rate: estimate.mean }))
  rates.sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
  const changes = list.map(({ label, after }) => ({ label, change: after?.difference?.mean ?? 0 }))
  changes.sort((a, b) => a.change - b.change)
  return words.sentences([
    t.caption(baseline, rates[0], rates[rates.length - 1]),
    other === undefined ? '' : t.filled(other, changes[0]),
    t.bars
  ])
}

function rateIn(rates: readonly GroupRate[], { kind, name }: Group): GroupRate | undefined {
  return rates.find(({ outcome, group }) => outcome === 'afraidRate' && group.kind === kind && group.name === name)
}

function changeText(after: GroupRate | undefined): string {
  const change = after?.difference?.mean ?? null
  return change === null ? '' : ` → ${percent(after?.estimate.mean ?? null)} (${points(change, 1)})`
}
