/** What a measure of the first page hangs on: structures and inputs, and which measure comes first whatever they are. */

import type { Plan } from '../experiment/plan.js'
import type { Bilingual } from '../model/language.js'
import { parameterLabel } from '../model/parameters.js'
import type { Matrix, MatrixRow } from './matrix.js'
import type { AssumptionStudy } from './survival.js'

/** A structure, and in how many of its worlds a measure is shown. */
export interface SeenIn {
  readonly label: Bilingual
  readonly shown: number
  readonly draws: number
}

/** What a measure hangs on. */
export interface MeasureGrounds {
  /** What it depends on: structures, and inputs, that are told to make a difference; none where worlds differ and nothing stands out. */
  readonly structures: readonly SeenIn[]
  readonly inputs: readonly Bilingual[]
  /** Where neither is told: structures in single worlds of which it is told not to help, though it holds in the model as it is. */
  readonly oddIn: readonly SeenIn[]
  /** Where none is named though it depends: the structure with the smallest share of worlds in which it is shown. */
  readonly weakest: SeenIn | null
  /** Structures beside those named in some worlds of which it is told not to help. */
  readonly against: number
  /** Structures in which it is told to lower the rate by less than half of that, and by what, as a share. */
  readonly smallerIn: readonly { readonly label: Bilingual; readonly middle: number }[]
}

/** The measure that comes first in the model as it is, and the structures in which it is told to fall behind. */
export interface PageLeader {
  readonly label: Bilingual
  readonly structures: readonly Bilingual[]
  /** Whether it comes first in every world of the model as it is while the places of others change, and no structure is told to change that. */
  readonly isAlone: boolean
}

/** What a measure is told to hang on; labels of the structures as in the matrix, null for the model as it is. */
export function groundsOf(
  row: MatrixRow | undefined,
  labels: readonly (Bilingual | null)[],
  study: AssumptionStudy | null
): MeasureGrounds {
  return { ...dependenceOf(row, labels, study), smallerIn: smallerIn(row, labels) }
}

/** The leader of a matrix, by name. */
export function leaderOf({ scenarios }: Plan, matrix: Matrix | null): PageLeader | null {
  if (!matrix?.leader) return null
  const structures = matrix.leader.structures.flatMap((k) => matrix.structures[k]?.label ?? [])
  const { scenario, first, draws } = matrix.leader
  const others = matrix.rows.filter((row) => row.scenario !== scenario).map(({ cells: [{ rank }] }) => rank)
  const isAlone = first === draws && structures.length === 0 && others.some(({ low, high }) => low !== high)
  return { label: scenarios[scenario].label, structures, isAlone }
}

/** What a measure is told to depend on, where it does: of structures, those first in which the most worlds are against it. */
function dependenceOf(
  row: MatrixRow | undefined,
  labels: readonly (Bilingual | null)[],
  study: AssumptionStudy | null
): Omit<MeasureGrounds, 'smallerIn'> {
  if (row === undefined || row.standing !== 'depends') {
    return { structures: [], inputs: [], oddIn: [], weakest: null, against: 0 }
  }
  const isUnnamed = row.structures.length === 0 && row.inputs === null
  const against = ({ counts, draws }: MatrixRow['cells'][number]) => (draws - counts.shown - counts.open) / draws
  const seenIn = (positions: readonly number[]) =>
    [...positions]
      .sort((a, b) => against(row.cells[b]) - against(row.cells[a]) || share(row.cells[a]) - share(row.cells[b]))
      .flatMap((k): SeenIn[] => {
        const [label, { counts, draws }] = [labels[k], row.cells[k]]
        return label === null ? [] : [{ label, shown: counts.shown, draws }]
      })
  const odd = row.cells.flatMap(({ fate }, k) => (k > 0 && (fate === 'mixed' || fate === 'never') ? [k] : []))
  const oddIn = isUnnamed ? seenIn(odd) : []
  const others = row.cells.flatMap(({ draws }, k) => (k > 0 && draws > 1 ? [k] : []))
  const [least] = others.sort((a, b) => share(row.cells[a]) - share(row.cells[b]))
  const isWeaker = least !== undefined && share(row.cells[least]) < share(row.cells[0])
  return {
    oddIn,
    against: isUnnamed
      ? 0
      : row.cells.filter((cell, k) => k > 0 && against(cell) > 0 && !row.structures.includes(k)).length,
    weakest: oddIn.length === 0 && row.structures.length === 0 && isWeaker ? seenIn([least])[0] : null,
    structures: seenIn(row.structures),
    inputs: (row.inputs ?? []).map(
      (path) => study?.parameters.find((own) => own.path === path)?.label ?? parameterLabel(path)
    )
  }
}

/** The share of worlds in which a measure is shown. */
function share({ counts, draws }: MatrixRow['cells'][number]): number {
  return counts.shown / draws
}

/** Structures in which a measure does less than half of what it does in the model as it is. */
function smallerIn(row: MatrixRow | undefined, labels: readonly (Bilingual | null)[]): MeasureGrounds['smallerIn'] {
  return (row?.cells ?? []).flatMap(({ isSmaller, effect: { median } }, k) => {
    const label = labels[k]
    return isSmaller && label !== null && median !== null ? [{ label, middle: median }] : []
  })
}
