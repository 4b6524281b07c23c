/** The chart of the nine boxes of Porter & Lawler with their mean values and arrows, in the baseline and under the reform. */

import { BOX_ROWS } from '../../model/outcomes.js'
import { decimal, signed } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import { ARROWS, PLACES } from './boxes.data.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { followed } from './closer-look.js'
import { CHART_WIDTH, framed } from './frame.js'
import { inOrder, layer, named, pixels, rects, texts } from './layers.js'
import { INK, LINE, MUTED, NEUTRAL, SHADE } from './palette.js'
import { cutText, wrapText } from './text-width.js'

/** The loop from the value of rewards to satisfaction and back; null where no cadres were followed. */
export const BOXES = {
  name: 'motivation-loop',
  followsCadres: true,
  isWithoutIntervals: true,
  draw
} satisfies ChartKind

const [WIDTH, HEIGHT] = [128, 66]
const ROOM = { left: 28, right: CHART_WIDTH - 28 - 664, top: 12, bottom: 10 }
/** Half the length of an arrow's head, in pixels. */
const HEAD = 4

/** A box in one language, with its place and its values before and after. */
interface Box {
  readonly label: string
  readonly meaning: string
  readonly x: number
  readonly y: number
  readonly before: number
  readonly after: number
}

function draw(input: ChartInput): Drawing | null {
  const { words } = input
  const { boxes: t } = words.charts
  const look = followed(input)
  if (look === null) return null
  const [baseline, reform] = look.worlds
  const boxes = BOX_ROWS.map(
    ({ label, meaning }, k): Box => ({
      label: words.say(label),
      meaning: words.say(meaning),
      x: PLACES[k][0],
      y: PLACES[k][1],
      before: baseline.seen.boxes[k],
      after: reform.seen.boxes[k]
    })
  )
  const head = t.fromTo(cutText(reform.name, 11, 460))
  const most = boxes
    .filter(({ before }) => before !== 0)
    .map(({ label, before, after }) => ({ label, change: (after - before) / Math.abs(before) }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, 3)
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: 296 }, [
      ...arrowLayers(),
      ...boxLayers(boxes, words),
      texts([{ text: head, x: 10, y: 2 }], { fontSize: 11, color: MUTED })
    ]),
    caption: words.sentences([t.caption(reform.name, most), look.note]),
    table: {
      columns: [left(t.box), ...[words.findings.baseline, reform.name, t.change].map(right), left(t.meaning)],
      rows: boxes.map(({ label, meaning, before, after }) => [
        label,
        ...[decimal(before, 3), decimal(after, 3), changeText(before, after, words)],
        meaning
      ])
    }
  }
}

function arrowLayers() {
  const lines = ARROWS.flatMap((path, arrow) => path.map(([x, y], order) => ({ arrow, order, x, y })))
  const heads = ARROWS.map((path) => {
    const [[x1, y1], [x, y]] = path.slice(-2)
    // Degrees clockwise from up; every arrow arrives along an axis, and its head ends where it does.
    const isAcross = Math.abs(x - x1) > Math.abs(y - y1)
    const step = (from: number, end: number) => (end > from ? 1 : -1) * HEAD
    return isAcross
      ? { x: x - step(x1, x), y, angle: x > x1 ? 90 : 270 }
      : { x, y: y - step(y1, y), angle: y > y1 ? 180 : 0 }
  })
  const place = { x: pixels('x'), y: pixels('y') }
  return [
    layer(
      lines,
      { type: 'line', color: NEUTRAL, strokeWidth: 1.3, interpolate: 'linear' },
      { ...place, order: inOrder('order'), detail: named('arrow') }
    ),
    layer(
      heads,
      { type: 'point', shape: 'triangle', filled: true, size: 55, color: NEUTRAL, opacity: 1 },
      { ...place, angle: { field: 'angle', type: 'quantitative', scale: null } }
    )
  ]
}

function boxLayers(boxes: readonly Box[], words: Words) {
  const titles = boxes.flatMap(({ label, x, y }) =>
    wrapText(label, { fontSize: 10.5, width: WIDTH - 8, lines: 2 }).map((text, line, { length }) => ({
      ...{ text, x },
      y: y - 17 + (line - (length - 1) / 2) * 12
    }))
  )
  const inBoxes = (dy: number, text: (before: number, after: number) => string) =>
    boxes.map(({ before, after, x, y }) => ({ text: text(before, after), x, y: y + dy }))
  return [
    rects(
      boxes.map(({ x, y }) => ({ x: x - WIDTH / 2, x2: x + WIDTH / 2, y: y - HEIGHT / 2, y2: y + HEIGHT / 2 })),
      { color: SHADE, stroke: LINE }
    ),
    texts(titles, { align: 'center', fontSize: 10.5, color: MUTED }),
    texts(
      inBoxes(10, (before, after) => `${decimal(before, 3)} → ${decimal(after, 3)}`),
      { align: 'center', fontSize: 12, fontWeight: 'bold', color: INK }
    ),
    texts(
      inBoxes(25, (before, after) => changeText(before, after, words)),
      { align: 'center', fontSize: 10, color: MUTED }
    )
  ]
}

function changeText(before: number, after: number, words: Words): string {
  const change = after - before
  return Math.abs(change) < 0.0005 ? words.charts.boxes.noChange : signed(change, 3)
}
