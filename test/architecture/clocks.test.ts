/** No test asserts how long something takes, waits a fixed time, or waits without an end: they hold on a busy machine too. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const tests = fileURLToPath(new URL('..', import.meta.url))

/** What reads a clock, or waits for one. */
const CLOCK =
  /\bset(?:Timeout|Interval)\(|\bperformance\.now\b|\bDate\.now\b|\bnew Date\(\)|\bhrtime\b|\bwaitForTimeout\b|\btimeout: \d|\}, \d+_000\)/

/** Files that may, and why no speed is asserted. */
const ALLOWED: Readonly<Record<string, string>> = {
  'until.ts': 'waits until something is so, and says what if it never is',
  'architecture/clocks.test.ts': 'names what it looks for',
  'architecture/layers.test.ts': 'names what it looks for',
  'cli/here.ts': 'gives commands the clock that they have',
  'cli/explore-server.test.ts': 'a silent address is as good as a refusing one',
  'faults/starts.test.ts': 'ends what hangs, as the runner of the tests would',
  'faults/killed.test.ts': 'kills at moments drawn at random, and expects the same of each',
  'faults/interrupted.test.ts': 'gives the program a clock that stands still',
  'browser/explorer.test.ts': 'gives the page a clock that stands still'
}

/** The lines of a test that hang on a clock. */
function clocksIn(text: string): string[] {
  return text.split('\n').filter((line) => CLOCK.test(line.replace(/(?:\/\/|^\s*\*|\/\*\*).*/, '')))
}

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|mjs)$/.test(path))

describe('tests', () => {
  it('hang on no clock', () => {
    const found = files
      .filter((path) => !(path in ALLOWED))
      .flatMap((path) => clocksIn(readFileSync(join(tests, path), 'utf8')).map((line) => `${path}: ${line.trim()}`))
    expect(found).toEqual([])
    for (const path of Object.keys(ALLOWED)) expect(files).toContain(path)
  })

  it.each([
    'const started = performance.now()',
    'await new Promise((go) => setTimeout(go, 400))',
    'expect(Date.now() - before).toBeLessThan(1000)',
    'await page.waitForTimeout(500)',
    'ganwei(args, { timeout: 60_000 })',
    '}, 120_000)'
  ])('that do are found: %s', (line) => {
    expect(clocksIn(`  ${line}\n`)).toHaveLength(1)
    expect(clocksIn(`  // ${line}\n`)).toEqual([])
  })
})
