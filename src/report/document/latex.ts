/** A run as a paper in LaTeX: methods, tables of three rules, figures and references, one file a language. */

import type { Language } from '../../model/language.js'
import type { Words } from '../../words/words.js'
import { answerOf } from '../answer.js'
import type { Figure, FigurePair } from '../charts/figures.js'
import type { RunView } from '../run-view.js'
import { paperTable } from '../tables/comparisons.js'
import { type Block, note, paragraphs, type Section, tableBlock } from './block.js'
import { PREAMBLE } from './latex-parts.data.js'
import { latexTable, latexText } from './latex-text.js'
import { limits, methods, patterns, tuning } from './methods.js'
import { references } from './references.js'

/** The folder of the supplement in which it lies. */
export const LATEX_FOLDER = 'latex'

/** A file of the paper, by its path in the supplement. */
interface LatexFile {
  readonly name: string
  readonly content: string
}

/** What a paper is made of. */
export interface LatexInput {
  readonly figures: readonly FigurePair[]
  readonly engine: string
  readonly planSha256: string | undefined
  readonly version: string
  readonly modelVersion: number
  readonly repeatCommand: string
  readonly authors: readonly string[]
  readonly date: string | undefined
  /** What differs from the defaults. */
  parameters(view: RunView): readonly Block[]
}

/** The files of the paper: a text for each view, its drawings, and the references. */
export function latexTexts(views: readonly RunView[], input: LatexInput): readonly LatexFile[] {
  const texts = views.map((view) => ({
    name: `${LATEX_FOLDER}/paper.${view.words.language}.tex`,
    content: paperText(view, input)
  }))
  return [
    ...texts,
    ...views.flatMap(({ words: { language } }) =>
      input.figures.map(({ [language]: figure }) => ({
        name: `${LATEX_FOLDER}/${latexFigure(figure.name, language)}.svg`,
        content: `${figure.svg}\n`
      }))
    ),
    {
      name: `${LATEX_FOLDER}/references.bib`,
      content: references(texts.map(({ content }) => content).join('\n'), input.version)
    }
  ]
}

/** A drawing's file without its kind, from the folder of the paper. */
export function latexFigure(name: string, language: Language): string {
  return `figures/${name}-${language}`
}

function paperText(view: RunView, input: LatexInput): string {
  const { words } = view
  const { language } = words
  const say = (text: string) => latexText(text, language)
  const body = sectionsOf(view, input).flatMap(({ title, blocks }) => [
    `\\section{${say(title)}}`,
    ...blocks.map((block) => blockText(block, { title, words, figures: input.figures }))
  ])
  return `${[
    PREAMBLE[language],
    `\\title{${say(words.report.supplement.paperTitle)}}\n\\author{${input.authors.map(say).join(' \\and ')}}\n\\date{${say(input.date ?? '')}}`,
    '\\begin{document}\n\\maketitle',
    ...body,
    '\\nocite{*}\n\\bibliographystyle{plain}\n\\bibliography{references}',
    '\\end{document}'
  ].join('\n\n')}\n`
}

function sectionsOf(view: RunView, input: LatexInput): readonly Section[] {
  const { analysis, words } = view
  const { supplement, document } = words.report
  const { outcome, family } = analysis.comparison
  const own = methods(view, input.engine, input.planSha256)
  const source = document.paper.replace(/[.。]$/, '')
  const equations = supplement.equations(source, input.version, String(input.modelVersion))
  return [
    { title: supplement.answer, blocks: paragraphs([answerOf(view)]) },
    { title: own.title, blocks: [...own.blocks, ...paragraphs([equations])] },
    { title: supplement.parameters, blocks: input.parameters(view) },
    {
      title: supplement.results,
      blocks: [
        tableBlock(
          paperTable(
            view,
            view.rows.map(({ index }) => index)
          )
        ),
        note(supplement.resultsNote(outcome === 'afraidRate' && family > 1)),
        ...input.figures.map(({ en }): Block => ({ kind: 'figure', name: en.name }))
      ]
    },
    ...[tuning(words), patterns(words), limits(words)],
    {
      title: document.repeat,
      blocks: [{ kind: 'command', text: input.repeatCommand }, ...paragraphs([supplement.sameBytes])]
    }
  ]
}

function blockText(
  block: Block,
  { title, words, figures }: { readonly title: string; readonly words: Words; readonly figures: readonly FigurePair[] }
): string {
  const { language } = words
  switch (block.kind) {
    case 'paragraph':
      return block.isNote
        ? `{\\small\\noindent ${latexText(block.text, language)}\\par}`
        : latexText(block.text, language)
    case 'table':
      return latexTable(block.table, block.title ?? title, language)
    case 'command':
      return `\\begin{flushleft}\\ttfamily\\small ${latexText(block.text, language)}\\end{flushleft}`
    case 'figure': {
      const pair = figures.find(({ en }) => en.name === block.name)
      return pair === undefined ? '' : figureText(pair[language], language)
    }
  }
}

function figureText({ name, title, caption }: Figure, language: Language): string {
  return `\\begin{figure}[htbp]
\\centering
\\drawing{${latexFigure(name, language)}}
\\caption[${latexText(title, language).replaceAll(/[[\]]/g, '')}]{${latexText(title, language)}}
{\\footnotesize\\raggedright ${latexText(caption, language)}\\par}
\\end{figure}`
}
