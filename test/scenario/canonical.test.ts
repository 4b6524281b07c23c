import { describe, expect, it } from 'vitest'
import { defaultParameters, PARAMETERS } from '../../src/model/parameters.js'
import { canonicalScenario } from '../../src/scenario/canonical.js'
import { applySettings } from '../../src/scenario/settings.js'
import { HEAD, scenarioOf } from './library.js'

const textOf = (content: string, others = {}) => JSON.stringify(canonicalScenario(scenarioOf(content, others)))

describe('canonicalScenario', () => {
  const text = `${HEAD}public: {tolerance: 0.5, inertia: 0.1}
time: {burnIn: 3, periods: 40}
timetable:
  - at: 5
    set: {public.inertia: 0.2, public.tolerance: 0.6}
`

  it('holds every parameter in table order', () => {
    const { parameters } = canonicalScenario(scenarioOf(text))
    const paths = Object.entries(parameters).flatMap(([group, values]) =>
      Object.keys(values).map((name) => `${group}.${name}`)
    )
    expect(paths).toEqual(PARAMETERS.map(({ path }) => path))
  })

  it.each([
    ['a BOM', `\ufeff${text}`],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['comments', text.replaceAll('\n', ' # 注\n')],
    [
      'another order',
      text
        .replace(/(public.*)\n(time.*)\n/, '$2\n$1\n')
        .replace('tolerance: 0.5, inertia: 0.1', 'inertia: 0.1, tolerance: 0.5')
    ],
    [
      'another order in the timetable',
      text.replace('public.inertia: 0.2, public.tolerance: 0.6', 'public.tolerance: 0.6, public.inertia: 0.2')
    ],
    [
      'a period in two entries',
      text.replace(', public.tolerance: 0.6}', '}\n  - at: 5\n    set: {public.tolerance: 0.6}')
    ],
    ['other names', text.replace('a label', 'another')],
    [
      'a default written out',
      text
        .replace('burnIn: 3,', 'burnIn: 3,')
        .replace('public: {', `public: {communication: ${defaultParameters().public.communication}, `)
    ],
    ['other digits', text.replace('0.5', '5.0e-1')]
  ])('does not mind %s', (_, other) => {
    expect(other).not.toBe(text)
    expect(textOf(other)).toBe(textOf(text))
  })

  it.each([
    ['a value', text.replace('0.5', '0.500001')],
    ['a period', text.replace('at: 5', 'at: 6')],
    ['a set value', text.replace('0.6', '0.7')],
    ['no timetable', text.slice(0, text.indexOf('timetable'))]
  ])('tells %s apart', (_, other) => {
    expect(textOf(other)).not.toBe(textOf(text))
  })

  it('does not tell an inherited value from an own or a set one', () => {
    const set = applySettings(scenarioOf(HEAD), ['public.tolerance=0.5'])
    const own = textOf(`${HEAD}public: {tolerance: 0.5}\n`)
    expect('scenario' in set && JSON.stringify(canonicalScenario(set.scenario))).toBe(own)
    expect(textOf(`${HEAD}extends: p.yaml\n`, { 'p.yaml': `${HEAD}public: {tolerance: 0.5}\n` })).toBe(own)
  })

  it('can be read back as a scenario file', () => {
    const form = canonicalScenario(scenarioOf(text))
    const { version, kind, label, question } = {
      version: 1,
      kind: 'scenario',
      label: { zh: '甲', en: 'a' },
      question: { zh: '乙', en: 'b' }
    }
    const file = JSON.stringify({ version, kind, label, question, ...form.parameters, timetable: form.timetable })
    expect(canonicalScenario(scenarioOf(file))).toEqual(form)
  })
})
