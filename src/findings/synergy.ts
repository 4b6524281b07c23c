/** Whether reforms work together: single effects, effects of leaving one out, Shapley values and interactions. */

import { type Estimate, estimateFrom } from '../analysis/estimate.js'
import { Moments } from '../analysis/moments.js'
import { shapleyOfWorths } from '../analysis/shapley.js'
import { isWithin, MOST_MEMBERS, settingsOf } from '../experiment/bundle.js'
import type { Plan } from '../experiment/plan.js'
import { type BatchResults, outcomesInStep } from '../experiment/results.js'
import { OUTCOME_NAMES, type OutcomeName } from '../model/outcomes.js'

/** What one reform of a bundle does; every number is a difference of an outcome's means, with its interval. */
export interface MemberEffect {
  readonly id: string
  /** Alone, against the baseline. */
  readonly single: Estimate
  /** The whole bundle against the bundle without it. */
  readonly last: Estimate
  /** On average over all orders in which the reforms may come. */
  readonly shapley: Estimate
}

/** How much more two reforms do together than each does alone, nothing else being changed. */
export interface Interaction {
  readonly a: string
  readonly b: string
  readonly effect: Estimate
}

/** What a bundle does, taken apart. */
export interface Synergy {
  readonly outcome: OutcomeName
  readonly members: readonly MemberEffect[]
  /** All reforms together, against the baseline. */
  readonly joint: Estimate
  /** The sum of the single effects. */
  readonly sumOfSingles: Estimate
  /** Joint effect − sum of the single effects: below 0 where an outcome falls by more than the parts add up to. */
  readonly excess: Estimate
  readonly interactions: readonly Interaction[]
}

/** The outcomes that are taken apart. */
const OUTCOMES: readonly OutcomeName[] = ['afraidRate', 'deterredShare']

/**
 * The synergy of the bundle whose every subset a plan holds, whether it is called a bundle or not, for the 不敢为 rate and the deterred share; none if it holds no
 * such bundle of two reforms or more. All numbers are computed in each replication and averaged, so that their intervals
 * (pointwise) use the common draws.
 */
export function synergyOf({ plan, blocks }: BatchResults): readonly Synergy[] {
  const lattice = latticeOf(plan) ?? latticeOfChanges(plan)
  if (lattice === null) return []
  const { ids, scenarios } = lattice
  const k = ids.length
  const all = (1 << k) - 1
  const games = OUTCOMES.map((outcome) => new Game(outcome, ids))
  const only: Plan = { ...plan, scenarios: scenarios.map((scenario) => plan.scenarios[scenario]), baseline: 0 }
  const worth = new Float64Array(all + 1)
  for (const outcomes of outcomesInStep({ plan: only, blocks: (subset) => blocks(scenarios[subset]) })) {
    for (const game of games) {
      for (let subset = 0; subset <= all; subset++)
        worth[subset] = outcomes[subset][game.position] - outcomes[0][game.position]
      game.add(worth)
    }
  }
  return games.map((game) => game.synergy)
}

/** The ids of a bundle's members, and the scenario of each subset by its bits. */
interface Lattice {
  readonly ids: readonly string[]
  readonly scenarios: readonly number[]
}

/** The largest bundle of a plan; null if not every part of it is there. */
function latticeOf(plan: Plan): Lattice | null {
  const bundles = plan.scenarios.flatMap(({ bundle }, scenario) => (bundle === undefined ? [] : [{ bundle, scenario }]))
  const largest = bundles.reduce<readonly string[]>(
    (most, { bundle }) => (bundle.length > most.length ? bundle : most),
    []
  )
  if (largest.length < 2 || largest.length > MOST_MEMBERS) return null
  const scenarios = new Array<number>(1 << largest.length).fill(-1)
  scenarios[0] = plan.baseline
  for (const { bundle, scenario } of bundles) {
    if (!bundle.every((id) => largest.includes(id))) continue
    scenarios[bundle.reduce((bits, id) => bits | (1 << largest.indexOf(id)), 0)] = scenario
  }
  return scenarios.includes(-1) ? null : { ids: largest, scenarios }
}

/** Of more scenarios, such as the points of a design, no bundle is sought. */
const MOST_SCENARIOS = 64

/**
 * A bundle that scenarios make up without being called so: a scenario that changes from the start what some others change apart,
 * all of whose combinations are there. The one of most members, the first of these; null if there is none.
 */
function latticeOfChanges({ scenarios, baseline }: Plan): Lattice | null {
  if (scenarios.length > MOST_SCENARIOS) return null
  const worlds = scenarios.flatMap((world, scenario) => {
    const changes = settingsOf(world, scenarios[baseline])
    return changes === null || changes.length === 0 ? [] : [{ scenario, id: world.id, changes: new Set(changes) }]
  })
  const byChanges = new Map([...worlds].reverse().map(({ scenario, changes }) => [keyOf(changes), scenario]))
  let best: Lattice | null = null
  for (const { changes: all } of worlds) {
    const within = worlds.filter(({ changes }) => changes.size < all.size && isWithin(changes, all))
    const members = within.filter(({ changes }) => !within.some((other) => isSmaller(other.changes, changes)))
    const apart = members.reduce((sum, { changes }) => sum + changes.size, 0)
    if (members.length < 2 || members.length > MOST_MEMBERS || apart !== all.size) continue
    if (best !== null && best.ids.length >= members.length) continue
    const subsets = Array.from({ length: 1 << members.length }, (_, bits) => {
      const joint = members.flatMap(({ changes }, k) => (bits & (1 << k) ? [...changes] : []))
      return bits === 0 ? baseline : byChanges.get(keyOf(new Set(joint)))
    })
    if (subsets.every((scenario) => scenario !== undefined))
      best = { ids: members.map(({ id }) => id), scenarios: subsets }
  }
  return best
}

function keyOf(changes: ReadonlySet<string>): string {
  return [...changes].sort().join('\n')
}

function isSmaller(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size < all.size && isWithin(some, all)
}

/** The moments of everything that is said of one outcome. */
class Game {
  readonly position: number
  readonly #single: readonly Moments[]
  readonly #last: readonly Moments[]
  readonly #shapley: readonly Moments[]
  readonly #pairs: readonly { readonly a: number; readonly b: number; readonly moments: Moments }[]
  readonly #joint = new Moments()
  readonly #sum = new Moments()
  readonly #excess = new Moments()
  readonly #values: Float64Array

  constructor(
    readonly outcome: OutcomeName,
    readonly ids: readonly string[]
  ) {
    this.position = OUTCOME_NAMES.indexOf(outcome)
    const each = () => ids.map(() => new Moments())
    ;[this.#single, this.#last, this.#shapley] = [each(), each(), each()]
    this.#pairs = ids.flatMap((_, a) => ids.slice(a + 1).map((__, k) => ({ a, b: a + 1 + k, moments: new Moments() })))
    this.#values = new Float64Array(ids.length)
  }

  /** Takes in one replication: what each subset changes of the outcome. */
  add(worth: Float64Array): void {
    const k = this.ids.length
    const all = (1 << k) - 1
    // An outcome may be undefined in a replication, such as a share of no cadres.
    if (worth.some(Number.isNaN)) return
    shapleyOfWorths(k, worth, this.#values)
    let sum = 0
    for (let i = 0; i < k; i++) {
      sum += worth[1 << i]
      this.#single[i].add(worth[1 << i])
      this.#last[i].add(worth[all] - worth[all & ~(1 << i)])
      this.#shapley[i].add(this.#values[i])
    }
    for (const { a, b, moments } of this.#pairs) {
      moments.add(worth[(1 << a) | (1 << b)] - worth[1 << a] - worth[1 << b])
    }
    this.#joint.add(worth[all])
    this.#sum.add(sum)
    this.#excess.add(worth[all] - sum)
  }

  get synergy(): Synergy {
    return {
      outcome: this.outcome,
      members: this.ids.map((id, i) => ({
        id,
        single: estimateFrom(this.#single[i]),
        last: estimateFrom(this.#last[i]),
        shapley: estimateFrom(this.#shapley[i])
      })),
      joint: estimateFrom(this.#joint),
      sumOfSingles: estimateFrom(this.#sum),
      excess: estimateFrom(this.#excess),
      interactions: this.#pairs.map(({ a, b, moments }) => ({
        a: this.ids[a],
        b: this.ids[b],
        effect: estimateFrom(moments)
      }))
    }
  }
}
