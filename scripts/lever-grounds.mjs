/**
 * Writes down what the main job’s matrix says of the shipped measures, for the pages of levers: `npm run levers:update`, which
 * plays it (two minutes), or `npm run levers:update -- FOLDER` with the folder of its second run.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leverGroundsOf } from '../src/findings/lever-grounds.ts'
import { planHash } from '../src/run/plan-file.ts'
import { readCompleteRun, readFinished } from '../src/run/read-run.ts'
import { build } from './build.mjs'
import { worldsInto } from './start.mjs'

/** Digits that are kept of a share: more than are shown. */
const DIGITS = 6

const root = fileURLToPath(new URL('..', import.meta.url))
const [given] = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'ganwei-levers-'))
try {
  if (given === undefined) await play(join(scratch, 'run'))
  const folder = given ?? join(scratch, 'run')
  const run = readCompleteRun(folder)
  const { plan, analysis } = readFinished(folder, run)
  const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value)
  const grounds = JSON.stringify(leverGroundsOf(plan, analysis, planHash(run)), rounded)
  const file = join(root, 'src', 'findings', 'lever-grounds.data.ts')
  writeFileSync(
    file,
    `/** What the main job’s matrix says of the shipped measures; made by \`npm run levers:update\`. */

import type { LeverGrounds } from './lever-grounds.js'

/** The measures of the main job over its worlds and structures. */
export const LEVER_GROUNDS: LeverGrounds = ${grounds}
`
  )
  spawnSync(join(root, 'node_modules', '.bin', 'biome'), ['check', '--write', file], { cwd: root, stdio: 'inherit' })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function play(folder) {
  await build()
  const job = [join(root, 'dist', 'program', 'main.js'), ...worldsInto(folder), '--quiet']
  const { status } = spawnSync(process.execPath, job, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`ganwei compare: ${status}`)
}
