/** What a report says of inputs that go with an effect. */

import { expect, it } from 'vitest'
import { analyse } from '../../src/findings/run-analysis.js'
import type { AssumedWorld } from '../../src/findings/survival.js'
import { assumptionSentences } from '../../src/report/assumption-effects.js'
import { runView } from '../../src/report/run-view.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from './sample.js'

it('says nothing of inputs where none varies', () => {
  const results = sampleBatch([{ id: 'baseline' }, { id: 'mild' }], 1)
  const analysis = analyse(results, {
    looks: [],
    comparison: { indifference: 0.005, front: ['afraidRate', 'meanHarm'] }
  })
  const said = (values: readonly number[]) => {
    const worlds = values.map((value): AssumedWorld => ({ values: [value], level: 0.3, effects: [] }))
    const assumptions = { draws: 2, replications: 4, parameters: [], scenarios: [1], worlds, survival: [], studies: [] }
    const effects = {
      kind: 'regression' as const,
      scenario: 1,
      assumptions: [],
      threshold: 1,
      worlds: 2,
      worldsNeeded: 10,
      rSquared: null
    }
    return assumptionSentences(
      runView(results.plan, { ...analysis, assumptions, assumptionEffects: [effects] }, wordsOf('en'))
    )
  }
  expect(said([1])).toEqual([])
  expect(said([1, 1])).toEqual([])
  expect(said([1, 2])).toHaveLength(1)
})
