import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../../src/analysis/latin-hypercube.js'
import { assumptionEffects } from '../../src/findings/assumption-effects.js'
import type { AssumedWorld, AssumptionStudy } from '../../src/findings/survival.js'
import { normal } from '../../src/random/draws.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'
import { assumptionSentence } from '../../src/report/assumption-effects.js'
import { wordsOf } from '../../src/words/words.js'

const key = streamKey('planted')
const words = new Uint32Array(4)

/** Worlds in which the effect of a reform is planted: −(3a + 2b − c) and some noise, bent by a monotone function. */
function planted(count: number, inputs: number): AssumptionStudy {
  const parameters = Array.from({ length: inputs }, (_, j) => ({
    ...{ path: `input${j}`, label: { zh: `输入${j}`, en: `input ${j}` } },
    ...{ basis: 'A' as const, low: 0, high: 1 }
  }))
  const worlds = latinHypercube('planted', count, inputs).map((point, row): AssumedWorld => {
    philox(row, 9, 9, 9, key.k0, key.k1, words)
    const score = 3 * point[2] + 2 * point[0] - point[1] + 0.1 * normal(words[0])
    const means = { afraidRate: -Math.exp(score), deterredShare: 0, actingShare: 0, meanOutput: 0, meanHarm: 0 }
    return {
      values: [...point],
      level: 0.3,
      effects: [
        {
          ...{ verdict: 'dare', means, harm: 0, harmPerAct: 0, sd: 0.1, rank: 1, feasibility: 'feasible' as const },
          differences: Float64Array.of(means.afraidRate)
        }
      ]
    }
  })
  return { draws: count, replications: 8, parameters, scenarios: [1], worlds, survival: [], studies: [] }
}

describe('the assumptions that go with an effect', () => {
  it('are named in their order, of as many worlds as a regression needs', () => {
    const study = planted(64, 12)
    const [effects] = assumptionEffects({ key }, study)
    expect(effects.kind).toBe('regression')
    const named = effects.assumptions.filter(({ standsOut }) => standsOut)
    expect(named.map(({ path }) => path)).toEqual(['input2', 'input0', 'input1'])
    expect(named.map(({ correlation }) => Math.sign(correlation))).toEqual([-1, -1, 1])
    const said = assumptionSentence(study, effects, wordsOf('en'))
    expect(said).toMatch(
      /^These stand out: input 2 \(−0\.9\d \[−.*?\]\), input 0 \(−0\.9\d \[.*?\]\) and input 1 \(0\.\d+ \[.*?\]\)\. The regression/
    )
    expect(assumptionSentence(study, effects, wordsOf('zh'))).toContain('突出的有：输入2')
  })

  it('are only those that shuffling does not give, of fewer worlds', () => {
    const study = planted(32, 40)
    const [effects] = assumptionEffects({ key }, study)
    expect(effects).toMatchObject({ kind: 'one-by-one', worlds: 32, worldsNeeded: 90 })
    expect(effects.assumptions.filter(({ standsOut }) => standsOut).map(({ path }) => path)).toEqual(
      effects.assumptions
        .slice(0, effects.assumptions.filter(({ standsOut }) => standsOut).length)
        .map(({ path }) => path)
    )
    expect(effects.assumptions[0].path).toBe('input2')
  })

  it('are told by distinct worlds: one that is drawn again is no evidence', () => {
    const study = planted(20, 12)
    const again = { ...study, worlds: [...study.worlds, ...study.worlds, study.worlds[3]] }
    expect(assumptionEffects({ key }, again)).toEqual(assumptionEffects({ key }, study))
  })

  it('are not told by a handful of worlds, and it is said how many would', () => {
    const study = planted(6, 40)
    const [effects] = assumptionEffects({ key }, study)
    expect(assumptionSentence(study, effects, wordsOf('en'))).toBe(
      '6 worlds do not tell which input matters; a regression of ranks needs 90.'
    )
    expect(assumptionSentence(study, effects, wordsOf('zh'))).toBe('6 组参数不足以判定哪个输入重要；秩回归需要 90 组。')
  })
})
