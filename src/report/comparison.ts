/** What a comparison prints: the ranking with its verdicts, what may be called best, trade-offs, synergy, survival. */

import { mostDiffering, neverDiffered } from '../analysis/paired.js'
import { isWholeSpread } from '../analysis/spread.js'
import { differencesOf } from '../findings/comparison.js'
import { besideFearFamily } from '../findings/worsening.js'
import { outcomeLabel } from '../model/outcomes.js'
import { decimal, percent, whole } from '../words/format.js'
import { formatSpread, levelText } from '../words/format-outcome.js'
import { assumptionSentences } from './assumption-effects.js'
import { displayText } from './display-text.js'
import { type Block, paragraphs, tableBlock } from './document/block.js'
import { textLines } from './document/text.js'
import { unlikeSentences } from './frame-lines.js'
import { frontSentences } from './front.js'
import { standingSentences } from './matrix.js'
import type { RunView } from './run-view.js'
import { searchBlocks } from './search.js'
import { priceSentences, selectionSentences } from './selection.js'
import { structureSentences } from './structure-lines.js'
import { drawnSentences, survivalBlocks } from './survival.js'
import { synergyBlocks } from './synergy.js'
import { besideFearTable, narrowRanking, needsRuleColumn, RANKED } from './tables/comparisons.js'
import { costTable } from './tables/cost-table.js'
import { groupTable } from './tables/group-table.js'
import { worseningSentences } from './worsening.js'

/** What a comparison is printed with. */
export interface ComparisonOptions {
  /** The folder of the run, for the command that goes on from it. */
  readonly folder?: string
  /** Columns of a line. */
  readonly width?: number
}

/** Lines that say what a run says about its reforms. */
export function comparisonLines(view: RunView, options: ComparisonOptions = {}): string[] {
  return textLines(comparisonParts(view, options), options.width)
}

function comparisonParts(view: RunView, { folder }: ComparisonOptions): readonly (readonly Block[])[] {
  const { plan, analysis, words } = view
  const { report, findings } = words
  const [groups, costs] = [groupTable(view), costTable(view)]
  const scenarios = view.ranked.map(({ scenario }) => scenario)
  return [
    paragraphs([...structureSentences(plan, words), ...unlikeSentences(plan, words)]),
    searchBlocks(view),
    ...(analysis.assumptions === null ? [] : [paragraphs(standingSentences(view)), survivalBlocks(view, folder)]),
    paragraphs([intro(view), view.letters].filter((text) => text !== '')),
    [
      tableBlock(narrowRanking(view)),
      ...paragraphs([rankingNote(view), ...noneDiffered(view), ...pairingSentence(view)])
    ],
    paragraphs(selectionSentences(view, priceSentences(view))),
    analysis.assumptions === null ? survivalBlocks(view, folder) : [],
    paragraphs(assumptionSentences(view)),
    scenarios.length === 0
      ? []
      : [
          tableBlock(besideFearTable(view, { scenarios, intervals: 'half-widths' })),
          ...paragraphs([report.beside.note(besideFearFamily(analysis.comparison)), ...worseningSentences(view)])
        ],
    groups ? [tableBlock(groups), ...paragraphs([report.groups.note])] : [],
    paragraphs(frontSentences(view)),
    costs ? [tableBlock(costs), ...paragraphs([findings.hedged(report.costs.note)])] : [],
    ...analysis.synergy.map((synergy) => synergyBlocks(view, synergy)),
    paragraphs(drawnSentences(view))
  ]
}

function intro({ plan, analysis, words, quoted }: RunView): string {
  const { estimates, spreads } = analysis.summaries[plan.baseline]
  const { afraidRate, deterredShare } = estimates
  const spread = `${words.numbers.spread(isWholeSpread(spreads.afraidRate))} ${formatSpread('afraidRate', spreads.afraidRate)}`
  return words.report.ranking.intro({
    ...{ baseline: quoted(plan.baseline), rate: levelText('afraidRate', afraidRate, words), spread },
    share: levelText('deterredShare', deterredShare, words),
    ...{ replications: whole(plan.replications), seed: displayText(plan.seed) }
  })
}

function rankingNote(view: RunView): string {
  const { outcome, family } = view.analysis.comparison
  return view.words.report.ranking.note(view.words.say(outcomeLabel(outcome)), needsRuleColumn(view), family)
}

/** What it means that no replication of some scenario differed from the baseline in a column of the ranking. */
function noneDiffered({ analysis, words }: RunView): string[] {
  const found = analysis.comparison.compared.flatMap(({ scenario }) => {
    const differences = differencesOf(analysis.summaries[scenario])
    return RANKED.map((name) => differences[name]).filter((one) => !one.identical && neverDiffered(one))
  })
  const counts = [...new Set(found.map(({ n }) => n))]
  return counts.map((n) => words.numbers.noneDifferedNote(whole(n), percent(mostDiffering(n))))
}

/** Fewer replications than this say nothing of variances. */
const LEAST_FOR_PAIRING = 20

/** How many times more replications independent draws would take. */
function pairingSentence({ plan, analysis, words }: RunView): string[] {
  const { summaries, comparison } = analysis
  const saved = comparison.compared.flatMap(
    ({ scenario }) => differencesOf(summaries[scenario]).afraidRate.varianceRatio ?? []
  )
  // A ratio of variances from few replications may be anything.
  if (saved.length === 0 || plan.replications < LEAST_FOR_PAIRING) return []
  const [least, most] = [Math.min(...saved), Math.max(...saved)]
  const format = (ratio: number) => decimal(ratio, ratio < 10 ? 1 : 0)
  const times = words.numbers.range(format(least), format(most))
  return [least > 1 ? words.report.ranking.paired(times) : words.report.ranking.pairedLittle(times)]
}
