/** The folder of a run: its plan first, its files whole, its manifest last. */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256, writeDurably } from './durable-file.js'

export const PLAN_FILE = 'plan.json'
export const MANIFEST_FILE = 'manifest.json'

/** What a folder holds, seen from a plan. */
export type FolderState =
  | { readonly state: 'free' }
  | { readonly state: 'other'; readonly what: 'run' | 'files' | 'file' }
  /** The same plan: complete with every file as its manifest says, or to be (re)made, with what is amiss. */
  | { readonly state: 'complete' }
  | { readonly state: 'unfinished'; readonly amiss: readonly string[] }

/** Looks at a folder before a run goes into it. */
export function inspectFolder(folder: string, planText: string): FolderState {
  if (!existsSync(folder)) return { state: 'free' }
  if (!statSync(folder).isDirectory()) return { state: 'other', what: 'file' }
  const names = readdirSync(folder)
  if (!names.includes(PLAN_FILE)) {
    // A plan that was cut off before its rename is nobody's loss.
    const meaningful = names.filter((name) => name !== `${PLAN_FILE}.tmp`)
    return meaningful.length === 0 ? { state: 'free' } : { state: 'other', what: 'files' }
  }
  if (readFileSync(join(folder, PLAN_FILE), 'utf8') !== planText) return { state: 'other', what: 'run' }
  const amiss = filesAmiss(folder)
  return amiss.length === 0 ? { state: 'complete' } : { state: 'unfinished', amiss }
}

/** Makes the folder and writes the plan: from here on the folder belongs to this run. */
export function openRunFolder(folder: string, planText: string): void {
  mkdirSync(folder, { recursive: true })
  writeDurably(join(folder, PLAN_FILE), planText)
}

/** Writes the result files, then the manifest with the hash of each of them and of the plan. */
export function finishRunFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  manifest: Readonly<Record<string, unknown>>
): void {
  for (const [name, content] of files) writeDurably(join(folder, name), content)
  const hashes: Record<string, string> = { [PLAN_FILE]: sha256(readFileSync(join(folder, PLAN_FILE))) }
  for (const [name, content] of files) hashes[name] = sha256(content)
  writeDurably(join(folder, MANIFEST_FILE), `${JSON.stringify({ ...manifest, files: hashes }, null, 1)}\n`)
}

/** A file of a run as text. */
export function readRunFile(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The names of files that are absent or not as the manifest says; the manifest itself if it is absent or unreadable. */
function filesAmiss(folder: string): string[] {
  let files: Record<string, string>
  try {
    files = JSON.parse(readRunFile(folder, MANIFEST_FILE)).files
    if (typeof files !== 'object' || files === null) return [MANIFEST_FILE]
  } catch {
    return [MANIFEST_FILE]
  }
  return Object.entries(files).flatMap(([name, hash]) => {
    const path = join(folder, name)
    return existsSync(path) && sha256(readFileSync(path)) === hash ? [] : [name]
  })
}
