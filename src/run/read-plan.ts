/** Reads the plan of a run back, of this version and of earlier ones. */

import { type Part, planBatch } from '../experiment/plan.js'
import { RECORD_VERSION } from '../model/outcomes.js'
import { DEFAULTS_VERSION, PARAMETERS } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { isOfVariant } from '../model/variants.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { streamKey } from '../random/key.js'
import type { Json } from '../scenario/canonical.js'
import { FORMAT, PlanError, type PlanFile, type PlanOfRun } from './plan-file.js'
import { planFault } from './plan-schema.js'
import { damaged, scenariosOf } from './planned-scenarios.js'
import { sealedText, unsealed } from './sealed-json.js'

/**
 * Reads a `plan.json` back; its scenarios go through the same checks as scenario files. Throws `PlanError` for what is no plan,
 * was changed, or was made by another version.
 */
export function readPlan(text: string): PlanOfRun {
  const file = parsePlan(text)
  const parameters = structuredClone(file.parameters) as Record<string, Record<string, Json>>
  if (file.modelVersion < 2) addNeutralValues(parameters)
  const scenarios = scenariosOf(file, parameters)
  const plan = planBatch(scenarios, file.seed, file.replications, { first: file.first, namedBaseline: file.baseline })
  const {
    engine,
    part,
    bom,
    controlVariates,
    baselineReason,
    rule,
    earlierRules,
    comparison,
    survey,
    isRecord,
    byGroup,
    modelVersion
  } = file
  const { recordVersion = modelVersion, defaults = 1, counts, openRule } = file
  const more = {
    ...(modelVersion < MODEL_VERSION && { modelVersion }),
    ...(recordVersion < RECORD_VERSION && { recordVersion }),
    ...(defaults < DEFAULTS_VERSION && { defaults }),
    ...(byGroup && { byGroup }),
    ...(rule && { rule }),
    ...(earlierRules && { earlierRules }),
    ...(counts && { counts }),
    ...(openRule && { openRule })
  }
  return {
    ...{ plan: { ...plan, baselineReason, ...more }, engine },
    ...{ ...(part && { part }), ...(bom && { bom }), ...(controlVariates && { controlVariates }) },
    ...(comparison && { comparison }),
    ...(survey && { survey }),
    ...(isRecord && { isRecord })
  }
}

/** A plan as its file holds it, of whatever version; null if it is none or was changed. */
export function rawPlan(text: string): PlanFile | null {
  const content = unsealed(text)
  return planFault(content, 'any version') === undefined ? (content as unknown as PlanFile) : null
}

/** Which part of which plan the text of a plan is of, that plan as its own text; null if it is no plan or was changed. */
export function partOfPlan(text: string): { readonly part: Part | undefined; readonly whole: string } | null {
  const file = rawPlan(text)
  if (file === null) return null
  const { part, ...whole } = file
  return { part, whole: sealedText(whole) }
}

function parsePlan(text: string): PlanFile {
  const content = unsealed(text)
  if (content === null) throw new PlanError(({ runs }) => runs.damage.seal)
  const file = content as unknown as PlanFile
  const { format, modelVersion, recordVersion = modelVersion, defaults = 1, randomNumberVersion } = file
  if (format !== FORMAT) throw new PlanError(({ runs }) => runs.otherFormat)
  // Whatever the first version of the model made is the second's with its variants off.
  const isKnown = modelVersion >= 1 && modelVersion <= MODEL_VERSION && recordVersion <= RECORD_VERSION
  if (defaults > DEFAULTS_VERSION) {
    throw new PlanError(({ runs }) => runs.laterDefaults(defaults, DEFAULTS_VERSION), true)
  }
  if (!isKnown || randomNumberVersion !== RANDOM_NUMBER_VERSION) {
    const [theirs, ours] = [
      [modelVersion, randomNumberVersion],
      [MODEL_VERSION, RANDOM_NUMBER_VERSION]
    ]
    throw new PlanError(({ runs }) => runs.otherVersion(theirs, ours), true)
  }
  const fault = planFault(content, 'any version') ?? planFault(content, 'this version')
  if (fault !== undefined) throw new PlanError(fault)
  const { k0, k1 } = streamKey(file.seed)
  const isKey = file.key[0] === k0 && file.key[1] === k1
  if (!isKey) throw new PlanError(({ runs }) => runs.damage.value('key', JSON.stringify(file.key)))
  if (!file.scenarios.some((own) => 'id' in own && own.id === file.baseline)) throw damaged(file.baseline)
  return file
}

/** Completes the parameters of the model's first version with the values at which its later variants are off. */
function addNeutralValues(parameters: Record<string, Record<string, Json>>): void {
  for (const row of PARAMETERS.filter(isOfVariant)) parameters[row.group][row.name] = row.neutral
}
