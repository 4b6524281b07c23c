/**
 * Brings `dist` up to date and runs the tests; arguments go to vitest. With `--long` the tests that have a longer version
 * run that: 1,000 kills, 50,000 mutated scenario files, a million replications. With `--changed` those run whose imports reach what
 * has changed since the last commit, or since the one that is named; where only comments have, those that read comments.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, runTool } from './build.mjs'
import { uncommented } from './uncommented.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const vitest = (...args) => runTool('vitest', 'vitest.mjs', args)

/** Tests that read the sources as text, by what in a changed file they may see. */
const READERS = {
  'test/architecture/layers.test.ts': ({ isCode }) => isCode,
  'test/architecture/sentences.test.ts': ({ isCode }) => isCode,
  'test/architecture/clocks.test.ts': ({ isCode, file }) => isCode && file.startsWith('test/'),
  'test/architecture/additions.test.ts': ({ isCode, file }) => isCode && file.startsWith('src/'),
  'test/docs/examples.test.ts': ({ isCode, text }) => isCode || text.includes('@example'),
  'test/docs/documents.test.ts': () => true
}

/** Every test that says, by `test/extent.ts`, how much of it is done when. */
function longTests() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\/extent\.js'/.test(readFileSync(join(root, file), 'utf8')))
}

/** By what tests import a file: the kernel's sources by the module that loads what is made of them. */
function importedAs(file) {
  return file.startsWith('src/kernel/assembly/') ? 'src/kernel/instance.ts' : file
}

/** Runs what a change since a commit reaches. */
function runChanged(since, others) {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const lines = ({ stdout }) => stdout.split('\n').filter((line) => line !== '')
  const changed = [
    ...lines(git('diff', '--name-only', '--relative', since)),
    ...lines(git('ls-files', '--others', '--exclude-standard'))
  ].filter((file) => existsSync(join(root, file)))
  const seen = changed.map((file) => {
    const before = git('show', `${since}:./${file}`).stdout
    const now = readFileSync(join(root, file), 'utf8')
    return { file, text: before + now, isCode: uncommented(file, before) !== uncommented(file, now) }
  })
  const inCode = seen.flatMap(({ file, isCode }) => (isCode ? [file] : []))
  const readers = Object.keys(READERS).filter((reader) => seen.some((each) => READERS[reader](each)))
  console.log(`changed: ${changed.length} files, ${inCode.length} of them not in comments only`)
  if (inCode.length > 0) vitest('related', '--run', ...others, ...inCode.map(importedAs), ...readers)
  else if (readers.length > 0) vitest('run', ...others, ...readers)
}

try {
  const [first, ...others] = process.argv.slice(2)
  const isChanged = first?.startsWith('--changed') ?? false
  await build({ commentsAside: isChanged })
  if (first === '--long') {
    process.env.TEST_LONG = '1'
    vitest('run', ...longTests(), '--testTimeout', '14400000', ...others)
  } else if (isChanged) runChanged(first.split('=')[1] ?? 'HEAD', others)
  else vitest('run', ...process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
