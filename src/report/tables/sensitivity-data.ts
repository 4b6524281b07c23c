/** The table of a sensitivity analysis: a line for each measure of each input. */

import type { Plan } from '../../experiment/plan.js'
import type { SensitivityStudy } from '../../findings/sensitivity.js'
import type { FactorFinding, SizedEstimate, TargetFinding } from '../../findings/sensitivity-target.js'
import type { CsvValue } from './csv.js'
import { flag, number, OUTCOME, type RunTable, text } from './run-table.js'

/** Everything that a sensitivity analysis estimates. */
export function sensitivityTable(plan: Plan, study: SensitivityStudy): RunTable {
  return {
    name: 'sensitivity',
    columns: [
      text('target', ({ sensitivity }) => sensitivity.data.target),
      text('scenario', 'scenario'),
      OUTCOME,
      text('factor', ({ sensitivity }) => sensitivity.data.factor),
      text('measure', ({ sensitivity }) => sensitivity.data.measure),
      number('value', ({ sensitivity }) => sensitivity.data.value),
      number('low', ({ sensitivity }) => sensitivity.data.low),
      number('high', ({ sensitivity }) => sensitivity.data.high),
      flag('tells', ({ sensitivity }) => sensitivity.data.tells)
    ],
    *rows() {
      for (const finding of study.targets) {
        const { kind, scenario } = finding.target
        const head = [kind, plan.scenarios[scenario].id, study.outcome] as const
        for (const row of linesOf(finding)) yield [...head, ...row]
      }
    }
  }
}

type Line = readonly [factor: string | null, measure: string, value: number | null, ...CsvValue[]]

function linesOf({ factors, chance, chanceShares, regression, order }: TargetFinding): readonly Line[] {
  return [
    ...[...factors, ...(chance ? [chance] : [])].flatMap(linesOfFactor),
    ...(chanceShares
      ? [bounded('chanceShareOfOne', chanceShares.one), bounded('chanceShareOfRun', chanceShares.run)]
      : []),
    ...(regression ? [whole('rSquared', regression.rSquared), whole('pointsNeeded', regression.worldsNeeded)] : []),
    ...(order ? [whole('agreement', order.agreement), whole('pointsNeeded', order.rowsNeeded)] : [])
  ]
}

function whole(measure: string, value: number | null): Line {
  return [null, measure, value, null, null, null]
}

function bounded(measure: string, { value, low, high }: SizedEstimate): Line {
  return [null, measure, value, low, high, null]
}

function linesOfFactor({ factor, size, first, tells, mu, sigma, correlation, coefficient }: FactorFinding): Line[] {
  const name = factor?.name ?? 'chance'
  if (first !== undefined) {
    return [
      [name, 'total', size.value, size.low, size.high, tells],
      [name, 'first', first.value, first.low, first.high, first.tells]
    ]
  }
  if (correlation !== undefined) {
    const ends = correlation < 0 ? [negative(size.high), negative(size.low)] : [size.low, size.high]
    return [
      [name, 'correlation', correlation, ...ends, tells],
      [name, 'coefficient', coefficient ?? null, null, null, null]
    ]
  }
  const effects: Line = [name, 'muStar', size.value, size.low, size.high, tells]
  if (mu === undefined) return [effects]
  return [effects, [name, 'mu', mu, null, null, null], [name, 'sigma', sigma ?? null, null, null, null]]
}

function negative(value: number | null): number | null {
  return value === null ? null : -value
}
