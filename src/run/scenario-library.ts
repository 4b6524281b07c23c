/** Scenario files on disk and in the bundled library: reading them safely, following references, knowing what a path means. */

import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, posix, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Issue, makeIssue } from '../scenario/issue.js'
import { kindOf } from '../scenario/kind-of.js'
import { LIBRARY } from '../scenario/library-name.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { ScenarioLibrary } from '../scenario/single-files.js'
import { hint } from '../scenario/wording.js'

/** One more than a scenario file may have, so that a larger one is seen to be larger. */
const MOST_BYTES = 64 * 1024 + 1

/** Files that mark the root of a project, beyond which a scenario may not reach. */
const ROOT_MARKS = ['ganwei.yaml', 'package.json', '.git']

const bundled = fileURLToPath(new URL('../../scenarios', import.meta.url))

/** A scenario file that was asked for. */
export interface ScenarioFile {
  /** The file's name without folder and ending. */
  readonly id: string
  /** The path as a user would write it, or a name of the bundled library. */
  readonly path: string
  /** The folder that references may not leave. */
  readonly root: string
  /** What it says it is, such as `reform`; undefined if that cannot be told. */
  readonly kind?: string
}

/** The library of the files below a root and of the bundled ones. */
export function fileLibrary(root: string): ScenarioLibrary {
  return {
    read(id) {
      try {
        return { bytes: readRegularFile(pathOf(id)), name: id.startsWith(LIBRARY) ? `${id}.yaml` : id }
      } catch (error) {
        return { issue: id.startsWith(LIBRARY) ? noSuchName(id) : unreadable(id, error) }
      }
    },
    resolve(from, reference) {
      if (reference.startsWith(LIBRARY)) return libraryId(reference)
      if (from.startsWith(LIBRARY)) {
        return libraryId(LIBRARY + posix.join(posix.dirname(from.slice(LIBRARY.length)), reference))
      }
      const target = join(dirname(from), reference)
      if (isAbsolute(reference) || outside(root, target)) return outsideRoot(reference, root)
      return target
    }
  }
}

/** The bytes of a regular file, up to one more than a scenario may have; throws for a folder, a pipe or a device. */
export function readRegularFile(path: string): Uint8Array {
  // Asked before opening: opening a pipe would wait for a writer.
  if (!statSync(path).isFile()) throw Object.assign(new Error(path), { code: 'notRegular' })
  const file = openSync(path, 'r')
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error(path), { code: 'notRegular' })
    const bytes = new Uint8Array(MOST_BYTES)
    let length = 0
    for (let read = 1; read > 0 && length < MOST_BYTES; length += read) {
      read = readSync(file, bytes, length, MOST_BYTES - length, null)
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** Whether a path or a name of the library stands for a folder; throws the system's error if there is no such thing. */
export function isFolder(path: string): boolean {
  const stats = statSync(existingPath(path))
  if (stats.isFile() || stats.isDirectory()) return stats.isDirectory()
  throw Object.assign(new Error(path), { code: 'neither' })
}

/** The YAML files of a folder, in byte order of name, each with its kind. */
export function filesInFolder(folder: string): readonly ScenarioFile[] {
  return yamlNames(pathOf(folder, '')).map((name) => {
    const path = folder.startsWith(LIBRARY) ? libraryPath(folder, name) : join(folder, name)
    return { id: withoutSuffix(name), path, root: folder, ...kindAt(path) }
  })
}

/** Where a table of the library is on disk: `ganwei:ensembles/chen-peng-survey`. */
export function libraryTable(id: string): string {
  return /^ganwei:[\w-]+(\/[\w-]+)*(\.csv)?$/.test(id) ? pathOf(id.replace(/\.csv$/, ''), '.csv') : ''
}

/** The names of the tables in a folder of the library, in byte order. */
export function tableNames(folder: string): readonly string[] {
  const at = pathOf(folder, '')
  const names = existsSync(at) ? readdirSync(at).filter((name) => name.endsWith('.csv')) : []
  return names.sort(byBytes).map((name) => folder + name.replace(/\.csv$/, ''))
}

/** The folders below a folder, in byte order of name; hidden ones and packages are left out. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(pathOf(folder, ''), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => (folder.startsWith(LIBRARY) ? libraryPath(folder, name) : join(folder, name)))
    .sort(byBytes)
}

/** A scenario file given by its own path or library name. */
export function scenarioFile(path: string): ScenarioFile {
  if (path.startsWith(LIBRARY)) {
    const id = withoutSuffix(path)
    return { id: basename(id.slice(LIBRARY.length)), path: id, root: bundled, ...kindAt(id) }
  }
  return { id: withoutSuffix(basename(path)), path, root: rootOf(path), ...kindAt(path) }
}

/** Where a file or a name of the library is on disk. */
function pathOf(id: string, suffix = '.yaml'): string {
  return id.startsWith(LIBRARY) ? join(bundled, id.slice(LIBRARY.length) + suffix) : id
}

// A name of the library may stand for a folder, or for a file with or without its ending.
function existingPath(path: string): string {
  if (!path.startsWith(LIBRARY)) return path
  const folder = pathOf(path, '')
  return existsSync(folder) ? folder : pathOf(path)
}

function libraryPath(folder: string, name: string): string {
  return folder === LIBRARY ? LIBRARY + withoutSuffix(name) : `${folder.replace(/\/$/, '')}/${withoutSuffix(name)}`
}

function libraryId(reference: string): string | Issue {
  const id = withoutSuffix(reference)
  return /^ganwei:[\w-]+(\/[\w-]+)*$/.test(id) ? id : noSuchName(id)
}

function noSuchName(id: string): Issue {
  const near = nearestName(id, libraryNames())
  const how = near === undefined ? hint('library-list') : hint('did-you-mean', { name: near })
  return makeIssue('library-name', { values: { got: id.slice(0, 80) }, hint: how })
}

/** The name of every file of the bundled library. */
export function libraryNames(): string[] {
  return [LIBRARY, ...foldersIn(LIBRARY)].flatMap((folder) => filesInFolder(folder).map(({ path }) => path))
}

function yamlNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== 'ganwei.yaml')
    .sort(byBytes)
}

function kindAt(path: string): { kind?: string } {
  try {
    const kind = kindOf(readRegularFile(pathOf(path)))
    return kind === undefined ? {} : { kind }
  } catch {
    return {} // what cannot be read is reported when it is resolved
  }
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function withoutSuffix(name: string): string {
  return name.replace(/\.ya?ml$/, '')
}

/** The nearest folder at or above a file's that is marked as a root, else the file's own folder. */
function rootOf(path: string): string {
  const own = dirname(path)
  for (let folder = resolve(own); ; folder = dirname(folder)) {
    if (ROOT_MARKS.some((mark) => existsSync(join(folder, mark)))) return folder
    if (folder === dirname(folder)) return own
  }
}

function outside(root: string, target: string): boolean {
  const way = relative(resolve(root), resolve(target))
  return way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way)
}

function unreadable(path: string, error: unknown): Issue {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  if (code !== 'ENOENT') return makeIssue('file-unreadable', { values: { got: path, reason: code } })
  const near = nearFile(path)
  return makeIssue('file-missing', {
    values: { got: path },
    hint: near === undefined ? undefined : hint('did-you-mean', { name: near })
  })
}

// A file of the same folder that is called almost so, with or without its ending, or a name of the library.
function nearFile(path: string): string | undefined {
  const wanted = withoutSuffix(basename(path))
  const names = existsSync(dirname(path)) ? yamlNames(dirname(path)) : []
  const near = nearestName(wanted, names.map(withoutSuffix))
  if (near !== undefined) return names.find((name) => withoutSuffix(name) === near)
  const library = libraryNames()
  const inLibrary = nearestName(
    wanted,
    library.map((name) => name.slice(LIBRARY.length))
  )
  return inLibrary === undefined ? undefined : LIBRARY + inLibrary
}

function outsideRoot(reference: string, root: string): Issue {
  return makeIssue('outside-folder', { values: { got: reference, folder: root }, hint: hint('stay-inside') })
}
