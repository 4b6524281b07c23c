/** The report of a run as one HTML page in both languages, which needs no network and no script to be read. */

import type { BatchResults } from '../experiment/results.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import { drawFigures, type Figure, type FigurePair } from './charts/figures.js'
import { escapeHtml, proseHtml, scriptJson } from './display-text.js'
import { reportData } from './report-data.js'
import { reportRows } from './report-rows.js'
import { aboutText, type Block, type ReportOptions, reportSections, TITLE } from './report-sections.js'
import { REPORT_STYLE } from './report-style.js'
import { dataTable } from './report-table.js'
import { answerSentence } from './sentences.js'

/** The script of the page: it begins in the reader's language, and tells the browser which one is shown. */
export const SWITCH_SCRIPT = `var en=document.getElementById('en');function tell(){document.documentElement.lang=en.checked?'en':'zh-Hans'}document.addEventListener('change',tell);if(!/^zh/i.test(navigator.language||'zh'))en.checked=true;tell()`

/** SHA-256 of `SWITCH_SCRIPT` as a Content-Security-Policy names it. */
export const SWITCH_SCRIPT_HASH = 'sha256-n5gK2G3vG/JWxnd7RcOWsLYqpEd3HMoHlh21twSdXjM='

/** Makes the page: the same bytes for the same results and command; `figures` may have been drawn before. */
export async function reportHtml(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ReportOptions & { readonly figures?: readonly FigurePair[] }
): Promise<string> {
  const figures = options.figures ?? (await drawFigures(results, analysis))
  const page = (language: Language) => article(results, analysis, options, figures, language)
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
<script type="application/json" id="data">${scriptJson(reportData(results, reportRows(results, analysis.summaries)))}</script>
<script>${SWITCH_SCRIPT}</script>
</body>
</html>
`
}

function article(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ReportOptions,
  figures: readonly FigurePair[],
  language: Language
): string {
  const answer = answerSentence(results.plan, analysis.summaries, analysis.comparison)
  const sections = reportSections(results, analysis, options, language).map(
    ({ title, blocks }) =>
      `<h2>${escapeHtml(title)}</h2>\n${blocks.map((block) => blockHtml(block, figures, language)).join('\n')}`
  )
  return `<article class="${language}" lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<h1>${TITLE[language]}</h1>
<p class="about">${escapeHtml(aboutText(results, language))}</p>
<div class="answer"><p>${proseHtml(answer[language])}</p></div>
${sections.join('\n')}
</article>`
}

function blockHtml(block: Block, figures: readonly FigurePair[], language: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.isNote ? ' class="about"' : ''}>${proseHtml(block.text)}</p>`
    case 'table':
      return dataTable(block.table)
    case 'command':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'figure': {
      const pair = figures.find(({ en }) => en.name === block.name)
      return pair === undefined ? '' : figureHtml(pair[language], language)
    }
  }
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
