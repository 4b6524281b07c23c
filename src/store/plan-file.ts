/** The plan of a run as a file: everything that decides its numbers and labels, and nothing else. */

import type { PlannedScenario } from '../experiment/design.js'
import { type Plan, planBatch } from '../experiment/plan.js'
import { PARAMETERS, parameterRow } from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { type CanonicalScenario, canonicalScenario, type Json } from '../scenario/canonical.js'
import { resolveScenario, type Scenario, type ScenarioLibrary } from '../scenario/resolve.js'
import { SCHEMAS } from '../scenario/schema.js'

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
  /** Every parameter of the baseline. */
  readonly parameters: CanonicalScenario['parameters']
  readonly scenarios: readonly ScenarioInPlan[]
}

interface ScenarioInPlan extends Pick<PlannedScenario, 'id' | 'label' | 'question' | 'factors'> {
  /** Every parameter whose value is not the baseline's. */
  readonly changes: Readonly<Record<string, Json>>
  readonly timetable: CanonicalScenario['timetable']
}

/** The text of `plan.json`: equal texts mean equal runs. */
export function planText(plan: Plan, engine: string): string {
  const { seed, key, first, replications, scenarios, baseline, baselineReason } = plan
  const { parameters } = canonicalScenario(scenarios[baseline])
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
    parameters,
    scenarios: scenarios.map((scenario) => {
      const { id, label, question, factors } = scenario
      const own = canonicalScenario(scenario)
      const changes = Object.fromEntries(
        PARAMETERS.filter(({ group, name }) => !isSame(own.parameters[group][name], parameters[group][name])).map(
          ({ path, group, name }) => [path, own.parameters[group][name]]
        )
      )
      return { id, label, question, ...(factors && { factors }), changes, timetable: own.timetable }
    })
  }
  return `${JSON.stringify(content, null, 1)}\n`
}

function isTimetable(timetable: unknown, { parameters }: Scenario): timetable is readonly TimetableEntry[] {
  const { success, data = [] } = SCHEMAS.scenario.shape.timetable.safeParse(timetable)
  const periods = [0, ...data.map(({ at = 0, set }) => (set ? at : 0)), parameters.time.periods]
  return success && periods.every((period, index) => index === 0 || period > periods[index - 1])
}

function isSame(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
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
  const scenarios = file.scenarios.map(({ id, label, question, factors, changes, timetable }) => {
    const parameters = structuredClone(file.parameters) as Record<string, Record<string, Json>>
    for (const [path, value] of Object.entries(changes)) {
      const row = parameterRow(path)
      if (!row) throw damaged(id)
      parameters[row.group][row.name] = value
    }
    const source = JSON.stringify({ version: 1, kind: 'scenario', label, question, ...parameters })
    const resolved = resolveScenario(id, oneFileLibrary(source))
    // The timetable goes by itself: written out step by step, it may be longer than a file may be.
    if ('issues' in resolved || !isTimetable(timetable, resolved.scenario)) throw damaged(id)
    return { ...resolved.scenario, id, timetable, ...(factors && { factors }) }
  })
  const plan = planBatch(scenarios, file.seed, file.replications, { first: file.first, namedBaseline: file.baseline })
  return { plan: { ...plan, baselineReason: file.baselineReason }, engine: file.engine }
}

function damaged(id: string): PlanError {
  return new PlanError(`情景 ${id} 已损坏`, `the scenario ${id} is damaged`)
}

function parsePlan(text: string): PlanFile {
  let file: PlanFile
  try {
    file = JSON.parse(text)
  } catch {
    throw new PlanError('不是计划文件', 'it is not a plan')
  }
  const isPlan =
    file?.format === FORMAT &&
    Array.isArray(file.scenarios) &&
    typeof file.parameters === 'object' &&
    typeof file.seed === 'string'
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
