/** The folder of a run: its plan first, its journal while it is played, its result files whole, its manifest last. */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sha256OfFile, syncFolder, withPath, writeDurably } from './durable-file.js'
import { removeStaleFigures } from './figure-files.js'
import { JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE, type ResultFile } from './run-files.js'
import { sealedText, unsealed } from './sealed-json.js'

/** What a folder holds, seen from a plan. */
export type FolderState =
  | { readonly state: 'free' }
  | { readonly state: 'other'; readonly what: 'run' | 'files' | 'file' }
  /** The same plan: complete with every file as its manifest says, or to be (re)made, with what is amiss. */
  | { readonly state: 'complete' }
  | { readonly state: 'unfinished'; readonly amiss: readonly string[] }

/** Looks at a folder before a run goes into it; throws the system's error. */
export function inspectFolder(folder: string, planText: string): FolderState {
  if (!existsSync(folder)) return { state: 'free' }
  if (!statSync(folder).isDirectory()) return { state: 'other', what: 'file' }
  const names = readdirSync(folder)
  if (!names.includes(PLAN_FILE)) {
    // A plan that was cut off before its rename is nobody's loss, and a lock is no content.
    const meaningful = names.filter((name) => name !== `${PLAN_FILE}.tmp` && !/^lock(\.|$)/.test(name))
    return meaningful.length === 0 ? { state: 'free' } : { state: 'other', what: 'files' }
  }
  if (readRunFile(folder, PLAN_FILE) !== planText) return { state: 'other', what: 'run' }
  const amiss = filesAmiss(folder)
  return amiss.length === 0 ? { state: 'complete' } : { state: 'unfinished', amiss }
}

/** Makes the folder, with those above it, so that it lasts; throws the system's error. */
export function makeFolder(folder: string): void {
  const highest = mkdirSync(folder, { recursive: true })
  if (highest === undefined) return
  const above = dirname(resolve(highest))
  for (let made = resolve(folder); made !== above && made !== dirname(made); made = dirname(made)) {
    syncFolder(dirname(made))
  }
}

/** Writes the plan: from here on the folder belongs to this run, and is unfinished. */
export function writePlan(folder: string, planText: string): void {
  writeDurably(join(folder, PLAN_FILE), planText)
}

/**
 * Writes the result files, then the manifest with the hash of each of them, of the plan and of the journal, also of the runs in
 * the folders within, with their manifests. Between two files other things, such as signals, have their turn.
 */
export async function finishRunFolder(
  folder: string,
  files: readonly ResultFile[],
  manifest: Readonly<Record<string, unknown>>,
  folders: readonly string[] = []
): Promise<void> {
  const hashes: Record<string, string> = {}
  const records = [PLAN_FILE, JOURNAL_FILE]
  const inner = folders.flatMap((name) => [...records, MANIFEST_FILE].map((file) => `${name}/${file}`))
  for (const name of [...records, ...inner]) hashes[name] = sha256OfFile(join(folder, name))
  removeStaleFigures(folder, files)
  for (const within of new Set(files.map(({ name }) => dirname(name)))) makeFolder(join(folder, within))
  for (const { name, content } of files) {
    hashes[name] = writeDurably(join(folder, name), content)
    await new Promise((resolve) => setImmediate(resolve))
  }
  writeDurably(join(folder, MANIFEST_FILE), sealedText({ ...manifest, files: hashes }))
}

/** A file of a run as text; throws the system's error with the file's path. */
export function readRunFile(folder: string, name: string): string {
  const path = join(folder, name)
  return withPath(path, () => readFileSync(path, 'utf8'))
}

/** A run's manifest; null if there is none or it was changed. */
export function readManifest(folder: string): (Readonly<Record<string, unknown>> & { readonly files: Hashes }) | null {
  if (!existsSync(join(folder, MANIFEST_FILE))) return null
  const manifest = unsealed(readRunFile(folder, MANIFEST_FILE))
  return typeof manifest?.files === 'object' && manifest.files !== null
    ? { ...manifest, files: manifest.files as Hashes }
    : null
}

type Hashes = Readonly<Record<string, string>>

/** The names of files that are absent or not as the manifest says; the manifest itself if it is absent or was changed. */
export function filesAmiss(folder: string): readonly string[] {
  const manifest = readManifest(folder)
  if (manifest === null) return [MANIFEST_FILE]
  return Object.entries(manifest.files).flatMap(([name, hash]) => {
    const path = join(folder, name)
    return existsSync(path) && sha256OfFile(path) === hash ? [] : [name]
  })
}
