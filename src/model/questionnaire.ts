/** The simulated questionnaire: do you know of cases to which the mechanism was applied? (docs/en/odd.md (58)). */

import { exp } from '../numeric/exp.js'
import { CONSTANT } from './constants.data.js'
import { ANSWER } from './outcomes.js'
import type { CadreState } from './state.js'

/** Writes the four shares of answers at the end of a replication, means over cadres, into `answers`. */
export function askQuestionnaire(cadres: CadreState, understatement: number, answers: Float64Array): void {
  const count = cadres.heardGrants.length
  let many = 0
  let few = 0
  let none = 0
  for (let i = 0; i < count; i++) {
    const heard = cadres.heardGrants[i]
    const own = cadres.ownGrants[i]
    const noneHeard = exp(-heard)
    const knowsNoGrant = own === 0 ? noneHeard : 0
    const knowsMany = 1 - upTo(CONSTANT.casesThatAreMany - 1 - own, heard, noneHeard)
    many += knowsMany
    few += 1 - knowsMany - knowsNoGrant
    none += cadres.ownRefusals[i] === 0 ? knowsNoGrant * (1 - exp(-cadres.heardRefusals[i])) : knowsNoGrant
  }
  many = (many / count) * (1 - understatement)
  few = (few / count) * (1 - understatement)
  none /= count
  answers[ANSWER.many] = many
  answers[ANSWER.few] = few
  answers[ANSWER.none] = none
  answers[ANSWER.dontKnow] = 1 - many - few - none
}

/** P(X ≤ k) for a Poisson variable X of the given mean, k at most 2; `atZero` is e^−mean. */
function upTo(k: number, mean: number, atZero: number): number {
  if (k < 0) return 0
  if (k === 0) return atZero
  if (k === 1) return atZero * (1 + mean)
  return atZero * (1 + mean + (mean * mean) / 2)
}
