/** Tables of the report as HTML: the main table, and the data behind each chart. */

import { RATE_ROWS, type RateName } from '../model/outcomes.js'
import type { Bilingual } from '../model/parameter-row.js'
import type { DataTable, Language } from './chart.js'
import { escapeHtml, proseHtml } from './display-text.js'
import { DASH, ends, percent2, points } from './format-number.js'
import type { ReportRow } from './report-rows.js'
import { INTERVAL } from './sentences.js'

/** The data behind a chart. */
export function dataTable({ columns, rows }: DataTable): string {
  const cell = (tag: 'th' | 'td', text: string, column: number, scope: string) =>
    `<${tag}${scope}${columns[column].align === 'right' ? ' class="number"' : ''}>${escapeHtml(text)}</${tag}>`
  const head = columns.map(({ heading }, column) => cell('th', heading, column, ' scope="col"')).join('')
  const body = rows.map((row) => {
    const cells = row.map((text, column) =>
      column === 0 ? cell('th', text, 0, ' scope="row"') : cell('td', text, column, '')
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

const TEXTS = {
  scenario: { zh: '情景', en: 'scenario' },
  difference: { zh: '不敢为率与基线之差', en: 'difference of the rate' },
  points: { zh: '百分点', en: 'percentage points' },
  baseline: { zh: '基线', en: 'baseline' },
  identical: { zh: '每次重复都相同', en: 'same in every replication' },
  andDifference: { zh: '及其差（百分点）', en: 'and its difference (points)' },
  cannotTell: { zh: '无法断定', en: 'cannot tell' }
} as const satisfies Record<string, Bilingual>

/** Outcomes that stand beside the headline, and those of them that show their difference too. */
const BESIDE: readonly RateName[] = ['deterredShare', 'actingShare', 'recklessShare', 'grantsPerCase']
const WITH_DIFFERENCE: readonly RateName[] = ['deterredShare']

/** The main table: every scenario's headline, its paired difference from the baseline, and what stands beside it. */
export function mainTable(rows: readonly ReportRow[], language: Language): string {
  const label = (name: RateName) => RATE_ROWS.find((row) => row.name === name)!.label[language]
  const heading = (text: string, note: string) =>
    `<th scope="col" class="number">${escapeHtml(text)}${note === '' ? '' : small(note)}</th>`
  const isCompared = rows.length > 1
  const differenceNote = `${TEXTS.points[language]}${language === 'zh' ? '，' : ', '}${INTERVAL[language]}`
  const headings = [
    `<th scope="col">${TEXTS.scenario[language]}</th>`,
    heading(label('afraidRate'), INTERVAL[language]),
    ...(isCompared ? [heading(TEXTS.difference[language], differenceNote)] : []),
    ...BESIDE.map((name) =>
      heading(label(name), isCompared && WITH_DIFFERENCE.includes(name) ? TEXTS.andDifference[language] : '')
    )
  ]
  const body = rows.map((row) => {
    const cells = [
      headlineCell(row),
      ...(isCompared ? [differenceCell(row, language)] : []),
      ...BESIDE.map((name) => besideCell(row, name, language))
    ]
    const name = `<bdi>${escapeHtml(row.name[language])}</bdi><small><code><bdi>${escapeHtml(row.id)}</bdi></code></small>`
    return `<tr${row.isBaseline ? ' class="baseline"' : ''}><th scope="row">${name}</th>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table class="main"><thead><tr>${headings.join('')}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table></div>`
}

/** What the columns of the main table mean, in the words of the outcome table. */
export function columnMeanings(language: Language): string {
  const names: readonly RateName[] = ['afraidRate', ...BESIDE]
  const parts = names.map((name) => {
    const { label, meaning } = RATE_ROWS.find((row) => row.name === name)!
    return `<b>${escapeHtml(label[language])}</b>${language === 'zh' ? '：' : ': '}${escapeHtml(meaning[language])}`
  })
  return `<p class="about">${parts.join(language === 'zh' ? '' : ' ')}</p>`
}

function headlineCell({ summary }: ReportRow): string {
  const estimate = summary.estimates.afraidRate
  return number(`<b>${percent2(estimate.mean)}</b>`, ends(estimate, percent2))
}

function differenceCell({ isBaseline, summary }: ReportRow, language: Language): string {
  const difference = summary.differences?.afraidRate
  if (isBaseline || difference === undefined) return number(TEXTS.baseline[language], '')
  if (difference.identical) return number(TEXTS.identical[language], '')
  const { low, high } = difference
  const isOpen = low !== null && high !== null && low <= 0 && high >= 0
  const note = `${ends(difference, points)}${isOpen ? ` ${TEXTS.cannotTell[language]}` : ''}`
  return number(points(difference.mean), note)
}

function besideCell({ summary }: ReportRow, name: RateName, language: Language): string {
  const value = percent2(summary.estimates[name].mean)
  const difference = summary.differences?.[name]
  if (!WITH_DIFFERENCE.includes(name) || difference === undefined) return number(value, '')
  if (difference.identical) return number(value, TEXTS.identical[language])
  return number(
    value,
    difference.mean === null ? DASH : `${points(difference.mean)} ${ends(difference, points)}`.trim()
  )
}

function number(value: string, note: string): string {
  return `<td class="number">${value}${note === '' ? '' : small(note)}</td>`
}

function small(note: string): string {
  return `<small>${proseHtml(note)}</small>`
}
