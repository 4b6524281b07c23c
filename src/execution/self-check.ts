/** The start-up self-check: does this machine compute the bits that it should? */

import { instantiate } from '../kernel/instance.js'
import { kernelEngine } from '../kernel/simulate.js'
import { defaultParameters, withChanges } from '../model/parameters.js'
import type { Simulate } from '../model/record.js'
import { simulate as reference } from '../model/simulate.js'
import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'
import { streamKey } from '../random/key.js'
import { philox } from '../random/philox.js'
import type { EngineName } from './engine-names.js'
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

/** Null if all is well; else which part computes other bits than it should. Takes a few milliseconds. */
export function selfCheck(engine: EngineName): string | null {
  if (functionsHash(exp, log, normalQuantile) !== EXPECTED_BITS.functions) return 'exp, log, quantile, draws'
  if (engine === 'reference') return engineHash(reference) === EXPECTED_BITS.reference ? null : 'the reference engine'
  const { module } = kernelModule()
  const kernel = instantiate(module)
  if (functionsHash(kernel.exp, kernel.log, kernel.normalQuantile) !== EXPECTED_BITS.functions)
    return 'exp, log, quantile of the kernel'
  return engineHash(kernelEngine(module)) === EXPECTED_BITS.kernel ? null : 'the kernel'
}

/** The bits that this machine computes; `npm run golden:update` writes them down as those expected. */
export function computedBits(): typeof EXPECTED_BITS {
  return {
    functions: functionsHash(exp, log, normalQuantile),
    reference: engineHash(reference),
    kernel: engineHash(kernelEngine(kernelModule().module))
  }
}

type Real = (x: number) => number

function functionsHash(expOf: Real, logOf: Real, quantileOf: Real): number {
  const numbers: number[] = []
  const words = new Uint32Array(4)
  for (let k = 0; k < 100; k++) {
    philox(k, 7, 1, 3, 123456789, 987654321, words)
    const u = (words[0] + 0.5) * 2.3283064365386963e-10
    numbers.push(...words, expOf(80 * (u - 0.5)), logOf(u), logOf(1e6 * u), quantileOf(u), quantileOf(u * 1e-3))
  }
  return hashOf(Float64Array.from(numbers))
}

function engineHash(simulate: Simulate): number {
  const request = { scenario: SMALL, key: streamKey('self-check'), first: 0, count: 3 }
  return hashOf(Float64Array.from([...simulate(request)].flatMap(({ totals, answers }) => [...totals, ...answers])))
}

/** FNV-1a of the bits of some doubles, 32 bits wide. */
function hashOf(numbers: Float64Array): number {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(numbers.buffer)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
