import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { factorNames, worldsOf } from '../../src/experiment/design.js'
import { defaultParameters, parameterAt } from '../../src/model/parameters.js'
import { shift } from '../../src/model/scale.js'
import { readPointsFile } from '../../src/run/points-file.js'
import { HEAD, inShort, issuesOf, scenarioOf } from '../scenario/library.js'

const DESIGN = HEAD.replace('scenario', 'design')
const sample = (kind: string, points: number, more = '') =>
  `${DESIGN}vary:
  design: ${kind}
  points: ${points}
  factors:
    accountability.errorRate: {low: 0.05, high: 0.25}
    clarity: {parameters: [standards.scopeClarity, standards.detailClarity], shift: 0.7}
${more}`

describe.each(['latin-hypercube', 'sobol'])('a design of %s points', (kind) => {
  it('draws so many points in its ranges, beside its base', () => {
    const worlds = worldsOf(scenarioOf(sample(kind, 16)))
    expect(worlds.map(({ id }) => id).slice(0, 3)).toEqual(['x/base', 'x/1', 'x/2'])
    expect(worlds).toHaveLength(17)
    expect(factorNames(worlds)).toEqual(['accountability.errorRate', 'clarity'])
    const rates = worlds.slice(1).map(({ parameters }) => parameters.accountability.errorRate)
    expect(Math.min(...rates)).toBeGreaterThan(0.05)
    expect(Math.max(...rates)).toBeLessThan(0.25)
    expect(new Set(rates).size).toBe(16)
    const { factors = {}, parameters } = worlds[5]
    const { scopeClarity, criteriaClarity } = defaultParameters().standards
    expect(factors['accountability.errorRate']).toBe(parameters.accountability.errorRate)
    expect(parameters.standards.scopeClarity).toBeCloseTo(shift(scopeClarity, factors.clarity as number), 12)
    expect(parameters.standards.criteriaClarity).toBe(criteriaClarity)
  })

  it('names its points by number and levels, in four digits and with a true minus', () => {
    const names = worldsOf(scenarioOf(sample(kind, 16)))
      .slice(1)
      .map(({ label }) => label)
    for (const [k, { zh, en }] of names.entries()) {
      expect(en).toMatch(new RegExp(`^point ${k + 1}: 0\\.\\d{1,7} · −?\\d(\\.\\d{1,7})?$`))
      expect(zh).toBe(en.replace('point', '点').replace(': ', '：'))
    }
    expect(names.some(({ en }) => en.includes('−'))).toBe(true)
  })

  it('depends on its seed, not on the factors that are added last', () => {
    const levels = (more: string) =>
      worldsOf(scenarioOf(sample(kind, 8, more))).map(({ factors }) => factors?.['accountability.errorRate'])
    const usual = levels('')
    expect(levels('    public.tolerance: {low: 0.2, high: 0.6}\n')).toEqual(usual)
    expect(levels('  seed: another\n')).not.toEqual(usual)
  })
})

describe('Sobol’ points', () => {
  it('stay what they are when more are drawn', () => {
    const worlds = (points: number) => worldsOf(scenarioOf(sample('sobol', points))).map(({ factors }) => factors)
    expect(worlds(32).slice(0, 9)).toEqual(worlds(8))
  })
})

describe('the keys of each design', () => {
  it.each([
    [sample('latin-hypercube', 8).replace('  points: 8\n', ''), '5:1 missing-key vary.points'],
    [sample('sobol', 8, '  file: p.csv\n'), '11:3 not-of-design vary.file'],
    [sample('factorial', 8).replace(/ {4}acc.*\n/, ''), '7:3 not-of-design vary.points'],
    [`${DESIGN}vary: {design: table}\n`, '5:1 missing-key vary.file'],
    [
      sample('sobol', 8).replace('{low: 0.05, high: 0.25}', '{levels: [0.1, 0.2]}'),
      '9:32 not-of-design vary.factors.accountability.errorRate.levels'
    ],
    [sample('sobol', 0), '7:11 out-of-range vary.points']
  ])('%#', (text, issue) => {
    expect(issuesOf(text).map(inShort)).toContain(issue)
  })
})

describe('a table of points', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-points-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const base = scenarioOf(HEAD)
  const clarity = {
    ...{ name: 'clarity', label: { zh: '', en: '' }, levels: [], place: { file: '', line: 1, column: 1, length: 0 } },
    parameters: ['standards.scopeClarity', 'standards.detailClarity']
  }
  const read = (text: string | Uint8Array) => {
    const path = join(folder, 'p.csv')
    writeFileSync(path, text)
    return readPointsFile(path, base, [clarity as never])
  }

  it('is read by parameter path and by factor', () => {
    const result = read(
      'id,clarity,procedure.aggregation,public.tolerance\r\na,0.5,additive,0.2\r\n\r\n7,0.25,chain,0.3\r\n'
    )
    if ('issues' in result) throw new Error(JSON.stringify(result.issues))
    expect(Array.from(result.points, ({ id, levels }) => [id, levels])).toEqual([
      ['a', { clarity: 0.5, 'procedure.aggregation': 'additive', 'public.tolerance': 0.2 }],
      ['7', { clarity: 0.25, 'procedure.aggregation': 'chain', 'public.tolerance': 0.3 }]
    ])
    const table = { file: 'p.csv', place: clarity.place as never, points: result.points }
    const worlds = worldsOf({ ...base, vary: { design: 'table', factors: [], table } })
    expect(worlds.map(({ id }) => id)).toEqual(['x/base', 'x/a', 'x/7'])
    expect(parameterAt(worlds[1].parameters, 'standards.detailClarity')).toBe(0.5)
    expect(worlds[2].factors).toEqual([...result.points][1].levels)
    expect(worlds.slice(1).map(({ label }) => label.en)).toEqual([
      'a: 0.5 · additive · 0.2',
      'point 7: 0.25 · chain · 0.3'
    ])
    // What no point changes is held once.
    expect(worlds[2].parameters.cadres).toBe(worlds[0].parameters.cadres)
  })

  it('is refused with every wrong cell and its row and column', () => {
    const result = read('id,clarity,public.tolerance\na,0.5,oops\na,1.5,0.2\n.,0.2\n')
    expect('issues' in result && result.issues.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual([
      '2:7 wrong-type',
      '3:1 point-twice',
      '3:3 out-of-range',
      '4:1 row-length'
    ])
    const codes = (text: string | Uint8Array) => {
      const found = read(text)
      return 'issues' in found && found.issues.map(({ code }) => code)
    }
    expect(codes('id,public.tolerance\n')).toEqual(['no-points'])
    expect(codes('')).toEqual(['file-empty'])
    expect(codes(new Uint8Array([0x70, 0xff, 0x0a]))).toEqual(['not-utf8'])
  })
})
