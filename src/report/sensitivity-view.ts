/** A sensitivity analysis as sentences and tables, for the terminal, the report and its charts. */

import type { SensitivityFactor } from '../experiment/sensitivity-plan.js'
import type { SensitivityStudy } from '../findings/sensitivity.js'
import {
  type FactorFinding,
  LEAST_ROWS,
  type SizedEstimate,
  type TargetFinding
} from '../findings/sensitivity-target.js'
import type { Bilingual } from '../model/language.js'
import { outcomeLabel, outcomeRow } from '../model/outcomes.js'
import { PARAMETER_TABLE } from '../model/parameters.js'
import { decimal, ends, percent, whole } from '../words/format.js'
import { formatDifference, formatOutcome, withUnit } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import { textLines } from './document/text.js'
import type { RunView } from './run-view.js'
import type { Column, Table } from './tables/table.js'

/** Factors that a sentence names, and rows that a table of the terminal has. */
const NAMED = 3
const SHOWN = 8

/** What an analysis is made of, in one sentence. */
export function sensitivityIntro(study: SensitivityStudy, words: Words): string {
  const { method, outcome, ranges, rows, points, replications, ensemble } = study
  if (ensemble !== undefined) {
    return words.sensitivity.introOfEnsemble({
      ...{ outcome: words.say(outcomeLabel(outcome)), name: ensemble.name, worlds: ensemble.worlds, of: ensemble.of },
      ...{ inputs: ranges.length, replications: whole(replications) }
    })
  }
  return words.sensitivity.intro({
    ...{ method: words.sensitivity.methods[method], outcome: words.say(outcomeLabel(outcome)), inputs: ranges.length },
    ...{ rows: whole(rows), points: whole(points), replications: whole(replications) }
  })
}

/** What a target is called. */
export function targetName({ target }: TargetFinding, { words, quoted }: Pick<RunView, 'words' | 'quoted'>): string {
  return words.sensitivity[target.kind](quoted(target.scenario))
}

/** What a factor is called: its range's label, or its group's; or that it is chance. */
export function factorName(study: SensitivityStudy, { factor }: FactorFinding, words: Words): string {
  return factor === null ? words.sensitivity.chance : factorLabel(study, factor, words)
}

function factorLabel({ ranges }: SensitivityStudy, { name, inputs }: SensitivityFactor, words: Words): string {
  const group = (PARAMETER_TABLE as Readonly<Record<string, { readonly label: Bilingual }>>)[name]
  if (group !== undefined) return words.say(group.label)
  return words.say(ranges[inputs[0]].label)
}

/** Which inputs move a target, how much is chance, and whether the order is settled. */
export function targetSentences(study: SensitivityStudy, finding: TargetFinding, words: Words): readonly string[] {
  const { factors, chance, chanceShares, order, regression, rows, apart } = finding
  const t = words.sensitivity
  const named = (some: readonly FactorFinding[]) =>
    words.list(some.slice(0, NAMED).map((own) => nameWithSize(study, own, words)))
  const telling = factors.filter(({ tells }) => tells)
  const used = rows < study.rows ? [t.rowsUsed(whole(rows), whole(study.rows))] : []
  if (regression !== null) {
    const { rSquared, worldsNeeded } = regression
    const needed = worldsNeeded > rows ? whole(worldsNeeded) : null
    return [
      ...used,
      telling.length > 0 ? t.standOut(named(telling)) : t.noneStandsOut(whole(rows), needed),
      ...(rSquared === null ? [] : [t.explained(percent(rSquared, 0))])
    ]
  }
  if (rows < LEAST_ROWS) return [...used, t.tooFewRows(whole(rows), LEAST_ROWS)]
  const isMostlyChance = chance !== null && telling.length > 0 && chance.size.value >= factors[0].size.value
  const ofChance = chance && sizeOf(study, chance, words)
  return [
    ...used,
    ...(telling.length === 0 ? [t.noneLeads] : []),
    ...(isMostlyChance && ofChance ? [t.mostlyChance(ofChance, named(telling), Math.min(NAMED, telling.length))] : []),
    ...(apart > 0 ? [t.leading(named(factors.slice(0, apart)), apart)] : []),
    ...(apart === 0 && !isMostlyChance && telling.length > 1
      ? [order?.isSettled ? t.largest(named(telling)) : t.overlapping(named(telling))]
      : []),
    ...(study.method === 'morris' && chance ? [t.morrisChance(sizeWithUnit(study, chance.size.value, words))] : []),
    ...(chanceShares ? [chanceSentence(chanceShares, study.runReplications, words)] : []),
    ...(order === null || order.first.length === 0 ? [] : [orderSentence(order, words)])
  ]
}

/** How much of a target is chance; an estimate of all of it or more only says that the rows are too few. */
function chanceSentence(
  { one, run }: NonNullable<TargetFinding['chanceShares']>,
  replications: number,
  { sensitivity: t }: Words
): string {
  return one.value < 1 ? t.chanceShare(smallShare(one), replications, smallShare(run)) : t.chanceUnknown
}

/** A share as percent with its interval; one below 1 % with one more decimal. */
function smallShare({ value, ...bounds }: SizedEstimate): string {
  const format = (share: number) => percent(share, share < 0.01 ? 2 : 1)
  return [format(value), ends(bounds, format)].filter((text) => text !== '').join(' ')
}

function orderSentence(
  { first, agreement, isSettled, rowsNeeded }: NonNullable<TargetFinding['order']>,
  { sensitivity: t }: Words
): string {
  const share = percent(agreement, 0)
  return isSettled
    ? t.settled(first.length, share)
    : t.unsettled(first.length, share, rowsNeeded === null ? null : whole(rowsNeeded))
}

/** The mean of a target: of an effect with its sign. */
export function targetMean(
  { outcome }: SensitivityStudy,
  { target, mean, meanInterval }: TargetFinding,
  words: Words
): string {
  const format = (value: number) =>
    target.kind === 'level' ? formatOutcome(outcome, value) : formatDifference(outcome, value)
  return words.sensitivity.mean(format(mean), ends(meanInterval, format))
}

/** At how many points each reform is the best; null where there is one at most. */
export function bestSentence({ best }: SensitivityStudy, { words, quoted }: Pick<RunView, 'words' | 'quoted'>) {
  if (best.length < 2) return null
  const ordered = [...best].sort((a, b) => b.points - a.points)
  return words.sensitivity.best(
    words.list(
      ordered.map(({ scenarios, points }) =>
        words.sensitivity.bestOf(
          words.list(scenarios.map(quoted)),
          Number.isInteger(points) ? whole(points) : decimal(points, 1)
        )
      )
    )
  )
}

/** The largest factors of a target, and chance below them. */
export function targetTable(study: SensitivityStudy, finding: TargetFinding, words: Words, most = SHOWN): Table {
  const { factors, chance } = finding
  const rows = [...factors.slice(0, most), ...(chance ? [chance] : [])]
  const columns = measures(study, finding, words)
  return {
    columns: [{ heading: words.sensitivity.columns.input, align: 'left', maxWidth: 44 }, ...columns.map(columnOf)],
    rows: rows.map((own) => [factorName(study, own, words), ...columns.map(({ cell }) => cell(own))])
  }
}

interface Measure {
  readonly heading: string
  readonly cell: (own: FactorFinding) => string
}

function measures(study: SensitivityStudy, { regression }: TargetFinding, words: Words): readonly Measure[] {
  const { columns: t } = words.sensitivity
  const share = (value: number) => percent(value)
  const size = (value: number) => sizeText(study, value)
  const isShare = outcomeRow(study.outcome).scale === 'share'
  switch (study.method) {
    case 'sobol':
      return [
        { heading: t.total, cell: (own) => share(own.size.value) },
        { heading: t.interval, cell: (own) => ends(own.size, share) },
        { heading: t.first, cell: ({ first }) => (first === undefined ? '' : share(first.value)) },
        { heading: t.interval, cell: ({ first }) => (first === undefined ? '' : ends(first, share)) }
      ]
    case 'morris':
      return [
        {
          heading: isShare ? words.sensitivity.inUnit(t.muStar, words.numbers.pointsUnit) : t.muStar,
          cell: (own) => size(own.size.value)
        },
        { heading: t.interval, cell: (own) => ends(own.size, size) },
        { heading: t.mu, cell: ({ mu }) => (mu === undefined ? '' : formatDifference(study.outcome, mu)) },
        { heading: t.sigma, cell: ({ sigma }) => (sigma === undefined ? '' : size(sigma)) }
      ]
    case 'regression':
      return [
        {
          heading: regression?.rSquared === null ? t.plain : t.correlation,
          cell: ({ correlation = 0 }) => decimal(correlation, 2)
        },
        { heading: t.interval, cell: (own) => correlationEnds(own) },
        { heading: t.coefficient, cell: ({ coefficient = null }) => decimal(coefficient, 2) }
      ]
  }
}

function columnOf({ heading }: Measure): Column {
  return { heading, align: 'right' }
}

/** The interval of a correlation with its sign. */
function correlationEnds({ correlation = 0, size: { low, high } }: FactorFinding): string {
  const [from, to] = correlation < 0 ? [high, low] : [low, high]
  const sign = correlation < 0 ? -1 : 1
  return ends({ low: from === null ? null : sign * from, high: to === null ? null : sign * to }, (end) =>
    decimal(end, 2)
  )
}

function nameWithSize(study: SensitivityStudy, own: FactorFinding, words: Words): string {
  return words.sensitivity.withSize(factorName(study, own, words), sizeOf(study, own, words))
}

function sizeOf(study: SensitivityStudy, own: FactorFinding, words: Words): string {
  return study.method === 'morris' ? `μ* ${sizeWithUnit(study, own.size.value, words)}` : measureText(study, own)
}

/** What a factor is ordered by, as a text with its sign: `T 43%`, `μ* 3.14`, `0.62`. */
export function measureText(study: SensitivityStudy, { size, correlation }: FactorFinding): string {
  if (study.method === 'sobol') return `T ${percent(size.value, 0)}`
  return study.method === 'morris' ? `μ* ${sizeText(study, size.value)}` : decimal(correlation ?? null, 2)
}

/** A size in the outcome's unit: of shares in percentage points. */
function sizeText({ outcome }: SensitivityStudy, value: number): string {
  return outcomeRow(outcome).scale === 'share' ? decimal(100 * value, 2) : decimal(value, 4)
}

function sizeWithUnit(study: SensitivityStudy, value: number, words: Words): string {
  return withUnit(study.outcome, sizeText(study, value), words)
}

/** The paragraphs and tables of a run's sensitivity analysis, a part for each target; none without one. */
export function sensitivityParts(view: RunView): readonly (readonly Block[])[] {
  const { analysis, words } = view
  const study = analysis.sensitivity
  if (study === null) return []
  const best = bestSentence(study, view)
  return [
    paragraphs([sensitivityIntro(study, words), ...(best === null ? [] : [best])]),
    ...study.targets.map((finding) => [
      ...paragraphs([`${targetName(finding, view)}${words.colon}${targetMean(study, finding, words)}`]),
      tableBlock(targetTable(study, finding, words), words.office.tables.sensitivity),
      ...paragraphs([words.sentences(targetSentences(study, finding, words))])
    ]),
    [note(words.sensitivity.notes[study.method])]
  ]
}

/** Lines of at most so many columns that say what the effects depend on. */
export function sensitivityLines(view: RunView, width?: number): string[] {
  return textLines(sensitivityParts(view), width)
}
