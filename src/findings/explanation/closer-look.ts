/** A closer look at a run's baseline and its answer: single cadres, units and boxes, which the blocks of a run do not keep. */

import type { PlannedScenario } from '../../experiment/design.js'
import type { Plan } from '../../experiment/plan.js'
import { INPUT, INPUTS } from '../../model/decide.js'
import { UNIT_COLUMN_COUNT, UNIT_COLUMNS } from '../../model/ledger.js'
import { QUARTERS_AROUND_GRANT } from '../../model/observers.js'
import { BOX_ROWS } from '../../model/outcomes.js'
import type { StreamKey } from '../../random/key.js'
import { cadreCount } from '../../scenario/size.js'
import { type Comparison, differencesOf } from '../comparison.js'
import type { ScenarioSummary } from '../summary.js'
import { type Explanation, FlipTally, refuseOthers, thirds } from './explanation.js'
import { type DecisionsOfReplication, playDecisions } from './margin-inputs.js'

/** The most replications that are looked at. */
const MOST_REPLICATIONS = 10
/** The most cadre-periods of one world that are looked at: about a second for both. */
const MOST_CADRE_PERIODS = 360_000

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

/** Why there is no closer look: nothing to compare, nothing that differs, other cadres or periods, or too many cadres. */
export type NoCloserLook = 'alone' | 'identical' | 'other-cadres' | 'too-large'

/** Two worlds to be followed, and over which replications: all that a closer look is made of. */
export interface WorldsToFollow extends Pick<CloserLook, 'scenario' | 'first' | 'replications'> {
  readonly baseline: PlannedScenario
  readonly reform: PlannedScenario
  readonly key: StreamKey
}

/**
 * Looks closely at the baseline of a plan and at the reform it answers with: the one that was selected, else the one with the
 * largest estimated fall of the 不敢为 rate. How much is looked at follows from the plan alone.
 */
export function lookCloser(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  comparison: Comparison
): CloserLook | NoCloserLook {
  const worlds = worldsToFollow(plan, summaries, comparison)
  return typeof worlds === 'string' ? worlds : followWorlds(worlds)
}

/** What a closer look is to follow, or why there is none. */
export function worldsToFollow(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  comparison: Comparison
): WorldsToFollow | NoCloserLook {
  const scenario = answerOf(summaries, comparison)
  if (typeof scenario === 'string') return scenario
  const [baseline, reform] = [plan.scenarios[plan.baseline], plan.scenarios[scenario]]
  if (!canFollow(baseline, reform)) return 'other-cadres'
  const each = cadreCount(baseline) * baseline.parameters.time.periods
  const replications = Math.min(plan.replications, MOST_REPLICATIONS, Math.floor(MOST_CADRE_PERIODS / each))
  if (replications < 1) return 'too-large'
  return { baseline, reform, scenario, key: plan.key, first: plan.first, replications }
}

/** Follows two worlds cadre by cadre; `onReplication` is called after each replication. */
export function followWorlds(
  { baseline: a, reform: b, key, scenario, first, replications }: WorldsToFollow,
  onReplication: () => void = () => {}
): CloserLook {
  const tally = new FlipTally(a)
  const [seenA, seenB] = [new WorldTally(a), new WorldTally(b)]
  let inputs: readonly [Float64Array, Float64Array] | undefined
  for (let replication = first; replication < first + replications; replication++) {
    const inA = playDecisions(a, key, replication, inputs?.[0])
    const inB = playDecisions(b, key, replication, inputs?.[1])
    inputs = [inA.inputs, inB.inputs]
    tally.add(inA, inB)
    seenA.add(inA)
    seenB.add(inB)
    onReplication()
  }
  const explanation = tally.explanation(replications)
  return { scenario, first, replications, baseline: seenA.seen, reform: seenB.seen, explanation }
}

function answerOf(summaries: readonly ScenarioSummary[], { selection, compared }: Comparison): number | NoCloserLook {
  if (compared.length === 0) return 'alone'
  if (selection !== null && selection.decidedAfter !== null) return selection.survivors[0]
  const fall = (scenario: number) => differencesOf(summaries[scenario]).afraidRate.mean ?? 0
  const differing = compared.filter(({ verdict }) => verdict !== 'identical')
  if (differing.length === 0) return 'identical'
  return differing.reduce((best, next) => (fall(next.scenario) < fall(best.scenario) ? next : best)).scenario
}

function canFollow(a: PlannedScenario, b: PlannedScenario): boolean {
  try {
    refuseOthers(a, b)
    return true
  } catch {
    return false
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
    for (let period = 0; period < periods; period++) {
      for (let cadre = 0; cadre < cadres; cadre++) {
        const at = (period * cadres + cadre) * INPUTS.length
        const { accountability, tolerance } = this.#beliefs[third[cadre]]
        accountability[period] += inputs[at + INPUT.perceivedAccountability]
        tolerance[period] += inputs[at + INPUT.perceivedTolerance]
      }
    }
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
