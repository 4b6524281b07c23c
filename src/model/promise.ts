/** What the text makes a cadre expect of tolerance before any news: the prior of tolerance (docs/en/odd.md (62)). */

import type { Parameters } from './parameters.js'

/** What a cadre of a rank expects by the text alone: its promise, as far as it has credit and as the rank is known to be admitted. */
export function promiseTo(
  leading: boolean,
  textPromise: number,
  textCredit: number,
  { procedure, information }: Parameters
): number {
  const coverage = leading ? procedure.leaderCoverage : procedure.ordinaryCoverage
  return textPromise * textCredit * (1 - information.coverageKnown * (1 - coverage))
}

/** The text's credit in the next period: it fades, and is whole again in a period that writes the text anew. */
export function nextTextCredit(credit: number, isRenewed: boolean, { information }: Parameters): number {
  return isRenewed ? 1 : credit * (1 - information.textFading)
}
