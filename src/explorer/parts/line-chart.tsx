/** Lines through quarters that fit any width, each with the interval of its points. */

import { ends, percent } from '../../words/format.js'
import { useWords } from '../state/words.js'
import { useWidth } from './use-width.js'

/** One line; its points have intervals, unless they are no estimates. */
export interface Line {
  readonly name: string
  readonly isBaseline: boolean
  readonly points: readonly { readonly mean: number; readonly low: number; readonly high: number }[]
}

/** What a chart of lines needs. */
export interface LineChartProps {
  readonly lines: readonly Line[]
  readonly burnIn: number
  /** Quarters in which a timetable changes something. */
  readonly marks?: readonly number[]
  readonly height?: number
  readonly format?: (value: number, decimals: number) => string
  /** The colour of what is no baseline: that of fear where fear is drawn, ink for anything else. */
  readonly tone?: 'afraid' | 'ink'
  /** Whether the points are what happened, and no estimates. */
  readonly isExact?: boolean
  /** A value that is always in sight, such as 0. */
  readonly through?: number
}

const ROOM = { left: 46, right: 12, top: 26, bottom: 28 }

/** The chart. */
export function LineChart({
  lines,
  burnIn,
  marks = [],
  height = 240,
  format = percent,
  tone = 'afraid',
  isExact = false,
  through
}: LineChartProps) {
  const { colon, semicolon, explorerAnswers, numbers } = useWords()
  const [reference, width] = useWidth<HTMLDivElement>(640)
  const longest = Math.max(...lines.map(({ points }) => points.length))
  const values = lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]))
  const all = through === undefined ? values : [...values, through]
  const [low, high, step] = domainOf(Math.min(...all), Math.max(...all), height < 200 ? 3 : 5)
  const x = (quarter: number) => ROOM.left + ((width - ROOM.left - ROOM.right) * quarter) / Math.max(1, longest - 1)
  const y = (value: number) => ROOM.top + (height - ROOM.top - ROOM.bottom) * (1 - (value - low) / (high - low))
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, k) => low + k * step)
  const every = [1, 2, 4, 5, 10, 20, 40, 100, 200, 400, 1000].find((gap) => longest / gap <= width / 70) ?? 1000
  const quarters = Array.from({ length: Math.floor((longest - 1) / every) + 1 }, (_, k) => k * every)
  const decimals = step < 0.01 ? 1 : 0
  const written = ({ mean, low, high }: Line['points'][number]) => {
    const value = format(mean, 1)
    if (isExact) return value
    return low < high ? `${value} ${ends({ low, high }, (end) => format(end, 1))}` : value + numbers.without
  }
  const spoken = lines
    .map(({ name, points }) => name + colon + [points[0], points[points.length - 1]].map(written).join(' → '))
    .join(semicolon)
  return (
    <div class="path" ref={reference}>
      <svg width={width} height={height} role="img" aria-label={spoken}>
        {burnIn > 0 && (
          <>
            <rect
              class="burn-in"
              x={x(0)}
              y={ROOM.top}
              width={x(Math.min(burnIn, longest - 1)) - x(0)}
              height={height - ROOM.top - ROOM.bottom}
            />
            <text class="tick" x={x(0) + 4} y={height - ROOM.bottom - 6}>
              {explorerAnswers.burnIn}
            </text>
          </>
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              class={through !== undefined && Math.abs(tick - through) < step / 100 ? 'zero' : 'grid'}
              x1={ROOM.left}
              x2={width - ROOM.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text class="tick" x={ROOM.left - 6} y={y(tick) + 4} text-anchor="end">
              {format(tick, decimals)}
            </text>
          </g>
        ))}
        {quarters.map((quarter) => (
          <text key={quarter} class="tick" x={x(quarter)} y={height - 8} text-anchor="middle">
            {quarter}
          </text>
        ))}
        {marks.map((at) => (
          <line key={at} class="event" x1={x(at)} x2={x(at)} y1={ROOM.top} y2={height - ROOM.bottom} />
        ))}
        {lines.map(({ name, points, isBaseline }) => {
          const upper = points.map((point, k) => [x(k), y(point.high)] as const)
          const lower = points.map((point, k) => [x(k), y(point.low)] as const).reverse()
          return (
            <g key={name} class={isBaseline ? 'baseline-line' : `${tone}-line`}>
              <path class="band" d={`${polyline(upper)} L ${polyline(lower).slice(2)} Z`} />
              <path class="line" d={polyline(points.map((point, k) => [x(k), y(point.mean)]))} />
            </g>
          )
        })}
        {lines.map(({ name, isBaseline }, k) => (
          <g
            key={name}
            class={isBaseline ? 'baseline-line' : `${tone}-line`}
            transform={`translate(${ROOM.left + k * Math.min(220, (width - ROOM.left) / 2)} 10)`}
          >
            <path class="line" d="M 0 0 L 22 0" />
            <text x="28" y="4">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'} ${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
}

/** Round ends around some values, and the distance of the grid lines. */
function domainOf(low: number, high: number, most: number): [number, number, number] {
  const span = Math.max(0.004, high - low)
  const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((gap) => span / gap <= most) ?? 10
  const floor = Math.floor(low / step - 0.001) * step
  return [low >= 0 ? Math.max(0, floor) : floor, Math.ceil(high / step + 0.001) * step, step]
}
