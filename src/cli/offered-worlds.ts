/** The worlds that the explorer lays under its scenarios: some of the shipped ensemble, and of each shipped structure. */

import { type Ensemble, equallyWeighted } from '../experiment/ensemble.js'
import type { OfferedWorlds, PackedEnsemble } from '../experiment/offered-worlds.js'
import { ensembleNames } from '../run/ensemble-file.js'
import type { Output } from './output.js'
import { ENSEMBLES, plainValue, REFERENCE, STRUCTURES, structuresAt } from './structure-worlds.js'
import { ensembleAt } from './under-ensemble.js'

/** Worlds of the model as it is, and of each structure, that a page holds. */
const [WORLDS, WORLDS_OF_STRUCTURE] = [24, 4]

/** The shipped worlds, as a page holds them; throws `Failure`. */
export function offeredWorlds(output: Output): OfferedWorlds {
  const recalibrated = ensembleNames(ENSEMBLES)
  return {
    ensemble: packed(ensembleAt(REFERENCE, output), WORLDS),
    structures: structuresAt(STRUCTURES, output).map(({ id, file, label, settings }) => ({
      ...{ id, label: { ...label } },
      set: Object.fromEntries(settings.map(({ path, value }) => [path, plainValue(file, path, value)])),
      ensemble: recalibrated.includes(`${ENSEMBLES}${id}`)
        ? packed(ensembleAt(`${ENSEMBLES}${id}`, output), WORLDS_OF_STRUCTURE)
        : null
    }))
  }
}

function packed(ensemble: Ensemble, count: number): PackedEnsemble {
  const { varied, common, base } = ensemble
  const { worlds } = equallyWeighted(ensemble, count)
  return { varied, common, base, worlds: worlds.map(({ id, values }) => [id, ...varied.map((path) => values[path])]) }
}
