/** One cadre through time in the baseline and in the reform: the same person, the same random numbers. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import type { StoryMoment } from '../../findings/explanation/story.js'
import { streamKey } from '../../random/key.js'
import { storySentences } from '../../report/story-lines.js'
import { cadreCount } from '../../scenario/size.js'
import { decimal, percent } from '../../words/format.js'
import type { StoryTask } from '../engine/story-worker.js'
import { useStory } from '../engine/use-story.js'
import { LineChart } from '../parts/line-chart.js'
import { type Drawn, Strips } from '../parts/strips.js'
import type { State } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'

/** What the view needs. */
export interface CadreProps {
  readonly base: PlannedScenario
  readonly world: PlannedScenario
  readonly state: State
  readonly hasReform: boolean
  readonly change: Change
}

/** The most cadres of a world in which one is followed: the reference engine keeps every moment of all of them. */
const MOST_FOLLOWED = 20_000

/** The view of one cadre. */
export function Cadre({ base, world, state, hasReform, change }: CadreProps) {
  const words = useWords()
  const own = words.explorerWorlds.cadre
  const { seed, cadre, replication } = state
  const [find, setFind] = useState(0)
  const other = hasReform ? world : base
  const isTooLarge = Math.max(cadreCount(base), cadreCount(other)) > MOST_FOLLOWED
  const last = cadreCount(base) - 1
  const [refused, setRefused] = useState<'cadre' | 'replication' | null>(null)
  // An address may name somebody who is not there.
  const notWhole = refused ?? (cadre > last ? 'cadre' : null)
  const question = useMemo<StoryTask | null>(
    () =>
      isTooLarge || cadre > last
        ? null
        : { a: base, b: other, key: streamKey(seed), replication, cadre, find: find > 0 },
    [base, other, seed, replication, cadre, last, find, isTooLarge]
  )
  const { story, failure, question: answered } = useStory(question)
  const isCurrent = answered === question
  // A cadre that was found becomes the one that is followed, so that the address keeps it.
  const found = story !== null && isCurrent && find > 0 ? story.cadre : null
  useEffect(() => {
    if (found === null) return
    setFind(0)
    change((now) => ({ ...now, cadre: found }), 'cadre')
  }, [found, change])
  const choose = (name: 'cadre' | 'replication', text: string) => {
    setFind(0)
    const isWhole = /^\d{1,7}$/.test(text)
    setRefused(isWhole ? null : name)
    if (isWhole) change((now) => ({ ...now, [name]: Number(text) }), name)
  }
  return (
    <div class="cadre" aria-busy={!isCurrent}>
      <section class="section">
        <h2>{hasReform ? own.title : own.alone}</h2>
        {hasReform && <p class="note">{own.note}</p>}
        <p class="note">{own.exact}</p>
        <p class="who">
          {(['cadre', 'replication'] as const).map((name) => (
            <label key={name}>
              {name === 'cadre' ? own.cadre(last) : own.replication}{' '}
              <input
                class="short"
                type="number"
                min={0}
                max={name === 'cadre' ? last : undefined}
                value={state[name]}
                onChange={(event) => choose(name, event.currentTarget.value)}
              />
            </label>
          ))}
          <button type="button" disabled={!hasReform || story === null} onClick={() => setFind(find + 1)}>
            {own.next}
          </button>
        </p>
        {!hasReform && <p class="lead">{own.baseline}</p>}
        {isTooLarge && <p role="alert">{own.tooLarge}</p>}
        {notWhole && <p role="alert">{own.notWhole(notWhole === 'cadre' ? last : undefined)}</p>}
        {failure !== '' && <p role="alert">{failure}</p>}
        {story === null && failure === '' && question !== null && (
          <p class="waiting" role="status">
            {own.playing}
          </p>
        )}
      </section>
      {story !== null && answered !== null && (
        // Without a reform there is one world, which is told and drawn once.
        <Told
          story={story}
          sides={answered.a === answered.b ? ['a'] : ['a', 'b']}
          names={[answered.a, answered.b].map(({ label }) => words.say(label))}
          worlds={[answered.a, answered.b]}
          seed={seed}
        />
      )}
    </div>
  )
}

/** A story in sentences, strips and lines. */
function Told({
  worlds,
  seed,
  ...drawn
}: Drawn & { worlds: readonly [PlannedScenario, PlannedScenario]; seed: string }) {
  const words = useWords()
  const { explorerWorlds } = words
  const { story, sides } = drawn
  const [a, b] = worlds
  const said = useMemo(() => storySentences({ worlds: [a, b], seed }, story, words), [a, b, seed, story, words])
  return (
    <>
      <section class="section story" data-cadre={story.cadre}>
        <p class="lead">{said.who}</p>
        {said.newcomers !== '' && <p>{said.newcomers}</p>}
        {said.worlds.slice(0, sides.length).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {sides.length > 1 && <p>{said.turning}</p>}
      </section>
      <Strips {...drawn} />
      <Lines {...drawn} />
      {said.told.length > 0 && (
        <section class="section story">
          <h3>{explorerWorlds.cadre.differing}</h3>
          <ol>
            {said.told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          {said.more !== '' && <p class="note">{said.more}</p>}
        </section>
      )}
      <p class="note">{said.note}</p>
    </>
  )
}

/** Margin and beliefs through time. */
function Lines({ story, sides, names }: Drawn) {
  const { margin, accountability, tolerance } = useWords().explorerWorlds.cadre
  const lines = (of: (moment: StoryMoment) => number) =>
    sides.map((side, k) => ({
      name: names[k],
      isBaseline: side === 'a',
      points: story.quarters.map((quarter) => {
        const mean = of(quarter[side])
        return { mean, low: mean, high: mean }
      })
    }))
  const charts = [
    {
      title: margin,
      lines: lines(({ actMargin }) => actMargin),
      format: (value: number) => decimal(value, 1),
      through: 0
    },
    { title: accountability, lines: lines((moment) => moment.perceivedAccountability), format: percent },
    { title: tolerance, lines: lines((moment) => moment.perceivedTolerance), format: percent }
  ]
  return (
    <section class="section small-multiples">
      {charts.map(({ title, ...chart }) => (
        <div key={title}>
          <h3>{title}</h3>
          <LineChart {...chart} isExact tone="ink" burnIn={story.burnIn} height={180} />
        </div>
      ))}
    </section>
  )
}
