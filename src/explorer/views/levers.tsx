/** The panel of levers: what is compared with what, the paper's remedies, everything else by search, and from when. */

import { useId } from 'preact/hooks'
import { type ParameterValue, parameterAt } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { LeverRow } from '../parts/lever-row.js'
import { useText } from '../state/language.js'
import { FIRST_LEVERS, REMEDIES } from '../state/lever-groups.data.js'
import { PRECISIONS, type Reform, withValue } from '../state/state.js'
import type { Change } from '../state/use-state.js'
import { LeverSearch } from './lever-search.js'
import { Presets } from './presets.js'
import { Timetable } from './timetable.js'

/** What the panel needs. */
export interface LeversProps {
  readonly base: Scenario
  readonly baseName: string
  readonly library: readonly Scenario[]
  readonly reform: Reform
  readonly seed: string
  readonly precision: number
  readonly change: Change
}

/** The panel of levers. */
export function Levers({ base, baseName, library, reform, seed, precision, change }: LeversProps) {
  const { t, say } = useText()
  const setReform = (next: Reform, gesture?: string) => change((state) => ({ ...state, reform: next }), gesture)
  const onValues = (values: Readonly<Record<string, ParameterValue | null>>, gesture?: string) => {
    const next = (now: Reform) =>
      Object.entries(values).reduce((made, [path, value]) => {
        const isUsual = value === parameterAt(base.parameters, path)
        return withValue(made, path, isUsual ? null : value)
      }, now)
    change((state) => ({ ...state, reform: next(state.reform) }), gesture)
  }
  const row = { base: base.parameters, reform, onValues }
  return (
    <section class="levers" aria-label={t('改革的杠杆', 'Levers of reform')}>
      <Presets base={base} baseName={baseName} library={library} reform={reform} change={change} />
      <div class="group first">
        {FIRST_LEVERS.map(({ name, ...lever }) => (
          <LeverRow key={name} {...lever} isProminent {...row} />
        ))}
      </div>
      {REMEDIES.map(({ name, label, paths }) => {
        const changed = paths.filter((path) => Object.hasOwn(reform.set, path)).length
        return (
          <LazyDetails
            key={name}
            class="group"
            summary={
              <>
                {say(label)} {changed > 0 && <span class="count">{t(`改 ${changed} 项`, `${changed} changed`)}</span>}
              </>
            }
          >
            {() => paths.map((path) => <LeverRow key={path} paths={[path]} {...row} />)}
          </LazyDetails>
        )
      })}
      <LeverSearch {...row} />
      <Timetable base={base} reform={reform} setReform={setReform} />
      <Draws seed={seed} precision={precision} change={change} />
    </section>
  )
}

/** Which draws are played, and how precisely. */
function Draws({ seed, precision, change }: Pick<LeversProps, 'seed' | 'precision' | 'change'>) {
  const { t } = useText()
  const [seedId, precisionId] = [useId(), useId()]
  return (
    <details class="group draws">
      <summary>{t('种子与精度', 'Seed and precision')}</summary>
      <label for={seedId}>{t('种子（任何文字）', 'Seed, any text')}</label>
      <input
        id={seedId}
        type="text"
        value={seed}
        maxLength={200}
        onChange={(event) => {
          const text = event.currentTarget.value
          if (text !== '') change((state) => ({ ...state, seed: text }))
        }}
      />
      <label for={precisionId}>{t('不敢为率的区间半宽至多', 'Intervals of the 不敢为 rate at most')}</label>
      <select
        id={precisionId}
        value={String(precision)}
        onChange={(event) => {
          const points = Number(event.currentTarget.value)
          change((state) => ({ ...state, precision: points }))
        }}
      >
        {PRECISIONS.map((points) => (
          <option key={points} value={String(points)}>
            {t(`±${points} 个百分点`, `±${points} points`)}
          </option>
        ))}
      </select>
    </details>
  )
}
