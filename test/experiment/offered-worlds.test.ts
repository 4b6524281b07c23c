import { describe, expect, it } from 'vitest'
import { offeredWorlds } from '../../src/cli/offered-worlds.js'
import { comparisonUnderStructures } from '../../src/cli/structure-worlds.js'
import { comparisonUnder } from '../../src/cli/under-ensemble.js'
import { assumptionPlan } from '../../src/experiment/assumed-worlds.js'
import type { AssumptionPlan } from '../../src/experiment/comparison-plan.js'
import { equallyWeighted } from '../../src/experiment/ensemble.js'
import { pairsInWorlds } from '../../src/experiment/offered-worlds.js'
import { planBatch } from '../../src/experiment/plan.js'
import { parameterAt } from '../../src/model/parameters.js'
import { readEnsemble } from '../../src/run/ensemble-file.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

const output = { failure: () => {}, note: () => {} } as never
const offered = JSON.parse(JSON.stringify(offeredWorlds(output)))
const shipped = new Map(shippedWorlds().map((world) => [world.id, world]))
const baseline = shipped.get('ganwei:baseline')
const reform = shipped.get('ganwei:four-remedies')
if (baseline === undefined || reform === undefined) throw new Error('not shipped')
const pairs = pairsInWorlds(offered, baseline, reform, 'ganwei')

describe('the worlds of a page', () => {
  it('are those that a comparison with as many worlds plays', () => {
    const plan = { ...planBatch([baseline, reform], 'ganwei', 20), baseline: 0 }
    const ensemble = 'ganwei:ensembles/baseline'
    const under = comparisonUnder(
      { indifference: 0.005, front: [] },
      plan,
      { ensemble, worlds: 24, replications: 20 },
      output
    )
    const { assumptions } = comparisonUnderStructures(
      under,
      plan,
      { structures: 'ganwei:structures', ensemble },
      output
    )
    const { scenarios } = assumptionPlan(plan, assumptions as AssumptionPlan)
    const inPage = pairs.filter(({ structure }) => structure === null)
    expect(inPage).toHaveLength(24)
    inPage.forEach(({ worlds }, k) => {
      for (const side of [0, 1]) expect(worlds[side].parameters).toEqual(scenarios[2 * k + side].parameters)
    })
    expect(offered.structures.map(({ id }: { id: string }) => id)).toEqual(assumptions?.structures?.map(({ id }) => id))
    for (const structure of assumptions?.structures ?? []) {
      const own = pairs.filter(
        (pair) => pair.structure !== null && offered.structures[pair.structure].id === structure.id
      )
      expect(own.length, structure.id).toBe(Math.min(4, structure.draws))
      // What the reform sets itself stays set.
      for (const { worlds } of own) {
        for (const [path, value] of Object.entries(structure.set)) {
          expect(parameterAt(worlds[0].parameters, path), `${structure.id} ${path}`).toBe(value)
        }
      }
    }
  })

  it('widen evenly: every structure has one before any has two', () => {
    const first = pairs.slice(0, 4 + offered.structures.length)
    expect(new Set(first.map(({ structure }) => structure)).size).toBe(1 + offered.structures.length)
  })

  it('are some of the shipped ensemble, to the last digit', () => {
    const read = readEnsemble('ganwei:ensembles/baseline')
    if ('issues' in read) throw new Error('faults')
    const { worlds } = equallyWeighted(read.ensemble, 24)
    expect(offered.ensemble.worlds.map(([id]: [string]) => id)).toEqual(worlds.map(({ id }) => id))
    expect(JSON.stringify(offered).length).toBeLessThan(120_000)
  })
})
