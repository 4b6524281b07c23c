import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pictureFont } from '../../src/run/picture-font.js'
import { pictureMaker, pictureWriter } from '../../src/run/pictures.js'

const TEXT = '不敢为率 rate'
const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="Arial, sans-serif"><rect width="120" height="40" fill="#ffffff"/><text x="8" y="26" font-size="16">${text}</text></svg>`

const font = pictureFont([TEXT])

describe.skipIf(font === null)(
  `a picture${font === null ? ' (skipped: no Chinese font on this machine; install fonts-noto-cjk)' : ''}`,
  () => {
    it('is twice as large as its drawing, and its text is on it', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ganwei-pictures-'))
      try {
        const write = pictureWriter(await pictureMaker(font!))
        const inked = [TEXT, ''].map((text, k) => {
          write(folder, { name: `${k}.svg`, svg: drawing(text) })
          return inkOf(readFileSync(join(folder, `${k}.png`)))
        })
        for (const { width, height } of inked) expect([width, height]).toEqual([240, 80])
        expect(inked[1].ink).toBe(0)
        // Ten characters of 32 pixels are neither nothing nor black boxes.
        expect(inked[0].ink).toBeGreaterThan(0.02)
        expect(inked[0].ink).toBeLessThan(0.4)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

    it('sets quotation marks narrow in Latin text, and as wide as a character in Chinese', async () => {
      const make = await pictureMaker(font!)
      const reach = (text: string) => inkOf(Buffer.from(make(drawing(text), { dpi: 96 }))).right
      expect(Math.abs(reach('“a” b’s') - reach('"a" b\'s'))).toBeLessThan(12)
      expect(reach('“甲”乙')).toBeGreaterThanOrEqual(reach('甲乙') + 32)
      const straight = await pictureMaker({ ...font!, latinMarks: null })
      expect(Buffer.from(straight(drawing('“a” b’s'), { dpi: 96 }))).toEqual(
        Buffer.from(make(drawing('"a" b\'s'), { dpi: 96 }))
      )
    })
  }
)

/** The size of a PNG of 8-bit RGBA, the share of its pixels that are dark, and the last column that has one. */
function inkOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  expect([png[24], png[25]]).toEqual([8, 6])
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const bytes = inflateSync(Buffer.concat(data))
  const stride = 4 * width
  const rows = Array.from({ length: height }, () => new Uint8Array(stride))
  const over = (y: number, x: number) => (y < 0 || x < 0 ? 0 : rows[y][x])
  rows.forEach((row, y) => {
    const filter = bytes[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const [a, b, c] = [over(y, x - 4), over(y - 1, x), over(y - 1, x - 4)]
      const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]
      row[x] = bytes[y * (stride + 1) + 1 + x] + predicted
    }
  })
  const dark = rows.reduce((sum, row) => sum + row.filter((value, x) => x % 4 === 0 && value < 128).length, 0)
  const right = Math.max(-1, ...rows.map((row) => row.findLastIndex((value, x) => x % 4 === 0 && value < 128) / 4))
  return { width, height, ink: dark / (width * height), right }
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [a, b, c].map((one) => Math.abs(a + b - c - one))
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}
