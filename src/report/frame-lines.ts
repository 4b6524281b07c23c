/** What is said before the numbers of a comparison: what the baseline is and why, and which worlds are not like it. */

import { type OtherFrame, otherFrames } from '../experiment/frame.js'
import type { Plan } from '../experiment/plan.js'
import type { Words } from '../words/words.js'
import { valueText } from './scenario-text.js'

/** The baseline with its reason, each world of another length, burn-in or organisation, and which have timetables; empty for a single world. */
export function frameLines(plan: Plan, words: Words): readonly string[] {
  if (plan.scenarios.length < 2) return []
  const { baseline, baselineReasons, otherFrame, timetables } = words.scenarios
  const nameOf = (index: number) => words.quoted(words.say(plan.scenarios[index].label) || plan.scenarios[index].id)
  const named = (scenarios: readonly number[]) => words.list(scenarios.slice(0, MOST_NAMED).map(nameOf))
  const timed = [...plan.scenarios.keys()].filter((index) => plan.scenarios[index].timetable.length > 0)
  const others = otherFrames(plan)
  // Worlds that differ alike are named together: the points of a design are.
  const groups = new Map<string, number[]>()
  for (const frame of others) {
    const text = differences(frame, words).join(words.semicolon)
    groups.set(text, [...(groups.get(text) ?? []), frame.scenario])
  }
  return [
    baseline(nameOf(plan.baseline), baselineReasons[plan.baselineReason]),
    ...[...groups].map(([text, scenarios]) => otherFrame(named(scenarios), scenarios.length, text)),
    ...(timed.length === 0 ? [] : [timetables(named(timed) + (timed.length > MOST_NAMED ? ' …' : ''))])
  ]
}

/** More worlds than these are counted. */
const MOST_NAMED = 5

function differences({ periods, burnIn, organisation }: OtherFrame, words: Words): string[] {
  const { otherPeriods, otherBurnIn, otherOrganisation } = words.scenarios
  return [
    ...(periods ? [otherPeriods(...periods)] : []),
    ...(burnIn ? [otherBurnIn(...burnIn)] : []),
    ...(organisation ? [otherOrganisation(valueText(organisation[0], words), valueText(organisation[1], words))] : [])
  ]
}
