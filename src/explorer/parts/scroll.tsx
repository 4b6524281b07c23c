/** A part that scrolls by itself where it is wider than the page, and can be reached by keys then. */

import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** The part. */
export function Scroll({ class: name, children }: { class: string; children: ComponentChildren }) {
  const own = useRef<HTMLDivElement>(null)
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const part = own.current
    if (part === null) return
    const watch = new ResizeObserver(() => setCut(part.scrollWidth > part.clientWidth))
    watch.observe(part)
    return () => watch.disconnect()
  }, [])
  return (
    <div class={name} ref={own} {...(isCut && { tabIndex: 0 })}>
      {children}
    </div>
  )
}
