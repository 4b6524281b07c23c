/** What cadres hear and come to expect: availability, not frequency (docs/en/odd.md (52)–(54), (62), (72), (76)). */

import { mitigatedShare } from './mitigation.js'
import type { Parameters } from './parameters.js'
import type { Population } from './population.js'
import { promiseTo } from './promise.js'
import { total } from './public.js'
import { CASE, ERROR_WITHOUT_CASE, GRANT, MITIGATION, REFUSAL, SANCTION, type State } from './state.js'

/**
 * Updates every cadre's evidence of accountability and of tolerance, and the cases it has heard of.
 *
 * "Colleagues" are the unit without oneself, "elsewhere" all other units. News carries the sanctions of strangers and
 * some of their grants, their uneventful errors only as far as it is read against base rates. Being let off with half is half a
 * grant and half a sanction. A term of elsewhere is 0 where there is no elsewhere.
 */
export function updateBeliefs({ units, cadres }: Population, state: State, parameters: Parameters): void {
  const { visibility, reach, sanctionPublicity, tolerancePublicity, rumour, baseRates } = parameters.information
  const { memory, negativityBias, ownWeight, benchmarkWeight } = parameters.information
  const { priorStrength, priorAccountability } = parameters.information
  const sanctionsHeard = sanctionPublicity + (1 - sanctionPublicity) * rumour
  const priorAlphaAccountability = priorStrength * priorAccountability
  const priorBetaAccountability = priorStrength - priorAlphaAccountability
  const { alphaAccountability, betaAccountability, alphaTolerance, betaTolerance } = state.cadres
  const { heardGrants, heardRefusals, events, severity } = state.cadres
  const unit = state.events
  const allGrants = total(unit.grants)
  const allWeightedGrants = total(unit.weightedGrants)
  const allSanctions = total(unit.sanctions)
  const allMitigated = total(unit.mitigated)
  const allRefusals = total(unit.refusals)
  const allUneventful = total(unit.errors) - total(unit.cases)

  for (let u = 0; u < units.count; u++) {
    const first = units.firstCadre[u]
    const end = units.firstCadre[u + 1]
    const size = end - first
    const elsewhere = cadres.count - size
    const fromAfar = elsewhere === 0 ? 0 : reach / elsewhere
    const mitigatedAfar = mitigatedShare * (allMitigated - unit.mitigated[u])
    const weightedGrantsFromAfar =
      fromAfar * tolerancePublicity * (allWeightedGrants - unit.weightedGrants[u] + mitigatedAfar)
    const grantsFromAfar = fromAfar * tolerancePublicity * (allGrants - unit.grants[u])
    const refusalsFromAfar = fromAfar * tolerancePublicity * (allRefusals - unit.refusals[u])
    const sanctionsAfar = allSanctions - unit.sanctions[u]
    const casesFromAfar = fromAfar * sanctionsHeard * sanctionsAfar
    const sanctionsFromAfar = fromAfar * sanctionsHeard * (sanctionsAfar - mitigatedAfar)
    const uneventfulFromAfar =
      baseRates * fromAfar * sanctionsHeard * (allUneventful - (unit.errors[u] - unit.cases[u]))
    const mitigatedNearby = mitigatedShare * unit.mitigated[u]
    const nearby = visibility / size
    const promised = (leading: boolean) => promiseTo(leading, units.textPromise[u], state.common.textCredit, parameters)
    const [promisedToLeading, promisedToOrdinary] = [promised(true), promised(false)]

    for (let i = first; i < end; i++) {
      const promise = i < units.firstOrdinary[u] ? promisedToLeading : promisedToOrdinary
      const priorAlphaTolerance = priorStrength * promise
      const priorBetaTolerance = priorStrength - priorAlphaTolerance
      const own = events[i]
      const ownCase = own & CASE ? 1 : 0
      const ownErrorWithoutCase = own & ERROR_WITHOUT_CASE ? 1 : 0
      const ownGrant = own & GRANT ? 1 : 0
      const ownMitigated = own & MITIGATION ? mitigatedShare : 0
      const ownSanction = (own & SANCTION ? 1 : 0) - ownMitigated
      const ownRefusal = own & REFUSAL ? 1 : 0
      const ownWeightedGrant = (ownGrant === 1 ? 1 + benchmarkWeight * severity[i] : 0) + ownMitigated
      const attention = cadres.attention[i]

      const weightedGrantsNearby = unit.weightedGrants[u] + mitigatedNearby - ownWeightedGrant
      const grants = attention * (nearby * weightedGrantsNearby + weightedGrantsFromAfar)
      const sanctions = attention * (nearby * (unit.sanctions[u] - mitigatedNearby - ownSanction) + sanctionsFromAfar)
      const cases = attention * (nearby * (unit.cases[u] - ownCase) + casesFromAfar)
      const uneventfulNearby = unit.errors[u] - unit.cases[u] - ownErrorWithoutCase
      const uneventful =
        baseRates === 0
          ? attention * nearby * uneventfulNearby
          : attention * (nearby * uneventfulNearby + uneventfulFromAfar)

      alphaAccountability[i] =
        priorAlphaAccountability +
        memory * (alphaAccountability[i] - priorAlphaAccountability) +
        negativityBias * (cases + ownWeight * ownCase)
      betaAccountability[i] =
        priorBetaAccountability +
        memory * (betaAccountability[i] - priorBetaAccountability) +
        (uneventful + ownWeight * ownErrorWithoutCase)
      alphaTolerance[i] =
        priorAlphaTolerance +
        memory * (alphaTolerance[i] - priorAlphaTolerance) +
        (grants + ownWeight * (ownGrant + ownMitigated))
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
