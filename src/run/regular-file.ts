/** The files and folders of a run as real ones: no link is followed, no device or pipe is read, nothing outside is touched. */

import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isSystemError, syncFolder, withPath } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'

/** The largest plan, manifest or submission that is read, in bytes. */
const MOST_BYTES = 1 << 28

/** Bytes read at a time. */
const PIECE = 1 << 16

/** The names that a file within a run may have: plain words, in folders of plain words. */
const PLAIN_NAME = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/

/** Opens a regular file; throws `Failure` for a link, a device, a pipe or a folder, and the system's error. */
export function openRegular(path: string, access: 'read' | 'append' = 'read'): number {
  const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const flags = access === 'read' ? O_RDONLY : O_RDWR | O_APPEND | O_CREAT
  const file = withPath(path, () => {
    try {
      // Without waiting: to open a pipe would wait for a writer.
      return openSync(path, flags | O_NOFOLLOW | O_NONBLOCK)
    } catch (error) {
      if (isSystemError(error) && ['ELOOP', 'ENXIO', 'EISDIR', 'EMLINK'].includes(error.code ?? '')) throw refusal(path)
      throw error
    }
  })
  if (fstatSync(file).isFile()) return file
  withPath(path, () => closeSync(file))
  throw refusal(path)
}

/** The text of a regular file; throws `Failure` for anything else or one that is too large, and the system's error. */
export function readRegular(path: string, most = MOST_BYTES): string {
  const file = openRegular(path)
  try {
    const { size } = fstatSync(file)
    if (size > most) throw new Failure('mismatch', ({ runs }) => runs.damagedFile(path, runs.damage.tooLarge))
    const bytes = Buffer.alloc(size)
    let length = 0
    for (let read = 1; read > 0 && length < size; length += read) {
      read = withPath(path, () => readSync(file, bytes, length, size - length, null))
    }
    return bytes.toString('utf8', 0, length)
  } finally {
    withPath(path, () => closeSync(file))
  }
}

/** The first bytes of a regular file as text, as many as there are; throws `Failure` for anything else, and the system's error. */
export function regularStart(path: string, most: number): string {
  const file = openRegular(path)
  try {
    const bytes = Buffer.alloc(most)
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, most, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether a file has another name, as a copy by hard links leaves it, which must not change with this one. */
export function hasOtherName(path: string): boolean {
  return (lstatSync(path, { throwIfNoEntry: false })?.nlink ?? 1) > 1
}

/** The SHA-256 of a regular file, in hex, read piece by piece; throws `Failure` for anything else, and the system's error. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const file = openRegular(path)
  try {
    const buffer = new Uint8Array(PIECE)
    const next = () => withPath(path, () => readSync(file, buffer))
    for (let read = next(); read > 0; read = next()) hash.update(buffer.subarray(0, read))
  } finally {
    withPath(path, () => closeSync(file))
  }
  return hash.digest('hex')
}

/** The path of a file within a run, where it is a regular one in real folders; null for all else. */
export function regularPath(folder: string, name: string): string | null {
  if (!PLAIN_NAME.test(name)) return null
  const parts = name.split('/')
  const isReal = parts.every((_, k) => {
    const stats = lstatSync(join(folder, ...parts.slice(0, k + 1)), { throwIfNoEntry: false })
    return k + 1 < parts.length ? stats?.isDirectory() : stats?.isFile()
  })
  return isReal ? join(folder, name) : null
}

/** Makes a folder, with those above it, so that it lasts; throws the system's error, and `Failure` where none can be made. */
export function makeFolder(folder: string): void {
  // One by one: asked for all at once, Node tries for ever where a folder exists in which none can be made, as in /proc.
  const missing: string[] = []
  let path = resolve(folder)
  while (statSync(path, { throwIfNoEntry: false }) === undefined && path !== dirname(path)) {
    missing.push(path)
    path = dirname(path)
  }
  for (const made of missing.reverse()) {
    try {
      mkdirSync(made)
    } catch (error) {
      const code = isSystemError(error) ? error.code : undefined
      if (code === 'ENOENT') throw new Failure('cannotCreate', ({ runs }) => runs.noFolderHere(made))
      if (code !== 'EEXIST') throw error
    }
    syncFolder(dirname(made))
  }
  if (!statSync(folder).isDirectory())
    throw Object.assign(new Error(), { code: 'ENOTDIR', syscall: 'mkdir', path: folder })
}

/** Makes a folder within one that is ours and gives its path; throws `Failure` where a link or a file is in its place. */
export function makeInnerFolder(folder: string, name: string): string {
  let path = folder
  for (const part of name.split('/').filter((part) => part !== '.')) {
    path = join(path, part)
    try {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) makeFolder(path)
    } catch (error) {
      throw error instanceof Failure ? error : systemFailure('cannotCreate', path, error)
    }
    if (!lstatSync(path).isDirectory()) {
      const link = path
      throw new Failure('cannotCreate', (words) => words.runs.notFolder(link))
    }
  }
  return path
}

function refusal(path: string): Failure {
  return new Failure('mismatch', (words) => words.runs.notRegular(path))
}
