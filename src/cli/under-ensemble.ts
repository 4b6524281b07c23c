/** `--ensemble`: worlds that agree with a survey under what is played. */

import type { AssumptionPlan, ComparisonPlan } from '../experiment/comparison-plan.js'
import type { PlannedScenario } from '../experiment/design.js'
import { type Ensemble, ensembleInPlan, equallyWeighted, worldsUnder } from '../experiment/ensemble.js'
import type { Plan } from '../experiment/plan.js'
import { readEnsemble } from '../run/ensemble-file.js'
import { Failure } from '../run/failure.js'
import { issuesFailure } from './load-scenarios.js'
import { noteTimetables } from './note-timetables.js'
import { USUAL_WORLDS } from './options.js'
import type { Output } from './output.js'

/** What the options say of an ensemble. */
export interface EnsembleArguments {
  readonly ensemble?: string | undefined
  readonly worlds?: number | undefined
}

/** The ensemble that a folder, a table or a name of the library means; throws `Failure`. */
export function ensembleAt(name: string, output: Output): Ensemble {
  const read = readEnsemble(name)
  if ('issues' in read) throw issuesFailure(read.issues, output)
  return read.ensemble
}

/** How many worlds are asked for; throws `Failure` where no ensemble is. */
export function worldsAsked({ ensemble, worlds }: EnsembleArguments, usual = USUAL_WORLDS): number {
  if (ensemble !== undefined || worlds === undefined) return worlds ?? usual
  throw new Failure('usage', (w) => w.cli.goesOnlyWith('--worlds', '--ensemble'))
}

/** A comparison with the worlds of an ensemble in the place of draws from ranges, if one is asked for; throws `Failure`. */
export function comparisonUnder(
  comparison: ComparisonPlan,
  plan: Plan,
  { replications, cap, ...argv }: EnsembleArguments & Pick<AssumptionPlan, 'replications' | 'cap'>,
  output: Output
): ComparisonPlan {
  const draws = worldsAsked(argv)
  if (argv.ensemble === undefined) return comparison
  const ensemble = ensembleInPlan(ensembleAt(argv.ensemble, output), draws, plan)
  return { ...comparison, assumptions: { draws, replications, ensemble, ...(cap && { cap }) } }
}

/** Scenarios as they are and in the worlds of an ensemble, if one is asked for; throws `Failure`. */
export function scenariosUnder(
  scenarios: readonly PlannedScenario[],
  argv: EnsembleArguments,
  output: Output
): readonly PlannedScenario[] {
  const count = worldsAsked(argv)
  if (argv.ensemble === undefined) return scenarios
  const ensemble = ensembleAt(argv.ensemble, output)
  const resampled = equallyWeighted(ensemble, count)
  noteTimetables(scenarios, ensemble.varied, output)
  output.note((w) => w.calibration.resampled(argv.ensemble ?? '', ensemble.worlds.length, resampled.worlds))
  return scenarios.flatMap((scenario) => worldsUnder(scenario, resampled))
}
