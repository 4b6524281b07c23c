/** The tolerance procedure stage by stage, the baseline beside the reform, with the reasons for which cases end. */

import { endingLabel, procedureOf } from '../../report/charts/procedure-steps.js'
import type { ReportRow } from '../../report/report-rows.js'
import { percent } from '../../words/format.js'
import { useWords } from '../state/words.js'

/** The funnels of one or two worlds. */
export function FunnelBars({ rows }: { rows: readonly ReportRow[] }) {
  const words = useWords()
  const { say, list, charts } = words
  const { stages: names, count, none, ended } = charts.procedure
  return (
    <div class="funnels">
      {rows.map((row) => {
        const { cases, stages } = procedureOf(row)
        return (
          <div class="funnel" key={row.id}>
            <h4>
              {say(row.name)}
              <small>{count(cases)}</small>
            </h4>
            {stages.length === 0 && <p class="note">{none}</p>}
            <ol>
              {stages.map(({ name, share, failures }, k) => (
                <li key={name}>
                  <div class="stage">
                    <span>{names[name]}</span>
                    <span class="number">{percent(share)}</span>
                  </div>
                  <div class="track">
                    <i class="before" style={{ width: `${((stages[k - 1] ?? stages[k]).share * 100).toFixed(2)}%` }} />
                    <i style={{ width: `${(share * 100).toFixed(2)}%` }} />
                  </div>
                  {failures.some((failure) => failure.share > 0) && (
                    <p class="ended">
                      {ended(
                        list(
                          failures
                            .filter((failure) => failure.share > 0)
                            .map((failure) => `${endingLabel(words, failure.ending)} ${percent(failure.share)}`)
                        )
                      )}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )
      })}
    </div>
  )
}
