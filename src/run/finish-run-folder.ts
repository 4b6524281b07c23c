/** Writes the last files of a run's folder, and then its manifest. */

import { dirname, join } from 'node:path'
import type { Say } from '../words/words.js'
import { commandLine } from './command-line.js'
import { writeDurably, writeTogether } from './durable-file.js'
import { Failure } from './failure.js'
import { removeStaleFigures } from './figure-files.js'
import { removeStaleOffice } from './office-files.js'
import { makeInnerFolder, sha256OfFile } from './regular-file.js'
import { interruptionKind, resumeCommand } from './run-failures.js'
import { JOURNAL_FILE, MANIFEST_FILE, type Pass, PLAN_FILE, type ResultFile } from './run-files.js'
import { sealedText } from './sealed-json.js'

/** What else is to be known when a run is finished. */
export interface Finishing {
  /** The folders within that hold runs of their own, whose files are vouched for too. */
  readonly inner?: readonly string[]
  /** Further records in the folder. */
  readonly records?: readonly string[]
  /** Leaves off between two files when aborted; the run is then unfinished. */
  readonly signal?: AbortSignal | undefined
  /** Files that are written before the others are made. */
  readonly first?: readonly ResultFile[]
  /** Is told which Word, Excel and slides files went, as they show what the run no longer does. */
  readonly note?: ((said: Say) => void) | undefined
}

/** The files of a run, and its manifest but for their hashes. */
export interface MadeFiles {
  readonly files: readonly ResultFile[]
  readonly manifest: Readonly<Record<string, unknown>>
}

/**
 * Writes the result files, then the manifest with the hash of each of them, of the plan and of the journal, also of the runs in
 * the folders within, with their manifests. Between two files, and two pieces of those that are made together, other things,
 * such as signals, have their turn.
 */
export async function finishRunFolder(
  folder: string,
  make: () => Promise<MadeFiles>,
  { inner = [], records: further = [], signal, first = [], note }: Finishing = {}
): Promise<void> {
  const hashes: Record<string, string> = {}
  const records = [PLAN_FILE, JOURNAL_FILE]
  const within = inner.flatMap((name) => [...records, MANIFEST_FILE].map((file) => `${name}/${file}`))
  for (const name of [...records, ...further, ...within]) hashes[name] = sha256OfFile(join(folder, name))
  const between = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted)
      throw new Failure(interruptionKind(signal), (words) => words.runs.leftOff(resumeCommand(folder)))
  }
  const write = async (some: readonly ResultFile[]) => {
    for (const name of new Set(some.map(({ name }) => dirname(name)))) makeInnerFolder(folder, name)
    const made = new Set<Pass>()
    for (const { name, content, pass } of some) {
      if (pass === undefined) hashes[name] = writeDurably(join(folder, name), content)
      else if (!made.has(pass)) {
        made.add(pass)
        Object.assign(hashes, await writeTogether(folder, { names: namesIn(some, pass), pass, between }))
      }
      await between()
    }
  }
  await write(first)
  const { files, manifest } = await make()
  removeStaleFigures(folder, [...first, ...files])
  for (const { language, names, options } of removeStaleOffice(folder, [...first, ...files])) {
    const again = commandLine('ganwei', 'report', folder, ...options, '--lang', language)
    note?.((words) => words.office.removed(names, again))
  }
  await write(files)
  writeDurably(join(folder, MANIFEST_FILE), sealedText({ ...manifest, files: hashes }))
}

/** The files that a pass makes. */
function namesIn(files: readonly ResultFile[], pass: Pass): readonly string[] {
  return files.flatMap((file) => (file.pass === pass ? [file.name] : []))
}
