/** The N-th file-system call on a run folder fails, for every N and every way to fail. */

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PLAN_FILE } from '../../src/run/run-files.js'
import { resultHashes } from '../cli/program.js'
import { extent } from '../extent.js'
import { arm, disarm } from './fs-faults.mjs'
import { batchHere, resumeHere, scratchFolder, writeTiny } from './tiny.js'

// The page takes longer to draw than all else together, and writes nothing itself.
vi.mock('../../src/report/document/html.js', () => ({ reportHtml: async () => '<p>report</p>' }))
vi.mock('../../src/report/charts/figures.js', () => ({ drawFigures: async () => [] }))

const folder = scratchFolder('disk')
const scenarios = writeTiny(join(folder, 's'))
const REPLICATIONS = 3
let whole: Record<string, string>
let callsOfAll = 0

beforeAll(async () => {
  // A lock that could not be given back is tried again when the process ends, which here is much later.
  process.setMaxListeners(0)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  arm({ under: join(folder, 'whole'), at: Infinity, kind: 'EIO' })
  expect(await batchHere(scenarios, join(folder, 'whole'), REPLICATIONS)).toBeNull()
  callsOfAll = disarm().calls
  whole = resultHashes(join(folder, 'whole'))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** The hashes of all files but those that a process leaves behind which, unlike this one, ends. */
function hashes(run: string): Record<string, string> {
  return Object.fromEntries(Object.entries(resultHashes(run)).filter(([name]) => !name.startsWith('lock')))
}

/** Every file that stands under its final name but belongs to no whole run. */
function halfWritten(run: string): readonly string[] {
  if (!existsSync(run)) return []
  return Object.entries(hashes(run)).flatMap(([name, hash]) => (whole[name] === hash ? [] : [name]))
}

/** The N-th call fails; says what failed, and checks what the user sees and that the run can be completed. */
async function failAt(at: number, kind: string, lasting: boolean): Promise<void> {
  const run = join(folder, `${kind}-${lasting}-${at}`)
  arm({ under: run, at, kind, lasting })
  const failure = await batchHere(scenarios, run, REPLICATIONS)
  const { failed } = disarm()
  const about = `call ${at} of ${callsOfAll}, ${failed}: ${kind}${lasting ? ' from there on' : ''}`
  expect(
    halfWritten(run).filter((name) => !name.endsWith('.tmp')),
    about
  ).toEqual([])
  if (failure === null) expect(hashes(run), about).toEqual(whole)
  else {
    expect(['cannotCreate', 'ioError'], about).toContain(failure.kind)
    expect(failure.message, about).toContain(run)
    expect(failure.message, about).toContain(kind)
    const again = existsSync(join(run, PLAN_FILE)) ? resumeHere(run, true) : batchHere(scenarios, run, REPLICATIONS)
    expect(await again, about).toBeNull()
    expect(hashes(run), about).toEqual(whole)
  }
  rmSync(run, { recursive: true, force: true })
}

const KINDS = [
  { kind: 'ENOSPC', lasting: false },
  { kind: 'EIO', lasting: false },
  { kind: 'EACCES', lasting: false },
  { kind: 'EMFILE', lasting: false },
  { kind: 'ENOSPC', lasting: true },
  { kind: 'short', lasting: false }
]

describe('a disk that fails', () => {
  it.each(KINDS)(
    '$kind at any call (lasting: $lasting) leaves what resume completes to the same bytes',
    async (how) => {
      expect(callsOfAll).toBeGreaterThan(100)
      // Every call in every way in `npm run test:long`; every 20th of them in each way in `.ci/run`, every 32nd in `npm test`.
      const step = extent(32, 20, 1)
      const first = 1 + Math.floor((KINDS.indexOf(how) * step) / KINDS.length)
      for (let at = first; at <= callsOfAll; at += step) await failAt(at, how.kind, how.lasting)
    }
  )
})
