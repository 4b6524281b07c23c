/** Whether a comparison survives other assumptions: the line that stands under every ranking. */

import { LOGIT_REACH } from '../experiment/assumed-worlds.js'
import type { Plan } from '../experiment/plan.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import { inOrder } from './ranking-lines.js'
import { quotedName } from './scenario-names.js'

/** In how many worlds of other assumptions each reform makes more cadres dare to act. */
export function survivalSentences(plan: Plan, { assumptions, comparison }: RunAnalysis, language: Language): string[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  if (assumptions === null) {
    if (comparison.compared.length === 0) return []
    return [
      t(
        '换成别的假设是否仍成立，没有看过；ganwei compare RUN --assumptions 64 来看（RUN 为这次运行的文件夹）。',
        'Whether this survives other assumptions was not looked at; ganwei compare RUN --assumptions 64 does so (RUN is the folder of this run).'
      )
    ]
  }
  const name = quotedName(plan, language)
  const { draws, replications, survival } = assumptions
  const each = inOrder(comparison).flatMap(({ scenario }) =>
    survival
      .filter((own) => own.scenario === scenario)
      .map(({ dares, best }) => t(`${name(scenario)} ${dares}（${best}）`, `${name(scenario)} ${dares} (${best})`))
  )
  return [
    t(
      `换成别的假设：在 ${draws} 个世界里（每个 ${replications} 次重复，按那里的估计；所取范围见后），使更多干部敢为的世界数，括号内为其中最优的世界数：${each.join('；')}。这不是概率。`,
      `Under other assumptions, in how many of ${draws} worlds (${replications} replications each, by the estimates there; the ranges stand at the end) more cadres dare to act, in brackets in how many it is best: ${each.join('; ')}. These are no probabilities.`
    )
  ]
}

/** The parameters that were drawn anew for the worlds of other assumptions, with their ranges; none where none were. */
export function drawnSentences({ assumptions }: RunAnalysis, language: Language): string[] {
  if (assumptions === null) return []
  const { draws, parameters } = assumptions
  const drawn = parameters.map(({ path, low, high }) => `${path} ${short(low)}–${short(high)}`)
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return [
    t(
      `别的假设：${draws} 个世界里，这 ${parameters.length} 个假定或调定的参数各另取其值（拉丁超立方；份额 ±${LOGIT_REACH} logit，其余 ½ 至 2 倍）：${drawn.join('、')}。`,
      `The other assumptions: in each of ${draws} worlds these ${parameters.length} assumed or tuned parameters have other values (Latin hypercube; shares ±${LOGIT_REACH} logits, others ½ to 2 times): ${drawn.join(', ')}.`
    )
  ]
}

/** A number in at most three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
