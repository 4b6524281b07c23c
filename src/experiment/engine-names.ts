/** The names of the engines. */

/** The first is the default. */
export const ENGINE_NAMES = ['kernel', 'reference'] as const
export type EngineName = (typeof ENGINE_NAMES)[number]
