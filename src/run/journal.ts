/**
 * The journal of a run: every block that was played, one checksummed line each, written by one write as soon as it is there.
 *
 * The first line says what the numbers depend on beside the scenario. Every other line is `<sha256> <entry>`, where the
 * checksum is over the first line, a line feed and the entry; an entry names its world by the hash of the scenario's canonical
 * form, and carries the block's numbers as little-endian doubles, deflated, in base64. What does not match its checksum counts
 * as absent, and what is absent is played again.
 */

import { closeSync, existsSync, fsyncSync, readSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { BlockStore } from '../experiment/batch.js'
import { type Block, blockSize, type ReplicationRange, type Shape, shapeOf } from '../experiment/block.js'
import { blockOfVersion, numbersOfVersion } from '../experiment/block-of-version.js'
import type { Plan } from '../experiment/plan.js'
import { RECORD_VERSION } from '../model/outcomes.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { type BlockPlace, BlockPlaces } from './block-places.js'
import { BlocksAtHand } from './blocks-at-hand.js'
import { withFile, withPath, writeDurably, writeWhole } from './durable-file.js'
import { Failure } from './failure.js'
import {
  JournalChangedError,
  type JournalPlace,
  type JournalScan,
  journalLine,
  readJournalLine,
  refuseMoved,
  scanJournal
} from './journal-lines.js'
import { hasOtherName, openRegular } from './regular-file.js'
import { mostRecorded, refuseLarger } from './run-size.js'
import { type WorldHashes, worldHashes } from './world-hashes.js'

const FORMAT = 1

/** What a look at no journal finds. */
const NOTHING: JournalScan = { places: [], faulty: 0, isTorn: false }

/** Bytes that are held back at most. */
const MOST_HELD = 1 << 24

/** A run's journal: the store of a batch whose blocks outlive the program. Only one program may append at a time. */
export class Journal implements BlockStore {
  readonly #path: string
  readonly #header: string
  readonly #mode: 'read' | 'append'
  /** Null for a journal that is read and not there. */
  readonly #file: number | null
  readonly #worlds: WorldHashes
  readonly #shapes: readonly Shape[]
  readonly #recordVersion: number | undefined
  readonly #places: BlockPlaces
  readonly #atHand = new BlocksAtHand()
  #end: number
  /** Memory of the line that is read. */
  #line: Buffer = Buffer.alloc(0)
  /** Lines that are not in the file yet; null where every line is written as it comes. */
  #held: Buffer[] | null = null
  #heldBytes = 0
  /** Why something could not be written: then nothing is read any more, from memory either. */
  #failure: { readonly error: unknown } | null = null
  /** Lines that were found damaged, cut off or doubled. */
  readonly faulty: number
  /** Whether the last of them is merely cut off. */
  readonly isTorn: boolean

  /**
   * Opens the journal of a plan. For appending it is made if it is not there, and cleared of faulty lines; for reading it is
   * then empty. Throws the system's error with the file's path, and `Failure` for a file that is too large to be of this plan.
   */
  constructor(path: string, plan: Plan, engine: string, mode: 'read' | 'append') {
    this.#path = path
    this.#mode = mode
    this.#header = headerOf(plan, engine)
    this.#end = this.#header.length + 1
    this.#worlds = worldHashes(plan)
    this.#places = new BlockPlaces(plan.scenarios.length)
    this.#recordVersion = plan.recordVersion
    this.#shapes = shapesOf(plan)
    const isThere = existsSync(path)
    if (isThere) refuseLarger(path, mostRecorded(plan))
    const isShared = mode === 'append' && hasOtherName(path)
    if (mode === 'append' && !isThere) writeDurably(path, `${this.#header}\n`)
    let scan = isThere || mode === 'append' ? withinPlan(scanJournal(path, this.#header), plan) : NOTHING
    this.faulty = scan.faulty
    this.isTorn = scan.isTorn
    if (mode === 'append' && (scan.faulty > 0 || isShared)) {
      this.#clear(scan.places)
      scan = withinPlan(scanJournal(path, this.#header), plan)
    }
    for (const place of scan.places) this.#note(this.#worlds.find(place.world), place)
    this.#file = scan === NOTHING ? null : openRegular(path, mode)
  }

  worldOf(scenario: number): number {
    return this.#worlds.worldOf(scenario)
  }

  kept(scenario: number): readonly ReplicationRange[] {
    return this.#placesOf(scenario)
  }

  add(scenario: number, block: Block): void {
    const { first, count } = block
    const numbers = numbersOfVersion(block, this.#recordVersion)
    const data = deflated(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)).toString('base64')
    const line = journalLine(this.#header, { world: this.#worlds.at(scenario), first, count, data })
    const at = this.#end
    this.#append(scenario, { first, count }, line)
    // As it would be read: an earlier version of records keeps less of it.
    if ((this.#recordVersion ?? RECORD_VERSION) === RECORD_VERSION) this.#atHand.keep(at, block)
  }

  *blocks(scenario: number): Generator<Block, void> {
    for (const place of this.#placesOf(scenario)) yield this.#read(place, this.#shapes[scenario])
  }

  /** The block of a scenario that begins with a replication; throws RangeError if there is none. */
  block(scenario: number, { first }: Pick<ReplicationRange, 'first'>): Block {
    const place = this.#places.beginning(this.worldOf(scenario), first)
    if (place === undefined) throw new RangeError(`no block begins with replication ${first}`)
    return this.#read(place, this.#shapes[scenario])
  }

  /** The lines of a scenario as they stand in the file, each with its replications; for `copy`. */
  *lines(scenario: number): Generator<{ readonly place: BlockPlace; readonly line: Buffer }, void> {
    for (const place of this.#placesOf(scenario)) yield { place, line: this.#lineAt(place) }
  }

  /** Appends a line of another journal of the same plan, unless its replications are here already. */
  copy(scenario: number, place: ReplicationRange, line: Buffer): void {
    if (!this.#places.hasSome(this.worldOf(scenario), place)) this.#append(scenario, place, line)
  }

  /** From now on lines are held back until `flush`, so that a shared file system is not asked for many small writes. */
  gather(): void {
    this.#held ??= []
  }

  /** Writes the lines that are held back, by one write. */
  flush(): void {
    if (this.#held === null || this.#held.length === 0) return
    const bytes = Buffer.concat(this.#held)
    this.#held = []
    this.#heldBytes = 0
    this.#write(bytes)
  }

  /** Throws the system's error if the file is not any more where it was: the folder was removed, or replaced. */
  checkPlace(): void {
    refuseMoved(this.#path, this.#handle)
  }

  /** Makes what was appended last, even if the machine should stop. */
  sync(): void {
    this.flush()
    withPath(this.#path, () => fsyncSync(this.#handle))
  }

  /** Closes the file, with what was appended made to last. */
  close(): void {
    if (this.#file === null) return
    try {
      if (this.#mode === 'append') this.sync()
    } finally {
      withPath(this.#path, () => closeSync(this.#handle))
    }
  }

  get #handle(): number {
    if (this.#file === null) throw new RangeError('a journal that is not there')
    return this.#file
  }

  #append(scenario: number, { first, count }: ReplicationRange, bytes: Buffer): void {
    if (this.#held === null) this.#write(bytes)
    else {
      this.#held.push(bytes)
      this.#heldBytes += bytes.length
      if (this.#heldBytes > MOST_HELD) this.flush()
    }
    this.#note(this.worldOf(scenario), { first, count, at: this.#end, length: bytes.length })
  }

  #write(bytes: Buffer): void {
    try {
      withPath(this.#path, () => writeWhole(this.#handle, bytes))
    } catch (error) {
      this.#failure = { error }
      throw error
    }
  }

  /** Notes a line; of a world that is not in the plan no more than that it is there. */
  #note(world: number | undefined, place: BlockPlace): void {
    if (world !== undefined) this.#places.add(world, place)
    this.#end = Math.max(this.#end, place.at + place.length)
  }

  #placesOf(scenario: number): readonly BlockPlace[] {
    return this.#places.of(this.worldOf(scenario))
  }

  #read(place: BlockPlace, shape: Shape): Block {
    this.#bringUpToDate()
    return this.#atHand.get(place.at) ?? this.#readLine(place, shape)
  }

  /** Whoever reads may end with what was read: first it stands in the file. Throws what kept it from being written. */
  #bringUpToDate(): void {
    this.flush()
    if (this.#failure !== null) throw this.#failure.error
  }

  #readLine(place: BlockPlace, shape: Shape): Block {
    const size = 8 * blockSize({ ...place, ...shape }, this.#recordVersion)
    // One line after the other takes the same memory.
    if (this.#line.length < place.length) this.#line = Buffer.allocUnsafeSlow(place.length)
    const line = this.#lineAt(place, this.#line.subarray(0, place.length))
    const entry = readJournalLine(this.#header, line.subarray(0, -1))
    if (entry === null) throw new JournalChangedError(this.#path)
    const bytes = inflated(entry.data, size)
    if (bytes?.length !== size) {
      const path = this.#path
      throw new Failure('mismatch', ({ runs }) =>
        runs.damagedFile(path, runs.damage.value('count', String(place.count)))
      )
    }
    const numbers = numbersIn(bytes)
    return blockOfVersion({ first: place.first, count: place.count, ...shape }, numbers, this.#recordVersion)
  }

  #lineAt({ at, length }: BlockPlace, line: Buffer = Buffer.allocUnsafe(length)): Buffer {
    this.#bringUpToDate()
    withPath(this.#path, () => readAt(this.#path, this.#handle, at, line))
    return line
  }

  /** Writes the journal anew with its whole lines only. */
  #clear(places: readonly JournalPlace[]): void {
    const [path, header] = [this.#path, this.#header]
    withFile(path, 'r', (file) => writeDurably(path, copiedLines(path, header, file, places)))
  }
}

/** Bytes of the memory into which so many are deflated or inflated: one piece, where that is not too large. */
function chunkFor(bytes: number): number {
  return Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, Math.ceil(bytes)))
}

const LEAST_CHUNK = 64
const MOST_CHUNK = 1 << 24

/** Bytes deflated: the fastest level more than halves the numbers; a better one takes ten times as long for little more. */
function deflated(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, { level: 1, memLevel: 9, chunkSize: chunkFor(bytes.length / 2) })
}

/** The bytes of an entry; null if they are none, or more than so many. */
function inflated(data: string, size: number): Uint8Array | null {
  try {
    // A piece that is full would be followed by an empty one.
    const chunkSize = chunkFor(size + 1)
    return inflateRawSync(Buffer.from(data, 'base64'), { maxOutputLength: size, chunkSize })
  } catch {
    return null
  }
}

/** The shape of each scenario’s blocks; the same value for the same shape. */
function shapesOf({ scenarios, byGroup }: Plan): readonly Shape[] {
  const known = new Map<string, Shape>()
  return scenarios.map((scenario) => {
    const shape = shapeOf(scenario, byGroup)
    const name = JSON.stringify(shape)
    const same = known.get(name) ?? shape
    known.set(name, same)
    return same
  })
}

/** What was found, without lines of replications that the plan can never come to: no run of ours has any. */
function withinPlan(scan: JournalScan, { first, replications, rule, openRule }: Plan): JournalScan {
  const end = first + Math.max(replications, rule?.cap ?? 0, openRule?.cap ?? 0)
  const places = scan.places.filter((place) => place.first >= first && place.first + place.count <= end)
  return { ...scan, places, faulty: scan.faulty + scan.places.length - places.length }
}

function headerOf(
  { key, byGroup, modelVersion = MODEL_VERSION, recordVersion = RECORD_VERSION }: Plan,
  engine: string
): string {
  return JSON.stringify({
    format: FORMAT,
    modelVersion,
    ...(recordVersion !== modelVersion && { recordVersion }),
    randomNumberVersion: RANDOM_NUMBER_VERSION,
    engine,
    key: [key.k0, key.k1],
    ...(byGroup && { byGroup })
  })
}

function* copiedLines(
  path: string,
  header: string,
  file: number,
  places: readonly JournalPlace[]
): Generator<string | Uint8Array> {
  yield `${header}\n`
  for (const { at, length } of places) {
    const line = Buffer.allocUnsafe(length)
    readAt(path, file, at, line)
    yield line
  }
}

/** Fills memory from a place of an open journal, however few bytes the system gives at a time; throws if it has become shorter. */
function readAt(path: string, file: number, at: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, at + done)
    if (read === 0) throw new JournalChangedError(path)
    done += read
  }
}

/** The numbers that some bytes are, where they lie if they lie well. */
function numbersIn(bytes: Uint8Array): Float64Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes)
  return new Float64Array(buffer, byteOffset, length / 8)
}
