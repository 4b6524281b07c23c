/** The chart of what a grant releases: how the forgiven and their units act in the quarters before and after. */

import { QUARTERS_AROUND_GRANT } from '../../model/observers.js'
import { percent2, signed } from '../../words/format.js'
import { shareAxis, shareDomain } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { followed } from './closer-look.js'
import { ground, layer, named } from './layers.js'
import { OUTCOME_COLOURS, PAPER, SHADE } from './palette.js'
import { plots } from './panels.js'

/** Shares acting around grants in two worlds; null where either has too few of them. */
export const AROUND_GRANTS = {
  name: 'around-grants',
  followsCadres: true,
  isWithoutIntervals: true,
  draw
} satisfies ChartKind

/** Fewer grants than this say nothing. */
const LEAST_GRANTS = 20
const COLOUR = OUTCOME_COLOURS.acted

const QUARTERS = [
  ...Array.from({ length: QUARTERS_AROUND_GRANT }, (_, k) => k - QUARTERS_AROUND_GRANT),
  ...Array.from({ length: QUARTERS_AROUND_GRANT }, (_, k) => k + 1)
]

function draw(input: ChartInput): Drawing | null {
  const { words } = input
  const { aroundGrants: t } = words.charts
  const look = followed(input)
  const worlds = look?.worlds.map(({ name, isBaseline, seen }) => ({ name, isBaseline, ...seen.aroundGrants })) ?? []
  if (look === null || worlds.some(({ grants }) => grants < LEAST_GRANTS)) return null
  const domain = shareDomain(worlds.flatMap(({ cadre, unit }) => [...cadre, ...unit]))
  const reach = QUARTERS_AROUND_GRANT + 0.4
  const spec = plots(
    words,
    worlds.map(({ name, isBaseline, cadre, unit }) => ({
      title: name,
      isBold: isBaseline,
      x: { domain: [-reach, reach] as const, format: '+d', values: QUARTERS, title: t.axis },
      y: shareAxis(domain, 5),
      layers: (x, y) => [
        ground(-0.5, 0.5, { x, color: SHADE }),
        ...[
          { shares: cadre, fill: COLOUR, dash: [1, 0] },
          { shares: unit, fill: PAPER, dash: [4, 2] }
        ].flatMap(({ shares, fill, dash }) => {
          const values = shares.map((share, k) => ({ quarter: QUARTERS[k], share, isAfter: QUARTERS[k] > 0 }))
          const line = { type: 'line', color: COLOUR, strokeWidth: 1.5, strokeDash: dash }
          const point = { type: 'point', size: 36, opacity: 1, stroke: COLOUR, fill }
          const encoding = { x: x('quarter'), y: y('share') }
          return [layer(values, line, { ...encoding, detail: named('isAfter') }), layer(values, point, encoding)]
        })
      ]
    })),
    { columns: 2, height: 160, gap: 46 }
  )
  const [baseline, reform] = worlds
  return {
    title: t.title,
    spec,
    caption: words.sentences([t.caption(baseline, reform), look.note]),
    table: {
      columns: [
        ...[words.findings.scenario, t.whose].map(left),
        ...QUARTERS.map((quarter) => right(signed(quarter, 0)))
      ],
      rows: worlds.flatMap(({ name, cadre, unit }) => [
        [name, t.cadre, ...cadre.map(percent2)],
        [name, t.unit, ...unit.map(percent2)]
      ])
    }
  }
}
