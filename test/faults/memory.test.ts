/** However many replications: memory does not grow with them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ganwei } from '../cli/program.js'
import { extent } from '../extent.js'

const replications = extent(20_000, 40_000, 1_000_000)
const MOST_MEGABYTES = 400

const folder = mkdtempSync(join(tmpdir(), 'ganwei-memory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Says at its end how much memory the process has had at most, in kilobytes. */
const REPORT = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`

const TINY = `version: 1
kind: scenario
label: { zh: 小, en: Tiny }
question: { zh: 问, en: Why? }
time: { periods: 2, burnIn: 1 }
organisation: { tiers: [{ id: a, units: 1, cadresPerUnit: 2, elaboration: 0 }] }
`

describe(`a batch of ${replications} replications`, () => {
  it.each([
    { what: 'batch', job: ['batch', 'tiny.yaml', '--replications', String(replications), '--out', 'run'] },
    { what: 'verify', job: ['verify', 'run'] },
    { what: 'extend', job: ['extend', 'run', '--replications', String(replications + 1)] }
  ])(`stays under ${MOST_MEGABYTES} MB: $what`, ({ job }) => {
    writeFileSync(join(folder, 'tiny.yaml'), TINY)
    const preload = `data:text/javascript,${encodeURIComponent(REPORT)}`
    const { status, stderr } = ganwei([...job, '--quiet'], {
      cwd: folder,
      env: { NODE_OPTIONS: `--import=${preload}` }
    })
    expect(status, stderr).toBe(0)
    const peak = Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024
    expect(peak).toBeGreaterThan(30)
    expect(peak).toBeLessThan(MOST_MEGABYTES)
  })
})
