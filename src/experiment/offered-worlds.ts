/** Worlds of the shipped ensemble and structures as a page holds them, and the same comparison in each of them. */

import type { Bilingual } from '../model/language.js'
import type { Level } from '../scenario/point-list.js'
import { assumptionPlan } from './assumed-worlds.js'
import type { PlannedScenario } from './design.js'
import { type Ensemble, ensembleInPlan } from './ensemble.js'
import { planBatch } from './plan.js'

/** Worlds of equal weight: each its id, then its values of what varies. */
export interface PackedEnsemble extends Pick<Ensemble, 'varied' | 'common' | 'base'> {
  readonly worlds: readonly (readonly Level[])[]
}

/** Worlds of the model as it is, and of other structures. */
export interface OfferedWorlds {
  readonly ensemble: PackedEnsemble
  readonly structures: readonly {
    readonly id: string
    readonly label: Bilingual
    readonly set: Readonly<Record<string, number | string>>
    /** Worlds that were found under this structure; null for some of the model as it is. */
    readonly ensemble: PackedEnsemble | null
  }[]
}

/** A baseline and a reform in one world. */
export interface WorldPair {
  /** The position of the structure; null for the model as it is. */
  readonly structure: number | null
  readonly worlds: readonly [baseline: PlannedScenario, reform: PlannedScenario]
}

/** The most worlds of a structure for which none were found under it. */
const FEW = 4
const REPLICATIONS = 20

/** A baseline and a reform in every world, the model as it is and the structures in turn, as `compare --structures` lays them. */
export function pairsInWorlds(
  offered: OfferedWorlds,
  baseline: PlannedScenario,
  reform: PlannedScenario,
  seed: string
): readonly WorldPair[] {
  const plan = { ...planBatch([baseline, reform], seed, REPLICATIONS), baseline: 0 }
  const inPlan = (packed: PackedEnsemble, count: number) => ensembleInPlan(unpacked(packed), count, plan)
  const { ensemble, structures } = offered
  const draws = ensemble.worlds.length
  const { scenarios } = assumptionPlan(plan, {
    ...{ draws, replications: REPLICATIONS, ensemble: inPlan(ensemble, draws) },
    structures: structures.map(({ ensemble: own, ...structure }) => {
      const isFixed = ensemble.varied.every((path) => path in structure.set)
      const count = isFixed ? 1 : (own?.worlds.length ?? FEW)
      return {
        ...structure,
        ...{ draws: count, replications: REPLICATIONS, ensemble: inPlan(own ?? ensemble, count) },
        ...(own !== null && { isCalibrated: true as const })
      }
    })
  })
  const positions = [
    ...Array<null>(draws).fill(null),
    ...structures.flatMap(({ id }, position) =>
      scenarios.filter((one) => one.id.startsWith(`${reform.id}@${id}@`)).map(() => position)
    )
  ]
  const pairs = positions.map(
    (structure, k): WorldPair => ({ structure, worlds: [scenarios[2 * k], scenarios[2 * k + 1]] })
  )
  return inTurn(pairs)
}

function unpacked({ worlds, ...packed }: PackedEnsemble): Ensemble {
  return {
    ...packed,
    ...{ name: '', sha256: '' },
    worlds: worlds.map(([id, ...values]) => ({
      ...{ id: String(id), weight: 1 / worlds.length },
      values: Object.fromEntries(packed.varied.map((path, k) => [path, values[k]]))
    }))
  }
}

/** The first world of everything first, then the second, so that what is known widens evenly. */
function inTurn(pairs: readonly WorldPair[]): readonly WorldPair[] {
  const seen = new Map<number | null, number>()
  const turns = pairs.map((pair) => {
    const turn = seen.get(pair.structure) ?? 0
    seen.set(pair.structure, turn + 1)
    // The model as it is has more worlds: some in every turn.
    return { pair, turn: pair.structure === null ? Math.floor(turn / FEW) : turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ pair }) => pair)
}
