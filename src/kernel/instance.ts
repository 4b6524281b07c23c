/** A kernel of one's own: the compiled module, instantiated, with a scenario laid out in its memory. */

import type { Sums, UnitsCounted } from '../model/count-up.js'
import { type Noted, RANKS, UNIT_COLUMN_COUNT } from '../model/ledger.js'
import { ANSWER_ROWS, TOTAL_COUNT } from '../model/outcomes.js'
import { PARAMETERS, type Parameters, parameterAt } from '../model/parameters.js'
import { leadingAmong } from '../model/population.js'
import { GRANTED } from '../model/procedure.js'
import type { Views } from '../model/record.js'
import type { ModelScenario } from '../model/scenario.js'
import { phasesOf } from '../model/timetable.js'
import { hasVariants } from '../model/variants.js'

/** What the compiled kernel offers; see `assembly/index.ts`. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory
  layOut(
    units: number,
    blocks: number,
    cadres: number,
    tiers: number,
    periods: number,
    burnIn: number,
    phases: number
  ): void
  /** Bytes of a unit, and distances in it, as `assembly/world.ts` lays it out. */
  readonly UNIT_BYTES: WebAssembly.Global
  readonly FIRST_BLOCK: WebAssembly.Global
  readonly SIZE: WebAssembly.Global
  readonly LEADERS: WebAssembly.Global
  readonly TIER: WebAssembly.Global
  readonly FIRST_CADRE: WebAssembly.Global
  readonly ELABORATION: WebAssembly.Global
  readonly MEASURED: WebAssembly.Global
  unitsAt(): number
  sumsAt(): number
  endingsAt(): number
  severitiesAt(): number
  answersAt(): number
  phasesAt(): number
  start(k0: number, k1: number, replication: number): void
  enterPhase(phase: number, renewsText: boolean): void
  play(from: number, to: number, byRank: boolean, playsVariants: boolean): void
  finish(byTier: boolean, byRank: boolean): void
  drawOnly(count: number, period: number): number
  exp(x: number): number
  log(x: number): number
  normalQuantile(p: number): number
}

/** A scenario in a kernel's memory, and how to read what a replication left there. */
export interface LoadedScenario {
  readonly exports: KernelExports
  /** What its place in memory depends on: a scenario of the same shape can take it. */
  readonly shape: string
  /** First periods of the phases of the timetable, the first being 0, then the number of periods. */
  readonly turns: readonly number[]
  /** Whether each phase writes the text anew, and whether it is played on the path of variants: it or one before has them. */
  readonly renewsText: readonly boolean[]
  readonly playsVariants: readonly boolean[]
  readonly units: UnitsCounted
  /** Copies of the sums that views ask for. */
  readonly sums: (views: Views) => Sums
  readonly noted: () => Noted
  readonly answers: () => Float64Array
}

/** Thrown where the kernel cannot run: without SIMD, without its file, or without memory for it. */
export class KernelUnavailableError extends Error {
  constructor(readonly why: 'noSimd' | 'noKernelFile' | 'noKernelMemory') {
    super(why)
  }
}

/** An instance of the compiled kernel; each has a memory of its own. Throws `KernelUnavailableError` without memory for it. */
export function instantiate(module: WebAssembly.Module): KernelExports {
  return withMemory(() => new WebAssembly.Instance(module, {}).exports as unknown as KernelExports)
}

/** Does something that takes memory for WebAssembly. Throws `KernelUnavailableError` where there is none. */
export function withMemory<Value>(action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    // Engines say it as a RangeError, and as a trap of the kernel where its memory cannot grow.
    const isMemory = error instanceof RangeError || error instanceof WebAssembly.RuntimeError
    throw isMemory ? new KernelUnavailableError('noKernelMemory') : error
  }
}

/** Lays a scenario out in the memory of a fresh instance, or in place of an earlier one of the same shape, which is then gone. */
export function loadScenario(
  module: WebAssembly.Module,
  scenario: ModelScenario,
  earlier?: LoadedScenario
): LoadedScenario {
  const { time, organisation } = scenario.parameters
  const phases = phasesOf(scenario)
  const sizes = organisation.tiers.flatMap(({ units, cadresPerUnit, elaboration }, tier) =>
    Array.from({ length: units }, () => ({ tier, size: cadresPerUnit, elaboration }))
  )
  const blocks = sizes.reduce((sum, { size }) => sum + Math.ceil(size / 4), 0)
  const cadres = sizes.reduce((sum, { size }) => sum + size, 0)
  const playsVariants = phases.map((_, index) =>
    phases.slice(0, index + 1).some((phase) => hasVariants(phase.parameters))
  )
  const shape = JSON.stringify([time, organisation.tiers, phases.length, playsVariants])
  const isSame = earlier?.shape === shape
  const exports = isSame ? earlier.exports : instantiate(module)
  if (!isSame)
    withMemory(() =>
      exports.layOut(sizes.length, blocks, cadres, organisation.tiers.length, time.periods, time.burnIn, phases.length)
    )
  const view = new DataView(exports.memory.buffer)
  let block = 0
  let cadre = 0
  sizes.forEach(({ tier, size, elaboration }, u) => {
    const at = exports.unitsAt() + u * exports.UNIT_BYTES.value
    view.setInt32(at + exports.FIRST_BLOCK.value, block, true)
    view.setInt32(at + exports.SIZE.value, size, true)
    view.setInt32(at + exports.LEADERS.value, leadingAmong(size, organisation.leaderShare), true)
    view.setInt32(at + exports.TIER.value, tier, true)
    view.setFloat64(at + exports.ELABORATION.value, elaboration, true)
    view.setInt32(at + exports.FIRST_CADRE.value, cadre, true)
    block += Math.ceil(size / 4)
    cadre += size
  })
  phases.forEach(({ parameters }, index) => {
    const numbers = parameterNumbers(parameters)
    const at = exports.phasesAt() + index * 8 * numbers.length
    for (const [k, number] of numbers.entries()) view.setFloat64(at + 8 * k, number, true)
  })
  return {
    ...{ exports, shape, playsVariants },
    renewsText: phases.map(({ renewsText }) => renewsText),
    turns: [...phases.map(({ from }) => from), time.periods],
    units: { tier: Int32Array.from(sizes, ({ tier }) => tier), cadres: sizes.map(({ size }) => size) },
    ...readers(exports, scenario, sizes.length)
  }
}

/** What reads a replication's numbers in the kernel's memory, which no longer grows. */
function readers(exports: KernelExports, { parameters }: ModelScenario, unitCount: number) {
  const { periods, burnIn } = parameters.time
  const doubles = (at: number, length: number) => new Float64Array(exports.memory.buffer, at, length)
  const tiers = parameters.organisation.tiers.length
  const all = doubles(exports.sumsAt(), (periods + 1 + tiers + RANKS.length) * TOTAL_COUNT)
  const rows = (from: number, count: number) => all.slice(from * TOTAL_COUNT, (from + count) * TOTAL_COUNT)
  const severities = doubles(exports.severitiesAt(), 2)
  const answers = doubles(exports.answersAt(), ANSWER_ROWS.length)
  const endings = doubles(exports.endingsAt(), GRANTED + 1)
  const unitLength = exports.UNIT_BYTES.value / 8
  const units = doubles(exports.unitsAt(), unitCount * unitLength).subarray(exports.MEASURED.value / 8)
  const columns = new Float64Array(unitCount * UNIT_COLUMN_COUNT)
  return {
    answers: () => answers.slice(),
    sums: (views: Views): Sums => ({
      totals: rows(periods, 1),
      ...(views.periods && { periods: rows(0, periods) }),
      ...(views.tiers && { tiers: rows(periods + 1, tiers) }),
      ...(views.ranks && { ranks: rows(periods + 1 + tiers, RANKS.length) })
    }),
    noted: (): Noted => {
      for (let u = 0; u < unitCount; u++) {
        for (let k = 0; k < UNIT_COLUMN_COUNT; k++) columns[u * UNIT_COLUMN_COUNT + k] = units[u * unitLength + k]
      }
      return {
        periods,
        burnIn,
        endings,
        units: columns,
        severity: { granted: severities[0], sanctioned: severities[1] }
      }
    }
  }
}

/** The parameters as the kernel reads them: all but the tiers in table order, a choice by its position. */
function parameterNumbers(parameters: Parameters): number[] {
  return PARAMETERS.flatMap((row) => {
    const value = parameterAt(parameters, row.path)
    if (row.type === 'tiers') return []
    return [row.type === 'choice' ? row.choices.indexOf(value as string) : (value as number)]
  })
}
