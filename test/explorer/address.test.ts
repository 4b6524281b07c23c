import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromAddress, toAddress, valueOf } from '../../src/explorer/state/address.js'
import { initialState, isVariant, type Reform, type State } from '../../src/explorer/state/state.js'
import { DEFAULTS_VERSION, PARAMETERS, parameterRow } from '../../src/model/parameters.js'
import { FIRST_LEVERS, LEVER_GROUPS } from '../../src/words/lever-groups.data.js'

const seed = Number(process.env.TEST_SEED ?? 20261124)

const numbers = PARAMETERS.filter(({ type }) => type === 'number')
const made: fc.Arbitrary<Reform> = fc
  .record({
    set: fc.uniqueArray(fc.integer({ min: 0, max: numbers.length - 1 }), { maxLength: 6 }).chain((rows) =>
      fc
        .tuple(
          ...rows.map((k) => {
            const row = numbers[k]
            if (row.type !== 'number') throw new Error(row.path)
            const { min, max, integer } = row
            return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0)
          })
        )
        .map((values) => Object.fromEntries(rows.map((k, at) => [numbers[k].path, values[at]])))
    ),
    from: fc.integer({ min: 0, max: 3990 }),
    steps: fc.integer({ min: 0, max: 4 }),
    stay: fc.integer({ min: 0, max: 4 }),
    changes: fc.constantFrom(
      [],
      [{ at: 30, path: 'public.tolerance', value: 0.6 }],
      [{ at: 30, path: 'public.tolerance', value: 0.6, to: 41 }]
    )
  })
  .map(({ steps, stay, from, ...others }): Reform => {
    const to = from > 0 && steps > 0 ? from + steps : undefined
    return {
      ...others,
      from,
      ...(to !== undefined && { to }),
      ...(stay > 0 && { until: (to ?? from) + stay })
    }
  })
const reforms = fc
  .tuple(made, fc.constantFrom('', 'ganwei:clear-standards'))
  .map(([reform, preset]): Reform => (preset === '' ? reform : { ...reform, preset }))
const states: fc.Arbitrary<State> = fc.record({
  base: fc.constantFrom('', 'ganwei:four-remedies'),
  defaults: fc.integer({ min: 1, max: DEFAULTS_VERSION }),
  variants: fc.constantFrom(
    {},
    { 'cadres.turnover': 0.04 },
    { 'organisation.tiers': [{ id: '市直机关', units: 3, cadresPerUnit: 25, elaboration: -0.5 }] },
    { 'cadres.turnover': 0.04, 'organisation.tiers': [{ id: 'a', units: 1, cadresPerUnit: 2, elaboration: 0 }] }
  ),
  survey: fc.constantFrom(null, { shares: { many: 0.0595, few: 0.1791, none: 0.2595, dontKnow: 0.5019 }, size: 412 }),
  reform: reforms,
  pins: fc.array(
    fc.tuple(fc.string({ maxLength: 20 }), reforms).map(([name, reform]) => ({ name, ...reform })),
    { maxLength: 6 }
  ),
  worlds: fc.boolean(),
  seed: fc.string({ minLength: 1, maxLength: 30 }),
  precision: fc.constantFrom(0.5, 0.2, 0.1, 0.05),
  language: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  tab: fc.constantFrom('answers', 'compare', 'cadre', 'run', 'keep'),
  cadre: fc.nat(999_999),
  replication: fc.nat(999_999)
})

describe(`the address (TEST_SEED ${seed})`, () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(states, fc.constantFrom('zh', 'en'), (state, language) => {
        const read = fromAddress(`#${toAddress(state, language)}`, language)
        // Equal as values: the order of keys, and −0, mean nothing.
        expect(read.refused).toEqual([])
        expect(read.state).toEqual(state)
      }),
      { seed, numRuns: 300 }
    )
  })

  it('is empty for a page that nobody has touched', () => {
    expect(toAddress(initialState('zh'), 'zh')).toBe('')
    expect(fromAddress('', 'en').state).toEqual(initialState('en'))
  })

  it('takes no steps that arrive before they begin, and no end before that', () => {
    expect(fromAddress('from=9&to=9', 'en').refused).toEqual(['to=9'])
    expect(fromAddress('from=9&to=12&until=12', 'en').refused).toEqual(['until=12'])
  })

  it('takes no pinned world that a page has no time for', () => {
    const pin = encodeURIComponent('name=long&set=time.periods:4000')
    expect(fromAddress(`tiers=a:12:8000:0&pin=${pin}`, 'en').refused).toEqual(['pin=long'])
    expect(fromAddress(`pin=${pin}`, 'en').refused).toEqual([])
  })

  it.each([
    ['set=standards.scopeClarity:1.2', 'standards.scopeClarity:1.2'],
    ['set=standards.scope:0.5', 'standards.scope:0.5'],
    ['set=__proto__:1', '__proto__:1'],
    ['set=organisation.tiers:1', 'organisation.tiers:1'],
    ['set=time.periods:60.5', 'time.periods:60.5'],
    ['set=public.tolerance:0x1', 'public.tolerance:0x1'],
    ['variants=public.tolerance:0.5', 'public.tolerance:0.5'],
    ['at=0:public.tolerance:0.5', '0:public.tolerance:0.5'],
    ['at=30:time.burnIn:5', '30:time.burnIn:5'],
    ['from=-3', 'from=-3'],
    ['tiers=a:1:2', 'tiers=a:1:2'],
    ['tiers=a:1:2:0;a:1:2:0', 'tiers=a:1:2:0;a:1:2:0'],
    ['tiers=a:1000:1000:0', 'tiers=a:1000:1000:0'],
    ['tiers=a:1:0:0', 'tiers=a:1:0:0'],
    ['tiers=con:1:2:0', 'tiers=con:1:2:0'],
    ['tiers=NA:1:2:0', 'tiers=NA:1:2:0'],
    ['tiers=true:1:2:0', 'tiers=true:1:2:0'],
    ['tiers=5:1:2:0', 'tiers=5:1:2:0'],
    ['tiers=2024-01:1:2:0', 'tiers=2024-01:1:2:0'],
    ['survey=0.5;0.5;0.1;0;300', 'survey=0.5;0.5;0.1;0;300'],
    ['survey=0.5;0.5;0;0;1000000001', 'survey=0.5;0.5;0;0;1000000001'],
    ['survey=0.5;0.5;0;0;0', 'survey=0.5;0.5;0;0;0'],
    ['at=30:public.tolerance:0.5:30', '30:public.tolerance:0.5:30'],
    ['to=30', 'to=30'],
    ['tab=secrets', 'tab=secrets'],
    ['lang=fr', 'lang=fr'],
    ['pm=0.001', 'pm=0.001'],
    ['defaults=0', 'defaults=0'],
    [`defaults=${DEFAULTS_VERSION + 1}`, `defaults=${DEFAULTS_VERSION + 1}`]
  ])('names what means nothing: %s', (fragment, part) => {
    const { state, refused } = fromAddress(fragment, 'en')
    expect(refused).toEqual([part])
    expect(state).toEqual(initialState('en'))
  })

  it('reads anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { state } = fromAddress(text, 'en')
        for (const [path, value] of Object.entries(state.reform.set)) expect(valueOf(path, String(value))).toBe(value)
      }),
      { seed, numRuns: 500 }
    )
  })
})

describe('the levers', () => {
  it('stand in a group, every one of them in one place, apart from the first three of the design card', () => {
    const grouped = LEVER_GROUPS.flatMap(({ paths }) => paths)
    for (const path of grouped) expect(parameterRow(path)?.kind, path).toBe('lever')
    expect(new Set(grouped).size).toBe(grouped.length)
    const first = FIRST_LEVERS.flatMap(({ paths }) => paths)
    const levers = PARAMETERS.filter(({ kind }) => kind === 'lever').map(({ path }) => path)
    expect(levers.filter((path) => !grouped.includes(path) && !first.includes(path))).toEqual([])
    expect(FIRST_LEVERS.flatMap(({ paths }) => paths)).toEqual([
      'standards.scopeClarity',
      'standards.criteriaClarity',
      'standards.detailClarity',
      'agreement.hierarchy',
      'public.tolerance'
    ])
  })

  it('are no variants, which say how the model works and can be switched off', () => {
    const variants = PARAMETERS.filter(({ path }) => isVariant(path))
    expect(variants.length).toBeGreaterThan(15)
    for (const row of variants) if (row.type === 'number') expect(row.neutral, row.path).toBeDefined()
  })
})
