import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldsInto } from '../../scripts/start.mjs'
import { LEVER_GROUNDS } from '../../src/findings/lever-grounds.data.js'
import { measuresWith } from '../../src/findings/lever-grounds.js'
import { DEFAULTS_VERSION, PARAMETERS, parameterAt, parameterRow } from '../../src/model/parameters.js'
import { MODEL_VERSION } from '../../src/model/simulate.js'
import { leverGroundLines } from '../../src/report/lever-grounds.js'
import { LEVER_PAGES } from '../../src/words/lever-pages.data.js'
import { wordsOf } from '../../src/words/words.js'
import { ganweiHere } from '../cli/here.js'
import { sha256 } from '../cli/program.js'
import { shippedWorlds } from '../scenario/shipped-worlds.js'

const { measures, modelVersion, defaults } = LEVER_GROUNDS

it('was played by this model, of the measures as they are shipped now', () => {
  expect({ modelVersion, defaults }).toEqual({ modelVersion: MODEL_VERSION, defaults: DEFAULTS_VERSION })
  const worlds = shippedWorlds()
  const baseline = worlds.find(({ id }) => id === 'ganwei:baseline')
  if (baseline === undefined) throw new Error('the library lacks its baseline')
  for (const { label, moves } of measures) {
    const own = worlds.filter((world) => world.label.zh === label.zh && world.label.en === label.en)
    expect(own, label.en).not.toEqual([])
    const moved = own.map(({ parameters }) =>
      PARAMETERS.flatMap(({ path }) => {
        const [from, to] = [baseline.parameters, parameters].map((one) => parameterAt(one, path))
        return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }]
      })
    )
    expect(moved, label.en).toContainEqual(moves)
  }
})

it('was played from the plan that the main job has now; `npm run levers:update` plays it anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ganwei-grounds-'))
  try {
    const plan = join(folder, 'plan.json')
    const { status } = await ganweiHere([...worldsInto(join(folder, 'run')), '--dry-run', '--plan', plan])
    expect(status).toBe(0)
    expect(sha256(readFileSync(plan))).toBe(LEVER_GROUNDS.planSha256)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const words = wordsOf(language)

  it.each(Object.keys(LEVER_PAGES))('%s has a line for each measure that uses it, with what that hangs on', (path) => {
    const using = measuresWith(path, LEVER_GROUNDS)
    const texts = leverGroundLines(path, words).map(([, text]) => text)
    expect(texts).toHaveLength(using.length)
    expect(using.length).toBeGreaterThan(0)
    for (const [k, { label, shown, draws, inputs, structures }] of using.entries()) {
      expect(texts[k]).toContain(words.say(label))
      expect(texts[k]).toMatch(new RegExp(`\\b${shown}\\b`))
      expect(texts[k]).toMatch(new RegExp(`\\b${draws}\\b`))
      for (const input of inputs) expect(texts[k]).toContain(words.say(input))
      if (structures.length > 0) expect(texts[k]).toContain(words.say(structures[0].label))
    }
  })

  it('says nothing of measures where none uses a lever', () => {
    const unused = PARAMETERS.filter(({ path }) => measuresWith(path, LEVER_GROUNDS).length === 0)
    for (const { path } of unused) expect(leverGroundLines(path, words), parameterRow(path)?.path).toEqual([])
  })
})
