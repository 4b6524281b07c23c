import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vega from 'vega'
import { compile } from 'vega-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReportArguments, remakeReport } from '../../src/cli/remake-report.js'
import { Failure } from '../../src/run/failure.js'
import { facesOf } from '../../src/run/font-face.js'
import { NotAFontError, pictureFont } from '../../src/run/picture-font.js'
import { readManifest } from '../../src/run/run-folder.js'
import { batchHere, extendHere, resumeHere, silent, verifyHere, writeTiny } from '../faults/tiny.js'

// `ganwei report`: figures as files, checked like all results, never stale.

describe('figures of a run', () => {
  let folder: string
  let run: string
  const figures = () => readdirSync(join(run, 'figures')).sort()
  const report = (more: Partial<ReportArguments> = {}) =>
    remakeReport({ json: false, takeOver: false, font: undefined, png: false, run, ...more }, silent)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ganwei-figures-'))
    run = join(folder, 'run')
    expect(await batchHere(writeTiny(join(folder, 'scenarios')), run, 2)).toBeNull()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are written by report beside the same files as before, and verified', async () => {
    const before = readManifest(run)!.files
    await report()
    const after = readManifest(run)!.files
    for (const [name, hash] of Object.entries(before).filter(([file]) => file !== 'ro-crate-metadata.json'))
      expect(after[name], name).toBe(hash)
    const names = figures()
    expect(names).toContain('afraid-rate.zh.svg')
    expect(names).toContain('afraid-rate.en.vl.json')
    expect(Object.keys(after).filter((name) => name.startsWith('figures/')).length).toBe(names.length)
    expect(await verifyHere(run)).toBeNull()
    const svg = readFileSync(join(run, 'figures', 'afraid-rate.en.svg'), 'utf8')
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*><title>[^<]+<\/title><desc>/)
    // Alone, a figure shows what it is.
    const title = /<title>([^<]+)<\/title>/.exec(svg)?.[1]
    expect(svg).toMatch(new RegExp(`<text [^>]*>${title}</text>`))
    const spec = JSON.parse(readFileSync(join(run, 'figures', 'afraid-rate.en.vl.json'), 'utf8'))
    expect(spec.title.text.join(' ')).toBe(title)
    const id = svg.match(/ id="([^"]*)"/)
    if (id !== null) expect(id[1]).toBe('afraid-rate-en-0')
  })

  it('open as they are in any Vega-Lite: data within, no function of ours', async () => {
    for (const name of figures().filter((one) => one.endsWith('.vl.json'))) {
      const spec = JSON.parse(readFileSync(join(run, 'figures', name), 'utf8'))
      expect(JSON.stringify(spec), name).not.toMatch(/"url":/)
      const svg = await new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' }).toSVG()
      expect(svg, name).toMatch(/^<svg /)
    }
  })

  it('that were changed are noticed, and made again', async () => {
    const path = join(run, 'figures', 'composition.en.svg')
    const own = readFileSync(path)
    writeFileSync(path, '<svg/>')
    expect((await verifyHere(run))?.kind).toBe('mismatch')
    expect(await resumeHere(run)).toBeNull()
    expect(readFileSync(path).equals(own)).toBe(true)
    expect(await verifyHere(run)).toBeNull()
  })

  it('follow the run when it is extended; pictures of old drawings go, what is a user’s stays', async () => {
    const old = readFileSync(join(run, 'figures', 'afraid-rate.en.svg'), 'utf8')
    writeFileSync(join(run, 'figures', 'afraid-rate.en.png'), 'an old picture')
    writeFileSync(join(run, 'figures', 'synergy.en.svg'), 'no longer drawn')
    writeFileSync(join(run, 'figures', 'mine.svg'), 'of the user')
    expect(await extendHere(run, 3)).toBeNull()
    expect(readFileSync(join(run, 'figures', 'afraid-rate.en.svg'), 'utf8')).not.toBe(old)
    expect(existsSync(join(run, 'figures', 'afraid-rate.en.png'))).toBe(false)
    expect(existsSync(join(run, 'figures', 'synergy.en.svg'))).toBe(false)
    expect(existsSync(join(run, 'figures', 'mine.svg'))).toBe(true)
    expect(await verifyHere(run)).toBeNull()
  })

  it('are refused of a run that is not finished', async () => {
    const manifest = readFileSync(join(run, 'manifest.json'))
    rmSync(join(run, 'manifest.json'))
    await expect(report()).rejects.toMatchObject({ kind: 'mismatch' })
    writeFileSync(join(run, 'manifest.json'), manifest)
  })
})

describe('the font of pictures', () => {
  it('is none where there is none, and a named file must be a font', () => {
    const nowhere = { folders: [], packages: tmpdir() }
    expect(pictureFont(['不敢为'], nowhere)).toBeNull()
    const file = join(mkdtempSync(join(tmpdir(), 'ganwei-font-')), 'no-font.ttf')
    writeFileSync(file, 'wOF2')
    expect(facesOf(file)).toEqual([])
    expect(() => facesOf('/dev/zero')).toThrow(Failure)
    expect(() => pictureFont(['不敢为'], { ...nowhere, named: file })).toThrow(NotAFontError)
    expect(() => pictureFont(['不敢为'], { ...nowhere, named: `${file}.absent` })).toThrow(/does not exist/)
  })

  it('reads which characters a font has', () => {
    const file = smallFont()
    const [face] = facesOf(file)
    expect(face.family).toBe('T')
    expect([...'AB不C'].map((one) => face.covers(one.codePointAt(0)!))).toEqual([true, true, true, false])
    const font = pictureFont(['A不', 'C'], { folders: [], packages: tmpdir(), named: file })!
    expect(font.missing('A 不C')).toEqual(['C'])
  })
})

/** A font of no outlines: a name, and a character map of A, B and 不 in format 4. */
function smallFont(): string {
  const segments = [
    [0x41, 0x42, 1],
    [0x4e0d, 0x4e0d, 3],
    [0xffff, 0xffff, 0]
  ]
  const u16 = (...values: number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255])
  const u32 = (value: number) => u16(value >>> 16, value & 0xffff)
  const twice = 2 * segments.length
  const map = [
    ...u16(4, 16 + 4 * twice, 0, twice, 0, 0, 0),
    ...u16(...segments.map(([, end]) => end), 0),
    ...u16(...segments.map(([start]) => start)),
    ...u16(...segments.map(([start, , glyph]) => glyph - start)),
    ...u16(...segments.map(() => 0))
  ]
  const cmap = [...u16(0, 1, 3, 1), ...u32(12), ...map]
  const name = [...u16(0, 1, 18, 3, 1, 0x409, 1, 2, 0), ...u16(0x54)]
  const tag = (text: string) => [...text].map((one) => one.charCodeAt(0))
  const table = (text: string, at: number, length: number) => [...tag(text), ...u32(0), ...u32(at), ...u32(length)]
  const start = 12 + 32
  const head = [...u32(0x00010000), ...u16(2, 0, 0, 0)]
  const records = [...table('cmap', start, cmap.length), ...table('name', start + cmap.length, name.length)]
  const file = join(mkdtempSync(join(tmpdir(), 'ganwei-font-')), 'small.ttf')
  writeFileSync(file, Uint8Array.from([...head, ...records, ...cmap, ...name]))
  return file
}
