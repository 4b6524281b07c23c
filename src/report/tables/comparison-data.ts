/** The tables that say what a run says about its reforms. */

import type { Estimate } from '../../analysis/estimate.js'
import { BUNDLE_JOIN } from '../../experiment/bundle.js'
import { type BundleSearch, COST } from '../../experiment/comparison-plan.js'
import { constraintCode } from '../../experiment/constraints.js'
import type { Plan } from '../../experiment/plan.js'
import type { PrecisionRule } from '../../experiment/precision-rule.js'
import type { Comparison } from '../../findings/comparison.js'
import type { GroupRate } from '../../findings/groups.js'
import type { ScenarioSummary } from '../../findings/summary.js'
import { type AssumptionStudy, KIND_OF_VERDICT, WORLD_KINDS } from '../../findings/survival.js'
import type { Synergy } from '../../findings/synergy.js'
import { costOf, type TradeOffs } from '../../findings/trade-offs.js'
import { JUDGED, VERDICTS } from '../../findings/verdict.js'
import { ASSUMPTION_OUTCOMES } from '../../findings/world-effect.js'
import { outcomeLabel } from '../../model/outcomes.js'
import type { Words } from '../../words/words.js'
import {
  BASELINE,
  ESTIMATE_COLUMNS,
  ESTIMATOR,
  flag,
  integer,
  number,
  OUTCOME,
  type RunTable,
  text,
  worldColumns
} from './run-table.js'

/** What can be said of every scenario against the baseline. */
export function comparisonTable(plan: Plan, summaries: readonly ScenarioSummary[], comparison: Comparison): RunTable {
  const world = worldColumns(plan)
  const baseline = plan.scenarios[plan.baseline].id
  const { outcome, compared, indifference, selection } = comparison
  return {
    name: 'comparison',
    columns: [
      ...world.columns,
      BASELINE,
      text('outcome', 'familyOutcome'),
      number('mean', 'meanDifference'),
      number('low', 'simultaneousLow'),
      number('high', 'simultaneousHigh'),
      number('p', 'p'),
      number('holmP', 'holmP'),
      number('indifference', 'indifference'),
      text('verdict', verdictCodes),
      text('unsettled', 'unsettled'),
      ...JUDGED.map((name) =>
        text(`${name}Direction`, ({ report, findings }) => report.data.direction(findings.judged[name]))
      ),
      ...EVIDENCE.flatMap((name) => [
        number(`${name}Low`, ({ report }) => report.data.evidenceLow(report.data.evidence[name])),
        number(`${name}High`, ({ report }) => report.data.evidenceHigh(report.data.evidence[name]))
      ]),
      integer('rankByRate', 'rankByRate'),
      integer('rankByDeterredShare', 'rankByDeterredShare'),
      text('feasibility', 'feasibility'),
      flag('isCandidate', 'isCandidate'),
      flag('isSurvivor', 'isSurvivor'),
      flag('isInBestSet', 'isInBestSet'),
      flag('sameCadres', 'sameCadres')
    ],
    *rows() {
      for (const { scenario, verdict, simultaneous, p, holmP, ...rest } of compared) {
        const mean = summaries[scenario].differences?.[outcome].mean ?? null
        const { low, high } = simultaneous
        const isIn = (list: readonly number[] | undefined) => list?.includes(scenario) ?? false
        yield [
          ...[...world.of(scenario), baseline, outcome, mean, low, high, p, holmP],
          ...[indifference, verdict, rest.unsettled.join(' ')],
          ...JUDGED.map((name) => rest.directions[name]),
          ...EVIDENCE.flatMap((name) => [rest.evidence[name].low, rest.evidence[name].high]),
          ...[
            rest.rankByRate,
            rest.rankByDeterredShare,
            rest.feasibility,
            isIn(selection?.candidates),
            isIn(selection?.survivors)
          ],
          ...[isIn(selection?.bestSet), rest.sameCadres]
        ]
      }
    }
  }
}

/** The intervals that a verdict rests on, in the order of their columns. */
const EVIDENCE = ['fear', 'acting', 'outputFloor', 'outputCeiling'] as const

/** The codes of verdicts with what they are called. */
function verdictCodes({ findings, comma, report }: Words): string {
  return report.data.verdict(VERDICTS.map((verdict) => `${verdict} (${findings.verdicts[verdict]})`).join(comma))
}

/** The constraints of a comparison, held against every scenario. */
export function constraintsTable(plan: Plan, { compared }: Comparison): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'constraints',
    columns: [
      ...world.columns,
      OUTCOME,
      text('is', 'constraintIs'),
      text('of', 'constraintOf'),
      number('bound', 'constraintBound'),
      number('mean', 'slack'),
      number('low', 'simultaneousLow'),
      number('high', 'simultaneousHigh'),
      text('feasibility', 'feasibility')
    ],
    *rows() {
      for (const { scenario, constraints } of compared) {
        for (const { constraint, mean, low, high, feasibility } of constraints) {
          const { outcome, is, of, bound } = constraint
          yield [...world.of(scenario), outcome, is, of, bound, mean, low, high, feasibility]
        }
      }
    }
  }
}

/** The best of the bundles that a search tried, with those that it dropped for a constraint. */
export function triedTable({ ranking = [] }: BundleSearch): RunTable {
  return {
    name: 'tried',
    columns: [
      integer('place', 'triedPlace'),
      text('bundle', 'triedBundle'),
      number('cost', ({ report }) => report.costs.heading),
      number('mean', 'meanDifference'),
      number('low', 'simultaneousLow'),
      number('high', 'simultaneousHigh'),
      flag('isCompared', 'triedCompared'),
      text('breaks', 'triedBreaks')
    ],
    *rows() {
      for (const [k, { members, cost, mean, low, high, isCompared, breaks = [] }] of ranking.entries()) {
        const broken = breaks.map((one) => `${constraintCode(one.constraint)}: ${one.mean} [${one.low}, ${one.high}]`)
        yield [k + 1, members.join(BUNDLE_JOIN), cost ?? null, mean, low, high, isCompared, broken.join('; ') || null]
      }
    }
  }
}

/** The Pareto front, and by what the others are surpassed. */
export function frontTable(
  plan: Plan,
  summaries: readonly ScenarioSummary[],
  { outcomes, front, dominated, leftOut, unpriced }: TradeOffs
): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'front',
    columns: [
      ...world.columns,
      ...outcomes.map((axis) =>
        axis === COST
          ? number(axis, ({ report }) => report.costs.heading)
          : number(axis, ({ report, say }) => report.data.meanOf(say(outcomeLabel(axis))))
      ),
      text('place', ({ report, findings }) => report.data.place(findings.verdicts['fewer-act'])),
      text('by', 'by'),
      flag('isSure', 'isSure')
    ],
    *rows() {
      for (const [index, { estimates }] of summaries.entries()) {
        const behind = dominated.find(({ scenario }) => scenario === index)
        const isOut = leftOut.includes(index) || unpriced.includes(index)
        const place = front.includes(index) ? 'front' : isOut ? 'left-out' : 'dominated'
        const by = behind === undefined ? null : plan.scenarios[behind.by].id
        const means = outcomes.map((axis) => (axis === COST ? costOf(plan, index) : estimates[axis].mean))
        yield [...world.of(index), ...means, place, by, behind?.isSure ?? null]
      }
    }
  }
}

/** Rates by tier and by rank. */
export function groupsTable(plan: Plan, groups: readonly (readonly GroupRate[])[]): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'groups',
    columns: [
      ...world.columns,
      text('by', 'groupedBy'),
      text('group', 'group'),
      OUTCOME,
      ...ESTIMATE_COLUMNS,
      number('difference', 'meanDifference'),
      number('differenceLow', 'differenceLow'),
      number('differenceHigh', 'differenceHigh'),
      ESTIMATOR
    ],
    *rows() {
      for (const [index, rates] of groups.entries()) {
        for (const { group, outcome, estimate, difference } of rates) {
          const { mean, sd, low, high, n, estimator = 'mean' } = estimate
          const from = difference ?? { mean: null, low: null, high: null }
          yield [
            ...[...world.of(index), group.kind, group.name, outcome, mean, sd, low, high, n],
            ...[from.mean, from.low, from.high, estimator]
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
    columns: [OUTCOME, text('effect', 'effect'), text('a', 'reform'), text('b', 'otherReform'), ...ESTIMATE_COLUMNS],
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
export function assumptionsTable(plan: Plan, { parameters, scenarios, studies }: AssumptionStudy): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'assumptions',
    columns: [
      text('structure', 'structure'),
      integer('draw', 'draw'),
      ...world.columns,
      ...ASSUMPTION_OUTCOMES.map((name) =>
        number(name, ({ report, say }) => report.data.meanDifferenceOf(say(outcomeLabel(name))))
      ),
      number('afraidRateSd', 'assumedSd'),
      { ...integer('n', 'n'), unit: 'replications' },
      text('verdict', 'assumedVerdict'),
      text('kind', ({ report, comma }) =>
        report.data.worldKind(WORLD_KINDS.map((kind) => `${kind} (${report.survival.kinds[kind]})`).join(comma))
      ),
      integer('rank', 'assumedRank'),
      text('feasibility', 'assumedFeasibility'),
      ...parameters.map(({ path, label, low, high, basis }) =>
        number(path, ({ report, say }) => report.data.parameter(say(label), low, high, basis))
      )
    ],
    *rows() {
      for (const { structure, worlds } of studies) {
        for (const [draw, { values, effects }] of worlds.entries()) {
          for (const [k, scenario] of scenarios.entries()) {
            const { means, sd, verdict, rank, feasibility, differences } = effects[k]
            yield [
              ...[structure?.id ?? null, draw + 1, ...world.of(scenario)],
              ...ASSUMPTION_OUTCOMES.map((name) => means[name]),
              ...[sd, differences.length, verdict, KIND_OF_VERDICT[verdict], rank, feasibility, ...values]
            ]
          }
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
    columns: [
      integer('look', 'look'),
      {
        ...integer('replications', 'replicationsThen'),
        unit: 'replications'
      },
      ...world.columns,
      OUTCOME,
      number('halfWidth', 'halfWidth'),
      number('wanted', 'wanted')
    ],
    *rows() {
      for (const [k, { replications, halfWidths }] of looks.entries()) {
        for (const [index, halfWidth] of halfWidths.entries()) {
          if (index === plan.baseline) continue
          // Equal worlds have no interval, for they do not differ.
          const width = halfWidth === 0 ? null : halfWidth
          yield [k + 1, replications, ...world.of(index), rule.outcome, width, rule.halfWidth]
        }
      }
    }
  }
}
