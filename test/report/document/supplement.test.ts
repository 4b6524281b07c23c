import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/findings/run-analysis.js'
import { drawFigures } from '../../../src/report/charts/figures.js'
import { markdownText } from '../../../src/report/document/markdown-text.js'
import { supplementTexts } from '../../../src/report/document/supplement.js'
import { HOSTILE, KINDS, type SampleScenario, sampleBatch } from '../sample.js'

async function textsOf(scenarios: readonly SampleScenario[]) {
  const results = sampleBatch(scenarios, 3)
  const analysis = analyse(results, { looks: [] })
  const figures = await drawFigures(results, analysis)
  return supplementTexts({ results, analysis, figures, version: '1.2.3', repeatCommand: 'again' })
}

const textOf = async (scenarios: readonly SampleScenario[], name: string) =>
  (await textsOf(scenarios)).find((text) => text.name === name)!.content

describe('the supplement', () => {
  it('leaves hostile labels as text', async () => {
    for (const { name, content } of await textsOf(HOSTILE)) {
      if (!name.endsWith('.md')) continue
      expect(content.replaceAll(/\\[<>]/g, ''), name).not.toMatch(/<(script|img)|\u202e|\u2028/)
      for (const line of content.split('\n').filter((each) => each.startsWith('| '))) {
        const cells = line.replaceAll('\\|', '').split('|').length
        // Rules have two columns, patterns four, results five, parameters six.
        expect([4, 6, 7, 8]).toContain(cells)
      }
    }
  })

  it('tells what a timetable changes, and from when', async () => {
    expect(await textOf(KINDS, 'methods.en.md')).toContain(
      '| 6 | `accountability.strictness` strictness | 0.15 | 0.1 |'
    )
  })

  it('says which intervals hold together, and which patterns emerge', async () => {
    const text = await textOf(KINDS.slice(0, 3), 'methods.en.md')
    expect(text).toContain('differences in the 不敢为 rate hold together for all 2 scenarios (Bonferroni)')
    expect(text).toMatch(/^## Patterns of the model[\s\S]*^\| [^|]+ \| emergent \|/m)
    const alone = await textOf(KINDS.slice(0, 1), 'methods.en.md')
    expect(alone).not.toContain('Bonferroni')
  })

  it('of one scenario alone compares nothing', async () => {
    const names = (await textsOf(KINDS.slice(0, 1))).map(({ name }) => name)
    expect(names).toContain('methods.en.md')
    expect(names.filter((name) => name.startsWith('comparison'))).toEqual([])
  })
})

describe('a text in Markdown', () => {
  it('has no markup', () => {
    expect(markdownText('a*b*_c_ [d](e) `f` <g> h|i & #j')).toBe(
      'a\\*b\\*\\_c\\_ \\[d\\](e) \\`f\\` &lt;g&gt; h\\|i &amp; \\#j'
    )
  })
})
