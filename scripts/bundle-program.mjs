/** Bundles the command line, with the packages it uses, into a few files: a start then reads dozens of files, not hundreds. */

import { basename, join } from 'node:path'
import { build } from 'vite'
import { uncommented } from './uncommented.mjs'

/** These read files of their own from beside their code. */
const LEFT_OUT = [/^yargs(\/|$)/, /^@resvg\//]

/**
 * Writes `main.js`, which is the command line, and `worker.js` and `follow-worker.js`, which it starts in threads, all made of the library, into a folder.
 *
 * All files stand in that one folder, as deep as a layer's folder: what the code finds beside itself (`../kernel/…`) is where
 * it was. Nothing is minified: a stack shows the names of the source. The library's comments are left out, so that a changed one
 * makes no other program. Tests make it of the sources, with something else in a file's place.
 *
 * @param {string} library
 * @param {string} folder
 * @param {{ ending?: string, plugins?: import('vite').Plugin[] }} [how]
 */
export async function bundleProgram(library, folder, { ending = '.js', plugins = [] } = {}) {
  await build({
    configFile: false,
    root: library,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: {
        input: {
          main: join(library, `cli/main${ending}`),
          worker: join(library, `execution/worker${ending}`),
          'follow-worker': join(library, `run/follow-worker${ending}`)
        },
        external: LEFT_OUT,
        plugins: [withoutComments(library), saysNoPlace(basename(library))],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
      }
    }
  })
}

/** Leaves out the comments of the library's own files; packages keep theirs, and with them their licences. */
function withoutComments(library) {
  return {
    name: 'without-comments',
    transform: (code, file) => (file.startsWith(library) ? uncommented(file, code) : null)
  }
}

/** Names modules, in the comments that the bundler writes, by their paths in the library, wherever that is at the time. */
function saysNoPlace(library) {
  const before = new RegExp(`^// \\S*(?:${library}/|(?=node_modules/))`, 'gm')
  return { name: 'says-no-place', renderChunk: (code) => code.replace(before, '// ') }
}
