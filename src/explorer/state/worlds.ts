/** From what the user chose to worlds that can be played. */

import { type BundleConflict, conflictBetween, everyBundle } from '../../experiment/bundle.js'
import type { PlannedScenario } from '../../experiment/design.js'
import type { Bilingual } from '../../model/language.js'
import {
  DEFAULTS_VERSION,
  PARAMETERS,
  type ParameterValue,
  parameterAt,
  parameterRow,
  withChanges
} from '../../model/parameters.js'
import { isSameWorld } from '../../scenario/canonical.js'
import { expandChanges } from '../../scenario/expand-changes.js'
import { isLever } from '../../scenario/file-keys.js'
import { NOWHERE, type PackedChange } from '../../scenario/packed.js'
import type { Scenario } from '../../scenario/resolve.js'
import { cadrePeriods } from '../../scenario/size.js'
import type { Change } from '../../scenario/timetable.js'
import type { Measures } from '../../scenario/write-yaml.js'
import { inAllLanguages } from '../../words/words.js'
import { NO_REFORM, type Reform } from './state.js'
import { MOST_CADRE_PERIODS } from './tiers.js'

/** Why a reform cannot be played. */
export type Obstacle = 'burn-in' | 'run-too-short' | 'too-large'

/** The most cadre-periods of a world that is shown in other worlds too: in all of them some minutes of one processor. */
export const MOST_IN_WORLDS = 2_000_000

/** What names a world. */
export interface WorldName {
  readonly id: string
  readonly label: Bilingual
}

/**
 * The baseline with a reform laid over it. Values of the reform hold throughout, or from its quarter on, until it ends; what the timetable of
 * the baseline says of the same parameters holds again only after that. Structure, such as the number of quarters, holds from the start.
 */
export function worldOf(base: Scenario, reform: Reform, { id, label }: WorldName): PlannedScenario {
  const { set, from, until, changes } = reform
  const paths = Object.keys(set)
  const movable = paths.filter((path) => parameterRow(path)?.fixed !== true)
  const later = from > 0 ? movable : []
  const ends = until === undefined ? [] : movable
  const atOnce = Object.fromEntries(paths.filter((path) => !later.includes(path)).map((path) => [path, set[path]]))
  const parameters = withChanges(base.parameters, atOnce)
  const placed: Change[] = [
    ...base.changes.filter(({ path }) => !Object.hasOwn(set, path)),
    ...later.map((path) => ({ ...introduced(path, reform), place: NOWHERE })),
    ...ends.flatMap((path) => restored(base, path, until as number)),
    ...changes.map((change) => ({ ...change, place: NOWHERE }))
  ]
  const { periods } = parameters.time
  const within = placed.filter(({ at, to = at }) => to < periods)
  return {
    ...base,
    ...{ id, label, parameters, changes: within },
    timetable: expandChanges(parameters, withoutOverlaps(within)),
    extends: [base.file, ...base.extends]
  }
}

/** What holds in the baseline from a quarter on: the value in force then, and what its timetable says after that. */
function restored(base: Scenario, path: string, from: number): readonly Change[] {
  const before = base.timetable.filter(({ at, set }) => at <= from && Object.hasOwn(set, path)).at(-1)
  const value = before?.set[path] ?? parameterAt(base.parameters, path)
  const after = base.changes.filter((change) => change.path === path && (change.to ?? change.at) > from)
  // A ramp under way goes on from the value that it has reached.
  const resumed = after.map(({ to, ...one }) => {
    const at = Math.max(one.at, from + 1)
    return { ...one, at, ...(to !== undefined && to > at && { to }) }
  })
  return [{ path, value, at: from, place: NOWHERE }, ...resumed]
}

/** The baseline with other assumptions about the model; what is no longer as its file says goes without that name. */
export function withVariants(base: Scenario, variants: Readonly<Record<string, ParameterValue>>): Scenario {
  if (Object.keys(variants).length === 0) return base
  return { ...base, file: '', parameters: withChanges(base.parameters, variants) }
}

/** The baseline as earlier defaults make it; its file now means another world, and so it goes without that name. */
export function underDefaults(base: Scenario, defaults: number): Scenario {
  return defaults === DEFAULTS_VERSION ? base : { ...base, file: '' }
}

/** The reform that makes a scenario of the baseline; tiers are no matter of reforms. */
export function reformTo(world: Scenario, base: Scenario): Reform {
  const set = PARAMETERS.flatMap(({ path, type }) => {
    const value = parameterAt(world.parameters, path)
    return type === 'tiers' || value === parameterAt(base.parameters, path) ? [] : [[path, value] as const]
  })
  const changes = world.timetable.flatMap(({ at, set: values }) =>
    Object.entries(values).map(([path, value]) => ({ at, path, value }))
  )
  return { ...NO_REFORM, set: Object.fromEntries(set), changes, ...(world.file !== '' && { preset: world.file }) }
}

/** The scenario that a reform was taken from; undefined where it was put together by hand. */
export function presetOf(reform: Reform, known: readonly Scenario[]): Scenario | undefined {
  return known.find(({ file }) => file !== '' && file === reform.preset)
}

/** Whether no lever was moved since a reform was taken from a scenario. */
export function isAsTaken(reform: Reform, base: Scenario, preset: Scenario): boolean {
  const [own, taken] = [reform, reformTo(preset, base)].map((one) => worldOf(base, one, preset))
  return isSameWorld(own, taken)
}

/** What a reform is called: as the scenario that it was taken from, for as long as no lever was moved since. */
export function reformLabel(reform: Reform, base: Scenario, known: readonly Scenario[]): Bilingual {
  const preset = presetOf(reform, known)
  if (preset === undefined) return inAllLanguages(({ explorer }) => explorer.page.reform)
  if (isAsTaken(reform, base, preset)) return preset.label
  return inAllLanguages(({ say, explorer }) => explorer.page.modified(say(preset.label)))
}

/** What a reform moves, for a file that can be laid over any world; null where it moves more than measures. */
export function measuresOf(reform: Reform): Measures | null {
  const { set, from, until, changes } = reform
  const paths = [...Object.keys(set), ...changes.map(({ path }) => path)]
  // What a reform goes back to when it ends is a value of this world, which others need not have.
  if (until !== undefined || paths.length === 0 || !paths.every((path) => isMeasure(path))) return null
  const later = from > 0 ? Object.keys(set).map((path) => introduced(path, reform)) : []
  return { set: from > 0 ? {} : set, changes: [...later, ...changes] }
}

/** How a later reform brings in one of its values: at once, or a number by equal steps. */
function introduced(path: string, { set, from, to }: Reform): PackedChange {
  const isGradual = to !== undefined && to > from && parameterRow(path)?.type === 'number'
  return { path, value: set[path] as ParameterValue, at: from, ...(isGradual && { to }) }
}

function isMeasure(path: string): boolean {
  const row = parameterRow(path)
  return row !== undefined && isLever(row)
}

const PERIODS = 'time.periods'

/** What keeps a world from being played. */
export function obstacleOf(world: PlannedScenario, reform: Reform): Obstacle | null {
  const { periods, burnIn } = world.parameters.time
  if (burnIn >= periods) return 'burn-in'
  if (Object.hasOwn(reform.set, PERIODS) && cadrePeriods(world) > MOST_CADRE_PERIODS) return 'too-large'
  const { from, to = 0, until = 0, changes } = reform
  const quarters = [from, to, until, ...changes.flatMap(({ at, to: last = at }) => [at, last])]
  return quarters.some((quarter) => quarter >= periods) ? 'run-too-short' : null
}

/** Of changes of one parameter that overlap, the later written one holds. */
function withoutOverlaps(changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    (change, k) =>
      !changes
        .slice(k + 1)
        .some(
          (other) =>
            other.path === change.path && other.at <= (change.to ?? change.at) && (other.to ?? other.at) >= change.at
        )
  )
}

/** The most pinned worlds that are taken apart: every bundle of them is played. */
export const MOST_TAKEN_APART = 4

/** Every bundle of the pinned worlds, or the first parameter on which two of them do not agree. */
export function synergyWorlds(
  pinned: readonly PlannedScenario[],
  base: PlannedScenario
): { readonly worlds: readonly PlannedScenario[]; readonly conflict: BundleConflict | null } {
  for (const [k, a] of pinned.entries()) {
    for (const b of pinned.slice(k + 1)) {
      const conflict = conflictBetween(a, b, base)
      if (conflict !== null) return { worlds: [], conflict }
    }
  }
  return { worlds: everyBundle(pinned, base), conflict: null }
}
