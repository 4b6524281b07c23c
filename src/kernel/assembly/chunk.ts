/**
 * Cadres of one unit that go through the steps of a period together. Each step is a loop of its own over them, short enough
 * for the processor to work on several pairs at once; what one step leaves for the next stays in its nearest cache.
 */

/** Cadres in a chunk, at most. */
export const CHUNK: i32 = 64

/** Decision draws: for every four cadres four vectors, a word of each in a lane. */
export const drawn: usize = memory.data(16 * 64, 16)

// A double for each cadre.
export const disturbances: usize = memory.data(8 * 64, 16)
export const accountabilities: usize = memory.data(8 * 64, 16)
export const tolerances: usize = memory.data(8 * 64, 16)
/** effort · competence · complexity: the output if nothing goes wrong. */
export const attempts: usize = memory.data(8 * 64, 16)
// State at the start of the period.
export const instrumentalities: usize = memory.data(8 * 64, 16)
export const selfEfficacies: usize = memory.data(8 * 64, 16)
export const satisfactions: usize = memory.data(8 * 64, 16)

/** For each pair, two bits each: who act, who of them recklessly, who are afraid, who are unable. */
export const kinds: usize = memory.data(32, 16)
/** The cadres with whom something goes wrong, a byte each, and room for what is noted and not meant. */
export const wrongs: usize = memory.data(80, 16)

/** What the steps count of a chunk, laid out as a row of totals. */
export const sums: usize = memory.data(8 * 32, 16)
