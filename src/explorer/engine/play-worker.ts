/** A worker of the page: plays ranges of replications with the kernel and sends their blocks back. */

import { numbersOf, playBlock } from '../../experiment/block.js'
import { kernelEngine } from '../../kernel/simulate.js'
import type { Simulate } from '../../model/record.js'
import type { ModelScenario } from '../../model/scenario.js'
import { type PlayAnswer, type PlayTask, WORLDS_KEPT } from './play-task.js'
import { reasonOf } from './worker-calls.js'

const worlds = new Map<number, ModelScenario>()
let engine: Simulate

self.onmessage = ({ data }: MessageEvent<WebAssembly.Module | PlayTask>) => {
  if (data instanceof WebAssembly.Module) engine = kernelEngine(data)
  else play(data)
}

function play({ id, world, model, request }: PlayTask): void {
  if (model !== undefined) {
    worlds.set(world, model)
    if (worlds.size > WORLDS_KEPT) worlds.delete(worlds.keys().next().value as number)
  }
  try {
    const block = playBlock(engine, { ...request, scenario: worlds.get(world) as ModelScenario })
    const { first, count, units, periods, groups } = block
    const numbers = numbersOf(block)
    // The memory is handed over rather than copied.
    answer({ id, shape: { first, count, units, periods, groups }, numbers }, [numbers.buffer as ArrayBuffer])
  } catch (error) {
    answer({ id, failure: reasonOf(error) }, [])
  }
}

function answer(message: PlayAnswer, memory: Transferable[]): void {
  self.postMessage(message, { transfer: memory })
}
