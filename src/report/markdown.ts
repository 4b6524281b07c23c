/** Texts and tables as Markdown, in which nothing that a user wrote is anything but text. */

import { displayText } from './display-text.js'

/** A text on one line as Markdown shows it: no markup, no HTML, no bar that would end a cell. */
export function markdownText(text: string): string {
  return displayText(text).replace(/[\\`*_[\]<>|#~&]/g, (mark) => (mark === '&' ? '&amp;' : `\\${mark}`))
}

/** A table; its cells are Markdown already. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heading), `|${heading.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
