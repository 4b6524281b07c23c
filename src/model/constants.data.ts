/** The rows of the constants table: every number of the equations that is no parameter, and where it stands. */

import type { Bilingual } from './language.js'

/** A number that the equations fix. */
export interface ConstantRow {
  readonly name: string
  readonly value: number
  /** Equations of docs/odd.md in which it stands. */
  readonly equations: readonly number[]
  readonly meaning: Bilingual
}

export const CONSTANT_ROWS = [
  // Cadres at the start.
  {
    name: 'unsupportedRecognition',
    value: 0.5,
    equations: [10],
    meaning: {
      zh: '领导毫无支持时，上级认可所余的分量。',
      en: 'What recognition is worth without any leadership support.'
    }
  },
  {
    name: 'shareActingAtStart',
    value: 0.5,
    equations: [14],
    meaning: { zh: '起始时各单位的作为占比。', en: 'Share acting in every unit at the start.' }
  },
  // Motivation.
  {
    name: 'leastMultiplier',
    value: 0.5,
    equations: [15],
    meaning: { zh: '不满者激励价值的下限倍数。', en: 'The least that dissatisfaction leaves of the value of rewards.' }
  },
  {
    name: 'greatestMultiplier',
    value: 1.5,
    equations: [15],
    meaning: { zh: '满足者激励价值的上限倍数。', en: 'The most that satisfaction makes of the value of rewards.' }
  },
  {
    name: 'greatestEffortCost',
    value: 1.5,
    equations: [18],
    meaning: { zh: '工作条件最差时的努力成本。', en: 'Cost of effort under the worst working conditions.' }
  },
  // Risk.
  {
    name: 'sanctionOfNobody',
    value: 0.4,
    equations: [20],
    meaning: {
      zh: '不看重晋升与声誉者，问责处理仍有的分量。',
      en: 'What a sanction costs a cadre to whom neither promotion nor reputation matters.'
    }
  },
  {
    name: 'reputationInSanction',
    value: 0.5,
    equations: [20],
    meaning: { zh: '声誉在问责处理分量中所占的权重。', en: 'Weight of reputation in the size of a sanction.' }
  },
  {
    name: 'leastComplexity',
    value: 0.5,
    equations: [21, 31],
    meaning: {
      zh: '最简单事项的复杂度，最复杂者为其值加 1。',
      en: 'Complexity of the simplest matter; the most complex has 1 more.'
    }
  },
  {
    name: 'hazardWithoutAbility',
    value: 1.5,
    equations: [21, 67],
    meaning: {
      zh: '毫无能力者的出错倍数，能力每增一单位减 1。',
      en: 'Factor of the hazard without any ability, which takes up to 1 away.'
    }
  },
  {
    name: 'riskWithoutEffort',
    value: 0.5,
    equations: [22],
    meaning: {
      zh: '不出力而作为时的出错倍数，全力时加 1。',
      en: 'Factor of the hazard at no effort; full effort adds 1.'
    }
  },
  {
    name: 'greatestRisk',
    value: 0.95,
    equations: [22],
    meaning: { zh: '出错概率的上限。', en: 'The highest chance of an error.' }
  },
  // Choice.
  {
    name: 'neutralShareActing',
    value: 0.5,
    equations: [26],
    meaning: {
      zh: '团体氛围既不推也不拉时的作为占比。',
      en: 'Share acting at which the atmosphere neither pushes nor holds back.'
    }
  },
  {
    name: 'blameInSanctions',
    value: 0.5,
    equations: [26, 48],
    meaning: {
      zh: '不作为问责的分量，以问责处理的倍数计。',
      en: 'What blame for inaction costs, in sizes of a sanction.'
    }
  },
  {
    name: 'impactOfBlame',
    value: 3,
    equations: [48],
    meaning: {
      zh: '不作为被问责者暂停晋升的季度数，含本季度。',
      en: 'Quarters without promotion after blame for inaction, this one included.'
    }
  },
  // Errors.
  {
    name: 'mildnessIfReckless',
    value: 0.7,
    equations: [32],
    meaning: { zh: '乱作为之错，其轻微程度所余的倍数。', en: 'What recklessness leaves of an error’s mildness, 1 − v.' }
  },
  {
    name: 'blamelessIfSimple',
    value: 0.4,
    equations: [33],
    meaning: { zh: '最简单事项中失误无过错的概率。', en: 'Chance that an error in the simplest matter is blameless.' }
  },
  {
    name: 'blamelessByComplexity',
    value: 0.5,
    equations: [33],
    meaning: {
      zh: '复杂度使失误无过错的概率增加多少。',
      en: 'What complexity adds to the chance that an error is blameless.'
    }
  },
  {
    name: 'attentionIfMild',
    value: 0.5,
    equations: [33],
    meaning: { zh: '轻微失误所受关注的倍数。', en: 'Factor of public attention to the mildest error.' }
  },
  {
    name: 'attentionBySeverity',
    value: 0.5,
    equations: [33],
    meaning: { zh: '严重程度使关注增加的倍数。', en: 'What severity adds to that factor.' }
  },
  {
    name: 'meritOfMotive',
    value: 0.35,
    equations: [34],
    meaning: { zh: '动机正当在情由分中的权重。', en: 'Weight of a proper motive in merit.' }
  },
  {
    name: 'meritOfCause',
    value: 0.2,
    equations: [34],
    meaning: { zh: '原因无过错在情由分中的权重。', en: 'Weight of a blameless cause in merit.' }
  },
  {
    name: 'meritOfConsequence',
    value: 0.3,
    equations: [34],
    meaning: { zh: '后果轻微在情由分中的权重。', en: 'Weight of mild consequences in merit.' }
  },
  {
    name: 'meritOfReaction',
    value: 0.15,
    equations: [34],
    meaning: { zh: '舆情平稳在情由分中的权重。', en: 'Weight of a calm public in merit.' }
  },
  {
    name: 'caseIfMild',
    value: 0.25,
    equations: [35, 69],
    meaning: {
      zh: '最轻微失误被追究的概率，以问责严厉度的倍数计。',
      en: 'Chance that the mildest error is taken up, in units of strictness.'
    }
  },
  {
    name: 'caseBySeverity',
    value: 0.75,
    equations: [35, 69],
    meaning: { zh: '严重程度使该倍数增加多少。', en: 'What severity adds to that chance.' }
  },
  // The procedure.
  {
    name: 'scopeResolvedByExperts',
    value: 0.5,
    equations: [38],
    meaning: { zh: '人才库最多能澄清的范围不清占比。', en: 'Share of unclear scope that a full expert pool resolves.' }
  },
  {
    name: 'noiseResolvedByExperts',
    value: 0.5,
    equations: [40],
    meaning: {
      zh: '人才库最多能消除的认定误差占比。',
      en: 'Share of the noise of findings that a full expert pool removes.'
    }
  },
  {
    name: 'reviewSeverity',
    value: 0.5,
    equations: [41, 42],
    meaning: { zh: '严重程度超过此值须报上级审核。', en: 'Severity above which a case goes to the superior.' }
  },
  {
    name: 'reviewAttention',
    value: 0.6,
    equations: [41, 42],
    meaning: { zh: '关注度超过此值须报上级审核。', en: 'Public attention above which a case goes to the superior.' }
  },
  // Sanctions.
  {
    name: 'sanctionIfMild',
    value: 0.6,
    equations: [44, 72, 73],
    meaning: {
      zh: '最轻微失误所受问责处理的分量倍数，严重程度再加于其上。',
      en: 'What a sanction for the mildest error costs, in sizes S; severity is added.'
    }
  },
  {
    name: 'severityOfSecondClass',
    value: 0.35,
    equations: [44],
    meaning: { zh: '影响期第二档的严重程度下限。', en: 'Severity from which the second impact period holds.' }
  },
  {
    name: 'severityOfThirdClass',
    value: 0.8,
    equations: [44],
    meaning: { zh: '影响期第三档的严重程度下限。', en: 'Severity from which the third impact period holds.' }
  },
  {
    name: 'severityOfFourthClass',
    value: 0.9,
    equations: [44],
    meaning: { zh: '影响期第四档的严重程度下限。', en: 'Severity from which the fourth impact period holds.' }
  },
  {
    name: 'impactOfFirstClass',
    value: 3,
    equations: [44],
    meaning: {
      zh: '第一档影响期季度数，含本季度（法定 6 个月）。',
      en: 'Quarters of the first impact period, this one included (6 months by statute).'
    }
  },
  {
    name: 'impactOfSecondClass',
    value: 5,
    equations: [44],
    meaning: { zh: '第二档影响期季度数（法定 12 个月）。', en: 'Quarters of the second impact period (12 months).' }
  },
  {
    name: 'impactOfThirdClass',
    value: 7,
    equations: [44],
    meaning: { zh: '第三档影响期季度数（法定 18 个月）。', en: 'Quarters of the third impact period (18 months).' }
  },
  {
    name: 'impactOfFourthClass',
    value: 9,
    equations: [44],
    meaning: { zh: '第四档影响期季度数（法定 24 个月）。', en: 'Quarters of the fourth impact period (24 months).' }
  },
  // The questionnaire.
  {
    name: 'casesThatAreMany',
    value: 3,
    equations: [58],
    meaning: { zh: '知道几例起答“有，而且很多”。', en: 'Cases known of from which the answer is “many”.' }
  },
  // Variants.
  {
    name: 'paceOfAccountability',
    value: 0.1,
    equations: [70],
    meaning: {
      zh: '办案数与损害的近况每季度更新的占比。',
      en: 'How fast the recent caseload and harm follow a quarter’s.'
    }
  },
  {
    name: 'leastCaseload',
    value: 1e-9,
    equations: [70],
    meaning: { zh: '近期办案数的下限，以便取对数。', en: 'The least recent caseload, so that it has a logarithm.' }
  },
  {
    name: 'leastQuotaFactor',
    value: 0.1,
    equations: [70],
    meaning: {
      zh: '办案指标使问责趋宽的下限倍数。',
      en: 'The least that the expected caseload leaves of accountability.'
    }
  },
  {
    name: 'greatestQuotaFactor',
    value: 10,
    equations: [70],
    meaning: {
      zh: '办案指标使问责趋严的上限倍数。',
      en: 'The most that the expected caseload makes of accountability.'
    }
  },
  {
    name: 'leastHarmFactor',
    value: 0.2,
    equations: [70],
    meaning: { zh: '损害偏少时问责趋宽的下限倍数。', en: 'The least that little harm leaves of accountability.' }
  },
  {
    name: 'greatestHarmFactor',
    value: 5,
    equations: [70],
    meaning: { zh: '损害偏多时问责趋严的上限倍数。', en: 'The most that much harm makes of accountability.' }
  },
  {
    name: 'mitigationMargin',
    value: 0.15,
    equations: [72],
    meaning: { zh: '距容错标准多近可予减责。', en: 'How far below the mark a case can be mitigated.' }
  },
  {
    name: 'mitigatedShare',
    value: 0.5,
    equations: [72],
    meaning: {
      zh: '减责后所受问责处理的占比；在主观预期中亦按此折半。',
      en: 'Share of the sanction that mitigation leaves, and of a grant that it counts in beliefs.'
    }
  },
  {
    name: 'mitigatedImpactOfFirstClass',
    value: 2,
    equations: [72],
    meaning: { zh: '减责后第一档影响期季度数。', en: 'Quarters of the first impact period once mitigated.' }
  },
  {
    name: 'mitigatedImpactOfSecondClass',
    value: 3,
    equations: [72],
    meaning: { zh: '减责后第二档影响期季度数。', en: 'Quarters of the second impact period once mitigated.' }
  },
  {
    name: 'mitigatedImpactOfThirdClass',
    value: 4,
    equations: [72],
    meaning: { zh: '减责后第三档影响期季度数。', en: 'Quarters of the third impact period once mitigated.' }
  },
  {
    name: 'mitigatedImpactOfFourthClass',
    value: 5,
    equations: [72],
    meaning: { zh: '减责后第四档影响期季度数。', en: 'Quarters of the fourth impact period once mitigated.' }
  }
] as const satisfies readonly ConstantRow[]

export type ConstantName = (typeof CONSTANT_ROWS)[number]['name']

/** The constants by name. */
export const CONSTANT = Object.fromEntries(CONSTANT_ROWS.map(({ name, value }) => [name, value])) as {
  readonly [Name in ConstantName]: number
}
