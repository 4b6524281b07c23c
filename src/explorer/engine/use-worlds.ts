/** An effect in one world after the other, while somebody looks. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Estimate } from '../../analysis/estimate.js'
import type { WorldPair } from '../../experiment/offered-worlds.js'
import { differencesOf } from '../../findings/comparison.js'
import { Laboratory } from './laboratory.js'

/** The difference in the 不敢为 rate that a reform makes in a world. */
export interface WorldEffect extends Pick<Estimate, 'mean' | 'low' | 'high'> {
  /** The position of the structure; null for the model as it is. */
  readonly structure: number | null
}

/** So wide an interval may be in one world: 20 replications are enough. */
const ANY_WIDTH = 1

/** The effects known so far in the worlds of a question, in their order; none where nothing is asked. */
export function useWorlds(
  module: WebAssembly.Module,
  pairs: readonly WorldPair[] | null,
  seed: string
): readonly WorldEffect[] {
  const [known, setKnown] = useState<{ pairs: typeof pairs; effects: readonly WorldEffect[] }>({ pairs, effects: [] })
  const laboratory = useRef<Laboratory | null>(null)
  const listening = useRef<(effect: Omit<WorldEffect, 'structure'>) => void>(() => {})
  useEffect(() => {
    if (pairs === null) return
    laboratory.current ??= new Laboratory(module, {
      // A world that cannot be played is passed over.
      onFailure: () => listening.current({ mean: null, low: null, high: null }),
      onAnswer: ({ analysis }) => listening.current(differencesOf(analysis.summaries[1]).afraidRate)
    })
    const own = laboratory.current
    let effects: readonly WorldEffect[] = []
    const ask = () => {
      const next = pairs[effects.length]
      if (next !== undefined) own.ask({ worlds: next.worlds, seed, halfWidth: ANY_WIDTH })
    }
    listening.current = ({ mean, low, high }) => {
      effects = [...effects, { structure: pairs[effects.length].structure, mean, low, high }]
      setKnown({ pairs, effects })
      // Once the laboratory is done with this answer.
      queueMicrotask(() => listening.current === mine && ask())
    }
    const mine = listening.current
    ask()
    return () => {
      if (listening.current === mine) listening.current = () => {}
    }
  }, [module, pairs, seed])
  return known.pairs === pairs ? known.effects : []
}
