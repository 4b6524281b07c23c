/** Whether the precision that a run was asked for was reached, in sentences. */

import type { Plan } from '../experiment/plan.js'
import { isReached } from '../experiment/precision.js'
import type { PrecisionRule } from '../experiment/precision-rule.js'
import type { Comparison } from '../findings/comparison.js'
import type { Language } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { whole } from '../words/format.js'
import { formatPrecision } from '../words/format-outcome.js'
import { wordsOf } from '../words/words.js'
import { quotedName } from './scenario-names.js'

/** Sentences on the rule of a plan, on what is still open, and on earlier rules; none where there is no rule. */
export function precisionSentences(plan: Plan, { compared, looks, family }: Comparison, language: Language): string[] {
  const { rule } = plan
  const last = looks.at(-1)
  if (rule === undefined || last === undefined) return []
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const name = quotedName(plan, language)
  const namesOf = (which: (halfWidth: number | null) => boolean) =>
    compared
      .filter(({ scenario }) => which(last.halfWidths[scenario]))
      .map(({ scenario }) => name(scenario))
      .join(t('、', ', '))
  const asked = askedFor(rule, family, language)
  const at = looks.map(({ replications }) => whole(replications)).join(t('、', ', '))
  const open = namesOf((halfWidth) => halfWidth !== null && halfWidth > rule.halfWidth)
  const undefinedIn = namesOf((halfWidth) => halfWidth === null)
  const sentences: string[] = []
  if (isReached(rule, looks)) {
    sentences.push(
      t(
        `精度 ${asked}在 ${whole(plan.replications)} 次重复后达到（查看于 ${at}）。`,
        `The precision of ${asked} was reached after ${whole(plan.replications)} replications (looked at after ${at}).`
      )
    )
  } else if (open !== '') {
    sentences.push(
      t(
        `精度 ${asked}在上限 ${whole(rule.cap)} 次重复内未达到；还差的：${open}。`,
        `The precision of ${asked} was not reached within ${whole(rule.cap)} replications; still open: ${open}.`
      )
    )
  }
  if (undefinedIn !== '') {
    sentences.push(
      t(
        `精度 ${asked}对这些情景无从谈起，因为几乎没有一次重复里有此结果：${undefinedIn}。`,
        `The precision of ${asked} has no meaning for these, in which hardly a replication has that outcome: ${undefinedIn}.`
      )
    )
  }
  for (const earlier of plan.earlierRules ?? []) {
    const n = whole(earlier.replications)
    sentences.push(
      earlier.rule === null
        ? t(`此规则加在固定的 ${n} 次重复之后。`, `The rule was set after a fixed ${n} replications.`)
        : t(
            `此规则是后加的：之前的规则（${askedFor(earlier.rule, null, language)}）止于 ${n} 次。`,
            `The rule is a later one: an earlier rule (${askedFor(earlier.rule, null, language)}) ended after ${n}.`
          )
    )
  }
  return sentences
}

/** What a rule asks for, such as `±0.2 points in the 不敢为 rate, simultaneous over 8 scenarios`. */
function askedFor({ outcome, halfWidth }: PrecisionRule, family: number | null, language: Language): string {
  const width = formatPrecision(outcome, halfWidth, wordsOf(language))
  const label = outcomeLabel(outcome)[language]
  if (language === 'zh')
    return `±${width}（${label}${family === null || family === 1 ? '' : `，对 ${family} 个情景同时`}）`
  return `±${width} in the ${label}${family === null || family === 1 ? '' : `, simultaneous over ${family} scenarios,`}`
}
