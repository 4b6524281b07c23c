/** What a report says, from top to bottom, whatever it is written as: sections of paragraphs, tables and charts. */

import type { BatchResults } from '../../experiment/results.js'
import { besideFearFamily } from '../../findings/worsening.js'
import { outcomeRow } from '../../model/outcomes.js'
import { ORIGINS } from '../../scenario/file-keys.js'
import type { Program } from '../../words/program-named.js'
import type { Words } from '../../words/words.js'
import { assumptionSentences } from '../assumption-effects.js'
import { CHARTS, type ChartSection } from '../charts/registry.js'
import { decisionBlocks } from '../decision.js'
import { frontSentences } from '../front.js'
import type { RunView } from '../run-view.js'
import { searchBlocks } from '../search.js'
import { selectionSentences } from '../selection.js'
import { sensitivityParts } from '../sensitivity-view.js'
import { leftOutSentence, shownRows } from '../shown-rows.js'
import { surveySentence, surveyTable } from '../survey-fit.js'
import { drawnSentences, survivalBlocks } from '../survival.js'
import { besideFearTable, WIDE_OUTCOMES, wideRanking } from '../tables/comparisons.js'
import { controlledTable } from '../tables/controlled-table.js'
import { worseningSentences } from '../worsening.js'
import { type Block, note, paragraphs, type Section, tableBlock } from './block.js'
import { limits, methods, patterns, tuning } from './methods.js'

/** What a report needs beside the numbers. */
export interface ReportOptions {
  /** The command that makes the same results again. */
  readonly repeatCommand: string
  /** The SHA-256 of the plan, in hex. */
  readonly planSha256?: string | undefined
  /** What made it. */
  readonly program?: Program | undefined
}

/** The sections behind the answer, in order. */
export function reportSections(view: RunView, { engine }: BatchResults, options: ReportOptions): readonly Section[] {
  const { analysis, words } = view
  const { document } = words.report
  const isCompared = view.ranked.length > 0
  const { closerLook } = analysis
  return [
    ...survivalSection(view),
    ...decisionSection(view),
    rankingSection(view),
    ...(isCompared ? [worseSection(view)] : []),
    ...dependsSection(view),
    {
      title: document.whoChanged,
      blocks: [
        ...(typeof closerLook === 'string' ? [note(document.noCloserLook[closerLook])] : []),
        ...figures('changes')
      ]
    },
    {
      title: document.mechanism,
      blocks: figures('mechanism')
    },
    withBlocks(tuning(words), [...surveyBlocks(view), ...figures('calibration')]),
    withBlocks(patterns(words), figures('patterns')),
    withBlocks(methods(view, engine, options.planSha256), paragraphs(isCompared ? drawnSentences(view) : [])),
    limits(words),
    { title: document.repeat, blocks: [{ kind: 'command', text: options.repeatCommand }, note(document.repeatNote)] },
    { title: document.source, blocks: paragraphs([document.paper]) }
  ]
}

/** The baseline beside the survey that the run is held against; none without one. */
function surveyBlocks({ analysis: { survey }, words }: RunView): readonly Block[] {
  if (survey === null) return []
  return [...paragraphs([surveySentence(survey, words)]), tableBlock(surveyTable(survey, words))]
}

/** What survives other inputs and structures, before any error of chance; none where they were not looked at. */
function survivalSection(view: RunView): readonly Section[] {
  const { analysis, words } = view
  if (analysis.assumptions === null) return []
  return [{ title: words.report.matrix.title, blocks: [...survivalBlocks(view, '.'), ...figures('survival')] }]
}

/** What to do under other inputs and structures; none where they were not looked at. */
function decisionSection(view: RunView): readonly Section[] {
  const blocks = decisionBlocks(view)
  return blocks.length === 0 ? [] : [{ title: view.words.report.decision.title, blocks }]
}

function rankingSection(view: RunView): Section {
  const { words } = view
  const { document } = words.report
  const isCompared = view.ranked.length > 0
  const notLookedAt = view.analysis.assumptions === null ? survivalBlocks(view, '.') : []
  const leftOut = leftOutSentence(view.rows.length, words)
  const controlled = controlledTable(view)
  return {
    title: isCompared ? document.ranking : document.scenario,
    blocks: [
      ...searchBlocks(view),
      tableBlock(wideRanking(view, shownScenarios(view)), words.office.tables.ranking),
      ...(leftOut === null ? [] : [note(leftOut)]),
      note(words.findings.levelNote),
      ...originNotes(view),
      note(columnMeanings(words)),
      ...(isCompared ? [...paragraphs(selectionSentences(view)), ...notLookedAt] : []),
      ...(controlled === null
        ? []
        : [tableBlock(controlled, words.office.tables.controlled), note(words.printed.controlled.note)]),
      ...figures('ranking')
    ]
  }
}

/** Where the scenarios come from: what the paper proposes, what it criticises, what is assumed to be so, and what is ours. */
function originNotes(view: RunView): readonly Block[] {
  const { plan, words } = view
  const compared = shownScenarios(view).filter((index) => index !== plan.baseline)
  const shown = compared.map((index) => plan.scenarios[index])
  const parts = ORIGINS.flatMap((origin) => {
    const own = shown
      .filter((scenario) => scenario.origin === origin)
      .map(({ label }) => words.quoted(words.say(label)))
    return own.length === 0 ? [] : [words.scenarios.ofOrigin[origin](words.list(own))]
  })
  return parts.length === 0 ? [] : [note(words.sentences(parts))]
}

function worseSection(view: RunView): Section {
  const { beside } = view.words.report
  const scenarios = shownScenarios(view).filter((scenario) => scenario !== view.plan.baseline)
  return {
    title: beside.title,
    blocks: [
      ...paragraphs(worseningSentences(view)),
      tableBlock(besideFearTable(view, { scenarios, intervals: 'ends' }), view.words.office.tables.beside),
      note(view.words.sentences([beside.worseMark, beside.note(besideFearFamily(view.analysis.comparison))])),
      ...figures('worse'),
      ...paragraphs(frontSentences(view))
    ]
  }
}

/** What the effects depend on; none without a sensitivity analysis. */
function dependsSection(view: RunView): readonly Section[] {
  const { words } = view
  const found = assumptionSentences(view)
  const assumed = found.length === 0 ? [] : [words.sensitivity.ofAssumptions, ...found]
  const blocks = [...sensitivityParts(view).flat(), ...paragraphs(assumed)]
  return blocks.length === 0 ? [] : [{ title: words.sensitivity.title, blocks: [...blocks, ...figures('depends')] }]
}

function shownScenarios({ rows }: RunView): readonly number[] {
  return shownRows(rows).map(({ index }) => index)
}

function figures(section: ChartSection): readonly Block[] {
  return CHARTS[section].map(({ name }) => ({ kind: 'figure', name }))
}

function withBlocks({ title, blocks }: Section, more: readonly Block[]): Section {
  return { title, blocks: [...blocks, ...more] }
}

/** What the columns of the ranking mean, in the words of the outcome table. */
function columnMeanings(words: Words): string {
  const parts = WIDE_OUTCOMES.map((name) => {
    const { label, meaning } = outcomeRow(name)
    return `${words.start(words.say(label))}${words.colon}${words.say(meaning)}`
  })
  return words.sentences(parts)
}
