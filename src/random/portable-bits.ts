/** A hash over the bits of everything that must be the same on every machine; it runs in Node and in browsers. */

import { exp } from '../numeric/exp.js'
import { log } from '../numeric/log.js'
import { normalQuantile } from '../numeric/normal-quantile.js'
import { uniform } from './draws.js'
import { philox } from './philox.js'

/** The functions whose bits are promised, as one engine or the other computes them. */
export interface PortableFunctions {
  exp(x: number): number
  log(x: number): number
  normalQuantile(p: number): number
}

/** The hash of exp, log, Φ⁻¹ and Philox over `count` inputs from all their range. */
export function portableBits(count: number, functions: PortableFunctions = { exp, log, normalQuantile }): number {
  const words = new Uint32Array(4)
  const values = new Float64Array(6)
  let hash = FNV_START
  for (let k = 0; k < count; k++) {
    philox(k, 7, 1, 3, 123456789, 987654321, words)
    const u = uniform(words[0])
    const v = uniform(words[1])
    values[0] = functions.exp(1480 * (u - 0.5))
    values[1] = functions.log(u * functions.exp(1400 * (v - 0.5)))
    values[2] = functions.log(u / (1 - u))
    values[3] = functions.normalQuantile(u)
    values[4] = functions.normalQuantile(v * 1e-4)
    values[5] = words[2] * 4294967296 + words[3]
    hash = hashBits(values, hash)
  }
  return hash
}

const FNV_START = 0x811c9dc5

/** FNV-1a, 32 bits wide, over the bits of some doubles, going on from an earlier hash. */
export function hashBits(numbers: Float64Array, from = FNV_START): number {
  let hash = from
  for (const byte of new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return hash >>> 0
}
