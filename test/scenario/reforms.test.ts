import { describe, expect, it } from 'vitest'
import { defaultParameters, parameterAt } from '../../src/model/parameters.js'
import { resolveScenario } from '../../src/scenario/resolve.js'
import { HEAD, inShort, issuesOf, libraryOf, scenarioOf } from './library.js'

const REFORM = HEAD.replace('scenario', 'reform')
const with_ = (reforms: string, rest = '') => `${HEAD}reforms: [${reforms}]\n${rest}`
const clear = `${REFORM}standards: {scopeClarity: 0.9}\n`

describe('reforms', () => {
  it('are laid over what a scenario extends, in their order, and its own values over them', () => {
    const scenario = scenarioOf(`${HEAD}extends: p.yaml\nreforms: [a.yaml, b.yaml]\npublic: {tolerance: 0.6}\n`, {
      'p.yaml': `${HEAD}public: {tolerance: 0.1, communication: 0.1}\nstandards: {scopeClarity: 0.1}\n`,
      'a.yaml': `${clear}public: {tolerance: 0.5}\n`,
      'b.yaml': `${REFORM}agreement: {hierarchy: 0.8}\ncost: {amount: 30, unit: 万元}\n`
    })
    const at = (path: string) => parameterAt(scenario.parameters, path)
    const values = ['standards.scopeClarity', 'agreement.hierarchy', 'public.tolerance', 'public.communication'].map(at)
    expect(values).toEqual([0.9, 0.8, 0.6, 0.1])
    expect(scenario.places.get('agreement.hierarchy')).toMatchObject({ file: 'b.yaml', line: 5 })
    expect(scenario.reforms).toEqual([
      { id: 'a', file: 'a.yaml', label: { zh: '标签', en: 'a label' } },
      { id: 'b', file: 'b.yaml', label: { zh: '标签', en: 'a label' }, cost: { amount: 30, unit: '万元' } }
    ])
    const child = scenarioOf(with_('a.yaml', 'extends: q.yaml\n'), {
      'a.yaml': clear,
      'q.yaml': with_('b.yaml'),
      'b.yaml': `${REFORM}agreement: {hierarchy: 0.8}\n`
    })
    expect(child.reforms.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('may agree; where they differ, both places are told unless the scenario settles it', () => {
    const files = {
      'a.yaml': clear,
      'b.yaml': `${REFORM}public: {tolerance: 0.5}\nstandards: {scopeClarity: 0.8}\n`,
      'c.yaml': `${REFORM}timetable: [{at: 9, set: {standards.scopeClarity: 0.8}}]\n`
    }
    expect(issuesOf(with_('a.yaml, d.yaml'), { ...files, 'd.yaml': clear })).toEqual([])
    const [issue] = issuesOf(with_('a.yaml, b.yaml'), files)
    expect(inShort(issue)).toBe('5:19 reforms-conflict standards.scopeClarity')
    expect(issue.message.en).toBe(
      'two reforms set standards.scopeClarity differently: a.yaml:5 (0.9) and b.yaml:6 (0.8)'
    )
    expect(issue.message.zh).toContain('a.yaml:5（0.9）与 b.yaml:6（0.8）')
    const own = 'standards: {scopeClarity: 0.7}\n'
    expect(scenarioOf(with_('a.yaml, b.yaml', own), files).parameters.standards.scopeClarity).toBe(0.7)
    expect(issuesOf(with_('a.yaml, c.yaml'), files).map(({ code }) => code)).toEqual(['reforms-conflict'])
    const settled = scenarioOf(with_('a.yaml, c.yaml', own), files)
    expect(settled.timetable).toEqual([{ at: 9, set: { 'standards.scopeClarity': 0.8 } }])
  })

  it('add their entries to an inherited timetable; a timetable of the scenario itself replaces that one only', () => {
    const files = {
      'p.yaml': `${HEAD}timetable: [{at: 5, set: {public.inertia: 0.5, standards.scopeClarity: 0.1}}]\n`,
      'c.yaml': `${REFORM}timetable: [{at: 9, set: {standards.scopeClarity: 0.8}}]\n`
    }
    expect(scenarioOf(with_('c.yaml', 'extends: p.yaml\n'), files).timetable).toEqual([
      { at: 5, set: { 'public.inertia': 0.5 } },
      { at: 9, set: { 'standards.scopeClarity': 0.8 } }
    ])
    const own = 'extends: p.yaml\ntimetable: [{at: 7, set: {public.tolerance: 0.8}}]\n'
    expect(scenarioOf(with_('c.yaml', own), files).timetable).toEqual([
      { at: 7, set: { 'public.tolerance': 0.8 } },
      { at: 9, set: { 'standards.scopeClarity': 0.8 } }
    ])
  })

  it('set levers and nothing else', () => {
    const text = `${REFORM}information: {memory: 0.5, sanctionPublicity: 0.5}
time: {periods: 90}
timetable:
  - {at: 3, set: {cadres.ability: 1}}
  - ramp: {from: 4, to: 5, path: cadres.ability, value: 1}
`
    const issues = issuesOf(text)
    expect(issues.map(inShort)).toEqual([
      '5:15 reform-not-lever information.memory',
      '6:1 reform-not-lever time',
      '8:19 reform-not-lever timetable[0].set.cadres.ability',
      '9:34 reform-not-lever timetable[1].ramp.path'
    ])
    expect(issues[0].message.en).toBe('no policy controls information.memory, so a reform cannot set it')
    expect(issues[0].message.zh).toBe('information.memory 不是政策变量，举措不能设定它')
    const tiers = issuesOf(`${clear}organisation: {tiers: }\n`)
    expect(tiers.map(inShort)).toEqual(['6:16 reform-not-lever organisation.tiers'])
    expect(issuesOf(REFORM).map(inShort)).toEqual(['1:1 reform-sets-nothing'])
    expect(issuesOf(`${clear}extends: p.yaml\n`).map(inShort)).toEqual(['6:1 unknown-key extends'])
    expect(issuesOf(`${clear}cost: {amount: -1}\n`).map(inShort)).toEqual([
      '6:1 missing-key cost.unit',
      '6:16 out-of-range cost.amount'
    ])
  })

  it('are reforms, each once, and never extended', () => {
    expect(issuesOf(with_('a.yaml, a.yaml'), { 'a.yaml': clear }).map(inShort)).toEqual([
      '5:19 reform-twice reforms[1]'
    ])
    const [listed] = issuesOf(with_('a.yaml'), { 'a.yaml': HEAD })
    expect([inShort(listed), listed.hint?.en]).toEqual(['5:11 wrong-kind reforms', 'name a scenario after extends'])
    const [extended] = issuesOf(`${HEAD}extends: a.yaml\n`, { 'a.yaml': clear })
    expect([inShort(extended), extended.hint?.zh]).toEqual(['5:10 wrong-kind extends', '举措请写在 reforms 里'])
    expect(issuesOf(with_('a.yaml, ../b.yaml')).map(inShort)).toEqual(['5:11 missing reforms', '5:19 outside reforms'])
    const broken = issuesOf(with_('a.yaml'), { 'a.yaml': `${REFORM}standards: {scopeClarity: 70}\n` })
    expect(broken.map((issue) => `${issue.at?.file}:${inShort(issue)}`)).toEqual([
      'a.yaml:5:27 out-of-range standards.scopeClarity'
    ])
  })

  it('asked for by themselves are laid over a world that is given, or over the defaults', () => {
    const library = libraryOf({
      'a.yaml': clear,
      'b.yaml': `${HEAD}public: {tolerance: 0.1}\nstandards: {scopeClarity: 0.1}\n`
    })
    const base = resolveScenario('b.yaml', library)
    if ('issues' in base) throw new Error('faulty')
    const onto = resolveScenario('a.yaml', library, { onto: base.scenario })
    const alone = resolveScenario('a.yaml', library)
    if ('issues' in onto || 'issues' in alone) throw new Error('faulty')
    expect(onto.scenario.parameters.public.tolerance).toBe(0.1)
    expect(onto.scenario.parameters.standards.scopeClarity).toBe(0.9)
    expect(onto.scenario.extends).toEqual(['b.yaml'])
    expect(onto.scenario.reforms.map(({ id }) => id)).toEqual(['a'])
    expect(alone.scenario.parameters.public.tolerance).toBe(defaultParameters().public.tolerance)
  })
})
