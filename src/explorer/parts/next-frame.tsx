/** A part that is left out of the first picture of the page, so that no more is laid out at a time than a moment takes. */

import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { takeTurn } from '../engine/turns.js'

/** The part, once the page has been shown without it. */
export function NextFrame({ children }: { children: () => ComponentChildren }) {
  const [isOn, setOn] = useState(false)
  useEffect(() => takeTurn(() => setOn(true)), [])
  return <>{isOn && children()}</>
}
