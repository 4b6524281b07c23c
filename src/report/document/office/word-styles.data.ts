/** The styles of a Word document as its file wants them: everything that is seen of a text hangs on the name of its style. */

import type { Language } from '../../../model/language.js'

/** The styles by the names that paragraphs and tables carry in the file. */
export const STYLE = {
  title: 'Title',
  about: 'Subtitle',
  heading: 'Heading1',
  body: 'BodyText',
  answer: 'Answer',
  tableCaption: 'TableCaption',
  figureCaption: 'FigureCaption',
  figure: 'Figure',
  note: 'Note',
  command: 'Command',
  header: 'Header',
  footer: 'Footer',
  table: 'ThreeLineTable',
  heads: 'TableHeading',
  cell: 'TableText',
  number: 'TableNumber',
  cellNote: 'TableNote',
  numberNote: 'TableNumberNote',
  group: 'TableGroup',
  emphasised: 'Strong',
  pageHeading: 'Heading2',
  pageText: 'PageText',
  pageNote: 'PageNote',
  pageCell: 'PageTableText',
  pageNumber: 'PageTableNumber'
} as const

/** What differs between languages: fonts that Windows has, sizes in half points, how a paragraph begins. */
const LOOKS = {
  zh: {
    ...{ text: '宋体', head: '黑体', lang: 'zh-CN', title: 44, heading: 32, body: 24, caption: 21, note: 18 },
    ...{ isHeadBold: false, indent: '<w:ind w:firstLineChars="200" w:firstLine="480"/>', line: 360 },
    ...{ numbers: 'chineseCountingThousand', number: '%1、', suff: 'nothing' }
  },
  en: {
    ...{ text: '宋体', head: '黑体', lang: 'en-US', title: 40, heading: 28, body: 22, caption: 20, note: 18 },
    ...{ isHeadBold: true, indent: '', line: 300, numbers: 'decimal', number: '%1', suff: 'space' }
  }
} as const

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The file of styles of a document in a language. */
export function stylesXml(language: Language): string {
  const look = LOOKS[language]
  const size = (halves: number) => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`
  const headed = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${look.head}" w:cs="Times New Roman"/>${look.isHeadBold ? '<w:b/>' : ''}`
  const space = (before: number, after: number, line?: number) =>
    `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`
  const centred = '<w:jc w:val="center"/>'
  const right = '<w:jc w:val="right"/>'
  const rule = (side: string, eighths: number) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`
  return `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${look.text}" w:cs="Times New Roman"/>${size(look.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
    paragraph('Normal', 'Normal', { isDefault: true }),
    paragraph(STYLE.title, 'Title', { p: space(240, 120) + centred, r: headed + size(look.title) }),
    paragraph(STYLE.about, 'Subtitle', { p: space(0, 360) + centred, r: size(look.caption) }),
    paragraph(STYLE.heading, 'heading 1', {
      p: `<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>${space(360, 180)}<w:outlineLvl w:val="0"/>`,
      r: headed + size(look.heading)
    }),
    paragraph(STYLE.pageHeading, 'heading 2', {
      p: `<w:keepNext/><w:keepLines/>${space(60, 10)}<w:outlineLvl w:val="1"/>`,
      r: headed + size(language === 'zh' ? 20 : 19)
    }),
    paragraph(STYLE.body, 'Body Text', { p: space(0, language === 'zh' ? 60 : 120, look.line) + look.indent }),
    paragraph(STYLE.answer, 'Answer', {
      p: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="8A3B00"/></w:pBdr>${space(120, 240, look.line)}<w:ind w:left="240"/>`
    }),
    paragraph(STYLE.tableCaption, 'Table Caption', {
      basedOn: 'Caption',
      p: `<w:keepNext/><w:keepLines/>${space(240, 80)}${centred}`
    }),
    paragraph('Caption', 'caption', { p: centred, r: headed + size(look.caption) }),
    paragraph(STYLE.figureCaption, 'Figure Caption', {
      basedOn: 'Caption',
      p: `<w:keepNext/><w:keepLines/>${space(80, 80)}${centred}`
    }),
    paragraph(STYLE.figure, 'Figure', { p: `<w:keepNext/>${space(240, 0)}${centred}` }),
    paragraph(STYLE.note, 'Note', { p: `<w:keepLines/>${space(40, 80)}`, r: size(look.note) }),
    paragraph(STYLE.command, 'Command', {
      p: `<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>${space(60, 120)}`,
      r: `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>${size(18)}`
    }),
    paragraph(STYLE.header, 'header', {
      p: `<w:pBdr>${rule('bottom', 4)}</w:pBdr>${centred}`,
      r: size(18)
    }),
    paragraph(STYLE.footer, 'footer', { p: centred, r: size(18) }),
    paragraph(STYLE.cell, 'Table Text', { p: space(30, 30), r: size(18) }),
    paragraph(STYLE.number, 'Table Number', { basedOn: STYLE.cell, p: right }),
    paragraph(STYLE.heads, 'Table Heading', { basedOn: STYLE.cell, p: `<w:keepNext/>${centred}`, r: headed }),
    paragraph(STYLE.cellNote, 'Table Note', { basedOn: STYLE.cell, p: space(0, 30), r: size(15) }),
    paragraph(STYLE.numberNote, 'Table Number Note', { basedOn: STYLE.cellNote, p: right }),
    paragraph(STYLE.pageText, 'Page Text', { p: space(0, 40), r: size(language === 'zh' ? 20 : 19) }),
    paragraph(STYLE.pageNote, 'Page Note', { p: space(10, 20), r: size(16) }),
    paragraph(STYLE.pageCell, 'Page Table Text', { p: space(0, 10), r: size(16) }),
    paragraph(STYLE.pageNumber, 'Page Table Number', { basedOn: STYLE.pageCell, p: right }),
    paragraph(STYLE.group, 'Table Group', { basedOn: STYLE.cell, p: `<w:keepNext/>${space(80, 30)}`, r: headed }),
    `<w:style w:type="character" w:styleId="${STYLE.emphasised}"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Three-Line Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${rule('top', 12)}${rule('bottom', 12)}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('top', 12)}${rule('bottom', 6)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`
  ].join('')}</w:styles>`
}

/** The file of numbers: headings count themselves, as their style says. */
export function numberingXml(language: Language): string {
  const { numbers, number, suff } = LOOKS[language]
  return `${HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${numbers}"/><w:pStyle w:val="${STYLE.heading}"/><w:suff w:val="${suff}"/><w:lvlText w:val="${number}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
}

/** What a document says of itself, without a day, so that the same run gives the same bytes. */
export function coreXml(title: string, language: Language): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>ganwei</dc:creator><dc:language>${LOOKS[language].lang}</dc:language></cp:coreProperties>`
}

interface ParagraphStyle {
  readonly basedOn?: string
  readonly isDefault?: boolean
  readonly p?: string
  readonly r?: string
}

/** A style of paragraphs; those whose name is not one of Word's own are called custom. */
function paragraph(
  id: string,
  name: string,
  { basedOn = 'Normal', isDefault = false, p = '', r = '' }: ParagraphStyle
) {
  const isOwn = !BUILT_IN.has(name)
  const base = isDefault ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''}${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>${p === '' ? '' : `<w:pPr>${p}</w:pPr>`}${r === '' ? '' : `<w:rPr>${r}</w:rPr>`}</w:style>`
}

const BUILT_IN = new Set([
  'Normal',
  'Title',
  'Subtitle',
  'heading 1',
  'heading 2',
  'Body Text',
  'caption',
  'header',
  'footer'
])
