/** What charts of a closer look say about what they rest on, and why there may be none. */

import type { CloserLook } from '../findings/explanation/closer-look.js'
import type { Language } from '../model/language.js'
import type { ReportRow } from './report-rows.js'

/** How many replications a closer look rests on. */
export function restsOn({ replications, first }: CloserLook, language: Language): string {
  const last = first + replications - 1
  if (language === 'zh') {
    return `依据第 ${first}${replications > 1 ? ` 至 ${last}` : ''} 次重复（${replications} 次）的逐人重放。`
  }
  return `From following every cadre through ${replications} ${replications === 1 ? `replication (number ${first})` : `replications (${first} to ${last})`}.`
}

/** The name of the scenario at a position of the plan. */
export function nameIn(rows: readonly ReportRow[], index: number, language: Language): string {
  return rows.find((row) => row.index === index)?.name[language] ?? ''
}
