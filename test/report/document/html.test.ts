import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawFigures } from '../../../src/report/charts/figures.js'
import { reportHtml, SWITCH_SCRIPT, SWITCH_SCRIPT_HASH } from '../../../src/report/document/html.js'
import { reportMarkdown } from '../../../src/report/document/markdown.js'
import { hiddenCharacters } from '../../../src/scenario/characters.js'
import { analysed, HOSTILE, KINDS, sampleBatch } from '../sample.js'

const REPEAT = { repeatCommand: 'ganwei batch <plan> && echo "x"' }

async function page(scenarios = KINDS, replications = 3, seed = 'paper') {
  const results = sampleBatch(scenarios, replications, seed)
  return reportHtml(results, analysed(results), REPEAT)
}

describe('the report', () => {
  it('allows one script, by the hash of its text', async () => {
    const hash = createHash('sha256').update(SWITCH_SCRIPT).digest('base64')
    expect(SWITCH_SCRIPT_HASH).toBe(`sha256-${hash}`)
    const html = await page()
    expect(html.includes(`default-src 'none'; style-src 'unsafe-inline'; script-src '${SWITCH_SCRIPT_HASH}'`)).toBe(
      true
    )
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.includes(`<script>${SWITCH_SCRIPT}</script>`)).toBe(true)
  })

  it('asks for nothing and says everything twice, Chinese first', async () => {
    const html = await page()
    expect(/\b(src|href|action|poster|data)="(?!data:,)[^#]/.test(html)).toBe(false)
    expect(/@import|url\(\s*['"]?https?:/.test(html)).toBe(false)
    expect(html.indexOf('<article class="zh"')).toBeLessThan(html.indexOf('<article class="en"'))
    expect(html.match(/<svg /g)).toHaveLength(24)
    expect(html.includes('95&nbsp;% simulation interval')).toBe(true)
    expect(html.includes('模拟误差区间')).toBe(true)
    expect(html.includes('under these parameters, most of which are assumed')).toBe(true)
    expect(html.includes('陈朋')).toBe(true)
    expect(html.includes('ganwei batch &lt;plan&gt; &amp;&amp; echo &quot;x&quot;')).toBe(true)
  })

  it('holds no missing number, even of one replication or no case', async () => {
    for (const html of [await page(KINDS, 1), await page(KINDS.slice(4, 5), 2)]) {
      const shown = html.replace(/<script[\s\S]*?<\/script>/g, '')
      expect(/NaN|undefined|Infinity/.test(shown)).toBe(false)
      expect(/NaN|undefined|Infinity/.test(html)).toBe(false)
      expect(shown.includes('–')).toBe(true)
    }
  })

  it('has no id twice', async () => {
    const ids = Array.from((await page()).matchAll(/\sid="([^"]*)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is the same for the same results, with figures drawn before or now', async () => {
    const results = sampleBatch(KINDS, 2)
    const analysis = analysed(results)
    const figures = await drawFigures(results, analysis)
    const html = await reportHtml(results, analysis, REPEAT)
    expect((await reportHtml(results, analysis, { ...REPEAT, figures })) === html).toBe(true)
    expect((await reportHtml(results, analysis, REPEAT)) === html).toBe(true)
  })

  it('treats labels, ids and the seed as text', async () => {
    const html = await page(HOSTILE, 2, '</script><b>\u202e')
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    expect(/<img|<b>\ufffd/.test(html)).toBe(false)
    expect(hiddenCharacters(html)).toEqual([])
    const json = html.match(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/)![1]
    const data = JSON.parse(json)
    expect(data.scenarios.map(({ id }: { id: string }) => id).sort()).toEqual(HOSTILE.map(({ id }) => id).sort())
    expect(data.seed).toBe('</script><b>\u202e')
    expect(({} as Record<string, unknown>).label).toBeUndefined()
  })
})

describe('the report as Markdown', () => {
  it('has the sections of the page and makes nothing of labels', async () => {
    const results = sampleBatch(HOSTILE, 2, '</script>[x](javascript:1) www.evil.org a@b.c http://evil | $x$')
    const analysis = analysed(results)
    const text = reportMarkdown(results, analysis, { ...REPEAT, figures: await drawFigures(results, analysis) })
    const html = await reportHtml(results, analysis, REPEAT)
    const prose = text.replace(/^ {4}.*$/gm, '')
    const headings = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)
    for (const title of headings) expect(text).toContain(`## ${title}`)
    expect(prose).not.toMatch(/<(?!\/?br)[a-z/!]/i)
    expect(prose).not.toMatch(/(?<!\\)\]\(|https?:\/\/|www\.|[^\\]\$x/)
    expect(hiddenCharacters(text.replaceAll('\n', ''))).toEqual([])
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) {
      expect(line.replace(/\\./g, '').match(/\|/g)!.length).toBeGreaterThan(2)
    }
  })
})
