/** Ends a CI run: counts the tests of vitest's JSON report, and fails if any failed or was skipped. */

import { readFileSync } from 'node:fs'

const [file, status] = process.argv.slice(2)
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests,
  numTodoTests,
  success
} = JSON.parse(readFileSync(file, 'utf8'))
const skipped = numPendingTests + numTodoTests
if (skipped > 0) console.log('tests were skipped: on this machine none may be')
process.exitCode = status === '0' && success && failed === 0 && skipped === 0 && passed > 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
