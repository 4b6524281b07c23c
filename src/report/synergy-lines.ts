/** What a comparison prints of a bundle: its parts, and whether they do more together. */

import type { Plan } from '../experiment/plan.js'
import type { Synergy } from '../findings/synergy.js'
import type { Language } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import { ASSUMPTIONS, INTERVAL, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

/** The most interactions that are named. */
const MOST_NAMED = 6

/** Lines of at most `width` columns about one outcome of a bundle. */
export function synergyLines(plan: Plan, synergy: Synergy, language: Language, width: number): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = (id: string) => {
    const scenario = plan.scenarios.find((other) => other.id === id)
    return scenario === undefined ? id : nameOf(scenario)[language]
  }
  const label = outcomeLabel(synergy.outcome)[language]
  const columns: Column[] = [
    { heading: t(`合力：${label}`, `together: ${label}`), align: 'left', maxWidth: 38 },
    { heading: t('单独', 'alone'), align: 'right' },
    { heading: t('最后加入', 'added last'), align: 'right' },
    { heading: t('Shapley 值', 'Shapley value'), align: 'right' }
  ]
  const rows = [
    ...synergy.members.map(({ id, single, last, shapley }) => [
      name(id),
      plusMinus(readDifference('afraidRate', single, null)),
      plusMinus(readDifference('afraidRate', last, null)),
      plusMinus(readDifference('afraidRate', shapley, null))
    ]),
    [
      t('合计', 'sum'),
      plusMinus(readDifference('afraidRate', synergy.sumOfSingles, null)),
      '',
      plusMinus(readDifference('afraidRate', synergy.joint, null))
    ]
  ]
  const { joint, sumOfSingles, excess } = synergy
  const told =
    excess.low !== null && excess.low > 0
      ? t('一起不如单独之和', 'together less than the single effects add up to')
      : excess.high !== null && excess.high < 0
        ? t('一起胜过单独之和', 'together more than the single effects add up to')
        : t('一起与单独之和无法区分', 'together cannot be told apart from the sum')
  const sentence = t(
    `一起 ${plusMinus(readDifference('afraidRate', joint, null))}，单独之和 ${plusMinus(readDifference('afraidRate', sumOfSingles, null))}，相差 ${plusMinus(readDifference('afraidRate', excess, null))}：${told}；${ASSUMPTIONS.zh}。`,
    `Together ${plusMinus(readDifference('afraidRate', joint, null))}, single effects added up ${plusMinus(readDifference('afraidRate', sumOfSingles, null))}, difference ${plusMinus(readDifference('afraidRate', excess, null))}: ${told}, ${ASSUMPTIONS.en}.`
  )
  const note = t(
    `百分点，± 为 ${INTERVAL.zh}的半宽，逐个成立。最后加入：其余都已实行时再加它；Shapley 值：按所有加入次序平均，相加等于一起的效果。${pairs(synergy, name, language)}`,
    `In points; ± is half the ${INTERVAL.en}, pointwise. Added last: when all others are in force; Shapley value: on average over all orders of adding, which sums to the joint effect. ${pairs(synergy, name, language)}`
  )
  return [...tableLines(columns, rows, width), ...wrapColumns(sentence, width), ...wrapColumns(note, width)]
}

/** The interactions of two that can be told from none, the strongest first. */
function pairs({ interactions }: Synergy, name: (id: string) => string, language: Language): string {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const told = [...interactions]
    .filter(({ effect: { low, high } }) => low !== null && high !== null && (low > 0 || high < 0))
    .sort((a, b) => Math.abs(b.effect.mean ?? 0) - Math.abs(a.effect.mean ?? 0))
  if (told.length === 0) return t('两两之间没有可以断定的交互。', 'No interaction of two can be told from none.')
  const named = told
    .slice(0, MOST_NAMED)
    .map(({ a, b, effect }) => `${name(a)} × ${name(b)} ${plusMinus(readDifference('afraidRate', effect, null))}`)
  const [more, open] = [told.length - named.length, interactions.length - told.length]
  return t(
    `两两交互（只有这两项时，超出单独之和的部分）：${named.join('；')}${more > 0 ? `；另有 ${more} 对` : ''}${open > 0 ? `；其余 ${open} 对无法断定` : ''}。`,
    `Interactions of two (with these two alone, beyond the sum of both): ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}${open > 0 ? `; ${open} cannot be told from none` : ''}.`
  )
}
