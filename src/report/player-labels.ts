/** What readers call the inputs of the act margin. */

import type { MarginPlayer } from '../experiment/margin-inputs.js'
import type { Bilingual } from '../model/parameter-row.js'

export const PLAYER_LABELS: Readonly<Record<MarginPlayer, Bilingual>> = {
  valences: { zh: '奖酬的价值', en: 'value of rewards' },
  satisfaction: { zh: '满意感', en: 'satisfaction' },
  promotionGate: { zh: '影响期的晋升限制', en: 'promotion gate' },
  instrumentality: { zh: '干了有没有回报', en: 'performance → reward' },
  selfEfficacy: { zh: '自我效能', en: 'self-efficacy' },
  effortCost: { zh: '努力的代价', en: 'cost of effort' },
  hazard: { zh: '出错的风险', en: 'hazard of error' },
  perceivedAccountability: { zh: '预期的问责', en: 'expected accountability' },
  perceivedTolerance: { zh: '预期的容错与标准', en: 'expected tolerance, criteria' },
  sanctionSize: { zh: '处分的轻重', en: 'size of sanctions' },
  lossAversion: { zh: '损失规避', en: 'loss aversion' },
  blameForInaction: { zh: '不作为被追究', en: 'blame for inaction' },
  idlePay: { zh: '闲着的好处', en: 'idle pay and comfort' },
  atmosphere: { zh: '团体氛围', en: 'atmosphere' },
  recklessPrize: { zh: '冒进的得与失', en: 'prize of recklessness' },
  choiceNoise: { zh: '选择的偶然', en: 'choice noise' }
}
