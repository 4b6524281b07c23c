/** A difference of an outcome with half the width of its interval. */

import type { OutcomeName } from '../../model/outcomes.js'
import { formatDifference, formatHalfWidth, type Measured } from '../../words/format-outcome.js'

/** The difference, as tables show it; `bounds` where its interval is another than its own. */
export function Difference({
  of,
  difference,
  bounds = difference
}: {
  of: OutcomeName
  difference: Measured
  bounds?: Omit<Measured, 'mean'>
}) {
  return (
    <>
      {formatDifference(of, difference.mean)} <small>{formatHalfWidth(of, bounds)}</small>
    </>
  )
}
