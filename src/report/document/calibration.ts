/** The report of a calibration: how well its worlds fit, what they tell and do not, what reforms do in them; methods last. */

import type { Calibrated, CalibrationPlan } from '../../experiment/calibration.js'
import { degreesOfFreedom } from '../../experiment/fit.js'
import type { CalibrationFindings } from '../../findings/calibration.js'
import { type Bilingual, LANGUAGES } from '../../model/language.js'
import { percent } from '../../words/format.js'
import { type Words, wordsOf } from '../../words/words.js'
import { effectsTableOf, fitTableOf, parts } from '../calibration-lines.js'
import type { FigurePair } from '../charts/figures.js'
import { displayText, escapeHtml, proseHtml } from '../display-text.js'
import { type Block, note, paragraphs, type Section, tableBlock } from './block.js'
import type { DocumentText } from './document-text.js'
import { blockHtml, pageHtml } from './html.js'
import { blockText } from './markdown.js'
import { markdownText } from './markdown-text.js'

/** What a calibration's report is made from. */
export interface CalibrationReport {
  readonly findings: CalibrationFindings
  readonly plan: CalibrationPlan
  readonly chance: Calibrated['chance']
  readonly label: Bilingual
  readonly base: Bilingual
  /** What the structure under the base is called, if there is one. */
  readonly structure?: Bilingual | undefined
  readonly seed: string
  readonly engine: string
  readonly repeatCommand: string
  readonly planSha256: string
  readonly figures: readonly FigurePair[]
}

/** The report in one language, whatever it is written as. */
export function calibrationText(report: CalibrationReport, words: Words): DocumentText {
  return {
    ...{ page: null, title: words.calibration.document.title, about: aboutOf(report, words), preface: [] },
    ...{ answer: answerOf(report, words), sections: calibrationSections(report, words) }
  }
}

/** The report as one HTML page in both languages. */
export function calibrationHtml(report: CalibrationReport): string {
  const articles = LANGUAGES.map((language) => {
    const words = wordsOf(language)
    const { title, about, answer, sections } = calibrationText(report, words)
    const shown = sections.map(
      (section) =>
        `<h2>${escapeHtml(section.title)}</h2>\n${section.blocks.map((block) => blockHtml(block, report.figures, words)).join('\n')}`
    )
    return `<article class="${words.language}" lang="${words.htmlLanguage}">
<h1>${title}</h1>
<p class="about">${escapeHtml(about)}</p>
<div class="answer">${answer.map((text) => `<p>${proseHtml(text)}</p>`).join('')}</div>
${shown.join('\n')}
</article>`
  })
  const titles = LANGUAGES.map((language) => wordsOf(language).calibration.document.title)
  return pageHtml(titles, articles)
}

/** The report as Markdown, in Chinese and then in English. */
export function calibrationMarkdown(report: CalibrationReport): string {
  const halves = LANGUAGES.map((language) => {
    const { title, about, answer, sections } = calibrationText(report, wordsOf(language))
    return [
      `# ${title}`,
      markdownText(about),
      ...answer.map((text) => `> ${markdownText(text)}`),
      ...sections.flatMap((section) => [
        `## ${markdownText(section.title)}`,
        ...section.blocks.flatMap((block) => blockText(block, report.figures, language))
      ])
    ].join('\n\n')
  })
  return `${halves.join('\n\n---\n\n')}\n`
}

function aboutOf({ findings, base, structure, label, seed }: CalibrationReport, words: Words): string {
  const names = { base: words.say(base), label: words.say(label), structure: structure && words.say(structure) }
  return displayText(words.calibration.document.about({ ...names, worlds: findings.worlds, seed }))
}

/** What a reader takes away: how well it fits, what it tells of and what stays open, what reforms do. */
function answerOf({ findings, label }: CalibrationReport, words: Words): readonly string[] {
  const { fits, reach, missed, loose, inShort, level, reforms } = parts(findings, label, words)
  return [...fits, ...reach, ...missed, ...loose, ...inShort, level, ...reforms]
}

/** Every section in which something stands. */
function calibrationSections(report: CalibrationReport, words: Words): readonly Section[] {
  const isThere = (block: Block) => block.kind !== 'figure' || report.figures.some(({ en }) => en.name === block.name)
  return allSections(report, words).filter(({ blocks }) => blocks.some(isThere))
}

function allSections(report: CalibrationReport, words: Words): readonly Section[] {
  const { findings, plan, label } = report
  const { document } = words.calibration
  const { errors, stuck, told, untold, ridges } = parts(findings, label, words)
  const figure = (name: string): Block => ({ kind: 'figure', name })
  return [
    {
      title: document.fit,
      blocks: [
        tableBlock(fitTableOf(findings, words), words.office.tables.fit),
        ...errors.map(note),
        note(document.fitNote),
        figure('calibration-fit')
      ]
    },
    { title: document.tells, blocks: [...paragraphs(told), figure('calibration-inputs')] },
    { title: document.saysNothing, blocks: paragraphs(untold) },
    { title: document.together, blocks: [...paragraphs(ridges), figure('calibration-ridges')] },
    {
      title: document.canBe,
      blocks: [
        ...paragraphs([
          document.rate(
            ...([findings.priorAfraidRate, findings.afraidRate].map(
              ({ low, median, high }) => [percent(low, 0), percent(median, 0), percent(high, 0)] as const
            ) as [readonly [string, string, string], readonly [string, string, string]])
          )
        ]),
        ...(findings.effects.length > 0
          ? [tableBlock(effectsTableOf(findings, words), words.office.tables.effects), note(document.effectsNote)]
          : [])
      ]
    },
    {
      title: document.methods,
      blocks: [
        ...paragraphs(
          document.method({
            ...{ particles: plan.particles, inputs: plan.ranges.length, replications: plan.replications },
            ...{ generations: findings.generations.length, discrepancy: plan.targets.discrepancy },
            ...{ known: plan.targets.known, degrees: degreesOfFreedom(plan.targets), threshold: findings.threshold },
            ...{ seed: report.seed, engine: report.engine, plan: report.planSha256 }
          })
        ),
        ...paragraphs(stuck),
        figure('calibration-generations'),
        { kind: 'command', text: report.repeatCommand }
      ]
    }
  ]
}
