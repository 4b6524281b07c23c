/** What a cadre chose in every quarter: a strip a world, the burn-in by itself, wrapped so that all of it is in sight. */

import { cutRange } from '../../experiment/replication-range.js'
import type { Story } from '../../findings/explanation/story.js'
import { PARTS } from '../../report/charts/composition.js'
import { useWords } from '../state/words.js'
import { useWidth } from './use-width.js'

/** What is drawn of a story: its worlds, and what they are called. */
export interface Drawn {
  readonly story: Story
  readonly sides: readonly ('a' | 'b')[]
  readonly names: readonly string[]
}

/** Pixels of a strip's name, and of a quarter at least and at most. */
const [NAME, LEAST, MOST] = [96, 15, 26]

const EVENTS = { none: '', error: '!', granted: '+', sanctioned: '×', mitigated: '÷' } as const

/** The strips and their key. */
export function Strips({ story, sides, names }: Drawn) {
  const { choices, colon, explorerWorlds } = useWords()
  const { choices: title, letters, events, burnIn: unmeasured, measured } = explorerWorlds.cadre
  const [reference, width] = useWidth<HTMLDivElement>(760)
  const { burnIn, quarters } = story
  const fitting = Math.max(5, Math.floor((width - NAME) / LEAST))
  const rows = [
    ...balanced({ first: 0, count: Math.min(burnIn, quarters.length) }, fitting),
    ...balanced({ first: burnIn, count: Math.max(0, quarters.length - burnIn) }, fitting)
  ]
  const cell = Math.min(MOST, Math.floor((width - NAME) / Math.max(...rows.map(({ count }) => count))))
  const partOf = (chosen: string) => PARTS.find(({ choice }) => choice === chosen)?.count
  return (
    <section class="section">
      <h3>{title}</h3>
      <ul class="key">
        {PARTS.map(({ choice, count: part }) => (
          <li key={choice}>
            <i class="letter" data-part={part}>
              {letters[choice]}
            </i>{' '}
            {choices[choice]}
          </li>
        ))}
        <li>{events}</li>
      </ul>
      <div ref={reference}>
        {rows.map(({ first, count }) => (
          <table key={first} class="strips" style={{ width: `${NAME + count * cell}px` }}>
            <thead>
              <tr>
                <th scope="col" style={{ width: `${NAME}px` }}>
                  {first < burnIn ? unmeasured : measured}
                </th>
                {quarters.slice(first, first + count).map(({ period }) => (
                  <th key={period} scope="col">
                    {period % 5 === 0 ? period : <span class="hidden">{period}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sides.map((side, k) => (
                <tr key={side}>
                  <th scope="row">{names[k]}</th>
                  {quarters.slice(first, first + count).map(({ period, [side]: { choice, event } }) => (
                    <td key={period} data-part={partOf(choice)} title={period + colon + choices[choice]}>
                      {letters[choice]}
                      <b>{EVENTS[event]}</b>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  )
}

/** A stretch of quarters in as few rows as fit, of about the same length. */
function balanced(stretch: { first: number; count: number }, most: number) {
  if (stretch.count === 0) return []
  return cutRange(stretch, Math.ceil(stretch.count / Math.ceil(stretch.count / most)))
}
