/** Whether a comparison survives other parameter values: what stands under every ranking. */

import { FEWEST_FOR_RANGE } from '../analysis/spread.js'
import { type Survival, WORLD_KINDS } from '../findings/survival.js'
import { ends, points } from '../words/format.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import type { Column, Table } from './tables/table.js'

/** What becomes of each reform under other parameter sets: a sentence, a table, and what its columns mean. */
export function survivalBlocks({ analysis, words, ranked, quotedList, short }: RunView, folder = 'RUN'): Block[] {
  const { assumptions } = analysis
  const { survival: text, ranking } = words.report
  if (ranked.length === 0) return []
  if (assumptions === null) return [...paragraphs([text.notDone(`ganwei compare ${folder} --assumptions 64`)])]
  const { draws, replications, survival, ensemble } = assumptions
  const own = ranked.flatMap(({ scenario }) => survival.filter((one) => one.scenario === scenario))
  const holding = own.filter(({ counts }) => holds(counts, draws)).map(({ scenario }) => scenario)
  const isOneOfMany = own.length > 1
  const sets = draws < FEWEST_FOR_SHARE ? draws : null
  const isConstrained = ranked.some(({ constraints }) => constraints.length > 0)
  const kinds = WORLD_KINDS.filter((kind) => kind !== 'partly' || own.some(({ counts }) => counts.partly > 0))
  const right = (heading: string): Column => ({ heading, align: 'right' })
  const table: Table = {
    columns: [
      { heading: text.heading, align: 'left', maxWidth: 30 },
      ...[ranking.rate, text.range, ...kinds.map((kind) => text.kinds[kind])].map(right),
      ...(isConstrained ? [right(text.kept)] : []),
      ...(isOneOfMany ? [text.place, text.best].map(right) : [])
    ],
    rows: own.map(({ scenario, counts, effect, rank, kept, best }) => [
      ...[short(scenario), points(effect.median, 1), ends(effect, (end) => points(end, 1))],
      ...kinds.map((kind) => String(counts[kind])),
      ...(isConstrained ? [String(kept)] : []),
      ...(isOneOfMany ? [placeOf(rank), String(best)] : [])
    ])
  }
  return [
    ...paragraphs([
      words.sentences([
        ensemble ? text.playedIn(ensemble, draws, replications) : text.played(draws, replications),
        holding.length === 0
          ? text.noneHolds(sets)
          : text.holds(quotedList(holding), holding.length === own.length, sets)
      ])
    ]),
    tableBlock(table),
    note(
      text.note({
        isRange: draws >= FEWEST_FOR_RANGE,
        compared: isOneOfMany ? own.length : 1,
        isConstrained,
        isEnsemble: ensemble !== undefined
      })
    )
  ]
}

/** With fewer sets all must show it, and nothing is said of 95 % of them: 0.95^59 is below 5 %. */
const FEWEST_FOR_SHARE = 59

/** A place and the places that it spreads over, such as `2 (1–4)`. */
function placeOf({ median, low, high }: Survival['rank']): string {
  return low === high ? `${median}` : `${median} (${low}–${high})`
}

/** Shown in at least 95 % of the parameter sets (of few in all), and the other way in none. */
function holds(counts: Survival['counts'], draws: number): boolean {
  return counts.shown >= (draws < FEWEST_FOR_SHARE ? 1 : 0.95) * draws && counts['other-way'] === 0
}

/** The parameters that were given other values, with their ranges; none where none were. */
export function drawnSentences({ analysis, words }: RunView): string[] {
  if (analysis.assumptions === null) return []
  const { draws, parameters, ensemble } = analysis.assumptions
  const ranges = parameters.map(
    ({ label, low, high }) => `${words.say(label)} ${words.numbers.range(short(low), short(high))}`
  )
  const { drawn, drawnFrom } = words.report.survival
  const list = ranges.join(words.comma)
  return [ensemble ? drawnFrom(ensemble, parameters.length, list) : drawn(draws, parameters.length, list)]
}

/** A number in at most three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
