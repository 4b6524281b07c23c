/** Outcomes and their differences, each with half the width of its interval, or the words that it has none. */

import type { OutcomeName } from '../../model/outcomes.js'
import { formatDifference, formatOutcome, halfWidthOrNone, type Measured } from '../../words/format-outcome.js'
import { useWords } from '../state/words.js'

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
  const words = useWords()
  return (
    <>
      {formatDifference(of, difference.mean)}{' '}
      {difference.mean !== null && <small>{halfWidthOrNone(of, bounds, words)}</small>}
    </>
  )
}

/** The mean of an outcome. */
export function Level({ of, estimate }: { of: OutcomeName; estimate: Measured }) {
  const words = useWords()
  return (
    <>
      {formatOutcome(of, estimate.mean)}{' '}
      {estimate.mean !== null && <small>{halfWidthOrNone(of, estimate, words)}</small>}
    </>
  )
}
