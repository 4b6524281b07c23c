/** Every view of the explorer, shown without a browser under a catalogue in brackets: what a person reads stands in `words/`. */

import '../words/in-brackets.js'
import { h, options, render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { playBlock } from '../../src/experiment/block.js'
import { planBatch } from '../../src/experiment/plan.js'
import type { Answer, Question } from '../../src/explorer/engine/laboratory.js'
import type { StoryTask } from '../../src/explorer/engine/story-worker.js'
import { cadreStory } from '../../src/findings/explanation/story.js'
import { simulate } from '../../src/model/simulate.js'
import { runData } from '../../src/report/run-data.js'
import { packScenario } from '../../src/scenario/packed.js'
import { analysed, FACTORIAL, KINDS, sampleBatch } from '../report/sample.js'
import { outsideBrackets } from '../words/brackets.js'
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
vi.mock('../../src/explorer/engine/use-story.js', () => ({
  useStory: (question: StoryTask) => ({ story: storyOf(question), question, failure: '' })
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
const opening = { version: '1', library: [scenario], scenario: null, run }

const PINS = 'pin=name%3DA%26set%3Dpublic.tolerance%253A0.9&pin=name%3DB%26set%3Dagreement.hierarchy%253A0.95'
const CHANGED =
  'set=public.tolerance:0.9,standards.scopeClarity:0.95&from=6&variants=cadres.turnover:0.04&nothing=1&pm=9'

/** What a page says at an address. */
async function linesAt(address: string): Promise<string> {
  vi.stubGlobal('location', { hash: `#${address}` })
  const path = new URL('../../src/explorer/app.tsx', import.meta.url).href
  const { App } = await import(/* @vite-ignore */ path)
  const page = tinyPage()
  render(h(App, { module: null, opening, usualLanguage: 'en' }), page as unknown as Element)
  return page.lines.join('\n')
}

describe.each(['en', 'zh'])('in %s, every text of the explorer stands in words or in a table', (language) => {
  it.each([
    ['answers', ''],
    ['answers', CHANGED],
    ['answers', 'set=time.burnIn:20'],
    ['compare', ''],
    ['compare', `${PINS}&${CHANGED}`],
    ['cadre', ''],
    ['cadre', CHANGED],
    ['run', ''],
    ['keep', ''],
    ['keep', CHANGED]
  ])('in the view %s at #%s', async (tab, address) => {
    const text = await linesAt(`${address}&tab=${tab}&lang=${language}`)
    expect(text.match(/⟦/g)?.length).toBeGreaterThan(40)
    expect(outsideBrackets(text)).toEqual([])
  })
})

it('finds what stands outside', async () => {
  const text = await linesAt(`${PINS}&${CHANGED}&tab=compare`)
  expect(outsideBrackets(text.replaceAll(/[⟦⟧]/g, '')).length).toBeGreaterThan(40)
})
