/** `ganwei explore`: the explorer in this machine's browser, or as a static site. */

import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { RunAnalysis } from '../findings/run-analysis.js'
import { type RunData, runData } from '../report/run-data.js'
import { writeDurably } from '../run/durable-file.js'
import { Failure, systemFailure } from '../run/failure.js'
import { readCompleteRun, readFinished } from '../run/read-run.js'
import { makeFolder, makeInnerFolder } from '../run/regular-file.js'
import { PLAN_FILE } from '../run/run-files.js'
import type { Scenario } from '../scenario/resolve.js'
import { type ExplorerServer, serveSite } from './explore-server.js'
import { explorerSite, type Site } from './explore-site.js'
import { interruptible } from './interruption.js'
import { loadScenarios } from './load-scenarios.js'
import type { Output } from './output.js'

/** What opens an address, by system; elsewhere `xdg-open`. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler']
}

/** What `ganwei explore` is given. */
export interface ExploreArguments {
  readonly what: string | undefined
  readonly export: string | undefined
  readonly port: number | undefined
  readonly open: boolean
  readonly set: readonly string[]
}

/** Serves the explorer until it is interrupted, or writes it into a folder; throws `Failure`. */
export async function openExplorer(argv: ExploreArguments, output: Output): Promise<void> {
  const { scenario, run } = openedWith(argv, output)
  const site = explorerSite(scenario, run)
  const folder = argv.export === undefined ? undefined : argv.export
  if (folder !== undefined) return writeSite(folder, site, output)
  const port = argv.port ?? 0
  const server = await serveSite(site, port).catch((error) => {
    throw portFailure(port, error)
  })
  const fragment = [`lang=${output.language}`, ...(run === null ? [] : ['tab=run'])].join('&')
  const address = `${server.address}#${fragment}`
  output.result(address)
  output.note((w) => w.printed.onlyHere)
  if (argv.open) openBrowser(address, output)
  await untilInterrupted(server)
}

/** The scenario or the run that the page is opened with. */
function openedWith(argv: ExploreArguments, output: Output): { scenario: Scenario | null; run: RunData | null } {
  const { what } = argv
  if (what !== undefined && existsSync(join(what, PLAN_FILE))) {
    if (argv.set.length > 0) {
      throw new Failure('usage', (w) => w.printed.setOfScenario)
    }
    return { scenario: null, run: readRunData(what) }
  }
  if (what === undefined && argv.set.length === 0) return { scenario: null, run: null }
  const scenarios = loadScenarios([what ?? 'ganwei:baseline'], { settings: argv.set }, output)
  // With settings it is no longer what its file says, and goes without a name.
  if (scenarios.length === 1)
    return { scenario: { ...scenarios[0], ...(argv.set.length > 0 && { file: '' }) }, run: null }
  throw new Failure('usage', (w) => w.printed.holdsSeveral(`${what}`, scenarios.length, 'ganwei batch'))
}

/** The results of a run that is complete; throws `Failure`. */
function readRunData(folder: string): RunData {
  const run = readCompleteRun(folder)
  const { plan, analysis } = readFinished(folder, run)
  return runData(basename(resolve(folder)), plan, run.engine, analysis as RunAnalysis)
}

/** Writes the site into a folder that is new or empty, or holds a site of ours; throws `Failure`. */
function writeSite(folder: string, site: Site, output: Output): void {
  try {
    if (existsSync(folder)) {
      const names = readdirSync(folder)
      if (names.length > 0 && !names.includes('opening.json')) {
        throw new Failure('cannotCreate', (w) => w.printed.holdsOther(folder))
      }
    }
    makeFolder(folder)
    // The page itself comes last: it is there only when all that it needs is.
    const paths = [...site.keys()].sort((a, b) => Number(a === 'index.html') - Number(b === 'index.html'))
    for (const path of paths) {
      makeInnerFolder(folder, dirname(path))
      writeDurably(join(folder, path), (site.get(path) as { content: Buffer }).content)
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw systemFailure(code === 'ENOSPC' || code === 'EIO' ? 'ioError' : 'cannotCreate', folder, error)
  }
  output.result(join(folder, 'index.html'))
  output.note((w) => w.printed.hostIt)
}

function portFailure(port: number, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new Failure('unavailable', (w) => w.printed.noPort(port, code))
}

/** Asks the system to open an address; where it cannot, the address stands there to be opened by hand. */
function openBrowser(address: string, output: Output): void {
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => output.note((w) => w.printed.noBrowser))
  child.unref()
}

/** Waits for Ctrl-C, which is the way this ends and no fault. */
async function untilInterrupted(server: ExplorerServer): Promise<void> {
  await interruptible((signal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())))
  await server.close()
}
