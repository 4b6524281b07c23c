/** The schema of a scenario file, made from the parameter table: names, types and bounds of every key. */

import { z } from 'zod'
import type { PathedRow } from '../model/parameters.js'
import { PARAMETERS } from '../model/parameters.js'
import { hiddenCharacters } from './characters.js'
import { characterCount } from './source-text.js'

// Zod's faster parser needs `new Function`, which a page with a strict security policy refuses.
z.config({ jitless: true })

/** The longest label or question, in characters. */
export const MAX_TEXT_LENGTH = 200
/** The longest file name after `extends`, in characters. */
export const MAX_REFERENCE_LENGTH = 300
export const MIN_ELABORATION = -5
export const MAX_ELABORATION = 5

/** Keys of a scenario file that are not groups of parameters. */
export const HEADER_KEYS = ['version', 'kind', 'label', 'question', 'extends', 'timetable'] as const
export const TIER_KEYS = ['id', 'units', 'cadresPerUnit', 'elaboration'] as const

const lineOfText = (max: number) =>
  z
    .string()
    .refine((text) => isLineOfText(text, max))
    .meta({ minLength: 1, maxLength: max })

const bothLanguages = z.strictObject({ zh: lineOfText(MAX_TEXT_LENGTH), en: lineOfText(MAX_TEXT_LENGTH) })

const tier = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u),
  units: z.int().min(1),
  cadresPerUnit: z.int().min(1),
  elaboration: z.number().min(MIN_ELABORATION).max(MAX_ELABORATION)
})

const timetableEntry = z.strictObject({
  at: z.int().min(1),
  set: z.strictObject(
    Object.fromEntries(PARAMETERS.filter((row) => !row.fixed).map((row) => [row.path, valueSchema(row).optional()]))
  )
})

/** The schema of a scenario file by itself; what depends on the files it extends is checked when it is resolved. */
export const scenarioSchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal('scenario'),
  label: bothLanguages,
  question: bothLanguages,
  extends: lineOfText(MAX_REFERENCE_LENGTH).optional(),
  ...groupSchemas(),
  timetable: z.array(timetableEntry).optional()
})

/** True for one line of 1 to `max` characters, not all blank, none hidden. */
export function isLineOfText(text: string, max: number): boolean {
  return (
    text.trim() !== '' && characterCount(text) <= max && !/[\t\n]/.test(text) && hiddenCharacters(text).length === 0
  )
}

function groupSchemas() {
  const groups: Record<string, Record<string, z.ZodType>> = {}
  for (const row of PARAMETERS) {
    groups[row.group] ??= {}
    groups[row.group][row.name] = valueSchema(row).optional()
  }
  return Object.fromEntries(Object.entries(groups).map(([group, shape]) => [group, z.strictObject(shape).optional()]))
}

/** The schema of one parameter's value. */
export function valueSchema(row: PathedRow): z.ZodType {
  return bareSchema(row).describe(`${row.meaning.en} ${row.meaning.zh}`)
}

function bareSchema(row: PathedRow): z.ZodType {
  if (row.type === 'choice') return z.enum(row.choices as [string, ...string[]])
  if (row.type === 'tiers') return z.array(tier).min(1)
  return (row.integer ? z.int() : z.number()).min(row.min).max(row.max)
}
