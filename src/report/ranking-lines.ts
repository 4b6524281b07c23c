/** The ranking of a comparison: every scenario under its verdict, with its differences from the baseline. */

import type { Plan } from '../experiment/plan.js'
import { type ComparedScenario, type Comparison, differencesOf } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { VERDICTS } from '../findings/verdict.js'
import type { Language } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import { outcomeLabel } from '../model/outcomes.js'
import { decimal, percent, whole } from '../words/format.js'
import { plusMinus, readDifference } from '../words/format-outcome.js'
import { wordsOf } from '../words/words.js'
import { letterLines, rowName } from './scenario-names.js'
import { INTERVAL, nameOf } from './sentences.js'
import { type Column, tableLines } from './table.js'
import { wrapColumns } from './wrap-columns.js'

/** The compared scenarios, the largest estimated fall of the 不敢为 rate first. */
export function inOrder({ compared }: Pick<Comparison, 'compared'>): readonly ComparedScenario[] {
  return [...compared].sort((a, b) => a.rankByRate - b.rankByRate || a.scenario - b.scenario)
}

/** Lines of at most `width` columns: what is compared, the ranking, and what its numbers are. */
export function rankingLines(plan: Plan, analysis: RunAnalysis, language: Language, width: number): string[] {
  const { summaries, comparison } = analysis
  const baseline = summaries[plan.baseline].estimates
  const name = nameOf(plan.scenarios[plan.baseline])[language]
  const [rate, share] = [percent(baseline.afraidRate.mean, 2), percent(baseline.deterredShare.mean, 2)]
  const n = whole(plan.replications)
  const intro =
    language === 'zh'
      ? `与“${name}”相比（不敢为率 ${rate}，被吓阻份额 ${share}）；每个情景 ${n} 次重复，种子 ${plan.seed}`
      : `Against “${name}” (不敢为 rate ${rate}, deterred share ${share}); ${n} replications of each, seed ${plan.seed}`
  return [
    ...wrapColumns(intro, width),
    ...letterLines(plan, language, width),
    '',
    ...rankingTable(plan, analysis, language, width),
    ...notes(comparison, language).flatMap((note) => wrapColumns(note, width)),
    ...pairingSentence(analysis, language).flatMap((sentence) => wrapColumns(sentence, width))
  ]
}

/** The outcomes that have a column of their own in every ranking. */
const SHOWN: readonly OutcomeName[] = ['afraidRate', 'deterredShare', 'actingShare', 'meanOutput']

function rankingTable(plan: Plan, { summaries, comparison }: RunAnalysis, language: Language, width: number): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { outcome } = comparison
  const more = SHOWN.includes(outcome) ? [] : [outcome]
  const columns: Column[] = [
    { heading: '#', align: 'right' },
    { heading: t('情景', 'scenario'), align: 'left', maxWidth: 30 },
    { heading: t('不敢为率', '不敢为 rate'), align: 'right' },
    { heading: t('被吓阻', 'deterred'), align: 'right' },
    { heading: '#', align: 'right' },
    { heading: t('作为', 'acting'), align: 'right' },
    { heading: t('产出 %', 'output %'), align: 'right' },
    ...more.map((): Column => ({ heading: '†', align: 'right' }))
  ]
  const groups = VERDICTS.flatMap((verdict) => {
    const members = inOrder(comparison).filter((row) => row.verdict === verdict)
    return members.length === 0 ? [] : [{ verdict, members }]
  })
  const output = summaries[plan.baseline].estimates.meanOutput.mean
  const rows = groups.flatMap(({ members }) =>
    members.map(({ scenario, rankByRate, rankByDeterredShare, simultaneous }) => {
      const differences = differencesOf(summaries[scenario])
      const cellOf = (name: OutcomeName) => {
        if (differences[name].identical) return t('相同', 'identical')
        const difference = name === outcome ? { ...differences[name], ...simultaneous } : differences[name]
        return plusMinus(readDifference(name, difference, output))
      }
      return [
        ...[String(rankByRate), rowName(plan, scenario, language), cellOf('afraidRate'), cellOf('deterredShare')],
        ...[String(rankByDeterredShare), cellOf('actingShare'), cellOf('meanOutput'), ...more.map(cellOf)]
      ]
    })
  )
  const [heading, rule, ...lines] = tableLines(columns, rows, width)
  let next = 0
  const body = groups.flatMap(({ verdict, members }) => {
    next += members.length
    return [wordsOf(language).findings.verdicts[verdict], ...lines.slice(next - members.length, next)]
  })
  return [heading, rule, ...body]
}

function notes({ outcome, family }: Comparison, language: Language): string[] {
  const of = outcomeLabel(outcome)[language]
  const isShown = SHOWN.includes(outcome)
  if (language === 'zh') {
    const where = isShown ? of : `†（${of}）`
    const held = family === 1 ? `${where}的对这一个情景成立` : `${where}的对 ${family} 个情景同时成立（Bonferroni）`
    return [
      `差以百分点计，产出以基线的 % 计。± 为 ${INTERVAL.zh}的半宽：${held}，其余逐个成立（pointwise）。# 为按估计的名次：左为不敢为率，右为被吓阻份额。被吓阻份额 = 不敢为 /（不敢为 + 作为）。`
    ]
  }
  const where = isShown ? `the ${of}` : `† (${of})`
  const held = family === 1 ? 'for one scenario' : `simultaneous over the ${family} scenarios (Bonferroni)`
  return [
    `Differences in points, of output in % of the baseline’s. ± is half the ${INTERVAL.en}: of ${where} ${held}, of all others pointwise (each by itself). # is the place by the estimates, in the 不敢为 rate (left) and in the deterred share (right). Deterred share = afraid / (afraid + acting).`
  ]
}

/** How many times more replications independent draws would take. */
function pairingSentence({ summaries, comparison }: RunAnalysis, language: Language): string[] {
  const saved = comparison.compared.flatMap(
    ({ scenario }) => differencesOf(summaries[scenario]).afraidRate.varianceRatio ?? []
  )
  if (saved.length === 0) return []
  const [least, most] = [Math.min(...saved), Math.max(...saved)].map((ratio) => decimal(ratio, ratio < 10 ? 1 : 0))
  if (language === 'zh') {
    const times = least === most ? least : `${least} 至 ${most}`
    return [`按同样的运气配对：独立抽样约要 ${times} 倍的重复，不敢为率之差才有这样的精度。`]
  }
  const times = least === most ? least : `${least} to ${most}`
  return [
    `Paired by common draws: independent sampling would need about ${times} times the replications for these differences in the 不敢为 rate.`
  ]
}
