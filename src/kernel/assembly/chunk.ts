/**
 * Cadres of one unit that go through the steps of a period together. Each step is a loop of its own over them, short enough
 * for the processor to work on several pairs at once; what one step leaves for the next stays in its nearest cache.
 */

/** Cadres in a chunk, at most: one for each bit of a word. */
export const CHUNK: i32 = 64

/** Bytes of a vector: a double for each cadre of a pair. */
export const PAIR: usize = 16

/** Decision draws: for every pair of cadres four vectors, complexity and the uniform numbers of choice, error and assessment. */
export const drawn: usize = memory.data(32 * 64, 16)
export const PAIR_DRAWS: usize = 64
export const COMPLEXITY: usize = 0
export const CHOICE: usize = 16
export const ERROR: usize = 32
export const ASSESSMENT: usize = 48

// A double for each cadre, or the bits of a mask: one distance into a chunk serves all of them.
export const disturbances: usize = memory.data(8 * 64, 16)
/** The powers of two in the odds of their draws. */
export const powers: usize = memory.data(8 * 64, 16)
export const accountabilities: usize = memory.data(8 * 64, 16)
export const tolerances: usize = memory.data(8 * 64, 16)
/** What value and effort multiply rewards by, in units of κ. */
export const multipliers: usize = memory.data(8 * 64, 16)
/** Extrinsic rewards in view. */
export const prospects: usize = memory.data(8 * 64, 16)
/** What effective effort is worth in units of κ, and to the reckless. */
export const worths: usize = memory.data(8 * 64, 16)
export const recklessWorths: usize = memory.data(8 * 64, 16)
export const rewards: usize = memory.data(8 * 64, 16)
/** What speaks for idling. */
export const holdings: usize = memory.data(8 * 64, 16)
/** Whether they would act if they feared nothing, a mask. */
export const unafraid: usize = memory.data(8 * 64, 16)
// Of acting properly, and recklessly.
export const properEfforts: usize = memory.data(8 * 64, 16)
export const recklessEfforts: usize = memory.data(8 * 64, 16)
export const properRisks: usize = memory.data(8 * 64, 16)
export const recklessRisks: usize = memory.data(8 * 64, 16)
/** Utility, from which risk takes its part. */
export const properMargins: usize = memory.data(8 * 64, 16)
export const recklessMargins: usize = memory.data(8 * 64, 16)
// Only where chunks have variants.
export const properMotives: usize = memory.data(8 * 64, 16)
export const recklessMotives: usize = memory.data(8 * 64, 16)
export const fearlessEfforts: usize = memory.data(8 * 64, 16)
export const intrinsics: usize = memory.data(8 * 64, 16)
// Chances of a sanction; only where probabilities are weighted.
export const properChances: usize = memory.data(8 * 64, 16)
export const recklessChances: usize = memory.data(8 * 64, 16)
/** Who acts, a mask. */
export const acting: usize = memory.data(8 * 64, 16)
/** The effort of those who act. */
export const efforts: usize = memory.data(8 * 64, 16)
/** The chance of an error of those who act. */
export const risks: usize = memory.data(8 * 64, 16)
/** effort · competence · complexity: the output if nothing goes wrong. */
export const attempts: usize = memory.data(8 * 64, 16)
/** Output that fear withholds; without variants, whether it withholds what is attempted, a mask. */
export const heldBack: usize = memory.data(8 * 64, 16)
// State at the start of the period.
export const instrumentalities: usize = memory.data(8 * 64, 16)
export const selfEfficacies: usize = memory.data(8 * 64, 16)
export const satisfactions: usize = memory.data(8 * 64, 16)

/** What each cadre does, as an integer of 64 bits; see `ACTS` and its like. */
export const kinds: usize = memory.data(8 * 64, 16)
export const ACTS: i64 = 1
export const RECKLESS: i64 = 1 << 16
export const AFRAID: i64 = 1 << 32
export const UNABLE: i64 = 1 << 48

/** The cadres with whom something goes wrong, a byte each. */
export const wrongs: usize = memory.data(64 + 16, 16)

/** What the steps count of a chunk, laid out as a row of totals. */
export const sums: usize = memory.data(8 * 32, 16)

/** Where the draws of a cadre stand. */
// @ts-ignore: decorator
@inline export function drawsOf(cadre: i32): usize { return drawn + (<usize>(cadre >> 1) << 6) + (<usize>(cadre & 1) << 3) }
