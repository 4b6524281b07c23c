/** The ensembles that are shipped, whose rounded worlds still agree with what they were led to, and the reference world. */

import { describe, expect, it } from 'vitest'
import { chiSquareQuantile } from '../../src/analysis/gamma.js'
import { warmPlayer } from '../../src/execution/warm-workers.js'
import { CHANCE_REPLICATIONS, replicationSets } from '../../src/experiment/calibration.js'
import { effectiveSize, equallyWeighted, laidUnder } from '../../src/experiment/ensemble.js'
import { pooledOutcomes } from '../../src/experiment/evaluate.js'
import { degreesOfFreedom, distanceFrom, oneReplication, SHOWN_NAMES, shownOf } from '../../src/experiment/fit.js'
import { missedBy } from '../../src/findings/calibration.js'
import { streamKey } from '../../src/random/key.js'
import { ensembleNames, readEnsemble } from '../../src/run/ensemble-file.js'
import { fileLibrary, scenarioFile } from '../../src/run/scenario-library.js'
import { defaultRanges } from '../../src/scenario/ranges.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { readTargetsFile } from '../../src/scenario/single-files.js'
import { extent } from '../extent.js'

describe('shipped ensembles', () => {
  it('are named in the library', () => {
    expect(ensembleNames()).toEqual(
      expect.arrayContaining(['ganwei:ensembles/baseline', 'ganwei:ensembles/chen-peng-survey'])
    )
  })

  it.each([
    ...[['chen-peng-survey', 'chen-peng-survey', defaultRanges('assumed').length, 300] as const],
    ...[['baseline', 'reference', 89, 199] as const]
  ])('%s agrees with its targets, %s, on the replications that are spoken of', async (name, targets, varied, size) => {
    const read = readEnsemble(`ganwei:ensembles/${name}`)
    if ('issues' in read) throw new Error(JSON.stringify(read.issues))
    const { ensemble } = read
    expect(ensemble.varied).toHaveLength(varied)
    expect(effectiveSize(ensemble)).toBeGreaterThan(size)
    const { scenario, distance, most, shown } = await fitTo(`ganwei:targets/${targets}`)
    const worlds = equallyWeighted(ensemble, extent(10, 30, 400)).worlds
    let near = 0
    for (const world of worlds) {
      if (distance(await shown(laidUnder(scenario, ensemble, world, []), third)).whole < most) near += 1
    }
    // Nearly all of the weight is there before rounding; of ten worlds one may be on the other side of it after.
    expect(near).toBeGreaterThanOrEqual(0.9 * worlds.length)
  })
})

describe('the reference world', () => {
  it('meets every target that it was chosen by, on the replications that it was chosen on', async () => {
    const { scenario, targets, shown } = await fitTo('ganwei:targets/reference')
    const { third: chosenOn } = replicationSets({ replications: 6 })
    expect(missedBy(await shown(scenario, chosenOn, streamKey('baseline-2')), targets)).toEqual([])
  })
})

const { third } = replicationSets({ replications: 4 })

/** How near worlds are to the targets of a file, by the chance of the baseline. */
async function fitTo(name: string) {
  const { root } = scenarioFile('ganwei:baseline')
  const library = fileLibrary(root)
  const file = readTargetsFile(name, library)
  const resolved = resolveScenario('ganwei:baseline', library)
  if ('issues' in file || 'issues' in resolved) throw new Error('library')
  const [{ scenario }, { targets }] = [resolved, file]
  const player = warmPlayer('kernel', 0)
  const shown = async (world: typeof scenario, { first, count }: typeof third, key = streamKey('ganwei')) => {
    const block = await player.play({ scenario: world, key, first, count })
    return shownOf(pooledOutcomes([block], SHOWN_NAMES).map((value) => value ?? Number.NaN))
  }
  const single = []
  for (let k = 0; k < CHANCE_REPLICATIONS; k++) single.push(await shown(scenario, { first: k, count: 1 }))
  const distance = distanceFrom(targets, oneReplication(single, targets))
  return { scenario, targets, distance, most: chiSquareQuantile(0.99, degreesOfFreedom(targets)), shown }
}
