/** The rows of the parameter table: every name, default, bound, kind, basis and meaning, in the order of a scenario file. */

import type { ParameterGroup } from './parameter-row.js'
import { PLAUSIBLE } from './plausible.data.js'

export const PARAMETER_TABLE = {
  time: {
    label: { zh: '时间', en: 'time' },
    parameters: {
      periods: {
        type: 'number',
        default: 60,
        min: 1,
        max: 4000,
        integer: true,
        unit: 'quarters',
        kind: 'structure',
        basis: 'A',
        fixed: true,
        plausible: { low: 60, high: 60, why: PLAUSIBLE.size },
        label: { zh: '模拟期数', en: 'periods' },
        meaning: {
          zh: '模拟多少个季度；越大，观察的时间越长。',
          en: 'Quarters simulated; a higher value watches the system for longer.'
        }
      },
      burnIn: {
        type: 'number',
        default: 20,
        min: 0,
        max: 3999,
        integer: true,
        unit: 'quarters',
        kind: 'structure',
        basis: 'A',
        fixed: true,
        plausible: { low: 20, high: 20, why: PLAUSIBLE.size },
        label: { zh: '预热期数', en: 'burn-in' },
        meaning: {
          zh: '开头多少个季度不计入统计，须小于模拟期数；越大，起始状态对结果的影响越小。',
          en: 'Quarters at the start left out of the totals, fewer than the periods; a higher value leaves less of the initial state in the results.'
        }
      }
    }
  },
  organisation: {
    label: { zh: '组织', en: 'organisation' },
    parameters: {
      tiers: {
        type: 'tiers',
        kind: 'structure',
        basis: 'S',
        fixed: true,
        default: [
          { id: 'province', units: 1, cadresPerUnit: 40, elaboration: -0.2 },
          { id: 'city', units: 4, cadresPerUnit: 40, elaboration: 0.2 },
          { id: 'county', units: 10, cadresPerUnit: 40, elaboration: 0.2 },
          { id: 'township', units: 20, cadresPerUnit: 20, elaboration: 0 }
        ],
        label: { zh: '层级', en: 'tiers' },
        meaning: {
          zh: '省、市、县、乡各层级的单位数、每单位干部数与文本细致程度；细致程度越高，该层级的政策文本越清晰，市县两级的文本更加细致。',
          en: 'The tiers of the hierarchy, each with its units, cadres per unit and elaboration; higher elaboration makes a tier’s texts clearer, as those of cities and counties are.'
        }
      },
      leaderShare: {
        type: 'number',
        default: 0.1,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'structure',
        basis: 'A',
        fixed: true,
        plausible: { low: 0.1, high: 0.1, why: PLAUSIBLE.size },
        label: { zh: '主要领导占比', en: 'share of leading cadres' },
        meaning: {
          zh: '各单位中主要领导占比（向上取整）；越高，主要领导越多、普通干部越少。',
          en: 'Share of each unit that are leading cadres (主要领导), rounded up; a higher value means more of them and fewer ordinary cadres.'
        }
      },
      leaderExposure: {
        type: 'number',
        default: 1.53,
        min: 0.1,
        max: 10,
        unit: 'factor',
        kind: 'trait',
        basis: 'S',
        plausible: { low: 1, high: 2.25, why: PLAUSIBLE.leaders },
        label: { zh: '主要领导的出错倍数', en: 'leading cadres’ exposure' },
        meaning: {
          zh: '主要领导职责更多，其出错风险是普通干部的多少倍；越高，主要领导越容易出现失误、差错。',
          en: 'How many times an ordinary cadre’s error hazard a leading cadre’s is, since leaders carry more duties; a higher value makes leading cadres err more.'
        }
      },
      localitySpread: {
        type: 'number',
        default: 0.587,
        min: 0,
        max: 3,
        unit: 'logit',
        kind: 'trait',
        basis: 'C',
        plausible: { low: 0.24, high: 0.96, why: PLAUSIBLE.factor },
        label: { zh: '地区差异', en: 'spread between localities' },
        meaning: {
          zh: '各单位之间文本清晰度与公众宽容度的标准差；越高，地区之间差别越大。',
          en: 'Standard deviation between units of the clarity of texts and of public tolerance; a higher value makes localities differ more.'
        }
      },
      atmosphere: {
        type: 'number',
        default: 0.291,
        min: 0,
        max: 1,
        unit: 'utility',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.175, high: 0.463, why: PLAUSIBLE.logit },
        label: { zh: '团体氛围', en: 'group atmosphere' },
        meaning: {
          zh: '本单位作为风气（团体氛围）的牵引力；越高，同事多作为时越愿意作为、同事多不作为时越不愿作为，约 0.6 以上可能出现多个均衡。',
          en: 'Pull of the share acting in one’s unit (团体氛围); a higher value makes cadres follow their colleagues more, and above about 0.6 there can be several equilibria.'
        }
      },
      leadershipSupport: {
        type: 'number',
        default: 0.492,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.332, high: 0.668, why: PLAUSIBLE.logit },
        label: { zh: '领导支持', en: 'leadership support' },
        meaning: {
          zh: '领导作风对干部的支持；越高，上级认可的激励分量越大。',
          en: 'How supportive the leadership style (领导作风) is; a higher value makes the superior’s recognition count for more.'
        }
      },
      workingConditions: {
        type: 'number',
        default: 0.337,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.332, high: 0.668, why: PLAUSIBLE.logit },
        label: { zh: '工作条件', en: 'working conditions' },
        meaning: {
          zh: '工作条件的好坏；越高，付出努力的成本越低。',
          en: 'How good working conditions (工作条件) are; a higher value lowers the cost of effort.'
        }
      }
    }
  },
  cadres: {
    label: { zh: '干部', en: 'cadres' },
    parameters: {
      ability: {
        type: 'number',
        default: 0.641,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'trait',
        basis: 'A',
        plausible: { low: 0.537, high: 0.825, why: PLAUSIBLE.logit },
        label: { zh: '能力', en: 'ability' },
        meaning: {
          zh: '干部能力的中位数；越高，胜任程度越高，出错风险越低。',
          en: 'Median ability of cadres; a higher value raises competence and lowers the hazard of error.'
        }
      },
      roleClarity: {
        type: 'number',
        default: 0.794,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.598, high: 0.858, why: PLAUSIBLE.logit },
        label: { zh: '职责明晰度', en: 'role clarity' },
        meaning: {
          zh: '组织分工之下干部对自身职责认识的清晰程度（中位数）；越高，能力越能转化为胜任程度。',
          en: 'Median clarity of a cadre’s role under the division of work (组织分工); a higher value turns more of ability into competence.'
        }
      },
      integrity: {
        type: 'number',
        default: 0.782,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'trait',
        basis: 'A',
        plausible: { low: 0.665, high: 0.89, why: PLAUSIBLE.logit },
        label: { zh: '公心', en: 'integrity' },
        meaning: {
          zh: '干部公心的中位数；越高，打“擦边球”的道德成本越大，乱作为越少。',
          en: 'Median integrity (公心) of cadres; a higher value makes skirting the rules (擦边球) cost more morally, so there is less of it.'
        }
      },
      traitSpread: {
        type: 'number',
        default: 0.263,
        min: 0,
        max: 3,
        unit: 'logit',
        kind: 'trait',
        basis: 'A',
        plausible: { low: 0.25, high: 1, why: PLAUSIBLE.factor },
        label: { zh: '禀赋差异', en: 'spread of traits' },
        meaning: {
          zh: '能力、职责明晰度与公心在干部之间的标准差；越高，干部之间差别越大。',
          en: 'Standard deviation between cadres of ability, role clarity and integrity; a higher value makes cadres differ more.'
        }
      },
      valenceSpread: {
        type: 'number',
        default: 0.415,
        min: 0,
        max: 2,
        unit: 'log',
        kind: 'trait',
        basis: 'A',
        plausible: { low: 0.2, high: 0.8, why: PLAUSIBLE.factor },
        label: { zh: '看重程度差异', en: 'spread of valences' },
        meaning: {
          zh: '干部对各类激励看重程度（效价）的标准差；越高，各人所看重的越不相同。',
          en: 'Standard deviation between cadres of how much each reward matters; a higher value makes their preferences differ more.'
        }
      },
      lossAversion: {
        type: 'number',
        default: 1.91,
        min: 0,
        max: 10,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'L',
        plausible: { low: 1.82, high: 2.102, why: PLAUSIBLE.metaAnalysis },
        label: { zh: '损失厌恶', en: 'loss aversion' },
        meaning: {
          zh: '同等大小的损失相当于收益的多少倍（中位数）；越高，越怕被问责，也越怕因不作为受责。',
          en: 'How much more a loss weighs than a gain of the same size, median cadre; a higher value makes sanctions, for errors and for inaction, weigh more.'
        }
      },
      lossAversionSpread: {
        type: 'number',
        default: 0.186,
        min: 0,
        max: 2,
        unit: 'log',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.15, high: 0.6, why: PLAUSIBLE.factor },
        label: { zh: '损失厌恶差异', en: 'spread of loss aversion' },
        meaning: {
          zh: '损失厌恶在干部之间的标准差；越高，有人格外怕、有人不怕的差别越大。',
          en: 'Standard deviation of loss aversion between cadres; a higher value sets the fearful further apart from the bold.'
        }
      },
      choiceNoise: {
        type: 'number',
        default: 0.136,
        min: 0.001,
        max: 5,
        unit: 'utility',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.0625, high: 0.25, why: PLAUSIBLE.factor },
        label: { zh: '选择扰动', en: 'choice noise' },
        meaning: {
          zh: '作为与否的选择中随机扰动的尺度；越高，选择越偶然，越少取决于利弊权衡。',
          en: 'Scale of the logistic disturbance of the choice to act; a higher value makes choices depend less on gains and risks.'
        }
      },
      idleComfort: {
        type: 'number',
        default: 0.0104,
        min: -2,
        max: 2,
        unit: 'utility',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: -0.03, high: 0.09, why: PLAUSIBLE.eitherSign },
        label: { zh: '不作为的安逸', en: 'comfort of idling' },
        meaning: {
          zh: '不作为所得报酬之外的安逸；越高，越倾向于不作为。',
          en: 'Utility of idling beside idle pay; a higher value makes idling more attractive.'
        }
      },
      competenceStandard: {
        type: 'number',
        default: 0.709,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.427, high: 0.751, why: PLAUSIBLE.logit },
        label: { zh: '胜任标准', en: 'competence standard' },
        meaning: {
          zh: '区分“不能为”与“不想为”时所设想的胜任程度，只用于给不作为者归类；越高，归为“不能为”的越多。',
          en: 'Competence that an able cadre is taken to have when 不能为 is told from 不想为; a higher value counts more of the idle as unable, and changes nothing else.'
        }
      },
      learningRate: {
        type: 'number',
        default: 0.0667,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.0523, high: 0.183, why: PLAUSIBLE.logit },
        label: { zh: '学习速度', en: 'learning rate' },
        meaning: {
          zh: '作为之后个人预期随所见奖惩与成败调整的速度；越高，一次经历的影响越大。',
          en: 'How fast acting changes what a cadre expects of reward and of its own efficacy; a higher value lets one experience weigh more.'
        }
      },
      recoveryRate: {
        type: 'number',
        default: 0.0432,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.0255, high: 0.0958, why: PLAUSIBLE.logit },
        label: { zh: '恢复速度', en: 'recovery rate' },
        meaning: {
          zh: '不作为期间个人预期回归常态的速度；越高，受挫后恢复得越快，所得的信心也消退得越快。',
          en: 'How fast, while idle, a cadre’s expectations of reward and of its own efficacy drift back to normal; a higher value makes setbacks, and successes, fade sooner.'
        }
      },
      equitySensitivity: {
        type: 'number',
        default: 0.347,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.25, high: 1, why: PLAUSIBLE.factor },
        label: { zh: '公平敏感度', en: 'sensitivity to equity' },
        meaning: {
          zh: '所得低于本单位平均时的不公平感；越高，越容易因此不满。',
          en: 'Weight of a reward that falls short of the unit’s mean; a higher value makes unequal rewards cost more satisfaction.'
        }
      },
      satisfactionRate: {
        type: 'number',
        default: 0.0612,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.0523, high: 0.183, why: PLAUSIBLE.logit },
        label: { zh: '满足感更新速度', en: 'rate of satisfaction' },
        meaning: {
          zh: '满足感随当期所得更新的速度；越高，越看重眼前，忘却越快。',
          en: 'How fast satisfaction follows the reward of the quarter; a higher value makes it reflect the present more and the past less.'
        }
      },
      valueFeedback: {
        type: 'number',
        default: 0.314,
        min: 0,
        max: 2,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.15, high: 0.6, why: PLAUSIBLE.factor },
        label: { zh: '满足的反馈', en: 'feedback of satisfaction' },
        meaning: {
          zh: '满足感对激励价值的反馈；越高，满足者越受激励，不满者越不受激励。',
          en: 'Feedback from satisfaction to the value of rewards; a higher value motivates the satisfied more and the dissatisfied less.'
        }
      },
      recklessPrize: {
        type: 'number',
        default: 0.573,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.375, high: 1.5, why: PLAUSIBLE.factor },
        label: { zh: '乱作为的晋升加成', en: 'prize of recklessness' },
        meaning: {
          zh: '打“擦边球”、好大喜功所得的额外晋升价值；越高，乱作为越多。',
          en: 'Extra promotion value of showy achievement at the edge of the rules (擦边球、好大喜功); a higher value makes recklessness more tempting.'
        }
      },
      recklessHazard: {
        type: 'number',
        default: 3.26,
        min: 1,
        max: 10,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 1, high: 4, why: PLAUSIBLE.factor },
        label: { zh: '乱作为的出错倍数', en: 'hazard of recklessness' },
        meaning: {
          zh: '乱作为的出错风险是正当作为的多少倍；越高，乱作为越容易出错，也越令人却步。',
          en: 'How many times the error hazard of acting properly that of acting recklessly is; a higher value makes recklessness err more, and so less attractive.'
        }
      },
      moralCost: {
        type: 'number',
        default: 0.401,
        min: 0,
        max: 5,
        unit: 'utility',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.11, high: 0.44, why: PLAUSIBLE.factor },
        label: { zh: '乱作为的道德成本', en: 'moral cost of recklessness' },
        meaning: {
          zh: '乱作为给有公心者带来的道德成本（按每单位公心计）；越高，乱作为越少。',
          en: 'Moral cost of acting recklessly per unit of integrity; a higher value makes recklessness rarer.'
        }
      },
      riskInEffort: {
        type: 'number',
        default: 1,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '努力避险程度', en: 'risk in effort' },
        meaning: {
          zh: '干部决定出多少力时对出错风险的顾及程度（出工不出力）；越高，越以少出力来少出错，为零则努力不顾风险。',
          en: 'How far cadres hold back effort to avoid errors (出工不出力); a higher value makes them do less rather than risk more, and at zero effort disregards risk.'
        }
      },
      probabilityWeighting: {
        type: 'number',
        default: 0.8,
        neutral: 1,
        min: 0.3,
        max: 1,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.6, high: 1, why: PLAUSIBLE.weighting },
        label: { zh: '概率权重指数', en: 'probability weighting' },
        meaning: {
          zh: '普雷莱克（Prelec, 1998）概率权重函数的指数；越低，小概率的问责处理在心中显得越大，为 1 则按概率本身计。',
          en: 'Exponent of Prelec’s (1998) probability weighting; a lower value makes small chances of a sanction loom larger, and at 1 chances count as they are.'
        }
      },
      crowding: {
        type: 'number',
        default: 0.236,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 0.5, why: PLAUSIBLE.structure },
        label: { zh: '问责的挤出效应', en: 'crowding out' },
        meaning: {
          zh: '感知问责对内在激励的挤出程度；越高，预期被问责的干部越失去干事创业的内在动力。',
          en: 'How far perceived accountability crowds out intrinsic motivation; a higher value leaves cadres who expect accountability with less of it.'
        }
      },
      performanceEquity: {
        type: 'number',
        default: 0.443,
        neutral: 0,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.structure },
        label: { zh: '绩效与应得', en: 'equity by performance' },
        meaning: {
          zh: '自身绩效对应得报酬的影响（综合激励模型中由绩效到公平报酬的箭头）；越高，绩效高于同事者越觉得应多得。',
          en: 'How far one’s own performance raises the reward held to be fair (Porter and Lawler’s arrow from performance to equitable rewards); a higher value makes those who outperform their unit expect more.'
        }
      },
      roleInError: {
        type: 'number',
        default: 0.305,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '职责不清致错', en: 'role in error' },
        meaning: {
          zh: '职责不清在多大程度上也造成失误；越高，职责越不清的干部越容易出错，为零则出错只取决于能力。',
          en: 'How far unclear roles cause errors too; a higher value makes cadres with unclear roles err more, and at zero only want of ability does.'
        }
      },
      turnover: {
        type: 'number',
        default: 0.0111,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 0.08, why: PLAUSIBLE.turnover },
        label: { zh: '交流轮岗', en: 'turnover' },
        meaning: {
          zh: '每个岗位每季度换人的概率（交流轮岗）；越高，新任者越多，经历与见闻越不易积累。',
          en: 'Chance per quarter that a post is filled anew (交流轮岗); a higher value brings more newcomers, who have neither experience nor news.'
        }
      }
    }
  },
  incentives: {
    label: { zh: '激励', en: 'incentives' },
    parameters: {
      promotion: {
        type: 'number',
        default: 0.595,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.4, high: 1.6, why: PLAUSIBLE.factor },
        label: { zh: '职务晋升', en: 'promotion' },
        meaning: {
          zh: '干部对晋升的看重程度（中位数）；越高，作为的动力越强，但受问责处理的损失与乱作为的诱惑也越大。',
          en: 'Median valence of promotion; a higher value motivates more, but also raises what a sanction costs and what recklessness can win.'
        }
      },
      pay: {
        type: 'number',
        default: 0.327,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.2, high: 0.8, why: PLAUSIBLE.factor },
        label: { zh: '收入福利', en: 'pay and welfare' },
        meaning: {
          zh: '干部对工资待遇等“硬福利”的看重程度（中位数）；越高，作为的动力越强，不作为也能分到的报酬也越多。',
          en: 'Median valence of pay and welfare (硬福利); a higher value motivates more, and also raises what the idle draw.'
        }
      },
      recognition: {
        type: 'number',
        default: 0.758,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.2, high: 0.8, why: PLAUSIBLE.factor },
        label: { zh: '上级认可', en: 'recognition' },
        meaning: {
          zh: '干部对上级认可这一“软福利”的看重程度（中位数）；越高，作为的动力越强。',
          en: 'Median valence of the superior’s recognition (软福利); a higher value motivates more.'
        }
      },
      reputation: {
        type: 'number',
        default: 0.158,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.15, high: 0.6, why: PLAUSIBLE.factor },
        label: { zh: '社会美誉', en: 'reputation' },
        meaning: {
          zh: '干部对社会美誉度这一“软福利”的看重程度（中位数）；越高，作为的动力越强，受问责处理的损失也越大。',
          en: 'Median valence of public esteem (软福利); a higher value motivates more, and also raises what a sanction costs.'
        }
      },
      intrinsic: {
        type: 'number',
        default: 0.531,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.2, high: 0.8, why: PLAUSIBLE.factor },
        label: { zh: '内在激励', en: 'intrinsic reward' },
        meaning: {
          zh: '干事创业本身带来的满足（中位数），不经考核；越高，作为的动力越强。',
          en: 'Median reward found in the work itself, whatever the assessment; a higher value motivates more.'
        }
      },
      assessmentFairness: {
        type: 'number',
        default: 0.534,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.427, high: 0.751, why: PLAUSIBLE.logit },
        label: { zh: '考核的客观公正', en: 'fairness of assessment' },
        meaning: {
          zh: '绩效得到应有奖励的概率（考核的客观公正）；越高，绩效与奖励的关联越强，不作为所得越少。',
          en: 'Chance that performance is rewarded as it deserves (考核的客观公正); a higher value ties reward to performance and leaves less for the idle.'
        }
      },
      idlePay: {
        type: 'number',
        default: 0.258,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.142, high: 0.402, why: PLAUSIBLE.logit },
        label: { zh: '不作为的报酬', en: 'idle pay' },
        meaning: {
          zh: '考核完全不公正时，不作为者仍可得到的报酬占比（干多干少一个样）；越高，越倾向于不作为。',
          en: 'Share of rewards that an idle cadre would draw if assessment were wholly unfair (干多干少一个样); a higher value makes idling pay better.'
        }
      },
      leaderPromotionFactor: {
        type: 'number',
        default: 1.13,
        neutral: 1,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.7, high: 1.4, why: PLAUSIBLE.ranks },
        label: { zh: '主要领导的晋升看重倍数', en: 'leading cadres’ promotion factor' },
        meaning: {
          zh: '主要领导对晋升的看重程度是普通干部的多少倍；越高，晋升与问责处理对主要领导的影响越大。',
          en: 'How many times an ordinary cadre’s valence of promotion a leading cadre’s is; a higher value makes promotion, and its loss, matter more to leaders.'
        }
      },
      leaderPayFactor: {
        type: 'number',
        default: 0.783,
        neutral: 1,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.7, high: 1.4, why: PLAUSIBLE.ranks },
        label: { zh: '主要领导的收入看重倍数', en: 'leading cadres’ pay factor' },
        meaning: {
          zh: '主要领导对收入福利的看重程度是普通干部的多少倍；越高，收入福利对主要领导的激励越大。',
          en: 'How many times an ordinary cadre’s valence of pay a leading cadre’s is; a higher value makes pay matter more to leaders.'
        }
      }
    }
  },
  accountability: {
    label: { zh: '问责', en: 'accountability' },
    parameters: {
      errorRate: {
        type: 'number',
        default: 0.103,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'trait',
        basis: 'C',
        plausible: { low: 0.0748, high: 0.247, why: PLAUSIBLE.logit },
        label: { zh: '基础出错率', en: 'base error rate' },
        meaning: {
          zh: '办理一件事项的基础出错风险（任务复杂，必然要出错）；越高，多干越容易多出错。',
          en: 'Base hazard of error in a matter, since complex tasks are bound to bring errors; a higher value makes acting riskier.'
        }
      },
      strictness: {
        type: 'number',
        default: 0.127,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.0806, high: 0.262, why: PLAUSIBLE.logit },
        label: { zh: '问责严厉度', en: 'strictness' },
        meaning: {
          zh: '失误因其后果严重而被问责的概率；越高，失误越容易被追究，后果越重越是如此。',
          en: 'Chance that an error becomes a case (问责) on account of its severity; a higher value takes up more errors, grave ones above all.'
        }
      },
      publicPressure: {
        type: 'number',
        default: 0.187,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.0983, high: 0.307, why: PLAUSIBLE.logit },
        label: { zh: '舆情问责', en: 'public pressure' },
        meaning: {
          zh: '失误因公众不满而被问责的概率，即把问责当作“排气阀”；越高，舆情越容易引来问责。',
          en: 'Chance that an error becomes a case on account of public anger: accountability as an outlet (排气阀); a higher value lets anger open more cases.'
        }
      },
      inaction: {
        type: 'number',
        default: 0.00191,
        min: 0,
        max: 0.5,
        unit: 'probability',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.001, high: 0.0395, why: PLAUSIBLE.discipline },
        label: { zh: '不作为问责', en: 'blame for inaction' },
        meaning: {
          zh: '不作为者每季度被问责的概率，人所共知；越高，不作为的风险越大。',
          en: 'Chance per quarter that an idle cadre is blamed, known to all; a higher value makes idling riskier.'
        }
      },
      sanctionSeverity: {
        type: 'number',
        default: 0.817,
        min: 0,
        max: 10,
        unit: 'factor',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.6, high: 2.4, why: PLAUSIBLE.factor },
        label: { zh: '问责处理力度', en: 'severity of sanctions' },
        meaning: {
          zh: '问责处理的轻重；越高，被问责的损失越大，越“不敢为”，也越值得申请容错。',
          en: 'Scale of sanctions; a higher value makes a case cost more, which feeds fear (不敢为) and the wish to apply for tolerance.'
        }
      },
      precision: {
        type: 'number',
        default: 0,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'V',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '精准问责', en: 'precision' },
        meaning: {
          zh: '问责在多大程度上排除无过错的失误（精准问责）；越高，因外部原因出错者越少因后果被追究，为 1 则只可能因舆情被追究。',
          en: 'How far accountability spares errors whose cause lay outside the cadre (精准问责); a higher value takes up fewer of them for their severity, and at 1 only public pressure does.'
        }
      },
      quota: {
        type: 'number',
        default: 0.00888,
        neutral: 0.0072,
        min: 0.00001,
        max: 1,
        unit: 'cases',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.0036, high: 0.0144, why: PLAUSIBLE.factor },
        label: { zh: '办案预期数', en: 'expected caseload' },
        meaning: {
          zh: '每名干部每季度预期办理的问责案件数，在有办案指标牵引时起作用；越高，问责越趋严。',
          en: 'Cases per cadre and quarter that the offices are expected to deliver; with a pull towards it, a higher value makes accountability stricter.'
        }
      },
      quotaPull: {
        type: 'number',
        default: 0.64,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '办案指标牵引', en: 'pull of the caseload' },
        meaning: {
          zh: '问责宽严随办案预期数调整的程度；越高，案件不足时问责越趋严、过多时越趋宽，为零则不受指标影响。',
          en: 'How far strictness bends to deliver the expected caseload; a higher value opens more cases when there are too few and fewer when there are too many, and at zero there is no such pull.'
        }
      },
      harmReference: {
        type: 'number',
        default: 0.0304,
        neutral: 0.019,
        min: 0.00001,
        max: 1,
        unit: 'harm',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.0095, high: 0.038, why: PLAUSIBLE.factor },
        label: { zh: '常态损害水平', en: 'usual harm' },
        meaning: {
          zh: '被视为常态的每人季损害，在问责随损害调整时起作用；越高，同样的损害引起的问责越轻。',
          en: 'Harm per cadre and quarter that is held to be usual; where accountability responds to harm, a higher value makes the same harm provoke less of it.'
        }
      },
      harmResponse: {
        type: 'number',
        default: 0.596,
        neutral: 0,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.structure },
        label: { zh: '问责对损害的反应', en: 'response to harm' },
        meaning: {
          zh: '损害高于常态时问责随之趋严的程度；越高，损害增多后问责越严，为零则不随损害变化。',
          en: 'How far accountability tightens as harm exceeds the usual; a higher value makes it answer more strongly, and at zero it does not answer.'
        }
      }
    }
  },
  standards: {
    label: { zh: '标准', en: 'standards' },
    parameters: {
      scopeClarity: {
        type: 'number',
        default: 0.378,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'S',
        plausible: { low: 0.371, high: 0.469, why: PLAUSIBLE.survey },
        label: { zh: '范围清晰度', en: 'clarity of scope' },
        meaning: {
          zh: '哪些“错”可以容是否清楚（正向清单、负面清单）；越高，越多案件依其是否可容而定，而不靠含糊处理。',
          en: 'How clear it is which errors can be tolerated (正向清单、负面清单); a higher value decides more cases by whether they are tolerable.'
        }
      },
      criteriaClarity: {
        type: 'number',
        default: 0.543,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'S',
        plausible: { low: 0.49, high: 0.588, why: PLAUSIBLE.survey },
        label: { zh: '标准清晰度', en: 'clarity of criteria' },
        meaning: {
          zh: '容错的判断标准是否明确；越高，调查认定越准，乱作为越难冒充无意过失。',
          en: 'How clear the criteria of judgement are; a higher value makes findings more exact and keeps recklessness from passing as honest error.'
        }
      },
      detailClarity: {
        type: 'number',
        default: 0.749,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'S',
        plausible: { low: 0.724, high: 0.808, why: PLAUSIBLE.survey },
        label: { zh: '细则清晰度', en: 'clarity of detail' },
        meaning: {
          zh: '程序细则是否具体而非笼统；越高，受理后不了了之的越少。',
          en: 'How detailed, rather than general, the rules of procedure are; a higher value lets fewer accepted cases lapse.'
        }
      },
      precedentGain: {
        type: 'number',
        default: 0,
        min: 0,
        max: 5,
        unit: 'logit',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '示范清单效力', en: 'gain from precedents' },
        meaning: {
          zh: '本单位所知的容错先例使范围变得清楚的程度（示范清单）；越高，先例越能明确范围，为零则不起作用。',
          en: 'How much the precedents a unit has heard of clarify scope (示范清单); a higher value lets each precedent clarify more, and at zero there is no effect.'
        }
      }
    }
  },
  agreement: {
    label: { zh: '共识', en: 'agreement' },
    parameters: {
      hierarchy: {
        type: 'number',
        default: 0.618,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'S',
        plausible: { low: 0.463, high: 0.634, why: PLAUSIBLE.respondents },
        label: { zh: '上下级共识', en: 'agreement between levels' },
        meaning: {
          zh: '上下级对一个案件意见一致的概率（府际共识，中位单位）；越高，程序越容易启动，认定越不易沦为“地方粮票”。',
          en: 'Chance that superior and subordinate agree on a case, median unit (府际共识); a higher value starts more procedures and overturns fewer verdicts (地方粮票).'
        }
      },
      hierarchySpread: {
        type: 'number',
        default: 1.78,
        min: 0,
        max: 5,
        unit: 'logit',
        kind: 'trait',
        basis: 'C',
        plausible: { low: 0.85, high: 3.4, why: PLAUSIBLE.factor },
        label: { zh: '共识差异', en: 'spread of agreement' },
        meaning: {
          zh: '上下级共识在单位之间的标准差；越高，有的单位易成、有的单位“局部空转”的差别越大。',
          en: 'Standard deviation between units of agreement with the superior; a higher value sets units where tolerance works further apart from those where it idles (局部空转).'
        }
      },
      departmentGap: {
        type: 'number',
        default: 0.0348,
        min: 0,
        max: 1,
        unit: 'merit',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.0307, high: 0.114, why: PLAUSIBLE.logit },
        label: { zh: '部门尺度差', en: 'gap between offices' },
        meaning: {
          zh: '纪检监察部门比组织部门严多少；越高，两部门意见越容易分歧，案件越容易被搁浅。',
          en: 'How much more merit the discipline office asks for than the organisation office; a higher value splits them more often, so that cases are shelved (搁浅).'
        }
      },
      coordination: {
        type: 'number',
        default: 0.286,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.226, high: 0.542, why: PLAUSIBLE.logit },
        label: { zh: '会商协调', en: 'coordination' },
        meaning: {
          zh: '两部门意见分歧时，会商结果有利于干部的概率；越高，因分歧而搁浅的越少。',
          en: 'Chance that a split between the two offices is settled for the cadre in consultation (会商); a higher value shelves fewer cases.'
        }
      },
      consultation: {
        type: 'number',
        default: 0,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'V',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '会商沟通', en: 'consultation between levels' },
        meaning: {
          zh: '上下级就案件会商沟通的程度；在会商有效时，越高，上下级意见越容易一致，收效取决于会商效果。',
          en: 'How far the levels consult on cases (会商沟通); where consultation works at all, a higher value makes them agree more often.'
        }
      },
      consultationEffect: {
        type: 'number',
        default: 1.02,
        neutral: 0,
        min: 0,
        max: 5,
        unit: 'logit',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 2, why: PLAUSIBLE.consultation },
        label: { zh: '会商效果', en: 'effect of consultation' },
        meaning: {
          zh: '会商沟通充分时上下级共识提高多少；越高，会商沟通越能促成一致。',
          en: 'What full consultation adds to agreement between levels; a higher value makes consultation bring more agreement.'
        }
      }
    }
  },
  procedure: {
    label: { zh: '程序', en: 'procedure' },
    parameters: {
      ordinaryCoverage: {
        type: 'number',
        default: 0.715,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.525, high: 0.818, why: PLAUSIBLE.logit },
        label: { zh: '普通干部覆盖面', en: 'coverage of ordinary cadres' },
        meaning: {
          zh: '容错机制向普通干部开放的程度；越高，能够申请的普通干部越多。',
          en: 'Share of ordinary cadres’ cases admitted to the mechanism; a higher value lets more of them apply.'
        }
      },
      leaderCoverage: {
        type: 'number',
        default: 0.869,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.8, high: 1, why: PLAUSIBLE.leadersAdmitted },
        label: { zh: '主要领导覆盖面', en: 'coverage of leading cadres' },
        meaning: {
          zh: '容错机制向主要领导开放的程度；越高，能够申请的主要领导越多。',
          en: 'Share of leading cadres’ cases admitted to the mechanism; a higher value lets more of them apply.'
        }
      },
      assistance: {
        type: 'number',
        default: 0.409,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.175, high: 0.463, why: PLAUSIBLE.logit },
        label: { zh: '协助申请', en: 'assistance' },
        meaning: {
          zh: '组织、纪检监察部门协助当事人提出申请的概率；越高，提出申请的越多。',
          en: 'Chance that the offices help the cadre to apply; a higher value brings more applications.'
        }
      },
      expertPool: {
        type: 'number',
        default: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '认定人才库', en: 'expert pool' },
        meaning: {
          zh: '专业人员参与认定的程度（容错纠错认定工作人才库）；越高，范围不清与认定误差越小，为 1 时各减一半。',
          en: 'Use of professional assessors (人才库); a higher value resolves more of the unclear scope and of the noise of findings, half of each at 1.'
        }
      },
      startDespiteDisagreement: {
        type: 'number',
        default: 0.359,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.149, high: 0.414, why: PLAUSIBLE.logit },
        label: { zh: '分歧下启动', en: 'start despite disagreement' },
        meaning: {
          zh: '上下级意见不一时程序仍能启动的概率；越高，因分歧而未能启动的越少。',
          en: 'Chance that a procedure starts although the levels disagree; a higher value lets disagreement stop fewer cases at the outset.'
        }
      },
      ambiguousAcceptance: {
        type: 'number',
        default: 0.675,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.458, high: 0.774, why: PLAUSIBLE.logit },
        label: { zh: '模糊受理', en: 'acceptance when unclear' },
        meaning: {
          zh: '范围不清时仍予受理的概率；越高，受理越宽，可容与不可容的都更易通过。',
          en: 'Chance that a case is accepted although scope is unclear; a higher value lets more through, tolerable or not.'
        }
      },
      meritThreshold: {
        type: 'number',
        default: 0.715,
        min: 0,
        max: 1,
        unit: 'merit',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.525, high: 0.818, why: PLAUSIBLE.logit },
        label: { zh: '容错门槛', en: 'merit threshold' },
        meaning: {
          zh: '动机、原因、后果、舆情反应综合评分达到多少才可容；越高，可容之错越少。',
          en: 'Merit, by motive, cause, consequence and public reaction, that an error needs to be tolerated; a higher value tolerates fewer.'
        }
      },
      investigationNoise: {
        type: 'number',
        default: 0.529,
        min: 0,
        max: 2,
        unit: 'merit',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.15, high: 0.6, why: PLAUSIBLE.factor },
        label: { zh: '认定误差', en: 'noise of investigation' },
        meaning: {
          zh: '标准完全不清时调查认定的误差（标准差）；越高，认定越偏离实情。',
          en: 'Standard deviation of measured merit when criteria are wholly unclear; a higher value makes findings stray further from the facts.'
        }
      },
      lapse: {
        type: 'number',
        default: 0.383,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.332, high: 0.668, why: PLAUSIBLE.logit },
        label: { zh: '程序失效', en: 'lapse' },
        meaning: {
          zh: '细则完全笼统时，受理案件不了了之的概率；越高，因细则不明而失效的越多。',
          en: 'Chance that an accepted case lapses when the rules have no detail at all; a higher value lets more lapse.'
        }
      },
      applicationCost: {
        type: 'number',
        default: 0.417,
        min: 0,
        max: 10,
        unit: 'utility',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.19, high: 0.76, why: PLAUSIBLE.factor },
        label: { zh: '申请负担', en: 'cost of applying' },
        meaning: {
          zh: '提出容错申请的负担；越高，主动申请的越少。',
          en: 'Burden of applying for tolerance; a higher value means fewer apply of their own accord.'
        }
      },
      applicationNoise: {
        type: 'number',
        default: 0.145,
        min: 0.001,
        max: 5,
        unit: 'utility',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.075, high: 0.3, why: PLAUSIBLE.factor },
        label: { zh: '申请扰动', en: 'noise of applying' },
        meaning: {
          zh: '申请与否的选择中随机扰动的尺度；越高，申请越偶然，越少取决于利弊权衡。',
          en: 'Scale of the disturbance of the choice to apply; a higher value makes applying depend less on what it is worth.'
        }
      },
      correction: {
        type: 'number',
        default: 0.315,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.175, high: 0.463, why: PLAUSIBLE.logit },
        label: { zh: '纠错', en: 'correction' },
        meaning: {
          zh: '容错之后纠错改正、消除不良影响的程度；越高，被容之错留下的损害越小。',
          en: 'Share of the harm undone after a tolerated error (纠错); a higher value leaves less harm to the public.'
        }
      },
      counselling: {
        type: 'number',
        default: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '心理疏导', en: 'counselling' },
        meaning: {
          zh: '获容错者经心理疏导与跟踪教育后保住信心的程度；越高，出错对自我效能的打击越小。',
          en: 'Share of self-efficacy kept after a tolerated error (心理疏导); a higher value lets the forgiven lose less confidence.'
        }
      },
      aggregation: {
        type: 'choice',
        default: 'chain',
        choices: ['chain', 'compensatory', 'additive'],
        kind: 'structure',
        basis: 'A',
        fixed: true,
        label: { zh: '环节汇总方式', en: 'aggregation of stages' },
        meaning: {
          zh: '链式（chain）要求每个环节都通过；补偿式（compensatory）允许各环节强弱互补，结果不会比链式更严；相加式（additive）按各环节通过程度的平均数计。',
          en: 'With “chain” every stage must hold; with “compensatory” strong stages make up for weak ones, which is never harsher; with “additive” the stages add up.'
        }
      },
      additiveScale: {
        type: 'number',
        default: 0.33,
        neutral: 0.33,
        min: 0,
        max: 1,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0.33, high: 0.33, why: PLAUSIBLE.additive },
        label: { zh: '相加式系数', en: 'additive scale' },
        meaning: {
          zh: '各环节按相加式（additive）汇总时，平均通过程度每增一单位所增的获容错概率；越高，越容易获得容错，其他汇总方式下不起作用。',
          en: 'Chance of a grant per unit of the stages’ mean under “additive” aggregation; a higher value grants more, and under the other forms it has no effect.'
        }
      },
      processCost: {
        type: 'number',
        default: 0.0196,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 0.4, why: PLAUSIBLE.structure },
        label: { zh: '受查代价', en: 'cost of the process' },
        meaning: {
          zh: '获容错者仍要承受的代价，以问责处理的比例计；越高，获容错者的损失越大，容错越不足以打消顾虑。',
          en: 'Share of a sanction that a tolerated case costs all the same; a higher value makes being forgiven dearer, so that tolerance reassures less.'
        }
      },
      duration: {
        type: 'number',
        default: 1,
        neutral: 0,
        min: 0,
        max: 8,
        integer: true,
        unit: 'quarters',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 4, why: PLAUSIBLE.duration },
        label: { zh: '程序时长', en: 'duration of the process' },
        meaning: {
          zh: '容错案件办结前暂停晋升的季度数；越高，获容错者暂缓晋升越久。',
          en: 'Quarters for which a tolerated case keeps promotion on hold; a higher value makes the forgiven wait longer.'
        }
      },
      mitigation: {
        type: 'number',
        default: 0.316,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'lever',
        basis: 'V',
        plausible: { low: 0, high: 0.5, why: PLAUSIBLE.structure },
        label: { zh: '减责', en: 'mitigation' },
        meaning: {
          zh: '申请容错未获准而接近容错标准者减半处理的概率（减责）；越高，减轻处理的越多。',
          en: 'Chance that a case near the mark whose application fails is let off with half the sanction (减责); a higher value mitigates more of them.'
        }
      },
      pardonProof: {
        type: 'number',
        default: 0.501,
        neutral: 1,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '容错的示范作用', en: 'pardon as proof' },
        meaning: {
          zh: '获容错在多大程度上被视为“干得好有回报”的证明；越低，获容错者对考核回报的预期越不因此提高。',
          en: 'How far being forgiven is taken as proof that performance is rewarded; a lower value makes a grant teach no more than any assessment.'
        }
      }
    }
  },
  public: {
    label: { zh: '公众', en: 'public' },
    parameters: {
      tolerance: {
        type: 'number',
        default: 0.415,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.249, high: 0.573, why: PLAUSIBLE.logit },
        label: { zh: '公众宽容度', en: 'public tolerance' },
        meaning: {
          zh: '公众对失误的宽容程度（中位单位的常态水平）；越高，舆情压力越小，求全责备越少。',
          en: 'The public’s usual tolerance of error, median unit; a higher value means less pressure on those who err.'
        }
      },
      communication: {
        type: 'number',
        default: 0.269,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0.11, high: 0.335, why: PLAUSIBLE.logit },
        label: { zh: '舆论沟通', en: 'communication' },
        meaning: {
          zh: '舆论宣传、公布真实情况的程度；越高，损害越少损及公众宽容，正确容错越能增进宽容。',
          en: 'How far cases are explained to the public (舆论宣传、公布真实情况); a higher value keeps harm from eroding tolerance and lets rightly granted cases build it.'
        }
      },
      inertia: {
        type: 'number',
        default: 0.9,
        min: 0,
        max: 0.99,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.817, high: 0.948, why: PLAUSIBLE.logit },
        label: { zh: '公众态度惯性', en: 'inertia of the public' },
        meaning: {
          zh: '公众宽容度偏离常态后每季度保留的比重；越高，回归常态越慢。',
          en: 'Share of a departure from usual public tolerance that is left after a quarter; a higher value makes the public slower to return to normal.'
        }
      },
      harmSensitivity: {
        type: 'number',
        default: 0.143,
        min: 0,
        max: 5,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0.1, high: 0.4, why: PLAUSIBLE.factor },
        label: { zh: '损害敏感度', en: 'sensitivity to harm' },
        meaning: {
          zh: '公众宽容度因承担“错”的成本而下降的程度；越高，损害越伤公众宽容。',
          en: 'How much tolerance the public loses as it bears the cost of errors; a higher value makes harm erode it more.'
        }
      },
      persuasion: {
        type: 'number',
        default: 0.556,
        neutral: 0,
        min: 0,
        max: 5,
        unit: 'logit',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.persuasion },
        label: { zh: '舆论引导效果', en: 'persuasion' },
        meaning: {
          zh: '舆论沟通充分时公众宽容度提高多少；越高，舆论宣传越能增进公众宽容，为零则沟通不改变常态水平。',
          en: 'What full communication adds to the public’s usual tolerance; a higher value makes explaining cases win more of it, and at zero it wins none.'
        }
      }
    }
  },
  information: {
    label: { zh: '信息', en: 'information' },
    parameters: {
      sanctionPublicity: {
        type: 'number',
        default: 0.97,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.904, high: 0.975, why: PLAUSIBLE.logit },
        label: { zh: '问责通报', en: 'publicity of sanctions' },
        meaning: {
          zh: '问责处理在本单位之外通报的比重；越高，听闻的问责处理越多，越“不敢为”。',
          en: 'Share of sanctions broadcast beyond the unit (通报); a higher value lets cadres hear of more sanctions, and so fear more.'
        }
      },
      tolerancePublicity: {
        type: 'number',
        default: 0.258,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'lever',
        basis: 'C',
        plausible: { low: 0.123, high: 0.362, why: PLAUSIBLE.logit },
        label: { zh: '容错宣传', en: 'publicity of tolerance' },
        meaning: {
          zh: '容错结果在本单位之外宣传报道的比重；越高，越多干部得知容错确有其事。',
          en: 'Share of tolerance outcomes broadcast beyond the unit; a higher value lets more cadres learn whether tolerance is granted.'
        }
      },
      visibility: {
        type: 'number',
        default: 12.7,
        min: 0,
        max: 1000,
        unit: 'cadres',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 5.5, high: 22, why: PLAUSIBLE.factor },
        label: { zh: '身边耳闻', en: 'visibility in the unit' },
        meaning: {
          zh: '干部能得知其遭遇的本单位同事人数；越高，身边事对预期的影响越大。',
          en: 'Colleagues in one’s unit whose outcomes one hears of; a higher value makes what happens nearby weigh more.'
        }
      },
      reach: {
        type: 'number',
        default: 342,
        min: 0,
        max: 100000,
        unit: 'cadres',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 125, high: 500, why: PLAUSIBLE.factor },
        label: { zh: '通报传播面', en: 'reach of broadcasts' },
        meaning: {
          zh: '若悉数通报，干部能得知其遭遇的外单位干部人数；越高，通报与宣传的影响越大。',
          en: 'Cadres elsewhere whose outcomes one would hear of if all were broadcast; a higher value makes broadcasts weigh more.'
        }
      },
      memory: {
        type: 'number',
        default: 0.948,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.895, high: 0.972, why: PLAUSIBLE.logit },
        label: { zh: '记忆', en: 'memory' },
        meaning: {
          zh: '所闻所历每季度在记忆中保留的比重；越高，旧事影响越久。',
          en: 'Share of evidence kept from one quarter to the next; a higher value lets old news last longer.'
        }
      },
      negativityBias: {
        type: 'number',
        default: 1.47,
        min: 0,
        max: 10,
        unit: 'factor',
        kind: 'behaviour',
        basis: 'L',
        plausible: { low: 1, high: 2, why: PLAUSIBLE.negativity },
        label: { zh: '坏消息偏重', en: 'negativity bias' },
        meaning: {
          zh: '坏消息相对好消息的分量，1 为同等看待（证据尚有争议）；越高，问责案件与问责处理的消息越影响预期。',
          en: 'Weight of bad news over good, 1 being none since the evidence is disputed; a higher value makes news of cases and sanctions weigh more.'
        }
      },
      ownWeight: {
        type: 'number',
        default: 1.55,
        min: 0,
        max: 50,
        unit: 'observations',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.5, high: 2, why: PLAUSIBLE.factor },
        label: { zh: '亲历分量', en: 'weight of own experience' },
        meaning: {
          zh: '自身遭遇相当于多少条听闻；越高，自身是否受益对预期的影响越大。',
          en: 'How many pieces of news one’s own outcome is worth; a higher value makes cadres judge more by what befell themselves.'
        }
      },
      priorStrength: {
        type: 'number',
        default: 4.07,
        min: 0.001,
        max: 1000,
        unit: 'observations',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 2, high: 8, why: PLAUSIBLE.factor },
        label: { zh: '先验强度', en: 'strength of priors' },
        meaning: {
          zh: '先验看法相当于多少条证据；越高，所闻所历越难改变看法。',
          en: 'Pseudo-observations behind a prior belief; a higher value makes beliefs harder to move.'
        }
      },
      priorAccountability: {
        type: 'number',
        default: 0.335,
        min: 0,
        max: 1,
        unit: 'probability',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.289, high: 0.622, why: PLAUSIBLE.logit },
        label: { zh: '问责先验', en: 'prior of accountability' },
        meaning: {
          zh: '未有见闻之前，干部以为失误会被追究的概率；越高，越“不敢为”。',
          en: 'Chance that an error becomes a case as believed before any evidence; a higher value means more fear.'
        }
      },
      trustInText: {
        type: 'number',
        default: 0.334,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'C',
        plausible: { low: 0.297, high: 0.632, why: PLAUSIBLE.logit },
        label: { zh: '对文本的信任', en: 'trust in the text' },
        meaning: {
          zh: '干部相信容错文本会兑现的程度；越高，文本本身越能减轻心理包袱。',
          en: 'Trust that the text will be honoured; a higher value lets the text alone reassure more.'
        }
      },
      attentionSpread: {
        type: 'number',
        default: 1.19,
        min: 0,
        max: 4,
        unit: 'log',
        kind: 'trait',
        basis: 'C',
        plausible: { low: 1.02, high: 4, why: PLAUSIBLE.factorCut },
        label: { zh: '关注差异', en: 'spread of attention' },
        meaning: {
          zh: '干部对消息关注程度的标准差，平均关注不变；越高，消息越集中于少数人，多数人越不了解。',
          en: 'Standard deviation between cadres of attention to news, its mean being 1; a higher value leaves the news to a few and the many uninformed.'
        }
      },
      benchmarkWeight: {
        type: 'number',
        default: 0,
        min: 0,
        max: 50,
        unit: 'factor',
        kind: 'lever',
        basis: 'A',
        plausible: { low: 0, high: 0, why: PLAUSIBLE.measure },
        label: { zh: '标杆效应', en: 'benchmark weight' },
        meaning: {
          zh: '后果较重的容错案例额外传递的信号（标杆性意义）；越高，重大案例越能提振预期，为零则大小案例同等。',
          en: 'Extra signal of a weighty tolerated case (标杆); a higher value makes grave cases raise hopes more than trivial ones, and at zero all count alike.'
        }
      },
      baseRates: {
        type: 'number',
        default: 0.0231,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '对照基准率', en: 'base rates' },
        meaning: {
          zh: '干部听闻外单位问责消息时，在多大程度上对照未被追究的失误；越高，感知问责越接近实际，为零则只凭所闻（易得性）。',
          en: 'How far news of strangers’ sanctions is read against strangers’ errors that had no consequence; a higher value brings perceived accountability nearer to the facts, and at zero it is mere availability.'
        }
      },
      rumour: {
        type: 'number',
        default: 0.106,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 0.7, why: PLAUSIBLE.structure },
        label: { zh: '小道消息', en: 'rumour' },
        meaning: {
          zh: '未通报的问责处理仍被外单位听闻的占比（小道消息）；越高，是否通报越无关紧要。',
          en: 'Share of unpublished sanctions that is heard of all the same (小道消息); a higher value makes publicity matter less.'
        }
      },
      textFading: {
        type: 'number',
        default: 0,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 0.1, why: PLAUSIBLE.structure },
        label: { zh: '文本效力消退', en: 'fading of the text' },
        meaning: {
          zh: '文本公信力每季度消退的占比，直至修订标准或适用范围；越高，新文本的安抚作用越短暂。',
          en: 'Share of a text’s credit that is lost each quarter until standards or coverage are written anew; a higher value makes a new text reassure for a shorter time.'
        }
      },
      coverageKnown: {
        type: 'number',
        default: 1,
        neutral: 0,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '适用对象知晓度', en: 'knowledge of coverage' },
        meaning: {
          zh: '干部在多大程度上知道容错机制是否适用于自己的职级；越高，未被纳入者越不指望文本所许的容错。',
          en: 'How far cadres know whether the mechanism admits their rank; a higher value makes those whom it does not admit expect less of its text.'
        }
      },
      agreementInPromise: {
        type: 'number',
        default: 0.893,
        neutral: 1,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'V',
        plausible: { low: 0, high: 1, why: PLAUSIBLE.variantWhole },
        label: { zh: '共识对承诺的折扣', en: 'agreement in the promise' },
        meaning: {
          zh: '上下级意见不一在多大程度上使文本承诺打折；越高，共识低的单位越不相信文本，为零则文本承诺与共识无关。',
          en: 'How far disagreement between levels discounts what the text promises; a higher value makes texts count for less where the levels disagree, and at zero agreement plays no part.'
        }
      }
    }
  },
  survey: {
    label: { zh: '问卷', en: 'survey' },
    parameters: {
      understatement: {
        type: 'number',
        default: 0.126,
        min: 0,
        max: 1,
        unit: 'share',
        kind: 'behaviour',
        basis: 'A',
        plausible: { low: 0, high: 0.2, why: PLAUSIBLE.understated },
        label: { zh: '淡化回应', en: 'understatement' },
        meaning: {
          zh: '知道有案例而答“不了解”的受访者占比（淡化回应）；越高，问卷越低估容错机制的应用。',
          en: 'Share of respondents who know of cases but answer “don’t know” (淡化回应); a higher value makes the survey understate the use of the mechanism.'
        }
      }
    }
  }
} as const satisfies { readonly [group: string]: ParameterGroup }
