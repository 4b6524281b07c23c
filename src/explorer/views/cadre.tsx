/** One cadre through time in the baseline and in the reform: the same person, the same random numbers. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import type { StoryMoment } from '../../findings/explanation/story.js'
import { streamKey } from '../../random/key.js'
import { storySentences } from '../../report/story-lines.js'
import { cadreCount } from '../../scenario/size.js'
import { decimal, percent } from '../../words/format.js'
import { type StoryQuestion, useStory } from '../engine/use-story.js'
import { LineChart } from '../parts/line-chart.js'
import { type Drawn, Strips } from '../parts/strips.js'
import { useText } from '../state/language.js'
import type { State } from '../state/state.js'
import type { Change } from '../state/use-state.js'

/** What the view needs. */
export interface CadreProps {
  readonly base: PlannedScenario
  readonly world: PlannedScenario
  readonly state: State
  readonly hasReform: boolean
  readonly change: Change
}

/** The most cadres of a world in which one is followed: the reference engine keeps every moment of all of them. */
const MOST_CADRES = 20_000

/** The view of one cadre. */
export function Cadre({ base, world, state, hasReform, change }: CadreProps) {
  const { t, language } = useText()
  const { seed, cadre, replication } = state
  const [find, setFind] = useState(0)
  const other = hasReform ? world : base
  const isTooLarge = Math.max(cadreCount(base), cadreCount(other)) > MOST_CADRES
  const question = useMemo<StoryQuestion | null>(
    () => (isTooLarge ? null : { a: base, b: other, key: streamKey(seed), replication, cadre, find: find > 0 }),
    [base, other, seed, replication, cadre, find, isTooLarge]
  )
  const { story, failure, question: answered } = useStory(question)
  const isCurrent = answered === question
  const number = (name: 'cadre' | 'replication', text: string) => {
    setFind(0)
    if (/^\d{1,7}$/.test(text)) change((now) => ({ ...now, [name]: Number(text) }))
  }
  // A cadre that was found becomes the one that is followed, so that the address keeps it.
  const found = story !== null && isCurrent && find > 0 ? story.cadre : null
  useEffect(() => {
    if (found === null) return
    setFind(0)
    change((now) => ({ ...now, cadre: found }))
  }, [found, change])
  // Without a reform there is one world, which is told and drawn once.
  const sides: Drawn['sides'] = answered !== null && answered.a === answered.b ? ['a'] : ['a', 'b']
  const names = answered === null ? [] : [answered.a, answered.b].map(({ label }) => label[language])
  const said = useMemo(
    () =>
      story === null || answered === null ? null : storySentences([answered.a, answered.b], seed, story, language),
    [story, answered, seed, language]
  )
  return (
    <div class="cadre" aria-busy={!isCurrent}>
      <section class="section">
        <h2>{hasReform ? t('一名干部在两个世界里', 'One cadre in two worlds') : t('一名干部', 'One cadre')}</h2>
        {hasReform && (
          <p class="note">
            {t(
              '同一个人、同样的随机数，只有改革不同；由参考引擎在后台逐季重演。',
              'The same person with the same random numbers, only the reform differs; played quarter by quarter by the reference engine in the background.'
            )}
          </p>
        )}
        <p class="who">
          <label>
            {t('干部', 'cadre')}{' '}
            <input
              class="short"
              type="number"
              min={0}
              max={cadreCount(base) - 1}
              value={cadre}
              onChange={(event) => number('cadre', event.currentTarget.value)}
            />
          </label>
          <label>
            {t('重复', 'replication')}{' '}
            <input
              class="short"
              type="number"
              min={0}
              value={replication}
              onChange={(event) => number('replication', event.currentTarget.value)}
            />
          </label>
          <button type="button" disabled={!hasReform || story === null} onClick={() => setFind(find + 1)}>
            {t('下一个改变很多的干部', 'Next cadre who changes much')}
          </button>
        </p>
        {!hasReform && (
          <p class="lead">
            {t(
              '这是基线；移动一个杠杆，便与改革后的世界并列。',
              'This is the baseline: move a lever to see the reform beside it.'
            )}
          </p>
        )}
        {isTooLarge && (
          <p role="alert">{t('世界太大，无法逐人跟踪。', 'This world is too large to follow single cadres.')}</p>
        )}
        {failure !== '' && <p role="alert">{failure}</p>}
        {story === null && failure === '' && !isTooLarge && (
          <p class="waiting" role="status">
            {t('正在重演……', 'Playing …')}
          </p>
        )}
      </section>
      {story !== null && said !== null && (
        <>
          <section class="section story" data-cadre={story.cadre}>
            <p class="lead">{said.who}</p>
            {said.worlds.slice(0, sides.length).map((text) => (
              <p key={text}>{text}</p>
            ))}
            {sides.length > 1 && <p>{said.turning}</p>}
          </section>
          <Strips {...{ story, sides, names }} />
          <Lines {...{ story, sides, names }} />
          {said.told.length > 0 && (
            <section class="section story">
              <h3>{t('选择不同的季度', 'Quarters in which the choices differ')}</h3>
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
      )}
    </div>
  )
}

/** Margin and beliefs through time. */
function Lines({ story, sides, names }: Drawn) {
  const { t } = useText()
  const line = (of: (moment: StoryMoment) => number) =>
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
      title: t('作为的边际（效用）：大于 0 就作为', 'Act margin in utility: it acts where this is above 0'),
      lines: line(({ actMargin }) => actMargin),
      format: (value: number) => decimal(value, 1),
      through: 0
    },
    {
      title: t('以为出错会被追究的概率', 'Belief that an error becomes a case'),
      lines: line((moment) => moment.perceivedAccountability),
      format: percent
    },
    {
      title: t('以为案件会获容错的概率', 'Belief that a case is tolerated'),
      lines: line((moment) => moment.perceivedTolerance),
      format: percent
    }
  ]
  return (
    <section class="section small-multiples">
      {charts.map(({ title, lines, format, through }) => (
        <div key={title}>
          <h3>{title}</h3>
          <LineChart
            lines={lines}
            tone="ink"
            burnIn={story.burnIn}
            height={180}
            format={format}
            {...(through !== undefined && { through })}
          />
        </div>
      ))}
    </section>
  )
}
