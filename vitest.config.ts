import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { PATIENCE } from './test/until.js'

// Most of a test's time goes into commands that use one core; two at once halve it on the smallest machine.
const workers = Math.max(2, availableParallelism() - 1)

const usual = {
  maxWorkers: workers,
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  setupFiles: ['test/drawn-once.ts', 'test/bounded-shrinking.ts']
}

// What starts a browser or a cluster has the machine to itself.
const alone = { ...usual, maxWorkers: 1 }

/** Folders that are projects of their own. */
const OWN = ['browser', 'cluster', 'nodes', 'docs', 'builds']

/** What a test file says that starts the built program or any other process. */
const STARTS =
  /'node:child_process'|scripts\/build\.mjs'|\{[^}]*\b(?:ganwei|main|runScript)\b[^}]*\} from '[^']*\/program\.js'/

const root = fileURLToPath(new URL('.', import.meta.url))
const others = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !OWN.some((folder) => path.startsWith(`test/${folder}/`)))
const program = others.filter((path) => STARTS.test(readFileSync(root + path, 'utf8')))

// The whole proof of builds takes minutes: `.ci/run` and `npm run test:long` give it.
const builds = process.env.TEST_WHOLE || process.env.TEST_LONG ? ['test/builds/**/*.test.ts'] : []

export default defineConfig({
  test: {
    projects: [
      { test: { ...usual, name: 'unit', include: others.filter((path) => !program.includes(path)) } },
      { test: { ...usual, name: 'program', include: [...program, ...builds] } },
      { test: { ...usual, name: 'documents', include: ['test/docs/**/*.test.ts'] } },
      { test: { ...alone, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      { test: { ...alone, name: 'cluster', include: ['test/cluster/**/*.test.ts'] } },
      { test: { ...alone, name: 'nodes', include: ['test/nodes/**/*.test.ts'] } }
    ]
  }
})
