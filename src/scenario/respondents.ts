/** Respondents of a survey: a table with a row for each, read row by row with every fault of all of them. */

import { ANSWER_ROWS, type AnswerName } from '../model/outcomes.js'
import { type Cell, cellsOf, type Separator, separatorOf } from './csv-line.js'
import { type Issue, isIssue, makeIssue } from './issue.js'
import { IssueList } from './issue-list.js'
import { nearestName } from './nearest-name.js'
import { readNumber } from './number-text.js'
import { quotedKey } from './schema-issues.js'
import { placeOf, sourceText, wholeFile } from './source-text.js'
import { hint, listed, message, phrase } from './wording.js'

/** Which columns are read, and what their answers mean. */
export interface RespondentColumns {
  readonly answer: string
  readonly weight?: string | undefined
  readonly cluster?: string | undefined
  /** What each text stands for; null for one that is left out. */
  readonly meanings: ReadonlyMap<string, AnswerName | null>
}

/** A respondent who gave an answer. */
export interface RespondentRow {
  readonly answer: AnswerName
  readonly weight: number
  /** What the cluster is called; the row’s number where there are none. */
  readonly cluster: string
}

/** Reads the rows of a survey, one by one. */
export class RespondentTable {
  readonly #file: string
  readonly #columns: RespondentColumns
  readonly #issues = new IssueList()
  /** Where the columns stand; undefined for one that is missing or not asked for. */
  readonly #places: Readonly<Record<'answer' | 'weight' | 'cluster', number | undefined>>
  readonly #width: number
  /** Respondents in order. */
  readonly rows: RespondentRow[] = []
  /** How many rows were left out, by their answer; of empty ones by an empty text. */
  readonly leftOut = new Map<string, number>()
  /** Texts that stand for no answer: where each stands first, and in how many rows. */
  readonly #unknown = new Map<string, { readonly issue: Issue; rows: number }>()
  readonly #separator: Separator

  /** Reads the first line, in which the columns must be found. */
  constructor(file: string, header: string, columns: RespondentColumns) {
    this.#file = file
    this.#columns = columns
    this.#separator = separatorOf(header)
    const cells = cellsOf(header.replace(/^\uFEFF/, ''), this.#separator) ?? []
    const names = cells.map(({ text }) => text.trim())
    this.#width = names.length
    const find = (name: string | undefined) => {
      if (name === undefined) return undefined
      if (names.includes(name)) return names.indexOf(name)
      this.#issues.add(() => this.#missing(name, names, header))
      return undefined
    }
    const { answer, weight, cluster } = columns
    this.#places = { answer: find(answer), weight: find(weight), cluster: find(cluster) }
  }

  /** Every fault of the lines read so far. */
  get issues(): readonly Issue[] {
    const all = new IssueList()
    all.addAll(this.#issues)
    for (const { issue, rows } of this.#unknown.values()) {
      const told = rows === 1 ? issue.message : message('from-row', { what: issue.message, count: rows })
      all.add(() => ({ ...issue, message: told }))
    }
    return all.sorted()
  }

  /** Reads a line; `line` counts from 1, the header included. */
  read(text: string, line: number): void {
    if (text.trim() === '' || this.#places.answer === undefined) return
    const found = this.#rowOf(text, line, ({ start, end }) => ({
      ...placeOf(sourceText(this.#file, text), start, end),
      line
    }))
    if (typeof found === 'string') this.leftOut.set(found, (this.leftOut.get(found) ?? 0) + 1)
    else if (!isIssue(found)) this.rows.push(found)
    else if (found.code === 'answer-unknown') this.#noteUnknown(found)
    else this.#issues.add(() => found)
  }

  #noteUnknown(issue: Issue): void {
    const key = issue.message.en
    const known = this.#unknown.get(key)
    if (known) known.rows += 1
    else this.#unknown.set(key, { issue, rows: 1 })
  }

  /** A respondent, the text for which one is left out, or what is wrong with the row. */
  #rowOf(
    text: string,
    line: number,
    at: (cell: Pick<Cell, 'start' | 'end'>) => NonNullable<Issue['at']>
  ): RespondentRow | string | Issue {
    const whole = { start: 0, end: text.length }
    const cells = cellsOf(text, this.#separator)
    if (cells === null) return makeIssue('csv-quotes', { at: at(whole) })
    if (cells.length !== this.#width) {
      const expected = this.#width === 1 ? phrase('cell') : phrase('cells', { count: this.#width })
      return makeIssue('row-length', { at: at(whole), values: { expected, got: cells.length } })
    }
    const places = this.#places
    let weight: number | undefined = 1
    if (places.weight !== undefined) {
      const weighed = cells[places.weight]
      weight = this.#weightOf(weighed)
      if (weight === undefined) {
        return makeIssue('weight-cell', { at: at(weighed), values: { got: quotedKey(weighed.text) } })
      }
    }
    const cell = cells[places.answer as number]
    const given = cell.text.trim()
    const answer = given === '' ? null : this.#meaningOf(given)
    if (answer === undefined) {
      const values = { got: quotedKey(given) }
      return makeIssue('answer-unknown', { at: at(cell), values, hint: hint('map-answer', mapping(given)) })
    }
    if (answer === null) return given
    const { cluster } = places
    return { answer, weight, cluster: cluster === undefined ? String(line) : cells[cluster].text.trim() }
  }

  /** What a text stands for: as the columns say, else by an answer’s own name or wording. */
  #meaningOf(text: string): AnswerName | null | undefined {
    const { meanings } = this.#columns
    return meanings.has(text) ? meanings.get(text) : USUAL.get(plain(text))
  }

  #weightOf(cell: Cell): number | undefined {
    // Where semicolons stand between cells, the comma is a decimal sign.
    const text = this.#separator === ';' ? cell.text.trim().replace(/^(\d*),(\d+)$/, '$1.$2') : cell.text.trim()
    const reading = readNumber(text)
    return reading !== undefined && 'value' in reading && reading.value >= 0 ? reading.value : undefined
  }

  #missing(name: string, names: readonly string[], header: string): Issue {
    const near = nearestName(name, names)
    const how =
      near === undefined ? hint('columns-are', { names: listed(names) }) : hint('did-you-mean', { name: near })
    const at = { ...wholeFile(this.#file), ...placeOf(sourceText(this.#file, header), 0, header.length) }
    return makeIssue('no-column', { at, values: { got: quotedKey(name) }, hint: how })
  }
}

/** The names of all answers, in their order. */
export const ANSWERS: readonly AnswerName[] = ANSWER_ROWS.map(({ name }) => name)

/** The names of the answers, and how the paper words them, in every language. */
const USUAL: ReadonlyMap<string, AnswerName> = new Map(
  ANSWER_ROWS.flatMap(({ name, label }) => [name, label.zh, label.en].map((text) => [plain(text), name] as const))
)

/** A text without what writing alone changes: case, forms of commas and apostrophes, spaces. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('，', ',').replaceAll(/\s/g, '')
}

/** Options that say what a text stands for, to be copied into a shell. */
function mapping(text: string): { readonly map: string; readonly leaveOut: string; readonly others: string } {
  const [first, ...others] = ANSWERS
  return { map: shellQuoted(`${first}=${text}`), leaveOut: shellQuoted(text), others: others.join(', ') }
}

function shellQuoted(word: string): string {
  if (/^[\p{L}\p{N}_=，。.-]+$/u.test(word)) return word
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
