/** The panel of levers: what is compared with what, the paper's remedies, everything else by search, and from when. */

import { useId, useState } from 'preact/hooks'
import { PARAMETERS, type ParameterValue, parameterAt, parameterRow } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { type LeverProps, LeverRow, numberText } from '../parts/lever-row.js'
import { valueOf } from '../state/address.js'
import { useText } from '../state/language.js'
import { FIRST_LEVERS, REMEDIES } from '../state/lever-groups.data.js'
import { changesAnything, NO_REFORM, PRECISIONS, type Reform, withValue } from '../state/state.js'
import type { Change } from '../state/use-state.js'

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
      <Search {...row} />
      <Timetable base={base} reform={reform} setReform={setReform} />
      <Draws seed={seed} precision={precision} change={change} />
    </section>
  )
}

/** What the reform is compared with, ready-made reforms, and the way back to nothing. */
function Presets({ base, baseName, library, reform, change }: Omit<LeversProps, 'seed' | 'precision'>) {
  const { t, say } = useText()
  const [baseId, presetId] = [useId(), useId()]
  const pick = (name: string) => {
    const preset = library.find(({ file }) => file === name)
    if (preset === undefined) return
    const set = PARAMETERS.flatMap(({ path, type }) => {
      const value = parameterAt(preset.parameters, path)
      const isSame = JSON.stringify(value) === JSON.stringify(parameterAt(base.parameters, path))
      return isSame || type === 'tiers' ? [] : [[path, value] as const]
    })
    const changes = preset.changes.flatMap(({ path, value, at, to }) =>
      to === undefined || to === at ? [{ path, value, at }] : stepsOf(preset, path, at, to)
    )
    change((state) => ({ ...state, reform: { ...NO_REFORM, set: Object.fromEntries(set), changes } }))
  }
  return (
    <div class="presets">
      <div class="field">
        <label for={presetId}>{t('从情景库取一项改革', 'Take a reform from the library')}</label>
        <select id={presetId} value="" onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{t('选择……', 'choose …')}</option>
          {library
            .filter(({ file }) => file !== base.file)
            .map(({ file, label }) => (
              <option key={file} value={file}>
                {say(label)}
              </option>
            ))}
        </select>
      </div>
      <details class="field">
        <summary>
          {t('与之相比', 'Compared with')}: <b>{say(base.label)}</b>
        </summary>
        <label for={baseId} class="hidden">
          {t('基线情景', 'Baseline scenario')}
        </label>
        <select
          id={baseId}
          value={baseName}
          onChange={(event) => change((state) => ({ ...state, base: event.currentTarget.value, reform: NO_REFORM }))}
        >
          {library.map(({ file, label }) => (
            <option key={file} value={file}>
              {say(label)}
            </option>
          ))}
        </select>
      </details>
      <button
        type="button"
        disabled={!changesAnything(reform)}
        onClick={() => change((state) => ({ ...state, reform: NO_REFORM }))}
      >
        {t('全部还原', 'Reset all')}
      </button>
    </div>
  )
}

/** Every parameter that a search finds. */
function Search(row: Omit<LeverProps, 'paths'>) {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = PARAMETERS.filter(
    ({ path, label, type }) =>
      type !== 'tiers' &&
      wanted !== '' &&
      [path, label.zh, label.en].some((text) => text.toLowerCase().includes(wanted))
  )
  const others = Object.keys(row.reform.set).filter(
    (path) => !SHOWN.has(path) && !found.some((one) => one.path === path)
  )
  return (
    <div class="group search">
      <label for={id}>{t('其他参数', 'Every other parameter')}</label>
      <input
        id={id}
        type="search"
        placeholder={t('输入名称，如：损失厌恶', 'a name, such as loss aversion')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {wanted !== '' && (
        <p class="note" role="status">
          {found.length === 0
            ? t('没有这样的参数。', 'There is no such parameter.')
            : t(`${found.length} 个参数`, `${found.length} parameters`)}
        </p>
      )}
      {found.slice(0, 12).map(({ path, label }) => (
        <LeverRow key={path} {...row} paths={[path]} label={label} />
      ))}
      {found.length > 12 && (
        <p class="note">
          {t(`另有 ${found.length - 12} 个，请再写具体些。`, `${found.length - 12} more: say it more exactly.`)}
        </p>
      )}
      {others.length > 0 && <p class="note">{t('已改动：', 'Also changed:')}</p>}
      {others.map((path) => (
        <LeverRow key={path} {...row} paths={[path]} />
      ))}
    </div>
  )
}

const SHOWN: ReadonlySet<string> = new Set([...FIRST_LEVERS, ...REMEDIES].flatMap(({ paths }) => paths))

/** From when the reform holds, and what changes besides at quarters of its own. */
function Timetable({ base, reform, setReform }: { base: Scenario; reform: Reform; setReform(next: Reform): void }) {
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

/** A ramp as the changes that it amounts to, one a quarter. */
function stepsOf({ timetable }: Scenario, path: string, from: number, to: number) {
  return timetable.flatMap(({ at, set }) =>
    at >= from && at <= to && Object.hasOwn(set, path) ? [{ at, path, value: set[path] }] : []
  )
}
