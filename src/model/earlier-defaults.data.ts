/** Defaults of the first version of the reference world where today's are others: plans that were made with them are read by these. */

export const EARLIER_DEFAULTS: Readonly<Record<string, number>> = {}
