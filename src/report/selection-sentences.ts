/** Which reform may be called best, and what cannot be told apart, in sentences that say no more than the procedures promise. */

import type { Plan } from '../experiment/plan.js'
import type { Comparison, Selection } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import { decimal, whole } from '../words/format.js'
import { precisionSentences } from './precision-sentences.js'
import { inOrder } from './ranking-lines.js'
import { quotedName } from './scenario-names.js'
import { ASSUMPTIONS } from './sentences.js'

/** Sentences on the best, on neighbours that cannot be told apart, on the precision, and on worlds of other cadres. */
export function selectionSentences(plan: Plan, { comparison }: RunAnalysis, language: Language): string[] {
  if (comparison.compared.length === 0) return []
  return [
    ...bestSentences(plan, comparison, language),
    ...neighbourSentences(plan, comparison, language),
    ...precisionSentences(plan, comparison, language),
    ...otherCadres(plan, comparison, language)
  ]
}

function bestSentences(plan: Plan, { selection, compared }: Comparison, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  if (selection?.candidates.length === 1) return onlySentences(plan, compared, selection.candidates[0], language)
  if (selection !== null) return selectedSentences(plan, selection, language)
  const isAny = compared.some(({ verdict }) => verdict === 'dare')
  return [
    isAny
      ? t('情景太多或重复太少，不作选优。', 'Too many scenarios or too few replications to select the best.')
      : t(`没有一个可以称为最优；${ASSUMPTIONS.zh}。`, `None may be called best, ${ASSUMPTIONS.en}.`)
  ]
}

/** The one reform that is shown to do what is asked: no selection was made, so others that are open may be better. */
function onlySentences(plan: Plan, compared: Comparison['compared'], only: number, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = quotedName(plan, language)
  const least = compared.find(({ scenario }) => scenario === only)?.evidence.fear.low ?? Number.NEGATIVE_INFINITY
  const open = compared.filter(({ verdict }) => verdict === 'not-told')
  const below = open.filter(({ evidence: { fear } }) => fear.low === null || fear.low < least)
  const names = below.map(({ scenario }) => name(scenario))
  const others =
    open.length === 0
      ? ''
      : t(
          `；另有 ${open.length} 个无法断定`,
          `; of ${open.length} other${open.length === 1 ? '' : 's'} it cannot be told`
        )
  const reach =
    names.length === 0
      ? ''
      : t(
          `，其中${names.join('、')}的不敢为率之差的区间比它的伸得更低，可能更好`,
          `, and the 不敢为 rate may fall more under ${names.join(', ')}, by intervals that reach below its own`
        )
  return [
    t(
      `只有${name(only)}可以断定使更多干部敢为${others}${reach}；${ASSUMPTIONS.zh}。`,
      `The only one shown to make more cadres dare to act: ${name(only)}${others}${reach}, ${ASSUMPTIONS.en}.`
    )
  ]
}

function selectedSentences(plan: Plan, selection: Selection, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = quotedName(plan, language)
  const names = (scenarios: readonly number[]) => scenarios.map(name).join(t('、', ', '))
  const by = decimal(100 * selection.indifference, 2)
  const { candidates, survivors, bestSet, decidedAfter } = selection
  const [selected] = survivors
  const [promise, set] = [
    t(
      `在可以断定使更多干部敢为的 ${candidates.length} 个之中，若最优者比其余至少好 ${by} 个百分点（无差异界限），选对的概率至少 95%`,
      `among the ${candidates.length} shown to make more cadres dare to act, correct selection with at least 95 % if the best is better by the indifference of ${by} points`
    ),
    t('与最优者的多重比较，95%', 'multiple comparisons with the best, 95 %')
  ]
  if (decidedAfter === null) {
    return [
      t(
        `无法断定哪个最优：Kim–Nelson 程序没有淘汰${names(survivors)}（无差异界限 ${by} 个百分点）；${ASSUMPTIONS.zh}。`,
        `Cannot tell which is best: Kim & Nelson’s procedure has not eliminated ${names(survivors)} (indifference ${by} points), ${ASSUMPTIONS.en}.`
      ),
      t(
        `与最优者无法区分的：${names(bestSet)}（${set}）。`,
        `Not told apart from the best: ${names(bestSet)} (${set}).`
      )
    ]
  }
  const others = bestSet.filter((scenario) => scenario !== selected)
  const how = t(
    `由 Kim–Nelson 程序在 ${decidedAfter} 次重复后选出：${promise}。`,
    `Kim & Nelson’s procedure selected it after ${decidedAfter} replications: ${promise}.`
  )
  if (others.length === 0) {
    return [
      t(`最优：${name(selected)}；${ASSUMPTIONS.zh}。${how}`, `Best: ${name(selected)}, ${ASSUMPTIONS.en}. ${how}`)
    ]
  }
  const told = bestSet.includes(selected)
    ? t(`与它无法区分的：${names(others)}（${set}）。`, `Cannot be told apart from it: ${names(others)} (${set}).`)
    : t(
        `但按全部 ${whole(plan.replications)} 次重复，不比最优者差的只有${names(others)}（${set}）。`,
        `Yet by all ${whole(plan.replications)} replications only ${names(others)} may be the best (${set}).`
      )
  return [
    t(
      `在 ${by} 个百分点之内最优：${name(selected)}；${ASSUMPTIONS.zh}。${how}${told}`,
      `Best to within ${by} points: ${name(selected)}, ${ASSUMPTIONS.en}. ${how} ${told}`
    )
  ]
}

/** The most pairs that are named. */
const MOST_NAMED = 8

/** Those that follow each other in the ranking without being told apart. */
function neighbourSentences(plan: Plan, comparison: Comparison, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { untold } = comparison
  if (untold === null || untold.length === 0) return []
  const name = quotedName(plan, language)
  const places = inOrder(comparison).map(({ scenario }) => scenario)
  const isUntold = (a: number, b: number) =>
    untold.some(([one, other]) => a + b === one + other && (a === one || a === other))
  const pairs = places.slice(1).flatMap((scenario, k) => (isUntold(places[k], scenario) ? [[places[k], scenario]] : []))
  if (pairs.length === 0) return []
  const named = pairs.slice(0, MOST_NAMED).map(([a, b]) => t(`${name(a)}与${name(b)}`, `${name(a)} from ${name(b)}`))
  const more = pairs.length - named.length
  return [
    t(
      `按不敢为率无法区分的相邻名次：${named.join('；')}${more > 0 ? `；另有 ${more} 对` : ''}（所有两两之差的同时区间，Bonferroni，95%）。`,
      `Neighbours that cannot be told apart by the 不敢为 rate: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''} (simultaneous over all pairs, Bonferroni, 95 %).`
    )
  ]
}

function otherCadres(plan: Plan, { compared }: Comparison, language: Language): string[] {
  const others = compared.filter(({ sameCadres }) => !sameCadres).map(({ scenario }) => scenario)
  if (others.length === 0) return []
  const name = quotedName(plan, language)
  return language === 'zh'
    ? [
        `${others.map(name).join('、')}的层级或领导干部比例与基线不同：只按重复配对，不是同一批干部，ganwei explain 不能逐人比较。`
      ]
    : [
        `${others.map(name).join(', ')} differ${others.length === 1 ? 's' : ''} from the baseline in tiers or share of leaders: paired by replication only, not the same cadres, whom ganwei explain cannot follow.`
      ]
}
