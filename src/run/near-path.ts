/** What was probably meant by a path or a name of the library that does not exist. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { textsOf } from '../model/language.js'
import { LIBRARY } from '../scenario/library-name.js'
import { nearestName } from '../scenario/nearest-name.js'
import { readScenarioFile } from '../scenario/scenario-file.js'
import { worded } from '../words/words.js'
import { Failure, systemFailure } from './failure.js'
import { fileLibrary, isFolder, libraryNames } from './scenario-library.js'

/**
 * The path or library name that was probably meant: the same in half-width signs, the nearest file or folder at each step of
 * the path, or a scenario of the library that has this name or label. Undefined if nothing is near.
 */
export function nearestPath(path: string): string | undefined {
  const plain = path.normalize('NFKC')
  if (plain !== path && exists(plain)) return plain
  if (plain.startsWith(LIBRARY)) return inLibrary(plain.slice(LIBRARY.length))
  return onDisk(plain) ?? (/[/\\]/.test(plain) ? undefined : inLibrary(plain.replace(/\.ya?ml$/, '')))
}

/** What is said of a named file or folder that is not there or cannot be looked at: the system's reason, and what was probably meant. */
export function absent(path: string, error: unknown): Failure {
  const failure = systemFailure('noInput', path, error)
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return failure
  const near = nearestPath(path)
  if (near === undefined) return failure
  return new Failure('noInput', (words) => worded(words, failure.said) + words.scenarios.didYouMean(near))
}

function exists(path: string): boolean {
  try {
    isFolder(path)
    return true
  } catch {
    return false
  }
}

/** Step by step, each as it is written where that exists, else the nearest name that does. */
function onDisk(path: string): string | undefined {
  const [first, ...parts] = path.split(/[/\\]/)
  let at = first === '' ? '/' : '.'
  for (const part of first === '' ? parts : [first, ...parts]) {
    let next: string | undefined = part
    if (!existsSync(join(at, part))) {
      try {
        next = nearestName(part, readdirSync(at)) ?? nearestName(`${part}.yaml`, readdirSync(at))
      } catch {
        next = undefined // no folder
      }
    }
    if (next === undefined) return undefined
    at = join(at, next)
  }
  return at
}

/** By its last part within the folder that it names, or in any; or by a label in any language. */
function inLibrary(name: string): string | undefined {
  const names = libraryNames()
  const lastOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1)
  const folderOf = (path: string) => path.slice(0, path.length - lastOf(path).length)
  const beside = names.filter((each) => folderOf(each) === folderOf(LIBRARY + name))
  const nearIn = (some: readonly string[]) => {
    const last = nearestName(lastOf(name), some.map(lastOf))
    return some.find((each) => lastOf(each) === last)
  }
  const beginning = names.filter((path) => name.length > 3 && path.startsWith(LIBRARY + name))
  return (
    nearIn(beside) ??
    nearIn(names) ??
    nearFolder(name, [...new Set(names.map(folderOf))]) ??
    byLabel(name, names) ??
    beginning[0]
  )
}

function nearFolder(name: string, folders: readonly string[]): string | undefined {
  const plain = folders.map((folder) => folder.slice(LIBRARY.length).replace(/\/$/, ''))
  const near = nearestName(
    name,
    plain.filter((folder) => folder !== '')
  )
  return near && LIBRARY + near
}

function byLabel(name: string, paths: readonly string[]): string | undefined {
  const library = fileLibrary('')
  const labels = new Map<string, string>()
  for (const path of paths) {
    const found = library.read(path)
    const label = 'bytes' in found ? readScenarioFile(found.bytes, path).label : undefined
    for (const text of label ? textsOf(label) : []) labels.set(text, labels.get(text) ?? path)
  }
  return labels.get(name) ?? labels.get(nearestName(name, [...labels.keys()]) ?? '')
}
