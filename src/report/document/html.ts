/** The report of a run as one HTML page in both languages, which needs no network and no script to be read. */

import type { BatchResults } from '../../experiment/results.js'
import type { RunAnalysis } from '../../findings/run-analysis.js'
import { LANGUAGES } from '../../model/language.js'
import { type Words, wordsOf } from '../../words/words.js'
import { drawFigures, type Figure, type FigurePair } from '../charts/figures.js'
import { FIRST_PAGE } from '../charts/first-page.js'
import { escapeHtml, proseHtml, scriptJson } from '../display-text.js'
import { madeBlocks, type PageText } from '../first-page.js'
import { type RunView, runView } from '../run-view.js'
import type { Block } from './block.js'
import { reportHead } from './head.js'
import { dataTable } from './html-table.js'
import { reportData } from './page-data.js'
import { type ReportOptions, reportSections } from './sections.js'
import { REPORT_STYLE } from './style.js'

/** The script of the page: it begins in the reader's language, and tells the browser which one is shown. */
export const SWITCH_SCRIPT = `var all=[].slice.call(document.querySelectorAll('.switch')),own=(navigator.language||'zh').toLowerCase();function tell(){all.forEach(function(one){if(one.checked)document.documentElement.lang=one.lang})}document.addEventListener('change',tell);(all.filter(function(one){return own.indexOf(one.id)===0})[0]||document.getElementById('en')).checked=true;tell()`

/** SHA-256 of `SWITCH_SCRIPT` as a Content-Security-Policy names it. */
export const SWITCH_SCRIPT_HASH = 'sha256-V3Yqx7pm5C8bnY0HH9yKSGkuGYyTSz9gxshxCeH4M3k='

/** Makes the page: the same bytes for the same results and command; `figures` may have been drawn before. */
export async function reportHtml(
  results: BatchResults,
  analysis: RunAnalysis,
  options: ReportOptions & { readonly figures?: readonly FigurePair[] }
): Promise<string> {
  const figures = options.figures ?? (await drawFigures(results, analysis))
  const views = LANGUAGES.map((language) => runView(results.plan, analysis, wordsOf(language)))
  const titles = views.map(({ words }) => words.report.document.title)
  const articles = views.map((view) => article(view, results, { ...options, figures }))
  const data = `<script type="application/json" id="data">${scriptJson(reportData(results, views[0].rows))}</script>\n`
  return pageHtml(titles, articles, data)
}

/** A page of an article in each language, with a switch between them. */
export function pageHtml(titles: readonly string[], articles: readonly string[], data = ''): string {
  const views = LANGUAGES.map((language) => ({ words: wordsOf(language) }))
  return `<!doctype html>
<html lang="${views[0].words.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${SWITCH_SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ganwei">
<link rel="icon" href="data:,">
<title>${titles.join(' · ')}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${views.map(({ words }, k) => `<input class="switch" type="radio" name="language" id="${words.language}" lang="${words.htmlLanguage}" autocomplete="off"${k === 0 ? ' checked' : ''}>`).join('\n')}
<nav>${views.map(({ words }) => `<label for="${words.language}" lang="${words.htmlLanguage}">${words.languageName}</label>`).join('')}</nav>
<main>
${articles.join('\n')}
</main>
${data}<script>${SWITCH_SCRIPT}</script>
</body>
</html>
`
}

function article(
  view: RunView,
  results: BatchResults,
  options: ReportOptions & { readonly figures: readonly FigurePair[] }
): string {
  const { words } = view
  const { page, title, about, preface, answer } = reportHead(view, options.program)
  const shown = (blocks: readonly Block[]) => blocks.map((block) => blockHtml(block, options.figures, words))
  const sections = reportSections(view, results, options).map(
    (section) => `<h2>${escapeHtml(section.title)}</h2>\n${shown(section.blocks).join('\n')}`
  )
  return `<article class="${words.language}" lang="${words.htmlLanguage}">
${page === null ? `<h1>${title}</h1>` : `${pageSection(page, options.figures, words)}\n${shown(madeBlocks(page)).join('\n')}\n<h2>${title}</h2>`}
<p class="about">${escapeHtml(about)}</p>
${shown(preface)
  .map((text) => `${text}\n`)
  .join('')}<div class="answer"><p>${proseHtml(answer)}</p></div>
${sections.join('\n')}
</article>`
}

/** The first page, which is printed on a sheet of its own. */
function pageSection(page: PageText, figures: readonly FigurePair[], words: Words): string {
  const findings = page.findings.map(
    ({ heading, text, price }) =>
      `<li><b>${escapeHtml(heading)}</b>${proseHtml(text)}${price === '' ? '' : ` <span class="price">${proseHtml(price)}</span>`}</li>`
  )
  return `<section class="page">
<h1>${escapeHtml(page.title)}</h1>
<p class="question">${proseHtml(page.question)}</p>
<ol>${findings.join('\n')}</ol>
${blockHtml({ kind: 'figure', name: FIRST_PAGE.name }, figures, words)}
${dataTable(page.table)}
${page.notes.map((text) => `<p class="about">${proseHtml(text)}</p>`).join('\n')}
</section>`
}

/** A block as HTML. */
export function blockHtml(block: Block, figures: readonly FigurePair[], words: Words): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.isNote ? ' class="about"' : ''}>${proseHtml(block.text)}</p>`
    case 'table':
      return dataTable(block.table)
    case 'command':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'figure': {
      const pair = figures.find(({ en }) => en.name === block.name)
      return pair === undefined ? '' : figureHtml(pair[words.language], words)
    }
  }
}

function figureHtml({ name, title, svg, caption, table }: Figure, words: Words): string {
  const label = `${name}-${words.language}`
  const drawing = svg.replace('<svg ', `<svg role="img" aria-labelledby="${label}" `)
  return `<figure>
<h3 id="${label}">${escapeHtml(title)}</h3>
<div class="plot">${drawing}</div>
<figcaption>${proseHtml(caption)}</figcaption>
<details><summary>${words.report.table.data}</summary>${dataTable(table)}</details>
</figure>`
}
