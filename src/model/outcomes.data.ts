/** The rows of the outcome table: what is counted and summed, and what is made from it. */

/** Counts and sums over cadre-periods of the measured periods, in the order of a totals record. */
export const TOTAL_ROWS = [
  {
    name: 'steps',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '人季数', en: 'cadre-periods' },
    meaning: { zh: '测量期内干部数乘以季度数。', en: 'Cadres times measured quarters.' }
  },
  {
    name: 'acted',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '作为', en: 'acted' },
    meaning: { zh: '选择作为的人季数。', en: 'Cadre-periods in which the cadre acted.' }
  },
  {
    name: 'reckless',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '乱作为', en: 'acted recklessly' },
    meaning: {
      zh: '作为之中打“擦边球”、好大喜功的次数。',
      en: 'Acts that sought showy achievement at the edge of the rules.'
    }
  },
  {
    name: 'afraid',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '不敢为', en: 'afraid' },
    meaning: {
      zh: '不作为，而若作为不被问责便会正当作为。',
      en: 'Idle, though without accountability for acting the cadre would act properly.'
    }
  },
  {
    name: 'unable',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '不能为', en: 'unable' },
    meaning: {
      zh: '不作为；无问责且有足够能力时才会作为。',
      en: 'Idle; would act without accountability and with an able cadre’s competence.'
    }
  },
  {
    name: 'unwilling',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '不想为', en: 'unwilling' },
    meaning: {
      zh: '不作为；即使无问责且有能力也不会作为。',
      en: 'Idle; would not act even without accountability and with competence.'
    }
  },
  {
    name: 'errors',
    type: 'count',
    unit: 'errors',
    label: { zh: '失误', en: 'errors' },
    meaning: { zh: '作为中出现的失误、差错。', en: 'Errors made in acting.' }
  },
  {
    name: 'cases',
    type: 'count',
    unit: 'cases',
    label: { zh: '问责案件', en: 'cases' },
    meaning: { zh: '被追究的失误。', en: 'Errors taken up by accountability.' }
  },
  {
    name: 'applied',
    type: 'count',
    unit: 'cases',
    label: { zh: '申请容错', en: 'applied' },
    meaning: { zh: '提出容错申请的案件。', en: 'Cases in which tolerance was applied for.' }
  },
  {
    name: 'started',
    type: 'count',
    unit: 'cases',
    label: { zh: '启动', en: 'started' },
    meaning: { zh: '容错程序得以启动的申请。', en: 'Applications whose procedure started.' }
  },
  {
    name: 'accepted',
    type: 'count',
    unit: 'cases',
    label: { zh: '受理', en: 'accepted' },
    meaning: { zh: '被认为属于可容范围的申请。', en: 'Applications accepted as within scope.' }
  },
  {
    name: 'lapsed',
    type: 'count',
    unit: 'cases',
    label: { zh: '搁置失效', en: 'lapsed' },
    meaning: { zh: '受理后因细则不明而不了了之。', en: 'Accepted, then lapsed for want of detailed rules.' }
  },
  {
    name: 'supported',
    type: 'count',
    unit: 'cases',
    label: { zh: '会商支持', en: 'supported' },
    meaning: { zh: '组织与纪检部门会商后支持容错。', en: 'Supported by the organisation and discipline offices.' }
  },
  {
    name: 'reviewed',
    type: 'count',
    unit: 'cases',
    label: { zh: '报上级审核', en: 'reviewed' },
    meaning: {
      zh: '情况复杂或关注度高而报上级审核。',
      en: 'Sent to the superior for review, being grave or much watched.'
    }
  },
  {
    name: 'overturned',
    type: 'count',
    unit: 'cases',
    label: { zh: '被上级否定', en: 'overturned' },
    meaning: { zh: '上级不予认可的认定（“地方粮票”）。', en: 'Overturned by the superior: a local coupon (地方粮票).' }
  },
  {
    name: 'granted',
    type: 'count',
    unit: 'cases',
    label: { zh: '容错成功', en: 'granted' },
    meaning: { zh: '获得容错免责的案件。', en: 'Cases in which tolerance was granted.' }
  },
  {
    name: 'wronglyGranted',
    type: 'count',
    unit: 'cases',
    label: { zh: '错误容错', en: 'wrongly granted' },
    meaning: { zh: '本不可容而获容错的案件。', en: 'Grants for errors that were not tolerable.' }
  },
  {
    name: 'sanctioned',
    type: 'count',
    unit: 'cases',
    label: { zh: '受问责处理', en: 'sanctioned' },
    meaning: { zh: '未获容错而受问责处理的案件。', en: 'Cases not granted, and so sanctioned.' }
  },
  {
    name: 'wronglySanctioned',
    type: 'count',
    unit: 'cases',
    label: { zh: '错误问责', en: 'wrongly sanctioned' },
    meaning: { zh: '本可容错而受问责处理的案件。', en: 'Sanctions for errors that were tolerable.' }
  },
  {
    name: 'blamedForInaction',
    type: 'count',
    unit: 'cadre-periods',
    label: { zh: '因不作为被问责', en: 'blamed for inaction' },
    meaning: { zh: '不作为而被问责的人季数。', en: 'Idle cadre-periods blamed as inaction.' }
  },
  {
    name: 'idleRunUnits',
    type: 'count',
    unit: 'units',
    label: { zh: '空转单位', en: 'idle-run units' },
    meaning: {
      zh: '测量期内一次容错也没有的单位（局部空转）。',
      en: 'Units without one grant in the measured periods (局部空转).'
    }
  },
  {
    name: 'unitsWithCases',
    type: 'count',
    unit: 'units',
    since: 2,
    label: { zh: '有案件的单位', en: 'units with cases' },
    meaning: { zh: '测量期内有问责案件的单位。', en: 'Units with a case in the measured periods.' }
  },
  {
    name: 'mitigated',
    type: 'count',
    unit: 'cases',
    since: 2,
    label: { zh: '减责', en: 'mitigated' },
    meaning: {
      zh: '申请容错未获准但接近标准、减半处理的案件，计入问责处理。',
      en: 'Cases near the mark that were let off with half the sanction; counted among the sanctioned.'
    }
  },
  {
    name: 'output',
    type: 'sum',
    unit: 'output',
    label: { zh: '产出', en: 'output' },
    meaning: { zh: '作为的产出之和，失误部分已扣除。', en: 'Sum of what acting produced, less what errors spoiled.' }
  },
  {
    name: 'harm',
    type: 'sum',
    unit: 'harm',
    label: { zh: '损害', en: 'harm' },
    meaning: {
      zh: '失误造成的损害之和（每次 0 至 1），纠错可减轻。',
      en: 'Sum of the harm of errors (0 to 1 each), less what correction undid.'
    }
  },
  {
    name: 'withheldOutput',
    type: 'sum',
    unit: 'output',
    since: 2,
    label: { zh: '因顾虑而未实现的产出', en: 'withheld output' },
    meaning: {
      zh: '因顾虑问责而没有做出的产出之和：不敢为者的全部产出，加上正当作为者少出的力。',
      en: 'Sum of what fear keeps from being done: all that the afraid would do, and the effort that those who act properly hold back.'
    }
  },
  {
    name: 'expectedErrors',
    type: 'sum',
    unit: 'errors',
    since: 3,
    label: { zh: '预期失误数', en: 'errors to be expected' },
    meaning: {
      zh: '每次作为出现失误的概率之和；失误数与之相差的只是随机波动。',
      en: 'Sum over acts of the chance of an error; the errors differ from it by chance alone.'
    }
  },
  {
    name: 'expectedCases',
    type: 'sum',
    unit: 'cases',
    since: 3,
    label: { zh: '预期问责案件数', en: 'cases to be expected' },
    meaning: {
      zh: '每次失误被追究的概率之和；案件数与之相差的只是随机波动。',
      en: 'Sum over errors of the chance of a case; the cases differ from it by chance alone.'
    }
  },
  {
    name: 'perceivedAccountability',
    type: 'sum',
    unit: 'probability',
    label: { zh: '感知问责概率之和', en: 'perceived accountability (sum)' },
    meaning: {
      zh: '决策时干部心中“出错即被追究”的概率，按人季求和。',
      en: 'What cadres believe is the chance that an error becomes a case, summed over cadre-periods at decision.'
    }
  },
  {
    name: 'perceivedTolerance',
    type: 'sum',
    unit: 'probability',
    label: { zh: '感知容错概率之和', en: 'perceived tolerance (sum)' },
    meaning: {
      zh: '决策时干部心中“被追究后获容错”的概率，按人季求和。',
      en: 'What cadres believe is the chance that a case is tolerated, summed over cadre-periods at decision.'
    }
  },
  {
    name: 'satisfaction',
    type: 'sum',
    unit: 'utility',
    label: { zh: '满足感之和', en: 'satisfaction (sum)' },
    meaning: {
      zh: '决策时的满足感，按人季求和。',
      en: 'Satisfaction when decisions are made, summed over cadre-periods.'
    }
  },
  {
    name: 'publicTolerance',
    type: 'sum',
    unit: 'share',
    label: { zh: '公众宽容度之和', en: 'public tolerance (sum)' },
    meaning: {
      zh: '决策时所在单位的公众宽容度，按人季求和。',
      en: 'Public tolerance of the cadre’s unit when decisions are made, summed over cadre-periods.'
    }
  }
] as const

/**
 * Ratios of two totals within one replication; `units` is the number of units of the scenario. `scale` is how a value reads:
 * a `share` lies between 0 and 1 and is printed in per cent, a `ratio` and an `amount` are printed as numbers. `better` is
 * which way a change is an improvement; null where neither is.
 */
export const RATE_ROWS = [
  {
    name: 'afraidRate',
    numerator: 'afraid',
    denominator: 'steps',
    scale: 'share',
    better: 'less',
    label: { zh: '不敢为率', en: '不敢为 rate' },
    meaning: { zh: '不敢为的人季占全部人季的比重。', en: 'Afraid cadre-periods as a share of all.' }
  },
  {
    name: 'deterredShare',
    numerator: 'afraid',
    denominator: 'afraid+acted',
    scale: 'share',
    better: 'less',
    label: { zh: '受抑制比例', en: 'deterred share' },
    meaning: {
      zh: '愿意正当作为或已作为者中，因顾虑问责而不作为的比重（不敢为占潜在作为者的比重）。',
      en: 'Of those who would act properly or do act, the share that fear stops.'
    }
  },
  {
    name: 'actingShare',
    numerator: 'acted',
    denominator: 'steps',
    scale: 'share',
    better: 'more',
    label: { zh: '作为率', en: 'share acting' },
    meaning: { zh: '作为的人季占比。', en: 'Cadre-periods in which the cadre acted, as a share of all.' }
  },
  {
    name: 'unableShare',
    numerator: 'unable',
    denominator: 'steps',
    scale: 'share',
    better: 'less',
    label: { zh: '不能为率', en: 'share unable' },
    meaning: { zh: '不能为的人季占比。', en: 'Unable cadre-periods as a share of all.' }
  },
  {
    name: 'unwillingShare',
    numerator: 'unwilling',
    denominator: 'steps',
    scale: 'share',
    better: 'less',
    label: { zh: '不想为率', en: 'share unwilling' },
    meaning: { zh: '不想为的人季占比。', en: 'Unwilling cadre-periods as a share of all.' }
  },
  {
    name: 'recklessShare',
    numerator: 'reckless',
    denominator: 'acted',
    scale: 'share',
    better: 'less',
    label: { zh: '乱作为占比', en: 'reckless per act' },
    meaning: { zh: '乱作为占全部作为的比重。', en: 'Reckless acts as a share of acts.' }
  },
  {
    name: 'errorsPerAct',
    numerator: 'errors',
    denominator: 'acted',
    scale: 'share',
    better: 'less',
    label: { zh: '每次作为的失误', en: 'errors per act' },
    meaning: { zh: '失误数除以作为数。', en: 'Errors divided by acts.' }
  },
  {
    name: 'casesPerError',
    numerator: 'cases',
    denominator: 'errors',
    scale: 'share',
    better: null,
    label: { zh: '失误被追究率', en: 'cases per error' },
    meaning: { zh: '被追究的失误占比。', en: 'Share of errors that accountability takes up.' }
  },
  {
    name: 'applicationsPerCase',
    numerator: 'applied',
    denominator: 'cases',
    scale: 'share',
    better: null,
    label: { zh: '案件申请率', en: 'applications per case' },
    meaning: { zh: '提出容错申请的案件占比。', en: 'Share of cases in which tolerance is applied for.' }
  },
  {
    name: 'grantsPerCase',
    numerator: 'granted',
    denominator: 'cases',
    scale: 'share',
    better: null,
    label: { zh: '案件容错率', en: 'grants per case' },
    meaning: { zh: '获得容错的案件占比。', en: 'Share of cases in which tolerance is granted.' }
  },
  {
    name: 'grantsPerSanction',
    numerator: 'granted',
    denominator: 'sanctioned',
    scale: 'ratio',
    better: null,
    label: { zh: '容错与问责处理之比', en: 'grants per sanction' },
    meaning: { zh: '容错数除以问责处理数。', en: 'Grants divided by sanctions.' }
  },
  {
    name: 'wrongGrantShare',
    numerator: 'wronglyGranted',
    denominator: 'granted',
    scale: 'share',
    better: 'less',
    label: { zh: '错误容错占比', en: 'wrong share of grants' },
    meaning: { zh: '获容错者中本不可容错的比重。', en: 'Share of grants for errors that were not tolerable.' }
  },
  {
    name: 'wrongSanctionShare',
    numerator: 'wronglySanctioned',
    denominator: 'sanctioned',
    scale: 'share',
    better: 'less',
    label: { zh: '错误问责占比', en: 'wrong share of sanctions' },
    meaning: { zh: '受问责处理者中本可容错的比重。', en: 'Share of sanctions for errors that were tolerable.' }
  },
  {
    name: 'overturnedShare',
    numerator: 'overturned',
    denominator: 'supported',
    scale: 'share',
    better: null,
    label: { zh: '地方粮票占比', en: 'overturned share' },
    meaning: {
      zh: '本级支持的认定中被上级否定的比重。',
      en: 'Share of locally supported verdicts that the superior overturns.'
    }
  },
  {
    name: 'blamedShare',
    numerator: 'blamedForInaction',
    denominator: 'steps',
    scale: 'share',
    better: null,
    label: { zh: '不作为被问责率', en: 'share blamed for inaction' },
    meaning: { zh: '因不作为被问责的人季占比。', en: 'Cadre-periods blamed for inaction, as a share of all.' }
  },
  {
    name: 'idleRunShare',
    numerator: 'idleRunUnits-units+unitsWithCases',
    denominator: 'unitsWithCases',
    scale: 'share',
    better: 'less',
    label: { zh: '空转单位占比', en: 'idle-run share' },
    meaning: {
      zh: '有问责案件的单位中，测量期内没有一例容错的占比（局部空转）。',
      en: 'Of the units with a case in the measured periods, the share without one grant (局部空转).'
    }
  },
  {
    name: 'withheldShare',
    numerator: 'withheldOutput',
    denominator: 'withheldOutput+output',
    scale: 'share',
    better: 'less',
    label: { zh: '未实现产出占比', en: 'withheld share' },
    meaning: {
      zh: '因顾虑问责而未实现的产出，占其与实际产出之和的比重。',
      en: 'Output that fear withholds, as a share of it and what was produced.'
    }
  },
  {
    name: 'mitigatedPerGrant',
    numerator: 'mitigated',
    denominator: 'granted',
    scale: 'ratio',
    better: null,
    label: { zh: '减责与容错之比', en: 'mitigated per grant' },
    meaning: { zh: '减责数除以容错数。', en: 'Mitigated cases divided by grants.' }
  },
  {
    name: 'sanctionedPerYear',
    numerator: '4*sanctioned',
    denominator: 'steps',
    scale: 'ratio',
    better: null,
    label: { zh: '人均年问责处理', en: 'sanctioned per year' },
    meaning: { zh: '每名干部每年因失误受问责处理的次数。', en: 'Sanctions for errors per cadre and year.' }
  },
  {
    name: 'blamedPerYear',
    numerator: '4*blamedForInaction',
    denominator: 'steps',
    scale: 'ratio',
    better: null,
    label: { zh: '人均年不作为问责', en: 'blamed per year' },
    meaning: { zh: '每名干部每年因不作为被问责的次数。', en: 'Times blamed for inaction, per cadre and year.' }
  },
  {
    name: 'heldToAccountPerYear',
    numerator: '4*sanctioned+4*blamedForInaction',
    denominator: 'steps',
    scale: 'ratio',
    better: null,
    label: { zh: '人均年被问责', en: 'held to account per year' },
    meaning: {
      zh: '每名干部每年因失误或不作为被问责的次数。',
      en: 'Sanctions for errors and blame for inaction together, per cadre and year.'
    }
  },
  {
    name: 'meanOutput',
    numerator: 'output',
    denominator: 'steps',
    scale: 'amount',
    better: 'more',
    label: { zh: '每人季产出', en: 'output per cadre-period' },
    meaning: { zh: '产出除以人季数。', en: 'Output divided by cadre-periods.' }
  },
  {
    name: 'meanHarm',
    numerator: 'harm',
    denominator: 'steps',
    scale: 'amount',
    better: 'less',
    label: { zh: '每人季损害', en: 'harm per cadre-period' },
    meaning: { zh: '损害除以人季数。', en: 'Harm divided by cadre-periods.' }
  },
  {
    name: 'meanPerceivedAccountability',
    numerator: 'perceivedAccountability',
    denominator: 'steps',
    scale: 'share',
    better: null,
    label: { zh: '感知问责', en: 'perceived accountability' },
    meaning: { zh: '干部对失误被追究概率的主观预期的均值。', en: 'Mean belief that an error becomes a case.' }
  },
  {
    name: 'meanPerceivedTolerance',
    numerator: 'perceivedTolerance',
    denominator: 'steps',
    scale: 'share',
    better: 'more',
    label: { zh: '感知容错', en: 'perceived tolerance' },
    meaning: { zh: '干部对案件获容错概率的主观预期的均值。', en: 'Mean belief that a case is tolerated.' }
  },
  {
    name: 'meanSatisfaction',
    numerator: 'satisfaction',
    denominator: 'steps',
    scale: 'amount',
    better: 'more',
    label: { zh: '满足感', en: 'satisfaction' },
    meaning: { zh: '满足感的均值。', en: 'Mean satisfaction.' }
  },
  {
    name: 'meanPublicTolerance',
    numerator: 'publicTolerance',
    denominator: 'steps',
    scale: 'share',
    better: 'more',
    label: { zh: '公众宽容度', en: 'public tolerance' },
    meaning: { zh: '公众宽容度的均值。', en: 'Mean public tolerance.' }
  }
] as const

/** Answers to “do you know of cases in your place or department to which the mechanism was applied?”, mean over cadres. */
export const ANSWER_ROWS = [
  {
    name: 'many',
    scale: 'share',
    better: null,
    label: { zh: '有，而且很多', en: 'yes, many' },
    meaning: { zh: '知道三例以上的受访者占比。', en: 'Share who know of three cases or more.' }
  },
  {
    name: 'few',
    scale: 'share',
    better: null,
    label: { zh: '有，但不多', en: 'yes, a few' },
    meaning: { zh: '知道一两例的受访者占比。', en: 'Share who know of one or two.' }
  },
  {
    name: 'none',
    scale: 'share',
    better: null,
    label: { zh: '没有', en: 'no' },
    meaning: { zh: '只知道未获容错者的占比。', en: 'Share who know only of refusals.' }
  },
  {
    name: 'dontKnow',
    scale: 'share',
    better: null,
    label: { zh: '不了解', en: "don't know" },
    meaning: { zh: '一无所知（或淡化回应）者的占比。', en: 'Share who know of nothing, or play it down.' }
  }
] as const

/** What the units of one replication differ in. */
export const UNIT_RATE_ROWS = [
  {
    name: 'afraidRateWorstTenth',
    scale: 'share',
    better: 'less',
    since: 3,
    label: { zh: '最差一成单位的不敢为率', en: '不敢为 rate of the worst tenth' },
    meaning: {
      zh: '每次重复中不敢为率最高的一成单位（向上取整）的不敢为率均值。',
      en: 'Mean 不敢为 rate of the tenth of units (rounded up) where it is highest, in each replication.'
    }
  }
] as const

/** Why a case ended without tolerance, in the order of the stages; with the grants they add up to the cases. */
export const REASON_ROWS = [
  {
    name: 'notCovered',
    label: { zh: '不在适用对象', en: 'not covered' },
    meaning: { zh: '该职级干部未被纳入机制。', en: 'The cadre’s rank is not admitted to the mechanism.' }
  },
  {
    name: 'notApplied',
    label: { zh: '未申请', en: 'not applied' },
    meaning: { zh: '未提出申请，也无人协助。', en: 'Nobody applied, nor helped to.' }
  },
  {
    name: 'notStarted',
    label: { zh: '上下级分歧未启动', en: 'not started' },
    meaning: { zh: '上下级意见不一，程序未启动。', en: 'The levels disagree and the procedure does not start.' }
  },
  {
    name: 'scopeUnclear',
    label: { zh: '范围不清', en: 'scope unclear' },
    meaning: { zh: '不清楚可否容错，未受理。', en: 'It is unclear whether the error is in scope; not accepted.' }
  },
  {
    name: 'notTolerable',
    label: { zh: '不可容', en: 'not tolerable' },
    meaning: { zh: '范围清楚，但不属可容。', en: 'Scope is clear and the error is not tolerable.' }
  },
  {
    name: 'lapsed',
    label: { zh: '搁置失效', en: 'lapsed' },
    meaning: { zh: '细则不明，不了了之。', en: 'Lapsed for want of detailed rules.' }
  },
  {
    name: 'meritRefused',
    label: { zh: '认定未达容错标准', en: 'merit refused' },
    meaning: { zh: '组织部门认定不足以容错。', en: 'The organisation office finds too little merit.' }
  },
  {
    name: 'shelved',
    label: { zh: '部门分歧搁浅', en: 'shelved' },
    meaning: { zh: '组织与纪检部门分歧，事项搁浅。', en: 'The two offices split and the matter is shelved.' }
  },
  {
    name: 'overturned',
    label: { zh: '被上级否定', en: 'overturned' },
    meaning: { zh: '上级审核不予认可（地方粮票）。', en: 'The superior overturns it.' }
  }
] as const

/** The nine boxes of the comprehensive incentive model (Porter & Lawler, 1968), means over cadre-periods. */
export const BOX_ROWS = [
  {
    name: 'valueOfReward',
    label: { zh: '报酬的价值', en: 'value of reward' },
    meaning: {
      zh: '决策时看重的报酬：m·(外在 + 晋升 + 内在)。',
      en: 'Rewards as valued at decision: m·(extrinsic + promotion + intrinsic).'
    }
  },
  {
    name: 'perceivedEffortRewardProbability',
    label: { zh: '努力—报酬概率的知觉', en: 'perceived effort–reward probability' },
    meaning: { zh: '自我效能乘以工具性：Ê·I。', en: 'Self-efficacy times instrumentality, Ê·I.' }
  },
  {
    name: 'effort',
    label: { zh: '努力', en: 'effort' },
    meaning: { zh: '付出的努力；不作为时为 0。', en: 'Effort exerted; 0 when idle.' }
  },
  {
    name: 'abilitiesAndTraits',
    label: { zh: '能力与素质', en: 'abilities and traits' },
    meaning: { zh: '能力。', en: 'Ability.' }
  },
  {
    name: 'rolePerceptions',
    label: { zh: '角色知觉', en: 'role perceptions' },
    meaning: { zh: '角色清晰度。', en: 'Role clarity.' }
  },
  {
    name: 'performance',
    label: { zh: '绩效', en: 'performance' },
    meaning: { zh: '产出；不作为时为 0。', en: 'Output; 0 when idle.' }
  },
  {
    name: 'rewards',
    label: { zh: '奖惩', en: 'rewards' },
    meaning: {
      zh: '得到的内在与外在报酬，减去问责处理的损失。',
      en: 'Intrinsic and extrinsic rewards received, less sanctions.'
    }
  },
  {
    name: 'perceivedEquitableRewards',
    label: { zh: '公平报酬的知觉', en: 'perceived equitable rewards' },
    meaning: {
      zh: '据以比较的本单位上期平均所得。',
      en: 'The unit’s mean reward of the quarter before, which one compares with.'
    }
  },
  {
    name: 'satisfaction',
    label: { zh: '满足', en: 'satisfaction' },
    meaning: { zh: '决策时的满足感。', en: 'Satisfaction at decision.' }
  }
] as const
