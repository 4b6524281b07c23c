/** How the levers that are told by hand act in the model: what each moves, link by link, and with which others. */

import type { Bilingual } from '../model/language.js'

/** How a lever acts. */
export interface LeverArrows {
  /** The chains of what it moves, from the lever to its effect. */
  readonly arrows: readonly Bilingual[]
  /** The paths of the parameters that decide with it how much it does. */
  readonly actsWith: readonly string[]
}

/** The chains by the path of the parameter. */
export const LEVER_ARROWS: Readonly<Record<string, LeverArrows>> = {
  'accountability.publicPressure': {
    arrows: [
      {
        zh: '舆情问责 ↓ → 失误被立案 ↓ → 感知问责 ↓ → 不敢为 ↓',
        en: 'public pressure ↓ → errors taken up ↓ → perceived accountability ↓ → fear ↓'
      }
    ],
    actsWith: ['public.tolerance', 'information.sanctionPublicity', 'cadres.lossAversion']
  },
  'accountability.precision': {
    arrows: [
      {
        zh: '精准问责 ↑ → 无过错者被立案 ↓ → 错误问责占比 ↓',
        en: 'precision ↑ → the blameless taken up ↓ → wrong share of sanctions ↓'
      },
      { zh: '精准问责 ↑ → 感知问责 ↓ → 不敢为 ↓', en: 'precision ↑ → perceived accountability ↓ → fear ↓' }
    ],
    actsWith: ['accountability.strictness', 'accountability.publicPressure', 'information.sanctionPublicity']
  },
  'standards.scopeClarity': {
    arrows: [
      {
        zh: '范围清晰度 ↑ → 依是否可容认定 ↑ → 该容的容错 ↑ → 感知宽容 ↑ → 不敢为 ↓',
        en: 'clarity of scope ↑ → decided by whether tolerable ↑ → right grants ↑ → perceived tolerance ↑ → fear ↓'
      }
    ],
    actsWith: ['procedure.expertPool', 'information.tolerancePublicity', 'organisation.localitySpread']
  },
  'standards.criteriaClarity': {
    arrows: [
      {
        zh: '标准清晰度 ↑ → 认定误差 ↓ → 错误容错、错误问责 ↓',
        en: 'clarity of criteria ↑ → error of findings ↓ → wrong grants, wrong sanctions ↓'
      },
      {
        zh: '标准清晰度 ↑ → 乱作为混同无心之失 ↓',
        en: 'clarity of criteria ↑ → recklessness passing for honest error ↓'
      }
    ],
    actsWith: ['procedure.meritThreshold', 'procedure.expertPool', 'cadres.recklessPrize']
  },
  'standards.detailClarity': {
    arrows: [
      {
        zh: '细则清晰度 ↑ → 受理后程序中断 ↓ → 容错 ↑ → 感知宽容 ↑ → 不敢为 ↓',
        en: 'clarity of detail ↑ → accepted cases that lapse ↓ → grants ↑ → perceived tolerance ↑ → fear ↓'
      }
    ],
    actsWith: ['agreement.hierarchy', 'procedure.ordinaryCoverage', 'procedure.assistance']
  },
  'standards.precedentGain': {
    arrows: [
      {
        zh: '获知的案例 × 示范清单效力 → 范围清晰度 ↑ → 该容的容错 ↑',
        en: 'precedents heard × gain from precedents → clarity of scope ↑ → right grants ↑'
      }
    ],
    actsWith: ['information.tolerancePublicity', 'standards.scopeClarity']
  },
  'procedure.expertPool': {
    arrows: [
      {
        zh: '认定人才库 ↑ → 范围不清 ↓、认定误差 ↓ → 错误容错、错误问责 ↓',
        en: 'expert pool ↑ → unclear scope ↓, error of findings ↓ → wrong grants, wrong sanctions ↓'
      }
    ],
    actsWith: ['standards.scopeClarity', 'standards.criteriaClarity', 'procedure.meritThreshold']
  },
  'procedure.counselling': {
    arrows: [
      {
        zh: '心理疏导 ↑ → 获容错者的效能感 ↑ → 获容错者作为 ↑',
        en: 'counselling ↑ → self-efficacy of the forgiven ↑ → acting of the forgiven ↑'
      }
    ],
    actsWith: ['cadres.learningRate', 'cadres.recoveryRate']
  },
  'agreement.hierarchy': {
    arrows: [
      {
        zh: '上下级共识 ↑ → 程序启动 ↑、推翻 ↓ → 容错 ↑ → 感知宽容 ↑ → 不敢为 ↓',
        en: 'agreement ↑ → procedures started ↑, overturned ↓ → grants ↑ → perceived tolerance ↑ → fear ↓'
      }
    ],
    actsWith: ['agreement.consultation', 'agreement.consultationEffect', 'standards.scopeClarity']
  },
  'agreement.consultation': {
    arrows: [
      {
        zh: '会商沟通 × 会商效果 → 上下级共识 ↑ → 程序启动 ↑、推翻 ↓',
        en: 'consultation × its effect → agreement ↑ → procedures started ↑, overturned ↓'
      }
    ],
    actsWith: ['agreement.consultationEffect', 'agreement.hierarchy']
  },
  'agreement.departmentGap': {
    arrows: [
      {
        zh: '部门尺度差 ↓ → 意见不一 ↓ → 搁浅 ↓ → 容错 ↑',
        en: 'gap between offices ↓ → split verdicts ↓ → shelved cases ↓ → grants ↑'
      }
    ],
    actsWith: ['agreement.coordination', 'procedure.meritThreshold']
  },
  'agreement.coordination': {
    arrows: [
      {
        zh: '会商协调 ↑ → 分歧案件搁浅 ↓ → 容错 ↑ → 感知宽容 ↑',
        en: 'coordination ↑ → split cases shelved ↓ → grants ↑ → perceived tolerance ↑'
      }
    ],
    actsWith: ['agreement.departmentGap', 'standards.criteriaClarity']
  },
  'procedure.ordinaryCoverage': {
    arrows: [
      {
        zh: '普通干部覆盖面 ↑ → 申请 ↑ → 容错 ↑ → 普通干部不敢为 ↓',
        en: 'coverage of ordinary cadres ↑ → applications ↑ → grants ↑ → fear among ordinary cadres ↓'
      }
    ],
    actsWith: ['procedure.applicationCost', 'procedure.assistance', 'procedure.leaderCoverage']
  },
  'procedure.assistance': {
    arrows: [
      {
        zh: '协助申请 ↑ → 申请 ↑ → 容错 ↑ → 感知宽容 ↑ → 不敢为 ↓',
        en: 'assistance ↑ → applications ↑ → grants ↑ → perceived tolerance ↑ → fear ↓'
      }
    ],
    actsWith: ['procedure.applicationCost', 'procedure.ordinaryCoverage', 'agreement.hierarchy']
  },
  'public.tolerance': {
    arrows: [
      {
        zh: '公众宽容度 ↑ → 舆情问责 ↓ → 感知问责 ↓ → 不敢为 ↓',
        en: 'public tolerance ↑ → pressure ↓ → perceived accountability ↓ → fear ↓'
      },
      {
        zh: '公众宽容度 ↑ → 舆情反应 ↓ → 可容程度 ↑ → 容错 ↑',
        en: 'public tolerance ↑ → public reaction ↓ → merit of the error ↑ → grants ↑'
      }
    ],
    actsWith: ['accountability.publicPressure', 'public.communication', 'procedure.meritThreshold']
  },
  'public.communication': {
    arrows: [
      {
        zh: '舆论沟通 ↑ → 损害对宽容的侵蚀 ↓ → 公众宽容度 ↑ → 舆情问责 ↓',
        en: 'communication ↑ → erosion of tolerance by harm ↓ → public tolerance ↑ → pressure ↓'
      },
      { zh: '舆论沟通 × 正确容错 → 公众宽容度 ↑', en: 'communication × right grants → public tolerance ↑' }
    ],
    actsWith: ['public.tolerance', 'accountability.publicPressure']
  },
  'information.tolerancePublicity': {
    arrows: [
      {
        zh: '容错宣传 ↑ → 听到的容错结果 ↑ → 感知宽容趋近实际 → 不敢为 ↓ 或 ↑',
        en: 'publicity of tolerance ↑ → outcomes heard of ↑ → perceived tolerance nears the truth → fear ↓ or ↑'
      }
    ],
    actsWith: ['information.benchmarkWeight', 'standards.precedentGain', 'agreement.hierarchy']
  }
}
