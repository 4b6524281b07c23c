/** What cadres do, as one bar a world. */

import { TOTAL } from '../../model/outcomes.js'
import { CHOICE_LABELS } from '../../report/explanation-lines.js'
import type { ReportRow } from '../../report/report-rows.js'
import { percent } from '../../words/format.js'
import { useWords } from '../state/words.js'

/** The parts of a bar in order: what a cadre may choose, and the total that counts it. */
export const PARTS = [
  { choice: 'properly', name: 'acted' },
  { choice: 'recklessly', name: 'reckless' },
  { choice: 'afraid', name: 'afraid' },
  { choice: 'unable', name: 'unable' },
  { choice: 'unwilling', name: 'unwilling' }
] as const

/** The bars of some worlds with their names, and the key. */
export function Composition({ rows }: { rows: readonly ReportRow[] }) {
  const { say, colon, comma } = useWords()
  const parts = PARTS.map(({ choice, name }) => ({ name, label: say(CHOICE_LABELS[choice]) }))
  return (
    <div class="composition">
      <ul class="key">
        {parts.map(({ name, label }) => (
          <li key={name}>
            <i data-part={name} /> {label}
          </li>
        ))}
      </ul>
      {rows.map(({ id, name, summary }) => {
        const { totals } = summary.pooled
        const shares = parts.map((part) => {
          const count = totals[TOTAL[part.name]] - (part.name === 'acted' ? totals[TOTAL.reckless] : 0)
          const share = count / totals[TOTAL.steps]
          return { ...part, share, text: `${part.label} ${percent(share)}` }
        })
        return (
          <div class="bar-row" key={id}>
            <span class="bar-name">{say(name)}</span>
            <div class="stack" role="img" aria-label={say(name) + colon + shares.map(({ text }) => text).join(comma)}>
              {shares.map((part) => (
                <span
                  key={part.name}
                  data-part={part.name}
                  style={{ flexGrow: part.share.toFixed(5) }}
                  title={part.text}
                >
                  {part.share > 0.055 ? percent(part.share, 0) : ''}
                </span>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
