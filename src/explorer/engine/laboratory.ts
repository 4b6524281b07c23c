/** The laboratory of the page: asks workers for replications of some worlds until their answer is precise enough. */

import type { Estimate } from '../../analysis/estimate.js'
import { nextLook } from '../../analysis/next-look.js'
import type { Block } from '../../experiment/block.js'
import type { PlannedScenario } from '../../experiment/design.js'
import { planBatch } from '../../experiment/plan.js'
import { cutRange } from '../../experiment/replication-range.js'
import type { BatchResults } from '../../experiment/results.js'
import { analyse, type RunAnalysis } from '../../findings/run-analysis.js'
import { type StreamKey, streamKey } from '../../random/key.js'
import { canonicalScenario } from '../../scenario/canonical.js'
import { cadrePeriods } from '../../scenario/size.js'
import type { Desk, Pool, Work } from './pool.js'

/** What is asked: some worlds, the first of them the baseline, under one seed. */
export interface Question {
  readonly worlds: readonly PlannedScenario[]
  readonly seed: string
  /** Half the width that the 95 % simulation intervals of the 不敢为 rate shall have at most, as a share. */
  readonly halfWidth: number
}

/** What is known of a question after some replications. */
export interface Answer {
  readonly question: Question
  readonly replications: number
  readonly results: BatchResults
  readonly analysis: RunAnalysis
  /** Whether the precision asked for was reached, or no more replications are allowed. */
  readonly isSettled: boolean
  readonly isPrecise: boolean
}

/** Told of every answer, each from more replications than the one before, and of failures at the question asked last. */
export interface AnswerListener {
  onAnswer(answer: Answer): void
  onFailure(reason: string, question: Question): void
}

/** Replications of the first answer; later ones come in steps of `BLOCK`. */
export const FIRST_ANSWER = 20
/** Replications that a worker plays at a time. */
const BLOCK = 5
/** The most replications of a world. */
const MOST_REPLICATIONS = 2000
/** Cadre-periods that a world may take in all before its answer is left as it is, about two minutes of one processor. */
const MOST_CADRE_PERIODS = 4e9
/** Worlds whose blocks are kept, so that to return to one costs nothing. */
const WORLDS_KEPT = 96

interface Kept {
  readonly number: number
  readonly blocks: Map<number, Block>
}

/** Plays worlds on the workers of the page and keeps what they played. */
export class Laboratory {
  readonly #pool: Pool
  readonly #desk: Desk
  readonly #listener: AnswerListener
  readonly #kept = new Map<string, Kept>()
  #question: Question | null = null
  #worlds: readonly { readonly kept: Kept; readonly model: PlannedScenario }[] = []
  #key: StreamKey = streamKey('')
  #target = FIRST_ANSWER

  constructor(pool: Pool, listener: AnswerListener) {
    this.#listener = listener
    this.#pool = pool
    this.#desk = this.#pool.desk({
      onBlock: (work, block) => this.#store(work, block),
      onFailure: (work, reason) => this.#fail(work, reason)
    })
  }

  /** Asks a question; an earlier one is no longer worked at. */
  ask(question: Question): void {
    this.#question = question
    this.#key = streamKey(question.seed)
    this.#target = FIRST_ANSWER
    this.#worlds = question.worlds.map((model) => ({ model, kept: this.#keptOf(model, question.seed) }))
    this.#goOn()
  }

  /** Works at nothing any more; what was played is kept. */
  stop(): void {
    this.#question = null
    this.#worlds = []
    this.#desk.want([])
  }

  /** Works at nothing ever again: the workers are there for others, and what was played goes with it. */
  close(): void {
    this.stop()
    this.#desk.close()
  }

  #keptOf(model: PlannedScenario, seed: string): Kept {
    const name = `${seed}\n${JSON.stringify(canonicalScenario(model))}`
    const found = this.#kept.get(name)
    const kept = found ?? { number: this.#pool.nextWorld(), blocks: new Map() }
    // The latest asked for stands last; the first are forgotten.
    this.#kept.delete(name)
    this.#kept.set(name, kept)
    if (this.#kept.size > WORLDS_KEPT) this.#kept.delete(this.#kept.keys().next().value as string)
    return kept
  }

  #store({ world, first }: Work, block: Block): void {
    for (const kept of this.#kept.values()) if (kept.number === world) kept.blocks.set(first, block)
    if (this.#worlds.some(({ kept }) => kept.number === world)) this.#goOn()
  }

  /** What fails late, at a question that is no longer asked, is passed over. */
  #fail({ world }: Work, reason: string): void {
    const isAsked = this.#worlds.some(({ kept }) => kept.number === world)
    if (this.#question !== null && isAsked) this.#listener.onFailure(reason, this.#question)
  }

  /** Answers as far as replications are there, and asks the workers for the rest. */
  #goOn(): void {
    const { isComplete } = this
    if (isComplete) this.#answer()
    this.#desk.want(this.#lacking())
  }

  get isComplete(): boolean {
    return this.#lacking().length === 0
  }

  /** What the workers are to play, the first replications of all worlds first. */
  #lacking(): Work[] {
    const worlds = new Map(this.#worlds.map((world) => [world.kept.number, world]))
    return cutRange({ first: 0, count: this.#target }, BLOCK).flatMap((range) =>
      [...worlds.values()].flatMap(({ kept, model }): Work[] =>
        kept.blocks.has(range.first) ? [] : [{ ...range, world: kept.number, model, key: this.#key }]
      )
    )
  }

  #answer(): void {
    const question = this.#question as Question
    const replications = this.#target
    const plan = planBatch(question.worlds, question.seed, replications)
    const blocks = (scenario: number) =>
      cutRange({ first: 0, count: replications }, BLOCK).map(
        ({ first }) => this.#worlds[scenario].kept.blocks.get(first) as Block
      )
    const results: BatchResults = { plan: { ...plan, baseline: 0, baselineReason: 'first' }, engine: 'kernel', blocks }
    const analysis = analyse(results, { looks: [] })
    const halfWidth = widest(analysis)
    const next = nextLook({
      n: replications,
      halfWidth,
      target: question.halfWidth,
      growth: { least: 1.1, most: 2 },
      cap: mostReplications(question.worlds)
    })
    this.#listener.onAnswer({
      ...{ question, replications, results, analysis },
      isSettled: next === null,
      isPrecise: halfWidth <= question.halfWidth
    })
    // The listener may have asked something else.
    if (next === null || this.#question !== question) return
    this.#target = Math.ceil(next / BLOCK) * BLOCK
    if (this.isComplete) this.#answer()
  }
}

/** The widest half-width of the 不敢为 rate's intervals, of levels and of differences. */
function widest({ summaries }: RunAnalysis): number {
  const all = summaries.flatMap(({ estimates, differences }): Estimate[] => [
    estimates.afraidRate,
    ...(differences ? [differences.afraidRate] : [])
  ])
  return Math.max(0, ...all.map(({ low, high }) => (low === null || high === null ? 0 : (high - low) / 2)))
}

function mostReplications(worlds: readonly PlannedScenario[]): number {
  const largest = Math.max(...worlds.map(cadrePeriods))
  return Math.max(FIRST_ANSWER, Math.min(MOST_REPLICATIONS, Math.floor(MOST_CADRE_PERIODS / largest / BLOCK) * BLOCK))
}
