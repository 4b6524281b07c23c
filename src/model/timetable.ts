/** Which parameters are in force when: the timetable of a scenario (docs/en/odd.md (55)). */

import { type Parameters, withChanges } from './parameters.js'
import type { ModelScenario } from './scenario.js'

/** Parameters in force from a period on; phases follow each other, the first one starts at 0. */
export interface Phase {
  readonly from: number
  /** Whether its entry writes the text anew (docs/en/odd.md (62)). */
  readonly renewsText: boolean
  readonly parameters: Parameters
}

/** The parameters that a timetable puts in force, cumulative (docs/en/odd.md (55)). */
export function phasesOf({ parameters, timetable }: ModelScenario): readonly Phase[] {
  const phases: Phase[] = [{ from: 0, renewsText: true, parameters }]
  for (const { at, set } of timetable) {
    const parameters = withChanges((phases.at(-1) as Phase).parameters, set)
    const renewsText = Object.keys(set).some((path) => /^(standards\.\w+Clarity|procedure\.\w+Coverage)$/.test(path))
    phases.push({ from: at, renewsText, parameters })
  }
  return phases
}
