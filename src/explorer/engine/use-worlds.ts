/** An effect in one world after the other, while somebody looks. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Estimate } from '../../analysis/estimate.js'
import type { WorldPair } from '../../experiment/offered-worlds.js'
import { differencesOf } from '../../findings/comparison.js'
import { Laboratory, type Question } from './laboratory.js'
import type { Pool } from './pool.js'

/** The difference in the 不敢为 rate that a reform makes in a world. */
export interface WorldEffect extends Pick<Estimate, 'mean' | 'low' | 'high'> {
  /** The position of the structure; null for the model as it is. */
  readonly structure: number | null
}

/** So wide an interval may be in one world: 20 replications are enough. */
const ANY_WIDTH = 1

/** The effects known so far in the worlds of a question, in their order; played on while somebody looks. */
export function useWorlds(
  pool: Pool,
  pairs: readonly WorldPair[] | null,
  { seed, isLooking }: { readonly seed: string; readonly isLooking: boolean }
): readonly WorldEffect[] {
  const [known, setKnown] = useState<{ pairs: typeof pairs; effects: readonly WorldEffect[] }>({ pairs, effects: [] })
  const latest = useRef(known)
  const laboratory = useRef<Laboratory | null>(null)
  const listening = useRef<(question: Question, effect: Omit<WorldEffect, 'structure'>) => void>(() => {})
  useEffect(() => {
    if (pairs === null || !isLooking) return
    laboratory.current ??= new Laboratory(pool, {
      // A world that cannot be played is passed over.
      onFailure: (_, question) => listening.current(question, { mean: null, low: null, high: null }),
      onAnswer: ({ question, analysis }) => listening.current(question, differencesOf(analysis.summaries[1]).afraidRate)
    })
    const own = laboratory.current
    // What was seen before somebody looked away need not be played again.
    let effects = latest.current.pairs === pairs ? latest.current.effects : []
    let asked: Question | null = null
    const ask = () => {
      const next = pairs[effects.length]
      if (next === undefined) return
      asked = { worlds: next.worlds, seed, halfWidth: ANY_WIDTH }
      own.ask(asked)
    }
    const listen: typeof listening.current = (question, { mean, low, high }) => {
      // Further failures of one world, or what comes late from another.
      if (question !== asked) return
      asked = null
      effects = [...effects, { structure: pairs[effects.length].structure, mean, low, high }]
      latest.current = { pairs, effects }
      setKnown(latest.current)
      // Once the laboratory is done with this answer.
      queueMicrotask(() => listening.current === listen && ask())
    }
    listening.current = listen
    ask()
    return () => {
      own.stop()
      if (listening.current === listen) listening.current = () => {}
    }
  }, [pool, pairs, seed, isLooking])
  useEffect(
    () => () => {
      laboratory.current?.close()
      laboratory.current = null
    },
    [pool]
  )
  return known.pairs === pairs ? known.effects : []
}
