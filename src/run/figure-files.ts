/** The charts of a run as files of their own: drawings, and specifications that open as they are in the Vega editor. */

import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../model/language.js'
import { CALIBRATION_FIGURES } from '../report/charts/calibration-charts.js'
import type { FigurePair } from '../report/charts/figures.js'
import { FIGURE_NAMES } from '../report/charts/registry.js'
import { titledSpec, titledSvg } from '../report/charts/titled.js'
import { sha256OfContent } from './durable-file.js'
import { regularPath, sha256OfFile } from './regular-file.js'
import type { ResultFile } from './run-files.js'

/** The folder of a run that holds them. */
export const FIGURES_FOLDER = 'figures'

/** Names that figures of ours may have; whatever else lies in the folder is the user's. */
const OURS = new Set(
  [...FIGURE_NAMES, ...CALIBRATION_FIGURES].flatMap((name) =>
    LANGUAGES.flatMap((language) => ['svg', 'vl.json', 'png'].map((kind) => `${name}.${language}.${kind}`))
  )
)

/** The files of all figures: `figures/NAME.LANGUAGE.svg` and `.vl.json`. */
export function figureFiles(figures: readonly FigurePair[]): readonly ResultFile[] {
  return figures.flatMap((pair) =>
    LANGUAGES.flatMap((language): ResultFile[] => {
      const figure = pair[language]
      const name = `${FIGURES_FOLDER}/${figure.name}.${language}`
      return [
        { name: `${name}.svg`, mediaType: 'image/svg+xml', content: `${titledSvg(figure)}\n` },
        {
          name: `${name}.vl.json`,
          mediaType: 'application/json',
          content: `${JSON.stringify(titledSpec(figure))}\n`
        }
      ]
    })
  )
}

/** Whether a run has figures, which are then kept up to date with it. */
export function hasFigures(folder: string): boolean {
  const path = join(folder, FIGURES_FOLDER)
  return (
    lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true &&
    readdirSync(path).some((name) => OURS.has(name))
  )
}

/** Removes the figures that are not among the files to be written, and pictures of drawings that will change. */
export function removeStaleFigures(folder: string, files: readonly ResultFile[]): void {
  const path = join(folder, FIGURES_FOLDER)
  // Nothing is removed behind a link.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of readdirSync(path)) {
    if (!OURS.has(name)) continue
    const file = `${FIGURES_FOLDER}/${name}`
    const isKept = name.endsWith('.png')
      ? isUnchanged(folder, file.replace(/png$/, 'svg'), files)
      : files.some((other) => other.name === file)
    if (!isKept) rmSync(join(path, name), { force: true })
  }
}

function isUnchanged(folder: string, name: string, files: readonly ResultFile[]): boolean {
  const next = files.find((file) => file.name === name)
  const path = regularPath(folder, name)
  return next !== undefined && path !== null && sha256OfFile(path) === sha256OfContent(next.content)
}
