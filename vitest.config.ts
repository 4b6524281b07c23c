import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { PATIENCE } from './test/until.js'

// Most of a test's time goes into commands that use one core, and some of it into waiting for others.
const workers = availableParallelism() + 1

const usual = {
  maxWorkers: workers,
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  setupFiles: ['test/drawn-once.ts', 'test/bounded-shrinking.ts']
}
const sketching = { ...usual, setupFiles: [...usual.setupFiles, 'test/sketched-setup.ts'] }

/** Folders that are projects of their own. */
const OWN = ['browser', 'cluster', 'nodes', 'docs', 'builds']

/** What a test file says that starts the built program or any other process. */
const STARTS =
  /'node:child_process'|scripts\/build\.mjs'|\{[^}]*\b(?:ganwei|main|runScript)\b[^}]*\} from '[^']*\/program\.js'/

/** What a test file says that changes or waits for something beyond its own values: the process, a command, files. */
const TOUCHES = /\bvi\.|\bprocess\.(?!env\b)|'node:(?!url')|\/(?:here|tiny|tiny-calibration|drawn-once)\.js'/

/** What a test file says that draws no chart (`test/sketched.ts`). */
const SKETCHES = /\bvi\.mock\('[^']*\/render-svg\.js', \(\) => import\('[^']*\/sketched\.js'\)\)/

/**
 * What a test file says that has something else in the place of other modules, of time or of the environment. All others share
 * their modules with those of their project: to load them for each anew takes longer than most tests.
 */
const ALONE =
  /\bvi\.(?:unmock|useFakeTimers|stub\w+)\(|\bvi\.mock\(\s*'[^']*(?<!\/render-svg\.js)'|in-brackets\.js'|process\.env = /

const root = fileURLToPath(new URL('.', import.meta.url))
const others = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !OWN.some((folder) => path.startsWith(`test/${folder}/`)))
const saying = (what: RegExp, paths: readonly string[]) =>
  paths.filter((path) => what.test(readFileSync(root + path, 'utf8')))
const alone = saying(ALONE, others)
const sketched = saying(SKETCHES, others).filter((path) => !alone.includes(path))
const together = others.filter((path) => !alone.includes(path) && !sketched.includes(path))
const program = [...new Set([...saying(STARTS, together), ...saying(TOUCHES, together)])]
const unit = together.filter((path) => !program.includes(path))

// The whole proof of builds takes minutes: `.ci/run` and `npm run test:long` give it.
const builds = process.env.TEST_WHOLE || process.env.TEST_LONG ? ['test/builds/**/*.test.ts'] : []

export default defineConfig({
  test: {
    // What is made of a module's text is kept for the next project that loads it, and for the next run.
    experimental: { fsModuleCache: true, fsModuleCachePath: `${root}.cache/vitest` },
    projects: [
      { test: { ...usual, isolate: false, name: 'unit', include: unit } },
      { test: { ...usual, isolate: false, name: 'program', include: [...program, ...builds] } },
      { test: { ...sketching, isolate: false, name: 'sketched', include: sketched } },
      { test: { ...usual, name: 'alone', include: alone } },
      { test: { ...usual, isolate: false, name: 'documents', include: ['test/docs/**/*.test.ts'] } },
      { test: { ...usual, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      { test: { ...usual, name: 'cluster', include: ['test/cluster/**/*.test.ts'] } },
      { test: { ...usual, name: 'nodes', include: ['test/nodes/**/*.test.ts'] } }
    ]
  }
})
