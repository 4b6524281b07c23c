/** An outcome through time in some worlds, with the simulation interval of each quarter's mean. */

import { simultaneousHalfWidth } from '../../analysis/interval.js'
import { type Pooled, pathMean, pathSd } from '../../findings/pooled.js'
import { TOTAL, type TotalName } from '../../model/outcomes.js'
import { LineChart } from './line-chart.js'

/** One world. */
export interface PathWorld {
  readonly name: string
  readonly pooled: Pooled
  readonly isBaseline: boolean
}

/** The chart of a total, per cadre. */
export function PathChart({
  worlds,
  total,
  burnIn,
  marks
}: {
  worlds: readonly PathWorld[]
  total: TotalName
  burnIn: number
  marks: readonly number[]
}) {
  const position = TOTAL[total]
  const lines = worlds.map(({ name, pooled, isBaseline }) => ({
    ...{ name, isBaseline },
    points: Array.from({ length: pooled.periods }, (_, period) => {
      const mean = pathMean(pooled, period, position)
      const half = simultaneousHalfWidth({ n: pooled.replications, sd: pathSd(pooled, period, position) }, 1) ?? 0
      return { mean, low: mean - half, high: mean + half }
    })
  }))
  return <LineChart lines={lines} burnIn={burnIn} marks={marks} tone={total === 'afraid' ? 'afraid' : 'ink'} />
}
