/** Scenarios as lines: what one amounts to and why, in what two differ, and what a library holds. */

import type { Move } from '../experiment/bundle.js'
import type { PlannedScenario } from '../experiment/design.js'
import type { Tier } from '../model/parameter-row.js'
import {
  PARAMETER_TABLE,
  PARAMETERS,
  type ParameterValue,
  type PathedRow,
  parameterAt,
  parameterLabel,
  parameterRow
} from '../model/parameters.js'
import type { Place } from '../scenario/issue.js'
import type { Range } from '../scenario/ranges.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Setting } from '../scenario/setting.js'
import type { RangesFile } from '../scenario/single-files.js'
import { SETTINGS_FILE } from '../scenario/source-text.js'
import { pointCount } from '../scenario/vary.js'
import type { Words } from '../words/words.js'
import { organisationSentences } from './organisation-lines.js'
import { type Column, tableLines, USUAL_WIDTH } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** Where a value comes from: null for a default. */
export interface Provenance {
  readonly file: string
  readonly line: number
  /** The id of the reform whose file it is. */
  readonly reform?: string
  /** The id of the structure whose file it is. */
  readonly structure?: string
}

/** One value of a resolved scenario. */
export interface ResolvedValue {
  readonly path: string
  readonly value: ParameterValue
  readonly default: ParameterValue
  readonly from: Provenance | null
}

/** One entry of an expanded timetable. */
export interface ResolvedEntry {
  readonly at: number
  readonly path: string
  readonly value: ParameterValue
  readonly from: Provenance | null
  /** True for a step of a ramp. */
  readonly ramp: boolean
}

/** Every parameter of a scenario with its value and where that was said, in table order. */
export function resolvedValues(scenario: Scenario): readonly ResolvedValue[] {
  return PARAMETERS.map((row) => ({
    path: row.path,
    value: parameterAt(scenario.parameters, row.path),
    default: row.default,
    from: provenance(scenario, scenario.places.get(row.path))
  }))
}

/** The values that a structure or the command line set, as against files of the scenario's own. */
export function changedValues(
  scenario: Scenario
): readonly { readonly path: string; readonly value: ParameterValue; readonly row: PathedRow }[] {
  return PARAMETERS.flatMap((row) => {
    const from = provenance(scenario, scenario.places.get(row.path))
    if (from === null || (from.structure === undefined && from.file !== SETTINGS_FILE)) return []
    return [{ path: row.path, value: parameterAt(scenario.parameters, row.path), row }]
  })
}

/** Every entry of a scenario's timetable, ramps step by step, and where each was said. */
export function resolvedTimetable(scenario: Scenario): readonly ResolvedEntry[] {
  return scenario.timetable.flatMap(({ at, set }) =>
    Object.entries(set).map(([path, value]) => {
      const change = scenario.changes.find((each) => each.path === path && each.at <= at && at <= (each.to ?? each.at))
      return { at, path, value, from: provenance(scenario, change?.place), ramp: change?.to !== undefined }
    })
  )
}

/** What a scenario amounts to: its names, every value with its source, its timetable, and what it varies. */
export function showLines(scenario: PlannedScenario, words: Words, width?: number): string[] {
  return [
    ...namesOf(scenario, words),
    '',
    ...tableLines(valueColumns(words), valueRows(scenario, words), width),
    '',
    ...organisationSentences(scenario, words).flatMap((text) => wrapColumns(text, width ?? USUAL_WIDTH)),
    ...timetableLines(scenario, words, width),
    ...varyLines(scenario, words, width)
  ]
}

/** What is uncertain: each input with its ends and its scale; what moves together is named after it. */
export function rangesLines({ label, question, ranges, fixed }: RangesFile, words: Words, width?: number): string[] {
  const head = [words.say(label), ...(question ? [words.say(question)] : []), '']
  return [...head, ...rangeRows(ranges, words, { fixed, width })]
}

function rangeRows(
  ranges: readonly Range[],
  words: Words,
  { fixed = [], width }: { readonly fixed?: readonly Setting[] | undefined; readonly width?: number | undefined }
): string[] {
  const { headings, scales, shift, isFixed } = words.scenarios
  const columns: Column[] = [
    { heading: headings.parameter, align: 'left' },
    { heading: headings.name, align: 'left', maxWidth: NAME_WIDTH },
    { heading: headings.low, align: 'right' },
    { heading: headings.high, align: 'right' },
    { heading: headings.scale, align: 'left' }
  ]
  const rows = ranges.flatMap(({ name, label: own, parameters, kind, low, high, scale }) => [
    [name, words.say(own), String(low), String(high), kind === 'shift' ? shift : scales[scale]],
    ...(parameters[0] === name
      ? []
      : parameters.map((path) => [`  ${path}`, words.say(parameterLabel(path)), '', '', '']))
  ])
  const points = fixed.map(({ path, value }) => [
    ...[path, words.say(parameterLabel(path)), String(value), String(value), isFixed]
  ])
  return tableLines(columns, [...rows, ...points], width)
}

/** In what two scenarios differ: parameters, then timetables. */
export function diffLines(
  { a, b }: { readonly a: Scenario; readonly b: Scenario },
  words: Words,
  width?: number
): string[] {
  const { headings, fromQuarter, same } = words.scenarios
  const rows = PARAMETERS.flatMap((row) => {
    const [left, right] = [a, b].map(({ parameters }) => valueText(parameterAt(parameters, row.path), words))
    return left === right ? [] : [[row.path, words.say(row.label), left, right]]
  })
  const entries = (scenario: Scenario) =>
    new Map(resolvedTimetable(scenario).map(({ at, path, value }) => [`${at} ${path}`, valueText(value, words)]))
  const [ofA, ofB] = [entries(a), entries(b)]
  const keys = [...new Set([...ofA.keys(), ...ofB.keys()])].filter((key) => ofA.get(key) !== ofB.get(key))
  const quarter = (key: string) => Number(key.split(' ')[0])
  const moments = keys
    .sort((left, right) => quarter(left) - quarter(right))
    .map((key) => {
      const path = key.split(' ')[1]
      const row = parameterRow(path) as PathedRow
      return [fromQuarter(quarter(key), path), words.say(row.label), ofA.get(key) ?? '', ofB.get(key) ?? '']
    })
  if (rows.length + moments.length === 0) return [same]
  const columns: Column[] = [
    { heading: headings.parameter, align: 'left' },
    { heading: headings.name, align: 'left', maxWidth: NAME_WIDTH },
    { heading: a.id, align: 'right', maxWidth: 24 },
    { heading: b.id, align: 'right', maxWidth: 24 }
  ]
  return tableLines(columns, [...rows, ...moments], width)
}

/** In what a scenario differs from another, in one text; of a design, what it varies. */
export function changesText(scenario: Scenario, parent: Scenario | undefined, words: Words): string {
  const changes = PARAMETERS.flatMap((row) => {
    const value = parameterAt(scenario.parameters, row.path)
    const before = parent ? parameterAt(parent.parameters, row.path) : row.default
    if (JSON.stringify(value) === JSON.stringify(before)) return []
    return [moveText({ path: row.path, from: before, to: value }, words)]
  })
  const count = new Set(scenario.timetable.map(({ at }) => at)).size
  if (count > 0) changes.push(words.scenarios.timetable(count))
  for (const { label, levels } of scenario.vary?.factors ?? []) {
    changes.push(`${words.say(label)} = ${levels.join(words.comma)}`)
  }
  for (const { label, low, high } of scenario.vary?.sample?.ranges ?? []) {
    changes.push(`${words.say(label)} ${words.numbers.range(String(low), String(high))}`)
  }
  return changes.join(words.semicolon)
}

/** A parameter with what it is changed from and to. */
export function moveText({ path, from, to }: Move, words: Words): string {
  return `${words.say(parameterLabel(path))} ${valueText(from, words)} → ${valueText(to, words)}`
}

/** A value on one line. */
export function valueText(value: ParameterValue, words: Words): string {
  if (typeof value === 'string') return words.scenarios.choice(value)
  if (typeof value === 'number') return String(value)
  const { tier, tierSize } = words.scenarios
  return value
    .map(
      ({ id, units, cadresPerUnit, elaboration }: Tier) =>
        `${tier(id)} ${tierSize(`${units}×${cadresPerUnit}`, String(elaboration))}`
    )
    .join(words.comma)
}

/** The widest name of a parameter in a table, in columns. */
const NAME_WIDTH = 30

function namesOf(scenario: Scenario, words: Words): string[] {
  const { id, file, label, question, source, origin, extends: chain, reforms, structure, why, aimsAt } = scenario
  const { headings } = words.scenarios
  const line = (heading: string, text: string | undefined) => (text ? [`${heading}${words.colon}${text}`] : [])
  const said = (text: typeof source) => text && words.say(text)
  return [
    `${words.say(label)} (${id})`,
    ...line(headings.question, words.say(question)),
    ...line(headings.source, said(source)),
    ...line(headings.origin, origin && words.scenarios.origins[origin]),
    ...line(headings.why, said(why)),
    ...line(headings.aimsAt, said(aimsAt)),
    ...line(headings.file, file),
    ...line(headings.extends, chain.join(' → ')),
    ...line(headings.reforms, reforms.map((reform) => `${words.say(reform.label)} (${reform.id})`).join(words.comma)),
    ...line(headings.structure, structure && `${words.say(structure.label)} (${structure.id})`)
  ]
}

function valueColumns({ scenarios: { headings } }: Words): Column[] {
  return [
    { heading: headings.parameter, align: 'left' },
    { heading: headings.name, align: 'left', maxWidth: NAME_WIDTH },
    { heading: headings.value, align: 'right' },
    { heading: headings.default, align: 'right' },
    { heading: headings.from, align: 'left' }
  ]
}

function valueRows(scenario: Scenario, words: Words): string[][] {
  const values = new Map(resolvedValues(scenario).map((each) => [each.path, each]))
  return Object.entries(PARAMETER_TABLE).flatMap(([group, { label, parameters }]) => [
    [group, words.say(label), '', '', ''],
    ...Object.entries(parameters).flatMap(([name, row]): string[][] => {
      const { path, value, default: usual, from } = values.get(`${group}.${name}`) as ResolvedValue
      const names = [`  ${path}`, words.say(row.label)]
      const source = sourceText(from, words)
      if (typeof value === 'object') return tierRows(names, value, { source, words })
      return [[...names, String(value), value === usual ? '' : String(usual), source]]
    })
  ])
}

function tierRows(
  names: readonly string[],
  tiers: readonly Tier[],
  { source, words }: { readonly source: string; readonly words: Words }
): string[][] {
  const rows = tiers.map(({ id, units, cadresPerUnit, elaboration }) => [
    `    ${id}`,
    words.scenarios.tier(id) === id ? '' : words.scenarios.tier(id),
    words.scenarios.tierSize(`${units}×${cadresPerUnit}`, String(elaboration)),
    '',
    ''
  ])
  return [[...names, '', '', source], ...rows]
}

function timetableLines(scenario: Scenario, words: Words, width?: number): string[] {
  const { headings, ramp: rampMark } = words.scenarios
  const entries = resolvedTimetable(scenario)
  if (entries.length === 0) return []
  const columns: Column[] = [
    { heading: headings.fromQuarter, align: 'right' },
    { heading: headings.parameter, align: 'left' },
    { heading: headings.value, align: 'right' },
    { heading: headings.from, align: 'left' }
  ]
  const rows = entries.map(({ at, path, value, from, ramp }) => [
    String(at),
    path,
    typeof value === 'number' ? String(Number(value.toPrecision(6))) : valueText(value, words),
    sourceText(from, words) + (ramp ? rampMark : '')
  ])
  return ['', ...tableLines(columns, rows, width)]
}

function varyLines({ vary, factors }: PlannedScenario, words: Words, width?: number): string[] {
  if (factors) return ['', ...Object.entries(factors).map(([name, level]) => `${name} = ${level ?? ''}`)]
  if (!vary) return []
  const { headings, sampled, listed } = words.scenarios
  if (vary.sample) {
    const { ranges, points, seed } = vary.sample
    return [
      '',
      sampled[vary.design === 'sobol' ? 'sobol' : 'latin-hypercube'](points, seed),
      '',
      ...rangeRows(ranges, words, { fixed: vary.sample.fixed, width })
    ]
  }
  if (vary.table) return ['', listed(pointCount(vary), vary.table.file)]
  const columns: Column[] = [
    { heading: headings.factor, align: 'left' },
    { heading: headings.levels, align: 'left' },
    { heading: headings.parameters, align: 'left' }
  ]
  const rows = vary.factors.flatMap(({ name, label, levels, parameters }) =>
    parameters.map((path, index) =>
      index === 0 ? [`${name} ${words.say(label)}`, levels.join(', '), path] : ['', '', path]
    )
  )
  return ['', ...tableLines(columns, rows, width)]
}

function provenance({ reforms, structure }: Scenario, place: Place | undefined): Provenance | null {
  if (!place) return null
  const { file, line } = place
  const reform = reforms.find((each) => each.file === file)
  const isStructure = structure !== undefined && file.replace(/\.ya?ml$/, '') === structure.file.replace(/\.ya?ml$/, '')
  return { file, line, ...(reform && { reform: reform.id }), ...(isStructure && { structure: structure.id }) }
}

function sourceText(from: Provenance | null, { scenarios }: Words): string {
  if (from === null) return scenarios.isDefault
  const mark =
    from.reform !== undefined ? scenarios.ofReform : from.structure !== undefined ? scenarios.ofStructure : ''
  return `${from.file}:${from.line}${mark}`
}
