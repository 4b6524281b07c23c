/** The state of the page in step with its address: back and forward go through what was chosen. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../model/language.js'
import { fromAddress, toAddress } from './address.js'
import type { State } from './state.js'

/** Milliseconds between two changes of the address while a slider moves; browsers refuse more than a few a second. */
const ADDRESS_PAUSE = 300

/** Changes the state; changes that share a gesture, such as one pull at a slider, are one step of the history. */
export type Change = (change: (state: State) => State, gesture?: string) => void

/** The state that the address says, what was wrong about it, and the way to change it. */
export function usePageState(usual: Language): { state: State; refused: readonly string[]; change: Change } {
  const [{ state, refused }, setRead] = useState(() => fromAddress(location.hash, usual))
  const latest = useRef(state)
  const gesture = useRef<string | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    const read = () => {
      clearTimeout(timer.current)
      gesture.current = undefined
      const now = fromAddress(location.hash, usual)
      latest.current = now.state
      setRead(now)
    }
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [usual])

  const change = useCallback<Change>(
    (make, name) => {
      const next = make(latest.current)
      const address = `#${toAddress(next, usual)}`
      const isSameGesture = name !== undefined && name === gesture.current
      gesture.current = name
      latest.current = next
      clearTimeout(timer.current)
      if (isSameGesture) timer.current = setTimeout(() => history.replaceState(null, '', address), ADDRESS_PAUSE)
      else if (address !== (location.hash || '#')) history.pushState(null, '', address)
      setRead({ state: next, refused: [] })
    },
    [usual]
  )
  return { state, refused, change }
}
