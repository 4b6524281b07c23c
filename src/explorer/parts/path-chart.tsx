/** An outcome through time in the baseline and in the reform, with the simulation interval of each quarter's mean. */

import { type Pooled, pathMean, pathSd } from '../../experiment/pooled.js'
import { simultaneousHalfWidth } from '../../experiment/precision.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import { percent } from '../../report/format-number.js'
import { useText } from '../state/language.js'
import { useWidth } from './use-width.js'

/** One line. */
export interface PathLine {
  readonly name: string
  readonly pooled: Pooled
  readonly isBaseline: boolean
}

const HEIGHT = 240
const ROOM = { left: 44, right: 12, top: 26, bottom: 28 }

/** The chart; `marks` are the quarters in which a timetable changes something. */
export function PathChart({
  lines,
  total,
  burnIn,
  marks
}: {
  lines: readonly PathLine[]
  total: TotalName
  burnIn: number
  marks: readonly number[]
}) {
  const { t } = useText()
  const [reference, width] = useWidth<HTMLDivElement>(640)
  const position = TOTAL[total]
  const longest = Math.max(...lines.map(({ pooled }) => pooled.periods))
  const drawn = lines.map(({ pooled, ...line }) => ({
    ...line,
    points: Array.from({ length: pooled.periods }, (_, period) => {
      const mean = pathMean(pooled, period, position)
      const half = simultaneousHalfWidth({ n: pooled.replications, sd: pathSd(pooled, period, position) }, 1) ?? 0
      return { period, mean, low: mean - half, high: mean + half }
    })
  }))
  const all = drawn.flatMap(({ points }) => points)
  const [low, high, step] = domainOf(
    Math.min(...all.map((point) => point.low)),
    Math.max(...all.map((point) => point.high))
  )
  const x = (period: number) => ROOM.left + ((width - ROOM.left - ROOM.right) * period) / Math.max(1, longest - 1)
  const y = (value: number) => ROOM.top + (HEIGHT - ROOM.top - ROOM.bottom) * (1 - (value - low) / (high - low))
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, k) => low + k * step)
  const every = [1, 2, 4, 8, 10, 20, 40, 100, 200, 400, 1000].find((gap) => longest / gap <= width / 70) ?? 1000
  const quarters = Array.from({ length: Math.floor((longest - 1) / every) + 1 }, (_, k) => k * every)
  const spoken = drawn
    .map(({ name, points }) => `${name}: ${percent(points[0].mean)} → ${percent(points[points.length - 1].mean)}`)
    .join('; ')
  return (
    <div class="path" ref={reference}>
      <svg width={width} height={HEIGHT} role="img" aria-label={spoken}>
        {burnIn > 0 && (
          <>
            <rect
              class="burn-in"
              x={x(0)}
              y={ROOM.top}
              width={x(Math.min(burnIn, longest - 1)) - x(0)}
              height={HEIGHT - ROOM.top - ROOM.bottom}
            />
            <text class="tick" x={x(0) + 4} y={HEIGHT - ROOM.bottom - 6}>
              {t('预热，不计', 'burn-in, not counted')}
            </text>
          </>
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={ROOM.left - 6} y={y(tick) + 4} text-anchor="end">
              {percent(tick, step < 0.01 ? 1 : 0)}
            </text>
          </g>
        ))}
        {quarters.map((quarter) => (
          <text key={quarter} class="tick" x={x(quarter)} y={HEIGHT - 8} text-anchor="middle">
            {quarter}
          </text>
        ))}
        {marks.map((at) => (
          <line key={at} class="event" x1={x(at)} x2={x(at)} y1={ROOM.top} y2={HEIGHT - ROOM.bottom} />
        ))}
        {drawn.map(({ name, points, isBaseline }) => (
          <g key={name} class={isBaseline ? 'baseline-line' : 'reform-line'}>
            <path
              class="band"
              d={`${polyline(points.map((point) => [x(point.period), y(point.high)]))} L ${polyline([...points].reverse().map((point) => [x(point.period), y(point.low)])).slice(2)} Z`}
            />
            <path class="line" d={polyline(points.map((point) => [x(point.period), y(point.mean)]))} />
          </g>
        ))}
        <g class="line-key">
          {drawn.map(({ name, isBaseline }, k) => (
            <g
              key={name}
              class={isBaseline ? 'baseline-line' : 'reform-line'}
              transform={`translate(${ROOM.left + k * Math.min(220, (width - ROOM.left) / 2)} 10)`}
            >
              <path class="line" d="M 0 0 L 22 0" />
              <text x="28" y="4">
                {name}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
}

/** Round ends around some values, and the distance of the grid lines. */
function domainOf(low: number, high: number): [number, number, number] {
  const span = Math.max(0.004, high - low)
  const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].find((gap) => span / gap <= 5) ?? 0.2
  return [Math.max(0, Math.floor(low / step - 0.001) * step), Math.ceil(high / step + 0.001) * step, step]
}
