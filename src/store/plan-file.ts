/** The plan of a run as a file: everything that decides its numbers and labels, and nothing else. */

import { type Plan, planBatch } from '../experiment/plan.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { canonicalScenario } from '../scenario/canonical.js'
import { resolveScenario, type Scenario, type ScenarioLibrary } from '../scenario/resolve.js'

const FORMAT = 1

interface PlanFile {
  readonly format: number
  readonly modelVersion: number
  readonly randomNumberVersion: number
  readonly engine: string
  readonly seed: string
  readonly key: readonly [number, number]
  readonly first: number
  readonly replications: number
  readonly baseline: string
  readonly baselineReason: Plan['baselineReason']
  readonly scenarios: readonly PlannedScenario[]
}

type PlannedScenario = Pick<Scenario, 'id' | 'label' | 'question'> & ReturnType<typeof canonicalScenario>

/** The text of `plan.json`: equal texts mean equal runs. */
export function planText(plan: Plan, engine: string): string {
  const { seed, key, first, replications, scenarios, baseline, baselineReason } = plan
  const content: PlanFile = {
    format: FORMAT,
    modelVersion: MODEL_VERSION,
    randomNumberVersion: RANDOM_NUMBER_VERSION,
    engine,
    seed,
    key: [key.k0, key.k1],
    first,
    replications,
    baseline: scenarios[baseline].id,
    baselineReason,
    scenarios: scenarios.map((scenario) => ({
      id: scenario.id,
      label: scenario.label,
      question: scenario.question,
      ...canonicalScenario(scenario)
    }))
  }
  return `${JSON.stringify(content, null, 1)}\n`
}

/** Thrown for a plan that cannot be carried out again, with the reason in both languages. */
export class PlanError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string
  ) {
    super(en)
  }
}

/** Reads a `plan.json` back; its scenarios go through the same checks as scenario files. Throws `PlanError`. */
export function readPlan(text: string): { plan: Plan; engine: string } {
  const file = parsePlan(text)
  const scenarios = file.scenarios.map((planned) => {
    const { id, label, question, parameters, timetable } = planned
    const source = JSON.stringify({ version: 1, kind: 'scenario', label, question, ...parameters, timetable })
    const resolved = resolveScenario(id, oneFileLibrary(source))
    if ('issues' in resolved) throw new PlanError(`情景 ${id} 已损坏`, `the scenario ${id} is damaged`)
    return { ...resolved.scenario, id }
  })
  const plan = planBatch(scenarios, file.seed, file.replications, { first: file.first, namedBaseline: file.baseline })
  return { plan: { ...plan, baselineReason: file.baselineReason }, engine: file.engine }
}

function parsePlan(text: string): PlanFile {
  let file: PlanFile
  try {
    file = JSON.parse(text)
  } catch {
    throw new PlanError('不是计划文件', 'it is not a plan')
  }
  const isPlan = file?.format === FORMAT && Array.isArray(file.scenarios) && typeof file.seed === 'string'
  if (!isPlan) throw new PlanError('不是计划文件', 'it is not a plan')
  if (file.modelVersion !== MODEL_VERSION || file.randomNumberVersion !== RANDOM_NUMBER_VERSION) {
    throw new PlanError(
      `由模型 ${file.modelVersion}、随机数 ${file.randomNumberVersion} 作出，而这里是模型 ${MODEL_VERSION}、随机数 ${RANDOM_NUMBER_VERSION}`,
      `made by model ${file.modelVersion}, random numbers ${file.randomNumberVersion}; this is model ${MODEL_VERSION}, random numbers ${RANDOM_NUMBER_VERSION}`
    )
  }
  return file
}

/** A library that holds one text under every name. */
function oneFileLibrary(text: string): ScenarioLibrary {
  const bytes = new TextEncoder().encode(text)
  return { read: () => ({ bytes }), resolve: (_, reference) => reference }
}
