import { beforeAll, describe, expect, it } from 'vitest'
import type { BatchResults } from '../../../../src/experiment/results.js'
import { analyse, type RunAnalysis } from '../../../../src/findings/run-analysis.js'
import { LANGUAGES } from '../../../../src/model/language.js'
import { outcomeLabel } from '../../../../src/model/outcomes.js'
import { escapeHtml } from '../../../../src/report/display-text.js'
import { runWorkbook } from '../../../../src/report/document/office/excel.js'
import { type PageText, pageOf } from '../../../../src/report/first-page.js'
import { runView } from '../../../../src/report/run-view.js'
import { wordsOf } from '../../../../src/words/words.js'
import { HOSTILE, KINDS, sampleBatch } from '../../sample.js'
import { entryText, type ZipEntry, zipEntries } from './zip.js'

describe.each(LANGUAGES)('a workbook in %s', (language) => {
  const words = wordsOf(language)
  let results: BatchResults
  let analysis: RunAnalysis
  let bytes: Uint8Array
  let entries: readonly ZipEntry[]
  let names: readonly string[]
  const sheet = (name: string) => entryText(entries, `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`)
  const strings = () =>
    Array.from(entryText(entries, 'xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs), ([item]) =>
      Array.from(item.matchAll(/<t(?: [^>]*)?>([^<]*)/g), ([, text]) => text).join('')
    )

  beforeAll(async () => {
    results = sampleBatch(KINDS.slice(0, 2), 3, 'paper', true)
    analysis = analyse(results, { looks: [] })
    bytes = await runWorkbook(results, analysis, words)
    entries = zipEntries(bytes)
    names = Array.from(
      entryText(entries, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g),
      ([, name]) => name
    )
  })

  it('has the first page, a sheet for each question, and the dictionary last', () => {
    const { sheets } = words.office
    expect(names[0]).toBe(sheets.firstPage)
    for (const name of ['summary', 'differences', 'comparison', 'groups', 'parameters'])
      expect(names, name).toContain(sheets[name])
    expect(names.at(-1)).toBe(sheets.dictionary)
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/)
  })

  it('freezes two rows of headings, and filters at the identifiers', () => {
    for (const name of names.slice(1)) {
      const xml = sheet(name)
      expect(xml, name).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/)
      const [, columns, last] = /<\/sheetData><autoFilter ref="A2:([A-Z]+)(\d+)"\/>/.exec(xml) ?? []
      expect(xml, name).toContain(`r="${columns}2"`)
      expect(Number(last), name).toBe(
        Math.max(...Array.from(xml.matchAll(/<row r="(\d+)"/g), ([, row]) => Number(row)))
      )
    }
  })

  it('says on its first sheet what the first page does, and that its rates are no share of real cadres, with the rates as numbers', () => {
    const view = runView(results.plan, analysis, words)
    const page = pageOf(view) as PageText
    const texts = strings()
    for (const text of [page.title, ...page.findings.flatMap(({ heading, text }) => [heading, text]), ...page.notes])
      expect(texts, text).toContain(escapeHtml(text))
    expect(texts).toContain(words.office.front.note(true))
    const xml = sheet(names[0])
    for (const { estimates } of analysis.summaries) expect(xml).toContain(`<v>${estimates.afraidRate.mean}</v>`)
    expect(xml).not.toContain('autoFilter')
    expect(xml).toContain('fitToPage="1"')
  })

  it('holds numbers as numbers, shares in per cent, and labels beside identifiers', () => {
    const texts = strings()
    for (const text of ['afraidRate', words.say(outcomeLabel('afraidRate')), words.office.units.share, 'outcomeLabel'])
      expect(texts, text).toContain(text)
    const values = Array.from(
      sheet(words.office.sheets.summary).matchAll(/<c [^>]*><v>([^<]*)<\/v>/g),
      ([, value]) => value
    )
    expect(values).toContain(String(analysis.summaries[0].estimates.afraidRate.mean))
    expect(entryText(entries, 'xl/styles.xml')).toContain('formatCode="0.00%"')
  })

  it('is the same bytes again, whenever it is made', async () => {
    expect(Buffer.from(await runWorkbook(results, analysis, words)).equals(Buffer.from(bytes))).toBe(true)
    expect(new Set(entries.map(({ when }) => when))).toEqual(new Set([0x00210000]))
  })

  it('takes what users wrote as text', async () => {
    const own = sampleBatch(HOSTILE, 2)
    const hostile = zipEntries(await runWorkbook(own, analyse(own, { looks: [] }), words))
    for (const { name, content } of hostile.filter((entry) => entry.name.endsWith('.xml'))) {
      const text = content.toString('utf8')
      expect(text, name).not.toMatch(/<script|<f>|<img/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold.
      expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }
  })
})
