/** What to do, in sentences and a table: choices and their regret, what is worth knowing, where reforms fail. */

import { FEWEST_WORLDS } from '../analysis/evppi.js'
import type { BoxBound } from '../analysis/prim.js'
import type { Decision, Failing, InformationValue } from '../findings/decision.js'
import { FEWEST_FOR_SHARE } from '../findings/matrix.js'
import type { AssumptionStudy } from '../findings/survival.js'
import { DASH, percent, points } from '../words/format.js'
import { assumptionName } from './assumption-effects.js'
import { type Block, note, paragraphs, tableBlock } from './document/block.js'
import type { RunView } from './run-view.js'
import type { Table } from './tables/table.js'

/** Inputs and groups whose worth is named. */
const MOST_ASKED = 3

/** All that is said of what to do; nothing without worlds of other assumptions. */
export function decisionBlocks(view: RunView, decision = view.analysis.decision): readonly Block[] {
  const { assumptions } = view.analysis
  if (decision === null || assumptions === null) return []
  const { decision: text } = view.words.report
  return [
    ...paragraphs([
      choiceText(view, decision),
      ...informationTexts(view, decision, assumptions),
      ...failingTexts(view, decision, assumptions),
      ...structureTexts(view, decision)
    ]),
    tableBlock(regretTable(view, decision), view.words.office.tables.regret),
    note(text.note(decision.over === 'posterior' && !isFew(decision), isFew(decision) ? null : decision.worlds))
  ]
}

/** Whether there are too few distinct worlds to speak of shares and of the value of information. */
function isFew({ distinct }: Decision): boolean {
  return distinct < FEWEST_FOR_SHARE
}

function choiceText(view: RunView, decision: Decision): string {
  const { words, quoted, quotedList, analysis } = view
  const { decision: text } = words.report
  const { meanChoice, minimaxChoice, options, worlds, distinct, over, noOptions } = decision
  const { near } = options.find(({ scenario }) => scenario === meanChoice) as Decision['options'][number]
  const leftOut = (why: 'at-most' | 'constraint') => {
    const own = noOptions.filter((one) => one.why === why).map(({ scenario }) => scenario)
    return own.length === 0 ? [] : [text.leftOut[why](quotedList(own))]
  }
  const unpriced = options.flatMap(({ scenario, cost }) => (cost === null ? [scenario] : []))
  const front = options.flatMap(({ scenario, isOnFront }) => (isOnFront ? [scenario] : []))
  return words.sentences([
    text.over(over === 'posterior', worlds, { distinct, isFew: isFew(decision) }),
    ...leftOut('at-most'),
    ...leftOut('constraint'),
    meanChoice === minimaxChoice
      ? text.oneChoice(quoted(meanChoice))
      : text.choices(quoted(meanChoice), quoted(minimaxChoice)),
    text.near(quoted(meanChoice), over === 'posterior' && !isFew(decision), {
      share: isFew(decision) ? text.sets(near, worlds) : text.shareOfSets(percent(near / worlds, 0)),
      isAll: near === worlds,
      probability: percent(near / worlds, 0),
      indifference: points(analysis.comparison.indifference, 1).replace(/^\+/, '')
    }),
    ...(options.some(({ cost }) => cost !== null && cost > 0) && front.length > 0
      ? [text.front(quotedList(front))]
      : unpriced.length > 0 && unpriced.length < options.length - 1
        ? [text.noFront(quotedList(unpriced))]
        : [])
  ])
}

function informationTexts({ words }: RunView, decision: Decision, study: AssumptionStudy): readonly string[] {
  const { decision: text } = words.report
  const { evpi, information, worlds } = decision
  const isShown = evpi.low > 1.96 * evpi.error
  const high = text.estimate(size(evpi.high), size(1.96 * evpi.highError))
  const { first } = decision.options.find(
    ({ scenario }) => scenario === decision.meanChoice
  ) as Decision['options'][number]
  const all = isFew(decision)
    ? text.sameBest(first, worlds)
    : isShown
      ? text.evpi(text.estimate(size(evpi.low), size(1.96 * evpi.error)), high)
      : text.evpiNone(high)
  if (information === null) return [words.sentences([all, text.fewWorlds(worlds, FEWEST_WORLDS)])]
  const shown = information.filter((one) => one.isShown).slice(0, MOST_ASKED)
  const name = (one: InformationValue) =>
    one.inputs === undefined ? words.quoted(assumptionName(study, one.name, words)) : text.group(one.name)
  const asked = shown.map((one, k) => text.ask(k === 0, name(one), size(one.value), size(1.96 * one.error)))
  return [words.sentences([all, asked.length === 0 ? text.askNone : asked.join(words.semicolon) + text.askEnd])]
}

function failingTexts(view: RunView, { failing }: Decision, study: AssumptionStudy): readonly string[] {
  const { words, quoted, ranked } = view
  const { decision: text } = words.report
  const inOrder = ranked.flatMap(({ scenario }) => failing.filter((one) => one.scenario === scenario))
  const boxed = inOrder.flatMap((one) => {
    const { box } = one.found
    if (box === null) return []
    const where = words.list(box.bounds.map((bound) => boundText(one, bound, study, words)))
    const shares = { density: percent(box.density, 0), coverage: percent(box.coverage, 0), open: one.open }
    return [text.fails(quoted(one.scenario), where, shares)]
  })
  const none = inOrder.filter(({ found }) => found.box === null)
  const because = (['as-by-chance', 'not-stable', 'too-few-cases', 'too-few-worlds'] as const).flatMap((why) => {
    const own = none.filter(({ found }) => found.box === null && found.why === why).map(({ scenario }) => scenario)
    return own.length === 0 ? [] : [text.noBox[why](view.quotedList(own))]
  })
  return boxed.length + because.length === 0 ? [] : [words.sentences([...boxed, ...because])]
}

function boundText(
  { inputs }: Failing,
  { input, side, at }: BoxBound,
  study: AssumptionStudy,
  words: RunView['words']
) {
  const { decision: text } = words.report
  return text.bound[side](assumptionName(study, inputs[input], words), String(Number(at.toPrecision(2))))
}

function structureTexts({ words, quoted }: RunView, { structures, meanChoice }: Decision): readonly string[] {
  const { decision: text } = words.report
  if (structures.length === 0) return []
  const same = structures.filter(({ best }) => best === meanChoice).length
  const worst = structures.reduce((most, own) => (own.shortfall > most.shortfall ? own : most))
  const where = words.quoted(words.say(worst.structure.label))
  return [
    same === structures.length
      ? text.sameEverywhere(quoted(meanChoice), structures.length)
      : text.otherwise(quoted(meanChoice), {
          same,
          all: structures.length,
          shortfall: size(worst.shortfall),
          where,
          best: quoted(worst.best)
        })
  ]
}

function regretTable({ words, short, analysis: { matrix } }: RunView, decision: Decision): Table {
  const { options, worlds } = decision
  const { decision: text, survival } = words.report
  const isPriced = options.some(({ cost }) => cost !== null && cost > 0)
  const isBound = options.some(({ kept }) => kept !== null)
  const right = (heading: string) => ({ heading, align: 'right' as const })
  const harmOf = (scenario: number) => {
    const row = matrix?.rows.find((one) => one.scenario === scenario)
    return row === undefined ? DASH : words.report.page.harms(row.cells[0].harm.median)
  }
  return {
    columns: [
      { heading: text.option, align: 'left', maxWidth: 30 },
      ...[text.worth, words.report.beside.meanHarm, text.mean, text.ninth, text.largest, text.nearBest].map(right),
      ...(isBound ? [right(survival.kept)] : []),
      ...(isPriced ? [right(words.report.costs.heading)] : [])
    ],
    rows: [...options]
      .sort((a, b) => b.worth - a.worth)
      .map(({ scenario, worth, mean, ninth, largest, near, kept, cost }) => [
        ...[short(scenario), size(worth), harmOf(scenario), size(mean), size(ninth), size(largest)],
        isFew(decision) ? text.of(near, worlds) : percent(near / worlds, 0),
        ...(isBound ? [kept === null ? DASH : text.of(kept, worlds)] : []),
        ...(isPriced ? [cost === null ? '–' : String(cost)] : [])
      ])
  }
}

/** A share in percentage points, without a sign where it is not below 0. */
function size(share: number): string {
  return points(share, 2).replace(/^\+/, '')
}
