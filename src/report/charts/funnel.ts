/** The chart of the tolerance procedure: how many cases come how far, and why the others fail. */

import type { Language } from '../../model/language.js'
import { REASON_ROWS } from '../../model/outcomes.js'
import { DASH, decimal, percent } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { CHART_WIDTH, type Chart, type DataTable, framed, type Layer, pixels, texts } from './chart.js'
import { MUTED, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { CHAIN_STAGES, type Funnel, funnelOf } from './procedure-steps.js'
import { cutText } from './text-width.js'

/** The most scenarios drawn: the baseline, and those whose grants per case differ most from it. */
const MOST_FUNNELS = 4

/** Draws the funnels one below the other, in report order. */
export function funnelChart(rows: readonly ReportRow[], language: Language): Chart {
  const zh = language === 'zh'
  const shown = furthest(rows)
  const marks: Marks = { bars: [], names: [], stages: [], shares: [], failures: [] }
  let top = 0
  for (const row of shown) top = addFunnel(marks, row, top, language)
  const bar = (from: string, to: string, color: string): Layer => ({
    data: { values: marks.bars },
    mark: { type: 'rect', color },
    encoding: { x: pixels(from), x2: { field: to }, y: pixels('y'), y2: { field: 'y2' } }
  })
  const layers = [
    bar('reached', 'before', NEUTRAL_LIGHT),
    bar('start', 'reached', NEUTRAL),
    texts(marks.names, { fontWeight: 'bold' }, -STAGE_WIDTH),
    texts(marks.stages, { fontSize: 11 }, -STAGE_WIDTH),
    texts(marks.shares, { fontSize: 11, align: 'right' }, BAR_WIDTH + 50),
    texts(marks.failures, { fontSize: 11, color: MUTED }, BAR_WIDTH + 64)
  ]
  return {
    name: 'procedure',
    title: zh
      ? '容错程序：案件走到哪一步，又因何而止'
      : 'The tolerance procedure: how far cases come, and why they fail',
    spec: framed(language, ROOM, top - 14, layers),
    caption: captionOf(rows, shown, language),
    table: tableOf(rows, language)
  }
}

const STAGE_WIDTH = 104
const BAR_WIDTH = 236
const STEP = 22
const ROOM = { left: STAGE_WIDTH + 4, right: CHART_WIDTH - STAGE_WIDTH - 4 - BAR_WIDTH, top: 6, bottom: 8 }

interface Text {
  readonly text: string
  readonly y: number
}

interface Marks {
  readonly bars: object[]
  readonly names: Text[]
  readonly stages: Text[]
  readonly shares: Text[]
  readonly failures: Text[]
}

/** Adds a funnel from `top` on and returns where the next one begins. */
function addFunnel(marks: Marks, row: ReportRow, top: number, language: Language): number {
  const funnel = funnelOf(row)
  const cases = decimal(funnel.cases, 1)
  const count = language === 'zh' ? `（每次重复 ${cases} 件）` : ` (${cases} cases a replication)`
  marks.names.push({ text: cutText(row.name[language], 12, 480) + count, y: top + 10 })
  if (funnel.stages.length === 0) {
    marks.stages.push({ text: language === 'zh' ? '没有问责案件。' : 'There were no cases.', y: top + 34 })
    return top + 66
  }
  funnel.stages.forEach(({ label, share, failures }, position) => {
    const y = top + 34 + position * STEP
    const before = position === 0 ? share : funnel.stages[position - 1].share
    marks.bars.push({ start: 0, reached: share * BAR_WIDTH, before: before * BAR_WIDTH, y: y - 8, y2: y + 8 })
    marks.stages.push({ text: label[language], y })
    marks.shares.push({ text: percent(share), y })
    const texts = failures
      .filter(({ share }) => share > 0)
      .map((failure) => `${failure.label[language]} ${percent(failure.share)}`)
    marks.failures.push({ text: texts.join(language === 'zh' ? '，' : ', '), y })
  })
  return top + 34 + funnel.stages.length * STEP + 20
}

function furthest(rows: readonly ReportRow[]): ReportRow[] {
  const distance = ({ isBaseline, summary }: ReportRow) =>
    isBaseline ? Number.POSITIVE_INFINITY : Math.abs(summary.differences?.grantsPerCase.mean ?? 0)
  const sorted = rows.map((row, position) => ({ row, position, distance: distance(row) }))
  sorted.sort((a, b) => (a.distance === b.distance ? a.position - b.position : b.distance - a.distance))
  return sorted
    .slice(0, MOST_FUNNELS)
    .sort((a, b) => a.position - b.position)
    .map(({ row }) => row)
}

function captionOf(rows: readonly ReportRow[], shown: readonly ReportRow[], language: Language): string {
  const zh = language === 'zh'
  const { cases, stages } = funnelOf(rows[0])
  const name = rows[0].name[language]
  const parts: string[] = []
  if (cases === 0) parts.push(zh ? `“${name}”没有问责案件。` : `Under “${name}” there were no cases.`)
  else {
    const failures = stages.flatMap((stage) => stage.failures)
    const main = failures.reduce((most, next) => (next.share > most.share ? next : most))
    const [applied, granted] = [percent(stages[1].share), percent(stages[stages.length - 1].share)]
    parts.push(
      zh
        ? `“${name}”每百件问责案件中提出申请的占 ${applied}，容错成功的占 ${granted}；最常见的止步原因是“${main.label.zh}”（${percent(main.share)}）。`
        : `Under “${name}” tolerance is applied for in ${applied} of cases and granted in ${granted}; the commonest end is “${main.label.en}” (${percent(main.share)}).`
    )
  }
  parts.push(
    zh
      ? '深色为走到该步的案件，浅色为在该步止住的；份额均以全部案件为分母，合并各次重复。'
      : 'Dark: cases that reach the stage; light: those that end there. Shares are of all cases, pooled over replications.'
  )
  if (shown.length < rows.length) {
    parts.push(
      zh
        ? `图中为基线与案件容错率同它相差最大的 ${shown.length - 1} 个情景，其余见数据表。`
        : `Drawn are the baseline and the ${shown.length - 1} scenarios whose grants per case differ most from it; the others are in the table.`
    )
  }
  return parts.join(zh ? '' : ' ')
}

/** Every stage and every reason of every scenario. */
function tableOf(rows: readonly ReportRow[], language: Language): DataTable {
  const zh = language === 'zh'
  const right = (heading: string) => ({ heading, align: 'right' as const })
  const stages = CHAIN_STAGES.slice(1).map(({ label }) => label[language])
  const whole = zh ? '综合评定不予容错' : 'refused as a whole'
  const reasons = [...REASON_ROWS.map(({ label }) => label[language]), whole]
  return {
    columns: [
      { heading: zh ? '情景' : 'scenario', align: 'left' },
      right(zh ? '每次重复案件数' : 'cases a replication'),
      ...stages.map(right),
      ...reasons.map((reason) => right(zh ? `止于：${reason}` : `ended: ${reason}`))
    ],
    rows: rows.map((row) => {
      const funnel = funnelOf(row)
      return [
        row.name[language],
        decimal(funnel.cases, 1),
        ...stages.map((heading) => shareIn(funnel.stages, heading, language)),
        ...reasons.map((heading) =>
          shareIn(
            funnel.stages.flatMap(({ failures }) => failures),
            heading,
            language
          )
        )
      ]
    })
  }
}

function shareIn(parts: Funnel['stages'][number]['failures'], heading: string, language: Language): string {
  const part = parts.find(({ label }) => label[language] === heading)
  return part === undefined ? DASH : percent(part.share)
}
