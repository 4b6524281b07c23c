/** What `ganwei explain` prints: who decides otherwise in the other world, and what moved the decision at that moment. */

import type { Estimate } from '../analysis/estimate.js'
import type { PlannedScenario } from '../experiment/design.js'
import {
  CHOICES,
  countFlips,
  type Explanation,
  type FlipGrouping,
  type FlipKind
} from '../findings/explanation/explanation.js'
import { MARGIN_PLAYERS } from '../findings/explanation/margin-inputs.js'
import { GROUP_LABELS } from '../findings/groups.js'
import type { Bilingual, Language } from '../model/language.js'
import { DASH, decimal, whole } from '../words/format.js'
import { PLAYER_LABELS } from './player-labels.js'
import { ASSUMPTIONS, INTERVAL, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

/** What the choices are called. */
export const CHOICE_LABELS: Readonly<Record<(typeof CHOICES)[number], Bilingual>> = {
  properly: { zh: '正当作为', en: 'acted properly' },
  recklessly: { zh: '冒进作为', en: 'acted recklessly' },
  afraid: { zh: '不敢为', en: 'afraid' },
  unable: { zh: '不能为', en: 'unable' },
  unwilling: { zh: '不想为', en: 'unwilling' }
}

const ALL = CHOICES.map((_, k) => k)
const [ACTED, FEARED] = [[0, 1], [2]]

/** Lines of at most 100 columns about two worlds. */
export function explanationLines(
  [a, b]: readonly [PlannedScenario, PlannedScenario],
  { seed, first }: { readonly seed: string; readonly first: number },
  explanation: Explanation,
  language: Language
): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [nameA, nameB] = [nameOf(a)[language], nameOf(b)[language]]
  const { replications, cadrePeriods, flips } = explanation
  const changed = countFlips(flips, ALL, ALL)
  const intro = t(
    `从“${nameA}”到“${nameB}”：同一批干部、同样的运气，${replications} 次重复（第 ${first} 次起，种子 ${seed}），${whole(cadrePeriods)} 个干部·季度，其中 ${whole(changed)} 个的选择不同。`,
    `From “${nameA}” to “${nameB}”: the same cadres with the same luck, ${replications} replications (from number ${first}, seed ${seed}), ${whole(cadrePeriods)} cadre-quarters, in ${whole(changed)} of which the choice differs.`
  )
  return [
    ...wrapColumns(intro, WIDTH),
    '',
    ...flipTable(explanation, language),
    '',
    ...groupTable(explanation, language),
    '',
    ...splitTable(explanation, language)
  ]
}

const WIDTH = 100

function flipTable({ flips, afraidDifference }: Explanation, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const label = (k: number) => CHOICE_LABELS[CHOICES[k]][language]
  const columns: Column[] = [
    { heading: t('原来 ＼ 后来', 'from \\ to'), align: 'left' },
    ...ALL.map((k) => ({ heading: label(k), align: 'right' as const })),
    { heading: t('合计', 'in all'), align: 'right' }
  ]
  const count = (from: number, to: number) => flips[from * CHOICES.length + to]
  const row = (from: number) => ALL.map((to) => count(from, to))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const rows = [
    ...ALL.map((from) => [label(from), ...row(from).map(whole), whole(sum(row(from)))]),
    [t('合计', 'in all'), ...ALL.map((to) => whole(sum(ALL.map((from) => count(from, to))))), '']
  ]
  const into = countFlips(flips, ALL, FEARED)
  const out = countFlips(flips, FEARED, ALL)
  const signed = `${afraidDifference > 0 ? '+' : ''}${whole(afraidDifference)}`
  const sentence = t(
    `不再不敢为 ${whole(out)}，变得不敢为 ${whole(into)}：不敢为相差 ${signed} 个干部·季度。`,
    `No longer afraid ${whole(out)}, newly afraid ${whole(into)}: the difference in afraid cadre-quarters is ${signed}.`
  )
  return [...tableLines(columns, rows), ...wrapColumns(sentence, WIDTH)]
}

const GROUPINGS: Readonly<Record<FlipGrouping, Bilingual>> = {
  tier: { zh: '层级', en: 'tier' },
  rank: { zh: '职务', en: 'rank' },
  ability: { zh: '能力', en: 'ability' },
  attention: { zh: '对消息的关注', en: 'attention to news' },
  experience: { zh: '自己的案件', en: 'own cases' }
}

const GROUP_NAMES: Readonly<Record<string, Bilingual>> = {
  ...GROUP_LABELS,
  'lowest third': { zh: '低三分之一', en: 'lowest third' },
  'middle third': { zh: '中三分之一', en: 'middle third' },
  'highest third': { zh: '高三分之一', en: 'highest third' },
  'no case': { zh: '还没有', en: 'none yet' },
  'only sanctioned': { zh: '只被问责过', en: 'only sanctioned' },
  'ever forgiven': { zh: '曾获容错', en: 'ever forgiven' }
}

function groupTable({ groups }: Explanation, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const columns: Column[] = [
    { heading: t('其中', 'of these'), align: 'left', maxWidth: 36 },
    { heading: t('干部·季度', 'cadre-quarters'), align: 'right' },
    { heading: t('不敢→作为', 'afraid→acted'), align: 'right' },
    { heading: t('作为→不敢', 'acted→afraid'), align: 'right' },
    { heading: t('不敢为之差', 'change'), align: 'right' },
    { heading: t('每百个', 'per hundred'), align: 'right' }
  ]
  const rows = groups.map(({ by, name, flips }) => {
    const all = flips.reduce((sum, count) => sum + count, 0)
    const change = countFlips(flips, ALL, FEARED) - countFlips(flips, FEARED, ALL)
    return [
      `${GROUPINGS[by][language]}: ${GROUP_NAMES[name]?.[language] ?? name}`.replace(': ', t('：', ': ')),
      whole(all),
      whole(countFlips(flips, FEARED, ACTED)),
      whole(countFlips(flips, ACTED, FEARED)),
      `${change > 0 ? '+' : ''}${whole(change)}`,
      all === 0 ? DASH : `${change > 0 ? '+' : ''}${decimal((100 * change) / all, 2)}`
    ]
  })
  const note = t(
    '自己的案件：到那一季度为止（自第 0 季度起），在原来的世界里。三分之一：按每次重复里的全体干部。',
    'Own cases: up to that quarter, from quarter 0 on, in the first world. Thirds are of all cadres of a replication.'
  )
  return [...tableLines(columns, rows, WIDTH), ...wrapColumns(note, WIDTH)]
}

const SHOWN: readonly FlipKind[] = ['afraidToActed', 'actedToAfraid', 'otherToAfraid', 'afraidToOther']
const KINDS: Readonly<Record<FlipKind, Bilingual>> = {
  afraidToActed: { zh: '不敢→作为', en: 'afraid→acted' },
  actedToAfraid: { zh: '作为→不敢', en: 'acted→afraid' },
  otherToActed: { zh: '其他→作为', en: 'other→acted' },
  actedToOther: { zh: '作为→其他', en: 'acted→other' },
  otherToAfraid: { zh: '其他→不敢', en: 'other→afraid' },
  afraidToOther: { zh: '不敢→其他', en: 'afraid→other' }
}

function splitTable({ splits, all }: Explanation, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const shown = splits.filter(({ kind }) => SHOWN.includes(kind))
  const moved = MARGIN_PLAYERS.map((player, k) => ({ player, k })).filter(
    ({ k }) => all.parts[k].mean !== 0 || splits.some(({ parts }) => parts[k] !== 0)
  )
  if (moved.length === 0)
    return [t('两个世界完全相同：没有什么改变了选择。', 'The two worlds are identical: nothing moved any decision.')]
  const size = (k: number) => Math.abs(all.parts[k].mean ?? 0)
  const columns: Column[] = [
    { heading: t('那一刻改变选择的', 'what moved the decision'), align: 'left', maxWidth: 32 },
    { heading: t('全部', 'all'), align: 'right' },
    ...shown.map(({ kind }) => ({ heading: KINDS[kind][language], align: 'right' as const }))
  ]
  const utility = (value: number) => {
    const text = decimal(value, 4)
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
  }
  const within = ({ mean, low, high }: Estimate) =>
    `${utility(mean ?? 0)}${low === null || high === null ? '' : ` ±${decimal((high - low) / 2, 4)}`}`
  const rows = [
    ...moved
      .sort((x, y) => size(y.k) - size(x.k) || x.k - y.k)
      .map(({ player, k }) => [
        PLAYER_LABELS[player][language],
        within(all.parts[k]),
        ...shown.map(({ count, parts }) => (count === 0 ? DASH : utility(parts[k])))
      ]),
    [
      t('合计', 'in all'),
      within(all.change),
      ...shown.map(({ count, parts }) => (count === 0 ? DASH : utility(parts.reduce((sum, part) => sum + part, 0))))
    ],
    [t('（次数）', '(how many)'), '', ...shown.map(({ count }) => whole(count))]
  ]
  const note = t(
    `效用单位。“全部”为所有干部·季度的作为边际之差的均值，± 为 ${INTERVAL.zh}的半宽；其余为这些重复中相应改变者的均值。不敢与不能、不想（“其他”）之间，拆分的是没有问责时的边际。各项为精确的 Shapley 值，相加等于合计；两个世界中相同的不列。说的是那一刻什么改变了选择，不是最终的原因：信念变了，是因为别人的案件变了；${ASSUMPTIONS.zh}。`,
    `In utility. “All” is the mean change of the act margin over all cadre-quarters, ± half the ${INTERVAL.en}; the others are means over those who changed in these replications. Between afraid and unable or unwilling (“other”) the margin without accountability is split. Parts are exact Shapley values and add up; what is the same in both worlds is not listed. They say what moved the decision at that moment, not what caused it: beliefs moved because others’ cases moved. All ${ASSUMPTIONS.en}.`
  )
  return [...tableLines(columns, rows, WIDTH), ...wrapColumns(note, WIDTH)]
}
