/** What cadres do, as one bar a world. */

import type { Pooled } from '../../findings/pooled.js'
import { TOTAL } from '../../model/outcomes.js'
import { percent } from '../../words/format.js'
import { useText } from '../state/language.js'

const PARTS = [
  { name: 'acted', zh: '正当作为', en: 'acted properly' },
  { name: 'reckless', zh: '冒进作为', en: 'acted recklessly' },
  { name: 'afraid', zh: '不敢为', en: 'afraid' },
  { name: 'unable', zh: '不能为', en: 'unable' },
  { name: 'unwilling', zh: '不想为', en: 'unwilling' }
] as const

/** The bars of some worlds with their names, and the key. */
export function Composition({ worlds }: { worlds: readonly { readonly name: string; readonly pooled: Pooled }[] }) {
  const { t, language } = useText()
  return (
    <div class="composition">
      <ul class="key">
        {PARTS.map((part) => (
          <li key={part.name}>
            <i data-part={part.name} /> {part[language]}
          </li>
        ))}
      </ul>
      {worlds.map(({ name, pooled: { totals } }) => {
        const shares = PARTS.map((part) => {
          const count = totals[TOTAL[part.name]] - (part.name === 'acted' ? totals[TOTAL.reckless] : 0)
          return { part, share: count / totals[TOTAL.steps] }
        })
        const spoken = shares.map(({ part, share }) => `${part[language]} ${percent(share)}`).join(t('，', ', '))
        return (
          <div class="bar-row" key={name}>
            <span class="bar-name">{name}</span>
            <div class="stack" role="img" aria-label={`${name}: ${spoken}`}>
              {shares.map(({ part, share }) => (
                <span
                  key={part.name}
                  data-part={part.name}
                  style={{ flexGrow: share.toFixed(5) }}
                  title={`${part[language]} ${percent(share)}`}
                >
                  {share > 0.055 ? percent(share, 0) : ''}
                </span>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
