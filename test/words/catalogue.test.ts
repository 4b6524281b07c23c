/** A third catalogue, which sets every text of the program in brackets: what a person reads outside them stands in no `words/`. */

import './in-brackets.js'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { drawFigures } from '../../src/report/charts/figures.js'
import { reportHtml } from '../../src/report/document/html.js'
import { reportMarkdown } from '../../src/report/document/markdown.js'
import { ganweiHere } from '../cli/here.js'
import { analysed, FACTORIAL, KINDS, sampleBatch } from '../report/sample.js'
import { outsideBrackets, textOf } from './brackets.js'

// A table of its own, of which this layer makes its sentences.
vi.mock('../../src/scenario/messages.data.js', async (load) => {
  const { bracketed } = await import('./brackets.js')
  return bracketed(await load<object>())
})

const folder = mkdtempSync(join(tmpdir(), 'ganwei-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = (kind: string, name: string) =>
  `version: 1\nkind: ${kind}\nlabel: { zh: ${name}名, en: ${name} }\nquestion: { zh: 问, en: Why }\n`
const TINY =
  'time: { periods: 8, burnIn: 2 }\norganisation: { tiers: [{ id: a, units: 2, cadresPerUnit: 9, elaboration: 0 }] }\n'

beforeAll(() => {
  mkdirSync(join(folder, 's'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('s/base.yaml', head('scenario', 'base') + TINY)
  write('s/clear.yaml', `${head('scenario', 'clear')}extends: base.yaml\nstandards: { scopeClarity: 0.95 }\n`)
  write('agreed.yaml', `${head('reform', 'agreed')}cost: { amount: 1, unit: x }\nagreement: { hierarchy: 0.95 }\n`)
  write('bad.yaml', `${head('scenario', 'bad')}standards: { scopeClarity: 70, scopClarity: 1 }\ntime: 5\n`)
})

describe.each(['en', 'zh'])('in %s, every text stands in words or in a table', (lang) => {
  const asked = async (...args: readonly string[]) => {
    const { stdout, stderr } = await ganweiHere([...args, '--lang', lang], { cwd: folder })
    return `${stdout}\n${stderr}`
  }

  it.each(['', ...COMMANDS.map(({ name }) => name)])('of the help of ganwei %s', async (name) => {
    const text = await asked(...name.split(' ').filter((word) => word !== ''), '--help')
    expect(text.length).toBeGreaterThan(100)
    expect(outsideBrackets(text)).toEqual([])
  })

  it.each([
    ['bacth'],
    ['run'],
    ['run', 'nowhere.yaml'],
    ['run', 's/base.yaml', '--replication'],
    ['run', 's/base.yaml', '--replications', 'x'],
    ['run', 's/base.yaml', '--set', 'public.tolerence=1'],
    ['run', 'ganwei:baselin'],
    ['batch', 'bad.yaml'],
    ['batch', 's', '--baseline', 'nobody'],
    ['verify', 'nowhere'],
    ['verify', 's'],
    ['compare', 's', '--front', 'afraidRate'],
    ['compare', 's', '--precision', '0'],
    ['scenario', 'check', 'bad.yaml'],
    ['cluster', 'status', 's']
  ])('of the failure of ganwei %s %s %s %s', async (...args) => {
    const text = await asked(...args.filter((word) => word !== undefined))
    expect(text.trim()).toMatch(/⟦/)
    expect(outsideBrackets(text)).toEqual([])
  })

  it('of what commands print', async () => {
    const few = ['--replications', '20', '--seed', 'x']
    for (const line of [
      ['run', 's/base.yaml', ...few],
      ['batch', 's', ...few, '--out', `b-${lang}`],
      ['batch', 's', ...few, '--dry-run'],
      ['compare', 's', 'agreed.yaml', ...few, '--assumptions', '3', '--out', `c-${lang}`],
      ['explain', 's/base.yaml', 's/clear.yaml', '--replications', '3'],
      ['verify', `b-${lang}`],
      ['diff', `b-${lang}`, `c-${lang}`],
      ['scenario', 'check', 's', 'bad.yaml'],
      ['scenario', 'show', 's/clear.yaml'],
      ['scenario', 'list'],
      ['cluster', 'plan', 's', '--replications', '2000']
    ]) {
      const text = await asked(...line)
      expect(text, line.join(' ')).toMatch(/⟦/)
      expect(outsideBrackets(text), line.join(' ')).toEqual([])
    }
  })
})

describe.each([
  ['levers', KINDS],
  ['a factorial', FACTORIAL]
] as const)('of a run of %s, every text stands in words or in a table', (_, scenarios) => {
  const results = sampleBatch(scenarios, 25, 'paper')
  const analysis = analysed(results)
  const asked = { repeatCommand: 'ganwei batch plan.json' }

  it('of the report', async () => {
    const html = await reportHtml(results, analysis, { ...asked, figures: [] })
    expect(outsideBrackets(textOf(html))).toEqual([])
    expect(outsideBrackets(reportMarkdown(results, analysis, { ...asked, figures: [] }))).toEqual([])
  })

  it('of its charts', async () => {
    const figures = await drawFigures(results, analysis)
    expect(figures.length).toBeGreaterThan(3)
    for (const figure of figures) {
      for (const { name, svg } of Object.values(figure)) expect(outsideBrackets(textOf(svg)), name).toEqual([])
    }
  })
})

it('finds a text that bypasses the words', () => {
  expect(outsideBrackets('⟦within ⟦others⟧ too⟧ and outside of them')).toHaveLength(1)
  expect(outsideBrackets('⟦within⟧：外')).toHaveLength(1)
  expect(outsideBrackets('⟦within⟧ 0.25 ganwei batch s --seed x')).toEqual([])
})
