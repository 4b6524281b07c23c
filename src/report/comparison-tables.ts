/** The tables that say what a run says about its reforms. */

import type { Estimate } from '../analysis/estimate.js'
import type { Plan } from '../experiment/plan.js'
import type { PrecisionRule } from '../experiment/precision-rule.js'
import type { Comparison } from '../findings/comparison.js'
import type { GroupRate } from '../findings/groups.js'
import type { ScenarioSummary } from '../findings/summary.js'
import { ASSUMPTION_OUTCOMES, type AssumptionStudy } from '../findings/survival.js'
import type { Synergy } from '../findings/synergy.js'
import type { TradeOffs } from '../findings/trade-offs.js'
import { JUDGED, VERDICTS } from '../findings/verdict.js'
import { outcomeLabel } from '../model/outcomes.js'
import { ESTIMATE_COLUMNS, flag, integer, number, OUTCOME, type RunTable, text, worldColumns } from './run-table.js'

/** What can be said of every scenario against the baseline. */
export function comparisonTable(plan: Plan, summaries: readonly ScenarioSummary[], comparison: Comparison): RunTable {
  const world = worldColumns(plan)
  const baseline = plan.scenarios[plan.baseline].id
  const { outcome, compared, selection } = comparison
  return {
    name: 'comparison',
    about: {
      zh: '每个情景与基线相比可以断定什么：区间对所有情景同时成立，判断，名次，是否可能最优',
      en: 'what can be said of every scenario against the baseline: intervals that hold together, verdict, places, whether it may be best'
    },
    columns: [
      ...world.columns,
      { name: 'baseline', type: 'text', label: { zh: '与之相比的情景', en: 'the scenario compared with' } },
      { ...OUTCOME, label: { zh: '区间同时成立的结果', en: 'the outcome whose intervals hold together' } },
      number('mean', '与基线之差的均值', 'mean difference from the baseline'),
      number('low', '同时 95% 模拟误差区间下限', 'lower end of the simultaneous 95 % simulation interval'),
      number('high', '同时 95% 模拟误差区间上限', 'upper end of the simultaneous 95 % simulation interval'),
      number('p', '无差异的双侧 p 值', 'two-sided p-value of no difference'),
      number('holmP', '按 Holm 法调整的 p 值', 'p-value adjusted by Holm’s method'),
      text('verdict', `判断：${VERDICTS.join('、')}`, `verdict: ${VERDICTS.join(', ')}`),
      text('unsettled', '使判断悬而未决的结果', 'the outcomes that leave the verdict open'),
      ...JUDGED.map((name) =>
        text(`${name}Direction`, `走向：${name}`, `direction of ${name}: down, up, level, unsettled`)
      ),
      ...EVIDENCE.flatMap((name) => [
        number(
          `${name}Low`,
          `判断所据区间的下限：${name}`,
          `lower end of the interval that the verdict rests on: ${name}`
        ),
        number(
          `${name}High`,
          `判断所据区间的上限：${name}`,
          `upper end of the interval that the verdict rests on: ${name}`
        )
      ]),
      integer('rankByRate', '按不敢为率之差的名次', 'place by the difference in the 不敢为 rate'),
      integer('rankByDeterredShare', '按被吓阻份额之差的名次', 'place by the difference in the deterred share'),
      flag('isCandidate', '可以称为最优者之一', 'it may be called best'),
      flag('isSurvivor', '未被选优程序淘汰', 'the selection has not eliminated it'),
      flag('isInBestSet', '与最优者无法区分', 'it cannot be told apart from the best'),
      flag('sameCadres', '两个世界中是同一批干部', 'the same cadres stand in both worlds')
    ],
    *rows() {
      for (const { scenario, verdict, simultaneous, p, holmP, ...rest } of compared) {
        const mean = summaries[scenario].differences?.[outcome].mean ?? null
        const { low, high } = simultaneous
        const isIn = (list: readonly number[] | undefined) => list?.includes(scenario) ?? false
        yield [
          ...[...world.of(scenario), baseline, outcome, mean, low, high, p, holmP, verdict, rest.unsettled.join(' ')],
          ...JUDGED.map((name) => rest.directions[name]),
          ...EVIDENCE.flatMap((name) => [rest.evidence[name].low, rest.evidence[name].high]),
          ...[rest.rankByRate, rest.rankByDeterredShare, isIn(selection?.candidates), isIn(selection?.survivors)],
          ...[isIn(selection?.bestSet), rest.sameCadres]
        ]
      }
    }
  }
}

/** The intervals that a verdict rests on, in the order of their columns. */
const EVIDENCE = ['fear', 'acting', 'outputFloor', 'outputCeiling'] as const

/** The Pareto front, and by what the others are surpassed. */
export function frontTable(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  { outcomes, front, dominated, leftOut }: TradeOffs
): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'front',
    about: {
      zh: '按几项结果的估计的帕累托前沿，基线也在内：谁在前沿上，谁被谁胜过',
      en: 'the Pareto front by the estimates of some outcomes, the baseline included: what is on it, and what is surpassed by what'
    },
    columns: [
      ...world.columns,
      ...outcomes.map((name) => {
        const { zh, en } = outcomeLabel(name)
        return number(name, `均值：${zh}`, `mean: ${en}`)
      }),
      text('place', '位置：front、dominated、left-out', PLACES_EN),
      text('by', '胜过它的情景', 'the scenario that surpasses it'),
      flag(
        'isSure',
        '配对区间（所有两两之差与各项结果同时，Bonferroni）也断定被胜过',
        'the paired intervals (simultaneous over all pairs and outcomes, Bonferroni) say so too'
      )
    ],
    *rows() {
      for (const [index, { estimates }] of summaries.entries()) {
        const behind = dominated.find(({ scenario }) => scenario === index)
        const place = front.includes(index) ? 'front' : leftOut.includes(index) ? 'left-out' : 'dominated'
        const by = behind === undefined ? null : plan.scenarios[behind.by].id
        const means = outcomes.map((name) => estimates[name].mean)
        yield [...world.of(index), ...means, place, by, behind?.isSure ?? null]
      }
    }
  }
}

const PLACES_EN =
  'place: front (no other scenario is as good in all and better in one), dominated, left-out (fewer want to act, which is no fall of fear)'

/** Rates by tier and by rank. */
export function groupsTable(plan: Plan, groups: readonly (readonly GroupRate[])[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'groups',
    about: {
      zh: '每个情景按层级与职务的各项比率，及与基线之差（逐个的区间）',
      en: 'every scenario’s rates by tier and by rank, and their differences from the baseline (pointwise intervals)'
    },
    columns: [
      ...world.columns,
      text('by', '按什么分：tier（层级）或 rank（职务）', 'what the group is of: tier or rank'),
      text('group', '组', 'the group'),
      OUTCOME,
      ...ESTIMATE_COLUMNS,
      number('difference', '与基线之差的均值', 'mean difference from the baseline'),
      number(
        'differenceLow',
        '差的 95% 模拟误差区间下限',
        'lower end of the 95 % simulation interval of the difference'
      ),
      number(
        'differenceHigh',
        '差的 95% 模拟误差区间上限',
        'upper end of the 95 % simulation interval of the difference'
      )
    ],
    *rows() {
      for (const [index, rates] of groups.entries()) {
        for (const { group, outcome, estimate, difference } of rates) {
          const { mean, sd, low, high, n } = estimate
          const from = difference ?? { mean: null, low: null, high: null }
          yield [
            ...[...world.of(index), group.kind, group.name, outcome, mean, sd, low, high, n],
            ...[from.mean, from.low, from.high]
          ]
        }
      }
    }
  }
}

/** A bundle taken apart. */
export function synergyTable(synergies: readonly Synergy[]): RunTable {
  return {
    name: 'synergy',
    about: {
      zh: '一揽子改革的分解：单独、最后加入、Shapley 值、两两交互、一起与单独之和（逐个的区间）',
      en: 'a bundle taken apart: reforms alone, added last, Shapley values, interactions of two, and together against the sum (pointwise intervals)'
    },
    columns: [
      OUTCOME,
      text('effect', '哪种效果', 'which effect: single, last, shapley, interaction, joint, sumOfSingles, excess'),
      text('a', '改革', 'the reform'),
      text('b', '与之交互的改革', 'the reform it interacts with'),
      ...ESTIMATE_COLUMNS
    ],
    *rows() {
      const row = (
        of: Synergy,
        effect: string,
        a: string | null,
        b: string | null,
        { mean, sd, low, high, n }: Estimate
      ) => [of.outcome, effect, a, b, mean, sd, low, high, n] as const
      for (const synergy of synergies) {
        for (const { id, single, last, shapley } of synergy.members) {
          yield row(synergy, 'single', id, null, single)
          yield row(synergy, 'last', id, null, last)
          yield row(synergy, 'shapley', id, null, shapley)
        }
        for (const { a, b, effect } of synergy.interactions) yield row(synergy, 'interaction', a, b, effect)
        for (const name of ['joint', 'sumOfSingles', 'excess'] as const)
          yield row(synergy, name, null, null, synergy[name])
      }
    }
  }
}

/** The worlds of other assumptions. */
export function assumptionsTable(plan: Plan, { parameters, scenarios, worlds }: AssumptionStudy): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'assumptions',
    about: {
      zh: '别的假设下的每个世界：各情景与那里的基线之差的均值，和那里的参数值',
      en: 'every world of other assumptions: each scenario’s mean differences from the baseline there, and the parameters there'
    },
    columns: [
      integer('draw', '第几个世界', 'number of the world'),
      ...world.columns,
      ...ASSUMPTION_OUTCOMES.map((name) => {
        const { zh, en } = outcomeLabel(name)
        return number(name, `${zh}之差的均值`, `mean difference in: ${en}`)
      }),
      ...parameters.map(({ path, low, high, basis }) =>
        number(
          path,
          `参数值，${low} 至 ${high}，依据 ${basis}`,
          `value of the parameter, from ${low} to ${high}, basis ${basis}`
        )
      )
    ],
    *rows() {
      for (const [draw, { values, differences }] of worlds.entries()) {
        for (const [k, scenario] of scenarios.entries()) {
          yield [draw + 1, ...world.of(scenario), ...ASSUMPTION_OUTCOMES.map((name) => differences[k][name]), ...values]
        }
      }
    }
  }
}

/** The looks of the rule of precision. */
export function looksTable(plan: Plan, rule: PrecisionRule, { looks }: Comparison): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'looks',
    about: {
      zh: '按精度规则每次查看时各差的同时区间半宽',
      en: 'the half-widths of the simultaneous intervals at each look of the precision rule'
    },
    columns: [
      integer('look', '第几次查看', 'number of the look'),
      {
        ...integer('replications', '当时每个情景的重复次数', 'replications of each scenario then'),
        unit: 'replications'
      },
      ...world.columns,
      OUTCOME,
      number('halfWidth', '同时 95% 模拟误差区间的半宽', 'half-width of the simultaneous 95 % simulation interval'),
      number('wanted', '规则所求的半宽', 'the half-width that the rule asks for')
    ],
    *rows() {
      for (const [k, { replications, halfWidths }] of looks.entries()) {
        for (const [index, halfWidth] of halfWidths.entries()) {
          if (index === plan.baseline) continue
          yield [k + 1, replications, ...world.of(index), rule.outcome, halfWidth, rule.halfWidth]
        }
      }
    }
  }
}
