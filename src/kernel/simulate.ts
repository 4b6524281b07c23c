/** The kernel as an engine: the same type and the same integers as the reference. */

import { countUp } from '../model/count-up.js'
import type { ReplicationRecord, Simulate, SimulationRequest, Views } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import { simulate as reference } from '../model/simulate.js'
import { type LoadedScenario, loadScenario } from './instance.js'

/**
 * An engine that plays replications with a compiled kernel; it keeps the scenario it played last laid out.
 */
export function kernelEngine(module: WebAssembly.Module): Simulate {
  let latest: { readonly scenario: ModelScenario; readonly loaded: LoadedScenario } | undefined
  const load = (scenario: ModelScenario) => {
    if (latest?.scenario !== scenario) latest = { scenario, loaded: loadScenario(module, scenario, latest?.loaded) }
    return latest.loaded
  }
  return (request) => (needsReference(request.views) ? withObservers(load, request) : simulate(load, request))
}

type Load = (scenario: ModelScenario) => LoadedScenario

function* simulate(load: Load, request: SimulationRequest): Generator<ReplicationRecord, void> {
  const { scenario, first, count, views = {} } = request
  for (let replication = first; replication < first + count; replication++) {
    // Between two replications another scenario may have taken its place.
    yield playReplication(load(scenario), request, replication, views)
  }
}

function playReplication(
  { exports, turns, renewsText, playsVariants, units, sums, noted, answers }: LoadedScenario,
  { key }: SimulationRequest,
  replication: number,
  views: Views
): ReplicationRecord {
  exports.start(key.k0, key.k1, replication)
  for (let phase = 0; phase + 1 < turns.length; phase++) {
    if (phase > 0) exports.enterPhase(phase, renewsText[phase])
    exports.play(turns[phase], turns[phase + 1], views.ranks === true, playsVariants[phase])
  }
  exports.finish(views.tiers === true, views.ranks === true)
  return { replication, ...countUp(sums(views), noted(), units, views), answers: answers() }
}

/** Whether the views look at single moments of single cadres, which the kernel does not keep. */
function needsReference({ boxes, aroundGrants, cadres, watch }: Views = {}): boolean {
  return boxes === true || aroundGrants === true || cadres !== undefined || watch !== undefined
}

/** The kernel's numbers with what the reference's observers see: both play the same draws and make the same choices. */
function* withObservers(load: Load, request: SimulationRequest): Generator<ReplicationRecord, void> {
  const { boxes, aroundGrants, cadres, watch, ...plain } = request.views ?? {}
  const observed = reference({
    ...request,
    views: {
      ...(boxes && { boxes }),
      ...(aroundGrants && { aroundGrants }),
      ...(cadres && { cadres }),
      ...(watch && { watch })
    }
  })
  const seen = observed[Symbol.iterator]()
  for (const record of simulate(load, { ...request, views: plain })) {
    const { boxes, aroundGrants, trajectories } = seen.next().value as ReplicationRecord
    yield {
      ...record,
      ...(boxes && { boxes }),
      ...(aroundGrants && { aroundGrants }),
      ...(trajectories && { trajectories })
    }
  }
}
