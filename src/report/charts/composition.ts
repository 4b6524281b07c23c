/** The chart of what cadres do: the shares acting, afraid, unable and unwilling in every scenario, stacked. */

import type { Estimate } from '../../analysis/estimate.js'
import type { Language } from '../../model/language.js'
import type { OutcomeName } from '../../model/outcomes.js'
import { percent, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { shownRows } from '../shown-rows.js'
import { CHART_WIDTH, type Chart, FONT_SIZE, framed, type Layer, legend, namedRows, pixels, texts } from './chart.js'
import { OUTCOME_COLOURS, PAPER } from './palette.js'
import { textWidth } from './text-width.js'

/** Not the white of the page, which turns dark with it. */
const ON_DARK = '#fffffe'

/** The parts of a bar, from left to right. */
const PARTS = [
  { name: 'acted', zh: '正当作为', en: 'acted properly', text: ON_DARK },
  { name: 'reckless', zh: '冒进作为', en: 'acted recklessly', text: '#10202c' },
  { name: 'afraid', zh: '不敢为', en: 'afraid', text: ON_DARK },
  { name: 'unable', zh: '不能为', en: 'unable', text: '#10202c' },
  { name: 'unwilling', zh: '不想为', en: 'unwilling', text: '#10202c' }
] as const

/** Draws the composition of rows in report order. */
export function compositionChart(all: readonly ReportRow[], language: Language): Chart {
  const rows = shownRows(all)
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const shares = rows.map(({ summary }) => sharesOf(summary.estimates))
  const bars = shares.flatMap((row, position) => {
    let from = 0
    return PARTS.flatMap(({ name, text }) => {
      const share = row[name]
      if (share === null || share <= 0) return []
      const label = percent(share, 0)
      const bar = {
        from,
        to: from + share,
        centre: ((from + share / 2) * width) as number,
        y: middle(position) - 8,
        y2: middle(position) + 8,
        middle: middle(position),
        colour: OUTCOME_COLOURS[name],
        ink: text,
        text: share * width > textWidth(label, 11) + 4 ? label : ''
      }
      from += share
      return [bar]
    })
  })
  const items = PARTS.map((part) => ({ colour: OUTCOME_COLOURS[part.name], text: part[language] }))
  const legendWidth = items.reduce((sum, { text }) => sum + 35 + textWidth(text, FONT_SIZE), -18)
  const x = {
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', title: null, tickCount: 5, grid: false }
  }
  const layers: Layer[] = [
    {
      data: { values: bars },
      mark: { type: 'rect', stroke: PAPER, strokeWidth: 1 },
      encoding: {
        x: { field: 'from', ...x },
        x2: { field: 'to' },
        y: pixels('y'),
        y2: { field: 'y2' },
        color: { field: 'colour', type: 'nominal', scale: null }
      }
    },
    {
      data: { values: bars.filter(({ text }) => text !== '').map((bar) => ({ ...bar, x: bar.centre, y: bar.middle })) },
      mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 11 },
      encoding: {
        x: pixels('x'),
        y: pixels('y'),
        text: { field: 'text', type: 'nominal' },
        color: { field: 'ink', type: 'nominal', scale: null }
      }
    },
    names,
    ...legend(items, Math.min(0, width - legendWidth), -20)
  ]
  const empty = shares.flatMap(({ afraid }, position) => (afraid === null ? [{ text: '–', y: middle(position) }] : []))
  if (empty.length > 0) layers.push(texts(empty, {}, 4))
  const zh = language === 'zh'
  return {
    name: 'composition',
    title: zh ? '作为与不作为的构成' : 'What cadres do: acting and three ways of idling',
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption: captionOf(rows, shares, language),
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        ...PARTS.map((part) => ({ heading: part[language], align: 'right' as const }))
      ],
      rows: rows.map(({ name }, position) => [
        name[language],
        ...PARTS.map((part) => percent2(shares[position][part.name]))
      ])
    }
  }
}

const ROOM = { right: 20, top: 40, bottom: 28 }

type Shares = Record<(typeof PARTS)[number]['name'], number | null>

/** Mean shares of all cadre-periods; every replication has as many, so shares of means are means of shares. */
function sharesOf(estimates: Readonly<Record<OutcomeName, Estimate>>): Shares {
  const steps = estimates.steps.mean
  const share = (count: number | null) => (steps && count !== null ? count / steps : null)
  const acted = estimates.acted.mean
  const reckless = estimates.reckless.mean
  return {
    acted: share(acted !== null && reckless !== null ? acted - reckless : null),
    reckless: share(reckless),
    afraid: share(estimates.afraid.mean),
    unable: share(estimates.unable.mean),
    unwilling: share(estimates.unwilling.mean)
  }
}

function captionOf(rows: readonly ReportRow[], shares: readonly Shares[], language: Language): string {
  const { acted, reckless, afraid, unable, unwilling } = shares[0]
  const name = rows[0].name[language]
  return language === 'zh'
    ? `在“${name}”下，干部·季度中正当作为 ${percent(acted)}、冒进作为 ${percent(reckless)}、不敢为 ${percent(afraid)}、不能为 ${percent(unable)}、不想为 ${percent(unwilling)}。不敢为指若作为不被问责便会正当作为者。`
    : `Under “${name}” cadres act properly in ${percent(acted)} of cadre-periods and recklessly in ${percent(reckless)}; they are afraid in ${percent(afraid)}, unable in ${percent(unable)} and unwilling in ${percent(unwilling)}. Afraid (不敢为) means: would act properly if acting were not held to account.`
}
