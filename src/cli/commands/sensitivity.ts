/** `ganwei sensitivity`: which inputs move the effects of reforms, and how much is chance. */

import { SENSITIVITY_METHODS } from '../../analysis/sensitivity-design.js'
import { MOST_POINT_REPLICATIONS, MOST_ROWS } from '../../experiment/limits.js'
import { command } from '../command.js'
import { choice, flag, text, whole } from '../option.js'
import { CARRY_OUT_OPTIONS, DRY_RUN_OPTIONS, ENSEMBLE_OPTIONS, json, NEW_RUN_OPTIONS, RUN_OPTIONS } from '../options.js'

export const sensitivity = command({
  name: 'sensitivity',
  summary: (w) => w.command.sensitivity.summary,
  positionals: {
    paths: {
      value: (w) => w.placeholder.path,
      says: (w) => w.command.sensitivity.paths,
      count: 'any',
      isInput: true
    }
  },
  options: {
    base: text(
      (w) => w.placeholder.scenario,
      (w) => w.command.sensitivity.base,
      { usual: () => 'ganwei:baseline', isInput: true }
    ),
    ranges: text(
      (w) => w.placeholder.file,
      (w) => w.command.sensitivity.ranges,
      { isInput: true }
    ),
    ensemble: ENSEMBLE_OPTIONS.ensemble,
    inputs: text(
      (w) => w.placeholder.names,
      (w) => w.command.sensitivity.inputs
    ),
    byGroup: flag((w) => w.command.sensitivity.byGroup),
    outcome: text(
      (w) => w.placeholder.outcome,
      (w) => w.command.sensitivity.outcome,
      { usual: () => 'afraidRate' }
    ),
    method: choice(SENSITIVITY_METHODS, (w) => w.command.sensitivity.method),
    points: whole((w) => w.command.sensitivity.points, [2, MOST_ROWS]),
    replications: whole((w) => w.command.sensitivity.replications, [1, MOST_POINT_REPLICATIONS], { usual: () => '2' }),
    ...RUN_OPTIONS,
    out: NEW_RUN_OPTIONS.out,
    nextFree: NEW_RUN_OPTIONS.nextFree,
    bom: NEW_RUN_OPTIONS.bom,
    ...CARRY_OUT_OPTIONS,
    ...DRY_RUN_OPTIONS,
    dryRun: flag((w) => w.command.sensitivity.dryRun),
    json
  },
  needs: [['plan', 'dryRun']],
  excludes: [
    ['ensemble', 'ranges'],
    ['ensemble', 'inputs'],
    ['ensemble', 'byGroup']
  ],
  examples: [
    {
      command: 'ganwei sensitivity scenarios/reforms/clear.yaml --points 8 --out outputs/what-moves-clear',
      says: (w) => w.command.sensitivity.example
    },
    {
      command:
        'ganwei sensitivity ganwei:reforms/clear --ensemble ganwei:ensembles/chen-peng-survey --points 20 --out outputs/survey-clear',
      says: (w) => w.command.sensitivity.exampleOfEnsemble
    }
  ],
  run: async (argv, output) => (await import('../analyse-sensitivity.js')).analyseSensitivity(argv, output)
})
