/**
 * Twins of the full model: hidden worlds drawn from all the ranges, their survey and their statistics drawn from the
 * likelihood's own model, and where a calibration says that what was hidden lies.
 */

import { warmPlayer } from '../../src/execution/warm-workers.js'
import { type CalibratedReform, replicationSets } from '../../src/experiment/calibration.js'
import type { Shown } from '../../src/experiment/fit.js'
import { weightedQuantile } from '../../src/findings/calibration.js'
import type { RateName } from '../../src/model/outcomes.js'
import { defaultParameters, withChanges } from '../../src/model/parameters.js'
import { normal, uniform } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import type { CalibrationRun } from '../../src/run/calibration-plan.js'
import { defaultRanges, settingsAt } from '../../src/scenario/ranges.js'
import type { Targets } from '../../src/scenario/targets.js'
import { HEAD, scenarioOf } from '../scenario/library.js'
import { calibrated, keyedWords, playing, surveyed } from './twins.js'

/** How much is done: worlds of a calibration, replications by which they move, cadres of a unit, and periods. */
export interface FullSize {
  readonly particles: number
  readonly replications: number
  readonly cadresPerUnit: number
  readonly periods: number
}

/** Where what was hidden lies among what was found. */
export interface FullTwin {
  /** By input: whether it lies in its 95 % range, and by how much the variance of its place shrinks. */
  readonly inputs: readonly { readonly name: string; readonly isInside: boolean; readonly contraction: number }[]
  /** By reform: the hidden effect, and the 95 % range of those found. */
  readonly effects: readonly {
    readonly id: string
    readonly hidden: number
    readonly low: number
    readonly high: number
  }[]
  readonly generations: number
  readonly effectiveSize: number
  readonly survivingAncestors: number
}

/** What an office and its polls know beside the survey, and the standard error of each, whatever it finds. */
const KNOWN: Readonly<Partial<Record<RateName, number>>> = {
  actingShare: 0.03,
  unableShare: 0.02,
  unwillingShare: 0.02,
  errorsPerAct: 0.02,
  blamedPerYear: 0.005,
  meanPerceivedAccountability: 0.02,
  meanPerceivedTolerance: 0.015,
  meanPublicTolerance: 0.02
}
const ERRORS = { error: 0.02, discrepancy: 0.01 }
const EDGES = [0.025, 0.975] as const
const named = (id: string, settings: CalibratedReform['settings']) => ({ id, label: { zh: id, en: id }, settings })
const REFORMS: readonly CalibratedReform[] = [
  named('quieter', { 'information.sanctionPublicity': 0.1 }),
  named('clear', {
    ...{ 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95, 'standards.detailClarity': 0.95 },
    ...{ 'procedure.expertPool': 0.8, 'procedure.counselling': 0.8 }
  }),
  named('aligned', {
    ...{ 'agreement.consultation': 0.9, 'agreement.departmentGap': 0, 'agreement.coordination': 1 },
    ...{ 'procedure.assistance': 1, 'procedure.ordinaryCoverage': 1 }
  }),
  named('inclusive', { 'public.communication': 0.9, 'information.tolerancePublicity': 0.9 })
]

/** A hidden world of a seed and a number, and where what it hides lies among the worlds that agree with its survey. */
export async function fullTwin(seed: string, number: number, size: FullSize): Promise<FullTwin> {
  const draw = keyedWords(`full ${seed}`)
  const run = runOf(size)
  const { ranges, base } = run.plan
  const player = warmPlayer('kernel', 0)
  const places = Float64Array.from(ranges, (_, j) => uniform(draw(number, j, 3)))
  const settings = settingsAt(ranges, places, base)
  const other = playing(run, player, streamKey(`other ${seed} ${number}`))
  const [one] = await other([settings], { first: 0, count: 1 })
  const word = (a: number, c: number) => draw(number, a, c)
  const decisions = UNITS * size.cadresPerUnit * (size.periods - burnInOf(size))
  const plan = { ...run.plan, targets: targetsOf(one, decisions, word), key: streamKey(`full twin ${seed} ${number}`) }
  const play = playing(run, player, plan.key)
  const { members, effects, generations } = await calibrated(plan, play)
  const weights = members.map(({ weight }) => weight)
  const { third } = replicationSets(plan)
  const under = [settings, ...plan.reforms.map((reform) => ({ ...settings, ...reform.settings }))]
  const [before, ...after] = (await play(under, third)).map(({ rates }) => rates.afraidRate as number)
  return {
    inputs: ranges.map(({ name }, j) => {
      const own = members.map((member) => member.places[j])
      const [low, high] = EDGES.map((edge) => weightedQuantile(own, weights, edge))
      const mean = own.reduce((sum, x, i) => sum + weights[i] * x, 0)
      const variance = own.reduce((sum, x, i) => sum + weights[i] * (x - mean) ** 2, 0)
      return { name, isInside: places[j] >= low && places[j] <= high, contraction: 1 - 12 * variance }
    }),
    effects: plan.reforms.map(({ id }, k) => {
      const even = effects[k].map(() => 1 / effects[k].length)
      const [low, high] = EDGES.map((edge) => weightedQuantile(effects[k], even, edge))
      return { id, hidden: after[k] - before, low, high }
    }),
    generations: generations.length,
    effectiveSize: 1 / weights.reduce((sum, weight) => sum + weight * weight, 0),
    survivingAncestors: generations[generations.length - 1].survivingAncestors
  }
}

/** Units of the organisation of twins. */
const UNITS = 6

function burnInOf({ periods }: Pick<FullSize, 'periods'>): number {
  return periods / 4
}

function runOf({ particles, replications, cadresPerUnit, periods }: FullSize): CalibrationRun {
  const parameters = withChanges(defaultParameters(), {
    'time.periods': periods,
    'time.burnIn': burnInOf({ periods }),
    'organisation.tiers': [
      { id: 'city', units: 1, cadresPerUnit, elaboration: 0.2 },
      { id: 'county', units: 2, cadresPerUnit, elaboration: 0.2 },
      { id: 'township', units: 3, cadresPerUnit, elaboration: 0 }
    ]
  })
  const even = { many: 0.25, few: 0.25, none: 0.25, dontKnow: 0.25 }
  return {
    ...{ base: { ...scenarioOf(HEAD), parameters }, label: named('full', {}).label, seed: 'full', engine: 'kernel' },
    plan: {
      targets: { questionnaire: even, known: { error: ERRORS.error }, discrepancy: 0.01, outcomes: [], obstacles: [] },
      ...{ ranges: defaultRanges('assumed'), base: parameters, key: streamKey('full'), particles, replications },
      reforms: REFORMS
    }
  }
}

/** What a survey and an office find of one replication; of a share of few acts they say that it is one of few. */
function targetsOf({ answers, rates }: Shown, decisions: number, word: (a: number, c: number) => number): Targets {
  const acts = (rates.actingShare as number) * decisions
  const outcomes = (Object.keys(KNOWN) as RateName[]).flatMap((name, k) => {
    const value = rates[name] as number
    const share = (acts * value + 0.5) / (acts + 1)
    const ofFew = name === 'errorsPerAct' ? (share * (1 - share)) / acts : 0
    const error = Math.sqrt((KNOWN[name] as number) ** 2 + ofFew)
    return Number.isFinite(error) ? [{ name, value: value + error * normal(word(k, 5)), error }] : []
  })
  const z = [0, 1, 2, 3].map((k) => word(k, 1))
  const { error, discrepancy } = ERRORS
  return { questionnaire: surveyed(answers, ERRORS, z), known: { error }, discrepancy, outcomes, obstacles: [] }
}

/** Counts over twins, and the same in words. */
export function judged(twins: readonly FullTwin[]) {
  const places = twins.flatMap(({ inputs }) => inputs)
  const inside = places.filter(({ isInside }) => isInside).length
  const names = twins[0].inputs.map(({ name }) => name)
  const contractions = names.map((name, j) => ({
    name,
    mean: twins.reduce((sum, { inputs }) => sum + inputs[j].contraction, 0) / twins.length
  }))
  const halved = contractions.filter(({ mean }) => mean >= 0.5).sort((a, b) => b.mean - a.mean)
  const effects = twins[0].effects.map(({ id }, k) => ({
    id,
    inside: twins.filter(({ effects: own }) => own[k].hidden >= own[k].low && own[k].hidden <= own[k].high).length
  }))
  const said = [
    `${inside} of ${places.length} hidden values in their 95 % ranges (at least ${leastInside(places.length)} asked)`,
    `${halved.length} inputs narrowed to half on average: ${halved.map(({ name, mean }) => `${name} ${mean.toFixed(2)}`).join(', ')}`,
    `in each twin: ${twins.map(({ inputs }) => inputs.filter(({ contraction }) => contraction >= 0.5).length).join(' ')}`,
    `effects in their own ranges, of ${twins.length} twins: ${effects.map(({ id, inside: own }) => `${id} ${own}`).join(', ')}`,
    `effective size ${twins.map(({ effectiveSize }) => effectiveSize.toFixed(0)).join(' ')}; first worlds with descendants ${twins.map(({ survivingAncestors }) => survivingAncestors).join(' ')}`
  ].join('\n')
  return { inside, all: places.length, least: leastInside(places.length), halved: halved.length, effects, said }
}

/** The 1 % quantile of Bin(k, 0.95). */
function leastInside(k: number): number {
  let [count, probability] = [k, 0.95 ** k]
  let above = 0
  // From the upper end, where probabilities are not too small to be added up.
  for (probability = 0.95 ** k; count > 0 && above + probability < 0.99; count--) {
    above += probability
    probability *= (count / (k - count + 1)) * (0.05 / 0.95)
  }
  return count
}
