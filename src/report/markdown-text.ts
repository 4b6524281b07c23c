/** Texts of users made fit for Markdown: whatever they hold is shown and does nothing. */

import { displayText } from './display-text.js'

/** A text within a line of Markdown: no markup, no HTML, no link that would be made of it. */
export function markdownText(text: string): string {
  return displayText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;')
    .replace(/[\\`*_[\]|~$]/g, (character) => (character === '\\' ? '\\\\' : `\\${character}`))
}
