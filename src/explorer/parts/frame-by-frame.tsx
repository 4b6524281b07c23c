/** Parts that come one a picture, so that no more is laid out at a time than a moment takes. */

import { type ComponentChildren, Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { takeTurn } from '../engine/turns.js'

/** The parts in their order, each once the page has been shown without it. */
export function FrameByFrame({ parts }: { parts: readonly (() => ComponentChildren)[] }) {
  const [count, setCount] = useState(0)
  useEffect(() => (count < parts.length ? takeTurn(() => setCount(count + 1)) : undefined), [count, parts.length])
  return (
    <>
      {parts.slice(0, count).map((part, k) => (
        <Fragment key={k}>{part()}</Fragment>
      ))}
    </>
  )
}
