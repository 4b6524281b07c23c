import { describe, expect, it } from 'vitest'
import { ANSWER_ROWS, FIRST_SUM, TOTAL, TOTAL_ROWS, totalsOfVersion } from '../../src/model/outcomes.js'
import type { Simulate } from '../../src/model/record.js'
import { MODEL_VERSION, simulate as reference } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'
import { isWhole } from '../extent.js'
import { kernel } from '../kernel/kernel-module.js'
import { conformanceCases } from './conformance-cases.js'

const ENGINES: Record<string, Simulate> = { reference, kernel }

describe.each(Object.entries(ENGINES))('conformance of the %s engine', (name, simulate) => {
  // What the reference alone could get wrong shows in a part; test/kernel holds it against the kernel on all of them.
  const isPart = name === 'reference' && !isWhole
  it.each(conformanceCases().filter((_, k) => !isPart || k % 8 === 0))('$name', (file) => {
    const key = streamKey(file.seed)
    expect([key.k0, key.k1]).toEqual(file.key)
    const records = [...simulate({ scenario: file.scenario, key, first: 0, count: file.replications })]
    totalsOfVersion(MODEL_VERSION).forEach((index) => {
      const { name } = TOTAL_ROWS[index]
      const total = records.reduce((sum, record) => sum + record.totals[index], 0)
      const expected = file.expect.totals[name]
      expect(expected, name).toBeTypeOf('number')
      if (index < FIRST_SUM) expect(total, name).toBe(expected)
      else expect(Math.abs(total - expected), name).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
    })
    ANSWER_ROWS.forEach(({ name }, index) => {
      const mean = records.reduce((sum, record) => sum + record.answers[index], 0) / records.length
      expect(Math.abs(mean - file.expect.questionnaire[name]), name).toBeLessThanOrEqual(1e-6)
    })
    const rates = records.map(({ totals }) => totals[TOTAL.afraid] / totals[TOTAL.steps])
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    expect(mean).toBeCloseTo(file.expect.afraidRate.mean, 7)
    if (rates.length > 1) {
      const variance = rates.reduce((sum, rate) => sum + (rate - mean) * (rate - mean), 0) / (rates.length - 1)
      expect(Math.sqrt(variance)).toBeCloseTo(file.expect.afraidRate.sd, 7)
    }
  })
})
