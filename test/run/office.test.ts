import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ReportArguments, remakeReport } from '../../src/cli/remake-report.js'
import { parseCsv } from '../../src/report/tables/csv.js'
import { pictureFont } from '../../src/run/picture-font.js'
import { batchHere, extendHere, silent, verifyHere, writeTiny } from '../faults/tiny.js'

// `ganwei report`: what Word, Excel and slides take; beside the results, vouched for by no manifest, and never stale.

vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

let folder: string
let run: string
const report = (more: Partial<ReportArguments>) =>
  remakeReport({ json: false, takeOver: false, font: undefined, png: false, run, ...more }, silent)
const at = (name: string) => join(run, ...name.split('/'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganwei-office-'))
  run = join(folder, 'run')
  expect(await batchHere(writeTiny(join(folder, 'scenarios')), run, 2)).toBeNull()
  await report({ docx: true, xlsx: true, csvLabels: 'zh', figure: ['composition'], width: 100, dpi: 200, title: 'off' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes a document and a workbook beside the results, which are verified as before', async () => {
  const { language } = silent
  for (const name of [`report.${language}.docx`, `tables.${language}.xlsx`])
    expect(readFileSync(at(name)).toString('latin1', 0, 2), name).toBe('PK')
  expect(await verifyHere(run)).toBeNull()
})

it('writes a figure alone: as wide as asked, without its title, with its source', () => {
  const { language, words } = silent
  const svg = readFileSync(at(`slides/composition.${language}.svg`), 'utf8')
  const [, title] = /<title>([^<]+)<\/title>/.exec(svg) ?? []
  expect(svg).toMatch(/^<svg [^>]*width="100mm" height="[\d.]+mm"/)
  expect(svg).not.toContain(`>${title}</text>`)
  const below = Array.from(svg.matchAll(/<text[^>]* fill="#444">([^<]*)/g), ([, text]) => text).join('')
  const bare = (text: string) => text.replaceAll(' ', '')
  expect(bare(below)).toMatch(new RegExp(bare(words.office.source('2', '[^<]*'))))
  expect(bare(below)).toContain(bare(words.office.ofSimulated))
  expect(readdirSync(at('slides')).every((name) => name.startsWith('composition.'))).toBe(true)
  const picture = at(`slides/composition.${language}.png`)
  // Where a font was found, the picture says its density: 200 dots an inch are 7874 a metre.
  if (pictureFont([title ?? '']) === null) return expect(existsSync(picture)).toBe(false)
  const png = readFileSync(picture)
  expect(png.readUInt32BE(16)).toBe(Math.round((100 / 25.4) * 200))
  expect(png.toString('latin1', 37, 41)).toBe('pHYs')
  expect([png.readUInt32BE(41), png.readUInt32BE(45), png[49]]).toEqual([7874, 7874, 1])
})

it('refuses a figure that the run has not, before it writes anything', async () => {
  const states = () =>
    readdirSync(run, { recursive: true, encoding: 'utf8' }).map((name) => [name, statSync(join(run, name)).ctimeMs])
  const before = states()
  await expect(report({ figure: ['compositio'] })).rejects.toMatchObject({ kind: 'usage' })
  expect(states().filter(([name]) => name !== 'lock')).toEqual(before)
})

it('writes every table again with labels, for Excel, and the same numbers', () => {
  const tables = readdirSync(run).filter((name) => name.endsWith('.csv'))
  expect(readdirSync(at('csv.zh')).sort()).toEqual(tables.sort())
  const [plain, own] = ['summary.csv', 'csv.zh/summary.csv'].map((name) => readFileSync(at(name), 'utf8'))
  expect(own.startsWith('\ufeff')).toBe(true)
  const [before, after] = [parseCsv(plain), parseCsv(own)]
  const kept = before.columns.map((name) => after.columns.indexOf(name))
  expect(after.rows.map((row) => kept.map((column) => row[column]))).toEqual(before.rows)
  expect(after.columns).toEqual(expect.arrayContaining(['scenarioLabel', 'outcomeLabel', 'outcomeUnit']))
  const first = after.rows.find((row) => row[after.columns.indexOf('outcome')] === 'afraidRate')
  expect(first?.[after.columns.indexOf('outcomeLabel')]).toBe('不敢为率')
})

it('removes them when the run goes on, and nothing of the user’s', async () => {
  writeFileSync(at('slides/mine.svg'), 'mine')
  expect(await extendHere(run, 8)).toBeNull()
  expect(readdirSync(run).filter((name) => /\.(docx|xlsx)$/.test(name))).toEqual([])
  expect(readdirSync(at('slides'))).toEqual(['mine.svg'])
  expect(readdirSync(at('csv.zh'))).toEqual([])
})

it('says which it removes where the report comes to show something else', async () => {
  await report({ csvLabels: 'zh' })
  const notes: string[] = []
  const output = {
    ...silent,
    note: (said: Parameters<typeof silent.note>[0]) => {
      notes.push(silent.say(said))
    }
  }
  const plain = { json: false, takeOver: false, font: undefined, png: false, run }
  await remakeReport({ ...plain, targets: 'ganwei:targets/chen-peng-survey' }, output)
  expect(notes).toContain(silent.words.office.removed(['csv.zh/'], `ganwei report ${run} --csv-labels zh --lang zh`))
  expect(readdirSync(at('csv.zh'))).toEqual([])
})
