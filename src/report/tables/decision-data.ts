/** What to do as tables: the regret of every option, and what knowing inputs is worth. */

import type { Plan } from '../../experiment/plan.js'
import type { Decision } from '../../findings/decision.js'
import { flag, integer, number, type RunTable, text, worldColumns } from './run-table.js'

/** Regret always, information where there are worlds enough. */
export function decisionTables(plan: Plan, decision: Decision): readonly RunTable[] {
  return [regretTable(plan, decision), ...(decision.information === null ? [] : [informationTable(decision)])]
}

function regretTable(plan: Plan, { options, worlds, meanChoice, minimaxChoice }: Decision): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'regret',
    columns: [
      ...world.columns,
      integer('worlds', 'worlds'),
      number('worth', 'worth'),
      number('meanRegret', 'meanRegret'),
      number('regret90', 'ninthRegret'),
      number('largestRegret', 'largestRegret'),
      integer('near', 'nearBest'),
      integer('far', 'farFromBest'),
      integer('kept', 'worldsKept'),
      integer('broken', 'worldsBroken'),
      number('cost', 'cost'),
      flag('isMeanChoice', 'isMeanChoice'),
      flag('isMinimaxChoice', 'isMinimaxChoice')
    ],
    *rows() {
      for (const { scenario, worth, mean, ninth, largest, near, far, kept, broken, cost } of options) {
        yield [
          ...[...world.of(scenario), worlds, worth, mean, ninth, largest, near, far, kept, broken, cost],
          ...[scenario === meanChoice, scenario === minimaxChoice]
        ]
      }
    }
  }
}

function informationTable({ information }: Decision): RunTable {
  return {
    name: 'information',
    columns: [
      text('input', 'informationOn'),
      integer('inputs', 'informationInputs'),
      number('value', 'informationValue'),
      number('error', 'informationError'),
      flag('isShown', 'informationShown')
    ],
    rows: () =>
      (information ?? []).map(({ name, inputs, value, error, isShown }) => [
        ...[name, inputs?.length ?? 1, value, error, isShown]
      ])
  }
}
