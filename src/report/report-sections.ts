/** What a report says, from top to bottom, whatever it is written as: sections of paragraphs, tables and charts. */

import type { BundleSearch } from '../experiment/comparison-plan.js'
import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Bilingual, Language } from '../model/language.js'
import type { DataTable } from './charts/chart.js'
import { CHARTS, type ChartSection } from './charts/registry.js'
import { searchSentence } from './comparison-lines.js'
import { patternsTable } from './patterns-table.js'
import { reportRows } from './report-rows.js'
import { besideFearFamily, besideFearTable, columnMeanings, rankingTable, WORSE } from './report-table.js'
import { LIMITS, methods, NOT_TUNED, SOURCE, type TextSection, TUNING } from './report-text.js'
import { NO_CLOSER_LOOK } from './rests-on.js'
import { selectionSentences } from './selection-sentences.js'
import { leftOutSentence, shownRows } from './shown-rows.js'
import { drawnSentences, survivalSentences } from './survival-sentences.js'
import { frontSentences } from './trade-off-lines.js'
import { worseningSentences } from './worsening-sentences.js'

/** A part of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isNote?: boolean }
  | { readonly kind: 'table'; readonly table: DataTable }
  | { readonly kind: 'figure'; readonly name: string }
  | { readonly kind: 'command'; readonly text: string }

/** A section of a report in one language. */
export interface ReportSection {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a report needs beside the numbers. */
export interface ReportOptions {
  /** The command that makes the same results again. */
  readonly repeatCommand: string
  /** How the bundles that are compared were found, where a search did that. */
  readonly search?: BundleSearch | undefined
}

/** The title of every report. */
export const TITLE: Bilingual = { zh: '谁敢为：情景比较报告', en: 'Who dares to act: a comparison of scenarios' }

/** The line below the title. */
export function aboutText({ plan }: BatchResults, language: Language): string {
  const [count, n] = [plan.scenarios.length, plan.replications]
  return language === 'zh'
    ? `${count} 个情景 · 各 ${n} 次重复 · 种子 ${plan.seed} · 用 ganwei 生成`
    : `${count} ${count === 1 ? 'scenario' : 'scenarios'} · ${n} ${n === 1 ? 'replication' : 'replications'} each · seed ${plan.seed} · made with ganwei`
}

/** The sections behind the answer, in order. */
export function reportSections(
  results: BatchResults,
  analysis: RunAnalysis,
  { repeatCommand, search }: ReportOptions,
  language: Language
): readonly ReportSection[] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const { plan } = results
  const rows = reportRows(results, analysis.summaries)
  const shown = shownRows(rows)
  const leftOut = leftOutSentence(rows.length, language)
  const isCompared = rows.length > 1
  const { closerLook } = analysis
  const figures = (section: ChartSection): Block[] => CHARTS[section].map(({ name }) => ({ kind: 'figure', name }))
  const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))
  const note = (text: string): Block => ({ kind: 'paragraph', text, isNote: true })
  const section = ({ title, paragraphs: own }: TextSection, ...more: readonly Block[]): ReportSection => ({
    title: title[language],
    blocks: [...paragraphs(own.map((paragraph) => paragraph[language])), ...more]
  })
  const ranking: ReportSection = {
    title: isCompared ? t('排序', 'The ranking') : t('情景', 'The scenario'),
    blocks: [
      ...(search ? paragraphs([searchSentence(plan, search, language)]) : []),
      { kind: 'table', table: rankingTable(shown, analysis.comparison, language) },
      ...(leftOut === null ? [] : [note(leftOut)]),
      note(columnMeanings(language)),
      ...(isCompared ? paragraphs(selectionSentences(plan, analysis, language)) : []),
      ...(isCompared ? paragraphs(survivalSentences(plan, analysis, language)) : []),
      ...figures('ranking')
    ]
  }
  const worse: ReportSection = {
    title: t('什么变差了', 'What gets worse'),
    blocks: [
      ...paragraphs(worseningSentences(rows, plan.replications, language)),
      { kind: 'table', table: besideFearTable(shown, language, besideFearFamily(rows)) },
      note(
        t(
          `${WORSE} 断定变差：区间在变差的一侧；95% 模拟误差区间对这里的 ${besideFearFamily(rows)} 项比较同时成立（Bonferroni）。冒进、错容、错处分与公众宽容以百分点计，损害与产出以基线的 % 计。`,
          `${WORSE} surely worse: the interval lies on the worse side; the 95 % simulation intervals are simultaneous over these ${besideFearFamily(rows)} comparisons (Bonferroni). Shares in percentage points, harm and output in % of the baseline’s.`
        )
      ),
      ...figures('worse'),
      ...paragraphs(frontSentences(plan, analysis, language))
    ]
  }
  return [
    ranking,
    ...(isCompared ? [worse] : []),
    {
      title: t('谁变了，为什么', 'Who changed, and why'),
      blocks: [
        ...(typeof closerLook === 'string' ? [note(NO_CLOSER_LOOK[closerLook][language])] : []),
        ...figures('changes')
      ]
    },
    {
      title: t('机制如何运转，如何空转', 'How the mechanism works, and where it idles'),
      blocks: figures('mechanism')
    },
    section(TUNING, ...figures('calibration')),
    section(NOT_TUNED, { kind: 'table', table: patternsTable(language) }, ...figures('patterns')),
    section(methods(results, analysis.comparison), ...paragraphs(isCompared ? drawnSentences(analysis, language) : [])),
    section(LIMITS),
    {
      title: t('如何重复', 'How to repeat it'),
      blocks: [
        { kind: 'command', text: repeatCommand },
        note(
          t(
            '在运行文件夹里执行。各图的 SVG 与 Vega-Lite 文件：npx ganwei report .（加 --png 另得 PNG）。',
            'To be given in the run folder. The charts as SVG and Vega-Lite files: npx ganwei report . (--png adds PNG).'
          )
        )
      ]
    },
    { title: t('出处', 'Source'), blocks: paragraphs([SOURCE[language]]) }
  ]
}
