/**
 * Cadres of one unit that go through the steps of a period together. Each step is a loop of its own over them, short enough
 * for the processor to work on several pairs at once; what one step leaves for the next stays in its nearest cache.
 */

/** Cadres in a chunk, at most: one for each bit of a word. */
export const CHUNK: i32 = 64

/** Decision draws: for every pair of cadres four vectors, complexity and the uniform numbers of choice, error and assessment. */
export const drawn: usize = memory.data(32 * 64, 16)
export const COMPLEXITY: usize = 0
export const CHOICE: usize = 16
export const ERROR: usize = 32
export const ASSESSMENT: usize = 48

// A double for each cadre.
export const disturbances: usize = memory.data(8 * 64, 16)
/** The powers of two in the odds of their draws. */
export const powers: usize = memory.data(8 * 64, 16)
export const accountabilities: usize = memory.data(8 * 64, 16)
export const tolerances: usize = memory.data(8 * 64, 16)
/** effort · competence · complexity: the output if nothing goes wrong. */
export const attempts: usize = memory.data(8 * 64, 16)
/** Output that fear withholds; only where chunks have variants. */
export const heldBack: usize = memory.data(8 * 64, 16)
/** The chance of an error of those who act. */
export const risks: usize = memory.data(8 * 64, 16)
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
