/** One cadre through time in the baseline and in the reform: the same person, the same luck. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import type { Story, StoryMoment } from '../../experiment/story.js'
import { streamKey } from '../../random/key.js'
import { CHOICE_LABELS } from '../../report/explanation-lines.js'
import { decimal, percent } from '../../report/format-number.js'
import { storySentences } from '../../report/story-lines.js'
import { cadreCount } from '../../scenario/merged-checks.js'
import { type StoryQuestion, useStory } from '../engine/use-story.js'
import { LineChart } from '../parts/line-chart.js'
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
  const said = useMemo(
    () =>
      story === null || answered === null ? null : storySentences([answered.a, answered.b], seed, story, language),
    [story, answered, seed, language]
  )
  return (
    <div class="cadre" aria-busy={!isCurrent}>
      <section class="section">
        <h2>{t('一名干部在两个世界里', 'One cadre in two worlds')}</h2>
        <p class="note">
          {t(
            '同一个人、同样的运气，只有改革不同；由参考引擎在后台逐季重演。',
            'The same person with the same luck, only the reform differs; played quarter by quarter by the reference engine in the background.'
          )}
        </p>
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
            {t('先移动一个杠杆，两个世界才会不同。', 'Move a lever first: until then the two worlds are one.')}
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
            {said.worlds.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p>{said.turning}</p>
          </section>
          <Strips story={story} names={[base.label[language], other.label[language]]} />
          <Lines story={story} names={[base.label[language], other.label[language]]} />
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

const PART = {
  properly: 'acted',
  recklessly: 'reckless',
  afraid: 'afraid',
  unable: 'unable',
  unwilling: 'unwilling'
} as const
/** A letter for each choice, so that colour is not needed. */
const LETTERS = {
  zh: { properly: '作', recklessly: '冒', afraid: '惧', unable: '能', unwilling: '想' },
  en: { properly: 'A', recklessly: 'R', afraid: 'F', unable: 'U', unwilling: 'W' }
} as const
const EVENTS = { none: '', error: '!', granted: '+', sanctioned: '×' } as const

/** What the cadre chose in every quarter, one strip a world. */
function Strips({ story, names }: { story: Story; names: readonly [string, string] }) {
  const { t, language } = useText()
  const letters = LETTERS[language]
  return (
    <section class="section">
      <h3>{t('每个季度的选择', 'What it chose, quarter by quarter')}</h3>
      <ul class="key">
        {(Object.keys(PART) as (keyof typeof PART)[]).map((choice) => (
          <li key={choice}>
            <i class="letter" data-part={PART[choice]}>
              {letters[choice]}
            </i>{' '}
            {CHOICE_LABELS[choice][language]}
          </li>
        ))}
        <li>{t('! 出错未被追究　+ 出错被容错　× 出错被问责', '! erred without a case   + forgiven   × sanctioned')}</li>
      </ul>
      <div class="wide">
        <table class="strips">
          <thead>
            <tr>
              <th scope="col">{t('季度', 'quarter')}</th>
              {story.quarters.map(({ period }) => (
                <th key={period} scope="col">
                  {period % 5 === 0 ? period : <span class="hidden">{period}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['a', 'b'] as const).map((side, k) => (
              <tr key={side}>
                <th scope="row">{names[k]}</th>
                {story.quarters.map((quarter) => {
                  const { choice, event } = quarter[side]
                  return (
                    <td
                      key={quarter.period}
                      data-part={PART[choice]}
                      title={`${quarter.period}: ${CHOICE_LABELS[choice][language]}`}
                    >
                      {letters[choice]}
                      <b>{EVENTS[event]}</b>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Margin and beliefs through time. */
function Lines({ story, names }: { story: Story; names: readonly [string, string] }) {
  const { t } = useText()
  const line = (of: (moment: StoryMoment) => number) =>
    (['a', 'b'] as const).map((side, k) => ({
      name: names[k],
      isBaseline: k === 0,
      points: story.quarters.map((quarter) => {
        const mean = of(quarter[side])
        return { mean, low: mean, high: mean }
      })
    }))
  const isOne = names[0] === names[1]
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
            lines={isOne ? lines.slice(1) : lines}
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
