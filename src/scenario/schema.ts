/** The schemas of scenario files, made from the parameter table: names, types and bounds of every key of every kind. */

import { z } from 'zod'
import { type Bilingual, inEach, LANGUAGES, textsOf } from '../model/language.js'
import { ANSWER_ROWS, RATE_ROWS, type Scale } from '../model/outcomes.js'
import type { PathedRow } from '../model/parameters.js'
import { PARAMETERS } from '../model/parameters.js'
import { COLON } from '../model/signs.data.js'
import { hiddenCharacters } from './characters.js'
import { DESIGNS, isLever, isStructural, type Kind, LANGUAGE_VERSION, ORIGINS, TIER_ID } from './file-keys.js'
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
import { KEY_TEXTS, TIER_TEXTS } from './messages.data.js'
import { characterCount } from './source-text.js'

// Zod's faster parser needs `new Function`, which a page with a strict security policy refuses.
z.config({ jitless: true })

/** Kept, so that the JSON Schema can refer to one definition of each. */
const valueSchemas = new Map<string, z.ZodType>()

const lineOfText = (max: number) =>
  z
    .string()
    .refine((text) => isLineOfText(text, max))
    .meta({ minLength: 1, maxLength: max })

/** A text, or one in each language; one language suffices and stands for both. */
const inOneOrBoth = (line: z.ZodType) =>
  z.union([
    line,
    z
      .strictObject(inEach(() => line.optional()))
      .refine((texts) => LANGUAGES.some((language) => texts[language] !== undefined))
  ])
const bothLanguages = inOneOrBoth(lineOfText(MAX_TEXT_LENGTH))
const passage = inOneOrBoth(lineOfText(MAX_PASSAGE_LENGTH))
const reference = lineOfText(MAX_REFERENCE_LENGTH)
const share = z.number().min(0).max(1)

/** A tier of an organisation; `isTierValue` says the same without a schema. */
export const TIER_SCHEMA = z.strictObject({
  id: z.string().regex(TIER_ID).describe(saidTogether(TIER_TEXTS.id)),
  units: z.int().min(1).describe(saidTogether(TIER_TEXTS.units)),
  cadresPerUnit: z.int().min(1).describe(saidTogether(TIER_TEXTS.cadresPerUnit)),
  elaboration: z.number().min(MIN_ELABORATION).max(MAX_ELABORATION).describe(saidTogether(TIER_TEXTS.elaboration))
})

const common = {
  version: z.literal(LANGUAGE_VERSION).describe(saidTogether(KEY_TEXTS.version)),
  label: bothLanguages.describe(saidTogether(KEY_TEXTS.label)),
  question: bothLanguages.describe(saidTogether(KEY_TEXTS.question)),
  source: bothLanguages.optional().describe(saidTogether(KEY_TEXTS.source))
}

const origin = z.enum(ORIGINS).optional().describe(saidTogether(KEY_TEXTS.origin))

const world = {
  origin,
  extends: reference.optional().describe(saidTogether(KEY_TEXTS.extends)),
  reforms: z.array(reference).max(32).optional().describe(saidTogether(KEY_TEXTS.reforms)),
  ...groupSchemas(() => true),
  timetable: timetableSchema(() => true)
}

// That a value has its error, and an interval its ends, is checked in targets.ts.
function outcomeTarget(scale: Scale) {
  const value = scale === 'share' ? share.optional() : z.number().min(0).optional()
  return z.strictObject({
    ...{ value, low: value, high: value, error: z.number().min(MIN_ERROR).optional() },
    why: passage.optional().describe(saidTogether(KEY_TEXTS.whyTarget))
  })
}

// Which keys an entry must have together is checked in read-ranges.ts.
const range = z.strictObject({
  label: bothLanguages.optional(),
  parameters: z.array(z.string()).min(1).optional().describe(saidTogether(KEY_TEXTS.parameters)),
  low: z.number().optional(),
  high: z.number().optional(),
  shift: z.number().positive().max(MAX_SHIFT).optional().describe(saidTogether(KEY_TEXTS.shift)),
  why: passage.optional().describe(saidTogether(KEY_TEXTS.whyRange))
})

// Which keys go with which design is checked in vary.ts.
const vary = z
  .strictObject({
    design: z.enum(DESIGNS).describe(saidTogether(KEY_TEXTS.design)),
    factors: z
      .record(
        z.string(),
        z.strictObject({
          ...range.shape,
          levels: z
            .union([
              z.array(z.union([z.number(), z.string()])).min(1),
              z.strictObject({
                from: z.number(),
                to: z.number(),
                step: z.number().optional(),
                count: z.int().min(2).max(MAX_LEVELS).optional()
              })
            ])
            .optional()
            .describe(saidTogether(KEY_TEXTS.levels))
        })
      )
      .optional(),
    points: z.int().min(1).max(MAX_POINTS).optional().describe(saidTogether(KEY_TEXTS.points)),
    seed: lineOfText(MAX_TEXT_LENGTH).optional().describe(saidTogether(KEY_TEXTS.seed)),
    file: reference.optional().describe(saidTogether(KEY_TEXTS.pointsFile))
  })
  .describe(saidTogether(KEY_TEXTS.vary))

/** The schema of each kind of file by itself; what depends on other files is checked when it is resolved. */
export const SCHEMAS = {
  scenario: z.strictObject({ ...common, kind: z.literal('scenario'), ...world }),
  reform: z.strictObject({
    ...common,
    kind: z.literal('reform'),
    origin,
    cost: z
      .strictObject({ amount: z.number().min(0).max(MAX_COST), unit: lineOfText(MAX_UNIT_LENGTH) })
      .optional()
      .describe(saidTogether(KEY_TEXTS.cost)),
    ...groupSchemas(isLever),
    timetable: timetableSchema(isLever)
  }),
  design: z.strictObject({ ...common, kind: z.literal('design'), ...world, vary }),
  structure: z.strictObject({
    ...common,
    kind: z.literal('structure'),
    why: passage.describe(saidTogether(KEY_TEXTS.why)),
    aimsAt: passage.describe(saidTogether(KEY_TEXTS.aimsAt)),
    ...groupSchemas(isStructural)
  }),
  targets: z.strictObject({
    ...common,
    kind: z.literal('targets'),
    questionnaire: z.strictObject(
      Object.fromEntries(ANSWER_ROWS.map(({ name, label }) => [name, share.describe(saidTogether(label))]))
    ),
    sampleSize: z.int().min(1).max(MAX_RESPONDENTS).optional().describe(saidTogether(KEY_TEXTS.sampleSize)),
    error: z.number().min(MIN_ERROR).max(1).optional().describe(saidTogether(KEY_TEXTS.error)),
    discrepancy: share.optional().describe(saidTogether(KEY_TEXTS.discrepancy)),
    outcomes: z
      .strictObject(Object.fromEntries(RATE_ROWS.map(({ name, scale }) => [name, outcomeTarget(scale).optional()])))
      .optional()
      .describe(saidTogether(KEY_TEXTS.outcomes)),
    obstacles: z
      .array(z.strictObject({ label: bothLanguages, share, parameters: z.array(z.string()).optional() }))
      .optional()
  }),
  ranges: z.strictObject({
    ...common,
    question: common.question.optional(),
    kind: z.literal('ranges'),
    ranges: z.record(z.string(), range).describe(saidTogether(KEY_TEXTS.ranges))
  })
} satisfies Record<Kind, z.ZodType>

/** True for one line of 1 to `max` characters, not all blank, none hidden. */
export function isLineOfText(text: string, max: number): boolean {
  return (
    text.trim() !== '' && characterCount(text) <= max && !/[\t\n]/.test(text) && hiddenCharacters(text).length === 0
  )
}

/** The schema of one parameter's value, the same object for every use. */
export function valueSchema(row: PathedRow): z.ZodType {
  const made = valueSchemas.get(row.path) ?? bareSchema(row).describe(describe(row)).meta({ id: row.path })
  valueSchemas.set(row.path, made)
  return made
}

/** A text of a table as editors show it: in all languages, English first. */
export function saidTogether(text: Bilingual): string {
  return [text.en, ...textsOf(text).filter((each) => each !== text.en)].join(' ')
}

function groupSchemas(belongs: (row: PathedRow) => boolean) {
  const groups: Record<string, Record<string, z.ZodType>> = {}
  for (const row of PARAMETERS.filter(belongs)) {
    groups[row.group] ??= {}
    groups[row.group][row.name] = valueSchema(row).optional()
  }
  return Object.fromEntries(Object.entries(groups).map(([group, shape]) => [group, z.strictObject(shape).optional()]))
}

// What an entry must have together is checked in timetable.ts; the metadata say it to editors.
function timetableSchema(belongs: (row: PathedRow) => boolean) {
  const rows = PARAMETERS.filter((row) => !row.fixed && belongs(row))
  const paths = rows.filter(({ type }) => type === 'number').map(({ path }) => path)
  const period = z.int().min(1)
  const ramp = z.strictObject({ from: period, to: period, path: z.string().meta({ enum: paths }), value: z.number() })
  const set = z.strictObject(Object.fromEntries(rows.map((row) => [row.path, valueSchema(row).optional()])))
  return z
    .array(
      z
        .strictObject({ at: period.optional(), set: set.optional(), ramp: ramp.optional() })
        .meta({ oneOf: [{ required: ['at', 'set'] }, { required: ['ramp'] }] })
    )
    .optional()
    .describe(saidTogether(KEY_TEXTS.timetable))
}

function describe({ label, meaning, ...row }: PathedRow): string {
  const usual = row.type === 'tiers' ? '' : ` (default ${row.default})`
  return saidTogether(
    inEach((language) => label[language] + (language === 'en' ? usual : '') + COLON[language] + meaning[language])
  )
}

function bareSchema(row: PathedRow): z.ZodType {
  if (row.type === 'choice') return z.enum(row.choices as [string, ...string[]])
  if (row.type === 'tiers') return z.array(TIER_SCHEMA).min(1)
  return (row.integer ? z.int() : z.number()).min(row.min).max(row.max)
}
