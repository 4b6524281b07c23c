import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalScenario } from '../../src/scenario/canonical.js'
import { formatIssue } from '../../src/scenario/format-issue.js'
import { kindOf } from '../../src/scenario/kind-of.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { scenarioYaml } from '../../src/scenario/write-yaml.js'
import { extent } from '../extent.js'
import { HEAD, libraryOf, utf8 } from './library.js'

const seed = Number(process.env.TEST_SEED ?? 20_210_101)
const runs = extent(1000, 1000, 50_000)

const SOUND = `${HEAD}time:
  periods: 60
  burnIn: 20
organisation:
  tiers:
    - {id: county, units: 2, cadresPerUnit: 10, elaboration: 0.2}
    - {id: 乡, units: 3, cadresPerUnit: 5, elaboration: -0.2}
standards:
  scopeClarity: 0.95 # 明晰
  criteriaClarity: 0.5
procedure: {aggregation: compensatory}
timetable:
  - at: 10
    set: {public.tolerance: 0.9, standards.scopeClarity: 0.5}
  - at: 20
    set:
      public.tolerance: 0.1
  - ramp: {from: 30, to: 33, path: public.inertia, value: 0.5}
reforms: [reform.yaml]
`

const REFORM = `${HEAD.replace('scenario', 'reform')}agreement: {hierarchy: 0.9}\n`

const PIECES = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ': ',
    ', ',
    '- ',
    '? ',
    '\n',
    '\n  ',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '#',
    '"',
    "'",
    '|\n',
    '>-\n'
  ],
  ...[
    '&a ',
    '*a ',
    '!t ',
    '!!map ',
    '<<: ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '~',
    'null',
    'true',
    '.nan',
    '1e400',
    '-0',
    '0x1'
  ],
  ...[
    '010',
    '9007199254740993',
    '70',
    '0,3',
    '30%',
    '０．３',
    '：',
    '\u3000',
    '\u00a0',
    '\0',
    '\u202e',
    '\ufeff',
    '\u2028',
    '😀'
  ],
  ...[
    '"\\ud800"',
    '"\\0"',
    '__proto__: ',
    'constructor: ',
    'toString',
    'extends: x.yaml\n',
    'extends: sound.yaml\n',
    'seed: 1\n'
  ],
  ...[
    'time: {periods: 9}\n',
    'timetable: []\n',
    'at: 99',
    'public.tolerance: 2',
    'scopeClarity: 1\n',
    'kind: reform\n',
    'kind: design\n',
    'vary: {design: factorial, factors: {f: {label: {zh: 甲, en: a}, parameters: [public.tolerance], levels: [0.1]}}}\n',
    'ramp: {from: 3, to: 9, path: public.tolerance, value: 1}',
    'reforms: [reform.yaml]\n',
    '容错'
  ],
  ...['['.repeat(100), '- '.repeat(100), 'a: '.repeat(100), '"\\u12', 'x'.repeat(2000)]
]

/** One change: `length` characters at a relative place become a piece, other characters, or a copy of another part. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  put: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    { weight: 1, arbitrary: fc.nat(SOUND.length - 1).map((start) => SOUND.slice(start, start + 40)) },
    { weight: 1, arbitrary: fc.constant('') }
  )
})

const mutated = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((changes) =>
  changes.reduce((text, { at, length, put }) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + put + text.slice(start + length)
  }, SOUND)
)

/** Bytes of a mutated file, sometimes with a byte changed, inserted or cut off. */
const mutatedBytes = fc.tuple(mutated, fc.option(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)))).map(([text, change]) => {
  const bytes = utf8(text)
  if (!change) return bytes
  const [at, byte, how] = [change[0] % bytes.length, change[1], change[2]]
  if (how === 0) return bytes.subarray(0, at)
  return Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at + how - 1)])
})

describe(`mutated scenario files (TEST_SEED=${seed})`, () => {
  it('start from a sound one', () => {
    expect(resolveScenario('x.yaml', libraryOf({ 'x.yaml': SOUND, 'reform.yaml': REFORM }))).toHaveProperty('scenario')
  })

  it(`never throw, never hang, and always end in a scenario or in issues with words and places (${runs} files)`, () => {
    const seen = { scenario: 0, issues: 0, codes: new Set<string>() }
    fc.assert(
      fc.property(mutatedBytes, (bytes) => {
        kindOf(bytes)
        const library = libraryOf({ 'x.yaml': bytes, 'sound.yaml': SOUND, 'reform.yaml': REFORM })
        const result = resolveScenario('x.yaml', library)
        if ('scenario' in result) {
          seen.scenario++
          const canonical = canonicalScenario(result.scenario)
          expect(JSON.parse(JSON.stringify(canonical))).toEqual(canonical)
          const printed = resolveScenario('y.yaml', libraryOf({ 'y.yaml': scenarioYaml(result.scenario) }))
          expect('scenario' in printed && canonicalScenario(printed.scenario)).toEqual(canonical)
          return
        }
        seen.issues++
        expect(result.issues.length).toBeGreaterThan(0)
        for (const issue of result.issues) {
          seen.codes.add(issue.code)
          for (const language of ['zh', 'en'] as const) {
            const text = formatIssue(issue, language)
            expect(text).not.toMatch(/undefined|\bNaN\b(?<!got NaN)|\[object/)
            expect(text).not.toMatch(/[^\n\x20-\x7e\u00a0-\u{10ffff}]/u)
          }
          const { line, column, length } = issue.at ?? { line: 0, column: 0, length: 0 }
          expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1)
        }
      }),
      { seed, numRuns: runs }
    )
    // The fuzz is worth something only if both ends and many faults are reached.
    // Whole scenarios are rare, some eight in a thousand, so their number says nothing beyond that there are any.
    expect(seen.scenario).toBeGreaterThan(0)
    expect(seen.issues).toBeGreaterThan(runs / 2)
    expect(seen.codes.size).toBeGreaterThan(20)
  })

  it('give the same issues every time', () => {
    fc.assert(
      fc.property(mutatedBytes, (bytes) => {
        const once = () => JSON.stringify(resolveScenario('x.yaml', libraryOf({ 'x.yaml': bytes })), replaceMaps)
        expect(once()).toBe(once())
      }),
      { seed, numRuns: 50 }
    )
  })
})

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value
}
