/** How wide the columns of a table are in print, in parts of the page. */

import { columnWidth } from '../../scenario/column-width.js'
import type { Table } from './table.js'

/**
 * Columns as wide as what stands in them where the page is wide enough; else those of numbers by that, those of texts by its
 * length; and where not even that fits, headings give way first, so that no number is broken.
 */
export function tableShares({ columns, rows, emphasised }: Table): readonly number[] {
  const longest = columns.map((_, column) =>
    Math.max(
      ...rows.map((row, position) => {
        const [value, note = ''] = row[column].split('\n')
        return Math.max((position === emphasised ? BOLD : 1) * columnWidth(value), SMALL * columnWidth(note))
      })
    )
  )
  const needed = columns.map(({ heading, align }, column) => {
    const words = heading.split(/[\s\p{Script=Han}\p{P}]+/u).map((word) => columnWidth(word) * BOLD)
    const headed = Math.max(...words, ...heading.split('\n').map((line) => columnWidth(line) / MOST_LINES))
    const wide = Math.max(longest[column], headed, LEAST_CHARACTERS) + PADDING
    return align === 'right' ? wide : Math.min(MOST_CHARACTERS, wide)
  })
  const comfortable = columns.map(({ heading }, column) =>
    Math.max(needed[column], ...heading.split('\n').map((line) => BOLD * columnWidth(line) + PADDING))
  )
  if (sum(comfortable) <= PAGE_CHARACTERS) return shares(comfortable)
  const isRigid = needed.map((wide, column) => columns[column].align === 'right' || wide <= SHORT)
  const rigid = sum(needed.filter((_, column) => isRigid[column]))
  const texts = sum(needed) - rigid
  const least = columns.map(({ align }, column) =>
    align === 'right' ? Math.max(longest[column], LEAST_CHARACTERS) + PADDING : Math.min(needed[column], SHORT)
  )
  const free = PAGE_CHARACTERS - rigid
  if (free >= sum(least.filter((_, column) => !isRigid[column])))
    return shares(needed.map((wide, column) => (isRigid[column] || texts === 0 ? wide : (wide / texts) * free)))
  const part = Math.max(0, (PAGE_CHARACTERS - sum(least)) / (sum(needed) - sum(least)))
  return shares(least.map((few, column) => few + Math.min(1, part) * (needed[column] - few)))
}

function shares(widths: readonly number[]): readonly number[] {
  return widths.map((wide) => wide / sum(widths))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A column of texts that asks for no more gets it. */
const SHORT = 14
/** One that asks for more than this is wrapped. */
const MOST_CHARACTERS = 60
/** Two Chinese characters stand beside each other in every column, and what is left free beside them. */
const LEAST_CHARACTERS = 4
const PADDING = 1.4
/** Letters of headings are wider. */
const BOLD = 1.15
/** Lines that a heading may take. */
const MOST_LINES = 3
/** A note below a value in parts of its size. */
const SMALL = 15 / 18
/** What the width of a page holds of letters half as wide as they are tall, in the size of a table. */
const PAGE_CHARACTERS = (11906 - 2 * 1418) / 90
