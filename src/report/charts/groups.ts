/** The chart of the 不敢为 rate by tier and by rank, in the baseline and in the scenario with the lowest rate. */

import { GROUP_LABELS, type Group, type GroupRate } from '../../findings/groups.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import type { Language } from '../../model/language.js'
import { ends, percent, percent2, points } from '../../words/format.js'
import { displayText } from '../display-text.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { CHART_WIDTH, type Chart, framed, type Layer, pixels, shareDomain, texts } from './chart.js'
import { markLayers, markLegend, markOf } from './estimate-marks.js'
import { INK, LINE, OUTCOME_COLOURS, PAPER } from './palette.js'
import { cutText } from './text-width.js'

/** Of more groups, such as many tiers, no chart is made. */
const MOST_GROUPS = 12
const STEP = 30
const ROOM = { left: 140, right: 190, top: 34, bottom: 28 }
const WIDTH = CHART_WIDTH - ROOM.left - ROOM.right

/** Draws the groups; null where tiers and ranks are not kept apart, or there are too many. */
export function groupsChart(
  rows: readonly ReportRow[],
  { groups }: Pick<RunAnalysis, 'groups'>,
  language: Language
): Chart | null {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [baseline, ...others] = rows
  const own = ratesOf(groups[baseline.index])
  if (own.length === 0 || own.length > MOST_GROUPS) return null
  const label = ({ name }: Group) => GROUP_LABELS[name]?.[language] ?? displayText(name)
  // Rows stand from the lowest rate to the highest.
  const [other] = others.filter(({ index }) => own.every(({ group }) => rateIn(groups[index], group) !== undefined))
  const series = [baseline, ...(other ? [other] : [])]
  const fill = (s: number) => (s === 0 ? PAPER : OUTCOME_COLOURS.afraid)
  const marks = series.flatMap((row, s) =>
    own.flatMap(({ group }, k) => {
      const rate = rateIn(groups[row.index], group)?.estimate
      return rate === undefined ? [] : markOf(rate, { y: middleOf(own, k), shape: 'circle', fill: fill(s) })
    })
  )
  const domain = shareDomain(marks.flatMap(({ low, high }) => [low, high]))
  const kept = marks.map((mark) => ({
    ...mark,
    low: Math.max(domain[0], mark.low),
    high: Math.min(domain[1], mark.high)
  }))
  const x = (field: string): Layer => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: 6, zero: false },
    axis: { format: '~%', title: null, tickCount: 6 }
  })
  const height = middleOf(own, own.length - 1) + STEP / 2
  const firstRank = own.findIndex(({ group }) => group.kind === 'rank')
  const written = own.map(({ group, estimate }, k) => {
    const after = other && rateIn(groups[other.index], group)
    const change =
      after?.difference?.mean === null || after?.difference === undefined || after.difference === null
        ? ''
        : ` → ${percent(after.estimate.mean)} (${points(after.difference.mean, 1)})`
    return { text: `${percent(estimate.mean)}${change}`, y: middleOf(own, k) }
  })
  const layers: Layer[] = [
    {
      data: { values: firstRank > 0 ? [{ y: middleOf(own, firstRank) - STEP / 2 - GAP / 2 }] : [] },
      mark: { type: 'rule', color: LINE },
      encoding: { x: { value: -ROOM.left + 8 }, x2: { value: WIDTH + ROOM.right - 8 }, y: pixels('y') }
    },
    ...markLayers(kept, x, OUTCOME_COLOURS.afraid),
    texts(
      own.map(({ group }, k) => ({ text: cutText(label(group), 12, ROOM.left - 24), y: middleOf(own, k) })),
      { align: 'right' },
      -14
    ),
    texts(written, { fontSize: 11, color: INK }, WIDTH + 12),
    ...markLegend(
      series.map((row, s) => ({ text: cutText(row.name[language], 11, 240), shape: 'circle', fill: fill(s) })),
      -20,
      OUTCOME_COLOURS.afraid
    )
  ]
  return {
    name: 'tiers-and-ranks',
    title: t('按层级与职务的不敢为率', 'The 不敢为 rate by tier and by rank'),
    spec: framed(language, ROOM, height, layers),
    caption: captionOf(baseline, other, own, groups, language, label),
    table: {
      columns: [
        { heading: t('情景', 'scenario'), align: 'left' },
        ...own.flatMap(({ group }) => [
          { heading: label(group), align: 'right' as const },
          { heading: INTERVAL[language], align: 'right' as const }
        ])
      ],
      rows: rows.map(({ index, name }) => [
        name[language],
        ...own.flatMap(({ group }) => {
          const rate = rateIn(groups[index], group)?.estimate
          return rate === undefined ? ['–', ''] : [percent2(rate.mean), ends(rate, percent2)]
        })
      ])
    }
  }
}

/** Pixels between the tiers and the ranks. */
const GAP = 14

function middleOf(own: readonly GroupRate[], k: number): number {
  return (k + 0.5) * STEP + (own[k].group.kind === 'rank' && own[0].group.kind === 'tier' ? GAP : 0)
}

function ratesOf(rates: readonly GroupRate[]): readonly GroupRate[] {
  return rates.filter(({ outcome, estimate }) => outcome === 'afraidRate' && estimate.mean !== null)
}

function rateIn(rates: readonly GroupRate[], { kind, name }: Group): GroupRate | undefined {
  return rates.find(({ outcome, group }) => outcome === 'afraidRate' && group.kind === kind && group.name === name)
}

function captionOf(
  baseline: ReportRow,
  other: ReportRow | undefined,
  own: readonly GroupRate[],
  groups: RunAnalysis['groups'],
  language: Language,
  label: (group: Group) => string
): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const sorted = [...own].sort((a, b) => (a.estimate.mean ?? 0) - (b.estimate.mean ?? 0))
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]]
  const parts = [
    t(
      `在“${baseline.name.zh}”中从${label(lowest.group)}的 ${percent(lowest.estimate.mean)} 到${label(highest.group)}的 ${percent(highest.estimate.mean)}。`,
      `Under “${baseline.name.en}” from ${percent(lowest.estimate.mean)} (${label(lowest.group)}) to ${percent(highest.estimate.mean)} (${label(highest.group)}). `
    )
  ]
  if (other !== undefined) {
    const falls = own
      .map(({ group }) => ({ group, mean: rateIn(groups[other.index], group)?.difference?.mean ?? 0 }))
      .sort((a, b) => a.mean - b.mean)
    parts.push(
      t(
        `实心点为不敢为率最低的“${other.name.zh}”，估计变化最大的是${label(falls[0].group)}（${points(falls[0].mean)} 个百分点）。`,
        `Filled points are “${other.name.en}”, the scenario with the lowest rate; by the estimates it moves ${label(falls[0].group)} most (${points(falls[0].mean)} points). `
      )
    )
  }
  parts.push(
    t(
      `横线为逐个的 ${INTERVAL.zh}；其余情景见数据表。`,
      `Bars are pointwise ${INTERVAL.en}s; the table has all scenarios.`
    )
  )
  return parts.join('')
}
