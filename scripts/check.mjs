/** Checks types, style and dead code. */

import { runTool } from './build.mjs'

try {
  runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])
  runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'src/explorer/tsconfig.json'])
  runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'test/tsconfig.json'])
  runTool('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.'])
  runTool('knip', 'bin/knip.js', [])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
