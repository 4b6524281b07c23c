/** Scenarios in words: what one amounts to and why, in what two differ, and what a library holds. */

import type { PlannedScenario } from '../experiment/design.js'
import type { Language } from '../model/language.js'
import type { Tier } from '../model/parameter-row.js'
import { PARAMETER_TABLE, PARAMETERS, type ParameterValue, parameterAt } from '../model/parameters.js'
import type { Place } from '../scenario/issue.js'
import type { Scenario } from '../scenario/resolve.js'
import { type Column, tableLines } from './table.js'

/** Where a value comes from: null for a default. */
export interface Provenance {
  readonly file: string
  readonly line: number
  /** The id of the reform whose file it is. */
  readonly reform?: string
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
    from: provenance(scenario, scenario.origin.get(row.path))
  }))
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
export function showLines(scenario: PlannedScenario, language: Language): string[] {
  const zh = language === 'zh'
  return [
    ...namesOf(scenario, language),
    '',
    ...tableLines(valueColumns(zh), valueRows(scenario, language)),
    ...timetableLines(scenario, language),
    ...varyLines(scenario, language)
  ]
}

/** In what two scenarios differ: parameters, then timetables. */
export function diffLines(a: Scenario, b: Scenario, language: Language): string[] {
  const zh = language === 'zh'
  const rows = PARAMETERS.flatMap((row) => {
    const [left, right] = [a, b].map(({ parameters }) => valueText(parameterAt(parameters, row.path)))
    return left === right ? [] : [[row.path, left, right, row.label[language]]]
  })
  const entries = (scenario: Scenario) =>
    new Map(resolvedTimetable(scenario).map(({ at, path, value }) => [`${at} ${path}`, valueText(value)]))
  const [ofA, ofB] = [entries(a), entries(b)]
  const keys = [...new Set([...ofA.keys(), ...ofB.keys()])].filter((key) => ofA.get(key) !== ofB.get(key))
  const quarter = (key: string) => Number(key.split(' ')[0])
  const moments = keys
    .sort((left, right) => quarter(left) - quarter(right))
    .map((key) => [
      `${zh ? '第' : 'from '}${quarter(key)}${zh ? ' 季度起 ' : ' on: '}${key.split(' ')[1]}`,
      ofA.get(key) ?? '',
      ofB.get(key) ?? '',
      ''
    ])
  if (rows.length + moments.length === 0) {
    return [zh ? '两者相同：每个参数和时间表都一样。' : 'The two are the same: every parameter and the timetable.']
  }
  const columns: Column[] = [
    { heading: zh ? '参数' : 'parameter', align: 'left' },
    { heading: a.id, align: 'right', maxWidth: 24 },
    { heading: b.id, align: 'right', maxWidth: 24 },
    { heading: '', align: 'left' }
  ]
  return tableLines(columns, [...rows, ...moments])
}

/** In what a scenario differs from another, in one text; of a design, what it varies. */
export function changesText(scenario: Scenario, parent: Scenario | undefined, language: Language): string {
  const zh = language === 'zh'
  const changes = PARAMETERS.flatMap((row) => {
    const value = parameterAt(scenario.parameters, row.path)
    const before = parent ? parameterAt(parent.parameters, row.path) : row.default
    return valueText(value) === valueText(before) ? [] : [`${row.path} ${valueText(before)} → ${valueText(value)}`]
  })
  const count = new Set(scenario.timetable.map(({ at }) => at)).size
  if (count > 0) changes.push(zh ? `时间表（${count} 个季度有变化）` : `a timetable (changes in ${count} quarters)`)
  for (const { name, levels } of scenario.vary?.factors ?? []) changes.push(`${name} = ${levels.join(', ')}`)
  return changes.join(zh ? '；' : '; ')
}

/** A value on one line. */
export function valueText(value: ParameterValue): string {
  if (typeof value !== 'object') return String(value)
  return value
    .map(({ id, units, cadresPerUnit, elaboration }: Tier) => `${id} ${units}×${cadresPerUnit} (${elaboration})`)
    .join(', ')
}

function namesOf(
  { id, file, label, question, source, extends: chain, reforms }: Scenario,
  language: Language
): string[] {
  const zh = language === 'zh'
  const line = (heading: string, text: string) => (text === '' ? [] : [`${heading}${zh ? '：' : ': '}${text}`])
  return [
    `${label[language]} (${id})`,
    ...line(zh ? '问题' : 'Question', question[language]),
    ...line(zh ? '依据' : 'Source', source?.[language] ?? ''),
    ...line(zh ? '文件' : 'File', file),
    ...line(zh ? '继承' : 'Extends', chain.join(' → ')),
    ...line(
      zh ? '改革' : 'Reforms',
      reforms.map(({ id: name, label: { [language]: text } }) => `${text} (${name})`).join(', ')
    )
  ]
}

function valueColumns(zh: boolean): Column[] {
  return [
    { heading: zh ? '参数' : 'parameter', align: 'left' },
    { heading: zh ? '值' : 'value', align: 'right' },
    { heading: zh ? '默认' : 'default', align: 'right' },
    { heading: zh ? '来自' : 'from', align: 'left' }
  ]
}

function valueRows(scenario: Scenario, language: Language): string[][] {
  const values = new Map(resolvedValues(scenario).map((each) => [each.path, each]))
  return Object.entries(PARAMETER_TABLE).flatMap(([group, { label, parameters }]) => [
    [label[language] === group ? group : `${group}  ${label[language]}`, '', '', ''],
    ...Object.keys(parameters).flatMap((name): string[][] => {
      const { path, value, default: usual, from } = values.get(`${group}.${name}`) as ResolvedValue
      const source = sourceText(from, language)
      if (typeof value === 'object') return tierRows(path, value, source)
      return [[`  ${path}`, String(value), value === usual ? '' : String(usual), source]]
    })
  ])
}

function tierRows(path: string, tiers: readonly Tier[], source: string): string[][] {
  const rows = tiers.map(({ id, units, cadresPerUnit, elaboration }) => [
    `    ${id}`,
    `${units}×${cadresPerUnit}`,
    String(elaboration),
    ''
  ])
  return [[`  ${path}`, '', '', source], ...rows]
}

function timetableLines(scenario: Scenario, language: Language): string[] {
  const zh = language === 'zh'
  const entries = resolvedTimetable(scenario)
  if (entries.length === 0) return []
  const columns: Column[] = [
    { heading: zh ? '自季度' : 'from quarter', align: 'right' },
    { heading: zh ? '参数' : 'parameter', align: 'left' },
    { heading: zh ? '值' : 'value', align: 'right' },
    { heading: zh ? '来自' : 'from', align: 'left' }
  ]
  const rows = entries.map(({ at, path, value, from, ramp }) => [
    String(at),
    path,
    typeof value === 'number' ? String(Number(value.toPrecision(6))) : valueText(value),
    sourceText(from, language) + (ramp ? (zh ? '（渐变）' : ' (ramp)') : '')
  ])
  return ['', ...tableLines(columns, rows)]
}

function varyLines({ vary, factors }: PlannedScenario, language: Language): string[] {
  if (factors) return ['', ...Object.entries(factors).map(([name, level]) => `${name} = ${level ?? ''}`)]
  if (!vary) return []
  const columns: Column[] = [
    { heading: language === 'zh' ? '因素' : 'factor', align: 'left' },
    { heading: language === 'zh' ? '水平' : 'levels', align: 'left' },
    { heading: language === 'zh' ? '参数' : 'parameters', align: 'left' }
  ]
  const rows = vary.factors.flatMap(({ name, label, levels, parameters }) =>
    parameters.map((path, index) =>
      index === 0 ? [`${name} ${label[language]}`, levels.join(', '), path] : ['', '', path]
    )
  )
  return ['', ...tableLines(columns, rows)]
}

function provenance({ reforms }: Scenario, place: Place | undefined): Provenance | null {
  if (!place) return null
  const { file, line } = place
  const reform = reforms.find((each) => each.file === file)
  return { file, line, ...(reform && { reform: reform.id }) }
}

function sourceText(from: Provenance | null, language: Language): string {
  const zh = language === 'zh'
  if (from === null) return zh ? '默认' : 'default'
  const reform = from.reform === undefined ? '' : zh ? '（改革）' : ' (reform)'
  return `${from.file}:${from.line}${reform}`
}
