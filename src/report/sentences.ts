/** Sentences made from numbers, by rules that never say more than an interval allows. */

import type { Plan } from '../experiment/plan.js'
import { type Comparison, differencesOf } from '../findings/comparison.js'
import type { ScenarioSummary } from '../findings/summary.js'
import { VERDICTS } from '../findings/verdict.js'
import type { Bilingual, Language } from '../model/language.js'
import type { Scenario } from '../scenario/resolve.js'
import { percent, points } from '../words/format.js'
import { wordsOf } from '../words/words.js'

/** What every answer ends with: the interval covers chance only. */
export const ASSUMPTIONS: Bilingual = {
  zh: '以上均就这些参数而言，而其中多数是假定的',
  en: 'at these parameters, most of them assumed'
}

/** The name of our intervals: chance at fixed parameters, which more replications shrink and never remove the rest. */
export const INTERVAL: Bilingual = { zh: '95% 模拟误差区间', en: '95 % simulation interval' }

/** The answer of a batch to the paper's question: which scenarios make more cadres dare to act. */
export function answerSentence(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  { compared, outcome, family }: Pick<Comparison, 'compared' | 'outcome' | 'family'>
): Bilingual {
  const baseline = summaries[plan.baseline].estimates.afraidRate
  if (baseline.mean === null) return { zh: '没有可报告的结果。', en: 'There is nothing to report.' }
  const name = nameOf(plan.scenarios[plan.baseline])
  const holdsTogether = outcome === 'afraidRate' && family > 1
  const others = compared.map(({ scenario, verdict, simultaneous }) => {
    const difference = differencesOf(summaries[scenario]).afraidRate
    const bounds = holdsTogether ? simultaneous : difference
    return { scenario: plan.scenarios[scenario], verdict, mean: difference.mean, low: bounds.low, high: bounds.high }
  })
  const level = {
    zh: `在“${name.zh}”下，不敢为率为 ${percent(baseline.mean, 2)}${interval(baseline, (share) => percent(share, 2), 'zh')}`,
    en: `Under “${name.en}” the 不敢为 rate is ${percent(baseline.mean, 2)}${interval(baseline, (share) => percent(share, 2), 'en')}`
  }
  if (others.length === 0) return { zh: `${level.zh}；${ASSUMPTIONS.zh}。`, en: `${level.en}, ${ASSUMPTIONS.en}.` }
  const dare = others.filter(({ verdict }) => verdict === 'dare')
  const parts = { zh: [] as string[], en: [] as string[] }
  const say = (zh: string, en: string) => {
    parts.zh.push(zh)
    parts.en.push(en)
  }
  if (dare.length > 0) {
    const largestFall = dare.reduce((best, next) => ((next.mean ?? 0) < (best.mean ?? 0) ? next : best))
    const fall = points(largestFall.mean)
    const { zh, en } = nameOf(largestFall.scenario)
    const largest = {
      zh: `“${zh}”：${fall} 个百分点${interval(largestFall, points, 'zh', holdsTogether)}`,
      en: `“${en}”, ${fall} points${interval(largestFall, points, 'en', holdsTogether)}`
    }
    if (others.length === 1) say(`使更多干部敢为的有${largest.zh}`, `one makes more cadres dare to act: ${largest.en}`)
    else {
      say(
        `${dare.length} 个使更多干部敢为，其中降幅估计最大的是${largest.zh}`,
        `${dare.length} ${dare.length === 1 ? 'makes' : 'make'} more cadres dare to act; the largest estimated fall is that of ${largest.en}`
      )
    }
  } else say('没有一个能断定使更多干部敢为', 'none can be said to make more cadres dare to act')
  for (const verdict of VERDICTS) {
    const count = others.filter((other) => other.verdict === verdict).length
    if (count === 0 || verdict === 'dare') continue
    const [zh, en] = [wordsOf('zh').findings.verdicts[verdict], wordsOf('en').findings.verdicts[verdict]]
    say(`${count} 个${zh}`, `${count}: ${en}`)
  }
  const many = others.length > 1
  return {
    zh: `${level.zh}。与之相比的 ${others.length} 个情景中，${parts.zh.join('；')}；${ASSUMPTIONS.zh}。`,
    en: `${level.en}. Of the ${many ? `${others.length} scenarios` : 'one scenario'} compared with it, ${parts.en.join('; ')}; ${ASSUMPTIONS.en}.`
  }
}

/** A scenario's label, or its id where it has none. */
export function nameOf({ label, id }: Pick<Scenario, 'label' | 'id'>): Bilingual {
  return { zh: label.zh || id, en: label.en || id }
}

type Interval = { readonly low: number | null; readonly high: number | null }

function interval(
  { low, high }: Interval,
  format: (value: number) => string,
  language: Language,
  holdsTogether = false
): string {
  if (low === null || high === null) return ''
  return language === 'zh'
    ? `（${holdsTogether ? '同时 ' : ''}${INTERVAL.zh} ${format(low)} 至 ${format(high)}）`
    : ` (${holdsTogether ? 'simultaneous ' : ''}${INTERVAL.en} ${format(low)} to ${format(high)})`
}
