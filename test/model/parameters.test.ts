import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ANSWER,
  ANSWER_ROWS,
  BOX_ROWS,
  FIRST_SUM,
  RATE_ROWS,
  type RateName,
  REASON_ROWS,
  rate,
  rateFormula,
  TOTAL,
  TOTAL_COUNT,
  TOTAL_ROWS,
  UNIT_RATE_ROWS
} from '../../src/model/outcomes.js'
import {
  DEFAULTS_VERSION,
  defaultParameters,
  PARAMETER_TABLE,
  PARAMETERS,
  parameterAt,
  parameterRow,
  withChanges
} from '../../src/model/parameters.js'

/** Every number of the definition: default, lowest, highest, kind (lever, trait, behaviour, structure), basis. */
const DEFINITION = `
time.periods 60 1 4000 structure A
time.burnIn 20 0 3999 structure A
organisation.leaderShare 0.1 0 1 structure A
organisation.leaderExposure 1.5 0.1 10 trait S
organisation.localitySpread 0.48 0 3 trait C
organisation.atmosphere 0.3 0 1 behaviour A
organisation.leadershipSupport 0.5 0 1 lever A
organisation.workingConditions 0.5 0 1 lever A
cadres.ability 0.7 0 1 trait A
cadres.roleClarity 0.75 0 1 lever A
cadres.integrity 0.8 0 1 trait A
cadres.traitSpread 0.5 0 3 trait A
cadres.valenceSpread 0.4 0 2 trait A
cadres.lossAversion 1.955 0 10 behaviour L
cadres.lossAversionSpread 0.3 0 2 behaviour A
cadres.choiceNoise 0.125 0.001 5 behaviour C
cadres.idleComfort 0.03 -2 2 behaviour C
cadres.competenceStandard 0.6 0 1 behaviour A
cadres.learningRate 0.1 0 1 behaviour A
cadres.recoveryRate 0.05 0 1 behaviour A
cadres.equitySensitivity 0.5 0 5 behaviour A
cadres.satisfactionRate 0.1 0 1 behaviour A
cadres.valueFeedback 0.3 0 2 behaviour A
cadres.recklessPrize 0.75 0 5 behaviour C
cadres.recklessHazard 2 1 10 behaviour A
cadres.moralCost 0.22 0 5 behaviour C
incentives.promotion 0.8 0 10 lever A
incentives.pay 0.4 0 10 lever A
incentives.recognition 0.4 0 10 lever A
incentives.reputation 0.3 0 10 lever A
incentives.intrinsic 0.4 0 10 lever A
incentives.assessmentFairness 0.6 0 1 lever A
incentives.idlePay 0.25 0 1 lever A
accountability.errorRate 0.14 0 1 trait C
accountability.strictness 0.15 0 1 lever C
accountability.publicPressure 0.18 0 1 lever C
accountability.inaction 0.02 0 0.5 lever A
accountability.sanctionSeverity 1.2 0 10 lever C
standards.scopeClarity 0.4194 0 1 lever S
standards.criteriaClarity 0.539 0 1 lever S
standards.detailClarity 0.7688 0 1 lever S
standards.precedentGain 0 0 5 lever A
agreement.hierarchy 0.55 0 1 lever S
agreement.hierarchySpread 1.7 0 5 trait C
agreement.departmentGap 0.06 0 1 lever C
agreement.coordination 0.37 0 1 lever C
procedure.ordinaryCoverage 0.69 0 1 lever C
procedure.leaderCoverage 1 0 1 lever A
procedure.assistance 0.3 0 1 lever C
procedure.expertPool 0 0 1 lever A
procedure.startDespiteDisagreement 0.26 0 1 behaviour C
procedure.ambiguousAcceptance 0.63 0 1 behaviour C
procedure.meritThreshold 0.69 0 1 lever C
procedure.investigationNoise 0.3 0 2 behaviour A
procedure.lapse 0.5 0 1 behaviour A
procedure.applicationCost 0.38 0 10 lever C
procedure.applicationNoise 0.15 0.001 5 behaviour A
procedure.correction 0.3 0 1 lever A
procedure.counselling 0 0 1 lever A
public.tolerance 0.4 0 1 lever A
public.communication 0.2 0 1 lever A
public.inertia 0.9 0 0.99 behaviour A
public.harmSensitivity 0.2 0 5 behaviour A
information.sanctionPublicity 0.95 0 1 lever C
information.tolerancePublicity 0.22 0 1 lever C
information.visibility 11 0 1000 behaviour C
information.reach 250 0 100000 behaviour C
information.memory 0.945 0 1 behaviour C
information.negativityBias 1 0 10 behaviour L
information.ownWeight 1 0 50 behaviour C
information.priorStrength 4 0.001 1000 behaviour A
information.priorAccountability 0.45 0 1 behaviour C
information.trustInText 0.46 0 1 behaviour C
information.attentionSpread 2.05 0 4 trait C
information.benchmarkWeight 0 0 50 lever A
survey.understatement 0 0 1 behaviour A
cadres.riskInEffort 0 0 1 behaviour V
cadres.probabilityWeighting 1 0.3 1 behaviour V
cadres.crowding 0 0 1 behaviour V
cadres.performanceEquity 0 0 5 behaviour V
cadres.roleInError 0 0 1 behaviour V
cadres.turnover 0 0 1 behaviour V
incentives.leaderPromotionFactor 1 0 5 behaviour V
incentives.leaderPayFactor 1 0 5 behaviour V
accountability.precision 0 0 1 lever V
accountability.quota 0.0072 0.00001 1 behaviour V
accountability.quotaPull 0 0 1 behaviour V
accountability.harmReference 0.019 0.00001 1 behaviour V
accountability.harmResponse 0 0 5 behaviour V
agreement.consultation 0 0 1 lever V
agreement.consultationEffect 0 0 5 behaviour V
procedure.additiveScale 0.33 0 1 behaviour V
procedure.processCost 0 0 1 behaviour V
procedure.duration 0 0 8 behaviour V
procedure.mitigation 0 0 1 lever V
procedure.pardonProof 1 0 1 behaviour V
public.persuasion 0 0 5 behaviour V
information.baseRates 0 0 1 behaviour V
information.rumour 0 0 1 behaviour V
information.textFading 0 0 1 behaviour V
information.coverageKnown 0 0 1 behaviour V
information.agreementInPromise 1 0 1 behaviour V`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const HAN = /\p{Script=Han}/u
const LATIN = /[a-z]/

/** What is wrong with a row's words, if anything. */
function faultsOfWords({ label, meaning }: { label: { zh: string; en: string }; meaning: { zh: string; en: string } }) {
  const faults: string[] = []
  for (const [field, text] of Object.entries({ label, meaning })) {
    if (!HAN.test(text.zh)) faults.push(`${field}.zh has no Chinese word`)
    if (!LATIN.test(text.en)) faults.push(`${field}.en has no English word`)
    if (text.zh !== text.zh.trim() || text.en !== text.en.trim()) faults.push(`${field} has blanks at an end`)
  }
  if (!meaning.zh.endsWith('。')) faults.push('meaning.zh is no sentence')
  if (!meaning.en.endsWith('.')) faults.push('meaning.en is no sentence')
  return faults
}

describe('the parameter table', () => {
  it.each(DEFINITION)('has %s = %s in [%s, %s], a %s (%s)', (path, value, min, max, kind, basis) => {
    const row = parameterRow(path)!
    expect(row).toMatchObject({ type: 'number', min: +min, max: +max, kind, basis })
    expect(parameterAt(defaultParameters(1), path)).toBe(+value)
  })

  it('has those and two more, and no path twice', () => {
    const paths = PARAMETERS.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    const others = ['organisation.tiers', 'procedure.aggregation']
    expect([...paths].sort()).toEqual([...DEFINITION.map(([path]) => path), ...others].sort())
    expect(parameterRow('procedure.aggregation')).toMatchObject({
      type: 'choice',
      default: 'chain',
      choices: ['chain', 'compensatory', 'additive'],
      kind: 'structure',
      basis: 'A'
    })
    expect(defaultParameters().organisation.tiers).toEqual([
      { id: 'province', units: 1, cadresPerUnit: 40, elaboration: -0.2 },
      { id: 'city', units: 4, cadresPerUnit: 40, elaboration: 0.2 },
      { id: 'county', units: 10, cadresPerUnit: 40, elaboration: 0.2 },
      { id: 'township', units: 20, cadresPerUnit: 20, elaboration: 0 }
    ])
  })

  it('keeps the defaults of a version as they are: others are another version', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify(defaultParameters(2)))
      .digest('hex')
    expect([DEFAULTS_VERSION, hash.slice(0, 16)]).toEqual([2, '74a7164649560762'])
  })

  it('uses a parameter name in one group only, so that equations can leave the group out', () => {
    const names = PARAMETERS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has every default within its bounds', () => {
    const outside = PARAMETERS.filter(
      (row) =>
        (row.type === 'number' && !(row.min <= row.default && row.default <= row.max && row.min < row.max)) ||
        (row.type === 'number' && row.integer && !Number.isInteger(row.default)) ||
        (row.type === 'choice' && !row.choices.includes(row.default))
    )
    expect(outside.map(({ path }) => path)).toEqual([])
  })

  it('has a neutral value for the parameters of variants and for no other, which is version 1’s default', () => {
    for (const row of PARAMETERS) {
      const neutral = row.type === 'number' ? row.neutral : undefined
      expect(neutral, row.path).toBe(row.basis === 'V' ? parameterAt(defaultParameters(1), row.path) : undefined)
    }
  })

  it('says which parameters a timetable cannot change', () => {
    expect(PARAMETERS.filter(({ fixed }) => fixed).map(({ path }) => path)).toEqual([
      'time.periods',
      'time.burnIn',
      'organisation.tiers',
      'organisation.leaderShare',
      'procedure.aggregation'
    ])
  })

  it('names and explains every parameter and group in both languages', () => {
    expect(PARAMETERS.flatMap((row) => faultsOfWords(row).map((fault) => `${row.path}: ${fault}`))).toEqual([])
    for (const [name, { label }] of Object.entries(PARAMETER_TABLE)) {
      expect(label.zh, name).toMatch(HAN)
      expect(label.en, name).toMatch(LATIN)
    }
    for (const language of ['zh', 'en'] as const) {
      const labels = PARAMETERS.map(({ label }) => label[language])
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
    }
  })
})

describe('withChanges', () => {
  const changes = { 'public.tolerance': 0.9, 'procedure.aggregation': 'compensatory', 'time.periods': 7 }

  it('sets what is named and nothing else', () => {
    const changed = withChanges(defaultParameters(), changes)
    for (const { path, default: standard } of PARAMETERS) {
      expect(parameterAt(changed, path), path).toEqual(
        path in changes ? changes[path as keyof typeof changes] : standard
      )
    }
    expect(changed.public.tolerance).toBe(0.9)
  })

  it('builds on what was set before and leaves its argument alone', () => {
    const first = withChanges(defaultParameters(1), changes)
    const second = withChanges(first, { 'public.tolerance': 0.1 })
    expect([second.public.tolerance, second.time.periods]).toEqual([0.1, 7])
    expect([first.public.tolerance, first.time.periods]).toEqual([0.9, 7])
    expect(defaultParameters(1).public.tolerance).toBe(0.4)
    expect(withChanges(first, {})).toEqual(first)
  })

  it('takes 0 for a value', () => {
    expect(withChanges(defaultParameters(1), { 'public.tolerance': 0 }).public.tolerance).toBe(0)
  })
})

describe('the outcome table', () => {
  const TABLES = { TOTAL_ROWS, RATE_ROWS, ANSWER_ROWS, UNIT_RATE_ROWS, REASON_ROWS, BOX_ROWS }

  it.each(Object.entries(TABLES))('has %s with a name each, in both languages', (_, rows) => {
    const names = rows.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const described = rows as readonly { name: string; label: { zh: string; en: string }; meaning?: object }[]
    for (const { name, label } of described) {
      expect(label.zh, name).toMatch(HAN)
      expect(label.en, name).toMatch(LATIN)
    }
    for (const { name, meaning } of described) {
      if (meaning === undefined) continue
      expect((meaning as { zh: string }).zh, name).toMatch(HAN)
      expect((meaning as { en: string }).en, name).toMatch(LATIN)
    }
  })

  it('counts in the first columns and sums in the rest', () => {
    const types = TOTAL_ROWS.map(({ type }) => type)
    const counts = types.filter((type) => type === 'count').length
    expect(types.slice(0, counts)).not.toContain('sum')
    expect([FIRST_SUM, TOTAL_COUNT]).toEqual([counts, TOTAL_ROWS.length])
    expect(TOTAL_ROWS.map(({ name }) => TOTAL[name])).toEqual([...TOTAL_ROWS.keys()])
    expect(ANSWER).toEqual({ many: 0, few: 1, none: 2, dontKnow: 3 })
  })
})

describe('rate', () => {
  // Powers of two apart in every column, so that no two quotients are the same.
  const totals = Float64Array.from({ length: TOTAL_COUNT }, (_, k) => 2 ** k)

  it.each([
    ['afraidRate', 'afraid', 'steps'],
    ['actingShare', 'acted', 'steps'],
    ['unableShare', 'unable', 'steps'],
    ['unwillingShare', 'unwilling', 'steps'],
    ['recklessShare', 'reckless', 'acted'],
    ['errorsPerAct', 'errors', 'acted'],
    ['casesPerError', 'cases', 'errors'],
    ['applicationsPerCase', 'applied', 'cases'],
    ['grantsPerCase', 'granted', 'cases'],
    ['grantsPerSanction', 'granted', 'sanctioned'],
    ['wrongGrantShare', 'wronglyGranted', 'granted'],
    ['wrongSanctionShare', 'wronglySanctioned', 'sanctioned'],
    ['overturnedShare', 'overturned', 'supported'],
    ['blamedShare', 'blamedForInaction', 'steps'],
    ['mitigatedPerGrant', 'mitigated', 'granted'],
    ['meanOutput', 'output', 'steps'],
    ['meanHarm', 'harm', 'steps'],
    ['meanPerceivedAccountability', 'perceivedAccountability', 'steps'],
    ['meanPerceivedTolerance', 'perceivedTolerance', 'steps'],
    ['meanSatisfaction', 'satisfaction', 'steps'],
    ['meanPublicTolerance', 'publicTolerance', 'steps']
  ] as const)('%s is %s per %s', (name, numerator, denominator) => {
    expect(rate(name, totals, 35)).toBe(2 ** (TOTAL[numerator] - TOTAL[denominator]))
    const without = totals.slice()
    without[TOTAL[denominator]] = 0
    expect(rate(name, without, 35)).toBeNaN()
  })

  it('deterredShare is afraid per afraid and acted (docs/en/odd.md (57))', () => {
    const some = new Float64Array(TOTAL_COUNT)
    expect(rate('deterredShare', some, 35)).toBeNaN()
    some[TOTAL.afraid] = 3
    expect(rate('deterredShare', some, 35)).toBe(1)
    some[TOTAL.acted] = 9
    expect(rate('deterredShare', some, 35)).toBe(0.25)
  })

  it('idleRunShare is of the units with cases: a unit without a case does not idle', () => {
    const some = new Float64Array(TOTAL_COUNT)
    some[TOTAL.idleRunUnits] = 5
    expect(rate('idleRunShare', some, 5)).toBeNaN()
    some[TOTAL.unitsWithCases] = 4
    expect(rate('idleRunShare', some, 7)).toBe(0.5)
    expect(rate('idleRunShare', some, 5)).toBe(1)
  })

  it('withheldShare is of what could have been produced', () => {
    const some = new Float64Array(TOTAL_COUNT)
    expect(rate('withheldShare', some, 35)).toBeNaN()
    some[TOTAL.withheldOutput] = 3
    expect(rate('withheldShare', some, 35)).toBe(1)
    some[TOTAL.output] = 9
    expect(rate('withheldShare', some, 35)).toBe(0.25)
  })

  it('being held to account is counted by the year of four quarters', () => {
    const some = new Float64Array(TOTAL_COUNT)
    some[TOTAL.sanctioned] = 2
    some[TOTAL.blamedForInaction] = 3
    expect(rate('heldToAccountPerYear', some, 35)).toBeNaN()
    some[TOTAL.steps] = 40
    const names = ['sanctionedPerYear', 'blamedPerYear', 'heldToAccountPerYear'] as const
    expect(names.map((name) => rate(name, some, 35))).toEqual([0.2, 0.3, 0.5])
    expect(RATE_ROWS.find(({ name }) => name === 'heldToAccountPerYear')).toSatisfy(
      (row) => rateFormula(row as never) === '(4*sanctioned+4*blamedForInaction) / (steps)'
    )
  })

  it('knows every rate tested here and no other', () => {
    expect(RATE_ROWS).toHaveLength(27)
    const names: RateName[] = RATE_ROWS.map(({ name }) => name)
    expect(names.every((name) => rate(name, totals, 35) > 0)).toBe(true)
  })
})
