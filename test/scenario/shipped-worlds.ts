/** The bundled library as worlds, for tests that go through all of it. */

import { type PlannedScenario, worldsOf } from '../../src/experiment/design.js'
import { fileLibrary, filesInFolder, foldersIn, LIBRARY } from '../../src/run/scenario-library.js'
import { resolveScenario } from '../../src/scenario/resolve.js'

/** Every shipped scenario and reform, and the first and the last point of every design, by their library names. */
export function shippedWorlds(): readonly PlannedScenario[] {
  return [LIBRARY, ...foldersIn(LIBRARY)].flatMap(filesInFolder).flatMap(({ path, root, kind }) => {
    if (kind === 'targets') return []
    const resolved = resolveScenario(path, fileLibrary(root))
    if ('issues' in resolved) throw new Error(`${path}: ${resolved.issues[0].message.en}`)
    const [base, ...points] = worldsOf({ ...resolved.scenario, id: path })
    return points.length === 0 ? [base] : [points[0], points[points.length - 1]]
  })
}
