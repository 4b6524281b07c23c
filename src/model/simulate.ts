/** The reference engine: plays whole replications of a scenario, one after the other. */

import type { StreamKey } from '../random/key.js'
import {
  idleRunUnits,
  layOutLedger,
  RANKS,
  reasonsOfFailure,
  resetLedger,
  setIdleRunUnits,
  sumCells
} from './ledger.js'
import { observe } from './observers.js'
import { ANSWER_ROWS, TOTAL_COUNT } from './outcomes.js'
import { type Parameters, withChanges } from './parameters.js'
import { playPeriod, type World } from './period.js'
import { deriveTraits, drawNormals, layOutPopulation } from './population.js'
import { askQuestionnaire } from './questionnaire.js'
import type { ReplicationRecord, SimulationRequest } from './record.js'
import type { ModelScenario } from './scenario.js'
import { layOutState, resetState } from './state.js'

/** The version of the model: equal versions give equal outcomes for equal inputs. */
export const MODEL_VERSION = 1

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

/** Parameters in force from a period on; phases follow each other, the first one starts at 0. */
interface Phase {
  readonly from: number
  readonly parameters: Parameters
}

/** The parameters that a timetable puts in force, cumulative (docs/odd.md (55)). */
function phasesOf({ parameters, timetable }: ModelScenario): readonly Phase[] {
  const phases: Phase[] = [{ from: 0, parameters }]
  for (const { at, set } of timetable) {
    phases.push({ from: at, parameters: withChanges((phases.at(-1) as Phase).parameters, set) })
  }
  return phases
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
    while (next < phases.length && (phases[next] as Phase).from === period) {
      present = (phases[next] as Phase).parameters
      deriveTraits(population, present, state.units.precedents)
      next += 1
    }
    playPeriod(world, present, { key, replication }, period, observation.observer)
  }

  const answers = new Float64Array(ANSWER_ROWS.length)
  askQuestionnaire(state.cadres, present.survey.understatement, answers)
  return { replication, ...countUp(world, views), answers, ...observation.result() }
}

type Counted = Pick<ReplicationRecord, 'totals' | 'periods' | 'tiers' | 'ranks' | 'reasons' | 'units' | 'severity'>

/** What the ledger holds, by the views asked for. */
function countUp({ ledger, population }: World, views: NonNullable<SimulationRequest['views']>): Counted {
  const measured = (period: number, group: number) => (period < ledger.burnIn ? -1 : group)
  const totals = sumCells(ledger, 1, (period) => measured(period, 0))
  const idleRuns = idleRunUnits(ledger, population.units.tier)
  setIdleRunUnits(
    totals,
    0,
    idleRuns.reduce((sum, units) => sum + units, 0)
  )
  const counted: { -readonly [K in keyof Counted]: Counted[K] } = { totals }
  if (views.periods) counted.periods = sumCells(ledger, ledger.periods, (period) => period)
  if (views.tiers) {
    counted.tiers = sumCells(ledger, ledger.tiers, (period, tier) => measured(period, tier))
    for (let tier = 0; tier < ledger.tiers; tier++) setIdleRunUnits(counted.tiers, tier, idleRuns[tier])
  }
  if (views.ranks) counted.ranks = sumCells(ledger, RANKS.length, (period, _, rank) => measured(period, rank))
  if (views.reasons) counted.reasons = reasonsOfFailure(ledger)
  if (views.units) counted.units = ledger.units.slice()
  if (views.severity) counted.severity = { ...ledger.severity }
  return counted
}

/** Position of an outcome in records of several rows of totals. */
export function rowOfTotals(record: Float64Array, row: number): Float64Array {
  return record.subarray(row * TOTAL_COUNT, (row + 1) * TOTAL_COUNT)
}
