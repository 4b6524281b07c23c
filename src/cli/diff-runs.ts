/** `ganwei diff`: what differs between two runs, in versions, plan, parameters and numbers. */

import { calibrationFindings } from '../findings/calibration.js'
import { OUTCOME_NAMES, type OutcomeName, outcomeLabel, TOTAL_ROWS } from '../model/outcomes.js'
import { PARAMETERS, parameterAt, parameterRow } from '../model/parameters.js'
import { parseCsv } from '../report/tables/csv.js'
import { tableLines } from '../report/tables/table.js'
import { Failure } from '../run/failure.js'
import type { PlanFile, ScenarioInPlan } from '../run/plan-file.js'
import type { ColumnInPlan, PointsInPlan } from '../run/points-in-plan.js'
import { isCalibration, readCalibration } from '../run/read-calibration.js'
import { lookAtRun } from '../run/read-run.js'
import { failureOfDamaged } from '../run/run-failures.js'
import { readManifest, readRunFile } from '../run/run-folder.js'
import { decimal } from '../words/format.js'
import type { Words } from '../words/words.js'
import type { Output } from './output.js'

/** Something that two runs have differently; null where one has nothing. */
interface Difference {
  readonly what: string
  readonly a: string | null
  readonly b: string | null
}

/** A run as far as `diff` looks at it: also of other versions, which this one could not play. */
interface RunToCompare {
  readonly isFinished: boolean
  readonly versions: ReadonlyMap<string, string>
  readonly plan: ReadonlyMap<string, string>
  /** Label, costs, parameters, timetable and the like by scenario. */
  readonly scenarios: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Means by scenario and outcome; empty for a run that is unfinished or a part. */
  readonly means: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** What an unfinished run says of versions too: its plan names them. */
const VERSIONS_OF_PLAN = ['modelVersion', 'defaults', 'randomNumberVersion']

/** Lines of numbers printed at most; `--json` has all. */
const MOST_NUMBERS = 40

/** What `ganwei diff` is given. */
export interface DiffArguments {
  readonly a: string
  readonly b: string
  readonly json: boolean
}

/** Prints what differs between two runs; throws `Failure` if one is none. */
export async function diffRuns(argv: DiffArguments, output: Output): Promise<void> {
  const kinds = [argv.a, argv.b].map(isCalibration)
  if (kinds[0] !== kinds[1]) throw new Failure('usage', (w) => w.calibration.otherKind(argv.a, argv.b))
  const [a, b] = kinds[0]
    ? [await readOneCalibration(argv.a), await readOneCalibration(argv.b)]
    : [readRun(argv.a), readRun(argv.b)]
  const isMade = a.isFinished && b.isFinished
  const versions = differences(a.versions, b.versions).filter(({ what }) => isMade || VERSIONS_OF_PLAN.includes(what))
  const plan = differences(a.plan, b.plan)
  const parameters = nested(a.scenarios, b.scenarios)
  const areCompared = a.means.size > 0 && b.means.size > 0
  const numbers = areCompared ? nested(a.means, b.means) : []
  if (argv.json) {
    output.result(
      JSON.stringify({
        ...{ finished: { a: a.isFinished, b: b.isFinished }, versions, plan, parameters },
        numbers: areCompared ? numbers : null
      })
    )
    return
  }
  const w = output.words.printed.diff
  for (const [folder, { isFinished }] of [
    [argv.a, a],
    [argv.b, b]
  ] as const) {
    if (!isFinished) output.result(w.unfinished(folder))
  }
  const named = { a: argv.a, b: argv.b }
  print(output, w.versions, versions, named)
  print(output, w.plan, plan, named)
  print(output, w.scenarios, parameters, named)
  const shown = [...numbers].sort((x, y) => rank(x) - rank(y)).slice(0, MOST_NUMBERS)
  print(output, w.numbers, shown, named)
  if (numbers.length > shown.length) output.result(w.more(numbers.length - shown.length))
  if (versions.length + plan.length + parameters.length + numbers.length === 0) {
    output.result(areCompared ? w.same : w.sameButNumbers)
  } else if (!areCompared) output.result(w.notCompared)
}

function readRun(folder: string): RunToCompare {
  const { plan, state, manifest, amiss } = lookAtRun(folder)
  if (state === 'damaged') throw failureOfDamaged(folder, amiss)
  const version = (name: string) => [name, String(manifest?.[name] ?? '')] as const
  // The key follows from the seed; all else that a plan may say is compared.
  const {
    modelVersion,
    defaults = 1,
    randomNumberVersion,
    format: _,
    key: __,
    parameters: ___,
    scenarios,
    ...rest
  } = plan
  return {
    isFinished: manifest !== null,
    versions: new Map([
      ['modelVersion', String(modelVersion)],
      ['defaults', String(defaults)],
      ['randomNumberVersion', String(randomNumberVersion)],
      ...(manifest === null ? [] : ['ganwei', 'node', 'platform', 'kernelSha256'].map(version))
    ]),
    plan: new Map(Object.entries(rest).map(([name, value]) => [name, textOf(value)])),
    scenarios: new Map(
      scenarios.flatMap((own) => ('points' in own ? pointsOf(own.points) : [[own.id, valuesOf(plan, own)]]))
    ),
    means: manifest?.files['summary.csv'] === undefined ? new Map() : meansOf(folder)
  }
}

/** A calibration as `diff` looks at it: its plan part by part, the medians of its worlds and what became of its inputs. */
async function readOneCalibration(folder: string): Promise<RunToCompare> {
  const { run, calibrated } = await readCalibration(folder)
  const { plan, base, label, seed, engine } = run
  const { targets, ranges, particles, replications, reforms } = plan
  const manifest = readManifest(folder)
  const parts = { engine, seed, particles, replications, label, targets, ranges, reforms, structure: base.structure }
  const parameters = PARAMETERS.map(({ path }) => [path, JSON.stringify(parameterAt(plan.base, path))] as const)
  const numbers = (entries: readonly (readonly [string, number])[]) =>
    new Map(entries.map(([name, value]) => [name, String(value)]))
  const findings = calibrated && calibrationFindings(calibrated, plan)
  return {
    isFinished: calibrated !== null,
    versions: new Map(
      ['ganwei', 'node', 'platform', 'modelVersion', 'defaults'].map((name) => [name, String(manifest?.[name] ?? '')])
    ),
    plan: new Map(Object.entries(parts).map(([name, value]) => [name, textOf(value ?? '')])),
    scenarios: new Map([[base.id, new Map(parameters)]]),
    means:
      findings === null
        ? new Map()
        : new Map([
            [
              'median',
              numbers(
                [...findings.answers, { name: 'afraidRate', found: findings.afraidRate }].map(({ name, found }) => [
                  name,
                  found.median
                ])
              )
            ],
            ['input', numbers(findings.contractions.map(({ range, values }) => [range.name, values.median]))]
          ])
  }
}

/** What points set, by id and path, as texts. */
function pointsOf(points: PointsInPlan): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const { of, first, count, ids, levels, values } = points
  const cellsOf = (column: ColumnInPlan): readonly string[] => {
    if (typeof column !== 'string') return column
    return column.startsWith('=') ? cellsOf(levels[column.slice(1)] ?? []) : column.split(' ')
  }
  const columns = Object.entries(values).map(([path, column]) => [path, cellsOf(column)] as const)
  return Array.from({ length: count }, (_, k) => [
    of.replace(/base$/, ids?.[k] ?? String(first + k)),
    new Map(columns.map(([path, cells]) => [path, cells[k] ?? '']))
  ])
}

/** Every parameter of a scenario by path, its timetable by entry, and all else that the plan says of it, as texts. */
function valuesOf(
  { parameters }: PlanFile,
  { id: _, changes, timetable, ...rest }: ScenarioInPlan
): ReadonlyMap<string, string> {
  const base = Object.entries(parameters).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]) => [`${group}.${name}`, value] as const)
  )
  const entries = timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => [`timetable[${at}] ${path}`, value] as const)
  )
  return new Map(
    [...Object.entries(rest), ...base, ...Object.entries(changes), ...entries].map(([path, value]) => [
      path,
      JSON.stringify(value)
    ])
  )
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function meansOf(folder: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { columns, rows } = parseCsv(readRunFile(folder, 'summary.csv'))
  const [outcome, mean] = ['outcome', 'mean'].map((name) => columns.indexOf(name))
  const means = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const ofScenario = means.get(row[0]) ?? new Map<string, string>()
    means.set(row[0], ofScenario.set(row[outcome], row[mean]))
  }
  return means
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Difference[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((what) => {
    const [left, right] = [a.get(what) ?? null, b.get(what) ?? null]
    return left === right ? [] : [{ what, a: left, b: right }]
  })
}

/** Differences within what both have by a name, and the names that only one has. */
function nested(
  a: ReadonlyMap<string, ReadonlyMap<string, string>>,
  b: ReadonlyMap<string, ReadonlyMap<string, string>>
): Difference[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const [left, right] = [a.get(name), b.get(name)]
    if (left === undefined || right === undefined) {
      return [{ what: name, a: left === undefined ? null : '✓', b: right === undefined ? null : '✓' }]
    }
    return differences(left, right).map((difference) => ({ ...difference, what: `${name}  ${difference.what}` }))
  })
}

/** The headline first, then the other rates and answers, then the totals they are made from. */
function rank({ what }: Difference): number {
  const outcome = what.slice(what.lastIndexOf(' ') + 1)
  return outcome === 'afraidRate' ? 0 : TOTAL_ROWS.some(({ name }) => name === outcome) ? 2 : 1
}

/** A difference as it is read: labels for names, as many decimals on both sides, and a line for each part of what is nested. */
function readable({ what, a, b }: Difference, words: Words): readonly Difference[] {
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left ?? right) {
    const parts = differences(left ?? new Map(), right ?? new Map())
    return parts.flatMap((part) => readable({ ...part, what: `${what}.${part.what}` }, words))
  }
  const name = what.slice(what.lastIndexOf(' ') + 1)
  const label = OUTCOME_NAMES.includes(name as OutcomeName)
    ? outcomeLabel(name as OutcomeName)
    : parameterRow(name)?.label
  const shown = label === undefined ? what : what.slice(0, what.length - name.length) + words.say(label)
  return [{ what: shown, a: shortened(a), b: shortened(b) }]
}

/** The parts of a text that is an object in JSON; undefined for any other. */
function partsOf(text: string | null): ReadonlyMap<string, string> | undefined {
  if (text?.startsWith('{') !== true) return undefined
  try {
    return new Map(Object.entries(JSON.parse(text)).map(([name, part]) => [name, JSON.stringify(part)]))
  } catch {
    return undefined
  }
}

/** A number in at most six decimals, a text without its quotation marks. */
function shortened(text: string | null): string | null {
  if (text === null) return null
  if (/^-?\d+\.\d+(e-?\d+)?$/.test(text)) return text.length > 8 ? decimal(Number(text), 6) : text
  return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : text
}

function print(
  output: Output,
  heading: string,
  rows: readonly Difference[],
  { a, b }: { readonly a: string; readonly b: string }
): void {
  if (rows.length === 0) return
  const columns = [
    { heading, align: 'left' as const, maxWidth: 48 },
    { heading: a, align: 'right' as const, maxWidth: 24 },
    { heading: b, align: 'right' as const, maxWidth: 24 }
  ]
  const cells = rows.flatMap((row) => readable(row, output.words)).map((row) => [row.what, row.a ?? '–', row.b ?? '–'])
  for (const line of tableLines(columns, cells, output.terminalWidth)) output.result(line)
  output.result('')
}
