import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOTAL_ROWS } from '../../src/model/outcomes.js'
import { defaultParameters, withChanges } from '../../src/model/parameters.js'
import { streamKey } from '../../src/random/key.js'
import { portableBits } from '../../src/random/portable-bits.js'
import { kernel } from '../kernel/kernel-module.js'
import { patient } from './patient.js'

const program = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const absent = existsSync(program) ? '' : ' (skipped: no chromium; apt-get install chromium, or set CHROMIUM_PATH)'
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const ORIGIN = 'http://ganwei.invalid'

describe.skipIf(absent !== '')(`in chromium${absent}`, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    })
    page = patient(await browser.newPage())
    // The built modules under a name of their own; nothing goes over a network.
    await page.route(`${ORIGIN}/**`, (route) => {
      const path = join(dist, new URL(route.request().url()).pathname)
      if (path === join(dist, '/'))
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>ganwei</title>' })
      const contentType = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript'
      return route.fulfill({ contentType, body: readFileSync(path) })
    })
    await page.goto(`${ORIGIN}/`)
  })
  afterAll(() => browser.close())

  it('computes the promised bits of exp, log, quantile and draws', async () => {
    // As text: the test runner would rewrite the import of a function.
    const bits = await page.evaluate("import('/random/portable-bits.js').then((m) => m.portableBits(100000))")
    expect(bits).toBe(portableBits(100_000))
  })

  it('plays the kernel and the reference to the same totals as Node', async () => {
    const scenario = {
      parameters: withChanges(defaultParameters(1), { 'time.periods': 12, 'time.burnIn': 2 }),
      timetable: []
    }
    const request = { scenario, key: streamKey('paper'), first: 0, count: 2 }
    const [inKernel, inReference] = (await page.evaluate(`(async () => {
      const request = ${JSON.stringify(request)}
      const module = await WebAssembly.compileStreaming(fetch('/kernel/kernel.wasm'))
      const { kernelEngine } = await import('/kernel/simulate.js')
      const { simulate } = await import('/model/simulate.js')
      const totals = (engine) => [...engine(request)].map((record) => [...record.totals])
      return [totals(kernelEngine(module)), totals(simulate)]
    })()`)) as number[][][]
    const here = [...kernel(request)].map(({ totals }) => [...totals])
    expect(inKernel).toEqual(here)
    expect(inReference.map((totals) => totals.slice(0, 21))).toEqual(here.map((totals) => totals.slice(0, 21)))
    expect(TOTAL_ROWS[20].name).toBe('idleRunUnits')
  })
})
