/** The chart of a bundle taken apart: what each reform does alone, added last, and on average, and all of them together. */

import type { Estimate } from '../../analysis/estimate.js'
import type { Synergy } from '../../findings/synergy.js'
import type { Language } from '../../model/language.js'
import { ends, points } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { CHART_WIDTH, type Chart, FONT_SIZE, framed, type Layer, pixels, texts } from './chart.js'
import { markLayers, markLegend, markOf } from './estimate-marks.js'
import { INK, LINE, MUTED, OUTCOME_COLOURS, PAPER } from './palette.js'
import { textWidth, wrapText } from './text-width.js'

const STEP = 44
const NAME_WIDTH = 200
const ROOM = { right: 150, top: 34, bottom: 44 }

/** Draws the effects on the 不敢为 rate; null where no bundle was played with all its parts. */
export function synergyChart(
  rows: readonly ReportRow[],
  synergies: readonly Synergy[],
  language: Language
): Chart | null {
  const [synergy] = synergies
  if (synergy === undefined) return null
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const color = OUTCOME_COLOURS.afraid
  const name = (id: string) => rows.find(({ scenario }) => scenario.id === id)?.name[language] ?? id
  const kinds = {
    single: t('单独', 'alone'),
    shapley: t('Shapley 值', 'Shapley value'),
    last: t('最后加入', 'added last')
  }
  const bars = [
    ...synergy.members.map(({ id, single, shapley, last }) => ({
      name: name(id),
      isAll: false,
      single,
      shapley,
      last
    })),
    {
      name: t('全部一起', 'all together'),
      isAll: true,
      single: synergy.sumOfSingles,
      shapley: synergy.joint,
      last: synergy.joint
    }
  ]
  const lines = bars.map((bar) => wrapText(bar.name, FONT_SIZE, NAME_WIDTH - 26, 2))
  const left = Math.ceil(Math.max(60, ...lines.flat().map((line) => textWidth(line, FONT_SIZE)))) + 26
  const width = CHART_WIDTH - left - ROOM.right
  const mark = (estimate: Estimate, y: number, shape: 'circle' | 'diamond' | 'square', fill: string) =>
    markOf(estimate, { y, shape, fill, factor: 100 })
  const values = bars.flatMap(({ single, shapley, last, isAll }, k) => {
    const y = (k + 0.5) * STEP
    return isAll
      ? [...mark(single, y - 9, 'circle', PAPER), ...mark(shapley, y + 6, 'diamond', color)]
      : [
          ...mark(single, y - 12, 'circle', PAPER),
          ...mark(shapley, y, 'diamond', color),
          ...mark(last, y + 12, 'square', PAPER)
        ]
  })
  const written = bars.flatMap(({ single, shapley, last, isAll }, k) => {
    const y = (k + 0.5) * STEP
    return isAll
      ? [
          { text: `${t('单独之和', 'sum of alone')} ${points(single.mean)}`, y: y - 9 },
          { text: `${t('一起', 'together')} ${points(shapley.mean)}`, y: y + 6 }
        ]
      : [
          { text: `${kinds.single} ${points(single.mean)}`, y: y - 13 },
          { text: `${kinds.shapley} ${points(shapley.mean)}`, y },
          { text: `${kinds.last} ${points(last.mean)}`, y: y + 13 }
        ]
  })
  const reach = values.flatMap(({ low, high }) => [low, high])
  const margin = Math.max(0.05, (Math.max(0, ...reach) - Math.min(0, ...reach)) * 0.05)
  const domain = [Math.min(0, ...reach) - margin, Math.max(0, ...reach) + margin]
  const axis = {
    title: t('不敢为率之差（百分点）', 'change of the 不敢为 rate (percentage points)'),
    labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~f')",
    tickCount: 6
  }
  const x = (field: string): Layer => ({ field, type: 'quantitative', scale: { domain, nice: 6 }, axis })
  const separator = synergy.members.length * STEP
  const layers: Layer[] = [
    { data: { values: [{ zero: 0 }] }, mark: { type: 'rule', color: INK }, encoding: { x: x('zero') } },
    {
      data: { values: [{ y: separator }] },
      mark: { type: 'rule', color: LINE },
      encoding: { x: { value: -left + 8 }, x2: { value: width + ROOM.right - 8 }, y: pixels('y') }
    },
    ...markLayers(values, x, color),
    texts(
      lines.flatMap((own, k) =>
        own.map((text, line) => ({ text, y: (k + 0.5) * STEP + (line - (own.length - 1) / 2) * 15 }))
      ),
      { align: 'right' },
      -14
    ),
    texts(written, { fontSize: 10, color: MUTED }, width + 12),
    ...markLegend(
      [
        { text: kinds.single, shape: 'circle', fill: PAPER },
        { text: kinds.shapley, shape: 'diamond', fill: color },
        { text: kinds.last, shape: 'square', fill: PAPER }
      ],
      -18,
      color
    )
  ]
  return {
    name: 'synergy',
    title: t('合力：单独、一起与 Shapley 值', 'Synergy: single, joint and Shapley effects'),
    spec: framed(language, { ...ROOM, left }, bars.length * STEP, layers),
    caption: captionOf(synergy, language),
    table: {
      columns: [
        { heading: t('改革', 'reform'), align: 'left' },
        ...Object.values(kinds).flatMap((heading) => [
          { heading, align: 'right' as const },
          { heading: INTERVAL[language], align: 'right' as const }
        ])
      ],
      rows: [
        ...synergy.members.map(({ id, single, shapley, last }) => [
          name(id),
          ...[single, shapley, last].flatMap((estimate) => [points(estimate.mean), ends(estimate, points)])
        ]),
        [
          t('单独之和／一起', 'sum of alone / together'),
          ...[synergy.sumOfSingles, synergy.joint].flatMap((estimate) => [
            points(estimate.mean),
            ends(estimate, points)
          ]),
          '',
          ''
        ]
      ]
    }
  }
}

function captionOf({ joint, sumOfSingles, excess, members }: Synergy, language: Language): string {
  const zh = language === 'zh'
  const told =
    excess.low === null || excess.high === null || (excess.low <= 0 && excess.high >= 0)
      ? zh
        ? '两者无法区分'
        : 'the two cannot be told apart'
      : zh
        ? `相差 ${points(excess.mean)}（${INTERVAL.zh} ${points(excess.low)} 至 ${points(excess.high)}）：一起${excess.high < 0 ? '胜过' : '不如'}单独之和`
        : `a difference of ${points(excess.mean)} (${INTERVAL.en} ${points(excess.low)} to ${points(excess.high)}): together they do ${excess.high < 0 ? 'more' : 'less'} than they add up to`
  return zh
    ? `${members.length} 项改革一起使不敢为率变动 ${points(joint.mean)} 个百分点，单独之和为 ${points(sumOfSingles.mean)}；${told}。Shapley 值为各种先后次序下的平均贡献；横线为逐个的 ${INTERVAL.zh}。`
    : `The ${members.length} reforms together move the 不敢为 rate by ${points(joint.mean)} points, their single effects add up to ${points(sumOfSingles.mean)}; ${told}. A Shapley value is a reform’s contribution averaged over all orders; bars are pointwise ${INTERVAL.en}s.`
}
