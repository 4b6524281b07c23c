/** `--structures`: the same comparison under other structures of the model. */

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { AssumptionPlan, ComparisonPlan, PlannedStructure } from '../experiment/comparison-plan.js'
import { ensembleInPlan } from '../experiment/ensemble.js'
import { MOST_STRUCTURES } from '../experiment/limits.js'
import type { Plan } from '../experiment/plan.js'
import type { ParameterValue } from '../model/parameters.js'
import { ensembleNames } from '../run/ensemble-file.js'
import { Failure } from '../run/failure.js'
import {
  type CalibratedStructure,
  calibratedStructure,
  calibrationsIn,
  isCalibration,
  planIn
} from '../run/read-calibration.js'
import { filesInFolder } from '../run/scenario-library.js'
import { LIBRARY } from '../scenario/library-name.js'
import { defaultRanges } from '../scenario/ranges.js'
import type { Structure } from '../scenario/single-files.js'
import { folderAt, structureAt } from './load-scenarios.js'
import type { Output } from './output.js'
import { ensembleAt } from './under-ensemble.js'

/** The most draws of a structure, and the replications of each scenario in each of them. */
const DRAWS = 8
const REPLICATIONS = 4

/** Draws of the model as it is where structures are asked for and nothing else is. */
const USUAL_DRAWS = 8
/** Replications of each scenario in each world of the model as it is. */
export const WORLD_REPLICATIONS = 8

/** The most replications of what stays open in a world. */
export const OPEN_CAP = 64

/** The library's folder of structures. */
export const STRUCTURES = `${LIBRARY}structures`
/** The library's folder of ensembles that were calibrated under structures to what its reference ensemble was. */
export const ENSEMBLES = `${LIBRARY}ensembles/structures/`
/** The library's ensemble of the model as it is. */
export const REFERENCE = `${LIBRARY}ensembles/baseline`

/** Worlds spread over the ranges that are held plausible, if so many are asked for; else those that are usual. */
export function assumptionsOf(draws: number | undefined, usual?: AssumptionPlan): AssumptionPlan | undefined {
  if (draws === undefined) return usual
  const { structures } = usual ?? {}
  const asked = { draws, replications: WORLD_REPLICATIONS, ranges: defaultRanges(), cap: OPEN_CAP }
  return { ...asked, ...(structures && { structures }) }
}

/** A comparison with worlds of the structures that are asked for, if any are; throws `Failure`. */
export function comparisonUnderStructures(
  comparison: ComparisonPlan,
  plan: Plan,
  { structures, ensemble }: { readonly structures: string | undefined; readonly ensemble?: string | undefined },
  output: Output
): ComparisonPlan {
  if (structures === undefined) return comparison
  const assumptions = comparison.assumptions ?? (assumptionsOf(USUAL_DRAWS) as AssumptionPlan)
  const planned = structuresAt(structures, output).map((structure) =>
    plannedStructure(structure, assumptions, { plan, ensemble, output })
  )
  return { ...comparison, assumptions: { ...assumptions, structures: planned } }
}

interface Under {
  readonly plan: Plan
  readonly ensemble: string | undefined
  readonly output: Output
}

/** A structure with its worlds: those calibrated under it to the targets of the ensemble, where the library has them. */
function plannedStructure(
  { id, file, label, settings, calibration }: StructureAt,
  assumptions: AssumptionPlan,
  { plan, ensemble, output }: Under
): PlannedStructure {
  const set = Object.fromEntries(settings.map(({ path, value }) => [path, plainValue(file, path, value)]))
  const draws = isFixedBy(set, assumptions) ? 1 : Math.min(DRAWS, assumptions.draws)
  const own = { id, label: { ...label }, set, draws, replications: REPLICATIONS }
  if (calibration !== undefined) {
    refuseOtherTargets(calibration, ensemble)
    const worlds = ensembleInPlan(ensembleAt(calibration.folder, output), draws, plan)
    const { isOutOfReach } = calibration
    return { ...own, ensemble: worlds, isCalibrated: true, isOutOfReach }
  }
  if (ensemble === undefined) return own
  const recalibrated = `${ENSEMBLES}${id}`
  const isCalibrated =
    ensemble === REFERENCE && file.startsWith(STRUCTURES) && ensembleNames(ENSEMBLES).includes(recalibrated)
  const worlds = ensembleInPlan(ensembleAt(isCalibrated ? recalibrated : ensemble, output), draws, plan)
  return { ...own, ensemble: worlds, ...(isCalibrated && { isCalibrated }) }
}

/** The model as it is must be calibrated too, and to the same targets, or nothing could be compared. */
function refuseOtherTargets({ folder, targets }: CalibrationAt, ensemble: string | undefined): void {
  if (ensemble === undefined) throw new Failure('usage', (w) => w.command.compare.structuresAlone(folder))
  if (!isCalibration(ensemble)) return
  const [own, others] = [targets, planIn(ensemble).plan.targets].map((one) => JSON.stringify(one))
  if (own !== others) throw new Failure('usage', (w) => w.command.compare.otherTargets(folder, ensemble))
}

/** Whether nothing that varies is left to vary under a structure. */
function isFixedBy(set: Readonly<Record<string, unknown>>, { ranges = [], ensemble }: AssumptionPlan): boolean {
  const varied = ensemble ? ensemble.varied : ranges.flatMap(({ parameters }) => parameters)
  return varied.every((path) => path in set)
}

/** A structure, and the calibration under it where that is what was named. */
type StructureAt = Structure & { readonly calibration?: CalibrationAt }

interface CalibrationAt extends Omit<CalibratedStructure, 'structure'> {
  readonly folder: string
}

/** The structures that a folder, files, names of the library or calibrations under them mean, each once; throws `Failure`. */
export function structuresAt(text: string, output: Output): readonly StructureAt[] {
  const paths = text.split(',').flatMap((part) => pathsOf(part.trim()))
  const found = [...new Set(paths)].flatMap((path) =>
    folderAt(path) ? (calibratedAt(path) ?? []) : structureAt(path, output)
  )
  const ids = found.map(({ id }) => id)
  const twice = ids.find((id, k) => ids.indexOf(id) !== k)
  if (twice !== undefined) throw new Failure('usage', (w) => w.command.compare.structureTwice(twice))
  if (found.length === 0) throw new Failure('usage', (w) => w.command.compare.noStructures(text))
  if (found.length > MOST_STRUCTURES) {
    throw new Failure('usage', (w) => w.command.compare.manyStructures(found.length, MOST_STRUCTURES))
  }
  return found
}

function pathsOf(name: string): readonly string[] {
  const isName = /^[\w-]+$/.test(name) && !existsSync(name)
  const path = isName ? `${STRUCTURES}/${name}` : name
  if (!folderAt(path)) return [path]
  const calibrations = path.startsWith(LIBRARY) ? [] : calibrationsIn(path)
  if (calibrations.length > 0) return calibrations
  return filesInFolder(path).flatMap((file) => (file.kind === 'structure' ? [file.path] : []))
}

function calibratedAt(folder: string): StructureAt | undefined {
  const found = calibratedStructure(folder)
  if (found === undefined) return undefined
  const { structure, ...own } = found
  return { ...structure, calibration: { folder, ...own } }
}

/** A value that a structure sets, which is never a list of tiers; throws `Failure` for one. */
export function plainValue(file: string, path: string, value: ParameterValue): number | string {
  if (typeof value === 'number' || typeof value === 'string') return value
  throw new Failure('usage', (w) => w.command.compare.structureOfTiers(basename(file), path))
}
