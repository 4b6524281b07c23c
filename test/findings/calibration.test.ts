/** What is said of a calibration’s worlds: which targets they miss, what so few cannot tell, by how much rates moved. */

import { describe, expect, it } from 'vitest'
import type { Calibrated } from '../../src/experiment/calibration.js'
import { SHOWN_NAMES, shownOf } from '../../src/experiment/fit.js'
import { calibrationFindings } from '../../src/findings/calibration.js'
import { calibrationLines, parts } from '../../src/report/calibration-lines.js'
import type { Targets } from '../../src/scenario/targets.js'
import { wordsOf } from '../../src/words/words.js'
import { tinyCalibration } from '../run/tiny-calibration.js'

const { ranges, targets: usual } = tinyCalibration()
const SURVEY = { many: 0.05, few: 0.15, none: 0.3, dontKnow: 0.5 }

/** Worlds that answer as the survey does and have these rates; the effects of one reform in each. */
function findingsOf(actingShares: readonly number[], outcomes: Targets['outcomes']) {
  const shown = (actingShare: number) => {
    const values: Readonly<Record<string, number>> = { ...SURVEY, afraidRate: 0.3, actingShare }
    return shownOf(SHOWN_NAMES.map((name) => values[name] ?? 0))
  }
  const members = actingShares.map((share, k) => ({
    ...{ settings: {}, places: Float64Array.from(ranges, () => k / actingShares.length) },
    ...{ weight: 1 / actingShares.length, shown: shown(share) },
    distance: { whole: 0, questionnaire: 0, outcomes: [] }
  }))
  const calibrated: Calibrated = {
    ...{ members, chance: { answers: [[0]], rates: {} }, prior: [shown(0.1), shown(0.2)] },
    ...{ effects: [actingShares.map(() => -0.05)], generations: [] }
  }
  const targets = { ...usual, questionnaire: SURVEY, outcomes }
  const reforms = [{ id: 'r', label: { zh: '甲', en: 'A' }, settings: {} }]
  return calibrationFindings(calibrated, { targets, ranges, reforms })
}

const said = (findings: ReturnType<typeof findingsOf>) =>
  calibrationLines(findings, { zh: '调查', en: 'survey' }, wordsOf('en'), 80).join(' ').replaceAll(/\s+/g, ' ')

describe('worlds that miss an interval', () => {
  const findings = findingsOf([0.5, 0.5, 0.5, 0.7], [{ name: 'actingShare', low: 0.6, high: 0.8 }])

  it('are not within, though every answer is, and the target is named at the head', () => {
    expect(findings.within).toBe(0.25)
    expect(findings.missed).toEqual([{ name: 'actingShare', weight: 0.75 }])
    expect(said(findings)).toMatch(/is missed in 75 ?% of the weight: 50.0% to 70.0% .*instead of 60/)
  })

  it('miss a value by more than two of its errors', () => {
    expect(findingsOf([0.5, 0.7], [{ name: 'actingShare', value: 0.6, error: 0.06 }]).within).toBe(1)
    expect(findingsOf([0.5, 0.7], [{ name: 'actingShare', value: 0.6, error: 0.04 }]).missed).toHaveLength(1)
  })
})

describe('a handful of worlds', () => {
  const text = said(findingsOf([0.7, 0.7, 0.7], []))

  it('counts where a reform lowers the rate, and leaves verdicts to a comparison', () => {
    expect(text).toContain('in 3 of 3 worlds')
    expect(text).toContain('compare --ensemble')
    expect(text).not.toMatch(/95 ?% of the worlds/)
  })

  it('does not read silence of the targets from itself', () => {
    expect(text).toContain('So few worlds (3) cannot tell')
    expect(text).not.toMatch(/hang together strongly|make no single input/)
  })

  it('says what the rate was before, and that the targets have not made it narrower', () => {
    expect(text).toMatch(/before the targets were looked at it was 30 ?% to 30 ?%.*have not made it narrower/)
  })

  it('says what ± is, and where the error comes from', () => {
    expect(text).toMatch(/± is one standard error, for answers held to be 5\.0 points; the targets give no sample size/)
  })
})

describe('enough worlds', () => {
  const even = findingsOf(Array<number>(200).fill(0.7), [])
  const [first, ...others] = even.contractions
  const findings = { ...even, contractions: [{ ...first, contraction: 0.6 }, ...others] }

  it('say at the head of how many inputs the targets tell, and which', () => {
    for (const language of ['zh', 'en'] as const) {
      const words = wordsOf(language)
      const label = { zh: '调查', en: 'survey' }
      expect(parts(even, label, words).inShort).toEqual([words.calibration.told(0, ranges.length, [])])
      const names = [words.say(first.range.label)]
      expect(parts(findings, label, words).inShort).toEqual([words.calibration.told(1, ranges.length, names)])
    }
    expect(wordsOf('en').calibration.told(5, 5, ['a', 'b', 'c'])).toBe(
      'The targets tell something of all 5 inputs (a, b, c …); each of them is narrower than before.'
    )
  })

  it('say why worlds that agree miss answers, where chance moves these more than the survey is off', () => {
    const moved = { ...even, chanceError: 0.069, surveyError: 0.027 }
    expect(said(moved)).toContain('by ± 6.9 points, more than the survey’s own error (± 2.7)')
  })
})
