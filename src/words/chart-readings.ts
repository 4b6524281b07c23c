/** What captions of charts are told: names fit to be shown, and numbers as they are. */

/** The rate and the deterred share of a scenario. */
export interface RateOfScenario {
  readonly name: string
  readonly rate: number | null
  readonly share: number | null
}

/** How many scenarios lie below and above the baseline, have 0 in their interval or no interval, or are identical to it. */
export interface CountedDifferences {
  readonly baseline: string
  readonly below: number
  readonly above: number
  readonly open: number
  readonly unbounded: number
  readonly identical: number
  /** What a verdict asks of a difference besides, in percentage points. */
  readonly threshold: string
}

/** What a bundle does, and how far that is from the sum of its parts. */
export interface SynergyOfBundle {
  readonly count: number
  readonly joint: number | null
  readonly sum: number | null
  readonly excess: { readonly mean: number | null; readonly low: number | null; readonly high: number | null }
  /** Whether the excess can be told from none, and whether the measures then do more together. */
  readonly isTold: boolean
  readonly isMore: boolean
}

/** In how many of the scenarios compared with the baseline each outcome gets worse. */
export interface CountedWorsenings {
  readonly baseline: string
  readonly count: number
  readonly reckless: number
  readonly harm: number
  readonly output: number
}

/** The share of a choice in all cadre-quarters. */
export interface ChoiceShare {
  readonly choice: 'properly' | 'recklessly' | 'afraid' | 'unable' | 'unwilling'
  readonly share: number | null
}

/** The rate of a group. */
export interface GroupReading {
  readonly label: string
  readonly rate: number | null
}

/** A world, and how many of its grants were followed. */
export interface GrantsOfWorld {
  readonly name: string
  readonly grants: number
}

/** How far the cases of a scenario get, and what ends most of them. */
export interface ProcedureReading {
  readonly name: string
  readonly applied: number
  readonly granted: number
  readonly ending: { readonly label: string; readonly share: number }
}

/** The correlation of agreement and grants over units, in two worlds. */
export interface CorrelationOfUnits {
  readonly groups: number
  readonly baseline: { readonly correlation: number | null }
  readonly reform: { readonly name: string; readonly correlation: number | null }
}

/** A share of a scenario. */
export interface NamedShare {
  readonly name: string
  readonly share: number | null
}

/** What the least and the most attentive expect, and what happens. */
interface BeliefRead {
  readonly low: number
  readonly high: number
  readonly real: number | null
}

/** Two beliefs in the baseline, and the name of the reform beside it. */
export interface BeliefsRead {
  readonly accountability: BeliefRead
  readonly tolerance: BeliefRead
  readonly reform: string
}

/** The ends of the baseline's path, and what stands in the plots. */
export interface PathsRead {
  readonly name: string
  /** Both as they are written. */
  readonly first: string
  readonly last: string
  readonly hasBands: boolean
  readonly hasBurnIn: boolean
  readonly hasOthers: boolean
  readonly hasTimetable: boolean
  /** Scenarios without a plot. */
  readonly left: number
}

/** Where applications of a scenario end, and how many obstacles rank as in the survey. */
export interface ReasonsRead {
  readonly name: string
  readonly commonest: string
  readonly same: number
  readonly count: number
}

/** What an explanation is of. */
export interface ExplanationIntro {
  readonly from: string
  readonly to: string
  readonly replications: number
  readonly first: number
  readonly seed: string
  readonly all: number
  readonly changed: number
  /** Whether somebody else may hold a post in the other world: where posts are filled anew. */
  readonly isOfPosts: boolean
}

/** Whose story is told; cadres count from 0, as in options and tables. */
export interface StoryWho {
  readonly cadre: number
  readonly replication: number
  readonly seed: string
  readonly unit: string
  readonly rank: string
  readonly ability: number
  readonly integrity: number
  readonly lossAversion: number
}

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

/** Two scenarios that are explained in the worlds of an ensemble. */
export interface ExplanationWorlds {
  readonly from: string
  readonly to: string
  readonly ensemble: string
  readonly worlds: number
  readonly replications: number
  readonly seed: string
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

/** What a cadre did in one world, in measured quarters and times. */
export interface StoryOfWorld {
  readonly name: string
  readonly quarters: number
  readonly acted: number
  readonly afraid: number
  readonly sanctioned: number
  readonly granted: number
}

/** What a cadre did in a quarter of two worlds, and what moved it. */
export interface StoryOfQuarter {
  readonly period: number
  readonly a: { readonly name: string; readonly did: string }
  readonly b: { readonly name: string; readonly did: string }
  readonly moved: readonly string[]
}

/** The program that made a page. */
export interface Program {
  readonly version: string
  /** The day of its release, as ISO 8601. */
  readonly released: string
}
