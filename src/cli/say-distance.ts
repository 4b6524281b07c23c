/** How far a world is from a survey: `--targets`. */

import type { BatchResults } from '../experiment/results.js'
import { FEWEST_FOR_DISTANCE, type Survey, type SurveyFit, surveyFit } from '../findings/survey-fit.js'
import { surveySentence, surveyTable } from '../report/survey-fit.js'
import { tableLines } from '../report/tables/table.js'
import { Failure } from '../run/failure.js'
import { targetsAt } from './load-scenarios.js'
import type { Output } from './output.js'

/** The survey of a file for so many replications; throws `Failure`. */
export function surveyAt(path: string, replications: number, output: Output): Survey {
  if (replications < FEWEST_FOR_DISTANCE) {
    throw new Failure('usage', (w) => w.calibration.tooFewForDistance(FEWEST_FOR_DISTANCE))
  }
  const { label, targets } = targetsAt(path, output)
  return { label, targets }
}

/** How far the first scenario of some results is from a survey. */
export function distanceOf(
  survey: Survey,
  results: Pick<BatchResults, 'plan' | 'blocks'>,
  output: Output
): SurveyFit & { readonly lines: readonly string[] } {
  const fit = surveyFit(survey, results, 0) as SurveyFit
  return { ...fit, lines: surveyLines(fit, output) }
}

/** A survey and a scenario beside each other, and the distance. */
export function surveyLines(fit: SurveyFit, { words, terminalWidth }: Output): readonly string[] {
  const { columns, rows } = surveyTable(fit, words)
  return [...tableLines(columns, rows, terminalWidth), surveySentence(fit, words)]
}

/** The distance of a run's baseline in its JSON; nothing without a survey. */
export function distanceInJson(fit: SurveyFit | null): Partial<Pick<SurveyFit, 'distance' | 'degrees' | 'threshold'>> {
  if (fit === null) return {}
  const { distance, degrees, threshold } = fit
  return { distance, degrees, threshold }
}
