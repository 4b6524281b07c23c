/** The ensembles that are shipped: their rounded worlds still agree with the survey they were led to. */

import { describe, expect, it } from 'vitest'
import { chiSquareQuantile } from '../../src/analysis/gamma.js'
import { warmPlayer } from '../../src/execution/warm-workers.js'
import { CHANCE_REPLICATIONS, replicationSets } from '../../src/experiment/calibration.js'
import { effectiveSize, equallyWeighted, laidUnder } from '../../src/experiment/ensemble.js'
import { pooledOutcomes } from '../../src/experiment/evaluate.js'
import { degreesOfFreedom, distanceFrom, oneReplication, SHOWN_NAMES, shownOf } from '../../src/experiment/fit.js'
import { streamKey } from '../../src/random/key.js'
import { ensembleNames, readEnsemble } from '../../src/run/ensemble-file.js'
import { fileLibrary, scenarioFile } from '../../src/run/scenario-library.js'
import { defaultRanges } from '../../src/scenario/ranges.js'
import { readTargetsFile, resolveScenario } from '../../src/scenario/resolve.js'
import { extent } from '../extent.js'

describe('shipped ensembles', () => {
  it('are named in the library', () => {
    expect(ensembleNames()).toContain('ganwei:ensembles/chen-peng-survey')
  })

  it('agree with the survey in the paper, on the replications that are spoken of', async () => {
    const read = readEnsemble('ganwei:ensembles/chen-peng-survey')
    if ('issues' in read) throw new Error(JSON.stringify(read.issues))
    const { ensemble } = read
    expect(ensemble.varied).toHaveLength(defaultRanges('assumed').length)
    expect(effectiveSize(ensemble)).toBeGreaterThan(300)
    const { root } = scenarioFile('ganwei:baseline')
    const library = fileLibrary(root)
    const file = readTargetsFile('ganwei:targets/chen-peng-survey', library)
    const resolved = resolveScenario('ganwei:baseline', library)
    if ('issues' in file || 'issues' in resolved) throw new Error('library')
    const { scenario } = resolved
    const player = warmPlayer('kernel', 0)
    const key = streamKey('ganwei')
    const shown = async (world: typeof scenario, first: number, count: number) => {
      const block = await player.play({ scenario: world, key, first, count })
      return shownOf(pooledOutcomes([block], SHOWN_NAMES).map((value) => value ?? Number.NaN))
    }
    const single = []
    for (let k = 0; k < CHANCE_REPLICATIONS; k++) single.push(await shown(scenario, k, 1))
    const distance = distanceFrom(file.targets, oneReplication(single, file.targets))
    const most = chiSquareQuantile(0.99, degreesOfFreedom(file.targets))
    const { third } = replicationSets({ replications: 4 })
    const worlds = equallyWeighted(ensemble, extent(10, 100, 400)).worlds
    let near = 0
    for (const world of worlds) {
      const own = await shown(laidUnder(scenario, ensemble, world, []), third.first, third.count)
      if (distance(own).whole < most) near += 1
    }
    // All of the weight is there before rounding; of ten worlds one may be on the other side of it after.
    expect(near).toBeGreaterThanOrEqual(0.9 * worlds.length)
  })
})
