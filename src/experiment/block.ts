/** A block: what some replications of one scenario in a row leave, the unit that is played, kept and read. */

import {
  ANSWER_ROWS,
  REASON_ROWS,
  RECORD_VERSION,
  TOTAL,
  TOTAL_COUNT,
  totalsOfVersion,
  UNIT_RATE_ROWS,
  unitRatesOfVersion
} from '../model/outcomes.js'
import type { ReplicationRecord, Simulate, SimulationRequest } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'

/** Replications in a row. */
export interface ReplicationRange {
  /** The first replication, numbered from 0. */
  readonly first: number
  readonly count: number
}

/** How large a scenario's rows and paths are. */
export interface Shape {
  readonly units: number
  readonly periods: number
  /** How many groups of cadres have rows of their own: every tier, then the leading, then the ordinary; 0 for none. */
  readonly groups: number
}

/** The numbers of some replications, a row for each in order of replication, and the sums of their paths. */
export interface Block extends ReplicationRange, Shape {
  /** `TOTAL_COUNT` numbers a replication. */
  readonly totals: Float64Array
  /** Four shares a replication, as in `ANSWER_ROWS`. */
  readonly answers: Float64Array
  /** What units differ in, as in `UNIT_RATE_ROWS`. */
  readonly unitRates: Float64Array
  /** Cases by reason of failure, as in `REASON_ROWS`. */
  readonly reasons: Float64Array
  /** `groups` rows of `TOTAL_COUNT` numbers a replication. */
  readonly byGroup: Float64Array
  /** Sums over replications of each period's totals per cadre, and of their squares; see `addToPath`. */
  readonly path: Float64Array
  readonly pathSquares: Float64Array
}

/** The views that a block keeps of every replication, without and with groups. */
const BLOCK_VIEWS = { periods: true, reasons: true } as const
const GROUP_VIEWS = { ...BLOCK_VIEWS, tiers: true, ranks: true } as const

/** What is to be played into a block. */
export interface BlockRequest extends Omit<SimulationRequest, 'views'> {
  /** Whether tiers and ranks have rows of their own. */
  readonly byGroup?: boolean | undefined
}

/** Numbers of a block of the present version of records, or of an earlier one. */
export function blockSize(
  { count, periods, groups }: ReplicationRange & Shape,
  recordVersion = RECORD_VERSION
): number {
  const totals = totalsOfVersion(recordVersion).length
  const shares = ANSWER_ROWS.length + unitRatesOfVersion(recordVersion).length
  return count * (totals + shares + REASON_ROWS.length + groups * totals) + 2 * periods * totals
}

/** A block that lies in the given numbers; they are zeros for an empty one. Throws RangeError for another size. */
export function layOutBlock(
  { first, count, units, periods, groups }: ReplicationRange & Shape,
  numbers?: Float64Array
): Block {
  const size = blockSize({ first, count, units, periods, groups })
  const all = numbers ?? new Float64Array(size)
  if (all.length !== size) throw new RangeError(`a block of ${size} numbers, got ${all.length}`)
  let at = 0
  const next = (length: number) => {
    at += length
    return all.subarray(at - length, at)
  }
  return {
    first,
    count,
    units,
    periods,
    groups,
    totals: next(count * TOTAL_COUNT),
    answers: next(count * ANSWER_ROWS.length),
    unitRates: next(count * UNIT_RATE_ROWS.length),
    reasons: next(count * REASON_ROWS.length),
    byGroup: next(count * groups * TOTAL_COUNT),
    path: next(periods * TOTAL_COUNT),
    pathSquares: next(periods * TOTAL_COUNT)
  }
}

/** All numbers of a block in one list, as `layOutBlock` takes them. */
export function numbersOf(block: Block): Float64Array {
  // They lie one behind the other in one memory.
  const { buffer, byteOffset } = block.totals
  return new Float64Array(buffer, byteOffset, blockSize(block))
}

/** The shape of a scenario's blocks. */
export function shapeOf({ parameters }: ModelScenario, byGroup = false): Shape {
  const { tiers } = parameters.organisation
  const units = tiers.reduce((sum, tier) => sum + tier.units, 0)
  return { units, periods: parameters.time.periods, groups: byGroup ? tiers.length + 2 : 0 }
}

/** Plays a range with an engine into a block; `onReplication` is called after each replication. */
export function playBlock(
  simulate: Simulate,
  { byGroup = false, ...request }: BlockRequest,
  onReplication: () => void = () => {}
): Block {
  const block = layOutBlock({ first: request.first, count: request.count, ...shapeOf(request.scenario, byGroup) })
  for (const record of simulate({ ...request, views: byGroup ? GROUP_VIEWS : BLOCK_VIEWS })) {
    addRecord(block, record)
    onReplication()
  }
  return block
}

function addRecord(block: Block, record: ReplicationRecord): void {
  const { replication, totals, answers, unitRates, reasons, periods, tiers, ranks } = record
  const row = replication - block.first
  if (reasons === undefined || periods === undefined) throw new TypeError('the record lacks periods or reasons')
  block.totals.set(totals, row * TOTAL_COUNT)
  block.answers.set(answers, row * ANSWER_ROWS.length)
  block.unitRates.set(unitRates, row * UNIT_RATE_ROWS.length)
  block.reasons.set(reasons, row * REASON_ROWS.length)
  if (block.groups > 0) {
    if (tiers === undefined || ranks === undefined) throw new TypeError('the record lacks tiers or ranks')
    const at = row * block.groups * TOTAL_COUNT
    block.byGroup.set(tiers, at)
    block.byGroup.set(ranks, at + tiers.length)
  }
  addToPath(block, periods)
}

/** A grain of 2^−28 per cadre: sums of so rounded numbers are exact, up to some ten million replications. */
const GRAINS = 268435456

/**
 * Adds a replication's path. Each number is divided by the cadres and rounded to a multiple of 2^−28 first, so that the
 * sums are exact and do not depend on the order or grouping in which replications arrive.
 */
function addToPath({ path, pathSquares }: Block, periods: Float64Array): void {
  for (let row = 0; row < periods.length; row += TOTAL_COUNT) {
    const cadres = periods[row + TOTAL.steps]
    for (let k = 0; k < TOTAL_COUNT; k++) {
      const mean = periods[row + k] / cadres
      path[row + k] += Math.round(mean * GRAINS) / GRAINS
      pathSquares[row + k] += Math.round(mean * mean * GRAINS) / GRAINS
    }
  }
}
