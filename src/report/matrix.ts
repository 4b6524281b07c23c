/** What survives other inputs and other structures: three sentences by rule, and the table behind them. */

import type { PlannedStructure } from '../experiment/comparison-plan.js'
import {
  type Fate,
  FEWEST_FOR_SHARE,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  type Standing
} from '../findings/matrix.js'
import type { AssumptionStudy } from '../findings/survival.js'
import { alike } from '../model/language.js'
import { DASH, ends, points } from '../words/format.js'
import type { Words } from '../words/words.js'
import { assumptionName } from './assumption-effects.js'
import { type Block, note, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import type { Table } from './tables/table.js'
import { harmOf } from './worsening.js'

/** Structures that a sentence names. */
const MOST_NAMED = 3

/** Structures that are taken together in one line, at least. */
const FEWEST_TOGETHER = 3

/** Fates from the best to the worst. */
const WORSE: readonly Fate[] = ['holds', 'partly', 'open', 'mixed', 'never']

/** What holds, what does not help, what depends and on what, what cannot be told; none without worlds of other assumptions. */
export function standingSentences(view: RunView): readonly string[] {
  const { analysis, words, quotedList } = view
  const { matrix, assumptions } = analysis
  if (matrix === null || assumptions === null || matrix.rows.length === 0) return []
  const { matrix: text } = words.report
  const where = text.where(setsOf(matrix))
  const of = (standing: Standing) => inOrder(view, matrix).filter((row) => row.standing === standing)
  const names = (rows: readonly MatrixRow[]) => quotedList(rows.map(({ scenario }) => scenario))
  const [holding, partly, never, depending, untold] = (['holds', 'partly', 'never', 'depends', 'untold'] as const).map(
    of
  )
  const isUnnamed = ({ structures, inputs }: MatrixRow) => structures.length === 0 && inputs?.length === 0
  const unnamed = depending.filter(isUnnamed)
  const parts = [
    ...depending.filter((row) => !isUnnamed(row)).map((row) => dependence(view, assumptions, row)),
    ...(unnamed.length > 0 ? [text.onSomeInputs(words.list(unnamed.map((row) => counted(view, row))))] : [])
  ]
  return [
    ...(holding.length > 0
      ? [
          text.holds(names(holding), where),
          text.sizes(holding.map((row) => sized(view, row)).join(words.semicolon)),
          ...smallerTexts(view, holding)
        ]
      : [text.noneHolds(where)]),
    ...(partly.length > 0 ? [text.partly(names(partly))] : []),
    ...(never.length > 0 ? [text.never(names(never))] : []),
    ...(parts.length > 0 ? [text.depends(parts.join(words.semicolon))] : []),
    ...(untold.length > 0 ? [text.untold(names(untold))] : []),
    ...leaderTexts(view, matrix)
  ]
}

/** How many sets were played: under the model as it is, and the fewest and the most under another structure. */
function setsOf({ rows: [{ cells }] }: Matrix) {
  const [usual, ...others] = cells.map(({ draws }) => draws)
  const isFew = Math.min(usual, ...others) < FEWEST_FOR_SHARE
  const share = usual < FEWEST_FOR_SHARE ? null : 95
  return { structures: others.length, usual, share, fewest: Math.min(...others), most: Math.max(...others), isFew }
}

/** A reform that holds, with the size of its effect over all worlds, and what harm rises by in the comparison itself. */
function sized({ analysis, words, quoted }: RunView, { scenario, cells }: MatrixRow): string {
  const { matrix: text } = words.report
  const [low, high] = [
    Math.min(...cells.map(({ effect }) => effect.low ?? 0)),
    Math.max(...cells.map(({ effect }) => effect.high ?? 0))
  ]
  const range = words.numbers.range(points(low, 1), points(high, 1))
  return text.sized(quoted(scenario), points(cells[0].effect.median, 1), range, harmOf(analysis, scenario, words))
}

/** Of reforms that hold, those whose size hangs on structures, with these and the size there. */
function smallerTexts({ analysis, words, quoted }: RunView, rows: readonly MatrixRow[]): readonly string[] {
  const { matrix: text } = words.report
  const parts = rows.flatMap(({ scenario, cells }) => {
    const named = cells.flatMap(({ isSmaller, effect }, k) => {
      const structure = analysis.matrix?.structures[k]
      return isSmaller && structure
        ? [text.sizeUnder(words.quoted(words.say(structure.label)), points(effect.median, 1))]
        : []
    })
    const shown = named.slice(0, MOST_NAMED)
    const all =
      named.length > shown.length
        ? text.andMore(shown.join(words.comma), named.length - shown.length)
        : words.list(shown)
    return named.length === 0 ? [] : [text.smaller(quoted(scenario), all)]
  })
  return parts.length === 0 ? [] : [text.lessThanHalf(parts.join(words.semicolon))]
}

/** A reform, and in how many sets of the model as it is it is shown. */
function counted({ words, quoted }: RunView, { scenario, cells: [{ counts, draws }] }: MatrixRow): string {
  return words.report.matrix.counted(quoted(scenario), words.report.matrix.ofAll(counts.shown, draws))
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

const NAMELESS = alike('')

function dependence({ analysis, words, quoted }: RunView, study: AssumptionStudy, row: MatrixRow): string {
  const { matrix: text } = words.report
  const { scenario, structures, inputs, cells } = row
  const named = structures.slice(0, MOST_NAMED).map((position) => {
    const structure = analysis.matrix?.structures[position]
    const name = structure ? words.quoted(words.say(structure.label)) : text.usual
    const { counts, draws, effect } = cells[position]
    return text.shownUnder(name, text.ofAll(counts.shown, draws), points(effect.median, 1))
  })
  const more = structures.length - named.length
  const all = more > 0 ? text.andMore(named.join(words.semicolon), more) : named.join(words.semicolon)
  const on = [
    ...(structures.length > 0 ? [text.onStructures(cells[0].fate === 'holds', all)] : []),
    ...(inputs === null || inputs.length === 0
      ? []
      : [text.onInputs(words.list(inputs.map((path) => assumptionName(study, path, words))))])
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
  const others = matrix.structures.flatMap((structure) => (structure === null ? [] : [structure]))
  const calibrated = others.filter(({ isCalibrated }) => isCalibrated).length
  const beyond = others.filter(({ isOutOfReach }) => isOutOfReach).map(({ label }) => words.quoted(words.say(label)))
  const [draws, from] = [others.map((own) => own.draws), others.map((own) => own.replications)]
  const { replications } = assumptions
  return [
    tableBlock(matrixTable(view, matrix), words.office.tables.matrix),
    note(
      words.sentences([
        text.note(others.length, between(draws)),
        ...(from.some((own) => own !== replications) ? [text.start(between(from), replications)] : []),
        ...(matrix.equal.length === 0
          ? []
          : [text.equal(words.list(matrix.equal.map(({ label }) => words.quoted(words.say(label)))))]),
        ...(assumptions.ensemble === undefined
          ? []
          : calibrated === others.length
            ? []
            : [calibrated === 0 ? text.notCalibrated : text.calibrated(calibrated)]),
        ...(beyond.length === 0 ? [] : [text.outOfReach(words.list(beyond))])
      ])
    )
  ]
}

/** A whole number, or the least and the most of several. */
function between(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? `${least}` : `${least}–${most}`
}

function matrixTable(view: RunView, matrix: Matrix): Table {
  const { words, short } = view
  const { matrix: text, survival, ranking } = words.report
  const isOneOfMany = matrix.rows.length > 1
  const rows = inOrder(view, matrix).flatMap(({ scenario, cells }) => {
    const [usual, ...rest] = cells
    const line = (first: string, name: string, own: (typeof cells)[number]) => [
      ...[first, name, points(own.effect.median, 1), ends(own.effect, (end) => points(end, 1))],
      ...[text.of(own.counts.shown, own.draws), fateText(own, text.fates)],
      ...(isOneOfMany ? [`${own.isPlaceOther ? '≠ ' : ''}${own.rank.median}`] : [])
    ]
    const quiet = rest.filter(
      ({ isOtherwise, isSmaller }, k) => !isOtherwise && !isSmaller && !matrix.structures[k + 1]?.isOutOfReach
    )
    const alike = quiet.length < FEWEST_TOGETHER ? [] : quiet
    const apart = rest.flatMap((own, k) => (alike.includes(own) ? [] : [{ own, structure: matrix.structures[k + 1] }]))
    return [
      line(short(scenario), text.usual, usual),
      ...(alike.length === 0 ? [] : [['', text.alike(alike.length), ...together(alike, view, isOneOfMany)]]),
      ...apart.map(({ own, structure }) => line('', structure === null ? '' : markedStructure(structure, words), own))
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

/** The name of a structure, marked where the survey is out of its reach. */
export function markedStructure({ label, isOutOfReach }: PlannedStructure, words: Words): string {
  return isOutOfReach ? words.report.matrix.marked(words.say(label)) : words.say(label)
}

/** What became of a reform; a single world has no fate. */
function fateText({ draws, fate }: MatrixCell, fates: Readonly<Record<Fate, string>>): string {
  return draws === 1 ? DASH : fates[fate]
}

/** Cells in one line: medians and places from the lowest to the highest, the smallest share of worlds in which it is shown, the worst fate. */
function together(cells: readonly MatrixCell[], { words }: RunView, isOneOfMany: boolean): string[] {
  const { matrix: text } = words.report
  const known = (values: readonly (number | null)[]) =>
    values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  const medians = known(cells.map(({ effect }) => effect.median))
  const [lowest, highest] = [
    known(cells.map(({ effect }) => effect.low))[0],
    known(cells.map(({ effect }) => effect.high)).at(-1)
  ]
  const places = known(cells.map(({ rank }) => rank.median))
  const share = ({ counts, draws }: MatrixCell) => counts.shown / draws
  const fewest = cells.reduce((least, own) => (share(own) < share(least) ? own : least))
  const worst = cells.reduce((most, own) => (WORSE.indexOf(own.fate) > WORSE.indexOf(most.fate) ? own : most))
  const isPlaceOther = cells.some((own) => own.isPlaceOther)
  const spread = (low: number | undefined, high: number | undefined) => ({ low: low ?? null, high: high ?? null })
  return [
    ends(spread(medians[0], medians.at(-1)), (end) => points(end, 1)),
    ends(spread(lowest, highest), (end) => points(end, 1)),
    text.fewest(fewest.counts.shown, fewest.draws),
    fateText(worst, text.fates),
    ...(isOneOfMany ? [`${isPlaceOther ? '≠ ' : ''}${between(places)}`] : [])
  ]
}
