import { describe, expect, it } from 'vitest'
import { defaultParameters } from '../../src/model/parameters.js'
import { applySettings } from '../../src/scenario/settings.js'
import { HEAD, inShort, issuesOf, scenarioOf } from './library.js'

const ramp = (text: string) => `${HEAD}timetable:\n  - ramp: {${text}}\n`

describe('a ramp', () => {
  it('goes by equal steps from the value before it and ends on its own exactly', () => {
    const { timetable } = scenarioOf(ramp('from: 4, to: 7, path: public.tolerance, value: 0.7'))
    const steps = timetable.map(({ at, set }) => [at, set['public.tolerance']])
    const usual = defaultParameters().public.tolerance
    const at = (t: number) => usual + (0.7 - usual) * ((t - 4 + 1) / (7 - 4 + 1))
    expect(steps).toEqual([
      [4, at(4)],
      [5, at(5)],
      [6, at(6)],
      [7, 0.7]
    ])
  })

  it('starts from what is in force before it: an earlier entry, or the value of the scenario at hand', () => {
    const after = `${HEAD}public: {tolerance: 0}\ntimetable:\n  - {at: 2, set: {public.tolerance: 1}}\n  - ramp: {from: 5, to: 6, path: public.tolerance, value: 0}\n`
    expect(scenarioOf(after).timetable).toEqual([
      { at: 2, set: { 'public.tolerance': 1 } },
      { at: 5, set: { 'public.tolerance': 0.5 } },
      { at: 6, set: { 'public.tolerance': 0 } }
    ])
    const parent = scenarioOf(ramp('from: 1, to: 2, path: public.tolerance, value: 1'))
    const set = applySettings(parent, ['public.tolerance=0'])
    expect('scenario' in set && set.scenario.timetable.map((entry) => entry.set['public.tolerance'])).toEqual([0.5, 1])
    const child = scenarioOf(`${HEAD}extends: p.yaml\npublic: {tolerance: 0.2}\n`, {
      'p.yaml': ramp('from: 1, to: 2, path: public.tolerance, value: 1')
    })
    expect(child.timetable[0].set['public.tolerance']).toBe(0.2 + 0.8 * 0.5)
  })

  it('is one entry with others of its periods, and of one period is a plain entry', () => {
    const text = `${HEAD}timetable:
  - {at: 3, set: {public.inertia: 0.5}}
  - ramp: {from: 3, to: 3, path: public.tolerance, value: 0.7}
`
    expect(scenarioOf(text).timetable).toEqual([{ at: 3, set: { 'public.tolerance': 0.7, 'public.inertia': 0.5 } }])
  })

  it.each([
    ['from: 5, to: 4, path: public.tolerance, value: 0.7', '6:25 ramp-backwards timetable[0].ramp.to'],
    ['from: 0, to: 4, path: public.tolerance, value: 0.7', '6:18 out-of-range timetable[0].ramp.from'],
    ['from: 1, to: 60, path: public.tolerance, value: 0.7', '6:25 timetable-outside-run timetable[0].ramp.to'],
    ['from: 1, to: 4, path: public.tolerance, value: 70', '6:59 out-of-range timetable[0].ramp.value'],
    ['from: 1, to: 4, path: public.tolerence, value: 0.7', '6:34 unknown-parameter timetable[0].ramp.path'],
    ['from: 1, to: 4, path: time.periods, value: 80', '6:34 timetable-fixed timetable[0].ramp.path'],
    ['from: 1, to: 4, path: procedure.aggregation, value: 1', '6:34 timetable-fixed timetable[0].ramp.path'],
    ['from: 1, to: 4, path: public.tolerance', '6:5 missing-key timetable[0].ramp.value'],
    ['from: 1, to: 4, path: public.tolerance, value: "0.7"', '6:59 wrong-type timetable[0].ramp.value']
  ])('refuses %s', (text, issue) => {
    expect(issuesOf(ramp(text)).map(inShort)).toEqual([issue])
  })

  it('may not overlap with another change of its parameter, whichever comes first', () => {
    const twice = (first: string, second: string) =>
      issuesOf(`${HEAD}timetable:\n  - ${first}\n  - ${second}\n`).map(inShort)
    const slow = 'ramp: {from: 4, to: 9, path: public.tolerance, value: 1}'
    const issue = ['7:34 timetable-twice public.tolerance']
    expect(twice(slow, 'ramp: {from: 9, to: 9, path: public.tolerance, value: 0}')).toEqual(issue)
    expect(twice(slow, '{at: 6, set: {public.tolerance: 0}}')).toEqual(['7:19 timetable-twice public.tolerance'])
    expect(twice('{at: 4, set: {public.tolerance: 0}}', slow)).toEqual(issue)
    expect(twice(slow, 'ramp: {from: 10, to: 11, path: public.tolerance, value: 0}')).toEqual([])
    expect(twice(slow, 'ramp: {from: 4, to: 9, path: public.inertia, value: 0}')).toEqual([])
  })

  it('stands in the order of periods like every entry, and not beside at and set', () => {
    const text = `${HEAD}timetable:
  - {at: 9, set: {public.inertia: 0.5}}
  - ramp: {from: 3, to: 4, path: public.tolerance, value: 0.7}
    at: 3
`
    expect(issuesOf(text).map(inShort)).toEqual([
      '7:18 timetable-order timetable[1].ramp.from',
      '8:5 ramp-and-entry timetable[1].at'
    ])
  })
})
