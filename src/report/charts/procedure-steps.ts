/** The tolerance procedure counted stage by stage: how many cases come how far, and why the others fail. */

import type { Bilingual } from '../../model/language.js'
import { REASON, REASON_ROWS, type ReasonName, TOTAL, type TotalName } from '../../model/outcomes.js'
import type { ReportRow } from '../report-rows.js'

/** A reason of failure with its share of all cases. */
interface Failure {
  readonly label: Bilingual
  readonly share: number
}

/** A stage: the share of all cases that reach it, and what ended the others that had come so far. */
interface Stage {
  readonly label: Bilingual
  readonly share: number
  readonly failures: readonly Failure[]
}

/** The stages of a scenario's procedure with its number of cases. */
export interface Funnel {
  /** Cases a replication, on average. */
  readonly cases: number
  /** Empty where there was no case. */
  readonly stages: readonly Stage[]
}

interface StageRow {
  readonly label: Bilingual
  readonly count: (total: (name: TotalName) => number) => number
  readonly reasons: readonly ReasonName[]
}

const CASES: StageRow = { label: { zh: '问责案件', en: 'cases' }, count: (total) => total('cases'), reasons: [] }
const APPLIED: StageRow = {
  label: { zh: '提出申请', en: 'applied' },
  count: (total) => total('applied'),
  reasons: ['notCovered', 'notApplied']
}
const GRANTED: StageRow = {
  label: { zh: '容错成功', en: 'granted' },
  count: (total) => total('granted'),
  reasons: ['overturned']
}

/** The stages of the chain, in which each must hold. */
export const CHAIN_STAGES: readonly StageRow[] = [
  CASES,
  APPLIED,
  { label: { zh: '程序启动', en: 'started' }, count: (total) => total('started'), reasons: ['notStarted'] },
  {
    label: { zh: '受理', en: 'accepted' },
    count: (total) => total('accepted'),
    reasons: ['scopeUnclear', 'notTolerable']
  },
  {
    label: { zh: '未搁置', en: 'not lapsed' },
    count: (total) => total('accepted') - total('lapsed'),
    reasons: ['lapsed']
  },
  {
    label: { zh: '会商支持', en: 'supported' },
    count: (total) => total('supported'),
    reasons: ['meritRefused', 'shelved']
  },
  GRANTED
]

/** The compensatory form weighs all stages at once: one knows only whether there was an application and a grant. */
const WHOLE_STAGES: readonly StageRow[] = [CASES, APPLIED, { ...GRANTED, reasons: [] }]

/** The funnel of a scenario, pooled over its replications. */
export function funnelOf({ scenario, summary: { pooled } }: ReportRow): Funnel {
  const total = (name: TotalName) => pooled.totals[TOTAL[name]]
  const cases = total('cases')
  if (cases === 0) return { cases: 0, stages: [] }
  const isWhole = scenario.parameters.procedure.aggregation === 'compensatory'
  const stages: (Stage & { readonly failures: Failure[] })[] = (isWhole ? WHOLE_STAGES : CHAIN_STAGES).map(
    ({ label, count, reasons }) => ({
      label,
      share: count(total) / cases,
      failures: reasons.map((name): Failure => {
        return { label: REASON_ROWS[REASON[name]].label, share: pooled.reasons[REASON[name]] / cases }
      })
    })
  )
  if (isWhole) {
    const refused = stages[1].share - stages[2].share
    stages[2].failures.push({ label: { zh: '综合评定不予容错', en: 'refused as a whole' }, share: refused })
  }
  return { cases: cases / pooled.replications, stages }
}
