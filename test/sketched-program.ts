/**
 * The program that draws no chart, to be started where drawings are not the matter: `test/sketched.ts` stands for them, and of what
 * they show of single cadres one replication is enough.
 */

import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { bundleProgram } from '../scripts/bundle-program.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const sketched = own('./sketched.ts')
const briefly = own('./sketched-follow.ts')

/** Where its command line stands, with the shipped worlds or these with few cadres; it is made where it is not there yet. */
export async function sketchedProgram(worlds: 'shipped' | 'small' = 'shipped'): Promise<string> {
  const parts = [
    join(root, 'dist', '.built-from'),
    sketched,
    briefly,
    own('./followed-once.ts'),
    own('./sketched-program.ts')
  ]
  const from = createHash('sha256').update(worlds)
  for (const part of parts) from.update(readFileSync(part))
  const place = join(root, '.cache', 'sketched', from.digest('hex').slice(0, 16))
  if (!existsSync(place)) await make(place, worlds === 'small')
  return join(place, 'dist', 'program', 'main.js')
}

/** Gives the baseline in a folder of scenarios, and so all that is laid over it, few cadres. */
export function withFewCadres(scenarios: string): void {
  const tier = (id: string, elaboration: number) =>
    `{ id: ${id}, units: 4, cadresPerUnit: 12, elaboration: ${elaboration} }`
  const tiers = [tier('county', 0.2), tier('township', -0.2)].join(', ')
  appendFileSync(join(scenarios, 'baseline.yaml'), `organisation: { tiers: [${tiers}] }\n`)
}

/** Makes it beside, and then puts it in its place: of several tests that do so at once one is first. */
async function make(place: string, isSmall: boolean): Promise<void> {
  const beside = `${place}.${process.pid}.tmp`
  const dist = join(beside, 'dist')
  mkdirSync(dist, { recursive: true })
  for (const path of ['package.json', 'dist/build.json', 'dist/kernel', 'dist/explorer', 'scenarios'])
    cpSync(join(root, path), join(beside, path), { recursive: true })
  if (isSmall) withFewCadres(join(beside, 'scenarios'))
  await bundleProgram(join(root, 'src'), join(dist, 'program'), { ending: '.ts', plugins: [drawsNothing] })
  try {
    renameSync(beside, place)
  } catch {
    rmSync(beside, { recursive: true, force: true })
  }
}

const drawsNothing: Plugin = {
  name: 'draws-nothing',
  enforce: 'pre',
  resolveId: (specifier: string, importer?: string) => {
    if (specifier.endsWith('/render-svg.js')) return sketched
    return specifier.endsWith('/follow-worlds.js') && importer !== briefly ? briefly : null
  }
}
