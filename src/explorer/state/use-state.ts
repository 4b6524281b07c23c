/** The state of the page in step with its address: back and forward go through what was chosen. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../model/language.js'
import { fromAddress, toAddress } from './address.js'
import { AddressWriter } from './address-writer.js'
import type { State } from './state.js'

/** Changes the state; changes of one gesture at a control, such as one pull at a slider, are one step of the history. */
export type Change = (change: (state: State) => State, control?: string) => void

/** The state that the address says, what was wrong about it, and the way to change it. */
export function usePageState(usual: Language): { state: State; refused: readonly string[]; change: Change } {
  const [{ state, refused }, setRead] = useState(() => fromAddress(location.hash, usual))
  const latest = useRef(state)
  const writer = useRef<AddressWriter | null>(null)
  writer.current ??= new AddressWriter(browser, location.hash || '#')

  useEffect(() => {
    const own = writer.current as AddressWriter
    const read = () => {
      own.read(location.hash || '#')
      const now = fromAddress(location.hash, usual)
      latest.current = now.state
      setRead(now)
    }
    const listeners = {
      popstate: read,
      pointerdown: () => own.hold(true),
      pointerup: () => own.hold(false),
      pointercancel: () => own.hold(false),
      pagehide: () => own.flush()
    }
    for (const [event, listener] of Object.entries(listeners)) addEventListener(event, listener)
    return () => {
      for (const [event, listener] of Object.entries(listeners)) removeEventListener(event, listener)
    }
  }, [usual])

  const change = useCallback<Change>(
    (make, control) => {
      const next = make(latest.current)
      latest.current = next
      setRead({ state: next, refused: [] })
      writer.current?.write(`#${toAddress(next, usual)}`, control)
    },
    [usual]
  )
  return { state, refused, change }
}

const browser = {
  push: (address: string) => history.pushState(null, '', address),
  replace: (address: string) => history.replaceState(null, '', address),
  now: () => performance.now(),
  later: (milliseconds: number, then: () => void) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  }
}
