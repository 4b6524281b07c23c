/** What is told of a lever, line by line, in the words of a reader. */

import { parameterLabel } from '../model/parameters.js'
import type { Words } from './en.js'
import { LEVER_PAGES } from './lever-pages.data.js'

/** A line: what it tells of, and the text. */
export type LeverLine = readonly [name: string, text: string]

/** How a lever acts: chains of what it moves, from the lever to its effect; none where only the table tells of it. */
export function leverChains(path: string, { say }: Words): readonly (readonly string[])[] {
  return (LEVER_PAGES[path]?.arrows ?? []).map((arrow) => say(arrow).split(' → '))
}

/** The lines of a lever’s page; none where only the table of parameters tells of it. */
export function leverLines(path: string, words: Words): readonly LeverLine[] {
  const page = LEVER_PAGES[path]
  if (page === undefined) return []
  const { say, leverPage, quoted, list } = words
  return [
    [leverPage.practice, say(page.practice)],
    [leverPage.paper, quoted(say(page.quote))],
    ...(page.example === undefined ? [] : [[leverPage.example, say(page.example)] as const]),
    ...page.arrows.map((arrow) => [leverPage.acts, say(arrow)] as const),
    [leverPage.hangsOn, list(page.hangsOn.map((other) => say(parameterLabel(other))))],
    [leverPage.against, say(page.against)]
  ]
}
