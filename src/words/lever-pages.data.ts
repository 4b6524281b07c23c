/** The levers of the paper’s four remedies and of the design card, each told by hand: practice, the paper’s words, objections. */

import type { Bilingual } from '../model/language.js'

/** What is told of a lever; every other lever is told from the table of parameters. */
export interface LeverPage {
  /** What it is in practice. */
  readonly practice: Bilingual
  /** The paper’s own words. */
  readonly quote: Bilingual
  /** A published example, as the paper gives it. */
  readonly example?: Bilingual
  /** What it costs, and what speaks against it. */
  readonly against: Bilingual
}

const CLEAR_QUOTE = {
  zh: '这些标准都过于原则化、抽象化',
  en: 'these standards are all too general and abstract'
}

/** The pages by the path of the parameter. */
export const LEVER_PAGES: Readonly<Record<string, LeverPage>> = {
  'accountability.publicPressure': {
    practice: {
      zh: '减少仅因舆情而启动的问责：舆情出现时先核实，依规依纪认定，不以处理人来平息不满。并不减少对违规失职的问责。',
      en: 'Fewer cases opened only because the public is angry: facts are established first, and nobody is dealt with to calm the mood. Breaches of discipline are pursued as before.'
    },
    quote: {
      zh: '更不能把问责当作化解公众对有关部门意见、纾解指责的‘排气阀’',
      en: 'still less may accountability serve as an outlet for the public’s discontent'
    },
    against: {
      zh: '舆情也能暴露真问题；回应过慢，可能损害公众信任，模型未包含这一点。作为增多，失误和损害随之增多。',
      en: 'Anger also brings real faults to light, and a slow answer can cost trust, which the model leaves out. As more act, errors and harm rise with them.'
    }
  },
  'accountability.precision': {
    practice: {
      zh: '精准问责：先查明失误的原因，因外部原因、并无过错的，不以后果论处。它要求准，不等于少。',
      en: '精准问责: the cause of an error is established first, and what lay outside the cadre is not held against him. It asks for accuracy, not for leniency.'
    },
    quote: {
      zh: '着力实现问责与容错的和谐共生、协同推进',
      en: 'accountability and tolerance are to live and advance together'
    },
    against: {
      zh: '查明原因需要人力和时间，模型不计这一成本，也假定原因查得清；查不清时，效果小于模型所示。',
      en: 'Establishing causes takes people and time, which the model does not charge for, and it assumes that the cause can be found. Where it cannot, the effect is smaller.'
    }
  },
  'standards.scopeClarity': {
    practice: {
      zh: '用正向清单和负面清单写明哪些失误可以容、哪些不可以容。',
      en: 'Lists say which errors can be tolerated and which cannot.'
    },
    quote: {
      zh: '确定‘可容’与‘不可容’的基本标准和具体细则',
      en: 'to settle the standards and rules of what can and what cannot be tolerated'
    },
    example: {
      zh: '《仪征市建立容错纠错机制的实施细则》既列正向清单，也列负面清单（陈朋文中所举）。',
      en: 'The rules of Yizheng list both what can be tolerated and what cannot (named in Chen Peng’s paper).'
    },
    against: {
      zh: '清单越细，越易落后于实践；清单之外的新事项反而可能无人敢做。参见情景“标准滞后”。',
      en: 'The finer a list, the sooner practice outruns it, and what stands on no list may be dared by nobody. See the scenario of lagging standards.'
    }
  },
  'standards.criteriaClarity': {
    practice: {
      zh: '把动机、原因、后果、舆情反应等认定标准写成可以核对的条目。',
      en: 'Motive, cause, consequence and public reaction become points that can be checked.'
    },
    quote: CLEAR_QUOTE,
    against: {
      zh: '动机难由后果倒推，条目再细也有误判；认定更准，本不该容的也更难容。',
      en: 'Motives cannot be read from results, so findings stay fallible; and a more exact finding also refuses what should not be tolerated.'
    }
  },
  'standards.detailClarity': {
    practice: {
      zh: '写明由谁受理、几日内申请、如何调查、由谁审核。',
      en: 'Rules say who receives an application, within how many days, who investigates and who reviews.'
    },
    quote: {
      zh: '在主要流程等细则上，要形成具有易于操作的具体程序',
      en: 'the rules are to give concrete procedures that are easy to follow'
    },
    example: {
      zh: '子长县规定“在启动问责追责程序后 7 个工作日内”提出申请（陈朋文中所举）。',
      en: 'Zichang County lets cadres apply within 7 working days after accountability begins (named in Chen Peng’s paper).'
    },
    against: {
      zh: '程序增加工作量；前面的环节走不通时，细则再清楚也少有案件走到这一步。',
      en: 'Procedure is work; and where earlier stages fail, few cases ever reach what the detail governs.'
    }
  },
  'standards.precedentGain': {
    practice: {
      zh: '公布容错免责的示范清单，让以往案例说明今后尺度。',
      en: 'Model cases are published, so that precedents show the yardstick.'
    },
    quote: { zh: '探索建立容错免责的示范清单', en: 'to explore model lists of tolerated cases' },
    against: {
      zh: '成功案例很少时，无可示范，效果起步慢；案例各有情形，照搬会误导。',
      en: 'While few cases succeed there is little to show, so it starts slowly; and cases differ, so that copying one may mislead.'
    }
  },
  'procedure.expertPool': {
    practice: {
      zh: '由法律、金融、建筑等专业人员评估事项。',
      en: 'Lawyers, engineers and accountants assess the case.'
    },
    quote: { zh: '可建立‘容错纠错认定工作人才库’', en: 'a pool of assessors can be set up' },
    against: {
      zh: '聘请专业人员要花钱，小县难以自建；标准已清楚时，增益有限。',
      en: 'Assessors cost money, and a small county has few. Where standards are clear already, they add little.'
    }
  },
  'procedure.counselling': {
    practice: {
      zh: '容错之后谈心谈话、跟踪培养，帮助恢复信心。',
      en: 'After a tolerated error the cadre is talked to and followed up, to regain confidence.'
    },
    quote: { zh: '加强对当事人的心理疏导及跟踪教育培养', en: 'counsel those concerned, and follow up their training' },
    against: {
      zh: '只惠及已获容错的人；容错稀少时，对总体影响很小。',
      en: 'It reaches only those whose error was tolerated; while those are few, the whole hardly moves.'
    }
  },
  'agreement.hierarchy': {
    practice: {
      zh: '上下级对能否容错看法一致。它是结果而非做法；可采取的做法是会商沟通。',
      en: 'Superior and subordinate judge a case alike. This is a result, not a measure; the measure is consultation.'
    },
    quote: { zh: '促进上下级形成一致性意见', en: 'help the levels to reach one opinion' },
    against: {
      zh: '一致也可能是一味从宽；上级的纠正是对基层误判的防线，模型没有计入失去这道防线的代价。',
      en: 'Agreement can also mean that nobody objects. Review from above guards against local error, and the model does not charge for losing that guard.'
    }
  },
  'agreement.consultation': {
    practice: { zh: '认定之前，上下级就案件充分沟通。', en: 'The levels talk a case over before it is decided.' },
    quote: {
      zh: '要通过深入沟通、深化对核心或焦点问题的理性认识',
      en: 'talk in depth, and come to a reasoned view of the core of the matter'
    },
    against: {
      zh: '沟通能否带来共识没有数据可依，“会商效果”是假定值；为 0 时这一举措不起作用。沟通也占用时间。',
      en: 'No data say how far talking brings agreement: the effect of consultation is assumed, and at 0 the measure does nothing. Talking takes time.'
    }
  },
  'agreement.departmentGap': {
    practice: {
      zh: '纪检监察部门与组织部门采用同一把尺子。',
      en: 'The discipline office and the organisation office use one yardstick.'
    },
    quote: {
      zh: '即使是可以宽恕的‘错’，从根本上讲终究还是‘错’',
      en: 'even an error that can be forgiven is an error in the end'
    },
    against: {
      zh: '两个部门职责不同，尺度有别有其道理；强求一致可能削弱监督。',
      en: 'The offices have different duties, so some difference is intended; to force them together may weaken supervision.'
    }
  },
  'agreement.coordination': {
    practice: {
      zh: '部门意见不一时，由会商作出结论，不搁置。',
      en: 'When the offices disagree, a joint meeting decides rather than shelving the case.'
    },
    quote: {
      zh: '纪检监察机关、组织部门、当事人所在单位党组织以及相关职能部门组织会商',
      en: 'the discipline and organisation offices, the cadre’s Party organisation and the offices concerned consult'
    },
    against: {
      zh: '模型中会商总是得出有利于当事人的结论，现实未必；分歧本来就少时，作用很小。',
      en: 'In the model a settled split is settled for the cadre, which need not be so. Where splits are rare it does little.'
    }
  },
  'procedure.ordinaryCoverage': {
    practice: { zh: '普通干部同样可以申请容错。', en: 'Ordinary cadres may apply as leading ones may.' },
    quote: { zh: '要兼顾普通干部的利益诉求和心理期待', en: 'heed what ordinary cadres need and expect' },
    against: {
      zh: '案件增多，审核力量跟不上会拖慢办理，模型不计拥堵；后面环节不通，放宽入口也无用。',
      en: 'More cases need more reviewers; the model knows no queue. If later stages stay shut, a wider door does nothing.'
    }
  },
  'procedure.assistance': {
    practice: { zh: '组织部门或纪检监察部门协助当事人申请。', en: 'The offices help the cadre to apply.' },
    quote: {
      zh: '组织部门、纪检监察部门协助当事人提出申请',
      en: 'the organisation or discipline office helps those concerned to apply'
    },
    against: {
      zh: '办案部门同时协助申请，角色有冲突；申请多而获准少，反而让人看到容错难。',
      en: 'An office that investigates and assists has two roles. Many applications and few grants show everybody how hard tolerance is to get.'
    }
  },
  'public.tolerance': {
    practice: {
      zh: '公众对失误更宽容。它是结果而非做法；可采取的做法是舆论沟通。',
      en: 'The public is more tolerant of error. This is a result, not a measure; the measure is communication.'
    },
    quote: {
      zh: '引导公众消除误会，形成理性认知',
      en: 'help the public to overcome misunderstanding and to judge with reason'
    },
    against: {
      zh: '公众是失误的成本承担者，其不满可能有理；作为增多，损害也增多，宽容未必能保持。',
      en: 'The public bears the cost of error and may be right to object. As more act harm rises too, and tolerance may not last.'
    }
  },
  'public.communication': {
    practice: {
      zh: '向公众说明事情经过和认定理由。',
      en: 'The public is told what happened and why it was judged so.'
    },
    quote: { zh: '可以通过舆论宣传、公布真实情况等途径', en: 'through the media, and by publishing the facts' },
    against: {
      zh: '只有如实公布才谈得上理性认知；变成宣传，效果可能相反，模型未包含这一点。',
      en: 'Reasoned judgement needs true facts. What turns into propaganda may do the opposite, which the model leaves out.'
    }
  },
  'information.tolerancePublicity': {
    practice: {
      zh: '在一定范围内公布容错结果，让同类干部知道。',
      en: 'Outcomes are announced, so that other cadres learn of them.'
    },
    quote: { zh: '在一定范围内公布容错免责结果', en: 'to announce tolerated cases within a certain circle' },
    against: {
      zh: '传播的是实情：获准的少，宣传就让人看到容错难，单独施行可能适得其反。',
      en: 'It spreads what is so: where few are granted, it shows how few. By itself it may do the opposite of what is hoped.'
    }
  }
}
