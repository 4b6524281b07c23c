/** Workers that throw, exit or hang over one replication: it is named, the others are kept, and the run can be completed. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ganwei, resultHashes } from '../cli/program.js'
import { writeTiny } from './tiny.js'

const faulty = pathToFileURL(fileURLToPath(new URL('./faulty-worker.mjs', import.meta.url))).href
const folder = mkdtempSync(join(tmpdir(), 'ganwei-workers-'))
writeTiny(join(folder, 's'))
const JOB = ['batch', 's', '--replications', '40', '--seed', 'x', '--quiet', '--workers', '2']
let whole: Record<string, string>

/** A batch whose replication 17 of the second scenario is the end of whichever worker takes it. */
function withFault(how: string, ...args: string[]) {
  const env = {
    NODE_OPTIONS: `--import ${faulty}`,
    GANWEI_TEST_WORKER: JSON.stringify({ scenario: 1, replication: 17, how })
  }
  return ganwei([...JOB, ...args], { cwd: folder, env })
}

beforeAll(() => {
  expect(ganwei([...JOB, '--out', 'whole'], { cwd: folder }).status).toBe(0)
  whole = resultHashes(join(folder, 'whole'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a worker', () => {
  it.each([
    { how: 'throw', reason: 'a fault made for a test' },
    { how: 'exit', reason: 'the worker exited' },
    { how: 'hang', reason: 'no replication finished in' }
  ])('that comes to grief ($how) costs its replication only', ({ how, reason }) => {
    const { status, stdout, stderr } = withFault(how, '--stall', '1', '--out', how)
    expect(stderr).toContain(`clear [17]: `)
    expect(stderr).toContain(reason)
    expect(stderr).toContain('1 replication failed; 79 / 80 are done and kept; try again with: ganwei resume')
    expect(status).toBe(3)
    expect(stdout).toBe('')

    const repeat = /repeat: ganwei (run .*)/.exec(stderr)?.[1].split(' ') ?? []
    expect(repeat).toEqual(['run', join(how, 'plan.json'), '--only', 'clear', '--replication', '17'])
    const again = ganwei([...repeat, '--json'], { cwd: folder })
    expect(again.status).toBe(0)
    const replications = readFileSync(join(folder, 'whole', 'replications.csv'), 'utf8').split('\n')
    const [heading, row] = [replications[0], replications.find((line) => line.startsWith('clear,17,')) ?? '']
    expect(String(JSON.parse(again.stdout).totals.afraid)).toBe(row.split(',')[heading.split(',').indexOf('afraid')])

    expect(ganwei(['resume', how, '--quiet'], { cwd: folder }).status).toBe(0)
    expect(resultHashes(join(folder, how))).toEqual(whole)
  })

  it('stops the batch where the user wants that', () => {
    const { status, stderr } = withFault('throw', '--on-failure', 'stop', '--out', 'stopped')
    expect(status).toBe(3)
    expect(stderr).toContain('clear [17]: ')
    expect(ganwei(['resume', 'stopped', '--quiet'], { cwd: folder }).status).toBe(0)
    expect(resultHashes(join(folder, 'stopped'))).toEqual(whole)
  })
})
