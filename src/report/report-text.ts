/** What the report says in words about its numbers: tuning, methods, limits, source. */

import { shapeOf } from '../experiment/block.js'
import type { Plan } from '../experiment/plan.js'
import type { BatchResults } from '../experiment/results.js'
import type { Comparison } from '../findings/comparison.js'
import type { Bilingual, Language } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { PARAMETERS } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { whole } from '../words/format.js'
import { displayText } from './display-text.js'
import { INTERVAL } from './sentences.js'

/** A heading with its paragraphs, as plain text. */
export interface TextSection {
  readonly title: Bilingual
  readonly paragraphs: readonly Bilingual[]
}

/** What the baseline was tuned to. */
export const TUNING: TextSection = {
  title: { zh: '基线据何调定', en: 'What the baseline was tuned to' },
  paragraphs: [
    {
      zh: '参数的默认值经过调定，使模拟问卷接近论文第三部分所载的调查：“有，而且很多”5.95%、“有，但不多”17.91%、“没有”25.95%、“不了解”50.19%。因此两者相近是输入，不是对模型的检验。',
      en: 'The default parameters were tuned until the simulated questionnaire came near the survey in section 3 of the paper: “yes, many” 5.95 %, “yes, a few” 17.91 %, “no” 25.95 %, “don’t know” 50.19 %. That the two resemble each other is therefore an input and no test of the model.'
    },
    tunedParameters()
  ]
}

/** What the baseline was not tuned to. */
export const NOT_TUNED: TextSection = {
  title: { zh: '没有据以调定的：涌现、设定与调定', en: 'What it was not tuned to: emergent, built in, tuned' },
  paragraphs: [
    {
      zh: '基线还显示下列样式，程序的测试逐一核对。只有“涌现的”才说明模型的机制；“设定的”是假定的直接后果，“调定的”是输入。',
      en: 'The baseline also shows these patterns, each of which the program’s tests check. Only what is emergent speaks for the mechanism; what is built in follows directly from an assumption, and what is tuned was put in.'
    }
  ]
}

/** What the numbers may and may not be read as. */
export const LIMITS: TextSection = {
  title: { zh: '局限', en: 'Limits' },
  paragraphs: [
    {
      zh: `${INTERVAL.zh}只反映参数固定时的偶然波动；增加重复次数会使它变窄，却不会减少参数和模型本身的不确定。`,
      en: `The ${INTERVAL.en} covers chance at fixed parameters only. More replications make it narrower; they take nothing away from what is uncertain about the parameters and the model.`
    },
    {
      zh: '多数参数是假定的，没有一个由微观数据估计。可以读出的是各项举措在所述假定下的方向、排序和相互作用，而不是对任何地方的预测。',
      en: 'Most parameters are assumed, and none is estimated from micro-data. What may be read are directions, rankings and interactions of levers under the stated assumptions, not a forecast of any place.'
    },
    {
      zh: '不敢为率下降也可能只因想作为的人少了，所以要与被吓阻份额一起看：两者都下降，才是更多干部敢为。',
      en: 'The 不敢为 rate may fall merely because fewer want to act. Read it with the deterred share: only where both fall do more cadres dare to act.'
    }
  ]
}

/** The paper that the model comes from. */
export const SOURCE: Bilingual = {
  zh: '陈朋：《容错机制的建构逻辑及其效能提升》，江苏省社科院廉政与治理研究中心。',
  en: 'Chen Peng (陈朋): 《容错机制的建构逻辑及其效能提升》 (the logic of building an error-tolerance mechanism, and how to make it work better), 江苏省社科院廉政与治理研究中心 (Jiangsu Academy of Social Sciences).'
}

/** How a batch was made. */
export function methods({ plan, engine }: BatchResults, { outcome, family }: Comparison): TextSection {
  const { time } = plan.scenarios[plan.baseline].parameters
  const cadres = plan.scenarios[plan.baseline].parameters.organisation.tiers.reduce(
    (sum, tier) => sum + tier.units * tier.cadresPerUnit,
    0
  )
  const { units } = shapeOf(plan.scenarios[plan.baseline])
  const seed = displayText(plan.seed)
  const n = plan.replications
  const to = plan.first + n - 1
  const isUniform = plan.scenarios.every(
    ({ parameters }) => parameters.time.periods === time.periods && parameters.time.burnIn === time.burnIn
  )
  const label = outcomeLabel(outcome)
  const together: Bilingual =
    family > 1
      ? {
          zh: `${label.zh}与基线之差的区间按 Bonferroni 对 ${family} 个情景同时成立；其余的各针对单个数字，不作多重比较校正。`,
          en: `those of the differences in the ${label.en} hold together for all ${family} scenarios (Bonferroni); any other is for one number, not adjusted for there being several.`
        }
      : {
          zh: '各针对单个数字，不作多重比较校正。',
          en: 'each is for one number, not adjusted for there being several.'
        }
  return {
    title: { zh: '方法', en: 'Methods' },
    paragraphs: [
      {
        zh: `${plan.scenarios.length} 个情景各模拟 ${whole(n)} 次重复（编号 ${plan.first} 至 ${to}），种子“${seed}”，模型版本 ${MODEL_VERSION}，引擎 ${engine}。${isUniform ? '' : '基线情景'}每次重复 ${time.periods} 个季度，前 ${time.burnIn} 个季度为预热，不计入统计；基线情景有 ${whole(units)} 个单位、${whole(cadres)} 名干部。`,
        en: `Each of ${plan.scenarios.length} scenarios was played in ${whole(n)} replications (numbered ${plan.first} to ${to}) under the seed “${seed}”, model version ${MODEL_VERSION}, engine ${engine}. A replication${isUniform ? '' : ' of the baseline'} lasts ${time.periods} quarters, of which the first ${time.burnIn} are burn-in and are not counted; the baseline has ${whole(units)} units and ${whole(cadres)} cadres.`
      },
      {
        zh: `各情景使用同样的随机数：同一次重复里，同一名干部在同一季度遇到同样的运气，因此与基线之差按重复配对计算。区间为 t 区间，标作“${INTERVAL.zh}”，${together.zh}只有一次重复时没有区间。`,
        en: `All scenarios share common random numbers: in a replication the same cadre meets the same luck in the same quarter, so differences from the baseline are paired by replication. Intervals are t-intervals, labelled “${INTERVAL.en}”; ${together.en} One replication alone has none.`
      },
      ...ruleParagraphs(plan),
      {
        zh: '不敢为用反事实判定：一名不作为的干部，若作为不被问责便会正当作为，即为不敢为；若还须有足够能力才会作为，为不能为；否则为不想为。',
        en: 'Fear is found by counterfactual: an idle cadre who would act properly if acting were not held to account is afraid (不敢为); one who would need an able cadre’s competence besides is unable (不能为); any other is unwilling (不想为).'
      }
    ]
  }
}

/** How replications were added, where a rule did that. */
function ruleParagraphs({ rule, earlierRules = [], replications }: Plan): Bilingual[] {
  if (rule === undefined) return []
  const { outcome, halfWidth, first, growth, cap } = rule
  const before = earlierRules.map((earlier) =>
    earlier.rule === null
      ? {
          zh: `此前为固定的 ${whole(earlier.replications)} 次。`,
          en: `Before, there were a fixed ${whole(earlier.replications)}.`
        }
      : {
          zh: `此前的规则（半宽 ${earlier.rule.halfWidth}）到 ${whole(earlier.replications)} 次为止；现在的规则是后来加上的。`,
          en: `An earlier rule (half-width ${earlier.rule.halfWidth}) had ended at ${whole(earlier.replications)}; the present rule was set later.`
        }
  )
  return [
    {
      zh: `重复次数由规则决定：首次查看在 ${whole(first)} 次之后，若各情景 ${outcome} 之差的同时 95% 模拟误差区间的半宽都不超过 ${halfWidth} 就停止，否则按半宽推算增加 ${growth.least} 至 ${growth.most} 倍，最多 ${whole(cap)} 次；查看时只看半宽，不看均值。止于 ${whole(replications)} 次。${before.map(({ zh }) => zh).join('')}`,
      en: `The number of replications follows a rule: after ${whole(first)}, and whenever some were added, stop if the simultaneous 95 % simulation intervals (Bonferroni) of the differences in ${outcome} all have a half-width of at most ${halfWidth}; else reckon from the half-widths how many are needed, ${growth.least} to ${growth.most} times as many, ${whole(cap)} at most. Looks are at half-widths, never at means. It ended at ${whole(replications)}. ${before.map(({ en }) => en).join(' ')}`.trim()
    }
  ]
}

function tunedParameters(): Bilingual {
  const tuned = PARAMETERS.filter(({ basis }) => basis === 'C')
  const list = (language: Language, comma: string) => tuned.map(({ label }) => label[language]).join(comma)
  return {
    zh: `据此调定的参数：${list('zh', '、')}。`,
    en: `Parameters tuned to it: ${list('en', ', ')}.`
  }
}
