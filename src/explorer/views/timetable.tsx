/** From when the reform holds, and what changes besides at quarters of its own. */

import { useId, useState } from 'preact/hooks'
import { PARAMETERS, parameterRow } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { numberText } from '../parts/lever-row.js'
import { valueOf } from '../state/address.js'
import { useText } from '../state/language.js'
import type { Reform } from '../state/state.js'

/** The timetable of a reform. */
export function Timetable({
  base,
  reform,
  setReform
}: {
  base: Scenario
  reform: Reform
  setReform(next: Reform): void
}) {
  const { t, say } = useText()
  const id = useId()
  const last = base.parameters.time.periods - 1
  const rows = PARAMETERS.filter(({ fixed, type }) => fixed !== true && type === 'number')
  const [draft, setDraft] = useState({ at: '30', path: 'public.tolerance', value: '0.6' })
  const value = valueOf(draft.path, draft.value)
  const at = /^\d+$/.test(draft.at) ? Number(draft.at) : 0
  const isSound = value !== undefined && at >= 1 && at <= last
  const add = () => {
    if (!isSound) return
    const others = reform.changes.filter((change) => change.at !== at || change.path !== draft.path)
    setReform({ ...reform, changes: [...others, { at, path: draft.path, value }].sort((a, b) => a.at - b.at) })
  }
  const isLater = reform.from > 0
  return (
    <LazyDetails
      class="group timetable"
      summary={t('何时施行', 'When it takes effect')}
      isOpen={isLater || reform.changes.length > 0}
    >
      {() => (
        <>
          <fieldset>
            <legend class="hidden">{t('改革何时施行', 'When the reform takes effect')}</legend>
            <label>
              <input type="radio" name={id} checked={!isLater} onChange={() => setReform({ ...reform, from: 0 })} />{' '}
              {t('从一开始', 'from the start')}
            </label>
            <label>
              <input
                type="radio"
                name={id}
                checked={isLater}
                onChange={() => setReform({ ...reform, from: Math.min(30, last) })}
              />{' '}
              {t('从第', 'from quarter')}{' '}
              <input
                class="short"
                type="number"
                min={1}
                max={last}
                value={isLater ? reform.from : Math.min(30, last)}
                disabled={!isLater}
                aria-label={t('改革开始的季度', 'quarter in which the reform begins')}
                onChange={(event) => {
                  const from = Math.round(Number(event.currentTarget.value))
                  if (from >= 1 && from <= last) setReform({ ...reform, from })
                }}
              />{' '}
              {t('季度起', '')}
            </label>
          </fieldset>
          <p class="note">
            {t('另外的变化，各自从某个季度起：', 'Further changes, each from a quarter of its own on:')}
          </p>
          {reform.changes.length > 0 && (
            <ul class="changes">
              {reform.changes.map((change, k) => (
                <li key={`${change.at} ${change.path}`}>
                  {t(`第 ${change.at} 季度：`, `quarter ${change.at}: `)}
                  {say(parameterRow(change.path)?.label ?? { zh: change.path, en: change.path })} ={' '}
                  {typeof change.value === 'number' ? numberText(change.value) : String(change.value)}
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('删去这一变化', 'remove this change')}
                    onClick={() => setReform({ ...reform, changes: reform.changes.filter((_, other) => other !== k) })}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div class="change-draft">
            <input
              class="short"
              type="number"
              min={1}
              max={last}
              aria-label={t('季度', 'quarter')}
              value={draft.at}
              onInput={(event) => setDraft({ ...draft, at: event.currentTarget.value })}
            />
            <select
              aria-label={t('参数', 'parameter')}
              value={draft.path}
              onChange={(event) => setDraft({ ...draft, path: event.currentTarget.value })}
            >
              {rows.map(({ path, label }) => (
                <option key={path} value={path}>
                  {say(label)}
                </option>
              ))}
            </select>
            <input
              class="short"
              type="text"
              inputMode="decimal"
              aria-label={t('新值', 'new value')}
              aria-invalid={value === undefined}
              value={draft.value}
              onInput={(event) => setDraft({ ...draft, value: event.currentTarget.value })}
            />
            <button type="button" disabled={!isSound} onClick={add}>
              {t('加上', 'Add')}
            </button>
          </div>
        </>
      )}
    </LazyDetails>
  )
}
