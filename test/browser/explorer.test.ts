import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultParameters } from '../../src/model/parameters.js'
import { wordsOf } from '../../src/words/words.js'
import { ganwei, main, root } from '../cli/program.js'
import { patient } from './patient.js'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const isThere = existsSync(CHROMIUM)
const TITLE = isThere
  ? 'the explorer in a browser'
  : `the explorer in a browser: no chromium at ${CHROMIUM}; install it (Debian: apt-get install chromium) or set CHROMIUM_PATH`

const CLEAR = 'set=standards.scopeClarity:0.95;standards.criteriaClarity:0.95;standards.detailClarity:0.95'
const SETTLED = '[data-settled=true]'

describe.skipIf(!isThere)(TITLE, () => {
  let browser: Browser
  let program: ChildProcess
  let address: string
  let scratch: string

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'ganwei-explorer-'))
    program = spawn(process.execPath, [main, 'explore', '--no-open', '--quiet'], { cwd: root })
    address = await new Promise<string>((resolve, reject) => {
      program.stdout?.once('data', (text) => resolve(String(text).trim()))
      program.once('exit', (code) => reject(new Error(`the program ended with exit code ${code}`)))
    })
    address = address.replace(/#.*/, '')
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    })
  })
  afterAll(async () => {
    await browser?.close()
    program?.kill('SIGINT')
    rmSync(scratch, { recursive: true, force: true })
  })

  it('shows the integers that its exported scenario gives at the command line', async () => {
    const { page, noises } = await open(`lang=en&${CLEAR}&at=30:public.tolerance:0.9&pm=0.5&seed=007`)
    await settledReform(page)
    await page.click('.integers summary')
    const shown = await integers(page)
    await page.getByRole('tab', { name: 'Export' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="scenario.yaml"]')])
    const file = join(scratch, 'reform.yaml')
    await download.saveAs(file)
    const args = ['run', file, '--replications', String(shown.replications), '--seed', '007', '--json']
    const { stdout, status } = ganwei(args)
    expect(status).toBe(0)
    const { totals } = JSON.parse(stdout)
    expect(Object.keys(shown.totals).length).toBeGreaterThan(15)
    for (const [name, value] of Object.entries(shown.totals)) expect(value, name).toBe(totals[name])
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('goes back and forward through what was chosen, and keeps it in its address', async () => {
    const { page, noises } = await open('lang=en&pm=0.5')
    const field = page.getByLabel(/^public tolerance: value/)
    await field.fill('0.9')
    await field.press('Enter')
    await page.waitForURL(/public\.tolerance:0\.9/)
    await settledReform(page)
    const fallen = await page.textContent('[data-outcome=afraidRate] .value b')
    await page.goBack()
    await page.waitForSelector('#verdict[data-verdict=baseline]')
    expect(await field.inputValue()).toBe(String(defaultParameters().public.tolerance))
    await page.goForward()
    await settledReform(page)
    expect(await field.inputValue()).toBe('0.9')
    expect(await page.textContent('[data-outcome=afraidRate] .value b')).toBe(fallen)
    await page.reload()
    await settledReform(page)
    expect(await page.textContent('[data-outcome=afraidRate] .value b')).toBe(fallen)
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('makes one entry of the history of a run of keys and of a pull, and shows what its address says', async () => {
    const { page, noises } = await open('lang=en&pm=0.5')
    // The clock is the test's: how long the machine takes for a key does not matter.
    await page.evaluate('const moment = performance.now(); performance.now = () => moment')
    const length = () => page.evaluate('history.length')
    const before = (await length()) as number
    const slider = page.getByLabel('agreement', { exact: true })
    await slider.focus()
    for (let k = 0; k < 30; k++) await page.keyboard.press('ArrowRight')
    const agreed = await page.getByLabel(/^agreement: value/).inputValue()
    await page.waitForURL((url) => url.hash.includes(`agreement.hierarchy:${agreed}`))
    expect(await length()).toBe(before + 1)
    const { x, y, width, height } = (await page.getByLabel('public tolerance', { exact: true }).boundingBox()) as Box
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    for (let k = 1; k <= 30; k++) await page.mouse.move(x + width / 2 + k, y + height / 2)
    await page.mouse.up()
    expect(await length()).toBe(before + 2)
    const moved = await page.getByLabel(/^public tolerance: value/).inputValue()
    expect(new URL(page.url()).hash).toContain(`public.tolerance:${moved}`)
    await page.goBack()
    await page.waitForURL((url) => !url.hash.includes('public.tolerance'))
    expect(await page.getByLabel(/^agreement: value/).inputValue()).toBe(agreed)
    await settledReform(page)
    // From here on calls are few, as Safari has it: what is beyond them is never written, and the page goes on.
    await page.evaluate(`let calls = 0
    for (const name of ['pushState', 'replaceState']) {
      const own = history[name].bind(history)
      history[name] = (...args) => {
        if (++calls > 20) throw new DOMException('too many calls', 'SecurityError')
        own(...args)
      }
    }`)
    for (let k = 0; k < 30; k++) await page.getByRole('button', { name: k % 2 === 0 ? '中文' : 'English' }).click()
    await page.waitForSelector('html[lang=en]')
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('lays other assumptions under baseline and reform alike', async () => {
    const { page, noises } = await open(`lang=en&${CLEAR}&pm=0.5&variants=cadres.turnover:0.5`)
    await settledReform(page)
    expect(await page.textContent('.group .count')).toMatch(/changed/)
    await page.getByRole('tab', { name: 'Export' }).click()
    for (const file of ['scenario.yaml', 'baseline.yaml']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save="${file}"]`)])
      expect(readFileSync((await download.path()) as string, 'utf8'), file).toMatch(/turnover: 0\.5/)
    }
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('simulates in workers only, and answers a slider without holding the page up', async () => {
    const { page, noises } = await open('lang=en&pm=0.5')
    await page.evaluate(`window.made = 0
      for (const name of ['instantiate', 'Instance', 'compile', 'Module']) {
        WebAssembly[name] = new Proxy(WebAssembly[name], {
          apply: (...call) => (window.made++, Reflect.apply(...call)),
          construct: (...call) => (window.made++, Reflect.construct(...call))
        })
      }`)
    await page.getByLabel('agreement', { exact: true }).fill('0.9')
    await settledReform(page)
    expect(page.workers().length).toBeGreaterThan(0)
    expect(page.workers().every((worker) => worker.url().includes('play-worker'))).toBe(true)
    // The page's own script holds no instance of the kernel: only workers make one.
    expect(await page.evaluate('window.made')).toBe(0)
    expect(noises).toEqual([])
    await page.context().close()
  })

  it.each(['zh', 'en'] as const)(
    'says the same in %s, and axe finds no serious fault in light and dark',
    async (language) => {
      const { page, noises } = await open(`lang=${language}&${CLEAR}&pm=0.5`)
      await settledReform(page)
      await page.waitForSelector('[data-figure=questionnaire]')
      expect(await page.textContent('#verdict')).toBe(wordsOf(language).findings.verdicts.dare)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en')
      expect(await seriousFaults(page)).toEqual([])
      expect(await controlsOnPaper(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      expect(noises).toEqual([])
      await page.context().close()
    }
  )

  it.each([
    ['compare', '.compare[aria-busy=false] .whiskers'],
    ['cadre', '.cadre[aria-busy=false] .story'],
    ['keep', '[data-save="scenario.yaml"]:enabled']
  ])('axe finds no serious fault in the view %s, and paper has no controls', async (tab, ready) => {
    const pin = encodeURIComponent(`name=clear&${CLEAR}`)
    const { page, noises } = await open(`lang=en&tab=${tab}&pm=0.5&${CLEAR}&pin=${pin}`, address, ready)
    expect(await seriousFaults(page)).toEqual([])
    expect(await controlsOnPaper(page)).toEqual([])
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('shows the effect in other worlds beside chance, more of them while one looks', async () => {
    const { page, noises } = await open('lang=en&pm=0.5&set=public.tolerance:0.9')
    await settledReform(page)
    await page.getByLabel(/other structures too/).check()
    await page.waitForURL(/worlds=on/)
    await page.waitForSelector('.worlds .world:nth-of-type(3)')
    expect(await page.textContent('.worlds [role=status]')).toMatch(/\d+ (of \d+ )?worlds/)
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('takes an organisation and a survey of one’s own', async () => {
    const { page, noises } = await open('lang=en&pm=0.5')
    await page.click('.organisation summary')
    await page.getByLabel('tier 1: units').fill('2')
    await page.getByLabel('tier 1: units').blur()
    await page.waitForURL(/tiers=province:2:40:-0\.2/)
    expect(await page.textContent('.organisation [role=status]')).toBe('36 units with 1,040 cadres')
    await page.click('.own-survey summary')
    for (const [k, share] of ['10', '20', '30', '40'].entries()) {
      await page.locator('.own-survey input').nth(k).fill(share)
    }
    await page.getByRole('button', { name: 'Show my survey' }).click()
    await page.waitForURL(/survey=0\.1;0\.2;0\.3;0\.4;300/)
    expect(await page.textContent('[data-figure=questionnaire] figcaption')).toContain('my survey')
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('compares pinned reforms, and takes them apart', async () => {
    const pin = (name: string, set: string) =>
      `pin=${encodeURIComponent(`name=${name}&set=${encodeURIComponent(set)}`)}`
    const pins = [pin('open public', 'public.tolerance:0.9'), pin('aligned', 'agreement.hierarchy:0.95')].join('&')
    const { page, noises } = await open(
      `lang=en&tab=compare&pm=0.5&${pins}`,
      address,
      '.compare[aria-busy=false] .whiskers'
    )
    const rows = page.locator('.compare section:nth-of-type(2) tbody tr')
    expect(await rows.allTextContents()).toHaveLength(3)
    await page.click('.synergy input')
    await page.waitForSelector('.synergy table')
    expect(await rows.count()).toBe(4)
    expect(await page.textContent('.synergy .lead')).toMatch(/Together they lower it by (more|less)|do not settle/)
    await page.getByRole('button', { name: 'remove' }).first().click()
    await page.waitForURL((url) => !url.hash.includes('open'))
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('follows a cadre, and finds one who changes', async () => {
    const { page, noises } = await open(`lang=en&tab=cadre&${CLEAR}&cadre=3`, address, '[data-cadre="3"]')
    await page.getByRole('button', { name: 'Next cadre' }).click()
    await page.waitForSelector('[data-cadre]:not([data-cadre="3"])')
    await page.waitForURL(/cadre=(?!3$)\d+/)
    expect(await page.textContent('.story')).toMatch(/choices differ in \d+ of \d+ quarters/)
    const field = page.getByLabel('cadre (0 to 999)')
    for (const nobody of ['7.5', '1000']) {
      await field.fill(nobody)
      await field.blur()
      await page.getByText('Please enter a whole number from 0 to 999.').waitFor()
      await field.fill('4')
      await field.blur()
      await page.waitForSelector('[data-cadre="4"]')
      expect(await page.getByRole('alert').count()).toBe(0)
    }
    expect(noises).toEqual([])
    await page.context().close()
  })

  it('opens a run, and puts a world of it on the levers', async () => {
    const folder = join(scratch, 'run')
    const tiny = 'organisation.tiers=[{id: a, units: 2, cadresPerUnit: 10, elaboration: 0}]'
    const design = 'scenarios/designs/strictness-and-tolerance.yaml'
    expect(ganwei(['batch', design, '--replications', '2', '--set', tiny, '--out', folder, '--quiet']).status).toBe(0)
    const site = join(scratch, 'site-of-run')
    expect(ganwei(['explore', folder, '--export', site]).status).toBe(0)
    const server = await staticServer(site)
    const { port } = server.address() as AddressInfo
    const { page, noises } = await open('lang=en&tab=run&pm=0.5', `http://127.0.0.1:${port}/`, '.run .heat')
    expect(await seriousFaults(page)).toEqual([])
    expect(await controlsOnPaper(page)).toEqual([])
    await page.locator('.heat .cell').first().click()
    await page.waitForURL(/set=accountability\.strictness:/)
    await settledReform(page)
    expect(noises).toEqual([])
    await page.context().close()
    server.close()
  })

  it('works as a static site below any address', async () => {
    const folder = join(scratch, 'site')
    expect(ganwei(['explore', '--export', folder]).status).toBe(0)
    const server = await staticServer(folder)
    const { port } = server.address() as AddressInfo
    const { page, noises } = await open(`lang=en&${CLEAR}&pm=0.5`, `http://127.0.0.1:${port}/`)
    await settledReform(page)
    const [figure] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-figure=composition] button:has-text("SVG")')
    ])
    const svg = readFileSync((await figure.path()) as string, 'utf8')
    expect(svg).toMatch(/^<svg[\s\S]*Reform[\s\S]*<\/svg>$/)
    expect(noises).toEqual([])
    await page.context().close()
    server.close()
  })

  it('works as one file from file://, and gives the integers of the command line', async () => {
    const file = join(scratch, 'explorer.html')
    expect(ganwei(['explore', '--export', file]).status).toBe(0)
    expect(statSync(file).size).toBeLessThan(2_500_000)
    const { page, noises } = await open(`lang=en&${CLEAR}&pm=0.5&seed=007`, pathToFileURL(file).href)
    await settledReform(page)
    await page.click('.integers summary')
    const shown = await integers(page)
    const [figure] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-figure=composition] button:has-text("SVG")')
    ])
    expect(readFileSync((await figure.path()) as string, 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>$/)
    await page.getByRole('tab', { name: 'Export' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save="scenario.yaml"]')])
    const reform = join(scratch, 'from-file.yaml')
    await download.saveAs(reform)
    const { stdout } = ganwei(['run', reform, '--replications', String(shown.replications), '--seed', '007', '--json'])
    const { totals } = JSON.parse(stdout)
    expect(Object.keys(shown.totals).length).toBeGreaterThan(15)
    for (const [name, value] of Object.entries(shown.totals)) expect(value, name).toBe(totals[name])
    expect(noises).toEqual([])
    await page.context().close()
  })

  it.each([
    {
      of: 'the kernel',
      without: (page: Page) => page.route('**/kernel.wasm', (route) => route.fulfill({ status: 404 }))
    },
    {
      of: 'workers',
      without: (page: Page) =>
        page.addInitScript("window.Worker = class { constructor() { throw new Error('refused') } }")
    }
  ])('says that it cannot start without $of, and leaves it said', async ({ without }) => {
    const page = patient(await browser.newPage())
    await without(page)
    // What it was opened with comes once that is said.
    let come = () => {}
    const isSaid = new Promise<void>((resolve) => {
      come = resolve
    })
    await page.route('**/opening.json', (route) => isSaid.then(() => route.continue()))
    const opening = page.waitForEvent('requestfinished', (request) => request.url().endsWith('opening.json'))
    await page.goto(address)
    await page.waitForSelector('.stop[role=alert]')
    come()
    await opening
    // Whatever that brings about has had its turn.
    for (let turn = 0; turn < 20; turn++) await page.evaluate('new Promise((done) => setTimeout(done))')
    expect(await page.locator('.stop[role=alert]').count()).toBe(1)
    expect(await page.locator('#page').innerText()).toMatch(/WebAssembly/)
    await page.close()
  })

  /** Opens the page at a fragment and collects whatever it says on the console or asks of another origin. */
  async function open(fragment: string, at = address, ready = SETTLED) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = patient(await context.newPage())
    const noises: string[] = []
    page.on('console', (message) => noises.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => noises.push(`error: ${error.message}`))
    page.on('request', (request) => {
      const url = request.url()
      const own = at.startsWith('file:') ? at : new URL(at).origin
      if (!url.startsWith(own) && !/^(data|blob):/.test(url)) noises.push(`request: ${url}`)
    })
    await page.goto(`${at}#${fragment}`)
    await page.waitForSelector(ready)
    return { page, noises }
  }
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Waits until there is a settled answer to a reform. */
async function settledReform(page: Page): Promise<void> {
  await page.waitForSelector(`.headline:has(#verdict:not([data-verdict=baseline])):has(${SETTLED})`)
}

/** What axe finds in light and in dark that is serious; run by the debugger, which the page's policy does not bind. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const faults: string[] = []
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    const found = (await page.evaluate(
      "axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))"
    )) as string[]
    faults.push(...found.map((fault) => `${theme}: ${fault}`))
  }
  return faults
}

/** What a printed page would show that only a screen can use; the cells of a surface, and what it is laid across, are texts on paper. */
async function controlsOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' })
  const shown = (await page.evaluate(
    "[...document.querySelectorAll('button:not(.cell), input, select, summary, [role=tab]')].filter((control) => !control.closest('.surface') && control.getBoundingClientRect().width > 0).map(({ outerHTML }) => outerHTML)"
  )) as string[]
  await page.emulateMedia({ media: null })
  return shown
}

/** Every integer that the page shows of the reform, and over how many replications. */
async function integers(page: Page): Promise<{ replications: number; totals: Record<string, number> }> {
  // The table is made once its place has been opened.
  await page.waitForSelector('[data-world=reform]')
  return page.evaluate(`({
    replications: Number(document.querySelector('[data-replications]').dataset.replications),
    totals: Object.fromEntries([...document.querySelectorAll('[data-world=reform]')].map((cell) => [cell.dataset.total, Number(cell.dataset.value)]))
  })`)
}

/** A plain web server, as anyone has it. */
async function staticServer(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json'
  }
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, url === '/' ? 'index.html' : new URL(url, 'http://a').pathname)
    response
      .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
      .end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
