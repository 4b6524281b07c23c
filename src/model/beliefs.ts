/** What cadres hear and come to expect: availability, not frequency (docs/en/odd.md (52)–(54)). */

import type { Parameters } from './parameters.js'
import type { Population } from './population.js'
import { total } from './public.js'
import { CASE, ERROR_WITHOUT_CASE, GRANT, REFUSAL, SANCTION, type State } from './state.js'

/**
 * Updates every cadre's evidence of accountability and of tolerance, and the cases it has heard of.
 *
 * "Colleagues" are the unit without oneself, "elsewhere" all other units. News carries the sanctions of strangers and
 * some of their grants, never their uneventful errors. A term of elsewhere is 0 where there is no elsewhere.
 */
export function updateBeliefs({ units, cadres }: Population, state: State, parameters: Parameters): void {
  const { visibility, reach, sanctionPublicity, tolerancePublicity } = parameters.information
  const { memory, negativityBias, ownWeight, benchmarkWeight } = parameters.information
  const { priorStrength, priorAccountability } = parameters.information
  const priorAlphaAccountability = priorStrength * priorAccountability
  const priorBetaAccountability = priorStrength - priorAlphaAccountability
  const { alphaAccountability, betaAccountability, alphaTolerance, betaTolerance } = state.cadres
  const { heardGrants, heardRefusals, events, severity } = state.cadres
  const unit = state.events
  const allGrants = total(unit.grants)
  const allWeightedGrants = total(unit.weightedGrants)
  const allSanctions = total(unit.sanctions)
  const allRefusals = total(unit.refusals)

  for (let u = 0; u < units.count; u++) {
    const first = units.firstCadre[u]
    const end = units.firstCadre[u + 1]
    const size = end - first
    const elsewhere = cadres.count - size
    const fromAfar = elsewhere === 0 ? 0 : reach / elsewhere
    const weightedGrantsFromAfar = fromAfar * tolerancePublicity * (allWeightedGrants - unit.weightedGrants[u])
    const grantsFromAfar = fromAfar * tolerancePublicity * (allGrants - unit.grants[u])
    const refusalsFromAfar = fromAfar * tolerancePublicity * (allRefusals - unit.refusals[u])
    const sanctionsFromAfar = fromAfar * sanctionPublicity * (allSanctions - unit.sanctions[u])
    const priorAlphaTolerance = priorStrength * units.textPromise[u]
    const priorBetaTolerance = priorStrength - priorAlphaTolerance
    const nearby = visibility / size

    for (let i = first; i < end; i++) {
      const own = events[i]
      const ownCase = own & CASE ? 1 : 0
      const ownErrorWithoutCase = own & ERROR_WITHOUT_CASE ? 1 : 0
      const ownGrant = own & GRANT ? 1 : 0
      const ownSanction = own & SANCTION ? 1 : 0
      const ownRefusal = own & REFUSAL ? 1 : 0
      const ownWeightedGrant = ownGrant === 1 ? 1 + benchmarkWeight * severity[i] : 0
      const attention = cadres.attention[i]

      const grants = attention * (nearby * (unit.weightedGrants[u] - ownWeightedGrant) + weightedGrantsFromAfar)
      const sanctions = attention * (nearby * (unit.sanctions[u] - ownSanction) + sanctionsFromAfar)
      const cases = attention * (nearby * (unit.cases[u] - ownCase) + sanctionsFromAfar)
      const uneventful = attention * nearby * (unit.errors[u] - unit.cases[u] - ownErrorWithoutCase)

      alphaAccountability[i] =
        priorAlphaAccountability +
        memory * (alphaAccountability[i] - priorAlphaAccountability) +
        negativityBias * (cases + ownWeight * ownCase)
      betaAccountability[i] =
        priorBetaAccountability +
        memory * (betaAccountability[i] - priorBetaAccountability) +
        (uneventful + ownWeight * ownErrorWithoutCase)
      alphaTolerance[i] =
        priorAlphaTolerance + memory * (alphaTolerance[i] - priorAlphaTolerance) + (grants + ownWeight * ownGrant)
      betaTolerance[i] =
        priorBetaTolerance +
        memory * (betaTolerance[i] - priorBetaTolerance) +
        negativityBias * (sanctions + ownWeight * ownSanction)
      heardGrants[i] = memory * heardGrants[i] + attention * (nearby * (unit.grants[u] - ownGrant) + grantsFromAfar)
      heardRefusals[i] =
        memory * heardRefusals[i] + attention * (nearby * (unit.refusals[u] - ownRefusal) + refusalsFromAfar)
    }
  }
}
