/** `--targets`: how far a world is from what a survey and statistics say. */

import { chiSquareQuantile } from '../analysis/gamma.js'
import { pooledOutcomes } from '../experiment/evaluate.js'
import { degreesOfFreedom, distanceFrom, oneReplication, SHOWN_NAMES, shownOf } from '../experiment/fit.js'
import { type BatchResults, outcomeRows } from '../experiment/results.js'
import { OUTCOME_NAMES, outcomeLabel } from '../model/outcomes.js'
import { tableLines } from '../report/tables/table.js'
import { Failure } from '../run/failure.js'
import { percent } from '../words/format.js'
import { formatOutcome } from '../words/format-outcome.js'
import { targetsAt } from './load-scenarios.js'
import type { Output } from './output.js'

/** The distance of a scenario from targets, and both beside each other. */
export interface DistanceSaid {
  readonly distance: number
  readonly degrees: number
  readonly threshold: number
}

/** Fewer replications do not say what one of them varies by. */
export const FEWEST_FOR_DISTANCE = 8

/** How far the first scenario of some results is from the targets of a file; throws `Failure`. */
export function distanceOf(
  path: string,
  { plan, blocks }: Pick<BatchResults, 'plan' | 'blocks'>,
  output: Output
): DistanceSaid & { readonly lines: readonly string[] } {
  if (plan.replications < FEWEST_FOR_DISTANCE) {
    throw new Failure('usage', (w) => w.calibration.tooFewForDistance(FEWEST_FOR_DISTANCE))
  }
  const { label, targets } = targetsAt(path, output)
  const places = SHOWN_NAMES.map((name) => OUTCOME_NAMES.indexOf(name))
  const single = [...outcomeRows(blocks(0))].map((row) => shownOf(places.map((place) => row[place])))
  const pooled = pooledOutcomes([...blocks(0)], SHOWN_NAMES)
  const shown = shownOf(pooled.map((value) => value ?? Number.NaN))
  const { whole: distance } = distanceFrom(targets, oneReplication(single, targets))(shown)
  const degrees = degreesOfFreedom(targets)
  const threshold = chiSquareQuantile(0.99, degrees)
  const { words } = output
  const { columns: t } = words.calibration
  const rows = [
    ...Object.entries(targets.questionnaire).map(([name, target]) => [
      output.say(outcomeLabel(name as keyof typeof targets.questionnaire)),
      percent(target),
      percent(shown.answers[name as keyof typeof targets.questionnaire])
    ]),
    ...targets.outcomes.map((target) => {
      const format = (value: number) => formatOutcome(target.name, value)
      const wanted =
        'value' in target
          ? `${format(target.value)} ± ${format(target.error)}`
          : words.numbers.range(format(target.low), format(target.high))
      const value = shown.rates[target.name] as number
      return [output.say(outcomeLabel(target.name)), wanted, Number.isNaN(value) ? '–' : format(value)]
    })
  ]
  const headings = [
    { heading: t.name, align: 'left' as const },
    ...[t.target, t.here].map((heading) => ({ heading, align: 'right' as const }))
  ]
  return {
    ...{ distance, degrees, threshold },
    lines: [
      ...tableLines(headings, rows, output.terminalWidth),
      words.calibration.distance(output.say(label), { distance, degrees, threshold })
    ]
  }
}
