/** The bundled library as worlds, for tests that go through all of it. */

import { type PlannedScenario, worldsOf } from '../../src/experiment/design.js'
import { fileLibrary, filesInFolder, foldersIn } from '../../src/run/scenario-library.js'
import { LIBRARY } from '../../src/scenario/library-name.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { readStructure, type Structure } from '../../src/scenario/single-files.js'

/**
 * Every shipped scenario and reform, and the first and the last point of every design, by their library names; or those of some
 * files, by their numbers.
 */
export function shippedWorlds(
  structure?: Structure,
  isWanted: (file: number) => boolean = () => true
): readonly PlannedScenario[] {
  return shippedFiles().flatMap(({ path, root, kind }, file) => {
    if (!isWanted(file)) return []
    if (kind === 'targets' || kind === 'ranges' || (kind === 'structure' && structure !== undefined)) return []
    const resolved = resolveScenario(path, fileLibrary(root), { structure })
    if ('issues' in resolved) throw new Error(`${path}: ${resolved.issues[0].message.en}`)
    const [base, ...points] = worldsOf({ ...resolved.scenario, id: path })
    return points.length === 0 ? [base] : [points[0], points[points.length - 1]]
  })
}

/** Every shipped structure of the model. */
export function shippedStructures(): readonly Structure[] {
  return shippedFiles().flatMap(({ path, root, kind }) => {
    if (kind !== 'structure') return []
    const read = readStructure(path, fileLibrary(root))
    if ('issues' in read) throw new Error(`${path}: ${read.issues[0].message.en}`)
    return [read.structure]
  })
}

function shippedFiles() {
  return [LIBRARY, ...foldersIn(LIBRARY)].flatMap(filesInFolder)
}
