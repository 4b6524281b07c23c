/** Everything that the page shows follows from this one object: what the user chose, never what was computed. */

import type { Language } from '../../model/language.js'
import type { AnswerName } from '../../model/outcomes.js'
import { DEFAULTS_VERSION, type ParameterValue, parameterRow } from '../../model/parameters.js'
import type { PackedChange } from '../../scenario/packed.js'

export type Theme = 'auto' | 'light' | 'dark'
export type Tab = 'answers' | 'compare' | 'cadre' | 'run' | 'keep'

/** What a reform changes of the baseline. */
export interface Reform {
  /** New values by the path of the parameter. */
  readonly set: Readonly<Record<string, ParameterValue>>
  /** The quarter from which they hold; 0 for the start. */
  readonly from: number
  /** The quarter in which equal steps from `from` on arrive at them; absent where they hold at once. */
  readonly to?: number
  /** The quarter from which the baseline's values hold again; absent where the reform stays. */
  readonly until?: number
  /** Further changes, each from a quarter of its own on, or by equal steps until another. */
  readonly changes: readonly PackedChange[]
  /** The library name of the scenario that it was taken from; absent where it was put together by hand. */
  readonly preset?: string
}

/** A survey of the user's own, beside which the questionnaire is shown. */
export interface OwnSurvey {
  /** Shares of answers, which add up to 1. */
  readonly shares: Readonly<Record<AnswerName, number>>
  /** How many answered. */
  readonly size: number
}

/** A world that the user keeps to compare others with. */
export interface Pin extends Reform {
  readonly name: string
}

/** The state of the page. */
export interface State {
  /** The library name of the scenario that all is compared with; empty for the one the page was opened with. */
  readonly base: string
  /** The version of the defaults under which the library is read: an old address opens the world that it was made in. */
  readonly defaults: number
  /** Other assumptions about the model, and an organisation of one's own, by path; they hold in the baseline and in every reform. */
  readonly variants: Readonly<Record<string, ParameterValue>>
  readonly reform: Reform
  /** Null for the survey in the paper. */
  readonly survey: OwnSurvey | null
  readonly pins: readonly Pin[]
  /** Whether the effect is shown in the shipped worlds too. */
  readonly worlds: boolean
  readonly seed: string
  /** Half the width that intervals of the 不敢为 rate shall have at most, in percentage points. */
  readonly precision: number
  readonly language: Language
  readonly theme: Theme
  readonly tab: Tab
  /** The cadre that is followed, and in which replication. */
  readonly cadre: number
  readonly replication: number
}

/** The most worlds that can be pinned. */
export const MOST_PINS = 6

/** The half-widths that can be asked for, in percentage points. */
export const PRECISIONS = [0.5, 0.2, 0.1, 0.05] as const

/** A reform that changes nothing. */
export const NO_REFORM: Reform = { set: {}, from: 0, changes: [] }

/** The state of a page that nobody has touched. */
export function initialState(language: Language): State {
  return {
    ...{ base: '', defaults: DEFAULTS_VERSION, variants: {}, reform: NO_REFORM, survey: null, pins: [], worlds: false },
    ...{ seed: 'ganwei', precision: 0.2 },
    ...{ language, theme: 'auto', tab: 'answers', cadre: 0, replication: 0 }
  }
}

/** Whether a reform changes anything. */
export function changesAnything({ set, changes }: Reform): boolean {
  return Object.keys(set).length > 0 || changes.length > 0
}

/** Values by path with one more, or without it where it is null. */
export function withValue<Value>(values: Readonly<Record<string, Value>>, path: string, value: Value | null) {
  const { [path]: _, ...others } = values
  return value === null ? others : { ...others, [path]: value }
}

/** Whether a parameter says how the model works or who is organised how, and is no measure that a reform could take. */
export function isVariant(path: string): boolean {
  const row = parameterRow(path)
  return row?.type === 'tiers' || (row?.basis === 'V' && row.kind !== 'lever')
}
