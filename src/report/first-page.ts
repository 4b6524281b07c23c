/** The first page of a run: question, findings with their price, how far it was tested, how to use it, and a table. */

import { type FirstPage, firstPageOf } from '../findings/first-page.js'
import { PAGE_FINDINGS, type PageMeasure } from '../findings/page-measure.js'
import { MODEL_VERSION } from '../model/simulate.js'
import type { Program } from '../words/program-named.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import { textLines } from './document/text.js'
import { calibrationSentences, timetableSentences } from './frame-lines.js'
import { countsOf, dependence, type PageParagraph, paragraphOf, pricesText, quotedLabel } from './page-findings.js'
import type { RunView } from './run-view.js'
import { moveText } from './scenario-text.js'
import { hangsOnSentences, structureSentences } from './structure-lines.js'
import { type Table, tableLines, USUAL_WIDTH } from './tables/table.js'
import { wrappedTable } from './tables/wrapped-table.js'

/** The page in one language, from top to bottom; a chart stands before the table. */
export interface PageText {
  readonly title: string
  readonly question: string
  readonly findings: readonly PageParagraph[]
  readonly table: Table
  /** What each measure of the table is made of. */
  readonly made: Table
  readonly madeNote: string
  /** How far it was tested, how to use it, and what made it. */
  readonly notes: readonly string[]
}

/** Measures that have a row on the page, and that a finding names. */
const MOST_ROWS = 10

/** The page as paragraphs, its chart and its table. */
export function pageBlocks({
  question,
  findings,
  table,
  notes
}: Omit<PageText, 'made' | 'madeNote'>): readonly Block[] {
  return [
    ...paragraphs([question]),
    ...findings.flatMap(({ heading, text, price }) => [
      ...paragraphs([heading + text]),
      ...(price === '' ? [] : [note(price)])
    ]),
    { kind: 'figure', name: 'first-page' },
    tableBlock(table),
    ...notes.map(note)
  ]
}

/** What stands behind the page: what each of its measures is made of. */
export function madeBlocks({ made, madeNote }: PageText): readonly Block[] {
  return [...paragraphs([madeNote]), tableBlock(made)]
}

/** The page in a terminal, without its chart and without where its measures come from. */
export function pageLines(view: RunView, width = USUAL_WIDTH): string[] {
  const page = view.analysis.assumptions === null ? null : pageOf(view)
  if (page === null) return []
  const { title, table, notes, made: _, madeNote: __, ...text } = page
  const lined = (cell: string) => cell.replaceAll('\n', view.words.semicolon)
  const rows = table.rows.map(([name, ...cells]) => [name.split('\n')[0], ...cells.map(lined)])
  const shares = WIDTHS.map((share) => Math.max(8, Math.floor((Math.min(width, USUAL_WIDTH) * share) / USUAL_WIDTH)))
  const said = pageBlocks({ title, table, notes: [], ...text }).filter(({ kind }) => kind === 'paragraph')
  return [
    ...textLines([paragraphs([title]), said], width),
    '',
    ...(width < NARROW ? tableLines(table.columns, rows, width) : wrappedTable({ ...table, rows }, shares)),
    '',
    ...textLines([notes.map(note)], width)
  ]
}

/** Of a hundred columns of a terminal, what each of the table’s has. */
const WIDTHS = [23, 17, 26, 28]
/** Below so many columns, words are longer than a column. */
const NARROW = 60

/** The measures that have a row: those that lower the 不敢为 rate the most. */
export function shownMeasures({ measures }: FirstPage): readonly PageMeasure[] {
  return measures.slice(0, MOST_ROWS)
}

/** The page of a run, under whichever structures it was played; null where nothing is compared. */
export function pageOf({ plan, analysis, words }: RunView, program?: Program): PageText | null {
  const page = firstPageOf(plan, analysis)
  if (page === null) return null
  const { notes, ...text } = pageText(page, words, program)
  return {
    ...text,
    notes: [
      ...structureSentences(plan, words),
      ...calibrationSentences(plan, analysis.assumptions?.ensemble, words),
      ...timetableSentences(plan, words),
      ...hangsOnSentences(
        plan,
        shownMeasures(page).map(({ scenario }) => scenario),
        words
      ),
      ...notes
    ]
  }
}

/** Puts a page into words. */
export function pageText(page: FirstPage, words: Words, program?: Program): PageText {
  const { page: text } = words.report
  return {
    title: text.title,
    question: page.question === null ? text.question : words.say(page.question),
    findings: PAGE_FINDINGS.map((finding) => paragraphOf(page, finding, words)),
    table: tableOf(page, words),
    made: madeOf(page, words),
    madeNote: text.madeNote(page.worlds !== null),
    notes: [
      words.sentences([
        text.testedBy(page),
        ...(page.beyond.length === 0
          ? []
          : [text.beyond(words.list(page.beyond.map((label) => words.quoted(words.say(label)))))]),
        text.tableNote(page),
        ...togetherText(page, words)
      ]),
      text.use(page.files),
      words.sentences([
        text.source(words.report.document.paper, page),
        ...(page.worlds?.own == null ? [] : [text.ownWorlds(words.quoted(displayText(page.worlds.own)))])
      ]),
      text.colophon(program ?? null, displayText(page.seed), MODEL_VERSION)
    ]
  }
}

/** Which measures are made of others. */
function togetherText(page: FirstPage, words: Words): readonly string[] {
  return shownMeasures(page).flatMap(({ label, parts }) =>
    parts.length === 0
      ? []
      : [words.report.page.together(quotedLabel(label, words), words.list(parts.map((one) => quotedLabel(one, words))))]
  )
}

/** What each measure is made of: other measures, or parameters with the baseline’s value and its own. */
function madeOf(page: FirstPage, words: Words): Table {
  const { page: text } = words.report
  return {
    columns: [text.measure, text.made].map((heading) => ({ heading, align: 'left' as const })),
    rows: shownMeasures(page).map((one) => [
      displayText(words.say(one.label)),
      one.parts.length > 0
        ? text.madeOf(words.list(one.parts.map((part) => quotedLabel(part, words))))
        : movesText(one, words)
    ])
  }
}

/** Parameters that a measure changes, each with its values, and how often its timetable changes more. */
function movesText({ moves, moments }: Pick<PageMeasure, 'moves' | 'moments'>, words: Words): string {
  return [
    ...moves.map((move) => moveText(move, words)),
    ...(moments.length === 0 ? [] : [words.scenarios.timetable(moments.length)])
  ].join(words.semicolon)
}

function tableOf(page: FirstPage, words: Words): Table {
  const { page: text } = words.report
  return {
    columns: [text.measure, text.effect, text.priceColumn, text.ground].map((heading, k) => ({
      heading,
      align: k === 1 ? ('right' as const) : ('left' as const)
    })),
    rows: [
      [
        displayText(words.say(page.baseline)),
        text.level(page.level, text.levels(page.levels)),
        '',
        text.baselineGround
      ],
      ...shownMeasures(page).map((one) => [
        displayText(words.say(one.label)) + (one.origin === null ? '' : `\n${words.scenarios.origins[one.origin]}`),
        (one.small === null
          ? text.sizedCell(text.number(one.effect.middle), text.effects(one.effect))
          : text.small[one.small]) + (page.structures === 0 ? '' : `\n${text.everywhere(acrossText(one, words))}`),
        pricesOf(one, page, words),
        groundOf(one, page, words)
      ])
    ],
    emphasised: 0
  }
}

/** An effect over all structures. */
function acrossText({ effectAcross, smallAcross }: PageMeasure, { report: { page } }: Words): string {
  return smallAcross === null ? page.effects(effectAcross) : page.small[smallAcross]
}

/** How many structures are against a measure beside those named, and under which it is shown least where none is named. */
function besideText({ weakest, against }: PageMeasure, words: Words): string {
  const { page: text } = words.report
  const least = weakest && text.seenIn(words.quoted(words.say(weakest.label)), weakest.shown, weakest.draws)
  return (against === 0 ? '' : text.andAgainst(against)) + (least === null ? '' : text.weakest(least))
}

/** What gets worse under a measure. */
export function pricesOf({ prices, isPriceOpen }: PageMeasure, page: FirstPage, words: Words): string {
  return prices.length === 0 ? words.report.page.noPrice(isPriceOpen) : pricesText(prices, page, words)
}

/** The verdict of a measure and its ground. */
export function groundOf(one: PageMeasure, page: Pick<FirstPage, 'structures'>, words: Words): string {
  const { page: text } = words.report
  if (one.standing === null) return text.ofOneWorld(words.findings.verdicts[one.verdict])
  const counts = countsOf(one, words)
  if (one.standing === 'depends')
    return text.grounds.depends(dependence(one, words, 1) + besideText(one, words), counts)
  if (one.standing === 'untold') return text.grounds.untold(counts, one.openStructures, page.structures)
  return text.grounds[one.standing](counts, page.structures)
}
