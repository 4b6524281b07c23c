/** Where everything stands in memory: units one after the other, cadres in blocks of four. */

import * as P from './layout.generated'

/**
 * A block holds four cadres of one unit, each quantity as four doubles in a row, so that a pair of cadres is one vector and
 * every load has a fixed distance from the block. The last block of a unit may be partly empty; an empty place has no traits
 * and can do nothing. Utilities and losses are in units of the cost of effort κ.
 */
export const BLOCK_BYTES: usize = 608

// Traits, folded once for each phase of the timetable.
export const PROMOTION: usize = 0
export const EXTRINSIC: usize = 32
export const INTRINSIC: usize = 64
export const COMPETENCE: usize = 96
/** errorRate · exposure · (1.5 − ability): the hazard of a matter but for its complexity. */
export const HAZARD: usize = 128
/** lossAversion · S / κ: the loss of a certain sanction as it is felt. */
export const FELT_SANCTION: usize = 160
/** What speaks for idling beside the matter and the atmosphere: (idleComfort + idle payment − λ·inaction·S/2) / κ. */
export const HOLDING: usize = 192
/** moralCost · integrity / κ. */
export const MORAL_COST: usize = 224
export const ATTENTION: usize = 256
// State.
export const INSTRUMENTALITY: usize = 288
export const SELF_EFFICACY: usize = 320
export const SATISFACTION: usize = 352
/** The first period in which promotion is in view again. */
export const FROZEN_UNTIL: usize = 384
/** See `own-evidence.ts`. */
export const OWN_ACCOUNTABILITY: usize = 416
export const OWN_ACCOUNTABILITY_ALL: usize = 448
export const OWN_TOLERANCE: usize = 480
export const OWN_TOLERANCE_ALL: usize = 512
/** Four vectors of prepared draws. */
export const DRAWS: usize = 544

/** What is read only where something went wrong or at the end stands apart, so that a period passes through less memory. */
export const MARGIN_BYTES: usize = 192
export const SANCTION_SIZE: usize = 0
/** As the other evidence of one's own. */
export const OWN_HEARD_GRANTS: usize = 32
export const OWN_HEARD_REFUSALS: usize = 64
/** How many grants and refusals each has had, as four integers each. */
export const OWN_GRANTS: usize = 96
export const OWN_REFUSALS: usize = 112
/** How many heard cases and sanctions were its own and weighed nothing; see `own-evidence.ts`. */
export const OWN_CASES: usize = 128
export const OWN_SANCTIONS: usize = 160

/** Normal draws of a block, ten times four doubles, kept apart: they are read only when traits are derived. */
export const NORMALS_BYTES: usize = 320

// A unit: what the host writes, its normals, its traits, its state, the period's events, its evidence.
export const UNIT_BYTES: usize = 448
export const FIRST_BLOCK: usize = 0 // i32
export const SIZE: usize = 4 // i32
export const LEADERS: usize = 8 // i32
export const TIER: usize = 12 // i32
export const FIRST_CADRE: usize = 16 // i32
export const ELABORATION: usize = 24
export const Z_AGREEMENT: usize = 32
export const Z_CLARITY: usize = 40
export const Z_PUBLIC: usize = 48
export const AGREEMENT: usize = 56
export const TEXT_SCOPE: usize = 64
export const SCOPE: usize = 72
export const CRITERIA: usize = 80
export const DETAIL: usize = 88
export const PUBLIC_BASELINE: usize = 96
export const TEXT_PROMISE: usize = 104
export const SHARE_ACTING: usize = 112
export const MEAN_REWARD: usize = 120
export const PUBLIC_TOLERANCE: usize = 128
export const PRECEDENTS: usize = 136
export const ACTING: usize = 144
export const AFRAID: usize = 152
export const REWARD: usize = 160
export const HARM: usize = 168
export const ERRORS: usize = 176
export const CASES: usize = 184
export const APPLIED: usize = 192
export const GRANTS: usize = 200
/** Grants as beliefs count them: by their weight, and half a grant for a mitigated case. */
export const WEIGHTED_GRANTS: usize = 208
export const WRONG_GRANTS: usize = 216
export const SANCTIONS: usize = 224
export const REFUSALS: usize = 232
export const MITIGATED: usize = 240
export const OUTPUT: usize = 248
export const EVENTS_END: usize = 256
// Evidence of a cadre without cases of its own: a constant part and one per unit of attention.
export const ALPHA_ACCOUNTABILITY: usize = 256
export const BETA_ACCOUNTABILITY: usize = 264
export const ALPHA_TOLERANCE: usize = 272
export const BETA_TOLERANCE: usize = 280
export const ALPHA_ACCOUNTABILITY_HEARD: usize = 288
export const BETA_ACCOUNTABILITY_HEARD: usize = 296
export const ALPHA_TOLERANCE_HEARD: usize = 304
export const BETA_TOLERANCE_HEARD: usize = 312
export const GRANTS_HEARD: usize = 320
export const REFUSALS_HEARD: usize = 328
/** As `ALPHA_TOLERANCE`, of leading cadres: they may expect otherwise where coverage is known. */
export const ALPHA_TOLERANCE_LEADING: usize = 336
// What the unit's columns of a record add up over the measured periods.
export const MEASURED: usize = 344
/** visibility / size, or 0 where there is no colleague: how much of a colleague's case reaches a cadre of full attention. */
export const NEARBY: usize = 400
/** Mean output of the period before. */
export const MEAN_OUTPUT: usize = 408
/** How many cases and sanctions its cadres have heard of, those of strangers in a period as one; see `own-evidence.ts`. */
export const CASES_HEARD_OF: usize = 416
export const SANCTIONS_HEARD_OF: usize = 424

/** Sizes, set once by `layOut`. */
export let unitCount: i32 = 0
export let blockCount: i32 = 0
export let cadreCount: i32 = 0
export let tierCount: i32 = 0
export let periodCount: i32 = 0
export let burnIn: i32 = 0

// Where things begin.
export let units: usize = 0
export let blocks: usize = 0
export let margins: usize = 0
export let normals: usize = 0
/** Totals by period and tier. */
export let cells: usize = 0
/** Totals of the leading cadres alone, by period and tier; only where ranks are asked for. */
export let leading: usize = 0
/** What they come to; see `count-up.ts`. */
export let sums: usize = 0
export let endings: usize = 0
export let severities: usize = 0
export let answers: usize = 0
export let phases: usize = 0
export let scratch: usize = 0
/** Posts that are filled anew in a period: a unit and a place in it, two integers each. */
export let vacancies: usize = 0

/** The parameters now in force: at a place of their own, so that reading one is one load. */
const parameters: usize = memory.data(P.PARAMETER_BYTES, 16)

export function setSizes(u: i32, b: i32, c: i32, t: i32, p: i32, burn: i32): void {
  unitCount = u
  blockCount = b
  cadreCount = c
  tierCount = t
  periodCount = p
  burnIn = burn
}

/** Takes memory for everything, each part on a cache line. */
export function takeMemory(totals: i32, phaseCount: i32, parameterBytes: i32): void {
  units = take(<usize>unitCount * UNIT_BYTES)
  blocks = take(<usize>blockCount * BLOCK_BYTES)
  margins = take(<usize>blockCount * MARGIN_BYTES)
  normals = take(<usize>blockCount * NORMALS_BYTES)
  cells = take(<usize>periodCount * <usize>tierCount * <usize>totals * 8)
  leading = take(<usize>periodCount * <usize>tierCount * <usize>totals * 8)
  sums = take(<usize>(periodCount + 1 + tierCount + 2) * <usize>totals * 8)
  endings = take(16 * 8)
  severities = take(2 * 8)
  answers = take(4 * 8)
  phases = take(<usize>phaseCount * <usize>parameterBytes)
  scratch = take(1024)
  vacancies = take(<usize>cadreCount * 8 + 32)
}

function take(bytes: usize): usize {
  const at = (<usize>heap.alloc(bytes + 64) + 63) & ~(<usize>63)
  memory.fill(at, 0, bytes)
  return at
}

/** Puts a block of parameters in force. */
export function setParameters(at: usize): void { memory.copy(parameters, at, <usize>P.PARAMETER_BYTES) }

/** A parameter now in force, by its distance in a block of parameters. */
// @ts-ignore: decorator
@inline export function parameter(distance: usize): f64 { return load<f64>(parameters + distance) }
/** The same, twice. */
// @ts-ignore: decorator
@inline export function bothOf(distance: usize): v128 { return v128.load64_splat(parameters + distance) }

/** How far it is to the next pair of cadres, after such a step: in turns within a block and on to the next. */
// @ts-ignore: decorator
@inline export function otherStep(step: usize): usize { return BLOCK_BYTES - step }

// @ts-ignore: decorator
@inline export function unitAt(u: i32): usize { return units + <usize>u * UNIT_BYTES }
// @ts-ignore: decorator
@inline export function blockAt(b: i32): usize { return blocks + <usize>b * BLOCK_BYTES }
// @ts-ignore: decorator
@inline export function marginAt(b: i32): usize { return margins + <usize>b * MARGIN_BYTES }
// @ts-ignore: decorator
@inline export function blocksOf(unit: usize): i32 { return (load<i32>(unit, SIZE) + 3) >> 2 }
// @ts-ignore: decorator
@inline export function get(at: usize, distance: usize): f64 { return load<f64>(at + distance) }
// @ts-ignore: decorator
@inline export function set(at: usize, distance: usize, value: f64): void { store<f64>(at + distance, value) }
// @ts-ignore: decorator
@inline export function increase(at: usize, distance: usize, by: f64): void { store<f64>(at + distance, load<f64>(at + distance) + by) }

/** Zeroes a few numbers: engines leave the module for a `memory.fill`, which takes longer. */
// @ts-ignore: decorator
@inline export function zero(at: usize, bytes: usize): void {
  const end = at + bytes
  for (; at + 8 < end; at += 16) v128.store(at, i64x2.splat(0))
  if (at < end) set(at, 0, 0)
}
