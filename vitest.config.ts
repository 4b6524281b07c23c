import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Most of a test's time goes into commands that use one core; two at once halve it on the smallest machine.
const unitWorkers = Math.max(2, availableParallelism() - 1)

// What measures speed, or starts a browser or a cluster, has the machine to itself.
const alone = { maxWorkers: 1, testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/nodes/**', 'test/cluster/**'],
          maxWorkers: unitWorkers,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      { test: { ...alone, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      { test: { ...alone, name: 'cluster', include: ['test/cluster/**/*.test.ts'], testTimeout: 240_000 } },
      { test: { ...alone, name: 'nodes', include: ['test/nodes/**/*.test.ts'] } }
    ]
  }
})
