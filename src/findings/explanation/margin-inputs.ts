/** Everything a cadre's decision to act or to idle rests on, as one row of raw numbers for each cadre and period. */

import { type Cause, FIRST_INPUT_OF, INPUT, INPUTS } from '../../model/decide.js'
import { MOMENT, NO_CASE, type Watch } from '../../model/moment.js'
import type { Population } from '../../model/population.js'
import { GRANTED } from '../../model/procedure.js'
import type { ReplicationRecord } from '../../model/record.js'
import type { ModelScenario } from '../../model/scenario.js'
import { simulate } from '../../model/simulate.js'
import type { StreamKey } from '../../random/key.js'

/** What can move a decision: its causes as players of a game, in order. */
export const MARGIN_PLAYERS = Object.keys(FIRST_INPUT_OF) as readonly Cause[]
export type MarginPlayer = Cause

/** Position of each player. */
export const PLAYER = Object.fromEntries(MARGIN_PLAYERS.map((name, index) => [name, index])) as {
  readonly [Name in MarginPlayer]: number
}

/** The first input of each player, by position; one element more than players, the last being the end of their inputs. */
export const FIRST_INPUT = Uint8Array.from([
  ...MARGIN_PLAYERS.map((player) => INPUT[FIRST_INPUT_OF[player]]),
  INPUT.competenceStandard
])

/** A replication with the inputs and the choice of every cadre in every period; row t·cadres + i is cadre i's in period t. */
export interface DecisionsOfReplication {
  readonly cadres: number
  readonly periods: number
  /** `INPUTS` in a row. */
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
  const width = INPUTS.length
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
      see(cadre, _unit, period, moment) {
        people ??= peopleOf(population)
        const row = period * count + cadre
        if (moment[MOMENT.newcomer] === 1) met[cadre] = EXPERIENCE.noCase
        experience[row] = met[cadre]
        if (moment[MOMENT.ending] === GRANTED) met[cadre] = EXPERIENCE.everForgiven
        else if (moment[MOMENT.ending] > NO_CASE) met[cadre] = Math.max(met[cadre], EXPERIENCE.onlySanctioned)
        for (let k = 0; k < width; k++) rows[row * width + k] = moment[k]
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
