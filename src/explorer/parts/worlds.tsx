/** An effect over the shipped ensemble and structures beside chance: it widens while one looks. */

import { useMemo, useRef } from 'preact/hooks'
import { quantileOf } from '../../analysis/bootstrap.js'
import { type OfferedWorlds, pairsInWorlds } from '../../experiment/offered-worlds.js'
import { differencesOf } from '../../findings/comparison.js'
import { cadrePeriods } from '../../scenario/size.js'
import { points, whole } from '../../words/format.js'
import type { Answer } from '../engine/laboratory.js'
import type { Pool } from '../engine/pool.js'
import { useWorlds, type WorldEffect } from '../engine/use-worlds.js'
import { useWords } from '../state/words.js'
import { MOST_IN_WORLDS } from '../state/worlds.js'
import { LazyDetails } from './lazy-details.js'

/** What the switch needs. */
export interface WorldsProps {
  readonly pool: Pool
  /** The answer in the world that is shown: its baseline first, its reform last. */
  readonly answer: Answer
  readonly offered: OfferedWorlds
  readonly isOn: boolean
  setOn(isOn: boolean): void
}

/** The switch, and what it shows. */
export function Worlds({ pool, answer, offered, isOn, setOn }: WorldsProps) {
  const { explorerAnswers } = useWords()
  const words = explorerAnswers.worlds
  const { worlds, seed } = answer.question
  const [baseline, reform] = [worlds[0], worlds[worlds.length - 1]]
  // An address of others may ask for hours of work.
  const isTooLarge = Math.max(cadrePeriods(baseline), cadrePeriods(reform)) > MOST_IN_WORLDS
  const isLooking = isOn && !isTooLarge
  const hasLooked = useRef(false)
  hasLooked.current ||= isLooking
  const isWanted = hasLooked.current && !isTooLarge
  // Kept when somebody looks away, and with them what was played.
  const pairs = useMemo(
    () => (isWanted ? pairsInWorlds(offered, baseline, reform, seed) : null),
    [isWanted, offered, baseline, reform, seed]
  )
  const effects = useWorlds(pool, pairs, { seed, isLooking })
  const shown = isLooking ? pairs : null
  return (
    <section class="section worlds" aria-busy={shown !== null && effects.length < shown.length}>
      <h3>{words.title}</h3>
      <label>
        <input
          type="checkbox"
          checked={isLooking}
          disabled={isTooLarge}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />{' '}
        {words.show}
      </label>
      {isTooLarge && <p class="note">{words.tooLarge(whole(MOST_IN_WORLDS))}</p>}
      {shown !== null && (
        <>
          <p class="note" role="status" data-worlds={effects.length}>
            {words.known(effects.length, shown.length)}
          </p>
          <Spread {...{ answer, offered, effects }} />
        </>
      )}
    </section>
  )
}

type Shown = Pick<WorldEffect, 'mean' | 'low' | 'high'>

/** Rows of effects under one axis: chance, inputs, structures; below them each structure by itself. */
function Spread({
  answer,
  offered,
  effects
}: Pick<WorldsProps, 'answer' | 'offered'> & { effects: readonly WorldEffect[] }) {
  const { say, explorerAnswers } = useWords()
  const words = explorerAnswers.worlds
  const { summaries } = answer.analysis
  const chance = differencesOf(summaries[summaries.length - 1]).afraidRate
  const of = (structure: number | null) => effects.filter((effect) => effect.structure === structure)
  const others = effects.filter(({ structure }) => structure !== null)
  const ends = [0, chance.low, chance.high, ...effects.map(({ mean }) => mean)].filter((end) => end !== null)
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const at = (value: number) => `${(most > least ? (100 * (value - least)) / (most - least) : 50).toFixed(2)}%`
  const row = (label: string, own: readonly Shown[]) => <Row {...{ label, own, at }} />
  return (
    <>
      <div class="dot-rows">
        <div class="dot-row">
          <span class="bar-name">{words.chance}</span>
          <div class="dots" role="img" aria-label={words.chanceOf(points(chance.low, 1), points(chance.high, 1))}>
            <i class="zero" style={{ left: at(0) }} />
            {chance.low !== null && chance.high !== null && (
              <i class="range" style={{ left: at(chance.low), right: `calc(100% - ${at(chance.high)})` }} />
            )}
          </div>
          <span class="dot-values">
            <span>{words.range(points(chance.low, 1), points(chance.high, 1))}</span>
          </span>
        </div>
        {row(words.inputs, of(null))}
        {row(words.structures, others)}
        <div class="dot-row axis" aria-hidden="true">
          <span class="bar-name" />
          <div class="dots-axis">
            <span>{points(least, 1)}</span>
            <span>{points(most, 1)}</span>
          </div>
          <span class="dot-values" />
        </div>
      </div>
      <p class="note">{words.note}</p>
      <LazyDetails summary={words.each}>
        {() => (
          <div class="dot-rows">
            {offered.structures.map(({ id, label }, position) => (
              <div key={id}>{row(say(label), of(position))}</div>
            ))}
          </div>
        )}
      </LazyDetails>
    </>
  )
}

/** The effects in some worlds as dots, with their middle, their range and how many of them show it. */
function Row({ label, own, at }: { label: string; own: readonly Shown[]; at(value: number): string }) {
  const words = useWords()
  const { worlds: text } = words.explorerAnswers
  const means = own.flatMap(({ mean }) => (mean === null ? [] : [mean])).sort((a, b) => a - b)
  const [shown, against] = [
    own.filter(({ high }) => high !== null && high < 0).length,
    own.filter(({ low }) => low !== null && low > 0).length
  ]
  const said =
    means.length === 0
      ? text.waiting
      : text.spread({
          middle: points(quantileOf(means, 0.5), 1),
          range: means.length < 2 ? null : text.range(points(means[0], 1), points(means[means.length - 1], 1)),
          count: means.length,
          ...{ shown, against }
        })
  return (
    <div class="dot-row">
      <span class="bar-name">{label}</span>
      <div class="dots" role="img" aria-label={label + words.colon + said}>
        <i class="zero" style={{ left: at(0) }} />
        {own.map(({ mean, high }, k) =>
          mean === null ? null : (
            <i key={k} class="world" data-shown={high !== null && high < 0} style={{ left: at(mean) }} />
          )
        )}
      </div>
      <span class="dot-values">
        <span>{said}</span>
      </span>
    </div>
  )
}
