/** What is seen beside the levers: it asks the laboratory what the tab needs, and shows what is known so far. */

import { useMemo, useState } from 'preact/hooks'
import type { OfferedWorlds } from '../../experiment/offered-worlds.js'
import { alike } from '../../model/language.js'
import { DEFAULTS_VERSION, type ParameterValue, parameterAt, parameterLabel } from '../../model/parameters.js'
import type { RunData } from '../../report/run-data.js'
import type { Scenario } from '../../scenario/resolve.js'
import { cadreCount } from '../../scenario/size.js'
import { whole } from '../../words/format.js'
import type { Words } from '../../words/words.js'
import type { Question } from '../engine/laboratory.js'
import type { Pool } from '../engine/pool.js'
import { useLaboratory } from '../engine/use-laboratory.js'
import { Pocket } from '../parts/headline.js'
import { changesAnything, type State, withValue } from '../state/state.js'
import { TIERS } from '../state/tiers.js'
import type { Change } from '../state/use-state.js'
import { useWords } from '../state/words.js'
import { obstacleOf, reformLabel, synergyWorlds, underDefaults, withVariants, worldOf } from '../state/worlds.js'
import { Answers } from './answers.js'
import { Cadre } from './cadre.js'
import { Compare } from './compare.js'
import { Keep } from './keep.js'
import { Run } from './run.js'

/** What the results need. */
export interface ResultsProps {
  readonly pool: Pool
  readonly state: State
  /** The library's baseline, without variants. */
  readonly base: Scenario
  /** The scenarios from which a reform can be taken. */
  readonly known: readonly Scenario[]
  readonly run: RunData | null
  /** Worlds to lay under what is shown; null where the page holds none. */
  readonly offered: OfferedWorlds | null
  /** Parts of the address that mean nothing. */
  readonly refused: readonly string[]
  readonly change: Change
}

/** The results. */
export function Results({ pool, state, base: plain, known, run, offered, refused, change }: ResultsProps) {
  const words = useWords()
  const { say, explorer, runs } = words
  const { page } = explorer
  const { reform, tab } = state
  const [isTakenApart, setTakenApart] = useState(false)
  const { base, world, hasReform, obstacle, conflict, question } = useQuestion(state, plain, known, isTakenApart)
  const { answer, isCurrent, failure } = useLaboratory(pool, question)
  const answersReform = answer !== null && answer.question.worlds[answer.question.worlds.length - 1].id === REFORM
  const others = Object.entries(withValue(state.variants, TIERS, null)).map(
    ([path, value]) => `${say(parameterLabel(path))} ${value}`
  )
  return (
    <>
      <div class="result" id="result" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {refused.length > 0 && <p role="alert">{page.addressIgnored(refused)}</p>}
        {obstacle !== null && <p role="alert">{page.obstacles[obstacle]}</p>}
        {state.defaults !== DEFAULTS_VERSION && (
          <p class="note" role="status">
            {page.earlierDefaults(state.defaults)}{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => change((now) => ({ ...now, defaults: DEFAULTS_VERSION }))}
            >
              {page.todaysDefaults}
            </button>
          </p>
        )}
        {Object.hasOwn(state.variants, TIERS) && <p class="note">{page.ownOrganisation(whole(cadreCount(base)))}</p>}
        {others.length > 0 && <p class="note">{page.otherAssumptions(others)}</p>}
        {hasReform && (
          <dl class="printed">
            <dt>{page.moved}</dt>
            {moves(reform, base, words).map((move) => (
              <dd key={move}>{move}</dd>
            ))}
          </dl>
        )}
        {failure !== null && <p role="alert">{page.failed(runs.reason(failure))}</p>}
        {tab === 'keep' ? (
          <Keep {...{ base, world, answer, state, hasReform }} />
        ) : tab === 'cadre' ? (
          <Cadre {...{ base, world, state, hasReform, change }} />
        ) : tab === 'run' && run !== null ? (
          <Run run={run} base={plain} change={change} />
        ) : answer === null ? (
          <p class="waiting" role="status">
            {page.simulating}
          </p>
        ) : tab === 'compare' ? (
          <Compare
            {...{ answer, isCurrent, pins: state.pins, reform, label: world.label }}
            {...{ hasReform, change, isTakenApart, conflict }}
            onTakeApart={setTakenApart}
          />
        ) : (
          <Answers
            answer={answer}
            isCurrent={isCurrent}
            hasReform={answersReform}
            name={reform.preset === undefined ? null : world.label}
            survey={state.survey}
            setSurvey={(survey) => change((now) => ({ ...now, survey }))}
            worlds={
              offered === null
                ? null
                : { pool, offered, isOn: state.worlds, setOn: (worlds) => change((now) => ({ ...now, worlds })) }
            }
          />
        )}
      </div>
      {answer !== null && <Pocket answer={answer} hasReform={answersReform} />}
    </>
  )
}

/** What a reform moves, for a page on paper, which has no levers. */
function moves(reform: State['reform'], base: Scenario, { say, explorer }: Words): readonly string[] {
  const { set, from, to, until, changes } = reform
  const { from: fromQuarter, until: endsIn } = explorer.page
  const said = (path: string, value: ParameterValue, at: number, last?: number) =>
    `${say(parameterLabel(path))} ${parameterAt(base.parameters, path)} → ${value}${at > 0 ? fromQuarter(at, last) : ''}`
  return [
    ...Object.entries(set).map(
      ([path, value]) => said(path, value, from, to) + (until === undefined ? '' : endsIn(until))
    ),
    ...changes.map(({ path, value, at, to: last }) => said(path, value, at, last))
  ]
}

/** The id of the reform among the worlds. */
const REFORM = 'reform'

/** The worlds of a state, and what the laboratory is asked about them. */
function useQuestion(state: State, plain: Scenario, known: readonly Scenario[], isTakenApart: boolean) {
  const { defaults, variants, reform, pins, seed, precision, tab } = state
  const base = useMemo(() => underDefaults(withVariants(plain, variants), defaults), [plain, variants, defaults])
  const world = useMemo(
    () => worldOf(base, reform, { id: REFORM, label: reformLabel(reform, plain, known) }),
    [base, plain, known, reform]
  )
  const saved = useMemo(
    () => pins.map((pin, k) => worldOf(base, pin, { id: `pin-${k + 1}`, label: alike(pin.name) })),
    [base, pins]
  )
  const obstacle = obstacleOf(world, reform)
  const hasReform = obstacle === null && changesAnything(reform)
  const isComparing = tab === 'compare'
  const { worlds: others, conflict } = useMemo(() => {
    if (!isComparing) return { worlds: [], conflict: null }
    const apart = isTakenApart ? synergyWorlds(saved, base) : null
    return apart !== null && apart.conflict === null ? apart : { worlds: saved, conflict: apart?.conflict ?? null }
  }, [isComparing, isTakenApart, saved, base])
  const question = useMemo<Question>(
    () => ({ worlds: [base, ...others, ...(hasReform ? [world] : [])], seed, halfWidth: precision / 100 }),
    [base, world, hasReform, others, seed, precision]
  )
  return { base, world, hasReform, obstacle, conflict, question }
}
