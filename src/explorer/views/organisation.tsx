/** The organisation: its tiers, to be made one's own; they hold in the baseline and in every reform. */

import { useState } from 'preact/hooks'
import type { Tier } from '../../model/parameter-row.js'
import type { Scenario } from '../../scenario/resolve.js'
import { cadresIn } from '../../scenario/size.js'
import { whole } from '../../words/format.js'
import { LazyDetails } from '../parts/lazy-details.js'
import { MOST_CADRES, MOST_TIERS, type TierTexts, tiersOf, tierTexts, wrongFields } from '../state/tiers.js'
import { useWords } from '../state/words.js'

/** What the fields need. */
export interface OrganisationProps {
  readonly base: Scenario
  /** The user's own tiers; undefined for those of the baseline. */
  readonly own: readonly Tier[] | undefined
  /** Null for those of the baseline. */
  setTiers(tiers: readonly Tier[] | null): void
}

/** The tiers of the organisation. */
export function Organisation({ base, own, setTiers }: OrganisationProps) {
  const { explorer } = useWords()
  const words = explorer.organisation
  const summary = (
    <>
      {words.title} {own !== undefined && <span class="count">{words.own}</span>}
    </>
  )
  return (
    <LazyDetails class="group organisation" summary={summary} isOpen={own !== undefined}>
      {() => (
        <>
          <p class="note">{words.note}</p>
          <Fields {...{ base, own, setTiers }} />
        </>
      )}
    </LazyDetails>
  )
}

/** The fields; what is typed holds once all of it is sound. */
function Fields({ base, own, setTiers }: OrganisationProps) {
  const { scenarios, explorer } = useWords()
  const words = explorer.organisation
  const usual = base.parameters.organisation.tiers
  const tiers = own ?? usual
  const [draft, setDraft] = useState<{ readonly of: readonly Tier[]; readonly texts: readonly TierTexts[] } | null>(
    null
  )
  // What was typed into other tiers than those that now hold, as after going back, is forgotten.
  const typed = draft !== null && draft.of === tiers ? draft.texts : null
  const texts = typed ?? tierTexts(tiers)
  // Only what was typed is judged: the baseline's own tiers are sound, however many they are.
  const sound = typed === null ? tiers : tiersOf(typed)
  const known = usual.map(({ id }) => [scenarios.tier(id), id] as const)
  const put = (next: readonly TierTexts[]) => {
    const read = tiersOf(next)
    if (read === undefined) return setDraft({ of: tiers, texts: next })
    setDraft(null)
    setTiers(JSON.stringify(read) === JSON.stringify(usual) ? null : read)
  }
  const type = (row: number, place: number, text: string) => {
    const written = text.trim()
    const value =
      place === 0 ? (known.find(([label]) => label === written)?.[1] ?? written) : written.replaceAll('−', '-')
    put(texts.map((one, k) => (k === row ? (one.map((old, at) => (at === place ? value : old)) as never) : one)))
  }
  return (
    <>
      <table class="tiers">
        <thead>
          <tr>
            {words.columns.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th class="away" />
          </tr>
        </thead>
        <tbody>
          {texts.map((one, row) => (
            <tr key={row}>
              {one.map((text, place) => (
                <td key={words.columns[place]}>
                  <input
                    type="text"
                    inputMode={place === 0 ? 'text' : place === 3 ? 'decimal' : 'numeric'}
                    aria-label={words.field(row + 1, words.columns[place])}
                    aria-invalid={typed !== null && wrongFields(one).includes(place)}
                    value={place === 0 ? scenarios.tier(text) : text.replaceAll('-', '−')}
                    onChange={(event) => type(row, place, event.currentTarget.value)}
                  />
                </td>
              ))}
              <td class="away">
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.removeOf(scenarios.tier(one[0]))}
                  disabled={texts.length === 1}
                  onClick={() => put(texts.filter((_, k) => k !== row))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sound === undefined ? (
        <p role="alert">{words.wrong(whole(MOST_CADRES), MOST_TIERS)}</p>
      ) : (
        <p class="note" role="status">
          {words.size(whole(sound.reduce((sum, { units }) => sum + units, 0)), whole(cadresIn(sound)))}
        </p>
      )}
      <p>
        <button
          type="button"
          disabled={texts.length >= MOST_TIERS}
          onClick={() => put([...texts, [words.newTier(texts.length + 1), '1', '20', '0']])}
        >
          {words.add}
        </button>{' '}
        {own !== undefined && (
          <button type="button" class="quiet" onClick={() => setTiers(null)}>
            {words.reset}
          </button>
        )}
      </p>
    </>
  )
}
