/** The commands that repeat what the page shows. */

import type { Scenario } from '../../scenario/resolve.js'
import { FIRST_ANSWER } from '../engine/laboratory.js'
import type { State } from '../state/state.js'

/** The file of the whole scenario, that of what was moved alone, and that of a baseline that is known by no name. */
export const SCENARIO_FILE = 'scenario.yaml'
export const REFORM_FILE = 'reform.yaml'
export const BASE_FILE = 'baseline.yaml'

/** A command with what it gives, as the words call it. */
export interface Command {
  readonly what: 'integers' | 'withoutFile' | 'paired'
  readonly command: string
}

/** The commands for a reform, or for the baseline alone. */
export function commandsOf(
  { reform, seed }: Pick<State, 'reform' | 'seed'>,
  base: Scenario,
  replications = FIRST_ANSWER,
  hasReform: boolean
): readonly Command[] {
  const draws = `--replications ${replications} --seed ${quoted(seed)}`
  // A world of a run, or one with variants or settings over its file, is known by no name and goes along as a file of its own.
  const isNamed = base.file !== ''
  const from = isNamed ? quoted(base.file) : BASE_FILE
  if (!hasReform) return [{ what: 'integers', command: `ganwei run ${from} ${draws} --json` }]
  const isPlain =
    isNamed &&
    reform.from === 0 &&
    reform.until === undefined &&
    reform.changes.length === 0 &&
    base.changes.every(({ path }) => !Object.hasOwn(reform.set, path))
  const sets = Object.entries(reform.set).map(([path, value]) => ` --set ${path}=${value}`)
  const withoutFile = `ganwei run ${from}${sets.join('')} ${draws} --json`
  return [
    { what: 'integers', command: `ganwei run ${SCENARIO_FILE} ${draws} --json` },
    ...(isPlain ? [{ what: 'withoutFile', command: withoutFile } as const] : []),
    { what: 'paired', command: `ganwei compare ${from} ${SCENARIO_FILE} ${draws}` }
  ]
}

/** A word that shells take as it is. */
function quoted(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
