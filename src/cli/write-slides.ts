/** Writes figures of a run that stand alone on a slide or in a paper, in the language of the command. */

import { join } from 'node:path'
import type { Chart } from '../report/charts/chart.js'
import { titledSvg } from '../report/charts/titled.js'
import { writeDurably } from '../run/durable-file.js'
import { Failure } from '../run/failure.js'
import { SLIDES_FOLDER } from '../run/office-files.js'
import type { PictureFont } from '../run/picture-font.js'
import { pictureMaker, textsOf } from '../run/pictures.js'
import { makeInnerFolder } from '../run/regular-file.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { Output } from './output.js'
import type { Shown } from './shown.js'

/** Which figures are to be written, and how. */
export interface SlideArguments {
  readonly png: boolean
  readonly svg?: boolean
  /** Their names; without any, all. */
  readonly figure?: readonly string[]
  /** Millimetres. */
  readonly width?: number | undefined
  readonly dpi?: number | undefined
  readonly title?: 'on' | 'off' | undefined
}

/** Whether figures are asked for as they stand alone. */
export function areSlidesAsked({ svg, figure = [], width, dpi, title }: SlideArguments): boolean {
  return svg === true || figure.length > 0 || width !== undefined || dpi !== undefined || title !== undefined
}

/** Throws `Failure` for a name that no figure of a run has. */
export function refuseOtherFigures(names: readonly string[], asked: readonly string[] = []): void {
  for (const name of asked) {
    if (!names.includes(name))
      throw new Failure('usage', (w) => w.cli.noSuchChoice('--figure', name, names, nearestName(name, names)))
  }
}

/** Writes the figures as SVG, as PNG, or as both where neither is named; gives their paths. */
export async function writeSlides(
  { folder, shown, font }: { readonly folder: string; readonly shown: Shown; readonly font: PictureFont | null },
  argv: SlideArguments,
  { language, words }: Output
): Promise<readonly string[]> {
  const figures = shown.figures.map(({ [language]: figure }) => figure)
  const { figure: asked = [], width = USUAL_WIDTH, dpi = USUAL_DPI } = argv
  const isTitled = argv.title !== 'off'
  const source = words.sentences([shown.source(words), words.office.ofSimulated])
  // A paper has a caption of its own below a figure without a title.
  const standingOf = ({ caption }: Chart) => ({
    ...{ isTitled, millimetres: width },
    notes: isTitled ? [caption, source] : [source]
  })
  const isBoth = !argv.png && argv.svg !== true
  const make = font === null || !(argv.png || isBoth) ? null : await pictureMaker(font)
  makeInnerFolder(folder, SLIDES_FOLDER)
  return figures
    .filter(({ name }) => asked.length === 0 || asked.includes(name))
    .flatMap((figure) => {
      const path = join(folder, SLIDES_FOLDER, `${figure.name}.${language}`)
      const svg = titledSvg(figure, standingOf(figure))
      const isDrawn = make !== null && font?.missing(textsOf(svg)).length === 0
      const pixels = Math.round((width / MILLIMETRES) * dpi)
      if (argv.svg || isBoth) writeDurably(`${path}.svg`, `${svg}\n`)
      if (isDrawn) writeDurably(`${path}.png`, make(svg, { pixels, dpi }))
      return [...(argv.svg || isBoth ? [`${path}.svg`] : []), ...(isDrawn ? [`${path}.png`] : [])]
    })
}

/** As wide as the text of a slide, and dense enough to be printed. */
const USUAL_WIDTH = 240
const USUAL_DPI = 300
const MILLIMETRES = 25.4
