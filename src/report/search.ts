/** How the bundles that are compared were found: in a sentence, and as a table of the best that were tried. */

import type { BrokenConstraint, BundleSearch, TriedBundle } from '../experiment/comparison-plan.js'
import { outcomeRow } from '../model/outcomes.js'
import { decimal } from '../words/format.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import { constraintText } from './selection.js'
import type { Column } from './tables/table.js'

/** The most bundles that have a row; tried.csv has more. */
const MOST_SHOWN = 15

/** What a search did; nothing where none was made. */
export function searchBlocks(view: RunView): readonly Block[] {
  const { search } = view.analysis
  if (search === null) return []
  const { ranking } = search
  return [...paragraphs([searchSentence(view, search)]), ...(ranking ? rankingBlocks(view, search, ranking) : [])]
}

/** Among what a search was made, how, and what of it is compared. */
export function searchSentence({ plan, words, ranked }: RunView, search: BundleSearch): string {
  const { labels = {}, unhelpful = 0, infeasible = 0, leftOut = 0 } = search
  const name = (id: string) => words.quoted(labels[id] ? words.say(labels[id]) : id)
  return words.report.search({
    ...search,
    limits: limitsText(search, words),
    ...{ unhelpful, infeasible, leftOut, first: plan.first, compared: ranked.length },
    conflicts: search.conflicts.map(([a, b]) => `${name(a)} × ${name(b)}`)
  })
}

/** What a bundle of a search may cost and join. */
export function limitsText(
  { budget, atMost, unit }: Pick<BundleSearch, 'budget' | 'atMost' | 'unit'>,
  words: Words
): string {
  return words.report.searchLimits(budget === undefined ? undefined : `${budget} ${unit}`.trim(), atMost)
}

function rankingBlocks(view: RunView, search: BundleSearch, ranking: readonly TriedBundle[]): readonly Block[] {
  const { words } = view
  const { tried, ranking: headings } = words.report
  const { unit, replications, unhelpful = 0, infeasible = 0 } = search
  const shown = ranking.slice(0, MOST_SHOWN)
  const isPriced = shown.every(({ cost }) => cost !== undefined)
  const right = (heading: string): Column => ({ heading, align: 'right' })
  const broken = ranking.filter(({ breaks }) => breaks !== undefined)
  // Plans of earlier versions do not list what breaks a constraint.
  const all = search.tried - unhelpful - (broken.length === 0 ? infeasible : 0)
  return [
    tableBlock(
      {
        columns: [
          right(headings.place),
          { heading: tried.heading, align: 'left', maxWidth: 30 },
          ...(isPriced ? [right(tried.cost(unit))] : []),
          right(headings.rate),
          { heading: tried.compared, align: 'left' }
        ],
        rows: shown.map((bundle, place) => [
          String(place + 1),
          view.bundle(bundle.members),
          ...(isPriced ? [String(bundle.cost)] : []),
          plusMinus(readDifference('afraidRate', bundle)),
          bundle.isCompared ? tried.yes : bundle.breaks ? tried.broken : ''
        ])
      },
      words.office.tables.tried
    ),
    note(tried.note(shown.length, all, replications)),
    ...(broken.length === 0 ? [] : [note(brokenSentence(view, broken, search))])
  ]
}

/** The most bundles that are named with the constraints that they break. */
const MOST_NAMED = 8

function brokenSentence(view: RunView, broken: readonly TriedBundle[], { replications, infeasible = 0 }: BundleSearch) {
  const { words } = view
  const { breaks: sentence, brokenBy } = words.report.tried
  const named = broken.slice(0, MOST_NAMED)
  const parts = named.map(({ members, breaks = [] }) =>
    brokenBy(view.bundle(members), breaks.map((one) => excessText(one, words)).join(words.semicolon))
  )
  return sentence(replications, parts.join(words.semicolon), infeasible - named.length)
}

/** By how much a constraint is missed, in the outcome's unit. */
function excessText({ constraint, mean, low, high }: BrokenConstraint, words: Words): string {
  const isShare = outcomeRow(constraint.outcome).scale === 'share'
  const by = (slack: number | null) => (slack === null ? '' : isShare ? decimal(-100 * slack, 2) : decimal(-slack, 4))
  const missed = isShare ? words.numbers.points(by(mean)) : by(mean)
  return words.report.tried.excess(constraintText(constraint, words), missed, by(high), by(low))
}
