import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from '../cli/program.js'

/** Runs a script against the built program: worker threads need built files. */
function script(text: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', PRELUDE + text], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000
  })
  return { status, stdout: stdout.trim(), stderr }
}

const PRELUDE = `
const { workerPool, TaskFailedError } = await import('./dist/execution/pool.js')
const { kernelModule } = await import('./dist/execution/kernel-module.js')
const { defaultParameters, withChanges } = await import('./dist/model/parameters.js')
const { streamKey } = await import('./dist/random/key.js')
const scenario = { parameters: withChanges(defaultParameters(), { 'time.periods': 6, 'time.burnIn': 1 }), timetable: [] }
const requests = (counts, make = () => scenario) => counts.map((count, k) => {
  const first = counts.slice(0, k).reduce((sum, n) => sum + n, 0)
  return { scenario: make(k), key: streamKey('pool'), first, count, views: { reasons: true }, task: { scenario: 0, first, count } }
})
const play = async (workers, counts) => {
  const totals = []
  await workerPool(kernelModule().module, workers)(requests(counts), (_, { replication, totals: t }) => { totals[replication] = [...t] })
  return JSON.stringify(totals)
}
`

describe('the pool of workers', () => {
  it('gives the same numbers for any number of workers and any cut into ranges', () => {
    const { stdout, stderr } = script(`
      const one = await play(1, [12])
      const others = await Promise.all([play(2, [5, 7]), play(3, [1, 2, 3, 6]), play(7, Array(12).fill(1))])
      console.log(one.length > 100 && others.every((other) => other === one))`)
    expect(stderr).toBe('')
    expect(stdout).toBe('true')
  })

  it('tries a failing range three times, then names it', () => {
    const { stdout } = script(`
      const broken = requests([4, 3], (k) => (k === 1 ? { parameters: {}, timetable: [] } : scenario))
      broken[1].task.scenario = 1
      try {
        await workerPool(kernelModule().module, 2)(broken, () => {})
      } catch (error) {
        console.log(error instanceof TaskFailedError, JSON.stringify(error.task), error.message)
      }`)
    expect(stdout).toContain('true {"scenario":1,"first":4,"count":3} TypeError')
  })

  it('replaces a worker that dies and plays its ranges again', () => {
    const { stdout } = script(`
      const { Worker } = await import('node:worker_threads')
      const whole = await play(1, [3, 3, 3, 3])
      // The first worker that is started is killed as soon as it is at work.
      let started = 0
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (...args) {
        post.apply(this, args)
        if (started++ === 0) void this.terminate()
      }
      const again = await play(2, [3, 3, 3, 3])
      console.log(again === whole)`)
    expect(stdout).toBe('true')
  })
})
