/** An issue: one fault of a scenario file as data, for people in both languages and for machines. */

import type { Bilingual } from '../model/language.js'
import { type MessageCode, message, same, type Values } from './wording.js'

/** Where in a file something stands; lines and columns count from 1, columns in characters (code points). */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Number of characters, at least 1, on this line. */
  readonly length: number
  /** The line, or the part of a long line around the place; empty if there is nothing to show. */
  readonly excerpt: string
  /** Column of the excerpt's first character: 1 unless the line was cut. */
  readonly excerptStart: number
}

/** One fault: what is wrong, where, what was expected and got, and what to do about it. */
export interface Issue {
  /** Stable name of the kind of fault, such as `out-of-range`. */
  readonly code: string
  /** Path of the parameter or key, such as `standards.scopeClarity`; empty for the file as a whole. */
  readonly path: string
  readonly message: Bilingual
  readonly expected?: Bilingual
  readonly got?: Bilingual
  readonly hint?: Bilingual
  readonly at?: Place
}

/** What an issue is made from beside its code. */
export interface IssueDetails {
  readonly path?: string
  readonly at?: Place | undefined
  /** Values of the message's template; `expected` and `got` also become fields of the issue. */
  readonly values?: Values
  readonly hint?: Bilingual | undefined
}

/** An issue with its message from the catalogue. */
export function makeIssue(code: MessageCode, { path = '', at, values = {}, hint }: IssueDetails = {}): Issue {
  return {
    code,
    path,
    message: message(code, values),
    ...(values.expected !== undefined && { expected: bilingual(values.expected) }),
    ...(values.got !== undefined && { got: bilingual(values.got) }),
    ...(hint && { hint }),
    ...(at && { at })
  }
}

/** True for an issue, as against what was asked for. */
export function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
}

function bilingual(value: string | number | Bilingual): Bilingual {
  return typeof value === 'object' ? value : same(value)
}
