/** Blocks kept in memory: for runs that leave no folder. */

import type { BlockStore, Executor } from './batch.js'
import { type BatchOptions, runBatch } from './batch.js'
import { type Block, blockSize } from './block.js'
import { type PackedBlock, packBlock, unpackBlock } from './packed-block.js'
import type { Plan } from './plan.js'
import type { BatchResults } from './results.js'

const ROOM = 1 << 23

/**
 * A store in memory; equal scenarios are played each for itself. So many bytes of numbers are kept as they came; what comes later
 * is packed.
 */
export function memoryStore(bytes = ROOM): BlockStore {
  const kept = new Map<number, (Block | PackedBlock)[]>()
  let room = bytes
  // A copy: who reads may go on while more comes in.
  const inOrder = (scenario: number) => [...(kept.get(scenario) ?? [])].sort((a, b) => a.first - b.first)
  return {
    worldOf: (scenario) => scenario,
    kept: inOrder,
    *blocks(scenario) {
      for (const block of inOrder(scenario)) yield 'columns' in block ? unpackBlock(block) : block
    },
    add(scenario, block) {
      room -= 8 * blockSize(block)
      const blocks = kept.get(scenario)
      const own = room < 0 ? packBlock(block) : block
      if (blocks === undefined) kept.set(scenario, [own])
      else blocks.push(own)
    }
  }
}

/** Thrown when replications failed of a batch that is not kept. */
export class ReplicationsFailedError extends Error {
  constructor(readonly failed: readonly { readonly replication: number; readonly reason: string }[]) {
    super(failed.map(({ replication, reason }) => `${replication}: ${reason}`).join('; '))
  }
}

/** Plays a plan into memory. Throws `ReplicationsFailedError`. */
export async function resultsInMemory(
  plan: Plan,
  engine: string,
  execute: Executor,
  options: BatchOptions = {}
): Promise<BatchResults> {
  const store = memoryStore()
  const { failed } = await runBatch(plan, store, execute, options)
  if (failed.length > 0) throw new ReplicationsFailedError(failed)
  return { plan, engine, blocks: store.blocks }
}
