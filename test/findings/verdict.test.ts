import { describe, expect, it } from 'vitest'
import { judge, judgeIdentical, type Verdict } from '../../src/findings/verdict.js'

type Ends = readonly [number, number]

/** Intervals of fear and acting in points; of output in per cent of the baseline's, whose output is 1. */
function judged(fear: Ends, acting: Ends, output: Ends) {
  const share = ([low, high]: Ends) => ({ low: low / 100, high: high / 100 })
  const shifted = (by: number) => ({ low: (output[0] + by) / 100, high: (output[1] + by) / 100 })
  return judge({ fear: share(fear), acting: share(acting), outputFloor: shifted(1), outputCeiling: shifted(-1) }, 0.005)
}

describe('the verdict', () => {
  it.each<[Verdict, Ends, Ends, Ends, string[]]>([
    ['more-afraid', [0.6, 0.9], [-3, -2], [-5, -4], []],
    ['dare', [-3, -2], [0.1, 0.4], [-0.9, 3], []],
    ['dare', [-3, -2], [1, 2], [2, 3], []],
    ['dare-less-done', [-3, -2], [1, 2], [-3, -1.1], []],
    ['not-told', [-3, -2], [1, 2], [-1.5, 0.5], ['output']],
    ['fewer-act', [-3, -2], [-2, -1], [-5, -4], []],
    ['fewer-act', [-0.2, 0.2], [-2, -1], [0, 0.1], []],
    ['fewer-act', [-2, 2], [-2, -1], [0, 0.1], []],
    ['fewer-afraid', [-3, -2], [-0.3, 0.3], [-0.2, 0.2], []],
    ['more-act', [-0.2, 0.2], [1, 2], [1, 2], []],
    ['no-difference', [-0.2, 0.2], [-0.1, 0.3], [0, 0], []],
    ['too-small', [-0.2, -0.1], [-0.1, 0.3], [0, 0], []],
    ['not-told', [-3, -0.4], [1, 2], [1, 2], ['fear']],
    ['not-told', [-3, 2], [-3, 2], [1, 2], ['fear', 'acting']],
    ['not-told', [-3, -2], [-0.6, 0.3], [1, 2], ['acting']],
    ['not-told', [-0.2, 0.2], [0.1, 0.9], [1, 2], ['acting']]
  ])('is %s for fear %j, acting %j, output %j', (verdict, fear, acting, output, unsettled) => {
    expect(judged(fear, acting, output)).toMatchObject({ verdict, unsettled })
  })

  it('takes an interval that ends at δ as level, and one that ends at 0 as not above it', () => {
    expect(judged([-0.5, 0.5], [-0.5, 0.5], [0, 0]).verdict).toBe('no-difference')
    expect(judged([-3, -2], [0, 2], [0, 0]).verdict).toBe('not-told')
  })

  it('tells nothing without intervals, and identity only from outside', () => {
    const none = { low: null, high: null }
    const evidence = { fear: none, acting: none, outputFloor: none, outputCeiling: none }
    expect(judge(evidence, 0.005)).toMatchObject({ verdict: 'not-told', unsettled: ['fear', 'acting'] })
    expect(judgeIdentical().verdict).toBe('identical')
  })
})
