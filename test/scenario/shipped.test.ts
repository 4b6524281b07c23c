import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARAMETERS, parameterAt } from '../../src/model/parameters.js'
import { kindOf } from '../../src/scenario/kind-of.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { libraryOf, scenarioOf } from './library.js'

const folder = new URL('../../scenarios/', import.meta.url)
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder))])
)

const CLEAR = { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95, 'standards.detailClarity': 0.95 }
const ALIGNED = { 'agreement.hierarchy': 0.95 }
const TOLERANT = { 'public.tolerance': 0.9 }

/** What each scenario changes of the baseline. */
const CHANGES: Record<string, Record<string, number>> = {
  baseline: {},
  'clear-standards': CLEAR,
  'aligned-levels': ALIGNED,
  'tolerant-public': TOLERANT,
  'clear-and-aligned': { ...CLEAR, ...ALIGNED },
  'clear-and-tolerant': { ...CLEAR, ...TOLERANT },
  'aligned-and-tolerant': { ...ALIGNED, ...TOLERANT },
  'clear-aligned-tolerant': { ...CLEAR, ...ALIGNED, ...TOLERANT },
  'mechanism-closed': { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 },
  'strict-accountability': { 'accountability.strictness': 0.4 },
  'precise-accountability': { 'accountability.strictness': 0.1095, 'accountability.publicPressure': 0.1314 },
  'quiet-sanctions': { 'information.sanctionPublicity': 0.22 },
  'promotion-only': { 'incentives.promotion': 1.2 },
  'lenient-and-vague': {
    'standards.criteriaClarity': 0.1,
    'agreement.coordination': 1,
    'procedure.ambiguousAcceptance': 1,
    'procedure.meritThreshold': 0.3
  },
  'four-remedies': {
    ...CLEAR,
    ...ALIGNED,
    ...TOLERANT,
    'accountability.strictness': 0.11,
    'agreement.departmentGap': 0,
    'agreement.coordination': 1,
    'procedure.ordinaryCoverage': 1,
    'procedure.assistance': 1,
    'information.tolerancePublicity': 0.9
  }
}

describe('the shipped scenarios', () => {
  it('include all that are described here', () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining(Object.keys(CHANGES).map((name) => `${name}.yaml`)))
  })

  it.each(Object.entries(CHANGES))(
    '%s changes what it says, each to another value than the default',
    (name, changes) => {
      const result = resolveScenario(`${name}.yaml`, libraryOf(files))
      if ('issues' in result) throw new Error(JSON.stringify(result.issues))
      const { parameters, origin, extends: chain, timetable } = result.scenario
      const changed = PARAMETERS.filter(({ path, default: usual }) => parameterAt(parameters, path) !== usual)
      expect(Object.fromEntries(changed.map(({ path }) => [path, parameterAt(parameters, path)]))).toEqual(changes)
      expect([...origin.keys()].sort()).toEqual(Object.keys(changes).sort())
      expect(chain).toEqual(name === 'baseline' ? [] : ['baseline.yaml'])
      expect(timetable).toEqual([])
    }
  )

  it.each(Object.keys(files))('%s resolves, is written in LF, and begins with the phrase it comes from', (name) => {
    const text = files[name].toString('utf8')
    expect(resolveScenario(name, libraryOf(files))).toHaveProperty('scenario')
    expect(kindOf(files[name])).toBe('scenario')
    expect(text).not.toContain('\r')
    expect(text.split('\n')[0]).toMatch(/^# “.+”/)
  })

  it('differ in label and question', () => {
    const all = Object.keys(files).map((name) => scenarioOf(files[name], files))
    for (const text of ['label', 'question'] as const) {
      for (const language of ['zh', 'en'] as const) {
        expect(new Set(all.map((scenario) => scenario[text][language])).size).toBe(all.length)
      }
    }
    expect(all.every(({ label, question }) => /\p{Script=Han}/u.test(label.zh + question.zh))).toBe(true)
    expect(all.every(({ label, question }) => !/\p{Script=Han}/u.test(label.en + question.en))).toBe(true)
  })
})
