/** The plan of a run as a file: everything that decides its numbers and labels, and nothing else. */

import type { ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { EngineName } from '../experiment/engine-names.js'
import { type EarlierRule, type OpenRule, type Part, type Plan, planBatch } from '../experiment/plan.js'
import type { PrecisionRule } from '../experiment/precision-rule.js'
import { isPoints, type WorldPart, worldList, worldParts } from '../experiment/world-list.js'
import type { Survey } from '../findings/survey-fit.js'
import { RECORD_VERSION } from '../model/outcomes.js'
import {
  DEFAULTS_VERSION,
  PARAMETERS,
  type ParameterValue,
  type PathedRow,
  parameterAt,
  parameterRow,
  withChanges
} from '../model/parameters.js'
import type { TimetableEntry } from '../model/scenario.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { isOfVariant } from '../model/variants.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { streamKey } from '../random/key.js'
import { type CanonicalScenario, canonicalScenario, type Json } from '../scenario/canonical.js'
import { resolveScenario, type Scenario, type ScenarioLibrary } from '../scenario/resolve.js'
import { SCHEMAS, valueSchema } from '../scenario/schema.js'
import { wholeFile } from '../scenario/source-text.js'
import { type Say, wordsOf } from '../words/words.js'
import { sha256OfContent } from './durable-file.js'
import { planFault } from './plan-schema.js'
import { type PointsInPlan, pointsInPlan, pointsOfPlan } from './points-in-plan.js'
import { sealedPieces, sealedText, unsealed } from './sealed-json.js'

const FORMAT = 1

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

function isTimetable(timetable: unknown, { parameters }: Scenario): timetable is readonly TimetableEntry[] {
  const { success, data = [] } = SCHEMAS.scenario.shape.timetable.safeParse(timetable)
  const periods = [0, ...data.map(({ at = 0, set }) => (set ? at : 0)), parameters.time.periods]
  return success && periods.every((period, index) => index === 0 || period > periods[index - 1])
}

function isSame(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
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

/**
 * Reads a `plan.json` back; its scenarios go through the same checks as scenario files. Throws `PlanError` for what is no plan,
 * was changed, or was made by another version.
 */
export function readPlan(text: string): PlanOfRun {
  const file = parsePlan(text)
  const parameters = structuredClone(file.parameters) as Record<string, Record<string, Json>>
  if (file.modelVersion < 2) addNeutralValues(parameters)
  const scenarios = scenariosOf(file, parameters)
  const plan = planBatch(scenarios, file.seed, file.replications, { first: file.first, namedBaseline: file.baseline })
  const {
    engine,
    part,
    bom,
    controlVariates,
    baselineReason,
    rule,
    earlierRules,
    comparison,
    survey,
    isRecord,
    byGroup,
    modelVersion
  } = file
  const { recordVersion = modelVersion, defaults = 1, counts, openRule } = file
  const more = {
    ...(modelVersion < MODEL_VERSION && { modelVersion }),
    ...(recordVersion < RECORD_VERSION && { recordVersion }),
    ...(defaults < DEFAULTS_VERSION && { defaults }),
    ...(byGroup && { byGroup }),
    ...(rule && { rule }),
    ...(earlierRules && { earlierRules }),
    ...(counts && { counts }),
    ...(openRule && { openRule })
  }
  return {
    ...{ plan: { ...plan, baselineReason, ...more }, engine },
    ...{ ...(part && { part }), ...(bom && { bom }), ...(controlVariates && { controlVariates }) },
    ...(comparison && { comparison }),
    ...(survey && { survey }),
    ...(isRecord && { isRecord })
  }
}

/** The scenarios of a plan, checked; throws `PlanError`. */
function scenariosOf(
  { scenarios, counts }: PlanFile,
  parameters: Readonly<Record<string, Record<string, Json>>>
): readonly PlannedScenario[] {
  const singles = scenarios.flatMap((own) => ('points' in own ? [] : [own]))
  if (singles.length === scenarios.length) {
    const usual = scenarioOf(parameters, singles[0])
    return singles.map((own) => scenarioInPlan(own, parameters, usual))
  }
  // Of points the parts are taken one by one: they lie over a scenario before them.
  if (singles.length === 0 || counts !== undefined) throw damaged(singles[0]?.id ?? 'points')
  const usual = scenarioOf(parameters, singles[0])
  const before: PlannedScenario[] = []
  const parts = scenarios.map((own): WorldPart<PlannedScenario> => {
    if ('points' in own) {
      const points = pointsOfPlan(own.points, before)
      if (points === undefined) throw damaged(own.points.of)
      return points
    }
    before.push(scenarioInPlan(own, parameters, usual))
    return before[before.length - 1]
  })
  const twice = firstTwice(parts)
  if (twice !== undefined) throw damaged(twice)
  return worldList(parts)
}

/** The first id that two worlds have. */
function firstTwice(parts: readonly WorldPart<PlannedScenario>[]): string | undefined {
  const ids = new Set<string>(parts.flatMap((part) => (isPoints(part) ? [] : [part.id])))
  const pointIds = new Map<string, Set<string>>()
  for (const part of parts) {
    if (!isPoints(part)) continue
    const { base, points } = part
    const design = base.id.slice(0, -'base'.length)
    const own = pointIds.get(design) ?? new Set()
    pointIds.set(design, own)
    for (let k = 0; k < points.length; k++) {
      const id = points.idAt(k)
      if (own.has(id) || ids.has(design + id)) return design + id
      own.add(id)
    }
  }
  return undefined
}

/** A scenario of its own from all its parameters and its timetable, through the checks of a file; throws `PlanError`. */
export function plannedScenario(own: ScenarioInPlan, parameters: CanonicalScenario['parameters']): PlannedScenario {
  return scenarioInPlan(own, parameters, scenarioOf(parameters, own))
}

/** A scenario of a plan, checked; what only changes values is laid over the `usual` one, for a large plan has many of them. */
function scenarioInPlan(
  own: ScenarioInPlan,
  usualParameters: Readonly<Record<string, Record<string, Json>>>,
  usual: Scenario
): PlannedScenario {
  const { id, label, question, origin, factors, inWorld, bundle, cost, structure, set, changes, timetable } = own
  const rows = Object.entries(changes).map(([path, value]) => ({ row: parameterRow(path), value }))
  if (rows.some(({ row }) => row === undefined)) throw damaged(id)
  // Sizes and times may be at odds with each other, so that these go through all checks of a file.
  const isPlain = rows.every(({ row }) => row !== undefined && row.type !== 'tiers' && row.group !== 'time')
  const resolved = isPlain ? laidOver(usual, own) : scenarioOf(withValues(usualParameters, rows), own)
  // The timetable goes by itself: written out step by step, it may be longer than a file may be.
  if (!isTimetable(timetable, resolved)) throw damaged(id)
  const more = optional({ origin, factors, inWorld, bundle, cost, structure, set })
  if (JSON.stringify(stillSet({ ...resolved, ...more })) !== JSON.stringify(set)) throw damaged(id)
  // What is laid over it later keeps the timetable too.
  const place = wholeFile(PLACE_OF_PLANS)
  const entries = timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => ({ at, path, value: value as ParameterValue, place }))
  )
  return { ...resolved, id, label, question, timetable, changes: entries, ...more }
}

function withValues(
  usual: Readonly<Record<string, Record<string, Json>>>,
  rows: readonly { readonly row: PathedRow | undefined; readonly value: Json }[]
) {
  const parameters = structuredClone(usual) as Record<string, Record<string, Json>>
  for (const { row, value } of rows) if (row) parameters[row.group][row.name] = value
  return parameters
}

function laidOver(usual: Scenario, { id, label, question, changes }: ScenarioInPlan): Scenario {
  const { shape } = SCHEMAS.scenario
  const isSound =
    shape.label.safeParse(label).success &&
    shape.question.safeParse(question).success &&
    Object.entries(changes).every(
      ([path, value]) => valueSchema(parameterRow(path) as PathedRow).safeParse(value).success
    )
  if (!isSound) throw damaged(id)
  const parameters = withChanges(usual.parameters, changes as Readonly<Record<string, ParameterValue>>)
  return { ...usual, id, file: id, label, question, parameters }
}

/** The scenario of a plan's parameters, through the checks of a file. */
function scenarioOf(
  parameters: Readonly<Record<string, Readonly<Record<string, Json>>>>,
  { id, label, question }: ScenarioInPlan
): Scenario {
  const source = JSON.stringify({ version: 1, kind: 'scenario', label, question, ...parameters })
  const resolved = resolveScenario(id, oneFileLibrary(source))
  if ('issues' in resolved) throw damaged(id)
  return resolved.scenario
}

type Optional = 'origin' | 'factors' | 'inWorld' | 'bundle' | 'cost' | 'structure' | 'set'

// What a scenario of a plan may have beside what all have.
function optional({
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
function stillSet({ set = {}, parameters }: Pick<Scenario, 'set' | 'parameters'>): Scenario['set'] {
  const kept = Object.entries(set).filter(
    ([path, value]) => parameterRow(path) !== undefined && isSame(parameterAt(parameters, path) as Json, value as Json)
  )
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** Completes the parameters of the model's first version with the values at which its later variants are off. */
function addNeutralValues(parameters: Record<string, Record<string, Json>>): void {
  for (const row of PARAMETERS.filter(isOfVariant)) parameters[row.group][row.name] = row.neutral
}

/** What places call a plan, whose file may have any name. */
const PLACE_OF_PLANS = 'plan.json'

function damaged(id: string): PlanError {
  return new PlanError(({ runs }) => runs.damage.scenario(id))
}

/** A plan as its file holds it, of whatever version; null if it is none or was changed. */
export function rawPlan(text: string): PlanFile | null {
  const content = unsealed(text)
  return planFault(content, 'any version') === undefined ? (content as unknown as PlanFile) : null
}

/** Which part of which plan the text of a plan is of, that plan as its own text; null if it is no plan or was changed. */
export function partOfPlan(text: string): { readonly part: Part | undefined; readonly whole: string } | null {
  const file = rawPlan(text)
  if (file === null) return null
  const { part, ...whole } = file
  return { part, whole: sealedText(whole) }
}

function parsePlan(text: string): PlanFile {
  const content = unsealed(text)
  if (content === null) throw new PlanError(({ runs }) => runs.damage.seal)
  const file = content as unknown as PlanFile
  const { format, modelVersion, recordVersion = modelVersion, defaults = 1, randomNumberVersion } = file
  if (format !== FORMAT) throw new PlanError(({ runs }) => runs.otherFormat)
  // Whatever the first version of the model made is the second's with its variants off.
  const isKnown = modelVersion >= 1 && modelVersion <= MODEL_VERSION && recordVersion <= RECORD_VERSION
  if (defaults > DEFAULTS_VERSION) {
    throw new PlanError(({ runs }) => runs.laterDefaults(defaults, DEFAULTS_VERSION), true)
  }
  if (!isKnown || randomNumberVersion !== RANDOM_NUMBER_VERSION) {
    const [theirs, ours] = [
      [modelVersion, randomNumberVersion],
      [MODEL_VERSION, RANDOM_NUMBER_VERSION]
    ]
    throw new PlanError(({ runs }) => runs.otherVersion(theirs, ours), true)
  }
  const fault = planFault(content, 'any version') ?? planFault(content, 'this version')
  if (fault !== undefined) throw new PlanError(fault)
  const { k0, k1 } = streamKey(file.seed)
  const isKey = file.key[0] === k0 && file.key[1] === k1
  if (!isKey) throw new PlanError(({ runs }) => runs.damage.value('key', JSON.stringify(file.key)))
  if (!file.scenarios.some((own) => 'id' in own && own.id === file.baseline)) throw damaged(file.baseline)
  return file
}

/** A library that holds one text under every name. */
function oneFileLibrary(text: string): ScenarioLibrary {
  const bytes = new TextEncoder().encode(text)
  return { read: () => ({ bytes }), resolve: (_, reference) => reference }
}
