/** Ensembles: worlds that agree with targets, each with its weight, laid under scenarios. */

import { inEach } from '../model/language.js'
import { defaultParameters, PARAMETERS, type ParameterValue, parameterAt, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import { COLON } from '../model/signs.data.js'
import type { Level } from '../scenario/point-list.js'
import type { Scenario } from '../scenario/resolve.js'
import { WORLD_LABEL } from './design.data.js'
import type { PlannedScenario } from './design.js'
import type { Plan } from './plan.js'

/** One world of an ensemble. */
export interface EnsembleWorld {
  readonly id: string
  /** The weights of an ensemble add up to 1. */
  readonly weight: number
  /** Its values of what varies, by path. */
  readonly values: Readonly<Record<string, Level>>
}

/** Worlds, and what they are laid under scenarios with. */
export interface Ensemble {
  /** What the user called it: a folder, a file, or a name of the library. */
  readonly name: string
  /** SHA-256 of the file that holds its worlds. */
  readonly sha256: string
  /** Paths of the parameters in which its worlds differ, in the order of the parameter table. */
  readonly varied: readonly string[]
  /** What all its worlds set alike, and otherwise than the defaults. */
  readonly common: Readonly<Record<string, ParameterValue>>
  /** What the scenario that it was calibrated on sets otherwise than the defaults: particles vary around that. */
  readonly base: Readonly<Record<string, ParameterValue>>
  readonly worlds: readonly EnsembleWorld[]
}

/**
 * An ensemble of so many worlds with equal weights: systematic resampling from the middle of the first step, so that each
 * comes `count` times its weight, rounded up or down. A world that comes again has its number behind a tilde: `17~2`.
 */
export function equallyWeighted(ensemble: Ensemble, count: number): Ensemble {
  const { worlds } = ensemble
  const picks = resampledEqually(
    worlds.map(({ weight }) => weight),
    count
  )
  const chosen = picks.map((at, k): EnsembleWorld => {
    const copy = k - picks.indexOf(at) + 1
    const { id, values } = worlds[at]
    return { id: copy === 1 ? id : `${id}~${copy}`, weight: 1 / count, values }
  })
  return { ...ensemble, worlds: chosen }
}

/** The ids of the worlds of a plan without those that come again. */
export function distinctWorlds({ worlds }: Pick<EnsembleInPlan, 'worlds'>): readonly string[] {
  return [...new Set(worlds.map(({ id }) => id.replace(/~\d+$/, '')))]
}

/** The positions that systematic resampling picks, in order: equal steps through weights, from the middle of the first. */
export function resampledEqually(weights: ArrayLike<number>, count: number): readonly number[] {
  const picks: number[] = []
  let [at, sum] = [0, weights[0]]
  for (let k = 0; k < count; k++) {
    while (sum * count < k + 0.5 && at < weights.length - 1) sum += weights[++at]
    picks.push(at)
  }
  return picks
}

/** How many worlds the weights are worth: 1/Σw². */
export function effectiveSize({ worlds }: Pick<Ensemble, 'worlds'>): number {
  return 1 / worlds.reduce((sum, { weight }) => sum + weight * weight, 0)
}

/** A scenario as it is, and in every world of an ensemble: points of a design, named `mine/17` by their world. */
export function worldsUnder(scenario: PlannedScenario, ensemble: Ensemble): readonly PlannedScenario[] {
  const kept = keptBy(scenario, ensemble)
  const { label } = scenario
  const factors = ensemble.varied.filter((path) => !kept.includes(path))
  const worlds = ensemble.worlds.map(
    (world): PlannedScenario => ({
      ...laidUnder(scenario, ensemble, world, kept),
      id: `${scenario.id}/${world.id}`,
      label: inEach((language) => `${label[language]}${COLON[language]}${WORLD_LABEL[language]} ${world.id}`),
      extends: [scenario.file, ...scenario.extends],
      inWorld: true,
      factors: Object.fromEntries(factors.map((path) => [path, world.values[path]]))
    })
  )
  return [scenario, ...worlds]
}

/** An ensemble as a plan keeps it: worlds of equal weight, and what each scenario of the plan keeps. */
export interface EnsembleInPlan {
  readonly name: string
  readonly sha256: string
  /** How many worlds its file has, and how many its weights are worth. */
  readonly of: number
  readonly effectiveSize: number
  readonly varied: readonly string[]
  readonly common: Readonly<Record<string, ParameterValue>>
  /** Each with its values of what varies, in that order. */
  readonly worlds: readonly { readonly id: string; readonly values: readonly Level[] }[]
  /** The paths that a scenario keeps, by its id; those that keep none are left out. */
  readonly kept: Readonly<Record<string, readonly string[]>>
}

/** So many worlds of an ensemble, resampled to equal weights, for the scenarios of a plan. */
export function ensembleInPlan(
  ensemble: Ensemble,
  count: number,
  { scenarios, baseline, defaults }: Pick<Plan, 'scenarios' | 'baseline' | 'defaults'>
): EnsembleInPlan {
  const { name, sha256, varied, common, worlds } = ensemble
  const others = [defaultParameters(defaults), scenarios[baseline].parameters]
  const kept = scenarios.map((one) => [one.id, keptBy(one, ensemble, others)] as const)
  return {
    ...{ name, sha256, of: worlds.length, effectiveSize: effectiveSize(ensemble), varied, common },
    worlds: equallyWeighted(ensemble, count).worlds.map(({ id, values }) => ({
      id,
      values: varied.map((path) => values[path])
    })),
    kept: Object.fromEntries(kept.filter(([, paths]) => paths.length > 0))
  }
}

/** A scenario of a plan in one of the worlds that the plan keeps. */
export function scenarioInWorld<World extends ModelScenario & { readonly id: string }>(
  scenario: World,
  { varied, common, worlds, kept }: Pick<EnsembleInPlan, 'varied' | 'common' | 'worlds' | 'kept'>,
  world: number
): World {
  const values = Object.fromEntries(varied.map((path, k) => [path, worlds[world].values[k]]))
  return laidUnder(scenario, { common }, { values }, kept[scenario.id] ?? [])
}

/** What of an ensemble is laid under scenarios. */
type Beneath = Pick<Ensemble, 'varied' | 'common' | 'base'>

/**
 * The paths of an ensemble that a scenario keeps as they are, since its structure, its files, its reforms or `--set` set them:
 * worlds lie under all of these. What it only repeats of the scenario that was calibrated on is not kept. Where nobody knows
 * any more who set what, as in a run's plan, that is what differs from one of `others`: the defaults, the baseline.
 */
export function keptBy(
  { places, parameters }: Pick<Scenario, 'places' | 'parameters'>,
  { varied, common, base }: Beneath,
  others: readonly Scenario['parameters'][] = [defaultParameters()]
): readonly string[] {
  const isKnown = PARAMETERS.some(({ path }) => !places.has(path))
  return [...varied, ...Object.keys(common)].filter((path) => {
    const value = parameterAt(parameters, path)
    const differsFrom = (other: Scenario['parameters']) => !isEqual(value, parameterAt(other, path))
    const isSet = (isKnown && places.has(path)) || others.some(differsFrom)
    return isSet && !(path in base && isEqual(value, base[path]))
  })
}

/** A scenario in a world of an ensemble; its timetable is its own. */
export function laidUnder<World extends ModelScenario>(
  scenario: World,
  { common }: Pick<Ensemble, 'common'>,
  { values }: Pick<EnsembleWorld, 'values'>,
  kept: readonly string[]
): World {
  const own = Object.entries({ ...common, ...values }).filter(([path]) => !kept.includes(path))
  return { ...scenario, parameters: withChanges(scenario.parameters, Object.fromEntries(own)) }
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
