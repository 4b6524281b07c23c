import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PARAMETERS, type ParameterValue } from '../../src/model/parameters.js'
import { jsonSchema } from '../../src/scenario/json-schema.js'
import type { Scenario } from '../../src/scenario/resolve.js'
import { newFileText, scenarioYaml } from '../../src/scenario/write-yaml.js'
import { extent } from '../extent.js'
import { HEAD, issuesOf, scenarioOf } from './library.js'
import { shippedWorlds } from './shipped-worlds.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)

/** What two scenarios have in common if they are the same. */
const essence = ({ parameters, timetable, label, question, source, vary }: Scenario) => ({
  parameters,
  timetable,
  ...{ label, question, source },
  vary: vary && { ...vary, factors: vary.factors.map(({ place: _, ...factor }) => factor) }
})

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !/[\p{C}\p{Z}]/u.test(text.replaceAll(' ', '')) && text.trim() !== '')
const bilingual = fc.record({ zh: line, en: line })

const valueOf = (row: (typeof PARAMETERS)[number]): fc.Arbitrary<ParameterValue> => {
  if (row.type === 'choice') return fc.constantFrom(...row.choices)
  if (row.type === 'tiers') return fc.constant(row.default)
  if (row.integer) return fc.integer({ min: row.name === 'periods' ? 40 : 0, max: row.name === 'periods' ? 90 : 39 })
  return fc.double({ min: row.min, max: row.max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))
}

const settings = (rows: readonly (typeof PARAMETERS)[number][]) =>
  fc
    .subarray([...rows])
    .chain((chosen) => fc.tuple(...chosen.map((row) => valueOf(row).map((value) => [row, value] as const))))

const changeable = PARAMETERS.filter((row) => !row.fixed)

/** The text of a scenario as JSON, which is YAML. */
const scenarioText = fc
  .record({
    label: bilingual,
    question: bilingual,
    set: settings(PARAMETERS),
    later: settings(changeable),
    at: fc.integer({ min: 1, max: 39 })
  })
  .map(({ label, question, set, later, at }) => {
    const groups: Record<string, Record<string, ParameterValue>> = {}
    for (const [{ group, name }, value] of set) groups[group] = { ...groups[group], [name]: value }
    const timetable =
      later.length > 0 ? [{ at, set: Object.fromEntries(later.map(([{ path }, value]) => [path, value])) }] : []
    return JSON.stringify({ version: 1, kind: 'scenario', label, question, ...groups, timetable })
  })

describe(`a scenario printed as a file (TEST_SEED=${seed})`, () => {
  it('resolves to the same scenario', () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        fc.pre(issuesOf(text).length === 0)
        const scenario = scenarioOf(text)
        expect(essence(scenarioOf(scenarioYaml(scenario)))).toEqual(essence(scenario))
      }),
      { seed, numRuns: extent(50, 200, 2000) }
    )
  })

  it.each(shippedWorlds().map((scenario) => ({ name: scenario.id, scenario })))('does so for $name', ({ scenario }) => {
    expect(essence(scenarioOf(scenarioYaml(scenario)))).toEqual(essence(scenario))
  })

  it('keeps what a design varies', () => {
    const design = `${HEAD.replace('scenario', 'design')}vary: {design: factorial, factors: {f: {label: {zh: 甲, en: a}, parameters: [public.tolerance], levels: [0.1, 1]}}}\n`
    expect(essence(scenarioOf(scenarioYaml(scenarioOf(design))))).toEqual(essence(scenarioOf(design)))
  })
})

/** A text without the # of what may be chosen; `# words` stay comments. */
const uncommented = (text: string) => text.replaceAll(/^( *)#(?=\S| {2})/gm, '$1')

describe('a new file', () => {
  const names = { label: { zh: '甲', en: 'a' }, question: { zh: '乙', en: 'b' }, reforms: [], values: {}, changes: [] }

  it.each(['scenario', 'design'] as const)('is a sound %s as it stands, and with every comment made text', (kind) => {
    const text = newFileText({ ...names, kind, extends: 'p.yaml', language: 'zh' })
    const files = { 'p.yaml': HEAD }
    expect(issuesOf(text, files)).toEqual([])
    const active = uncommented(text)
    expect(issuesOf(active, files)).toEqual([])
    expect(scenarioOf(active, files).timetable.length).toBe(13)
  })

  it('of a reform offers levers alone', () => {
    const text = newFileText({ ...names, kind: 'reform', values: { 'public.tolerance': 0.8 }, language: 'en' })
    expect(scenarioOf(text).parameters.public.tolerance).toBe(0.8)
    expect(issuesOf(uncommented(text))).toEqual([])
    expect(text).not.toContain('memory')
  })

  it('holds the changes that are asked for', () => {
    const changes = [
      { at: 30, path: 'public.tolerance', value: 0.7 },
      { at: 20, path: 'agreement.hierarchy', value: 0.9 }
    ]
    const text = newFileText({ ...names, kind: 'scenario', changes, language: 'en' })
    expect(scenarioOf(text).timetable.map(({ at }) => at)).toEqual([20, 30])
  })
})

describe('the JSON Schema', () => {
  const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0])

  it('accepts what the language accepts and refuses what it refuses', () => {
    const accepts = (content: object) => schema.safeParse(content).success
    const head = { version: 1, label: { zh: '甲', en: 'a' }, question: { zh: '乙', en: 'b' } }
    expect(accepts({ ...head, kind: 'scenario', standards: { scopeClarity: 0.5 } })).toBe(true)
    expect(accepts({ ...head, kind: 'scenario', standards: { scopeClarity: 70 } })).toBe(false)
    expect(accepts({ ...head, kind: 'scenario', standards: { scopClarity: 0.7 } })).toBe(false)
    expect(accepts({ ...head, kind: 'reform', standards: { scopeClarity: 0.5 } })).toBe(true)
    expect(accepts({ ...head, kind: 'reform', cadres: { ability: 0.5 } })).toBe(false)
    expect(accepts({ ...head, kind: 'targets' })).toBe(false)
  })

  it('gives every parameter its bounds, default and meaning in both languages', () => {
    const text = JSON.stringify(jsonSchema())
    for (const { label, meaning } of PARAMETERS) {
      for (const words of [label.en, label.zh, meaning.en, meaning.zh])
        expect(text).toContain(JSON.stringify(words).slice(1, -1))
    }
  })
})
