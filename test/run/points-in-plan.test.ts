import { describe, expect, it } from 'vitest'
import { worldsOf } from '../../src/experiment/design.js'
import { MOST_COMPARED } from '../../src/experiment/limits.js'
import { planBatch } from '../../src/experiment/plan.js'
import { joinedWorlds, worldParts } from '../../src/experiment/world-list.js'
import { PlanError, planContent, planText } from '../../src/run/plan-file.js'
import { readPlan } from '../../src/run/read-plan.js'
import { mostInFolder } from '../../src/run/run-size.js'
import { sealedText } from '../../src/run/sealed-json.js'
import { worldHashes } from '../../src/run/world-hashes.js'
import { canonicalScenario } from '../../src/scenario/canonical.js'
import { CHUNK_POINTS, PointList } from '../../src/scenario/point-list.js'
import { HEAD, scenarioOf } from '../scenario/library.js'

const POINTS = CHUNK_POINTS + 3
const design = (points: number) =>
  scenarioOf(`${HEAD.replace('scenario', 'design')}vary:
  design: sobol
  points: ${points}
  factors:
    accountability.errorRate: {low: 0.05, high: 0.25}
    clarity: {parameters: [standards.scopeClarity, standards.detailClarity], shift: 0.7}
`)
const table = (ids: readonly string[]) => {
  const rows = ids.map((id, k) => {
    const levels = { 'procedure.aggregation': k % 2 ? 'chain' : 'additive', 'time.periods': 30 + (k % 40) }
    return { id, levels, values: levels }
  })
  const place = { file: '', text: '', line: 1, column: 1, length: 0 } as never
  return {
    ...design(1),
    vary: { design: 'table', factors: [], table: { file: 'p.csv', place, points: PointList.of(rows) } }
  } as const
}
const ids = Array.from({ length: MOST_COMPARED + 5 }, (_, k) => `p${k}`)

describe('a large design', () => {
  it.each([
    { what: 'drawn', scenario: design(POINTS), parts: 3 },
    { what: 'of a table', scenario: table(ids), parts: 2 }
  ])('$what has the worlds of a small one, and is the same read back from its plan', ({ scenario, parts }) => {
    const worlds = worldsOf(scenario)
    expect(worldParts(worlds)).toHaveLength(parts)
    const text = planText({ plan: planBatch(worlds, 'x', 1), engine: 'kernel' })
    expect(text.length / worlds.length).toBeLessThan(150)
    const { plan } = readPlan(text)
    expect(planText({ plan, engine: 'kernel' })).toBe(text)
    expect(plan.scenarios.length).toBe(worlds.length)
    for (const k of [0, 1, 2, 1999, worlds.length - 1]) {
      const [read, { id, label, factors }] = [plan.scenarios[k], worlds[k]]
      expect({ id: read.id, label: read.label, factors: read.factors }).toEqual({ id, label, factors })
      expect(canonicalScenario(read)).toEqual(canonicalScenario(worlds[k]))
    }
    expect(mostInFolder(text)).toBeGreaterThan(worlds.length * 2 ** 16)
  })

  it('has the first points of one that is written out, whose plan is read as before', () => {
    const [large, small] = [worldsOf(design(POINTS)), worldsOf(design(8))]
    const whole = (worlds: readonly object[]) => worlds.map((world) => ({ ...world }))
    expect(whole(small)).toEqual(whole(large.slice(0, 9)))
    const written = planText({ plan: planBatch([...large], 'x', 1), engine: 'kernel' })
    const { plan } = readPlan(written)
    expect(worldParts(plan.scenarios)).toBe(plan.scenarios)
    expect(planContent({ plan, engine: 'kernel' }).sha256).toBe(
      planContent({ plan: planBatch([...large], 'x', 1), engine: 'kernel' }).sha256
    )
    const hashes = [planBatch(large, 'x', 1), plan].map(worldHashes)
    for (const k of [0, 1, POINTS]) expect(hashes[0].at(k)).toBe(hashes[1].at(k))
  })

  it('stands beside other scenarios, in their order', () => {
    const other = scenarioOf(HEAD)
    const worlds = joinedWorlds([[{ ...other, id: 'a' }], worldsOf(design(POINTS)), [{ ...other, id: 'z' }]])
    expect(worlds.length).toBe(POINTS + 3)
    expect([0, 1, 2, POINTS + 1, POINTS + 2].map((k) => worlds[k].id)).toEqual([
      'a',
      'x/base',
      'x/1',
      `x/${POINTS}`,
      'z'
    ])
    const hashes = worldHashes(planBatch(worlds, 'x', 1))
    expect([0, 1, POINTS + 2].map((k) => hashes.worldOf(k))).toEqual([0, 0, 0])
    expect(hashes.count).toBe(POINTS + 1)
    expect(hashes.find(hashes.at(7))).toBe(7)
    expect(hashes.find('0'.repeat(64))).toBe(undefined)
  })
})

describe('a plan with points that cannot be', () => {
  const plan = JSON.parse(planText({ plan: planBatch(worldsOf(table(ids)), 'x', 1), engine: 'kernel' }))
  const changed = (change: (points: Record<string, never>) => object) => {
    const { sha256: _, ...content } = plan
    const [base, { points }] = content.scenarios
    return sealedText({ ...content, scenarios: [base, { points: { ...points, ...change(points) } }] })
  }
  const longer = (column: readonly string[]) => [...column, column[0]]

  it('is whole where nothing is changed', () => {
    expect(() => readPlan(changed(() => ({})))).not.toThrow()
  })

  it.each<[string, (points: Record<string, never>) => object]>([
    ['no scenario to lie over', () => ({ of: 'x/other' })],
    ['one point more', ({ count }) => ({ count: count + 1 })],
    ['an id twice', ({ ids }) => ({ ids: [...(ids as string[]).slice(1), ids[1]] })],
    ['an id too many', ({ ids }) => ({ ids: longer(ids) })],
    ['a hidden character', ({ ids }) => ({ ids: ['\u202e', ...(ids as string[]).slice(1)] })],
    ['the id of its base', ({ ids }) => ({ ids: ['base', ...(ids as string[]).slice(1)] })],
    ['no such parameter', () => ({ values: { 'public.mood': '=time.periods' } })],
    ['no such level', () => ({ values: { 'time.periods': '=none' } })],
    ['numbers that are none', ({ count }) => ({ levels: { x: Array(count).fill('a').join(' ') }, values: {} })],
    ['numbers written otherwise', ({ count }) => ({ levels: { x: Array(count).fill('1e0').join(' ') }, values: {} })],
    ['a choice that there is not', ({ count }) => ({ values: { 'procedure.aggregation': Array(count).fill('best') } })],
    ['a share above 1', ({ count }) => ({ values: { 'public.tolerance': Array(count).fill('2').join(' ') } })],
    [
      'fewer periods than are left out',
      ({ count }) => ({ values: { 'time.periods': Array(count).fill('1').join(' ') } })
    ],
    ['an organisation', ({ count }) => ({ values: { 'organisation.tiers': Array(count).fill('1').join(' ') } })]
  ])('is refused: %s', (_, change) => {
    expect(() => readPlan(changed(change))).toThrow(PlanError)
  })

  it('is refused where it names what is wrong', () => {
    const error = (() => {
      try {
        readPlan(changed(() => ({ count: 1e9 })))
      } catch (thrown) {
        return thrown
      }
    })()
    expect((error as Error).message).toContain('scenarios.1.points.count')
  })
})
