/** The patterns of version 1’s world, whether each was built in, calibrated, or emerges, and whether the reference world shows it; the tests hold both to them. */

import type { Bilingual } from '../../model/language.js'

/** Where a pattern comes from. */
export type PatternOrigin = 'built-in' | 'tuned' | 'emergent'

/** Whether a world shows a pattern: its 95 % intervals lie where the pattern asks, one of them lies outside, or neither. */
export type PatternStanding = 'shown' | 'not-shown' | 'open'

/** A pattern with what it owes to whom. */
interface Pattern {
  /** As in `odd.md`. */
  readonly number: number
  readonly inReference: PatternStanding
  readonly pattern: Bilingual
  readonly origin: PatternOrigin
  readonly because: Bilingual
}

/** Emergent patterns first. */
export const PATTERNS: readonly Pattern[] = [
  {
    pattern: {
      zh: '宽松而含糊使乱作为与错误容错增多，不敢为率的变化则不到一个百分点',
      en: 'lenience with vagueness breeds recklessness and wrong grants, and moves the 不敢为 rate by less than one point'
    },
    number: 8,
    inReference: 'not-shown',
    origin: 'emergent',
    because: { zh: '未据此校准', en: 'nothing was calibrated to it' }
  },
  {
    pattern: { zh: '只加重晋升，不敢为与乱作为均上升', en: 'more promotion alone raises fear and recklessness' },
    number: 9,
    inReference: 'shown',
    origin: 'emergent',
    because: {
      zh: '不敢为上升非预设；乱作为得益于晋升系预设',
      en: 'the fear is not set; that promotion rewards recklessness is'
    }
  },
  {
    pattern: {
      zh: '问责严厉度与舆情问责各降 27%，不敢为率下降不到 27%',
      en: 'strictness and public pressure down by 27 % each, fear by less than that'
    },
    number: 10,
    inReference: 'shown',
    origin: 'emergent',
    because: { zh: '主观预期调整较慢，消息继续传播', en: 'beliefs adjust slowly and news goes on spreading' }
  },
  {
    pattern: {
      zh: '文本丰富、应用匮乏：机制不再接纳任何人，不敢为率上升不到 2 个百分点',
      en: 'text-rich and use-poor: where the mechanism admits nobody, the rate rises by less than 2 points'
    },
    number: 6,
    inReference: 'shown',
    origin: 'built-in',
    because: {
      zh: '容错少系校准所致，且干部仍相信文本；若文本也无人相信，不敢为率上升 2 至 5 个百分点',
      en: 'grants are rare by calibration, and cadres go on trusting the text; where nobody believes it either, the rate rises by 2 to 5 points'
    }
  },
  {
    pattern: {
      zh: '标准明晰、上下级共识、公众包容合用，不敢为率下降超过 10 个百分点，且超过三项单独之和',
      en: 'clarity, agreement and a tolerant public together lower the 不敢为 rate by more than 10 points, and by more than their single effects add up to'
    },
    number: 7,
    inReference: 'not-shown',
    origin: 'built-in',
    because: {
      zh: '程序各环节前后相接，作用相乘；各环节相加时仍多于之和，约为一半：文本的承诺也由清晰度与共识相乘',
      en: 'the stages of the procedure follow one another, so that they multiply; where they add up, about half of the excess is left, since the promise of the text multiplies clarity and agreement too'
    }
  },
  {
    pattern: {
      zh: '问责处理的通报减少，不敢为率的下降大于标准、共识、公众宽容三项中任一项',
      en: 'fewer sanctions told, a larger fall of the 不敢为 rate than by clarity, agreement or public tolerance alone'
    },
    number: 11,
    inReference: 'shown',
    origin: 'built-in',
    because: {
      zh: '取决于两项假定：干部只听说他人受问责，从不对照未受问责的失误，也听不到未经通报的问责；若对照其中的四分之一，或听到未通报者的七成，它就不再领先。通报本身也是问责的一种形式，不能据此主张不通报',
      en: 'it hangs on two assumptions: cadres hear of others’ sanctions and never weigh them against errors without consequence, and hear of none that is not published; where they weigh a quarter of the former, or hear of seven tenths of the latter, it no longer leads. Publicity is itself accountability, and this is no case for secrecy'
    }
  },
  {
    pattern: { zh: '一阵严厉问责过后恢复', en: 'it recovers from a wave of strict accountability' },
    number: 15,
    inReference: 'not-shown',
    origin: 'built-in',
    because: {
      zh: '在团体氛围的这个强度下；由遗忘与学习的速度而来',
      en: 'at this strength of atmosphere; it follows from how fast beliefs fade and learn'
    }
  },
  {
    pattern: {
      zh: '上下级分歧是申请失败最常见的原因',
      en: 'disagreement between levels is the commonest reason why applications fail'
    },
    number: 2,
    inReference: 'shown',
    origin: 'built-in',
    because: {
      zh: '部分预设：取决于共识的取值，且它两次起作用',
      en: 'in part: it owes much to the value of agreement, which enters twice'
    }
  },
  {
    pattern: { zh: '上下级共识高的单位，案件容错率高', en: 'units whose levels agree grant more per case' },
    number: 5,
    inReference: 'open',
    origin: 'built-in',
    because: { zh: '共识直接决定启动与审核', en: 'agreement decides start and review directly' }
  },
  {
    pattern: {
      zh: '曾获容错者比只受问责处理者更预期容错',
      en: 'the forgiven expect more tolerance than those only sanctioned'
    },
    number: 4,
    inReference: 'open',
    origin: 'built-in',
    because: { zh: '主观预期来自自身经历', en: 'beliefs learn from one’s own cases' }
  },
  {
    pattern: { zh: '主要领导每次作为的失误更多', en: 'leading cadres err more per act' },
    number: 12,
    inReference: 'shown',
    origin: 'built-in',
    because: { zh: '部分预设：取决于领导的暴露程度', en: 'in part: it owes much to the exposure of leaders' }
  },
  {
    pattern: {
      zh: '不敢为率不随组织大小而变（至少有两个单位）',
      en: 'the 不敢为 rate does not depend on the size of an organisation of two units or more'
    },
    number: 13,
    inReference: 'shown',
    origin: 'built-in',
    because: {
      zh: '各过程均按人均设定；只有一个单位时没有其他单位的消息',
      en: 'every process is set per cadre or per unit; a single unit has no news from others'
    }
  },
  {
    pattern: {
      zh: '长期平稳：第 20–60 季与第 100–160 季相同',
      en: 'it is stationary: quarters 20–60 and 100–160 give the same rate'
    },
    number: 14,
    inReference: 'shown',
    origin: 'built-in',
    because: {
      zh: '主观预期既学习也遗忘；这也检验预热期是否够长',
      en: 'beliefs learn and fade; it also checks that the burn-in is long enough'
    }
  },
  {
    pattern: {
      zh: '问卷四项回答与调查相差不超过 3 个百分点',
      en: 'the four answers of the questionnaire within 3 points of the survey'
    },
    number: 1,
    inReference: 'open',
    origin: 'tuned',
    because: { zh: '默认参数据此校准', en: 'the defaults were calibrated to it' }
  },
  {
    pattern: { zh: '容错不到问责处理的四分之一', en: 'fewer grants than a quarter of sanctions' },
    number: 3,
    inReference: 'shown',
    origin: 'tuned',
    because: { zh: '随问卷的校准而来', en: 'it comes with calibration to the questionnaire' }
  }
]
