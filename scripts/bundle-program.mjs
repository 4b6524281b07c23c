/** Bundles the command line, with the packages it uses, into a few files: a start then reads dozens of files, not hundreds. */

import { join } from 'node:path'
import { build } from 'vite'

/** These read files of their own from beside their code. */
const LEFT_OUT = [/^yargs(\/|$)/, /^@resvg\//]

/**
 * Writes `program/main.js`, which is the command line, and `program/worker.js`, which it starts in threads, into `dist`.
 *
 * All files stand in that one folder, as deep as a layer's folder: what the code finds beside itself (`../kernel/…`) is where
 * it was. Nothing is minified: a stack shows the names of the source.
 */
export async function bundleProgram(dist) {
  await build({
    configFile: false,
    root: dist,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(dist, 'program'),
      minify: false,
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: {
        input: { main: join(dist, 'cli/main.js'), worker: join(dist, 'execution/worker.js') },
        external: LEFT_OUT,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
      }
    }
  })
}
