/** The patterns that the baseline shows, and whether each was built in, tuned, or emerges; the tests hold it to them. */

import type { Bilingual } from '../../model/language.js'

/** Where a pattern comes from. */
export type PatternOrigin = 'built-in' | 'tuned' | 'emergent'

/** A pattern with what it owes to whom. */
interface Pattern {
  readonly pattern: Bilingual
  readonly origin: PatternOrigin
  readonly because: Bilingual
}

/** Emergent patterns first. */
export const PATTERNS: readonly Pattern[] = [
  {
    pattern: {
      zh: '文本丰富、应用匮乏：关闭机制，惧怕几乎不变',
      en: 'text-rich and use-poor: closing the mechanism hardly changes fear'
    },
    origin: 'emergent',
    because: {
      zh: '部分涌现：容错少是调定的，惧怕几乎不变则没有设定',
      en: 'in part: that grants are rare is tuned; that fear hardly changes is not set'
    }
  },
  {
    pattern: {
      zh: '明晰、共识、包容一起胜过单独之和',
      en: 'clarity, agreement and a tolerant public together do more than their single effects add up to'
    },
    origin: 'emergent',
    because: { zh: '环节相连的程序使之容易出现', en: 'a procedure of stages in a chain favours it' }
  },
  {
    pattern: {
      zh: '宽松而含糊使冒进与错容增多，而惧怕的变化不到一个百分点',
      en: 'lenience with vagueness breeds recklessness and wrong grants, and moves fear by less than one point'
    },
    origin: 'emergent',
    because: { zh: '没有据此调定', en: 'nothing was tuned to it' }
  },
  {
    pattern: { zh: '只加重晋升，惧怕与冒进都上升', en: 'more promotion alone raises fear and recklessness' },
    origin: 'emergent',
    because: {
      zh: '惧怕上升没有设定；冒进得益于晋升是设定的',
      en: 'the fear is not set; that promotion rewards recklessness is'
    }
  },
  {
    pattern: { zh: '问责降 27%，惧怕下降不到 27%', en: 'accountability down by 27 %, fear by less than that' },
    origin: 'emergent',
    because: { zh: '信念学得慢，消息继续传播', en: 'beliefs learn slowly and news goes on' }
  },
  {
    pattern: {
      zh: '少通报处分，比任何单一举措更能减少惧怕',
      en: 'quieter sanctions lower fear more than any single lever of the paper'
    },
    origin: 'emergent',
    because: {
      zh: '部分涌现：处分传得多广、多显眼是调定的，与各举措相比的大小没有据此调定',
      en: 'in part: how far sanctions are told and seen is tuned; that it outdoes the levers is not'
    }
  },
  {
    pattern: { zh: '一阵严厉问责过后恢复', en: 'it recovers from a wave of strict accountability' },
    origin: 'emergent',
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
    origin: 'built-in',
    because: {
      zh: '部分设定：取决于共识的取值，且它两次起作用',
      en: 'in part: it owes much to the value of agreement, which enters twice'
    }
  },
  {
    pattern: { zh: '上下级共识高的单位，案件容错率高', en: 'units whose levels agree grant more per case' },
    origin: 'built-in',
    because: { zh: '共识直接决定启动与审核', en: 'agreement decides start and review directly' }
  },
  {
    pattern: {
      zh: '获容错者比只被处分者更预期容错',
      en: 'the forgiven expect more tolerance than those only sanctioned'
    },
    origin: 'built-in',
    because: { zh: '信念由自己的经历学来', en: 'beliefs learn from one’s own cases' }
  },
  {
    pattern: { zh: '主要领导每次作为的失误更多', en: 'leading cadres err more per act' },
    origin: 'built-in',
    because: { zh: '部分设定：取决于领导的暴露程度', en: 'in part: it owes much to the exposure of leaders' }
  },
  {
    pattern: { zh: '不敢为率不随组织大小而变', en: 'the 不敢为 rate does not depend on the size of the organisation' },
    origin: 'built-in',
    because: { zh: '各过程都按人均设定', en: 'every process is set per cadre or per unit' }
  },
  {
    pattern: {
      zh: '长期平稳：第 20–60 季与第 100–160 季相同',
      en: 'it is stationary: quarters 20–60 and 100–160 give the same rate'
    },
    origin: 'built-in',
    because: {
      zh: '信念既学习也遗忘；这也检验预热期是否够长',
      en: 'beliefs learn and fade; it also checks that the burn-in is long enough'
    }
  },
  {
    pattern: {
      zh: '问卷四项回答与调查相差不超过 3 个百分点',
      en: 'the four answers of the questionnaire within 3 points of the survey'
    },
    origin: 'tuned',
    because: { zh: '默认参数据此调定', en: 'the defaults were tuned to it' }
  },
  {
    pattern: { zh: '容错不到处分的四分之一', en: 'fewer grants than a quarter of sanctions' },
    origin: 'tuned',
    because: { zh: '随问卷的调定而来', en: 'it comes with tuning to the questionnaire' }
  }
]
