/** A journal of steps that follow one another: each a line with its checksum, synced as it is written; a damaged one ends it. */

import { closeSync, existsSync, fsyncSync } from 'node:fs'
import { sha256, withPath, writeDurably, writeWhole } from './durable-file.js'
import { Failure } from './failure.js'
import { linesOf, refuseMoved } from './journal-lines.js'
import { hasOtherName, openRegular } from './regular-file.js'

/** How a journal is opened, and whether what a line holds may follow the steps before it. */
export interface StepAccess<Step> {
  readonly access: 'read' | 'append'
  readonly isSound: (step: unknown, before: readonly Step[]) => step is Step
}

/** The first line of a journal, of whatever plan. */
const ANY_HEADER = /^\{"format":1,"planSha256":"[0-9a-f]{64}"\}$/

/** The steps of a calibration, or of other work whose every step needs the one before it. */
export class StepJournal<Step> {
  readonly #path: string
  readonly #header: string
  readonly #file: number | undefined
  /** The steps that were found whole, up to the first that was not. */
  readonly done: readonly Step[]
  /** Lines that were dropped because they, or one before them, were damaged or cut off. */
  readonly dropped: number

  /**
   * Opens the journal of a plan, named by its hash, and cuts off what is damaged, unless it is only read; a step that is not
   * sound after those before it is damage too. Throws the system's error, and `Failure`, also for the whole journal of another plan.
   */
  constructor(path: string, planSha256: string, { access, isSound }: StepAccess<Step>) {
    this.#path = path
    this.#header = JSON.stringify({ format: 1, planSha256 })
    const whole: string[] = []
    const done: Step[] = []
    let [dropped, hasHeader, isTorn, isDamaged] = [0, false, false, false]
    for (const { bytes, at, length } of existsSync(path) ? linesOf(path) : []) {
      const text = bytes?.toString() ?? null
      isTorn = text === null
      if (at === 0) {
        if (text !== this.#header && ANY_HEADER.test(text ?? '')) {
          throw new Failure('mismatch', (words) => words.runs.otherJournal(path))
        }
        hasHeader = text === this.#header
        dropped += hasHeader || length === 1 ? 0 : 1
        continue
      }
      const step = hasHeader && !isDamaged && text !== null ? this.#stepOf(text) : undefined
      if (isSound(step, done)) {
        whole.push(text as string)
        done.push(step)
      } else {
        isDamaged = true
        dropped += length === 1 ? 0 : 1
      }
    }
    this.done = done
    this.dropped = dropped
    if (access === 'read') return
    if (!hasHeader || isDamaged || isTorn || hasOtherName(path)) {
      writeDurably(
        path,
        [this.#header, ...whole].map((line) => `${line}\n`)
      )
    }
    this.#file = openRegular(path, 'append')
  }

  /** Throws if the journal is not any more where it was: the folder was removed, or replaced. */
  checkPlace(): void {
    refuseMoved(this.#path, this.#file as number)
  }

  /** Writes a step; it is on the disk when this returns. */
  append(step: Step): void {
    const line = Buffer.from(`${this.#line(JSON.stringify(step, replaced))}\n`)
    const file = this.#file as number
    this.checkPlace()
    withPath(this.#path, () => {
      writeWhole(file, line)
      fsyncSync(file)
    })
  }

  close(): void {
    const file = this.#file
    if (file !== undefined) withPath(this.#path, () => closeSync(file))
  }

  #stepOf(line: string): unknown {
    const text = line.slice(CHECKSUM + 1)
    return line === this.#line(text) ? readStep(text) : undefined
  }

  #line(text: string): string {
    return `${sha256(`${this.#header}\n${text}`)} ${text}`
  }
}

function readStep(text: string): unknown {
  try {
    return JSON.parse(text, revived)
  } catch {
    return undefined
  }
}

/** Length of a checksum in hex. */
const CHECKSUM = 64

/** Arrays of numbers as base64 of their bytes, little-endian, so that every bit returns. */
function replaced(_: string, value: unknown): unknown {
  if (value instanceof Float64Array) return { f64: bytesOf(value) }
  return value instanceof Uint32Array ? { u32: bytesOf(value) } : value
}

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('f64' in value) return new Float64Array(bufferOf(value.f64))
  return 'u32' in value ? new Uint32Array(bufferOf(value.u32)) : value
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function bufferOf(text: unknown): ArrayBuffer {
  return Uint8Array.from(Buffer.from(String(text), 'base64')).buffer
}
