/**
 * What a run on a cluster keeps beside its results, in the folder `cluster` of the run: what was asked for, the scripts, a run
 * folder for each part, and a log for each job. A part that has its manifest is done.
 */

import { closeSync, existsSync, fstatSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { MOST_PARTS } from '../experiment/limits.js'
import { withPath, writeDurably } from '../run/durable-file.js'
import { makeInnerFolder, openRegular, readRegular } from '../run/regular-file.js'
import { CLUSTER_FOLDER, JOURNAL_FILE, MANIFEST_FILE, PLAN_FILE, SUBMISSION_FILE } from '../run/run-files.js'
import { readRunFile } from '../run/run-folder.js'
import { sealedText, unsealed } from '../run/sealed-json.js'

const FORMAT = 1

/** The folder of a part, numbered from 1. */
export function partFolder(run: string, part: number): string {
  return join(run, CLUSTER_FOLDER, 'parts', String(part))
}

/** The log of a part, or of the merge. */
export function logFile(run: string, of: number | 'merge'): string {
  return join(run, CLUSTER_FOLDER, 'logs', of === 'merge' ? 'merge.log' : `part-${of}.log`)
}

/** Writes down what was asked for, and the scripts by name; throws the system's error. */
export function writeSubmission(
  run: string,
  submission: Readonly<Record<string, unknown>>,
  scripts: Readonly<Record<string, string>>
): void {
  const folder = join(run, CLUSTER_FOLDER)
  for (const inner of ['parts', 'logs']) makeInnerFolder(run, `${CLUSTER_FOLDER}/${inner}`)
  for (const [name, text] of Object.entries(scripts)) writeDurably(join(folder, name), text, 0o755)
  writeDurably(join(folder, SUBMISSION_FILE), sealedText({ format: FORMAT, ...submission }))
}

/** What was asked for; null if the folder holds no such thing, or it was changed. */
export function readSubmission(run: string): Record<string, unknown> | null {
  const path = join(run, CLUSTER_FOLDER, SUBMISSION_FILE)
  if (!existsSync(path)) return null
  const { format, ...submission } = unsealed(readRegular(path)) ?? {}
  return format === FORMAT && isSubmission(submission) ? submission : null
}

/** Whether something that was read is what a submission says, within what one may ask for. */
function isSubmission(value: Record<string, unknown>): boolean {
  const { name, parts, request } = value
  const { cpus, more, ...texts } = (request ?? {}) as Record<string, unknown>
  const isWhole = (number: unknown, most: number) =>
    Number.isInteger(number) && Number(number) >= 1 && Number(number) <= most
  const isTexts = (list: readonly unknown[]) => list.every((text) => typeof text === 'string')
  if (typeof name !== 'string' || !/^ganwei-[0-9a-f]{8}$/.test(name)) return false
  return (
    isWhole(parts, MOST_PARTS) &&
    isWhole(cpus, 1024) &&
    Array.isArray(more) &&
    isTexts([...more, ...Object.values(texts)])
  )
}

/** Tells of each part whether it is done, as a part of the run's plan as it now is. */
export function partsDone(run: string): (part: number) => boolean {
  const whole = unnumbered(run)
  return (part) => {
    const folder = partFolder(run, part)
    return existsSync(join(folder, MANIFEST_FILE)) && unnumbered(folder) === whole
  }
}

/** A plan's text without what differs between the parts of one run: the number, and the checksum at its end. */
function unnumbered(folder: string): string | null {
  if (!existsSync(join(folder, PLAN_FILE))) return null
  return readRunFile(folder, PLAN_FILE)
    .replace(/^ "part": \{\n.*\n.*\n \},\n/m, '')
    .replace(/"sha256": "[0-9a-f]+"\n\}\n$/, '')
}

/**
 * About how many replications an unfinished part has, from the size of its journal and that of its first line: to read it
 * all would cost a shared file system more than the answer is worth.
 */
export function replicationsKept(run: string, part: number): number {
  const path = join(partFolder(run, part), JOURNAL_FILE)
  if (!existsSync(path)) return 0
  const { text, size } = piece(path, 0, FIRST_LINES)
  const [header, line] = text.split('\n', 2)
  const begun = line === undefined ? null : /"count":(\d+)/.exec(line.slice(0, 1000))
  if (begun === null) return 0
  const length = line.length < text.length - header.length - 1 ? line.length + 1 : FIRST_LINES
  return Math.floor(((size - header.length) / length) * Number(begun[1]))
}

/** Bytes that hold a journal's first two lines. */
const FIRST_LINES = 1 << 22

/** The last line that a job has left in its log since it began; null if it left none, undefined if it never began. */
export function lastWords(run: string, of: number | 'merge', begins: string): string | null | undefined {
  const path = logFile(run, of)
  if (!existsSync(path)) return undefined
  const { text } = piece(path, -LAST_LINES, LAST_LINES)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const last = lines.at(-1)
  return last === undefined || last.startsWith(begins) ? null : last.trim()
}

/** Bytes that hold a log's last line. */
const LAST_LINES = 4096

/** A piece of a file from a place on, counted from the end if negative, and the size of the file. */
function piece(path: string, from: number, length: number): { readonly text: string; readonly size: number } {
  return withPath(path, () => {
    const file = openRegular(path)
    try {
      const { size } = fstatSync(file)
      const bytes = Buffer.alloc(Math.min(length, size))
      const read = readSync(file, bytes, 0, bytes.length, from < 0 ? Math.max(0, size + from) : from)
      return { text: bytes.toString('utf8', 0, read), size }
    } finally {
      closeSync(file)
    }
  })
}
