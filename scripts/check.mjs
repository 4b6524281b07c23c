/** Checks types, style and dead code, all at once. */

import { startTool } from './build.mjs'

// The tests' types are those of the sources too; that the library's can be declared the build says.
const checks = [
  ['typescript', 'bin/tsc', ['--noEmit', '-p', 'src/explorer/tsconfig.json']],
  ['typescript', 'bin/tsc', ['--noEmit', '-p', 'test/tsconfig.json']],
  ['@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']],
  ['knip', 'bin/knip.js', []]
]
for (const { reason } of await Promise.allSettled(checks.map((check) => startTool(...check)))) {
  if (reason === undefined) continue
  console.error(reason.message)
  process.exitCode = 1
}
