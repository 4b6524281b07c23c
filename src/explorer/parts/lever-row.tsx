/** One lever: its name, a slider with the baseline's mark, a number field, and the way back. */

import { useId, useRef, useState } from 'preact/hooks'
import type { Bilingual } from '../../model/language.js'
import type { Parameters } from '../../model/parameters.js'
import { type ParameterValue, type PathedRow, parameterAt, parameterRow } from '../../model/parameters.js'
import { valueOf } from '../state/address.js'
import { useText } from '../state/language.js'
import { movedTogether } from '../state/move-together.js'
import type { Reform } from '../state/state.js'

/** What a lever row needs. */
export interface LeverProps {
  readonly paths: readonly string[]
  readonly label?: Bilingual
  readonly meaning?: Bilingual
  /** Short names of the parameters, where there are several. */
  readonly parts?: readonly Bilingual[]
  readonly base: Parameters
  readonly reform: Reform
  readonly isProminent?: boolean
  /** Sets parameters by path; null is as in the baseline. */
  onValues(values: Readonly<Record<string, ParameterValue | null>>, gesture?: string): void
}

/** A lever that moves one parameter, or several together. */
export function LeverRow({ paths, label, meaning, parts, base, reform, isProminent = false, onValues }: LeverProps) {
  const { t, say } = useText()
  const id = useId()
  const pull = useRef(0)
  const rows = paths.map((path) => parameterRow(path) as PathedRow)
  const [row] = rows
  const name = say(label ?? row.label)
  const isChanged = paths.some((path) => Object.hasOwn(reform.set, path))
  const heading = (
    <div class="lever-head">
      <label for={id} id={`${id}-name`}>
        {name}
      </label>
      {isChanged && (
        <button
          type="button"
          class="quiet"
          aria-label={`${name}${t('：还原', ': reset')}`}
          onClick={() => onValues(Object.fromEntries(paths.map((path) => [path, null])))}
        >
          {t('还原', 'reset')}
        </button>
      )}
    </div>
  )
  const words = (
    <p class="meaning" id={`${id}-meaning`}>
      {say(meaning ?? row.meaning)}
    </p>
  )
  if (row.type === 'tiers') return null
  if (row.type === 'choice') {
    const chosen = (reform.set[row.path] ?? parameterAt(base, row.path)) as string
    return (
      <div class="lever" data-changed={isChanged}>
        {heading}
        <select
          id={id}
          value={chosen}
          aria-describedby={`${id}-meaning`}
          onChange={(event) => onValues({ [row.path]: event.currentTarget.value })}
        >
          {row.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
        {words}
      </div>
    )
  }
  const usual = rows.map(({ path }) => parameterAt(base, path) as number)
  const values = rows.map(({ path }, k) => (reform.set[path] as number | undefined) ?? usual[k])
  const isCommon = values.every((value) => value === values[0])
  const value = isCommon ? values[0] : mean(values)
  const scale = scaleOf(row, usual)
  const place = (of: number) =>
    `${(100 * Math.min(1, Math.max(0, (of - scale.min) / (scale.max - scale.min)))).toFixed(2)}%`
  const set = (next: number, gesture?: string) => {
    const moved = paths.length === 1 ? [next] : movedTogether(usual, next, scale)
    onValues(Object.fromEntries(paths.map((path, k) => [path, moved[k]])), gesture)
  }
  return (
    <div class={isProminent ? 'lever prominent' : 'lever'} data-changed={isChanged}>
      {heading}
      <div class="lever-body">
        <div class="slide">
          <i
            class="change"
            style={{
              '--low': place(Math.min(value, mean(usual))),
              '--span': place(scale.min + Math.abs(value - mean(usual)))
            }}
          />
          <input
            id={id}
            type="range"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            value={value}
            aria-describedby={`${id}-meaning`}
            aria-valuetext={
              isCommon
                ? numberText(value)
                : values.map((one, k) => `${parts ? say(parts[k]) : ''} ${numberText(one)}`).join(' / ')
            }
            onInput={(event) => set(Number(event.currentTarget.value), `${paths[0]} ${pull.current}`)}
            onChange={() => {
              pull.current += 1
            }}
          />
          {[...new Set(usual)].map((mark) => (
            <i
              key={mark}
              class="mark"
              style={{ '--at': place(mark) }}
              title={`${t('基线', 'baseline')} ${usual.flatMap((one, k) => (one === mark && parts ? say(parts[k]) : [])).join(' ')} ${numberText(mark)}`}
            />
          ))}
        </div>
        <NumberField
          name={name}
          path={row.path}
          text={numberText(Number(value.toFixed(4)))}
          onValue={(next) => set(next)}
        />
      </div>
      {parts !== undefined && !isCommon && (
        <p class="parts" id={`${id}-parts`}>
          {parts.map((part, k) => `${say(part)} ${values[k].toFixed(2)}`).join(' · ')}
          {t(
            '；左边是三者的均值，移动它，三者同向移动。',
            '; the slider is at their mean, and moves all of them the same way.'
          )}
        </p>
      )}
      {words}
    </div>
  )
}

/** A field that takes a number within the bounds of a parameter; what is not is said to be so and changes nothing. */
function NumberField({
  name,
  path,
  text,
  onValue
}: {
  name: string
  path: string
  text: string
  onValue(value: number): void
}) {
  const { t } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const row = parameterRow(path)
  const value = typed === null ? undefined : valueOf(path, typed)
  const isWrong = typed !== null && value === undefined
  const finish = () => {
    if (typeof value === 'number' && numberText(value) !== text) onValue(value)
    setTyped(null)
  }
  const bounds = row?.type === 'number' ? `${row.min}–${row.max}` : ''
  return (
    <span class="number-field">
      <input
        type="text"
        inputMode="decimal"
        aria-label={t(`${name}：数值，${bounds}`, `${name}: value, ${bounds}`)}
        aria-invalid={isWrong}
        title={isWrong ? t(`应为 ${bounds} 之间的数`, `a number from ${bounds}`) : undefined}
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

/** A number as it is typed: no more digits than it needs. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(6)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The reach of a slider: all of a share, and around the usual value of what has wide bounds. */
function scaleOf(row: PathedRow & { readonly type: 'number' }, usual: readonly number[]) {
  const { min, max } = row
  const largest = Math.max(...usual)
  const reach = max <= 1 ? max : Math.min(max, largest > 0 ? niceAbove(largest * 4) : Math.max(1, niceAbove(max / 10)))
  const step = row.integer ? 1 : stepOf((reach - min) / 100)
  return { min, max: reach, step }
}

function niceAbove(value: number): number {
  for (let unit = 1e-3; ; unit *= 10)
    for (const factor of [1, 2, 5]) if (unit * factor >= value) return Number((unit * factor).toPrecision(3))
}

function stepOf(width: number): number {
  for (let unit = 1e-4; ; unit *= 10)
    for (const factor of [1, 2, 5]) if (unit * factor >= width * 0.999) return Number((unit * factor).toPrecision(3))
}
