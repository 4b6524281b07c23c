/** A few numbers of every shipped scenario as this build computes them, and the hash of its kernel. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kernelEngine } from '../../src/kernel/simulate.js'
import { TOTAL, TOTAL_ROWS } from '../../src/model/outcomes.js'
import { streamKey } from '../../src/random/key.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { fileLibrary } from '../../src/store/scenario-library.js'

export const GOLDEN_FILE = fileURLToPath(new URL('golden.json', import.meta.url))
const folder = fileURLToPath(new URL('../../scenarios', import.meta.url))
const SHOWN = ['steps', 'acted', 'afraid', 'errors', 'cases', 'granted', 'sanctioned', 'output', 'harm'] as const

export interface Golden {
  readonly kernelSha256: string
  /** By file: a few totals of replication 0 under the seed "golden", and a hash of all of them. */
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, number | string>>>>
}

export function goldenNumbers(): Golden {
  const bytes = readFileSync(fileURLToPath(new URL('../../dist/kernel/kernel.wasm', import.meta.url)))
  const play = kernelEngine(new WebAssembly.Module(bytes))
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return {
    kernelSha256: sha256(bytes),
    scenarios: Object.fromEntries(
      files.sort().map((file) => {
        const resolved = resolveScenario(`${folder}/${file}`, fileLibrary(folder))
        if ('issues' in resolved) throw new Error(resolved.issues[0].message.en)
        const [record] = play({ scenario: resolved.scenario, key: streamKey('golden'), first: 0, count: 1 })
        const shown = SHOWN.map((name) => [name, record.totals[TOTAL[name]]] as const)
        const all = TOTAL_ROWS.map(({ name }, k) => `${name} ${record.totals[k]}`).join('\n')
        return [file, { ...Object.fromEntries(shown), sha256: sha256(all) }]
      })
    )
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
