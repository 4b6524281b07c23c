/** Everything a cadre's decision to act or to idle rests on, as one row of raw numbers for each cadre and period. */

import { type Cause, FIRST_INPUT_OF, INPUT, INPUTS } from '../../model/decide.js'
import { MOMENT, NO_CASE, type Observer, type Watch } from '../../model/moment.js'
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
 * Plays two worlds with the same draws, replication by replication. What a pair holds is good until the next is asked for, which
 * is written over it.
 */
export function* playPairs(
  a: ModelScenario,
  b: ModelScenario,
  key: StreamKey,
  { first, count }: { readonly first: number; readonly count: number }
): Generator<readonly [DecisionsOfReplication, DecisionsOfReplication], void> {
  let before: readonly [DecisionsOfReplication, DecisionsOfReplication] | undefined
  for (let replication = first; replication < first + count; replication++) {
    before = [
      playDecisions(a, key, replication, before?.[0].inputs),
      playDecisions(b, key, replication, before?.[1].inputs)
    ]
    yield before
  }
}

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
  let log: DecisionLog | undefined
  const watch: Watch = (population) => {
    log = new DecisionLog(population, scenario.parameters.time.periods, inputs)
    return log
  }
  const views = { watch, boxes: true, aroundGrants: true, units: true }
  const [record] = simulate({ scenario, key, first: replication, count: 1, views })
  const { cadres, periods, rows, choices, experience, people } = log as unknown as DecisionLog
  return { cadres, periods, inputs: rows, choices, experience, people: people as People, record }
}

// Read once: an engine reads a constant faster than the field of a table.
const WIDTH = INPUTS.length
const { newcomer: NEWCOMER, ending: ENDING, choice: CHOICE } = MOMENT

/** Writes down every moment of a replication. */
class DecisionLog implements Observer {
  readonly cadres: number
  readonly rows: Float64Array
  readonly choices: Uint8Array
  readonly experience: Uint8Array
  /** Who they are, from the first moment on: only then do they have their traits. */
  people: People | null = null
  readonly #met: Uint8Array
  readonly #population: Population

  constructor(
    population: Population,
    readonly periods: number,
    rows?: Float64Array
  ) {
    const { count } = population.cadres
    const length = count * periods * WIDTH
    if (rows !== undefined && rows.length !== length) {
      throw new RangeError(`inputs must have ${length} elements, got ${rows.length}`)
    }
    this.#population = population
    this.cadres = count
    this.rows = rows ?? new Float64Array(length)
    this.choices = new Uint8Array(count * periods)
    this.experience = new Uint8Array(count * periods)
    this.#met = new Uint8Array(count)
  }

  see(cadre: number, _unit: number, period: number, moment: Float64Array): void {
    this.people ??= peopleOf(this.#population)
    const row = period * this.cadres + cadre
    const met = this.#met
    const ending = moment[ENDING]
    if (moment[NEWCOMER] === 1) met[cadre] = EXPERIENCE.noCase
    this.experience[row] = met[cadre]
    if (ending === GRANTED) met[cadre] = EXPERIENCE.everForgiven
    else if (ending > NO_CASE && met[cadre] === EXPERIENCE.noCase) met[cadre] = EXPERIENCE.onlySanctioned
    const { rows } = this
    for (let k = 0, at = row * WIDTH; k < WIDTH; k++) rows[at + k] = moment[k]
    this.choices[row] = moment[CHOICE]
  }
}

function peopleOf({ units, cadres }: Population): People {
  const [tier, leading] = [new Uint8Array(cadres.count), new Uint8Array(cadres.count)]
  for (let u = 0; u < units.count; u++) {
    tier.fill(units.tier[u], units.firstCadre[u], units.firstCadre[u + 1])
    leading.fill(1, units.firstCadre[u], units.firstOrdinary[u])
  }
  return { tier, leading, ability: cadres.ability.slice(), attention: cadres.attention.slice() }
}
