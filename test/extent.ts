/**
 * How much of a dear proof is given: a part in `npm test`, the whole in `.ci/run` (`TEST_WHOLE`), and most of all in
 * `npm run test:long` (`TEST_LONG`).
 */

import { it } from 'vitest'

export const isLong = process.env.TEST_LONG !== undefined
export const isWhole = isLong || process.env.TEST_WHOLE !== undefined

/** What is done in `npm test`, in `.ci/run`, and in `npm run test:long`, which does as `.ci/run` unless it says more. */
export function extent<Value>(quick: Value, whole: Value, long = whole): Value {
  return isLong ? long : isWhole ? whole : quick
}

/** A test that is dear, and left to `.ci/run`: `npm test` has none of it, which is not the same as one that is skipped. */
export function itWhole(name: string, test: () => void | Promise<void>): void {
  if (isWhole) it(name, test)
}
