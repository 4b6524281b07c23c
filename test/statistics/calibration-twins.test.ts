/**
 * Simulation-based calibration (Talts et al. 2018) on a tiny organisation: hidden worlds drawn from the prior, surveys drawn
 * from the likelihood's own model, and the ranks of what was hidden among the worlds that are found.
 */

import { beforeAll, describe, expect, it } from 'vitest'
import { chiSquareProbability } from '../../src/analysis/gamma.js'
import { studentTQuantile } from '../../src/analysis/student-t.js'
import { warmPlayer } from '../../src/execution/warm-workers.js'
import {
  type Calibrated,
  type CalibrationPlan,
  type ParticleSettings,
  replicationSets
} from '../../src/experiment/calibration.js'
import { distanceFrom, type Shown } from '../../src/experiment/fit.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'
import { uniform } from '../../src/random/draws.js'
import { type StreamKey, streamKey } from '../../src/random/key.js'
import { settingsAt } from '../../src/scenario/ranges.js'
import type { Targets } from '../../src/scenario/targets.js'
import { extent, isLong } from '../extent.js'
import { tinyCalibration } from '../run/tiny-calibration.js'
import { calibrated, keyedWords, playing, surveyed } from './twins.js'

/** Few twins of one seed do not cry wolf; many are of whatever seed. */
const SEED = isLong ? (process.env.TEST_SEED ?? '20261128') : '20261128'
const TWINS = extent(4, 8, 60)
/** Worlds drawn by weight, among which what was hidden has its rank. */
const DRAWN = 19
const ERROR = 0.05
const BINS = 5

const { run } = tinyCalibration(40, 2)
const player = warmPlayer('kernel', 0)
const play = (key: StreamKey) => playing(run, player, key)
const calibratedTo = (plan: CalibrationPlan) => calibrated(plan, play(plan.key))
const draw = keyedWords(SEED)

/** What a survey of a world finds: one replication of another seed, and an error whose parts add up to nothing. */
async function surveyOf(twin: number, settings: ParticleSettings): Promise<Targets> {
  const [{ answers }] = await play(streamKey(`other ${SEED} ${twin}`))([settings], { first: 0, count: 1 })
  const { discrepancy } = run.plan.targets
  const z = [0, 1, 2, 3].map((k) => draw(twin, k, 1))
  return {
    ...{ known: { error: ERROR }, discrepancy, outcomes: [], obstacles: [] },
    questionnaire: surveyed(answers, { error: ERROR, discrepancy }, z)
  }
}

/** A hidden world with its survey, and what is found from that. */
interface Twin {
  readonly number: number
  readonly hidden: Float64Array
  /** What the hidden world shows on the replications that are spoken of. */
  readonly shown: Shown
  readonly targets: Targets
  readonly found: Calibrated
}

async function twinOf(number: number): Promise<Twin> {
  const { ranges, base } = run.plan
  const hidden = Float64Array.from(ranges, (_, j) => uniform(draw(number, j, 3)))
  const settings = settingsAt(ranges, hidden, base)
  const targets = await surveyOf(number, settings)
  const plan = { ...run.plan, targets, reforms: [], key: streamKey(`twin ${SEED} ${number}`) }
  const found = await calibratedTo(plan)
  const [shown] = await play(plan.key)([settings], replicationSets(plan).third)
  return { number, hidden, shown, targets, found }
}

/**
 * An error that is planted into what was found, by weights: a prior that favours the upper end of every range, or a likelihood
 * of a survey in which a fifth of the cadres answer otherwise.
 */
type Planted = 'nothing' | 'prior' | 'likelihood'

function weightsUnder(planted: Planted, { targets, found }: Twin): readonly number[] {
  const { questionnaire } = targets
  const other = { ...questionnaire, few: questionnaire.few + 0.2, none: questionnaire.none - 0.2 }
  const biased = distanceFrom({ ...targets, questionnaire: other }, found.chance)
  const weights = found.members.map(({ weight, places, shown, distance }) => {
    if (planted === 'prior') return weight * places.reduce((product, place) => product * place ** 8, 1)
    return planted === 'likelihood' ? weight * Math.exp((distance.whole - biased(shown).whole) / 2) : weight
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** Worlds drawn by weight, with replacement. */
function drawn(twin: Twin, planted: Planted): Calibrated['members'] {
  const { members } = twin.found
  const weights = weightsUnder(planted, twin)
  return Array.from({ length: DRAWN }, (_, k) => {
    let rest = uniform(draw(twin.number, k, 2))
    for (const [i, member] of members.entries()) {
      rest -= weights[i]
      if (rest < 0) return member
    }
    return members[members.length - 1]
  })
}

const NAMES = [...run.plan.ranges.map(({ name }) => name), 'log L']

/** The places of what was hidden among worlds drawn: a row for each input and log L, from 0 to 1. */
function placesOf(twins: readonly Twin[], planted: Planted): readonly (readonly number[])[] {
  const drawnOf = twins.map((twin) => drawn(twin, planted))
  return NAMES.map((_, j) =>
    twins.map(({ number, hidden, shown, targets, found }, k) => {
      const distance = distanceFrom(targets, found.chance)
      const value = j < hidden.length ? hidden[j] : -distance(shown).whole / 2
      const others = drawnOf[k].map((member) => (j < hidden.length ? member.places[j] : -member.distance.whole / 2))
      const rank = others.filter((other) => other < value).length
      return (rank + uniform(draw(number, j, 4))) / (DRAWN + 1)
    })
  )
}

/** How far off mean and variance of the normal scores are, in errors; what is farthest, and all in words. */
function judged(places: readonly (readonly number[])[]) {
  const rows = places.map((own, j) => {
    const scores = own.map((place) => normalQuantile(place))
    const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length
    const variance = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (scores.length - 1)
    // A mean of n normal scores has the error 1/√n, their variance √(2/(n − 1)).
    const off = [Math.abs(mean) * Math.sqrt(TWINS), Math.abs(variance - 1) / Math.sqrt(2 / (TWINS - 1))]
    return { off: Math.max(...off), said: `${NAMES[j]}: mean ${mean.toFixed(2)}, variance ${variance.toFixed(2)}` }
  })
  const all = places.flat()
  const counts = Array.from({ length: BINS }, (_, b) => all.filter((p) => Math.floor(p * BINS) === b).length)
  const expected = all.length / BINS
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const p = 1 - chiSquareProbability(chi, BINS - 1)
  const said = `${TWINS} twins; ${rows.map((row) => row.said).join('; ')}; counts ${counts.join(' ')}, χ² ${chi.toFixed(1)}, p ${p.toFixed(3)}`
  return { off: Math.max(...rows.map(({ off }) => off)), p, said }
}

describe(`calibration of twins of a tiny organisation (TEST_SEED ${SEED})`, () => {
  const twins: Twin[] = []
  beforeAll(async () => {
    for (let number = 0; number < TWINS; number++) twins.push(await twinOf(number))
  })

  it('ranks what was hidden evenly among what is found', () => {
    const { off, p, said } = judged(placesOf(twins, 'nothing'))
    if (process.env.TEST_WHOLE ?? process.env.TEST_LONG) process.stderr.write(`${said}\n`)
    expect(off, said).toBeLessThan(3.5)
    expect(p, said).toBeGreaterThan(1e-4)
  })

  it.each(['prior', 'likelihood'] as const)('notices an error planted in the %s', (planted) => {
    const { off, p, said } = judged(placesOf(twins, planted))
    if (isLong) process.stderr.write(`${planted}: ${said}\n`)
    // A few twins cannot tell as much as sixty: of them only that they stand elsewhere is asked.
    if (isLong) expect(off > 3.5 || p < 1e-4, said).toBe(true)
    else expect(placesOf(twins, planted), said).not.toEqual(placesOf(twins, 'nothing'))
  })
})

/** Seeds from whose spread the Monte Carlo error of a posterior mean is taken; two others are held against it. */
const SPREAD = extent(4, 8)

describe('calibrations of one survey under several seeds', () => {
  it('have posterior means within four Monte Carlo errors of each other', async () => {
    const { ranges } = run.plan
    const meansOf = async (seed: string) => {
      const plan = { ...run.plan, particles: extent(20, 40, 100), reforms: [], key: streamKey(seed) }
      const { members } = await calibratedTo(plan)
      return ranges.map((_, j) => members.reduce((sum, { weight, places }) => sum + weight * places[j], 0))
    }
    // The error itself is known from few seeds only: in short forms what Student's t allows once in a million times.
    const most = isLong ? 4 : studentTQuantile(1 - 1e-6, SPREAD - 1)
    const spread = await Promise.all(Array.from({ length: SPREAD }, (_, k) => meansOf(`spread ${k}`)))
    const [one, other] = [await meansOf('one'), await meansOf('other')]
    const figures = ranges.map(({ name }, j) => {
      const own = spread.map((means) => means[j])
      const mean = own.reduce((sum, x) => sum + x, 0) / own.length
      const error = Math.sqrt(own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (own.length - 1))
      return { name, mean, error, apart: Math.abs(one[j] - other[j]) / (error * Math.SQRT2) }
    })
    const said = figures.map(
      ({ name, mean, error, apart }) =>
        `${name}: mean place ${mean.toFixed(3)}, error ${error.toFixed(3)}, apart ${apart.toFixed(2)}`
    )
    if (isLong) process.stderr.write(`${said.join('; ')}\n`)
    for (const { name, apart } of figures) expect(apart, `${name}: ${said.join('; ')}`).toBeLessThan(most)
  })
})
