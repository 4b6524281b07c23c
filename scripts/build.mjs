/**
 * Builds `dist` from `src`, unless it is already up to date with it.
 *
 * ```
 * src/cli/commands ─ list → src/cli
 * src/**  ─ tsc ───────→ library ─┬─ bundle ─→ program ─┐
 *                                 └─ tables → kernel ───┼─→ dist
 * src/explorer and its rooms ─ vite ──────→ explorer ───┘
 * ```
 *
 * The kernel is compiled beside the library too, with the tables of last time, and again only where they have changed.
 *
 * What a step made is kept in `.cache/build` with a fingerprint of what went into it, and made again only when that has changed:
 * of the program and the explorer comments do not count. `dist` has the same bytes as if nothing had been kept.
 */

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCommandList } from './command-list.mjs'
import { writeKernelLayout } from './kernel-layout.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'dist', '.built-from')

/** What every step depends on: the tools and how they are called. */
const FRAME = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'src/explorer/tsconfig.json', 'vite.config.ts'],
  ...['build', 'bundle-program', 'command-list', 'kernel-layout', 'uncommented'].map((name) => `scripts/${name}.mjs`)
]

/** Rooms that run under Node only: the explorer has nothing of them. */
const NODE_ROOMS = ['cli', 'cluster', 'run', 'execution']

/** Pinned, for they decide the bits of the kernel's sums. */
const KERNEL_FLAGS = [
  ...['--enable', 'simd', '--enable', 'bulk-memory', '--optimizeLevel', '3', '--shrinkLevel', '0'],
  ...['--runtime', 'stub', '--use', 'abort=', '--noAssert', '--disableWarning', '112']
]

/** What the compiler's module may use, and how it is optimised once more; pinned like the above. */
const OPTIMISER_FLAGS = [
  ...['--enable-simd', '--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-mutable-globals'],
  ...['--enable-sign-ext', '-O4']
]

/**
 * Brings `dist` up to date; throws if a step fails. It is made beside and then takes its place, so that it is never half there.
 * With `commentsAside` it is up to date where only comments have changed, which are read in its types alone.
 */
export async function build({ commentsAside = false } = {}) {
  writeCommandList()
  const [text, code] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
  if (text === fingerprint() || (commentsAside && code === (await codeFingerprint()))) return
  const beside = join(root, `dist.${process.pid}.tmp`)
  const kept = takeKept()
  try {
    const made = await Promise.allSettled([makeExplorer(kept), makeLibrary(kept)])
    for (const { reason } of made) if (reason !== undefined) throw reason
    assemble(kept, beside)
    writeFileSync(join(beside, '.built-from'), `${fingerprint()}\n${await codeFingerprint()}`)
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    renameSync(beside, join(root, 'dist'))
    giveBack(kept)
  } finally {
    rmSync(beside, { recursive: true, force: true })
    rmSync(kept, { recursive: true, force: true })
  }
}

const KEPT = join(root, '.cache', 'build')

/**
 * Takes what earlier builds have kept, for this process alone: another one, or the next after this one was killed, finds nothing
 * and begins anew. Given back is only what is whole.
 */
function takeKept() {
  const own = `${KEPT}.${process.pid}`
  rmSync(own, { recursive: true, force: true })
  mkdirSync(dirname(KEPT), { recursive: true })
  const frame = hashOf(FRAME)
  try {
    renameSync(KEPT, own)
    if (readFileSync(join(own, 'frame'), 'utf8') === frame) return own
    rmSync(own, { recursive: true })
  } catch {
    rmSync(own, { recursive: true, force: true })
  }
  mkdirSync(own)
  writeFileSync(join(own, 'frame'), frame)
  return own
}

function giveBack(own) {
  try {
    renameSync(own, KEPT)
  } catch {
    // Another build was first: what it kept is as good.
  }
}

/** Makes what a step makes unless its inputs are those of last time. */
async function step(kept, name, inputs, make) {
  const file = join(kept, `${name}.from`)
  if (existsSync(file) && readFileSync(file, 'utf8') === inputs) return
  await make(join(kept, name))
  writeFileSync(file, inputs)
}

/** Compiles the library, and makes of it the kernel and the program. */
async function makeLibrary(kept) {
  const sources = filesBelow('src').filter((file) => !file.startsWith(ASSEMBLY) && roomOf(file) !== 'explorer')
  const compiled = step(kept, 'library', hashOf(sources), async (library) => {
    const memory = ['--incremental', '--tsBuildInfoFile', join(kept, 'library.tsbuildinfo')]
    await startTool('typescript', 'bin/tsc', ['-p', 'tsconfig.json', '--outDir', library, ...memory])
    const wanted = new Set(sources.map((file) => file.slice('src'.length + 1).replace(/\.tsx?$/, '')))
    for (const file of filesIn(library))
      if (!wanted.has(file.replace(/(\.d\.ts|\.js)$/, ''))) rmSync(join(library, file))
  })
  // In most builds the layout that is there is the one that the tables will ask for.
  const [{ reason }] = await Promise.allSettled([compiled, makeKernel(kept, { stdio: 'ignore' })])
  if (reason !== undefined) throw reason
  const library = join(kept, 'library')
  await writeKernelLayout(library)
  await makeKernel(kept)
  const { uncommented } = await import('./uncommented.mjs')
  const code = filesIn(library).filter((file) => file.endsWith('.js'))
  await step(kept, 'program', hashOf(code, library, uncommented), async (folder) => {
    const { bundleProgram } = await import('./bundle-program.mjs')
    await bundleProgram(library, folder)
  })
}

/** Compiles the kernel with the layout that is there. */
function makeKernel(kept, how) {
  return step(kept, 'kernel', hashOf(filesBelow(ASSEMBLY)), (folder) =>
    compileKernel(ASSEMBLY, join(folder, 'kernel.wasm'), how)
  )
}

/** Bundles the explorer. */
async function makeExplorer(kept) {
  const { uncommented } = await import('./uncommented.mjs')
  const files = filesBelow('src').filter((file) => !file.startsWith(ASSEMBLY) && !NODE_ROOMS.includes(roomOf(file)))
  await step(kept, 'explorer', hashOf(files, root, uncommented), (folder) =>
    startTool('vite', 'bin/vite.js', ['build', '--logLevel', 'warn', '--outDir', folder])
  )
}

/** Lays out `dist` of what the steps have made. */
function assemble(kept, dist) {
  cpSync(join(kept, 'library'), dist, { recursive: true })
  for (const part of ['kernel', 'program', 'explorer']) cpSync(join(kept, part), join(dist, part), { recursive: true })
  keepLibrary(dist)
  writeFileSync(join(dist, 'build.json'), `${JSON.stringify(buildInfo(dist))}\n`)
}

/** Removes what the program's bundle has and the library does not reach: nobody can ask for it by the package's name. */
function keepLibrary(dist) {
  const kept = new Set()
  const reach = (file, ending) => {
    if (kept.has(file)) return
    kept.add(file)
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, specifier] of text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\()'(\.[^']+)\.js'/g)) {
      reach(join(dirname(file), `${specifier}${ending}`), ending)
    }
  }
  for (const entry of ['index', 'index.browser']) for (const ending of ['.js', '.d.ts']) reach(entry + ending, ending)
  for (const file of filesIn(dist)) {
    if (/(\.d\.ts|\.js)$/.test(file) && !/^program|^explorer/.test(file) && !kept.has(file)) rmSync(join(dist, file))
  }
}

/** Compiles the kernel in a folder to a file; both may be relative to the project. */
export async function compileKernel(folder, file, how) {
  await startTool('assemblyscript', 'bin/asc.js', [`${folder}/index.ts`, '--outFile', file, ...KERNEL_FLAGS], how)
  await startTool('binaryen', 'bin/wasm-opt', [...OPTIMISER_FLAGS, file, '--output', file], how)
}

/** Runs a tool of `node_modules` with this Node; no shell, so that it works alike everywhere. */
export function runTool(packageName, script, args) {
  const file = join(root, 'node_modules', packageName, script)
  const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${packageName} ended with exit code ${status}`)
}

/** Runs a tool of `node_modules` beside whatever else is done; rejects if it fails. */
export function startTool(packageName, script, args, { stdio = 'inherit' } = {}) {
  const file = join(root, 'node_modules', packageName, script)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${packageName} ended with exit code ${code}`))
    )
  })
}

/** What the build says of itself: npm leaves the lock file out of a package, so its hash is kept here. */
function buildInfo(dist) {
  const { version, released } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
  const lockFileSha256 = sha256(join(root, 'package-lock.json'))
  // One hash for all that plays and writes: of what `sha256sum` prints of these files, in order of their names.
  const names = ['kernel/kernel.wasm', ...filesIn(dist).filter((name) => /^program[/\\]/.test(name))]
  const lines = names.map((name) => `${sha256(join(dist, name))}  ${name.replaceAll('\\', '/')}\n`)
  const programSha256 = createHash('sha256').update(lines.join('')).digest('hex')
  return { version, released, lockFileSha256, commit: commit(), programSha256 }
}

/** The commit of the sources, with `-changed` where they differ from it; null where this is no clone of its own. */
function commit() {
  if (!existsSync(join(root, '.git'))) return null
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const { status, stdout } = git('rev-parse', 'HEAD')
  if (status !== 0) return null
  const isChanged = git('status', '--porcelain', '--untracked-files=no').stdout !== ''
  return stdout.trim() + (isChanged ? '-changed' : '')
}

const ASSEMBLY = join('src', 'kernel', 'assembly')

/** The room of a source file. */
const roomOf = (file) => file.split(sep)[1]

/** A hash of everything the build depends on. */
function fingerprint() {
  return hashOf([...filesBelow('src'), ...FRAME])
}

/** The same, where comments do not count. */
async function codeFingerprint() {
  const { uncommented } = await import('./uncommented.mjs')
  const code = (file, text) => (file.startsWith(ASSEMBLY) ? text : uncommented(file, text))
  return hashOf([...filesBelow('src'), ...FRAME], root, code)
}

/** A hash of files, their names and what is in them, or what is made of that. */
export function hashOf(files, folder = root, made = (_, text) => text) {
  const hash = createHash('sha256')
  for (const file of files) {
    const text = made(file, readFileSync(join(folder, file), 'utf8'))
    hash.update(file).update('\0').update(text).update('\0')
  }
  return hash.digest('hex')
}

/** Every file below a folder of the project, by its path from the project's root. */
export function filesBelow(folder) {
  return filesIn(join(root, folder)).map((file) => join(folder, file))
}

/** Every file in a folder and below, in an order that depends on their names alone. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : []
  )
  return files.sort((a, b) => (a < b ? -1 : 1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
