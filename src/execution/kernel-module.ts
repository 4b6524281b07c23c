/** The compiled kernel of this build, checked before it is used. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { KernelUnavailableError, withMemory } from '../kernel/instance.js'

/** Eight bytes of header and one function that uses a vector: valid only where vectors are. */
const NEEDS_SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]
)

export interface KernelModule {
  readonly module: WebAssembly.Module
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

let compiled: KernelModule | undefined

/** Compiles the kernel once; throws `KernelUnavailableError`. */
export function kernelModule(): KernelModule {
  if (compiled !== undefined) return compiled
  if (!WebAssembly.validate(NEEDS_SIMD)) throw new KernelUnavailableError('noSimd')
  const place = kernelFile()
  if (place === undefined) throw new KernelUnavailableError('noKernelFile')
  const bytes = readFileSync(place)
  const module = withMemory(() => new WebAssembly.Module(bytes))
  compiled = { module, sha256: createHash('sha256').update(bytes).digest('hex') }
  return compiled
}

/** The kernel's file, the one that library, program and explorer share; undefined where it was not built. */
export function kernelFile(): URL | undefined {
  // Beside the compiled sources, or in `dist` where ganwei runs from its sources.
  const places = ['../kernel/kernel.wasm', '../../dist/kernel/kernel.wasm'].map(
    (path) => new URL(path, import.meta.url)
  )
  return places.find((url) => existsSync(url))
}
