/** Every parameter that a search finds, and those that were changed by one. */

import { useId, useState } from 'preact/hooks'
import { textsOf } from '../../model/language.js'
import { PARAMETERS } from '../../model/parameters.js'
import { FIRST_LEVERS, LEVER_GROUPS } from '../../words/lever-groups.data.js'
import { type LeverProps, LeverRow } from '../parts/lever-row.js'
import { isVariant } from '../state/state.js'
import { useWords } from '../state/words.js'

/** Parameters that are shown at a time. */
const MOST_SHOWN = 12

/** The search. */
export function LeverSearch(row: Omit<LeverProps, 'paths'>) {
  const words = useWords().explorer.levers
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = PARAMETERS.filter(
    ({ path, label, type }) =>
      type !== 'tiers' && wanted !== '' && [path, ...textsOf(label)].some((text) => text.toLowerCase().includes(wanted))
  ).map(({ path }) => path)
  const others = Object.keys(row.set).filter((path) => !SHOWN.has(path) && !isVariant(path) && !found.includes(path))
  return (
    <div class="group search">
      <label for={id}>{words.others}</label>
      <input
        id={id}
        type="search"
        placeholder={words.example}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {wanted !== '' && (
        <p class="note" role="status">
          {words.found(found.length)}
        </p>
      )}
      {found.slice(0, MOST_SHOWN).map((path) => (
        <LeverRow key={path} {...row} paths={[path]} />
      ))}
      {found.length > MOST_SHOWN && <p class="note">{words.tooMany(found.length - MOST_SHOWN)}</p>}
      {others.length > 0 && <p class="note">{words.alsoChanged}</p>}
      {others.map((path) => (
        <LeverRow key={path} {...row} paths={[path]} />
      ))}
    </div>
  )
}

const SHOWN: ReadonlySet<string> = new Set([...FIRST_LEVERS, ...LEVER_GROUPS].flatMap(({ paths }) => paths))
