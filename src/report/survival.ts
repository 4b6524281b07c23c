/** Whether a comparison survives other parameter values and structures: what stands before every ranking. */

import { FEWEST_FOR_RANGE } from '../analysis/spread.js'
import { type Survival, WORLD_KINDS } from '../findings/survival.js'
import { ends, MINUS, points } from '../words/format.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import { calibrationSentences } from './frame-lines.js'
import { matrixBlocks } from './matrix.js'
import type { RunView } from './run-view.js'
import type { Column, Table } from './tables/table.js'

/** What becomes of each reform under other parameter sets and structures: tables, and what their columns mean. */
export function survivalBlocks(view: RunView, folder = 'RUN'): Block[] {
  const { plan, analysis, words, ranked, short } = view
  const { assumptions } = analysis
  const { survival: text, ranking } = words.report
  if (ranked.length === 0) return []
  if (assumptions === null) return [...paragraphs([text.notDone(`ganwei compare ${folder} --assumptions 64`)])]
  const { draws, replications, survival, ensemble, cap } = assumptions
  const own = ranked.flatMap(({ scenario }) => survival.filter((one) => one.scenario === scenario))
  const isOneOfMany = own.length > 1
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
        ...(cap === undefined ? [] : [text.further(cap)]),
        ...calibrationSentences(plan, ensemble, words)
      ])
    ]),
    tableBlock(table, words.office.tables.survival),
    note(
      text.note({
        isRange: draws >= FEWEST_FOR_RANGE,
        compared: isOneOfMany ? own.length : 1,
        isConstrained,
        isEnsemble: ensemble !== undefined
      })
    ),
    ...matrixBlocks(view)
  ]
}

/** A place and the places that it spreads over, such as `2 (1–4)`. */
function placeOf({ median, low, high }: Survival['rank']): string {
  return low === high ? `${median}` : `${median} (${low}–${high})`
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
  return String(Number(value.toPrecision(3))).replaceAll('-', MINUS)
}
