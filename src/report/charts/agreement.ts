/** The chart of the mechanism by units: grants per case over the agreement between levels. */

import { correlation } from '../../analysis/correlation.js'
import type { UnitSeen } from '../../findings/explanation/follow-worlds.js'
import { percent, percent2 } from '../../words/format.js'
import { shareAxis, shareDomain } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { followed } from './closer-look.js'
import { layer } from './layers.js'
import { NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { plots } from './panels.js'

/** Units with a case in tenths of their agreement; null where there are too few of them. */
export const AGREEMENT = {
  name: 'agreement-and-grants',
  followsCadres: true,
  isWithoutIntervals: true,
  draw
} satisfies ChartKind

/** How many groups of equally many units are drawn. */
const GROUPS = 10

function draw(input: ChartInput): Drawing | null {
  const { words } = input
  const { agreement: t } = words.charts
  const look = followed(input)
  if (look === null) return null
  const worlds = look.worlds.map(({ name, isBaseline, seen }) => {
    const units = seen.units.filter(({ cases }) => cases > 0)
    return { name, isBaseline, units, tenths: groupsOf(units) }
  })
  if (worlds.some(({ units }) => units.length < 2 * GROUPS)) return null
  const all = worlds.flatMap(({ tenths }) => tenths)
  const [least, most] = [Math.min, Math.max].map((end) => end(...all.map(({ agreement }) => agreement)))
  const margin = 0.05 * (most - least)
  const [, highest] = shareDomain(all.map(({ share }) => share))
  const spec = plots(
    words,
    worlds.map(({ name, isBaseline, tenths }) => ({
      title: name,
      isBold: isBaseline,
      x: { ...shareAxis([Math.max(0, least - margin), Math.min(1, most + margin)], 5), grid: false, title: t.axis },
      y: shareAxis([0, highest], 5),
      layers: (x, y) =>
        [
          { type: 'line', color: NEUTRAL_LIGHT, strokeWidth: 1.5 },
          { type: 'point', filled: true, size: 50, color: NEUTRAL, opacity: 1 }
        ].map((mark) => layer(tenths, mark, { x: x('agreement'), y: y('share') }))
    })),
    { columns: 2, height: 170, gap: 46 }
  )
  const [baseline, reform] = worlds.map(({ name, units }) => ({ name, correlation: correlationOf(units) }))
  return {
    title: t.title,
    spec,
    caption: words.sentences([t.caption({ groups: GROUPS, baseline, reform }), look.note]),
    table: {
      columns: [left(words.findings.scenario), ...[t.group, t.mean, t.units, t.cases, t.grants].map(right)],
      rows: worlds.flatMap(({ name, tenths }) =>
        tenths.map(({ agreement, count, cases, share }, k) => [
          name,
          ...[String(k + 1), percent(agreement), String(count), String(cases), percent2(share)]
        ])
      )
    }
  }
}

function correlationOf(units: readonly UnitSeen[]): number | null {
  return correlation(
    units.map(({ agreement }) => agreement),
    units.map(({ granted, cases }) => granted / cases)
  ).r
}

function groupsOf(units: readonly UnitSeen[]) {
  const sorted = [...units].sort((a, b) => a.agreement - b.agreement)
  return Array.from({ length: GROUPS }, (_, k) => {
    const own = sorted.slice(Math.floor((k * sorted.length) / GROUPS), Math.floor(((k + 1) * sorted.length) / GROUPS))
    const sum = (of: (unit: UnitSeen) => number) => own.reduce((total, unit) => total + of(unit), 0)
    const cases = sum((unit) => unit.cases)
    return {
      agreement: sum((unit) => unit.agreement) / own.length,
      count: own.length,
      cases,
      share: sum(({ granted }) => granted) / cases
    }
  })
}
