/** The engines as a program may call them: what they are asked is checked first, as files are. */

import { MOST_REPLICATIONS } from '../experiment/limits.js'
import { kernelEngine as kernelUnchecked } from '../kernel/simulate.js'
import type { Simulate, SimulationRequest } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import { simulate as unchecked } from '../model/simulate.js'
import { refuseUnsound } from '../scenario/checked-changes.js'

/**
 * Plays replications `first` … `first + count − 1` of a scenario and yields a record of each. Throws `ScenarioError` for what a
 * scenario file could not hold, RangeError for numbers out of bounds, and TypeError for what is no request.
 *
 * The arrays of a record are its own; the world is laid out once and used again.
 *
 * @example
 * const scenario = { parameters: defaultParameters(), timetable: [{ at: 30, set: { 'accountability.strictness': 0.4 } }] }
 * const [record] = simulate({ scenario, key: streamKey('paper'), first: 0, count: 1, views: { periods: true } })
 * record.totals[TOTAL.steps] // → 40000
 * record.periods.length === 60 * TOTAL_ROWS.length // → true
 */
export function simulate(request: SimulationRequest): ReturnType<Simulate> {
  refuseUnsoundRequest(request)
  return unchecked(request)
}

/**
 * An engine that plays replications with a compiled kernel, and checks what it is asked as `simulate` does; throws TypeError for
 * what is no module.
 *
 * @example
 * const bytes = readFileSync(new URL(import.meta.resolve('ganwei/kernel.wasm')))
 * const play = kernelEngine(await WebAssembly.compile(bytes))
 * const request = { scenario: { parameters: defaultParameters(), timetable: [] }, key: streamKey('paper'), first: 0, count: 1 }
 * const [fast] = play(request)
 * const [slow] = simulate(request)
 * fast.totals[TOTAL.afraid] === slow.totals[TOTAL.afraid] // → true
 */
export function kernelEngine(module: WebAssembly.Module): Simulate {
  if (Object.prototype.toString.call(module) !== '[object WebAssembly.Module]') throw new TypeError('module')
  const play = kernelUnchecked(module)
  return (request) => {
    refuseUnsoundRequest(request)
    return play(request)
  }
}

/** Scenarios that were found sound; like the engines, which lay a scenario out once, it does not see later changes. */
const SOUND = new WeakSet<ModelScenario>()

function refuseUnsoundRequest(request: SimulationRequest): void {
  if (typeof request !== 'object' || request === null) throw new TypeError('request')
  const { scenario } = request
  if (!SOUND.has(scenario)) refuseUnsound(scenario)
  SOUND.add(scenario)
  refuseRange(request)
}

function refuseRange({ key, first, count }: SimulationRequest): void {
  for (const word of [key?.k0, key?.k1]) {
    if (!Number.isInteger(word) || word < 0 || word > 0xffff_ffff) throw new RangeError('key')
  }
  if (!Number.isInteger(first) || first < 0) throw new RangeError('first')
  if (!Number.isInteger(count) || count < 0 || first + count > MOST_REPLICATIONS) throw new RangeError('count')
}
