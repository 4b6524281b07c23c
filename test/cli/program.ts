/** Runs the built program as a user would. */

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATIENCE } from '../until.js'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const main = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `ganwei` with arguments, in English unless the environment says otherwise; the built program, or another. */
export function ganwei(
  args: readonly string[],
  { cwd = root, env = {}, program = main }: { cwd?: string; env?: NodeJS.ProcessEnv; program?: string } = {}
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
    timeout: PATIENCE
  })
  return { status, stdout, stderr }
}

/** Runs a module's text at the project's root, where it can import built files; throws if it fails. */
export function runScript(text: string): string {
  const args = ['--input-type=module', '--eval', text]
  return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: PATIENCE })
}

/** Files of a run that tell of its making rather than of its results. */
const OF_ITS_MAKING = ['manifest.json', 'journal.jsonl', 'ro-crate-metadata.json']

/** The SHA-256 of every result file of a run, by name, with those of its plan and of anything that lies there beside. */
export function resultHashes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .filter((name) => !OF_ITS_MAKING.includes(name))
  return Object.fromEntries(names.sort().map((name) => [name, sha256(readFileSync(join(folder, name)))]))
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
