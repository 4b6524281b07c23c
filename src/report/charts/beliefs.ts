/** The chart of beliefs against reality: what cadres expect of accountability and tolerance, by their attention to news. */

import { type Pooled, pathMean } from '../../findings/pooled.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import { percent } from '../../words/format.js'
import { shareAxis, shareDomain } from './axes.js'
import { type ChartInput, type ChartKind, type Drawing, left, right } from './chart.js'
import { type FollowedWorld, followed } from './closer-look.js'
import { ground, layer } from './layers.js'
import { lineLegend } from './legends.js'
import { INK, NEUTRAL, SHADE } from './palette.js'
import { type Plot, plots } from './panels.js'

/** Two beliefs in two worlds, each with what really happens; null where no cadres were followed. */
export const BELIEFS = { name: 'beliefs', followsCadres: true, isWithoutIntervals: true, draw } satisfies ChartKind

/** The most points of a line. */
const MOST_POINTS = 120

/** What is believed, and the counts whose ratio it is a belief of. */
const KINDS = [
  { belief: 'accountability', of: 'cases', outOf: 'errors' },
  { belief: 'tolerance', of: 'granted', outOf: 'cases' }
] as const

/** How the lines look: those of the thirds, the lowest first, and what really happens. */
const THIRDS = [
  [1, 2],
  [4, 2],
  [1, 0]
].map((strokeDash) => ({ color: NEUTRAL, strokeWidth: 1.5, strokeDash }))
const ACTUAL = { color: INK, strokeWidth: 2.4 }

function draw(input: ChartInput): Drawing | null {
  const { words } = input
  const t = words.charts.beliefs
  const look = followed(input)
  if (look === null) return null
  const kinds = KINDS.map((kind) => ({
    label: t[kind.belief],
    worlds: look.worlds.map((world) => seriesOf(world, kind))
  }))
  const list = kinds.flatMap(({ label, worlds }) => {
    const all = worlds.flatMap(({ thirds, actual }) => [...thirds.flat(), ...actual].map(({ value }) => value))
    const [, most] = shareDomain(all)
    return worlds.map((world): Plot => {
      const { thirds, actual, burnIn, periods, name, isBaseline } = world
      return {
        title: `${label} · ${name}`,
        isBold: isBaseline,
        x: { domain: [0, periods], format: '~d', ticks: 6 },
        y: shareAxis([0, most], 4),
        layers: (x, y) => {
          const encoding = { x: x('period'), y: y('value') }
          return [
            ...(burnIn > 0 ? [ground(0, burnIn, { x, color: SHADE })] : []),
            ...thirds.map((values, third) => layer(values, { type: 'line', ...THIRDS[third] }, encoding)),
            layer(actual, { type: 'line', ...ACTUAL, opacity: 0.85 }, encoding)
          ]
        }
      }
    })
  })
  const legend = lineLegend(
    [...t.thirds, t.actual].map((text, k) => ({ text, mark: { strokeDash: [1, 0], ...[...THIRDS, ACTUAL][k] } })),
    -40
  )
  const [accountability, tolerance] = kinds.map(({ worlds: [{ means, real }] }) => ({
    low: means[0],
    high: means[means.length - 1],
    real
  }))
  return {
    title: t.title,
    spec: plots(words, list, { columns: 2, height: 120, gap: 46, extra: legend }),
    caption: words.sentences([
      t.caption({ accountability, tolerance, reform: look.worlds[1].name }),
      t.expectations(look.note)
    ]),
    table: {
      columns: [left(t.means), ...[...t.thirds, t.actual].map(right)],
      rows: kinds.flatMap(({ label, worlds }) =>
        worlds.map(({ name, means, real }) => [
          `${label} · ${name}`,
          ...[...means, real].map((share) => percent(share))
        ])
      )
    }
  }
}

/** The lines of one belief in one world, and their means over the measured periods. */
function seriesOf({ row, name, isBaseline, seen }: FollowedWorld, { belief, of, outOf }: (typeof KINDS)[number]) {
  const { pooled } = row.summary
  const { burnIn } = row.scenario.parameters.time
  const whole = pooled.totals[TOTAL[outOf]]
  return {
    ...{ name, isBaseline, burnIn },
    periods: pooled.periods,
    thirds: seen.beliefs.map((path) => stretched(path[belief])),
    means: seen.beliefs.map((path) => meanOf(path[belief].subarray(burnIn))),
    actual: stretched(actualPath(pooled, of, outOf)),
    real: whole === 0 ? null : pooled.totals[TOTAL[of]] / whole
  }
}

/** The ratio of two counts through time, as a moving average. */
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

/** A path in at most so many points, each the mean of a stretch; stretches without a value are left out. */
function stretched(path: Float64Array) {
  const stretch = Math.ceil(path.length / MOST_POINTS)
  return Array.from({ length: Math.ceil(path.length / stretch) }, (_, k) => ({
    period: k * stretch,
    value: Number(meanOf(path.subarray(k * stretch, (k + 1) * stretch)).toPrecision(5))
  })).filter(({ value }) => Number.isFinite(value))
}

function meanOf(path: Float64Array): number {
  return path.reduce((sum, value) => sum + value, 0) / path.length
}
