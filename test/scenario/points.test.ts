import { describe, expect, it } from 'vitest'
import { PointTable, pointOfObject } from '../../src/scenario/points.js'
import type { Scenario } from '../../src/scenario/resolve.js'
import { resolveScenario } from '../../src/scenario/resolve.js'

const text =
  'version: 1\nkind: scenario\nlabel: {zh: 甲, en: A}\nquestion: {zh: 问, en: Why?}\npublic: {tolerance: 0.7}\ntime: {periods: 30, burnIn: 10}\n'
const resolved = resolveScenario('base.yaml', {
  read: () => ({ bytes: new TextEncoder().encode(text) }),
  resolve: (_, reference) => reference
})
if (!('scenario' in resolved)) throw new Error('the base is faulty')
const base: Scenario = resolved.scenario

function read(header: string, ...rows: readonly string[]) {
  const table = new PointTable('points.csv', header, base)
  const points = rows.map((row, k) => table.read(row, k + 2))
  return { points, issues: table.issues.map(({ code, path, at, message }) => ({ code, path, at, en: message.en })) }
}

describe('a table of points', () => {
  it('lays each row over the base, with its id or its number', () => {
    const { points, issues } = read(
      'id,standards.scopeClarity,procedure.aggregation',
      'a,0.5,chain',
      '"b, c",1e-1,additive'
    )
    expect(issues).toEqual([])
    expect(points.map((point) => point?.id)).toEqual(['a', 'b, c'])
    const [first, second] = points.map((point) => point?.scenario.parameters)
    expect(first?.standards.scopeClarity).toBe(0.5)
    expect(first?.public.tolerance).toBe(0.7)
    expect(second?.procedure.aggregation).toBe('additive')
    expect(read('public.tolerance', '0.1', '', '0.2').points.map((point) => point?.id)).toEqual(['1', undefined, '2'])
  })

  it('says once that columns are separated by commas, not by what a spreadsheet may write', () => {
    for (const separator of [';', '\t']) {
      const header = ['public.tolerance', 'standards.scopeClarity'].join(separator)
      const table = new PointTable('points.csv', header, base)
      expect(table.read(`0,4${separator}0,42`, 2)).toBeUndefined()
      expect(table.issues.map(({ hint }) => hint?.en)).toEqual([expect.stringContaining('separated by commas')])
    }
  })

  it('says of an empty cell that it must be filled in, and of a column without a name where R’s come from', () => {
    const hints = (header: string, row: string) => {
      const table = new PointTable('points.csv', header, base)
      table.read(row, 2)
      return table.issues.map(({ hint }) => hint?.en)
    }
    expect(hints('public.tolerance,standards.scopeClarity', '0.4,')).toEqual([
      'fill it in; every row needs every column'
    ])
    expect(hints('"",public.tolerance', '"1",0.4')).toEqual([expect.stringContaining('row.names = FALSE')])
  })

  it('has no two columns for one parameter, and says which factor a misspelt one means', () => {
    const place = { file: 'd.yaml', line: 1, column: 1, length: 1, excerpt: '', excerptStart: 1 }
    const trust = { name: 'trust', label: { zh: '信', en: 'trust' }, levels: [], place }
    const factors = [{ ...trust, parameters: ['information.trustInText', 'public.communication'] }]
    const said = (header: string) =>
      new PointTable('points.csv', header, base, { factors }).issues.map(({ code, message, hint }) => [
        code,
        hint?.en ?? message.en
      ])
    expect(said('id,trust,public.tolerance')).toEqual([])
    expect(said('public.communication,trust')).toEqual([
      ['varied-twice', 'public.communication is in the factor trust already']
    ])
    expect(said('trust,information.trustInText')).toEqual([
      ['varied-twice', 'information.trustInText is in the factor trust already']
    ])
    expect(said('ID,Trust,trsut')).toEqual([
      ['unknown-key', 'did you mean id?'],
      ['unknown-key', 'did you mean trust?'],
      ['unknown-key', 'did you mean trust?']
    ])
  })

  it('names every wrong cell with its row, its column and what was expected', () => {
    const { issues } = read('standards.scopeClarity,time.burnIn', '70,5', '0.5,2.5', 'NA,3', '0.2,,', '0.3,4')
    expect(issues.map(({ path, en }) => [path, en])).toEqual([
      ['standards.scopeClarity', expect.stringMatching(/^row 1: expected a share from 0 to 1, got 70$/)],
      ['time.burnIn', expect.stringMatching(/^row 2: .*2\.5/)],
      ['standards.scopeClarity', expect.stringMatching(/^row 3: .*NA/)],
      ['', expect.stringMatching(/^row 4: expected 2 cells, got 3$/)]
    ])
    expect(issues.map(({ at }) => [at?.line, at?.column])).toEqual([
      [2, 1],
      [3, 5],
      [4, 1],
      [5, 1]
    ])
  })

  it('refuses columns that are no parameter, stand twice or are no number, with a guess', () => {
    const table = new PointTable(
      'p.csv',
      'standards.scopClarity,public.tolerance,public.tolerance,organisation.tiers',
      base
    )
    expect(table.issues.map(({ code }) => code)).toEqual(['unknown-key', 'column-twice', 'column-not-a-number'])
    expect(table.issues[0].hint?.en).toContain('standards.scopeClarity')
    expect(new PointTable('p.csv', '', base).issues.map(({ code }) => code)).toEqual(['file-empty'])
  })

  it('says what does not go together', () => {
    expect(read('time.burnIn', '30').issues).toMatchObject([
      { code: 'burn-in-too-long', en: expect.stringMatching(/^row 1: /) }
    ])
  })
})

describe('a point as an object', () => {
  it('is laid over the base, or says every fault', () => {
    const good = pointOfObject({ id: 7, 'public.tolerance': 0.2 }, base)
    expect('scenario' in good && good.scenario.parameters.public.tolerance).toBe(0.2)
    const bad = pointOfObject({ 'public.tolerance': '0.2', 'public.tollerance': 1 }, base)
    expect('issues' in bad && bad.issues.map(({ path }) => path)).toEqual(['public.tolerance', 'public.tollerance'])
    for (const none of [null, 3, [1]]) expect('issues' in pointOfObject(none, base)).toBe(true)
  })
})
