/** `ganwei explore`: the explorer in this machine's browser, or as a static site. */

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { WORLD_LABEL } from '../experiment/design.data.js'
import type { PlannedScenario } from '../experiment/design.js'
import { keptBy, laidUnder } from '../experiment/ensemble.js'
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
import { offeredWorlds } from './offered-worlds.js'
import { ONE_FILE_MARK, oneFile } from './one-file.js'
import type { Output } from './output.js'
import { ensembleAt } from './under-ensemble.js'

/** What opens an address, by system; elsewhere `xdg-open`. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler']
}

/** What `ganwei explore` is given. */
export interface ExploreArguments {
  readonly what: string | undefined
  readonly export: string | undefined
  readonly run: string | undefined
  readonly port: number | undefined
  readonly open: boolean
  readonly set: readonly string[]
  readonly ensemble: string | undefined
  readonly world: string | undefined
}

/** Serves the explorer until it is interrupted, or writes it into a folder; throws `Failure`. */
export async function openExplorer(argv: ExploreArguments, output: Output): Promise<void> {
  const { scenario, run } = openedWith(argv, output)
  const site = explorerSite(scenario, run, offeredWorlds(output))
  const path = argv.export
  if (path !== undefined) return (/\.html?$/i.test(path) ? writePage : writeSite)(path, site, output)
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
  if (argv.run !== undefined) {
    if (isRun(what)) throw new Failure('usage', (w) => w.command.explore.twoRuns)
    const run = readRunData(argv.run)
    return { ...openedWith({ ...argv, run: undefined }, output), run }
  }
  if (isRun(what)) {
    if (argv.set.length > 0) throw new Failure('usage', (w) => w.printed.setOfScenario)
    if (argv.ensemble !== undefined) throw new Failure('usage', (w) => w.command.explore.ensembleOfScenario)
    return { scenario: null, run: readRunData(what) }
  }
  const isChanged = argv.set.length > 0 || argv.ensemble !== undefined
  if (what === undefined && !isChanged) return { scenario: null, run: null }
  const scenarios = loadScenarios([what ?? 'ganwei:baseline'], { settings: argv.set }, output)
  // With settings it is no longer what its file says, and goes without a name.
  if (scenarios.length === 1) {
    const scenario = inWorldOf(scenarios[0], argv, output)
    return { scenario: { ...scenario, ...(isChanged && { file: '' }) }, run: null }
  }
  throw new Failure('usage', (w) => w.printed.holdsSeveral(`${what}`, scenarios.length, 'ganwei batch'))
}

function isRun(what: string | undefined): what is string {
  return what !== undefined && existsSync(join(what, PLAN_FILE))
}

/** A scenario in the world of an ensemble that is asked for, or in the one of most weight; as it is without an ensemble. */
function inWorldOf(
  scenario: PlannedScenario,
  { ensemble: name, world: id }: ExploreArguments,
  output: Output
): Scenario {
  if (name === undefined) return scenario
  const ensemble = ensembleAt(name, output)
  const { worlds } = ensemble
  const world =
    id === undefined
      ? worlds.reduce((most, one) => (one.weight > most.weight ? one : most))
      : worlds.find((one) => one.id === id)
  if (world === undefined) throw new Failure('usage', (w) => w.command.explore.noWorld(name, id ?? ''))
  output.note((w) => w.command.explore.inWorld(name, world.id, worlds.length))
  const label = { zh: `${WORLD_LABEL.zh} ${world.id}`, en: `${WORLD_LABEL.en} ${world.id}` }
  const own = laidUnder(scenario, ensemble, world, keptBy(scenario, ensemble))
  return { ...own, label: { zh: `${own.label.zh}：${label.zh}`, en: `${own.label.en}: ${label.en}` } }
}

/** The results of a run that is complete; throws `Failure`. */
function readRunData(folder: string): RunData {
  const run = readCompleteRun(folder)
  const { plan, analysis } = readFinished(folder, run)
  return runData(basename(resolve(folder)), plan, run.engine, analysis as RunAnalysis)
}

/** Writes the page as one file, which is new or a page of ours; throws `Failure`. */
function writePage(file: string, site: Site, output: Output): void {
  try {
    const isOther =
      existsSync(file) && (!statSync(file).isFile() || !readFileSync(file, 'utf8').includes(ONE_FILE_MARK))
    if (isOther) throw new Failure('cannotCreate', (w) => w.printed.holdsOtherPage(file))
    writeDurably(file, Buffer.from(oneFile(site)))
  } catch (error) {
    throw cannotWrite(file, error)
  }
  output.result(file)
  output.note((w) => w.printed.openIt)
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
    throw cannotWrite(folder, error)
  }
  output.result(join(folder, 'index.html'))
  output.note((w) => w.printed.hostIt)
}

function cannotWrite(path: string, error: unknown): unknown {
  if (error instanceof Failure) return error
  const code = (error as NodeJS.ErrnoException).code
  return systemFailure(code === 'ENOSPC' || code === 'EIO' ? 'ioError' : 'cannotCreate', path, error)
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
