/** What may stand at each path of a scenario file, in words. */

import { type Bilingual, LANGUAGES } from '../model/language.js'
import { ANSWER_ROWS, RATE_ROWS } from '../model/outcomes.js'
import type { ParameterUnit } from '../model/parameter-row.js'
import { PARAMETERS, type PathedRow, parameterRow } from '../model/parameters.js'
import {
  DESIGNS,
  ENTRY_KEYS,
  FACTOR_KEYS,
  HEADER_KEYS,
  KINDS,
  LANGUAGE_VERSION,
  LEVEL_KEYS,
  OBSTACLE_KEYS,
  OUTCOME_KEYS,
  RAMP_KEYS,
  RANGE_KEYS,
  TIER_KEYS,
  VARY_KEYS
} from './file-keys.js'
import {
  MAX_COST,
  MAX_ELABORATION,
  MAX_LEVELS,
  MAX_PASSAGE_LENGTH,
  MAX_POINTS,
  MAX_REFERENCE_LENGTH,
  MAX_RESPONDENTS,
  MAX_SHIFT,
  MAX_TEXT_LENGTH,
  MAX_UNIT_LENGTH,
  MIN_ELABORATION,
  MIN_ERROR
} from './limits.js'
import type { DataPath } from './path-text.js'
import { hint, listed, phrase, same } from './wording.js'

const ANSWERS = ANSWER_ROWS.map(({ name }) => name)

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
  /** How to write a list where a mapping stands. */
  readonly listed?: Bilingual
  /** True if the number is a quarter of the run. */
  readonly period?: true
  /** True if text is expected. */
  readonly text?: true
  /** The most characters of a text. */
  readonly longest?: number
}

/** The groups of parameters in table order. */
export const GROUPS: readonly string[] = [...new Set(PARAMETERS.map(({ group }) => group))]

/** Every key at the top of a file of any kind. */
export const TOP_KEYS: readonly string[] = [...new Set(Object.values(HEADER_KEYS).flat()), ...GROUPS]

const TEXTS = new Set(['label', 'question', 'source'])
const SHARE: NumberBounds = { min: 0, max: 1, unit: 'share' }

/** The names of the parameters of a group in table order. */
export function namesOfGroup(group: string): string[] {
  return PARAMETERS.filter((row) => row.group === group).map(({ name }) => name)
}

/** What is expected at a path of a scenario file; a path that may not exist has the expectation of a scenario. */
export function expectationAt(path: DataPath): Expectation {
  const [top, second] = path
  if (top === 'version') return { phrase: same(LANGUAGE_VERSION), choices: [String(LANGUAGE_VERSION)] }
  if (top === 'kind') return oneOf(KINDS)
  if (TEXTS.has(top as string)) return bothLanguages(path.length - 1)
  if (top === 'why' || top === 'aimsAt') return bothLanguages(path.length - 1, MAX_PASSAGE_LENGTH)
  if (top === 'extends') return fileReference()
  if (top === 'reforms') return path.length === 1 ? { phrase: phrase('reform-list') } : fileReference()
  if (top === 'cost') return cost(path)
  if (top === 'vary') return vary(path)
  if (top === 'questionnaire') {
    return path.length === 1 ? { phrase: phrase('answer-shares'), keys: ANSWERS } : number(SHARE)
  }
  if (top === 'sampleSize') return number({ min: 1, max: MAX_RESPONDENTS, integer: true })
  if (top === 'error') return number({ min: MIN_ERROR, max: 1 })
  if (top === 'discrepancy') return number(SHARE)
  if (top === 'outcomes') return outcomeTarget(path)
  if (top === 'obstacles') return obstacle(path)
  if (top === 'ranges') return range(path)
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
  if (row.type === 'choice') return oneOf(row.choices)
  if (row.type === 'tiers') {
    const [tier] = row.default
    const line = `- {${TIER_KEYS.map((key) => `${key}: ${tier[key]}`).join(', ')}}`
    return { phrase: phrase('tier-list'), listed: hint('tiers-as-list', { line }) }
  }
  return number(row)
}

function timetable(path: DataPath): Expectation {
  const [, , part, name] = path
  if (path.length === 1) return { phrase: phrase('timetable-list') }
  if (path.length === 2) return { phrase: phrase('timetable-entry'), keys: ENTRY_KEYS }
  if (part === 'at' || name === 'from' || name === 'to') {
    return { phrase: phrase('period-open'), number: { min: 1, integer: true }, period: true }
  }
  if (part === 'ramp') {
    if (path.length === 3) return { phrase: phrase('ramp-mapping'), keys: RAMP_KEYS }
    return name === 'path' ? parameterPath() : { phrase: phrase('any-number'), number: { min: -1e15 } }
  }
  const row = path.length > 3 ? parameterRow(String(name)) : undefined
  if (row) return expectationOf(row)
  return { phrase: phrase('set-mapping'), keys: PARAMETERS.filter((each) => !each.fixed).map((each) => each.path) }
}

function vary(path: DataPath): Expectation {
  const [, top, , part] = path
  if (path.length === 1) return { phrase: phrase('vary-mapping'), keys: VARY_KEYS }
  if (top === 'design') return oneOf(DESIGNS)
  if (top === 'points') return number({ min: 1, max: MAX_POINTS, integer: true })
  if (top === 'seed') return text(MAX_TEXT_LENGTH)
  if (top === 'file') return { ...text(MAX_REFERENCE_LENGTH), phrase: phrase('points-file') }
  if (path.length === 2) return { phrase: phrase('factor-mapping') }
  if (path.length === 3) return { phrase: phrase('factor-entry'), keys: FACTOR_KEYS }
  if (part !== 'levels') return rangePart(path.slice(1))
  if (path.length === 4) return { phrase: phrase('level-list'), keys: LEVEL_KEYS }
  if (typeof path[4] === 'number') return { phrase: phrase('level') }
  const bounds = path[4] === 'count' ? { min: 2, max: MAX_LEVELS, integer: true } : { min: -1e15 }
  return path[4] === 'count' ? number(bounds) : { phrase: phrase('any-number'), number: bounds }
}

function cost(path: DataPath): Expectation {
  if (path.length === 1) return { phrase: phrase('cost-mapping'), keys: ['amount', 'unit'] }
  return path[1] === 'unit' ? text(MAX_UNIT_LENGTH) : number({ min: 0, max: MAX_COST })
}

function outcomeTarget(path: DataPath): Expectation {
  if (path.length === 1) return { phrase: phrase('outcome-targets'), keys: RATE_ROWS.map(({ name }) => name) }
  if (path.length === 2) return { phrase: phrase('outcome-target'), keys: OUTCOME_KEYS }
  if (path[2] === 'why') return bothLanguages(path.length - 3, MAX_PASSAGE_LENGTH)
  if (path[2] === 'error') return number({ min: MIN_ERROR })
  return RATE_ROWS.find(({ name }) => name === path[1])?.scale === 'share' ? number(SHARE) : number({ min: 0 })
}

function obstacle(path: DataPath): Expectation {
  if (path.length === 1) return { phrase: phrase('obstacle-list') }
  if (path.length === 2) return { phrase: phrase('obstacle-entry'), keys: OBSTACLE_KEYS }
  if (path[2] === 'label') return bothLanguages(path.length - 3)
  if (path[2] === 'parameters') return path.length === 3 ? { phrase: phrase('path-list') } : parameterPath()
  return number(SHARE)
}

function range(path: DataPath): Expectation {
  if (path.length === 1) return { phrase: phrase('ranges-mapping') }
  if (path.length === 2) return { phrase: phrase('range-entry'), keys: RANGE_KEYS }
  return rangePart(path)
}

function rangePart(path: DataPath): Expectation {
  const [, , part] = path
  if (part === 'label' || part === 'why') {
    return bothLanguages(path.length - 3, part === 'why' ? MAX_PASSAGE_LENGTH : MAX_TEXT_LENGTH)
  }
  if (part === 'parameters') return path.length === 3 ? { phrase: phrase('path-list') } : parameterPath()
  if (part === 'shift') return { phrase: phrase('shift', { max: MAX_SHIFT }), number: { min: 0, max: MAX_SHIFT } }
  return { phrase: phrase('any-number'), number: { min: -1e15 } }
}

function bothLanguages(depth: number, longest = MAX_TEXT_LENGTH): Expectation {
  if (depth > 0) return text(longest)
  return { phrase: phrase('both-languages'), keys: LANGUAGES, text: true, longest }
}

function fileReference(): Expectation {
  return { ...text(MAX_REFERENCE_LENGTH), phrase: phrase('file-reference') }
}

function parameterPath(): Expectation {
  return { phrase: phrase('parameter-path'), text: true }
}

function oneOf(names: readonly string[]): Expectation {
  return { phrase: phrase('one-of', { names: listed(names) }), choices: names, text: true }
}

function tierPart(path: DataPath): Expectation {
  if (path.length === 3) return { phrase: phrase('tier-entry'), keys: TIER_KEYS }
  if (path[3] === 'id') return { phrase: phrase('tier-id'), text: true }
  if (path[3] === 'elaboration') return number({ min: MIN_ELABORATION, max: MAX_ELABORATION })
  return number({ min: 1, integer: true })
}

function text(max: number): Expectation {
  return { phrase: phrase('line-of-text', { max }), text: true, longest: max }
}

function number(bounds: NumberBounds): Expectation {
  const { min, max, integer, unit } = bounds
  const values = { min, max }
  if (integer)
    return { phrase: phrase(max === undefined ? 'whole-number-from' : 'whole-number', values), number: bounds }
  const code = unit === 'share' || unit === 'probability' ? unit : 'number'
  return { phrase: phrase(code, values), number: bounds }
}
