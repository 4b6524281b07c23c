import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultParameters, PARAMETERS, type PathedRow, parameterAt, parameterRow } from '../../src/model/parameters.js'
import { isOfVariant } from '../../src/model/variants.js'
import { fileLibrary, filesInFolder } from '../../src/run/scenario-library.js'
import { isStructural } from '../../src/scenario/file-keys.js'
import { idFault } from '../../src/scenario/identifiers.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { applySettings } from '../../src/scenario/settings.js'
import { readStructure, type Structure, structureKept } from '../../src/scenario/single-files.js'
import { HEAD, inShort, issuesOf, libraryOf } from './library.js'

const STRUCTURE = `${HEAD.replace('scenario', 'structure')}why: {zh: 为何, en: why}\naimsAt: {zh: 事实, en: a fact}\n`
const files = {
  's.yaml': `${STRUCTURE}public: {tolerance: 0.1, communication: 0.1, inertia: 0.1}\ninformation: {rumour: 0.1}\n`,
  'base.yaml': `${HEAD}public: {tolerance: 0.2, communication: 0.2}\n`,
  'x.yaml': `${HEAD}extends: base.yaml\nreforms: [r.yaml]\n`,
  'r.yaml': `${HEAD.replace('scenario', 'reform')}public: {tolerance: 0.3}\n`
}

function structureOf(name: string, library = libraryOf(files)): Structure {
  const result = readStructure(name, library)
  if ('structure' in result) return result.structure
  throw new Error(result.issues.map(inShort).join('\n'))
}

describe('a structure', () => {
  it('lies under the scenario, what that extends, its reforms and --set', () => {
    const resolved = resolveScenario('x.yaml', libraryOf(files), { structure: structureOf('s.yaml') })
    if ('issues' in resolved) throw new Error()
    const set = applySettings(resolved.scenario, ['information.rumour=0.4'])
    if ('issues' in set) throw new Error()
    const { parameters, structure, places } = set.scenario
    expect(parameters.public).toMatchObject({ tolerance: 0.3, communication: 0.2, inertia: 0.1 })
    expect(parameters.information.rumour).toBe(0.4)
    expect(structure).toMatchObject({ id: 's', file: 's.yaml' })
    expect(places.get('public.inertia')).toMatchObject({ file: 's.yaml', line: 7 })
  })

  it('stays under a world that reforms are laid over', () => {
    const library = libraryOf(files)
    const base = resolveScenario('base.yaml', library, { structure: structureOf('s.yaml') })
    if ('issues' in base) throw new Error()
    const laid = resolveScenario('r.yaml', library, { onto: base.scenario, structure: structureOf('s.yaml') })
    if ('issues' in laid) throw new Error()
    expect(laid.scenario.parameters.public).toMatchObject({ tolerance: 0.3, communication: 0.2, inertia: 0.1 })
    expect(laid.scenario.structure?.id).toBe('s')
  })

  it('is kept with its values, and lies under another scenario by these alone', () => {
    const resolved = resolveScenario('base.yaml', libraryOf(files), { structure: structureOf('s.yaml') })
    if ('issues' in resolved) throw new Error()
    const { structure } = resolved.scenario
    expect(structure?.set).toEqual({
      ...{ 'public.tolerance': 0.1, 'public.communication': 0.1, 'public.inertia': 0.1, 'information.rumour': 0.1 }
    })
    const kept = structureKept(structure!, 'plan.json')
    const laid = resolveScenario('base.yaml', libraryOf(files), { structure: kept })
    if ('issues' in laid) throw new Error()
    expect(laid.scenario.parameters).toEqual(resolved.scenario.parameters)
    expect(laid.scenario.structure).toEqual(structure)
    const { set: _, ...without } = structure!
    expect(structureKept(without, 'plan.json')).toBeUndefined()
    expect(structureKept({ ...without, set: { 'public.tolerance': 7 } }, 'plan.json')).toBeUndefined()
    expect(structureKept({ ...without, set: { 'nothing.here': 0.5 } }, 'plan.json')).toBeUndefined()
  })

  it.each([
    ['sizes', 'organisation: {tiers: []}\n', '7:16 structure-not-size organisation.tiers'],
    ['times', 'time: {periods: 9}\n', '7:1 structure-not-size time'],
    ['a timetable', 'public: {tolerance: 0.1}\ntimetable: []\n', '8:1 unknown-key timetable'],
    ['nothing', '', '1:1 structure-sets-nothing']
  ])('may not set %s', (_, text, issue) => {
    expect(issuesOf(STRUCTURE + text).map(inShort)).toEqual([issue])
  })

  it('says why it is asked for and what it aims at', () => {
    const text = HEAD.replace('scenario', 'structure')
    expect(issuesOf(`${text}public: {tolerance: 0.1}\n`).map(inShort)).toEqual([
      '1:1 missing-key why',
      '1:1 missing-key aimsAt'
    ])
  })

  it('is no scenario, and a scenario is none', () => {
    expect(issuesOf(`${HEAD}extends: s.yaml\n`, files).map(inShort)).toEqual(['5:10 wrong-kind extends'])
    const result = readStructure('base.yaml', libraryOf(files))
    expect('issues' in result && result.issues.map(inShort)).toEqual(['1:1 not-a-structure'])
  })
})

describe('the structures of the library', () => {
  const library = fileLibrary('')
  const shipped = filesInFolder('ganwei:structures').map(({ path }) => structureOf(path, library))

  it('are those that a referee asks for', () => {
    expect(shipped.map(({ id }) => id)).toEqual([
      ...['additive', 'base-rates-10', 'base-rates-100', 'base-rates-25', 'combined', 'coverage-known', 'crowding'],
      ...['harm-response', 'leader-valences', 'mitigation', 'pardon-no-proof', 'performance-equity'],
      ...['probability-weighting', 'process-cost', 'promise-without-agreement', 'quota', 'risk-in-effort'],
      ...['role-in-error', 'rumour', 'text-fading', 'turnover', 'version-1']
    ])
  })

  it.each(shipped.map((structure) => [structure.id, structure] as const))(
    '%s changes the model',
    (id, { settings }) => {
      const changed = settings.filter(({ path, value }) => value !== parameterAt(defaultParameters(1), path))
      expect(changed.length > 0).toBe(id !== 'version-1')
    }
  )

  it('version-1 says everything but sizes and times, as version 1 had it', () => {
    const { settings } = structureOf('ganwei:structures/version-1', library)
    expect(settings.map(({ path }) => path)).toEqual(PARAMETERS.filter(isStructural).map(({ path }) => path))
    // The plan of a run that version 1 made, whose baseline changes sizes and times alone: whatever the defaults are by now.
    const { parameters } = JSON.parse(readFileSync(new URL('../years/model-1/plan.json', import.meta.url), 'utf8'))
    for (const { path, value } of settings) {
      const row = parameterRow(path) as PathedRow
      expect(value, path).toBe(isOfVariant(row) ? row.neutral : parameters[row.group][row.name])
    }
  })
})

describe('a name', () => {
  it.each(['clear', '县级', 'county-2', 'v2.1-clear', 'Tier 1', 'T1', 'na-1', 'x'])('may be %s', (id) => {
    expect(idFault(id)).toBeUndefined()
  })

  it.each([
    ['', 'id-empty'],
    ['a\u202eb', 'id-hidden'],
    ['a\u001bb', 'id-hidden'],
    ['a\nb', 'id-hidden'],
    ['-rf', 'id-leading'],
    [' a', 'id-leading'],
    ['a.', 'id-trailing'],
    ['x'.repeat(201), 'id-long'],
    ...['NA', 'null', 'nan', 'None', 'N/A', '#N/A'].map((id) => [id, 'id-missing']),
    ...['T', 'F', 'TRUE', 'false', 'True'].map((id) => [id, 'id-truth']),
    ...['007', '1', '1e5', '-1', '.5', '0x1F', 'inf', '１２'].map((id) => [
      id,
      id === '-1' ? 'id-leading' : 'id-number'
    ]),
    ...['3-4', '2015-03', '1/2', 'MAR1', 'sept-2'].map((id) => [id, 'id-date']),
    ...['CON', 'nul', 'com1', 'aux.txt', 'LPT¹'].map((id) => [id, 'id-windows']),
    ...['=1+1', '@x', '+a'].map((id) => [id, 'id-formula']),
    ...['a/b', 'a:b', 'a*', 'a|b', 'a$(id)', 'a`b', 'a;b', 'R&D', '#x', '~x'].map((id) => [id, 'id-signs'])
  ])('may not be %j', (id, fault) => {
    expect(idFault(id)).toBe(fault)
  })
})
