/** A Slurm of one node for a file of tests; see `up` and `down` beside it. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** What the names of tests say where there is no Slurm; empty where there is. */
export const absent = absence()

function absence(): string {
  const programs = ['sbatch', 'slurmctld', 'slurmd', 'munged']
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { env }).status === 0
  const lacking = programs.filter((program) => !isThere(program))
  return lacking.length === 0 ? '' : ` (skipped: no ${lacking.join(', ')}; on Debian: apt-get install slurm-wlm munge)`
}

/** Starts Slurm and gives its environment; it is stopped by `stop`, or when this process ends. */
export function startSlurm(): { readonly env: NodeJS.ProcessEnv; stop(): void } {
  // Sockets want short paths, and `up` makes the folder itself.
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-slurm-'))
  rmdirSync(folder)
  const SLURM_CONF = execFileSync(join(here, 'up'), [folder, String(process.pid)], { encoding: 'utf8' }).trim()
  return {
    env: { SLURM_CONF },
    stop() {
      execFileSync(join(here, 'down'), [folder])
    }
  }
}
