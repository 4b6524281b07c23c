/** Guesses what was meant by a key that a scenario does not have. */

import type { Bilingual } from '../model/language.js'
import { PARAMETERS, parameterRow } from '../model/parameters.js'
import { expectationAt, GROUPS } from './expectation.js'
import { nearestName } from './nearest-name.js'
import type { DataPath } from './path-text.js'
import { hint } from './wording.js'

// Words that people look for in a scenario and that decide a run instead, with the option that sets them.
const RUN_WORDS: Readonly<Record<string, string>> = {
  seed: '--seed',
  seeds: '--seed',
  replication: '--replications',
  replications: '--replications',
  reps: '--replications',
  runs: '--replications',
  precision: '--precision',
  workers: '--workers',
  threads: '--workers',
  engine: '--engine'
}

/** What was probably meant by the unknown key `key` inside the mapping at `path`. */
export function keyHint(path: DataPath, key: string): Bilingual | undefined {
  const word = key.normalize('NFKC').toLowerCase()
  if (Object.hasOwn(RUN_WORDS, word)) return hint('belongs-to-run', { option: RUN_WORDS[word] })
  if (/^\d+$/.test(key)) return hint('decimal-point-only')
  if (/^[\w.]+:/.test(key)) return hint('space-after-colon')
  return inTimetable(path) ? pathHint(key) : nameHint(path, key)
}

/** What was probably meant by `word` where the path of a parameter belongs. */
export function pathHint(word: string): Bilingual | undefined {
  const [owner] = owners(word)
  if (owner) return hint('did-you-mean', { name: owner })
  if (GROUPS.includes(word)) return hint('write-as-path', { path: PARAMETERS.find((row) => row.group === word)?.path })
  const paths = PARAMETERS.map((row) => row.path)
  const near = nearestName(word, paths) ?? owners(nearestName(word, parameterNames()) ?? '')[0]
  return near === undefined ? undefined : hint('did-you-mean', { name: near })
}

function nameHint(path: DataPath, key: string): Bilingual | undefined {
  const row = parameterRow(key)
  if (row) return hint('write-in-group', { group: row.group, name: row.name })
  const [owner] = owners(key)
  if (owner) return hint('other-group', { name: key, path: owner })
  const near = nearestName(key, expectationAt(path).keys ?? [])
  if (near !== undefined) return hint('did-you-mean', { name: near })
  const elsewhere = nearestName(key, parameterNames())
  if (elsewhere !== undefined) return hint('did-you-mean', { name: owners(elsewhere)[0] })
  return undefined
}

function inTimetable(path: DataPath): boolean {
  return path[0] === 'timetable' && path[2] === 'set'
}

function owners(name: string): string[] {
  return PARAMETERS.filter((row) => row.name === name).map((row) => row.path)
}

function parameterNames(): string[] {
  return PARAMETERS.map(({ name }) => name)
}
