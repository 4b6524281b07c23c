/** Which reform may be called best, and what cannot be told apart, in sentences that say no more than the procedures promise. */

import { type Constraint, FEASIBILITIES } from '../experiment/constraints.js'
import { type Comparison, FIRST_STAGE, type Selection } from '../findings/comparison.js'
import { outcomeLabel, outcomeRow } from '../model/outcomes.js'
import { decimal, plainPoints, points, signed, whole } from '../words/format.js'
import type { Words } from '../words/words.js'
import { precisionSentences } from './precision.js'
import type { RunView } from './run-view.js'
import { hangsOnSentences } from './structure-lines.js'
import { priceOf } from './worsening.js'

/** Sentences on the best, the runner-up, constraints, neighbours that are not told apart, the precision, and worlds of other cadres; `price` follows the best. */
export function selectionSentences(view: RunView, price: readonly string[] = []): string[] {
  const { compared, equal } = view.analysis.comparison
  if (compared.length === 0) return []
  const { best } = view.words.report
  const others = compared.filter(({ sameCadres }) => !sameCadres).map(({ scenario }) => scenario)
  return [
    ...bestSentences(view),
    ...price,
    ...leadSentences(view),
    ...constraintSentences(view),
    ...hangsOnSentences(view.plan, praisedIn(view.analysis.comparison), view.words),
    ...(equal.length === 0 ? [] : [best.equal(equal.map(view.quotedList).join(view.words.semicolon))]),
    ...neighbourSentences(view),
    ...precisionSentences(view),
    ...(others.length === 0 ? [] : [best.otherCadres(view.quotedList(others), others.length)])
  ]
}

/** What gets worse under the reforms that may be called best. */
export function priceSentences({ analysis, words, quoted }: RunView): string[] {
  const { selection } = analysis.comparison
  if (selection === null) return []
  const { candidates, survivors, decidedAfter } = selection
  const named = candidates.length === 1 || decidedAfter === null ? survivors : survivors.slice(0, 1)
  return named
    .slice(0, MOST_PRICED)
    .map((scenario) => words.report.answer.price(quoted(scenario), priceOf(analysis, scenario, words)))
}

/** The most reforms whose price is named. */
const MOST_PRICED = 3

/** The reforms that the sentences on the best name as best, or as not told apart from it. */
export function praisedIn({ selection }: Pick<Comparison, 'selection'>): readonly number[] {
  if (selection === null) return []
  const { candidates, survivors, bestSet } = selection
  return candidates.length === 1 ? candidates : [...new Set([...survivors, ...bestSet])].sort((a, b) => a - b)
}

/** What may be called best, and by which promise. */
export function bestSentences(view: RunView): string[] {
  const { best } = view.words.report
  const { selection, compared, equal } = view.analysis.comparison
  if (selection !== null) {
    const isOne = (group: readonly number[]) => selection.candidates.every((candidate) => group.includes(candidate))
    const isAlone = selection.candidates.length === 1 || equal.some(isOne)
    return isAlone ? [onlySentence(view, selection.candidates)] : selectedSentences(view, selection)
  }
  const daring = compared.filter(({ verdict }) => verdict === 'dare')
  if (daring.some(({ feasibility }) => feasibility === 'feasible')) {
    return [best.noSelection(view.plan.replications, FIRST_STAGE)]
  }
  return [view.words.findings.hedged(daring.length > 0 ? best.noneKeeps : best.none)]
}

/** The one reform that is shown to do what is asked: no selection was made, so others that are open may be better. */
function onlySentence({ analysis, words, quotedList }: RunView, only: readonly number[]): string {
  const { best } = words.report
  const { compared } = analysis.comparison
  const own = compared.find(({ scenario }) => scenario === only[0])
  const least = own?.evidence.fear.low ?? Number.NEGATIVE_INFINITY
  const open = compared.filter(({ verdict, feasibility }) =>
    verdict === 'not-told' ? feasibility !== 'infeasible' : verdict === 'dare' && feasibility === 'open'
  )
  const below = open.filter(({ evidence: { fear } }) => fear.low === null || fear.low < least)
  const shared = only.length > 1 ? best.shared : ''
  return words.findings.hedged(
    best.only(quotedList(only) + shared, only.length, (own?.constraints.length ?? 0) > 0) +
      (open.length === 0 ? '' : best.onlyOpen(open.length)) +
      (below.length === 0 ? '' : best.onlyBelow(quotedList(below.map(({ scenario }) => scenario))))
  )
}

function selectedSentences({ plan, words, quotedList }: RunView, selection: Selection): string[] {
  const { best } = words.report
  const { candidates, survivors, bestSet, decidedAfter } = selection
  const { hedged } = words.findings
  const by = plainPoints(selection.indifference)
  if (decidedAfter === null)
    return [
      words.sentences([
        hedged(best.untold(quotedList(survivors), by)),
        best.untoldSet(quotedList(bestSet), bestSet.length, best.set)
      ])
    ]
  const selected = quotedList(survivors) + (survivors.length > 1 ? best.shared : '')
  const others = bestSet.filter((scenario) => !survivors.includes(scenario))
  const how = best.how(decidedAfter, best.promise(candidates.length, by))
  if (others.length === 0) return [words.sentences([hedged(best.best(selected)), how])]
  const told = bestSet.includes(survivors[0])
    ? best.alike(quotedList(others), best.set)
    : best.otherBest(whole(plan.replications), quotedList(others), best.set)
  return [words.sentences([hedged(best.bestWithin(by, selected)), how, told])]
}

/** The distance of the runner-up; where none was selected, of what is next by the estimates. */
function leadSentences({ analysis, words, quoted }: RunView): string[] {
  const { lead, selection } = analysis.comparison
  // What may not be called best and yet lies lower by its estimate is no runner-up.
  if (lead === null || lead.mean < 0) return []
  const { mean, low, high } = lead
  const { simultaneousInterval, within } = words.numbers
  const isSelected = selection !== null && selection.candidates.length > 1 && selection.decidedAfter !== null
  const is = { selected: isSelected && selection.survivors.includes(lead.leader), told: low !== null && low > 0 }
  const bounds = low === null || high === null ? '' : within(simultaneousInterval, points(low), points(high))
  const names = { leader: quoted(lead.leader), runnerUp: quoted(lead.runnerUp) }
  return [words.report.best.lead(names, decimal(100 * mean, 2), bounds, is)]
}

/** Which reforms keep the constraints, which break them, and of which it cannot be told. */
export function constraintSentences({ words, ranked, quoted }: RunView): string[] {
  const constraints = ranked[0]?.constraints.map(({ constraint }) => constraint) ?? []
  if (constraints.length === 0) return []
  const { kept, broken, sentence } = words.report.constraints
  const parts = FEASIBILITIES.flatMap((feasibility) => {
    const own = ranked.filter((one) => one.feasibility === feasibility)
    if (own.length === 0) return []
    const names = own.map(({ scenario, constraints: checks }) => {
      if (constraints.length === 1 || feasibility === 'feasible') return quoted(scenario)
      const which = checks.filter((check) => check.feasibility === feasibility)
      const labels = which.map(({ constraint: { outcome } }) => words.say(outcomeLabel(outcome)))
      return broken(quoted(scenario), words.list(labels))
    })
    return [kept[feasibility](words.list(names))]
  })
  const list = constraints.map((constraint) => constraintText(constraint, words)).join(words.semicolon)
  const family = ranked.length * constraints.length
  return [sentence({ constraints: list, family, parts: parts.join(words.semicolon) })]
}

/** A constraint as it is read: `change in output ≥ −1%`. */
export function constraintText({ outcome, is, of, bound }: Constraint, words: Words): string {
  const { level, change, points: inPoints } = words.report.constraints
  const label = words.say(outcomeLabel(outcome))
  const sign = is === 'at-least' ? '≥' : '≤'
  const { scale } = outcomeRow(outcome)
  const plain = (value: number) =>
    signed(value, 6)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
  if (of === 'part') return change(label, sign, `${plain(100 * bound)}%`)
  if (of === 'level')
    return level(
      label,
      sign,
      scale === 'share' ? `${plain(100 * bound)}%`.replace('+', '') : plain(bound).replace('+', '')
    )
  return change(label, sign, scale === 'share' ? inPoints(plain(100 * bound)) : plain(bound))
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
