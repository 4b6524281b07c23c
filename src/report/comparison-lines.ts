/** What a comparison prints: the ranking with its verdicts, what may be called best, trade-offs, synergy, assumptions. */

import type { BundleSearch } from '../experiment/comparison-plan.js'
import type { Plan } from '../experiment/plan.js'
import type { RunAnalysis } from '../findings/run-analysis.js'
import type { Language } from '../model/language.js'
import { costLines } from './cost-lines.js'
import { rankingLines } from './ranking-lines.js'
import { selectionSentences } from './selection-sentences.js'
import { drawnSentences, survivalSentences } from './survival-sentences.js'
import { synergyLines } from './synergy-lines.js'
import { besideFearLines, frontLines, groupLines } from './trade-off-lines.js'
import { wrapColumns } from './wrap-columns.js'

/** The width of a terminal that everything fits into. */
const WIDTH = 100

/** Lines of at most 100 columns that say what a run says about its reforms. */
export function comparisonLines(
  plan: Plan,
  analysis: RunAnalysis,
  search: BundleSearch | undefined,
  language: Language
): string[] {
  const wrapped = (sentences: readonly string[]) => sentences.flatMap((sentence) => wrapColumns(sentence, WIDTH))
  const paragraphs = [
    ...(search ? [wrapped([searchSentence(plan, search, language)])] : []),
    rankingLines(plan, analysis, language, WIDTH),
    wrapped([...selectionSentences(plan, analysis, language), ...survivalSentences(plan, analysis, language)]),
    besideFearLines(plan, analysis, language, WIDTH),
    groupLines(plan, analysis, language, WIDTH),
    frontLines(plan, analysis, language, WIDTH),
    costLines(plan, analysis, language, WIDTH),
    ...analysis.synergy.map((synergy) => synergyLines(plan, synergy, language, WIDTH)),
    wrapped(drawnSentences(analysis, language))
  ]
  return paragraphs.filter((lines) => lines.length > 0).flatMap((lines, k) => (k === 0 ? lines : ['', ...lines]))
}

/** How the bundles that are compared were found. */
export function searchSentence({ first }: Plan, search: BundleSearch, language: Language): string {
  const { budget, unit, tried, tooDear, conflicts, replications, leftOut } = search
  if (language === 'zh') {
    const clashes = conflicts.map(([a, b]) => `${a} × ${b}`).join('、')
    const conflict = clashes === '' ? '' : `；把同一参数设成不同值、不能合在一起的改革：${clashes}`
    const more = leftOut ? `（另有 ${leftOut} 种同样接近，没有再比）` : ''
    return `预算 ${budget} ${unit} 之内的 ${tried} 种组合各试 ${replications} 次重复（超出预算 ${tooDear} 种${conflict}）。下面是其中接近最好的${more}；所有数字都来自没有参与挑选的重复（第 ${first} 次起）。`
  }
  const clashes = conflicts.map(([a, b]) => `${a} × ${b}`).join(', ')
  const conflict = clashes === '' ? '' : `; in conflict, since they set one parameter to different values: ${clashes}`
  const more = leftOut ? ` (${leftOut} more came as near and were not compared)` : ''
  return `${tried} bundles within ${budget} ${unit} were tried with ${replications} replications each (${tooDear} were too dear${conflict}). Below are those near the best${more}; all numbers come from replications that took no part in choosing (from number ${first} on).`
}
