/** Which assumptions go with the effect of each reform, in sentences. */

import type { AssumptionEffects } from '../findings/assumption-effects.js'
import type { AssumptionStudy } from '../findings/survival.js'
import { parameterLabel } from '../model/parameters.js'
import { decimal, ends, percent, whole } from '../words/format.js'
import type { Words } from '../words/words.js'
import type { RunView } from './run-view.js'

/** Assumptions that a sentence names. */
const NAMED = 4

/** A sentence for each reform of the ranking; one for all of them where nothing stands out for any. */
export function assumptionSentences({ analysis, words, ranked, quoted }: RunView): readonly string[] {
  const { assumptions: study, assumptionEffects: all } = analysis
  if (study === null || all.length === 0 || !doesVary(study)) return []
  const standing = (own: AssumptionEffects) => own.assumptions.some(({ standsOut }) => standsOut)
  if (!all.some(standing)) return [assumptionSentence(study, all[0], words)]
  return ranked.flatMap(({ scenario }) =>
    all
      .filter((own) => own.scenario === scenario)
      .map(
        (own) => `${words.sensitivity.effect(quoted(scenario))}${words.colon}${assumptionSentence(study, own, words)}`
      )
  )
}

/** Whether anything differs between the worlds. */
function doesVary({ worlds: [first, ...others] }: AssumptionStudy): boolean {
  return others.some(({ values }) => values.some((value, k) => value !== first.values[k]))
}

/** The assumptions that stand out for one reform, or that the worlds do not tell and how many would. */
export function assumptionSentence(
  study: AssumptionStudy,
  { assumptions, threshold, worlds, worldsNeeded, rSquared }: AssumptionEffects,
  words: Words
): string {
  const { sensitivity: t } = words
  const telling = assumptions.filter(({ standsOut }) => standsOut).slice(0, NAMED)
  const named = telling.map(({ path, correlation, ...own }) =>
    t.withSize(
      assumptionName(study, path, words),
      `${decimal(correlation, 2)} ${ends(own, (end) => decimal(end, 2))}`.trim()
    )
  )
  const needed = worldsNeeded > worlds ? whole(worldsNeeded) : null
  return words.sentences([
    named.length > 0 ? t.standOut(words.list(named)) : t.noneStandsOut(whole(worlds), needed),
    ...(rSquared === null ? [] : [t.explained(percent(rSquared, 0))]),
    ...(telling.some(({ low }) => low === null) ? [t.beyond(decimal(threshold, 2))] : [])
  ])
}

/** What an assumption is called. */
export function assumptionName({ parameters }: AssumptionStudy, path: string, words: Words): string {
  return words.say(parameters.find((own) => own.path === path)?.label ?? parameterLabel(path))
}
