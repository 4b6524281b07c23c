/** Which scenarios of a plan were played under another structure of the model: their labels do not say so. */

import type { Plan } from '../experiment/plan.js'
import type { StructureBeneath } from '../scenario/single-files.js'

/** A structure, and the scenarios that it lies under. */
export interface StructureFound {
  readonly structure: StructureBeneath
  /** Positions of the scenarios in the plan. */
  readonly scenarios: readonly number[]
  /** Whether it lies under all of them. */
  readonly isUnderAll: boolean
}

/** The structures that lie under the scenarios of a plan, in its order; none where all are played by the model's own. */
export function structuresOf({ scenarios }: Pick<Plan, 'scenarios'>): readonly StructureFound[] {
  const found = new Map<string, { structure: StructureBeneath; scenarios: number[] }>()
  for (const [position, { structure }] of scenarios.entries()) {
    if (structure === undefined) continue
    const key = JSON.stringify(structure)
    const one = found.get(key) ?? { structure, scenarios: [] }
    one.scenarios.push(position)
    found.set(key, one)
  }
  return [...found.values()].map((one) => ({ ...one, isUnderAll: one.scenarios.length === scenarios.length }))
}

/** The structures of a plan as plain data: whose they are, what they set, and the ids of the scenarios they lie under. */
export function structuresInJson(plan: Pick<Plan, 'scenarios'>) {
  return structuresOf(plan).map(({ structure: { id, label, set }, scenarios }) => ({
    ...{ id, label, set },
    scenarios: scenarios.map((position) => plan.scenarios[position].id)
  }))
}
