/** The tables of the report: the ranking of the scenarios, and what gets worse; and tables as HTML. */

import { simultaneousHalfWidth } from '../analysis/interval.js'
import { type ComparedScenario, type Comparison, differencesOf } from '../findings/comparison.js'
import { BESIDE_FEAR, betterSign } from '../findings/trade-offs.js'
import type { Bilingual, Language } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import { outcomeLabel, outcomeRow, RATE_ROWS, type RateName } from '../model/outcomes.js'
import { DASH, decimal, ends, percent2, points } from '../words/format.js'
import { wordsOf } from '../words/words.js'
import type { DataTable } from './charts/chart.js'
import { proseHtml } from './display-text.js'
import type { ReportRow } from './report-rows.js'
import { INTERVAL } from './sentences.js'

/** A table as HTML; a note in a cell stands small below its value. */
export function dataTable({ columns, rows, emphasised }: DataTable): string {
  const cell = (tag: 'th' | 'td', text: string, column: number, scope: string) => {
    const [value, note] = text.split('\n')
    const small = note === undefined ? '' : `<small>${proseHtml(note)}</small>`
    const open = `<${tag}${scope}${columns[column].align === 'right' ? ' class="number"' : ''}>`
    return `${open}${proseHtml(value)}${small}</${tag}>`
  }
  const head = columns.map(({ heading }, column) => cell('th', heading, column, ' scope="col"')).join('')
  const body = rows.map((row, position) => {
    const cells = row.map((text, column) =>
      column === 0 ? cell('th', text, 0, ' scope="row"') : cell('td', text, column, '')
    )
    return `<tr${position === emphasised ? ' class="baseline"' : ''}>${cells.join('')}</tr>`
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
  simultaneous: { zh: '同时 ', en: 'simultaneous ' }
} as const satisfies Record<string, Bilingual>

/** Outcomes that stand beside the headline, and those of them that show their difference too. */
const BESIDE: readonly RateName[] = ['deterredShare', 'actingShare', 'recklessShare', 'grantsPerCase']
const WITH_DIFFERENCE: readonly RateName[] = ['deterredShare']

/** The ranking: every scenario's verdict, headline, paired difference from the baseline, and what stands beside it. */
export function rankingTable(rows: readonly ReportRow[], comparison: Comparison, language: Language): DataTable {
  const label = (name: RateName) => RATE_ROWS.find((row) => row.name === name)!.label[language]
  const isCompared = rows.length > 1
  const isTogether = comparison.outcome === 'afraidRate' && comparison.family > 1
  const interval = `${isTogether ? TEXTS.simultaneous[language] : ''}${INTERVAL[language]}`
  const differenceNote = `${TEXTS.points[language]}${language === 'zh' ? '，' : ', '}${interval}`
  const right = (heading: string) => ({ heading, align: 'right' as const })
  return {
    columns: [
      { heading: TEXTS.scenario[language], align: 'left' },
      right(`${label('afraidRate')}\n${INTERVAL[language]}`),
      ...(isCompared ? [right(`${TEXTS.difference[language]}\n${differenceNote}`)] : []),
      ...BESIDE.map((name) =>
        right(
          isCompared && WITH_DIFFERENCE.includes(name)
            ? `${label(name)}\n${TEXTS.andDifference[language]}`
            : label(name)
        )
      )
    ],
    emphasised: 0,
    rows: rows.map((row) => {
      const compared = comparison.compared.find(({ scenario }) => scenario === row.index)
      const verdict =
        compared === undefined ? TEXTS.baseline[language] : wordsOf(language).findings.verdicts[compared.verdict]
      const rate = row.summary.estimates.afraidRate
      return [
        isCompared ? `${row.name[language]}\n${verdict}` : row.name[language],
        withNote(percent2(rate.mean), ends(rate, percent2)),
        ...(isCompared ? [differenceCell(row, compared, isTogether, language)] : []),
        ...BESIDE.map((name) => besideCell(row, name, language))
      ]
    })
  }
}

/** What marks an outcome that is surely worse than in the baseline. */
export const WORSE = '▲'

/**
 * What stands beside fear: each difference from the baseline with an interval that holds together with the others of a
 * family, marked where it is surely worse. The cells of a column have equally many decimals.
 */
export function besideFearTable(
  rows: readonly ReportRow[],
  language: Language,
  family = besideFearFamily(rows)
): DataTable {
  const [baseline, ...others] = rows
  const scaledOf = (row: ReportRow, name: OutcomeName) => {
    const of = isRelative(name) ? (baseline.summary.estimates[name].mean ?? 0) : 1
    const part = (value: number | null) => (value === null || of === 0 ? null : (100 * value) / of)
    const { low, high } = boundsOf(row, name, family)
    return { mean: part(differencesOf(row.summary)[name].mean), low: part(low), high: part(high) }
  }
  const decimals = new Map(BESIDE_FEAR.map((name) => [name, decimalsOf(others.map((row) => scaledOf(row, name)))]))
  return {
    columns: [
      { heading: TEXTS.scenario[language], align: 'left' },
      ...BESIDE_FEAR.map((name) => {
        const unit = isRelative(name)
          ? language === 'zh'
            ? '基线的 %'
            : '% of the baseline’s'
          : TEXTS.points[language]
        return { heading: `${outcomeLabel(name)[language]}\n${unit}`, align: 'right' as const }
      })
    ],
    rows: others.map((row) => [
      row.name[language],
      ...BESIDE_FEAR.map((name) => {
        const difference = differencesOf(row.summary)[name]
        if (difference.identical) return language === 'zh' ? '相同' : 'identical'
        const scaled = scaledOf(row, name)
        if (scaled.mean === null) return DASH
        const short = (value: number) => signed(value, decimals.get(name) as number)
        return withNote(`${isWorse(row, name, family) ? `${WORSE} ` : ''}${short(scaled.mean)}`, ends(scaled, short))
      })
    ])
  }
}

/** How many differences stand beside fear: the scenarios compared, times the outcomes. */
export function besideFearFamily(rows: readonly ReportRow[]): number {
  return rows.filter(({ isBaseline }) => !isBaseline).length * BESIDE_FEAR.length
}

/** Whether an outcome is surely worse than in the baseline, by its interval in a family that holds together. */
export function isWorse(row: ReportRow, name: OutcomeName, family: number): boolean {
  const { low, high } = boundsOf(row, name, family)
  return betterSign(name) > 0 ? high !== null && high < 0 : low !== null && low > 0
}

/** Whether that interval excludes that the outcome is worse than in the baseline. */
export function isNotWorse(row: ReportRow, name: OutcomeName, family: number): boolean {
  const { low, high } = boundsOf(row, name, family)
  return betterSign(name) > 0 ? low !== null && low >= 0 : high !== null && high <= 0
}

/** What the columns of the ranking mean, in the words of the outcome table. */
export function columnMeanings(language: Language): string {
  const names: readonly RateName[] = ['afraidRate', ...BESIDE]
  const parts = names.map((name) => {
    const { label, meaning } = RATE_ROWS.find((row) => row.name === name)!
    return `${label[language]}${language === 'zh' ? '：' : ': '}${meaning[language]}`
  })
  return parts.join(language === 'zh' ? '' : ' ')
}

function boundsOf({ summary }: ReportRow, name: OutcomeName, family: number) {
  const { mean, n, sd, identical } = differencesOf(summary)[name]
  if (identical) return { low: 0, high: 0 }
  const half = simultaneousHalfWidth({ n, sd }, family)
  return half === null || mean === null ? { low: null, high: null } : { low: mean - half, high: mean + half }
}

const MOST_DECIMALS = 4

/** The fewest decimals, one to four, with which the ends of every interval differ and none on one side of 0 reads as 0. */
function decimalsOf(cells: readonly { readonly low: number | null; readonly high: number | null }[]): number {
  const isEnough = (decimals: number) =>
    cells.every(({ low, high }) => {
      if (low === null || high === null || low === high) return true
      const [first, last] = [decimal(low, decimals), decimal(high, decimals)]
      const nearest = low > 0 ? first : high < 0 ? last : '1'
      return first !== last && /[1-9]/.test(nearest)
    })
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) if (isEnough(decimals)) return decimals
  return MOST_DECIMALS
}

function signed(value: number, decimals: number): string {
  const text = decimal(value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Amounts rather than shares: their differences are given in per cent of the baseline. */
function isRelative(name: OutcomeName): boolean {
  return outcomeRow(name).scale === 'amount'
}

function differenceCell(
  { isBaseline, summary }: ReportRow,
  compared: ComparedScenario | undefined,
  isTogether: boolean,
  language: Language
): string {
  const difference = summary.differences?.afraidRate
  if (isBaseline || difference === undefined) return TEXTS.baseline[language]
  if (difference.identical) return TEXTS.identical[language]
  const bounds = isTogether && compared !== undefined ? compared.simultaneous : difference
  return withNote(points(difference.mean), ends(bounds, points))
}

function besideCell({ summary }: ReportRow, name: RateName, language: Language): string {
  const value = percent2(summary.estimates[name].mean)
  const difference = summary.differences?.[name]
  if (!WITH_DIFFERENCE.includes(name) || difference === undefined) return value
  if (difference.identical) return withNote(value, TEXTS.identical[language])
  return withNote(
    value,
    difference.mean === null ? DASH : `${points(difference.mean)} ${ends(difference, points)}`.trim()
  )
}

function withNote(value: string, note: string): string {
  return note === '' ? value : `${value}\n${note}`
}
