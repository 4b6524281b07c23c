/** How the explorer is bundled: a static site that works below any address. */

import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/explorer',
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'iife', rolldownOptions: { checks: { pluginTimings: false } } },
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    license: { fileName: 'LICENSES.md' },
    // One piece of code, so that the page can also stand in one file.
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } }
  }
})
