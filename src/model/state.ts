/** What changes from period to period: the state of cadres and units, and the events of the present period. */

import { CONSTANT } from './constants.data.js'
import type { Parameters } from './parameters.js'
import type { Population } from './population.js'
import { promiseTo } from './promise.js'

/** State of the cadres, one element each. */
export interface CadreState {
  /** Evidence of accountability after an error (α_acc), and of errors without it (β_acc), in pseudo-observations. */
  readonly alphaAccountability: Float64Array
  readonly betaAccountability: Float64Array
  /** Evidence of tolerance (α_tol) and of sanctions (β_tol). */
  readonly alphaTolerance: Float64Array
  readonly betaTolerance: Float64Array
  /** Instrumentality I: expected chance that performance is rewarded. */
  readonly instrumentality: Float64Array
  /** Self-efficacy Ê: competence as the cadre sees it. */
  readonly selfEfficacy: Float64Array
  readonly satisfaction: Float64Array
  /** Quarters of the impact period still to come, in which there is no promotion. */
  readonly frozen: Int32Array
  /** Grants (K) and refusals (Q) heard of, fading. */
  readonly heardGrants: Float64Array
  readonly heardRefusals: Float64Array
  /** Grants and refusals of one's own over the whole run, never faded. */
  readonly ownGrants: Int32Array
  readonly ownRefusals: Int32Array
  /** What befell the cadre in this period: bits of `EVENT`. */
  readonly events: Uint8Array
  /** Severity of this period's error, where there was one. */
  readonly severity: Float64Array
  /** 1 if the cadre came into office at the end of the period before. */
  readonly newcomer: Uint8Array
}

/** State of the units, one element each. */
export interface UnitState {
  readonly shareActing: Float64Array
  readonly meanReward: Float64Array
  readonly meanOutput: Float64Array
  readonly publicTolerance: Float64Array
  readonly precedents: Float64Array
}

/** Counts and sums of one period, one element a unit. */
export interface UnitEvents {
  readonly acting: Float64Array
  readonly afraid: Float64Array
  readonly reward: Float64Array
  readonly output: Float64Array
  readonly harm: Float64Array
  readonly errors: Float64Array
  readonly cases: Float64Array
  readonly applied: Float64Array
  readonly grants: Float64Array
  /** Grants, each counted 1 + benchmarkWeight·severity. */
  readonly weightedGrants: Float64Array
  readonly wrongGrants: Float64Array
  readonly sanctions: Float64Array
  /** Sanctions that were let off with half. */
  readonly mitigated: Float64Array
  readonly refusals: Float64Array
}

/** State that all units have in common. */
export interface CommonState {
  /** Credit of the text, 0 to 1 (docs/en/odd.md (62)). */
  textCredit: number
  /** Cases at usual tightness and harm of late, per cadre-period (docs/en/odd.md (70)). */
  recentCases: number
  recentHarm: number
}

/** Bits of `CadreState.events`. */
export const ERROR_WITHOUT_CASE = 1
export const CASE = 2
export const SANCTION = 4
export const GRANT = 8
export const REFUSAL = 16
export const MITIGATION = 32

export interface State {
  readonly cadres: CadreState
  readonly units: UnitState
  readonly common: CommonState
  readonly events: UnitEvents
}

/** Space for the state of a population; it has no meaning before `resetState`. */
export function layOutState({ units, cadres }: Population): State {
  const perUnit = () => new Float64Array(units.count)
  const perCadre = () => new Float64Array(cadres.count)
  return {
    cadres: {
      alphaAccountability: perCadre(),
      betaAccountability: perCadre(),
      alphaTolerance: perCadre(),
      betaTolerance: perCadre(),
      instrumentality: perCadre(),
      selfEfficacy: perCadre(),
      satisfaction: perCadre(),
      frozen: new Int32Array(cadres.count),
      heardGrants: perCadre(),
      heardRefusals: perCadre(),
      ownGrants: new Int32Array(cadres.count),
      ownRefusals: new Int32Array(cadres.count),
      events: new Uint8Array(cadres.count),
      severity: perCadre(),
      newcomer: new Uint8Array(cadres.count)
    },
    units: {
      shareActing: perUnit(),
      meanReward: perUnit(),
      meanOutput: perUnit(),
      publicTolerance: perUnit(),
      precedents: perUnit()
    },
    common: { textCredit: 1, recentCases: 0, recentHarm: 0 },
    events: {
      acting: perUnit(),
      afraid: perUnit(),
      reward: perUnit(),
      output: perUnit(),
      harm: perUnit(),
      errors: perUnit(),
      cases: perUnit(),
      applied: perUnit(),
      grants: perUnit(),
      weightedGrants: perUnit(),
      wrongGrants: perUnit(),
      sanctions: perUnit(),
      mitigated: perUnit(),
      refusals: perUnit()
    }
  }
}

/** Sets the state at the start of a replication (docs/en/odd.md (14)); traits must have been derived. */
export function resetState(state: State, population: Population, parameters: Parameters): void {
  const { units } = population
  state.units.shareActing.fill(CONSTANT.shareActingAtStart)
  state.units.meanReward.fill(0)
  state.units.meanOutput.fill(0)
  state.units.publicTolerance.set(units.publicBaseline)
  state.units.precedents.fill(0)
  state.common.textCredit = 1
  state.common.recentCases = parameters.accountability.quota
  state.common.recentHarm = parameters.accountability.harmReference
  state.cadres.newcomer.fill(0)
  for (let unit = 0; unit < units.count; unit++) {
    for (let cadre = units.firstCadre[unit]; cadre < units.firstCadre[unit + 1]; cadre++) {
      enterOffice(state, population, parameters, { cadre, unit, leading: cadre < units.firstOrdinary[unit] })
    }
  }
}

/** Sets the state of a cadre that begins: it knows what the text promises at present, and nothing else (docs/en/odd.md (14)). */
export function enterOffice(
  { cadres: state, common }: State,
  { units, cadres }: Population,
  parameters: Parameters,
  { cadre: i, unit, leading }: { readonly cadre: number; readonly unit: number; readonly leading: boolean }
): void {
  const { priorStrength, priorAccountability } = parameters.information
  const alphaTolerance = priorStrength * promiseTo(leading, units.textPromise[unit], common.textCredit, parameters)
  state.alphaTolerance[i] = alphaTolerance
  state.betaTolerance[i] = priorStrength - alphaTolerance
  state.alphaAccountability[i] = priorStrength * priorAccountability
  state.betaAccountability[i] = priorStrength - priorStrength * priorAccountability
  state.instrumentality[i] = parameters.incentives.assessmentFairness
  state.selfEfficacy[i] = cadres.competence[i]
  state.satisfaction[i] = 0
  state.frozen[i] = 0
  state.heardGrants[i] = 0
  state.heardRefusals[i] = 0
  state.ownGrants[i] = 0
  state.ownRefusals[i] = 0
}

/** Forgets the events of the period before. */
export function clearEvents(state: State): void {
  state.cadres.events.fill(0)
  for (const counts of Object.values(state.events) as Float64Array[]) counts.fill(0)
}
