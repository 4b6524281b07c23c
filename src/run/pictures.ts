/** Figures as PNG files, twice as large as they are drawn; fonts differ between machines, and so may these bytes. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { writeDurably } from './durable-file.js'
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

/** The drawings among some files, whose content is text. */
export function drawingsIn(files: readonly ResultFile[]): readonly { readonly name: string; readonly svg: string }[] {
  return files.flatMap(({ name, content }) =>
    name.endsWith('.svg') && typeof content === 'string' ? [{ name, svg: content }] : []
  )
}

/** Writes a drawing as PNG beside it, in a run's folder; throws the system's error. */
export type PictureWriter = (folder: string, drawing: { readonly name: string; readonly svg: string }) => void

/** Loads a font once, for all drawings whose every character it has. */
export async function pictureWriter({ family, files }: PictureFont): Promise<PictureWriter> {
  // The WebAssembly build: the native one reads the font's file again for each text, which took seconds a drawing.
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  if (!isReady) await initWasm(readFileSync(createRequire(import.meta.url).resolve(WASM_FILE)))
  isReady = true
  const font = {
    fontBuffers: files.map((file) => new Uint8Array(readFileSync(file))),
    loadSystemFonts: false,
    defaultFontFamily: family
  }
  return (folder, { name, svg }) => {
    const named = svg.replace(/ font-family="[^"]*"/g, ` font-family="${family.replace(/[^\w -]/g, '')}"`)
    const drawing = new Resvg(named, { fitTo: { mode: 'zoom', value: 2 }, font })
    const picture = drawing.render()
    try {
      writeDurably(join(folder, name.replace(/svg$/, 'png')), picture.asPng())
    } finally {
      picture.free()
      drawing.free()
    }
  }
}

const WASM_FILE = '@resvg/resvg-wasm/index_bg.wasm'
/** Whether the module is there: a process may load it once only. */
let isReady = false
