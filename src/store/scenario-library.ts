/** Scenario files on disk: reading them safely, following references, and knowing which files a path means. */

import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Issue } from '../scenario/issue.js'
import { kindOf } from '../scenario/kind-of.js'
import type { ScenarioLibrary } from '../scenario/resolve.js'

/** One more than a scenario file may have, so that a larger one is seen to be larger. */
const MOST_BYTES = 64 * 1024 + 1

/** Files that mark the root of a project, beyond which a scenario may not reach. */
const ROOT_MARKS = ['ganwei.yaml', 'package.json', '.git']

/** A scenario file that was asked for. */
export interface ScenarioFile {
  /** Path from the given folder without suffix, or the name of a given file without suffix. */
  readonly id: string
  /** The path as a user would write it. */
  readonly path: string
  /** The folder that references may not leave. */
  readonly root: string
}

/** The library of the files below a root, for a scenario asked for by path. */
export function fileLibrary(root: string): ScenarioLibrary {
  return {
    read(path) {
      try {
        return { bytes: readRegularFile(path) }
      } catch (error) {
        return { issue: unreadable(path, error) }
      }
    },
    resolve(from, reference) {
      const target = join(dirname(from), reference)
      if (isAbsolute(reference) || outside(root, target)) return outsideRoot(reference, root)
      return target
    }
  }
}

/** The bytes of a regular file, up to one more than a scenario may have; throws for a folder, a pipe or a device. */
export function readRegularFile(path: string): Uint8Array {
  // Asked before opening: opening a pipe would wait for a writer.
  if (!statSync(path).isFile()) throw Object.assign(new Error('not a regular file'), { code: 'not a regular file' })
  const file = openSync(path, 'r')
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error('not a regular file'), { code: 'not a regular file' })
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

/** The scenario files of a folder in byte order of name, and the names of those it passes over: files of another kind. */
export function scenariosInFolder(folder: string): { files: ScenarioFile[]; passedOver: string[] } {
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== 'ganwei.yaml')
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const files: ScenarioFile[] = []
  const passedOver: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    if (declaresAnotherKind(path)) passedOver.push(name)
    else files.push({ id: withoutSuffix(name), path, root: folder })
  }
  return { files, passedOver }
}

/** A scenario file given by its own path. */
export function scenarioFile(path: string): ScenarioFile {
  return { id: withoutSuffix(basename(path)), path, root: rootOf(path) }
}

function declaresAnotherKind(path: string): boolean {
  try {
    const kind = kindOf(readRegularFile(path))
    return kind !== undefined && kind !== 'scenario'
  } catch {
    return false // what cannot be read is reported when it is resolved
  }
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
  const absent = code === 'ENOENT'
  return {
    code: absent ? 'file-missing' : 'file-unreadable',
    path: '',
    message: absent
      ? { zh: `没有文件 ${path}`, en: `there is no file ${path}` }
      : { zh: `无法读取 ${path}（${code}）`, en: `cannot read ${path} (${code})` }
  }
}

function outsideRoot(reference: string, root: string): Issue {
  return {
    code: 'extends-outside',
    path: 'extends',
    message: {
      zh: `${reference} 在 ${root} 之外`,
      en: `${reference} lies outside ${root}`
    },
    hint: { zh: '引用不能越出所给的文件夹', en: 'a reference cannot leave the folder that was given' }
  }
}
