/** The width of an element on the page, for drawings that fit it. */

import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** A reference for an element, and its width in pixels once it is known. */
export function useWidth<Element extends HTMLElement>(usual: number): [RefObject<Element | null>, number] {
  const reference = useRef<Element>(null)
  const [width, setWidth] = useState(usual)
  useEffect(() => {
    const element = reference.current
    if (element === null) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.round(entry.contentRect.width))))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [reference, width]
}
