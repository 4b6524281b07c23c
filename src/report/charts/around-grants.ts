/** The chart of what a grant releases: how the forgiven and their units act in the quarters before and after. */

import type { CloserLook } from '../../findings/explanation/closer-look.js'
import type { Language } from '../../model/language.js'
import { QUARTERS_AROUND_GRANT } from '../../model/observers.js'
import { percent, percent2, points, whole } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { nameIn, restsOn } from '../rests-on.js'
import { type Chart, shareDomain } from './chart.js'
import { OUTCOME_COLOURS, PAPER, SHADE } from './palette.js'
import { plots } from './panels.js'

/** Fewer grants than this say nothing. */
const LEAST_GRANTS = 20

const QUARTERS = [
  ...Array.from({ length: QUARTERS_AROUND_GRANT }, (_, k) => k - QUARTERS_AROUND_GRANT),
  ...Array.from({ length: QUARTERS_AROUND_GRANT }, (_, k) => k + 1)
]

/** Draws shares acting around grants in two worlds; null where either has too few of them. */
export function aroundGrantsChart(rows: readonly ReportRow[], look: CloserLook, language: Language): Chart | null {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const worlds = [
    { name: rows[0].name[language], isBaseline: true, ...look.baseline.aroundGrants },
    { name: nameIn(rows, look.scenario, language), isBaseline: false, ...look.reform.aroundGrants }
  ]
  if (worlds.some(({ grants }) => grants < LEAST_GRANTS)) return null
  const colour = OUTCOME_COLOURS.acted
  const [low, high] = shareDomain(worlds.flatMap(({ cadre, unit }) => [...cadre, ...unit]))
  const lines = (shares: readonly number[]) =>
    shares.map((share, k) => ({ quarter: QUARTERS[k], share, isAfter: QUARTERS[k] > 0 }))
  const [ofCadre, ofUnit] = [t('获容错的干部', 'the forgiven cadre'), t('所在单位', 'the cadre’s unit')]
  const spec = plots(
    language,
    worlds.map(({ name, isBaseline, cadre, unit }) => ({
      title: name,
      isBold: isBaseline,
      x: {
        domain: [-QUARTERS_AROUND_GRANT - 0.4, QUARTERS_AROUND_GRANT + 0.4] as const,
        format: '+d',
        values: QUARTERS,
        title: t('距容错的季度', 'quarters from the grant')
      },
      y: { domain: [low, high] as const, format: '~%', ticks: 5, nice: 5, grid: true },
      layers: (x, y) => [
        {
          data: { values: [{ from: -0.5, to: 0.5 }] },
          mark: { type: 'rect', color: SHADE },
          encoding: { x: x('from'), x2: { field: 'to' } }
        },
        ...[
          { values: lines(cadre), fill: colour, dash: [1, 0] },
          { values: lines(unit), fill: PAPER, dash: [4, 2] }
        ].flatMap(({ values, fill, dash }) => [
          {
            data: { values },
            mark: { type: 'line', color: colour, strokeWidth: 1.5, strokeDash: dash },
            encoding: {
              x: x('quarter'),
              y: y('share'),
              detail: { field: 'isAfter', type: 'nominal' }
            }
          },
          {
            data: { values },
            mark: { type: 'point', size: 36, opacity: 1, stroke: colour, fill },
            encoding: { x: x('quarter'), y: y('share') }
          }
        ])
      ]
    })),
    { columns: 2, height: 160, gap: 46 }
  )
  const mean = (shares: readonly number[], from: number) =>
    shares.slice(from, from + QUARTERS_AROUND_GRANT).reduce((sum, share) => sum + share, 0) / QUARTERS_AROUND_GRANT
  const change = (shares: readonly number[]) => points(mean(shares, QUARTERS_AROUND_GRANT) - mean(shares, 0), 1)
  const [first, second] = worlds
  return {
    name: 'around-grants',
    title: t('容错之后：获容错者与其单位的作为', 'After a grant: acting of the forgiven and of their unit'),
    spec,
    caption:
      t(
        `实心点、实线为获容错的干部，空心点、虚线为其所在单位。容错后四个季度与前四个季度相比，基线中获容错者的作为率变动 ${change(first.cadre)} 个百分点、其单位 ${change(first.unit)}（${whole(first.grants)} 次容错）；“${second.name}”中为 ${change(second.cadre)} 和 ${change(second.unit)}（${whole(second.grants)} 次）。获容错前必先作为且出错，所以之前的水平偏高；这里没有区间，只作描述。`,
        `Filled, solid: the forgiven cadre; hollow, dashed: the cadre’s unit. From the four quarters before a grant to the four after it, acting changes by ${change(first.cadre)} points among the forgiven and ${change(first.unit)} in their units in the baseline (${whole(first.grants)} grants), by ${change(second.cadre)} and ${change(second.unit)} under “${second.name}” (${whole(second.grants)}). Whoever is forgiven must first have acted and erred, so the level before is high; this describes, without intervals. `
      ) + restsOn(look, language),
    table: {
      columns: [
        { heading: t('情景', 'scenario'), align: 'left' },
        { heading: t('谁', 'who'), align: 'left' },
        ...QUARTERS.map((quarter) => ({
          heading: quarter > 0 ? `+${quarter}` : `−${-quarter}`,
          align: 'right' as const
        })),
        { heading: t('前后之差', 'change'), align: 'right' }
      ],
      rows: worlds.flatMap(({ name, cadre, unit }) => [
        [name, ofCadre, ...cadre.map(percent2), change(cadre)],
        [name, ofUnit, ...unit.map((share) => percent(share, 2)), change(unit)]
      ])
    }
  }
}
