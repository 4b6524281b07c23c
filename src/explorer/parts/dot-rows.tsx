/** Shares as dots on a line from 0 to a common end: beliefs against reality, answers against a survey. */

import { percent } from '../../words/format.js'

/** One dot with its interval. */
export interface Dot {
  readonly kind: 'baseline' | 'reform' | 'survey' | 'belief' | 'reality'
  readonly label: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Rows of dots under one key. */
export function DotRows({
  rows,
  keys
}: {
  rows: readonly { readonly label: string; readonly dots: readonly Dot[] }[]
  keys: readonly Pick<Dot, 'kind' | 'label'>[]
}) {
  const most = Math.max(...rows.flatMap(({ dots }) => dots.map(({ value, high }) => high ?? value ?? 0)))
  const end = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].find((reach) => reach >= most) ?? 1
  const x = (value: number) => `${((100 * value) / end).toFixed(2)}%`
  return (
    <div class="dot-rows">
      <ul class="key">
        {keys.map(({ kind, label }) => (
          <li key={kind}>
            <i class="dot" data-kind={kind} /> {label}
          </li>
        ))}
      </ul>
      {rows.map(({ label, dots }) => (
        <div class="dot-row" key={label}>
          <span class="bar-name">{label}</span>
          <div
            class="dots"
            role="img"
            aria-label={`${label}: ${dots.map((dot) => `${dot.label} ${percent(dot.value)}`).join(', ')}`}
          >
            {dots.map(({ kind, label: name, value, low, high }) =>
              value === null ? null : (
                <span key={kind}>
                  {low !== null && high !== null && high > low && (
                    <i class="range" data-kind={kind} style={{ left: x(low), width: x(high - low) }} />
                  )}
                  <i class="dot" data-kind={kind} style={{ left: x(value) }} title={`${name} ${percent(value)}`} />
                </span>
              )
            )}
          </div>
          <span class="dot-values">
            {dots.map(({ kind, value }) => (
              <span key={kind}>{percent(value)}</span>
            ))}
          </span>
        </div>
      ))}
      <div class="dot-row axis" aria-hidden="true">
        <span class="bar-name" />
        <div class="dots-axis">
          <span>0%</span>
          <span>{percent(end, 0)}</span>
        </div>
        <span class="dot-values" />
      </div>
    </div>
  )
}
