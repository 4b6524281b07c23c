/** The findings of the first page in words: what holds, what depends and on what, what cannot be told, and at what price. */

import type { FirstPage } from '../findings/first-page.js'
import type { Standing } from '../findings/matrix.js'
import type { PageLeader, SeenIn } from '../findings/page-grounds.js'
import type { PageFinding, PageMeasure } from '../findings/page-measure.js'
import type { PagePrice } from '../findings/page-prices.js'
import { type OutcomeName, outcomeLabel, outcomeRow } from '../model/outcomes.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'

/** A finding, and at what price. */
export interface PageParagraph {
  readonly heading: string
  readonly text: string
  /** Empty where nothing is named. */
  readonly price: string
}

const MOST_NAMED = 5
/** Grounds that the second finding names. */
const MOST_GROUNDS = 4
/** Structures that a finding names of a measure. */
const MOST_STRUCTURES = 2

/** A finding of the page, and at what price. */
export function paragraphOf(page: FirstPage, finding: PageFinding, words: Words): PageParagraph {
  const { page: text } = words.report
  const own = page.measures.filter((one) => one.finding === finding)
  const of = (standing: Standing) =>
    named(
      own.filter((one) => one.standing === standing),
      words
    )
  const isOfOne = page.worlds === null && finding === 'holds'
  const heading = (isOfOne ? text.seenByChance : text.headings[finding]) + words.colon
  const price = priceText(own, page, words)
  if (page.worlds === null) return { heading, text: oneWorldText(page, finding, words), price }
  const where = text.where(page)
  if (finding === 'holds') {
    const [holds, partly, never] = [of('holds'), of('partly'), of('never')]
    return {
      heading,
      text: words.sentences([
        ...(holds === ''
          ? [text.noneHolds(where), ...closestText(page, words)]
          : [text.holds(holds, where, page.isFew), ...smallerText(own, words), ...leaderText(page, words)]),
        ...(partly === '' ? [] : [text.partly(partly, page.worlds.isMany)]),
        ...(never === '' ? [] : [text.never(never)])
      ]),
      price
    }
  }
  if (finding === 'depends') return { heading, text: dependingText(own, page, words), price }
  return {
    heading,
    text: words.sentences([
      ...(own.length === 0 ? [] : [text.untold(named(own, words))]),
      ...rareText(page, words),
      text.noLevel
    ]),
    price
  }
}

/** Of measures that hold, those of which a structure leaves less than half. */
function smallerText(own: readonly PageMeasure[], words: Words): readonly string[] {
  const { page: text } = words.report
  const parts = own.flatMap(({ label, standing, smallerIn }) => {
    const named = smallerIn
      .slice(0, MOST_STRUCTURES)
      .map((one) => text.sizeUnder(words.quoted(words.say(one.label)), text.number(one.middle)))
    return standing !== 'holds' || named.length === 0
      ? []
      : [text.smaller(quotedLabel(label, words), words.list(named), smallerIn.length)]
  })
  return parts.length === 0 ? [] : [text.lessThanHalf(parts.join(words.semicolon))]
}

/** Which measure comes first, where structures are told to change that. */
function leaderText({ leader }: FirstPage, words: Words): readonly string[] {
  if (leader === null || leader.structures.length === 0) return []
  const names = leader.structures.slice(0, MOST_STRUCTURES).map((label) => words.quoted(words.say(label)))
  const { page: text } = words.report
  return [
    text.leads(
      quotedLabel(leader.label, words),
      text.andMore(words.list(names), leader.structures.length - names.length)
    )
  ]
}

/** Where nothing holds: which measure comes closest to that, and whether any is told to do the opposite anywhere. */
function closestText({ measures, leader, structures }: FirstPage, words: Words): readonly string[] {
  const { page: text } = words.report
  const share = ({ shown, draws, elsewhere }: PageMeasure) => (shown + elsewhere.shown) / (draws + elsewhere.draws)
  const [closest] = [...measures].sort((a, b) => share(b) - share(a))
  return [
    ...(closest.shown > 0
      ? [text.closest(quotedLabel(closest.label, words), countsOf(closest, words), othersOf(closest))]
      : []),
    ...(measures.every(({ reverse }) => reverse === 0) ? [text.noReverse] : []),
    ...(leader?.isAlone
      ? [text.leadsAlone(quotedLabel(leader.label, words), structures), ...bundleText(leader, measures, words)]
      : [])
  ]
}

/** That the leader is made of other measures, and which single one among these lowers the rate the most, as far as any does. */
function bundleText({ label }: PageLeader, measures: readonly PageMeasure[], words: Words): readonly string[] {
  const { page: text } = words.report
  const own = measures.find((one) => one.label === label)
  const single = measures.find((one) => one.parts.length === 0 && own?.parts.includes(one.label))
  if (own === undefined || own.parts.length === 0 || single === undefined || (single.effect.middle ?? 0) >= 0) return []
  return [text.leadsAsBundle(quotedLabel(label, words), own.parts.length, sizedMeasure(single, words))]
}

/** Of the worlds in which a measure is not shown: in how many it helps in part, makes no difference that matters, is open. */
function othersOf({ shown, draws, elsewhere, partly, negligible, reverse }: PageMeasure) {
  const open = draws + elsewhere.draws - shown - elsewhere.shown - partly - negligible - reverse
  return { partly, negligible, reverse, open }
}

/** Measures by whether they hold in the model as it is, and by what they depend on. */
function dependingText(own: readonly PageMeasure[], page: FirstPage, words: Words): string {
  const { worlds } = page
  const { page: text } = words.report
  const said = (measures: readonly PageMeasure[], say: (parts: string) => string): readonly string[] => {
    const all = [...new Set(measures.map((one) => dependence(one, words)))]
    const grounds = all.slice(0, MOST_GROUNDS)
    const groups = grounds.map((ground) => measures.filter((one) => dependence(one, words) === ground))
    const parts = groups.map((group, k) => text.dependsOn(named(group, words), grounds[k]))
    const more = measures.length - groups.flat().length
    return measures.length === 0 ? [] : [say(text.andSo(parts.join(words.semicolon), more))]
  }
  const unseen = page.structures + page.idleStructures === 0 ? [text.noStructures] : []
  if (own.length === 0) {
    const { distinct = 0, needed = 0 } = worlds ?? {}
    const none = text.noneDepends(page, distinct >= needed)
    const few = distinct < needed ? [text.tooFewForInputs(distinct, needed)] : []
    return words.sentences([...(none === '' ? [] : [none]), ...unseen, ...few])
  }
  return words.sentences([
    ...said(
      own.filter(({ isUsual }) => isUsual),
      (parts) => text.dependsElsewhere(parts, worlds?.isMany ?? false)
    ),
    ...said(
      own.filter(({ isUsual }) => !isUsual),
      text.dependsEverywhere
    ),
    ...unseen
  ])
}

/** What is too rare to be compared. */
function rareText({ tooRare }: Pick<FirstPage, 'tooRare'>, words: Words): readonly string[] {
  const labels = tooRare.map((outcome) => words.quoted(words.say(outcomeLabel(outcome))))
  return labels.length === 0 ? [] : [words.report.page.tooRare(words.list(labels))]
}

/** What chance alone says, where no other world was played. */
function oneWorldText({ measures, indifference, tooRare }: FirstPage, finding: PageFinding, words: Words): string {
  const { page: text } = words.report
  if (finding === 'depends') return text.notLookedAt
  const own = measures.filter((one) => one.finding === finding)
  if (finding === 'untold') {
    return words.sentences([
      ...(own.length === 0 ? [text.noneUntoldByChance] : openTexts(own, words)),
      ...rareText({ tooRare }, words),
      text.noLevel
    ])
  }
  const verdicts = [...new Set(own.map(({ verdict }) => verdict))]
  const parts = verdicts.map((verdict) =>
    text.called(
      words.findings.verdicts[verdict],
      named(
        own.filter((one) => one.verdict === verdict),
        words
      )
    )
  )
  if (parts.length > 0) return text.byChance(parts.join(words.semicolon))
  const apart = measures.filter(({ effectByChance: { low, high } }) => (low ?? 0) > 0 || (high ?? 0) < 0)
  const isSmall = ({ effectByChance: { low, high } }: PageMeasure) =>
    Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) <= indifference
  const [small, open] = [apart.filter(isSmall), apart.filter((one) => !isSmall(one))]
  return words.sentences([
    text.nothingByChance,
    ...(small.length === 0 ? [] : [text.smallByChance(named(small, words), indifference)]),
    ...(open.length === 0 ? [] : [text.openByChance(named(open, words))])
  ])
}

/** Measures that chance leaves open, by what of them it leaves open. */
function openTexts(measures: readonly PageMeasure[], words: Words): readonly string[] {
  const { page: text } = words.report
  const openIn = ({ unsettled }: PageMeasure) => words.list(unsettled.map((one) => words.findings.judged[one]))
  return [...new Set(measures.map(openIn))].map((open) =>
    text.untoldByChance(
      named(
        measures.filter((one) => openIn(one) === open),
        words
      ),
      open
    )
  )
}

/** Measures by name and effect; of many the first. */
function named(measures: readonly PageMeasure[], words: Words): string {
  const shown = measures.slice(0, MOST_NAMED).map((one) => sizedMeasure(one, words))
  return words.report.page.andMore(words.list(shown), measures.length - shown.length)
}

/** A measure by name and effect, over all structures where these were played. */
export function sizedMeasure({ label, effect, effectAcross, elsewhere, ...one }: PageMeasure, words: Words): string {
  const { page: text } = words.report
  const range =
    elsewhere.draws === 0 ? text.ofWorlds(text.effects(effect)) : text.everywhere(text.effects(effectAcross))
  const small = elsewhere.draws === 0 ? one.small : one.smallAcross
  return text.sized(quotedLabel(label, words), small === null ? text.effectOf(effect.middle, range) : text.small[small])
}

/** A label of the user’s in quotation marks. */
export function quotedLabel(label: PageMeasure['label'], words: Words): string {
  return words.quoted(displayText(words.say(label)))
}

/** What a measure depends on, by name and with the worlds of structures; of many structures the first. */
export function dependence(one: PageMeasure, words: Words, most = MOST_STRUCTURES): string {
  return dependenceOn(one, words, (structures) =>
    structures
      .slice(0, most)
      .map(({ label, shown, draws }) => words.report.page.seenIn(words.quoted(words.say(label)), shown, draws))
  )
}

function dependenceOn(
  { structures, inputs, oddIn }: PageMeasure,
  words: Words,
  namesOf: (structures: readonly SeenIn[]) => readonly string[]
): string {
  const { page: text } = words.report
  const said = (all: readonly SeenIn[], say: (names: string, more: number) => string) => {
    const names = namesOf(all)
    return say(words.list(names), all.length - names.length)
  }
  if (oddIn.length > 0) return said(oddIn, text.onSingleWorlds)
  const parts = [
    ...(structures.length === 0 ? [] : [said(structures, text.onStructures)]),
    ...(inputs.length === 0 ? [] : [text.onInputs(words.list(inputs.map((label) => words.say(label))))])
  ]
  return parts.length === 0 ? text.onUnnamed : words.list(parts)
}

/** What gets worse in a group of measures: each outcome with the largest change and whose it is. */
function priceText(measures: readonly PageMeasure[], page: Pick<FirstPage, 'worlds'>, words: Words): string {
  if (measures.length === 0) return ''
  const { page: text } = words.report
  const outcomes = [...new Set(measures.flatMap(({ prices }) => prices.map(({ outcome }) => outcome)))]
  const partOf = (outcome: OutcomeName) => {
    const all = measures.flatMap(({ label, prices }) =>
      prices.filter((price) => price.outcome === outcome).map((price) => ({ label, price }))
    )
    const worst = all.reduce((most, one) => (Math.abs(one.price.change) > Math.abs(most.price.change) ? one : most))
    const change = changeText(worst.price, words)
    const said = measures.length === 1 ? change : text.most(change, quotedLabel(worst.label, words), all.length)
    return { said, isOwn: worst.price.range === null }
  }
  const parts = byWorld(outcomes.map(partOf), page, { words, join: words.semicolon })
  const open = measures.filter(({ isPriceOpen }) => isPriceOpen).length
  const unseen = measures.filter(({ prices, isPriceOpen }) => prices.length === 0 && !isPriceOpen).length
  return text.price(parts, { open, safe: unseen, all: measures.length })
}

/** What gets worse under a measure, apart by whether it is of the worlds that were played or of the scenarios’ own values. */
export function pricesText(prices: readonly PagePrice[], page: Pick<FirstPage, 'worlds'>, words: Words): string {
  const parts = prices.map((price) => ({ said: changeText(price, words), isOwn: price.range === null }))
  return byWorld(parts, page, { words, join: null })
}

/** Prices of the worlds first; those of the scenarios’ own values are named so where other worlds were played. */
function byWorld(
  parts: readonly { readonly said: string; readonly isOwn: boolean }[],
  { worlds }: Pick<FirstPage, 'worlds'>,
  { words, join }: { readonly words: Words; readonly join: string | null }
): string {
  const of = (some: typeof parts) =>
    join === null ? words.list(some.map(({ said }) => said)) : some.map(({ said }) => said).join(join)
  const [own, others] = [true, false].map((isOwn) => parts.filter((part) => part.isOwn === isOwn))
  if (worlds === null || own.length === 0) return of(parts)
  const named = words.report.page.ownValues(of(own))
  return others.length === 0 ? named : of(others) + words.semicolon + named
}

/** What gets worse, and by how much. */
export function changeText({ perAct, ...size }: PagePrice, words: Words): string {
  const { page: text } = words.report
  const own = sizeOfChange(size, words)
  return perAct === null ? own : text.perAct(own, perAct)
}

function sizeOfChange({ outcome, change, range, across }: Omit<PagePrice, 'perAct'>, words: Words): string {
  const { page: text } = words.report
  const label = words.say(outcomeLabel(outcome))
  if (range !== null)
    return text.changed(
      label,
      text.sizedCell(text.percent(change), text.range(range), across === null ? '' : text.range(across))
    )
  const { scale } = outcomeRow(outcome)
  if (scale === 'ratio') return text.changed(label, text.ratio(change))
  return text.changed(label, scale === 'share' ? text.points(change) : text.percent(change))
}

/** In how many worlds a measure is shown. */
export function countsOf({ shown, draws, elsewhere }: PageMeasure, words: Words): string {
  return words.report.page.shown(shown, draws, elsewhere)
}
