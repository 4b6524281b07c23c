/** Bytes → plain data with the place of every key and value, or all the reasons why not. */

import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq
} from 'yaml'
import { decodeText } from './decode.js'
import { makeIssue, type Place } from './issue.js'
import type { IssueList } from './issue-list.js'
import { checkTokens } from './lexical-checks.js'
import { type NumberFault, readNumber } from './number-text.js'
import { type DataPath, pathText } from './path-text.js'
import { mendSlips } from './slips.js'
import { placeOf, type SourceText, wholeFile } from './source-text.js'
import { reportSyntax } from './syntax-issues.js'
import { hint } from './wording.js'

/** How a value is written. */
export type Form = 'plain' | 'quoted' | 'block' | 'mapping' | 'list' | 'nothing' | 'refused'

/** One value of the file, with its places and the way it is written. */
export interface Entry {
  readonly form: Form
  readonly at: Place
  /** Where its key stands; undefined for items of a list and the whole. */
  readonly keyAt?: Place
  /** The value's own text: without quotes, empty for mappings and lists. */
  readonly text: string
  /** Set if the text means a number that is refused. */
  readonly fault?: NumberFault
}

/** A file whose structure is sound: plain data and an entry for every value. */
export interface ParsedText {
  /** Objects without a prototype, arrays, numbers, booleans, strings, null; undefined where a value was refused. */
  readonly value: unknown
  /** The entry at a path such as `['standards', 'scopeClarity']`, or undefined if the file has none. */
  entryAt(path: DataPath): Entry | undefined
  /** Paths of values that were refused while reading: nothing more need be said about them. */
  readonly refused: readonly DataPath[]
  /** Paths that are given twice; the data hold the first value. */
  readonly duplicated: readonly DataPath[]
}

/** Reads a file; undefined if its structure is not sound. Faults go to `issues`. */
export function parseText(bytes: Uint8Array, file: string, issues: IssueList): ParsedText | undefined {
  const source = decodeText(bytes, file, issues)
  return source && parseSource(mendSlips(source, issues), issues)
}

/** Reads a text that is already decoded. */
export function parseSource(source: SourceText, issues: IssueList): ParsedText | undefined {
  if (!checkTokens(source, issues)) return undefined
  // Scalars stay text here ('failsafe'): numbers are read by readNumber, which knows more faults than YAML does.
  // Keys are compared in Reader: the parser's own comparison is quadratic.
  const documents = parseAllDocuments(source.text, {
    version: '1.2',
    schema: 'failsafe',
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent'
  })
  const [document, second] = documents
  const errors = documents.flatMap((each) => each.errors)
  if (!document?.contents && !second && errors.length === 0) {
    issues.add(() => makeIssue('file-empty', { at: wholeFile(source.file), hint: hint('mapping-form') }))
  }
  if (second) {
    const start = second.range?.[0] ?? 0
    const at = placeOf(source, start, source.text.length)
    issues.add(() => makeIssue('second-document', { at, hint: hint('one-file-each') }))
  }
  reportSyntax(source, errors, issues)
  if (errors.length > 0 || !document?.contents) return undefined
  const reader = new Reader(source, issues)
  const value = reader.read(document.contents, [], undefined)
  const { refused, duplicated, entries } = reader
  return { value, refused, duplicated, entryAt: (path) => entries.get(keyOf(path)) }
}

class Reader {
  readonly entries = new Map<string, Entry>()
  readonly refused: DataPath[] = []
  readonly duplicated: DataPath[] = []

  constructor(
    readonly source: SourceText,
    readonly issues: IssueList
  ) {}

  read(node: unknown, path: DataPath, keyAt: Place | undefined): unknown {
    if (isMap(node)) return this.#mapping(node, path, keyAt)
    if (isSeq(node)) return this.#list(node, path, keyAt)
    if (isScalar(node) && node.tag === undefined) return this.#scalar(node, path, keyAt)
    const at = keyAt && !isNode(node) ? keyAt : this.#placeOfNode(node)
    if (node === null || node === undefined) {
      this.#note(path, { form: 'nothing', at, text: '' }, keyAt)
      return null
    }
    this.#note(path, { form: 'refused', at, text: '' }, keyAt)
    this.refused.push(path)
    return undefined
  }

  #mapping(node: YAMLMap, path: DataPath, keyAt: Place | undefined): unknown {
    this.#note(path, { form: 'mapping', at: this.#placeOfNode(node), text: '' }, keyAt)
    const data: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) this.#pair(pair, path, data)
    return data
  }

  #pair(pair: Pair, path: DataPath, data: Record<string, unknown>): void {
    const { key, value } = pair
    if (isAlias(key)) return // already refused
    const name = isScalar(key) ? String(key.value ?? '') : ''
    const [start, end] = rangeOf(key) ?? rangeOf(value) ?? [0, 0]
    const at = placeOf(this.source, start, end)
    const where = { path: pathText([...path, name]), at }
    if (name === '') {
      this.issues.add(() => makeIssue('key-not-text', where))
    } else if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
      this.issues.add(() => makeIssue('merge-key', { ...where, hint: hint('use-extends') }))
    } else if (Object.hasOwn(data, name)) {
      const line = (this.entries.get(keyOf([...path, name])) as Entry).keyAt?.line
      this.issues.add(() => makeIssue('duplicate-key', { ...where, values: { key: name, line } }))
      this.duplicated.push([...path, name])
    } else {
      // A plain assignment to __proto__ would vanish.
      const read = this.read(value, [...path, name], at)
      Object.defineProperty(data, name, { value: read, enumerable: true, configurable: true, writable: true })
    }
  }

  #list(node: YAMLSeq, path: DataPath, keyAt: Place | undefined): unknown {
    this.#note(path, { form: 'list', at: this.#placeOfNode(node), text: '' }, keyAt)
    return node.items.map((item, index) => this.read(item, [...path, index], undefined))
  }

  #scalar(node: Scalar, path: DataPath, keyAt: Place | undefined): unknown {
    const at = this.#placeOfNode(node)
    const text = String(node.value ?? '')
    if (node.type !== 'PLAIN') {
      const form = node.type?.startsWith('QUOTE') ? 'quoted' : 'block'
      this.#note(path, { form, at, text }, keyAt)
      return text
    }
    if (/^(|~|null|Null|NULL)$/.test(text)) {
      this.#note(path, { form: 'nothing', at: text === '' && keyAt ? keyAt : at, text }, keyAt)
      return null
    }
    const reading = readNumber(text)
    const fault = reading && 'fault' in reading ? { fault: reading.fault } : {}
    this.#note(path, { form: 'plain', at, text, ...fault }, keyAt)
    if (/^(true|True|TRUE)$/.test(text)) return true
    if (/^(false|False|FALSE)$/.test(text)) return false
    return reading && 'value' in reading ? reading.value : text
  }

  #note(path: DataPath, entry: Entry, keyAt: Place | undefined): void {
    this.entries.set(keyOf(path), keyAt ? { ...entry, keyAt } : entry)
  }

  #placeOfNode(node: unknown): Place {
    const [start, end] = rangeOf(node) ?? [0, 0]
    return placeOf(this.source, start, end)
  }
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

function keyOf(path: DataPath): string {
  return JSON.stringify(path)
}
