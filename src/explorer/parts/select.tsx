/** A choice of one of several. */

import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** What a choice needs: values with what they are called, and what to do with the one that is picked. */
export interface SelectProps {
  readonly id?: string
  /** What stands before it. */
  readonly label?: string
  readonly class?: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  onPick(value: string): void
}

/** The choice. */
export function Select({ label, value, options, onPick, ...attributes }: SelectProps): JSX.Element {
  const own = useId()
  const select = (
    <select id={own} {...attributes} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  )
  if (label === undefined) return select
  return (
    <span class="labelled">
      <label for={own}>{label}</label> {select}
    </span>
  )
}
