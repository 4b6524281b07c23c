/** Whether the precision that a run was asked for was reached, in sentences. */

import { isReached } from '../experiment/precision.js'
import type { PrecisionRule } from '../experiment/precision-rule.js'
import { outcomeLabel } from '../model/outcomes.js'
import { whole } from '../words/format.js'
import { formatPrecision } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import type { RunView } from './run-view.js'

/** Sentences on the rule of a plan, on what is still open, and on earlier rules; none where there is no rule. */
export function precisionSentences({ plan, analysis, words, quotedList }: RunView): string[] {
  const { rule, earlierRules = [] } = plan
  const { compared, looks, family } = analysis.comparison
  const last = looks.at(-1)
  if (rule === undefined || last === undefined) return []
  const { precision } = words.report
  const among = (which: (halfWidth: number | null) => boolean) =>
    quotedList(compared.flatMap(({ scenario }) => (which(last.halfWidths[scenario]) ? [scenario] : [])))
  const asked = askedFor(rule, family, words)
  const open = among((halfWidth) => halfWidth !== null && halfWidth > rule.halfWidth)
  const undefinedIn = among((halfWidth) => halfWidth === null)
  const at = words.list(looks.map(({ replications }) => whole(replications)))
  return [
    ...(isReached(rule, looks)
      ? [precision.reached(asked, whole(plan.replications), at)]
      : open === ''
        ? []
        : [precision.notReached(asked, whole(rule.cap), open)]),
    ...(undefinedIn === '' ? [] : [precision.undefinedIn(asked, undefinedIn)]),
    ...earlierRules.map(({ rule: earlier, replications }) =>
      earlier === null
        ? precision.afterFixed(whole(replications))
        : precision.afterRule(askedFor(earlier, 1, words), whole(replications))
    )
  ]
}

/** What a rule asks for, such as `±0.2 points in the 不敢为 rate, simultaneous over 8 scenarios`. */
function askedFor({ outcome, halfWidth }: PrecisionRule, family: number, words: Words): string {
  const width = formatPrecision(outcome, halfWidth, words)
  return words.report.precision.asked(width, words.say(outcomeLabel(outcome)), family)
}
