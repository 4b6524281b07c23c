/** The chart of why applications fail, beside the obstacles that the survey names, joined by rank only. */

import { REASON, type ReasonName } from '../../model/outcomes.js'
import { percent, percent2 } from '../../words/format.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { CHART_WIDTH, framed } from './frame.js'
import { asIs, layer, pixels, texts, to } from './layers.js'
import { INK, MUTED, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** The two orders beside each other; null where no case of the baseline failed after an application. */
export const REASONS = { name: 'failure-reasons', isWithoutIntervals: true, draw } satisfies ChartKind

/**
 * Obstacles in the survey of Chen Peng (section 4), the most often named first, with the share of respondents who name each
 * and the model's reasons of failure that mean it; they answer two different questions.
 */
const OBSTACLES = [
  { name: 'scope', share: 0.5806, reasons: ['scopeUnclear', 'notTolerable'] },
  { name: 'criteria', share: 0.461, reasons: ['meritRefused', 'shelved'] },
  { name: 'levels', share: 0.45, reasons: ['notStarted', 'overturned'] },
  { name: 'details', share: 0.2312, reasons: ['lapsed'] }
] as const satisfies readonly { name: string; share: number; reasons: readonly ReasonName[] }[]

const STEP = 34
const SIDE = 268
const ROOM = { left: SIDE, right: SIDE, top: 30, bottom: 10 }
const WIDTH = CHART_WIDTH - 2 * SIDE

function draw({ rows: [baseline], words }: ChartInput): Drawing | null {
  const { reasons: t } = words.charts
  const counts = OBSTACLES.map(({ reasons }) =>
    reasons.reduce((sum, reason) => sum + baseline.summary.pooled.reasons[REASON[reason]], 0)
  )
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const order = OBSTACLES.map((_, k) => k).sort((a, b) => counts[b] - counts[a] || a - b)
  const list = OBSTACLES.map(({ name, share }, k) => ({
    ...{ label: t.obstacles[name], share, failures: counts[k] / all },
    ...{ place: k, rank: order.indexOf(k) }
  }))
  const middle = (place: number) => (place + 0.5) * STEP
  const lines = list.map(({ place, rank }) => ({
    ...{ x: 8, x2: WIDTH - 8, y: middle(place), y2: middle(rank) },
    colour: rank === place ? NEUTRAL : NEUTRAL_LIGHT
  }))
  const dots = lines.flatMap(({ x, x2, y, y2 }) => [
    { x, y },
    { x: x2, y: y2 }
  ])
  const place = { x: pixels('x'), y: pixels('y') }
  const ranked = (at: 'place' | 'rank') =>
    list.map((one) => ({ text: `${one[at] + 1}  ${one.label}`, y: middle(one[at]) }))
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: OBSTACLES.length * STEP }, [
      layer(lines, { type: 'rule', strokeWidth: 2 }, { ...place, x2: to('x2'), y2: to('y2'), color: asIs('colour') }),
      layer(dots, { type: 'point', filled: true, size: 40, color: INK, opacity: 1 }, place),
      texts(ranked('place'), { align: 'right' }, -4),
      texts(ranked('rank'), {}, WIDTH + 4),
      texts([{ text: t.surveyHead, y: -14 }], { align: 'right', fontSize: 11, color: MUTED }, -4),
      texts([{ text: t.simulatedHead, y: -14 }], { fontSize: 11, color: MUTED }, WIDTH + 4)
    ]),
    caption: t.caption({
      name: words.say(baseline.name),
      commonest: list[order[0]].label,
      same: list.filter(({ place, rank }) => place === rank).length,
      count: list.length
    }),
    table: {
      columns: [left(t.obstacle), ...[t.surveyShare, t.surveyRank, t.failureShare, t.failureRank].map(right)],
      rows: list.map(({ label, share, failures, place, rank }) => [
        label,
        ...[percent2(share), String(place + 1), percent(failures), String(rank + 1)]
      ])
    }
  }
}
