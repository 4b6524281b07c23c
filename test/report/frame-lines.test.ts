import { expect, it } from 'vitest'
import type { EnsembleInPlan } from '../../src/experiment/ensemble.js'
import type { Plan } from '../../src/experiment/plan.js'
import { calibrationSentences, frameLines, unlikeSentences } from '../../src/report/frame-lines.js'
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
  const { parameters } = back
  const counted = { ...back, parameters: { ...parameters, time: { ...parameters.time, burnIn: 43 } } }
  expect(of(base, counted)).toMatch(/With a timetable that is over when counting begins: .*after the changes/)
  expect(of(base, counted)).not.toContain('average over all')
})

it('names what is not like the baseline wherever a result is, those together that differ alike', () => {
  const world = (id: string, burnIn: number) => {
    const result = resolveScenario('w.yaml', libraryOf({ 'w.yaml': `${HEAD}time: {periods: 9, burnIn: ${burnIn}}\n` }))
    if ('issues' in result) throw new Error(JSON.stringify(result.issues))
    return { ...result.scenario, id, label: { zh: id, en: id } }
  }
  const scenarios = [world('a', 2), world('b', 2), world('c', 4), world('d', 4)]
  expect(unlikeSentences({ scenarios, baseline: 0 }, wordsOf('en'))).toEqual([
    'Not like for like: “c” and “d” have a burn-in of 4 quarters instead of 2.'
  ])
})

it('says that worlds were calibrated under another organisation than the one that is compared, where that is known', () => {
  const tiers = (units: number) => [{ id: 'county', units, cadresPerUnit: 35, elaboration: 0 }]
  const result = resolveScenario(
    'w.yaml',
    libraryOf({
      'w.yaml': `${HEAD}organisation: {tiers: [{id: county, units: 12, cadresPerUnit: 35, elaboration: 0}]}\n`
    })
  )
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  const plan = { scenarios: [result.scenario], baseline: 0, defaults: 2 } as unknown as Plan
  const said = (name: string, common: EnsembleInPlan['common'], kept: readonly string[] = ['organisation.tiers']) => {
    const worlds = [{ id: '1', values: [] }]
    const own = { name, varied: [], common, worlds, kept: { [result.scenario.id]: kept } } as unknown as EnsembleInPlan
    return calibrationSentences(plan, own, wordsOf('en')).join(' ')
  }
  expect(said('ganwei:ensembles/baseline', {})).toMatch(/calibrated under another organisation .*was not shown\.$/)
  expect(said('outputs/fit', { 'organisation.tiers': tiers(9) })).toContain('another organisation')
  expect(said('outputs/fit', { 'organisation.tiers': tiers(12) })).toBe('')
  // They lie under a scenario that sets no organisation of its own.
  expect(said('outputs/fit', { 'organisation.tiers': tiers(9) }, [])).toBe('')
  expect(said('worlds.csv', {})).toBe('')
  expect(calibrationSentences(plan, undefined, wordsOf('en'))).toEqual([])
})
