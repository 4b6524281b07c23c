/** A batch of a moment, carried out in this process. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { compareScenarios } from '../../src/cli/compare-scenarios.js'
import { extendRun } from '../../src/cli/extend-run.js'
import { failureOf } from '../../src/cli/failures.js'
import { makeOutput } from '../../src/cli/output.js'
import { resumeRun } from '../../src/cli/resume-run.js'
import { runBatchCommand } from '../../src/cli/run-batch.js'
import { verifyRun } from '../../src/cli/verify-run.js'
import type { EngineName } from '../../src/experiment/engine-names.js'
import { Failure } from '../../src/run/failure.js'
import { wordsOf } from '../../src/words/words.js'

const headOf = (zh: string, en: string) =>
  `version: 1\nkind: scenario\nlabel: { zh: ${zh}, en: ${en} }\nquestion: { zh: 问, en: Why? }\n`

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
  writeFileSync(join(folder, 'base.yaml'), `${headOf('甲', 'One')}time: { periods: ${periods}, burnIn: 2 }\n${tiers}`)
  writeFileSync(
    join(folder, 'clear.yaml'),
    `${headOf('乙', 'Two')}extends: base.yaml\nstandards: { scopeClarity: 0.95 }\n`
  )
  return folder
}

const CARRY_OUT = { workers: 0, takeOver: false, json: false } as const
const DRAWS = { seed: 'x', set: [], engine: 'reference' } as const

/** What commands say to nobody. */
export const silent = makeOutput(
  {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    stdin: new PassThrough(),
    environment: {},
    locale: () => 'en',
    clock: () => 0
  },
  wordsOf('en'),
  true
)

/** `ganwei batch` by the reference or the given engine, to its end; null, or the failure that a user would see. */
export function batchHere(
  scenarios: string,
  out: string,
  replications: number,
  engine: EngineName = 'reference'
): Promise<Failure | null> {
  const folder = { out, nextFree: false, shard: undefined, dryRun: false, plan: undefined, controlVariates: false }
  const asked = { ...CARRY_OUT, ...DRAWS, ...folder, replications, engine, paths: [scenarios] }
  return outcomeOf(() => runBatchCommand(asked, silent))
}

/** `ganwei compare --assumptions` by the kernel, to its end; null, or the failure that a user would see. */
export function compareHere(
  scenarios: string,
  out: string,
  replications: number,
  assumptions: number
): Promise<Failure | null> {
  const how = {
    nextFree: false,
    dryRun: false,
    plan: undefined,
    controlVariates: false,
    synergy: false,
    budget: undefined,
    atMost: undefined,
    cost: [],
    subjectTo: [],
    front: undefined,
    indifference: undefined
  }
  const asked = {
    ...CARRY_OUT,
    ...DRAWS,
    engine: 'kernel',
    ...how,
    replications,
    paths: [scenarios],
    out,
    assumptions
  } as const
  return outcomeOf(() => compareScenarios(asked, silent))
}

/**
 * `ganwei resume`, to its end; null, or the failure that a user would see. A lock that could not be given back may be taken
 * over: this process, unlike a user's, is still there.
 */
export function resumeHere(run: string, takeOver = false): Promise<Failure | null> {
  return outcomeOf(() => resumeRun({ ...CARRY_OUT, takeOver, run }, silent))
}

/** `ganwei extend`, to its end; null, or the failure that a user would see. */
export function extendHere(run: string, replications: number): Promise<Failure | null> {
  return outcomeOf(() => extendRun({ ...CARRY_OUT, run, replications, add: [] }, silent))
}

/** `ganwei verify --all`, to its end; null, or the failure that a user would see. */
export function verifyHere(run: string): Promise<Failure | null> {
  return outcomeOf(() => verifyRun({ workers: 0, all: true, run, json: false }, silent))
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
