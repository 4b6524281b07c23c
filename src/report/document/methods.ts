/** What the report says about its numbers: calibration, patterns, methods, limits. */

import { mostDiffering } from '../../analysis/paired.js'
import { FEWEST_EVENTS, FEWEST_REPLICATIONS } from '../../analysis/ratio.js'
import { FEWEST_FOR_RANGE } from '../../analysis/spread.js'
import { shapeOf } from '../../experiment/block.js'
import { MOST_KEPT, NEAR } from '../../experiment/bundle-search.js'
import type { Plan } from '../../experiment/plan.js'
import { type Comparison, FIRST_STAGE } from '../../findings/comparison.js'
import { OUTPUT_MARGIN } from '../../findings/summary.js'
import { besideFearFamily } from '../../findings/worsening.js'
import { outcomeLabel, outcomesLackedBy, RECORD_VERSION } from '../../model/outcomes.js'
import { PARAMETERS } from '../../model/parameters.js'
import { MODEL_VERSION } from '../../model/simulate.js'
import { cadreCount } from '../../scenario/size.js'
import { percent, whole } from '../../words/format.js'
import { formatPrecision } from '../../words/format-outcome.js'
import type { Words } from '../../words/words.js'
import { displayText } from '../display-text.js'
import { unlikeSentences } from '../frame-lines.js'
import type { RunView } from '../run-view.js'
import { searchSentence } from '../search.js'
import { bestSentences, constraintText } from '../selection.js'
import { structureSentences } from '../structure-lines.js'
import { type Block, paragraphs, type Section, tableBlock } from './block.js'
import { PATTERNS } from './patterns.data.js'

/** What the baseline was calibrated to. */
export function tuning(words: Words): Section {
  const { title, survey, parameters } = words.report.document.tuning
  const labels = PARAMETERS.filter(({ basis }) => basis === 'C').map(({ label }) => words.say(label))
  return { title, blocks: paragraphs([survey, parameters(words.list(labels))]) }
}

/** The patterns of the model, each with its origin, why it is called that, and whether the reference world shows it. */
export function patterns(words: Words): Section {
  const { title, text, pattern, origin, because, inReference, standings, origins } = words.report.document.patterns
  return {
    title,
    blocks: [
      ...paragraphs([text]),
      tableBlock({
        columns: [pattern, origin, because, inReference].map((heading) => ({ heading, align: 'left' })),
        rows: PATTERNS.map((row) => [
          ...[words.say(row.pattern), origins[row.origin], words.say(row.because)],
          standings[row.inReference]
        ])
      })
    ]
  }
}

/** What the numbers may and may not be read as. */
export function limits(words: Words): Section {
  const { title, chance, assumed, fewerWant } = words.report.document.limits
  return { title, blocks: paragraphs([chance, assumed, words.findings.levelNote, fewerWant]) }
}

/** How a batch was made, and the hash under which its plan may have been registered. */
export function methods(view: RunView, engine: string, planSha256?: string): Section {
  const { plan, analysis, words } = view
  const { methods: text } = words.report
  const { outcome, family } = analysis.comparison
  const baseline = plan.scenarios[plan.baseline]
  const { periods, burnIn } = baseline.parameters.time
  const together = family > 1 ? text.together(words.say(outcomeLabel(outcome)), family) : text.oneByOne
  return {
    title: text.title,
    blocks: paragraphs([
      text.played({
        scenarios: plan.scenarios.length,
        replications: whole(plan.replications),
        first: plan.first,
        last: plan.first + plan.replications - 1,
        seed: displayText(plan.seed),
        modelVersion: String(plan.modelVersion ?? MODEL_VERSION),
        engine,
        isUniform: plan.scenarios.every(
          ({ parameters: { time } }) => time.periods === periods && time.burnIn === burnIn
        ),
        ...{ periods, burnIn },
        units: whole(shapeOf(baseline).units),
        cadres: whole(cadreCount(baseline))
      }),
      ...structureSentences(plan, words),
      ...unlikeSentences(plan, words),
      text.paired(together),
      text.draws,
      ...ruleParagraphs(plan, words),
      ...choiceParagraphs(view),
      ...worldParagraphs(view),
      ...(analysis.controlled.length > 0 ? [words.printed.controlled.note] : []),
      text.counterfactual,
      ...lackedParagraphs(plan, words),
      ...(planSha256 === undefined ? [] : [text.plan(planSha256)])
    ]).concat(rulesTable(plan, analysis.comparison, words))
  }
}

/** How other worlds were drawn, what is said of them, and how inputs were varied, each with its source. */
function worldParagraphs({ analysis: { assumptions, matrix, sensitivity }, words }: RunView): string[] {
  const { methods: text } = words.report
  const drawn = assumptions === null ? [] : [assumptions.ensemble === undefined ? text.sampled : text.ensemble]
  const varied = sensitivity === null ? [] : [text.sensitivity[sensitivity.method]]
  const points = sensitivity === null || sensitivity.ensemble !== undefined ? [] : [text.points]
  return [...drawn, ...(matrix === null ? [] : [text.worlds, text.decision]), ...varied, ...points]
}

/** How a search found the scenarios, what constraints judge, and what may be called best in the end. */
function choiceParagraphs(view: RunView): string[] {
  const { plan, analysis, words, ranked } = view
  const { search } = analysis
  const { methods: text } = words.report
  const constraints = ranked[0]?.constraints.map(({ constraint }) => constraintText(constraint, words)) ?? []
  const found =
    search === null
      ? []
      : [
          searchSentence(view, search),
          text.search({
            ...{ first: plan.first - search.replications, last: plan.first - 1 },
            ...{ most: MOST_KEPT, near: percent(NEAR, 0) }
          })
        ]
  const judged =
    constraints.length === 0
      ? []
      : [text.constraints(constraints.join(words.semicolon), ranked.length * constraints.length)]
  if (found.length + judged.length === 0) return []
  return [...found, ...judged, ...bestSentences(view)]
}

/** Every rule that an interval or a verdict of the run goes by, with its constants. */
function rulesTable(plan: Plan, comparison: Comparison, words: Words): readonly Block[] {
  const { rules, ruleColumns } = words.report.methods
  const { outcome, family, indifference } = comparison
  const rows = rules({
    isCompared: family > 0,
    outcome: words.say(outcomeLabel(outcome)),
    family,
    besideFear: besideFearFamily(comparison),
    indifference: formatPrecision('afraidRate', indifference, words),
    margin: percent(OUTPUT_MARGIN, 0),
    firstStage: FIRST_STAGE,
    fewestEvents: FEWEST_EVENTS,
    fewestReplications: FEWEST_REPLICATIONS,
    fewestForRange: FEWEST_FOR_RANGE,
    replications: whole(plan.replications),
    mostDiffering: percent(mostDiffering(plan.replications))
  })
  return [
    tableBlock({ columns: ruleColumns.map((heading) => ({ heading, align: 'left' })), rows }, words.office.tables.rules)
  ]
}

/** What an earlier version did not count, where the run is of one. */
function lackedParagraphs(
  { modelVersion, recordVersion = modelVersion ?? RECORD_VERSION }: Plan,
  words: Words
): string[] {
  const lacked = outcomesLackedBy(recordVersion)
  if (lacked.length === 0) return []
  const labels = words.list(lacked.map((name) => words.say(outcomeLabel(name))))
  return [words.report.methods.notCounted(labels, modelVersion)]
}

/** How replications were added, where a rule did that. */
function ruleParagraphs({ rule, earlierRules = [], replications }: Plan, words: Words): string[] {
  if (rule === undefined) return []
  const { methods: text } = words.report
  const before = earlierRules.map((earlier) =>
    earlier.rule === null
      ? text.fixedBefore(whole(earlier.replications))
      : text.ruleBefore(
          formatPrecision(earlier.rule.outcome, earlier.rule.halfWidth, words),
          whole(earlier.replications)
        )
  )
  return [
    text.rule({
      first: whole(rule.first),
      outcome: words.say(outcomeLabel(rule.outcome)),
      halfWidth: formatPrecision(rule.outcome, rule.halfWidth, words),
      ...rule.growth,
      cap: whole(rule.cap),
      replications: whole(replications),
      before: before.join('')
    })
  ]
}
