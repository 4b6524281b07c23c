/** From when the reform holds, and what changes besides at quarters of its own. */

import { useId, useState } from 'preact/hooks'
import { PARAMETERS, parameterLabel } from '../../model/parameters.js'
import type { Scenario } from '../../scenario/resolve.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { Select } from '../parts/select.js'
import { valueOf } from '../state/address.js'
import { numberText } from '../state/slider-scale.js'
import type { Reform } from '../state/state.js'
import { useWords } from '../state/words.js'

/** What the timetable needs. */
export interface TimetableProps {
  readonly base: Scenario
  readonly reform: Reform
  setReform(next: Reform, control?: string): void
}

/** The quarter that is offered first. */
const USUAL_QUARTER = 30

/** The timetable of a reform. */
export function Timetable(props: TimetableProps) {
  const words = useWords().explorer.timetable
  const { reform } = props
  return (
    <LazyDetails class="group timetable" summary={words.title} isOpen={reform.from > 0 || reform.changes.length > 0}>
      {() => (
        <>
          <Beginning {...props} />
          <Course {...props} />
          <p class="note">{words.more}</p>
          <Changes {...props} />
          <NewChange {...props} />
        </>
      )}
    </LazyDetails>
  )
}

/** From which quarter the reform holds. */
function Beginning({ base, reform, setReform }: TimetableProps) {
  const { title, fromStart, fromQuarter, quarterField } = useWords().explorer.timetable
  const id = useId()
  const last = base.parameters.time.periods - 1
  const usual = Math.min(USUAL_QUARTER, last)
  const isLater = reform.from > 0
  const start = (from: number, control?: string) => {
    if (from < 0 || from > last) return
    // What lies before the new beginning no longer means anything.
    const { to, until, ...others } = reform
    const kept = {
      ...(from > 0 && to !== undefined && to > from && { to }),
      ...(until !== undefined && until > from && { until })
    }
    setReform({ ...others, from, ...kept }, control)
  }
  return (
    <fieldset>
      <legend class="hidden">{title}</legend>
      <label>
        <input type="radio" name={id} checked={!isLater} onChange={() => start(0)} /> {fromStart}
      </label>
      <label>
        <input type="radio" name={id} checked={isLater} onChange={() => start(usual)} /> {fromQuarter[0]}{' '}
        <input
          class="short"
          type="number"
          min={1}
          max={last}
          value={isLater ? reform.from : usual}
          disabled={!isLater}
          aria-label={quarterField}
          onChange={(event) => start(Math.max(1, Math.round(Number(event.currentTarget.value))), 'from')}
        />{' '}
        {fromQuarter[1]}
      </label>
    </fieldset>
  )
}

/** By which quarter the reform is whole, and from which it no longer holds; empty fields say neither. */
function Course({ base, reform, setReform }: TimetableProps) {
  const { steps, stepsField, end, endField } = useWords().explorer.timetable
  const last = base.parameters.time.periods - 1
  const { from, to, until, ...others } = reform
  const put = (next: { readonly to?: number; readonly until?: number }, control: string) =>
    setReform({ ...others, from, ...defined({ to, until, ...next }) }, control)
  const field = (name: 'to' | 'until', [before, after]: readonly string[], label: string, least: number) => (
    <label>
      {before}{' '}
      <input
        class="short"
        type="number"
        min={least + 1}
        max={last}
        value={reform[name] ?? ''}
        aria-label={label}
        onChange={(event) => {
          const text = event.currentTarget.value
          put({ [name]: quarterIn(text, least + 1, last) }, name)
        }}
      />{' '}
      {after}
    </label>
  )
  return (
    <fieldset>
      {from > 0 && field('to', steps, stepsField, from)}
      {field('until', end, endField, to ?? from)}
    </fieldset>
  )
}

/** The quarter of a field within its bounds; undefined where it is empty. */
function quarterIn(text: string, least: number, most: number): number | undefined {
  return text === '' ? undefined : Math.min(most, Math.max(least, Math.round(Number(text))))
}

/** What has a value. */
function defined<Values extends object>(values: Values): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof defined<Values>
  >
}

/** The changes that were added, each with a way to take it out. */
function Changes({ reform, setReform }: TimetableProps) {
  const { say, explorer } = useWords()
  const words = explorer.timetable
  if (reform.changes.length === 0) return null
  return (
    <ul class="changes">
      {reform.changes.map((change) => {
        const { at, path, value, to } = change
        const label = say(parameterLabel(path))
        return (
          <li key={`${at} ${path}`}>
            {words.change(at, label, typeof value === 'number' ? numberText(value) : String(value), to)}
            <button
              type="button"
              class="quiet"
              aria-label={words.remove}
              onClick={() => setReform({ ...reform, changes: reform.changes.filter((other) => other !== change) })}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** A change that is being put together. */
function NewChange({ base, reform, setReform }: TimetableProps) {
  const { say, explorer } = useWords()
  const words = explorer.timetable
  const last = base.parameters.time.periods - 1
  const [draft, setDraft] = useState({
    at: String(USUAL_QUARTER),
    to: '',
    path: 'public.tolerance',
    value: '0.6'
  })
  const { path } = draft
  const value = valueOf(path, draft.value)
  const at = /^\d+$/.test(draft.at) ? Number(draft.at) : 0
  const to = draft.to === '' ? undefined : Number(draft.to)
  const isSound = value !== undefined && at >= 1 && at <= last && (to === undefined || (to > at && to <= last))
  const add = () => {
    if (!isSound) return
    const others = reform.changes.filter((change) => change.at !== at || change.path !== path)
    setReform({
      ...reform,
      changes: [...others, { at, path, value, ...(to !== undefined && { to }) }].sort((a, b) => a.at - b.at)
    })
  }
  return (
    <div class="change-draft">
      <input
        class="short"
        type="number"
        min={1}
        max={last}
        aria-label={words.quarter}
        value={draft.at}
        onInput={(event) => setDraft({ ...draft, at: event.currentTarget.value })}
      />
      <input
        class="short"
        type="number"
        min={at + 1}
        max={last}
        placeholder="…"
        aria-label={words.to}
        value={draft.to}
        onInput={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
      />
      <Select
        aria-label={words.parameter}
        value={path}
        options={MOVABLE.map((row) => [row.path, say(row.label)])}
        onPick={(next) => setDraft({ ...draft, path: next })}
      />
      <input
        class="short"
        type="text"
        inputMode="decimal"
        aria-label={words.newValue}
        aria-invalid={value === undefined}
        value={draft.value}
        onInput={(event) => setDraft({ ...draft, value: event.currentTarget.value })}
      />
      <button type="button" disabled={!isSound} onClick={add}>
        {words.add}
      </button>
    </div>
  )
}

const MOVABLE = PARAMETERS.filter(({ fixed, type }) => fixed !== true && type === 'number')
