/** Texts of users made fit to be shown: nothing in them can steer a page, a line of writing or a terminal. */

import { withoutHidden } from '../scenario/characters.js'

/** A text on one line, in which control, bidirectional and invisible characters are replaced by U+FFFD. */
export function displayText(text: string): string {
  return withoutHidden(text.replace(/[\t\r\n]+/g, ' '))
}

/** A text of several lines as a terminal may show it; in an object of JSON the same characters are escaped, and keep their meaning. */
export function terminalText(text: string): string {
  return /^[[{]/.test(text) ? escapedInJson(text) : withoutHidden(text)
}

/** A text as the content of an HTML element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return displayText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/** A text of the report itself as HTML: a number stays on one line with its per cent sign. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replace(/(\d) %/g, '$1&nbsp;%')
}

/** A value as JSON that may stand inside a `<script type="application/json">`: no `<`, no character that hides. */
export function scriptJson(value: unknown): string {
  return escapedInJson(JSON.stringify(value)).replaceAll('<', '\\u003c')
}

function escapedInJson(json: string): string {
  return json.replace(
    /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
