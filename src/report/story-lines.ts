/** One cadre's story in sentences and numbers. */

import type { PlannedScenario } from '../experiment/design.js'
import type { Event, Story, StoryMoment, StoryQuarter } from '../findings/explanation/story.js'
import { GROUP_LABELS } from '../findings/groups.js'
import type { Bilingual, Language } from '../model/language.js'
import { decimal, percent } from '../words/format.js'
import { CHOICE_LABELS } from './explanation-lines.js'
import { PLAYER_LABELS } from './player-labels.js'
import { ASSUMPTIONS, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

const WIDTH = 100

const EVENTS: Readonly<Record<Event, Bilingual>> = {
  none: { zh: '', en: '' },
  error: { zh: '，出错未被追究', en: ', erred without a case' },
  granted: { zh: '，出错后获容错', en: ', erred and was forgiven' },
  sanctioned: { zh: '，出错后被问责', en: ', erred and was sanctioned' }
}

/** A cadre's story in sentences. */
export interface StorySentences {
  readonly who: string
  /** What it did in each of the two worlds. */
  readonly worlds: readonly [string, string]
  /** In how many quarters its choices differ, and since when. */
  readonly turning: string
  /** A sentence for each of the first quarters in which they differ. */
  readonly told: readonly string[]
  /** How many more quarters there are; empty for none. */
  readonly more: string
  readonly note: string
}

/** Tells what a cadre did in two worlds, and what moved the decisions in which they differ. */
export function storySentences(
  [a, b]: readonly [PlannedScenario, PlannedScenario],
  seed: string,
  story: Story,
  language: Language
): StorySentences {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const [nameA, nameB] = [nameOf(a)[language], nameOf(b)[language]]
  const tier = GROUP_LABELS[story.tier]?.[language] ?? story.tier
  const rank = GROUP_LABELS[story.leading ? 'leading' : 'ordinary'][language]
  const { quarters, burnIn } = story
  const who = t(
    `第 ${story.cadre} 号干部（第 ${story.replication} 次重复，种子 ${seed}）：${tier}第 ${story.unit} 号单位，${rank}；能力 ${decimal(story.ability, 2)}，公心 ${decimal(story.integrity, 2)}，损失规避 ${decimal(story.lossAversion, 2)}。`,
    `Cadre ${story.cadre} (replication ${story.replication}, seed ${seed}): ${tier}, unit ${story.unit}, ${rank}; ability ${decimal(story.ability, 2)}, integrity ${decimal(story.integrity, 2)}, loss aversion ${decimal(story.lossAversion, 2)}.`
  )
  const measured = quarters.filter(({ period }) => period >= burnIn)
  const count = (world: 'a' | 'b', is: (moment: StoryMoment) => boolean) =>
    measured.filter((quarter) => is(quarter[world])).length
  const summary = (world: 'a' | 'b', name: string) => {
    const acted = count(world, ({ choice }) => choice === 'properly' || choice === 'recklessly')
    const afraid = count(world, ({ choice }) => choice === 'afraid')
    const sanctioned = count(world, ({ event }) => event === 'sanctioned')
    const granted = count(world, ({ event }) => event === 'granted')
    return t(
      `在“${name}”中，计入的 ${measured.length} 个季度里，有 ${acted} 个季度作为、${afraid} 个季度不敢为，被问责 ${sanctioned} 次、获容错 ${granted} 次。`,
      `In “${name}”, of ${measured.length} measured quarters the cadre acted in ${acted} and was afraid in ${afraid}; was sanctioned in ${sanctioned} and forgiven in ${granted}.`
    )
  }
  const different = quarters.filter((quarter) => quarter.a.choice !== quarter.b.choice)
  const first = different[0]
  const turning =
    first === undefined
      ? t('两个世界里的选择每个季度都相同。', 'The choice is the same in every quarter of both worlds.')
      : t(
          `两个世界里的选择在全部 ${quarters.length} 个季度中有 ${different.length} 个不同，首先是第 ${first.period} 季度。`,
          `The choice differs in ${different.length} of all ${quarters.length} quarters, first in quarter ${first.period}.`
        )
  const left = different.length - MOST_TOLD
  return {
    who,
    worlds: [summary('a', nameA), summary('b', nameB)],
    turning,
    told: different.slice(0, MOST_TOLD).map((quarter) => sentenceOf(quarter, nameA, nameB, language)),
    more: left > 0 ? t(`……另有 ${left} 个季度`, `… and ${left} more quarters`) : '',
    note: t(
      `作为边际以效用计，大于 0 就作为；说的是那一刻什么改变了选择，不是最终的原因；${ASSUMPTIONS.zh}。`,
      `The act margin is in utility; a cadre acts just if it is above 0. “Moved” is what moved the decision at that moment, not what caused it. All ${ASSUMPTIONS.en}.`
    )
  }
}

/** Lines of at most 100 columns about one cadre in two worlds. */
export function storyLines(
  worlds: readonly [PlannedScenario, PlannedScenario],
  seed: string,
  story: Story,
  language: Language
): string[] {
  const said = storySentences(worlds, seed, story, language)
  const wrapped = (text: string) => wrapColumns(text, WIDTH)
  return [
    ...[said.who, ...said.worlds, said.turning].flatMap(wrapped),
    ...(said.told.length > 0 ? ['', ...said.told.flatMap(wrapped)] : []),
    ...(said.more === '' ? [] : [said.more]),
    '',
    ...table(story.quarters, language),
    ...wrapped(said.note)
  ]
}

/** Quarters that are told in sentences. */
const MOST_TOLD = 8

function sentenceOf(
  { period, a, b, decidedBy, moved }: StoryQuarter,
  nameA: string,
  nameB: string,
  language: Language
): string {
  const zh = language === 'zh'
  const did = ({ choice, event }: StoryMoment) => CHOICE_LABELS[choice][language] + EVENTS[event][language]
  const signed = (value: number) => `${value > 0 ? '+' : ''}${inSight(value)}`
  // Only what pushed the margin the way it went: the others moved it back.
  const change = moved.reduce((sum, { part }) => sum + part, 0)
  const most = moved
    .filter(({ part }) => part > 0 === change > 0 && Math.abs(part) >= LEAST_PART * Math.abs(change))
    .slice(0, 3)
    .map(({ player, part }) => `${PLAYER_LABELS[player][language]} ${signed(part)}`)
    .join(zh ? '、' : '; ')
  const margin = (moment: StoryMoment) => {
    if (decidedBy === null) return ''
    const value = signed(decidedBy === 'act' ? moment.actMargin : moment.fearFreeMargin)
    if (zh) return `（${decidedBy === 'act' ? '边际' : '没有问责时的边际'} ${value}）`
    return ` (margin ${decidedBy === 'act' ? '' : 'without accountability '}${value})`
  }
  const why = moved.length === 0 ? '' : zh ? `；改变最大的是${most}` : `; moved most by ${most}`
  return zh
    ? `第 ${period} 季度：“${nameA}”中${did(a)}${margin(a)}，“${nameB}”中${did(b)}${margin(b)}${why}。`
    : `Quarter ${period}: in “${nameA}” ${did(a)}${margin(a)}, in “${nameB}” ${did(b)}${margin(b)}${why}.`
}

/** Parts below this share of the whole change are not told. */
const LEAST_PART = 0.05

/** A margin with three decimals, or as many more as keep it from reading as 0, which would hide whether the cadre acts. */
function inSight(value: number): string {
  for (let decimals = 3; decimals < 6; decimals++) {
    const text = decimal(value, decimals)
    if (/[1-9]/.test(text)) return text
  }
  return decimal(value, 6)
}

function table(quarters: readonly StoryQuarter[], language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const columns: Column[] = [
    { heading: t('季度', 'quarter'), align: 'right' },
    ...['A', 'B'].flatMap((world): Column[] => [
      { heading: `${world} ${t('选择', 'choice')}`, align: 'left' },
      { heading: t('边际', 'margin'), align: 'right' },
      { heading: t('问责', 'acct.'), align: 'right' },
      { heading: t('容错', 'toler.'), align: 'right' }
    ])
  ]
  const mark: Readonly<Record<Event, string>> = { none: '', error: ' !', granted: ' +', sanctioned: ' ×' }
  const rows = quarters.map(({ period, a, b }) => [
    String(period),
    ...[a, b].flatMap(({ choice, event, actMargin, perceivedAccountability, perceivedTolerance }) => [
      CHOICE_LABELS[choice][language] + mark[event],
      inSight(actMargin),
      percent(perceivedAccountability, 0),
      percent(perceivedTolerance, 0)
    ])
  ])
  const key = t(
    'A 原来的世界，B 后来的世界；问责、容错为感知；! 出错未被追究，+ 出错获容错，× 出错被问责。',
    'A is the first world, B the other; acct. and toler. are perceived accountability and tolerance; ! erred without a case, + forgiven, × sanctioned.'
  )
  return [...tableLines(columns, rows), ...wrapColumns(key, WIDTH)]
}
