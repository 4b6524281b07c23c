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
