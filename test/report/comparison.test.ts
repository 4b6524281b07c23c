// What a comparison says: never more than its intervals and procedures allow, within 100 columns.

import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/experiment/plan.js'
import { settle } from '../../src/experiment/precision.js'
import { precisionRule } from '../../src/experiment/precision-rule.js'
import { matrixOf } from '../../src/findings/matrix.js'
import { analyse, type RunAnalysis } from '../../src/findings/run-analysis.js'
import type { Language } from '../../src/model/language.js'
import { answerOf, answerText } from '../../src/report/answer.js'
import { comparisonLines } from '../../src/report/comparison.js'
import { methods } from '../../src/report/document/methods.js'
import { standingSentences } from '../../src/report/matrix.js'
import { runView } from '../../src/report/run-view.js'
import { tableLines } from '../../src/report/tables/table.js'
import { type Measured, plusMinus, readDifference } from '../../src/words/format-outcome.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from './sample.js'

const TIERS = ['province', 'city', 'county', 'township'].map((id) => ({
  id,
  units: 1,
  cadresPerUnit: 20,
  elaboration: 0
}))
const LIVELY = {
  'organisation.tiers': TIERS,
  'accountability.errorRate': 0.14,
  'accountability.strictness': 0.15,
  'accountability.sanctionSeverity': 1.2
}
const world = (id: string, set: object = {}) => ({ id, set: { ...LIVELY, ...set } })
const played = sampleBatch(
  [
    world('baseline'),
    world('mild', { 'accountability.sanctionSeverity': 0.4 }),
    world('milder', { 'accountability.sanctionSeverity': 0.39 }),
    world('idle-pay', { 'incentives.idlePay': 1 }),
    world('same')
  ],
  30
)
const results = { ...played, plan: { ...played.plan, byGroup: false } }
const { plan } = results
const analysis = analyse(results, { looks: [] })
const flat = (lines: readonly string[]) => lines.join(' ').replaceAll(/\s+/g, ' ')
const linesOf = (of: Plan, shown: RunAnalysis, language: Language) =>
  comparisonLines(runView(of, shown, wordsOf(language)))
const said = (changed: Partial<RunAnalysis['comparison']['selection']> | null, language: Language = 'en') => {
  const { selection } = analysis.comparison
  const comparison = { ...analysis.comparison, selection: changed && selection && { ...selection, ...changed } }
  return flat(linesOf(plan, { ...analysis, comparison }, language))
}

describe('a comparison under other parameter sets', () => {
  const heldIn = (shown: number, draws: number, language: Language) => {
    const counts = { shown, partly: 0, negligible: 0, 'other-way': 0, open: draws - shown }
    const spread = { low: 1, high: 1, n: draws, median: 1 }
    const survival = analysis.comparison.compared.map(({ scenario }) => {
      return {
        scenario,
        counts,
        effect: spread,
        harm: spread,
        harmPerAct: spread,
        rank: spread,
        kept: draws,
        best: shown
      }
    })
    const scenarios = survival.map(({ scenario }) => scenario)
    const studies = [{ structure: null, draws, distinct: draws, replications: 20, worlds: [], level: spread, survival }]
    const assumptions = { draws, replications: 20, parameters: [], scenarios, worlds: [], survival, studies }
    const matrix = matrixOf(assumptions, [])
    const view = runView(plan, { ...analysis, assumptions, matrix }, wordsOf(language))
    return standingSentences(view).join(' ')
  }

  it('speaks of 95 % of the sets only where there are enough of them, and else of all', () => {
    expect(heldIn(8, 8, 'en')).toContain(
      'shown in 8 of 8 parameter sets (too few to speak of 95 %), the reverse in none'
    )
    expect(heldIn(8, 8, 'zh')).toContain('在全部 8 组参数中（组数少，不足以推及 95%）均可判定')
    expect(heldIn(56, 58, 'zh')).toContain('没有一项举措在全部 58 组参数中')
    expect(heldIn(61, 64, 'zh')).toContain('在 64 组参数的至少 95% 中均可判定，没有一组相反')
    expect(heldIn(50, 64, 'en')).toMatch(/What holds: no reform .* What cannot be told: /)
  })
})

describe('what may be called best', () => {
  it('is best where it alone is left, with the promise and the assumptions', () => {
    const text = said({ candidates: [1, 2], survivors: [1], bestSet: [1], decidedAfter: 25 })
    expect(text).toContain('Best: “Scenario mild”, under these parameters, most of which are assumed.')
    expect(text).toContain(
      'selected it after 25 replications: among the 2 shown to make more cadres dare to act, the selection is correct with at least 95 % probability if the best is better than the others by 0.5 points (the indifference zone).'
    )
  })

  it('is the only one shown to, not the best, where another is open and may be better', () => {
    const { comparison } = analysis
    const compared = comparison.compared.map((one) =>
      one.scenario === 2
        ? { ...one, verdict: 'not-told' as const, evidence: { ...one.evidence, fear: { low: -0.9, high: 0.1 } } }
        : one
    )
    const selection = { ...comparison.selection!, candidates: [1], survivors: [1], bestSet: [1] }
    const changed = { ...analysis, comparison: { ...comparison, compared, selection } }
    const text = flat(linesOf(plan, changed, 'en'))
    expect(text).toContain(
      'The only one shown to make more cadres dare to act: “Scenario mild”; one other reform is undecided'
    )
    expect(text).toContain('may be better: the interval of “Scenario milder” extends below its own')
    expect(text).not.toContain('Best: ')
  })

  it('is best only to within the indifference where others cannot be told apart from it', () => {
    const text = said({ candidates: [1, 2], survivors: [1], bestSet: [1, 2], decidedAfter: 25 })
    expect(text).toContain('Best to within 0.5 points: “Scenario mild”')
    expect(text).toContain('Not told apart from it: “Scenario milder”')
    expect(text).not.toContain('Best: ')
  })

  it('is not called best without more where all replications speak for another', () => {
    const text = said({ candidates: [1, 2], survivors: [1], bestSet: [2], decidedAfter: 25 })
    expect(text).toContain('Best to within 0.5 points: “Scenario mild”')
    expect(text).toContain('Yet by all 30 replications only “Scenario milder” may be the best')
  })

  it('names its price right behind it', () => {
    const selected = { candidates: [1, 2], survivors: [1], bestSet: [1], decidedAfter: 25 }
    const price = /most of which are assumed\. [^.]*selected it.*?(zone\)\. )(What gets worse under|Of) “Scenario mild”/
    expect(said(selected)).toMatch(price)
    expect(said(selected, 'zh')).toMatch(/“情景 mild”(的代价与风险：|未发现其他结果可判定恶化)/)
    expect(said(null)).not.toMatch(/What gets worse under|Of “Scenario mild”/)
  })

  it('cannot be told where several are left', () => {
    const text = said({ candidates: [1, 2], survivors: [1, 2], bestSet: [1, 2], decidedAfter: null })
    expect(text).toMatch(
      /Cannot tell which is best: “Scenario mild” and “Scenario milder” are not told apart within 0.5 points/
    )
    expect(text).not.toMatch(/Best/)
    const zh = said({ candidates: [1, 2], survivors: [1, 2], bestSet: [1, 2], decidedAfter: null }, 'zh')
    expect(zh).toContain('不能判定哪个最优')
  })

  it('calls only what follows a selected best the runner-up', () => {
    const following = (changed: Parameters<typeof said>[0], language: Language) =>
      /Runner-up to|Next by the estimates after|次优：|按估计值居次：/.exec(said(changed, language))?.[0]
    const selected = { candidates: [1, 2], survivors: [2], bestSet: [2], decidedAfter: 25 }
    expect([following(selected, 'en'), following(selected, 'zh')]).toEqual(['Runner-up to', '次优：'])
    const open = { ...selected, survivors: [1, 2], decidedAfter: null }
    for (const none of [open, null, { ...selected, candidates: [2] }]) {
      expect([following(none, 'en'), following(none, 'zh')]).toEqual(['Next by the estimates after', '按估计值居次：'])
    }
  })

  it('names neighbours in the ranking that cannot be told apart', () => {
    const untold = [
      [1, 2],
      [1, 4]
    ] as const
    const lines = (changed: Partial<RunAnalysis['comparison']>) =>
      linesOf(plan, { ...analysis, comparison: { ...analysis.comparison, ...changed } }, 'en')
    // In places they are milder, mild, idle-pay, same: only the former two follow each other.
    expect(flat(lines({ untold }))).toContain(
      'are not told apart by the 不敢为 rate: “Scenario milder” from “Scenario mild” (simultaneous'
    )
    expect(flat(lines({ untold: [] }))).not.toContain('Neighbours')
  })

  it('is never what lowers the rate by lowering motivation, which stands apart, nor what does nothing', () => {
    const lines = linesOf(plan, analysis, 'en')
    const place = (text: string) => lines.findIndex((line) => line.includes(text))
    expect(place('Fewer act')).toBeLessThan(place('Scenario idle-pay'))
    expect(place('Scenario idle-pay')).toBeLessThan(place('Equal parameters'))
    expect(place('Equal parameters')).toBeLessThan(place('Scenario same'))
    expect(flat(lines)).toMatch(/Left out \(fewer act\): “Scenario idle-pay”\./)
    expect(analysis.comparison.selection?.candidates).toEqual([1, 2])
  })
})

describe('the outcome of the rule', () => {
  const under = (outcome: Parameters<typeof precisionRule>[0]) => {
    const rule = precisionRule(outcome, 0.00001, 30, 30)
    const ruled = { ...results, plan: { ...plan, rule } }
    const store = { worldOf: (k: number) => k, kept: () => [{ first: 0, count: 30 }], blocks: results.blocks }
    const { looks } = settle(ruled.plan, store)
    const analysed = analyse(ruled, { looks })
    return { analysed, text: flat(linesOf(ruled.plan, analysed, 'en')) }
  }

  it('has the intervals that hold together in its own column', () => {
    const { analysed, text } = under('deterredShare')
    const [mild] = analysed.comparison.compared
    const { mean } = analysed.summaries[1].differences!.deterredShare
    expect(text).toContain(inPoints({ mean, ...mild.simultaneous }))
    expect(text).not.toContain(inPoints(analysed.summaries[1].differences!.deterredShare))
    expect(text).toContain('of the deterred share simultaneous over the 4 scenarios (Bonferroni)')
    expect(text).toContain('±0.001 points in the deterred share, simultaneous over 4 scenarios, was not reached')
  })

  it('has a column made for it where it has none', () => {
    const { analysed, text } = under('recklessShare')
    const [mild] = analysed.comparison.compared
    const { mean } = analysed.summaries[1].differences!.recklessShare
    expect(text).toContain('†')
    expect(text).toContain(inPoints({ mean, ...mild.simultaneous }))
  })
})

describe('tables', () => {
  it.each(['en', 'zh'] as const)('fit into 100 columns with wide numbers and six groups, in %s', (language) => {
    const wide = { n: 30, mean: -0.3212, sd: 1, low: -0.4456, high: -0.1968, level: 0.95 } as const
    const groups = plan.scenarios.map((_, scenario) =>
      [...TIERS.map(({ id }) => ({ kind: 'tier' as const, name: id })), ...RANKS].map((group) => ({
        ...{ group, outcome: 'afraidRate' as const, estimate: wide },
        difference: scenario === 0 ? null : { ...wide, identical: false, varianceRatio: 2, pair: null }
      }))
    )
    const lines = linesOf(plan, { ...analysis, groups }, language)
    expect(flat(lines)).toContain('−32.12 ±12.44')
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(100)
  })

  it('cut their first flexible column, and no other, until they fit', () => {
    const columns = [
      { heading: 'a', align: 'left', maxWidth: 30 },
      { heading: 'b', align: 'right' }
    ] as const
    const [, rule, row] = tableLines(columns, [['x'.repeat(40), '123456']], 24)
    expect(rule).toBe(`${'─'.repeat(16)}  ${'─'.repeat(6)}`)
    expect(row).toBe(`${'x'.repeat(15)}…  123456`)
  })
})

it('gives both ends of an interval where half its width would mislead', () => {
  expect(plusMinus({ mean: 17.72, low: 4.33, high: 46 })).toBe('+17.72 [+4.33, +46.00]')
  expect(plusMinus({ mean: -3.4, low: -3.56, high: -3.25 })).toBe('−3.40 ±0.16')
})

const inPoints = (difference: Measured) => plusMinus(readDifference('afraidRate', difference))

const RANKS = [
  { kind: 'rank', name: 'leading' },
  { kind: 'rank', name: 'ordinary' }
] as const

describe('a difference of shares in points', () => {
  it('shows as many decimals as keep either number from reading as none', () => {
    expect(inPoints({ mean: -0.0342, low: -0.0357, high: -0.0327 })).toBe('−3.42 ±0.15')
    expect(inPoints({ mean: 0.00003, low: -0.00006, high: 0.00012 })).toBe('+0.003 ±0.009')
    expect(inPoints({ mean: 0.0002, low: 0.00016, high: 0.00024 })).toBe('+0.020 ±0.004')
    // An interval of no width is never printed.
    expect(inPoints({ mean: 0, low: 0, high: 0 })).toBe('0.00')
    expect(inPoints({ mean: -0.015, low: -0.015 - 1e-17, high: -0.015 + 1e-17 })).toBe('−1.50')
    expect(inPoints({ mean: 0.01, low: null, high: null })).toBe('+1.00')
    expect(inPoints({ mean: null, low: null, high: null })).toBe('–')
  })
})

describe('the bundles that a search tried', () => {
  const bounds = { low: -0.002, high: 0.001 }
  const constraint = { outcome: 'meanHarm', is: 'at-most', of: 'level', bound: 0.02 } as const
  const search = {
    ...{ atMost: 2, unit: '万元', costs: { mild: 1, milder: 2 }, tried: 3, tooDear: 0, unhelpful: 1, infeasible: 1 },
    ...{ conflicts: [], replications: 10 },
    ranking: [
      {
        ...{ members: ['milder'], cost: 2, mean: -0.02, low: -0.03, high: -0.01, isCompared: false },
        breaks: [{ constraint, mean: -0.004, low: -0.006, high: -0.002 }]
      },
      { members: ['mild'], cost: 1, mean: -0.001, ...bounds, isCompared: true }
    ]
  }
  const text = (language: Language) => flat(linesOf(plan, { ...analysis, search }, language))

  it('name what was dropped for a constraint, with by how much it is missed', () => {
    expect(text('en')).toContain('1 of the others is shown to break a constraint')
    expect(text('en')).toContain('no: constraint')
    expect(text('en')).toContain(
      'not compared (by how much it is missed, intervals simultaneous): milder (harm per cadre-period ≤ 0.02: 0.0040, 0.0020 to 0.0060)'
    )
    expect(text('zh').replaceAll(' ', '')).toContain(
      '未列入比较的（附相差多少，区间同时成立）：milder（每人季损害≤0.02：0.0040，0.0020～'
    )
  })

  it('stand in the answer and in the methods, with the constraint and the verdict', () => {
    const open = { constraint, feasibility: 'feasible', mean: 0.001, low: 0.0005, high: 0.0015 } as const
    const compared = analysis.comparison.compared.map((one) => ({ ...one, constraints: [open] }))
    const selection = { ...analysis.comparison.selection!, candidates: [1, 2], survivors: [1, 2], decidedAfter: null }
    const comparison = { ...analysis.comparison, compared, selection }
    const parts = (language: Language) => {
      const view = runView({ ...plan, first: 10 }, { ...analysis, search, comparison }, wordsOf(language))
      return [answerOf(view), JSON.stringify(methods(view, 'reference').blocks)]
    }
    for (const text of parts('en')) {
      for (const part of ['Of at most 2 reforms', 'harm per cadre-period ≤ 0.02', 'Cannot tell which is best']) {
        expect(text).toContain(part)
      }
    }
    for (const text of parts('zh')) {
      for (const part of ['至多 2 项举措', '每人季损害 ≤ 0.02', '不能判定哪个最优']) expect(text).toContain(part)
    }
    expect(parts('en')[0]).toContain('were selected, as near the best, among 3 bundles')
    expect(parts('en')[1]).toContain('numbers 0 to 9')
    // Where nothing was searched or bound, the answer is what it is of any comparison.
    const plain = runView(plan, analysis, wordsOf('en'))
    expect(answerOf(plain)).toBe(answerText({ plan, ...analysis }, wordsOf('en')))
  })

  it('help by their estimates only, and cost so much in a unit', () => {
    expect(text('en')).toContain('All 2 whose estimate falls, by 10 replications')
    expect(text('en')).toContain('cost (万元)')
    expect(text('zh')).toContain('成本（万元）')
  })
})
