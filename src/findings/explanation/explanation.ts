/** Who decides otherwise in one world than in another, and what moved the decision: the same cadres, the same draws. */

import { type Estimate, estimateFrom } from '../../analysis/estimate.js'
import { Moments } from '../../analysis/moments.js'
import { PairedRatioJackknife, type RatioEstimate } from '../../analysis/ratio.js'
import type { PlannedScenario } from '../../experiment/design.js'
import { ACT_RECKLESSLY, AFRAID } from '../../model/choice.js'
import { INPUTS } from '../../model/decide.js'
import type { StreamKey } from '../../random/key.js'
import { splitActMargin, splitFearFreeMargin } from './act-margin.js'
import { type DecisionsOfReplication, MARGIN_PLAYERS, type People, playPairs } from './margin-inputs.js'

/** What a cadre does in a quarter, in the order of the model's choices. */
export const CHOICES = ['properly', 'recklessly', 'afraid', 'unable', 'unwilling'] as const

/** How often a cadre-period has one choice in world A and another in B: `from·5 + to`, by the order of `CHOICES`. */
export type Flips = Float64Array

/** By what cadres are told apart. */
export type FlipGrouping = 'tier' | 'rank' | 'ability' | 'attention' | 'experience'

/** The flips of some of the cadre-periods. */
export interface FlipGroup {
  readonly by: FlipGrouping
  readonly name: string
  readonly flips: Flips
  /** Their 不敢为 rate in B less that in A, with its paired interval over replications; none for too few afraid. */
  readonly change: RatioEstimate
}

/** The flips that a margin decides, one way or the other. */
export const FLIP_KINDS = [
  { name: 'afraidToActed', margin: 'act', from: 'afraid', to: 'acted' },
  { name: 'actedToAfraid', margin: 'act', from: 'acted', to: 'afraid' },
  { name: 'otherToActed', margin: 'act', from: 'other', to: 'acted' },
  { name: 'actedToOther', margin: 'act', from: 'acted', to: 'other' },
  { name: 'otherToAfraid', margin: 'fearFree', from: 'other', to: 'afraid' },
  { name: 'afraidToOther', margin: 'fearFree', from: 'afraid', to: 'other' }
] as const
export type FlipKind = (typeof FLIP_KINDS)[number]['name']

/** What moved the decisions of one kind of flip, on average over these flips, in utility. */
export interface FlipSplit {
  readonly kind: FlipKind
  readonly count: number
  /** In order of `MARGIN_PLAYERS`; they add up to the mean change of the margin. */
  readonly parts: readonly number[]
}

/** Two worlds compared cadre by cadre over some replications. */
export interface Explanation {
  readonly replications: number
  /** Measured cadre-periods of all replications. */
  readonly cadrePeriods: number
  readonly flips: Flips
  readonly groups: readonly FlipGroup[]
  /** The 不敢为 rate of all cadre-periods in B less that in A, with its paired interval. */
  readonly change: RatioEstimate
  /** Afraid cadre-periods in B less those in A: what the flips into and out of fear add up to. */
  readonly afraidDifference: number
  readonly splits: readonly FlipSplit[]
  /** The mean change of the act margin over all cadre-periods, its parts by player, each with its interval over replications. */
  readonly all: { readonly change: Estimate; readonly parts: readonly Estimate[] }
}

/** Thrown where two worlds are not peopled by the same cadres over the same periods. */
export class NotTheSameCadresError extends Error {}

/**
 * Follows every cadre from world A into world B, replication by replication, from `first` on.
 *
 * Throws `NotTheSameCadresError` if tiers, share of leading cadres, periods or burn-in differ. `onReplication` is called after
 * each replication.
 */
export async function explain(
  a: PlannedScenario,
  b: PlannedScenario,
  key: StreamKey,
  { first, count }: { readonly first: number; readonly count: number },
  onReplication: (done: number) => Promise<void> = async () => {}
): Promise<Explanation> {
  refuseOthers(a, b)
  const tally = new FlipTally(a)
  let done = 0
  for (const [inA, inB] of playPairs(a, b, key, { first, count })) {
    tally.add(inA, inB)
    await onReplication(++done)
  }
  return tally.explanation(count)
}

/** How often the choice changed from one of some to one of others. */
export function countFlips(flips: Flips, from: readonly number[], to: readonly number[]): number {
  return from.reduce((sum, a) => sum + to.reduce((own, b) => own + (a === b ? 0 : flips[a * CHOICES.length + b]), 0), 0)
}

/** Throws `NotTheSameCadresError` unless cadre i of one world is cadre i of the other, in the same periods. */
export function refuseOthers(a: PlannedScenario, b: PlannedScenario): void {
  const sizes = ({ parameters: { organisation, time } }: PlannedScenario) =>
    JSON.stringify([
      organisation.tiers.map(({ units, cadresPerUnit }) => [units, cadresPerUnit]),
      organisation.leaderShare,
      ...[time.periods, time.burnIn]
    ])
  if (sizes(a) !== sizes(b)) throw new NotTheSameCadresError(`${a.id}, ${b.id}`)
}

const GROUP_NAMES = {
  rank: ['ordinary', 'leading'],
  ability: ['lowest third', 'middle third', 'highest third'],
  attention: ['lowest third', 'middle third', 'highest third'],
  experience: ['no case', 'only sanctioned', 'ever forgiven']
} as const

/** The three classes of choices that flips are told apart by. */
const ACTED = 0
const FEARED = 1
const OTHER = 2

function classOf(choice: number): number {
  return choice <= ACT_RECKLESSLY ? ACTED : choice === AFRAID ? FEARED : OTHER
}

const CLASS_NAMES = ['acted', 'afraid', 'other']
const KIND_OF = Int8Array.from({ length: 9 }, (_, pair) =>
  FLIP_KINDS.findIndex(({ from, to }) => from === CLASS_NAMES[Math.floor(pair / 3)] && to === CLASS_NAMES[pair % 3])
)

/** The kind of flip between two choices, by their positions; undefined where no margin makes the difference. */
export function flipKind(from: number, to: number): (typeof FLIP_KINDS)[number] | undefined {
  return FLIP_KINDS[KIND_OF[3 * classOf(from) + classOf(to)]]
}

/** Adds up what changes between two worlds, replication by replication. */
export class FlipTally {
  readonly #whole = new FearTally()
  readonly #flips = this.#whole.flips
  readonly #groups: Readonly<Record<FlipGrouping, readonly NamedTally[]>>
  readonly #parts = FLIP_KINDS.map(() => new Float64Array(MARGIN_PLAYERS.length))
  readonly #counts = FLIP_KINDS.map(() => 0)
  readonly #all = MARGIN_PLAYERS.map(() => new Moments())
  readonly #change = new Moments()
  #cadrePeriods = 0
  readonly #burnIn: number

  constructor({ parameters: { organisation, time } }: PlannedScenario) {
    const group = (by: FlipGrouping, names: readonly string[]) =>
      names.map((name): NamedTally => ({ by, name, tally: new FearTally() }))
    this.#burnIn = time.burnIn
    this.#groups = {
      tier: group(
        'tier',
        organisation.tiers.map(({ id }) => id)
      ),
      rank: group('rank', GROUP_NAMES.rank),
      ability: group('ability', GROUP_NAMES.ability),
      attention: group('attention', GROUP_NAMES.attention),
      experience: group('experience', GROUP_NAMES.experience)
    }
  }

  /** Takes in a replication of both worlds. */
  add(a: DecisionsOfReplication, b: DecisionsOfReplication): void {
    const { cadres, periods } = a
    const width = INPUTS.length
    const classes = groupsOf(a.people)
    const parts = new Float64Array(MARGIN_PLAYERS.length)
    const sums = new Float64Array(MARGIN_PLAYERS.length)
    const { tier, rank, ability, attention, experience } = this.#groups
    for (let row = this.#burnIn * cadres; row < periods * cadres; row++) {
      const cadre = row % cadres
      const [from, to] = [a.choices[row], b.choices[row]]
      const pair = from * CHOICES.length + to
      this.#flips[pair] += 1
      tier[a.people.tier[cadre]].tally.flips[pair] += 1
      rank[a.people.leading[cadre]].tally.flips[pair] += 1
      ability[classes.ability[cadre]].tally.flips[pair] += 1
      attention[classes.attention[cadre]].tally.flips[pair] += 1
      experience[a.experience[row]].tally.flips[pair] += 1
      splitActMargin(a.inputs, b.inputs, row * width, parts)
      for (let k = 0; k < parts.length; k++) sums[k] += parts[k]
      const kind = KIND_OF[3 * classOf(from) + classOf(to)]
      if (kind < 0) continue
      if (FLIP_KINDS[kind].margin === 'fearFree') splitFearFreeMargin(a.inputs, b.inputs, row * width, parts)
      this.#counts[kind] += 1
      for (let k = 0; k < parts.length; k++) this.#parts[kind][k] += parts[k]
    }
    this.#whole.endReplication()
    for (const { tally } of Object.values(this.#groups).flat()) tally.endReplication()
    const measured = (periods - this.#burnIn) * cadres
    this.#cadrePeriods += measured
    sums.forEach((sum, k) => void this.#all[k].add(sum / measured))
    this.#change.add(sums.reduce((total, sum) => total + sum, 0) / measured)
  }

  /** What the replications so far say. */
  explanation(replications: number): Explanation {
    const all = CHOICES.map((_, k) => k)
    return {
      replications,
      cadrePeriods: this.#cadrePeriods,
      flips: this.#flips,
      groups: Object.values(this.#groups)
        .flat()
        .map(({ by, name, tally: { flips, change } }) => ({ by, name, flips, change })),
      change: this.#whole.change,
      afraidDifference: countFlips(this.#flips, all, [AFRAID]) - countFlips(this.#flips, [AFRAID], all),
      splits: FLIP_KINDS.map(({ name }, k) => ({
        kind: name,
        count: this.#counts[k],
        parts: Array.from(this.#parts[k], (sum) => (this.#counts[k] === 0 ? 0 : sum / this.#counts[k]))
      })),
      all: { change: estimateFrom(this.#change), parts: this.#all.map(estimateFrom) }
    }
  }
}

interface NamedTally extends Pick<FlipGroup, 'by' | 'name'> {
  readonly tally: FearTally
}

/** The flips of some cadre-periods, and how many of them were afraid in each world in each replication. */
class FearTally {
  readonly flips: Flips = new Float64Array(CHOICES.length * CHOICES.length)
  /** Cadre-periods, the afraid of A and the afraid of B, a replication each. */
  readonly #rows: (readonly [all: number, a: number, b: number])[] = []
  #before: readonly number[] = [0, 0, 0]

  /** Notes what has been added since the last replication. */
  endReplication(): void {
    const now = this.#counts()
    this.#rows.push(now.map((count, k) => count - this.#before[k]) as unknown as [number, number, number])
    this.#before = now
  }

  get change(): RatioEstimate {
    const [denominator, a, b] = this.#before
    const n = this.#rows.length
    const sums = { baseline: { n, numerator: a, denominator }, other: { n, numerator: b, denominator } }
    const pairs = new PairedRatioJackknife(sums, 'share')
    for (const [all, afraidInA, afraidInB] of this.#rows) pairs.add([afraidInA, all], [afraidInB, all])
    return pairs.difference()
  }

  #counts(): readonly [number, number, number] {
    const all = [0, 0, 0] as [number, number, number]
    for (const [pair, count] of this.flips.entries()) {
      all[0] += count
      if (Math.floor(pair / CHOICES.length) === AFRAID) all[1] += count
      if (pair % CHOICES.length === AFRAID) all[2] += count
    }
    return all
  }
}

/** Which third of the cadres each belongs to, by ability and by attention. */
function groupsOf({ ability, attention }: People): { readonly ability: Uint8Array; readonly attention: Uint8Array } {
  return { ability: thirds(ability), attention: thirds(attention) }
}

/** Which third of some values each belongs to, from 0 for the lowest to 2. */
export function thirds(values: Float64Array): Uint8Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b)
  const result = new Uint8Array(values.length)
  for (const [rank, index] of order.entries()) result[index] = Math.floor((3 * rank) / values.length)
  return result
}
