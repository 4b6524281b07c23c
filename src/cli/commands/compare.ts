/** `ganwei compare`: the paired effects of reforms against a baseline, ranked, with "cannot tell". */

import { command } from '../command.js'
import { flag, text, whole } from '../option.js'
import { CARRY_OUT_OPTIONS, DRY_RUN_OPTIONS, json, NEW_RUN_OPTIONS, paths } from '../options.js'

const MOST_DRAWS = 4096

export const compare = command({
  name: 'compare',
  summary: (w) => w.command.compare.summary,
  positionals: { paths: paths((w) => w.command.compare.paths) },
  options: {
    ...NEW_RUN_OPTIONS,
    ...CARRY_OUT_OPTIONS,
    ...DRY_RUN_OPTIONS,
    indifference: text(
      (w) => w.placeholder.share,
      (w) => w.command.compare.indifference,
      { usual: () => '0.005' }
    ),
    assumptions: whole((w) => w.command.compare.assumptions, [1, MOST_DRAWS]),
    front: text(
      (w) => w.placeholder.outcomes,
      (w) => w.command.compare.front,
      { usual: () => 'afraidRate,meanHarm' }
    ),
    synergy: flag((w) => w.command.compare.synergy),
    budget: text(
      (w) => w.placeholder.number,
      (w) => w.command.compare.budget
    ),
    json
  },
  needs: [['plan', 'dryRun']],
  excludes: [['dryRun', 'budget']],
  examples: [
    {
      command: 'ganwei compare scenarios/reforms --precision 0.002',
      says: (w) => w.command.compare.example
    },
    { command: 'ganwei compare outputs/first-run', says: (w) => w.command.compare.exampleOfRun }
  ],
  run: async (argv, output) => (await import('../compare-scenarios.js')).compareScenarios(argv, output)
})
