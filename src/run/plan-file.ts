/** The plan of a run as a file: everything that decides its numbers and labels, and nothing else. */

import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { EngineName } from '../experiment/engine-names.js'
import type { EarlierRule, OpenRule, Part, Plan } from '../experiment/plan.js'
import type { PrecisionRule } from '../experiment/precision-rule.js'
import { isPoints, worldParts } from '../experiment/world-list.js'
import type { Survey } from '../findings/survey-fit.js'
import { RECORD_VERSION } from '../model/outcomes.js'
import { DEFAULTS_VERSION, PARAMETERS, parameterAt, parameterRow } from '../model/parameters.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { type CanonicalScenario, canonicalScenario, type Json } from '../scenario/canonical.js'
import type { Scenario } from '../scenario/resolve.js'
import { type Say, wordsOf } from '../words/words.js'
import { sha256OfContent } from './durable-file.js'
import { type PointsInPlan, pointsInPlan } from './points-in-plan.js'
import { sealedPieces } from './sealed-json.js'

export const FORMAT = 1

/** A plan with all else that decides the files of a run. */
export interface PlanOfRun {
  readonly plan: Plan
  readonly engine: EngineName
  /** The part of the plan that is played into the folder; all of it where absent. */
  readonly part?: Part | undefined
  /** Whether CSV files begin with a byte order mark, for Excel. */
  readonly bom?: boolean | undefined
  /** Whether differences are given with control variates too. */
  readonly controlVariates?: boolean | undefined
  /** How the scenarios are compared; the usual way where absent. */
  readonly comparison?: ComparisonPlan | undefined
  /** The survey that its baseline is held against in what it writes; none where absent. */
  readonly survey?: Survey | undefined
  /** Whether the run keeps its record only, because another run makes its results. */
  readonly isRecord?: boolean | undefined
}

/** A plan as its file holds it. */
export interface PlanFile {
  readonly format: number
  readonly modelVersion: number
  /** The version of its records; absent where that is the model's, as it was up to the second. */
  readonly recordVersion?: number
  /** The version of the defaults that its scenarios were read with; absent for the first. */
  readonly defaults?: number
  readonly randomNumberVersion: number
  readonly engine: EngineName
  readonly seed: string
  readonly key: readonly [number, number]
  readonly first: number
  readonly replications: number
  readonly baseline: string
  readonly baselineReason: Plan['baselineReason']
  /** The part of the plan that its folder holds; absent for all of it. */
  readonly part?: Part
  /** Whether CSV files begin with a byte order mark; absent if not. */
  readonly bom?: boolean
  /** Whether differences are given with control variates too; absent if not. */
  readonly controlVariates?: boolean
  /** Whether tiers and ranks are kept apart; absent if not. */
  readonly byGroup?: boolean
  /** How replications are added; `replications` are then those before its first look. */
  readonly rule?: PrecisionRule
  readonly earlierRules?: readonly EarlierRule[]
  /** How many replications each scenario begins with, where they differ. */
  readonly counts?: readonly number[]
  readonly openRule?: OpenRule
  readonly comparison?: ComparisonPlan
  readonly survey?: Survey
  readonly isRecord?: boolean
  /** Every parameter of the baseline. */
  readonly parameters: CanonicalScenario['parameters']
  readonly scenarios: readonly (ScenarioInPlan | { readonly points: PointsInPlan })[]
}

/** A scenario as a plan keeps it. */
export interface ScenarioInPlan
  extends Pick<
    PlannedScenario,
    'id' | 'label' | 'question' | 'origin' | 'factors' | 'inWorld' | 'bundle' | 'cost' | 'structure' | 'set'
  > {
  /** Every parameter whose value is not the baseline's. */
  readonly changes: Readonly<Record<string, Json>>
  readonly timetable: CanonicalScenario['timetable']
}

/** A plan's file: its text piece by piece, for there may be hundreds of thousands of worlds, and its hash. */
export interface PlanContent {
  readonly pieces: () => Iterable<string>
  /** Equal hashes mean equal runs, or equal parts of one. */
  readonly sha256: string
}

/** The content of `plan.json`. */
export function planContent(run: PlanOfRun): PlanContent {
  let hash: string | undefined
  const pieces = () => planPieces(run)
  return {
    pieces,
    get sha256() {
      hash ??= sha256OfContent(pieces())
      return hash
    }
  }
}

/** The text of `plan.json`. */
export function planText(run: PlanOfRun): string {
  return [...planPieces(run)].join('')
}

function planPieces({
  plan,
  engine,
  part,
  bom,
  controlVariates,
  comparison,
  survey,
  isRecord
}: PlanOfRun): Iterable<string> {
  const { seed, key, first, replications, scenarios, baseline, baselineReason, rule, earlierRules, byGroup } = plan
  const { counts, openRule } = plan
  const { modelVersion = MODEL_VERSION, recordVersion = RECORD_VERSION, defaults = DEFAULTS_VERSION } = plan
  const { parameters } = canonicalScenario(scenarios[baseline], modelVersion)
  const content: Omit<PlanFile, 'scenarios'> & { readonly scenarios: Iterable<PlanFile['scenarios'][number]> } = {
    format: FORMAT,
    modelVersion,
    ...(recordVersion !== modelVersion && { recordVersion }),
    ...(defaults > 1 && { defaults }),
    randomNumberVersion: RANDOM_NUMBER_VERSION,
    engine,
    seed,
    key: [key.k0, key.k1],
    first,
    replications: rule?.first ?? replications,
    baseline: scenarios[baseline].id,
    baselineReason,
    ...(part && { part }),
    ...(bom && { bom }),
    ...(controlVariates && { controlVariates }),
    ...(byGroup && { byGroup }),
    ...(rule && { rule }),
    ...(earlierRules && { earlierRules }),
    ...(counts && { counts }),
    ...(openRule && { openRule }),
    ...(comparison && { comparison }),
    ...(survey && { survey }),
    ...(isRecord && { isRecord }),
    parameters,
    scenarios: mapped(worldParts(scenarios), (scenario) => {
      if (isPoints(scenario)) return { points: pointsInPlan(scenario) }
      const { id, label, question, origin, factors, inWorld, bundle, cost, structure } = scenario
      const more = optional({ origin, factors, inWorld, bundle, cost, structure, set: stillSet(scenario) })
      const own = canonicalScenario(scenario, modelVersion)
      const changes = Object.fromEntries(
        PARAMETERS.filter(({ group, name }) => !isSame(own.parameters[group][name], parameters[group][name])).map(
          ({ path, group, name }) => [path, own.parameters[group][name]]
        )
      )
      return { id, label, question, ...more, changes, timetable: own.timetable }
    })
  }
  return sealedPieces({ ...content })
}

/** Each item as it becomes, made when it is asked for. */
function* mapped<Item, Made>(items: Iterable<Item>, made: (item: Item) => Made): Generator<Made, void> {
  for (const item of items) yield made(item)
}

/** The plan as it is registered before it is played: whole, and without its look, so that `--bom`, `--control-variates` and `--targets` make no other plan. */
export function registeredPlan(run: PlanOfRun): PlanContent {
  return planContent({ ...run, bom: undefined, controlVariates: undefined, survey: undefined, part: undefined })
}

/** The SHA-256 of a plan as it is registered, in hex. */
export function planHash(run: PlanOfRun): string {
  return registeredPlan(run).sha256
}

/** Thrown for a plan that cannot be carried out, with the reason. */
export class PlanError extends Error {
  constructor(
    readonly why: Say,
    /** Whether it was made by another version of the model. */
    readonly isOtherVersion = false
  ) {
    super(why(wordsOf('en')))
  }
}

type Optional = 'origin' | 'factors' | 'inWorld' | 'bundle' | 'cost' | 'structure' | 'set'

// What a scenario of a plan may have beside what all have.
export function optional({
  origin,
  factors,
  inWorld,
  bundle,
  cost,
  structure,
  set
}: {
  [Key in Optional]: ScenarioInPlan[Key] | undefined
}): Pick<ScenarioInPlan, Optional> {
  return {
    ...(origin && { origin }),
    ...(factors && { factors }),
    ...(inWorld && { inWorld }),
    ...(bundle && { bundle }),
    ...(cost && { cost }),
    ...(structure && { structure }),
    ...(set && { set })
  }
}

/** What the command line set in a scenario and nothing has set otherwise since, such as a point of a design; undefined for nothing. */
export function stillSet({ set = {}, parameters }: Pick<Scenario, 'set' | 'parameters'>): Scenario['set'] {
  const kept = Object.entries(set).filter(
    ([path, value]) => parameterRow(path) !== undefined && isSame(parameterAt(parameters, path) as Json, value as Json)
  )
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function isSame(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
