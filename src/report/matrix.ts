/** What survives other inputs and other structures: three sentences by rule, and the table behind them. */

import { FEWEST_FOR_SHARE, type Matrix, type MatrixRow, type Standing } from '../findings/matrix.js'
import type { AssumptionStudy } from '../findings/survival.js'
import { ends, points } from '../words/format.js'
import { assumptionName } from './assumption-effects.js'
import { type Block, note, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import type { Table } from './tables/table.js'

/** Structures that a sentence names. */
const MOST_NAMED = 3

/** What holds, what does not help, what depends and on what, what cannot be told; none without worlds of other assumptions. */
export function standingSentences(view: RunView): readonly string[] {
  const { analysis, words, quotedList } = view
  const { matrix, assumptions } = analysis
  if (matrix === null || assumptions === null || matrix.rows.length === 0) return []
  const { matrix: text } = words.report
  const { draws } = assumptions
  const where = text.where(matrix.structures.length - 1, draws < FEWEST_FOR_SHARE ? draws : null)
  const of = (standing: Standing) => inOrder(view, matrix).filter((row) => row.standing === standing)
  const names = (rows: readonly MatrixRow[]) => quotedList(rows.map(({ scenario }) => scenario))
  const [holding, never, depending, untold] = [of('holds'), of('never'), of('depends'), of('untold')]
  const parts = depending.map((row) => dependence(view, assumptions, row))
  return [
    holding.length > 0 ? text.holds(names(holding), where) : text.noneHolds(where),
    ...(never.length > 0 ? [text.never(names(never))] : []),
    ...(parts.length > 0 ? [text.depends(parts.join(words.semicolon))] : []),
    ...(untold.length > 0 ? [text.untold(names(untold))] : []),
    ...leaderTexts(view, matrix)
  ]
}

/** The rows of a matrix in the order of the ranking. */
export function inOrder({ ranked }: Pick<RunView, 'ranked'>, { rows }: Matrix): readonly MatrixRow[] {
  return ranked.flatMap(({ scenario }) => rows.filter((row) => row.scenario === scenario))
}

/** Which reform comes first, and under which structures it does not. */
function leaderTexts({ words, quoted }: RunView, { leader, structures }: Matrix): readonly string[] {
  if (leader === null || structures.length < 2) return []
  const { matrix: text } = words.report
  const names = leader.structures.map((position) => words.quoted(words.say(structures[position]?.label ?? NAMELESS)))
  return [text.leader(quoted(leader.scenario), text.of(leader.first, leader.draws), words.list(names))]
}

const NAMELESS = { zh: '', en: '' }

function dependence({ analysis, words, quoted }: RunView, study: AssumptionStudy, row: MatrixRow): string {
  const { matrix: text } = words.report
  const { scenario, structures, inputs } = row
  const named = structures.slice(0, MOST_NAMED).map((position) => {
    const structure = analysis.matrix?.structures[position]
    return structure ? words.quoted(words.say(structure.label)) : text.usual
  })
  const more = structures.length - named.length
  const all = more > 0 ? text.andMore(named.join(words.comma), more) : words.list(named)
  const on = [
    ...(structures.length > 0 ? [text.onStructures(all)] : []),
    ...(inputs === null
      ? []
      : [
          inputs.length > 0
            ? text.onInputs(words.list(inputs.map((path) => assumptionName(study, path, words))))
            : text.onSomeInputs
        ])
  ]
  const few = row.cells.flatMap(({ fate }, k) => {
    const structure = analysis.matrix?.structures[k]
    return structure && (fate === 'mixed' || fate === 'never') ? [words.quoted(words.say(structure.label))] : []
  })
  return text.dependsOn(quoted(scenario), on.length > 0 ? words.list(on) : text.onFew(words.list(few)))
}

/** The table of reforms and structures; none where the model is played as it is only. */
export function matrixBlocks(view: RunView): readonly Block[] {
  const { analysis, words } = view
  const { matrix, assumptions } = analysis
  if (matrix === null || matrix.structures.length < 2 || assumptions === null) return []
  const { matrix: text } = words.report
  const others = assumptions.structures ?? []
  const calibrated = others.filter(({ isCalibrated }) => isCalibrated).length
  const [first] = others
  return [
    tableBlock(matrixTable(view, matrix)),
    note(
      words.sentences([
        text.note(others.length, first.draws),
        ...(assumptions.ensemble === undefined
          ? []
          : calibrated === others.length
            ? []
            : [calibrated === 0 ? text.notCalibrated : text.calibrated(calibrated)])
      ])
    )
  ]
}

function matrixTable(view: RunView, matrix: Matrix): Table {
  const { words, short } = view
  const { matrix: text, survival, ranking } = words.report
  const isOneOfMany = matrix.rows.length > 1
  const rows = inOrder(view, matrix).flatMap(({ scenario, cells }) => {
    const [usual, ...rest] = cells
    const line = (first: string, name: string, own: (typeof cells)[number]) => [
      ...[first, name, points(own.effect.median, 1), ends(own.effect, (end) => points(end, 1))],
      ...[text.of(own.counts.shown, own.draws), text.fates[own.fate]],
      ...(isOneOfMany ? [`${own.isPlaceOther ? '≠ ' : ''}${own.rank.median}`] : [])
    ]
    const alike = rest.filter(({ isOtherwise }) => !isOtherwise)
    const apart = rest.flatMap((own, k) => (!own.isOtherwise ? [] : [{ own, structure: matrix.structures[k + 1] }]))
    return [
      line(short(scenario), text.usual, usual),
      ...(alike.length === 0 ? [] : [['', text.alike(alike.length), ...together(alike, view, isOneOfMany)]]),
      ...apart.map(({ own, structure }) => line('', structure === null ? '' : words.say(structure.label), own))
    ]
  })
  const right = (heading: string) => ({ heading, align: 'right' as const })
  return {
    columns: [
      { heading: survival.heading, align: 'left', maxWidth: 26 },
      { heading: text.structure, align: 'left', maxWidth: 26 },
      ...[ranking.rate, survival.range, survival.kinds.shown, text.fate].map(right),
      ...(isOneOfMany ? [right(survival.place)] : [])
    ],
    rows
  }
}

/** Cells in one line: medians and places from the lowest to the highest, and the fewest worlds in which it is shown. */
function together(cells: readonly MatrixRow['cells'][number][], { words }: RunView, isOneOfMany: boolean): string[] {
  const { matrix: text } = words.report
  const known = (values: readonly (number | null)[]) =>
    values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  const medians = known(cells.map(({ effect }) => effect.median))
  const [lowest, highest] = [
    known(cells.map(({ effect }) => effect.low))[0],
    known(cells.map(({ effect }) => effect.high)).at(-1)
  ]
  const places = known(cells.map(({ rank }) => rank.median))
  const fewest = cells.reduce((least, own) => (own.counts.shown < least.counts.shown ? own : least))
  const spread = (low: number | undefined, high: number | undefined) => ({ low: low ?? null, high: high ?? null })
  return [
    ends(spread(medians[0], medians.at(-1)), (end) => points(end, 1)),
    ends(spread(lowest, highest), (end) => points(end, 1)),
    text.fewest(fewest.counts.shown, fewest.draws),
    text.fates[fewest.fate],
    ...(isOneOfMany ? [places[0] === places.at(-1) ? `${places[0]}` : `${places[0]}–${places.at(-1)}`] : [])
  ]
}
