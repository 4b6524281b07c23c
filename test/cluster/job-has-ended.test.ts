/** When a job counts as over, by what Slurm's commands answer. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jobHasEnded, type KnownJob } from '../../src/cluster/slurm.js'

const folder = mkdtempSync(join(tmpdir(), 'ganwei-squeue-'))
const path = process.env.PATH
beforeAll(() => {
  process.env.PATH = `${folder}:${path}`
})
afterAll(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true, force: true })
})

const ours: KnownJob = {
  ...{ uid: process.getuid?.() ?? null, slurmCluster: 'c' },
  ...{ slurmJob: '5', slurmTask: '3', slurmNode: 'n1' }
}
const theirs = { ...ours, uid: (ours.uid ?? 0) + 1 }

/** Makes Slurm's commands answer. */
function slurmSays({ queue = '', hides = 'none', node = 'IDLE', invalid = false }): void {
  const stub = (name: string, text: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  stub('squeue', invalid ? 'echo "slurm_load_jobs error: Invalid job id specified" >&2; exit 1' : `echo "${queue}"`)
  stub(
    'scontrol',
    `case "$*" in *config*) echo "ClusterName = c"; echo "PrivateData = ${hides}";; *) echo "NodeName=n1 State=${node} Cpus=1";; esac`
  )
}

it.each([
  { what: 'one that runs', job: ours, says: { queue: 'RUNNING' }, ended: false },
  { what: 'one that is completing', job: ours, says: { queue: 'COMPLETING' }, ended: false },
  { what: 'one that has ended', job: ours, says: { queue: 'CANCELLED' }, ended: true },
  { what: 'one that is forgotten', job: ours, says: { hides: 'jobs' }, ended: true },
  { what: 'one whose number is unknown', job: ours, says: { invalid: true, hides: 'jobs,nodes' }, ended: true },
  { what: "another user's that is forgotten", job: theirs, says: {}, ended: true },
  { what: "another user's that may be hidden", job: theirs, says: { hides: 'accounts,jobs' }, ended: false },
  { what: "another user's of a hidden number", job: theirs, says: { invalid: true, hides: 'jobs' }, ended: false },
  { what: 'one of a user unknown, hidden', job: { ...ours, uid: undefined }, says: { hides: 'jobs' }, ended: false },
  { what: 'one whose node failed', job: ours, says: { queue: 'NODE_FAIL', node: 'DOWN+NOT_RESPONDING' }, ended: false },
  { what: 'a forgotten one whose node is silent', job: ours, says: { node: 'IDLE*' }, ended: false },
  { what: 'one whose node is back', job: ours, says: { queue: 'NODE_FAIL', node: 'IDLE+DRAIN' }, ended: true },
  {
    what: 'one put back into the queue by a silent node',
    job: ours,
    says: { queue: 'PENDING', node: 'DOWN*' },
    ended: false
  },
  { what: 'one of an unknown node', job: { ...ours, slurmNode: null }, says: {}, ended: false },
  { what: 'one of another cluster', job: { ...ours, slurmCluster: 'd' }, says: {}, ended: false }
])('$what: $ended', ({ job, says, ended }) => {
  slurmSays(says)
  expect(jobHasEnded(job as KnownJob, false)).toBe(ended)
})

it('a task that was begun again is over, but not where its node is silent', () => {
  slurmSays({ queue: 'RUNNING' })
  expect(jobHasEnded(ours, true)).toBe(true)
  slurmSays({ queue: 'RUNNING', node: 'DOWN*' })
  expect(jobHasEnded(ours, true)).toBe(false)
})
