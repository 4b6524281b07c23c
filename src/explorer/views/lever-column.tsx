/** Where the levers stand: beside what they move; folded above it on a narrow page; nowhere beside a run, which is read-only. */

import { useEffect, useState } from 'preact/hooks'
import { LazyDetails } from '../parts/lazy-details.js'
import { useWords } from '../state/words.js'
import { Levers, type LeversProps } from './levers.js'

/** The width up to which the style sheet puts the columns one below the other. */
const NARROW = '(max-width: 50rem)'

/** The levers, as the tab wants them. */
export function LeverColumn(props: LeversProps) {
  const { title } = useWords().explorer.levers
  const { tab } = props.state
  const isNarrow = useMedia(NARROW)
  if (tab === 'run') return null
  if (!isNarrow || tab === 'answers' || tab === 'compare') return <Levers {...props} />
  return (
    <LazyDetails class="fold" summary={title}>
      {() => <Levers {...props} />}
    </LazyDetails>
  )
}

function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => setSo(media.matches)
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return isSo
}
