import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { worldsOf } from '../../src/experiment/design.js'
import { ANSWER_ROWS } from '../../src/model/outcomes.js'
import { PARAMETERS, type Parameters, parameterAt } from '../../src/model/parameters.js'
import { fileLibrary } from '../../src/run/scenario-library.js'
import { resolveScenario, type Scenario } from '../../src/scenario/resolve.js'
import { readScenarioFile } from '../../src/scenario/scenario-file.js'
import { ganwei } from '../cli/program.js'

const folder = new URL('../../scenarios/', import.meta.url)
const names = ['', 'reforms/', 'pairs/', 'designs/', 'targets/', 'ranges/'].flatMap((below) =>
  readdirSync(new URL(below, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => below + name.replace('.yaml', ''))
)
const textOf = (name: string) => readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
const read = (name: string): Scenario => {
  const result = resolveScenario(`ganwei:${name}`, fileLibrary(''))
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.scenario
}
const changesOf = (parameters: Parameters) =>
  Object.fromEntries(
    PARAMETERS.flatMap(({ path, default: usual }) => {
      const value = parameterAt(parameters, path)
      return value === usual ? [] : [[path, value]]
    })
  )

/** A share of a default, as the files that hang on defaults write it. */
const ofDefault = (path: string, share: number) =>
  Math.round(share * (PARAMETERS.find((row) => row.path === path)?.default as number) * 1e4) / 1e4

const CLEAR = { 'standards.scopeClarity': 0.95, 'standards.criteriaClarity': 0.95, 'standards.detailClarity': 0.95 }
const LEVELS = { 'agreement.hierarchy': 0.95 }
const TOLERANT = { 'public.tolerance': 0.9 }
const CLEAR_RULES = {
  ...CLEAR,
  'standards.precedentGain': 0.3,
  'procedure.expertPool': 0.8,
  'procedure.counselling': 0.8
}
const BALANCED = { 'accountability.publicPressure': 0.04, 'accountability.precision': 0.6 }
const ALIGNED = {
  'agreement.consultation': 0.9,
  'agreement.departmentGap': 0,
  'agreement.coordination': 1,
  'procedure.assistance': 1,
  'procedure.ordinaryCoverage': 1
}
const INCLUSIVE = { 'public.communication': 0.9, 'information.tolerancePublicity': 0.9 }

/** What each changes of the baseline. */
const CHANGES: Record<string, Record<string, number>> = {
  baseline: {},
  'clear-standards': CLEAR,
  'aligned-levels': LEVELS,
  'tolerant-public': TOLERANT,
  'clear-and-aligned': { ...CLEAR, ...LEVELS },
  'clear-and-tolerant': { ...CLEAR, ...TOLERANT },
  'aligned-and-tolerant': { ...LEVELS, ...TOLERANT },
  'clear-aligned-tolerant': { ...CLEAR, ...LEVELS, ...TOLERANT },
  'mechanism-closed': { 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 },
  'mechanism-closed-and-disbelieved': {
    ...{ 'procedure.ordinaryCoverage': 0, 'procedure.leaderCoverage': 0 },
    'information.trustInText': 0
  },
  'strict-accountability': { 'accountability.strictness': 0.4 },
  'precise-accountability': { 'accountability.precision': 0.6 },
  'fewer-cases': {
    'accountability.strictness': ofDefault('accountability.strictness', 0.73),
    'accountability.publicPressure': ofDefault('accountability.publicPressure', 0.73)
  },
  'quiet-sanctions': { 'information.sanctionPublicity': ofDefault('information.tolerancePublicity', 1) },
  'promotion-only': { 'incentives.promotion': 1.2 },
  'lenient-and-vague': {
    'standards.criteriaClarity': 0.1,
    'agreement.coordination': 1,
    'procedure.ambiguousAcceptance': 1,
    'procedure.meritThreshold': 0.3
  },
  'four-remedies': { ...BALANCED, ...CLEAR_RULES, ...ALIGNED, ...INCLUSIVE },
  'reforms/balanced': BALANCED,
  'reforms/clear': CLEAR_RULES,
  'reforms/aligned': ALIGNED,
  'reforms/inclusive': INCLUSIVE,
  'pairs/balanced-and-clear': { ...BALANCED, ...CLEAR_RULES },
  'pairs/balanced-and-aligned': { ...BALANCED, ...ALIGNED },
  'pairs/balanced-and-inclusive': { ...BALANCED, ...INCLUSIVE },
  'pairs/clear-and-aligned': { ...CLEAR_RULES, ...ALIGNED },
  'pairs/clear-and-inclusive': { ...CLEAR_RULES, ...INCLUSIVE },
  'pairs/aligned-and-inclusive': { ...ALIGNED, ...INCLUSIVE }
}

describe('the bundled library', () => {
  it('has every scenario, reform and design that the paper asks for', () => {
    const wanted = [
      ...Object.keys(CHANGES),
      ...['tournament', 'model-lists', 'text-only', 'execution-only', 'lagging-standards', 'superiors-only'],
      ...[
        'history-2013-2021',
        'hysteresis',
        'reforms/no-outlet',
        'targets/chen-peng-survey',
        'targets/reference',
        'ranges/reference'
      ],
      ...['designs/clarity-agreement-tolerance', 'designs/strictness-and-tolerance', 'designs/tolerance-and-rewards']
    ]
    expect(names).toEqual(expect.arrayContaining(wanted))
  })

  it.each(Object.entries(CHANGES))('%s changes what it says, and nothing else', (name, changes) => {
    const { parameters, timetable } = read(name)
    expect(changesOf(parameters)).toEqual(changes)
    expect(timetable).toEqual([])
  })

  it.each(names)(
    '%s is written in LF, names the schema, its question and the words of the paper, in both languages',
    (name) => {
      const text = textOf(name)
      expect(text).not.toContain('\r')
      const depth = name.includes('/') ? '../' : ''
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${depth}scenario.schema.json`)
      const { label, question, source, issues } = readScenarioFile(new TextEncoder().encode(text), name)
      expect(issues.found).toEqual([])
      for (const words of [label, question, ...(name.startsWith('ranges/') ? [] : [source])]) {
        expect(words?.zh).toMatch(/\p{Script=Han}|\d/u)
        expect(words?.en.replaceAll('不敢为', '')).not.toMatch(/\p{Script=Han}/u)
      }
      if (!name.startsWith('ranges/')) expect(source?.zh).toMatch(/^“.+”$/)
    }
  )

  it('says of every scenario, reform and design where it comes from', () => {
    const without = names.filter((name) => !/^(targets|ranges)\//.test(name) && read(name).origin === undefined)
    expect(without).toEqual([])
    const fromTitle = (name: string) => /^pairs|^(four-remedies|precise-accountability)$/.test(name)
    for (const name of names.filter(fromTitle)) expect(read(name).origin, name).toBe('remedy')
    for (const name of names.filter((name) => /^(clear|aligned|tolerant)-/.test(name))) {
      expect(read(name).origin, name).toBe('result')
    }
    for (const name of ['fewer-cases', 'quiet-sanctions']) expect(read(name).origin, name).toBe('own')
  })

  it('sets with a remedy what is done, and never what comes of it', () => {
    for (const name of names.filter((name) => !/^(targets|ranges)\//.test(name) && read(name).origin === 'remedy')) {
      expect(Object.keys(changesOf(read(name).parameters)), name).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(agreement\.hierarchy|public\.tolerance)$/)])
      )
    }
  })

  it('differs in label and question within a folder', () => {
    for (const kind of ['', 'pairs/', 'designs/', 'reforms/']) {
      const own = names.filter((name) => name.replace(/[^/]+$/, '') === kind).map(read)
      for (const text of ['label', 'question'] as const) {
        expect(new Set(own.map((scenario) => scenario[text].zh)).size).toBe(own.length)
        expect(new Set(own.map((scenario) => scenario[text].en)).size).toBe(own.length)
      }
    }
  })

  it('has a factorial of 125 points and a map of strictness and tolerance', () => {
    expect(worldsOf(read('designs/clarity-agreement-tolerance'))).toHaveLength(126)
    expect(worldsOf(read('designs/strictness-and-tolerance'))).toHaveLength(50)
  })

  it('ends the wave of hysteresis at the default', () => {
    const { timetable } = read('hysteresis')
    expect(timetable.at(-1)?.set).toEqual({ 'accountability.strictness': ofDefault('accountability.strictness', 1) })
  })

  it('tells the years 2013 to 2021: no mechanism at first, then more of it from 2015, to what the survey found', () => {
    const { parameters, timetable } = read('history-2013-2021')
    expect(parameters.time).toEqual({ periods: 36, burnIn: 0 })
    expect(parameters.procedure).toMatchObject({ ordinaryCoverage: 0, leaderCoverage: 0 })
    expect(timetable[0].at).toBe(8)
    expect(timetable.at(-1)).toEqual({
      at: 35,
      set: {
        'standards.scopeClarity': 0.4194,
        'standards.criteriaClarity': 0.539,
        'standards.detailClarity': 0.7688,
        'procedure.ordinaryCoverage': 0.69
      }
    })
    const [province, city, county] = parameters.organisation.tiers
    expect(Math.min(city.elaboration, county.elaboration)).toBeGreaterThan(province.elaboration)
  })

  it('has the survey of the paper as targets', () => {
    const { targets } = readScenarioFile(new TextEncoder().encode(textOf('targets/chen-peng-survey')), 'targets')
    expect(ANSWER_ROWS.map(({ name }) => targets?.questionnaire[name])).toEqual([0.0595, 0.1791, 0.2595, 0.5019])
    expect(targets?.obstacles.map(({ share }) => share)).toEqual([0.5806, 0.461, 0.2312, 0.45])
  })

  it('has the JSON Schema that the program prints', () => {
    expect(readFileSync(new URL('scenario.schema.json', folder), 'utf8')).toBe(ganwei(['scenario', 'schema']).stdout)
  })
})
