/** The plan of a calibration as a file: everything that decides its worlds and labels, and nothing else. */

import { z } from 'zod'
import type { CalibrationPlan } from '../experiment/calibration.js'
import { ENGINE_NAMES, type EngineName } from '../experiment/engine-names.js'
import { LEAST_PARTICLES, MOST_PARTICLES, MOST_POINT_REPLICATIONS, MOST_REFORMS } from '../experiment/limits.js'
import type { Bilingual } from '../model/language.js'
import { DEFAULTS_VERSION, PARAMETERS } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { streamKey } from '../random/key.js'
import { type CanonicalScenario, canonicalScenario } from '../scenario/canonical.js'
import type { Range } from '../scenario/ranges.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Targets } from '../scenario/targets.js'
import { PlanError } from './plan-file.js'
import {
  idSchema,
  MOST_SEED,
  pairSchema,
  rangeSchema,
  settingsSchema,
  targetsSchema,
  valueFault
} from './plan-values.js'
import { plannedScenario } from './planned-scenarios.js'
import { sealedText, unsealed } from './sealed-json.js'

/** A calibration with all else that decides its files. */
export interface CalibrationRun {
  readonly plan: CalibrationPlan
  /** The base as a scenario, whose timetable holds for every world. */
  readonly base: Scenario
  /** What the targets are called. */
  readonly label: Bilingual
  readonly seed: string
  readonly engine: EngineName
  /** The version of the defaults that its base was read with, where that is an earlier one. */
  readonly defaults?: number | undefined
}

const FORMAT = 1

/** The text of the plan: equal texts mean equal calibrations. */
export function calibrationPlanText(run: CalibrationRun): string {
  const { plan, base, label, seed, engine, defaults = DEFAULTS_VERSION } = run
  const { targets, ranges, key, particles, replications, reference, reforms } = plan
  const { parameters, timetable } = canonicalScenario(base)
  const { id, label: called, question, structure } = base
  return sealedText({
    ...{ format: FORMAT, kind: KIND, modelVersion: MODEL_VERSION, ...(defaults > 1 && { defaults }) },
    randomNumberVersion: RANDOM_NUMBER_VERSION,
    ...{ engine, seed, key: [key.k0, key.k1], particles, replications, label, targets, ranges, reforms },
    ...(reference && { reference }),
    base: { id, label: called, question, ...(structure && { structure }) },
    ...{ parameters, timetable }
  })
}

/** Whether the text of a plan says at its beginning that it is a calibration’s. */
export function isCalibrationPlan(text: string): boolean {
  return START.test(text.slice(0, 200))
}

/** Reads the plan of a calibration back, checked as the options and files that made it were; throws `PlanError`. */
export function readCalibrationPlan(text: string): CalibrationRun {
  const content = unsealed(text)
  if (content === null) throw new PlanError(({ runs }) => runs.damage.seal)
  const { format, modelVersion, randomNumberVersion } = content
  if (format !== FORMAT) throw new PlanError(({ runs }) => runs.otherFormat)
  if (modelVersion !== MODEL_VERSION || randomNumberVersion !== RANDOM_NUMBER_VERSION) {
    const [theirs, ours] = [
      [Number(modelVersion), Number(randomNumberVersion)],
      [MODEL_VERSION, RANDOM_NUMBER_VERSION]
    ]
    throw new PlanError(({ runs }) => runs.otherVersion(theirs, ours), true)
  }
  if (Number(content.defaults ?? 1) > DEFAULTS_VERSION) {
    throw new PlanError(({ runs }) => runs.laterDefaults(Number(content.defaults), DEFAULTS_VERSION), true)
  }
  const fault = valueFault(PLAN, content)
  if (fault !== undefined) throw new PlanError(fault)
  const file = content as unknown as CalibrationPlanFile
  const key = streamKey(file.seed)
  if (file.key[0] !== key.k0 || file.key[1] !== key.k1) {
    throw new PlanError(({ runs }) => runs.damage.value('key', JSON.stringify(file.key)))
  }
  const { targets, ranges, particles, replications, reforms, reference, label, seed, engine, defaults = 1 } = file
  const base = plannedScenario({ ...file.base, changes: {}, timetable: file.timetable }, file.parameters)
  return {
    plan: {
      targets,
      ranges,
      base: base.parameters,
      key,
      particles,
      replications,
      reforms,
      ...(reference && { reference })
    },
    ...{ base, label, seed, engine },
    ...(defaults < DEFAULTS_VERSION && { defaults })
  }
}

interface CalibrationPlanFile extends Pick<CalibrationPlan, 'particles' | 'replications' | 'reforms' | 'reference'> {
  readonly defaults?: number
  readonly engine: EngineName
  readonly seed: string
  readonly key: readonly [number, number]
  readonly label: Bilingual
  readonly targets: Targets
  readonly ranges: readonly Range[]
  readonly base: Pick<Scenario, 'id' | 'label' | 'question' | 'structure'>
  readonly parameters: CanonicalScenario['parameters']
  readonly timetable: CanonicalScenario['timetable']
}

const KIND = 'calibration'
const START = new RegExp(`^\\{\\s*"format": \\d+,\\s*"kind": "${KIND}"`)

const PLAN = z.strictObject({
  format: z.int(),
  kind: z.literal(KIND),
  modelVersion: z.int(),
  defaults: z.int().min(2).optional(),
  randomNumberVersion: z.int(),
  engine: z.enum(ENGINE_NAMES),
  seed: z.string().min(1).max(MOST_SEED),
  key: z.tuple([z.int(), z.int()]),
  particles: z.int().min(LEAST_PARTICLES).max(MOST_PARTICLES),
  replications: z.int().min(1).max(MOST_POINT_REPLICATIONS),
  label: pairSchema,
  targets: targetsSchema,
  ranges: z.array(rangeSchema).min(1).max(PARAMETERS.length),
  reforms: z.array(z.strictObject({ id: idSchema, label: pairSchema, settings: settingsSchema })).max(MOST_REFORMS),
  reference: settingsSchema.optional(),
  base: z.strictObject({
    ...{ id: idSchema, label: pairSchema, question: pairSchema },
    structure: z
      .strictObject({ id: idSchema, file: z.string(), label: pairSchema, set: settingsSchema.optional() })
      .optional()
  }),
  parameters: z.record(z.string(), z.record(z.string(), z.json())),
  timetable: z.array(z.looseObject({ at: z.int() }))
})
