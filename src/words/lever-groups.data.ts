/** The levers in the order of the paper's four remedies; the three of the design card stand before all of them. */

import type { Bilingual } from '../model/language.js'

/** Parameters that one slider moves together. */
export interface Lever {
  readonly name: string
  readonly label: Bilingual
  readonly meaning: Bilingual
  readonly paths: readonly string[]
  /** Short names of the parameters, where there are several. */
  readonly parts?: readonly Bilingual[]
}

/** The three levers of the design card. */
export const FIRST_LEVERS: readonly Lever[] = [
  {
    name: 'clarity',
    label: { zh: '标准总体清晰度', en: 'clarity of standards' },
    meaning: {
      zh: '范围、标准、细则三项清晰度一起移动；越高，越清楚什么错可以容、怎样认定。',
      en: 'Moves the clarity of scope, criteria and detail together; a higher value makes it plainer what is tolerated and how that is found.'
    },
    paths: ['standards.scopeClarity', 'standards.criteriaClarity', 'standards.detailClarity'],
    parts: [
      { zh: '范围', en: 'scope' },
      { zh: '标准', en: 'criteria' },
      { zh: '细则', en: 'detail' }
    ]
  },
  {
    name: 'agreement',
    label: { zh: '上下级共识', en: 'agreement' },
    meaning: {
      zh: '上下级对是否可以容错意见一致的概率；越高，程序越容易启动、越少被推翻。',
      en: 'How likely levels agree on whether an error may be tolerated; a higher value lets the procedure start and its verdicts stand.'
    },
    paths: ['agreement.hierarchy']
  },
  {
    name: 'tolerance',
    label: { zh: '公众宽容', en: 'public tolerance' },
    meaning: {
      zh: '公众对失误的宽容；越高，舆情问责越少，容错越受支持。',
      en: 'How tolerant the public is of errors; a higher value means less pressure for accountability and more support for tolerance.'
    },
    paths: ['public.tolerance']
  }
]

/** Some levers under one heading. */
export interface LeverGroup {
  readonly name: string
  readonly label: Bilingual
  readonly paths: readonly string[]
}

/** The paper's four remedies, and what moves cadres besides; with the three above, every lever stands in one place. */
export const LEVER_GROUPS: readonly LeverGroup[] = [
  {
    name: 'balance',
    label: { zh: '问责与容错均衡', en: 'Balanced accountability' },
    paths: [
      'accountability.strictness',
      'accountability.publicPressure',
      'accountability.sanctionSeverity',
      'accountability.inaction',
      'accountability.precision',
      'procedure.meritThreshold',
      'procedure.mitigation'
    ]
  },
  {
    name: 'standards',
    label: { zh: '明晰标准和细则', en: 'Clear standards and rules' },
    paths: [
      'standards.scopeClarity',
      'standards.criteriaClarity',
      'standards.detailClarity',
      'standards.precedentGain',
      'procedure.expertPool'
    ]
  },
  {
    name: 'interests',
    label: { zh: '兼顾各方利益', en: 'Aligned interests' },
    paths: [
      'agreement.departmentGap',
      'agreement.coordination',
      'agreement.consultation',
      'procedure.ordinaryCoverage',
      'procedure.leaderCoverage',
      'procedure.assistance',
      'procedure.applicationCost'
    ]
  },
  {
    name: 'environment',
    label: { zh: '营造包容生态', en: 'An inclusive environment' },
    paths: [
      'public.communication',
      'information.tolerancePublicity',
      'information.sanctionPublicity',
      'information.benchmarkWeight',
      'procedure.correction',
      'procedure.counselling'
    ]
  },
  {
    name: 'incentives',
    label: { zh: '激励与工作条件', en: 'Incentives and working conditions' },
    paths: [
      'incentives.promotion',
      'incentives.pay',
      'incentives.recognition',
      'incentives.reputation',
      'incentives.intrinsic',
      'incentives.assessmentFairness',
      'incentives.idlePay',
      'cadres.roleClarity',
      'organisation.leadershipSupport',
      'organisation.workingConditions'
    ]
  }
]
