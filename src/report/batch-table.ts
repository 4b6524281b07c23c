/** The table that a batch ends with: every scenario's headline, its difference from the baseline, and what stands beside. */

import type { Estimate } from '../analysis/estimate.js'
import { factorNames, type PlannedScenario } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import type { ScenarioSummary } from '../findings/summary.js'
import type { Language } from '../model/language.js'
import { DASH, decimal, points } from '../words/format.js'
import { wordsOf } from '../words/words.js'
import { INTERVAL, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'

/** Lines of the table, at most 100 columns wide, and a line that says what its numbers are. */
export function batchTable(plan: Plan, summaries: readonly ScenarioSummary[], language: Language): string[] {
  const zh = language === 'zh'
  const columns: Column[] = [
    { heading: zh ? '情景' : 'scenario', align: 'left', maxWidth: 34 },
    { heading: zh ? '不敢为率' : '不敢为 rate', align: 'right' },
    { heading: zh ? '与基线之差' : 'difference', align: 'right' },
    { heading: zh ? '被吓阻' : 'deterred', align: 'right' },
    { heading: zh ? '作为' : 'acting', align: 'right' },
    { heading: zh ? '冒进' : 'reckless', align: 'right' },
    { heading: zh ? '容错/案件' : 'grants/case', align: 'right' }
  ]
  const rows = summaries.map(({ estimates, differences }, index) => [
    rowName(plan.scenarios[index], language),
    withInterval(estimates.afraidRate),
    differences === undefined
      ? zh
        ? '（基线）'
        : '(baseline)'
      : differences.afraidRate.identical
        ? zh
          ? '完全相同'
          : 'identical'
        : withInterval(differences.afraidRate, true),
    ...(['deterredShare', 'actingShare', 'recklessShare', 'grantsPerCase'] as const).map((name) =>
      inPercent(estimates[name])
    )
  ])
  const baseline = nameOf(plan.scenarios[plan.baseline])[language]
  const reason = wordsOf(language).scenarios.baselineReasons[plan.baselineReason]
  const note = zh
    ? `单位 %，差为百分点；± 为${INTERVAL.zh}的半宽，${plan.replications} 次重复，种子 ${plan.seed}。基线：${baseline}（${reason}）。`
    : `In %, differences in points; ± is half the ${INTERVAL.en}; ${plan.replications} replications, seed ${plan.seed}.\nBaseline: ${baseline} (${reason}).`
  return [...tableLines(columns, rows), ...factorLine(plan, language), ...note.split('\n')]
}

/** A point of a design goes by its levels alone: its label would not fit. */
function rowName(scenario: PlannedScenario, language: Language): string {
  const levels = Object.values(scenario.factors ?? {}).map((level) => (level === null ? DASH : String(level)))
  return levels.length > 0 ? levels.join(' · ') : nameOf(scenario)[language]
}

function factorLine({ scenarios }: Plan, language: Language): string[] {
  const names = factorNames(scenarios).join(' · ')
  return names === '' ? [] : [language === 'zh' ? `设计点的名称：${names}` : `Points are named: ${names}`]
}

function withInterval({ mean, low, high }: Estimate, signed = false): string {
  const value = signed ? points(mean) : decimal(mean === null ? null : 100 * mean, 2)
  return low === null || high === null ? value : `${value} ±${decimal(50 * (high - low), 2)}`
}

function inPercent({ mean }: Estimate): string {
  return mean === null ? DASH : decimal(100 * mean, 1)
}
