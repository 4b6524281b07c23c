/** The report of a run as Markdown: the same sections as the page, with captions and data in place of drawings. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import { LANGUAGES, type Language } from '../../model/language.js'
import { wordsOf } from '../../words/words.js'
import type { Chart } from '../charts/chart.js'
import type { FigurePair } from '../charts/figures.js'
import { madeBlocks, pageBlocks } from '../first-page.js'
import { runView } from '../run-view.js'
import type { Block } from './block.js'
import { reportHead } from './head.js'
import { markdownText, tableText } from './markdown-text.js'
import { type ReportOptions, reportSections } from './sections.js'

/** Longer tables than this are left to the data files. */
const MOST_ROWS = 24
/** Wider tables than this cannot be read as text. */
const MOST_COLUMNS = 9

/** The text, in Chinese and then in English. */
export function reportMarkdown(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ReportOptions & { readonly figures: readonly FigurePair[] }
): string {
  const { plan } = results
  const halves = LANGUAGES.map((language) => {
    const words = wordsOf(language)
    const view = runView(plan, analysis, words)
    const { page, title, about, preface, answer } = reportHead(view, options.program)
    const shown = (blocks: readonly Block[]) => blocks.flatMap((block) => blockText(block, options.figures, language))
    return [
      ...(page === null
        ? [`# ${title}`]
        : [`# ${page.title}`, ...shown([...pageBlocks(page), ...madeBlocks(page)]), `## ${title}`]),
      markdownText(about),
      ...shown(preface),
      `> ${markdownText(answer)}`,
      ...reportSections(view, results, options).flatMap((section) => [
        `## ${markdownText(section.title)}`,
        ...shown(section.blocks)
      ])
    ].join('\n\n')
  })
  return `${halves.join('\n\n---\n\n')}\n`
}

/** A block as paragraphs of Markdown. */
export function blockText(block: Block, figures: readonly FigurePair[], language: Language): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [markdownText(block.text)]
    case 'table':
      return [tableText(block.table)]
    case 'command':
      return [`    ${block.text}`]
    case 'figure': {
      const pair = figures.find(({ en }) => en.name === block.name)
      return pair === undefined ? [] : figureText(pair[language])
    }
  }
}

function figureText({ title, caption, table }: Chart): readonly string[] {
  const isShort = table.rows.length <= MOST_ROWS && table.columns.length <= MOST_COLUMNS
  return [`### ${markdownText(title)}`, markdownText(caption), ...(isShort ? [tableText(table)] : [])]
}
