/** Figures as PNG files, twice as large as they are drawn; fonts differ between machines, and so may these bytes. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { writeDurably } from './durable-file.js'
import { Failure } from './failure.js'
import { fontBytes } from './font-face.js'
import type { PictureFont } from './picture-font.js'
import type { ResultFile } from './run-files.js'

/** The texts of a drawing. */
export function textsOf(svg: string): string {
  const texts = Array.from(svg.matchAll(/<text[^>]*>([^<]*)/g), ([, text]) => text)
  return texts
    .join('')
    .replace(/&#39;|&quot;|&lt;|&gt;/g, (entity) => ENTITIES[entity])
    .replace(/&amp;/g, '&')
}

const ENTITIES: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>' }

/** A drawing with the name of its file. */
export interface Drawing {
  readonly name: string
  readonly svg: string
}

/** The drawings among some files, whose content is text. */
export function drawingsIn(files: readonly ResultFile[]): readonly Drawing[] {
  return files.flatMap(({ name, content }) =>
    name.endsWith('.svg') && typeof content === 'string' ? [{ name, svg: content }] : []
  )
}

/** A compiled module, where memory for it can be had; throws `Failure` elsewhere. */
function moduleThatFits(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  try {
    // Its own memory and those of what Node loads beside it, which ends the program where they are not to be had.
    for (let k = 0, held = []; k < 3; k++) held.push(new WebAssembly.Memory({ initial: 1 }))
    return new WebAssembly.Module(bytes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure('unavailable', ({ runs }) => runs.noPictures(runs.noKernelMemory))
  }
}

function familyAttribute(family: string): string {
  return ` font-family="${family.replace(/[^\w -]/g, '')}"`
}

/** A drawing in whose Latin texts no mark is as wide as a Chinese character; straight marks stand in where the font has none. */
function withLatinMarks(svg: string, family: string | null): string {
  const narrow = (mark: string) =>
    family === null ? (STRAIGHT[mark] ?? mark) : `<tspan${familyAttribute(family)}>${mark}</tspan>`
  return svg.replace(/(<text[^>]*>)([^<]*)/g, (_, start: string, text: string) => {
    const [latin, han] = [/\p{Script=Latin}/gu, /\p{Script=Han}/gu].map((letters) => text.match(letters)?.length ?? 0)
    return start + (latin > han ? text.replace(/[“”‘’·]/g, narrow) : text)
  })
}

const STRAIGHT: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** How large a picture is: so many times as large as it is drawn, or as wide as so many pixels; and how many of them make an inch. */
export interface PictureSize {
  readonly zoom?: number
  readonly pixels?: number
  readonly dpi: number
}

/** Makes a picture of a drawing. */
export type PictureMaker = (svg: string, size: PictureSize) => Uint8Array

/** Loads a font once, for all drawings whose every character it has. */
export async function pictureMaker({ family, latinMarks, files }: PictureFont): Promise<PictureMaker> {
  // The WebAssembly build: the native one reads the font's file again for each text, which took seconds a drawing.
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  if (!isReady) await initWasm(moduleThatFits(readFileSync(createRequire(import.meta.url).resolve(WASM_FILE))))
  isReady = true
  const font = {
    fontBuffers: files.map(fontBytes),
    loadSystemFonts: false,
    defaultFontFamily: family
  }
  return (svg, { zoom = 2, pixels, dpi }) => {
    const named = withLatinMarks(svg.replace(/ font-family="[^"]*"/g, familyAttribute(family)), latinMarks)
    const fitTo =
      pixels === undefined ? ({ mode: 'zoom', value: zoom } as const) : ({ mode: 'width', value: pixels } as const)
    const drawing = new Resvg(named, { fitTo, font })
    const picture = drawing.render()
    try {
      return withDensity(picture.asPng(), dpi)
    } finally {
      picture.free()
      drawing.free()
    }
  }
}

/** Writes a drawing as PNG beside it, in a run's folder; throws the system's error. */
export type PictureWriter = (folder: string, drawing: Drawing) => void

/** Writes drawings twice as large as they are drawn. */
export function pictureWriter(make: PictureMaker): PictureWriter {
  return (folder, { name, svg }) => {
    writeDurably(join(folder, name.replace(/svg$/, 'png')), make(svg, { zoom: 2, dpi: 2 * CSS_DPI }))
  }
}

/** Points of a drawing that make an inch. */
export const CSS_DPI = 96

/** A PNG that says how many of its pixels make an inch (its chunk pHYs counts them by the metre). */
function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  const byMetre = Math.round(dpi / 0.0254)
  chunk.writeUInt32BE(byMetre, 8)
  chunk.writeUInt32BE(byMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)])
}

/** Where the second chunk of a PNG begins: behind its signature and its header. */
const AFTER_HEADER = 33

const WASM_FILE = '@resvg/resvg-wasm/index_bg.wasm'
/** Whether the module is there: a process may load it once only. */
let isReady = false
