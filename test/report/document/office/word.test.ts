import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/findings/run-analysis.js'
import { LANGUAGES } from '../../../../src/model/language.js'
import { reportCharts } from '../../../../src/report/charts/figures.js'
import { escapeHtml } from '../../../../src/report/display-text.js'
import { reportHead } from '../../../../src/report/document/head.js'
import { type WordContent, wordDocument } from '../../../../src/report/document/office/word.js'
import { STYLE } from '../../../../src/report/document/office/word-styles.data.js'
import { reportSections } from '../../../../src/report/document/sections.js'
import { madeBlocks, pageBlocks } from '../../../../src/report/first-page.js'
import { runView } from '../../../../src/report/run-view.js'
import { wordsOf } from '../../../../src/words/words.js'
import { HOSTILE, KINDS, sampleBatch } from '../../sample.js'
import { entryText, zipEntries } from './zip.js'

// The smallest PNG: one pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64'
)

describe.each(LANGUAGES)('a Word document in %s', (language) => {
  const words = wordsOf(language)
  const contentOf = (scenarios: typeof KINDS): WordContent => {
    const results = sampleBatch(scenarios, 3)
    const analysis = analyse(results, { looks: [] })
    const view = runView(results.plan, analysis, words)
    const { answer, ...head } = reportHead(view)
    const sections = reportSections(view, results, { repeatCommand: 'npx ganwei batch plan.json' })
    return {
      text: { ...head, answer: [answer], sections },
      charts: reportCharts(results, analysis, words),
      source: words.office.source('3', 'paper'),
      picture: () => ({ png: PIXEL, width: 700, height: 300 })
    }
  }
  let content: WordContent
  let bytes: Uint8Array
  let body: string
  let styles: string
  beforeAll(async () => {
    content = contentOf(KINDS.slice(0, 2))
    bytes = await wordDocument(content, words)
    const entries = zipEntries(bytes)
    ;[body, styles] = [entryText(entries, 'word/document.xml'), entryText(entries, 'word/styles.xml')]
  })

  const texts = (style: string) =>
    Array.from(body.matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) => paragraph)
      .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map((paragraph) => Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g), ([, text]) => text).join(''))

  it('has the sections of the report as real headings, in order', () => {
    const first = content.text.page === null ? [] : [content.text.title]
    expect(texts(STYLE.heading)).toEqual(
      [...first, ...content.text.sections.map(({ title }) => title)].map((title) =>
        escapeHtml(title).replaceAll('&#39;', '&apos;')
      )
    )
    expect(texts(STYLE.title)).toHaveLength(1)
    expect(texts(STYLE.answer)).toHaveLength(1)
  })

  it('gives every table a caption above and every figure one below, numbered, with another text for who does not see', () => {
    const blocks = content.text.sections.flatMap((section) => section.blocks)
    const onFirst =
      content.text.page === null ? [] : [...pageBlocks(content.text.page), ...madeBlocks(content.text.page)]
    const tables = [...onFirst, ...blocks].filter(({ kind }) => kind === 'table').length
    expect(texts(STYLE.tableCaption)).toHaveLength(tables)
    expect(texts(STYLE.figureCaption)).toHaveLength(content.charts.length)
    texts(STYLE.tableCaption).forEach((text, k) => {
      expect(text).toMatch(new RegExp(`^${words.office.table} ${k + 1}\\D`))
    })
    const said = Array.from(body.matchAll(/<wp:docPr [^>]*>/g), ([tag]) => tag)
    expect(said).toHaveLength(content.charts.length)
    for (const tag of said) expect(tag).toMatch(/ descr="[^"]{20,}"/)
    expect(body.match(/<w:tbl>/g)).toHaveLength(tables)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
  })

  it('formats nothing but by styles that it has', () => {
    const known = new Set(Array.from(styles.matchAll(/w:styleId="([^"]*)"/g), ([, id]) => id))
    const used = new Set(Array.from(body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g), ([, id]) => id))
    expect([...used].filter((id) => !known.has(id))).toEqual([])
    expect(body).not.toMatch(/<w:(?:b|i|sz|jc|color|rFonts|spacing|ind|shd|tblBorders|tcBorders|tblCellMar|pBdr)[ />]/)
    expect(Array.from(body.matchAll(/<w:p>(?!<w:pPr><w:pStyle )/g))).toEqual([])
  })

  it('is the same bytes again, and says no time', async () => {
    expect(Buffer.from(await wordDocument(content, words)).equals(Buffer.from(bytes))).toBe(true)
    expect(new Set(zipEntries(bytes).map(({ when }) => when))).toEqual(new Set([0x00210000]))
    expect(entryText(zipEntries(bytes), 'docProps/core.xml')).not.toMatch(/dcterms/)
  })

  it('takes what users wrote as text', async () => {
    const entries = zipEntries(await wordDocument({ ...contentOf(HOSTILE), picture: () => null }, words))
    const text = entryText(entries, 'word/document.xml')
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<wp:docPr')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold.
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })
})
