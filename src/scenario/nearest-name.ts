/** Finds the name that was probably meant by a misspelt one. */

import { type Bilingual, textsOf } from '../model/language.js'

// Longer words are not typing errors.
const LONGEST = 40

/** The nearest of `names` to `word`, or undefined if none is near; case, `-` and `_` do not matter. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const wanted = plain(word)
  if (wanted === '' || word.length > LONGEST) return undefined
  let nearest: string | undefined
  // Of one letter nothing would be left.
  let least = Math.min(wanted.length, Math.max(1, Math.floor(wanted.length / 3)) + 1)
  for (const name of names) {
    const distance = editDistance(wanted, plain(name), least)
    if (distance < least) {
      least = distance
      nearest = name
    }
  }
  return nearest
}

/** Something that goes by a name, and that people may call by its label in any language. */
export interface Named {
  readonly name: string
  readonly label?: Bilingual | undefined
}

/** The name of what was probably meant: by its name, by its label, or by a part of either; undefined if nothing is near. */
export function nearestNamed(word: string, items: readonly Named[]): string | undefined {
  const labels = new Map<string, string>()
  for (const { name, label } of items) {
    for (const text of label ? textsOf(label) : []) if (!labels.has(text)) labels.set(text, name)
  }
  return (
    nearestName(
      word,
      items.map(({ name }) => name)
    ) ??
    labels.get(nearestName(word, [...labels.keys()]) ?? '') ??
    shortestWith(word, new Map([...items.map(({ name }) => [name, name] as const), ...labels]))
  )
}

/** What the shortest text leads to that a word is a part of; a word of one sign or three letters says too little. */
function shortestWith(word: string, texts: ReadonlyMap<string, string>): string | undefined {
  const wanted = plain(word)
  if (wanted.length < (/^[\x20-\x7e]*$/.test(wanted) ? 4 : 2)) return undefined
  const holding = [...texts.keys()].filter((text) => plain(text).includes(wanted))
  return texts.get(holding.sort((a, b) => a.length - b.length)[0] ?? '')
}

/** Number of letters to insert, delete, replace or swap with a neighbour; `limit` if it is not less. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let twoAbove: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const replace = above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      let cost = Math.min(above[column] + 1, here[column - 1] + 1, replace)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, twoAbove[column - 2] + 1)
      here.push(cost)
    }
    twoAbove = above
    above = here
  }
  return Math.min(limit, above[b.length])
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]/g, '')
}
