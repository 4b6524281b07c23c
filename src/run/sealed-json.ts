/** JSON files that carry their own checksum, so that no changed one passes for what was written. */

import { createHash } from 'node:crypto'

/** The text of an object with the SHA-256 of the same text without it as its last entry. */
export function sealedText(content: Readonly<Record<string, unknown>>): string {
  return [...sealedPieces(content)].join('')
}

/** The same text piece by piece: the plan of a large table has a hundred million characters. Lists may be any iterables. */
export function* sealedPieces(content: Readonly<Record<string, unknown>>): Generator<string, void> {
  const hash = createHash('sha256')
  for (const piece of openPieces(content)) {
    hash.update(piece)
    yield piece
  }
  yield `,\n "sha256": "${hash.update(END).digest('hex')}"${END}`
}

/** The object of a sealed text, without the checksum; null if the text is not one or was changed. */
export function unsealed(text: string): Record<string, unknown> | null {
  try {
    const { sha256: seal, ...content } = JSON.parse(text)
    return seal !== undefined && isTextOf(text, sealedPieces(content)) ? content : null
  } catch {
    return null
  }
}

/** How the text of an object that is not empty ends. */
const END = '\n}\n'

/** An object that is not empty as `JSON.stringify` writes it with an indent of 1, up to its end. */
function* openPieces(content: Readonly<Record<string, unknown>>): Generator<string, void> {
  let before = '{'
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined) continue
    yield `${before}\n ${JSON.stringify(key)}: `
    before = ','
    if (isList(value)) yield* listPieces(value)
    else yield indented(value, 1)
  }
}

function* listPieces(items: Iterable<unknown>): Generator<string, void> {
  let before = '['
  for (const item of items) {
    yield `${before}\n  ${indented(item, 2)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n ]'
}

function indented(value: unknown, depth: number): string {
  return (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', `\n${' '.repeat(depth)}`)
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !ArrayBuffer.isView(value)
}

function isTextOf(text: string, pieces: Iterable<string>): boolean {
  let at = 0
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return false
    at += piece.length
  }
  return at === text.length
}
