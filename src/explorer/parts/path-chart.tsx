/** An outcome through time in some worlds, with the simulation interval of each quarter's mean. */

import { simultaneousHalfWidth } from '../../analysis/interval.js'
import { pathMean, pathSd } from '../../findings/pooled.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import type { ReportRow } from '../../report/report-rows.js'
import { useWords } from '../state/words.js'
import { LineChart } from './line-chart.js'

/** The chart of a total, per cadre; with one world it is the reform's line that is drawn. */
export function PathChart({ rows, total }: { rows: readonly ReportRow[]; total: TotalName }) {
  const { say } = useWords()
  const { parameters, timetable } = rows[rows.length - 1].scenario
  const lines = rows.map(({ name, summary: { pooled }, isBaseline }) => ({
    name: say(name),
    isBaseline: isBaseline && rows.length > 1,
    points: Array.from({ length: pooled.periods }, (_, period) => {
      const mean = pathMean(pooled, period, TOTAL[total])
      const sd = pathSd(pooled, period, TOTAL[total])
      const half = simultaneousHalfWidth({ n: pooled.replications, sd }, 1) ?? 0
      return { mean, low: mean - half, high: mean + half }
    })
  }))
  return (
    <LineChart
      lines={lines}
      burnIn={parameters.time.burnIn}
      marks={timetable.map(({ at }) => at)}
      tone={total === 'afraid' ? 'afraid' : 'ink'}
    />
  )
}
