/** Everything a cadre's decision to act or to idle rests on, as one row of raw numbers for each cadre and period. */

import { MOMENT, NO_CASE, type Watch } from '../../model/moment.js'
import { effortCost } from '../../model/motivation.js'
import type { Parameters } from '../../model/parameters.js'
import type { Population } from '../../model/population.js'
import { GRANTED } from '../../model/procedure.js'
import type { ReplicationRecord } from '../../model/record.js'
import { errorHazard } from '../../model/risk.js'
import type { ModelScenario } from '../../model/scenario.js'
import { simulate } from '../../model/simulate.js'
import { phasesOf } from '../../model/timetable.js'
import type { StreamKey } from '../../random/key.js'

/**
 * What two worlds can differ in for a cadre in a period, and the numbers each holds, by name in docs/en/odd.md (15)–(27).
 *
 * Every number stands with one player only. `hazard` is h, before effort, since p moves with effort; `frozen` is 1 in the
 * impact period of a sanction, else 0; `effortCost` is κ; `disturbance` is ε. The criteria's clarity stands with perceived
 * tolerance, whose use to the reckless it limits; the valences within S stand with the valences.
 */
const INPUTS_BY_PLAYER = {
  valences: ['promotion', 'extrinsic', 'reputation', 'intrinsic'],
  satisfaction: ['satisfaction', 'valueFeedback'],
  promotionGate: ['frozen'],
  instrumentality: ['instrumentality'],
  selfEfficacy: ['selfEfficacy'],
  effortCost: ['effortCost'],
  hazard: ['hazard'],
  perceivedAccountability: ['perceivedAccountability'],
  perceivedTolerance: ['perceivedTolerance', 'criteriaClarity'],
  sanctionSize: ['sanctionSeverity'],
  lossAversion: ['lossAversion'],
  blameForInaction: ['inaction'],
  idlePay: ['idlePay', 'assessmentFairness', 'idleComfort'],
  atmosphere: ['atmosphere', 'shareActing'],
  recklessPrize: ['recklessPrize', 'recklessHazard', 'moralCost', 'integrity'],
  choiceNoise: ['disturbance']
} as const

export type MarginPlayer = keyof typeof INPUTS_BY_PLAYER
export type MarginInput = (typeof INPUTS_BY_PLAYER)[MarginPlayer][number]

/** The players, in order. */
export const MARGIN_PLAYERS = Object.keys(INPUTS_BY_PLAYER) as readonly MarginPlayer[]

/** Position of each player. */
export const PLAYER = positions<MarginPlayer>(MARGIN_PLAYERS)

/** Names of the numbers of a row, player by player. */
export const MARGIN_INPUTS: readonly MarginInput[] = Object.values(INPUTS_BY_PLAYER).flat()

/** Position of each number in a row. */
export const INPUT = positions<MarginInput>(MARGIN_INPUTS)

/** The first number of each player, by position; one element more than players, the last being the numbers of a row. */
export const FIRST_INPUT = Uint8Array.from([
  ...MARGIN_PLAYERS.map((player) => INPUT[INPUTS_BY_PLAYER[player][0]]),
  MARGIN_INPUTS.length
])

function positions<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name, index) => [name, index])) as { readonly [Key in Name]: number }
}

/**
 * Writes the row of a cadre in a period into `rows`, from position `at` on.
 *
 * `moment` is what an observer is shown of it, `population` and `parameters` have what is in force in that period.
 */
export function marginInputsOf(
  cadre: number,
  unit: number,
  moment: Float64Array,
  { units, cadres }: Population,
  parameters: Parameters,
  rows: Float64Array,
  at = 0
): void {
  const { organisation, incentives, accountability } = parameters
  const exposure = cadre < units.firstOrdinary[unit] ? organisation.leaderExposure : 1
  const { complexity, ability } = MOMENT
  rows[at + INPUT.promotion] = cadres.promotion[cadre]
  rows[at + INPUT.extrinsic] = cadres.extrinsic[cadre]
  rows[at + INPUT.reputation] = cadres.reputation[cadre]
  rows[at + INPUT.intrinsic] = cadres.intrinsic[cadre]
  rows[at + INPUT.satisfaction] = moment[MOMENT.satisfaction]
  rows[at + INPUT.valueFeedback] = parameters.cadres.valueFeedback
  rows[at + INPUT.frozen] = moment[MOMENT.frozen] > 0 ? 1 : 0
  rows[at + INPUT.instrumentality] = moment[MOMENT.instrumentality]
  rows[at + INPUT.selfEfficacy] = moment[MOMENT.selfEfficacy]
  rows[at + INPUT.effortCost] = effortCost(organisation.workingConditions)
  rows[at + INPUT.hazard] = errorHazard(accountability.errorRate, exposure, moment[complexity], moment[ability])
  rows[at + INPUT.perceivedAccountability] = moment[MOMENT.perceivedAccountability]
  rows[at + INPUT.perceivedTolerance] = moment[MOMENT.perceivedTolerance]
  rows[at + INPUT.criteriaClarity] = units.criteria[unit]
  rows[at + INPUT.sanctionSeverity] = accountability.sanctionSeverity
  rows[at + INPUT.lossAversion] = cadres.lossAversion[cadre]
  rows[at + INPUT.inaction] = accountability.inaction
  rows[at + INPUT.idlePay] = incentives.idlePay
  rows[at + INPUT.assessmentFairness] = incentives.assessmentFairness
  rows[at + INPUT.idleComfort] = parameters.cadres.idleComfort
  rows[at + INPUT.atmosphere] = organisation.atmosphere
  rows[at + INPUT.shareActing] = moment[MOMENT.shareActing]
  rows[at + INPUT.recklessPrize] = parameters.cadres.recklessPrize
  rows[at + INPUT.recklessHazard] = parameters.cadres.recklessHazard
  rows[at + INPUT.moralCost] = parameters.cadres.moralCost
  rows[at + INPUT.integrity] = cadres.integrity[cadre]
  rows[at + INPUT.disturbance] = moment[MOMENT.disturbance]
}

/** A replication with the inputs and the choice of every cadre in every period; row t·cadres + i is cadre i's in period t. */
export interface DecisionsOfReplication {
  readonly cadres: number
  readonly periods: number
  /** `MARGIN_INPUTS` in a row. */
  readonly inputs: Float64Array
  /** As `MOMENT.choice`. */
  readonly choices: Uint8Array
  /** What the cadre had met by then: `EXPERIENCE`. */
  readonly experience: Uint8Array
  /** Of each cadre: the tier's position, whether it is leading, ability and attention in the first period. */
  readonly people: People
  /** With the boxes, the acting around grants and the units. */
  readonly record: ReplicationRecord
}

/** Who the cadres are. */
export interface People {
  readonly tier: Uint8Array
  readonly leading: Uint8Array
  readonly ability: Float64Array
  readonly attention: Float64Array
}

/** What a cadre has met so far with errors of its own: no case, only sanctions, or at least one tolerated. */
export const EXPERIENCE = { noCase: 0, onlySanctioned: 1, everForgiven: 2 } as const

/**
 * Plays one replication by the reference engine and keeps what every decision in it rested on.
 *
 * `inputs` may be given to be written over, such as those of a replication that is done with; it must be of the same length.
 * Throws RangeError if it is not.
 */
export function playDecisions(
  scenario: ModelScenario,
  key: StreamKey,
  replication: number,
  inputs?: Float64Array
): DecisionsOfReplication {
  const { periods } = scenario.parameters.time
  const width = MARGIN_INPUTS.length
  const inForce = parametersByPeriod(scenario)
  let cadres = 0
  let rows = inputs ?? new Float64Array(0)
  let choices = new Uint8Array(0)
  let experience = new Uint8Array(0)
  let people: People | undefined
  const watch: Watch = (population) => {
    const { count } = population.cadres
    cadres = count
    choices = new Uint8Array(count * periods)
    experience = new Uint8Array(count * periods)
    const met = new Uint8Array(count)
    if (inputs === undefined) rows = new Float64Array(count * periods * width)
    if (rows.length !== count * periods * width) {
      throw new RangeError(`inputs must have ${count * periods * width} elements, got ${rows.length}`)
    }
    return {
      see(cadre, unit, period, moment) {
        people ??= peopleOf(population)
        const row = period * count + cadre
        experience[row] = met[cadre]
        if (moment[MOMENT.ending] === GRANTED) met[cadre] = EXPERIENCE.everForgiven
        else if (moment[MOMENT.ending] > NO_CASE) met[cadre] = Math.max(met[cadre], EXPERIENCE.onlySanctioned)
        marginInputsOf(cadre, unit, moment, population, inForce[period], rows, row * width)
        choices[row] = moment[MOMENT.choice]
      }
    }
  }
  const views = { watch, boxes: true, aroundGrants: true, units: true }
  const [record] = simulate({ scenario, key, first: replication, count: 1, views })
  return { cadres, periods, inputs: rows, choices, experience, people: people as unknown as People, record }
}

function peopleOf({ units, cadres }: Population): People {
  const [tier, leading] = [new Uint8Array(cadres.count), new Uint8Array(cadres.count)]
  for (let u = 0; u < units.count; u++) {
    tier.fill(units.tier[u], units.firstCadre[u], units.firstCadre[u + 1])
    leading.fill(1, units.firstCadre[u], units.firstOrdinary[u])
  }
  return { tier, leading, ability: cadres.ability.slice(), attention: cadres.attention.slice() }
}

/** The parameters in force in each period. */
function parametersByPeriod(scenario: ModelScenario): readonly Parameters[] {
  const phases = phasesOf(scenario)
  return Array.from(
    { length: scenario.parameters.time.periods },
    (_, period) => (phases.findLast(({ from }) => from <= period) as { parameters: Parameters }).parameters
  )
}
