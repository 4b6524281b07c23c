/** What a point costs, where reforms state their costs. */

import type { Plan } from '../experiment/plan.js'
import { differencesOf } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import { DASH, decimal } from '../words/format.js'
import { inOrder } from './ranking-lines.js'
import { rowName } from './scenario-names.js'
import { ASSUMPTIONS, INTERVAL } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

/** Lines of at most `width` columns: each scenario's cost, and per point of the 不敢为 rate where more cadres dare to act. */
export function costLines(
  plan: Plan,
  { summaries, comparison }: RunAnalysis,
  language: Language,
  width: number
): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const rows = inOrder(comparison).flatMap(({ scenario, verdict }) => {
    const { cost } = plan.scenarios[scenario]
    if (cost === undefined) return []
    const { mean, low, high } = differencesOf(summaries[scenario]).afraidRate
    // The price falls as the fall grows, so that the ends of the interval change places; it holds 0 of neither.
    const isFall = verdict === 'dare' && mean !== null && low !== null && high !== null && high < 0
    const per = (difference: number) => decimal(cost.amount / (-100 * difference), 2)
    const price = isFall ? `${per(mean)} (${per(low)}–${per(high)})` : DASH
    return [[rowName(plan, scenario, language), `${cost.amount} ${cost.unit}`, price]]
  })
  if (rows.length === 0) return []
  const columns: Column[] = [
    { heading: t('费用', 'cost'), align: 'left', maxWidth: 50 },
    { heading: t('合计', 'in all'), align: 'right' },
    { heading: t('不敢为率每降一个百分点', 'per point that the 不敢为 rate falls'), align: 'right' }
  ]
  const note = t(
    `括号内为 ${INTERVAL.zh}，逐个成立；只算可以断定使更多干部敢为的；${ASSUMPTIONS.zh}。`,
    `In brackets the ${INTERVAL.en}, pointwise; only for those shown to make more cadres dare to act, ${ASSUMPTIONS.en}.`
  )
  return [...tableLines(columns, rows, width), ...wrapColumns(note, width)]
}
