/** An interval of a difference on a scale around 0. */

import { points } from '../../words/format.js'
import type { Measured } from '../../words/format-outcome.js'

/** The interval; its scale is as wide as it must be, or reaches to `reach` on both sides. */
export function Whisker({ low, high, mean, label, reach = 0 }: Measured & { label: string; reach?: number }) {
  if (low === null || high === null || mean === null) return null
  const most = reach || niceReach([low, high])
  const x = (value: number) => `${(50 + (46 * value) / most).toFixed(2)}%`
  return (
    <svg class="whisker" role="img" aria-label={label} height="34" width="100%">
      <line x1="0" x2="100%" y1="11" y2="11" class="axis" />
      <line x1="50%" x2="50%" y1="2" y2="20" class="zero" />
      <line x1={x(low)} x2={x(high)} y1="11" y2="11" class="interval" />
      <circle cx={x(mean)} cy="11" r="4.5" class="point" />
      {[-most, 0, most].map((end) => (
        <text key={end} x={x(end)} y="32" text-anchor="middle">
          {end === 0 ? '0' : points(end, 0)}
        </text>
      ))}
    </svg>
  )
}

/** A reach that holds some differences and changes rarely while a slider moves. */
export function niceReach(differences: readonly (number | null)[]): number {
  const most = Math.max(...differences.map((value) => Math.abs(value ?? 0)))
  return [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((reach) => reach >= most) ?? 1
}
