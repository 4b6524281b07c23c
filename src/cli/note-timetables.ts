/** What is said where a timetable sets what varies over worlds: from then on it does not vary. */

import { PARAMETERS } from '../model/parameters.js'
import type { Scenario } from '../scenario/resolve.js'
import type { Output } from './output.js'

/** Names the parameters that timetables set and that vary over the worlds to be played, once each. */
export function noteTimetables(
  scenarios: readonly Pick<Scenario, 'timetable'>[],
  varied: readonly string[],
  output: Output
): void {
  const set = new Set(scenarios.flatMap(({ timetable }) => timetable.flatMap((entry) => Object.keys(entry.set))))
  const paths = PARAMETERS.map(({ path }) => path).filter((path) => set.has(path) && varied.includes(path))
  if (paths.length > 0) output.note((w) => w.calibration.timed(paths))
}
