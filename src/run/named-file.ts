/** Files that a user names on the command line: read through links, written whole, or straight into a device or a pipe. */

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { isSystemError, piecesOf, withPath, writeDurably, writeWhole } from './durable-file.js'
import { Failure, systemFailure } from './failure.js'
import { absent } from './near-path.js'
import type { Content } from './run-files.js'

/** Opens a file to be read, through links; throws `Failure` for a folder, a device, a pipe, and for what is not there. */
export function openNamed(path: string): number {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants
  try {
    // Without waiting: to open a pipe would wait for a writer.
    const file = openSync(path, O_RDONLY | O_NONBLOCK)
    const stats = fstatSync(file)
    if (stats.isFile()) return file
    closeSync(file)
    if (stats.isDirectory()) throw new Failure('usage', ({ scenarios }) => scenarios.isFolder(path))
    throw systemFailure('noInput', path, Object.assign(new Error(path), { code: 'neither' }))
  } catch (error) {
    throw error instanceof Failure ? error : absent(path, error)
  }
}

/** The bytes of a file that a user names; throws `Failure` for what is no regular file, cannot be read, or is larger than `most`. */
export function readNamed(path: string, most: number): Uint8Array {
  const file = openNamed(path)
  try {
    const { size } = fstatSync(file)
    if (size > most) throw new Failure('usage', ({ failures }) => failures.largeFile(path, most))
    const bytes = new Uint8Array(size)
    let length = 0
    for (let read = 1; read > 0 && length < size; length += read)
      read = readSync(file, bytes, length, size - length, null)
    return bytes.subarray(0, length)
  } catch (error) {
    throw error instanceof Failure ? error : systemFailure('noInput', path, error)
  } finally {
    closeSync(file)
  }
}

/** Writes a file whole or not at all; what is no regular file, such as /dev/stdout, is written to and never replaced. Throws the system's error. */
export function writeNamed(path: string, content: Content): void {
  if (!isStream(path)) return void writeDurably(path, content)
  withPath(path, () => {
    const { O_WRONLY, O_APPEND, O_NONBLOCK = 0 } = constants
    // A pipe without a reader fails at once instead of waiting for one.
    closeSync(openSync(path, O_WRONLY | O_APPEND | O_NONBLOCK))
    const file = openSync(path, O_WRONLY | O_APPEND)
    try {
      for (const piece of piecesOf(content)) writeWhole(file, piece)
    } finally {
      closeSync(file)
    }
  })
}

function isStream(path: string): boolean {
  try {
    const stats = statSync(path)
    return !stats.isDirectory() && (!stats.isFile() || /^\/(dev\/(std|fd)|proc)/.test(path))
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}
