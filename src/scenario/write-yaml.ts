/** A resolved scenario as a file of its own, and a commented file to begin with. */

import { stringify } from 'yaml'
import type { Bilingual, Language } from '../model/language.js'
import { PARAMETERS, type ParameterValue, type PathedRow } from '../model/parameters.js'
import { canonicalScenario } from './canonical.js'
import type { Scenario } from './resolve.js'
import { isLever, type Kind, LANGUAGE_VERSION } from './schema.js'

/** The text of a file that says everything a scenario amounts to and resolves to the same. */
export function scenarioYaml(scenario: Scenario): string {
  const { label, question, source, vary } = scenario
  const { parameters, timetable } = canonicalScenario(scenario)
  return yaml({
    version: LANGUAGE_VERSION,
    kind: vary ? 'design' : 'scenario',
    label,
    question,
    ...(source && { source }),
    ...parameters,
    ...(timetable.length > 0 && { timetable }),
    ...(vary && {
      vary: {
        design: vary.design,
        factors: Object.fromEntries(
          vary.factors.map(({ name, label, parameters: paths, levels }) => [name, { label, parameters: paths, levels }])
        )
      }
    })
  })
}

/** What a new file begins with. */
export interface NewFile {
  readonly kind: Exclude<Kind, 'targets'>
  readonly label: Bilingual
  readonly question: Bilingual
  readonly extends?: string | undefined
  readonly reforms: readonly string[]
  readonly values: Readonly<Record<string, ParameterValue>>
  /** Values that hold from a period on. */
  readonly changes: readonly { readonly at: number; readonly path: string; readonly value: ParameterValue }[]
  readonly language: Language
}

/** The text of a new file: what is known, and everything else that may be set as comments to choose from. */
export function newFileText(file: NewFile): string {
  const { kind, label, question, reforms, values, changes, language } = file
  const say = (text: Bilingual) => `# ${text[language]}`
  const head = {
    version: LANGUAGE_VERSION,
    kind,
    label,
    question,
    ...(kind !== 'reform' && file.extends !== undefined && { extends: file.extends }),
    ...(reforms.length > 0 && { reforms })
  }
  return [
    yaml(head),
    ...(kind === 'reform' ? [say(COST), '#cost: {amount: 100, unit: 万元}', ''] : []),
    say(kind === 'reform' ? LEVERS : VALUES),
    ...groupLines(kind === 'reform' ? PARAMETERS.filter(isLever) : PARAMETERS, values, language),
    say(TIMETABLE),
    ...(changes.length > 0 ? [timetableYaml(changes)] : EXAMPLE_TIMETABLE),
    ...(kind === 'design' ? [say(VARY), EXAMPLE_VARY] : [])
  ].join('\n')
}

const COST = {
  zh: '成本可写可不写；写了就能算每降低一个百分点要花多少。',
  en: 'What it costs, if you want to know the cost of each point.'
}
const LEVERS = {
  zh: '要动哪个杠杆，就去掉那一行（和它的组名）前的 #，改成所要的值。',
  en: 'To move a lever, delete the # before its line and before its group, and write the value you want.'
}
const VALUES = {
  zh: '要改什么，就去掉那一行（和它的组名）前的 #；没写的沿用原值。',
  en: 'To change a value, delete the # before its line and before its group; what is not written stays as it is.'
}
const TIMETABLE = {
  zh: '从某个季度起才变，写在时间表里；ramp 是逐季渐变。',
  en: 'What changes from a quarter on stands in a timetable; a ramp changes it step by step.'
}
const VARY = { zh: '变动什么：factorial 为全部组合，one-at-a-time 为逐一变动。', en: 'What varies.' }
const EXAMPLE_TIMETABLE = [
  '#timetable:',
  '#  - at: 30',
  '#    set: {public.tolerance: 0.6}',
  '#  - ramp: {from: 40, to: 51, path: standards.scopeClarity, value: 0.95}',
  ''
]
const EXAMPLE_VARY = `vary:
  design: factorial
  factors:
    clarity:
      label: {zh: 标准明晰, en: clarity}
      parameters: [standards.scopeClarity, standards.criteriaClarity, standards.detailClarity]
      levels: [0.5, 0.75, 0.95]
    agreement:
      label: {zh: 上下级共识, en: agreement}
      parameters: [agreement.hierarchy]
      levels: [0.5, 0.75, 0.95]
`

function groupLines(
  rows: readonly PathedRow[],
  values: Readonly<Record<string, ParameterValue>>,
  language: Language
): string[] {
  const groups = [...new Set(rows.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group && row.type !== 'tiers')
    const isSet = own.some(({ path }) => Object.hasOwn(values, path))
    return [
      `${isSet ? '' : '#'}${group}:`,
      ...own.map((row) => {
        const value = values[row.path]
        const text = `${row.name}: ${value ?? (row.type === 'tiers' ? '' : row.default)}`
        const line = `  ${value === undefined ? '#' : ''}${text}`.padEnd(36)
        return `${line}# ${row.label[language]}${boundsText(row)}`
      }),
      ''
    ]
  })
}

function boundsText(row: PathedRow): string {
  if (row.type === 'choice') return ` (${row.choices.join(', ')})`
  return row.type === 'number' ? ` (${row.min}–${row.max})` : ''
}

function timetableYaml(changes: NewFile['changes']): string {
  const periods = [...new Set(changes.map(({ at }) => at))].sort((a, b) => a - b)
  return yaml({
    timetable: periods.map((at) => ({
      at,
      set: Object.fromEntries(changes.filter((change) => change.at === at).map(({ path, value }) => [path, value]))
    }))
  })
}

function yaml(content: object): string {
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false })
}
