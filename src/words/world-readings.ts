/** What texts about worlds are told: surveys, calibrations and ensembles, with numbers as they are. */

/** How far a world is from targets. */
export interface DistanceWorded {
  readonly distance: number
  readonly degrees: number
  readonly threshold: number
  /** Labels of the targets that it misses. */
  readonly missed: readonly string[]
}

/** What was read of a survey. */
export interface SurveyRead {
  readonly file: string
  readonly respondents: number
  readonly isWeighted: boolean
  /** Null where respondents were drawn one by one. */
  readonly clusters: number | null
  readonly designEffect: number
  readonly effectiveSize: number
}

/** What a calibration is doing. */
export interface CalibrationDoing {
  readonly stage: 'chance' | 'fixed' | 'fresh' | 'third'
  readonly generation: number
  readonly last?: { readonly temperature: number; readonly acceptance: number; readonly distance: number }
}

/** What a calibration would take. */
export interface CalibrationPlanned {
  readonly particles: number
  readonly inputs: number
  readonly plays: string
  readonly time: string
  /** What it takes where worlds must be led on by moves on fresh replications. */
  readonly most: string
  readonly longest: string
  readonly workers: number
}

/** Worlds of which the fixed replications say too little. */
export interface WeightsThin {
  readonly effectiveSize: number
  readonly particles: number
  readonly replications: number
  /** Replications that would have left half of the worlds; null where no number would. */
  readonly enough: number | null
  readonly plays: string
}

/** A structure that is being calibrated anew: which of how many, and into which folder. */
export interface StructureCalibrated {
  readonly number: number
  readonly all: number
  readonly label: string
  readonly folder: string
}

/** A sensitivity analysis over the worlds of an ensemble. */
export interface SensitivityOfEnsemble {
  readonly outcome: string
  readonly name: string
  readonly worlds: readonly WorldNamed[]
  readonly of: number
  readonly inputs: number
  readonly replications: string
}

/** A difference in the middle of worlds and over them. */
export interface ChangeOverWorlds {
  readonly median: string
  readonly range: string
  readonly lowers: number
  readonly worlds: number
}

/** What a calibration's report is about. */
export interface CalibrationNamed {
  readonly label: string
  readonly base: string
  readonly structure: string | undefined
  readonly worlds: number
  readonly seed: string
}

/** How closely a survey's shares are known. */
export type KnownShares = { readonly sampleSize: number } | { readonly error: number }

/** A target that most worlds of a calibration miss. */
export interface TargetMissed {
  readonly label: string
  readonly wanted: string
  readonly found: string
  /** The share of the weight that misses it. */
  readonly weight: number
}

/** The 5, 50 and 95 % points of a rate, before the targets were looked at and after. */
export interface LevelInWorlds {
  readonly before: readonly [string, string, string]
  readonly found: readonly [string, string, string]
  readonly isNarrower: boolean
}

/** The numbers of a calibration's methods. */
export interface CalibrationMethod {
  readonly particles: number
  readonly inputs: number
  readonly replications: number
  readonly generations: number
  readonly discrepancy: number
  readonly known: KnownShares | null
  readonly degrees: number
  readonly threshold: number
  readonly seed: string
  readonly engine: string
  readonly plan: string
}

/** An ensemble under a comparison. */
export interface EnsembleNamed {
  readonly name: string
  readonly of: number
  readonly effectiveSize: number
  /** Those that were played. */
  readonly worlds: readonly WorldNamed[]
}

/** A world of an ensemble by its id; one that comes again has its number behind a tilde. */
export interface WorldNamed {
  readonly id: string
}

/** Fewer different worlds than this are too few to show what a survey leaves open. */
export const FEW_DIFFERENT = 20

/** How many of resampled worlds are different. */
export function differentWorlds(worlds: readonly WorldNamed[]): number {
  return worlds.filter(({ id }) => !id.includes('~')).length
}

/** In how many parameter sets reforms were played, under the model as it is and under other structures. */
export interface SetsPlayed {
  readonly structures: number
  readonly usual: number
  /** The share of sets, in per cent, that the model as it is asks for; null where all must agree. */
  readonly share: number | null
  /** The fewest and the most under another structure. */
  readonly fewest: number
  readonly most: number
  /** Whether somewhere there are too few to speak of a share. */
  readonly isFew: boolean
}

/** What the note under the table of other worlds hangs on. */
export interface SurvivalNote {
  readonly isRange: boolean
  readonly compared: number
  readonly isConstrained: boolean
  readonly isEnsemble: boolean
}

/** Inputs that targets say nothing about. */
export interface CalibrationUntold {
  readonly count: number
  readonly all: number
  /** The least shrinking of the variance that could be told. */
  readonly least: number
  readonly worlds: number
  readonly labels: readonly string[]
}
