/** A part that is made only while it is open. */

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** What the part needs. */
export interface LazyDetailsProps {
  readonly class?: string
  readonly summary: ComponentChildren
  readonly isOpen?: boolean
  readonly children: () => ComponentChildren
}

/** A `details` whose content is made when it is first opened, and not kept in step while it is closed. */
export function LazyDetails({ class: name, summary, isOpen = false, children }: LazyDetailsProps) {
  const [open, setOpen] = useState(isOpen)
  return (
    <details class={name} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  )
}
