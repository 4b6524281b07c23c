/** Guesses what was meant by a key that a scenario does not have. */

import { type Bilingual, inEach, textsOf } from '../model/language.js'
import { PARAMETER_TABLE, PARAMETERS, parameterRow } from '../model/parameters.js'
import { expectationAt, GROUPS } from './expectation.js'
import { KEY_NAMES, TIER_NAMES } from './messages.data.js'
import { nearestName, nearestNamed } from './nearest-name.js'
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

// Words under which people look for parameters in a scenario, as in its timetable or on the command line.
const SET_WORDS: ReadonlySet<string> = new Set(['set', 'sets', 'settings', 'parameters', 'params', 'values'])

/** What was probably meant by the unknown key `key` inside the mapping at `path`. */
export function keyHint(path: DataPath, key: string): Bilingual | undefined {
  const word = key.normalize('NFKC').toLowerCase()
  if (Object.hasOwn(RUN_WORDS, word)) return hint('belongs-to-run', { option: RUN_WORDS[word] })
  if (/^\d+$/.test(key)) return hint('decimal-point-only')
  if (path.length === 0 && SET_WORDS.has(word)) return hint('set-in-groups')
  if (inTier(path) && Object.hasOwn(TIER_NAMES, word)) return hint('did-you-mean', { name: TIER_NAMES[word] })
  return inTimetable(path) ? pathHint(key) : (nameHint(path, key) ?? namedSo(key))
}

/** What a parameter, a group or a key goes by that is called so in a table; undefined if nothing is. */
export function namedSo(word: string): Bilingual | undefined {
  const wanted = plain(word)
  if (wanted.length < 2) return undefined
  const near = nearestName(word, [...LABELS.keys()])
  const name =
    LABELS.get(wanted) ??
    likest(wanted) ??
    [...LABELS].find(([label]) => HAN.test(wanted) && (label.includes(wanted) || wanted.includes(label)))?.[1] ??
    (near !== undefined && HAN.test(wanted) && wanted.length > 2 ? LABELS.get(near) : undefined)
  if (name === undefined) return undefined
  const label = parameterRow(name)?.label ?? PARAMETER_TABLE[name as keyof typeof PARAMETER_TABLE]?.label
  const plainly = hint('did-you-mean', { name })
  if (!label) return plainly
  const withLabel = hint('did-you-mean-label', { name, label })
  return inEach((language) => (label[language] === name ? plainly : withLabel)[language])
}

/** The parameter whose Chinese label shares the most characters with `wanted`, three in five of them at least. */
function likest(wanted: string): string | undefined {
  if (!HAN.test(wanted)) return undefined
  const likeness = (label: string) =>
    [...wanted].filter((character) => label.includes(character)).length / Math.max(wanted.length, label.length)
  const ranked = PARAMETERS.map(({ path, label }) => ({ path, like: likeness(plain(label.zh)) }))
  const best = ranked.reduce((a, b) => (b.like > a.like ? b : a))
  return best.like >= 0.6 ? best.path : undefined
}

const HAN = /\p{Script=Han}/u

/** What each label means: parameters before groups before other keys. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(KEY_NAMES),
  ...Object.entries(PARAMETER_TABLE).flatMap(([group, { label }]) =>
    textsOf(label).map((text) => [plain(text), group] as const)
  ),
  ...PARAMETERS.flatMap(({ path, label }) => textsOf(label).map((text) => [plain(text), path] as const))
])

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What was probably meant by `word` where the path of a parameter belongs. */
export function pathHint(word: string): Bilingual | undefined {
  const [owner] = owners(word)
  if (owner) return hint('did-you-mean', { name: owner })
  if (GROUPS.includes(word)) return hint('write-as-path', { path: PARAMETERS.find((row) => row.group === word)?.path })
  const paths = PARAMETERS.map((row) => row.path)
  const near = nearestName(word, paths) ?? owners(nearestName(word, parameterNames()) ?? '')[0]
  return near === undefined ? namedSo(word) : hint('did-you-mean', { name: near })
}

function nameHint(path: DataPath, key: string): Bilingual | undefined {
  const row = parameterRow(key)
  if (row) return hint('write-in-group', { group: row.group, name: row.name })
  const [owner] = owners(key)
  if (owner) return hint('other-group', { name: key, path: owner })
  const keys = expectationAt(path).keys ?? []
  const elsewhere = nearestName(key, keys) ?? owners(nearestName(key, parameterNames()) ?? '')[0]
  const near =
    elsewhere ??
    nearestNamed(
      key,
      keys.map((name) => ({ name }))
    )
  return near === undefined ? undefined : hint('did-you-mean', { name: near })
}

function inTier(path: DataPath): boolean {
  return path.length === 3 && path[1] === 'tiers'
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
