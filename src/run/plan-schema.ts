/** What a plan may say: the same bounds as on the command line, so that no plan of a stranger asks for more. */

import { z } from 'zod'
import { ENGINE_NAMES } from '../experiment/engine-names.js'
import { MOST_DRAWS, MOST_PARTS, MOST_REPLICATIONS } from '../experiment/limits.js'
import { BASELINE_REASONS } from '../experiment/plan.js'
import { ORIGINS } from '../scenario/file-keys.js'
import { MAX_COST, MAX_POINTS, MAX_UNIT_LENGTH } from '../scenario/limits.js'
import { CHUNK_POINTS } from '../scenario/point-list.js'
import type { Say } from '../words/words.js'
import { comparisonSchema } from './comparison-schema.js'
import {
  idSchema as id,
  MOST_SEED,
  outcome,
  pairSchema as pair,
  replications,
  targetsSchema,
  valueFault,
  values,
  whole
} from './plan-values.js'

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
    comparison: comparisonSchema.optional(),
    survey: z.strictObject({ label: pair, targets: targetsSchema }).optional(),
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
