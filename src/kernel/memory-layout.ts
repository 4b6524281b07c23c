/** The few distances in the kernel's memory that its host must know; `assembly/world.ts` says what stands there. */

export const BLOCK_BYTES = 752
export const NUMBER = 704
export const UNIT_BYTES = 416
export const MEASURED = 320
export const UNIT = { firstBlock: 0, size: 4, leaders: 8, tier: 12, elaboration: 24 } as const
/** Ways a case can end. */
export const ENDINGS = 11
