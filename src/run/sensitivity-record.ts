/** The record of a sensitivity analysis: a line for each row of its design, checksummed as those of the journal. */

import { closeSync, existsSync, fsyncSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { keptOutcomes, rowSize, type SensitivityPlan } from '../experiment/sensitivity-plan.js'
import { MODEL_VERSION } from '../model/simulate.js'
import { RANDOM_NUMBER_VERSION } from '../random/draws.js'
import { canonicalScenario } from '../scenario/canonical.js'
import { sha256, withPath, writeDurably, writeWhole } from './durable-file.js'
import { journalLine, readJournalLine, refuseMoved, scanJournal } from './journal-lines.js'
import type { PlanOfRun } from './plan-file.js'
import { hasOtherName, openRegular, readRegular } from './regular-file.js'
import { SENSITIVITY_FILE } from './run-files.js'

const FORMAT = 1

/** The numbers of the rows that were played; for appending only one program may open it at a time. */
export class SensitivityRecord {
  readonly #path: string
  readonly #header: string
  readonly #size: number
  /** Null where it is only read. */
  readonly #file: number | null
  readonly #rows = new Map<number, Float64Array>()
  /** Lines that were found damaged or cut off. */
  readonly faulty: number

  /** Opens the record in a run's folder, makes it if it is not there, and clears it of faulty lines where it is to be appended to. */
  constructor(folder: string, run: PlanOfRun, sensitivity: SensitivityPlan, mode: 'read' | 'append') {
    this.#path = join(folder, SENSITIVITY_FILE)
    this.#header = headerOf(run, sensitivity)
    this.#size = rowSize(run.plan, sensitivity)
    const isThere = existsSync(this.#path)
    const lines = isThere ? this.#read() : []
    this.faulty = isThere ? scanJournal(this.#path, this.#header).faulty : 0
    if (mode === 'append' && (!isThere || this.faulty > 0 || hasOtherName(this.#path))) {
      writeDurably(
        this.#path,
        [this.#header, ...lines].map((line) => `${line}\n`)
      )
    }
    this.#file = mode === 'append' ? openRegular(this.#path, 'append') : null
  }

  /** Whether a row was played. */
  has(row: number): boolean {
    return this.#rows.has(row)
  }

  /** The numbers of a row; throws RangeError for one that was not played. */
  row(row: number): Float64Array {
    const numbers = this.#rows.get(row)
    if (numbers === undefined) throw new RangeError(`row ${row} was not played`)
    return numbers
  }

  /** How many of the first rows were played. */
  playedOf(rows: number): number {
    let played = 0
    for (const row of this.#rows.keys()) if (row < rows) played += 1
    return played
  }

  add(row: number, numbers: Float64Array): void {
    const file = this.#file
    if (file === null) throw new RangeError('a record that is only read')
    refuseMoved(this.#path, file)
    const data = deflateRawSync(bytesOf(numbers), { level: 1 }).toString('base64')
    const line = journalLine(this.#header, { world: ROW, first: row, count: 1, data })
    withPath(this.#path, () => writeWhole(file, line))
    this.#rows.set(row, numbers)
  }

  /** Closes the file, with what was appended made to last. */
  close(): void {
    const file = this.#file
    if (file === null) return
    withPath(this.#path, () => {
      fsyncSync(file)
      closeSync(file)
    })
  }

  /** The whole lines of rows, each once. */
  #read(): readonly string[] {
    const [, ...lines] = readRegular(this.#path).split('\n')
    return lines.filter((line) => {
      const entry = readJournalLine(this.#header, Buffer.from(line))
      const numbers = entry === null || entry.count !== 1 ? null : numbersOf(entry.data, this.#size)
      if (entry === null || numbers === null || this.#rows.has(entry.first)) return false
      this.#rows.set(entry.first, numbers)
      return true
    })
  }
}

/** What the lines call the world of a row: all of the run's. */
const ROW = 'row'

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The numbers of a line; null if it does not hold so many. */
function numbersOf(data: string, size: number): Float64Array | null {
  try {
    const bytes = inflateRawSync(Buffer.from(data, 'base64'), { maxOutputLength: 8 * size })
    if (bytes.length !== 8 * size) return null
    const numbers = new Float64Array(size)
    bytesOf(numbers).set(bytes)
    return numbers
  } catch {
    return null
  }
}

/** Whether the rows of one analysis of a run serve another: it may have more of them, or look at another outcome that is kept. */
export function isSameRecord(run: PlanOfRun, one: SensitivityPlan, other: SensitivityPlan): boolean {
  return headerOf(run, one) === headerOf(run, other)
}

/** What a row's numbers depend on: all of the plan but its own replications, how many rows there are, and which outcome is looked at. */
function headerOf({ plan, engine }: PlanOfRun, { rows: _, outcome, ...points }: SensitivityPlan): string {
  const sensitivity = { ...points, kept: keptOutcomes({ outcome }) }
  const worlds = plan.scenarios.map((scenario) => canonicalScenario(scenario, plan.modelVersion))
  return JSON.stringify({
    ...{ format: FORMAT, modelVersion: plan.modelVersion ?? MODEL_VERSION },
    ...{ randomNumberVersion: RANDOM_NUMBER_VERSION, engine, key: [plan.key.k0, plan.key.k1] },
    design: sha256(JSON.stringify({ sensitivity, worlds, baseline: plan.baseline }))
  })
}
