/** What survives other inputs and other structures: reform by structure, and what holds, what depends and what cannot be told. */

import { betaProbability } from '../analysis/beta.js'
import type { PlannedStructure } from '../experiment/comparison-plan.js'
import type { AssumptionEffects } from './assumption-effects.js'
import type { AssumptionStudy, Survival } from './survival.js'

/**
 * What became of a reform in the worlds of one structure: it holds (shown in at least 95 % of them, the other way in none); it
 * helps at least in part in as many; it does not help (told so in at least 95 %); it is mixed (helps in some, told not to in
 * more than 5 %, or the other way in one); or it is open.
 */
export const FATES = ['holds', 'partly', 'mixed', 'never', 'open'] as const
export type Fate = (typeof FATES)[number]

/** With fewer worlds all must agree, and nothing is said of 95 % of them: 0.95^59 is below 5 %. */
export const FEWEST_FOR_SHARE = 59

/** A reform in the worlds of one structure. */
export interface MatrixCell extends Survival {
  /** How many worlds there are. */
  readonly draws: number
  readonly fate: Fate
  /**
   * Whether it holds in the model as it is and is told not to here, in more worlds than there: one odd world of a few may be odd
   * under every structure, and where it is merely open, nothing is told.
   */
  readonly isLost: boolean
  /** Whether the reform is told to fare otherwise here than in the model as it is: where it is lost, or by its worlds. */
  readonly isOtherwise: boolean
  /** Whether it is told to lower the 不敢为 rate by less than half of what it does in the model as it is. */
  readonly isSmaller: boolean
  /** Whether its median place differs from that in the model as it is. */
  readonly isPlaceOther: boolean
}

/** What is said of a reform over all structures. */
export const STANDINGS = ['holds', 'partly', 'never', 'depends', 'untold'] as const
export type Standing = (typeof STANDINGS)[number]

/** A reform in every structure. */
export interface MatrixRow {
  /** Position in the plan. */
  readonly scenario: number
  /** In order of the structures. */
  readonly cells: readonly MatrixCell[]
  readonly standing: Standing
  /** Positions of the structures in which it is told to fare otherwise than in the model as it is. */
  readonly structures: readonly number[]
  /** Where it depends on inputs in the model as it is: the paths of those that stand out, perhaps none; null where it does not. */
  readonly inputs: readonly string[] | null
}

/** Which reform comes first in the model as it is, and where it does not. */
export interface MatrixLeader {
  /** Position in the plan. */
  readonly scenario: number
  /** Worlds of the model as it is in which it comes first, and all of them. */
  readonly first: number
  readonly draws: number
  /** Positions of the structures in which its place is told to be lower. */
  readonly structures: readonly number[]
}

/** Reforms by structures. */
export interface Matrix {
  /** The model as it is first, as null. */
  readonly structures: readonly (PlannedStructure | null)[]
  /** Structures that change nothing in these worlds; they are not counted. */
  readonly equal: readonly PlannedStructure[]
  /** In order of the plan. */
  readonly rows: readonly MatrixRow[]
  /** Null for one reform alone, and where none comes first in half of the worlds. */
  readonly leader: MatrixLeader | null
}

/** How often, at most, a structure is named although the reform fares there as in the model as it is. */
const ERROR = 0.05

/** Inputs that a sentence may name. */
const MOST_INPUTS = 3

/**
 * The matrix of a study, with one standing for each reform by rule. It *holds* if it does in every structure, helps *partly*
 * if it does at least that in every one, and *never* if it nowhere helps; it *depends* if it holds in the model as it is and
 * not in another structure, or helps in some world and another structure, or other inputs, are told to be against it; else it
 * cannot be told, as where it holds in the model as it is and is open in another structure.
 */
export function matrixOf(study: AssumptionStudy, effects: readonly AssumptionEffects[]): Matrix {
  const { scenarios } = study
  const studies = study.studies.filter(({ isIdle }) => !isIdle)
  const rows = scenarios.map((scenario, k): MatrixRow => {
    const usual = studies[0].survival[k]
    const half = (usual.effect.median ?? 0) / 2
    // Worlds of each structure in which it lowers the rate by less than half of what it does in the middle world of the model as it is.
    const fewerThanHalf = studies.map(
      ({ worlds }) => worlds.filter(({ effects }) => (effects[k].means.afraidRate ?? 0) > half).length
    )
    const cells = studies.map(({ survival, draws, distinct }, position): MatrixCell => {
      const own = survival[k]
      const fate = fateOf(own.counts, draws, distinct)
      // Where a structure leaves nothing to vary, its one world is all there is to tell.
      const isSeen = draws === 1 || differs(own.counts, usual.counts, ERROR / Math.max(1, studies.length - 1))
      const isLost =
        isSeen && isToldOtherwise(fate) && fateOf(usual.counts, studies[0].draws, studies[0].distinct) === 'holds'
      const isOtherwise = isLost || (isSeen && draws > 1)
      const share = (fewerThanHalf[0] + 0.5) / (studies[0].draws + 1)
      const isSmaller =
        half < 0 &&
        (own.effect.median ?? half) > half &&
        isMore(fewerThanHalf[position], draws, { share, error: ERROR / Math.max(1, studies.length - 1) })
      const isPlaceOther = own.rank.median !== usual.rank.median
      return { ...own, draws, fate, isLost, isOtherwise, isSmaller, isPlaceOther }
    })
    const standing = standingOf(cells)
    const structures = cells.flatMap(({ isOtherwise }, position) => (isOtherwise ? [position] : []))
    if (standing !== 'depends') return { scenario, cells, standing, structures, inputs: null }
    const [own] = cells
    const named = effects.find((one) => one.scenario === scenario)?.assumptions ?? []
    const inputs = named.filter(({ standsOut }) => standsOut).slice(0, MOST_INPUTS)
    return {
      scenario,
      cells,
      standing,
      structures,
      inputs: own.fate === 'mixed' ? inputs.map(({ path }) => path) : null
    }
  })
  const equal = study.studies.flatMap(({ structure, isIdle }) => (structure !== null && isIdle ? [structure] : []))
  return {
    structures: studies.map(({ structure }) => structure),
    equal,
    rows,
    leader: leaderOf({ studies, scenarios })
  }
}

/** The first by median place, and the structures in which it is behind in more worlds than its share explains. */
function leaderOf({ studies, scenarios }: Pick<AssumptionStudy, 'studies' | 'scenarios'>): MatrixLeader | null {
  const [usual] = studies
  const k = usual.survival.findIndex(({ rank }) => rank.median === 1)
  if (scenarios.length < 2 || k < 0) return null
  const behind = studies.map(({ worlds }) => worlds.filter(({ effects }) => effects[k].rank > 1).length)
  const share = (behind[0] + 0.5) / (usual.worlds.length + 1)
  const structures = studies.flatMap(({ worlds }, position) =>
    position > 0 && isMore(behind[position], worlds.length, { share, error: ERROR / (studies.length - 1) })
      ? [position]
      : []
  )
  const draws = usual.worlds.length
  return { scenario: scenarios[k], first: draws - behind[0], draws, structures }
}

/** Whether so many of all are more than a share explains. */
function isMore(
  count: number,
  all: number,
  { share, error }: { readonly share: number; readonly error: number }
): boolean {
  return count > 0 && betaProbability(share, count, all - count + 1) < error
}

/** How many of some worlds must agree: all, unless enough are distinct. */
function mostOf(draws: number, distinct: number): number {
  return distinct < FEWEST_FOR_SHARE ? draws : 0.95 * draws
}

/** What became of a reform, by its worlds of each kind. */
export function fateOf(counts: Survival['counts'], draws: number, distinct = draws): Fate {
  const { shown, partly, open } = counts
  const helped = shown + partly
  const most = mostOf(draws, distinct)
  if (counts['other-way'] === 0 && shown >= most) return 'holds'
  if (counts['other-way'] === 0 && helped >= most) return 'partly'
  if (draws - helped - open >= most) return 'never'
  return helped > 0 && (counts['other-way'] > 0 || helped + open < most) ? 'mixed' : 'open'
}

/** Whether what became of a reform is told, and is not that it holds. */
function isToldOtherwise(fate: Fate): boolean {
  return fate !== 'holds' && fate !== 'open'
}

function standingOf(cells: readonly MatrixCell[]): Standing {
  if (cells.every(({ fate }) => fate === 'holds')) return 'holds'
  if (cells.some(({ isLost }) => isLost)) return 'depends'
  if (cells.every(({ fate }) => fate === 'holds' || fate === 'partly')) return 'partly'
  if (cells.every(({ fate }) => fate === 'never')) return 'never'
  const helps = cells.some(({ counts }) => counts.shown + counts.partly > 0)
  return helps && cells.some(({ fate }) => fate === 'mixed' || fate === 'never') ? 'depends' : 'untold'
}

/**
 * Whether worlds in which a reform is shown, or those in which it is told not to be, are more than the shares in the model as
 * it is explain: one binomial tail each, the shares with half a world added to both sides.
 */
function differs(own: Survival['counts'], usual: Survival['counts'], error: number): boolean {
  const [here, there] = [own, usual].map((counts) => {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { all, shown: counts.shown, against: all - counts.shown - counts.open }
  })
  return (['shown', 'against'] as const).some((kind) => {
    const share = (there[kind] + 0.5) / (there.all + 1)
    return isMore(here[kind], here.all, { share, error: error / 2 })
  })
}
