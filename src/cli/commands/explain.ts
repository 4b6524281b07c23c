/** `ganwei explain`: who changed between two worlds, and what moved the decision. */

import { command } from '../command.js'
import { MOST_REPLICATION, text, whole } from '../option.js'
import {
  ENSEMBLE_OPTIONS,
  json,
  replicationsOption,
  seed,
  setOption,
  structure,
  USUAL_REPLICATIONS
} from '../options.js'

/** The most worlds in which cadres are followed. */
const MOST_EXPLAINED = 1000

export const explain = command({
  name: 'explain',
  summary: (w) => w.command.explain.summary,
  positionals: {
    a: { value: (w) => w.placeholder.scenario, says: (w) => w.command.explain.a, count: 'one', isInput: true },
    b: { value: (w) => w.placeholder.other, says: (w) => w.command.explain.b, count: 'one', isInput: true }
  },
  options: {
    replications: replicationsOption(USUAL_REPLICATIONS.explain),
    seed,
    set: setOption((w) => w.command.explain.set),
    structure,
    cadre: whole((w) => w.command.explain.cadre, [0]),
    replication: whole((w) => w.command.explain.replication, [0, MOST_REPLICATION], { usual: () => '0' }),
    ensemble: ENSEMBLE_OPTIONS.ensemble,
    worlds: whole((w) => w.option.worlds, [1, MOST_EXPLAINED], { usual: () => '8' }),
    csv: text(
      (w) => w.placeholder.file,
      (w) => w.command.explain.csv
    ),
    json
  },
  needs: [['replication', 'cadre']],
  excludes: [['ensemble', 'cadre']],
  examples: [
    {
      command: 'ganwei explain scenarios/baseline.yaml scenarios/quiet-sanctions.yaml',
      says: (w) => w.command.explain.example
    },
    {
      command: 'ganwei explain ganwei:baseline ganwei:reforms/clear --cadre 7',
      says: (w) => w.command.explain.exampleOfCadre
    },
    {
      command:
        'ganwei explain ganwei:baseline ganwei:reforms/clear --ensemble ganwei:ensembles/chen-peng-survey --worlds 4 --replications 2',
      says: (w) => w.command.explain.exampleOfEnsemble
    }
  ],
  run: async (argv, output) => (await import('../explain-change.js')).explainChange(argv, output)
})
