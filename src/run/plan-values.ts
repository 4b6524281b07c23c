/** Values that the plans of runs and of calibrations have, within the bounds that files and the command line keep. */

import { z } from 'zod'
import { MOST_REPLICATIONS } from '../experiment/limits.js'
import { filledUp, inEach, LANGUAGES } from '../model/language.js'
import { ANSWER_ROWS, OUTCOME_NAMES, RATE_ROWS } from '../model/outcomes.js'
import { PARAMETERS, parameterRow } from '../model/parameters.js'
import { hiddenCharacters } from '../scenario/characters.js'
import { isSoundRange } from '../scenario/ranges.js'
import { valueSchema } from '../scenario/schema.js'
import { addUpToOne } from '../scenario/targets.js'
import type { Say } from '../words/words.js'

/** The longest seed and the longest id of a plan, in characters: ids of points and bundles join others. */
export const MOST_SEED = 10_000
const MOST_ID = 4000
/** The longest name or label of an input. */
const MOST_TEXT = 1000

/** A whole number within bounds. */
export const whole = (least: number, most: number) => z.int().min(least).max(most)
/** A number of replications. */
export const replications = whole(1, MOST_REPLICATIONS)
/** The name of an outcome. */
export const outcome = z.enum(OUTCOME_NAMES as [string, ...string[]])
/** What scenarios, worlds and reforms are called. */
export const idSchema = z
  .string()
  .min(1)
  .max(MOST_ID)
  .refine((text) => hiddenCharacters(text).length === 0 && !/[\t\n]/.test(text))
/** Values by their names. */
export const values = z.record(z.string(), z.json())
/** A kind of text in every language; what a plan was written without, before there was the language, is filled up. */
export const pairOf = (one: z.ZodString) =>
  z
    .object(inEach(() => one.optional()))
    .refine((texts) => LANGUAGES.some((language) => texts[language] !== undefined))
    .transform(filledUp)
/** A text in every language. */
export const pairSchema = pairOf(z.string())

/** A name or label of an input. */
export const text = z.string().max(MOST_TEXT)
/** A range that a file could give. */
export const rangeSchema = z
  .strictObject({
    name: text,
    label: pairOf(text),
    parameters: z.array(text).min(1).max(PARAMETERS.length),
    kind: z.enum(['value', 'shift']),
    low: z.number(),
    high: z.number(),
    scale: z.enum(['logit', 'log', 'plain']),
    isInteger: z.boolean()
  })
  .refine(isSoundRange)

/** The path of a parameter. */
export const path = z.string().refine((text) => parameterRow(text) !== undefined)
/** Whether a value is within the bounds of the parameter at a path. */
export const isSound = (at: string, value: unknown) => {
  const row = parameterRow(at)
  return row !== undefined && valueSchema(row).safeParse(value).success
}
/** Values of parameters within their bounds, by path. */
export const settingsSchema = values.refine((all) => Object.entries(all).every(([at, value]) => isSound(at, value)))

const share = z.number().min(0).max(1)
const rate = z.enum(RATE_ROWS.map((row) => row.name) as [string, ...string[]])
const why = pairSchema.optional()

/** Targets that a file could give. */
export const targetsSchema = z.strictObject({
  questionnaire: z
    .strictObject(Object.fromEntries(ANSWER_ROWS.map((row) => [row.name, share])))
    .refine((shares) => addUpToOne(Object.values(shares))),
  known: z
    .union([z.strictObject({ sampleSize: z.int().min(1) }), z.strictObject({ error: z.number().positive().max(1) })])
    .nullable(),
  discrepancy: share,
  outcomes: z.array(
    z.union([
      z.strictObject({ name: rate, value: z.number(), error: z.number().positive(), why }),
      z
        .strictObject({ name: rate, low: z.number(), high: z.number(), error: z.number().positive().optional(), why })
        .refine(({ low, high }) => low < high)
    ])
  ),
  obstacles: z.array(z.strictObject({ label: pairSchema, share, parameters: z.array(z.string()) }))
})

/** The first value of some content that a schema refuses; undefined for none. */
export function valueFault(schema: z.ZodType, content: unknown): Say | undefined {
  const { error } = schema.safeParse(content)
  if (error === undefined) return undefined
  const path = pathOf(error.issues[0])
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], content)
  const got = JSON.stringify(value) ?? 'undefined'
  return ({ runs }) => runs.damage.value(path.join('.'), got.length > MOST_SHOWN ? `${got.slice(0, MOST_SHOWN)}…` : got)
}

/** The path of an issue: of what may be one of several, within the form that comes furthest. */
function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  if (issue.code !== 'invalid_union') return issue.path
  const inner = issue.errors.flatMap(([first]) => (first === undefined ? [] : [pathOf(first)]))
  const isOfPoints = (path: readonly PropertyKey[]) => path[0] === 'points' && path.length > 1
  return [...issue.path, ...(inner.find(isOfPoints) ?? inner[inner.length - 1] ?? [])]
}

/** Characters of a value that are shown. */
const MOST_SHOWN = 40
