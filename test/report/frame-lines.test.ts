import { expect, it } from 'vitest'
import type { Plan } from '../../src/experiment/plan.js'
import { frameLines } from '../../src/report/frame-lines.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { wordsOf } from '../../src/words/words.js'
import { HEAD, libraryOf } from '../scenario/library.js'

it('says once of worlds with a timetable that estimates average over the counted quarters', () => {
  const files = {
    'base.yaml': HEAD,
    'back.yaml': `${HEAD}extends: base.yaml
timetable:
  - ramp: {from: 24, to: 27, path: public.tolerance, value: 0.9}
  - ramp: {from: 40, to: 43, path: public.tolerance, value: 0.4}
`
  }
  const [base, back] = Object.keys(files).map((name) => {
    const result = resolveScenario(name, libraryOf(files))
    if ('issues' in result) throw new Error(JSON.stringify(result.issues))
    return result.scenario
  })
  const of = (...scenarios: (typeof base)[]) =>
    frameLines({ scenarios, baseline: 0, baselineReason: 'extended' } as unknown as Plan, wordsOf('en')).join('\n')
  expect(of(base, { ...base, id: 'other' })).not.toContain('timetable')
  expect(of(base, back)).toMatch(/With a timetable: .*average over all counted quarters.*periods\.csv/)
})
