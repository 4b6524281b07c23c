/** Which scenarios of many have a row in the report's tables and charts: one choice for all of them. */

import type { Words } from '../words/words.js'

/** The most rows of a chart or table. */
export const MOST_SHOWN = 40

/** All rows in report order or, of many, the baseline with as many from the beginning of the order as from its end. */
export function shownRows<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_SHOWN) return rows
  return [...rows.slice(0, FIRST + 1), ...rows.slice(-LAST)]
}

/** Which of `count` scenarios have a row, and where the others are to be found; null where all have one. */
export function leftOutSentence(count: number, words: Words): string | null {
  const left = count - MOST_SHOWN
  return left <= 0 ? null : words.report.table.leftOut(FIRST, LAST, left)
}

const FIRST = MOST_SHOWN / 2
const LAST = MOST_SHOWN - 1 - FIRST
