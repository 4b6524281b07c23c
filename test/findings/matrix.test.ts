import { beforeAll, describe, expect, it } from 'vitest'
import { assumptionPlan, stretchesOf } from '../../src/experiment/assumed-worlds.js'
import { missing } from '../../src/experiment/batch.js'
import { playBlock } from '../../src/experiment/block.js'
import type { AssumptionPlan } from '../../src/experiment/comparison-plan.js'
import type { Plan } from '../../src/experiment/plan.js'
import { type FirstPage, firstPageOf } from '../../src/findings/first-page.js'
import { fateOf, matrixOf } from '../../src/findings/matrix.js'
import type { SmallEffect } from '../../src/findings/page-measure.js'
import type { PageRange } from '../../src/findings/page-prices.js'
import { analyse } from '../../src/findings/run-analysis.js'
import { settleRun } from '../../src/findings/settle-worlds.js'
import type { StructureStudy, Survival } from '../../src/findings/survival.js'
import { parameterAt } from '../../src/model/parameters.js'
import { simulate } from '../../src/model/simulate.js'
import { reportSections } from '../../src/report/document/sections.js'
import { pageText } from '../../src/report/first-page.js'
import { matrixBlocks, standingSentences } from '../../src/report/matrix.js'
import { runView } from '../../src/report/run-view.js'
import { matrixTable } from '../../src/report/tables/matrix-data.js'
import { defaultRanges } from '../../src/scenario/ranges.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from '../report/sample.js'

const counts = (own: Partial<Record<'shown' | 'partly' | 'negligible' | 'other-way' | 'open', number>>) => ({
  ...{ shown: 0, partly: 0, negligible: 0, 'other-way': 0, open: 0 },
  ...own
})

describe('what became of a reform under one structure', () => {
  it.each([
    ['holds', { shown: 61, open: 3 }, 64],
    ['holds', { shown: 61, negligible: 3 }, 64],
    ['mixed', { shown: 63, 'other-way': 1 }, 64],
    ['mixed', { shown: 60, negligible: 4 }, 64],
    ['open', { shown: 60, open: 4 }, 64],
    ['never', { negligible: 61, shown: 3 }, 64],
    ['holds', { shown: 8 }, 8],
    ['open', { shown: 7, open: 1 }, 8],
    ['mixed', { shown: 7, negligible: 1 }, 8],
    ['mixed', { partly: 4, 'other-way': 4 }, 8],
    ['partly', { shown: 4, partly: 4 }, 8],
    ['partly', { shown: 60, partly: 2, open: 2 }, 64],
    ['mixed', { partly: 7, negligible: 1 }, 8],
    ['open', { partly: 7, open: 1 }, 8],
    ['never', { negligible: 7, 'other-way': 1 }, 8],
    ['open', { negligible: 7, open: 1 }, 8]
  ] as const)('is %s of %o in %i worlds', (fate, own, draws) => {
    expect(fateOf(counts(own), draws)).toBe(fate)
  })

  it('are asked of all of few distinct worlds, however often each was drawn', () => {
    expect([64, 59, 58].map((distinct) => fateOf(counts({ shown: 62, open: 2 }), 64, distinct))).toEqual([
      'holds',
      'holds',
      'open'
    ])
  })
})

const NOTHING_HEARD = {
  'accountability.strictness': 0,
  'information.priorAccountability': 0.001,
  'information.visibility': 0.01,
  'information.reach': 0,
  'information.ownWeight': 0
}

describe('structures beside the model as it is', () => {
  const worlds = (kinds: readonly Partial<Record<keyof ReturnType<typeof counts>, number>>[]) =>
    kinds.map((own, k): StructureStudy => {
      const draws = Object.values(own).reduce((sum, count) => sum + count, 0)
      const label = { zh: `其${k}`, en: `other ${k}` }
      const structure = k === 0 ? null : { id: `s${k}`, label, set: {}, draws, replications: 4 }
      const rank = { n: draws, median: k === 2 ? 2 : 1, low: 1, high: 2, isRange: false }
      const effect = { n: draws, median: -0.01 * (k + 1), low: -0.02, high: -0.01, isRange: false }
      const survival = [
        { scenario: 1, counts: counts(own), effect, harm: effect, harmPerAct: effect, rank, kept: 0, best: 0 }
      ] as Survival[]
      return {
        structure,
        draws,
        distinct: draws,
        replications: 4,
        worlds: [],
        level: effect,
        survival,
        isIdle: k === 5
      }
    })
  const results = sampleBatch([{ id: 'baseline' }, { id: 'mild', set: { 'accountability.sanctionSeverity': 0.05 } }], 2)
  const analysis = analyse(results, {
    looks: [],
    comparison: { indifference: 0.005, front: ['afraidRate', 'meanHarm'] }
  })
  const viewOf = (kinds: Parameters<typeof worlds>[0]) => {
    const studies = worlds(kinds)
    const { draws, survival } = studies[0]
    const assumptions = { draws, replications: 8, parameters: [], scenarios: [1], worlds: [], survival, studies }
    const matrix = matrixOf(assumptions, [])
    return { matrix, view: runView(results.plan, { ...analysis, matrix, assumptions }, wordsOf('en')) }
  }

  it('name the structure in which a reform that holds no longer does, with its counts', () => {
    const { matrix, view } = viewOf([{ shown: 8 }, { shown: 8 }, { shown: 4, negligible: 4 }])
    expect(matrix.rows[0]).toMatchObject({ standing: 'depends', structures: [2], inputs: null })
    expect(standingSentences(view).join(' ')).toContain('(no longer shown in all under “other 2”: 4 of 8, median −3.0)')
  })

  it('are not blamed for one odd world among few, which may be odd under every structure', () => {
    const { matrix, view } = viewOf([{ shown: 64 }, { shown: 7, negligible: 1 }, { shown: 8 }])
    expect(matrix.rows[0]).toMatchObject({ standing: 'depends', structures: [], inputs: null })
    expect(standingSentences(view).join(' ')).toContain('single sets under “other 1”, too few to tell')
  })

  it('are not blamed for what is open there: fewer replications alone may leave it open', () => {
    const { matrix } = viewOf([{ shown: 8 }, { shown: 8 }, { shown: 6, open: 2 }])
    expect(matrix.rows[0]).toMatchObject({ standing: 'untold', structures: [], inputs: null })
  })

  it('are joined by the smallest share and the worst fate, and each is named where there are two', () => {
    const { view } = viewOf([
      { shown: 4, negligible: 4 },
      { shown: 1 },
      { shown: 4, negligible: 4 },
      { shown: 5, negligible: 3 }
    ])
    const [block] = matrixBlocks(view)
    const rows = block.kind === 'table' ? block.table.rows : []
    expect(rows.map(([, name]) => name)).toEqual(['the model as it is', '3 other structures'])
    expect(rows[1].slice(4, 6)).toEqual(['≥ 4/8', 'mixed'])
    const [two] = matrixBlocks(viewOf([{ shown: 8 }, { shown: 1 }, { shown: 8 }]).view)
    expect(two.kind === 'table' && two.table.rows.map(([, name, ...own]) => [name, own[2], own[3]])).toEqual([
      ['the model as it is', '8/8', 'holds'],
      ['other 1', '1/1', '–'],
      ['other 2', '8/8', 'holds']
    ])
  })

  it('say once that inputs are not singled out, give sizes of what holds, and leave out what is the same', () => {
    const { view } = viewOf([
      { shown: 7, negligible: 1 },
      { shown: 7, negligible: 1 }
    ])
    expect(standingSentences(view).join(' ')).toMatch(
      /mixed in the sets, which do not single out inputs: “[^”]+” \(7 of 8\)/
    )
    const held = viewOf([{ shown: 8 }, { shown: 4 }, { shown: 8 }, { shown: 8 }, { shown: 8 }, { negligible: 8 }])
    const said = standingSentences(held.view).join(' ')
    expect(said).toContain('in 8 of 8 parameter sets and under each of 4 other structures in all of the 4 to 8')
    expect(said).toContain('−1.0 points (−2.0 to −1.0 over all sets)')
    expect(held.matrix.equal.map(({ id }) => id)).toEqual(['s5'])
  })

  it('are told to leave less than half of an effect, with the first place lost there, though it is shown everywhere', () => {
    const study = (k: number, effects: readonly number[]): StructureStudy => {
      const draws = effects.length
      const label = { zh: `其${k}`, en: `other ${k}` }
      const worlds = effects.map((afraidRate) => ({
        values: [],
        level: 0.3,
        effects: [
          { means: { afraidRate }, rank: k === 1 ? 2 : 1 },
          { means: { afraidRate: -0.05 }, rank: k === 1 ? 1 : 2 }
        ]
      })) as unknown as StructureStudy['worlds']
      const survival = [0, 1].map((position) => {
        const own = worlds.map(({ effects: all }) => all[position].means.afraidRate as number).sort((a, b) => a - b)
        const range = { n: draws, median: own[draws >> 1], low: own[0], high: own[draws - 1], isRange: false }
        const place = worlds[0].effects[position].rank
        const rank = { n: draws, median: place, low: place, high: place, isRange: false }
        const of = { scenario: position + 1, counts: counts({ shown: draws }), kept: 0, best: 0 }
        return { ...of, effect: range, harm: range, harmPerAct: range, rank }
      })
      const structure = k === 0 ? null : { id: `s${k}`, label, set: {}, draws, replications: 4 }
      const level = { n: draws, median: 0.3, low: 0.2, high: 0.4, isRange: false }
      return { structure, draws, distinct: draws, replications: 4, worlds, level, survival }
    }
    const spread = (middle: number, draws: number) =>
      Array.from({ length: draws }, (_, k) => middle * (0.8 + (0.4 * k) / draws))
    const studies = [study(0, spread(-0.08, 40)), study(1, spread(-0.02, 8)), study(2, spread(-0.07, 8))]
    const { survival, worlds: own } = studies[0]
    const assumptions = {
      draws: 40,
      replications: 8,
      parameters: [],
      scenarios: [1, 2],
      worlds: own,
      survival,
      studies
    }
    const matrix = matrixOf(assumptions, [])
    expect(matrix.rows[0].standing).toBe('holds')
    expect(matrix.rows.map(({ cells }) => cells.map(({ isSmaller }) => isSmaller))).toEqual([
      [false, true, false],
      [false, false, false]
    ])
    const quiet = { 'information.sanctionPublicity': 0.2 }
    const two = sampleBatch([{ id: 'baseline' }, { id: 'quiet', set: quiet }, { id: 'b' }], 2)
    const usual = analyse(two, { looks: [], comparison: { indifference: 0.005, front: ['afraidRate', 'meanHarm'] } })
    const said = standingSentences(runView(two.plan, { ...usual, matrix, assumptions }, wordsOf('en'))).join(' ')
    expect(said).toContain('less than half is left of it: “Scenario quiet” −1.9 under “other 1”.')
    const page = pageText(firstPageOf(two.plan, { ...usual, matrix, assumptions }) as FirstPage, wordsOf('en'))
    expect(page.findings[0].text).toContain('How much hangs on the structure: “Scenario quiet” −2 under “other 1”.')
    expect(page.findings[0].text).toContain(
      '“Scenario quiet” comes first in the model as it is, and not under “other 1”.'
    )
  })
})

describe('worlds of structures', () => {
  // Nobody hears of sanctions under the second structure, so that milder sanctions do nothing there.
  const sampled = sampleBatch(
    [
      { id: 'baseline' },
      { id: 'mild', set: { 'accountability.sanctionSeverity': 0.05 } },
      { id: 'idle', set: { 'public.inertia': 0.9 } }
    ],
    2
  )
  const { plan } = sampled
  const label = { zh: '无所闻', en: 'nothing heard' }
  const asked: AssumptionPlan = {
    ...{ draws: 3, replications: 4, ranges: defaultRanges(), cap: 48 },
    structures: [
      {
        ...{ id: 'idle', label, draws: 2, replications: 2 },
        set: NOTHING_HEARD
      }
    ]
  }
  const within = assumptionPlan(plan, asked, 0.005)
  const store = storeOf(within)
  let settled: Plan

  beforeAll(() => {
    for (;;) {
      const next = settleRun(within, store)
      settled = next.plan
      if (next.isComplete) return
      store.play(next.plan)
    }
  })

  it('come behind those of the model as it is, with what they set, but for what a scenario sets', () => {
    expect(stretchesOf(asked).map(({ asked: own }) => own.draws)).toEqual([3, 2])
    expect(within.scenarios.map(({ id }) => id)).toEqual([
      ...[1, 2, 3].flatMap((draw) => [`baseline@${draw}`, `mild@${draw}`, `idle@${draw}`]),
      ...[1, 2].flatMap((draw) => [`baseline@idle@${draw}`, `mild@idle@${draw}`, `idle@idle@${draw}`])
    ])
    expect(within.counts).toEqual([...Array(9).fill(4), ...Array(6).fill(2)])
    const [idle, mild] = within.scenarios.slice(9)
    expect(parameterAt(idle.parameters, 'information.reach')).toBe(0)
    // The scenario sets it, and what varies then lies over that.
    expect(parameterAt(idle.parameters, 'accountability.strictness')).not.toBe(0)
    expect(parameterAt(mild.parameters, 'accountability.sanctionSeverity')).toBe(0.05)
    const set = { 'accountability.sanctionSeverity': 1 }
    const other = assumptionPlan(plan, { ...asked, structures: [{ ...(asked.structures ?? [])[0], set }] }, 0.005)
    expect(parameterAt(other.scenarios[10].parameters, 'accountability.sanctionSeverity')).toBe(0.05)
  })

  it('are played further where an effect is open, up to the cap, with their baseline', () => {
    const own = settled.counts ?? []
    const { length } = own
    expect(length).toBe(15)
    for (let world = 0; world < 15; world += 3) expect(own[world]).toBe(Math.max(...own.slice(world, world + 3)))
    expect(Math.max(...own)).toBeLessThanOrEqual(48)
    expect(own.some((count, k) => count > (within.counts ?? [])[k])).toBe(true)
  })

  it('tell what depends on the structure, in sentences and in a chart', () => {
    const analysis = analyse(sampled, {
      looks: [],
      comparison: { indifference: 0.005, front: ['afraidRate', 'meanHarm'], assumptions: asked },
      drawn: store
    })
    const { matrix, assumptions } = analysis
    expect(matrix?.structures.map((one) => one?.id)).toEqual([undefined, 'idle'])
    const [mild, idle] = matrix?.rows ?? []
    expect(mild.cells.map(({ counts: of }) => of.shown)).toEqual([3, 0])
    expect(mild).toMatchObject({ standing: 'depends', structures: [1], inputs: null })
    expect(mild.cells.map(({ isOtherwise }) => isOtherwise)).toEqual([false, true])
    expect(idle.standing).toBe('never')
    expect(matrix?.leader).toMatchObject({ scenario: 1, first: 3, draws: 3 })
    expect(assumptions?.studies[1].worlds).toHaveLength(2)
    const view = runView(plan, analysis, wordsOf('en'))
    const said = standingSentences(view).join(' ')
    expect(said).toContain(
      'What holds: no reform is shown to make more cadres dare to act under the model as it is in 3 of 3 parameter sets and under the other structure in 2 of 2 (too few to speak of 95 %).'
    )
    expect(said).toMatch(
      /What depends: “Scenario mild” on the structure of the model \(no longer shown in all under “nothing heard”: 0 of 2, median \S+\)\./
    )
    const [first] = reportSections(view, sampled, { repeatCommand: '' })
    expect(first.title).toBe('What survives other assumptions')
    expect(first.blocks).toContainEqual({ kind: 'figure', name: 'structures' })
  })

  it('stand on the first page by the same rules, in either language without a decimal', () => {
    const comparison = { indifference: 0.005, front: ['afraidRate', 'meanHarm'] as const, assumptions: asked }
    const analysis = analyse(sampled, { looks: [], comparison, drawn: store })
    const page = firstPageOf(plan, analysis) as FirstPage
    expect(page.measures.map(({ label: { en }, finding, standing }) => [en, finding, standing])).toEqual([
      ['Scenario mild', 'depends', 'depends'],
      ['Scenario idle', 'holds', 'never']
    ])
    const [mild] = page.measures
    expect(mild.structures).toEqual([{ label, shown: 0, draws: 2 }])
    expect([mild.shown, mild.draws]).toEqual([3, 3])
    expect(mild.effectAcross.high).toBeGreaterThan(mild.effect.high as number)
    expect(page).toMatchObject({ structures: 1, isFew: true, worlds: { count: 3, isCalibrated: false, isMany: false } })
    for (const language of ['zh', 'en'] as const) {
      const { question, findings, table, notes } = pageText(page, wordsOf(language))
      const said = [question, ...findings.flatMap((one) => Object.values(one)), ...notes, ...table.rows.flat()]
      expect(said.join(' ')).not.toMatch(/\d\.\d|NaN|undefined|null/)
      expect(findings.map(({ text }) => text).join(' ')).toContain(label[language])
      expect(table.columns).toHaveLength(4)
      expect(table.rows.map(([name]) => name)[0]).toBe(wordsOf(language).say(plan.scenarios[0].label))
    }
    const measures = page.measures.map((one) => ({ ...one, reverse: 0 }))
    const [first, , last] = pageText({ ...page, measures }, wordsOf('en')).findings.map(({ text }) => text)
    expect(first).toContain('Closest comes “Scenario mild”: shown in 3 of 3 worlds, under other structures in 0 of 2; ')
    expect(first).toContain('In no world is a measure shown to do the opposite.')
    expect(last).toMatch(/^Whether “reckless per act” and “wrong share of grants” would rise: .* How many real cadres/)
    const turned = { ...page, measures: [{ ...mild, reverse: 1 }] }
    expect(pageText(turned, wordsOf('en')).findings[0].text).not.toContain('In no world')
    const odd = { ...mild, structures: [], inputs: [], oddIn: [1, 2, 3].map((shown) => ({ label, shown, draws: 8 })) }
    expect(pageText({ ...page, measures: [odd] }, wordsOf('en')).findings[1].text).toMatch(
      /shown not to help in some worlds if “nothing heard” \(1 of 8 shown\) and “nothing heard” \(2 of 8 shown\) \(and under 1 more structure\)/
    )
    const leading = { ...page, measures, leader: { label, structures: [], isAlone: true } }
    expect(pageText(leading, wordsOf('en')).findings[0].text).toContain('“nothing heard” comes first in every world')
    const weak = { ...mild, structures: [], inputs: [label], weakest: { label, shown: 0, draws: 8 }, against: 2 }
    expect(pageText({ ...page, measures: [weak] }, wordsOf('en')).table.rows[1][3]).toContain(
      'by the value of nothing heard, shown not to help in some worlds of 2 structures, least if “nothing heard” (0 of 8 shown)'
    )
    const [one, other] = [
      { zh: '甲', en: 'one' },
      { zh: '乙', en: 'other' }
    ]
    const made = { ...page.measures[0], parts: [one, other] }
    expect(pageText({ ...page, measures: [made] }, wordsOf('en')).notes[0]).toContain('is “one” and “other” together.')
    const alone = firstPageOf(plan, analyse(sampled, { looks: [] })) as FirstPage
    expect(alone.worlds).toBeNull()
    expect(pageText(alone, wordsOf('en')).findings[1].text).toContain('Not looked at')
    const [own] = alone.measures
    const untold = { ...own, verdict: 'not-told', finding: 'untold' } as const
    const told = (effectByChance: PageRange, small: SmallEffect | null = null) =>
      pageText({ ...alone, measures: [{ ...untold, effect: effectByChance, effectByChance, small }] }, wordsOf('en'))
        .findings[0].text
    const none = 'No measure is shown to make more cadres dare to act.'
    expect(told({ middle: -0.0022, low: -0.003, high: 0.0017 })).toBe(none)
    expect(told({ middle: -0.0027, low: -0.0032, high: -0.0022 }, 'down')).toBe(
      `${none} Chance does not explain the change of the 不敢为 rate with “Scenario mild” (down, by under ½ point), but less than half a point counts as no difference.`
    )
    expect(told({ middle: -0.1, low: -0.12, high: -0.08 })).toBe(
      `${none} Chance does not explain the change of the 不敢为 rate with “Scenario mild” (−10 points; −12 to −8); it is not told whether more cadres dare to act.`
    )
  })

  it('say what was not looked at, and count the worlds that help only in part', () => {
    const comparison = { indifference: 0.005, front: ['afraidRate', 'meanHarm'] as const, assumptions: asked }
    const analysis = analyse(sampled, { looks: [], comparison, drawn: store })
    const whole = firstPageOf(plan, analysis) as FirstPage
    const worlds = {
      count: 16,
      replications: 8,
      isCalibrated: false,
      own: null,
      isMany: false,
      distinct: 16,
      needed: 82
    }
    const elsewhere = { shown: 0, draws: 0 }
    const [mild] = whole.measures
    const measures = [
      {
        ...mild,
        ...({
          finding: 'holds',
          standing: 'partly',
          shown: 11,
          draws: 16,
          partly: 1,
          negligible: 3,
          reverse: 0
        } as const),
        elsewhere
      }
    ]
    const leader = { label, structures: [], isAlone: true }
    const page = { ...whole, structures: 0, worlds, measures, leader }
    const said = (own: FirstPage, language: 'zh' | 'en') =>
      pageText(own, wordsOf(language)).findings.map((one) => one.text)
    const [holds, depends] = said(page, 'en')
    expect(holds).toContain(
      'Closest comes “Scenario mild”: shown in 11 of 16 worlds; in 1 it helps only in part, in 3 it makes no difference that matters, in 1 it is open.'
    )
    expect(holds).toContain('Whether it does under other structures was not looked at.')
    expect(depends).toBe(
      'Other structures: not looked at. Inputs: 16 worlds are too few to tell which matters (82 needed).'
    )
    const notesOf = (own: FirstPage) => pageText(own, wordsOf('en')).notes.join(' ')
    expect(notesOf(page)).toContain('set by the files that were compared')
    const shipped = { ...page, measures: [{ ...measures[0], origin: 'remedy' as const }] }
    expect(notesOf({ ...shipped, files: 'shipped' })).toContain('Source of the question, the survey and the remedies')
    const calibrated = { ...page, worlds: { ...worlds, isCalibrated: true, own: 'my county' } }
    expect(notesOf(calibrated)).toContain('The worlds come from “my county”')
    const [inChinese, onWhat] = said(page, 'zh')
    expect(inChinese).toContain(
      '没有一项举措在全部检验中都有效，即在现有模型的全部 16 组参数中均可判定使更多干部敢为。最接近的是'
    )
    expect(inChinese).toContain('本次未检验')
    expect(inChinese).not.toContain('没有一种结构')
    expect(onWhat).toBe('其他模型结构：本次未检验。参数取值：16 组参数太少，不足以判定取决于哪些参数（需 82 组）。')
    expect(said({ ...page, structures: 2, worlds: { ...worlds, needed: 16 } }, 'en')[1]).toBe(
      'Of no measure is it told that it depends on a structure or an input.'
    )
  })

  it('are marked where the survey is out of their reach, and stay in the table', () => {
    const structures = (asked.structures ?? []).map((one) => ({
      ...one,
      ...({ isCalibrated: true, isOutOfReach: true } as const)
    }))
    const comparison = {
      ...{ indifference: 0.005, front: ['afraidRate', 'meanHarm'] as const },
      assumptions: { ...asked, structures }
    }
    const analysis = analyse(sampled, { looks: [], comparison, drawn: store })
    for (const language of ['zh', 'en'] as const) {
      const words = wordsOf(language)
      const [table] = matrixBlocks(runView(plan, analysis, words))
      expect(JSON.stringify(table)).toContain(`${label[language]} †`)
      const page = pageText(firstPageOf(plan, analysis) as FirstPage, words)
      expect(page.notes[0]).toContain(words.report.page.beyond(words.quoted(label[language])))
    }
    const { columns, rows } = matrixTable(plan, analysis.matrix as NonNullable<typeof analysis.matrix>)
    const [structure, reach] = ['structure', 'outOfReach'].map((name) => columns.findIndex((one) => one.name === name))
    const marks = new Set([...rows()].map((row) => `${row[structure]} ${row[reach]}`))
    expect(marks).toEqual(new Set(['null null', ...structures.map(({ id }) => `${id} true`)]))
  })

  it('make the same matrix of the same worlds', () => {
    const compared = { indifference: 0.005, front: ['afraidRate', 'meanHarm'] as const, assumptions: asked }
    const [one, two] = [1, 2].map(() => analyse(sampled, { looks: [], comparison: compared, drawn: store }))
    expect(one.matrix).toEqual(two.matrix)
    expect(one.assumptions && matrixOf(one.assumptions, one.assumptionEffects)).toEqual(one.matrix)
  })
})

/** A store in memory that plays by the reference. */
function storeOf(plan: Plan) {
  const blocks = plan.scenarios.map(() => [] as ReturnType<typeof playBlock>[])
  const store = {
    worldOf: (scenario: number) => scenario,
    kept: (scenario: number) => blocks[scenario],
    blocks: (scenario: number) => blocks[scenario],
    play(now: Plan) {
      for (const { scenario, first, count } of missing(now, store).tasks) {
        blocks[scenario].push(playBlock(simulate, { scenario: plan.scenarios[scenario], key: plan.key, first, count }))
      }
    }
  }
  return store
}
