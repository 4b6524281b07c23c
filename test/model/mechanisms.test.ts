import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  caseProbability,
  errorMerit,
  errorSeverity,
  impactPeriods,
  isBlameless,
  publicAttention,
  sanctionLoss
} from '../../src/model/accountability.js'
import {
  ACT_PROPERLY,
  ACT_RECKLESSLY,
  AFRAID,
  choiceDisturbance,
  choose,
  idlePayment,
  UNABLE,
  UNWILLING
} from '../../src/model/choice.js'
import { actingReward, approach, equitableReward } from '../../src/model/learning.js'
import {
  chosenEffort,
  effortCost,
  effortUtility,
  promotionInView,
  recklessExtra,
  rewardMultiplier,
  rewardValue
} from '../../src/model/motivation.js'
import { defaultParameters, type Parameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { layOutPopulation } from '../../src/model/population.js'
import { askQuestionnaire } from '../../src/model/questionnaire.js'
import {
  belief,
  errorHazard,
  errorProbability,
  perceivedLoss,
  sanctionSize,
  toleranceOfRecklessness
} from '../../src/model/risk.js'
import { layOutState, type State } from '../../src/model/state.js'
import { phasesOf } from '../../src/model/timetable.js'
import { shift } from '../../src/numeric/logistic.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const TINY = 2 ** -40

describe('shift (docs/en/odd.md (3))', () => {
  it('keeps 0 and 1 exactly, however far it moves', () => {
    for (const d of [-40, -5, -0.1, 0, 0.3, 5, 40, 100]) expect([shift(0, d), shift(1, d)]).toEqual([0, 1])
  })

  it.each([
    [0.5, 0, 0.5],
    [0.5, Math.log(3), 0.75],
    [0.5, -Math.log(3), 0.25],
    [0.2, Math.log(4), 0.5],
    [0.8, Math.log(4), 16 / 17],
    [0.9, -Math.log(9), 0.5]
  ])('moves %d by %d to %d', (p, d, moved) => {
    expect(shift(p, d)).toBeCloseTo(moved, 14)
  })

  it('adds up on the logit scale', () => {
    const moved = (a: number, b: number) => Math.abs(shift(shift(0.37, a), b) - shift(0.37, a + b))
    for (const a of [-3, -0.2, 1.7]) for (const b of [-1, 0.4, 2.5]) expect(moved(a, b)).toBeLessThan(1e-14)
  })
})

describe('motivation (docs/en/odd.md (15)–(19))', () => {
  it.each([
    [0, 0.25, 1],
    [1, 0.25, 1.25],
    [-1, 0.25, 0.75],
    [2, 0.25, 1.5],
    [2.5, 0.25, 1.5],
    [-2, 0.25, 0.5],
    [-40, 0.25, 0.5],
    [7, 0, 1]
  ])('a satisfaction of %d with feedback %d makes rewards worth %d times', (satisfaction, feedback, multiplier) => {
    expect(rewardMultiplier(satisfaction, feedback)).toBe(multiplier)
  })

  it.each([
    [0, 0.8],
    [1, 0],
    [8, 0]
  ])('with %d quarters of an impact period to come, promotion is worth %d', (frozen, promotion) => {
    expect(promotionInView(frozen, 0.8)).toBe(promotion)
  })

  it('weights extrinsic rewards and promotion by instrumentality, the intrinsic one not', () => {
    expect(rewardValue(1, 2, 0, 0.25, 0)).toBe(0.5)
    expect(rewardValue(1, 0, 2, 0.25, 0)).toBe(0.5)
    expect(rewardValue(1, 0, 0, 0.25, 2)).toBe(2)
    expect(rewardValue(1.5, 2, 1, 0.5, 0.25)).toBe(2.625)
    expect(recklessExtra(1.5, 0.5, 2, 0.25)).toBe(0.375)
    expect(recklessExtra(1.5, 0.5, 0, 0.25)).toBe(0)
  })

  it.each([
    [0, 1.5],
    [0.5, 1],
    [1, 0.5]
  ])('working conditions %d make effort cost %d', (conditions, cost) => {
    expect(effortCost(conditions)).toBe(cost)
  })

  it.each([
    [0, 1, 0, 0],
    [0.5, 1, 0.5, 0.125],
    [0.75, 1.5, 0.5, 0.1875],
    [1, 1, 1, 0.5],
    [2, 1, 1, 1.5],
    [2, 0.5, 1, 1.75]
  ])('a motive of %d at cost %d calls forth effort %d with utility %d', (motive, cost, effort, utility) => {
    expect(chosenEffort(motive, cost)).toBe(effort)
    expect(effortUtility(motive, effort, cost)).toBe(utility)
  })

  it('chooses the best of all efforts between 0 and 1', () => {
    for (const motive of [0, 0.1, 0.77, 1.2, 3]) {
      for (const cost of [0.5, 0.9, 1.5]) {
        const best = effortUtility(motive, chosenEffort(motive, cost), cost)
        for (let e = 0; e <= 1; e += 1 / 64) expect(effortUtility(motive, e, cost)).toBeLessThanOrEqual(best + 1e-15)
      }
    }
  })
})

describe('risk (docs/en/odd.md (20)–(24))', () => {
  it('weighs what a sanction takes away', () => {
    expect(sanctionSize(1, 0, 0)).toBe(0.4)
    expect(sanctionSize(2, 0.6, 0)).toBe(2)
    expect(sanctionSize(2, 0.35, 0.5)).toBe(2)
    expect(sanctionSize(0, 5, 5)).toBe(0)
  })

  it('multiplies rate, exposure, complexity and want of ability', () => {
    expect(errorHazard(0.25, 1, 0.5, 0.5)).toBe(0.125)
    expect(errorHazard(0.25, 2, 1.5, 1)).toBe(0.375)
    expect(errorHazard(0.25, 1, 1, 0)).toBe(0.375)
  })

  it.each([
    [0.25, 0, 0.125],
    [0.25, 0.5, 0.25],
    [0.25, 1, 0.375],
    [0.625, 1, 0.9375],
    [0.64, 1, 0.95],
    [12, 0, 0.95]
  ])('a hazard of %d with effort %d makes an error with probability %d', (hazard, effort, probability) => {
    expect(errorProbability(hazard, effort)).toBe(probability)
  })

  it('believes by the share of evidence', () => {
    expect(belief(1, 3)).toBe(0.25)
    expect(belief(0, 3)).toBe(0)
    expect(belief(3, 0)).toBe(1)
  })

  it('fears less as tolerance is expected, and lets recklessness hope where criteria are unclear', () => {
    expect(perceivedLoss(2, 0.5, 0.25, 0, 4)).toBe(1)
    expect(perceivedLoss(2, 0.5, 0.25, 0.75, 4)).toBe(0.25)
    expect(perceivedLoss(2, 0.5, 0.25, 1, 4)).toBe(0)
    expect(toleranceOfRecklessness(0.5, 0)).toBe(0.5)
    expect(toleranceOfRecklessness(0.5, 0.75)).toBe(0.125)
    expect(toleranceOfRecklessness(0.5, 1)).toBe(0)
  })
})

describe('choice (docs/en/odd.md (25)–(30))', () => {
  it('pays the idle where assessment is unfair', () => {
    expect(idlePayment(0.25, 0.5, 2)).toBe(0.25)
    expect(idlePayment(0.25, 1, 2)).toBe(0)
    expect(idlePayment(1, 0, 2)).toBe(2)
  })

  it('is disturbed by logistic noise', () => {
    expect(choiceDisturbance(0.25, 0.5)).toBe(0)
    expect(choiceDisturbance(0.25, 0.75)).toBeCloseTo(0.25 * Math.log(3), 15)
    expect(choiceDisturbance(0.25, 0.25)).toBeCloseTo(-0.25 * Math.log(3), 15)
    expect(choiceDisturbance(2, 0.9)).toBeCloseTo(2 * Math.log(9), 14)
  })

  // Proper utility 1, loss ½; reckless utility 2; able utility 1½. What the reckless loss is, and the moral cost, varies.
  it.each([
    ['acts properly when the margin is above 0', 2, 0, -0.5 + TINY, ACT_PROPERLY],
    ['is afraid when it is 0 exactly', 2, 0, -0.5, AFRAID],
    ['is afraid as long as it would act without fear', 2, 0, -1 + TINY, AFRAID],
    ['is unable when even without fear the margin is 0', 2, 0, -1, UNABLE],
    ['is unable as long as an able cadre would act', 2, 0, -1.5 + TINY, UNABLE],
    ['is unwilling when an able cadre would not either', 2, 0, -1.5, UNWILLING],
    ['acts properly when both ways are worth the same', 1.5, 0, 0, ACT_PROPERLY],
    ['acts properly when both are worth the same by the moral cost', 1, 0.5, 0, ACT_PROPERLY],
    ['acts recklessly when that is worth more', 1.5 - TINY, 0, 0, ACT_RECKLESSLY],
    ['acts recklessly where acting properly would not pay', 1, 0, -1 + TINY, ACT_RECKLESSLY],
    ['is unable where recklessness, worth as much as fearless propriety, does not pay', 1, 0, -1, UNABLE],
    ['counts the moral cost against recklessness', 1, 0.75, -0.5 + TINY, ACT_PROPERLY],
    ['counts it even where nothing pays', 1, 0.75, -0.5, AFRAID],
    ['acts recklessly beyond what an able cadre would', 0, 0, -1.75, ACT_RECKLESSLY]
  ])('%s', (_, recklessLoss, moralCost, push, choice) => {
    expect(choose(1 - 0.5, 2 - recklessLoss - moralCost, 1, 1.5, push)).toBe(choice)
  })

  it('fears nothing without a loss', () => {
    fc.assert(
      fc.property(share, share, share, fc.double({ min: -2, max: 2, noNaN: true }), (proper, reckless, able, push) => {
        expect(choose(proper, reckless, proper, able, push)).not.toBe(AFRAID)
      }),
      { seed }
    )
  })
})

describe('accountability (docs/en/odd.md (32)–(35), (44))', () => {
  const accountability = (changes: Partial<Parameters['accountability']>) => ({
    ...defaultParameters(1).accountability,
    ...changes
  })

  it.each([
    [0.5, false, 0.125],
    [0.5, true, 1 - 0.875 * 0.7],
    [1, false, 1],
    [1, true, 1],
    [0, false, 0],
    [0, true, 1 - 0.7]
  ])('a draw of %d, reckless %s, is severity %d', (u, reckless, severity) => {
    expect(errorSeverity(u, reckless)).toBe(severity)
  })

  it.each([
    [0.5, 0.25, true],
    [0.525, 0.25, false],
    [0.526, 0.25, false],
    [0.39, 0, true],
    [0.4, 0, false],
    [0.89, 1, true],
    [0.9, 1, false]
  ])('a cause drawn at %d in a matter drawn at %d is blameless: %s', (u, complexity, blameless) => {
    expect(isBlameless(u, complexity)).toBe(blameless)
  })

  it('draws more attention to graver errors', () => {
    expect(publicAttention(0.5, 0)).toBe(0.25)
    expect(publicAttention(0.5, 0.5)).toBe(0.375)
    expect(publicAttention(1, 1)).toBe(1)
  })

  it.each([
    [false, true, 0, 0, 1],
    [true, true, 0, 0, 0.65],
    [false, false, 0, 0, 0.8],
    [false, true, 1, 0, 0.7],
    [false, true, 0, 1, 0.85],
    [false, true, 0.5, 0.2, 0.35 + 0.2 + 0.15 + 0.12],
    [true, false, 1, 1, 0]
  ])('merit of reckless %s, blameless %s, severity %d, pressure %d is %d', (...given) => {
    const [reckless, blameless, severity, pressure, merit] = given
    expect(errorMerit(reckless, blameless, severity, pressure)).toBeCloseTo(merit, 15)
  })

  it('takes errors up by severity and by pressure', () => {
    const chance = (strictness: number, severity: number, publicPressure: number, pressure: number) =>
      caseProbability(accountability({ strictness, publicPressure }), { severity, pressure, blameless: true }, 1)
    expect(chance(0.5, 0, 0, 1)).toBe(0.125)
    expect(chance(0.5, 1, 0, 1)).toBe(0.5)
    expect(chance(0, 1, 0.5, 0.25)).toBe(0.125)
    expect(chance(0.5, 0, 0.5, 0.25)).toBe(0.25)
  })

  it('spares the blameless by precision what their errors’ severity would bring, and no more (69)', () => {
    const set = accountability({ strictness: 0.5, publicPressure: 0.5, precision: 0.75 })
    const chance = (blameless: boolean, tightness = 1) =>
      caseProbability(set, { severity: 0, pressure: 0.25, blameless }, tightness)
    expect(chance(false)).toBe(0.25)
    expect(chance(true)).toBe(0.125 * 0.25 + 0.125)
    expect(chance(false, 2)).toBe(0.5)
  })

  it.each([
    [0, 3],
    [0.3499, 3],
    [0.35, 5],
    [0.7999, 5],
    [0.8, 7],
    [0.8999, 7],
    [0.9, 9],
    [1, 9]
  ])('severity %d closes promotion for %d quarters, the present one included', (severity, quarters) => {
    expect(impactPeriods(severity)).toBe(quarters)
  })

  it('sanctions by size and severity', () => {
    expect(sanctionLoss(2, 0)).toBe(1.2)
    expect(sanctionLoss(2, 0.4)).toBe(2)
  })
})

describe('learning (docs/en/odd.md (45)–(48))', () => {
  it('approaches a target by a share of the distance', () => {
    expect(approach(0.5, 1, 0.25)).toBe(0.625)
    expect(approach(0.5, 0, 0.25)).toBe(0.375)
    expect(approach(0.5, 1, 0)).toBe(0.5)
    expect(approach(0.5, 1, 1)).toBe(1)
  })

  it('rewards output: the extrinsic part if it is observed, the intrinsic one always', () => {
    expect(actingReward(1, 0.5, 1.5, 2, 1, 0.5)).toBe(2.625)
    expect(actingReward(0, 0.5, 1.5, 2, 1, 0.5)).toBe(0.375)
    expect(actingReward(1, 0, 1.5, 2, 1, 0.5)).toBe(0)
  })

  it.each([
    [1, 0.5, 0.5, 1],
    [0.5, 0.5, 0.5, 0.5],
    [0.5, 1, 0.5, 0.25],
    [-1, 1, 2, -5],
    [0.5, 1, 0, 0.5]
  ])('a reward of %d beside a mean of %d with sensitivity %d is felt as %d', (reward, mean, sensitivity, felt) => {
    expect(equitableReward(reward, mean, sensitivity)).toBe(felt)
  })
})

describe('the questionnaire (docs/en/odd.md (58))', () => {
  interface Knowledge {
    grants: number
    refusals: number
    ownGrants: number
    ownRefusals: number
  }

  const asked = (cadres: Knowledge[], understatement = 0): number[] => {
    const parameters = withChanges(defaultParameters(1), {
      'organisation.tiers': [{ id: 'one', units: 1, cadresPerUnit: cadres.length, elaboration: 0 }]
    })
    const state: State['cadres'] = layOutState(layOutPopulation(parameters)).cadres
    cadres.forEach(({ grants, refusals, ownGrants, ownRefusals }, i) => {
      state.heardGrants[i] = grants
      state.heardRefusals[i] = refusals
      state.ownGrants[i] = ownGrants
      state.ownRefusals[i] = ownRefusals
    })
    const answers = new Float64Array(4)
    askQuestionnaire(state, understatement, answers)
    return [...answers]
  }

  /** The shares of one cadre's answers, every number of heard grants and refusals counted out. */
  const countedOut = ({ grants, refusals, ownGrants, ownRefusals }: Knowledge): number[] => {
    const answers = [0, 0, 0, 0]
    const poisson = (mean: number) => {
      const terms = [Math.exp(-mean)]
      for (let k = 1; k < 120; k++) terms.push((terms[k - 1] * mean) / k)
      return terms
    }
    poisson(grants).forEach((p, x) => {
      const known = ownGrants + x
      if (known >= 3) answers[0] += p
      else if (known >= 1) answers[1] += p
      else {
        poisson(refusals).forEach((q, y) => {
          answers[ownRefusals + y >= 1 ? 2 : 3] += p * q
        })
      }
    })
    return answers
  }

  const MEANS = [0, 1e-6, 0.3, 1, 2.5, 20]
  const CASES = [0, 1, 2, 3, 4].flatMap((ownGrants) =>
    [0, 2].flatMap((ownRefusals) =>
      MEANS.flatMap((grants) => MEANS.map((refusals) => ({ grants, refusals, ownGrants, ownRefusals })))
    )
  )

  it('answers as a count of every possibility does', () => {
    for (const knowledge of CASES) {
      const answers = asked([knowledge])
      countedOut(knowledge).forEach((p, k) => {
        expect(Math.abs(answers[k] - p), JSON.stringify(knowledge)).toBeLessThan(1e-14)
      })
    }
  })

  it.each([
    [{ grants: 0, refusals: 0, ownGrants: 0, ownRefusals: 0 }, [0, 0, 0, 1]],
    [{ grants: 0, refusals: 0, ownGrants: 0, ownRefusals: 1 }, [0, 0, 1, 0]],
    [{ grants: 0, refusals: 0, ownGrants: 1, ownRefusals: 0 }, [0, 1, 0, 0]],
    [{ grants: 0, refusals: 9, ownGrants: 2, ownRefusals: 5 }, [0, 1, 0, 0]],
    [{ grants: 0, refusals: 0, ownGrants: 3, ownRefusals: 0 }, [1, 0, 0, 0]]
  ])('is sure of what befell oneself: %j', (knowledge, answers) => {
    expect(asked([knowledge])).toEqual(answers)
  })

  it('is the mean over cadres, and understated by those who know of grants', () => {
    const shares = CASES.map((knowledge) => countedOut(knowledge))
    const [many, few, none, dontKnow] = [0, 1, 2, 3].map(
      (k) => shares.reduce((sum, answers) => sum + answers[k], 0) / shares.length
    )
    const answers = asked(CASES, 0.25)
    ;[0.75 * many, 0.75 * few, none, dontKnow + 0.25 * (many + few)].forEach((expected, k) => {
      expect(answers[k]).toBeCloseTo(expected, 13)
    })
  })
})

describe('the population', () => {
  const leadersOf = (leaderShare: number, sizes: number[]): number[] => {
    const { units } = layOutPopulation(
      withChanges(defaultParameters(1), {
        'organisation.leaderShare': leaderShare,
        'organisation.tiers': sizes.map((cadresPerUnit, k) => ({
          id: `t${k}`,
          units: 1,
          cadresPerUnit,
          elaboration: 0
        }))
      })
    )
    return sizes.map((_, u) => units.firstOrdinary[u] - units.firstCadre[u])
  }

  it('has the leading cadres that whole-number arithmetic gives, whatever the share in per cent', () => {
    const sizes = Array.from({ length: 200 }, (_, k) => k + 1)
    for (let percent = 0; percent <= 100; percent++) {
      const exact = sizes.map((size) => Math.floor((percent * size + 99) / 100))
      expect(leadersOf(percent / 100, sizes), `${percent} %`).toEqual(exact)
    }
  })

  it('rounds up what is really more than a whole number', () => {
    expect(leadersOf(0.1 + 1e-8, [10, 20, 40])).toEqual([2, 3, 5])
    expect(leadersOf(0.1 + 1e-11, [10, 20, 40])).toEqual([1, 2, 4])
  })

  it('numbers units tier by tier and cadres unit by unit', () => {
    const { units, cadres } = layOutPopulation(
      withChanges(defaultParameters(1), {
        'organisation.leaderShare': 0.25,
        'organisation.tiers': [
          { id: 'a', units: 2, cadresPerUnit: 5, elaboration: 0 },
          { id: 'b', units: 3, cadresPerUnit: 1, elaboration: 0 }
        ]
      })
    )
    expect([...units.tier]).toEqual([0, 0, 1, 1, 1])
    expect([...units.firstCadre]).toEqual([0, 5, 10, 11, 12, 13])
    expect([...units.firstOrdinary]).toEqual([2, 7, 11, 12, 13])
    expect([units.count, cadres.count]).toEqual([5, 13])
  })
})

describe('phases of a timetable (docs/en/odd.md (55))', () => {
  const parameters = defaultParameters(1)
  const phases = (...entries: [number, Record<string, ParameterValue>][]) =>
    phasesOf({ parameters, timetable: entries.map(([at, set]) => ({ at, set })) })

  it('are one without entries', () => {
    expect(phases()).toEqual([{ from: 0, renewsText: true, parameters }])
  })

  it('write the text anew where they set a clarity or a coverage, even to the value it had (62)', () => {
    const renewed = phases(
      [3, { 'standards.detailClarity': parameters.standards.detailClarity }],
      [4, { 'standards.precedentGain': 1, 'procedure.lapse': 0 }],
      [5, { 'procedure.leaderCoverage': 0.5 }]
    )
    expect(renewed.map(({ renewsText }) => renewsText)).toEqual([true, true, false, true])
  })

  it('add up: each keeps what the ones before have set', () => {
    const [start, first, second, third] = phases(
      [3, { 'public.tolerance': 0.9, 'incentives.pay': 1 }],
      [7, { 'procedure.lapse': 0 }],
      [8, { 'public.tolerance': 0.2 }]
    )
    const seen = [start, first, second, third].map(({ from, parameters: p }) => [
      from,
      p.public.tolerance,
      p.incentives.pay,
      p.procedure.lapse,
      p.incentives.promotion
    ])
    expect(seen).toEqual([
      [0, 0.4, 0.4, 0.5, 0.8],
      [3, 0.9, 1, 0.5, 0.8],
      [7, 0.9, 1, 0, 0.8],
      [8, 0.2, 1, 0, 0.8]
    ])
    expect(start.parameters).toBe(parameters)
    expect(parameters).toEqual(defaultParameters(1))
  })
})
