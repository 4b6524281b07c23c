/** What may stand in scenario files, as far as it can be said without a schema: their kinds, keys and tiers. */

import { LANGUAGES } from '../model/language.js'
import { ANSWER_ROWS, RATE_ROWS } from '../model/outcomes.js'
import type { Tier } from '../model/parameter-row.js'
import type { PathedRow } from '../model/parameters.js'
import { MAX_ELABORATION, MIN_ELABORATION } from './limits.js'

/** The version of the language that this program reads and writes. */
export const LANGUAGE_VERSION = 1

/** What a file can be: a world, changes to one, a family of worlds, another structure of the model, what a survey found, or what is uncertain. */
export const KINDS = ['scenario', 'reform', 'design', 'structure', 'targets', 'ranges'] as const
export type Kind = (typeof KINDS)[number]

/** Keys of a scenario file that are not groups of parameters. */
const COMMON_KEYS = ['version', 'kind', 'label', 'question', 'source'] as const
/** Where a scenario comes from: a remedy of the paper, what the paper criticises, a result that is assumed, or this software. */
export const ORIGINS = ['remedy', 'criticism', 'result', 'own'] as const
export type Origin = (typeof ORIGINS)[number]

/** The keys of each kind of file beside groups of parameters. */
export const HEADER_KEYS: Readonly<Record<Kind, readonly string[]>> = {
  scenario: [...COMMON_KEYS, 'origin', 'extends', 'reforms', 'timetable'],
  reform: [...COMMON_KEYS, 'origin', 'cost', 'timetable'],
  design: [...COMMON_KEYS, 'origin', 'extends', 'reforms', 'timetable', 'vary'],
  structure: [...COMMON_KEYS, 'why', 'aimsAt'],
  targets: [...COMMON_KEYS, 'questionnaire', 'sampleSize', 'error', 'discrepancy', 'outcomes', 'obstacles'],
  ranges: [...COMMON_KEYS, 'ranges']
}
export const TIER_KEYS = ['id', 'units', 'cadresPerUnit', 'elaboration'] as const
export const ENTRY_KEYS = ['at', 'set', 'ramp'] as const
export const RAMP_KEYS = ['from', 'to', 'path', 'value'] as const
export const VARY_KEYS = ['design', 'factors', 'points', 'seed', 'file'] as const
export const FACTOR_KEYS = ['label', 'parameters', 'levels', 'low', 'high', 'shift', 'why'] as const
export const DESIGNS = ['factorial', 'one-at-a-time', 'latin-hypercube', 'sobol', 'table'] as const
export const OBSTACLE_KEYS = ['label', 'share', 'parameters'] as const
export const OUTCOME_KEYS = ['value', 'error', 'low', 'high', 'why'] as const
export const LEVEL_KEYS = ['from', 'to', 'step', 'count'] as const
export const RANGE_KEYS = ['label', 'parameters', 'low', 'high', 'shift', 'why'] as const
/** Keys below those of a file and of its groups. */
export const SUB_KEYS: readonly string[] = [
  ...[...LANGUAGES, 'amount', 'unit', ...VARY_KEYS],
  ...[...TIER_KEYS, ...ENTRY_KEYS, ...RAMP_KEYS, ...FACTOR_KEYS, ...OBSTACLE_KEYS, ...OUTCOME_KEYS],
  ...[...LEVEL_KEYS, ...RANGE_KEYS],
  ...[...ANSWER_ROWS, ...RATE_ROWS].map(({ name }) => name)
]

/** Whether a policy can move a parameter, so that a reform may set it. */
export function isLever({ kind }: PathedRow): boolean {
  return kind === 'lever'
}

/** Whether a structure may set a parameter: any but sizes and times. */
export function isStructural({ type, group }: PathedRow): boolean {
  return type !== 'tiers' && group !== 'time'
}

/** The name that a tier may have; that it is none that readers of data misread is checked where tiers are read. */
export const TIER_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u

/** Whether a value of a tier is one that a file may give it, as its schema has it. */
export function isTierValue(key: keyof Tier, value: Tier[keyof Tier]): boolean {
  if (typeof value === 'string') return key === 'id' && TIER_ID.test(value)
  if (key === 'id') return false
  if (key === 'elaboration') return value >= MIN_ELABORATION && value <= MAX_ELABORATION
  return Number.isSafeInteger(value) && value >= 1
}
