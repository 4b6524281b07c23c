/** The matrix of reforms and structures as a table: one row for each of both. */

import type { PlannedStructure } from '../../experiment/comparison-plan.js'
import type { Plan } from '../../experiment/plan.js'
import { FATES, type Matrix, STANDINGS } from '../../findings/matrix.js'
import { WORLD_KINDS } from '../../findings/survival.js'
import { flag, integer, number, type RunTable, text, worldColumns } from './run-table.js'

/** What became of every reform in every structure. */
export function matrixTable(plan: Plan, { structures, rows }: Matrix): RunTable {
  const world = worldColumns(plan)
  return {
    name: 'matrix',
    columns: [
      ...world.columns,
      text('structure', 'structure'),
      integer('worlds', 'worlds'),
      flag('outOfReach', 'outOfReach'),
      number('median', 'medianEffect'),
      number('low', 'lowestEffect'),
      number('high', 'highestEffect'),
      number('medianHarm', 'medianHarm'),
      number('lowHarm', 'lowestHarm'),
      number('highHarm', 'highestHarm'),
      number('medianHarmPerAct', 'medianHarmPerAct'),
      ...WORLD_KINDS.map((kind) => integer(kind, ({ report }) => report.data.worldsOf(report.survival.kinds[kind]))),
      text('fate', ({ report, comma }) =>
        report.data.fate(FATES.map((fate) => `${fate} (${report.matrix.fates[fate]})`).join(comma))
      ),
      flag('differs', 'differs'),
      integer('rank', 'medianRank'),
      integer('rankLow', 'lowestRank'),
      integer('rankHigh', 'highestRank'),
      flag('rankChanges', 'rankChanges'),
      integer('kept', 'worldsKept'),
      integer('best', 'worldsBest'),
      text('standing', ({ report, comma }) =>
        report.data.standing(
          STANDINGS.map((standing) => `${standing} (${report.matrix.standings[standing]})`).join(comma)
        )
      )
    ],
    *rows() {
      for (const { scenario, cells, standing } of rows) {
        for (const [k, { effect, harm, harmPerAct, rank, counts, ...cell }] of cells.entries()) {
          yield [
            ...world.of(scenario),
            ...[structures[k]?.id ?? null, cell.draws, reachOf(structures[k])],
            ...[effect.median, effect.low, effect.high, harm.median, harm.low, harm.high, harmPerAct.median],
            ...WORLD_KINDS.map((kind) => counts[kind]),
            ...[
              cell.draws === 1 ? null : cell.fate,
              cell.isOtherwise,
              rank.median,
              rank.low,
              rank.high,
              cell.isPlaceOther,
              cell.kept,
              cell.best,
              standing
            ]
          ]
        }
      }
    }
  }
}

/** Whether a calibration under a structure found the targets out of its reach; null where nobody has judged it. */
function reachOf(structure: PlannedStructure | null): boolean | null {
  return structure?.isOutOfReach ?? null
}
