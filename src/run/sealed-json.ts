/** JSON files that carry their own checksum, so that no changed one passes for what was written. */

import { sha256 } from './durable-file.js'

/** The text of an object with the SHA-256 of the same text without it as its last entry. */
export function sealedText(content: Readonly<Record<string, unknown>>): string {
  // Written once: the plan of a large table has a hundred million characters.
  const text = textOf(content)
  return `${text.slice(0, -END.length)},\n "sha256": "${sha256(text)}"${END}`
}

/** The object of a sealed text, without the checksum; null if the text is not one or was changed. */
export function unsealed(text: string): Record<string, unknown> | null {
  try {
    const { sha256: seal, ...content } = JSON.parse(text)
    return text === sealedText(content) && seal !== undefined ? content : null
  } catch {
    return null
  }
}

/** How the text of an object that is not empty ends. */
const END = '\n}\n'

function textOf(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`
}
