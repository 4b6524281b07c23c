/** The report of a run as Markdown: the same sections as the page, with captions and data in place of drawings. */

import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import type { Chart } from './charts/chart.js'
import type { FigurePair } from './charts/figures.js'
import { markdownText, tableText } from './markdown.js'
import { aboutText, type Block, type ReportOptions, reportSections, TITLE } from './report-sections.js'
import { answerSentence } from './sentences.js'

/** Longer tables than this are left to the data files. */
const MOST_ROWS = 24
/** Wider tables than this cannot be read as text. */
const MOST_COLUMNS = 9

/** The text, in Chinese and then in English. */
export function reportMarkdown(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ReportOptions,
  figures: readonly FigurePair[]
): string {
  const answer = answerSentence(results.plan, analysis.summaries, analysis.comparison)
  const half = (language: Language) =>
    [
      `# ${TITLE[language]}`,
      markdownText(aboutText(results, language)),
      `> ${markdownText(answer[language])}`,
      ...reportSections(results, analysis, options, language).flatMap(({ title, blocks }) => [
        `## ${markdownText(title)}`,
        ...blocks.flatMap((block) => blockText(block, figures, language))
      ])
    ].join('\n\n')
  return `${half('zh')}\n\n---\n\n${half('en')}\n`
}

function blockText(block: Block, figures: readonly FigurePair[], language: Language): readonly string[] {
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
