/** The chart of the mechanism by units: agreement between levels against grants per case, and units without one grant. */

import { correlation } from '../../analysis/correlation.js'
import type { CloserLook, UnitSeen } from '../../findings/explanation/closer-look.js'
import type { Language } from '../../model/language.js'
import { decimal, ends, percent, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { nameIn, restsOn } from '../rests-on.js'
import { INTERVAL } from '../sentences.js'
import { shownRows } from '../shown-rows.js'
import { CHART_WIDTH, type Chart, framed, type Layer, namedRows, pixels, shareDomain, texts } from './chart.js'
import { intervalNote } from './interval-note.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { plots } from './panels.js'

/** How many groups of equally many units are drawn. */
const GROUPS = 10

/** Draws grants per case over agreement, in tenths of the units with a case; null where there are too few of them. */
export function agreementChart(rows: readonly ReportRow[], look: CloserLook, language: Language): Chart | null {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const worlds = [
    { name: rows[0].name[language], units: withCases(look.baseline.units), isBaseline: true },
    { name: nameIn(rows, look.scenario, language), units: withCases(look.reform.units), isBaseline: false }
  ]
  if (worlds.some(({ units }) => units.length < 2 * GROUPS)) return null
  const tenths = worlds.map(({ units }) => groupsOf(units))
  const all = tenths.flat()
  const agreement = all.map((group) => group.agreement)
  const reach = Math.max(...agreement) - Math.min(...agreement)
  const domain: [number, number] = [
    Math.max(0, Math.min(...agreement) - 0.05 * reach),
    Math.min(1, Math.max(...agreement) + 0.05 * reach)
  ]
  const [, high] = shareDomain(all.map(({ share }) => share))
  const spec = plots(
    language,
    worlds.map(({ name, isBaseline }, w) => ({
      title: name,
      isBold: isBaseline,
      x: { domain, format: '~%', ticks: 5, nice: 5, title: t('上下级共识', 'agreement between the levels') },
      y: { domain: [0, high] as const, format: '~%', ticks: 5, nice: 5, grid: true },
      layers: (x, y) => [
        {
          data: { values: tenths[w] },
          mark: { type: 'line', color: NEUTRAL_LIGHT, strokeWidth: 1.5 },
          encoding: { x: x('agreement'), y: y('share') }
        },
        {
          data: { values: tenths[w] },
          mark: { type: 'point', filled: true, size: 50, color: NEUTRAL, opacity: 1 },
          encoding: { x: x('agreement'), y: y('share') }
        }
      ]
    })),
    { columns: 2, height: 170, gap: 46 }
  )
  const [r0, r1] = worlds.map(({ units }) =>
    correlation(
      units.map((unit) => unit.agreement),
      units.map(({ granted, cases }) => granted / cases)
    )
  )
  const number = (r: number | null) => decimal(r, 2)
  return {
    name: 'agreement-and-grants',
    title: t('单位：上下级共识与案件容错率', 'Units: agreement between levels and grants per case'),
    spec,
    caption:
      t(
        `把有案件的单位按上下级共识从低到高分为 ${GROUPS} 组，点为各组的容错数除以案件数。逐单位的相关系数：基线 ${number(r0.r)}，“${worlds[1].name}”${number(r1.r)}。这一相关在一定程度上是设定的：共识既决定启动也决定审核。`,
        `Units with a case in ${GROUPS} groups from the least to the most agreement between their levels; points are grants divided by cases. Correlation over units: ${number(r0.r)} in the baseline, ${number(r1.r)} in “${worlds[1].name}”. It is partly built in, since agreement enters both the start and the review. `
      ) + restsOn(look, language),
    table: {
      columns: [
        { heading: t('情景', 'scenario'), align: 'left' },
        { heading: t('组', 'group'), align: 'right' },
        { heading: t('共识均值', 'mean agreement'), align: 'right' },
        { heading: t('单位数', 'units'), align: 'right' },
        { heading: t('案件', 'cases'), align: 'right' },
        { heading: t('案件容错率', 'grants per case'), align: 'right' }
      ],
      rows: worlds.flatMap(({ name }, w) =>
        tenths[w].map(({ agreement, count, cases, share }, k) => [
          name,
          String(k + 1),
          percent(agreement),
          String(count),
          String(cases),
          percent2(share)
        ])
      )
    }
  }
}

/** Draws the share of units without one grant, in every scenario. */
export function idleRunChart(all: readonly ReportRow[], language: Language): Chart {
  const rows = shownRows(all)
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const estimates = rows.map(({ summary }) => summary.estimates.idleRunShare)
  const [, high] = shareDomain(estimates.flatMap((estimate) => [estimate.mean, estimate.high]))
  const domain = [0, high]
  const bars = estimates.flatMap(({ mean, low, high: top }, k) =>
    mean === null
      ? []
      : [
          {
            zero: 0,
            mean,
            low: Math.max(0, low ?? mean),
            high: Math.min(1, top ?? mean),
            y: middle(k) - 7,
            y2: middle(k) + 7,
            middle: middle(k)
          }
        ]
  )
  const x = (field: string): Layer => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: 6 },
    axis: { format: '~%', title: null, tickCount: 6 }
  })
  const layers: Layer[] = [
    {
      data: { values: bars },
      mark: { type: 'rect', color: NEUTRAL },
      encoding: { x: x('zero'), x2: { field: 'mean' }, y: pixels('y'), y2: { field: 'y2' } }
    },
    {
      data: { values: bars },
      mark: { type: 'rule', color: INK, strokeWidth: 2 },
      encoding: { x: x('low'), x2: { field: 'high' }, y: pixels('middle') }
    },
    names,
    texts(
      estimates.map((estimate, k) => ({
        text: `${percent2(estimate.mean)} ${ends(estimate, percent2)}`.trim(),
        y: middle(k)
      })),
      { fontSize: 11 },
      width + 12
    )
  ]
  const [first] = rows
  const known = all.filter(({ summary }) => summary.estimates.idleRunShare.mean !== null)
  const least = known.reduce((best, next) =>
    (next.summary.estimates.idleRunShare.mean ?? 1) < (best.summary.estimates.idleRunShare.mean ?? 1) ? next : best
  )
  const share = (row: ReportRow) => percent(row.summary.estimates.idleRunShare.mean)
  return {
    name: 'idle-run',
    title: t('空转单位占比', 'Idle-run share: units without one grant'),
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption:
      t(
        `测量期内一次容错也没有的单位所占份额（局部空转）：“${first.name.zh}”为 ${share(first)}${rows.length > 1 ? `，最低的“${least.name.zh}”为 ${share(least)}` : ''}。`,
        `Units without one grant in the measured quarters (局部空转): ${share(first)} under “${first.name.en}”${rows.length > 1 ? `, lowest under “${least.name.en}” with ${share(least)}` : ''}. `
      ) +
      intervalNote(
        known.some(({ summary }) => summary.estimates.idleRunShare.low !== null),
        language
      ),
    table: {
      columns: [
        { heading: t('情景', 'scenario'), align: 'left' },
        { heading: t('空转单位占比', 'idle-run share'), align: 'right' },
        { heading: INTERVAL[language], align: 'right' }
      ],
      rows: rows.map(({ name }, k) => [name[language], percent2(estimates[k].mean), ends(estimates[k], percent2)])
    }
  }
}

const ROOM = { right: 164, top: 8, bottom: 28 }

function withCases(units: readonly UnitSeen[]): readonly UnitSeen[] {
  return units.filter(({ cases }) => cases > 0)
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
