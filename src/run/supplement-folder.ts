/** The folder of a paper's supplement: its texts, and copies of a run's data, with the hash of every file last. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SupplementText } from '../report/document/supplement.js'
import { unlinkIfThere, withPath, writeDurably } from './durable-file.js'
import { makeInnerFolder, readRegular, regularPath, sha256OfFile } from './regular-file.js'
import { MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { readManifest } from './run-folder.js'

/** The hashes of a supplement's files. */
export const SUMS_FILE = 'SHA256SUMS'

/** A file of a supplement as it was written. */
export interface WrittenFile {
  readonly name: string
  readonly sha256: string
}

/** A file to be written into a supplement. */
export interface SupplementFile {
  readonly name: string
  /** Read only when its turn comes, where it may be large. */
  readonly content: string | Uint8Array | (() => Uint8Array)
}

/** Whether a folder is free for the supplement of a run: empty, not there, or a supplement of that very run. */
export function isFreeForSupplement(folder: string, run: string): boolean {
  if (!existsSync(folder)) return true
  if (readdirSync(folder).length === 0) return true
  const plan = join(folder, PLAN_FILE)
  return (
    existsSync(join(folder, SUMS_FILE)) && existsSync(plan) && sha256OfFile(plan) === sha256OfFile(join(run, PLAN_FILE))
  )
}

/** What a supplement is made of beside a run's own files. */
export interface Supplement {
  readonly texts: readonly SupplementText[]
  /** Files that need no copy of the run, such as the program. */
  readonly more: readonly SupplementFile[]
  /** Describes the files once they are written. */
  readonly describe: (files: readonly WrittenFile[]) => SupplementFile
}

/** Writes the supplement of a run that is complete into a folder and gives the names of its files; throws the system's error. */
export function writeSupplement(folder: string, run: string, { texts, more, describe }: Supplement): readonly string[] {
  const files = [...texts, ...copiedFiles(run), ...more]
  for (const name of new Set(files.map(({ name }) => dirname(name)))) makeInnerFolder(folder, name)
  const write = ({ name, content }: SupplementFile) => ({
    name,
    sha256: writeDurably(join(folder, name), typeof content === 'function' ? content() : content)
  })
  const written = files.map(write)
  const all = [...written, write(describe(written))].sort((a, b) => (a.name < b.name ? -1 : 1))
  removeStale(
    folder,
    all.map(({ name }) => name)
  )
  writeDurably(join(folder, SUMS_FILE), all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  return [...all.map(({ name }) => name), SUMS_FILE]
}

/** Removes what an earlier supplement in this folder had and this one has not. */
function removeStale(folder: string, names: readonly string[]): void {
  if (regularPath(folder, SUMS_FILE) === null) return
  const before = readRegular(join(folder, SUMS_FILE)).split('\n')
  for (const name of before.map((line) => line.slice(66)).filter((name) => !names.includes(name))) {
    const path = regularPath(folder, name)
    if (path !== null) unlinkIfThere(path)
  }
}

/** What is copied from the run: its data as CSV with what their columns are, its plan and its manifest. */
function copiedFiles(run: string): readonly SupplementFile[] {
  const data = Object.keys(readManifest(run)?.files ?? {}).filter(
    (name) => !name.includes('/') && (name.endsWith('.csv') || name === 'README.txt')
  )
  const copies = [
    ...data.map((name) => ({ name: `data/${name}`, from: join(run, name) })),
    ...[PLAN_FILE, MANIFEST_FILE].map((name) => ({ name, from: join(run, name) }))
  ]
  return copies.map(({ name, from }) => ({ name, content: () => withPath(from, () => readFileSync(from)) }))
}
