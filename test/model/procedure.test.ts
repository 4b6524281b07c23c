import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REASON } from '../../src/model/outcomes.js'
import { defaultParameters, PARAMETERS, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import { layOutPopulation } from '../../src/model/population.js'
import { type Case, GRANTED, needsReview, REFUSED_AS_A_WHOLE, runProcedure } from '../../src/model/procedure.js'
import { streamKey } from '../../src/random/key.js'
import { philox } from '../../src/random/philox.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)
const key = streamKey('procedure')

interface Place {
  agreement: number
  scope: number
  criteria: number
  detail: number
}

/** A place where everything holds, and a case that passes every stage but review without question. */
const CLEAR: Place = { agreement: 1, scope: 1, criteria: 1, detail: 1 }
const GOOD: Partial<Case> = { leading: false, severity: 0.1, attention: 0.1, merit: 0.9, tolerable: true }
const OPEN = {
  'procedure.ordinaryCoverage': 1,
  'procedure.leaderCoverage': 1,
  'procedure.assistance': 1,
  'procedure.meritThreshold': 0.5,
  'procedure.investigationNoise': 0,
  'agreement.departmentGap': 0
}

type Circumstances = { place?: Partial<Place>; matter?: Partial<Case>; set?: Record<string, ParameterValue> }

/** How the case ends, for `count` cadres under the same circumstances. */
function endings({ place, matter, set }: Circumstances, count: number): number[] {
  const parameters = withChanges(defaultParameters(1), {
    ...OPEN,
    ...set,
    'organisation.tiers': [{ id: 'one', units: 2, cadresPerUnit: 1, elaboration: 0 }]
  })
  const { units } = layOutPopulation(parameters)
  // The case is in the second unit; looking at the first would go wrong at every stage.
  const there = { ...CLEAR, ...place }
  for (const name of ['agreement', 'scope', 'criteria', 'detail'] as const) {
    units[name][0] = NaN
    units[name][1] = there[name]
  }
  const fresh: Case = {
    cadre: 0,
    unit: 1,
    leading: false,
    severity: 0.1,
    attention: 0.1,
    merit: 0.9,
    tolerable: true,
    expectedRelief: 0,
    sanctionSize: 1,
    lot: Number.NaN
  }
  return Array.from({ length: count }, (_, cadre) =>
    runProcedure({ ...fresh, ...GOOD, ...matter, cadre }, units, parameters, key, 5, 2)
  )
}

const REFUSING = { 'procedure.assistance': 0, 'procedure.applicationCost': 10, 'procedure.applicationNoise': 0.001 }
const UNTOLD = { 'procedure.startDespiteDisagreement': 0 }
const GAP = { 'agreement.departmentGap': 0.5, 'agreement.coordination': 0 }
const LOCAL = { 'procedure.startDespiteDisagreement': 1 }
const COMPENSATORY = { 'procedure.aggregation': 'compensatory' }

describe('the tolerance procedure ends (docs/en/odd.md (36)–(42))', () => {
  const sure: [string, Circumstances, number][] = [
    ['granted where everything holds', {}, GRANTED],
    ['not covered: ordinary', { set: { 'procedure.ordinaryCoverage': 0 } }, REASON.notCovered],
    [
      'granted to a leading cadre where only ordinary ones are left out',
      { matter: { leading: true }, set: { 'procedure.ordinaryCoverage': 0 } },
      GRANTED
    ],
    ['not covered: leading', { matter: { leading: true }, set: { 'procedure.leaderCoverage': 0 } }, REASON.notCovered],
    [
      'granted to an ordinary cadre where only leading ones are left out',
      { set: { 'procedure.leaderCoverage': 0 } },
      GRANTED
    ],
    ['not applied for: too dear and no help', { set: REFUSING }, REASON.notApplied],
    ['granted: too dear but with help', { set: { ...REFUSING, 'procedure.assistance': 1 } }, GRANTED],
    [
      'granted: no help but worth the cost',
      { matter: { expectedRelief: 0.5, sanctionSize: 21 }, set: REFUSING },
      GRANTED
    ],
    [
      'not applied for: a sanction too small',
      { matter: { expectedRelief: 0.5, sanctionSize: 19 }, set: REFUSING },
      REASON.notApplied
    ],
    ['not started: the levels disagree', { place: { agreement: 0 }, set: UNTOLD }, REASON.notStarted],
    ['granted: the levels disagree but it starts', { place: { agreement: 0 }, set: LOCAL }, GRANTED],
    ['granted: the levels agree', { set: UNTOLD }, GRANTED],
    ['scope unclear', { place: { scope: 0 }, set: { 'procedure.ambiguousAcceptance': 0 } }, REASON.scopeUnclear],
    [
      'granted: scope unclear but accepted',
      { place: { scope: 0 }, set: { 'procedure.ambiguousAcceptance': 1 } },
      GRANTED
    ],
    [
      'granted though not tolerable: scope unclear but accepted',
      { place: { scope: 0 }, matter: { tolerable: false }, set: { 'procedure.ambiguousAcceptance': 1 } },
      GRANTED
    ],
    [
      'not tolerable: scope clear',
      { matter: { tolerable: false }, set: { 'procedure.ambiguousAcceptance': 1 } },
      REASON.notTolerable
    ],
    ['lapsed: no details', { place: { detail: 0 }, set: { 'procedure.lapse': 1 } }, REASON.lapsed],
    ['granted: no details but nothing lapses', { place: { detail: 0 }, set: { 'procedure.lapse': 0 } }, GRANTED],
    ['granted: every detail', { set: { 'procedure.lapse': 1 } }, GRANTED],
    ['merit refused: just below the threshold', { matter: { merit: 0.4999 } }, REASON.meritRefused],
    ['granted: merit at the threshold', { matter: { merit: 0.5 } }, GRANTED],
    [
      'merit refused although offices would settle',
      { matter: { merit: 0.4 }, set: { ...GAP, 'agreement.coordination': 1 } },
      REASON.meritRefused
    ],
    ['shelved: the discipline office asks for more', { set: GAP }, REASON.shelved],
    ['granted: the discipline office asks for more and has it', { matter: { merit: 1 }, set: GAP }, GRANTED],
    ['granted: the offices settle it', { set: { ...GAP, 'agreement.coordination': 1 } }, GRANTED],
    ['overturned: grave', { place: { agreement: 0 }, matter: { severity: 0.5001 }, set: LOCAL }, REASON.overturned],
    [
      'granted: not grave enough for review',
      { place: { agreement: 0 }, matter: { severity: 0.5 }, set: LOCAL },
      GRANTED
    ],
    [
      'overturned: much watched',
      { place: { agreement: 0 }, matter: { attention: 0.6001 }, set: LOCAL },
      REASON.overturned
    ],
    [
      'granted: not watched enough for review',
      { place: { agreement: 0 }, matter: { attention: 0.6 }, set: LOCAL },
      GRANTED
    ],
    ['granted: grave, much watched, and upheld', { matter: { severity: 0.9, attention: 0.9 }, set: LOCAL }, GRANTED],
    // The first stage that fails ends it.
    [
      'not covered, whatever else fails',
      {
        place: { agreement: 0, scope: 0, detail: 0 },
        matter: { merit: 0 },
        set: { ...REFUSING, ...UNTOLD, 'procedure.ordinaryCoverage': 0 }
      },
      REASON.notCovered
    ],
    [
      'not started, though nothing later holds',
      {
        place: { agreement: 0, scope: 0, detail: 0 },
        matter: { merit: 0 },
        set: { ...UNTOLD, 'procedure.ambiguousAcceptance': 0, 'procedure.lapse': 1 }
      },
      REASON.notStarted
    ],
    [
      'not tolerable, though it would lapse',
      { place: { detail: 0 }, matter: { tolerable: false, merit: 0 }, set: { 'procedure.lapse': 1 } },
      REASON.notTolerable
    ],
    [
      'lapsed, though its merit would not do',
      { place: { detail: 0 }, matter: { merit: 0 }, set: { 'procedure.lapse': 1 } },
      REASON.lapsed
    ],
    [
      'shelved, though it would be overturned',
      { place: { agreement: 0 }, matter: { severity: 1 }, set: { ...GAP, ...LOCAL } },
      REASON.shelved
    ],
    // The compensatory form.
    [
      'not covered, in the compensatory form',
      { set: { ...COMPENSATORY, 'procedure.ordinaryCoverage': 0 } },
      REASON.notCovered
    ],
    ['not applied for, in the compensatory form', { set: { ...COMPENSATORY, ...REFUSING } }, REASON.notApplied],
    ['granted in the compensatory form where all terms are 1', { set: COMPENSATORY }, GRANTED],
    [
      'refused in the compensatory form where all terms are 0',
      {
        place: { agreement: 0, scope: 1, detail: 0 },
        matter: { tolerable: false, merit: 0, severity: 1 },
        set: { ...COMPENSATORY, ...UNTOLD, 'procedure.lapse': 1 }
      },
      REFUSED_AS_A_WHOLE
    ]
  ]
  it.each(sure)('%s', (_, circumstances, ending) => {
    expect(new Set(endings(circumstances, 60))).toEqual(new Set([ending]))
  })

  it('in every way there is', () => {
    expect(new Set(sure.map(([, , ending]) => ending))).toEqual(new Set([...Object.values(REASON), 9, 10]))
  })

  it.each([
    [0.5, 0.6, false],
    [0.5001, 0, true],
    [0, 0.6001, true],
    [1, 1, true]
  ])('after a review of severity %d and attention %d: %s', (severity, attention, review) => {
    expect(needsReview(severity, attention)).toBe(review)
  })
})

/** Shares between 0 and 1, and how often they occur: within five standard errors of the chance. */
describe('the chance of each stage', () => {
  const COUNT = 20_000
  const normal = (z: number) => {
    // Φ by Simpson's rule from −9.
    let sum = 0
    const steps = 2000
    const h = (z + 9) / steps
    for (let k = 0; k <= steps; k++) {
      const x = -9 + k * h
      sum += (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2)
    }
    return (sum * h) / 3 / Math.sqrt(2 * Math.PI)
  }
  const fifth = (...terms: number[]) => (terms.reduce((sum, term) => sum + term, 0) / 5) ** 5

  const chances: [string, Circumstances, number, number][] = [
    ['coverage', { set: { 'procedure.ordinaryCoverage': 0.3 } }, REASON.notCovered, 0.7],
    ['assistance', { set: { ...REFUSING, 'procedure.assistance': 0.3 } }, REASON.notApplied, 0.7],
    [
      'inclination',
      {
        matter: { expectedRelief: 0.25, sanctionSize: 2 },
        set: { 'procedure.assistance': 0, 'procedure.applicationCost': 0.25, 'procedure.applicationNoise': 0.25 }
      },
      GRANTED,
      1 / (1 + Math.exp(-1))
    ],
    [
      'inclination or assistance',
      {
        matter: { expectedRelief: 0.25, sanctionSize: 2 },
        set: { 'procedure.assistance': 0.5, 'procedure.applicationCost': 0.5, 'procedure.applicationNoise': 0.25 }
      },
      REASON.notApplied,
      0.25
    ],
    [
      'start',
      { place: { agreement: 0.4 }, set: { 'procedure.startDespiteDisagreement': 0.25 } },
      REASON.notStarted,
      0.6 * 0.75
    ],
    [
      'unclear scope',
      { place: { scope: 0.3 }, set: { 'procedure.ambiguousAcceptance': 0.2 } },
      REASON.scopeUnclear,
      0.7 * 0.8
    ],
    [
      'unclear scope with half the experts',
      {
        place: { scope: 0.2 },
        set: { 'procedure.ambiguousAcceptance': 0, 'procedure.expertPool': 0.5 }
      },
      REASON.scopeUnclear,
      0.6
    ],
    [
      'unclear scope with all experts',
      {
        place: { scope: 0.2 },
        set: { 'procedure.ambiguousAcceptance': 0, 'procedure.expertPool': 1 }
      },
      REASON.scopeUnclear,
      0.4
    ],
    ['lapse', { place: { detail: 0.25 }, set: { 'procedure.lapse': 0.4 } }, REASON.lapsed, 0.3],
    [
      'noise of merit',
      {
        place: { criteria: 0.5 },
        matter: { merit: 0.6 },
        set: { 'procedure.investigationNoise': 0.4 }
      },
      REASON.meritRefused,
      1 - normal(0.5)
    ],
    [
      'noise of merit with experts',
      {
        place: { criteria: 0.5 },
        matter: { merit: 0.6 },
        set: { 'procedure.investigationNoise': 0.4, 'procedure.expertPool': 1 }
      },
      REASON.meritRefused,
      1 - normal(1)
    ],
    [
      'the offices’ one noise',
      {
        place: { criteria: 0.5 },
        matter: { merit: 0.6 },
        set: { 'procedure.investigationNoise': 0.4, 'agreement.departmentGap': 0.2, 'agreement.coordination': 0.25 }
      },
      REASON.shelved,
      0.75 * (normal(0.5) - normal(-0.5))
    ],
    ['review', { place: { agreement: 0.6 }, matter: { severity: 0.7 }, set: LOCAL }, REASON.overturned, 0.4],
    [
      'a compensation of the start',
      { place: { agreement: 0.4 }, set: { ...COMPENSATORY, 'procedure.startDespiteDisagreement': 0.25 } },
      GRANTED,
      fifth(0.55, 1, 1, 1, 1)
    ],
    [
      'a compensation of the scope',
      {
        place: { scope: 0.2 },
        matter: { tolerable: false },
        set: { ...COMPENSATORY, 'procedure.expertPool': 0.5, 'procedure.ambiguousAcceptance': 0.5 }
      },
      GRANTED,
      fifth(1, 0.3, 1, 1, 1)
    ],
    ['a compensation of the merit', { matter: { merit: 0.4 }, set: COMPENSATORY }, GRANTED, fifth(1, 1, 1, 0, 1)],
    [
      'a compensation of a split',
      { set: { ...COMPENSATORY, ...GAP, 'agreement.coordination': 0.3 } },
      GRANTED,
      fifth(1, 1, 1, 0.3, 1)
    ],
    [
      'a compensation of everything',
      {
        place: { agreement: 0.5, scope: 0.5, detail: 0.5 },
        matter: { severity: 0.6 },
        set: { ...COMPENSATORY, 'procedure.lapse': 0.5, 'procedure.ambiguousAcceptance': 0.5, ...UNTOLD }
      },
      GRANTED,
      fifth(0.5, 0.75, 0.75, 1, 0.5)
    ]
  ]
  it.each(chances)('%s', (_, circumstances, ending, chance) => {
    const found = endings(circumstances, COUNT).filter((one) => one === ending).length / COUNT
    expect(Math.abs(found - chance) / Math.sqrt((chance * (1 - chance)) / COUNT)).toBeLessThan(5)
  })

  it('is never less in the compensatory form than in the chain', () => {
    const place = { agreement: 0.6, scope: 0.5, criteria: 0.4, detail: 0.5 }
    const matter = { merit: 0.6, severity: 0.6 }
    const set = {
      'procedure.investigationNoise': 0.4,
      'agreement.departmentGap': 0.2,
      'agreement.coordination': 0.5,
      'procedure.lapse': 0.5
    }
    const grants = (form: string) =>
      endings({ place, matter, set: { ...set, 'procedure.aggregation': form } }, COUNT).filter((e) => e === GRANTED)
        .length
    const [chain, compensatory] = [grants('chain'), grants('compensatory')]
    expect(chain).toBeGreaterThan(500)
    expect(compensatory - chain).toBeGreaterThan(5 * Math.sqrt(chain + compensatory))
  })
})

describe('the procedure, case by case', () => {
  const unit = (word: number) => (word + 0.5) / 4294967296
  // Even over the range: fast-check's own doubles crowd at its ends.
  const between = (low: number, high: number) => fc.nat(1000).map((k) => low + ((high - low) * k) / 1000)
  const share = between(0, 1)
  const anyParameters = fc.record(
    Object.fromEntries(
      PARAMETERS.filter(({ group, type }) => ['procedure', 'agreement'].includes(group) && type === 'number').map(
        (row) => {
          if (row.type !== 'number') throw new Error(row.path)
          return [row.path, between(row.min, Math.min(1, row.max))]
        }
      )
    )
  )

  it('is a chain of the draws of docs/en/odd.md (1), each where the table has it', () => {
    const seen = new Set<number>()
    fc.assert(
      fc.property(
        anyParameters,
        fc.record({ agreement: share, scope: share, criteria: share, detail: share }),
        fc.record({
          leading: fc.boolean(),
          severity: share,
          attention: share,
          merit: share,
          tolerable: fc.boolean(),
          expectedRelief: share,
          sanctionSize: share
        }),
        (set, place, matter) => {
          // No noise here: its chances are above, and its quantile has a test of its own.
          const quiet = { ...set, 'procedure.investigationNoise': 0 }
          endings({ place, matter, set: quiet }, 5).forEach((ending, cadre) => {
            const draw = (stage: number) => {
              const words = new Uint32Array(4)
              philox(cadre, 5, stage, 2, key.k0, key.k1, words)
              return [...words].map(unit)
            }
            const [coverage, application, assistance, agreement] = draw(2)
            const [despite, scope, ambiguous, lapse] = draw(3)
            const [, coordination, review] = draw(4)
            const p = withChanges(defaultParameters(1), quiet)
            const wish = matter.expectedRelief * matter.sanctionSize - p.procedure.applicationCost
            const clear = 1 - (1 - place.scope) * (1 - p.procedure.expertPool / 2)
            const failures: [boolean, number][] = [
              [
                coverage >= (matter.leading ? p.procedure.leaderCoverage : p.procedure.ordinaryCoverage),
                REASON.notCovered
              ],
              [
                application >= 1 / (1 + Math.exp(-wish / p.procedure.applicationNoise)) &&
                  assistance >= p.procedure.assistance,
                REASON.notApplied
              ],
              [agreement >= place.agreement && despite >= p.procedure.startDespiteDisagreement, REASON.notStarted],
              [scope < clear && !matter.tolerable, REASON.notTolerable],
              [scope >= clear && ambiguous >= p.procedure.ambiguousAcceptance, REASON.scopeUnclear],
              [lapse < p.procedure.lapse * (1 - place.detail), REASON.lapsed],
              [matter.merit < p.procedure.meritThreshold, REASON.meritRefused],
              [
                matter.merit < p.procedure.meritThreshold + p.agreement.departmentGap &&
                  coordination >= p.agreement.coordination,
                REASON.shelved
              ],
              [(matter.severity > 0.5 || matter.attention > 0.6) && review >= place.agreement, REASON.overturned]
            ]
            const expected = failures.find(([failed]) => failed)?.[1] ?? GRANTED
            seen.add(ending)
            expect(ending).toBe(expected)
          })
        }
      ),
      { seed, numRuns: 1500 }
    )
    expect(seen.size).toBe(Object.keys(REASON).length + 1)
  })
})
