import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportHtml } from '../../src/report/document/html.js'
import { wordsOf } from '../../src/words/words.js'
import {
  analysed,
  analysedInWorlds,
  FACTORIAL,
  HOSTILE,
  KINDS,
  manyScenarios,
  type SampleScenario,
  sampleBatch
} from '../report/sample.js'
import { patient } from './patient.js'

/** A structure with as long a name as the library’s. */
const STRUCTURES = { zh: '“干部知晓全部未被追究的出错”', en: '“cadres see all of the unpunished errors”' }

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const isThere = existsSync(CHROMIUM)
const TITLE = isThere
  ? 'the report in a browser'
  : `the report in a browser: no chromium at ${CHROMIUM}; install it (Debian: apt-get install chromium) or set CHROMIUM_PATH`

describe.skipIf(!isThere)(TITLE, () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ganwei-report-'))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const BATCHES: readonly [string, readonly SampleScenario[], number][] = [
    ['kinds', KINDS, 3],
    ['one', KINDS.slice(0, 1), 1],
    ['hostile', HOSTILE, 2],
    ['factorial', FACTORIAL, 2],
    ['forty', manyScenarios(40), 2]
  ]

  it.each(BATCHES)('%s: opens quietly, switches language, clips no text', async (name, scenarios, replications) => {
    const { page, noises } = await open(name, scenarios, replications, true)
    expect(await shownArticles(page)).toEqual(['zh'])
    expect(await clippedTexts(page)).toEqual([])
    await page.click('label[for=en]')
    expect(await shownArticles(page)).toEqual(['en'])
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(await clippedTexts(page)).toEqual([])
    await page.click('label[for=zh]')
    expect(await shownArticles(page)).toEqual(['zh'])
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hans')
    expect(await page.evaluate('typeof hacked')).toBe('undefined')
    expect(await page.evaluate("document.querySelectorAll('img, b > script, article script').length")).toBe(0)
    expect(noises).toEqual([])
    await page.context().close()
  })

  it.each([
    ['en-US', 'en', 'en'],
    ['de', 'en', 'en'],
    ['zh-TW', 'zh', 'zh-Hans']
  ])('begins in the language of a reader of %s', async (locale, article, lang) => {
    const { page } = await open('reader', KINDS.slice(0, 1), 1, true, locale)
    expect(await shownArticles(page)).toEqual([article])
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang)
    await page.context().close()
  })

  it('can be read and switched without a script', async () => {
    const { page, noises } = await open('plain', KINDS, 2, false)
    expect(await page.locator('article.zh').isVisible()).toBe(true)
    expect(await page.locator('article.en').isVisible()).toBe(false)
    await page.locator('label[for=en]').click()
    expect(await page.locator('article.zh').isVisible()).toBe(false)
    expect(await page.locator('article.en').isVisible()).toBe(true)
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('fits a telephone: only tables and charts scroll sideways', async () => {
    const { page } = await open('narrow', HOSTILE, 2, true)
    await page.setViewportSize({ width: 360, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.context().close()
  })

  it('prints its first page on one sheet, in both languages, with ten measures and a chart', async () => {
    const results = sampleBatch(manyScenarios(11), 2, 'paper', true)
    const file = join(folder, 'sheet.html')
    writeFileSync(file, await reportHtml(results, analysedInWorlds(results), { repeatCommand: 'ganwei batch' }))
    for (const language of ['zh', 'en'] as const) {
      const page = patient(await browser.newPage())
      await page.goto(pathToFileURL(file).href)
      await page.click(`label[for=${language}]`)
      await page.evaluate("document.querySelectorAll('article > :not(.page)').forEach((one) => one.remove())")
      expect(await page.locator(`article.${language} .page > .wide tbody tr`).count()).toBe(11)
      const { page: text } = wordsOf(language).report
      const structure = STRUCTURES[language]
      const ground = text.grounds.depends(
        text.onSingleWorlds(structure, 8),
        text.shown(51, 64, { shown: 86, draws: 153 })
      )
      await page.locator(`article.${language} .page > .wide tbody td:last-child`).evaluateAll((cells, said) => {
        for (const cell of cells.slice(1)) cell.textContent = said
      }, ground)
      expect(await page.locator(`article.${language} .page svg`).count()).toBe(1)
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
      expect(sheets, language).toHaveLength(1)
      await page.close()
    }
  })

  /** Opens a report and collects everything that it says on the console or asks of the network. */
  async function open(
    name: string,
    scenarios: readonly SampleScenario[],
    replications: number,
    withScript: boolean,
    locale = 'zh-CN'
  ) {
    const results = sampleBatch(scenarios, replications, 'paper', true)
    const html = await reportHtml(results, analysed(results), { repeatCommand: 'ganwei batch' })
    const file = join(folder, `${name}.html`)
    writeFileSync(file, html)
    const context = await browser.newContext({
      javaScriptEnabled: withScript,
      locale,
      viewport: { width: 1000, height: 900 }
    })
    const page = patient(await context.newPage())
    const noises: string[] = []
    const address = pathToFileURL(file).href
    page.on('console', (message) => noises.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => noises.push(`error: ${error.message}`))
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) noises.push(`request: ${request.url()}`)
    })
    await page.goto(address)
    return { page, noises }
  }
})

function shownArticles(page: Page): Promise<string[]> {
  return page.evaluate(
    "Array.from(document.querySelectorAll('article')).filter((a) => a.offsetHeight > 0).map((a) => a.className)"
  )
}

/** Texts of the drawings in sight that reach beyond the edge of their drawing. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(`Array.from(document.querySelectorAll('figure svg')).flatMap((svg) => {
    const edge = svg.getBoundingClientRect()
    if (edge.width === 0) return []
    return Array.from(svg.querySelectorAll('text')).flatMap((text) => {
      const box = text.getBoundingClientRect()
      if (box.width === 0) return []
      const isInside = box.left >= edge.left - 0.5 && box.right <= edge.right + 0.5 && box.top >= edge.top - 0.5 &&
        box.bottom <= edge.bottom + 0.5
      return isInside ? [] : [text.textContent]
    })
  })`)
}
