/** Every view of the explorer, shown without a browser under a catalogue in brackets: what a person reads stands in `words/`, and no number without its interval. */

import '../words/in-brackets.js'
import { type ComponentChildren, Fragment, h, options, render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { playBlock } from '../../src/experiment/block.js'
import type { WorldPair } from '../../src/experiment/offered-worlds.js'
import { planBatch } from '../../src/experiment/plan.js'
import type { Answer, Question } from '../../src/explorer/engine/laboratory.js'
import type { StoryTask } from '../../src/explorer/engine/story-worker.js'
import { cadreStory } from '../../src/findings/explanation/story.js'
import { outcomeLabel } from '../../src/model/outcomes.js'
import { simulate } from '../../src/model/simulate.js'
import { SURVEY } from '../../src/report/charts/questionnaire.js'
import { runData } from '../../src/report/run-data.js'
import { packScenario } from '../../src/scenario/packed.js'
import { percent, percent2 } from '../../src/words/format.js'
import { wordsOf } from '../../src/words/words.js'
import { analysed, FACTORIAL, KINDS, sampleBatch } from '../report/sample.js'
import { outsideBrackets } from '../words/brackets.js'
import { blocksOf } from './page-blocks.js'
import { tinyDocument, tinyPage } from './tiny-document.js'

// What workers find out on a page is found out here at once.
const answers = new Map<string, Answer>()
function answerTo(question: Question): Answer {
  const name = question.worlds.map(({ id }) => id).join(' ')
  const kept = answers.get(name)
  if (kept !== undefined) return { ...kept, question }
  const plan = planBatch(question.worlds, question.seed, 4, { namedBaseline: question.worlds[0].id })
  const blocks = question.worlds.map((scenario) =>
    playBlock(simulate, { scenario, key: plan.key, first: 0, count: 4, byGroup: plan.byGroup })
  )
  const results = { plan, engine: 'reference', blocks: (scenario: number) => [blocks[scenario]] } as const
  const answer = { question, replications: 4, results, analysis: analysed(results), isSettled: true, isPrecise: true }
  answers.set(name, answer)
  return answer
}
const storyOf = ({ a, b, key, replication, cadre }: StoryTask) => cadreStory(a, b, key, replication, cadre)
vi.mock('../../src/explorer/engine/use-laboratory.js', () => ({
  useLaboratory: (_: unknown, question: Question) => ({ answer: answerTo(question), isCurrent: true, failure: null })
}))
vi.mock('../../src/explorer/engine/use-worlds.js', () => ({
  useWorlds: (_: unknown, pairs: readonly WorldPair[] | null) =>
    pairs?.map(({ structure }, k) => ({ structure, mean: -0.012, low: -0.02, high: k === 1 ? 0.001 : -0.004 })) ?? []
}))
vi.mock('../../src/explorer/engine/use-story.js', () => ({
  useStory: (question: StoryTask) => ({ story: storyOf(question), question, failure: '' })
}))

// What waits for its turn is shown at once.
vi.mock('../../src/explorer/parts/in-turn.js', () => ({
  InTurn: ({ value, children }: { value: unknown; children: (value: unknown) => ComponentChildren }) =>
    h(Fragment, null, children(value))
}))
vi.mock('../../src/explorer/parts/frame-by-frame.js', () => ({
  FrameByFrame: ({ parts }: { parts: readonly (() => ComponentChildren)[] }) =>
    h(
      Fragment,
      null,
      parts.map((part) => part())
    )
}))

// What is folded is unfolded, so that it is read too.
vi.mock('../../src/explorer/parts/lazy-details.js', () => ({
  LazyDetails: ({ summary, children }: { summary: ComponentChildren; children: () => ComponentChildren }) =>
    h('details', { open: true }, h('summary', null, summary), children())
}))

vi.stubGlobal('document', tinyDocument)
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { language: 'en', clipboard: {} })
// What is done after the page is shown, such as listening, is done in browsers.
options.requestAnimationFrame = () => undefined

const results = sampleBatch(FACTORIAL, 4)
const run = runData('run', results.plan, 'reference', analysed(results))
const small = sampleBatch(KINDS.slice(0, 1), 1).plan.scenarios[0]
const scenario = packScenario({ ...small, file: 'ganwei:baseline' })
const worlds = {
  ensemble: { varied: [], common: {}, base: {}, worlds: [['1']] },
  structures: [{ id: 'quota', label: outcomeLabel('afraidRate'), set: { 'accountability.quota': 0.1 }, ensemble: null }]
}
const opening = { version: '1', library: [scenario], scenario: null, run, worlds }

const PINS = 'pin=name%3DA%26set%3Dpublic.tolerance%253A0.9&pin=name%3DB%26set%3Dagreement.hierarchy%253A0.95'
const CHANGED =
  'set=public.tolerance:0.9;standards.scopeClarity:0.95&from=6&to=7&until=8&at=6:agreement.hierarchy:0.9:7&variants=cadres.turnover:0.1&nothing=1&pm=9'

/** The page at an address. */
async function pageAt(address: string) {
  vi.stubGlobal('location', { hash: `#${address}` })
  const path = new URL('../../src/explorer/app.tsx', import.meta.url).href
  const { App } = await import(/* @vite-ignore */ path)
  const page = tinyPage()
  render(h(App, { pool: null, opening, usualLanguage: 'en' }), page as unknown as Element)
  return page
}

/** Shares of a survey of one's own. */
const OWN = [0.1, 0.2, 0.3, 0.4]
const VIEWS = [
  ['answers', ''],
  ['answers', CHANGED],
  ['answers', `${CHANGED}&worlds=on`],
  ['answers', 'set=time.burnIn:20'],
  ['answers', `tiers=office:3:25:-0.5&survey=${OWN.join(';')};300`],
  ['compare', ''],
  ['compare', `${PINS}&${CHANGED}`],
  ['cadre', ''],
  ['cadre', CHANGED],
  ['run', ''],
  ['keep', ''],
  ['keep', CHANGED]
] as const

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  it.each(VIEWS)('every text of the view %s at #%s stands in words or in a table', async (tab, address) => {
    const text = (await pageAt(`${address}&tab=${tab}&lang=${language}`)).lines.join('\n')
    expect(text.match(/⟦/g)?.length).toBeGreaterThan(40)
    expect(outsideBrackets(text)).toEqual([])
  })

  it.each(VIEWS)(
    'every estimate of the view %s at #%s has its interval, or the word that it has none',
    async (tab, address) => {
      const { findings, numbers, explorerWorlds } = wordsOf(language)
      const blocks = blocksOf(await pageAt(`${address}&tab=${tab}&lang=${language}`), findings.noIntervals)
      // One cadre’s story is what happened, which the view says.
      if (tab === 'cadre') return expect(blocks.includes(explorerWorlds.cadre.exact)).toBe(true)
      const without = [numbers.without, numbers.noInterval]
      expect(blocks.flatMap((block) => bareEstimates(block, without))).toEqual([])
      if (tab === 'answers') expect(blocks.filter((block) => ESTIMATE.test(plain(block))).length).toBeGreaterThan(10)
    }
  )
})

it('finds what stands outside', async () => {
  const text = (await pageAt(`${PINS}&${CHANGED}&tab=compare`)).lines.join('\n')
  expect(outsideBrackets(text.replaceAll(/[⟦⟧]/g, '')).length).toBeGreaterThan(40)
})

it('finds estimates that stand alone', () => {
  const without = [' (no interval)', 'no interval']
  const sound = [
    '31.9% ±0.26, −0.31 ±0.02',
    '31.9% [31.6%, 32.2%]',
    '1.23 (no interval)',
    'within ±0.2 points',
    '95% interval'
  ]
  expect(sound.flatMap((text) => bareEstimates(text, without))).toEqual([])
  expect(bareEstimates('from 31.9% to 29.0% ±0.3', without)).toEqual(['from 31.9% to 29.0% ±0.3'])
})

/** Numbers as estimates are written; settings, counts and ticks have fewer decimals. */
const NUMBER = String.raw`[+\u2212]?\d+(?:\.\d+%|\.\d\d+)`
const ESTIMATE = new RegExp(NUMBER)
const INTERVAL = String.raw`±\d[\d.]*(?: points)?|\[[^\]]*\d[^\]]*\]`
/** The survey of the paper, or of the user, is given, as the key to it says. */
const GIVEN = [...Object.values(SURVEY), ...OWN].flatMap((share) => [percent(share), percent2(share)])

/** A text, where it has an estimate that nothing stands behind. */
function bareEstimates(text: string, without: readonly string[]): string[] {
  const words = without.map((word) => plain(word).trim().replace(/[()]/g, String.raw`\$&`)).join('|')
  // What stands in quotes is a name, which may hold settings.
  const rest = plain(text)
    .replace(/“[^”]*”/g, '')
    // What a parameter is changed from and to.
    .replace(/[\d.]+ → [\d.]+/g, '')
    .replace(new RegExp(`${NUMBER}\\s*(?:个百分点|points)?\\s*(?:${INTERVAL}|${words})`, 'g'), '')
    .replace(new RegExp(INTERVAL, 'g'), '')
  const bare = rest.match(new RegExp(NUMBER, 'g')) ?? []
  return bare.every((number) => GIVEN.includes(number)) ? [] : [text]
}

function plain(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '')
}
