/** The scenarios of a plan that is read back, through the checks that scenario files go through. */

import type { PlannedScenario } from '../experiment/design.js'
import { isPoints, type WorldPart, worldList } from '../experiment/world-list.js'
import { type ParameterValue, type PathedRow, parameterRow, withChanges } from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import type { CanonicalScenario, Json } from '../scenario/canonical.js'
import { resolveScenario, type Scenario } from '../scenario/resolve.js'
import { SCHEMAS, valueSchema } from '../scenario/schema.js'
import type { ScenarioLibrary } from '../scenario/single-files.js'
import { wholeFile } from '../scenario/source-text.js'
import { optional, PlanError, type PlanFile, type ScenarioInPlan, stillSet } from './plan-file.js'
import { pointsOfPlan } from './points-in-plan.js'

/** The scenarios of a plan, checked; throws `PlanError`. */
export function scenariosOf(
  { scenarios, counts }: PlanFile,
  parameters: Readonly<Record<string, Record<string, Json>>>
): readonly PlannedScenario[] {
  const singles = scenarios.flatMap((own) => ('points' in own ? [] : [own]))
  if (singles.length === scenarios.length) {
    const usual = scenarioOf(parameters, singles[0])
    return singles.map((own) => scenarioInPlan(own, parameters, usual))
  }
  // Of points the parts are taken one by one: they lie over a scenario before them.
  if (singles.length === 0 || counts !== undefined) throw damaged(singles[0]?.id ?? 'points')
  const usual = scenarioOf(parameters, singles[0])
  const before: PlannedScenario[] = []
  const parts = scenarios.map((own): WorldPart<PlannedScenario> => {
    if ('points' in own) {
      const points = pointsOfPlan(own.points, before)
      if (points === undefined) throw damaged(own.points.of)
      return points
    }
    before.push(scenarioInPlan(own, parameters, usual))
    return before[before.length - 1]
  })
  const twice = firstTwice(parts)
  if (twice !== undefined) throw damaged(twice)
  return worldList(parts)
}

/** A scenario of its own from all its parameters and its timetable, through the checks of a file; throws `PlanError`. */
export function plannedScenario(own: ScenarioInPlan, parameters: CanonicalScenario['parameters']): PlannedScenario {
  return scenarioInPlan(own, parameters, scenarioOf(parameters, own))
}

/** The first id that two worlds have. */
function firstTwice(parts: readonly WorldPart<PlannedScenario>[]): string | undefined {
  const ids = new Set<string>(parts.flatMap((part) => (isPoints(part) ? [] : [part.id])))
  const pointIds = new Map<string, Set<string>>()
  for (const part of parts) {
    if (!isPoints(part)) continue
    const { base, points } = part
    const design = base.id.slice(0, -'base'.length)
    const own = pointIds.get(design) ?? new Set()
    pointIds.set(design, own)
    for (let k = 0; k < points.length; k++) {
      const id = points.idAt(k)
      if (own.has(id) || ids.has(design + id)) return design + id
      own.add(id)
    }
  }
  return undefined
}

/** A scenario of a plan, checked; what only changes values is laid over the `usual` one, for a large plan has many of them. */
function scenarioInPlan(
  own: ScenarioInPlan,
  usualParameters: Readonly<Record<string, Record<string, Json>>>,
  usual: Scenario
): PlannedScenario {
  const { id, label, question, origin, factors, inWorld, bundle, cost, structure, set, changes, timetable } = own
  const rows = Object.entries(changes).map(([path, value]) => ({ row: parameterRow(path), value }))
  if (rows.some(({ row }) => row === undefined)) throw damaged(id)
  // Sizes and times may be at odds with each other, so that these go through all checks of a file.
  const isPlain = rows.every(({ row }) => row !== undefined && row.type !== 'tiers' && row.group !== 'time')
  const resolved = isPlain ? laidOver(usual, own) : scenarioOf(withValues(usualParameters, rows), own)
  // The timetable goes by itself: written out step by step, it may be longer than a file may be.
  if (!isTimetable(timetable, resolved)) throw damaged(id)
  const more = optional({ origin, factors, inWorld, bundle, cost, structure, set })
  if (JSON.stringify(stillSet({ ...resolved, ...more })) !== JSON.stringify(set)) throw damaged(id)
  // What is laid over it later keeps the timetable too.
  const place = wholeFile(PLACE_OF_PLANS)
  const entries = timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => ({ at, path, value: value as ParameterValue, place }))
  )
  return { ...resolved, id, label, question, timetable, changes: entries, ...more }
}

function isTimetable(timetable: unknown, { parameters }: Scenario): timetable is readonly TimetableEntry[] {
  const { success, data = [] } = SCHEMAS.scenario.shape.timetable.safeParse(timetable)
  const periods = [0, ...data.map(({ at = 0, set }) => (set ? at : 0)), parameters.time.periods]
  return success && periods.every((period, index) => index === 0 || period > periods[index - 1])
}

function withValues(
  usual: Readonly<Record<string, Record<string, Json>>>,
  rows: readonly { readonly row: PathedRow | undefined; readonly value: Json }[]
) {
  const parameters = structuredClone(usual) as Record<string, Record<string, Json>>
  for (const { row, value } of rows) if (row) parameters[row.group][row.name] = value
  return parameters
}

function laidOver(usual: Scenario, { id, label, question, changes }: ScenarioInPlan): Scenario {
  const { shape } = SCHEMAS.scenario
  const isSound =
    shape.label.safeParse(label).success &&
    shape.question.safeParse(question).success &&
    Object.entries(changes).every(
      ([path, value]) => valueSchema(parameterRow(path) as PathedRow).safeParse(value).success
    )
  if (!isSound) throw damaged(id)
  const parameters = withChanges(usual.parameters, changes as Readonly<Record<string, ParameterValue>>)
  return { ...usual, id, file: id, label, question, parameters }
}

/** The scenario of a plan's parameters, through the checks of a file. */
function scenarioOf(
  parameters: Readonly<Record<string, Readonly<Record<string, Json>>>>,
  { id, label, question }: ScenarioInPlan
): Scenario {
  const source = JSON.stringify({ version: 1, kind: 'scenario', label, question, ...parameters })
  const resolved = resolveScenario(id, oneFileLibrary(source))
  if ('issues' in resolved) throw damaged(id)
  return resolved.scenario
}

/** What places call a plan, whose file may have any name. */
const PLACE_OF_PLANS = 'plan.json'

export function damaged(id: string): PlanError {
  return new PlanError(({ runs }) => runs.damage.scenario(id))
}

/** A library that holds one text under every name. */
function oneFileLibrary(text: string): ScenarioLibrary {
  const bytes = new TextEncoder().encode(text)
  return { read: () => ({ bytes }), resolve: (_, reference) => reference }
}
