/** What a period leaves in a unit: who acted, what was earned, what the public thinks (docs/en/odd.md (49)–(51)). */

import type { Parameters } from './parameters.js'
import { applyPrecedents, type Population } from './population.js'
import type { State } from './state.js'

/** Brings every unit's share acting, mean reward, public tolerance and precedents up to date after a period. */
export function updateUnits(population: Population, state: State, parameters: Parameters): void {
  const { units, cadres } = population
  const { shareActing, meanReward, meanOutput, publicTolerance, precedents } = state.units
  const { acting, reward, output, harm, grants, wrongGrants } = state.events
  const { inertia, harmSensitivity, communication } = parameters.public
  const { visibility, reach, tolerancePublicity, memory } = parameters.information
  const allGrants = total(grants)
  for (let u = 0; u < units.count; u++) {
    const size = units.firstCadre[u + 1] - units.firstCadre[u]
    shareActing[u] = acting[u] / size
    meanReward[u] = reward[u] / size
    meanOutput[u] = output[u] / size
    const baseline = units.publicBaseline[u]
    const attitude =
      baseline +
      inertia * (publicTolerance[u] - baseline) -
      harmSensitivity * (harm[u] / size) * (1 - communication) +
      communication * ((grants[u] - wrongGrants[u]) / size) -
      wrongGrants[u] / size
    publicTolerance[u] = Math.min(1, Math.max(0, attitude))
    if (parameters.standards.precedentGain > 0) {
      const elsewhere = cadres.count - size
      const heardFromAfar = elsewhere === 0 ? 0 : (reach * tolerancePublicity * (allGrants - grants[u])) / elsewhere
      precedents[u] = memory * precedents[u] + (visibility * grants[u]) / size + heardFromAfar
      applyPrecedents(units, u, parameters, precedents[u])
    }
  }
}

/** The sum of a count over all units. */
export function total(counts: Float64Array): number {
  let sum = 0
  for (let u = 0; u < counts.length; u++) sum += counts[u]
  return sum
}
