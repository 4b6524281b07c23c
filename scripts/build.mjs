/** Builds `dist` from `src`, unless it is already up to date with it. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleProgram } from './bundle-program.mjs'
import { writeKernelLayout } from './kernel-layout.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'dist', '.built-from')

/** Pinned, for they decide the bits of the kernel's sums. */
const KERNEL_FLAGS = [
  ...['--enable', 'simd', '--enable', 'bulk-memory', '--optimizeLevel', '3', '--shrinkLevel', '0'],
  ...['--runtime', 'stub', '--use', 'abort=', '--noAssert', '--disableWarning', '112']
]

/** Brings `dist` up to date; throws if a step fails. It is made beside and then takes its place, so that it is never half there. */
export async function build() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return
  const beside = `dist.${process.pid}.tmp`
  try {
    runTool('typescript', 'bin/tsc', ['-p', 'tsconfig.json', '--outDir', beside])
    await writeKernelLayout(join(root, beside))
    compileKernel('src/kernel/assembly', `${beside}/kernel/kernel.wasm`)
    await bundleProgram(join(root, beside))
    keepLibrary(join(root, beside))
    runTool('vite', 'bin/vite.js', ['build', '--logLevel', 'warn', '--outDir', join(root, beside, 'explorer')])
    copyFileSync(join(root, beside, 'kernel/kernel.wasm'), join(root, beside, 'explorer/kernel.wasm'))
    writeFileSync(
      join(root, beside, 'build.json'),
      `${JSON.stringify(buildInfo(join(root, beside, 'program/main.js')))}\n`
    )
    writeFileSync(join(root, beside, '.built-from'), fingerprint())
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    renameSync(join(root, beside), join(root, 'dist'))
  } finally {
    rmSync(join(root, beside), { recursive: true, force: true })
  }
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
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/(\.d\.ts|\.js)$/.test(file) && !/^program|^explorer/.test(file) && !kept.has(file)) rmSync(join(dist, file))
  }
}

/** Compiles the kernel in a folder to a file; both may be relative to the project. */
export function compileKernel(folder, file) {
  runTool('assemblyscript', 'bin/asc.js', [`${folder}/index.ts`, '--outFile', file, ...KERNEL_FLAGS])
}

/** Runs a tool of `node_modules` with this Node; no shell, so that it works alike everywhere. */
export function runTool(packageName, script, args) {
  const file = join(root, 'node_modules', packageName, script)
  const { status, error } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error(`${packageName} ended with exit code ${status}`)
}

/** What the build says of itself: npm leaves the lock file out of a package, so its hash is kept here. */
function buildInfo(program) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
  const lockFileSha256 = sha256(join(root, 'package-lock.json'))
  return { version, lockFileSha256, commit: commit(), programSha256: sha256(program) }
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

/** A hash of everything the build depends on. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [
    ...filesBelow('src'),
    ...filesBelow('scripts'),
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts'
  ]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
