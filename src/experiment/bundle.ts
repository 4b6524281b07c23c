/** Bundles: what several reforms change of a baseline, joined into one world. */

import { inEach, type Language } from '../model/language.js'
import { PARAMETERS, type ParameterValue, parameterAt, withChanges } from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import { MAX_TEXT_LENGTH } from '../scenario/limits.js'
import type { Cost } from '../scenario/scenario-file.js'
import type { PlannedScenario } from './design.js'

/** The most members of a bundle whose every subset is played. */
export const MOST_MEMBERS = 8

/** What joins the ids of a bundle's members. */
export const BUNDLE_JOIN = '+'

/** A parameter that two reforms set to different values, from the start or from the same period on. */
export interface BundleConflict {
  readonly a: string
  readonly b: string
  readonly path: string
}

/** What a world changes of a baseline: parameters from the start, and the entries of its timetable. */
interface Changes {
  readonly settings: ReadonlyMap<string, ParameterValue>
  readonly entries: ReadonlyMap<string, { readonly at: number; readonly path: string; readonly value: ParameterValue }>
}

/** The first parameter in which two worlds cannot both have their way; null if they can be joined. */
export function conflictBetween(
  a: PlannedScenario,
  b: PlannedScenario,
  baseline: PlannedScenario
): BundleConflict | null {
  const [one, other] = [changesOf(a, baseline), changesOf(b, baseline)]
  for (const [path, value] of one.settings) {
    if (other.settings.has(path) && !isSame(value, other.settings.get(path))) return { a: a.id, b: b.id, path }
  }
  for (const [key, { path, value }] of one.entries) {
    const theirs = other.entries.get(key)
    if (theirs !== undefined && !isSame(value, theirs.value)) return { a: a.id, b: b.id, path }
  }
  return null
}

/** The world in which all of some reforms hold, which must not be in conflict; the reform itself if there is one. */
export function bundleOf(members: readonly PlannedScenario[], baseline: PlannedScenario): PlannedScenario {
  const ids = members.map(({ id }) => id)
  if (members.length === 1) return { ...members[0], bundle: ids }
  const changes = members.map((member) => changesOf(member, baseline))
  const settings = new Map(changes.flatMap((change) => [...change.settings]))
  const cost = sumOf(members.map((member) => member.cost))
  const origin = members.every((member) => member.origin === members[0].origin) ? members[0].origin : undefined
  const { origin: _, ...world } = baseline
  const own = changes.flatMap(({ entries }) => [...entries.values()])
  return {
    ...world,
    ...(origin && { origin }),
    parameters: withChanges(baseline.parameters, Object.fromEntries(settings)),
    id: ids.join(BUNDLE_JOIN),
    label: inEach((language) => joined(members, language)),
    extends: [baseline.file, ...baseline.extends],
    reforms: [...baseline.reforms, ...members.flatMap(({ reforms }) => reforms.slice(baseline.reforms.length))],
    timetable: own.length > 0 ? timetableOf(own) : baseline.timetable,
    bundle: ids,
    ...(cost && { cost })
  }
}

/** Every bundle of some reforms, the single ones first, then in order of size. */
export function everyBundle(
  members: readonly PlannedScenario[],
  baseline: PlannedScenario
): readonly PlannedScenario[] {
  const subsets = Array.from({ length: (1 << members.length) - 1 }, (_, k) => membersOf(members, k + 1))
  return subsets.sort((a, b) => a.length - b.length).map((subset) => bundleOf(subset, baseline))
}

/** Scenarios with what their reforms cost beside the baseline's, where every one of them says so in one unit. */
export function withCosts(
  scenarios: readonly PlannedScenario[],
  baseline: PlannedScenario
): readonly PlannedScenario[] {
  return scenarios.map((scenario) => {
    const costs = scenario.reforms.slice(baseline.reforms.length).map(({ cost }) => cost)
    const cost = sumOf(costs)
    return scenario === baseline || cost === undefined ? scenario : { ...scenario, cost }
  })
}

/** What several costs amount to; undefined if one is not known, or of another unit. */
function sumOf(costs: readonly (Cost | undefined)[]): Cost | undefined {
  const [first] = costs
  if (first === undefined) return undefined
  let amount = 0
  for (const cost of costs) {
    if (cost?.unit !== first.unit) return undefined
    amount += cost.amount
  }
  return { amount, unit: first.unit }
}

/** The members whose bits are set. */
export function membersOf<Item>(members: readonly Item[], bits: number): readonly Item[] {
  return members.filter((_, k) => (bits & (1 << k)) !== 0)
}

/** What a world changes from the start, `path=value` in table order; null if it has a timetable of its own. */
export function settingsOf(world: PlannedScenario, baseline: PlannedScenario): readonly string[] | null {
  if (!isSame(world.timetable, baseline.timetable)) return null
  return [...changesOf(world, baseline).settings].map(([path, value]) => `${path}=${JSON.stringify(value)}`)
}

/** A parameter that a world changes of a baseline from the start. */
export interface Move {
  readonly path: string
  readonly from: ParameterValue
  readonly to: ParameterValue
}

/** What a world changes of a baseline: parameters from the start, in table order, and the periods in which its own timetable changes more. */
export function movesOf(
  world: PlannedScenario,
  baseline: PlannedScenario
): { readonly moves: readonly Move[]; readonly moments: readonly number[] } {
  const { settings, entries } = changesOf(world, baseline)
  return {
    moves: [...settings].map(([path, to]) => ({ path, from: parameterAt(baseline.parameters, path), to })),
    moments: [...new Set([...entries.values()].map(({ at }) => at))]
  }
}

/**
 * Which of some worlds a world is made of: they change together what it changes of the baseline, each its own part of that. The
 * largest such parts or, where these overlap, the smallest; none where they are fewer than two, or do not make up all of it.
 */
export function partsAmong(
  others: readonly PlannedScenario[],
  baseline: PlannedScenario
): (world: PlannedScenario) => readonly PlannedScenario[] {
  const known = others.map((other) => ({ other, keys: keysOf(other, baseline) }))
  return (world) => largestParts(known, keysOf(world, baseline))
}

/** A world with what it changes. */
interface Changed {
  readonly other: PlannedScenario
  readonly keys: ReadonlySet<string>
}

function largestParts(worlds: readonly Changed[], all: ReadonlySet<string>): readonly PlannedScenario[] {
  const within = worlds.filter(({ keys }) => keys.size > 0 && keys.size < all.size && isWithin(keys, all))
  const isPart = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
    part.size < whole.size && isWithin(part, whole)
  const largest = within.filter(({ keys }) => !within.some((one) => isPart(keys, one.keys)))
  const smallest = within.filter(({ keys }) => !within.some((one) => isPart(one.keys, keys)))
  const isApart = (parts: typeof within) =>
    parts.length > 1 &&
    parts.reduce((sum, { keys }) => sum + keys.size, 0) === all.size &&
    new Set(parts.flatMap(({ keys }) => [...keys])).size === all.size
  return [largest, smallest].find(isApart)?.map(({ other }) => other) ?? []
}

/** What a world changes, as one text for each parameter and entry. */
function keysOf(world: PlannedScenario, baseline: PlannedScenario): ReadonlySet<string> {
  const { settings, entries } = changesOf(world, baseline)
  return new Set([
    ...[...settings].map(([path, value]) => `${path}=${JSON.stringify(value)}`),
    ...[...entries.values()].map(({ at, path, value }) => `${at} ${path}=${JSON.stringify(value)}`)
  ])
}

/** Whether all of a set are in another. */
export function isWithin<Item>(part: ReadonlySet<Item>, whole: ReadonlySet<Item>): boolean {
  for (const item of part) if (!whole.has(item)) return false
  return true
}

function changesOf(world: PlannedScenario, baseline: PlannedScenario): Changes {
  const settings = PARAMETERS.flatMap(({ path }) => {
    const value = parameterAt(world.parameters, path)
    return isSame(value, parameterAt(baseline.parameters, path)) ? [] : [[path, value] as const]
  })
  const isOwn = !isSame(world.timetable, baseline.timetable)
  const entries = (isOwn ? world.timetable : []).flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => [`${at} ${path}`, { at, path, value }] as const)
  )
  return { settings: new Map(settings), entries: new Map(entries) }
}

function timetableOf(
  entries: readonly { readonly at: number; readonly path: string; readonly value: ParameterValue }[]
): readonly TimetableEntry[] {
  const periods = [...new Set(entries.map(({ at }) => at))].sort((a, b) => a - b)
  return periods.map((at) => ({
    at,
    set: Object.fromEntries(entries.filter((entry) => entry.at === at).map(({ path, value }) => [path, value]))
  }))
}

/** The members' names in a line, as long as a label may be. */
function joined(members: readonly PlannedScenario[], language: Language): string {
  const text = members.map(({ label, id }) => label[language] || id).join(' + ')
  return text.length <= MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH - 1)}…`
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
