/** The start-up self-check: does this machine compute the bits that it should? */

import type { EngineName } from '../experiment/engine-names.js'
import { instantiate } from '../kernel/instance.js'
import { kernelEngine } from '../kernel/simulate.js'
import { defaultParameters, withChanges } from '../model/parameters.js'
import type { Simulate } from '../model/record.js'
import { simulate as reference } from '../model/simulate.js'
import { streamKey } from '../random/key.js'
import { hashBits, portableBits } from '../random/portable-bits.js'
import { kernelModule } from './kernel-module.js'
import { EXPECTED_BITS } from './self-check.data.js'

/** A few steps of a small organisation under every mechanism, and the bits it must leave. */
const SMALL = {
  parameters: withChanges(defaultParameters(), {
    'time.periods': 6,
    'time.burnIn': 1,
    'organisation.tiers': [
      { id: 'a', units: 2, cadresPerUnit: 7, elaboration: 0.2 },
      { id: 'b', units: 1, cadresPerUnit: 4, elaboration: -0.1 }
    ],
    'accountability.errorRate': 0.6,
    'accountability.strictness': 0.6,
    'standards.precedentGain': 1
  }),
  timetable: [{ at: 3, set: { 'standards.scopeClarity': 0.9, 'information.attentionSpread': 1 } }]
}

/** Inputs of the start-up check; tests go through many more. */
const INPUTS = 100

/** Null if all is well; else which part computes other bits than it should. Takes a few milliseconds. */
export function selfCheck(engine: EngineName): string | null {
  if (portableBits(INPUTS) !== EXPECTED_BITS.functions) return 'exp, log, quantile, draws'
  if (engine === 'reference') return engineHash(reference) === EXPECTED_BITS.reference ? null : 'the reference engine'
  const { module } = kernelModule()
  const kernel = instantiate(module)
  if (portableBits(INPUTS, kernel) !== EXPECTED_BITS.functions) return 'exp, log, quantile of the kernel'
  return engineHash(kernelEngine(module)) === EXPECTED_BITS.kernel ? null : 'the kernel'
}

/**
 * The bits that this machine computes; `npm run golden:update` writes them down as those expected.
 * @public
 */
export function computedBits(): typeof EXPECTED_BITS {
  return {
    functions: portableBits(INPUTS),
    reference: engineHash(reference),
    kernel: engineHash(kernelEngine(kernelModule().module))
  }
}

function engineHash(simulate: Simulate): number {
  const request = { scenario: SMALL, key: streamKey('self-check'), first: 0, count: 3 }
  return hashBits(Float64Array.from([...simulate(request)].flatMap(({ totals, answers }) => [...totals, ...answers])))
}
