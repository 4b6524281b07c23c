/** What is said before the numbers of a comparison: what the baseline is and why, and which worlds are not like it. */

import type { EnsembleInPlan } from '../experiment/ensemble.js'
import { type OtherFrame, otherCalibration, otherFrames } from '../experiment/frame.js'
import type { Plan } from '../experiment/plan.js'
import type { Words } from '../words/words.js'
import { valueText } from './scenario-text.js'

/** The baseline with its reason, each world of another length, burn-in or organisation, and which have timetables; empty for a single world. */
export function frameLines(plan: Plan, words: Words): readonly string[] {
  if (plan.scenarios.length < 2) return []
  const { baseline, baselineReasons } = words.scenarios
  return [
    baseline(named(plan, [plan.baseline], words), baselineReasons[plan.baselineReason]),
    ...unlikeSentences(plan, words),
    ...timetableSentences(plan, words)
  ]
}

/** What estimates are averages over where there are timetables: quarters before and after the changes, or only those after. */
export function timetableSentences({ scenarios }: Pick<Plan, 'scenarios'>, words: Words): readonly string[] {
  const { timetables, pastTimetables } = words.scenarios
  const timed = [...scenarios.keys()].filter((index) => scenarios[index].timetable.length > 0)
  const isPast = (index: number) =>
    scenarios[index].timetable.every(({ at }) => at <= scenarios[index].parameters.time.burnIn)
  const said = (some: readonly number[], text: (names: string) => string) =>
    some.length === 0 ? [] : [text(named({ scenarios }, some, words) + (some.length > MOST_NAMED ? ' …' : ''))]
  return [
    ...said(
      timed.filter((index) => !isPast(index)),
      timetables
    ),
    ...said(timed.filter(isPast), pastTimetables)
  ]
}

/** Which worlds have another length, burn-in or organisation than the baseline; those that differ alike are named together. */
export function unlikeSentences(plan: Pick<Plan, 'scenarios' | 'baseline'>, words: Words): readonly string[] {
  const groups = new Map<string, number[]>()
  for (const frame of otherFrames(plan)) {
    const text = differences(frame, words).join(words.semicolon)
    groups.set(text, [...(groups.get(text) ?? []), frame.scenario])
  }
  return [...groups].map(([text, scenarios]) =>
    words.scenarios.otherFrame(named(plan, scenarios, words), scenarios.length, text)
  )
}

/** Whether the worlds of an ensemble were calibrated under another organisation than the one that is compared. */
export function calibrationSentences(
  plan: Plan,
  ensemble: EnsembleInPlan | undefined,
  words: Words
): readonly string[] {
  const tiers = otherCalibration(plan, ensemble)
  return tiers === null
    ? []
    : [words.scenarios.otherCalibration(valueText(tiers[0], words), valueText(tiers[1], words))]
}

/** More worlds than these are counted. */
const MOST_NAMED = 5

function named({ scenarios }: Pick<Plan, 'scenarios'>, some: readonly number[], words: Words): string {
  const nameOf = (index: number) => words.quoted(words.say(scenarios[index].label) || scenarios[index].id)
  return words.list(some.slice(0, MOST_NAMED).map(nameOf))
}

function differences({ periods, burnIn, organisation }: OtherFrame, words: Words): string[] {
  const { otherPeriods, otherBurnIn, otherOrganisation } = words.scenarios
  return [
    ...(periods ? [otherPeriods(...periods)] : []),
    ...(burnIn ? [otherBurnIn(...burnIn)] : []),
    ...(organisation ? [otherOrganisation(valueText(organisation[0], words), valueText(organisation[1], words))] : [])
  ]
}
