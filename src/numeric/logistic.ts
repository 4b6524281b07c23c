/** Functions on the logit scale. */

import { exp } from './exp.js'

/** σ(x) = 1/(1 + e^−x), between 0 and 1. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/** A share p moved by d on the logit scale, p·e^d / (1 − p + p·e^d); 0 and 1 stay (docs/en/odd.md (3)). */
export function shift(p: number, d: number): number {
  const odds = p * exp(d)
  return odds / (1 - p + odds)
}
