/** What `ganwei explain` prints: who decides otherwise in the other world, and what moved the decision at that moment. */

import type { Estimate } from '../analysis/estimate.js'
import type { PlannedScenario } from '../experiment/design.js'
import { CHOICES, countFlips, type Explanation, type FlipKind } from '../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../findings/explanation/margin-inputs.js'
import { phasesOf } from '../model/timetable.js'
import { DASH, decimal, signed, signedWhole, whole } from '../words/format.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import { nameOf } from './report-rows.js'
import { type Column, tableLines, USUAL_WIDTH } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** What is to be printed of an explanation, and in which words. */
export interface ExplanationOptions {
  readonly seed: string
  readonly first: number
  readonly words: Words
  /** Columns of a line. */
  readonly width?: number
}

const ALL = CHOICES.map((_, k) => k)
const [ACTED, FEARED] = [[0, 1], [2]]

/** Lines about two worlds. */
export function explanationLines(
  [a, b]: readonly [PlannedScenario, PlannedScenario],
  explanation: Explanation,
  { seed, first, words, width = USUAL_WIDTH }: ExplanationOptions
): string[] {
  const { replications, cadrePeriods, flips } = explanation
  const refilled = [...new Set([a, b].filter(hasTurnover).map((world) => words.quoted(words.say(nameOf(world)))))]
  const intro = words.explanations.intro({
    from: words.say(nameOf(a)),
    to: words.say(nameOf(b)),
    ...{ replications, first, seed, all: cadrePeriods, changed: countFlips(flips, ALL, ALL) },
    isOfPosts: refilled.length > 0
  })
  return [
    ...wrapColumns(intro, width),
    ...(refilled.length === 0 ? [] : wrapColumns(words.explanations.turnover(words.list(refilled)), width)),
    '',
    ...flipTable(explanation, words, width),
    '',
    ...groupTable(explanation, words, width),
    '',
    ...splitTable(explanation, words, width)
  ]
}

function hasTurnover(world: PlannedScenario): boolean {
  return phasesOf(world).some(({ parameters }) => parameters.cadres.turnover > 0)
}

function flipTable(
  { flips, afraidDifference }: Explanation,
  { explanations: t, choices }: Words,
  width: number
): string[] {
  const label = (k: number) => choices[CHOICES[k]]
  const columns = [left(t.fromTo), ...ALL.map((k) => right(label(k))), right(t.total)]
  const row = (from: number) => ALL.map((to) => flips[from * CHOICES.length + to])
  const rows = [
    ...ALL.map((from) => [label(from), ...row(from).map(whole), whole(sum(row(from)))]),
    [t.total, ...ALL.map((to) => whole(sum(ALL.map((from) => row(from)[to])))), '']
  ]
  const balance = t.balance(countFlips(flips, FEARED, ALL), countFlips(flips, ALL, FEARED), afraidDifference)
  return [...tableLines(columns, rows, width), ...wrapColumns(balance, width)]
}

function groupTable({ groups, change: inAll }: Explanation, words: Words, width: number): string[] {
  const { explanations: t } = words
  const columns = [
    left(t.group, 36),
    ...[
      t.cadreQuarters,
      narrow(t.flipKinds.afraidToActed),
      narrow(t.flipKinds.actedToAfraid),
      t.change,
      t.perHundred
    ].map(right)
  ]
  const rows = groups.map(({ by, name, flips, change: rate }) => {
    const all = sum(flips)
    const change = countFlips(flips, ALL, FEARED) - countFlips(flips, FEARED, ALL)
    const label = t.groups[name] ?? displayText(words.findings.group(name))
    return [
      `${t.groupings[by]}${words.colon}${label}`,
      whole(all),
      whole(countFlips(flips, FEARED, ACTED)),
      whole(countFlips(flips, ACTED, FEARED)),
      signedWhole(change),
      perHundred(rate)
    ]
  })
  return [...tableLines(columns, rows, width), ...wrapColumns(t.groupNote(perHundred(inAll)), width)]
}

/** A change of a rate in points with half its interval; a dash where it has none. */
function perHundred({ value, low, high }: Explanation['change']): string {
  return low === null || high === null ? DASH : plusMinus(readDifference('afraidRate', { mean: value, low, high }))
}

const SHOWN: readonly FlipKind[] = ['afraidToActed', 'actedToAfraid', 'otherToAfraid', 'afraidToOther']

function splitTable({ splits, all }: Explanation, words: Words, width: number): string[] {
  const { explanations: t } = words
  const shown = splits.filter(({ kind }) => SHOWN.includes(kind))
  const moved = MARGIN_PLAYERS.map((player, k) => ({ player, k })).filter(
    ({ k }) => all.parts[k].mean !== 0 || splits.some(({ parts }) => parts[k] !== 0)
  )
  if (moved.length === 0) return [t.identical]
  const size = (k: number) => Math.abs(all.parts[k].mean ?? 0)
  const columns = [left(t.moved, 32), right(t.all), ...shown.map(({ kind }) => right(narrow(t.flipKinds[kind])))]
  const row = (label: string, estimate: Estimate, of: (parts: readonly number[]) => number) => [
    label,
    within(estimate),
    ...shown.map(({ count, parts }) => (count === 0 ? DASH : signed(of(parts), 3)))
  ]
  const rows = [
    ...moved
      .sort((x, y) => size(y.k) - size(x.k) || x.k - y.k)
      .map(({ player, k }) => row(t.players[player], all.parts[k], (parts) => parts[k])),
    row(t.total, all.change, sum),
    [t.howMany, '', ...shown.map(({ count }) => whole(count))]
  ]
  const note = t.splitNote(words.findings.assumptions)
  return [...tableLines(columns, rows, width), ...wrapColumns(note, width)]
}

function within({ mean, low, high }: Estimate): string {
  const [value, half] = [mean ?? 0, low === null || high === null ? 0 : (high - low) / 2]
  if (!(half > 0)) return signed(value, 3)
  // As many decimals as show the interval.
  const decimals = [3, 4, 5].find((count) => /[1-9]/.test(decimal(half, count))) ?? 6
  return `${signed(value, decimals)} ±${decimal(half, decimals)}`
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** A kind of change without the blanks around its arrow. */
function narrow(kind: string): string {
  return kind.replaceAll(' ', '')
}

function left(heading: string, maxWidth?: number): Column {
  return { heading, align: 'left', ...(maxWidth !== undefined && { maxWidth }) }
}

function right(heading: string): Column {
  return { heading, align: 'right' }
}
