/** Parts of a view that are shown one after the other, so that a view of many parts holds nobody up. */

import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { takeTurn } from '../engine/turns.js'

/** What a part needs. */
export interface InTurnProps<Value> {
  /** All that the part is made of: it is made anew where this is another, and only then. */
  readonly value: Value
  readonly children: (value: Value) => ComponentChildren
}

/** A part that is made once the page has been shown without it, in a task of its own; until then the one before it stays. */
export function InTurn<Value>({ value, children }: InTurnProps<Value>) {
  const [shown, setShown] = useState<{ readonly value: Value } | null>(null)
  useEffect(() => takeTurn(() => setShown({ value })), [value])
  const part = useMemo(() => shown && children(shown.value), [shown])
  return <>{part}</>
}
