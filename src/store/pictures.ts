/** Figures as PNG files, twice as large as they are drawn; fonts differ between machines, and so may these bytes. */

import { join } from 'node:path'
import { writeDurably } from './durable-file.js'
import type { PictureFont } from './picture-font.js'
import type { ResultFile } from './result-files.js'

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

/** Writes a drawing as PNG beside it, all of whose characters the font must have; throws the system's error. */
export async function writePicture(
  folder: string,
  { name, svg }: { readonly name: string; readonly svg: string },
  { family, files }: PictureFont
): Promise<void> {
  const { Resvg } = await import('@resvg/resvg-js')
  const named = svg.replace(/ font-family="[^"]*"/g, ` font-family="${family.replace(/[^\w -]/g, '')}"`)
  const drawing = new Resvg(named, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: family }
  })
  writeDurably(join(folder, name.replace(/svg$/, 'png')), drawing.render().asPng())
}
