/** The shape of one row of the parameter table: what a parameter is called, means, and may be. */

import type { Bilingual } from './language.js'

/** Who can move a parameter: `lever` a policy can, `trait` and `behaviour` of people, `structure` of the experiment. */
export type ParameterKind = 'lever' | 'trait' | 'behaviour' | 'structure'

/**
 * Where a default comes from: `S` the source paper, `L` literature, `C` calibrated to its survey table, `A` assumed; `V` belongs
 * to a variant, a mechanism that is off unless one asks what would follow if it were so.
 */
export type Basis = 'S' | 'L' | 'C' | 'A' | 'V'

/** What one unit of a parameter's value is. */
export type ParameterUnit =
  | 'share' // 0 to 1
  | 'probability' // 0 to 1, of an event
  | 'utility' // the scale of rewards and costs
  | 'logit' // a shift or spread on the logit scale
  | 'log' // a spread on the log scale
  | 'merit' // the scale of merit, on which the best case has 1
  | 'factor' // a pure multiplier
  | 'quarters'
  | 'cadres'
  | 'observations' // pseudo-observations of evidence
  | 'cases' // per cadre and quarter
  | 'harm' // per cadre and quarter, 0 to 1 an error

interface RowBase {
  readonly kind: ParameterKind
  readonly basis: Basis
  /** A name of a few words. */
  readonly label: Bilingual
  /** One sentence. */
  readonly meaning: Bilingual
  /** True if a timetable cannot change it. */
  readonly fixed?: true
}

/** Where a number plausibly lies, and why; low = high fixes it. */
export interface PlausibleRange {
  readonly low: number
  readonly high: number
  readonly why: Bilingual
}

/** A parameter that is a number within inclusive bounds. */
export interface NumberRow extends RowBase {
  readonly type: 'number'
  readonly default: number
  /** The value of a variant's parameter at which the variant is off; older plans are completed with it. */
  readonly neutral?: number
  readonly min: number
  readonly max: number
  readonly integer?: true
  readonly unit: ParameterUnit
  readonly plausible: PlausibleRange
}

/** A parameter that is one of a few words. */
export interface ChoiceRow extends RowBase {
  readonly type: 'choice'
  readonly default: string
  readonly choices: readonly string[]
}

/** One tier of the hierarchy (province, city, county, township, or any other). */
export interface Tier {
  /** The tier's name, unique within a scenario. */
  readonly id: string
  /** Number of units (单位), at least 1. */
  readonly units: number
  /** Cadres in each unit, at least 1. */
  readonly cadresPerUnit: number
  /** Logit shift of the clarity of this tier's texts, −5 to 5. */
  readonly elaboration: number
}

/** The parameter that is the list of tiers. */
export interface TiersRow extends RowBase {
  readonly type: 'tiers'
  readonly default: readonly Tier[]
}

export type ParameterRow = NumberRow | ChoiceRow | TiersRow

/** A group of parameters: one top-level key of a scenario file. */
export interface ParameterGroup {
  readonly label: Bilingual
  readonly parameters: { readonly [name: string]: ParameterRow }
}
