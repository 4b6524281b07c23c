/** Ten twins of the full model: whether what was hidden lies where a calibration says, inputs and effects of reforms. */

import { expect, it } from 'vitest'
import { extent, isLong } from '../extent.js'
import { type FullTwin, fullTwin, judged } from './full-twins.js'

/** Sharp figures stand with one seed. */
const SEED = '20261128'
const TWINS = extent(1, 1, 10)
const SHORT = { particles: 16, replications: 1, cadresPerUnit: 4, periods: 8 }
const SIZE = extent(SHORT, SHORT, { particles: 160, replications: 8, cadresPerUnit: 40, periods: 16 })

it(`finds what ${TWINS} hidden worlds of the full model are like (seed ${SEED})`, async () => {
  const twins: FullTwin[] = []
  for (let number = 0; number < TWINS; number++) twins.push(await fullTwin(SEED, number, SIZE))
  const { inside, all, least, halved, effects, said } = judged(twins)
  if (isLong) process.stderr.write(`${said}\n`)
  // Sixteen worlds are too few for the ends of a range: of the short form only that most of what was hidden is found is asked.
  expect(inside, said).toBeGreaterThanOrEqual(isLong ? least : 0.75 * all)
  if (!isLong) return
  expect(halved, said).toBeGreaterThanOrEqual(5)
  for (const { id, inside: own } of effects) expect(own, `${id}: ${said}`).toBeGreaterThanOrEqual(TWINS - 1)
})
