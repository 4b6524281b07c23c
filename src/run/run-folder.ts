/** The folder of a run: its plan first, its journal while it is played, its result files whole, its manifest last. */

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from './durable-file.js'
import type { PlanContent } from './plan-file.js'
import { readRegular, regularPath, sha256OfFile } from './regular-file.js'
import { CLUSTER_FOLDER, JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE, SUBMISSION_FILE } from './run-files.js'
import { mostInFolder } from './run-size.js'
import { unsealed } from './sealed-json.js'

/** What a folder holds, seen from a plan. */
export type FolderState =
  | { readonly state: 'free' }
  | { readonly state: 'other'; readonly what: 'run' | 'files' | 'file' }
  /** The same plan: complete with every file as its manifest says, or to be (re)made, with what is amiss. */
  | { readonly state: 'complete' }
  | { readonly state: 'unfinished'; readonly amiss: readonly string[] }

/** Looks at a folder before a run goes into it; throws the system's error. */
export function inspectFolder(folder: string, plan: Pick<PlanContent, 'sha256'>): FolderState {
  if (!existsSync(folder)) return { state: 'free' }
  if (!statSync(folder).isDirectory()) return { state: 'other', what: 'file' }
  const names = readdirSync(folder)
  if (!names.includes(PLAN_FILE)) {
    // A plan that was cut off before its rename is nobody's loss, and a lock is no content.
    const meaningful = names.filter((name) => name !== `${PLAN_FILE}.tmp` && !/^lock(\.|$)/.test(name))
    return meaningful.length === 0 ? { state: 'free' } : { state: 'other', what: 'files' }
  }
  if (sha256OfFile(join(folder, PLAN_FILE)) !== plan.sha256) return { state: 'other', what: 'run' }
  const amiss = filesAmiss(folder)
  return amiss.length === 0 ? { state: 'complete' } : { state: 'unfinished', amiss }
}

/** Writes the plan: from here on the folder belongs to this run, and is unfinished. */
export function writePlan(folder: string, plan: Pick<PlanContent, 'pieces'>): void {
  writeDurably(join(folder, PLAN_FILE), plan.pieces())
}

/** Whether a run was submitted to a cluster and is not merged yet: then its plan belongs to the parts. */
export function isWithCluster(run: string): boolean {
  return existsSync(join(run, CLUSTER_FOLDER, SUBMISSION_FILE)) && !existsSync(join(run, MANIFEST_FILE))
}

/** A file of a run as text; throws `Failure` for what is not a regular file, and the system's error with the file's path. */
export function readRunFile(folder: string, name: string): string {
  return readRegular(join(folder, name))
}

/** A run's manifest; null if there is none or it was changed. */
export function readManifest(folder: string): Manifest | null {
  if (regularPath(folder, MANIFEST_FILE) === null) return null
  const { files, ...manifest } = unsealed(readRunFile(folder, MANIFEST_FILE)) ?? {}
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return null
  if (!Object.values(files).every((hash) => typeof hash === 'string')) return null
  return { ...manifest, files: files as Manifest['files'] }
}

/** A manifest as it is read: the hash of every file by its name, and what made the run. */
export type Manifest = Readonly<Record<string, unknown>> & { readonly files: Readonly<Record<string, string>> }

/**
 * The names of files that are absent or not as the manifest says; the manifest itself if it is absent or was changed. Files that
 * together are larger than those of such a plan can be are not read.
 */
export function filesAmiss(folder: string, manifest = readManifest(folder)): readonly string[] {
  if (manifest === null) return [MANIFEST_FILE]
  let left = regularPath(folder, PLAN_FILE) === null ? 0 : mostInFolder(readRunFile(folder, PLAN_FILE))
  const names = Object.entries(manifest.files).flatMap(([name, hash]) => {
    const path = regularPath(folder, name)
    if (path === null) return [name]
    const { size } = statSync(path)
    if (size > left) return [name]
    left -= size
    return sha256OfFile(path) === hash ? [] : [name]
  })
  // What it does not vouch for, such as a plan, is not known to be as it was.
  return [...names, ...[PLAN_FILE, JOURNAL_FILE].filter((name) => !(name in manifest.files))]
}
