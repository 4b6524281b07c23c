/** Charts that stand alone, in a file or a paper: with their title above the drawing. */

import type { TopLevelSpec } from 'vega-lite'
import { escapeHtml } from '../display-text.js'
import type { Figure } from './figures.js'
import { textWidth, wrapText } from './text-width.js'

const FONT_SIZE = 15
const LINE = 20
const MARGIN = 5

/** How a drawing stands alone. */
export interface Standing {
  /** Whether its title is drawn above it. */
  readonly isTitled?: boolean
  /** What stands below it: how to read it, where its numbers come from. */
  readonly notes?: readonly string[]
  /** How wide it is printed, in millimetres; by default as it is drawn. */
  readonly millimetres?: number
}

/** The drawing with its title above it, seen, and title and caption for readers of the screen. */
export function titledSvg({ svg, title, caption }: Figure, standing: Standing = {}): string {
  const { isTitled = true, notes = [], millimetres } = standing
  const [tag, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? ['', '', '']
  const words = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(caption)}</desc>`
  if (tag === '') return svg.replace(/^<svg[^>]*>/, (whole) => `${whole}${words}`)
  const lines = isTitled ? linesOf(title, Number(width)) : []
  const above = lines.length === 0 ? 0 : lines.length * LINE + MARGIN
  const beneath = notes.flatMap((note) => wrapped(note, Number(width), { fontSize: NOTE_SIZE, lines: MOST_NOTE_LINES }))
  const below = beneath.length === 0 ? 0 : beneath.length * NOTE_LINE + 2 * MARGIN
  const texts = [
    ...lines.map((line) => textWidth(line, FONT_SIZE)),
    ...beneath.map((line) => textWidth(line, NOTE_SIZE))
  ]
  const wide = Math.max(Number(width), ...texts.map((text) => Math.ceil(text) + 2 * MARGIN))
  const tall = Number(height) + above + below
  const own = tag
    .replace(/ width="[^"]*"/, ` width="${millimetres === undefined ? wide : `${millimetres}mm`}"`)
    .replace(
      / height="[^"]*"/,
      ` height="${millimetres === undefined ? tall : `${rounded((millimetres * tall) / wide)}mm`}"`
    )
    .replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${wide} ${tall}"`)
  const heading = lines.map((line, k) => {
    const y = (k + 1) * LINE - MARGIN
    return `<text x="${MARGIN}" y="${y}" font-size="${FONT_SIZE}px" font-weight="bold" fill="#000">${escapeHtml(line)}</text>`
  })
  const drawing = svg.slice(tag.length).replace(/<\/svg>\s*$/, '')
  const behind =
    above > 0 || below > 0 ? `<rect width="${wide}" height="${below > 0 ? tall : above}" fill="white"/>` : ''
  const last = beneath.map((line, k) => {
    const y = tall - MARGIN - (beneath.length - 1 - k) * NOTE_LINE
    return `<text x="${MARGIN}" y="${y}" font-size="${NOTE_SIZE}px" fill="#444">${escapeHtml(line)}</text>`
  })
  return `${own}${words}${behind}${heading.join('')}<g transform="translate(0,${above})">${drawing}</g>${last.join('')}</svg>`
}

const [NOTE_SIZE, NOTE_LINE, MOST_NOTE_LINES] = [11, 15, 8]

function rounded(value: number): number {
  return Math.round(100 * value) / 100
}

/** The specification with its title, and the caption as its description. */
export function titledSpec({ spec, title, caption, svg }: Figure): TopLevelSpec {
  const width = Number(/^<svg[^>]*? width="([\d.]+)"/.exec(svg)?.[1] ?? 0)
  const text = linesOf(title, width)
  return {
    ...spec,
    title: { text, anchor: 'start', frame: 'bounds', fontSize: FONT_SIZE },
    description: `${title}. ${caption}`
  } as TopLevelSpec
}

/** A title in lines as wide as its drawing, or as wide as is read with ease where that is narrow. */
function linesOf(title: string, width: number): string[] {
  return wrapped(title, width, { fontSize: FONT_SIZE, lines: 4 })
}

function wrapped(text: string, width: number, size: { readonly fontSize: number; readonly lines: number }): string[] {
  return wrapText(text, { ...size, width: Math.max(width, 300) - 2 * MARGIN })
}
