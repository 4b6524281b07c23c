/** Where cases lie among worlds: one box of a few inputs that holds most of them and little else, if there is any. */

import type { StreamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import { betaProbability } from './beta.js'
import { quantileOf } from './bootstrap.js'
import { product, standardRanks } from './rank-regression.js'

/** The least numbers of worlds and of cases from which a box is sought. */
export const FEWEST_WORLDS = 200
export const FEWEST_CASES = 30

/** The share of worlds that one step peels off or pastes on, and the least share of all that a box may hold. */
const PEELING = 0.05
const PASTING = 0.01
const LEAST_MASS = 0.1

/** So many inputs are looked at, those with the largest rank correlation. */
const MOST_INPUTS = 10

/** A bound is kept if its box without it would give as many cases with a probability below this. */
const QUASI_P = 0.05

/** Searches among shuffled cases, and in halves of the worlds. */
const SHUFFLES = 200
const HALVES = 20

/** The third counter words of these draws: apart from all of the model's. */
const DRAWS = { shuffle: 0x505253, half: 0x505248 } as const

/** One side of a box. */
export interface BoxBound {
  /** Position of the input. */
  readonly input: number
  readonly side: Side
  /** Worlds in the box have at least (`low`) or at most (`high`) this. */
  readonly at: number
  /** P(as many cases or more among as many worlds), were they drawn from the box without this bound. */
  readonly quasiP: number
}

/** A box of worlds. */
export interface Box {
  readonly bounds: readonly BoxBound[]
  /** Worlds in it, and cases among them. */
  readonly worlds: number
  readonly cases: number
  /** The share of its worlds that are cases, and of all cases that lie in it. */
  readonly density: number
  readonly coverage: number
}

/** What a search for a box says. */
export type BoxStudy = { readonly worlds: number; readonly cases: number } & (
  | { readonly box: Box; readonly threshold: number }
  | { readonly box: null; readonly why: 'too-few-worlds' | 'too-few-cases' | 'as-by-chance' | 'not-stable' }
)

/**
 * The patient rule induction method [1], as scenario discovery uses it [2]. From the box of all worlds the side that leaves the
 * highest density is peeled off, a twentieth of what is left each time, as long as a tenth of all worlds remain; of these
 * boxes that is taken which is the largest of those within one standard error of the highest density; then sides are pasted
 * on again, a hundredth at a time, where this lowers the density not at all, and bounds that say nothing (by `quasiP`) are
 * dropped. The box stands only if its density exceeds the 95 % quantile of those found with shuffled cases, 200 times, and if
 * each of its inputs returns in half of 20 random halves of the worlds.
 *
 * `inputs` has a column for each input. Cost: 221 searches of about 45 steps over ten inputs and all worlds.
 *
 * [1] Friedman, J. H. & Fisher, N. I. (1999). Bump hunting in high-dimensional data. Stat. Comput. 9(2), 123–143.
 * [2] Bryant, B. P. & Lempert, R. J. (2010). Thinking inside the box: a participatory, computer-assisted approach to scenario
 *     discovery. Technol. Forecast. Soc. Change 77(1), 34–49.
 */
export function findBox(inputs: readonly ArrayLike<number>[], isCase: readonly boolean[], key: StreamKey): BoxStudy {
  const worlds = isCase.length
  const cases = isCase.filter(Boolean).length
  if (worlds < FEWEST_WORLDS) return { worlds, cases, box: null, why: 'too-few-worlds' }
  if (cases < FEWEST_CASES || cases === worlds) return { worlds, cases, box: null, why: 'too-few-cases' }
  const columns = inputs.map((values) => ({ values, ranks: standardRanks(values), order: orderOf(values) }))
  const labels = Uint8Array.from(isCase, Number)
  const box = search(columns, labels)
  const shuffled = Float64Array.from({ length: SHUFFLES }, (_, shuffle) => {
    const order = keyedOrder(worlds, { key, purpose: DRAWS.shuffle, number: shuffle })
    return search(
      columns,
      labels.map((_, world) => labels[order[world]])
    ).density
  }).sort()
  const threshold = quantileOf(shuffled, 0.95)
  if (box.bounds.length === 0 || box.density <= threshold) return { worlds, cases, box: null, why: 'as-by-chance' }
  const returned = new Map<number, number>()
  for (let half = 0; half < HALVES; half++) {
    const order = keyedOrder(worlds, { key, purpose: DRAWS.half, number: half })
    const found = inHalf(inputs, labels, order.slice(0, Math.floor(worlds / 2)))
    for (const input of new Set(found.bounds.map((own) => own.input))) {
      returned.set(input, (returned.get(input) ?? 0) + 1)
    }
  }
  const isStable = box.bounds.every(({ input }) => (returned.get(input) ?? 0) * 2 >= HALVES)
  return isStable ? { worlds, cases, box, threshold } : { worlds, cases, box: null, why: 'not-stable' }
}

interface Column {
  readonly values: ArrayLike<number>
  readonly ranks: Float64Array
  /** Worlds from the smallest value to the largest. */
  readonly order: readonly number[]
}

/** The ends of a box in every input that is looked at. */
type Ends = readonly { readonly low: number; readonly high: number }[]

function inHalf(inputs: readonly ArrayLike<number>[], labels: Uint8Array, half: readonly number[]): Box {
  const columns = inputs.map((all) => {
    const values = half.map((world) => all[world])
    return { values, ranks: standardRanks(values), order: orderOf(values) }
  })
  return search(
    columns,
    Uint8Array.from(half, (world) => labels[world])
  )
}

function search(all: readonly Column[], labels: Uint8Array): Box {
  const ranks = standardRanks(labels)
  const inputs = all
    .map((column, input) => ({ input, size: Math.abs(product(column.ranks, ranks)) }))
    .sort((a, b) => b.size - a.size || a.input - b.input)
    .slice(0, MOST_INPUTS)
    .map(({ input }) => input)
  const finder = new BoxFinder(
    inputs.map((input) => all[input]),
    labels
  )
  return finder.found(inputs)
}

/** The steps of one search. */
class BoxFinder {
  readonly #columns: readonly Column[]
  readonly #labels: Uint8Array

  constructor(columns: readonly Column[], labels: Uint8Array) {
    this.#columns = columns
    this.#labels = labels
  }

  /** The box, with the inputs' own positions. */
  found(inputs: readonly number[]): Box {
    const path = this.#peeled()
    const top = path.reduce((best, own) => (density(own) > density(best) ? own : best))
    // As if one more world were a case and one more were none, so that a pure box has an error too.
    const share = (top.cases + 1) / (top.worlds + 2)
    const least = density(top) - Math.sqrt((share * (1 - share)) / top.worlds)
    const chosen = path.find((own) => density(own) >= least) as Counted
    return this.#told(this.#pasted(chosen), inputs)
  }

  #peeled(): readonly Counted[] {
    const size = this.#labels.length
    const cases = this.#labels.reduce((sum, label) => sum + label, 0)
    const path: Counted[] = [{ ends: this.#columns.map(() => ALL), worlds: size, cases }]
    for (;;) {
      const now = path[path.length - 1]
      const inside = this.#inside(now.ends)
      const next = this.#columns
        .flatMap((_, k) => [this.#peel(now, inside, k, 'low'), this.#peel(now, inside, k, 'high')])
        .filter((own): own is Counted => own !== null && own.worlds >= LEAST_MASS * size)
      if (next.length === 0) return path
      const gain = (own: Counted) => (density(own) - density(now)) / (now.worlds - own.worlds)
      path.push(next.reduce((best, own) => (gain(own) > gain(best) ? own : best)))
    }
  }

  /** The box without a twentieth of its worlds at one end; all that share the last value go or stay together. */
  #peel(now: Counted, inside: Uint8Array, k: number, side: Side): Counted | null {
    const { values, order } = this.#columns[k]
    const at = (place: number) => order[side === 'low' ? place : order.length - 1 - place]
    const wanted = Math.max(1, Math.floor(PEELING * now.worlds))
    let [gone, cases, place] = [0, 0, 0]
    for (let last = Number.NaN; place < order.length; place++) {
      const world = at(place)
      if (inside[world] === 0) continue
      if (gone >= wanted && values[world] !== last) break
      last = values[world]
      gone += 1
      cases += this.#labels[world]
    }
    while (place < order.length && inside[at(place)] === 0) place++
    if (place === order.length) return null
    const end = values[at(place)]
    return { ends: moved(now.ends, { k, side, end }), worlds: now.worlds - gone, cases: now.cases - cases }
  }

  /** Takes back what was peeled off too much, as long as the density does not fall. */
  #pasted(chosen: Counted): Counted {
    let now = chosen
    for (;;) {
      const better = this.#beyond(now).flatMap((bound) => {
        const own = this.#paste(now, bound)
        return density(own) >= density(now) ? [own] : []
      })
      if (better.length === 0) return now
      now = better.reduce((best, own) => (density(own) > density(best) ? own : best))
    }
  }

  #paste(now: Counted, { k, side, outside }: Beyond): Counted {
    const { values } = this.#columns[k]
    const near = [...outside].sort((a, b) => (side === 'low' ? values[b] - values[a] : values[a] - values[b]) || a - b)
    const wanted = Math.max(1, Math.floor(PASTING * now.worlds))
    let [{ worlds, cases }, place] = [now, 0]
    for (; place < near.length && (place < wanted || values[near[place]] === values[near[place - 1]]); place++) {
      worlds += 1
      cases += this.#labels[near[place]]
    }
    const end = place < near.length ? values[near[place - 1]] : ALL[side]
    return { ends: moved(now.ends, { k, side, end }), worlds, cases }
  }

  /** The box in words: its bounds one by one, those left out that say nothing. */
  #told(chosen: Counted, inputs: readonly number[]): Box {
    let now = chosen
    for (;;) {
      const bounds = this.#beyond(now).map(({ k, side, outside }) => {
        const worlds = now.worlds + outside.length
        const cases = outside.reduce((sum, world) => sum + this.#labels[world], now.cases)
        const without = { ends: moved(now.ends, { k, side, end: ALL[side] }), worlds, cases }
        return { k, side, at: now.ends[k][side], quasiP: tail(now, density(without)), without }
      })
      const idle = bounds.reduce<(typeof bounds)[number] | null>(
        (worst, own) => (own.quasiP >= (worst?.quasiP ?? QUASI_P) ? own : worst),
        null
      )
      if (idle === null) {
        const told = bounds.map(({ k, side, at, quasiP }) => ({ input: inputs[k], side, at, quasiP }))
        const all = this.#labels.reduce((sum, label) => sum + label, 0)
        const { worlds, cases } = now
        return { bounds: told, worlds, cases, density: density(now), coverage: cases / all }
      }
      now = idle.without
    }
  }

  /** The bounds of a box, each with the worlds that it alone keeps out. */
  #beyond({ ends }: Counted): readonly Beyond[] {
    const bounds = ends.flatMap((own, k) =>
      SIDES.flatMap((side) => (Number.isFinite(own[side]) ? [{ k, side, outside: [] as number[] }] : []))
    )
    for (let world = 0; world < this.#labels.length; world++) {
      let [only, count] = [-1, 0]
      for (let b = 0; b < bounds.length && count < 2; b++) {
        const { k, side } = bounds[b]
        const value = this.#columns[k].values[world]
        if (side === 'low' ? value >= ends[k].low : value <= ends[k].high) continue
        only = b
        count += 1
      }
      if (count === 1) bounds[only].outside.push(world)
    }
    return bounds
  }

  #inside(ends: Ends): Uint8Array {
    const inside = new Uint8Array(this.#labels.length).fill(1)
    for (const [k, { low, high }] of ends.entries()) {
      if (low === ALL.low && high === ALL.high) continue
      const { values } = this.#columns[k]
      for (let world = 0; world < inside.length; world++) {
        if (values[world] < low || values[world] > high) inside[world] = 0
      }
    }
    return inside
  }
}

interface Counted {
  readonly ends: Ends
  readonly worlds: number
  readonly cases: number
}

/** A bound, and the worlds that it alone keeps out of its box. */
interface Beyond {
  readonly k: number
  readonly side: Side
  readonly outside: readonly number[]
}

const SIDES = ['low', 'high'] as const
type Side = (typeof SIDES)[number]

const ALL = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } as const

/** A box with one of its ends elsewhere. */
function moved(ends: Ends, { k, side, end }: { readonly k: number; readonly side: Side; readonly end: number }): Ends {
  return ends.map((own, j) => (j === k ? { ...own, [side]: end } : own))
}

function density({ worlds, cases }: Pick<Counted, 'worlds' | 'cases'>): number {
  return worlds === 0 ? 0 : cases / worlds
}

/** P(X ≥ cases), X binomial of so many worlds. */
function tail({ worlds, cases }: Counted, share: number): number {
  return cases === 0 ? 1 : betaProbability(share, cases, worlds - cases + 1)
}

function orderOf(values: ArrayLike<number>): readonly number[] {
  return Array.from(values, (_, world) => world).sort((a, b) => values[a] - values[b] || a - b)
}

/** Worlds in a random order of their own number. */
function keyedOrder(
  worlds: number,
  { key, purpose, number }: { readonly key: StreamKey; readonly purpose: number; readonly number: number }
): readonly number[] {
  const words = new Uint32Array(4)
  const weights = Uint32Array.from({ length: worlds }, (_, world) => {
    philox(world, number, purpose, 0, key.k0, key.k1, words)
    return words[0]
  })
  return Array.from(weights, (_, world) => world).sort((a, b) => weights[a] - weights[b] || a - b)
}
