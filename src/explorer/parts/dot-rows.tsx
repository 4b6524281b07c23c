/** Shares as dots on a line from 0 to a common end: beliefs against reality, answers against a survey. */

import type { OutcomeName } from '../../model/outcomes.js'
import type { ReportRow } from '../../report/report-rows.js'
import { percent } from '../../words/format.js'
import { boundedShare, type Measured } from '../../words/format-outcome.js'
import { useWords } from '../state/words.js'

/** What a kind of dots stands for. */
export interface DotKey {
  readonly kind: 'baseline' | 'reform' | 'survey' | 'belief' | 'reality'
  readonly label: string
  /** Whether it is given and no estimate, as its label then says. */
  readonly isGiven?: boolean
}

/** One dot with its interval. */
export interface Dot extends DotKey, Measured {}

/** An outcome of a world as a dot. */
export function dotOf({ summary }: ReportRow, name: OutcomeName, key: DotKey): Dot {
  return { ...summary.estimates[name], ...key }
}

/** Rows of dots under one key. */
export function DotRows({
  rows,
  keys
}: {
  rows: readonly { readonly label: string; readonly dots: readonly Dot[] }[]
  keys: readonly DotKey[]
}) {
  const words = useWords()
  const { colon, comma } = words
  const text = (dot: Dot) => (dot.isGiven ? percent(dot.mean) : boundedShare(dot, words))
  const most = Math.max(...rows.flatMap(({ dots }) => dots.map(({ mean, high }) => high ?? mean ?? 0)))
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
      {rows.map(({ label, dots }) => {
        const said = dots.map((dot) => `${dot.label} ${text(dot)}`)
        return (
          <div class="dot-row" key={label}>
            <span class="bar-name">{label}</span>
            <div class="dots" role="img" aria-label={label + colon + said.join(comma)}>
              {dots.map(({ kind, mean, low, high }, k) =>
                mean === null ? null : (
                  <span key={kind}>
                    {low !== null && high !== null && high > low && (
                      <i class="range" data-kind={kind} style={{ left: x(low), width: x(high - low) }} />
                    )}
                    <i class="dot" data-kind={kind} style={{ left: x(mean) }} title={said[k]} />
                  </span>
                )
              )}
            </div>
            <span class="dot-values">
              {dots.map((dot) => (
                <span key={dot.kind}>
                  <i class="dot" data-kind={dot.kind} /> {text(dot)}
                </span>
              ))}
            </span>
          </div>
        )
      })}
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
