/** Observers of a replication: they see every moment, draw nothing and change nothing. */

import { ACT_RECKLESSLY } from './choice.js'
import { MOMENT, MOMENT_COLUMNS, type Observer } from './moment.js'
import { BOX_ROWS } from './outcomes.js'
import type { Parameters } from './parameters.js'
import type { Population } from './population.js'
import { GRANTED } from './procedure.js'
import type { AroundGrants, ReplicationRecord, Trajectory, Views } from './record.js'

/** The observers a request asks for, as one, and what they saw once the replication has ended. */
export interface Observation {
  readonly observer: Observer | null
  result(): Pick<ReplicationRecord, 'boxes' | 'aroundGrants' | 'trajectories'>
}

const NOTHING: Observation = { observer: null, result: () => ({}) }

/** Quarters looked at before a grant, and again after it. */
export const QUARTERS_AROUND_GRANT = 4

/** Sets up the observers that views ask for. */
export function observe(views: Views, population: Population, parameters: Parameters): Observation {
  const parts: Observation[] = []
  if (views.boxes) parts.push(meansOfBoxes(parameters))
  if (views.aroundGrants) parts.push(actingAroundGrants(population, parameters))
  if (views.cadres !== undefined) parts.push(trajectories(views.cadres, population, parameters))
  if (views.watch) parts.push({ observer: views.watch(population), result: () => ({}) })
  if (parts.length === 0) return NOTHING
  return {
    observer: {
      see(cadre, unit, period, moment) {
        for (const { observer } of parts) observer?.see(cadre, unit, period, moment)
      }
    },
    result: () => Object.assign({}, ...parts.map((part) => part.result()))
  }
}

/** Means of the nine boxes of Porter & Lawler, and of the perceived loss of acting properly. */
function meansOfBoxes({ time }: Parameters): Observation {
  const sums = new Float64Array(BOX_ROWS.length + 1)
  let count = 0
  return {
    observer: {
      see(_cadre, _unit, period, moment) {
        if (period < time.burnIn) return
        count += 1
        sums[0] += moment[MOMENT.valueOfReward]
        sums[1] += moment[MOMENT.selfEfficacy] * moment[MOMENT.instrumentality]
        sums[2] += moment[MOMENT.effort]
        sums[3] += moment[MOMENT.ability]
        sums[4] += moment[MOMENT.roleClarity]
        sums[5] += moment[MOMENT.output]
        sums[6] += moment[MOMENT.reward]
        sums[7] += moment[MOMENT.meanReward]
        sums[8] += moment[MOMENT.satisfaction]
        sums[9] += moment[MOMENT.properLoss]
      }
    },
    result: () => ({ boxes: sums.map((sum) => sum / count) })
  }
}

/** How forgiven cadres and their units acted before and after. */
function actingAroundGrants({ units, cadres }: Population, { time }: Parameters): Observation {
  const { periods, burnIn } = time
  const acted = new Uint8Array(cadres.count * periods)
  const actingInUnit = new Float64Array(units.count * periods)
  const grants: { cadre: number; unit: number; period: number }[] = []
  return {
    observer: {
      see(cadre, unit, period, moment) {
        if (moment[MOMENT.choice] <= ACT_RECKLESSLY) {
          acted[cadre * periods + period] = 1
          actingInUnit[unit * periods + period] += 1
        }
        if (moment[MOMENT.ending] === GRANTED) grants.push({ cadre, unit, period })
      }
    },
    result(): { aroundGrants: AroundGrants } {
      const span = QUARTERS_AROUND_GRANT
      const offsets = [...Array(span).keys()].flatMap((k) => [k - span, k + 1]).sort((a, b) => a - b)
      const counted = grants.filter(({ period }) => period >= burnIn && period >= span && period + span < periods)
      const sum = (of: (grant: (typeof grants)[number], offset: number) => number) =>
        Float64Array.from(offsets, (offset) => counted.reduce((total, grant) => total + of(grant, offset), 0))
      return {
        aroundGrants: {
          grants: counted.length,
          cadre: sum(({ cadre, period }, offset) => acted[cadre * periods + period + offset]),
          unit: sum(
            ({ unit, period }, offset) =>
              actingInUnit[unit * periods + period + offset] / (units.firstCadre[unit + 1] - units.firstCadre[unit])
          )
        }
      }
    }
  }
}

/** Every moment of the cadres asked for. */
function trajectories(numbers: readonly number[], { units, cadres }: Population, { time }: Parameters): Observation {
  const wanted = new Map<number, Trajectory>()
  for (const cadre of numbers) {
    if (!(Number.isInteger(cadre) && cadre >= 0 && cadre < cadres.count)) {
      throw new RangeError(`no cadre ${cadre}: cadres are numbered from 0 to ${cadres.count - 1}`)
    }
    const unit = units.firstCadre.findLastIndex((first, u) => u < units.count && first <= cadre)
    const moments = new Float64Array(time.periods * MOMENT_COLUMNS.length)
    const leading = cadre < units.firstOrdinary[unit]
    wanted.set(cadre, { cadre, unit, tier: units.tier[unit], leading, moments })
  }
  return {
    observer: {
      see(cadre, _unit, period, moment) {
        wanted.get(cadre)?.moments.set(moment, period * MOMENT_COLUMNS.length)
      }
    },
    result: () => ({ trajectories: [...wanted.values()] })
  }
}
