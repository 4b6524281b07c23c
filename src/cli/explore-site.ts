/** The files of the explorer: what was built, and what this page is opened with. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kernelFile } from '../execution/kernel-module.js'
import type { OfferedWorlds } from '../experiment/offered-worlds.js'
import type { RunData } from '../report/run-data.js'
import { buildInfo } from '../run/build-info.js'
import { Failure } from '../run/failure.js'
import { filesInFolder } from '../run/scenario-library.js'
import { LIBRARY } from '../scenario/library-name.js'
import { type PackedScenario, packScenario } from '../scenario/packed.js'
import type { Scenario } from '../scenario/resolve.js'
import { loadOne } from './load-scenarios.js'

/** A file of the site, by its path below the page's address. */
export interface SiteFile {
  readonly type: string
  readonly content: Buffer
}

/** The site, by path; `index.html` is the page. */
export type Site = ReadonlyMap<string, SiteFile>

/** Folders of the library whose scenarios the page offers; designs are no single worlds. */
const OFFERED = [LIBRARY, `${LIBRARY}reforms`, `${LIBRARY}pairs`]

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm'
}

/** The site that opens with a scenario, a run, or neither; throws `Failure` where it was not built. */
export function explorerSite(scenario: Scenario | null, run: RunData | null, worlds: OfferedWorlds): Site {
  const [folder, kernel] = [builtFolder(), kernelFile()]
  if (folder === undefined || kernel === undefined) throw new Failure('unavailable', (w) => w.printed.notBuilt)
  const site = new Map<string, SiteFile>()
  for (const path of pathsBelow(folder)) site.set(path, fileOf(path, readFileSync(join(folder, path))))
  site.set('kernel.wasm', fileOf('kernel.wasm', readFileSync(kernel)))
  const opening = {
    version: buildInfo().version,
    library: offeredScenarios(),
    scenario: scenario === null ? null : packScenario(scenario),
    run,
    worlds
  }
  site.set('opening.json', fileOf('opening.json', Buffer.from(JSON.stringify(opening))))
  return site
}

/** Beside the compiled sources, or in `dist` where ganwei runs from its sources. */
function builtFolder(): string | undefined {
  const places = ['../explorer', '../../dist/explorer'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return places.find((folder) => existsSync(join(folder, 'index.html')))
}

function offeredScenarios(): readonly PackedScenario[] {
  const baseline = resolved(`${LIBRARY}baseline`)
  const others = OFFERED.flatMap((folder) => filesInFolder(folder))
  return others.flatMap(({ path, kind }) => {
    if (kind !== 'scenario' && kind !== 'reform') return []
    return [packScenario(path === baseline.file ? baseline : resolved(path, kind === 'reform' ? baseline : undefined))]
  })
}

function resolved(path: string, onto?: Scenario): Scenario {
  const id = path.slice(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1)
  const result = loadOne({ id, path, root: '' }, [], { onto })
  if ('scenario' in result) return result.scenario
  throw new Error(`${path} of the library does not resolve`)
}

function fileOf(path: string, content: Buffer): SiteFile {
  return { type: TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream', content }
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name]
  )
}
