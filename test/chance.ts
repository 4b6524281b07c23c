/** How far a count may be from what is claimed by chance alone: exact bounds, so that a test with fresh data may be run for ever. */

/** How often a bound is passed by chance where the claim just holds. */
const FALSE_ALARM = 1e-7

/** The most events in so many trials, each of no more than this chance, that chance alone explains. */
export function mostOf(trials: number, chance: number): number {
  let [count, below] = [0, chanceOf(trials, chance, 0)]
  while (count < trials && 1 - below > FALSE_ALARM) {
    count += 1
    below += chanceOf(trials, chance, count)
  }
  return count
}

/** The fewest events in so many trials, each of no less than this chance, that chance alone explains. */
export function fewestOf(trials: number, chance: number): number {
  return trials - mostOf(trials, 1 - chance)
}

/** The binomial probability of so many events. */
function chanceOf(trials: number, chance: number, count: number): number {
  let log = count * Math.log(chance) + (trials - count) * Math.log1p(-chance)
  for (let k = 1; k <= count; k++) log += Math.log((trials - count + k) / k)
  return Math.exp(log)
}
