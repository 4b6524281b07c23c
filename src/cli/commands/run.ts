/** `ganwei run`: one scenario. */

import { command } from '../command.js'
import { MOST_REPLICATION, text, whole } from '../option.js'
import {
  ENSEMBLE_OPTIONS,
  json,
  RUN_OPTIONS,
  replicationsOption,
  targets,
  USUAL_REPLICATIONS,
  workers
} from '../options.js'

export const run = command({
  name: 'run',
  summary: (w) => w.command.run.summary,
  positionals: {
    scenario: {
      value: (w) => w.placeholder.scenario,
      says: (w) => w.command.run.scenario,
      count: 'one',
      isInput: true
    }
  },
  options: {
    replications: replicationsOption(USUAL_REPLICATIONS.run),
    ...RUN_OPTIONS,
    ...ENSEMBLE_OPTIONS,
    targets,
    workers,
    only: text(
      (w) => w.placeholder.scenario,
      (w) => w.command.run.only
    ),
    replication: whole((w) => w.command.run.replication, [0, MOST_REPLICATION]),
    trace: text(
      (w) => w.placeholder.file,
      (w) => w.command.run.trace
    ),
    cadre: text(
      (w) => w.placeholder.numbers,
      (w) => w.command.run.cadre
    ),
    json
  },
  needs: [
    ['trace', 'cadre'],
    ['cadre', 'trace']
  ],
  excludes: [
    ['replication', 'replications'],
    ...(['replication', 'only', 'trace', 'targets'] as const).map((name): ['ensemble', typeof name] => [
      'ensemble',
      name
    ])
  ],
  examples: [{ command: 'ganwei run ganwei:baseline --seed paper', says: (w) => w.command.run.example }],
  run: async (argv, output) => (await import('../run-scenario.js')).runScenario(argv, output)
})
