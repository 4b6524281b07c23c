/** What the main job’s matrix says of the shipped measures; made by `npm run levers:update`. */

import type { LeverGrounds } from './lever-grounds.js'

/** The measures of the main job over its worlds and structures. */
export const LEVER_GROUNDS: LeverGrounds = {
  modelVersion: 2,
  defaults: 2,
  planSha256: '49d9f4ea885a74f9d44baa25a50b601b36522273fd350ed574f54a40976cd06c',
  seed: 'ganwei',
  worlds: 64,
  structures: 20,
  structureWorlds: 8,
  indifference: 0.005,
  measures: [
    {
      scenario: 5,
      label: { zh: '四条对策', en: 'The four remedies' },
      origin: 'remedy',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.485357,
          range: { low: 0.0719872, high: 1.18354 },
          across: { low: 0.00528594, high: 1.75459 },
          perAct: 0.0388867
        }
      ],
      effectByChance: { middle: -0.104388, low: -0.108977, high: -0.0997976 },
      harmByChance: { middle: 0.729398, low: 0.690236, high: 0.768561 },
      parts: [
        { zh: '问责与容错均衡', en: 'Balanced accountability' },
        { zh: '明晰标准和细则', en: 'Clear standards and rules' },
        { zh: '兼顾各方利益', en: 'Aligned interests' },
        { zh: '营造包容生态', en: 'An inclusive environment' }
      ],
      moves: [
        { path: 'accountability.publicPressure', from: 0.187, to: 0.04 },
        { path: 'accountability.precision', from: 0, to: 0.6 },
        { path: 'standards.scopeClarity', from: 0.378, to: 0.95 },
        { path: 'standards.criteriaClarity', from: 0.543, to: 0.95 },
        { path: 'standards.detailClarity', from: 0.749, to: 0.95 },
        { path: 'standards.precedentGain', from: 0, to: 0.3 },
        { path: 'agreement.departmentGap', from: 0.0348, to: 0 },
        { path: 'agreement.coordination', from: 0.286, to: 1 },
        { path: 'agreement.consultation', from: 0, to: 0.9 },
        { path: 'procedure.ordinaryCoverage', from: 0.715, to: 1 },
        { path: 'procedure.assistance', from: 0.409, to: 1 },
        { path: 'procedure.expertPool', from: 0, to: 0.8 },
        { path: 'procedure.counselling', from: 0, to: 0.8 },
        { path: 'public.communication', from: 0.269, to: 0.9 },
        { path: 'information.tolerancePublicity', from: 0.258, to: 0.9 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.107859, low: -0.2617, high: -0.0235156 },
      harm: { middle: 0.485357, low: 0.0719872, high: 1.18354 },
      effectAcross: { low: -0.448525, high: -0.00281875 },
      harmAcross: { low: 0.00528594, high: 1.75459 },
      shown: 64,
      draws: 64,
      partly: 0,
      negligible: 1,
      isUsual: true,
      reverse: 0,
      elsewhere: { shown: 152, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.0388867,
      standing: 'depends',
      openStructures: 0,
      finding: 'depends',
      oddIn: [
        {
          label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
          shown: 7,
          draws: 8
        }
      ],
      against: 0,
      weakest: null,
      structures: [],
      inputs: [],
      smallerIn: []
    },
    {
      scenario: 9,
      label: { zh: '若标准明晰、上下级形成共识、公众包容', en: 'If all three were so: clear, agreed, tolerated' },
      origin: 'result',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.167082,
          range: { low: 0.0343012, high: 0.403885 },
          across: { low: -0.0160633, high: 0.678072 },
          perAct: 0.00865664
        },
        { outcome: 'wrongSanctionShare', change: 0.0206951, range: null, across: null, perAct: null }
      ],
      effectByChance: { middle: -0.0255531, low: -0.0271809, high: -0.0239254 },
      harmByChance: { middle: 0.186237, low: 0.171224, high: 0.20125 },
      parts: [
        { zh: '若标准明晰', en: 'If standards were clear' },
        { zh: '若上下级形成共识', en: 'If levels agreed' },
        { zh: '若公众包容', en: 'If the public were tolerant' }
      ],
      moves: [
        { path: 'standards.scopeClarity', from: 0.378, to: 0.95 },
        { path: 'standards.criteriaClarity', from: 0.543, to: 0.95 },
        { path: 'standards.detailClarity', from: 0.749, to: 0.95 },
        { path: 'agreement.hierarchy', from: 0.618, to: 0.95 },
        { path: 'public.tolerance', from: 0.415, to: 0.9 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0411984, low: -0.0778438, high: -0.0113 },
      harm: { middle: 0.167082, low: 0.0343012, high: 0.403885 },
      effectAcross: { low: -0.2715, high: -0.0010125 },
      harmAcross: { low: -0.0160633, high: 0.678072 },
      shown: 63,
      draws: 64,
      partly: 0,
      negligible: 2,
      isUsual: true,
      reverse: 0,
      elsewhere: { shown: 147, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.00865664,
      standing: 'depends',
      openStructures: 4,
      finding: 'depends',
      oddIn: [
        {
          label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
          shown: 7,
          draws: 8
        }
      ],
      against: 0,
      weakest: null,
      structures: [],
      inputs: [],
      smallerIn: []
    },
    {
      scenario: 3,
      label: { zh: '兼顾各方利益', en: 'Aligned interests' },
      origin: 'remedy',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.127095,
          range: { low: 0.0347614, high: 0.338286 },
          across: { low: 0.0118987, high: 0.573158 },
          perAct: 0.0121629
        }
      ],
      effectByChance: { middle: -0.0269525, low: -0.0297934, high: -0.0241116 },
      harmByChance: { middle: 0.185429, low: 0.162259, high: 0.208598 },
      parts: [],
      moves: [
        { path: 'agreement.departmentGap', from: 0.0348, to: 0 },
        { path: 'agreement.coordination', from: 0.286, to: 1 },
        { path: 'agreement.consultation', from: 0, to: 0.9 },
        { path: 'procedure.ordinaryCoverage', from: 0.715, to: 1 },
        { path: 'procedure.assistance', from: 0.409, to: 1 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0303359, low: -0.0765031, high: -0.00980313 },
      harm: { middle: 0.127095, low: 0.0347614, high: 0.338286 },
      effectAcross: { low: -0.143869, high: -0.00121875 },
      harmAcross: { low: 0.0118987, high: 0.573158 },
      shown: 63,
      draws: 64,
      partly: 0,
      negligible: 1,
      isUsual: true,
      reverse: 0,
      elsewhere: { shown: 149, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.0121629,
      standing: 'depends',
      openStructures: 3,
      finding: 'depends',
      oddIn: [
        {
          label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
          shown: 7,
          draws: 8
        }
      ],
      against: 0,
      weakest: null,
      structures: [],
      inputs: [],
      smallerIn: []
    },
    {
      scenario: 1,
      label: { zh: '问责与容错均衡', en: 'Balanced accountability' },
      origin: 'remedy',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.163,
          range: { low: 0.0213232, high: 0.412061 },
          across: { low: 0.00491952, high: 0.797204 },
          perAct: 0.0274309
        },
        { outcome: 'meanPublicTolerance', change: -0.00204315, range: null, across: null, perAct: null }
      ],
      effectByChance: { middle: -0.0217625, low: -0.0233504, high: -0.0201746 },
      harmByChance: { middle: 0.180653, low: 0.164305, high: 0.197001 },
      parts: [],
      moves: [
        { path: 'accountability.publicPressure', from: 0.187, to: 0.04 },
        { path: 'accountability.precision', from: 0, to: 0.6 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0287266, low: -0.0761406, high: -0.00661563 },
      harm: { middle: 0.163, low: 0.0213232, high: 0.412061 },
      effectAcross: { low: -0.1195, high: -0.0006375 },
      harmAcross: { low: 0.00491952, high: 0.797204 },
      shown: 61,
      draws: 64,
      partly: 1,
      negligible: 7,
      isUsual: true,
      reverse: 0,
      elsewhere: { shown: 141, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.0274309,
      standing: 'depends',
      openStructures: 4,
      finding: 'depends',
      oddIn: [
        { label: { zh: '办案有指标', en: 'a quota of cases' }, shown: 4, draws: 8 },
        {
          label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
          shown: 7,
          draws: 8
        },
        { label: { zh: '文本公信力逐季消退', en: 'texts lose credit' }, shown: 7, draws: 8 }
      ],
      against: 0,
      weakest: null,
      structures: [],
      inputs: [],
      smallerIn: [{ label: { zh: '办案有指标', en: 'a quota of cases' }, middle: -0.00570938 }]
    },
    {
      scenario: 2,
      label: { zh: '明晰标准和细则', en: 'Clear standards and rules' },
      origin: 'remedy',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.0373275,
          range: { low: 0.00127714, high: 0.13703 },
          across: { low: -0.0443236, high: 0.205378 },
          perAct: -0.00432156
        }
      ],
      effectByChance: { middle: -0.00675312, low: -0.00769427, high: -0.00581198 },
      harmByChance: { middle: 0.0475712, low: 0.0384211, high: 0.0567214 },
      parts: [],
      moves: [
        { path: 'standards.scopeClarity', from: 0.378, to: 0.95 },
        { path: 'standards.criteriaClarity', from: 0.543, to: 0.95 },
        { path: 'standards.detailClarity', from: 0.749, to: 0.95 },
        { path: 'standards.precedentGain', from: 0, to: 0.3 },
        { path: 'procedure.expertPool', from: 0, to: 0.8 },
        { path: 'procedure.counselling', from: 0, to: 0.8 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0141359, low: -0.0384094, high: -0.00382812 },
      harm: { middle: 0.0373275, low: 0.00127714, high: 0.13703 },
      effectAcross: { low: -0.126219, high: -0.00043125 },
      harmAcross: { low: -0.0443236, high: 0.205378 },
      shown: 52,
      draws: 64,
      partly: 0,
      negligible: 13,
      isUsual: false,
      reverse: 0,
      elsewhere: { shown: 90, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: -0.00432156,
      standing: 'depends',
      openStructures: 9,
      finding: 'depends',
      oddIn: [],
      against: 8,
      weakest: null,
      structures: [
        {
          label: { zh: '容错不使干部更信奖罚公平', en: 'a pardon does not show that work is rewarded' },
          shown: 3,
          draws: 8
        }
      ],
      inputs: [],
      smallerIn: []
    },
    {
      scenario: 6,
      label: { zh: '若标准明晰', en: 'If standards were clear' },
      origin: 'result',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.0344696,
          range: { low: 0.00023352, high: 0.1214 },
          across: { low: -0.0449438, high: 0.197661 },
          perAct: -0.00412995
        }
      ],
      effectByChance: { middle: -0.0064525, low: -0.00737226, high: -0.00553274 },
      harmByChance: { middle: 0.0438578, low: 0.0348389, high: 0.0528766 },
      parts: [],
      moves: [
        { path: 'standards.scopeClarity', from: 0.378, to: 0.95 },
        { path: 'standards.criteriaClarity', from: 0.543, to: 0.95 },
        { path: 'standards.detailClarity', from: 0.749, to: 0.95 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0134156, low: -0.0359188, high: -0.00377187 },
      harm: { middle: 0.0344696, low: 0.00023352, high: 0.1214 },
      effectAcross: { low: -0.12525, high: -0.00039375 },
      harmAcross: { low: -0.0449438, high: 0.197661 },
      shown: 51,
      draws: 64,
      partly: 1,
      negligible: 14,
      isUsual: false,
      reverse: 0,
      elsewhere: { shown: 86, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: -0.00412995,
      standing: 'depends',
      openStructures: 9,
      finding: 'depends',
      oddIn: [
        {
          label: { zh: '容错不使干部更信奖罚公平', en: 'a pardon does not show that work is rewarded' },
          shown: 3,
          draws: 8
        },
        { label: { zh: '文本公信力逐季消退', en: 'texts lose credit' }, shown: 1, draws: 8 },
        { label: { zh: '办案有指标', en: 'a quota of cases' }, shown: 6, draws: 8 },
        { label: { zh: '多项质疑同时成立', en: 'several objections at once' }, shown: 1, draws: 8 },
        { label: { zh: '容错各环节可以互补', en: 'stages can make up for one another' }, shown: 4, draws: 8 },
        {
          label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
          shown: 4,
          draws: 8
        },
        { label: { zh: '问责挤出内在动机', en: 'accountability crowds out motivation' }, shown: 4, draws: 8 },
        {
          label: { zh: '接近容错标准的一半减责处理', en: 'half of near misses let off with half' },
          shown: 4,
          draws: 8
        },
        { label: { zh: '交流轮岗', en: 'posts change hands' }, shown: 4, draws: 8 }
      ],
      against: 0,
      weakest: null,
      structures: [],
      inputs: [],
      smallerIn: [
        { label: { zh: '多项质疑同时成立', en: 'several objections at once' }, middle: -0.003975 },
        { label: { zh: '文本公信力逐季消退', en: 'texts lose credit' }, middle: -0.00408438 }
      ]
    },
    {
      scenario: 8,
      label: { zh: '若公众包容', en: 'If the public were tolerant' },
      origin: 'result',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.0626827,
          range: { low: 0.00888988, high: 0.196748 },
          across: { low: 0.00133033, high: 0.378596 },
          perAct: 0.0094406
        },
        { outcome: 'wrongSanctionShare', change: 0.0571551, range: null, across: null, perAct: null }
      ],
      effectByChance: { middle: -0.00975937, low: -0.0107218, high: -0.00879695 },
      harmByChance: { middle: 0.0824203, low: 0.071116, high: 0.0937246 },
      parts: [],
      moves: [{ path: 'public.tolerance', from: 0.415, to: 0.9 }],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.0114641, low: -0.0309844, high: -0.00292187 },
      harm: { middle: 0.0626827, low: 0.00888988, high: 0.196748 },
      effectAcross: { low: -0.048025, high: -0.00013125 },
      harmAcross: { low: 0.00133033, high: 0.378596 },
      shown: 49,
      draws: 64,
      partly: 3,
      negligible: 12,
      isUsual: false,
      reverse: 0,
      elsewhere: { shown: 100, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.0094406,
      standing: 'depends',
      openStructures: 14,
      finding: 'depends',
      oddIn: [],
      against: 6,
      weakest: { label: { zh: '办案有指标', en: 'a quota of cases' }, shown: 0, draws: 8 },
      structures: [],
      inputs: [{ zh: '办案指标牵引', en: 'pull of the caseload' }],
      smallerIn: [{ label: { zh: '办案有指标', en: 'a quota of cases' }, middle: -0.00265938 }]
    },
    {
      scenario: 4,
      label: { zh: '营造包容生态', en: 'An inclusive environment' },
      origin: 'remedy',
      verdict: 'dare',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.0445388,
          range: { low: 0.0108457, high: 0.137441 },
          across: { low: 0.000505233, high: 0.268961 },
          perAct: 0.00490527
        }
      ],
      effectByChance: { middle: -0.0068875, low: -0.0078133, high: -0.0059617 },
      harmByChance: { middle: 0.0449863, low: 0.0367554, high: 0.0532171 },
      parts: [],
      moves: [
        { path: 'public.communication', from: 0.269, to: 0.9 },
        { path: 'information.tolerancePublicity', from: 0.258, to: 0.9 }
      ],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.00945, low: -0.0336875, high: -0.00239375 },
      harm: { middle: 0.0445388, low: 0.0108457, high: 0.137441 },
      effectAcross: { low: -0.0727063, high: -0.000125 },
      harmAcross: { low: 0.000505233, high: 0.268961 },
      shown: 47,
      draws: 64,
      partly: 2,
      negligible: 15,
      isUsual: false,
      reverse: 0,
      elsewhere: { shown: 89, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.00490527,
      standing: 'depends',
      openStructures: 11,
      finding: 'depends',
      oddIn: [],
      against: 9,
      weakest: {
        label: { zh: '干部知晓全部未被追究的出错', en: 'cadres see all of the unpunished errors' },
        shown: 2,
        draws: 8
      },
      structures: [],
      inputs: [{ zh: '问责处理力度', en: 'severity of sanctions' }],
      smallerIn: []
    },
    {
      scenario: 7,
      label: { zh: '若上下级形成共识', en: 'If levels agreed' },
      origin: 'result',
      verdict: 'more-act',
      unsettled: [],
      prices: [
        {
          outcome: 'meanHarm',
          change: 0.0225986,
          range: { low: 0.00582113, high: 0.0626465 },
          across: { low: 0.00212449, high: 0.144055 },
          perAct: 0.00207841
        }
      ],
      effectByChance: { middle: -0.00364437, low: -0.00439697, high: -0.00289178 },
      harmByChance: { middle: 0.0236339, low: 0.0170739, high: 0.0301938 },
      parts: [],
      moves: [{ path: 'agreement.hierarchy', from: 0.618, to: 0.95 }],
      moments: [],
      isPriceOpen: false,
      effect: { middle: -0.00544375, low: -0.0162375, high: -0.00130313 },
      harm: { middle: 0.0225986, low: 0.00582113, high: 0.0626465 },
      effectAcross: { low: -0.0551688, high: -0.00015625 },
      harmAcross: { low: 0.00212449, high: 0.144055 },
      shown: 27,
      draws: 64,
      partly: 3,
      negligible: 34,
      isUsual: false,
      reverse: 0,
      elsewhere: { shown: 36, draws: 153 },
      small: null,
      smallAcross: null,
      harmPerAct: 0.00207841,
      standing: 'depends',
      openStructures: 5,
      finding: 'depends',
      oddIn: [],
      against: 15,
      weakest: { label: { zh: '职责不清致错', en: 'unclear roles make errors' }, shown: 0, draws: 8 },
      structures: [],
      inputs: [{ zh: '问责处理力度', en: 'severity of sanctions' }],
      smallerIn: []
    }
  ]
}
