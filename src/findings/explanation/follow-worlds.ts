/** Follows two worlds cadre by cadre: single cadres, units and boxes, which the blocks of a run do not keep. */

import type { PlannedScenario } from '../../experiment/design.js'
import { INPUT, INPUTS } from '../../model/decide.js'
import { UNIT_COLUMN_COUNT, UNIT_COLUMNS } from '../../model/ledger.js'
import { QUARTERS_AROUND_GRANT } from '../../model/observers.js'
import { BOX_ROWS } from '../../model/outcomes.js'
import type { StreamKey } from '../../random/key.js'
import { type Explanation, FlipTally, thirds } from './explanation.js'
import { type DecisionsOfReplication, playPairs } from './margin-inputs.js'

/** Mean beliefs of some cadres, a number for each period. */
export interface BeliefPath {
  readonly accountability: Float64Array
  readonly tolerance: Float64Array
}

/** One unit in one replication, over the measured periods. */
export interface UnitSeen {
  readonly agreement: number
  readonly cases: number
  readonly granted: number
}

/** What is seen of one world. */
export interface WorldSeen {
  /** Means of the boxes, as in `BOX_ROWS`. */
  readonly boxes: readonly number[]
  /** By thirds of attention to news, the lowest first. */
  readonly beliefs: readonly BeliefPath[]
  /** Grants with four quarters on each side, and the shares acting in the quarters −4 … −1 and 1 … 4 around them. */
  readonly aroundGrants: {
    readonly grants: number
    readonly cadre: readonly number[]
    readonly unit: readonly number[]
  }
  readonly units: readonly UnitSeen[]
}

/** The baseline and the reform that a run answers with, followed cadre by cadre by the reference engine. */
export interface CloserLook {
  /** Position of the reform in the plan. */
  readonly scenario: number
  /** The first of the plan's replications that were followed, and how many. */
  readonly first: number
  readonly replications: number
  readonly baseline: WorldSeen
  readonly reform: WorldSeen
  readonly explanation: Explanation
}

/** Two worlds to be followed, and over which replications: all that a closer look is made of. */
export interface WorldsToFollow extends Pick<CloserLook, 'scenario' | 'first' | 'replications'> {
  readonly baseline: PlannedScenario
  readonly reform: PlannedScenario
  readonly key: StreamKey
}

/** Follows two worlds cadre by cadre. */
export function followWorlds({
  baseline: a,
  reform: b,
  key,
  scenario,
  first,
  replications
}: WorldsToFollow): CloserLook {
  const tally = new FlipTally(a)
  const [seenA, seenB] = [new WorldTally(a), new WorldTally(b)]
  for (const [inA, inB] of playPairs(a, b, key, { first, count: replications })) {
    tally.add(inA, inB)
    seenA.add(inA)
    seenB.add(inB)
  }
  const explanation = tally.explanation(replications)
  return { scenario, first, replications, baseline: seenA.seen, reform: seenB.seen, explanation }
}

/** Beliefs of a period to be added, the cadres being in these thirds. */
interface BeliefsOfPeriod extends Pick<DecisionsOfReplication, 'inputs' | 'cadres'> {
  readonly third: Uint8Array
  readonly period: number
}

/** Adds the beliefs of a period to the paths of the thirds; by itself, since an engine makes good code of a short loop once. */
function addBeliefs(paths: readonly BeliefPath[], { inputs, cadres, third, period }: BeliefsOfPeriod): void {
  for (let cadre = 0; cadre < cadres; cadre++) {
    const at = (period * cadres + cadre) * INPUTS.length
    const { accountability, tolerance } = paths[third[cadre]]
    accountability[period] += inputs[at + INPUT.perceivedAccountability]
    tolerance[period] += inputs[at + INPUT.perceivedTolerance]
  }
}

/** Adds up replications of one world. */
class WorldTally {
  readonly #boxes = new Float64Array(BOX_ROWS.length)
  readonly #beliefs: readonly BeliefPath[]
  readonly #sizes = [0, 0, 0]
  readonly #cadre = new Float64Array(2 * QUARTERS_AROUND_GRANT)
  readonly #unit = new Float64Array(2 * QUARTERS_AROUND_GRANT)
  readonly #units: UnitSeen[] = []
  #grants = 0
  #replications = 0

  constructor({ parameters }: PlannedScenario) {
    const { periods } = parameters.time
    this.#beliefs = [0, 1, 2].map(() => ({
      accountability: new Float64Array(periods),
      tolerance: new Float64Array(periods)
    }))
  }

  add({ cadres, periods, inputs, people, record }: DecisionsOfReplication): void {
    this.#replications += 1
    for (let k = 0; k < this.#boxes.length; k++) this.#boxes[k] += record.boxes?.[k] ?? 0
    const third = thirds(people.attention)
    for (const k of third) this.#sizes[k] += 1
    for (let period = 0; period < periods; period++) addBeliefs(this.#beliefs, { inputs, cadres, third, period })
    const around = record.aroundGrants
    this.#grants += around?.grants ?? 0
    for (let k = 0; k < this.#cadre.length; k++) {
      this.#cadre[k] += around?.cadre[k] ?? 0
      this.#unit[k] += around?.unit[k] ?? 0
    }
    const units = record.units ?? new Float64Array(0)
    const [agreement, cases, granted] = (['agreement', 'cases', 'granted'] as const).map((name) =>
      UNIT_COLUMNS.indexOf(name)
    )
    for (let row = 0; row < units.length; row += UNIT_COLUMN_COUNT) {
      this.#units.push({ agreement: units[row + agreement], cases: units[row + cases], granted: units[row + granted] })
    }
  }

  get seen(): WorldSeen {
    const share = (sum: number) => sum / Math.max(1, this.#grants)
    return {
      boxes: Array.from(this.#boxes, (sum) => sum / this.#replications),
      beliefs: this.#beliefs.map(({ accountability, tolerance }, k) => ({
        accountability: accountability.map((sum) => sum / this.#sizes[k]),
        tolerance: tolerance.map((sum) => sum / this.#sizes[k])
      })),
      aroundGrants: {
        grants: this.#grants,
        cadre: Array.from(this.#cadre, share),
        unit: Array.from(this.#unit, share)
      },
      units: this.#units
    }
  }
}
