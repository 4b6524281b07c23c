/** Why a number of the parameter table is held to be plausible from where to where. */

import type { Bilingual } from './language.js'

export const PLAUSIBLE = {
  logit: { zh: 'logit 尺度上 ±0.7：没有更好的依据', en: '± 0.7 logit: nothing better is known' },
  factor: { zh: '一半至两倍：没有更好的依据', en: 'half to twice: nothing better is known' },
  factorCut: {
    zh: '一半至两倍，止于允许的上限：没有更好的依据',
    en: 'half to twice, cut at the bound: nothing better is known'
  },
  size: {
    zh: '固定：只决定试验的规模与长短，不描述现实',
    en: 'fixed: it sizes the experiment and says nothing about the world'
  },
  measure: {
    zh: '固定：参照情景未采取的举措，由举措开启',
    en: 'fixed: a measure that the baseline does not take; reforms take it'
  },
  consultation: {
    zh: '从不起作用到充分会商使上下级共识提高 2 logit',
    en: 'from off to two logits of agreement under full consultation'
  },
  additive: {
    zh: '固定：只有 procedure.aggregation 为 additive 时才起作用',
    en: 'fixed: it acts only under procedure.aggregation: additive'
  },
  leaders: {
    zh: '论文只给出方向：主要领导职责更多，故不低于 1，至多为默认倍数的平方',
    en: 'the paper gives the sign alone: leaders carry more duties, so never below 1, and at most the square of the default'
  },
  metaAnalysis: {
    zh: 'Brown 等（2024）荟萃分析均值的 95% 区间',
    en: 'the 95 % interval of the mean in the meta-analysis of Brown et al. (2024)'
  },
  survey: {
    zh: '样本量 400 的问卷的抽样误差（95%）；论文没有给出样本量',
    en: 'the sampling error (95 %) of a survey of 400; the paper gives no sample size'
  },
  respondents: {
    zh: 'logit 尺度上 ±0.35：问卷给出的是受访者占比，而不是案件占比，故宽于抽样误差',
    en: '± 0.35 logit: the survey gives a share of respondents, not of cases, so wider than its sampling error'
  },
  negativity: {
    zh: '坏消息是否更受重视尚有争议：从不更受重视到两倍',
    en: 'whether bad news weighs more is disputed: from not at all to twice'
  },
  eitherSign: {
    zh: '默认值上下各半个选择扰动，正负均可',
    en: 'half of the choice noise to either side of the default, of either sign'
  },
  leadersAdmitted: {
    zh: '主要领导一般都在适用范围之内；至多两成例外',
    en: 'leading cadres are as a rule admitted; a fifth are left out at most'
  },
  understated: {
    zh: '知情而答“不了解”者至多两成；没有测量',
    en: 'at most a fifth of the informed answer “don’t know”; never measured'
  },
  variantWhole: {
    zh: '从不起作用到完全起作用：没有更好的依据',
    en: 'from off to fully on: nothing better is known'
  },
  structure: {
    zh: '从不起作用到所附结构文件（scenarios/structures）所取的值',
    en: 'from off to the value of the structure that is shipped (scenarios/structures)'
  },
  weighting: {
    zh: '从不加权到 0.6，略低于 Prelec（1998）的 0.65',
    en: 'from no weighting to 0.6, a little below Prelec’s (1998) 0.65'
  },
  turnover: {
    zh: '从不交流到平均约三年一换',
    en: 'from no rotation to a post held for about three years on average'
  },
  ranks: {
    zh: '主要领导与普通干部看重程度之比，上下各约四成',
    en: 'leading cadres’ valences over ordinary ones’, about four tenths to either side'
  },
  duration: {
    zh: '从不影响到影响晋升一年',
    en: 'from no hold on promotion to a year'
  },
  discipline: {
    zh: '下限依 2022 年纪检通报（不作为与乱作为合计，每人每年至多 0.008；不作为按其四分之一、不作为的时间按一半计）；上限为 logit 尺度上 +0.7',
    en: 'low end: the discipline tables of 2022 (not acting and acting wildly together at most 0.008 per cadre and year; a quarter of it for not acting, over half of the quarters); high end: + 0.7 logit'
  },
  persuasion: {
    zh: '从不起作用到公开透明使公众宽容度上升 1 logit',
    en: 'from off to one logit of public tolerance under full communication'
  }
} as const satisfies { readonly [name: string]: Bilingual }
