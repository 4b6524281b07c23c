/** Draws a specification as SVG text: the same bytes for the same specification, whatever was drawn before. */

import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { textWidth } from './text-width.js'

/** How a drawing is made. */
export interface DrawOptions {
  /** What ids in the SVG begin with; a number counted from 0 follows. */
  readonly prefix?: string
  /** Told about every warning of the compiler; by default nobody is. */
  readonly onWarning?: ((text: string) => void) | undefined
  /** Vega's interpreter of expressions: no code is made from text, as pages with a strict policy demand. */
  readonly interpreter?: unknown
}

/** Draws a specification as SVG text. Nothing is loaded from anywhere. */
export function renderSvg(spec: TopLevelSpec, options: DrawOptions = {}): Promise<string> {
  const drawn = queue.then(() => draw(spec, options))
  queue = drawn.catch(() => undefined)
  return drawn
}

/** Part of vega that its types leave out: how wide it takes a text to be. */
const { textMetrics } = vega as unknown as {
  readonly textMetrics: { width: (item: { readonly fontSize?: number }, text: unknown) => number }
}

/** One drawing at a time: vega measures text with one function for all. */
let queue: Promise<unknown> = Promise.resolve()

async function draw(
  spec: TopLevelSpec,
  { prefix = 'id', onWarning = () => {}, interpreter }: DrawOptions
): Promise<string> {
  const before = textMetrics.width
  textMetrics.width = ({ fontSize = 11 }, text) => textWidth(String(text ?? ''), fontSize)
  try {
    const logger = warningsTo(onWarning)
    // A copy, because vega marks the data it is given.
    const compiled = compile(structuredClone(spec), { logger }).spec
    const isInterpreted = interpreter !== undefined
    const view = new vega.View(isInterpreted ? vega.parse(compiled, undefined, { ast: true }) : vega.parse(compiled), {
      ...{ loader: REFUSING_LOADER, renderer: 'none', logger },
      ...(isInterpreted && { expr: interpreter })
    })
    const svg = await view.toSVG()
    view.finalize()
    return rounded(renumberIds(hoistFont(svg), prefix))
  } finally {
    textMetrics.width = before
  }
}

/** Numbers in tags, in which no text of a user stands, with at most two decimals: a hundredth of a pixel is seen by nobody. */
function rounded(svg: string): string {
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))))
  )
}

/** The font that all texts share is said once, on the drawing itself. */
function hoistFont(svg: string): string {
  const fonts = new Set(Array.from(svg.matchAll(/<text[^>]*?( font-family="[^"]*")/g), ([, font]) => font))
  if (fonts.size !== 1) return svg
  const [font] = fonts
  const without = svg.replace(/<text[^>]*>/g, (tag) => tag.replace(font, ''))
  return without.replace('<svg', `<svg${font}`)
}

/** Ids in order of appearance; only tags are touched, in which vega escapes every text. */
function renumberIds(svg: string, prefix: string): string {
  const names = new Map<string, string>()
  for (const [, id] of svg.matchAll(/<[^>]*\sid="([^"]*)"/g)) names.set(id, `${prefix}${names.size}`)
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/(\sid=")([^"]*)"/g, (_, before: string, id: string) => `${before}${names.get(id)}"`)
      .replace(/url\(#([^)]*)\)/g, (whole, id: string) => (names.has(id) ? `url(#${names.get(id)})` : whole))
  )
}

const refuse = (): Promise<never> => Promise.reject(new Error('the report loads nothing'))

const REFUSING_LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse } as unknown as vega.Loader

function warningsTo(onWarning: (text: string) => void): vega.LoggerInterface {
  const tell = (...messages: readonly unknown[]) => {
    onWarning(messages.join(' '))
    return logger
  }
  const logger = {
    level: () => logger,
    error: (...messages: readonly unknown[]) => {
      throw new Error(messages.join(' '))
    },
    warn: tell,
    info: () => logger,
    debug: () => logger
  } as unknown as vega.LoggerInterface
  return logger
}
