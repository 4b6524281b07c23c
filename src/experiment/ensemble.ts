/** Ensembles: worlds that agree with targets, each with its weight, laid under scenarios. */

import { type ParameterValue, parameterAt, withChanges } from '../model/parameters.js'
import type { ModelScenario } from '../model/scenario.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Level } from '../scenario/vary.js'

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
  const chosen: EnsembleWorld[] = []
  let [at, sum, copies] = [0, worlds[0].weight, 0]
  for (let k = 0; k < count; k++) {
    while (sum * count < k + 0.5 && at < worlds.length - 1) {
      sum += worlds[++at].weight
      copies = 0
    }
    copies += 1
    const { id, values } = worlds[at]
    chosen.push({ id: copies === 1 ? id : `${id}~${copies}`, weight: 1 / count, values })
  }
  return { ...ensemble, worlds: chosen }
}

/** How many worlds the weights are worth: 1/Σw². */
export function effectiveSize({ worlds }: Pick<Ensemble, 'worlds'>): number {
  return 1 / worlds.reduce((sum, { weight }) => sum + weight * weight, 0)
}

/** What of an ensemble is laid under scenarios. */
type Beneath = Pick<Ensemble, 'varied' | 'common' | 'base'>

/**
 * The paths of an ensemble that a scenario keeps as they are, since its structure, its files, its reforms or `--set` set them:
 * worlds lie under all of these. What it only repeats of the scenario that was calibrated on is not kept.
 */
export function keptBy(
  { origin, parameters }: Pick<Scenario, 'origin' | 'parameters'>,
  beneath: Beneath
): readonly string[] {
  return [...beneath.varied, ...Object.keys(beneath.common)].filter(
    (path) => origin.has(path) && !(path in beneath.base && isEqual(parameterAt(parameters, path), beneath.base[path]))
  )
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
