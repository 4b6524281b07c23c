/** How a lever acts, as a small drawing: a box for each thing that it moves, and arrows between them. */

import { leverChains, type Words } from '../../words/words.js'
import { escapeHtml } from '../display-text.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'
import { textWidth } from './text-width.js'

/** Pixels: letters, height of a box, room beside a text, of an arrow, and between rows and chains. */
const [SIZE, HEIGHT, PAD, ARROW, ROW, CHAIN] = [13, 28, 10, 26, 10, 16]

/** How it is drawn: so wide at most, and in colours of its own or of the page around it. */
export interface ArrowsLook {
  readonly width: number
  readonly isInline: boolean
}

interface Box {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly isFirst: boolean
}

/** The drawing with its text for those who do not see it; null where only the table of parameters tells of the lever. */
export function leverArrows(path: string, words: Words, { width, isInline }: ArrowsLook): string | null {
  const chains = leverChains(path, words)
  if (chains.length === 0) return null
  const { boxes, height } = laidOut(chains, width)
  const said = chains.map((chain) => chain.join(' → ')).join(words.semicolon)
  const [line, fill, first] = isInline
    ? ['currentColor', 'none', 'var(--accent-soft)']
    : [NEUTRAL, '#ffffff', NEUTRAL_LIGHT]
  const ink = isInline ? 'currentColor' : INK
  const drawn = boxes.map(({ text, x, y, width: own, isFirst }) =>
    [
      ...(isFirst ? [] : [arrow(x - ARROW + 4, y + HEIGHT / 2, line)]),
      `<rect x="${x}" y="${y}" width="${own}" height="${HEIGHT}" rx="5" fill="${isFirst ? first : fill}" stroke="${line}"/>`,
      `<text x="${x + own / 2}" y="${y + HEIGHT / 2 + 4.5}" text-anchor="middle" fill="${ink}">${escapeHtml(text)}</text>`
    ].join('')
  )
  const wide = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + 1)
  const ground = isInline ? '' : `<rect width="${wide}" height="${height}" fill="#ffffff"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}" `,
    `role="img" aria-label="${escapeHtml(said)}" font-family="${FONTS}" font-size="${SIZE}">`,
    `<title>${escapeHtml(said)}</title>${ground}${drawn.join('')}</svg>`
  ].join('')
}

const FONTS = ['Arial', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'].join(', ')

/** Boxes of a chain one after the other, on a new row where one no longer fits. */
function laidOut(chains: readonly (readonly string[])[], width: number) {
  const boxes: Box[] = []
  let y = 1
  for (const chain of chains) {
    let x = 1
    for (const [k, text] of chain.entries()) {
      const own = Math.ceil(textWidth(text, SIZE)) + 2 * PAD
      const before = k === 0 ? 0 : ARROW
      if (k > 0 && x + before + own > width) {
        x = 1
        y += HEIGHT + ROW
      }
      boxes.push({ text, x: x + before, y, width: own, isFirst: k === 0 })
      x += before + own
    }
    y += HEIGHT + CHAIN
  }
  return { boxes, height: y - CHAIN + 1 }
}

function arrow(x: number, y: number, colour: string): string {
  const end = x + ARROW - 9
  return `<path d="M${x} ${y}H${end}M${end - 5} ${y - 4}L${end} ${y}L${end - 5} ${y + 4}" fill="none" stroke="${colour}" stroke-width="1.5"/>`
}
