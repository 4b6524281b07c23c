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
    if (from >= 0 && from <= last) setReform({ ...reform, from }, control)
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

/** The changes that were added, each with a way to take it out. */
function Changes({ reform, setReform }: TimetableProps) {
  const { say, explorer } = useWords()
  const words = explorer.timetable
  if (reform.changes.length === 0) return null
  return (
    <ul class="changes">
      {reform.changes.map((change) => {
        const { at, path, value } = change
        const label = say(parameterLabel(path))
        return (
          <li key={`${at} ${path}`}>
            {words.change(at, label, typeof value === 'number' ? numberText(value) : String(value))}
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
  const [draft, setDraft] = useState({ at: String(USUAL_QUARTER), path: 'public.tolerance', value: '0.6' })
  const { path } = draft
  const value = valueOf(path, draft.value)
  const at = /^\d+$/.test(draft.at) ? Number(draft.at) : 0
  const isSound = value !== undefined && at >= 1 && at <= last
  const add = () => {
    if (!isSound) return
    const others = reform.changes.filter((change) => change.at !== at || change.path !== path)
    setReform({ ...reform, changes: [...others, { at, path, value }].sort((a, b) => a.at - b.at) })
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
