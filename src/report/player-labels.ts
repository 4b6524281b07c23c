/** What readers call the inputs of the act margin. */

import type { MarginPlayer } from '../findings/explanation/margin-inputs.js'
import type { Bilingual } from '../model/language.js'
import { PARAMETER_TABLE } from '../model/parameters.js'

export const PLAYER_LABELS: Readonly<Record<MarginPlayer, Bilingual>> = {
  valences: { zh: '奖酬的价值', en: 'value of rewards' },
  satisfaction: { zh: '满足感', en: 'satisfaction' },
  promotionGate: { zh: '影响期不得提拔', en: 'promotion gate (frozen)' },
  instrumentality: { zh: '绩效与奖酬的联系', en: 'instrumentality' },
  selfEfficacy: { zh: '自我效能', en: 'self-efficacy' },
  effortCost: { zh: '努力的代价', en: 'cost of effort' },
  hazard: { zh: '出错的风险', en: 'hazard of error' },
  perceivedAccountability: { zh: '感知问责', en: 'perceived accountability' },
  perceivedTolerance: { zh: '感知容错与标准', en: 'tolerance with criteria' },
  sanctionSize: { zh: '处分的轻重', en: 'size of sanctions' },
  lossAversion: PARAMETER_TABLE.cadres.parameters.lossAversion.label,
  blameForInaction: { zh: '不作为被追究', en: 'blame for inaction' },
  idlePay: { zh: '闲着的好处', en: 'idle pay and comfort' },
  atmosphere: { zh: '团体氛围', en: 'atmosphere' },
  recklessPrize: { zh: '冒进的得与失', en: 'prize of recklessness' },
  choiceNoise: { zh: '选择的偶然', en: 'choice noise' }
}
