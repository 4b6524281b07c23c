import { describe, expect, it } from 'vitest'
import { worldsOf } from '../../src/experiment/design.js'
import { defaultParameters, parameterAt } from '../../src/model/parameters.js'
import { HEAD, inShort, issuesOf, scenarioOf } from './library.js'

const DESIGN = HEAD.replace('scenario', 'design')
const LABEL = 'label: {zh: 因素, en: factor}'
const design = (factors: string, kind = 'factorial') =>
  `${DESIGN}vary:\n  design: ${kind}\n  factors:\n    ${factors}\n`
const two = `clarity: {${LABEL}, parameters: [standards.scopeClarity, standards.criteriaClarity], levels: [0.2, 0.8]}
    form: {${LABEL}, parameters: [procedure.aggregation], levels: [chain, compensatory]}`

describe('a design', () => {
  it('factorial, is its base and all combinations, the last factor fastest, named by levels', () => {
    const worlds = worldsOf(scenarioOf(design(two)))
    expect(worlds.map(({ id }) => id)).toEqual([
      'x/base',
      'x/clarity=0.2/form=chain',
      'x/clarity=0.2/form=compensatory',
      'x/clarity=0.8/form=chain',
      'x/clarity=0.8/form=compensatory'
    ])
    expect(worlds[0].factors).toBeUndefined()
    expect(worlds[4].factors).toEqual({ clarity: 0.8, form: 'compensatory' })
    expect(worlds[4].label).toEqual({ zh: '因素 0.8、因素 compensatory', en: 'factor 0.8, factor compensatory' })
    const at = (path: string) => parameterAt(worlds[4].parameters, path)
    expect(['standards.scopeClarity', 'standards.criteriaClarity', 'procedure.aggregation'].map(at)).toEqual([
      0.8,
      0.8,
      'compensatory'
    ])
    expect(worlds[4].places.get('standards.scopeClarity')).toMatchObject({ file: 'x.yaml', line: 8 })
  })

  it('one at a time, moves one factor and leaves the others as they are', () => {
    const worlds = worldsOf(scenarioOf(design(two, 'one-at-a-time')))
    expect(worlds.map(({ id }) => id)).toEqual([
      'x/base',
      'x/clarity=0.2',
      'x/clarity=0.8',
      'x/form=chain',
      'x/form=compensatory'
    ])
    expect(worlds[0].factors).toEqual({ clarity: null, form: 'chain' })
    expect(worlds[4].factors).toEqual({ clarity: null, form: 'compensatory' })
    expect(worlds[4].parameters.standards.scopeClarity).toBe(defaultParameters().standards.scopeClarity)
  })

  it('lets ramps start from each level', () => {
    const text = `${design(`f: {${LABEL}, parameters: [public.tolerance], levels: [0, 1]}`)}timetable:
  - ramp: {from: 2, to: 3, path: public.tolerance, value: 0.5}
`
    const steps = worldsOf(scenarioOf(text)).map(({ timetable }) => timetable[0].set['public.tolerance'])
    expect(steps).toEqual([(defaultParameters().public.tolerance + 0.5) / 2, 0.25, 0.75])
  })

  it('is a scenario to those who do not vary it', () => {
    expect(worldsOf(scenarioOf(HEAD))).toHaveLength(1)
    const [issue] = issuesOf(`${HEAD}vary: {design: factorial}\n`)
    expect([inShort(issue), issue.hint?.en]).toEqual([
      '5:1 unknown-key vary',
      'vary belongs in a file of another kind: kind: design'
    ])
  })

  const factor = (text: string) => `f: {${LABEL}, ${text}}`
  it.each([
    [DESIGN, '1:1 missing-key vary'],
    [design('{}'), '8:5 design-varies-nothing vary.factors'],
    [design(two, 'random'), '6:11 not-a-choice vary.design'],
    [design(factor('parameters: [], levels: [1]')), '8:50 out-of-range vary.factors.f.parameters'],
    [design(factor('parameters: [public.tolerance], levels: []')), '8:78 out-of-range vary.factors.f.levels'],
    [
      design(factor('parameters: [public.tolerence], levels: [1]')),
      '8:51 unknown-parameter vary.factors.f.parameters[0]'
    ],
    [design(factor('parameters: [time.periods], levels: [9]')), '8:51 not-to-vary vary.factors.f.parameters[0]'],
    [design(factor('parameters: [organisation.tiers], levels: [9]')), '8:51 not-to-vary vary.factors.f.parameters[0]'],
    [
      design(factor('parameters: [public.tolerance, public.tolerance], levels: [1]')),
      '8:69 varied-twice vary.factors.f.parameters[1]'
    ],
    [design(factor('parameters: [public.tolerance], levels: [0.5, 70]')), '8:84 out-of-range vary.factors.f.levels[1]'],
    [design(factor('parameters: [public.tolerance], levels: [0.5, 0.5]')), '8:84 level-twice vary.factors.f.levels[1]'],
    [design(factor('parameters: [public.tolerance], levels: [{a: 1}]')), '8:79 wrong-type vary.factors.f.levels[0]'],
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', 'mean:')),
      '8:5 factor-taken vary.factors.mean'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', '清晰:')),
      '8:5 factor-name vary.factors.清晰'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', 'Scenario:')),
      '8:5 factor-taken vary.factors.Scenario'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', 'AfraidRATE:')),
      '8:5 factor-taken vary.factors.AfraidRATE'
    ],
    ...['RELATIVE', 'holmp', 'Few', 'scenarioLabel', 'Id', 'Particle'].map((name): [string, string] => [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', `${name}:`)),
      `8:5 factor-taken vary.factors.${name}`
    ]),
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', 'NA:')),
      '8:5 bad-id vary.factors.NA'
    ],
    [
      design(
        `c: {${LABEL}, parameters: [public.tolerance], levels: [1]}\n    C: {${LABEL}, parameters: [public.communication], levels: [1]}`
      ),
      '9:5 factor-twice vary.factors.C'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 1}')),
      '8:78 step-or-count vary.factors.f.levels'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 1, step: 0.3}')),
      '8:78 levels-end vary.factors.f.levels'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 1, step: -0.5}')),
      '8:78 levels-end vary.factors.f.levels'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 1, step: 1e-9}')),
      '8:78 too-many-levels vary.factors.f.levels'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 2, count: 3}')),
      '8:78 out-of-range vary.factors.f.levels'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, to: 1, count: 1}')),
      '8:102 out-of-range vary.factors.f.levels.count'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: {from: 0, til: 1, count: 3}')),
      '8:70 missing-key vary.factors.f.levels.to,8:88 unknown-key vary.factors.f.levels.til'
    ],
    [
      design(factor('parameters: [public.tolerance], levels: [0.5]').replace('f:', '__proto__:')),
      '8:5 factor-name vary.factors.__proto__'
    ],
    [design(`f: {parameters: [public.tolerance], levels: [0.5]}`), '8:5 missing-key vary.factors.f.label']
  ])('refuses %s', (text, issue) => {
    expect(issuesOf(text).map(inShort).join(',')).toBe(issue)
  })

  it.each([
    ['{from: 0, to: 1, step: 0.25}', [0, 0.25, 0.5, 0.75, 1]],
    ['{from: 0.1, to: 0.3, step: 0.1}', [0.1, 0.2, 0.3]],
    ['{from: 1, to: 0.5, step: -0.25}', [1, 0.75, 0.5]],
    ['{from: 0, to: 1, count: 3}', [0, 0.5, 1]]
  ])('takes the levels of %s', (range, levels) => {
    const { vary } = scenarioOf(design(factor(`parameters: [public.tolerance], levels: ${range}`)))
    expect(vary?.factors[0].levels).toEqual(levels)
  })

  it('has 200,000 points at most', () => {
    const levels = Array.from({ length: 450 }, (_, level) => level / 450).join(', ')
    const factors = ['tolerance', 'communication'].map(
      (name) => `${name}: {${LABEL}, parameters: [public.${name}], levels: [${levels}]}`
    )
    const [issue] = issuesOf(design(factors.join('\n    ')))
    expect([inShort(issue), issue.message.en]).toEqual([
      '5:1 too-many-points vary',
      'expected at most 200000 design points, got 202500'
    ])
  })
})
