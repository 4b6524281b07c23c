/** Counts what a long campaign has tried and found, and says it now and then, so that one that is stopped has counts too. */

import { isLong } from './extent.js'

/** After so many cases the counts are said. */
const EVERY = 25

/** What became of the cases of a campaign. */
export class Tally {
  /** What was not as promised, each with what repeats it. */
  readonly faults: string[] = []
  readonly #counts = new Map<string, number>()
  #cases = 0

  constructor(readonly campaign: string) {}

  /** Books how one trial ended. */
  count(end: string): void {
    this.#counts.set(end, (this.#counts.get(end) ?? 0) + 1)
  }

  /** Books a fault of this kind unless all is as promised; says whether it is. */
  hold(isSo: boolean, kind: string, about: string): boolean {
    if (isSo) return true
    this.count(kind)
    this.faults.push(`${kind}: ${about}`)
    if (isLong) process.stderr.write(`${this.campaign}: ${kind}: ${about}\n`)
    return false
  }

  /** Ends a case; in the long form every 25th, and the last of so many, says the counts. */
  next(of: number): void {
    this.#cases++
    if (!isLong || (this.#cases % EVERY !== 0 && this.#cases !== of)) return
    const counts = [...this.#counts].map(([end, count]) => `${end} ${count}`).join(', ')
    process.stderr.write(`${this.campaign}: ${this.#cases} of ${of}; ${counts}; faults ${this.faults.length}\n`)
  }
}
