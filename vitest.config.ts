import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/nodes/**', 'test/cluster/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'cluster', include: ['test/cluster/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 120_000 } },
      { test: { name: 'nodes', include: ['test/nodes/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } }
    ]
  }
})
