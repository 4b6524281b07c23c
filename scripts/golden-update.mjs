/** Writes down the numbers that this build computes as those expected; a line **Results** in CHANGELOG.md goes with it. */

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await build()
const { computedBits } = await import(pathToFileURL(join(root, 'dist', 'execution', 'self-check.js')).href)
const { functions, reference, kernel } = computedBits()
writeFileSync(
  join(root, 'src', 'execution', 'self-check.data.ts'),
  `/** The bits that the self-check expects; made by \`npm run golden:update\`. */

export const EXPECTED_BITS = { functions: ${functions}, reference: ${reference}, kernel: ${kernel} }
`
)
await build()
// The test's own file computes them, so that both always do the same.
spawnSync(process.execPath, ['--import', 'tsx', join(root, 'test', 'golden', 'write-golden.ts')], {
  cwd: root,
  stdio: 'inherit'
})
