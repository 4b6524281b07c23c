/** The chart of beliefs against reality: what cadres expect of accountability and tolerance, by their attention to news. */

import type { CloserLook } from '../../findings/explanation/closer-look.js'
import { type Pooled, pathMean } from '../../findings/pooled.js'
import type { Language } from '../../model/language.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import { percent } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { nameIn, restsOn } from '../rests-on.js'
import { type Chart, type Layer, pixels, shareDomain, texts } from './chart.js'
import { INK, NEUTRAL, SHADE } from './palette.js'
import { type Plot, plots } from './panels.js'
import { textWidth } from './text-width.js'

/** The most points of a line. */
const MOST_POINTS = 120

const KINDS = [
  {
    belief: 'accountability',
    of: 'cases',
    outOf: 'errors',
    zh: '出错即被追究的概率',
    en: 'chance that an error becomes a case'
  },
  {
    belief: 'tolerance',
    of: 'granted',
    outOf: 'cases',
    zh: '被追究后获容错的概率',
    en: 'chance that a case is forgiven'
  }
] as const

/** Line styles of the thirds, the lowest first; reality is a thick line of its own. */
const STYLES = [{ dash: [1, 2] }, { dash: [4, 2] }, { dash: [1, 0] }] as const

/** Draws two beliefs in two worlds, each with what really happens. */
export function beliefsChart(rows: readonly ReportRow[], look: CloserLook, language: Language): Chart {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const worlds = [
    { row: rows[0], seen: look.baseline },
    { row: rows.find(({ index }) => index === look.scenario) as ReportRow, seen: look.reform }
  ]
  const names = [t('少看消息的三分之一', 'least attentive third'), t('中间', 'middle'), t('多看', 'most attentive')]
  const real = t('实际', 'reality')
  const series = KINDS.map(({ belief, of, outOf }) =>
    worlds.map(({ row, seen }) => ({
      thirds: seen.beliefs.map((path) => stretched(path[belief])),
      actual: stretched(actualPath(row.summary.pooled, of, outOf)),
      burnIn: row.scenario.parameters.time.burnIn,
      periods: row.summary.pooled.periods
    }))
  )
  const list = KINDS.flatMap((kind, k) => {
    const own = series[k]
    const [, high] = shareDomain(
      own.flatMap(({ thirds, actual }) => [...thirds.flat(), ...actual].map(({ value }) => value))
    )
    return worlds.map(({ row }, w): Plot => {
      const { thirds, actual, burnIn, periods } = own[w]
      return {
        title: `${kind[language]} · ${row.name[language]}`,
        isBold: row.isBaseline,
        x: { domain: [0, periods], format: '~d', ticks: 6 },
        y: { domain: [0, high], format: '~%', ticks: 4, nice: 4, grid: true },
        layers: (x, y) => [
          ...(burnIn > 0
            ? [
                {
                  data: { values: [{ from: 0, to: burnIn }] },
                  mark: { type: 'rect', color: SHADE },
                  encoding: { x: x('from'), x2: { field: 'to' } }
                }
              ]
            : []),
          ...thirds.map(
            (values, third): Layer => ({
              data: { values },
              mark: { type: 'line', color: NEUTRAL, strokeWidth: 1.5, strokeDash: STYLES[third].dash },
              encoding: { x: x('period'), y: y('value') }
            })
          ),
          {
            data: { values: actual },
            mark: { type: 'line', color: INK, strokeWidth: 2.4, opacity: 0.85 },
            encoding: { x: x('period'), y: y('value') }
          }
        ]
      }
    })
  })
  const spec = plots(language, list, {
    columns: 2,
    height: 120,
    gap: 46,
    extra: legendLayers(
      names.map((text, k) => ({ text, dash: STYLES[k].dash, color: NEUTRAL, strokeWidth: 1.5 })),
      real
    )
  })
  return {
    name: 'beliefs',
    title: t('信念与实际：按对消息的关注', 'Beliefs against reality, by attention to news'),
    spec,
    caption: captionOf(rows, look, language),
    table: {
      columns: [
        { heading: t('测量期均值', 'mean of the measured quarters'), align: 'left' },
        ...[...names, real].map((heading) => ({ heading, align: 'right' as const }))
      ],
      rows: KINDS.flatMap((kind) =>
        worlds.map(({ row, seen }) => {
          const { burnIn } = row.scenario.parameters.time
          return [
            `${kind[language]} · ${row.name[language]}`,
            ...seen.beliefs.map((path) => percent(meanFrom(path[kind.belief], burnIn))),
            percent(actualShare(row.summary.pooled, kind.of, kind.outOf))
          ]
        })
      )
    }
  }
}

interface Point {
  readonly period: number
  readonly value: number
}

/** The legend above the plots: a piece of each line with its name. */
function legendLayers(
  items: readonly {
    readonly text: string
    readonly dash: readonly number[]
    readonly color: string
    readonly strokeWidth: number
  }[],
  real: string
): Layer[] {
  let at = 0
  return [...items, { text: real, dash: [1, 0], color: INK, strokeWidth: 2.4 }].flatMap(
    ({ text, dash, color, strokeWidth }) => {
      const x = at
      at += textWidth(text, 11) + 56
      return [
        {
          data: { values: [{ x, x2: x + 24, y: -40 }] },
          mark: { type: 'rule', color, strokeWidth, strokeDash: dash },
          encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y') }
        },
        texts([{ x: x + 30, y: -40, text }], { fontSize: 11 })
      ]
    }
  )
}

function actualPath(pooled: Pooled, of: TotalName, outOf: TotalName): Float64Array {
  const window = Math.max(1, Math.round(pooled.periods / 20))
  return Float64Array.from({ length: pooled.periods }, (_, period) => {
    const [from, end] = [Math.max(0, period - window), Math.min(pooled.periods, period + window + 1)]
    let [part, whole] = [0, 0]
    for (let at = from; at < end; at++) {
      part += pathMean(pooled, at, TOTAL[of])
      whole += pathMean(pooled, at, TOTAL[outOf])
    }
    return whole === 0 ? Number.NaN : part / whole
  })
}

function actualShare({ totals }: Pooled, of: TotalName, outOf: TotalName): number | null {
  return totals[TOTAL[outOf]] === 0 ? null : totals[TOTAL[of]] / totals[TOTAL[outOf]]
}

function stretched(path: Float64Array): Point[] {
  const stretch = Math.ceil(path.length / MOST_POINTS)
  return Array.from({ length: Math.ceil(path.length / stretch) }, (_, k) => {
    const part = path.subarray(k * stretch, (k + 1) * stretch)
    return {
      period: k * stretch,
      value: Number((part.reduce((sum, value) => sum + value, 0) / part.length).toPrecision(5))
    }
  }).filter(({ value }) => Number.isFinite(value))
}

function meanFrom(path: Float64Array, burnIn: number): number {
  const measured = path.subarray(burnIn)
  return measured.reduce((sum, value) => sum + value, 0) / measured.length
}

function captionOf(rows: readonly ReportRow[], look: CloserLook, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [baseline] = rows
  const { burnIn } = baseline.scenario.parameters.time
  const { pooled } = baseline.summary
  const believed = (belief: 'accountability' | 'tolerance') =>
    look.baseline.beliefs.map((path) => percent(meanFrom(path[belief], burnIn)))
  const [accountability, tolerance] = [believed('accountability'), believed('tolerance')]
  const [realA, realT] = [actualShare(pooled, 'cases', 'errors'), actualShare(pooled, 'granted', 'cases')].map(
    (share) => percent(share)
  )
  const name = nameIn(rows, look.scenario, language)
  return (
    t(
      `基线中预期的问责从关注最少者的 ${accountability[0]} 到最多者的 ${accountability[2]}，实际为 ${realA}；预期的容错从 ${tolerance[0]} 到 ${tolerance[2]}，实际为 ${realT}。右列为“${name}”。实际为移动平均，合并全部重复；阴影为预热期。`,
      `In the baseline expected accountability goes from ${accountability[0]} among the least attentive to ${accountability[2]} among the most; really it is ${realA}. Expected tolerance goes from ${tolerance[0]} to ${tolerance[2]}; really it is ${realT}. The right column is “${name}”. Reality is a moving average over all replications; the burn-in is shaded. `
    ) + t(`信念${restsOn(look, 'zh')}`, `Beliefs: ${restsOn(look, 'en').replace('From', 'from')}`)
  )
}
