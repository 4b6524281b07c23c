/** The results of a run as plain JSON: what a page needs to show its ranking and its surface, and to open its worlds. */

import type { Bounds } from '../analysis/interval.js'
import type { FactorLevels } from '../experiment/design.js'
import type { Plan } from '../experiment/plan.js'
import { differencesOf } from '../findings/comparison.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Verdict } from '../findings/verdict.js'
import { LANGUAGES, type Language } from '../model/language.js'
import type { OutcomeName } from '../model/outcomes.js'
import { type PackedScenario, packScenario } from '../scenario/packed.js'
import { type Words, wordsOf } from '../words/words.js'
import { type Chart, chartOf } from './charts/chart.js'
import { FIRST_PAGE } from './charts/first-page.js'
import { decisionBlocks } from './decision.js'
import type { Section } from './document/block.js'
import { type PageText, pageOf } from './first-page.js'
import { runView } from './run-view.js'
import { survivalBlocks } from './survival.js'

/** An outcome's mean with its 95 % simulation interval. */
export interface RunEstimate extends Bounds {
  readonly mean: number | null
}

/** The outcomes that the data of a run hold. */
export const RUN_OUTCOMES = [
  'afraidRate',
  'deterredShare',
  'actingShare',
  'meanOutput'
] as const satisfies readonly OutcomeName[]
export type RunOutcome = (typeof RUN_OUTCOMES)[number]

/** One scenario of a run. */
export interface RunScenario {
  readonly world: PackedScenario
  readonly factors: FactorLevels | null
  readonly estimates: Readonly<Record<RunOutcome, RunEstimate>>
  /** Null for the baseline. */
  readonly compared: {
    readonly verdict: Verdict
    readonly rank: number
    /** Of the 不敢为 rate the simultaneous interval, of the others pointwise ones. */
    readonly differences: Readonly<Record<RunOutcome, RunEstimate>>
  } | null
}

/** What is said of a run in one language: the first page, its chart, and what stands behind of other worlds and of what to do. */
export interface RunText {
  readonly page: PageText
  readonly chart: Chart | null
  readonly sections: readonly Section[]
}

/** A run. */
export interface RunData {
  readonly name: string
  readonly seed: string
  readonly engine: string
  readonly replications: number
  readonly baseline: number
  readonly scenarios: readonly RunScenario[]
  /** Null where nothing is compared. */
  readonly text: Readonly<Record<Language, RunText>> | null
}

/** Packs a run's analysis; `name` is what the run is called. */
export function runData(name: string, plan: Plan, engine: string, analysis: RunAnalysis): RunData {
  const { summaries, comparison } = analysis
  const texts = LANGUAGES.map((language) => [language, textOf(plan, analysis, wordsOf(language))] as const)
  const isSaid = texts.every(([, text]) => text !== null)
  return {
    text: isSaid ? (Object.fromEntries(texts) as Record<Language, RunText>) : null,
    ...{ name, seed: plan.seed, engine, replications: plan.replications, baseline: plan.baseline },
    scenarios: plan.scenarios.map((scenario, position): RunScenario => {
      const { estimates } = summaries[position]
      const compared = comparison.compared.find((one) => one.scenario === position)
      return {
        // A point of a design has no file of its own.
        world: { ...packScenario(scenario), file: '' },
        factors: scenario.factors ?? null,
        estimates: forEach((outcome) => bare(estimates[outcome])),
        compared:
          compared === undefined
            ? null
            : {
                ...{ verdict: compared.verdict, rank: compared.rankByRate },
                differences: forEach((outcome) => {
                  const difference = bare(differencesOf(summaries[position])[outcome])
                  return outcome === comparison.outcome ? { ...difference, ...compared.simultaneous } : difference
                })
              }
      }
    })
  }
}

function textOf(plan: Plan, analysis: RunAnalysis, words: Words): RunText | null {
  const view = runView(plan, analysis, words)
  const page = pageOf(view)
  if (page === null) return null
  const sections = [
    { title: words.report.matrix.title, blocks: analysis.assumptions === null ? [] : survivalBlocks(view, '.') },
    { title: words.report.decision.title, blocks: decisionBlocks(view) }
  ]
  return {
    page,
    chart: chartOf(FIRST_PAGE, { plan, rows: view.rows, analysis, words }),
    sections: sections.filter(({ blocks }) => blocks.length > 0)
  }
}

function forEach(of: (outcome: RunOutcome) => RunEstimate): Record<RunOutcome, RunEstimate> {
  return Object.fromEntries(RUN_OUTCOMES.map((outcome) => [outcome, of(outcome)])) as Record<RunOutcome, RunEstimate>
}

function bare({ mean, low, high }: RunEstimate): RunEstimate {
  return { mean, low, high }
}
