/** A batch of a moment, carried out in this process. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchArguments } from '../../src/cli/commands/batch-options.js'
import type { CompareArguments } from '../../src/cli/commands/compare-options.js'
import type { ExtendArguments, ResumeArguments, VerifyArguments } from '../../src/cli/commands/run-folder-options.js'
import { compareCommand } from '../../src/cli/compare-scenarios.js'
import { extend } from '../../src/cli/extend-run.js'
import { failureOf } from '../../src/cli/failures.js'
import { resume } from '../../src/cli/resume-run.js'
import { batch } from '../../src/cli/run-batch.js'
import { verify } from '../../src/cli/verify-run.js'
import type { EngineName } from '../../src/experiment/engine-names.js'
import { Failure } from '../../src/run/failure.js'

const HEAD = 'version: 1\nkind: scenario\nlabel: { zh: 甲, en: One }\nquestion: { zh: 问, en: Why? }\n'

/** A new folder for runs that fail on purpose: in memory where that can be had, since nothing there waits for a disk. */
export function scratchFolder(name: string): string {
  try {
    return mkdtempSync(`/dev/shm/ganwei-${name}-`)
  } catch {
    return mkdtempSync(join(tmpdir(), `ganwei-${name}-`))
  }
}

/** Writes two scenarios of a few quarters and units of nine cadres into a new folder. */
export function writeTiny(folder: string, periods = 8, units = 2): string {
  mkdirSync(folder)
  const tiers = `organisation: { tiers: [{ id: a, units: ${units}, cadresPerUnit: 9, elaboration: 0 }] }\n`
  writeFileSync(join(folder, 'base.yaml'), `${HEAD}time: { periods: ${periods}, burnIn: 2 }\n${tiers}`)
  writeFileSync(join(folder, 'clear.yaml'), `${HEAD}extends: base.yaml\nstandards: { scopeClarity: 0.95 }\n`)
  return folder
}

const CARRY_OUT = { workers: '0', stall: undefined, onFailure: 'continue' } as const
const COMMON = { json: false, quiet: true, lang: undefined, debug: false, _: [], $0: 'ganwei' } as const

/** `ganwei batch` by the reference or the given engine, to its end; null, or the failure that a user would see. */
export function batchHere(
  scenarios: string,
  out: string,
  replications: number,
  engine: EngineName = 'reference'
): Promise<Failure | null> {
  const draws = { replications: String(replications), seed: 'x', set: [], engine } as const
  const folder = { out, nextFree: false, shard: undefined, bom: false, dryRun: false, baseline: undefined }
  return outcomeOf(() =>
    batch(
      {
        ...COMMON,
        ...CARRY_OUT,
        takeOver: false,
        ...draws,
        ...folder,
        paths: [scenarios]
      } as unknown as BatchArguments,
      'en'
    )
  )
}

/** `ganwei compare --assumptions` by the reference, to its end; null, or the failure that a user would see. */
export function compareHere(
  scenarios: string,
  out: string,
  replications: number,
  assumptions: number
): Promise<Failure | null> {
  const draws = { replications: String(replications), seed: 'x', set: [], engine: 'reference' } as const
  const how = { ...COMMON, ...CARRY_OUT, ...draws, takeOver: false, nextFree: false, synergy: false, bom: false }
  const asked = { ...how, paths: [scenarios], out, assumptions: String(assumptions) }
  return outcomeOf(() => compareCommand(asked as unknown as CompareArguments, 'en'))
}

/**
 * `ganwei resume`, to its end; null, or the failure that a user would see. A lock that could not be given back may be taken
 * over: this process, unlike a user's, is still there.
 */
export function resumeHere(run: string, takeOver = false): Promise<Failure | null> {
  return outcomeOf(() => resume({ ...COMMON, ...CARRY_OUT, takeOver, run } as unknown as ResumeArguments, 'en'))
}

/** `ganwei extend`, to its end; null, or the failure that a user would see. */
export function extendHere(run: string, replications: number): Promise<Failure | null> {
  const asked = { ...COMMON, ...CARRY_OUT, takeOver: false, run, replications: String(replications), add: [] }
  return outcomeOf(() => extend(asked as unknown as ExtendArguments, 'en'))
}

/** `ganwei verify --all`, to its end; null, or the failure that a user would see. */
export function verifyHere(run: string): Promise<Failure | null> {
  return outcomeOf(() => verify({ ...COMMON, workers: '0', all: true, run } as unknown as VerifyArguments, 'en'))
}

/** Throws what a user would be told is a fault of ours. */
async function outcomeOf(command: () => Promise<void>): Promise<Failure | null> {
  try {
    await command()
    return null
  } catch (error) {
    const failure = error instanceof Failure ? error : failureOf(error)
    if (failure === null) throw error
    return failure
  }
}
