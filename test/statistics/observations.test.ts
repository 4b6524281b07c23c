import { beforeAll, describe, expect, it } from 'vitest'
import { type Estimate, estimate } from '../../src/analysis/estimate.js'
import { TOTAL } from '../../src/model/outcomes.js'
import { defaultParameters, type ParameterValue, withChanges } from '../../src/model/parameters.js'
import type { ReplicationRecord } from '../../src/model/record.js'
import { simulate } from '../../src/model/simulate.js'
import { streamKey } from '../../src/random/key.js'

// What docs/en/odd.md (I.i.c) says of the baseline beside the fifteen patterns.

function play(count: number, set: Record<string, ParameterValue> = {}): ReplicationRecord[] {
  const scenario = { parameters: withChanges(defaultParameters(1), set), timetable: [] }
  const views = { severity: true, aroundGrants: true }
  return [...simulate({ scenario, key: streamKey('paper'), first: 0, count, views })]
}

/** By how much more the forgiven act in the year after the grant than in the year before, as a share of quarters. */
function changeOfActing(records: readonly ReplicationRecord[]): Estimate {
  const changes = records.map(({ aroundGrants }) => {
    const { grants, cadre } = aroundGrants!
    const [before, after] = [cadre.slice(0, 4), cadre.slice(4)].map((year) => year.reduce((a, b) => a + b, 0))
    return (after - before) / (4 * grants)
  })
  return estimate(changes)
}

let baseline: ReplicationRecord[]
beforeAll(() => {
  baseline = play(40)
})

describe('the baseline', () => {
  it('forgives smaller errors than it sanctions', () => {
    const differences = baseline
      .filter(({ totals }) => totals[TOTAL.granted] > 0)
      .map(({ totals, severity }) => {
        return severity!.granted / totals[TOTAL.granted] - severity!.sanctioned / totals[TOTAL.sanctioned]
      })
    expect(estimate(differences).high).toBeLessThan(0)
  })

  it('does not make the forgiven act more in the year after the grant than in the year before, unless they are counselled', () => {
    expect(changeOfActing(baseline).high).toBeLessThan(0)
    expect(changeOfActing(play(20, { 'procedure.counselling': 1 })).low).toBeGreaterThan(0)
  })
})
