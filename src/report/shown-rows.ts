/** Which scenarios of many have a row in the report's tables and charts: one choice for all of them. */

import type { Language } from '../model/language.js'

/** The most rows of a chart or table. */
export const MOST_SHOWN = 40

/** All rows in report order or, of many, the baseline with as many from the beginning of the order as from its end. */
export function shownRows<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_SHOWN) return rows
  return [...rows.slice(0, FIRST + 1), ...rows.slice(-LAST)]
}

/** Which of `count` scenarios have a row, and where the others are to be found; null where all have one. */
export function leftOutSentence(count: number, language: Language): string | null {
  const left = count - MOST_SHOWN
  if (left <= 0) return null
  return language === 'zh'
    ? `表与图中各占一行的是基线、按不敢为率排在最前的 ${FIRST} 个和最后的 ${LAST} 个情景；其余 ${left} 个见 summary.csv 与 differences.csv。`
    : `Rows are given to the baseline and, by the 不敢为 rate, the first ${FIRST} scenarios and the last ${LAST}; the other ${left} are in summary.csv and differences.csv.`
}

const FIRST = MOST_SHOWN / 2
const LAST = MOST_SHOWN - 1 - FIRST
