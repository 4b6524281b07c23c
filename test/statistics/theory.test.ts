import { describe, expect, it } from 'vitest'
import { TOTAL } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { simulate } from '../../src/model/simulate.js'
import { normalQuantile } from '../../src/numeric/normal-quantile.js'
import { streamKey } from '../../src/random/key.js'

// With learning, news, atmosphere and accountability off the state never moves, so the shares of choices are integrals that
// can be worked out without the simulator. The formulas here are written anew from docs/odd.md (15)–(30).

const SEED = Number(process.env.TEST_SEED ?? 20261124)
const STILL = {
  'cadres.learningRate': 0,
  'cadres.recoveryRate': 0,
  'cadres.satisfactionRate': 0,
  'information.visibility': 0,
  'information.reach': 0,
  'information.ownWeight': 0,
  'organisation.atmosphere': 0,
  'accountability.strictness': 0,
  'accountability.publicPressure': 0,
  'accountability.inaction': 0,
  'time.periods': 1,
  'time.burnIn': 0
}
const ALIKE = {
  'cadres.traitSpread': 0,
  'cadres.valenceSpread': 0,
  'cadres.lossAversionSpread': 0,
  'agreement.hierarchySpread': 0,
  'organisation.localitySpread': 0,
  'information.attentionSpread': 0
}

type Changes = Record<string, ParameterValue>
type Shares = [acted: number, afraid: number, unable: number, unwilling: number]

/** One cadre's traits, as a world without movement knows them. */
interface Someone {
  ability: number
  roleClarity: number
  integrity: number
  promotion: number
  pay: number
  recognition: number
  reputation: number
  intrinsic: number
  lossAversion: number
  agreement: number
  scope: number
  criteria: number
  detail: number
  exposure: number
}

const sigma = (x: number) => 1 / (1 + Math.exp(-x))
const onLogit = (p: number, d: number) => (p <= 0 || p >= 1 ? p : sigma(Math.log(p / (1 - p)) + d))

/** Chances of the four choices of someone in a matter of complexity u, the noise in closed form. */
function chances(p: ReturnType<typeof defaultParameters>, who: Someone, u: number): Shares {
  const kappa = 1.5 - p.organisation.workingConditions
  const extrinsic = who.pay + who.recognition * (0.5 + p.organisation.leadershipSupport) + who.reputation
  const fairness = p.incentives.assessmentFairness
  const competence = who.ability * who.roleClarity
  const effortAndUtility = (value: number, expectancy: number): [number, number] => {
    const motive = value * expectancy
    const effort = Math.min(1, motive / kappa)
    return [effort, motive * effort - (kappa / 2) * effort * effort]
  }
  const value = (extrinsic + who.promotion) * fairness + who.intrinsic
  const [effort, proper] = effortAndUtility(value, competence)
  const [showyEffort, showy] = effortAndUtility(value + p.cadres.recklessPrize * who.promotion * fairness, competence)
  const [, able] = effortAndUtility(value, Math.max(competence, p.cadres.competenceStandard))
  const sanction = p.accountability.sanctionSeverity * (0.4 + who.promotion + 0.5 * who.reputation)
  const hazard = p.accountability.errorRate * who.exposure * (0.5 + u) * (1.5 - who.ability)
  const promise = (p.information.trustInText * who.agreement * (who.scope + who.criteria + who.detail)) / 3
  const fear = who.lossAversion * p.information.priorAccountability * sanction
  const loss = fear * Math.min(0.95, hazard * (0.5 + effort)) * (1 - promise)
  const showyLoss =
    fear * Math.min(0.95, p.cadres.recklessHazard * hazard * (0.5 + showyEffort)) * (1 - promise * (1 - who.criteria))
  const best = Math.max(proper - loss, showy - showyLoss - p.cadres.moralCost * who.integrity)
  const base = -p.cadres.idleComfort - p.incentives.idlePay * (1 - fairness) * extrinsic
  const above = (threshold: number) => sigma((threshold + base) / p.cadres.choiceNoise)
  const acted = above(best)
  const afraid = Math.max(0, above(proper) - acted)
  const unable = Math.max(0, above(able) - acted - afraid)
  return [acted, afraid, unable, 1 - acted - afraid - unable]
}

/** Someone with given normals in place of chance; `z` is 0 where nothing is said. */
function someone(
  p: ReturnType<typeof defaultParameters>,
  exposure: number,
  z: Partial<Record<keyof Someone | 'clarity', number>> = {}
): Someone {
  const trait = (median: number, normal = 0) => onLogit(median, p.cadres.traitSpread * normal)
  const valence = (median: number, normal = 0) => median * Math.exp(p.cadres.valenceSpread * normal)
  const clarity = (median: number) =>
    onLogit(median, p.organisation.tiers[0].elaboration + p.organisation.localitySpread * (z.clarity ?? 0))
  return {
    ability: trait(p.cadres.ability, z.ability),
    roleClarity: trait(p.cadres.roleClarity, z.roleClarity),
    integrity: trait(p.cadres.integrity, z.integrity),
    promotion: valence(p.incentives.promotion, z.promotion),
    pay: valence(p.incentives.pay, z.pay),
    recognition: valence(p.incentives.recognition, z.recognition),
    reputation: valence(p.incentives.reputation, z.reputation),
    intrinsic: valence(p.incentives.intrinsic, z.intrinsic),
    lossAversion: p.cadres.lossAversion * Math.exp(p.cadres.lossAversionSpread * (z.lossAversion ?? 0)),
    agreement: onLogit(p.agreement.hierarchy, p.agreement.hierarchySpread * (z.agreement ?? 0)),
    scope: clarity(p.standards.scopeClarity),
    criteria: clarity(p.standards.criteriaClarity),
    detail: clarity(p.standards.detailClarity),
    exposure
  }
}

/** Counts of the four choices by the simulator; one cadre a unit and one period, so that draws are independent. */
function simulated(parameters: ReturnType<typeof defaultParameters>, count: number): { shares: Shares; steps: number } {
  const totals = new Float64Array(TOTAL.idleRunUnits)
  for (const record of simulate({
    scenario: { parameters, timetable: [] },
    key: streamKey(`theory ${SEED}`),
    first: 0,
    count
  })) {
    for (let k = 0; k < totals.length; k++) totals[k] += record.totals[k]
  }
  const steps = totals[TOTAL.steps]
  const counts = [TOTAL.acted, TOTAL.afraid, TOTAL.unable, TOTAL.unwilling].map((k) => totals[k])
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(steps)
  return { shares: counts.map((n) => n / steps) as Shares, steps }
}

/** Each share within five standard errors of what theory says; `extra` is the squared error of the theory itself. */
function expectShares(
  { shares, steps }: { shares: Shares; steps: number },
  theory: Shares,
  context: string,
  extra = 0
): void {
  shares.forEach((share, k) => {
    const error = Math.sqrt((theory[k] * (1 - theory[k])) / steps + extra + 1e-12)
    expect(Math.abs(share - theory[k]) / error, `${context}, share ${k}: ${share} against ${theory[k]}`).toBeLessThan(5)
  })
}

/** The mean of chances over complexity, and over further points; leaders and others in their shares. */
function integral(
  p: ReturnType<typeof defaultParameters>,
  leaders: number,
  points: (exposure: number) => Someone[],
  steps: number
): Shares {
  const sum: Shares = [0, 0, 0, 0]
  for (const [weight, exposure] of [
    [leaders, p.organisation.leaderExposure],
    [1 - leaders, 1]
  ]) {
    if (weight === 0) continue
    const people = points(exposure)
    for (const who of people) {
      for (let k = 0; k < steps; k++) {
        chances(p, who, (k + 0.5) / steps).forEach((share, index) => {
          sum[index] += (weight * share) / (steps * people.length)
        })
      }
    }
  }
  return sum
}

/** A small generator of the test's own. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const crowd = (units: number, cadresPerUnit: number) => [{ id: 'one', units, cadresPerUnit, elaboration: 0 }]

describe(`a world that never moves (TEST_SEED ${SEED})`, () => {
  it('has the shares of a quadrature over complexity, at 50 random parameter sets', () => {
    const draw = uniforms(SEED)
    const between = (low: number, high: number) => low + (high - low) * draw()
    for (let set = 0; set < 50; set++) {
      const changes: Changes = {
        ...STILL,
        ...ALIKE,
        'organisation.tiers': crowd(10, 40),
        'organisation.leaderShare': 0.25,
        'organisation.leaderExposure': between(0.5, 3),
        'organisation.workingConditions': draw(),
        'cadres.ability': between(0.3, 0.95),
        'cadres.roleClarity': between(0.4, 1),
        'cadres.integrity': draw(),
        'cadres.lossAversion': between(0.5, 4),
        'cadres.choiceNoise': between(0.03, 0.4),
        'cadres.idleComfort': between(-0.1, 0.2),
        'cadres.recklessPrize': between(0, 1.5),
        'cadres.moralCost': between(0, 0.6),
        'incentives.promotion': between(0, 2),
        'incentives.assessmentFairness': draw(),
        'incentives.idlePay': between(0, 0.6),
        'accountability.errorRate': between(0.02, 0.5),
        'accountability.sanctionSeverity': between(0, 3),
        'standards.criteriaClarity': draw(),
        'agreement.hierarchy': draw(),
        'information.priorAccountability': draw(),
        'information.trustInText': draw()
      }
      const p = withChanges(defaultParameters(), changes)
      const theory = integral(p, 0.25, (exposure) => [someone(p, exposure)], 2000)
      expectShares(simulated(p, 100), theory, `set ${set} ${JSON.stringify(changes)}`)
    }
  })

  const ONE_SPREAD: [string, Changes, keyof Someone | 'clarity'][] = [
    ['ability', { 'cadres.traitSpread': 1, 'cadres.roleClarity': 1, 'cadres.integrity': 1 }, 'ability'],
    [
      'integrity',
      {
        'cadres.traitSpread': 1.5,
        'cadres.roleClarity': 1,
        'cadres.ability': 1,
        'cadres.moralCost': 0.3,
        'accountability.errorRate': 0.3
      },
      'integrity'
    ],
    [
      'promotion',
      {
        'cadres.valenceSpread': 0.8,
        'incentives.pay': 0,
        'incentives.recognition': 0,
        'incentives.reputation': 0,
        'incentives.intrinsic': 0,
        'incentives.promotion': 1.6
      },
      'promotion'
    ],
    [
      'intrinsic',
      {
        'cadres.valenceSpread': 0.8,
        'incentives.pay': 0,
        'incentives.recognition': 0,
        'incentives.reputation': 0,
        'incentives.promotion': 0,
        'incentives.intrinsic': 0.9
      },
      'intrinsic'
    ],
    ['loss aversion', { 'cadres.lossAversionSpread': 0.9 }, 'lossAversion'],
    ['agreement', { 'agreement.hierarchySpread': 2, 'information.trustInText': 1 }, 'agreement'],
    [
      'clarity',
      { 'organisation.localitySpread': 2, 'information.trustInText': 1, 'agreement.hierarchy': 0.9 },
      'clarity'
    ]
  ]
  it.each(ONE_SPREAD)('has those of a quadrature over complexity and %s', (_, changes, normal) => {
    const p = withChanges(defaultParameters(), {
      ...STILL,
      ...ALIKE,
      'organisation.tiers': crowd(500, 1),
      'organisation.leaderShare': 0,
      ...changes
    })
    const normals = Array.from({ length: 400 }, (_, k) => normalQuantile((k + 0.5) / 400))
    const theory = integral(p, 0, (exposure) => normals.map((z) => someone(p, exposure, { [normal]: z })), 200)
    expectShares(simulated(p, 200), theory, normal, 1e-8)
  })

  it('is not moved by attention alone', () => {
    const still = { ...STILL, ...ALIKE, 'organisation.tiers': crowd(100, 1) }
    const [without, withSpread] = [0, 3].map((spread) =>
      simulated(withChanges(defaultParameters(), { ...still, 'information.attentionSpread': spread }), 5)
    )
    expect(withSpread).toEqual(without)
  })

  it('has those of a plain Monte Carlo with every spread on', () => {
    const p = withChanges(defaultParameters(), {
      ...STILL,
      'organisation.tiers': crowd(500, 1),
      'organisation.leaderShare': 0
    })
    const draw = uniforms(SEED + 1)
    const z = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    const samples = 200_000
    const sums: Shares = [0, 0, 0, 0]
    const squares: Shares = [0, 0, 0, 0]
    for (let k = 0; k < samples; k++) {
      const who = someone(p, 1, {
        ability: z(),
        roleClarity: z(),
        integrity: z(),
        promotion: z(),
        pay: z(),
        recognition: z(),
        reputation: z(),
        intrinsic: z(),
        lossAversion: z(),
        agreement: z(),
        clarity: z()
      })
      chances(p, who, draw()).forEach((share, index) => {
        sums[index] += share
        squares[index] += share * share
      })
    }
    const theory = sums.map((sum) => sum / samples) as Shares
    const worst = Math.max(...squares.map((square, k) => (square / samples - theory[k] * theory[k]) / samples))
    expectShares(simulated(p, 300), theory, 'all spreads', worst)
  })
})

describe('no perceived loss', () => {
  const afraid = (changes: Changes) => {
    const parameters = withChanges(defaultParameters(), { 'time.periods': 20, 'time.burnIn': 0, ...changes })
    const [{ totals }] = [
      ...simulate({ scenario: { parameters, timetable: [] }, key: streamKey('paper'), first: 0, count: 1 })
    ]
    return totals[TOTAL.afraid]
  }

  it('means nobody is afraid', () => {
    expect(afraid({ 'accountability.sanctionSeverity': 0 })).toBe(0)
    expect(afraid({ 'cadres.lossAversion': 0 })).toBe(0)
    const off = { 'accountability.strictness': 0, 'accountability.publicPressure': 0 }
    expect(afraid({ ...off, 'information.priorAccountability': 0 })).toBe(0)
    // The prior alone is unlearned slowly.
    expect(afraid(off)).toBeGreaterThan(0)
  })
})
