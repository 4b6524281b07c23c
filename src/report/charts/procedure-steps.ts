/** The tolerance procedure counted stage by stage: how many cases come how far, and why the others fail. */

import { REASON, REASON_ROWS, type ReasonName, TOTAL, type TotalName } from '../../model/outcomes.js'
import type { Words } from '../../words/words.js'
import type { ReportRow } from '../report-rows.js'

/** What ended cases: a reason of the model, or the compensatory form, which weighs all at once. */
export type Ending = ReasonName | 'whole'

/** What a stage is called in `words`. */
export type StageName = keyof Words['charts']['procedure']['stages']

/** A stage: the share of all cases that reach it, and what ended the others that had come so far. */
interface Stage {
  readonly name: StageName
  readonly share: number
  readonly failures: readonly { readonly ending: Ending; readonly share: number }[]
}

/** The stages of a scenario's procedure with its number of cases. */
export interface Procedure {
  /** Cases a replication, on average. */
  readonly cases: number
  /** Empty where there was no case. */
  readonly stages: readonly Stage[]
}

interface StageRow {
  readonly name: StageName
  readonly count: (total: (name: TotalName) => number) => number
  readonly endings: readonly Ending[]
}

/** The stages of the chain, in which each must hold. */
const CHAIN: readonly StageRow[] = [
  { name: 'cases', count: (total) => total('cases'), endings: [] },
  { name: 'applied', count: (total) => total('applied'), endings: ['notCovered', 'notApplied'] },
  { name: 'started', count: (total) => total('started'), endings: ['notStarted'] },
  { name: 'accepted', count: (total) => total('accepted'), endings: ['scopeUnclear', 'notTolerable'] },
  { name: 'notLapsed', count: (total) => total('accepted') - total('lapsed'), endings: ['lapsed'] },
  { name: 'supported', count: (total) => total('supported'), endings: ['meritRefused', 'shelved'] },
  { name: 'granted', count: (total) => total('granted'), endings: ['overturned'] }
]

/** The compensatory form weighs all stages at once: one knows only whether there was an application and a grant. */
const WHOLE: readonly StageRow[] = [CHAIN[0], CHAIN[1], { ...CHAIN[CHAIN.length - 1], endings: ['whole'] }]

/** The stages in which a case can end, and all that can end it. */
export const STAGE_NAMES = CHAIN.slice(1).map(({ name }) => name)
export const ENDINGS: readonly Ending[] = [...REASON_ROWS.map(({ name }) => name), 'whole']

/** What an ending is called. */
export function endingLabel(words: Words, ending: Ending): string {
  return ending === 'whole' ? words.charts.procedure.refusedAsAWhole : words.say(REASON_ROWS[REASON[ending]].label)
}

/** The procedure of a scenario, pooled over its replications. */
export function procedureOf({ scenario, summary: { pooled } }: Pick<ReportRow, 'scenario' | 'summary'>): Procedure {
  const total = (name: TotalName) => pooled.totals[TOTAL[name]]
  const cases = total('cases')
  if (cases === 0) return { cases: 0, stages: [] }
  const rows = scenario.parameters.procedure.aggregation === 'compensatory' ? WHOLE : CHAIN
  const ended = (ending: Ending) =>
    ending === 'whole' ? total('applied') - total('granted') : pooled.reasons[REASON[ending]]
  const stages = rows.map(({ name, count, endings }) => ({
    name,
    share: count(total) / cases,
    failures: endings.map((ending) => ({ ending, share: ended(ending) / cases }))
  }))
  return { cases: cases / pooled.replications, stages }
}
