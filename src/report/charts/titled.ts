/** Charts that stand alone, in a file or a paper: with their title above the drawing. */

import type { TopLevelSpec } from 'vega-lite'
import { escapeHtml } from '../display-text.js'
import type { Figure } from './figures.js'
import { textWidth, wrapText } from './text-width.js'

const FONT_SIZE = 15
const LINE = 20
const MARGIN = 5

/** The drawing with its title above it, seen, and title and caption for readers of the screen. */
export function titledSvg({ svg, title, caption }: Figure): string {
  const [tag, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? ['', '', '']
  const words = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(caption)}</desc>`
  if (tag === '') return svg.replace(/^<svg[^>]*>/, (whole) => `${whole}${words}`)
  const lines = linesOf(title, Number(width))
  const above = lines.length * LINE + MARGIN
  const wide = Math.max(Number(width), ...lines.map((line) => Math.ceil(textWidth(line, FONT_SIZE)) + 2 * MARGIN))
  const tall = Number(height) + above
  const own = tag
    .replace(/ width="[^"]*"/, ` width="${wide}"`)
    .replace(/ height="[^"]*"/, ` height="${tall}"`)
    .replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${wide} ${tall}"`)
  const heading = lines.map((line, k) => {
    const y = (k + 1) * LINE - MARGIN
    return `<text x="${MARGIN}" y="${y}" font-size="${FONT_SIZE}px" font-weight="bold" fill="#000">${escapeHtml(line)}</text>`
  })
  const drawing = svg.slice(tag.length).replace(/<\/svg>\s*$/, '')
  return `${own}${words}<rect width="${wide}" height="${above}" fill="white"/>${heading.join('')}<g transform="translate(0,${above})">${drawing}</g></svg>`
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
  return wrapText(title, { fontSize: FONT_SIZE, width: Math.max(width, 300) - 2 * MARGIN, lines: 4 })
}
