/** Bundles the command line, with the packages it uses, into a few files: a start then reads dozens of files, not hundreds. */

import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
        plugins: [withoutComments(library), startsLater(), saysNoPlace(basename(library))],
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

/**
 * What string-width makes as it is loaded, a sixth of a start, though few texts need it; and the same made when it is asked for.
 * The pattern is text, for one that is written as a pattern is worked out as soon as it is read.
 */
const MADE_LATER = [
  [
    'const segmenter = new Intl.Segmenter();',
    'let segments;\nconst segmenter = { segment: (text) => (segments ??= new Intl.Segmenter()).segment(text) };'
  ],
  [
    'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    "let emoji;\nconst rgiEmojiRegex = { test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };"
  ]
]

/** Makes what string-width needs when it is asked for. */
function startsLater() {
  let isMet = false
  return {
    name: 'starts-later',
    transform(code, file) {
      if (file !== fileURLToPath(import.meta.resolve('string-width'))) return null
      isMet = true
      return MADE_LATER.reduce((text, [now, later]) => {
        if (!text.includes(now)) throw new Error(`string-width has no longer: ${now}`)
        return text.replace(now, () => later)
      }, code)
    },
    buildEnd(error) {
      if (error === undefined && !isMet) throw new Error('the program is made without string-width')
    }
  }
}

/** Names modules, in the comments that the bundler writes, by their paths in the library, wherever that is at the time. */
function saysNoPlace(library) {
  const before = new RegExp(`^// \\S*(?:${library}/|(?=node_modules/))`, 'gm')
  return { name: 'says-no-place', renderChunk: (code) => code.replace(before, '// ') }
}
