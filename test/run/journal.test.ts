/** The journal of a run: one checksummed line by one write, and the same files however its blocks were cut and came. */

import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type Block, playBlock } from '../../src/experiment/block.js'
import { planBatch } from '../../src/experiment/plan.js'
import { analyse } from '../../src/findings/run-analysis.js'
import { defaultParameters, withChanges } from '../../src/model/parameters.js'
import { MODEL_VERSION, simulate } from '../../src/model/simulate.js'
import { sha256OfContent } from '../../src/run/durable-file.js'
import { Journal } from '../../src/run/journal.js'
import { resultFiles } from '../../src/run/result-files.js'
import { sha256 } from '../cli/program.js'

// The page and its charts take longer to draw than all else together.
vi.mock('../../src/report/document/html.js', () => ({ reportHtml: async () => '<p>report</p>' }))
vi.mock('../../src/report/charts/figures.js', () => ({ drawFigures: async () => [] }))

const seed = Number(process.env.TEST_SEED ?? 20_210_101)
const folder = mkdtempSync(join(tmpdir(), 'ganwei-journal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const base = withChanges(defaultParameters(1), {
  'time.periods': 6,
  'time.burnIn': 1,
  'organisation.tiers': [{ id: 'a', units: 2, cadresPerUnit: 5, elaboration: 0 }]
})
const world = (id: string, parameters: typeof base) => ({
  ...{ id, file: id, label: { zh: id, en: id }, question: { zh: id, en: id } },
  ...{ parameters, timetable: [], changes: [], extends: [] }
})
const scenarios = [world('base', base), world('clear', withChanges(base, { 'standards.scopeClarity': 0.95 }))]
const REPLICATIONS = 24
const plan = { ...planBatch(scenarios as never, 'x', REPLICATIONS), byGroup: true }

const block = (scenario: number, first: number, count: number): Block =>
  playBlock(simulate, { scenario: plan.scenarios[scenario], key: plan.key, first, count, byGroup: true })

/** The hashes of all result files of a journal that is given these blocks. */
async function hashesOf(name: string, blocks: readonly (readonly [number, Block])[]) {
  const journal = new Journal(join(folder, name), plan, 'reference', 'append')
  for (const [scenario, one] of blocks) journal.add(scenario, one)
  const results = { plan, engine: 'reference', blocks: (scenario: number) => journal.blocks(scenario) }
  const files = await resultFiles(results, analyse(results, { looks: [] }))
  const hashes = Object.fromEntries(files.map(({ name, content }) => [name, sha256OfContent(content)]))
  journal.close()
  return hashes
}

describe('the journal of a run', () => {
  it('takes each block by one write of one line, which its checksum covers with the first line', () => {
    const written: string[] = []
    const write = fs.writeSync
    const path = join(folder, 'written')
    const journal = new Journal(path, plan, 'reference', 'append')
    fs.writeSync = ((handle: number, bytes: Buffer, ...rest: []) => {
      written.push(Buffer.from(bytes).toString())
      return write(handle, bytes, ...rest)
    }) as typeof write
    syncBuiltinESMExports()
    try {
      for (const first of [8, 0, 4]) journal.add(1, block(1, first, 4))
    } finally {
      fs.writeSync = write
      syncBuiltinESMExports()
      journal.close()
    }
    const [header, ...lines] = readFileSync(path, 'utf8').split(/(?<=\n)/)
    expect(written).toEqual(lines)
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      const [, checksum, entry] = /^([0-9a-f]{64}) (\{.*\})\n$/.exec(line) ?? []
      expect(checksum).toBe(sha256(`${header}${entry}`))
    }
    expect(JSON.parse(header)).toMatchObject({
      modelVersion: MODEL_VERSION,
      randomNumberVersion: 1,
      engine: 'reference'
    })
  })

  it('gives the same files however its blocks are cut, and in whatever order they come', async () => {
    let state = seed >>> 0
    const below = (most: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * most)
    }
    const whole = await hashesOf('whole', [
      [0, block(0, 0, REPLICATIONS)],
      [1, block(1, 0, REPLICATIONS)]
    ])
    expect(Object.keys(whole)).toContain('periods.parquet')
    for (let time = 0; time < 8; time++) {
      const blocks: [number, Block][] = []
      for (const scenario of [0, 1]) {
        for (let first = 0; first < REPLICATIONS; ) {
          const count = 1 + below(REPLICATIONS - first)
          blocks.splice(below(blocks.length + 1), 0, [scenario, block(scenario, first, count)])
          first += count
        }
      }
      const cut = blocks.map(([scenario, { first, count }]) => `${scenario}:${first}+${count}`).join(' ')
      expect(await hashesOf(`cut-${time}`, blocks), `TEST_SEED=${seed}: ${cut}`).toEqual(whole)
    }
  })
})
