/** An outcome through time in some worlds, with the simulation interval of each quarter's mean. */

import type { TotalName } from '../../model/outcomes.js'
import { pathOf } from '../../report/charts/paths.js'
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
    points: pathOf(pooled, total)
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
