/** The report of a batch as one HTML page in both languages, which needs no network and no script to be read. */

import { compare } from '../experiment/comparison.js'
import type { BatchResults } from '../experiment/results.js'
import type { ScenarioSummary } from '../experiment/summary.js'
import type { Bilingual } from '../model/parameter-row.js'
import type { Language } from './chart.js'
import type { Figure, FigurePair } from './charts.js'
import { drawFigures } from './charts.js'
import { escapeHtml, proseHtml, scriptJson } from './display-text.js'
import { reportData } from './report-data.js'
import { type ReportRow, reportRows } from './report-rows.js'
import { REPORT_STYLE } from './report-style.js'
import { columnMeanings, dataTable, mainTable } from './report-table.js'
import { LIMITS, methods, type Section, SOURCE, TUNING } from './report-text.js'
import { answerSentence } from './sentences.js'

/** What a report needs beside the numbers. */
export interface ReportOptions {
  /** The command that makes the same results again. */
  readonly repeatCommand: string
  /** The answer that the page opens with; by default the one made from the numbers. */
  readonly answer?: Bilingual
  /** Figures drawn before from the same results. */
  readonly figures?: readonly FigurePair[]
}

/** The script of the page: it only tells the browser the language that is shown. */
export const SWITCH_SCRIPT = `document.addEventListener('change',function(e){if(e.target.name==='language'){document.documentElement.lang=e.target.id==='en'?'en':'zh-Hans'}})`

/** SHA-256 of `SWITCH_SCRIPT` as a Content-Security-Policy names it. */
export const SWITCH_SCRIPT_HASH = 'sha256-axGacGq/dzPJDj80ScC+OSrLmrjbG+8cY3hSExWOVnY='

/** Makes the page: the same bytes for the same results and command. */
export async function reportHtml(
  results: BatchResults,
  summaries: readonly ScenarioSummary[],
  options: ReportOptions
): Promise<string> {
  const rows = reportRows(results, summaries)
  const figures = options.figures ?? (await drawFigures(results, summaries))
  const answer = options.answer ?? answerSentence(results.plan, summaries, compare(results, summaries))
  const page = (language: Language) => article({ results, rows, figures, answer, options, language })
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${SWITCH_SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ganwei">
<link rel="icon" href="data:,">
<title>${TITLE.zh} · ${TITLE.en}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<input class="switch" type="radio" name="language" id="zh" autocomplete="off" checked>
<input class="switch" type="radio" name="language" id="en" autocomplete="off">
<nav><label for="zh" lang="zh-Hans">中文</label><label for="en" lang="en">English</label></nav>
<main>
${page('zh')}
${page('en')}
</main>
<script type="application/json" id="data">${scriptJson(reportData(results, rows))}</script>
<script>${SWITCH_SCRIPT}</script>
</body>
</html>
`
}

const TITLE: Bilingual = { zh: '谁敢为：情景比较报告', en: 'Who dares to act: a comparison of scenarios' }

interface Article {
  readonly results: BatchResults
  readonly rows: readonly ReportRow[]
  readonly figures: readonly FigurePair[]
  readonly answer: Bilingual
  readonly options: ReportOptions
  readonly language: Language
}

function article({ results, rows, figures, answer, options, language }: Article): string {
  const zh = language === 'zh'
  const { plan } = results
  const about = zh
    ? `${rows.length} 个情景 · 各 ${plan.replications} 次重复 · 种子 ${plan.seed} · 用 ganwei 生成`
    : `${rows.length} ${rows.length === 1 ? 'scenario' : 'scenarios'} · ${plan.replications} ${plan.replications === 1 ? 'replication' : 'replications'} each · seed ${plan.seed} · made with ganwei`
  const heading = (title: Bilingual) => `<h2>${escapeHtml(title[language])}</h2>`
  return `<article class="${language}" lang="${zh ? 'zh-Hans' : 'en'}">
<h1>${TITLE[language]}</h1>
<p class="about">${escapeHtml(about)}</p>
<div class="answer"><p>${proseHtml(answer[language])}</p></div>
${heading({ zh: '各情景一览', en: 'The scenarios at a glance' })}
${mainTable(rows, language)}
${columnMeanings(language)}
${heading({ zh: '图', en: 'Charts' })}
${figures.map((pair) => figureHtml(pair[language], language)).join('\n')}
${[TUNING, methods(results), LIMITS].map((section) => sectionHtml(section, language)).join('\n')}
${heading({ zh: '如何重复', en: 'How to repeat it' })}
<pre><code>${escapeHtml(options.repeatCommand)}</code></pre>
${heading({ zh: '出处', en: 'Source' })}
<p>${escapeHtml(SOURCE[language])}</p>
</article>`
}

function figureHtml({ name, title, svg, caption, table }: Figure, language: Language): string {
  const label = `${name}-${language}`
  const text = language === 'zh' ? '数据表' : 'Data'
  const drawing = svg.replace('<svg ', `<svg role="img" aria-labelledby="${label}" `)
  return `<figure>
<h3 id="${label}">${escapeHtml(title)}</h3>
<div class="plot">${drawing}</div>
<figcaption>${proseHtml(caption)}</figcaption>
<details><summary>${text}</summary>${dataTable(table)}</details>
</figure>`
}

function sectionHtml({ title, paragraphs }: Section, language: Language): string {
  const texts = paragraphs.map((paragraph) => `<p>${proseHtml(paragraph[language])}</p>`)
  return `<h2>${escapeHtml(title[language])}</h2>\n${texts.join('\n')}`
}
