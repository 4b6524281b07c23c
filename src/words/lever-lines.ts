/** What is told of a lever, line by line, in the words of a reader. */

import { parameterLabel, parameterRow } from '../model/parameters.js'
import type { Words } from './en.js'
import { LEVER_ARROWS } from './lever-arrows.data.js'
import { LEVER_PAGES } from './lever-pages.data.js'

/** A line: what it tells of, and the text. */
export type LeverLine = readonly [name: string, text: string]

/** How a lever acts: chains of what it moves, from the lever to its effect; none where only the table tells of it. */
export function leverChains(path: string, { say }: Words): readonly (readonly string[])[] {
  return (LEVER_ARROWS[path]?.arrows ?? []).map((arrow) => say(arrow).split(' → '))
}

/** The lines of a lever’s page: what is told of it by hand, where something is, and what the table of parameters says. */
export function leverLines(path: string, words: Words): readonly LeverLine[] {
  return [...toldByHand(path, words), ...ofTable(path, words)]
}

function toldByHand(path: string, words: Words): readonly LeverLine[] {
  const page = LEVER_PAGES[path]
  if (page === undefined) return []
  const { arrows, actsWith } = LEVER_ARROWS[path]
  const { say, leverPage, quoted, list } = words
  return [
    [leverPage.practice, say(page.practice)],
    [leverPage.paper, quoted(say(page.quote))],
    ...(page.example === undefined ? [] : [[leverPage.example, say(page.example)] as const]),
    ...arrows.map((arrow) => [leverPage.acts, say(arrow)] as const),
    [leverPage.actsWith, list(actsWith.map((other) => say(parameterLabel(other))))],
    [leverPage.against, say(page.against)]
  ]
}

function ofTable(path: string, { say, leverPage }: Words): readonly LeverLine[] {
  const row = parameterRow(path)
  if (row?.type !== 'number') return []
  const { min, max, default: usual, plausible } = row
  return [[leverPage.values, leverPage.valuesOf({ min, max, usual, ...plausible, why: say(plausible.why) })]]
}
