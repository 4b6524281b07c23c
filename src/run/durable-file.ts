/** Files that are there whole or not at all: written beside, synced, renamed. */

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Content } from './run-files.js'

/**
 * Writes a file so that its name never stands for half of it, and gives the SHA-256 of its bytes in hex. No link is followed:
 * the file beside is a new one, and what has the name is replaced. Throws the system's error with the file's path, leaving
 * nothing behind.
 */
export function writeDurably(path: string, content: Content, mode = 0o666): string {
  const beside = `${path}.tmp`
  const hash = createHash('sha256')
  withPath(beside, () => unlinkIfThere(beside))
  try {
    withFile(
      beside,
      'wx',
      (file) => {
        for (const piece of piecesOf(content)) {
          writeWhole(file, piece)
          hash.update(piece)
        }
        fsyncSync(file)
      },
      mode
    )
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dirname(path))
  return hash.digest('hex')
}

/** Writes all bytes to an open file, however few the system takes at a time. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** The SHA-256 of some bytes or text, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The SHA-256 that a file of this content would have, in hex. */
export function sha256OfContent(content: Content): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(content)) hash.update(piece)
  return hash.digest('hex')
}

/** Makes what was created, renamed or removed in a folder last; Windows neither needs nor allows it. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync)
}

/** Does something with an open file or folder and closes it; throws the system's error with the path. */
export function withFile(path: string, flags: 'r' | 'wx', action: (file: number) => void, mode?: number): void {
  withPath(path, () => {
    const file = openSync(path, flags, mode)
    try {
      action(file)
    } finally {
      closeSync(file)
    }
  })
}

/** Removes a file or a link by its name, where there is one. */
export function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error
  }
}

/** Does something with a file; a system's error that does not name its file, such as one of writing, is given the path. */
export function withPath<Value>(path: string, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    if (isSystemError(error)) error.path ??= path
    throw error
  }
}

/** Whether something thrown is an error of the operating system. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** Bytes written at a time. */
const PIECE = 1 << 16

/** Content as pieces of about 64 KB, so that short lines cost no call each. */
export function* piecesOf(content: Content): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  if (typeof content === 'string') return yield encoder.encode(content)
  if (content instanceof Uint8Array) return yield content
  let text = ''
  for (const piece of content) {
    if (typeof piece === 'string') {
      text += piece
      if (text.length < PIECE) continue
    }
    if (text !== '') yield encoder.encode(text)
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield encoder.encode(text)
}
