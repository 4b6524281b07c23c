/** From a design to its worlds: one for each point, beside the world that it varies. */

import { latinHypercube } from '../analysis/latin-hypercube.js'
import { type Bilingual, inEach } from '../model/language.js'
import { type Parameters, parameterAt, withChanges } from '../model/parameters.js'
import { COLON, COMMA } from '../model/signs.data.js'
import { streamKey } from '../random/key.js'
import { sobolPoint } from '../random/sobol-points.js'
import { NOWHERE } from '../scenario/packed.js'
import { type Level, type PointChunk, PointList, type TablePoint } from '../scenario/point-list.js'
import { settingsAt, valueAt } from '../scenario/ranges.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Cost } from '../scenario/scenario-file.js'
import { withSettings } from '../scenario/settings.js'
import type { Factor, Sample, Vary } from '../scenario/vary.js'
import { BASE_LABEL, POINT_LABEL } from './design.data.js'
import { MOST_COMPARED } from './limits.js'
import { type PointsOver, worldList } from './world-list.js'

/** The level of each factor by name; null where the parameters of a factor have no value in common. */
export type FactorLevels = Readonly<Record<string, Level | null>>

/** A scenario of a plan: one of its own, or a point of a design. */
export interface PlannedScenario extends Scenario {
  /** Set for the points of a design. */
  readonly factors?: FactorLevels
  /** Set for a scenario in a world of an ensemble: the baseline of its plan stands in another. */
  readonly inWorld?: true
  /** Set for a bundle: the ids of the scenarios whose changes it joins. */
  readonly bundle?: readonly string[]
  /** What its reforms cost beside those of the baseline, where their files say so. */
  readonly cost?: Cost
}

/**
 * The worlds of a scenario file. A scenario is one. A design is its base, named `design/base`, and its points, named by their
 * levels: `design/clarity=0.5/agreement=0.9`, the last factor changing fastest. The base is a point of one-at-a-time designs.
 * Points that are drawn or listed in a table are named by their number or id: `design/7`.
 */
export function worldsOf(scenario: Scenario): readonly PlannedScenario[] {
  const { vary, origin, ...world } = scenario
  if (!vary) return [origin === undefined ? world : { ...world, origin }]
  const { design, factors, sample, table } = vary
  const usual = Object.fromEntries(factors.map((factor) => [factor.name, commonLevel(world.parameters, factor)]))
  const base: PlannedScenario = {
    ...world,
    id: world.id + BASE,
    label: inEach((language) => world.label[language] + COLON[language] + BASE_LABEL[language]),
    ...(design === 'one-at-a-time' && { factors: usual })
  }
  if (sample) return listed(base, PointList.of(sampledPoints(world, design, sample)))
  if (table) return listed(base, table.points ?? new PointList())
  const points =
    design === 'factorial'
      ? combinations(factors).map((chosen) => pointOf(world, chosen, {}))
      : factors.flatMap((factor) => factor.levels.map((level) => pointOf(world, [[factor, level]], usual)))
  return [base, ...points]
}

/** The points of a sample; of Sobol’ points the first stay what they are when more are drawn. */
function* placesOf(design: Vary['design'], { ranges, points, seed }: Sample): Generator<Float64Array> {
  if (design === 'latin-hypercube') yield* latinHypercube(seed, points, ranges.length)
  const key = streamKey(seed)
  for (let k = 0; design === 'sobol' && k < points; k++) yield sobolPoint(key, k, ranges.length)
}

function* sampledPoints(world: Scenario, design: Vary['design'], sample: Sample): Generator<TablePoint, void> {
  const { ranges } = sample
  let count = 0
  for (const places of placesOf(design, sample)) {
    count += 1
    const levels = Object.fromEntries(ranges.map((range, d) => [range.name, valueAt(range, places[d])]))
    yield { id: String(count), levels, values: settingsAt(ranges, places, world.parameters) }
  }
}

/** A base with its points: of more than are compared each is made when it is asked for, unless a timetable is laid anew for it. */
function listed(base: PlannedScenario, points: PointList): readonly PlannedScenario[] {
  const families = points.chunks.map((chunk) => pointsOver(base, chunk))
  if (points.length >= MOST_COMPARED && base.changes.length === 0) return worldList([base, ...families])
  return [
    base,
    ...families.flatMap(({ points, worldAt }) => Array.from({ length: points.length }, (_, k) => worldAt(k)))
  ]
}

/** How the id of the base of a design ends, behind the design's own. */
const BASE = '/base'

/** Points laid over the base of their design; throws RangeError for a world that is none. */
export function pointsOver(base: PlannedScenario, points: PointChunk): PointsOver<PlannedScenario> {
  if (!base.id.endsWith(BASE)) throw new RangeError(base.id)
  const world = { ...base, id: base.id.slice(0, -BASE.length), extends: [base.file, ...base.extends] }
  return { base, points, worldAt: (position) => pointOver(world, points, position) }
}

function pointOver(world: PlannedScenario, points: PointChunk, position: number): PlannedScenario {
  const values = points.valuesAt(position)
  const isPlain = world.changes.length === 0 && !('time.periods' in values) && !('time.burnIn' in values)
  const laid = isPlain
    ? { ...world, parameters: withChanges(world.parameters, values) }
    : withSettings(
        world,
        Object.entries(values).map(([path, value]) => ({ path, value, at: NOWHERE }))
      )
  const id = points.idAt(position)
  // What the command line set is so no longer where the point sets it otherwise.
  const kept = Object.entries(world.set ?? {}).filter(([path, value]) => (values[path] ?? value) === value)
  // What most do not ask for is made for those who do.
  return {
    ...laid,
    ...(world.set && { set: Object.fromEntries(kept) }),
    id: `${world.id}/${id}`,
    get label() {
      return listedLabel(id, points.levelsAt(position))
    },
    get factors() {
      return points.levelsAt(position)
    }
  }
}

/** Whether a world is a point that was drawn or listed in a table; its label holds its levels. */
export function isListed({ id, factors }: Pick<PlannedScenario, 'id' | 'factors'>): boolean {
  const own = id.slice(id.lastIndexOf('/') + 1)
  return factors !== undefined && own !== 'base' && !own.includes('=')
}

/** Levels as a name has them, in at most four significant digits: `0.5 · −0.3333`. */
export function levelsText(levels: FactorLevels): string {
  return Object.values(levels).map(levelText).join(' · ')
}

function levelText(level: Level | null): string {
  if (typeof level !== 'number') return level ?? '–'
  return String(Number(level.toPrecision(4))).replace('-', '\u2212')
}

/** The levels that a label of a point has room for. */
const MOST_LEVELS = 3

/** The id, where it is a number as a point’s, and the levels where they are few. */
function listedLabel(id: string, levels: FactorLevels): Bilingual {
  const isNumber = !Number.isNaN(Number(id))
  const few = Object.keys(levels).length <= MOST_LEVELS
  const text = levelsText(levels)
  return inEach((language) => (isNumber ? `${POINT_LABEL[language]} ${id}` : id) + (few ? COLON[language] + text : ''))
}

/** The names of all factors of some worlds, in order of first appearance. */
export function factorNames(worlds: readonly PlannedScenario[]): readonly string[] {
  const names = new Set<string>()
  for (const { factors = {} } of worlds) for (const name of Object.keys(factors)) names.add(name)
  return [...names]
}

type Chosen = readonly (readonly [Factor, Level])[]

function combinations(factors: readonly Factor[]): readonly Chosen[] {
  return factors.reduce<readonly Chosen[]>(
    (chosen, factor) => chosen.flatMap((before) => factor.levels.map((level) => [...before, [factor, level] as const])),
    [[]]
  )
}

function pointOf(world: Scenario, chosen: Chosen, usual: FactorLevels): PlannedScenario {
  const settings = chosen.flatMap(([{ parameters, place }, value]) =>
    parameters.map((path) => ({ path, value, at: place }))
  )
  return {
    ...withSettings(world, settings),
    id: [world.id, ...chosen.map(([{ name }, level]) => `${name}=${level}`)].join('/'),
    label: labelOf(chosen),
    extends: [world.file, ...world.extends],
    factors: { ...usual, ...Object.fromEntries(chosen.map(([{ name }, level]) => [name, level])) }
  }
}

function labelOf(chosen: Chosen): Bilingual {
  return inEach((language) =>
    chosen.map(([{ label }, level]) => `${label[language]} ${levelText(level)}`).join(COMMA[language])
  )
}

function commonLevel(parameters: Parameters, { parameters: paths }: Factor): Level | null {
  const values = new Set(paths.map((path) => parameterAt(parameters, path) as Level))
  return values.size === 1 ? [...values][0] : null
}
