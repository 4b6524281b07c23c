/** The chart of paired differences of the 不敢为 rate from the baseline, with intervals and the zero line. */

import { CHART_WIDTH, type Chart, framed, type Language, type Layer, namedRows, pixels, texts } from './chart.js'
import { DASH, ends, points } from './format-number.js'
import { intervalNote } from './interval-note.js'
import { INK, MUTED, OUTCOME_COLOURS, PAPER } from './palette.js'
import type { ReportRow } from './report-rows.js'
import { INTERVAL } from './sentences.js'

/** Draws the differences of all rows but the baseline; null where there is nothing to compare. */
export function differencesChart(all: readonly ReportRow[], language: Language): Chart | null {
  const rows = all.filter(({ summary }) => summary.differences !== undefined)
  if (rows.length === 0) return null
  const zh = language === 'zh'
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const differences = rows.map(differenceOf)
  const values = differences.flatMap(({ mean, low, high, identical }, position) =>
    mean === null || identical
      ? []
      : [
          {
            mean: mean * 100,
            low: (low ?? mean) * 100,
            high: (high ?? mean) * 100,
            y: middle(position),
            fill: isTold(low, high) ? OUTCOME_COLOURS.afraid : PAPER
          }
        ]
  )
  const same = zh ? '每次重复都与基线相同' : 'same in every replication'
  const written = differences.map((difference, position) => ({
    text: difference.identical ? same : `${points(difference.mean)} ${ends(difference, points)}`.trim(),
    y: middle(position)
  }))
  const reach = values.flatMap(({ low, high }) => [low, high])
  const margin = Math.max(0.05, (Math.max(0, ...reach) - Math.min(0, ...reach)) * 0.05)
  const domain = [Math.min(0, ...reach) - margin, Math.max(0, ...reach) + margin]
  const axis = {
    title: zh ? '与基线之差（百分点）' : 'difference from the baseline (percentage points)',
    labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~f')",
    tickCount: 6
  }
  const x = (field: string): Layer => ({ field, type: 'quantitative', scale: { domain, nice: 6 }, axis })
  const color = OUTCOME_COLOURS.afraid
  const layers: Layer[] = [
    { data: { values: [{ zero: 0 }] }, mark: { type: 'rule', color: INK }, encoding: { x: x('zero') } },
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, color, opacity: 0.6 },
      encoding: { x: x('low'), x2: { field: 'high' }, y: pixels('y') }
    },
    {
      data: { values },
      mark: { type: 'point', size: 50, opacity: 1, stroke: color, strokeWidth: 1.5 },
      encoding: { x: x('mean'), y: pixels('y'), fill: { field: 'fill', type: 'nominal', scale: null } }
    },
    names,
    texts(written, { fontSize: 11, color: { expr: `datum.text === '${DASH}' ? '${MUTED}' : '${INK}'` } }, width + 12)
  ]
  return {
    name: 'afraid-rate-differences',
    title: zh ? '不敢为率与基线之差' : 'Difference of the 不敢为 rate from the baseline',
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption: captionOf(all[0], rows, language),
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        { heading: zh ? '差（百分点）' : 'difference (points)', align: 'right' },
        { heading: INTERVAL[language], align: 'right' },
        { heading: zh ? '成对重复' : 'pairs', align: 'right' }
      ],
      rows: rows.map(({ name }, position) => {
        const difference = differences[position]
        const mean = difference.identical ? same : points(difference.mean)
        return [name[language], mean, difference.identical ? '' : ends(difference, points), String(difference.n)]
      })
    }
  }
}

const ROOM = { right: 164, top: 8, bottom: 44 }

/** Whether an interval lies on one side of zero. */
function isTold(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}

function differenceOf({ summary }: ReportRow) {
  return summary.differences!.afraidRate
}

function captionOf(baseline: ReportRow, rows: readonly ReportRow[], language: Language): string {
  const zh = language === 'zh'
  const told = rows.filter((row) => isTold(differenceOf(row).low, differenceOf(row).high))
  const lower = told.filter((row) => meanOf(row) < 0).length
  const higher = told.length - lower
  const same = rows.filter((row) => differenceOf(row).identical).length
  const open = rows.length - told.length - same
  const parts: string[] = []
  if (lower > 0) parts.push(zh ? `${lower} 个低于基线` : `${lower} below the baseline`)
  if (higher > 0) parts.push(zh ? `${higher} 个高于基线` : `${higher} above it`)
  if (open > 0) parts.push(zh ? `${open} 个无法断定（空心点）` : `${open} that cannot be told (hollow points)`)
  if (same > 0) parts.push(zh ? `${same} 个在每次重复中都与基线相同` : `${same} the same in every replication`)
  const name = baseline.name[language]
  const start = zh
    ? `与基线“${name}”相比，同一次重复使用同样的随机数：${parts.join('，')}。`
    : `Paired with the baseline “${name}” by common random numbers: ${parts.join(', ')}. `
  return (
    start +
    intervalNote(
      rows.some((row) => differenceOf(row).low !== null),
      language
    )
  )
}

function meanOf(row: ReportRow): number {
  return differenceOf(row).mean ?? 0
}
