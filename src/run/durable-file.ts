/** Files that are there whole or not at all: written beside, synced, renamed. */

import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Content, Pass, ResultFile } from './run-files.js'

/**
 * Writes a file so that its name never stands for half of it, and gives the SHA-256 of its bytes in hex. No link is followed:
 * the file beside is a new one, and what has the name is replaced. Throws the system's error with the file's path, leaving
 * nothing behind.
 */
export function writeDurably(path: string, content: Content, mode = 0o666): string {
  const file = new FileBeside(path, mode)
  try {
    for (const piece of piecesOf(content)) file.write(piece)
    return file.finish()
  } catch (error) {
    file.abandon()
    throw error
  }
}

/** Some files of a folder that one pass makes. */
export interface FilesTogether {
  readonly names: readonly string[]
  readonly pass: Pass
  /** Done between two pieces; what it throws leaves nothing behind of any of them. */
  readonly between: () => Promise<void>
}

/** Writes files from one pass, each as `writeDurably` does; gives the SHA-256 of each by its name. */
export async function writeTogether(
  folder: string,
  { names, pass, between }: FilesTogether
): Promise<Readonly<Record<string, string>>> {
  const files = new Map<string, FileBeside>()
  try {
    for (const name of names) files.set(name, new FileBeside(join(folder, name)))
    for (const [name, piece] of pass()) {
      files.get(name)?.write(piece)
      await between()
    }
    return Object.fromEntries(Array.from(files, ([name, file]) => [name, file.finish()]))
  } catch (error) {
    for (const file of files.values()) file.abandon()
    throw error
  }
}

/** A file that is written beside the one whose place it takes at the end. */
class FileBeside {
  readonly #path: string
  readonly #hash = createHash('sha256')
  /** Null once it is closed. */
  #file: number | null

  constructor(path: string, mode = 0o666) {
    this.#path = path
    this.#file = withPath(this.#beside, () => {
      unlinkIfThere(this.#beside)
      return openSync(this.#beside, 'wx', mode)
    })
  }

  get #beside(): string {
    return `${this.#path}.tmp`
  }

  write(piece: Uint8Array): void {
    this.#do((file) => writeWhole(file, piece))
    this.#hash.update(piece)
  }

  /** Makes it last, in its place; gives the SHA-256 of its bytes in hex. */
  finish(): string {
    this.#do(fsyncSync)
    this.#close()
    renameSync(this.#beside, this.#path)
    syncFolder(dirname(this.#path))
    return this.#hash.digest('hex')
  }

  /** Leaves nothing behind of what is not in its place yet, whatever fails besides. */
  abandon(): void {
    try {
      this.#close()
    } catch {
      // What was wrong has been thrown already.
    }
    rmSync(this.#beside, { force: true })
  }

  #do(action: (file: number) => void): void {
    const file = this.#file
    if (file !== null) withPath(this.#beside, () => action(file))
  }

  #close(): void {
    const file = this.#file
    this.#file = null
    if (file !== null) withPath(this.#beside, () => closeSync(file))
  }
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

/** The SHA-256 that some files would have, in hex, by name; those of one pass are made together. */
export function sha256OfFiles(files: readonly ResultFile[]): Readonly<Record<string, string>> {
  const hashes = new Map<string, Hash>()
  const take = (name: string, piece: Uint8Array) => {
    const hash = hashes.get(name) ?? createHash('sha256')
    hashes.set(name, hash.update(piece))
  }
  for (const { name, content, pass } of files) {
    if (pass === undefined) for (const piece of piecesOf(content)) take(name, piece)
    else if (!hashes.has(name)) for (const [own, piece] of pass()) take(own, piece)
  }
  return Object.fromEntries(Array.from(hashes, ([name, hash]) => [name, hash.digest('hex')]))
}

/** Makes what was created, renamed or removed in a folder last; Windows neither needs nor allows it. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync)
}

/** Does something with an open file or folder and closes it; throws the system's error with the path. */
export function withFile(path: string, flags: 'r' | 'wx', action: (file: number) => void): void {
  withPath(path, () => {
    const file = openSync(path, flags)
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
