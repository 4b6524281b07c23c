/** However many replications: memory does not grow with them, and little with the points of a design. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei } from '../cli/program.js'
import { extent } from '../extent.js'

const replications = extent(4_000, 10_000, 1_000_000)
// More than are compared and drawn, which would be the dearest part by far.
const points = extent(2_100, 3_000, 200_000)
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

const TABLE = [
  'id,public.tolerance',
  ...Array.from({ length: points }, (_, k) => `p${k},${(k + 1) / (points + 1)}`),
  ''
]

beforeAll(() => {
  writeFileSync(join(folder, 'tiny.yaml'), TINY)
  writeFileSync(join(folder, 'points.csv'), TABLE.join('\n'))
})

const design = ['batch', 'points.csv', '--base', 'tiny.yaml', '--replications', '1']

describe.each([
  {
    of: `a batch of ${replications} replications`,
    jobs: [
      ['batch', 'tiny.yaml', '--replications', String(replications), '--out', 'run'],
      ...extent([], [['verify', 'run']]),
      ['extend', 'run', '--replications', String(replications + 1)]
    ]
  },
  {
    of: `a design of ${points} points`,
    jobs: [
      [...design, '--out', 'points'],
      ...extent([], [['resume', 'points']]),
      ['verify', 'points'],
      ...extent(
        [],
        [
          [...design, '--shard', '1/2', '--out', 'first'],
          [...design, '--shard', '2/2', '--out', 'second'],
          ['merge', 'merged', 'first', 'second']
        ]
      )
    ]
  }
])('$of', ({ jobs }) => {
  it.each(jobs.map((job) => ({ job, what: job[0] })))(`stays under ${MOST_MEGABYTES} MB: $what`, ({ job }) => {
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
