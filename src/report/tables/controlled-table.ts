/** The differences in the 不敢为 rate with control variates, beside those without. */

import { differencesOf } from '../../findings/comparison.js'
import { DASH, decimal } from '../../words/format.js'
import { plusMinus, readDifference } from '../../words/format-outcome.js'
import type { RunView } from '../run-view.js'
import type { Table } from './table.js'

/** The table; null where there are none. */
export function controlledTable({ analysis, words, short }: RunView): Table | null {
  const { controlled, summaries } = analysis
  if (controlled.length === 0) return null
  const { heading, without, withControls, fewer } = words.printed.controlled
  const rows = controlled.map(({ scenario, difference }) => {
    const plain = differencesOf(summaries[scenario]).afraidRate
    const written = (one: Parameters<typeof plusMinus>[0]) => plusMinus(readDifference('afraidRate', one))
    if (difference === null || plain.low === null || plain.high === null)
      return [short(scenario), written(plain), DASH, DASH]
    const ratio = (plain.high - plain.low) / (difference.high - difference.low)
    return [short(scenario), written(plain), written(difference), decimal(ratio * ratio, 2)]
  })
  const columns = [heading, without, withControls, fewer].map((text, k) => ({
    heading: text,
    align: k === 0 ? ('left' as const) : ('right' as const),
    ...(k === 0 && { maxWidth: 40 })
  }))
  return { columns, rows }
}
