/** A worker of the page: plays ranges of replications with the kernel and sends their blocks back. */

import { type BlockRequest, numbersOf, playBlock, type Range, type Shape } from '../../experiment/block.js'
import { kernelEngine } from '../../kernel/simulate.js'
import type { Simulate } from '../../model/record.js'
import type { ModelScenario } from '../../model/scenario.js'
import { reasonOf } from './worker-calls.js'

/** A range to play; the scenario comes along the first time, and is known by its number from then on. */
export interface PlayTask {
  readonly id: number
  readonly world: number
  readonly model?: ModelScenario
  readonly request: Omit<BlockRequest, 'scenario'>
}

export type PlayAnswer =
  | { readonly id: number; readonly shape: Range & Shape; readonly numbers: Float64Array }
  | { readonly id: number; readonly failure: string }

/** Scenarios that a worker keeps; the oldest are forgotten, and come along again. */
export const WORLDS_KEPT = 64

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
