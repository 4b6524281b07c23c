/** What a plan may say: the same bounds as on the command line, so that no plan of a stranger asks for more. */

import { z } from 'zod'
import { MOST_INPUTS, SENSITIVITY_METHODS } from '../analysis/sensitivity-design.js'
import { MOST_RANKED } from '../experiment/bundle-search.js'
import { COST } from '../experiment/comparison-plan.js'
import { ENGINE_NAMES } from '../experiment/engine-names.js'
import {
  MOST_CONSTRAINTS,
  MOST_DRAWS,
  MOST_PARTS,
  MOST_POINT_REPLICATIONS,
  MOST_REFORMS,
  MOST_REPLICATIONS,
  MOST_ROWS,
  MOST_STRUCTURES
} from '../experiment/limits.js'
import { BASELINE_REASONS } from '../experiment/plan.js'
import { filledUp, inEach, LANGUAGES } from '../model/language.js'
import { ANSWER_ROWS, OUTCOME_NAMES, RATE_ROWS } from '../model/outcomes.js'
import { PARAMETERS, parameterRow } from '../model/parameters.js'
import { hiddenCharacters } from '../scenario/characters.js'
import { ORIGINS } from '../scenario/file-keys.js'
import { MAX_COST, MAX_POINTS, MAX_UNIT_LENGTH } from '../scenario/limits.js'
import { CHUNK_POINTS } from '../scenario/point-list.js'
import { isSoundRange } from '../scenario/ranges.js'
import { valueSchema } from '../scenario/schema.js'
import { addUpToOne } from '../scenario/targets.js'
import type { Say } from '../words/words.js'

/** The longest seed and the longest id of a plan, in characters: ids of points and bundles join others. */
export const MOST_SEED = 10_000
const MOST_ID = 4000
/** The longest name or label of an input. */
const MOST_TEXT = 1000

const whole = (least: number, most: number) => z.int().min(least).max(most)
const replications = whole(1, MOST_REPLICATIONS)
const outcome = z.enum(OUTCOME_NAMES as [string, ...string[]])
/** What scenarios, worlds and reforms are called. */
export const idSchema = z
  .string()
  .min(1)
  .max(MOST_ID)
  .refine((text) => hiddenCharacters(text).length === 0 && !/[\t\n]/.test(text))
const id = idSchema
const values = z.record(z.string(), z.json())
/** A text in every language; what a plan was written without, before there was the language, is filled up. */
const pairOf = (one: z.ZodString) =>
  z
    .object(inEach(() => one.optional()))
    .refine((texts) => LANGUAGES.some((language) => texts[language] !== undefined))
    .transform(filledUp)
/** A text in every language. */
export const pairSchema = pairOf(z.string())
const pair = pairSchema
const cost = z.strictObject({ amount: z.number().min(0).max(MAX_COST), unit: z.string().max(MAX_UNIT_LENGTH) })

const rule = z.strictObject({
  outcome,
  halfWidth: z.number().positive(),
  first: replications,
  growth: z.strictObject({ least: z.number().min(1.01).max(100), most: z.number().min(1.01).max(100) }),
  cap: replications,
  level: z.literal(0.95),
  family: z.literal('bonferroni')
})

const bound = z.number().nullable()
const constraint = z.strictObject({
  outcome,
  is: z.enum(['at-least', 'at-most']),
  of: z.enum(['level', 'change', 'part']),
  bound: z.number()
})

const tried = z.strictObject({
  members: z.array(id).min(1).max(MOST_REFORMS),
  cost: z.number().min(0).optional(),
  mean: z.number(),
  low: bound,
  high: bound,
  isCompared: z.boolean(),
  breaks: z
    .array(z.strictObject({ constraint, mean: bound, low: bound, high: bound }))
    .min(1)
    .max(MOST_CONSTRAINTS)
    .optional()
})

const search = z.strictObject({
  budget: z.number().min(0).max(MAX_COST).optional(),
  atMost: whole(1, MOST_REFORMS).optional(),
  unit: z.string().max(MAX_UNIT_LENGTH),
  costs: z.record(z.string(), z.number()),
  labels: z.record(z.string(), pair).optional(),
  tried: whole(0, 1e9),
  tooDear: whole(0, 1e9),
  unhelpful: whole(0, 1e9).optional(),
  infeasible: whole(0, 1e9).optional(),
  leftOut: whole(0, 1e9).optional(),
  ranking: z.array(tried).max(MOST_RANKED).optional(),
  conflicts: z.array(z.tuple([z.string(), z.string()])),
  replications
})

const text = z.string().max(MOST_TEXT)
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

/** Paths of parameters, and values within their bounds. */
const path = z.string().refine((text) => parameterRow(text) !== undefined)
const isSound = (at: string, value: unknown) => {
  const row = parameterRow(at)
  return row !== undefined && valueSchema(row).safeParse(value).success
}
/** Values of parameters within their bounds, by path. */
export const settingsSchema = values.refine((all) => Object.entries(all).every(([at, value]) => isSound(at, value)))
const ensemble = z
  .strictObject({
    name: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    of: whole(1, MAX_POINTS),
    effectiveSize: z.number().positive(),
    varied: z.array(path).max(PARAMETERS.length),
    common: settingsSchema,
    worlds: z
      .array(z.strictObject({ id, values: z.array(z.union([z.number(), z.string()])).max(PARAMETERS.length) }))
      .min(1)
      .max(MOST_DRAWS),
    kept: z.record(z.string(), z.array(path).max(PARAMETERS.length))
  })
  .refine(({ varied, worlds }) =>
    worlds.every(
      ({ values }) => values.length === varied.length && values.every((value, k) => isSound(varied[k], value))
    )
  )
const sensitivity = z
  .strictObject({
    method: z.enum(SENSITIVITY_METHODS),
    outcome,
    rows: whole(1, MOST_ROWS),
    replications: whole(1, MOST_POINT_REPLICATIONS),
    byGroup: z.literal(true).optional(),
    ranges: z.array(rangeSchema).min(1).max(MOST_INPUTS),
    ensemble: ensemble.optional()
  })
  .refine(
    ({ ensemble, method, rows, ranges }) =>
      ensemble === undefined ||
      (method === 'regression' &&
        ensemble.worlds.length === rows &&
        ranges.every(({ parameters: [at] }) => ensemble.varied.includes(at)))
  )
const structure = z
  .strictObject({
    ...{ id, label: pairOf(text) },
    set: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .refine((set) => Object.entries(set).every(([at, value]) => isSound(at, value) && !at.startsWith('time.'))),
    draws: whole(1, MOST_DRAWS),
    replications,
    ensemble: ensemble.optional(),
    isCalibrated: z.literal(true).optional(),
    isOutOfReach: z.boolean().optional()
  })
  .refine(({ draws, ensemble }) => ensemble === undefined || ensemble.worlds.length === draws)

const comparison = z.strictObject({
  indifference: z.number().positive().max(1),
  front: z
    .array(z.union([outcome, z.literal(COST)]))
    .min(2)
    .max(3),
  constraints: z.array(constraint).min(1).max(MOST_CONSTRAINTS).optional(),
  assumptions: z
    .strictObject({
      draws: whole(1, MOST_DRAWS),
      replications,
      ranges: z.array(rangeSchema).min(1).max(PARAMETERS.length).optional(),
      ensemble: ensemble.optional(),
      structures: z.array(structure).min(1).max(MOST_STRUCTURES).optional(),
      cap: replications.optional()
    })
    .refine(({ draws, ensemble }) => ensemble === undefined || ensemble.worlds.length === draws)
    .optional(),
  sensitivity: sensitivity.optional(),
  search: search.optional()
})

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

/** What the command line set; that each is the value of its parameter, which is checked, is checked on reading. */
const setByUser = z.record(z.string(), z.union([z.number(), z.string(), z.array(z.looseObject({}))])).optional()

const timetable = z.array(z.looseObject({ at: z.int(), set: values }))
const scenario = z.object({ id, label: pair, question: pair.optional(), changes: values, timetable })

/** The columns of points; their values are checked where they are laid over their scenario. */
const columns = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const points = z.strictObject({
  points: z.strictObject({
    of: id,
    first: whole(1, MAX_POINTS),
    count: whole(1, CHUNK_POINTS),
    ids: z.array(id).optional(),
    levels: columns,
    values: columns
  })
})

/** What is common to the plans of all versions. */
const ANY_VERSION = z.looseObject({
  format: z.int(),
  modelVersion: z.int(),
  recordVersion: z.int().min(1).optional(),
  defaults: z.int().min(2).optional(),
  randomNumberVersion: z.int(),
  parameters: z.record(z.string(), values),
  scenarios: z
    .array(z.union([points, scenario.loose()]))
    .min(1)
    .refine((all) => {
      const ids = all.flatMap((one) => ('points' in one ? [] : [one.id]))
      return new Set(ids).size === ids.length
    })
})

const THIS_VERSION = z
  .strictObject({
    ...ANY_VERSION.shape,
    engine: z.enum(ENGINE_NAMES),
    seed: z.string().min(1).max(MOST_SEED),
    key: z.tuple([whole(0, 0xffffffff), whole(0, 0xffffffff)]),
    first: whole(0, MOST_REPLICATIONS),
    replications,
    baseline: id,
    baselineReason: z.enum(BASELINE_REASONS),
    part: z
      .strictObject({ number: whole(1, MOST_PARTS), of: whole(1, MOST_PARTS) })
      .refine(({ number, of }) => number <= of)
      .optional(),
    bom: z.literal(true).optional(),
    controlVariates: z.literal(true).optional(),
    byGroup: z.literal(true).optional(),
    rule: rule.optional(),
    earlierRules: z.array(z.strictObject({ rule: rule.nullable(), replications })).optional(),
    counts: z.array(replications).min(1).optional(),
    openRule: z
      .strictObject({ size: whole(1, MOST_DRAWS), indifference: z.number().positive().max(1), cap: replications })
      .optional(),
    comparison: comparison.optional(),
    survey: z.strictObject({ label: pairSchema, targets: targetsSchema }).optional(),
    isRecord: z.literal(true).optional(),
    scenarios: z
      .array(
        z.union([
          points,
          z.strictObject({
            ...scenario.shape,
            origin: z.enum(ORIGINS).optional(),
            factors: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).optional(),
            inWorld: z.literal(true).optional(),
            bundle: z.array(id).optional(),
            cost: cost.optional(),
            structure: z
              .strictObject({
                ...{ id, file: z.string(), label: pair },
                set: z.record(z.string(), z.union([z.number(), z.string()])).optional()
              })
              .optional(),
            set: setByUser
          })
        ])
      )
      .min(1)
  })
  .refine(({ counts, scenarios }) => counts === undefined || counts.length === scenarios.length)
  .refine(({ openRule, scenarios }) => openRule === undefined || scenarios.length % openRule.size === 0)

/** What is wrong with the content of a plan, of any version or of this one; undefined for nothing. */
export function planFault(content: unknown, of: 'any version' | 'this version'): Say | undefined {
  return valueFault(of === 'any version' ? ANY_VERSION : THIS_VERSION, content)
}

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
