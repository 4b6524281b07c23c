/** What a plan may say of how scenarios are compared: in which worlds, under which constraints, found by which search. */

import { z } from 'zod'
import { MOST_INPUTS, SENSITIVITY_METHODS } from '../analysis/sensitivity-design.js'
import { MOST_RANKED } from '../experiment/bundle-search.js'
import { COST } from '../experiment/comparison-plan.js'
import {
  MOST_CONSTRAINTS,
  MOST_DRAWS,
  MOST_POINT_REPLICATIONS,
  MOST_REFORMS,
  MOST_ROWS,
  MOST_STRUCTURES
} from '../experiment/limits.js'
import { PARAMETERS } from '../model/parameters.js'
import { MAX_COST, MAX_POINTS, MAX_UNIT_LENGTH } from '../scenario/limits.js'
import {
  idSchema as id,
  isSound,
  outcome,
  pairSchema as pair,
  pairOf,
  path,
  rangeSchema,
  replications,
  settingsSchema,
  text,
  whole
} from './plan-values.js'

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

/** How scenarios are compared. */
export const comparisonSchema = z.strictObject({
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
