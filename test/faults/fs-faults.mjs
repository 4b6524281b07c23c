/**
 * Lets the N-th file-system call on a folder fail, or end the process. Loaded with `node --import`, it takes its orders from
 * the environment; a test may also give them itself.
 */

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { constants } from 'node:os'
import { resolve, sep } from 'node:path'

/** Calls that name a file by its path; of a rename or a link the second path may lie in the folder as well. */
const BY_PATH = [
  'openSync',
  'readFileSync',
  'writeFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'readdirSync',
  'statSync'
]
const BY_HANDLE = ['writeSync', 'readSync', 'fsyncSync', 'closeSync']

/**
 * @typedef {object} Fault
 * @property {string} under The folder whose calls count.
 * @property {number} [at] Which call, from 1.
 * @property {{name: string, writes: number}} [after] Instead: which write to the file of a name, from 1.
 * @property {string} kind A code such as ENOSPC; `short`, a write of half the bytes; or a signal to this process, such as SIGKILL.
 * @property {boolean} [lasting] Whether every later call that writes fails as well.
 */

/** @type {Fault | null} */
let fault = null
/** Calls counted so far. */
let calls = 0
/** What the call that failed was. @type {string | null} */
let failed = null
/** Handles that were opened under the folder, and the paths they were opened by. @type {Map<number, string>} */
const handles = new Map()

/** Counts from now on. @param {Fault} next */
export function arm(next) {
  fault = { ...next, under: resolve(next.under) }
  calls = 0
  failed = null
}

/** Lets every call through again; gives how many there were and what failed. */
export function disarm() {
  fault = null
  handles.clear()
  return { calls, failed }
}

const isUnder = (path) =>
  fault !== null && typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(`${fault.under}${sep}`)

const WRITING = ['writeSync', 'writeFileSync', 'fsyncSync', 'mkdirSync', 'linkSync']

/** What becomes of a call: nothing, half of it, or an end. As the system’s, errors name a file only where the call does. */
function strike(name, path, file) {
  calls += 1
  if (fault.after !== undefined && name === 'writeSync' && file.endsWith(fault.after.name)) {
    fault.after.writes -= 1
    if (fault.after.writes === 0) fault.at = calls
  }
  const isStruck = calls === fault.at || (fault.lasting && calls > fault.at && WRITING.includes(name))
  if (!isStruck) return false
  const { kind } = fault
  failed ??= name
  if (kind.startsWith('SIG')) {
    process.kill(process.pid, kind)
    return false
  }
  if (kind === 'short') return name === 'writeSync'
  const error = new Error(`${kind}: made to fail, ${name}`)
  const named = path === undefined ? {} : { path }
  throw Object.assign(error, {
    code: kind,
    errno: -constants.errno[kind],
    syscall: name.replace(/Sync$/, ''),
    ...named
  })
}

for (const name of BY_PATH) {
  const real = fs[name]
  fs[name] = (...args) => {
    if (!isUnder(args[0]) && !(['renameSync', 'linkSync'].includes(name) && isUnder(args[1]))) return real(...args)
    strike(name, args[0])
    const result = real(...args)
    if (name === 'openSync') handles.set(result, args[0])
    return result
  }
}
for (const name of BY_HANDLE) {
  const real = fs[name]
  fs[name] = (handle, ...args) => {
    if (fault === null || !handles.has(handle)) return real(handle, ...args)
    if (name === 'closeSync') {
      // A handle is closed even where closing fails.
      real(handle)
      handles.delete(handle)
      strike(name)
      return
    }
    if (!strike(name, undefined, handles.get(handle))) return real(handle, ...args)
    const [bytes, from = 0, length = bytes.length - from] = args
    return real(handle, bytes, from, Math.max(1, length >> 1))
  }
}
syncBuiltinESMExports()

if (process.env.GANWEI_TEST_FAULT) arm(JSON.parse(process.env.GANWEI_TEST_FAULT))
