/**
 * Loaded with `node --import`: workers come to grief over one replication, or over all, of the world whose scope has a clarity,
 * as the environment says.
 */

import { syncBuiltinESMExports } from 'node:module'
import threads, { isMainThread, parentPort, Worker } from 'node:worker_threads'

const { replication, scopeClarity, how } = JSON.parse(process.env.GANWEI_TEST_WORKER)

/** The world of the range before, which is that of the next unless another comes along. */
let world

if (isMainThread) {
  threads.Worker = class extends Worker {
    constructor(url, options) {
      super(new URL(import.meta.url), { ...options, env: { ...process.env, GANWEI_TEST_REAL_WORKER: String(url) } })
    }
  }
  syncBuiltinESMExports()
} else {
  const listen = parentPort.on.bind(parentPort)
  parentPort.on = (name, listener) =>
    listen(name, (message) => {
      comeToGrief(message)
      listener(message)
    })
  await import(process.env.GANWEI_TEST_REAL_WORKER)
}

function comeToGrief({ model, request: { first, count } }) {
  world = model ?? world
  const isIt = replication === null || (replication >= first && replication < first + count)
  if (world.parameters.standards.scopeClarity !== scopeClarity || !isIt) return
  if (how === 'exit') process.exit(7)
  if (how === 'throw') throw new Error('a fault made for a test')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
