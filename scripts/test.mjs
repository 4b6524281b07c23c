/**
 * Brings `dist` up to date and runs the tests; arguments go to vitest. With `--long` the tests that have a longer version
 * run that: 1,000 kills, 50,000 mutated scenario files, a million replications.
 */

import { build, runTool } from './build.mjs'

const LONG = [
  'run',
  '--project',
  'unit',
  'test/faults/killed',
  'test/faults/memory',
  'test/scenario/fuzz',
  'test/kernel/equality',
  '--testTimeout',
  '3600000'
]

try {
  const [first, ...others] = process.argv.slice(2)
  await build()
  if (first === '--long') {
    process.env.TEST_LONG = '1'
    runTool('vitest', 'vitest.mjs', [...LONG, ...others])
  } else runTool('vitest', 'vitest.mjs', ['run', ...process.argv.slice(2)])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
