/** The folder of a paper's supplement: its texts, and copies of a run's data, with the hash of every file last. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SupplementText } from '../report/document/supplement.js'
import { withPath, writeDurably } from './durable-file.js'
import { makeFolder, makeInnerFolder, sha256OfFile } from './regular-file.js'
import { MANIFEST_FILE, PLAN_FILE } from './run-files.js'
import { readManifest } from './run-folder.js'

/** The command that repeats the run, given inside the supplement. */
export const REPEAT_SUPPLEMENT = 'npx ganwei batch plan.json --out repeated'

const SUMS_FILE = 'SHA256SUMS'

/** Whether a folder is free for the supplement of a run: empty, not there, or a supplement of that very run. */
export function isFreeForSupplement(folder: string, run: string): boolean {
  if (!existsSync(folder)) return true
  if (readdirSync(folder).length === 0) return true
  const plan = join(folder, PLAN_FILE)
  return (
    existsSync(join(folder, SUMS_FILE)) && existsSync(plan) && sha256OfFile(plan) === sha256OfFile(join(run, PLAN_FILE))
  )
}

/** Writes the supplement of a run that is complete and gives the names of its files; throws the system's error. */
export function writeSupplement(folder: string, run: string, texts: readonly SupplementText[]): readonly string[] {
  const copies = copiedFiles(run)
  const names = [...texts.map(({ name }) => name), ...copies.map(({ name }) => name)].sort()
  makeFolder(folder)
  for (const name of new Set(names.map((name) => dirname(name)))) makeInnerFolder(folder, name)
  for (const { name, content } of texts) writeDurably(join(folder, name), content)
  for (const { name, from } of copies)
    writeDurably(
      join(folder, name),
      withPath(from, () => readFileSync(from))
    )
  const sums = names.map((name) => `${sha256OfFile(join(folder, name))}  ${name}\n`)
  writeDurably(join(folder, SUMS_FILE), sums)
  return [...names, SUMS_FILE]
}

/** What is copied from the run: its data as CSV with what their columns are, its plan and its manifest. */
function copiedFiles(run: string): readonly { readonly name: string; readonly from: string }[] {
  const data = Object.keys(readManifest(run)?.files ?? {}).filter(
    (name) => !name.includes('/') && (name.endsWith('.csv') || name === 'README.txt')
  )
  return [
    ...data.map((name) => ({ name: `data/${name}`, from: join(run, name) })),
    ...[PLAN_FILE, MANIFEST_FILE].map((name) => ({ name, from: join(run, name) }))
  ]
}
