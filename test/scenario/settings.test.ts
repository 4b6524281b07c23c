import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/scenario/format-issue.js'
import { applySettings } from '../../src/scenario/settings.js'
import { HEAD, inShort, scenarioOf } from './library.js'

const scenario = scenarioOf(`${HEAD}time: {burnIn: 10}\ntimetable: [{at: 50, set: {public.inertia: 0.5}}]\n`)

function issues(...settings: string[]) {
  const result = applySettings(scenario, settings)
  return 'issues' in result ? result.issues : []
}

function applied(...settings: string[]) {
  const result = applySettings(scenario, settings)
  if ('scenario' in result) return result.scenario
  throw new Error(result.issues.map((issue) => formatIssue(issue, 'en')).join('\n'))
}

describe('applySettings', () => {
  it('changes nothing without settings', () => {
    expect(applied()).toEqual(scenario)
  })

  it('sets numbers, words and tiers', () => {
    const { parameters } = applied(
      'standards.scopeClarity=0.9',
      'procedure.aggregation=compensatory',
      'organisation.tiers=[{id: 乡, units: 2, cadresPerUnit: 3, elaboration: -0.5}]'
    )
    expect(parameters.standards.scopeClarity).toBe(0.9)
    expect(parameters.procedure.aggregation).toBe('compensatory')
    expect(parameters.organisation.tiers).toEqual([{ id: '乡', units: 2, cadresPerUnit: 3, elaboration: -0.5 }])
  })

  it('keeps the rest, the timetable and the names', () => {
    const { parameters, timetable, id, places } = applied('public.tolerance=0.9')
    expect(parameters).toEqual({ ...scenario.parameters, public: { ...scenario.parameters.public, tolerance: 0.9 } })
    expect({ timetable, id }).toEqual({ timetable: scenario.timetable, id: 'x' })
    expect(places.get('public.tolerance')).toMatchObject({ file: '--set', line: 1, column: 18 })
    expect(places.get('time.burnIn')).toMatchObject({ file: 'x.yaml', line: 5 })
  })

  it('shows a fault like one of a file', () => {
    expect(
      issues('public.tolerance=0.9', 'standards.scopeClarity=70').map((issue) => formatIssue(issue, 'en'))
    ).toEqual([
      `--set:2:24  standards.scopeClarity
  expected a share from 0 to 1, got 70
    standards.scopeClarity=70
                           ^^
  hint: shares are written 0 to 1; did you mean 0.7?`
    ])
  })

  it('are quoted where they would run into the words around them', () => {
    const said = (text: string) => issues(text)[0]?.message.zh
    expect(said('公众宽容=0.9')).toContain('没有名为“公众宽容”的键')
    expect(said('scopeClarity=1')).toContain('没有名为 scopeClarity 的键')
  })

  it.each([
    ['foo', '1:1 set-form', 'set standards.scopeClarity=0.9'],
    ['=3', '1:1 set-form', 'set standards.scopeClarity=0.9'],
    ['public.tolerance=0.5\npublic.inertia=0', '1:1 set-form', 'set standards'],
    ['public.tolerance＝0.9', '1:17 set-form', 'write: --set public.tolerance=0.9'],
    ['public.tolerance: 0.9', '1:17 set-form', 'write: --set public.tolerance=0.9'],
    ['公众容忍=0.9', '1:1 unknown-key 公众容忍', 'did you mean public.tolerance (public tolerance)?'],
    ['公众宽容度=0.9', '1:1 unknown-key 公众宽容度', 'did you mean public.tolerance (public tolerance)?'],
    ['宽容度=0.9', '1:1 unknown-key 宽容度', 'did you mean public.tolerance (public tolerance)?'],
    ['scopeClarity=1', '1:1 unknown-key scopeClarity', 'did you mean standards.scopeClarity?'],
    ['public.tolerence=1', '1:1 unknown-key public.tolerence', 'did you mean public.tolerance?'],
    ['seed=1', '1:1 unknown-key seed', 'use --seed'],
    ['timetable=[]', '1:1 unknown-key timetable', 'only be written in a scenario file'],
    ['label.zh=x', '1:1 unknown-key label.zh', 'only be written in a scenario file'],
    ['__proto__.x=1', '1:1 unknown-key __proto__.x', ''],
    ['public.tolerance=', '1:18 wrong-type public.tolerance', 'write a value after ='],
    ['public.tolerance= # no', '1:18 wrong-type public.tolerance', 'write a value after ='],
    ['public.tolerance="0.3"', '1:18 wrong-type public.tolerance', 'without quotes: 0.3'],
    ['public.tolerance=30%', '1:18 wrong-type public.tolerance', 'did you mean 0.3?'],
    ['public.tolerance=0,3', '1:18 wrong-type public.tolerance', 'did you mean 0.3?'],
    ['public.tolerance=０．３', '1:18 wrong-type public.tolerance', 'ASCII characters: 0.3'],
    ['public.tolerance=.nan', '1:18 bad-number public.tolerance', 'only finite'],
    ['public.tolerance=-0', '1:18 bad-number public.tolerance', 'write 0'],
    ['public.tolerance=*a', '1:18 alias', 'in full'],
    ['public.tolerance=0.\u202e3', '1:20 bidi-control', 'delete'],
    ['public.tolerance=[', '1:19 yaml-syntax', ''],
    [`public.tolerance=${'['.repeat(50_000)}`, '1:33 too-deep', 'levels'],
    ['time.periods=10', '1:14 burn-in-too-long time.periods', ''],
    [
      'organisation.tiers=[{id: a, units: 1, cadresPerUnit: 1}]',
      '1:21 missing-key organisation.tiers[0].elaboration',
      ''
    ]
  ])('refuses %s', (setting, first, hint) => {
    const found = issues(setting)
    expect(inShort(found[0])).toBe(first)
    expect(found.map((issue) => issue.hint?.en ?? '').join(' ')).toContain(hint)
    expect(found.every(({ at }) => at?.file === '--set')).toBe(true)
  })

  it('refuses one path twice, even to the same value', () => {
    expect(issues('public.tolerance=0.5', 'public.inertia=0.1', ' public.tolerance =0.5').map(inShort)).toEqual([
      '3:1 set-twice public.tolerance'
    ])
  })

  it('lists the faults of every setting', () => {
    expect(issues('public.tolerance=\u202e', 'public.inertia=[', 'time.periods=50', 'x').map(inShort)).toEqual([
      '1:18 bidi-control',
      '2:17 yaml-syntax',
      '3:14 run-too-short time.periods',
      '4:1 set-form'
    ])
  })
})
