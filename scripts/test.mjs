/** Brings `dist` up to date and runs the tests; arguments go to vitest. */

import { build, runTool } from './build.mjs'

try {
  await build()
  runTool('vitest', 'vitest.mjs', ['run', ...process.argv.slice(2)])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
