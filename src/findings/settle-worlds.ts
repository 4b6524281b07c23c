/** How far a run has come to the end of its rule: of precision, or of worlds whose open effects are played further. */

import { type BlockStore, missing } from '../experiment/batch.js'
import type { OpenRule, Plan } from '../experiment/plan.js'
import { type Settled, settle } from '../experiment/precision.js'
import { isSameWorld } from '../scenario/canonical.js'
import { effectOf, judgedRows } from './world-effect.js'

type Store = Pick<BlockStore, 'worldOf' | 'kept' | 'blocks'>

/** By how much replications grow where an effect is open: with few looks the intervals stay about as wide as they say. */
const GROWTH = 4

/** Follows whichever rule a plan has as far as a store holds its replications; a plan without one stays as it is. */
export function settleRun(plan: Plan, store: Store): Settled {
  return plan.openRule === undefined ? settle(plan, store) : settleWorlds(plan, plan.openRule, store)
}

/**
 * In every world the scenarios whose verdict is open are played four times as often, with their baseline, until it is told or
 * the cap is reached.
 */
function settleWorlds(plan: Plan, rule: OpenRule, store: Store): Settled {
  const { scenarios, replications } = plan
  const counts = plan.counts ? [...plan.counts] : scenarios.map(() => replications)
  let now: Plan = { ...plan, counts }
  let asked = scenarios.flatMap((_, position) => (position % rule.size === 0 ? [] : [position]))
  for (;;) {
    if (missing(now, store).tasks.length > 0) return { plan: now, looks: [], isComplete: false }
    asked = asked.filter((position) => counts[position] < rule.cap && isOpen(now, position, rule, store))
    if (asked.length === 0) return { plan: now, looks: [], isComplete: true }
    for (const position of asked) {
      const baseline = position - (position % rule.size)
      counts[position] = Math.min(rule.cap, GROWTH * counts[position])
      counts[baseline] = Math.max(counts[baseline], counts[position])
    }
    now = { ...now, counts: [...counts] }
  }
}

function isOpen(
  { scenarios, counts = [] }: Plan,
  position: number,
  { size, indifference }: OpenRule,
  store: Store
): boolean {
  const baseline = position - (position % size)
  const isSame = isSameWorld(scenarios[baseline], scenarios[position])
  if (isSame) return false
  const [before, after] = [baseline, position].map((one) => judgedRows(store.blocks(one), counts[position]))
  return effectOf(before, after, { indifference, isSame }).verdict === 'not-told'
}
