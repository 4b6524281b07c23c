/** The chart of paired differences of the 不敢为 rate and the deterred share from the baseline, with the zero line. */

import type { Bounds } from '../../analysis/interval.js'
import type { Comparison } from '../../findings/comparison.js'
import type { Language } from '../../model/language.js'
import { outcomeLabel } from '../../model/outcomes.js'
import { ends, points } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { shownRows } from '../shown-rows.js'
import { CHART_WIDTH, type Chart, framed, type Layer, namedRows, texts } from './chart.js'
import { markLayers, markLegend, markOf } from './estimate-marks.js'
import { intervalNote } from './interval-note.js'
import { INK, MUTED, OUTCOME_COLOURS, PAPER } from './palette.js'

/** One scenario with its differences; that of the rate with the interval that its verdict goes by. */
interface Difference extends Bounds {
  readonly mean: number | null
  readonly identical: boolean
  readonly n: number
}

/** Draws the differences of all rows but the baseline; null where there is nothing to compare. */
export function differencesChart(all: readonly ReportRow[], comparison: Comparison, language: Language): Chart | null {
  const isCompared = ({ summary }: ReportRow) => summary.differences !== undefined
  const rows = shownRows(all).filter(isCompared)
  if (rows.length === 0) return null
  const zh = language === 'zh'
  const { height, left, names, middle } = namedRows(rows, language)
  const width = CHART_WIDTH - left - ROOM.right
  const isTogether = comparison.outcome === 'afraidRate' && comparison.family > 1
  const rateOf = ({ index, summary }: ReportRow): Difference => {
    const own = summary.differences!.afraidRate
    const together = comparison.compared.find(({ scenario }) => scenario === index)?.simultaneous
    return isTogether && together !== undefined ? { ...own, ...together } : own
  }
  const rates = rows.map(rateOf)
  const shares = rows.map(({ summary }): Difference => summary.differences!.deterredShare)
  const marks = (differences: readonly Difference[], offset: number, shape: 'circle' | 'diamond') =>
    differences.flatMap((difference, k) =>
      difference.identical
        ? []
        : markOf(difference, {
            y: middle(k) + offset,
            shape,
            fill: isTold(difference) ? COLOUR : PAPER,
            factor: 100
          })
    )
  const values = [...marks(rates, -HALF, 'circle'), ...marks(shares, HALF, 'diamond')]
  const same = zh ? '每次重复都与基线相同' : 'same in every replication'
  const written = (differences: readonly Difference[], offset: number, color: string) =>
    texts(
      differences.flatMap((difference, k) => {
        if (difference.identical) return offset < 0 ? [{ text: same, y: middle(k) }] : []
        return [{ text: `${points(difference.mean)} ${ends(difference, points)}`.trim(), y: middle(k) + offset }]
      }),
      { fontSize: 10.5, color },
      width + 12
    )
  const reach = values.flatMap(({ low, high }) => [low, high])
  const margin = Math.max(0.05, (Math.max(0, ...reach) - Math.min(0, ...reach)) * 0.05)
  const domain = [Math.min(0, ...reach) - margin, Math.max(0, ...reach) + margin]
  const axis = {
    title: zh ? '与基线之差（百分点）' : 'difference from the baseline (percentage points)',
    labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~f')",
    tickCount: 6
  }
  const x = (field: string): Layer => ({ field, type: 'quantitative', scale: { domain, nice: 6 }, axis })
  const label = { rate: outcomeLabel('afraidRate')[language], share: outcomeLabel('deterredShare')[language] }
  const layers: Layer[] = [
    { data: { values: [{ zero: 0 }] }, mark: { type: 'rule', color: INK }, encoding: { x: x('zero') } },
    ...markLayers(values, x, COLOUR),
    names,
    written(rates, -HALF, INK),
    written(shares, HALF, MUTED),
    ...markLegend(
      [
        { text: label.rate, shape: 'circle', fill: COLOUR },
        { text: label.share, shape: 'diamond', fill: COLOUR },
        { text: zh ? '空心：无法断定' : 'hollow: cannot tell', shape: 'circle', fill: PAPER }
      ],
      -14,
      COLOUR
    )
  ]
  return {
    name: 'afraid-rate-differences',
    title: zh ? '不敢为率与被吓阻份额同基线之差' : 'Differences of rate and deterred share from the baseline',
    spec: framed(language, { ...ROOM, left }, height, layers),
    caption: captionOf(all[0], all.filter(isCompared).map(rateOf), isTogether, language),
    table: {
      columns: [
        { heading: zh ? '情景' : 'scenario', align: 'left' },
        ...[label.rate, label.share].flatMap((heading, k) => [
          {
            heading: zh ? `${heading}之差（百分点）` : `difference of the ${heading} (points)`,
            align: 'right' as const
          },
          {
            heading: `${k === 0 && isTogether ? (zh ? '同时 ' : 'simultaneous ') : ''}${INTERVAL[language]}`,
            align: 'right' as const
          }
        ]),
        { heading: zh ? '成对重复' : 'pairs', align: 'right' }
      ],
      rows: rows.map(({ name }, k) => [
        name[language],
        ...[rates[k], shares[k]].flatMap((difference) => [
          difference.identical ? same : points(difference.mean),
          difference.identical ? '' : ends(difference, points)
        ]),
        String(rates[k].n)
      ])
    }
  }
}

const ROOM = { right: 172, top: 30, bottom: 44 }
/** Half the distance between the two lines of a row, in pixels. */
const HALF = 6
const COLOUR = OUTCOME_COLOURS.afraid

/** Whether an interval lies on one side of zero. */
function isTold({ low, high }: Bounds): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}

function captionOf(baseline: ReportRow, rates: readonly Difference[], isTogether: boolean, language: Language): string {
  const zh = language === 'zh'
  const told = rates.filter(isTold)
  const lower = told.filter(({ mean }) => (mean ?? 0) < 0).length
  const higher = told.length - lower
  const same = rates.filter(({ identical }) => identical).length
  const open = rates.length - told.length - same
  const parts: string[] = []
  if (lower > 0) parts.push(zh ? `${lower} 个低于基线` : `${lower} below the baseline`)
  if (higher > 0) parts.push(zh ? `${higher} 个高于基线` : `${higher} above it`)
  if (open > 0) parts.push(zh ? `${open} 个无法断定` : `${open} that cannot be told`)
  if (same > 0) parts.push(zh ? `${same} 个在每次重复中都与基线相同` : `${same} the same in every replication`)
  const name = baseline.name[language]
  const start = zh
    ? `与基线“${name}”相比，同一次重复使用同样的随机数；按不敢为率${parts.join('，')}。`
    : `Paired with the baseline “${name}” by common random numbers; by the 不敢为 rate ${parts.join(', ')}. `
  const together = !isTogether
    ? ''
    : zh
      ? '不敢为率的区间对所有情景同时成立（Bonferroni），被吓阻份额的逐个成立。'
      : 'Intervals of the rate hold together for all scenarios (Bonferroni), those of the deterred share one by one. '
  return (
    start +
    together +
    intervalNote(
      rates.some(({ low }) => low !== null),
      language
    )
  )
}
