/** The first page of a run as the first sheet of its workbook: findings with their price, and every scenario in numbers. */

import type { Bounds } from '../../../analysis/interval.js'
import { firstPageOf } from '../../../findings/first-page.js'
import type { PageMeasure } from '../../../findings/page-measure.js'
import type { PageRange } from '../../../findings/page-prices.js'
import { answerOf } from '../../answer.js'
import { displayText } from '../../display-text.js'
import { groundOf, pageOf, pricesOf } from '../../first-page.js'
import type { ReportRow } from '../../report-rows.js'
import type { RunView } from '../../run-view.js'
import type { ReportHead } from '../head.js'
import type { Formatted, Front, FrontTable } from './front-sheet.js'

/** The first sheet of a run, under the title of its report. */
export function frontOfRun(view: RunView, { title, about, preface }: ReportHead, source: string): Front {
  const { words } = view
  const page = pageOf(view)
  const before = preface.flatMap((block) => (block.kind === 'paragraph' ? [{ text: block.text }] : []))
  if (page === null) {
    const texts = [{ text: about }, ...before, { text: answerOf(view) }]
    return { title, texts, tables: [ratesTable(view)], notes: [words.findings.levelNote, source] }
  }
  const findings = page.findings.flatMap(({ heading, text, price }) => [
    { heading, text },
    ...(price === '' ? [] : [{ text: price }])
  ])
  return {
    title: page.title,
    texts: [{ text: page.question }, ...findings],
    tables: [measuresTable(view)],
    notes: [words.office.front.note(view.analysis.comparison.outcome === 'afraidRate'), ...page.notes, source]
  }
}

/** The 不敢为 rate of each scenario, where nothing is compared. */
function ratesTable({ rows, words }: RunView): FrontTable {
  const { front } = words.office
  return {
    headings: [front.scenario, ...front.rate],
    rows: rows.map(({ name, summary }) => [words.say(name), ...rateCells(summary.estimates.afraidRate)])
  }
}

/** Every measure with its rate, its difference by chance and over worlds, its harm, its price and its verdict; the baseline first. */
function measuresTable(view: RunView): FrontTable {
  const { plan, analysis, words, rows } = view
  const page = firstPageOf(plan, analysis)
  const { front } = words.office
  if (page === null) return ratesTable(view)
  const inWorlds =
    page.worlds === null ? [] : [front.median, front.worlds, ...(page.structures === 0 ? [] : [front.across])]
  const line = ({ index, name, summary, isBaseline }: ReportRow) => {
    const own = page.measures.find(({ scenario }) => scenario === index)
    const start = [displayText(words.say(name)), ...rateCells(summary.estimates.afraidRate)]
    if (own === undefined) {
      const ground = isBaseline ? words.report.page.baselineGround : ''
      return [...start, ...Array.from({ length: 4 + inWorlds.flat().length }, () => NONE), '', ground]
    }
    return [
      ...[...start, ...pointsCells(own.effectByChance)],
      ...(page.worlds === null ? [] : worldCells(own, page.structures > 0)),
      { value: own.harm.middle, format: CHANGE },
      ...[pricesOf(own, page, words), groundOf(own, page, words)]
    ]
  }
  return {
    headings: [
      front.scenario,
      ...front.rate,
      ...front.difference,
      ...inWorlds.flat(),
      front.harm,
      front.price,
      front.verdict
    ],
    rows: rows.map(line)
  }
}

function worldCells({ effect, effectAcross }: PageMeasure, isAcross: boolean): readonly Formatted[] {
  return [...pointsCells(effect), ...(isAcross ? endCells(effectAcross) : [])]
}

function rateCells({ mean, low, high }: Bounds & { readonly mean: number | null }): readonly Formatted[] {
  return [mean, low, high].map((value) => ({ value, format: SHARE }))
}

function pointsCells({ middle, ...bounds }: PageRange): readonly Formatted[] {
  return [{ value: middle === null ? null : 100 * middle, format: POINTS }, ...endCells(bounds)]
}

function endCells({ low, high }: Bounds): readonly Formatted[] {
  return [low, high].map((value) => ({ value: value === null ? null : 100 * value, format: POINTS }))
}

const NONE: Formatted = { value: null, format: '0' }
const SHARE = '0.0%'
const POINTS = '+0.0;\u22120.0;0.0'
const CHANGE = '+0%;\u22120%;0%'
