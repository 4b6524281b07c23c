/** What a cadre chose in every quarter: a strip a world, the burn-in by itself, wrapped so that all of it is in sight. */

import { cutRange } from '../../experiment/ranges.js'
import type { Story } from '../../findings/explanation/story.js'
import { CHOICE_LABELS } from '../../report/explanation-lines.js'
import { useText } from '../state/language.js'
import { useWidth } from './use-width.js'

/** What is drawn of a story: its worlds, and what they are called. */
export interface Drawn {
  readonly story: Story
  readonly sides: readonly ('a' | 'b')[]
  readonly names: readonly string[]
}

/** Pixels of a strip's name, and of a quarter at least and at most. */
const [NAME, LEAST, MOST] = [96, 15, 26]

const PART = {
  properly: 'acted',
  recklessly: 'reckless',
  afraid: 'afraid',
  unable: 'unable',
  unwilling: 'unwilling'
} as const
/** A letter for each choice, so that colour is not needed. */
const LETTERS = {
  zh: { properly: '作', recklessly: '冒', afraid: '惧', unable: '能', unwilling: '想' },
  en: { properly: 'A', recklessly: 'R', afraid: 'F', unable: 'U', unwilling: 'W' }
} as const
const EVENTS = { none: '', error: '!', granted: '+', sanctioned: '×' } as const

/** The strips and their key. */
export function Strips({ story, sides, names }: Drawn) {
  const { t, language } = useText()
  const [reference, width] = useWidth<HTMLDivElement>(760)
  const letters = LETTERS[language]
  const { burnIn, quarters } = story
  const fitting = Math.max(5, Math.floor((width - NAME) / LEAST))
  const rows = [
    ...balanced({ first: 0, count: Math.min(burnIn, quarters.length) }, fitting),
    ...balanced({ first: burnIn, count: Math.max(0, quarters.length - burnIn) }, fitting)
  ]
  const cell = Math.min(MOST, Math.floor((width - NAME) / Math.max(...rows.map(({ count }) => count))))
  return (
    <section class="section">
      <h3>{t('每个季度的选择', 'What it chose, quarter by quarter')}</h3>
      <ul class="key">
        {(Object.keys(PART) as (keyof typeof PART)[]).map((choice) => (
          <li key={choice}>
            <i class="letter" data-part={PART[choice]}>
              {letters[choice]}
            </i>{' '}
            {CHOICE_LABELS[choice][language]}
          </li>
        ))}
        <li>{t('! 出错未被追究　+ 出错获容错　× 出错被问责', '! erred without a case   + forgiven   × sanctioned')}</li>
      </ul>
      <div ref={reference}>
        {rows.map(({ first, count }) => (
          <table key={first} class="strips" style={{ width: `${NAME + count * cell}px` }}>
            <thead>
              <tr>
                <th scope="col" style={{ width: `${NAME}px` }}>
                  {first < burnIn ? t('预热的季度', 'burn-in') : t('计入的季度', 'measured')}
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
                  {quarters.slice(first, first + count).map((quarter) => {
                    const { choice, event } = quarter[side]
                    return (
                      <td
                        key={quarter.period}
                        data-part={PART[choice]}
                        title={`${quarter.period}: ${CHOICE_LABELS[choice][language]}`}
                      >
                        {letters[choice]}
                        <b>{EVENTS[event]}</b>
                      </td>
                    )
                  })}
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
