/** The few distances in the kernel's memory that its host must know; `assembly/world.ts` says what stands there. */

export const UNIT_BYTES = 448
export const MEASURED = 344
export const UNIT = { firstBlock: 0, size: 4, leaders: 8, tier: 12, firstCadre: 16, elaboration: 24 } as const
/** Ways a case can end. */
export const ENDINGS = 11
