/** A report as a Word document in one language: the same description as the page's, laid out as an institute prints it. */

import * as docx from 'docx'
import type { Words } from '../../../words/words.js'
import type { Chart } from '../../charts/chart.js'
import { FIRST_PAGE } from '../../charts/first-page.js'
import { displayText, escapeHtml } from '../../display-text.js'
import { madeBlocks, type PageText } from '../../first-page.js'
import type { Block } from '../block.js'
import type { DocumentText } from '../document-text.js'
import { steadyZip } from './steady-zip.js'
import { coreXml, numberingXml, STYLE, stylesXml } from './word-styles.data.js'
import { paragraphOf, TEXT_WIDTH, wordTable } from './word-table.js'

/** A drawing as a picture, with how large it is drawn, in points of CSS (96 an inch). */
export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a document consists of. */
export interface WordContent {
  readonly text: DocumentText
  readonly charts: readonly Chart[]
  /** Where its numbers come from, which stands below every table of numbers and every figure. */
  readonly source: string
  /** The drawing of a chart; null where there is none, and its caption stands alone. */
  picture(name: string): Picture | null
}

/** The document as bytes: the same for the same content and pictures. */
export async function wordDocument(content: WordContent, words: Words): Promise<Uint8Array> {
  const { page: first, title, about, preface, answer, sections } = content.text
  const layout = new Layout(words, content)
  const sheet = first === null ? null : [paragraphOf(STYLE.title, first.title), ...layout.firstPage(first)]
  const children = [
    paragraphOf(sheet === null ? STYLE.title : STYLE.heading, title),
    paragraphOf(STYLE.about, about),
    ...layout.blocks(preface, title),
    ...answer.map((text) => paragraphOf(STYLE.answer, text)),
    ...(first === null ? [] : layout.blocks(madeBlocks(first), title)),
    ...sections.flatMap((section) => [
      paragraphOf(STYLE.heading, section.title),
      ...layout.blocks(section.blocks, section.title)
    ])
  ]
  const { page } = words.office
  const number = (children: (string | (typeof docx.PageNumber)[keyof typeof docx.PageNumber])[]) =>
    new docx.Paragraph({ style: STYLE.footer, children: [new docx.TextRun({ children })] })
  const around = {
    headers: { default: new docx.Header({ children: [paragraphOf(STYLE.header, title)] }) },
    footers: {
      default: new docx.Footer({
        children: [
          number([page.before, docx.PageNumber.CURRENT, page.between, docx.PageNumber.TOTAL_PAGES, page.after])
        ]
      })
    }
  }
  const file = new docx.Document({
    sections: [
      ...(sheet === null ? [] : [{ properties: { page: SHEET }, ...around, children: sheet }]),
      { properties: { page: PAGE }, ...around, children }
    ]
  })
  const own = [
    { path: 'word/styles.xml', data: stylesXml(words.language) },
    { path: 'word/numbering.xml', data: numberingXml(words.language) },
    { path: 'docProps/core.xml', data: coreXml(escapeHtml(title), words.language) }
  ]
  return steadyZip(new Uint8Array(await docx.Packer.toArrayBuffer(file, undefined, own)))
}

/** A4 with margins of 2.5 cm. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, header: 850, footer: 850 }
}

/** The first page, a sheet of its own with narrower margins. */
const SHEET = {
  size: PAGE.size,
  margin: { top: 907, bottom: 737, left: 1134, right: 1134, header: 397, footer: 340 }
}

/** The tallest picture, which leaves room for its caption on the page, in points of CSS. */
const MOST_TALL = 760
/** The part of its size that the picture of the first page has. */
const DENSE = 0.72
const WIDTH = Math.floor((TEXT_WIDTH / 1440) * 96)

/** Lays blocks out, and counts tables and figures. */
class Layout {
  private tables = 0
  private figures = 0

  constructor(
    private readonly words: Words,
    private readonly content: WordContent
  ) {}

  /** The blocks of a section; the notes right behind a table are the table's, and its source follows them. */
  blocks(blocks: readonly Block[], title: string): (docx.Paragraph | docx.Table)[] {
    return blocks.flatMap((block, k) => {
      const own = isNote(block)
        ? [paragraphOf(STYLE.note, (isNote(blocks[k - 1]) ? '' : this.words.office.note) + block.text)]
        : this.block(block, title)
      const above = lastNotNote(blocks, k)
      const isOfNumbers = above?.kind === 'table' && above.table.columns.some(({ align }) => align === 'right')
      return isOfNumbers && !isNote(blocks[k + 1]) ? [...own, paragraphOf(STYLE.note, this.content.source)] : own
    })
  }

  /** The first page, which is to fit one sheet: smaller letters, real headings, the source in its notes. */
  firstPage({ question, findings, table, notes, title }: PageText): (docx.Paragraph | docx.Table)[] {
    this.tables += 1
    return [
      paragraphOf(STYLE.pageText, question),
      ...findings.flatMap(({ heading, text, price }) => [
        paragraphOf(STYLE.pageHeading, heading.replace(/[：:]\s*$/, '')),
        paragraphOf(STYLE.pageText, text),
        // What a measure costs is said in letters as large as what it does.
        ...(price === '' ? [] : [paragraphOf(STYLE.pageText, price)])
      ]),
      ...this.figure(FIRST_PAGE.name, true),
      this.caption(STYLE.tableCaption, this.words.office.table, this.tables, title),
      wordTable(table, true),
      ...notes.map((text) => paragraphOf(STYLE.pageNote, text))
    ]
  }

  private block(block: Block, title: string): (docx.Paragraph | docx.Table)[] {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphOf(STYLE.body, block.text)]
      case 'table':
        this.tables += 1
        return [
          this.caption(STYLE.tableCaption, this.words.office.table, this.tables, block.title ?? title),
          wordTable(block.table)
        ]
      case 'command':
        return [paragraphOf(STYLE.command, block.text)]
      case 'figure':
        return this.figure(block.name)
    }
  }

  private figure(name: string, isDense = false): docx.Paragraph[] {
    const chart = this.content.charts.find((own) => own.name === name)
    if (chart === undefined) return []
    this.figures += 1
    const { title, caption } = chart
    const picture = this.content.picture(name)
    const drawn =
      picture === null ? [] : [pictureOf(picture, { id: this.figures, title, caption }, isDense ? DENSE : 1)]
    return [
      ...drawn,
      this.caption(STYLE.figureCaption, this.words.office.figure, this.figures, title),
      paragraphOf(isDense ? STYLE.pageNote : STYLE.note, this.words.office.note + caption),
      ...(isDense ? [] : [paragraphOf(STYLE.note, this.content.source)])
    ]
  }

  /** A caption whose number is a field, so that it counts on where a writer adds a table of his own. */
  private caption(style: string, kind: string, count: number, text: string): docx.Paragraph {
    return new docx.Paragraph({
      style,
      children: [
        new docx.TextRun(`${kind} `),
        new docx.SimpleField(`SEQ ${kind} \\* ARABIC`, String(count)),
        new docx.TextRun(`${this.words.office.afterNumber}${displayText(text)}`)
      ]
    })
  }
}

function isNote(block: Block | undefined): block is Extract<Block, { readonly kind: 'paragraph' }> {
  return block?.kind === 'paragraph' && block.isNote === true
}

function lastNotNote(blocks: readonly Block[], before: number): Block | undefined {
  for (let k = before; k >= 0; k--) if (!isNote(blocks[k])) return blocks[k]
  return undefined
}

function pictureOf(
  { png, width, height }: Picture,
  { id, title, caption }: { readonly id: number; readonly title: string; readonly caption: string },
  part: number
): docx.Paragraph {
  const scale = part * Math.min(1, WIDTH / width, MOST_TALL / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const altText = {
    id: String(id),
    name: displayText(title),
    title: displayText(title),
    description: displayText(caption)
  }
  return new docx.Paragraph({
    style: STYLE.figure,
    children: [new docx.ImageRun({ type: 'png', data: png, transformation, altText })]
  })
}
