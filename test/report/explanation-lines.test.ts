import { describe, expect, it } from 'vitest'
import { explain } from '../../src/findings/explanation/explanation.js'
import { cadreStory } from '../../src/findings/explanation/story.js'
import { withChanges } from '../../src/model/parameters.js'
import { streamKey } from '../../src/random/key.js'
import { explanationLines } from '../../src/report/explanation-lines.js'
import { storyLines, storySentences } from '../../src/report/story-lines.js'
import { columnWidth } from '../../src/scenario/column-width.js'
import { wordsOf } from '../../src/words/words.js'
import { sampleBatch } from './sample.js'

const TIERS = [
  { id: 'province', units: 2, cadresPerUnit: 5, elaboration: 0 },
  { id: 'city', units: 2, cadresPerUnit: 5, elaboration: 0 }
]
const set = { 'organisation.tiers': TIERS }
const { plan } = sampleBatch(
  [
    { id: 'baseline', label: { zh: '基线', en: 'Baseline' }, set },
    { id: 'lenient', label: { zh: '从宽', en: 'Lenient' }, set: { ...set, 'accountability.strictness': 0.05 } }
  ],
  1
)
const [a, b] = plan.scenarios
const key = streamKey('paper')

describe.each(['zh', 'en'] as const)('an explanation (%s)', (language) => {
  const words = wordsOf(language)

  it.each([1, 2])('of %i replications fits its lines', async (count) => {
    const explanation = await explain(a, b, key, { first: 0, count })
    const lines = explanationLines([a, b], explanation, { seed: 'paper', first: 0, words })
    for (const line of lines) expect(columnWidth(line)).toBeLessThanOrEqual(100)
    expect(lines.join('\n')).not.toMatch(/NaN|undefined|null|\b1 replications/)
  })

  it('of a world with turnover does not speak of the same cadres', async () => {
    const moving = { ...b, parameters: withChanges(b.parameters, { 'cadres.turnover': 0.5 }) }
    const text = (worlds: readonly [typeof a, typeof a], explanation: Awaited<ReturnType<typeof explain>>) =>
      explanationLines(worlds, explanation, { seed: 'paper', first: 0, words }).join('').replaceAll(/\s+/g, '')
    const said = { zh: '同一批干部', en: 'thesamecadreswith' }[language]
    expect(text([a, b], await explain(a, b, key, { first: 0, count: 1 }))).toContain(said)
    const moved = text([a, moving], await explain(a, moving, key, { first: 0, count: 1 }))
    expect(moved).not.toContain(said)
    expect(moved).toContain({ zh: '“从宽”之下岗位有交流轮岗', en: 'Postsarefilledanewunder“Lenient”,' }[language])
    expect(moved).toContain({ zh: '按首任干部划分', en: 'arethoseofitsfirstholder' }[language])
  })

  it('of two equal worlds says that nothing moved', async () => {
    const explanation = await explain(a, a, key, { first: 0, count: 1 })
    expect(explanationLines([a, a], explanation, { seed: 'paper', first: 0, words })).toContain(
      words.explanations.identical
    )
  })

  it('of a post filled anew says from when on it is another’s story', () => {
    const renewed = { ...b, parameters: withChanges(b.parameters, { 'cadres.turnover': 1 }) }
    const of = (one: typeof a, other: typeof a) =>
      storySentences({ worlds: [one, other], seed: 'paper' }, cadreStory(one, other, key, 0, 10), words).newcomers
    const quarters = Array.from({ length: b.parameters.time.periods - 1 }, (_, period) => period + 1)
    expect(of(a, a)).toBe('')
    expect(of(renewed, renewed)).toBe(words.stories.newcomers(null, quarters))
    expect(of(a, renewed)).toBe(words.stories.newcomers(words.say(b.label), quarters))
  })

  it('of one cadre numbers cadre and unit as the options and the trace do, from 0', () => {
    const story = cadreStory(a, b, key, 0, 10)
    const { who } = storySentences({ worlds: [a, b], seed: 'paper' }, story, words)
    expect(who).toContain(language === 'zh' ? '编号 10 的干部（编号从 0 起' : 'Cadre number 10 (numbered from 0')
    expect(who).toContain(language === 'zh' ? `市级编号 ${story.unit} 的单位` : `city unit number ${story.unit}`)
    const lines = storyLines({ worlds: [a, b], seed: 'paper' }, story, words)
    for (const line of lines) expect(columnWidth(line)).toBeLessThanOrEqual(100)
  })
})
