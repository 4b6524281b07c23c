/** The tables of a run: what each is about, what its columns are, and its rows; every data file is made from them. */

import type { Estimate } from '../analysis/estimate.js'
import { ASSUMPTION_OUTCOMES, type AssumptionStudy } from '../experiment/assumptions.js'
import type { Comparison } from '../experiment/comparison.js'
import { factorNames } from '../experiment/design.js'
import type { GroupRate } from '../experiment/groups.js'
import type { Plan } from '../experiment/plan.js'
import { pathMean, pathSd } from '../experiment/pooled.js'
import type { PrecisionRule } from '../experiment/precision.js'
import { type BatchResults, OUTCOME_NAMES, outcomesOf } from '../experiment/results.js'
import type { RunAnalysis } from '../experiment/run-analysis.js'
import type { ScenarioSummary } from '../experiment/summary.js'
import type { Synergy } from '../experiment/synergy.js'
import { ANSWER_ROWS, FIRST_SUM, outcomeLabel, RATE_ROWS, REASON_ROWS, TOTAL_ROWS } from '../model/outcomes.js'
import type { Bilingual } from '../model/parameter-row.js'
import type { CsvValue } from './csv.js'

/** What the values of a column are. */
export type ColumnType = 'text' | 'integer' | 'number' | 'flag'

/** A column of a table. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  readonly unit?: string
  readonly label: Bilingual
  readonly meaning?: Bilingual
}

/** The names of all tables, which are those of their files. */
type TableName =
  | 'summary'
  | 'design'
  | 'differences'
  | 'comparison'
  | 'groups'
  | 'synergy'
  | 'assumptions'
  | 'looks'
  | 'replications'
  | 'periods'

/** A table of a run, which gives its rows anew each time. */
export interface RunTable {
  readonly name: TableName
  readonly about: Bilingual
  readonly columns: readonly TableColumn[]
  rows(): Iterable<readonly CsvValue[]>
}

/** Every table of a run; `design` only where there are designs, `comparison` where there is something to compare. */
export function runTables(
  results: BatchResults,
  { summaries, comparison, groups, assumptions, synergy }: RunAnalysis
): readonly RunTable[] {
  const { plan } = results
  return [
    summaryTable(plan, summaries),
    ...designTable(plan),
    differencesTable(plan, summaries),
    ...(comparison.family > 0 ? [comparisonTable(plan, summaries, comparison)] : []),
    ...(plan.byGroup ? [groupsTable(plan, groups)] : []),
    ...(synergy.length > 0 ? [synergyTable(synergy)] : []),
    ...(assumptions ? [assumptionsTable(plan, assumptions)] : []),
    ...(plan.rule ? [looksTable(plan, plan.rule, comparison)] : []),
    replicationsTable(results),
    periodsTable(plan, summaries)
  ]
}

/** The columns of every outcome in order of `OUTCOME_NAMES`, from the outcome table. */
const OUTCOME_COLUMNS: readonly TableColumn[] = [
  ...TOTAL_ROWS.map(({ name, unit, label, meaning }, position) => ({
    name,
    type: position < FIRST_SUM ? ('integer' as const) : ('number' as const),
    unit,
    label,
    meaning
  })),
  ...RATE_ROWS.map(({ name, numerator, denominator, label, meaning }) => ({
    name,
    type: 'number' as const,
    unit: `${numerator} / (${denominator})`,
    label,
    meaning
  })),
  ...ANSWER_ROWS.map(({ name, label, meaning }) => ({ name, type: 'number' as const, unit: 'share', label, meaning }))
]

/** Reasons of failure carry a prefix as column names, for some of them are outcomes too. */
const REASON_COLUMNS: readonly TableColumn[] = REASON_ROWS.map(({ name, label, meaning }) => ({
  name: `failed:${name}`,
  type: 'integer',
  unit: 'cases',
  label: { zh: `案件止于：${label.zh}`, en: `cases that failed: ${label.en}` },
  meaning
}))

const OUTCOME: TableColumn = {
  name: 'outcome',
  type: 'text',
  label: { zh: '结果', en: 'the outcome, by its name' }
}

/** The columns of an estimate. */
const ESTIMATE_COLUMNS: readonly TableColumn[] = [
  number('mean', '各次重复的均值', 'mean over replications'),
  number('sd', '各次重复之间的标准差（n − 1）', 'standard deviation between replications, with n − 1'),
  number('low', '均值的 95% 模拟误差区间下限', 'lower end of the 95 % simulation interval of the mean'),
  number('high', '均值的 95% 模拟误差区间上限', 'upper end of the 95 % simulation interval of the mean'),
  {
    name: 'n',
    type: 'integer',
    unit: 'replications',
    label: { zh: '计入的重复次数（有定义的）', en: 'replications that count: those where the outcome is defined' }
  }
]

function summaryTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'summary',
    about: {
      zh: '每个情景每项结果的均值、标准差与 95% 模拟误差区间',
      en: 'mean, standard deviation and 95 % simulation interval of every outcome of every scenario'
    },
    columns: [...world.columns, OUTCOME, ...ESTIMATE_COLUMNS],
    *rows() {
      for (const [index, { estimates }] of summaries.entries()) {
        for (const outcome of OUTCOME_NAMES) {
          const { mean, sd, low, high, n } = estimates[outcome]
          yield [...world.of(index), outcome, mean, sd, low, high, n]
        }
      }
    }
  }
}

function designTable(plan: Plan): readonly RunTable[] {
  const { columns, of } = worldColumns(plan)
  const points = plan.scenarios.flatMap(({ factors }, index) => (factors ? [of(index)] : []))
  if (points.length === 0) return []
  const about = { zh: '设计的各点与每个因素的水平', en: 'the points of the designs with the level of each factor' }
  return [{ name: 'design', about, columns, rows: () => points }]
}

function differencesTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  const baseline = plan.scenarios[plan.baseline].id
  return {
    name: 'differences',
    about: {
      zh: '每项结果与基线之差，按重复配对，附 95% 模拟误差区间',
      en: 'every outcome’s difference from the baseline, paired by replication, with its 95 % simulation interval'
    },
    columns: [
      ...world.columns,
      { name: 'baseline', type: 'text', label: { zh: '与之相比的情景', en: 'the scenario compared with' } },
      OUTCOME,
      ...ESTIMATE_COLUMNS,
      number(
        'varianceRatio',
        '若独立抽样，同样宽的区间需要多少倍的重复',
        'how many times more replications independent sampling would need for an interval as wide'
      ),
      {
        name: 'identical',
        type: 'flag',
        label: { zh: '两者在每次重复中都相同', en: 'the two agree in every replication' }
      }
    ],
    *rows() {
      for (const [index, { differences }] of summaries.entries()) {
        if (differences === undefined) continue
        for (const outcome of OUTCOME_NAMES) {
          const { mean, sd, low, high, n, varianceRatio, identical } = differences[outcome]
          yield [...world.of(index), baseline, outcome, mean, sd, low, high, n, varianceRatio, identical]
        }
      }
    }
  }
}

function comparisonTable(plan: Plan, summaries: readonly ScenarioSummary[], comparison: Comparison): RunTable {
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
      text('verdict', '判断：dare、costly、fewer-want、more-afraid、identical、open', VERDICTS_EN),
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
          ...[...world.of(scenario), baseline, outcome, mean, low, high, p, holmP, verdict],
          ...[rest.rankByRate, rest.rankByDeterredShare, isIn(selection?.candidates), isIn(selection?.survivors)],
          ...[isIn(selection?.bestSet), rest.sameCadres]
        ]
      }
    }
  }
}

const VERDICTS_EN =
  'verdict: dare (rate and deterred share fall, neither acting nor output does), costly (output falls too), fewer-want (the rate falls, but acting falls or the deterred share rises), more-afraid, identical, open (cannot tell)'

function groupsTable(plan: Plan, groups: readonly (readonly GroupRate[])[]): RunTable {
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

function synergyTable(synergies: readonly Synergy[]): RunTable {
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

function assumptionsTable(plan: Plan, { parameters, scenarios, worlds }: AssumptionStudy): RunTable {
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

function looksTable(plan: Plan, rule: PrecisionRule, { looks }: Comparison): RunTable {
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

function replicationsTable({ plan, blocks }: BatchResults): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'replications',
    about: { zh: '每个情景的每次重复，一次一行', en: 'every replication of every scenario, a line each' },
    columns: [
      ...world.columns,
      { name: 'replication', type: 'integer', label: { zh: '重复的编号，从 0 起', en: 'replication, from 0' } },
      ...OUTCOME_COLUMNS,
      ...REASON_COLUMNS
    ],
    *rows() {
      for (const index of plan.scenarios.keys()) {
        for (const block of blocks(index)) {
          for (let row = 0; row < block.count; row++) {
            const from = row * REASON_ROWS.length
            const reasons = block.reasons.subarray(from, from + REASON_ROWS.length)
            yield [...world.of(index), block.first + row, ...outcomesOf(block, row), ...reasons]
          }
        }
      }
    }
  }
}

function periodsTable(plan: Plan, summaries: readonly ScenarioSummary[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'periods',
    about: {
      zh: '每个情景逐季的平均过程，每项总量除以干部数，含预热期',
      en: 'the mean path of every scenario quarter by quarter, each total divided by the cadres; burn-in included'
    },
    columns: [
      ...world.columns,
      { name: 'period', type: 'integer', unit: 'quarter', label: { zh: '季度，从 0 起', en: 'quarter, from 0' } },
      OUTCOME,
      number('meanPerCadre', '各次重复的均值，按每名干部', 'mean over replications, per cadre'),
      number('sd', '各次重复之间的标准差（n − 1）', 'standard deviation between replications, with n − 1'),
      { name: 'n', type: 'integer', unit: 'replications', label: { zh: '重复次数', en: 'replications' } }
    ],
    *rows() {
      for (const [index, { pooled }] of summaries.entries()) {
        for (let period = 0; period < pooled.periods; period++) {
          for (const [position, { name }] of TOTAL_ROWS.entries()) {
            if (name === 'steps' || name === 'idleRunUnits') continue
            const mean = pathMean(pooled, period, position)
            yield [...world.of(index), period, name, mean, pathSd(pooled, period, position), pooled.replications]
          }
        }
      }
    }
  }
}

/** The columns that say which world a line is about: the scenario, and the level of each factor of the run's designs. */
function worldColumns({ scenarios }: Plan): {
  readonly columns: readonly TableColumn[]
  of(index: number): readonly CsvValue[]
} {
  const factors = factorNames(scenarios)
  const values = scenarios.map(({ id, factors: levels }) => [id, ...factors.map((name) => levels?.[name] ?? null)])
  const columns = factors.map((name, k): TableColumn => {
    const isText = values.some((row) => typeof row[k + 1] === 'string')
    return {
      name,
      type: isText ? 'text' : 'number',
      label: { zh: `因素 ${name} 的水平`, en: `level of the factor ${name}` }
    }
  })
  return {
    columns: [{ name: 'scenario', type: 'text', label: { zh: '情景', en: 'scenario' } }, ...columns],
    of: (index) => values[index]
  }
}

function integer(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'integer', label: { zh, en } }
}

function text(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'text', label: { zh, en } }
}

function flag(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'flag', label: { zh, en } }
}

function number(name: string, zh: string, en: string): TableColumn {
  return { name, type: 'number', label: { zh, en } }
}
