/** What may stand at each path of a scenario file, in words. */

import type { Bilingual, ParameterUnit } from '../model/parameter-row.js'
import { PARAMETERS, type PathedRow, parameterRow } from '../model/parameters.js'
import type { DataPath } from './path-text.js'
import {
  HEADER_KEYS,
  MAX_ELABORATION,
  MAX_REFERENCE_LENGTH,
  MAX_TEXT_LENGTH,
  MIN_ELABORATION,
  TIER_KEYS
} from './schema.js'
import { phrase, same } from './wording.js'

/** Bounds of a number, as far as there are any. */
export interface NumberBounds {
  readonly min: number
  readonly max?: number
  readonly integer?: boolean
  readonly unit?: ParameterUnit
}

/** What is expected at a path. */
export interface Expectation {
  readonly phrase: Bilingual
  /** The keys a mapping may have. */
  readonly keys?: readonly string[]
  /** Set if a number is expected. */
  readonly number?: NumberBounds
  /** The words or numbers one of which is expected. */
  readonly choices?: readonly string[]
  /** True if text is expected. */
  readonly text?: true
}

/** The groups of parameters in table order. */
export const GROUPS: readonly string[] = [...new Set(PARAMETERS.map(({ group }) => group))]

/** Every key at the top of a scenario file. */
export const TOP_KEYS: readonly string[] = [...HEADER_KEYS, ...GROUPS]

/** The names of the parameters of a group in table order. */
export function namesOfGroup(group: string): string[] {
  return PARAMETERS.filter((row) => row.group === group).map(({ name }) => name)
}

/** What is expected at a path of a scenario file; a path that may not exist has the expectation of a scenario. */
export function expectationAt(path: DataPath): Expectation {
  const [top, second] = path
  if (top === 'version') return { phrase: same(1), choices: ['1'] }
  if (top === 'kind') return { phrase: same('scenario'), choices: ['scenario'] }
  if (top === 'label' || top === 'question') {
    return path.length === 1 ? { phrase: phrase('both-languages'), keys: ['zh', 'en'] } : text(MAX_TEXT_LENGTH)
  }
  if (top === 'extends') return { ...text(MAX_REFERENCE_LENGTH), phrase: phrase('file-reference') }
  if (top === 'timetable') return timetable(path)
  if (typeof top === 'string' && GROUPS.includes(top)) {
    if (path.length === 1) return { phrase: phrase('group-mapping', { group: top }), keys: namesOfGroup(top) }
    const row = parameterRow(`${top}.${second}`)
    if (row) return path.length > 2 ? tierPart(path) : expectationOf(row)
  }
  return { phrase: phrase('scenario-mapping'), keys: TOP_KEYS }
}

/** What is expected as the value of a parameter. */
export function expectationOf(row: PathedRow): Expectation {
  if (row.type === 'choice') {
    return { phrase: phrase('one-of', { names: row.choices.join(', ') }), choices: row.choices, text: true }
  }
  if (row.type === 'tiers') return { phrase: phrase('tier-list') }
  return number(row)
}

function timetable(path: DataPath): Expectation {
  if (path.length === 1) return { phrase: phrase('timetable-list') }
  if (path.length === 2) return { phrase: phrase('timetable-entry'), keys: ['at', 'set'] }
  if (path[2] === 'at') return { phrase: phrase('period-open'), number: { min: 1, integer: true } }
  const row = path.length > 3 ? parameterRow(String(path[3])) : undefined
  if (row) return expectationOf(row)
  return { phrase: phrase('set-mapping'), keys: PARAMETERS.filter((each) => !each.fixed).map((each) => each.path) }
}

function tierPart(path: DataPath): Expectation {
  if (path.length === 3) return { phrase: phrase('tier-entry'), keys: TIER_KEYS }
  if (path[3] === 'id') return { phrase: phrase('tier-id'), text: true }
  if (path[3] === 'elaboration') return number({ min: MIN_ELABORATION, max: MAX_ELABORATION })
  return number({ min: 1, integer: true })
}

function text(max: number): Expectation {
  return { phrase: phrase('line-of-text', { max }), text: true }
}

function number(bounds: NumberBounds): Expectation {
  const { min, max, integer, unit } = bounds
  const values = { min, max }
  if (integer)
    return { phrase: phrase(max === undefined ? 'whole-number-from' : 'whole-number', values), number: bounds }
  const code = unit === 'share' || unit === 'probability' ? unit : 'number'
  return { phrase: phrase(code, values), number: bounds }
}
