/** The main job: brings `dist` up to date and runs the batch of the paper's scenarios. */

import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await build()
const job = [
  'batch',
  'scenarios',
  '--replications',
  '200',
  '--seed',
  'ganwei',
  '--out',
  'outputs/first-run',
  '--next-free'
]
const { status } = spawnSync(process.execPath, [join('dist', 'cli', 'main.js'), ...job, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit'
})
process.exitCode = status ?? 1
