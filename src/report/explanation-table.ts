/** An explanation as one tidy CSV table. */

import { CHOICES, type Explanation } from '../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../findings/explanation/margin-inputs.js'
import { type CsvValue, csvText } from './tables/csv.js'

/**
 * Every flip count (`what` flips), of all cadre-periods (`by` all) and of every group; the change of their 不敢为 rate with its
 * paired interval (`what` change); and every part of the act margin's change (`what` split), by kind of flip and over all
 * cadre-periods, in utility.
 */
export function explanationTable(explanation: Explanation): string {
  return csvText(COLUMNS, rowsOf(explanation))
}

/** The same of several worlds, with a first column that names each. */
export function explanationsTable(
  worlds: readonly { readonly world: string; readonly explanation: Explanation }[]
): string {
  const rows = worlds.flatMap(({ world, explanation }) => rowsOf(explanation).map((row) => [world, ...row]))
  return csvText(['world', ...COLUMNS], rows)
}

const COLUMNS = ['what', 'by', 'name', 'from', 'to', 'value', 'low', 'high']

function rowsOf({ flips, groups, change: inAll, splits, all }: Explanation): CsvValue[][] {
  const rows: CsvValue[][] = []
  for (const { by, name, flips: own } of [{ by: 'all', name: 'all', flips }, ...groups]) {
    for (const [from, before] of CHOICES.entries()) {
      for (const [to, after] of CHOICES.entries()) {
        rows.push(['flips', by, name, before, after, own[from * CHOICES.length + to], null, null])
      }
    }
  }
  for (const { by, name, change } of [{ by: 'all', name: 'all', change: inAll }, ...groups]) {
    rows.push(['change', by, name, null, null, change.value, change.low, change.high])
  }
  for (const [k, player] of MARGIN_PLAYERS.entries()) {
    const { mean, low, high } = all.parts[k]
    rows.push(['split', 'all', player, null, null, mean, low, high])
    for (const { kind, parts, count } of splits) {
      rows.push(['split', kind, player, null, null, count === 0 ? null : parts[k], null, null])
    }
  }
  return rows
}
