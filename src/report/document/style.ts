/** The style sheet of the report. */

import { LANGUAGES, type Language } from '../../model/language.js'
import { GRID, INK, LINE, MUTED, NEUTRAL, NEUTRAL_LIGHT, PAPER, SHADE } from '../charts/palette.js'

/** Neutral colours of the charts and what they become on a dark screen. */
const DARK: Readonly<Record<string, string>> = {
  [INK]: '#e6eaed',
  [MUTED]: '#a9b4bd',
  [LINE]: '#55606a',
  [GRID]: '#333b42',
  [PAPER]: '#15191d',
  [SHADE]: '#20262c',
  [NEUTRAL]: '#8fa6b8',
  [NEUTRAL_LIGHT]: '#44535f'
}

const darkCharts = Object.entries(DARK)
  .map(([light, dark]) => `  svg [fill="${light}"] { fill: ${dark} }\n  svg [stroke="${light}"] { stroke: ${dark} }`)
  .join('\n')

/** One selector for each language. */
const ofEach = (selector: (language: Language) => string) => LANGUAGES.map(selector).join(', ')

/** Rules for screen, dark screen, telephone and paper; charts change their neutral colours with the page. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: ${INK}; --muted: ${MUTED}; --line: ${LINE}; --grid: ${GRID}; --paper: ${PAPER}; --shade: ${SHADE};
  --accent: #8a3b00;
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 57rem;
  color: var(--ink); background: var(--paper);
  font: 1rem/1.6 "Helvetica Neue", Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
[lang="zh-Hans"] { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif; line-height: 1.75 }
.switch { position: absolute; opacity: 0; width: 1px; height: 1px }
nav { display: flex; justify-content: flex-end; gap: .25rem; font-size: .875rem }
nav label { padding: .15rem .7rem; border: 1px solid var(--line); border-radius: 999px; color: var(--muted); cursor: pointer }
${ofEach((id) => `#${id}:checked ~ nav label[for="${id}"]`)} { color: var(--paper); background: var(--ink); border-color: var(--ink) }
${ofEach((id) => `#${id}:focus-visible ~ nav label[for="${id}"]`)} { outline: 2px solid var(--accent); outline-offset: 2px }
${ofEach((id) => `#${id}:checked ~ main > article:not(.${id})`)} { display: none }
h1 { margin: 1rem 0 .25rem; font-size: 1.75rem; line-height: 1.25; letter-spacing: -.01em }
h2 { margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: 1.2rem; line-height: 1.35 }
h3 { margin: 0 0 .5rem; font-size: 1rem; line-height: 1.4 }
p { margin: 0 0 .8rem; max-width: 46rem; overflow-wrap: anywhere }
.about { color: var(--muted); font-size: .9rem }
.answer { margin: 1.5rem 0 2rem; padding: .25rem 0 .25rem 1.1rem; border-left: 4px solid var(--accent); font-size: 1.125rem }
.answer p { margin: 0; max-width: 50rem }
.page { margin-bottom: 3rem }
.page .question { font-size: 1.05rem }
.page ol { margin: 0 0 1rem; padding-left: 1.3rem; max-width: 50rem }
.page li { margin-bottom: .5rem; overflow-wrap: anywhere } .page li .price { display: block }
.page figure { margin-bottom: 1rem }
.wide { margin: 0 0 .8rem }
.wide, .plot {
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--line), transparent) left / .8rem 100% no-repeat scroll,
    linear-gradient(to left, var(--line), transparent) right / .8rem 100% no-repeat scroll
}
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.4; font-variant-numeric: tabular-nums }
th, td { padding: .4rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid) }
thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--line) }
tbody th { font-weight: 400; min-width: 9rem; max-width: 24rem; overflow-wrap: anywhere }
.number { text-align: right; white-space: nowrap }
thead .number { white-space: normal; text-wrap: balance; min-width: 4.5rem }
td small, th small { display: block; color: var(--muted); font-size: .78rem; font-weight: 400 }
tbody .group th { padding-top: .9rem; max-width: none; font-weight: 600 }
.baseline > * { background: var(--shade) } .baseline th { font-weight: 600 }
code, pre { font: .9em/1.5 ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace }
pre { padding: .75rem 1rem; background: var(--shade); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere }
figure { margin: 0 0 2.75rem }
.plot svg { display: block; width: 100%; min-width: 640px; height: auto }
.plot svg > rect { fill: none }
figcaption { margin: .4rem 0 .5rem; max-width: 46rem; color: var(--muted); font-size: .9rem; overflow-wrap: anywhere }
summary { color: var(--muted); font-size: .85rem; cursor: pointer }
details > .wide { margin-top: .5rem }
@media (prefers-color-scheme: dark) {
  :root { --ink: ${DARK[INK]}; --muted: ${DARK[MUTED]}; --line: ${DARK[LINE]}; --grid: ${DARK[GRID]}; --paper: ${DARK[PAPER]}; --shade: ${DARK[SHADE]}; --accent: #e08a4d }
}
@media screen and (prefers-color-scheme: dark) {
${darkCharts}
}
@media screen and (max-width: 40rem) {
  body { padding: 1rem 1rem 3rem } h1 { font-size: 1.4rem } .answer { font-size: 1rem }
  tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); border-right: 1px solid var(--grid) }
  tbody tr > :first-child { min-width: 7rem; max-width: 9rem } .baseline > :first-child { background: var(--shade) }
}
@media print {
  :root { color-scheme: light; --ink: ${INK}; --muted: ${MUTED}; --line: ${LINE}; --grid: ${GRID}; --paper: ${PAPER}; --shade: ${SHADE}; --accent: #8a3b00 }
  @page { size: A4; margin: 14mm 15mm }
  html { font-size: 9.5pt }
  body { padding: 0; max-width: none }
  nav, details { display: none }
  h1 { margin-top: 0 } h2 { margin-top: 1.5rem }
  h2, h3 { break-after: avoid } figure, tr { break-inside: avoid } figcaption { break-before: avoid }
  figure { margin-bottom: 1.25rem }
  .plot, .wide { overflow: visible; background: none }
  .plot svg { min-width: 0; max-height: 225mm }
  .page { break-after: page; margin: 0; font-size: .78rem; line-height: 1.25 }
  .page h1 { margin: 0; font-size: 1.4rem } .page p { margin: 0 0 .25rem; font-size: .8rem } .page .question { font-size: .95rem }
  .page ol { margin-bottom: .4rem; max-width: none } .page li { margin-bottom: .2rem }
  .page figure { margin: 0 0 .3rem } .page h3 { margin: 0; font-size: .85rem } .page figcaption { margin: 0; font-size: .72rem }
  .page > .wide tbody th { width: 19% } .page > .wide td:nth-child(2) { width: 13% } .page > .wide td:nth-child(3) { width: 24% }
  .page > .wide ~ p { font-size: .68rem; line-height: 1.25; margin-bottom: .1rem }
  .page .plot svg { max-height: 44mm } .page .wide { margin: 0 0 .4rem } .page table { font-size: .7rem; line-height: 1.2 } .page th, .page td { padding: .1rem .3rem }
  p, figcaption { max-width: none }
  table { font-size: .82rem } th, td { padding: .25rem .35rem } td small, th small { font-size: .74rem } tbody th { min-width: 0 } thead .number { min-width: 0 }
}
`
