/** One cadre's story through time in two worlds: what it chose, what befell it, and what moved the choice. */

import type { PlannedScenario } from '../../experiment/design.js'
import { ACT_RECKLESSLY } from '../../model/choice.js'
import { INPUTS } from '../../model/decide.js'
import { MOMENT, MOMENT_COLUMNS, NO_CASE } from '../../model/moment.js'
import { GRANTED } from '../../model/procedure.js'
import type { Trajectory } from '../../model/record.js'
import { simulate } from '../../model/simulate.js'
import type { StreamKey } from '../../random/key.js'
import { actMargin, fearFreeMargin, splitActMargin, splitFearFreeMargin } from './act-margin.js'
import { CHOICES, flipKind, refuseOthers } from './explanation.js'
import { MARGIN_PLAYERS, type MarginPlayer, playDecisions } from './margin-inputs.js'

/** What befell a cadre that acted. */
export type Event = 'none' | 'error' | 'granted' | 'sanctioned' | 'mitigated'

/** One quarter of a cadre in one world. */
export interface StoryMoment {
  readonly choice: (typeof CHOICES)[number]
  /** In utility: it acts just if this is above 0. */
  readonly actMargin: number
  /** In utility, without accountability for acting: if idle, it is afraid just if this is above 0. */
  readonly fearFreeMargin: number
  readonly perceivedAccountability: number
  readonly perceivedTolerance: number
  readonly event: Event
}

/** One quarter in both worlds. */
export interface StoryQuarter {
  readonly period: number
  readonly a: StoryMoment
  readonly b: StoryMoment
  /** Which margin makes the difference between the two choices; null where neither does. */
  readonly decidedBy: 'act' | 'fearFree' | null
  /** The change of that margin by player, the largest first; only what moved it. */
  readonly moved: readonly { readonly player: MarginPlayer; readonly part: number }[]
}

/** The story of a cadre. */
export interface Story {
  readonly cadre: number
  readonly replication: number
  readonly unit: number
  readonly tier: string
  readonly leading: boolean
  readonly ability: number
  readonly integrity: number
  readonly lossAversion: number
  readonly burnIn: number
  readonly quarters: readonly StoryQuarter[]
  /** In each world the quarters in which the post is filled anew; ability and what else is said of the cadre are the first holder's. */
  readonly newcomers: { readonly a: readonly number[]; readonly b: readonly number[] }
}

/** Follows one cadre of one replication through both worlds. Throws `NotTheSameCadresError`, RangeError for no such cadre. */
export function cadreStory(
  a: PlannedScenario,
  b: PlannedScenario,
  key: StreamKey,
  replication: number,
  cadre: number
): Story {
  refuseOthers(a, b)
  const [inA, inB] = [a, b].map((world) => playDecisions(world, key, replication))
  const [wayA, wayB] = [a, b].map((world) => trajectory(world, key, replication, cadre))
  const width = INPUTS.length
  const at = (period: number) => (period * inA.cadres + cadre) * width
  const { organisation, time } = a.parameters
  const quarters = Array.from({ length: time.periods }, (_, period): StoryQuarter => {
    const momentA = momentOf(wayA, period, inA.inputs, at(period))
    const momentB = momentOf(wayB, period, inB.inputs, at(period))
    const kind = flipKind(CHOICES.indexOf(momentA.choice), CHOICES.indexOf(momentB.choice))
    const decidedBy = kind?.margin ?? null
    if (decidedBy === null) return { period, a: momentA, b: momentB, decidedBy, moved: [] }
    const split = decidedBy === 'act' ? splitActMargin : splitFearFreeMargin
    const parts = split(inA.inputs, inB.inputs, at(period))
    const moved = MARGIN_PLAYERS.map((player, k) => ({ player, part: parts[k] })).filter(({ part }) => part !== 0)
    moved.sort((x, y) => Math.abs(y.part) - Math.abs(x.part))
    return { period, a: momentA, b: momentB, decidedBy, moved }
  })
  return {
    ...{ cadre, replication, unit: wayA.unit, tier: organisation.tiers[wayA.tier].id, leading: wayA.leading },
    ability: wayA.moments[MOMENT.ability],
    integrity: wayA.moments[MOMENT.integrity],
    lossAversion: wayA.moments[MOMENT.lossAversion],
    ...{ burnIn: time.burnIn, quarters, newcomers: { a: newcomersOf(wayA), b: newcomersOf(wayB) } }
  }
}

function newcomersOf({ moments }: Trajectory): number[] {
  const width = MOMENT_COLUMNS.length
  return Array.from({ length: moments.length / width }, (_, period) => period).filter(
    (period) => moments[period * width + MOMENT.newcomer] === 1
  )
}

function trajectory(scenario: PlannedScenario, key: StreamKey, replication: number, cadre: number): Trajectory {
  const [record] = simulate({ scenario, key, first: replication, count: 1, views: { cadres: [cadre] } })
  const [only] = record.trajectories ?? []
  return only
}

function momentOf({ moments }: Trajectory, period: number, inputs: Float64Array, at: number): StoryMoment {
  const of = (name: keyof typeof MOMENT) => moments[period * MOMENT_COLUMNS.length + MOMENT[name]]
  const ending = of('ending')
  const sanctioned = of('mitigated') === 1 ? 'mitigated' : 'sanctioned'
  const befell = ending === GRANTED ? 'granted' : ending > NO_CASE ? sanctioned : 'error'
  return {
    choice: CHOICES[of('choice')],
    actMargin: actMargin(inputs, at),
    fearFreeMargin: fearFreeMargin(inputs, at),
    perceivedAccountability: of('perceivedAccountability'),
    perceivedTolerance: of('perceivedTolerance'),
    event: of('choice') <= ACT_RECKLESSLY && of('error') === 1 ? befell : 'none'
  }
}
