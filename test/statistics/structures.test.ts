import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/analysis/estimate.js'
import { pairedDifference } from '../../src/analysis/paired.js'
import { HANGS_ON } from '../../src/findings/hangs-on.data.js'
import { type RateName, rate } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, parameterAt, withChanges } from '../../src/model/parameters.js'
import { streamKey } from '../../src/random/key.js'
import { fileLibrary, filesInFolder } from '../../src/run/scenario-library.js'
import { readStructure } from '../../src/scenario/single-files.js'
import { kernel as simulate } from '../kernel/kernel-module.js'

// The emergent patterns (8, 9 and 10) under every shipped structure, 10 replications: what docs/en/evaludation.md (7) says of them.

type Settings = Readonly<Record<string, ParameterValue>>
const LENIENT: Settings = {
  'procedure.meritThreshold': 0.3,
  'standards.criteriaClarity': 0.1,
  'agreement.coordination': 1,
  'procedure.ambiguousAcceptance': 1
}
const PROMOTION: Settings = { 'incentives.promotion': 1.2 }
const FEWER_CASES: Settings = { 'accountability.strictness': 0.15 * 0.73, 'accountability.publicPressure': 0.18 * 0.73 }

const library = fileLibrary('')
const structures = filesInFolder('ganwei:structures').map(({ path }) => {
  const result = readStructure(path, library)
  if (!('structure' in result)) throw new Error(path)
  const { id, settings } = result.structure
  return { id, set: Object.fromEntries(settings.map(({ path, value }) => [path, value])) as Settings }
})

function play(set: Settings): (name: RateName) => number[] {
  const scenario = { parameters: withChanges(defaultParameters(1), set), timetable: [] }
  const records = [...simulate({ scenario, key: streamKey('paper'), first: 0, count: 10, views: {} })]
  return (name) => records.map(({ totals }) => rate(name, totals, Number.NaN))
}

describe.each(structures)('under $id', ({ id, set }) => {
  const usual = play(set)

  it('8 lenience with vagueness breeds recklessness and hardly moves fear', () => {
    const changed = play({ ...set, ...LENIENT })
    expect(pairedDifference(usual('recklessShare'), changed('recklessShare')).low).toBeGreaterThan(0)
    const { low, high } = pairedDifference(usual('afraidRate'), changed('afraidRate'))
    expect(low).toBeGreaterThan(-0.01)
    expect(high).toBeLessThan(0.01)
    const wrong = pairedDifference(usual('wrongGrantShare'), changed('wrongGrantShare'))
    if (id === 'additive') expect(wrong.high).toBeLessThan(0)
    else if (['coverage-known', 'process-cost', 'text-fading'].includes(id)) expect(wrong.mean).toBeGreaterThan(0)
    else expect(wrong.low).toBeGreaterThan(0)
  })

  it('9 more promotion raises fear and recklessness', () => {
    const changed = play({ ...set, ...PROMOTION })
    expect(pairedDifference(usual('recklessShare'), changed('recklessShare')).low).toBeGreaterThan(0)
    const { low, high, mean } = pairedDifference(usual('afraidRate'), changed('afraidRate'))
    expect(low).toBeGreaterThan(0)
    if (id === 'base-rates-100') expect(high).toBeLessThan(0.01)
    if (id === 'probability-weighting') expect(mean).toBeGreaterThan(0.09)
  })

  it('10 fear falls by less than accountability', () => {
    const [rates, fewer] = [usual('afraidRate'), play({ ...set, ...FEWER_CASES })('afraidRate')]
    const { low, high } = estimate(fewer.map((after, r) => 1 - after / rates[r]))
    expect(low).toBeGreaterThan(0)
    expect(high).toBeLessThan(0.27)
    if (id === 'base-rates-100') expect(low).toBeGreaterThan(0.2)
    if (id === 'probability-weighting') expect(high).toBeLessThan(0.025)
  })
})

describe('what an effect is said to hang on', () => {
  it.each(HANGS_ON.flatMap((row) => row.structures.map((id) => ({ lessOf: row.lessOf, id, until: row.until }))))(
    '$lessOf: $id reaches the value from which it is not said',
    ({ id, until }) => {
      const parameters = withChanges(defaultParameters(1), structures.find((one) => one.id === id)?.set ?? {})
      const reached = Object.entries(until).filter(
        ([path, value]) => (parameterAt(parameters, path) as number) >= value
      )
      expect(reached).toHaveLength(1)
    }
  )
})
