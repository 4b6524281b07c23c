/** What cadres do, as one bar a world. */

import { PARTS, partShares } from '../../report/charts/composition.js'
import type { ReportRow } from '../../report/report-rows.js'
import { percent } from '../../words/format.js'
import { useWords } from '../state/words.js'

/** The bars of some worlds with their names, and the key. */
export function Composition({ rows }: { rows: readonly ReportRow[] }) {
  const { say, colon, comma, choices, numbers } = useWords()
  const parts = PARTS.map(({ choice, count }) => ({ name: count, label: choices[choice] }))
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
        const shares = partShares(summary).map((share, k) => ({
          ...{ ...parts[k], share: share ?? 0 },
          text: `${parts[k].label} ${percent(share)}${numbers.without}`
        }))
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
