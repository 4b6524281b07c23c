/** What is seen beside the levers: it asks the laboratory what the tab needs, and shows what is known so far. */

import { useMemo, useState } from 'preact/hooks'
import type { PlannedScenario } from '../../experiment/design.js'
import type { RunData } from '../../report/run-data.js'
import type { Scenario } from '../../scenario/resolve.js'
import type { Question } from '../engine/laboratory.js'
import { useLaboratory } from '../engine/use-laboratory.js'
import { Pocket } from '../parts/headline.js'
import { useText } from '../state/language.js'
import { changesAnything, type State } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { obstacleOf, synergyWorlds, worldOf } from '../state/worlds.js'
import { Answers } from './answers.js'
import { Cadre } from './cadre.js'
import { Compare } from './compare.js'
import { Keep } from './keep.js'
import { Run } from './run.js'

/** What the results need. */
export interface ResultsProps {
  readonly module: WebAssembly.Module
  readonly state: State
  readonly base: Scenario
  readonly run: RunData | null
  /** Parts of the address that mean nothing. */
  readonly refused: readonly string[]
  readonly change: Change
}

/** The results. */
export function Results({ module, state, base, run, refused, change }: ResultsProps) {
  const { t } = useText()
  const { reform, pins, seed, precision, tab } = state
  const [isTakenApart, setTakenApart] = useState(false)
  const world = useMemo(
    () => worldOf(base, reform, { id: 'reform', label: { zh: '改革', en: 'Reform' } }),
    [base, reform]
  )
  const pinned = useMemo(
    () => pins.map((pin, k) => worldOf(base, pin, { id: `pin-${k + 1}`, label: { zh: pin.name, en: pin.name } })),
    [base, pins]
  )
  const obstacle = obstacleOf(world, reform)
  const hasReform = obstacle === null && changesAnything(reform)
  const isComparing = tab === 'compare'
  const apart = useMemo(
    () => (isTakenApart && isComparing ? synergyWorlds(pinned, base) : null),
    [isTakenApart, isComparing, pinned, base]
  )
  const question = useMemo<Question>(() => {
    const own: PlannedScenario[] = hasReform ? [world] : []
    const others = apart !== null && apart.conflict === null ? apart.worlds : isComparing ? pinned : []
    return { worlds: [base, ...others, ...own], seed, halfWidth: precision / 100 }
  }, [base, world, hasReform, pinned, apart, isComparing, seed, precision])
  const { answer, isCurrent, failure } = useLaboratory(module, question)
  const answersReform = answer !== null && answer.question.worlds[answer.question.worlds.length - 1].id === 'reform'
  return (
    <>
      <div class="result" id="result" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {refused.length > 0 && (
          <p role="alert">
            {t(
              `地址里有读不懂的部分，已略去：${refused.join('、')}`,
              `Parts of the address mean nothing and were left out: ${refused.join(', ')}`
            )}
          </p>
        )}
        {obstacle !== null && (
          <p role="alert">
            {obstacle === 'burn-in'
              ? t(
                  '预热期数须小于模拟期数；以下是基线。',
                  'The burn-in must be shorter than the periods; below is the baseline.'
                )
              : t(
                  '时间表越出了模拟期数；以下是基线。',
                  'The timetable reaches beyond the periods; below is the baseline.'
                )}
          </p>
        )}
        {failure !== null && <p role="alert">{t(`有一次重复失败：${failure}`, `A replication failed: ${failure}`)}</p>}
        {tab === 'keep' ? (
          <Keep base={base} world={world} answer={answer} state={state} hasReform={hasReform} />
        ) : tab === 'cadre' ? (
          <Cadre base={base} world={world} state={state} hasReform={hasReform} change={change} />
        ) : tab === 'run' && run !== null ? (
          <Run run={run} base={base} change={change} />
        ) : answer === null ? (
          <p class="waiting" role="status">
            {t('正在模拟……', 'Simulating …')}
          </p>
        ) : isComparing ? (
          <Compare
            {...{ answer, isCurrent, pins, reform, hasReform, base, change, isTakenApart }}
            conflict={apart?.conflict ?? null}
            onTakeApart={setTakenApart}
          />
        ) : (
          <Answers answer={answer} isCurrent={isCurrent} hasReform={answersReform} />
        )}
      </div>
      {answer !== null && <Pocket answer={answer} hasReform={answersReform} />}
    </>
  )
}
