/** The lines of a journal as a file: each a checksum and an entry; what does not match its checksum is not there. */

import { createHash } from 'node:crypto'
import { closeSync, fstatSync, readSync, statSync } from 'node:fs'
import type { ReplicationRange } from '../experiment/block.js'
import { overlap } from '../experiment/replication-range.js'
import { withPath } from './durable-file.js'
import { openRegular } from './regular-file.js'

/** What a line holds: some replications of a world, which goes by a hash, and their numbers as text. */
export interface JournalEntry extends ReplicationRange {
  readonly world: string
  readonly data: string
}

/** A line that was found whole: what it holds, and where it stands in the file, in bytes. */
export interface JournalPlace extends ReplicationRange {
  readonly world: string
  readonly at: number
  readonly length: number
}

/** What a look through a journal found. */
export interface JournalScan {
  readonly places: readonly JournalPlace[]
  /** Lines that are damaged, cut off, of another run, or that repeat replications of an earlier line. */
  readonly faulty: number
  /** Whether the last line is cut off, as a run leaves it that is killed: one of the faulty ones. */
  readonly isTorn: boolean
}

/** Thrown when a file that is in use is not any more where it was, or a line not as it was; its message is the path. */
export class JournalChangedError extends Error {}

/** Throws the system's error, or `JournalChangedError`, if an open file is not any more at its path: the folder was removed, or replaced. */
export function refuseMoved(path: string, file: number): void {
  const { ino, dev } = fstatSync(file)
  const now = statSync(path)
  if (now.ino !== ino || now.dev !== dev) throw new JournalChangedError(path)
}

/** A line, with its line feed; its checksum covers the journal's first line as well. */
export function journalLine(header: string, entry: JournalEntry): Buffer {
  const text = JSON.stringify(entry)
  const line = Buffer.allocUnsafe(CHECKSUM + 2 + Buffer.byteLength(text))
  line.write(`${text}\n`, CHECKSUM + 1)
  line.write(`${checksumOf(header, line.subarray(CHECKSUM + 1, -1))} `)
  return line
}

/** What a line holds, given in bytes without its line feed; null if it does not match its checksum, or is no entry. */
export function readJournalLine(header: string, line: Buffer): JournalEntry | null {
  const text = line.subarray(CHECKSUM + 1)
  if (line.toString('latin1', 0, CHECKSUM + 1) !== `${checksumOf(header, text)} `) return null
  try {
    // Beyond ASCII there is nothing of ours, and this is the quickest way to read what is not.
    const entry = JSON.parse(text.toString('latin1'))
    return isEntry(entry) ? entry : null
  } catch {
    return null
  }
}

function checksumOf(header: string, text: Uint8Array): string {
  return createHash('sha256').update(`${header}\n`).update(text).digest('hex')
}

/** What is deflated can be a thousand times as long as it stands there, and no more; a replication has a number at least. */
const MOST_PER_CHARACTER = 100

function isEntry({ world, first, count, data }: Partial<Record<keyof JournalEntry, unknown>>): boolean {
  if (typeof world !== 'string' || typeof data !== 'string') return false
  const most = Math.min(Number.MAX_SAFE_INTEGER, MOST_PER_CHARACTER * data.length)
  return isWhole(first, 0, Number.MAX_SAFE_INTEGER / 2) && isWhole(count, 1, most)
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

/** Looks through a journal from its beginning to its end; throws the system's error with the file's path. */
export function scanJournal(path: string, header: string): JournalScan {
  const places: JournalPlace[] = []
  // Every line brings its own copy of the hash, and there may be millions.
  const worlds = new Map<string, string>()
  let faulty = 0
  let hasHeader = false
  let isTorn = false
  for (const { bytes, at, length } of linesOf(path)) {
    if (at === 0) {
      hasHeader = bytes?.toString() === header
      continue
    }
    isTorn = bytes === null
    const entry = bytes === null ? null : readJournalLine(header, bytes)
    if (entry === null) {
      faulty += 1
      continue
    }
    const world = worlds.get(entry.world) ?? entry.world
    worlds.set(world, world)
    places.push({ world, first: entry.first, count: entry.count, at, length })
  }
  const kept = withoutOverlaps(places)
  return { places: kept, faulty: faulty + (hasHeader ? 0 : 1) + places.length - kept.length, isTorn }
}

/** The places in order of world and replication; of two that share a replication only the earlier line is kept. */
function withoutOverlaps(places: readonly JournalPlace[]): readonly JournalPlace[] {
  const inOrder = [...places].sort((a, b) =>
    a.world === b.world ? a.first - b.first || a.at - b.at : a.world < b.world ? -1 : 1
  )
  const kept: JournalPlace[] = []
  for (const place of inOrder) {
    const before = kept.at(-1)
    if (before === undefined || before.world !== place.world || !overlap(before, place)) kept.push(place)
    else if (place.at < before.at) kept[kept.length - 1] = place
  }
  return kept
}

/** Length of a checksum in hex. */
const CHECKSUM = 64

/** Bytes read at a time. */
const PIECE = 1 << 20

/** Bytes of the longest line that is read. */
const MOST_LINE = 1 << 27

/** A line of a journal, and where it stands. */
export interface Line {
  /** Without its line feed; null for the last line if that is cut off, and for one that is too long to be ours. */
  readonly bytes: Buffer | null
  /** Where it begins, and its bytes with the line feed. */
  readonly at: number
  readonly length: number
}

/** The lines of a journal, one after another, in memory bounded by the longest; throws `Failure` for what is no regular file, and the system's error. */
export function* linesOf(path: string): Generator<Line> {
  const file = openRegular(path)
  try {
    const piece = Buffer.alloc(PIECE)
    let begun: Buffer[] = []
    let length = 0
    let at = 0
    const keep = (bytes: Buffer) => {
      length += bytes.length
      // Of a line longer than any of ours nothing need be kept.
      if (length > MOST_LINE) begun = []
      else begun.push(bytes)
    }
    for (;;) {
      const read = withPath(path, () => readSync(file, piece))
      if (read === 0) break
      let from = 0
      for (let end = piece.indexOf(10); end >= 0 && end < read; end = piece.indexOf(10, from)) {
        keep(piece.subarray(from, end))
        const bytes = length > MOST_LINE ? null : Buffer.concat(begun)
        yield { bytes, at, length: length + 1 }
        at += length + 1
        begun = []
        length = 0
        from = end + 1
      }
      if (from < read) keep(Buffer.from(piece.subarray(from, read)))
    }
    if (length > 0) yield { bytes: null, at, length }
  } finally {
    withPath(path, () => closeSync(file))
  }
}
