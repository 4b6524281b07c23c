/** Reads an ensemble: the folder of a finished calibration, a CSV file of worlds, or a name of the library. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ensemble, EnsembleWorld } from '../experiment/ensemble.js'
import { alike } from '../model/language.js'
import { OUTCOME_NAMES } from '../model/outcomes.js'
import {
  DEFAULTS_VERSION,
  defaultParameters,
  PARAMETERS,
  type ParameterValue,
  parameterAt
} from '../model/parameters.js'
import { Draft } from '../scenario/draft.js'
import { type Issue, makeIssue, type Place } from '../scenario/issue.js'
import { LIBRARY } from '../scenario/library-name.js'
import { MAX_POINTS } from '../scenario/limits.js'
import { readNumber } from '../scenario/number-text.js'
import type { Level } from '../scenario/point-list.js'
import type { Point } from '../scenario/points.js'
import type { Scenario } from '../scenario/resolve.js'
import { quotedKey } from '../scenario/schema-issues.js'
import { wholeFile } from '../scenario/source-text.js'
import { Failure, systemFailure } from './failure.js'
import { readTable } from './points-file.js'
import { sha256OfFile } from './regular-file.js'
import { failureOfDamaged } from './run-failures.js'
import { ENSEMBLE_FILE, MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { filesAmiss, readRunFile } from './run-folder.js'
import { isFolder, libraryTable, tableNames } from './scenario-library.js'
import { unsealed } from './sealed-json.js'

/** An ensemble, or every fault of every row of its file. */
export type EnsembleReading = { readonly ensemble: Ensemble } | { readonly issues: readonly Issue[] }

/** The library's folder of ensembles. */
const ENSEMBLES = `${LIBRARY}ensembles/`

/** Columns that are no parameters. */
const WEIGHT = 'weight'
const BESIDE: ReadonlySet<string> = new Set([WEIGHT, 'distance', ...OUTCOME_NAMES])

/** The columns of a table of worlds, which are points by other names. */
export const ENSEMBLE_COLUMNS = { idColumn: 'particle', beside: BESIDE } as const

/**
 * Reads the ensemble at a path: the folder of a finished calibration, whose files must be as its manifest says; a CSV file
 * with a column `particle`, perhaps `weight`, and parameters by their paths; or `ganwei:ensembles/NAME`. Every value is held
 * against the bounds of its parameter. Throws `Failure` for what is not there, not finished or damaged.
 */
export function readEnsemble(name: string): EnsembleReading {
  const { file, base } = placeOf(name)
  const at = wholeFile(name)
  const read = readTable(file, DEFAULTS, {
    columns: { areNames: true, ...ENSEMBLE_COLUMNS },
    ...{ name, at, keep: (point: Point) => point }
  })
  if ('issues' in read) return read
  const { points } = read
  if (points.length === 0) return { issues: [makeIssue('no-points', { at })] }
  if (points.length > MAX_POINTS) {
    return { issues: [makeIssue('too-many-points', { at, values: { limit: MAX_POINTS, got: points.length } })] }
  }
  const weights = points.map(({ beside }) => weightOf(beside[WEIGHT]))
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0)
  const differing = PARAMETERS.filter(({ path }) =>
    points.some(({ values }) => values[path] !== points[0].values[path])
  )
  const issues = [
    ...points.flatMap((point, k) => (weights[k] === undefined ? [weightIssue(point)] : [])),
    ...(sum > 0 || weights.includes(undefined) ? [] : [makeIssue('weights-none', { at })]),
    ...differing.flatMap(({ path, group }) =>
      group === 'time' ? [makeIssue('time-varies', { at, path, values: { key: path } })] : []
    )
  ]
  if (issues.length > 0) return { issues }
  const varied = differing.map(({ path }) => path)
  const worlds = points.map(({ id, values }, k): EnsembleWorld => {
    const own = varied.map((path): [string, Level] => [path, values[path]])
    return { id, weight: (weights[k] as number) / sum, values: Object.fromEntries(own) }
  })
  // Whatever a scenario that they lie under was read with: what some version of the defaults has otherwise is set.
  const common = otherThanDefaults({ ...points[0].values, ...tiersOf(base.values) }, varied, VERSIONS)
  const own = otherThanDefaults(base.values, [], [base.defaults])
  return { ensemble: { name, sha256: sha256OfFile(file), varied, common, base: own, worlds } }
}

/** The names of the ensembles of the library, or of a folder of it. */
export function ensembleNames(folder = ENSEMBLES): readonly string[] {
  return tableNames(folder)
}

/** The parameters of what worlds were calibrated on, and the version of the defaults that it was read with. */
interface Base {
  readonly values: Readonly<Record<string, ParameterValue>>
  readonly defaults: number
}

const NO_BASE: Base = { values: {}, defaults: DEFAULTS_VERSION }
const VERSIONS = Array.from({ length: DEFAULTS_VERSION }, (_, k) => k + 1)

function placeOf(name: string): { readonly file: string; readonly base: Base } {
  if (name.startsWith(LIBRARY)) {
    const file = libraryTable(name)
    if (existsSync(file)) return { file, base: NO_BASE }
    throw new Failure('noInput', (words) => words.calibration.noEnsemble(name, ensembleNames()))
  }
  let isInFolder: boolean
  try {
    isInFolder = isFolder(name)
  } catch (error) {
    throw systemFailure('noInput', name, error)
  }
  return isInFolder ? { file: join(name, ENSEMBLE_FILE), base: finishedBase(name) } : { file: name, base: NO_BASE }
}

/** The parameters of the base of a calibration that is finished and whole. */
function finishedBase(folder: string): Base {
  if (!existsSync(join(folder, PLAN_FILE))) throw noCalibration(folder)
  const plan = unsealed(readRunFile(folder, PLAN_FILE))
  if (plan === null) throw failureOfDamaged(folder, [PLAN_FILE])
  if (plan.kind !== 'calibration') throw noCalibration(folder)
  if (!existsSync(join(folder, MANIFEST_FILE))) {
    throw new Failure('mismatch', (words) => words.calibration.unfinished(folder))
  }
  const amiss = filesAmiss(folder)
  if (amiss.length > 0) throw failureOfDamaged(folder, amiss)
  const { parameters, defaults = 1 } = plan as {
    readonly parameters: Readonly<Record<string, Record<string, ParameterValue>>>
    readonly defaults?: number
  }
  const values = Object.fromEntries(PARAMETERS.map(({ path, group, name }) => [path, parameters[group][name]]))
  return { values, defaults: Math.min(defaults, DEFAULTS_VERSION) }
}

function noCalibration(folder: string): Failure {
  return new Failure('usage', (words) => words.calibration.noCalibration(folder, ENSEMBLE_FILE))
}

function weightOf(text: string | undefined): number | undefined {
  if (text === undefined) return 1
  const reading = readNumber(text)
  return reading !== undefined && 'value' in reading && reading.value >= 0 ? reading.value : undefined
}

function weightIssue({ beside, at }: { readonly beside: Readonly<Record<string, string>>; readonly at: Place }): Issue {
  return makeIssue('weight-cell', { at, path: WEIGHT, values: { got: quotedKey(beside[WEIGHT] ?? '') } })
}

/** What is not the default in some of these versions; times are left to the scenario that is played. */
function otherThanDefaults(
  values: Readonly<Record<string, ParameterValue>>,
  varied: readonly string[],
  versions: readonly number[]
): Readonly<Record<string, ParameterValue>> {
  const usual = versions.map((version) => defaultParameters(version))
  const paths = PARAMETERS.filter(({ path, group }) => path in values && group !== 'time' && !varied.includes(path))
  return Object.fromEntries(
    paths
      .filter(({ path }) =>
        usual.some((one) => JSON.stringify(values[path]) !== JSON.stringify(parameterAt(one, path)))
      )
      .map(({ path }) => [path, values[path]])
  )
}

/** Organisations stand in no table. */
function tiersOf(base: Readonly<Record<string, ParameterValue>>): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(
    PARAMETERS.filter(({ path, type }) => type === 'tiers' && path in base).map(({ path }) => [path, base[path]])
  )
}

const NAMELESS = alike('')

/** What worlds are laid over to be checked. */
const DEFAULTS: Scenario = {
  ...{ id: '', file: '', label: NAMELESS, question: NAMELESS, extends: [], reforms: [] },
  ...new Draft().finished()
}
