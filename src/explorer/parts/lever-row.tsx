/** One lever: its name, a slider with the baseline's mark, a number field, and the way back. */

import { useId, useState } from 'preact/hooks'
import { LEVER_GROUNDS } from '../../findings/lever-grounds.data.js'
import { measuresWith } from '../../findings/lever-grounds.js'
import type { Bilingual } from '../../model/language.js'
import {
  type Parameters,
  type ParameterValue,
  type PathedRow,
  parameterAt,
  parameterLabel,
  parameterRow
} from '../../model/parameters.js'
import { leverArrows } from '../../report/charts/lever-arrows.js'
import { leverGroundLines } from '../../report/lever-grounds.js'
import { leverLines } from '../../words/words.js'
import { valueOf } from '../state/address.js'
import { mean, movedTogether, numberText, type Scale, scaleOf } from '../state/slider-scale.js'
import { useWords } from '../state/words.js'
import { Select } from './select.js'

/** What a lever row needs. */
export interface LeverProps {
  readonly paths: readonly string[]
  readonly label?: Bilingual
  readonly meaning?: Bilingual
  /** Short names of the parameters, where there are several. */
  readonly parts?: readonly Bilingual[]
  readonly base: Parameters
  /** What was moved, by path. */
  readonly set: Readonly<Record<string, ParameterValue>>
  readonly isProminent?: boolean
  /** Sets parameters by path; null is as in the baseline. What is done to one control in one gesture is one change. */
  onValues(values: Readonly<Record<string, ParameterValue | null>>, control?: string): void
}

type NumberRow = PathedRow & { readonly type: 'number' }

/** A lever that moves one parameter, or several together. */
export function LeverRow(props: LeverProps) {
  const { paths, label, meaning, base, set, isProminent = false, onValues } = props
  const { say, explorer, leverPage } = useWords()
  const { reset, resetOf, choices } = explorer.levers
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const rows = paths.map((path) => parameterRow(path) as PathedRow)
  const [row] = rows
  if (row.type === 'tiers') return null
  const name = say(label ?? row.label)
  const isChanged = paths.some((path) => Object.hasOwn(set, path))
  return (
    <div class={isProminent ? 'lever prominent' : 'lever'} data-changed={isChanged}>
      <div class="lever-head">
        <button
          type="button"
          class="lever-name"
          id={`${id}-name`}
          title={leverPage.about}
          aria-expanded={isOpen}
          aria-controls={`${id}-page`}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </button>
        {isChanged && (
          <button
            type="button"
            class="quiet"
            aria-label={resetOf(name)}
            onClick={() => onValues(Object.fromEntries(paths.map((path) => [path, null])))}
          >
            {reset}
          </button>
        )}
      </div>
      {row.type === 'choice' ? (
        <Select
          id={id}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-meaning`}
          value={(set[row.path] ?? parameterAt(base, row.path)) as string}
          options={row.choices.map((choice) => [choice, choices[choice] ?? choice])}
          onPick={(value) => onValues({ [row.path]: value }, row.path)}
        />
      ) : (
        <Slider {...props} id={id} name={name} rows={rows as NumberRow[]} />
      )}
      <p class="meaning" id={`${id}-meaning`}>
        {say(meaning ?? row.meaning)}
      </p>
      <div class="about" id={`${id}-page`}>
        {isOpen && paths.map((path) => <LeverPage key={path} path={path} isOneOfMany={paths.length > 1} />)}
      </div>
    </div>
  )
}

/** The page of a lever, opened from its name. */
function LeverPage({ path, isOneOfMany }: { path: string; isOneOfMany: boolean }) {
  const words = useWords()
  const lines = [...leverLines(path, words), ...leverGroundLines(path, words)]
  const isMeasured = measuresWith(path, LEVER_GROUNDS).length > 0
  return (
    <>
      {isOneOfMany && <h4>{words.say(parameterLabel(path))}</h4>}
      <Arrows path={path} />
      <dl>
        {lines.map(([name, text]) => (
          <div key={text}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {isMeasured && <p class="note">{words.leverPage.tested(LEVER_GROUNDS)}</p>}
    </>
  )
}

/** How a lever acts, drawn; the lines below say it in words. */
function Arrows({ path }: { path: string }) {
  const drawn = leverArrows(path, useWords(), { width: 300, isInline: true })
  // Our own drawing of our own words.
  return drawn === null ? null : <div class="arrows" dangerouslySetInnerHTML={{ __html: drawn }} />
}

/** The slider of one number, or of the mean of several, and the number itself. */
function Slider({
  id,
  name,
  rows,
  parts,
  base,
  set,
  onValues
}: LeverProps & { id: string; name: string; rows: readonly NumberRow[] }) {
  const { say, explorer } = useWords()
  const { mark, together } = explorer.levers
  const usual = rows.map(({ path }) => parameterAt(base, path) as number)
  const values = rows.map(({ path }, k) => (set[path] as number | undefined) ?? usual[k])
  const isCommon = values.every((value) => value === values[0])
  const value = isCommon ? values[0] : mean(values)
  const scale = scaleOf(rows[0], usual)
  const move = (next: number, control?: string) => {
    const moved = rows.length === 1 ? [next] : movedTogether(usual, next, scale)
    onValues(Object.fromEntries(rows.map(({ path }, k) => [path, moved[k]])), control)
  }
  const [low, high] = [value, mean(usual)].sort((a, b) => a - b)
  return (
    <>
      <div class="lever-body">
        <div class="slide">
          <i
            class="change"
            style={{ '--low': placeOn(scale, low), '--span': placeOn(scale, scale.min + high - low) }}
          />
          <input
            id={id}
            type="range"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            value={value}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-meaning`}
            aria-valuetext={
              isCommon
                ? numberText(value)
                : values.map((one, k) => `${parts ? say(parts[k]) : ''} ${numberText(one)}`).join(' / ')
            }
            onInput={(event) => move(Number(event.currentTarget.value), rows[0].path)}
          />
          {[...new Set(usual)].map((at) => {
            const names = usual.flatMap((one, k) => (one === at && parts ? say(parts[k]) : [])).join(' ')
            return (
              <i key={at} class="mark" style={{ '--at': placeOn(scale, at) }} title={mark(names, numberText(at))} />
            )
          })}
        </div>
        <NumberField
          name={name}
          row={rows[0]}
          text={numberText(Number(value.toFixed(4)))}
          onValue={(next) => move(next)}
        />
      </div>
      {parts !== undefined && !isCommon && (
        <p class="parts">
          {parts.map((part, k) => `${say(part)} ${values[k].toFixed(2)}`).join(' · ')} · {together}
        </p>
      )}
    </>
  )
}

/** A field that takes a number within the bounds of a parameter; what is not is said to be so and changes nothing. */
function NumberField({
  name,
  row: { path, min, max },
  text,
  onValue
}: {
  name: string
  row: NumberRow
  text: string
  onValue(value: number): void
}) {
  const words = useWords().explorer.levers
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed === null ? undefined : valueOf(path, typed)
  const isWrong = typed !== null && value === undefined
  const bounds = words.between(min, max)
  const finish = () => {
    if (typeof value === 'number' && numberText(value) !== text) onValue(value)
    setTyped(null)
  }
  return (
    <span class="number-field">
      <input
        type="text"
        inputMode="decimal"
        aria-label={words.value(name, bounds)}
        aria-invalid={isWrong}
        title={isWrong ? words.wrongValue(bounds) : undefined}
        value={typed ?? text}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish()
          if (event.key === 'Escape') setTyped(null)
        }}
        onBlur={finish}
      />
      {isWrong && <em role="alert">{bounds}</em>}
    </span>
  )
}

function placeOn({ min, max }: Scale, value: number): string {
  return `${(100 * Math.min(1, Math.max(0, (value - min) / (max - min)))).toFixed(2)}%`
}
