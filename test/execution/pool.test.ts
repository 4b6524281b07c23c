import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from '../cli/program.js'

/** Runs a script against the built program: worker threads need built files. */
function script(text: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', PRELUDE + text], {
    cwd: root,
    encoding: 'utf8'
  })
  return { status, stdout: stdout.trim(), stderr }
}

const PRELUDE = `
const { workerPool } = await import('./dist/execution/pool.js')
const { kernelModule } = await import('./dist/execution/kernel-module.js')
const { defaultParameters, withChanges } = await import('./dist/model/parameters.js')
const { streamKey } = await import('./dist/random/key.js')
const { module } = kernelModule()
const scenario = { parameters: withChanges(defaultParameters(), { 'time.periods': 6, 'time.burnIn': 1 }), timetable: [] }
const requests = (counts, make = () => scenario) => counts.map((count, k) => {
  const first = counts.slice(0, k).reduce((sum, n) => sum + n, 0)
  return { scenario: make(k), key: streamKey('pool'), first, count, task: { scenario: 0, first, count } }
})
const listener = () => {
  const rows = []
  const failed = []
  return {
    rows,
    failed,
    signal: new AbortController().signal,
    onBlock(_, { first, count, totals }) {
      const size = totals.length / count
      for (let k = 0; k < count; k++) rows[first + k] = [...totals.slice(k * size, (k + 1) * size)]
    },
    onFailure: (failure) => failed.push(failure)
  }
}
const play = async (count, counts) => {
  const heard = listener()
  await workerPool({ module, count })(requests(counts), heard)
  return JSON.stringify(heard.rows)
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

  it('tries the replications of a failing range one by one, names each, and keeps the others', () => {
    const { stdout } = script(`
      const broken = requests([4, 3], (k) => (k === 1 ? { parameters: {}, timetable: [] } : scenario))
      broken[1].task.scenario = 1
      const heard = listener()
      await workerPool({ module, count: 2 })(broken, heard)
      console.log(heard.rows.length, JSON.stringify(heard.failed.map(({ scenario, replication }) => [scenario, replication]).sort()))
      console.log(heard.failed[0].reason)`)
    expect(stdout).toContain('4 [[1,4],[1,5],[1,6]]')
    expect(stdout).toContain('TypeError')
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

  it('leaves off when it is told to', () => {
    const { stdout } = script(`
      const leave = new AbortController()
      const heard = { ...listener(), signal: leave.signal }
      const { onBlock } = heard
      heard.onBlock = (task, block) => (onBlock(task, block), leave.abort())
      await workerPool({ module, count: 2 })(requests(Array(50).fill(20)), heard)
      console.log(heard.rows.length < 1000)`)
    expect(stdout).toBe('true')
  })
})
