/** Synthetic records on which intervals and verdicts are tried: misses, dashes and widths, and what is said falsely. */

import { BestSet } from '../../src/analysis/best-set.js'
import { estimate } from '../../src/analysis/estimate.js'
import { relativeDifference } from '../../src/analysis/fieller.js'
import { type Bounds, simultaneousBounds } from '../../src/analysis/interval.js'
import { Moments } from '../../src/analysis/moments.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { PairedRatioJackknife, RatioJackknife, type RatioKind } from '../../src/analysis/ratio.js'
import { IndifferenceZoneSelection } from '../../src/analysis/selection.js'
import { judge, type Verdict } from '../../src/findings/verdict.js'
import { normals, uniforms } from '../analysis/normals.js'

/** Of some batches: the share in which an interval was printed and wrong, was a dash, and the mean width against the ideal one. */
export interface Cell {
  readonly what: string
  readonly n: number
  readonly misses: number
  readonly dashes: number
  /** Mean width over that of an interval with the true error; NaN where that is not known. */
  readonly width: number
}

type Interval = Pick<Bounds, 'low' | 'high'>

/** Plays batches; `play` gives an interval, the truth and the ideal half-width, if known. */
function cellOf(
  what: string,
  n: number,
  batches: number,
  play: () => { of: Interval; truth: number; ideal?: number }
): Cell {
  let [misses, dashes, widths, ideals] = [0, 0, 0, 0]
  for (let batch = 0; batch < batches; batch++) {
    const { of, truth, ideal = Number.NaN } = play()
    const { low, high } = of
    if (low === null || high === null) dashes += 1
    else {
      if (low > truth || high < truth) misses += 1
      widths += high - low
      ideals += 2 * ideal
    }
  }
  return { what, n, misses: misses / batches, dashes: dashes / batches, width: widths / ideals }
}

/** What counts events: their mean number of trials in a replication, their chance, and how that varies between replications. */
const EVENTS = [
  { what: 'shipped, common', trials: 900, p: 0.1, spread: 0.15 },
  { what: 'shipped, rare', trials: 60, p: 0.02, spread: 0.5 },
  { what: 'tiny, common', trials: 25, p: 0.2, spread: 0.3 },
  { what: 'tiny, rare', trials: 2.5, p: 0.05, spread: 0.5 }
] as const

/** Levels and paired differences of shares and odds, whose trials vary (or are fixed), over n replications. */
export function ratioCells(n: number, batches: number): Cell[] {
  return EVENTS.flatMap(({ what, trials, p, spread }, k) => {
    const draw = normals(7001 + 13 * n + k)
    const uniform = uniforms(8009 + 13 * n + k)
    const logit = Math.log(p / (1 - p))
    const chance = () => 1 / (1 + Math.exp(-(logit + spread * draw())))
    const events = (all: number, share: number) => {
      if (all > 200) {
        const mean = all * share
        return Math.min(all, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - share)) * draw())))
      }
      let count = 0
      for (let t = 0; t < all; t++) if (uniform() < share) count += 1
      return count
    }
    const varying = () => Math.max(0, Math.round(trials * (1 + 0.3 * draw())))
    const fixed = () => Math.ceil(trials)
    const sample = Array.from({ length: 200_000 }, chance)
    const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length
    const between = sample.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / sample.length
    const variance = between + (mean * (1 - mean)) / trials
    const play = (kind: RatioKind, isFixed: boolean) => () => {
      const rows = Array.from({ length: n }, () => rowOf(kind, isFixed ? fixed() : varying(), chance()))
      const ideal = 1.96 * Math.sqrt(variance / n)
      return {
        of: level(rows, kind),
        truth: kind === 'share' ? mean : mean / (1 - mean),
        ...(kind === 'share' && { ideal })
      }
    }
    const rowOf = (kind: RatioKind, all: number, share: number): readonly [number, number] => {
      const count = events(all, share)
      return [count, kind === 'share' ? all : all - count]
    }
    const paired = () => {
      const shares = Array.from({ length: n }, chance)
      const rows = () => shares.map((share) => rowOf('share', varying(), share))
      return { of: difference(rows(), rows()), truth: 0, ideal: 1.96 * Math.sqrt((2 * mean * (1 - mean)) / trials / n) }
    }
    return [
      cellOf(`share, ${what}`, n, batches, play('share', false)),
      cellOf(`odds, ${what}`, n, batches, play('odds', false)),
      cellOf(`share of fixed trials, ${what}`, n, batches, play('share', true)),
      cellOf(`paired difference of shares, ${what}`, n, batches, paired)
    ]
  })
}

function sumsOf(rows: readonly (readonly [number, number])[]) {
  let [numerator, denominator] = [0, 0]
  for (const [x, y] of rows) {
    numerator += x
    denominator += y
  }
  return { n: rows.length, numerator, denominator }
}

function level(rows: readonly (readonly [number, number])[], kind: RatioKind): Interval {
  const ratio = new RatioJackknife(sumsOf(rows), kind)
  for (const row of rows) ratio.add(...row)
  return ratio.estimate()
}

function difference(
  baseline: readonly (readonly [number, number])[],
  other: readonly (readonly [number, number])[]
): Interval {
  const pairs = new PairedRatioJackknife({ baseline: sumsOf(baseline), other: sumsOf(other) }, 'share')
  for (const [r, row] of baseline.entries()) pairs.add(row, other[r])
  return pairs.difference()
}

/** Means, paired differences, Fieller's interval and five intervals together over n replications. */
export function meanCells(n: number, batches: number): Cell[] {
  const draw = normals(9007 + n)
  const values = (of: () => number) => Array.from({ length: n }, of)
  const mean = (of: () => number, truth: number, sd: number) => () => ({
    of: estimate(values(of)),
    truth,
    ideal: (1.96 * sd) / Math.sqrt(n)
  })
  const lognormal = () => Math.exp(0.5 * draw())
  const truthOfLognormal = Math.exp(0.125)
  const sdOfLognormal = truthOfLognormal * Math.sqrt(Math.exp(0.25) - 1)
  const worlds = () => {
    const common = values(draw)
    return [common.map((c) => 5 + c + 0.5 * draw()), common.map((c) => 5.5 + 1.1 * c + 0.5 * draw())] as const
  }
  // Of b/a, to first order: the standard deviation of b − 1.1·a over the mean of a.
  const idealOfRatio = (1.96 * Math.sqrt(0.25 + 1.21 * 0.25)) / 5 / Math.sqrt(n)
  const together = () => {
    const bounds = Array.from({ length: 5 }, () => {
      const [a, b] = worlds()
      return simultaneousBounds(pairedDifference(a, b), 5)
    })
    const wrong = bounds.find(({ low, high }) => (low as number) > 0.5 || (high as number) < 0.5)
    return { of: wrong ?? bounds[0], truth: 0.5 }
  }
  return [
    cellOf('mean, normal', n, batches, mean(draw, 0, 1)),
    cellOf('mean, skewed', n, batches, mean(lognormal, truthOfLognormal, sdOfLognormal)),
    cellOf('paired difference of means', n, batches, () => {
      const [a, b] = worlds()
      return { of: pairedDifference(a, b), truth: 0.5, ideal: (1.96 * Math.sqrt(0.51)) / Math.sqrt(n) }
    }),
    cellOf('relative difference (Fieller)', n, batches, () => {
      const [a, b] = worlds()
      return { of: relativeDifference(pairedDifference(a, b)), truth: 0.1, ideal: idealOfRatio }
    }),
    cellOf('five differences together', n, batches, together)
  ]
}

/** The true effects of a reform: in points of fear and of acting, and in per cent of output. */
export interface Effects {
  readonly fear: number
  readonly acting: number
  readonly output: number
}

/** Records of a reform, replication after replication; errors as in shipped worlds, correlated. */
class Reform {
  readonly #fear = new Moments()
  readonly #acting = new Moments()
  readonly #floor = new Moments()
  readonly #ceiling = new Moments()

  constructor(
    readonly effects: Effects,
    readonly draw: () => number
  ) {}

  play(): void {
    const { fear, acting, output } = this.effects
    const common = this.draw()
    this.#fear.add(0.01 * fear + 0.007 * common + 0.004 * this.draw())
    this.#acting.add(0.01 * acting - 0.008 * common + 0.005 * this.draw())
    const before = 0.2 + 0.007 * this.draw()
    const after = before * (1 + 0.01 * output) - 0.003 * common + 0.002 * this.draw()
    this.#floor.add(after - 0.99 * before)
    this.#ceiling.add(after - 1.01 * before)
  }

  verdict(family: number): Verdict {
    const bounds = ({ n, mean, sd }: Moments) =>
      simultaneousBounds({ n, mean, sd, low: mean, high: mean, level: 0.95 }, family)
    const evidence = {
      ...{ fear: bounds(this.#fear), acting: bounds(this.#acting) },
      ...{ outputFloor: bounds(this.#floor), outputCeiling: bounds(this.#ceiling) }
    }
    return judge(evidence, 0.005).verdict
  }
}

/** How often each verdict is given of a reform after n replications. */
export function verdictShares(effects: Effects, n: number, runs: number): ReadonlyMap<Verdict, number> {
  const draw = normals(10_007 + n + Math.round(100 * effects.fear + 1000 * effects.acting))
  const shares = new Map<Verdict, number>()
  for (let run = 0; run < runs; run++) {
    const reform = new Reform(effects, draw)
    for (let r = 0; r < n; r++) reform.play()
    const verdict = reform.verdict(1)
    shares.set(verdict, (shares.get(verdict) ?? 0) + 1 / runs)
  }
  return shares
}

/** Which verdicts say the reform does good, does nothing that matters, or does harm; none of what cannot be told. */
const SIDES: Partial<Record<Verdict, number>> = {
  ...{ dare: 1, 'dare-less-done': 1, 'fewer-afraid': 1, 'more-act': 1, 'too-small': 0, 'no-difference': 0 },
  ...{ 'fewer-act': -1, 'more-afraid': -1 }
}

/** Runs looked at every 20 replications up to 2,000: the last verdicts, and how often a definite one turned to another side. */
export function sequentialRuns(effects: Effects, runs: number) {
  const draw = normals(11_003 + Math.round(100 * effects.fear))
  const last = new Map<Verdict, number>()
  let turned = 0
  for (let run = 0; run < runs; run++) {
    const reform = new Reform(effects, draw)
    const sides = new Set<number>()
    let verdict: Verdict = 'not-told'
    for (let r = 1; r <= 2000; r++) {
      reform.play()
      if (r % 20 !== 0) continue
      verdict = reform.verdict(1)
      const side = SIDES[verdict]
      if (side !== undefined) sides.add(side)
    }
    if (sides.size > 1) turned += 1 / runs
    last.set(verdict, (last.get(verdict) ?? 0) + 1 / runs)
  }
  return { last, turned }
}

/** How often one of five equal worlds, correlated, is called best: selected, and alone in the set of the best. */
export function falseBest(correlation: number, n: number, runs: number): number {
  const draw = normals(12_007 + Math.round(100 * correlation))
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)]
  let named = 0
  for (let run = 0; run < runs; run++) {
    const selection = new IndifferenceZoneSelection(5, { indifference: 0.005, confidence: 0.95, firstStage: 20 })
    const best = new BestSet(5, { confidence: 0.95 })
    for (let r = 0; r < n; r++) {
      const common = draw()
      const row = Array.from({ length: 5 }, () => 0.01 * (shared * common + own * draw()))
      selection.add(row)
      best.add(row)
    }
    if (selection.decidedAfter !== null && best.members.length === 1) named += 1 / runs
  }
  return named
}
