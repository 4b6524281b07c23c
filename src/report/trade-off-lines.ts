/** What stands beside fear in a comparison: other outcomes, tiers and ranks, and the Pareto front. */

import type { Plan } from '../experiment/plan.js'
import { differencesOf } from '../findings/comparison.js'
import { GROUP_LABELS } from '../findings/groups.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { BESIDE_FEAR } from '../findings/trade-offs.js'
import type { Bilingual, Language } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { DASH, percent } from '../words/format.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import { inOrder } from './ranking-lines.js'
import { rowName } from './scenario-names.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

const SHORT: Readonly<Record<Exclude<(typeof BESIDE_FEAR)[number], 'meanOutput'>, Bilingual>> = {
  recklessShare: { zh: '冒进', en: 'reckless' },
  wrongGrantShare: { zh: '错容', en: 'wrong grants' },
  wrongSanctionShare: { zh: '错问责', en: 'wrong sanctions' },
  meanHarm: { zh: '损害 %', en: 'harm %' },
  meanPublicTolerance: { zh: '公众宽容', en: 'public tol.' }
}

/** Lines of at most `width` columns: what gets better or worse beside fear; output stands in the ranking. */
export function besideFearLines(
  plan: Plan,
  { summaries, comparison }: RunAnalysis,
  language: Language,
  width: number
): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const shown = BESIDE_FEAR.filter((name) => name !== 'meanOutput')
  const columns: Column[] = [
    { heading: t('除惧怕外', 'beside fear'), align: 'left', maxWidth: 24 },
    ...shown.map((name) => ({ heading: SHORT[name][language], align: 'right' as const }))
  ]
  const base = summaries[plan.baseline].estimates
  const rows = inOrder(comparison).map(({ scenario }) => {
    const differences = differencesOf(summaries[scenario])
    return [
      rowName(plan, scenario, language),
      ...shown.map((name) => {
        if (differences[name].identical) return t('相同', 'identical')
        return name === 'meanHarm'
          ? plusMinus(readDifference(name, differences[name], base[name].mean))
          : plusMinus(readDifference('afraidRate', differences[name], null))
      })
    ]
  })
  if (rows.length === 0) return []
  const note = t(
    `冒进占作为、错容占容错、错问责占问责案件的份额与公众宽容之差以百分点计，损害之差以基线的 % 计；区间逐个成立。`,
    'Differences: reckless acts of all acts, wrong grants of all grants, wrong sanctions of all sanctions, and public tolerance in points, harm in % of the baseline’s; intervals are pointwise.'
  )
  return [...tableLines(columns, rows, width), ...wrapColumns(note, width)]
}

/** More groups than this do not fit beside each other. */
const MOST_GROUPS = 6

/** Lines of at most `width` columns: the 不敢为 rate by tier and by rank, of the groups that the baseline has. */
export function groupLines(
  plan: Plan,
  { groups, comparison }: RunAnalysis,
  language: Language,
  width: number
): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const own = groups[plan.baseline].filter(({ outcome }) => outcome === 'afraidRate')
  if (own.length === 0 || own.length > MOST_GROUPS || comparison.compared.length === 0) return []
  const columns: Column[] = [
    { heading: t('不敢为率', '不敢为 rate'), align: 'left', maxWidth: 22 },
    ...own.map(({ group }) => ({
      heading: GROUP_LABELS[group.name]?.[language] ?? group.name,
      align: 'right' as const
    }))
  ]
  const rows = inOrder(comparison).map(({ scenario }) => [
    rowName(plan, scenario, language),
    ...own.map(({ group }) => {
      const rate = groups[scenario].find(
        (other) => other.outcome === 'afraidRate' && other.group.kind === group.kind && other.group.name === group.name
      )
      if (rate?.difference?.identical) return t('相同', 'identical')
      return rate?.difference ? plusMinus(readDifference('afraidRate', rate.difference, null)) : DASH
    })
  ])
  const base = [t('（基线）', '(baseline)'), ...own.map(({ estimate }) => percent(estimate.mean))]
  const note = t(
    '按层级与职务：与基线之差，百分点，区间逐个成立；其余比率（冒进、错容、错问责、损害、产出、公众宽容等）见 groups.csv。',
    'By tier and by rank: differences in points, intervals pointwise; the other rates (reckless acts, wrong grants and sanctions, harm, output, public tolerance, …) are in groups.csv.'
  )
  return [...tableLines(columns, [base, ...rows], width), ...wrapColumns(note, width)]
}

/** Lines of at most `width` columns: which scenarios nothing surpasses in some outcomes, and by what the others are surpassed. */
export function frontLines(plan: Plan, analysis: RunAnalysis, language: Language, width: number): string[] {
  return frontSentences(plan, analysis, language).flatMap((sentence) => wrapColumns(sentence, width))
}

/** More dominated scenarios than this are counted, not named. */
const MOST_NAMED = 4

/** The same in a paragraph; none where there is no front. */
export function frontSentences(plan: Plan, { tradeOffs }: RunAnalysis, language: Language): string[] {
  if (tradeOffs === null) return []
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = (scenario: number) => `“${rowName(plan, scenario, language)}”`
  const { outcomes, front, dominated, leftOut } = tradeOffs
  const axes = outcomes.map((outcome) => outcomeLabel(outcome)[language]).join(t('、', ', '))
  const list = (items: readonly string[]) => (items.length === 0 ? t('无', 'none') : items.join(t('；', '; ')))
  const behind = dominated.map(({ scenario, by, isSure }) =>
    t(
      `${name(scenario)}（不如${name(by)}${isSure ? '' : '，但区间未能断定'}）`,
      `${name(scenario)} (by ${name(by)}${isSure ? '' : ', though the intervals cannot tell'})`
    )
  )
  const sure = dominated.filter(({ isSure }) => isSure).length
  const surpassed =
    behind.length <= MOST_NAMED
      ? list(behind)
      : t(
          `${behind.length} 个，其中 ${sure} 个区间也能断定；逐个见 front.csv`,
          `${behind.length}, of ${sure} of which the intervals say so too; each is in front.csv`
        )
  const apart =
    leftOut.length === 0
      ? ''
      : t(
          `不列入的（想为者减少，不是惧怕者减少）：${list(leftOut.map(name))}。`,
          ` Left out, since fewer want to act, not fewer are afraid: ${list(leftOut.map(name))}.`
        )
  return [
    t(
      `帕累托前沿（按${axes}的估计，没有别的情景样样不差而有一样更好）：${list(front.map(name))}。被胜过的：${surpassed}。${apart}`,
      `Pareto front by the estimates of ${axes} (no other scenario is as good in all and better in one): ${list(front.map(name))}. Dominated: ${surpassed}.${apart}`
    )
  ]
}
