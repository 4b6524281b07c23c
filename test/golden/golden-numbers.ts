/** A few numbers of every shipped scenario as this build computes them, and the hash of its kernel. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kernelEngine } from '../../src/kernel/simulate.js'
import { TOTAL, TOTAL_ROWS } from '../../src/model/outcomes.js'
import { streamKey } from '../../src/random/key.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

export const GOLDEN_FILE = fileURLToPath(new URL('golden.json', import.meta.url))
const SHOWN = ['steps', 'acted', 'afraid', 'errors', 'cases', 'granted', 'sanctioned', 'output', 'harm'] as const

export interface Golden {
  readonly kernelSha256: string
  /** By library name: a few totals of replication 0 under the seed "golden", and a hash of all of them. */
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, number | string>>>>
}

export function goldenNumbers(): Golden {
  const bytes = readFileSync(fileURLToPath(new URL('../../dist/kernel/kernel.wasm', import.meta.url)))
  const play = kernelEngine(new WebAssembly.Module(bytes))
  return {
    kernelSha256: sha256(bytes),
    scenarios: Object.fromEntries(
      shippedWorlds().map((scenario) => {
        const [record] = play({ scenario, key: streamKey('golden'), first: 0, count: 1 })
        const shown = SHOWN.map((name) => [name, record.totals[TOTAL[name]]] as const)
        const all = TOTAL_ROWS.map(({ name }, k) => `${name} ${record.totals[k]}`).join('\n')
        return [scenario.id, { ...Object.fromEntries(shown), sha256: sha256(all) }]
      })
    )
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
