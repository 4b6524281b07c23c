/** What charts of a closer look say about what they rest on, and why there may be none. */

import type { CloserLook, NoCloserLook } from '../findings/explanation/closer-look.js'
import type { Bilingual, Language } from '../model/language.js'
import type { ReportRow } from './report-rows.js'

/** How many replications a closer look rests on. */
export function restsOn({ replications, first }: CloserLook, language: Language): string {
  const last = first + replications - 1
  if (language === 'zh') {
    return `依据第 ${first}${replications > 1 ? ` 至 ${last}` : ''} 次重复（${replications} 次）的逐人重放。`
  }
  return `From following every cadre through ${replications} ${replications === 1 ? `replication (number ${first})` : `replications (${first} to ${last})`}.`
}

/** Why a report has no closer look. */
export const NO_CLOSER_LOOK: Readonly<Record<NoCloserLook, Bilingual>> = {
  alone: {
    zh: '只有一个情景，没有可逐人比较的另一个世界。',
    en: 'With one scenario there is no other world into which cadres could be followed.'
  },
  identical: {
    zh: '没有情景与基线不同，因此没有逐人比较。',
    en: 'No scenario differs from the baseline, so no cadres were followed.'
  },
  'other-cadres': {
    zh: '答案所指的情景与基线的单位、领导干部比例或时间不同，不是同一批干部，因此没有逐人比较。',
    en: 'The scenario of the answer differs from the baseline in tiers, leaders or time: these are not the same cadres, and none were followed.'
  },
  'too-large': {
    zh: '干部太多，没有逐人重放；ganwei explain 可以比较任意两个情景。',
    en: 'There are too many cadres to follow them one by one here; ganwei explain does it for any two scenarios.'
  }
}

/** The name of the scenario at a position of the plan. */
export function nameIn(rows: readonly ReportRow[], index: number, language: Language): string {
  return rows.find((row) => row.index === index)?.name[language] ?? ''
}
