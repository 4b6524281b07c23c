/** The reference engine: plays whole replications of a scenario, one after the other. */

import type { StreamKey } from '../random/key.js'
import { countUp, sumUp, type UnitsCounted } from './count-up.js'
import { layOutLedger, resetLedger } from './ledger.js'
import { observe } from './observers.js'
import { ANSWER_ROWS } from './outcomes.js'
import type { Parameters } from './parameters.js'
import { playPeriod } from './period.js'
import { deriveTraits, drawNormals, layOutPopulation } from './population.js'
import { nextTextCredit } from './promise.js'
import { askQuestionnaire } from './questionnaire.js'
import type { ReplicationRecord, SimulationRequest } from './record.js'
import { layOutState, resetState } from './state.js'
import { type Phase, phasesOf } from './timetable.js'
import type { World } from './world.js'

/** The version of the model: equal versions give equal outcomes for equal inputs. */
export const MODEL_VERSION = 2

/**
 * Plays replications `first` … `first + count − 1` of a scenario and yields a record of each.
 *
 * The arrays of a record are its own; the world is laid out once and used again.
 */
export function* simulate(request: SimulationRequest): Generator<ReplicationRecord, void> {
  const { scenario, key, first, count } = request
  const world = layOutWorld(scenario.parameters)
  const phases = phasesOf(scenario)
  for (let replication = first; replication < first + count; replication++) {
    yield playReplication(world, phases, key, replication, request)
  }
}

function layOutWorld(parameters: Parameters): World {
  const population = layOutPopulation(parameters)
  return { population, state: layOutState(population), ledger: layOutLedger(parameters, population.units.count) }
}

function playReplication(
  world: World,
  phases: readonly Phase[],
  key: StreamKey,
  replication: number,
  { scenario, views = {} }: SimulationRequest
): ReplicationRecord {
  const { population, state, ledger } = world
  const { periods } = scenario.parameters.time
  const observation = observe(views, population, scenario.parameters)
  drawNormals(population, key, replication)
  resetLedger(ledger)
  state.units.precedents.fill(0)
  deriveTraits(population, scenario.parameters, state.units.precedents)
  resetState(state, population, scenario.parameters)

  let present = scenario.parameters
  let next = 1
  for (let period = 0; period < periods; period++) {
    let isRenewed = false
    for (; next < phases.length && (phases[next] as Phase).from === period; next++) {
      const phase = phases[next] as Phase
      present = phase.parameters
      isRenewed ||= phase.renewsText
      deriveTraits(population, present, state.units.precedents)
    }
    if (period > 0) state.common.textCredit = nextTextCredit(state.common.textCredit, isRenewed, present)
    playPeriod(world, present, { key, replication }, period, observation.observer)
  }

  const answers = new Float64Array(ANSWER_ROWS.length)
  askQuestionnaire(state.cadres, present.survey.understatement, answers)
  return {
    replication,
    ...countUp(sumUp(ledger, views), ledger, unitsOf(world), views),
    answers,
    ...observation.result()
  }
}

function unitsOf({ population: { units } }: World): UnitsCounted {
  const cadres = Int32Array.from(units.tier, (_, u) => units.firstCadre[u + 1] - units.firstCadre[u])
  return { tier: units.tier, cadres }
}
