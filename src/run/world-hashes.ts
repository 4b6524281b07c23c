/** The hashes by which a journal knows the worlds of a plan, as bytes: equal worlds have equal hashes. */

import { createHash } from 'node:crypto'
import type { Plan } from '../experiment/plan.js'
import { canonicalScenario } from '../scenario/canonical.js'

/** Bytes of a hash. */
const SIZE = 32

/** The hash of each scenario’s canonical form. */
export class WorldHashes {
  readonly #bytes: Buffer
  /** Scenario + 1 in the slot of its hash or the next free one; 0 for none. */
  readonly #slots: Uint32Array
  /** The first scenario of the same hash, of each scenario. */
  readonly #firstOf: Uint32Array
  /** How many different worlds there are: equal ones are played once. */
  readonly count: number

  constructor({ scenarios, modelVersion }: Plan) {
    const { length } = scenarios
    this.#bytes = Buffer.alloc(SIZE * length)
    let slots = 2
    while (slots <= 2 * length) slots *= 2
    this.#slots = new Uint32Array(slots)
    this.#firstOf = new Uint32Array(length)
    let count = 0
    for (let k = 0; k < length; k++) {
      const form = JSON.stringify(canonicalScenario(scenarios[k], modelVersion))
      createHash('sha256')
        .update(form)
        .digest()
        .copy(this.#bytes, SIZE * k)
      const slot = this.#slotOf(this.#hash(k))
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = k + 1
        count += 1
      }
      this.#firstOf[k] = this.#slots[slot] - 1
    }
    this.count = count
  }

  /** The hash of a scenario, in hex. */
  at(scenario: number): string {
    return this.#hash(scenario).toString('hex')
  }

  /** The first scenario that is the same world as this one. */
  worldOf(scenario: number): number {
    return this.#firstOf[scenario]
  }

  /** The first scenario of a hash in hex; undefined where there is none. */
  find(hash: string): number | undefined {
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
    const scenario = this.#slots[this.#slotOf(Buffer.from(hash, 'hex'))]
    return scenario === 0 ? undefined : scenario - 1
  }

  #hash(scenario: number): Buffer {
    return this.#bytes.subarray(SIZE * scenario, SIZE * (scenario + 1))
  }

  /** Where a hash is, or would be. */
  #slotOf(hash: Buffer): number {
    const last = this.#slots.length - 1
    let slot = hash.readUInt32LE(0) & last
    while (this.#slots[slot] !== 0 && !this.#hash(this.#slots[slot] - 1).equals(hash)) slot = (slot + 1) & last
    return slot
  }
}

/** The hashes of a plan’s worlds, kept with it: a thousand parts of one plan have a thousand journals. */
export function worldHashes(plan: Plan): WorldHashes {
  const known = KNOWN.get(plan) ?? new WorldHashes(plan)
  KNOWN.set(plan, known)
  return known
}

const KNOWN = new WeakMap<Plan, WorldHashes>()
