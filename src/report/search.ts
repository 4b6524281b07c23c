/** How the bundles that are compared were found: in a sentence, and as a table of the best that were tried. */

import type { TriedBundle } from '../experiment/comparison-plan.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import type { Column } from './tables/table.js'

/** The most bundles that have a row; tried.csv has more. */
const MOST_SHOWN = 15

/** What a search did; nothing where none was made. */
export function searchBlocks(view: RunView): readonly Block[] {
  const { plan, analysis, words } = view
  const { search } = analysis
  if (search === null) return []
  const { budget, atMost, unit, ranking, labels = {}, unhelpful = 0, infeasible = 0, leftOut = 0 } = search
  const name = (id: string) => words.quoted(labels[id] ? words.say(labels[id]) : id)
  const sentence = words.report.search({
    ...search,
    limits: words.report.searchLimits(budget === undefined ? undefined : `${budget} ${unit}`.trim(), atMost),
    ...{ unhelpful, infeasible, leftOut, first: plan.first, compared: view.ranked.length },
    conflicts: search.conflicts.map(([a, b]) => `${name(a)} × ${name(b)}`)
  })
  if (ranking === undefined) return paragraphs([sentence])
  return [...paragraphs([sentence]), ...rankingBlocks(view, ranking, search.tried - unhelpful - infeasible)]
}

function rankingBlocks(view: RunView, ranking: readonly TriedBundle[], helpful: number): readonly Block[] {
  const { analysis, words } = view
  const { tried, ranking: headings } = words.report
  const shown = ranking.slice(0, MOST_SHOWN)
  const isPriced = shown.every(({ cost }) => cost !== undefined)
  const right = (heading: string): Column => ({ heading, align: 'right' })
  const replications = analysis.search?.replications ?? 0
  return [
    tableBlock({
      columns: [
        right(headings.place),
        { heading: tried.heading, align: 'left', maxWidth: 30 },
        ...(isPriced ? [right(tried.cost)] : []),
        right(headings.rate),
        { heading: tried.compared, align: 'left' }
      ],
      rows: shown.map((bundle, place) => [
        String(place + 1),
        view.bundle(bundle.members),
        ...(isPriced ? [String(bundle.cost)] : []),
        plusMinus(readDifference('afraidRate', bundle)),
        bundle.isCompared ? tried.yes : ''
      ])
    }),
    note(tried.note(shown.length, helpful, replications))
  ]
}
