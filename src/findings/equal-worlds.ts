/** Scenarios of equal parameters: they are one world, whatever they are called. */

import type { ModelScenario } from '../model/scenario.js'
import { canonicalScenario } from '../scenario/canonical.js'

/** Some scenarios in groups of equal parameters, in order of their first. */
export function groupsOfEqual(
  scenarios: readonly ModelScenario[],
  some: readonly number[]
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const scenario of some) {
    const world = JSON.stringify(canonicalScenario(scenarios[scenario]))
    groups.set(world, [...(groups.get(world) ?? []), scenario])
  }
  return [...groups.values()]
}
