/** Posts filled anew, 交流轮岗: a newcomer has other traits and no past; the rank stays with the post (docs/en/odd.md (77)). */

import { STAGE, uniform } from '../random/draws.js'
import { philox } from '../random/philox.js'
import type { Parameters } from './parameters.js'
import { deriveCadre, drawCadre } from './population.js'
import { enterOffice } from './state.js'
import type { Play, World } from './world.js'

const words = new Uint32Array(4)

/** Fills the posts that fall vacant at the end of a period. */
export function replaceCadres(world: World, parameters: Parameters, { key, replication }: Play, period: number): void {
  const { units, cadres } = world.population
  const { turnover } = parameters.cadres
  for (let u = 0; u < units.count; u++) {
    for (let i = units.firstCadre[u]; i < units.firstCadre[u + 1]; i++) {
      philox(i, period, STAGE.turnover, replication, key.k0, key.k1, words)
      if (uniform(words[0]) >= turnover) continue
      const leading = i < units.firstOrdinary[u]
      drawCadre(cadres, i, { key, replication }, { period, stage: STAGE.newcomer })
      deriveCadre(cadres, i, leading, parameters)
      enterOffice(world.state, world.population, parameters, { cadre: i, unit: u, leading })
      world.state.cadres.newcomer[i] = 1
    }
  }
}
