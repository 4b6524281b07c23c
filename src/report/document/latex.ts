/** A run as a paper in LaTeX: methods, tables of three rules, figures and references, one file a language. */

import type { Language } from '../../model/language.js'
import type { Words } from '../../words/words.js'
import { answerOf } from '../answer.js'
import type { Figure, FigurePair } from '../charts/figures.js'
import type { RunView } from '../run-view.js'
import { paperTable } from '../tables/comparisons.js'
import { type Block, note, paragraphs, type Section, tableBlock } from './block.js'
import { latexTable, latexText } from './latex-text.js'
import { limits, methods, patterns, tuning } from './methods.js'
import { REFERENCES } from './references.data.js'
import type { SupplementText } from './supplement.js'

/** The folder of the supplement in which it lies. */
export const LATEX_FOLDER = 'latex'

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
export function latexTexts(views: readonly RunView[], input: LatexInput): readonly SupplementText[] {
  return [
    ...views.map((view) => ({
      name: `${LATEX_FOLDER}/paper.${view.words.language}.tex`,
      content: paperText(view, input)
    })),
    ...views.flatMap(({ words: { language } }) =>
      input.figures.map(({ [language]: figure }) => ({
        name: `${LATEX_FOLDER}/${latexFigure(figure.name, language)}.svg`,
        content: `${figure.svg}\n`
      }))
    ),
    { name: `${LATEX_FOLDER}/references.bib`, content: REFERENCES + ownReference(input.version) }
  ]
}

/** A drawing's file without its kind, from the folder of the paper. */
export function latexFigure(name: string, language: Language): string {
  return `figures/${name}-${language}`
}

function ownReference(version: string): string {
  return `
@misc{ganwei,
  author = {{the ganwei contributors}},
  title = {ganwei: a laboratory for the error-tolerance mechanism},
  note = {Version ${version}}
}
`
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

/** A drawing is taken as PDF where it was converted, else as the picture that lies beside it. */
const COMMON = String.raw`\usepackage[margin=2.5cm]{geometry}
\usepackage{amsmath,amssymb,array,booktabs,caption,graphicx,longtable}
\captionsetup{font=small,labelfont=bf}
\newcommand\placed[1]{\includegraphics[width=\linewidth,height=0.75\textheight,keepaspectratio]{#1}}
\newcommand\drawing[1]{\IfFileExists{#1.svg.pdf}{\placed{#1.svg.pdf}}{\IfFileExists{#1.png}{\placed{#1.png}}{\fbox{\texttt{\detokenize{#1}.svg}}}}}
\setcounter{topnumber}{4}\setcounter{totalnumber}{6}
\renewcommand\topfraction{0.9}\renewcommand\textfraction{0.07}\renewcommand\floatpagefraction{0.6}
\emergencystretch=3em`

const PREAMBLE: Readonly<Record<Language, string>> = {
  zh: `\\documentclass[UTF8,a4paper,zihao=-4]{ctexart}\n${COMMON}`,
  en: `\\documentclass[a4paper,11pt]{article}\n\\usepackage[UTF8,scheme=plain]{ctex}\n${COMMON}`
}
