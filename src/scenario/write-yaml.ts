/** A resolved scenario as a file of its own, and a commented file to begin with. */

import { Document, visit } from 'yaml'
import { type Bilingual, type Language, textsOf } from '../model/language.js'
import type { Tier } from '../model/parameter-row.js'
import { PARAMETERS, type Parameters, type ParameterValue, type PathedRow, parameterAt } from '../model/parameters.js'
import { canonicalScenario } from './canonical.js'
import { isLever, type Kind, LANGUAGE_VERSION, TIER_KEYS } from './file-keys.js'
import { COST_UNIT, EXAMPLE_FACTORS, NEW_FILE, TIER_TEXTS } from './messages.data.js'
import type { PackedChange } from './packed.js'
import type { Range } from './ranges.js'
import type { Scenario } from './resolve.js'

/** The text of a file that says everything a scenario amounts to and resolves to the same. */
export function scenarioYaml(scenario: Scenario): string {
  const { label, question, source, origin, vary } = scenario
  const { parameters, timetable } = canonicalScenario(scenario)
  return yaml({
    version: LANGUAGE_VERSION,
    kind: vary ? 'design' : 'scenario',
    label,
    question,
    ...(source && { source }),
    ...(origin && { origin }),
    ...parameters,
    ...(timetable.length > 0 && { timetable }),
    ...(vary && {
      vary: {
        design: vary.design,
        ...(vary.sample && { points: vary.sample.points, seed: vary.sample.seed }),
        ...(vary.table && { file: vary.table.file }),
        factors: Object.fromEntries([
          ...vary.factors.map(({ name, label, parameters: paths, levels }) => [
            name,
            { label, parameters: paths, ...(!vary.table && { levels }) }
          ]),
          ...(vary.sample?.ranges ?? []).map((range) => [range.name, writtenRange(range)])
        ])
      }
    })
  })
}

/** What a reform moves from the start, and what from a period on. */
export interface Measures {
  readonly set: Readonly<Record<string, ParameterValue>>
  readonly changes: NewFile['changes']
}

/** The text of a reform that holds only what it moves, so that it can be laid over any world. */
export function reformYaml(names: Pick<Scenario, 'label' | 'question'>, { set, changes }: Measures): string {
  const groups = [...new Set(PARAMETERS.map(({ group }) => group))].flatMap((group) => {
    const own = PARAMETERS.filter((row) => row.group === group && Object.hasOwn(set, row.path))
    return own.length === 0
      ? []
      : [[group, Object.fromEntries(own.map(({ name, path }) => [name, set[path]]))] as const]
  })
  const { label, question } = names
  return [
    yaml({ version: LANGUAGE_VERSION, kind: 'reform', label, question, ...Object.fromEntries(groups) }),
    ...(changes.length > 0 ? [timetableYaml(changes)] : [])
  ].join('')
}

function writtenRange({ name, label, parameters, kind, low, high }: Range) {
  const ends = kind === 'shift' ? { shift: high } : { low, high }
  return parameters[0] === name ? ends : { label, parameters, ...ends }
}

/** What a new file begins with. */
export interface NewFile {
  readonly kind: Exclude<Kind, 'targets' | 'structure' | 'ranges'>
  readonly label: Bilingual
  readonly question: Bilingual
  readonly extends?: string | undefined
  readonly reforms: readonly string[]
  readonly values: Readonly<Record<string, ParameterValue>>
  /** What holds where nothing is written: of the file that it extends; left out, the defaults. */
  readonly usual?: Parameters | undefined
  /** Values that hold from a period on, or are arrived at by equal steps. */
  readonly changes: readonly PackedChange[]
  readonly language: Language
}

/** The text of a new file: what is known, and everything else that may be set as comments to choose from. */
export function newFileText(file: NewFile): string {
  const { kind, label, question, reforms, changes, language } = file
  const say = (text: Bilingual) => `# ${text[language]}`
  const head = {
    version: LANGUAGE_VERSION,
    kind,
    label: shortest(label),
    question: shortest(question),
    ...(kind !== 'reform' && file.extends !== undefined && { extends: file.extends }),
    ...(reforms.length > 0 && { reforms })
  }
  return [
    yaml(head),
    ...(kind === 'reform' ? [say(NEW_FILE.cost), `#cost: {amount: 100, unit: ${COST_UNIT}}`, ''] : []),
    say(kind === 'reform' ? NEW_FILE.levers : NEW_FILE.values),
    ...groupLines(kind === 'reform' ? PARAMETERS.filter(isLever) : PARAMETERS, file),
    say(NEW_FILE.timetable),
    ...(changes.length > 0 ? [timetableYaml(changes)] : EXAMPLE_TIMETABLE),
    ...(kind === 'design' ? [say(NEW_FILE.vary), exampleVary()] : [])
  ].join('\n')
}

/** A text that is the same in all languages is written once. */
function shortest(text: Bilingual): Bilingual | string {
  const [first, ...others] = textsOf(text)
  return others.length === 0 ? first : text
}

const EXAMPLE_TIMETABLE = [
  '#timetable:',
  '#  - at: 30',
  '#    set: {public.tolerance: 0.6}',
  '#  - ramp: {from: 40, to: 51, path: standards.scopeClarity, value: 0.95}',
  ''
]

function exampleVary(): string {
  const paths = {
    clarity: ['standards.scopeClarity', 'standards.criteriaClarity', 'standards.detailClarity'],
    agreement: ['agreement.hierarchy']
  }
  const factor = (name: keyof typeof paths) => ({
    label: EXAMPLE_FACTORS[name],
    parameters: paths[name],
    levels: [0.5, 0.75, 0.95]
  })
  return yaml({
    vary: { design: 'factorial', factors: { clarity: factor('clarity'), agreement: factor('agreement') } }
  })
}

/** The tiers as they are, to be made one's own, and what their keys mean. */
function tierLines(row: PathedRow, { usual, language }: NewFile): string[] {
  if (row.type !== 'tiers') return []
  const tiers: readonly Tier[] = usual?.organisation.tiers ?? row.default
  return [
    `# ${NEW_FILE.organisation[language]}`,
    ...TIER_KEYS.map((key) => `# ${`${key}:`.padEnd(15)}${TIER_TEXTS[key][language]}`),
    `  #${row.name}:`,
    ...tiers.map(
      ({ id, units, cadresPerUnit, elaboration }) =>
        `  #  - {id: ${id}, units: ${units}, cadresPerUnit: ${cadresPerUnit}, elaboration: ${elaboration}}`
    )
  ]
}

function groupLines(rows: readonly PathedRow[], file: NewFile): string[] {
  const { values, usual, language } = file
  const groups = [...new Set(rows.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group && row.type !== 'tiers')
    const isSet = own.some(({ path }) => Object.hasOwn(values, path))
    return [
      `${isSet ? '' : '#'}${group}:`,
      ...rows.filter((row) => row.group === group).flatMap((row) => tierLines(row, file)),
      ...own.map((row) => {
        const value = values[row.path]
        const text = `${row.name}: ${value ?? (usual ? parameterAt(usual, row.path) : row.default)}`
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
  const steps = changes.filter(({ to }) => to === undefined)
  const periods = [...new Set(steps.map(({ at }) => at))].sort((a, b) => a - b)
  const ramps = changes.filter(({ to }) => to !== undefined)
  return yaml({
    timetable: [
      ...periods.map((at) => ({
        at,
        set: Object.fromEntries(steps.filter((change) => change.at === at).map(({ path, value }) => [path, value]))
      })),
      ...ramps.map(({ at, to, path, value }) => ({ ramp: { from: at, to, path, value } }))
    ]
  })
}

/** Full-width signs that a reader would take for YAML's where a text begins. */
const LIKE_YAML = /^[\s＃－–—−｛［【]/

function yaml(content: object): string {
  const document = new Document(content, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && LIKE_YAML.test(node.value)) node.type = 'QUOTE_DOUBLE'
    }
  })
  return document.toString({ lineWidth: 0 })
}
