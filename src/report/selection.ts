/** Which reform may be called best, and what cannot be told apart, in sentences that say no more than the procedures promise. */

import { type Comparison, FIRST_STAGE, type Selection } from '../findings/comparison.js'
import { decimal, whole } from '../words/format.js'
import { precisionSentences } from './precision.js'
import type { RunView } from './run-view.js'
import { hangsOnSentences } from './structure-lines.js'

/** Sentences on the best, on neighbours that cannot be told apart, on the precision, and on worlds of other cadres. */
export function selectionSentences(view: RunView): string[] {
  const { compared } = view.analysis.comparison
  if (compared.length === 0) return []
  const others = compared.filter(({ sameCadres }) => !sameCadres).map(({ scenario }) => scenario)
  return [
    ...bestSentences(view),
    ...hangsOnSentences(view.plan, praisedIn(view.analysis.comparison), view.words),
    ...neighbourSentences(view),
    ...precisionSentences(view),
    ...(others.length === 0 ? [] : [view.words.report.best.otherCadres(view.quotedList(others), others.length)])
  ]
}

/** The reforms that the sentences on the best name as best, or as not told apart from it. */
export function praisedIn({ selection }: Pick<Comparison, 'selection'>): readonly number[] {
  if (selection === null) return []
  const { candidates, survivors, bestSet } = selection
  return candidates.length === 1 ? candidates : [...new Set([...survivors, ...bestSet])].sort((a, b) => a - b)
}

function bestSentences(view: RunView): string[] {
  const { best } = view.words.report
  const { selection, compared } = view.analysis.comparison
  if (selection?.candidates.length === 1) return [onlySentence(view, selection.candidates[0])]
  if (selection !== null) return selectedSentences(view, selection)
  return compared.some(({ verdict }) => verdict === 'dare')
    ? [best.noSelection(view.plan.replications, FIRST_STAGE)]
    : [view.words.findings.hedged(best.none)]
}

/** The one reform that is shown to do what is asked: no selection was made, so others that are open may be better. */
function onlySentence({ analysis, words, quoted, quotedList }: RunView, only: number): string {
  const { best } = words.report
  const { compared } = analysis.comparison
  const least = compared.find(({ scenario }) => scenario === only)?.evidence.fear.low ?? Number.NEGATIVE_INFINITY
  const open = compared.filter(({ verdict }) => verdict === 'not-told')
  const below = open.filter(({ evidence: { fear } }) => fear.low === null || fear.low < least)
  return words.findings.hedged(
    best.only(quoted(only)) +
      (open.length === 0 ? '' : best.onlyOpen(open.length)) +
      (below.length === 0 ? '' : best.onlyBelow(quotedList(below.map(({ scenario }) => scenario))))
  )
}

function selectedSentences({ plan, words, quoted, quotedList }: RunView, selection: Selection): string[] {
  const { best } = words.report
  const { candidates, survivors, bestSet, decidedAfter } = selection
  const { hedged } = words.findings
  const by = decimal(100 * selection.indifference, 2)
  if (decidedAfter === null)
    return [hedged(best.untold(quotedList(survivors), by)), best.untoldSet(quotedList(bestSet), best.set)]
  const [selected] = survivors
  const others = bestSet.filter((scenario) => scenario !== selected)
  const how = best.how(decidedAfter, best.promise(candidates.length, by))
  if (others.length === 0) return [words.sentences([hedged(best.best(quoted(selected))), how])]
  const told = bestSet.includes(selected)
    ? best.alike(quotedList(others), best.set)
    : best.otherBest(whole(plan.replications), quotedList(others), best.set)
  return [words.sentences([hedged(best.bestWithin(by, quoted(selected))), how, told])]
}

/** The most pairs that are named. */
const MOST_NAMED = 8

/** Those that follow each other in the ranking without being told apart. */
function neighbourSentences({ analysis, words, quoted, ranked }: RunView): string[] {
  const { untold } = analysis.comparison
  if (untold === null || untold.length === 0) return []
  const places = ranked.map(({ scenario }) => scenario)
  const isUntold = (a: number, b: number) =>
    untold.some(([one, other]) => a + b === one + other && (a === one || a === other))
  const pairs = places.slice(1).flatMap((scenario, k) => (isUntold(places[k], scenario) ? [[places[k], scenario]] : []))
  if (pairs.length === 0) return []
  const { pair, neighbours } = words.report.best
  const named = pairs.slice(0, MOST_NAMED).map(([a, b]) => pair(quoted(a), quoted(b)))
  return [neighbours(named.join(words.semicolon), pairs.length - named.length)]
}
