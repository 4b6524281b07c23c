/** `ganwei compare`: the paired effects of reforms against a baseline, ranked, with "cannot tell". */

import { MOST_REFORMS, MOST_SETTLED } from '../../experiment/limits.js'
import { command } from '../command.js'
import { flag, list, text, whole } from '../option.js'
import {
  CARRY_OUT_OPTIONS,
  controlVariates,
  DRY_RUN_OPTIONS,
  ENSEMBLE_OPTIONS,
  json,
  NEW_RUN_OPTIONS,
  paths,
  WORLD_OPTIONS
} from '../options.js'

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
    ...WORLD_OPTIONS,
    ...ENSEMBLE_OPTIONS,
    settle: whole((w) => w.command.compare.settle, [0, MOST_SETTLED], { usual: () => '64' }),
    brief: flag((w) => w.command.compare.brief),
    front: text(
      (w) => w.placeholder.outcomes,
      (w) => w.command.compare.front,
      { usual: (w) => w.command.compare.usualFront }
    ),
    synergy: flag((w) => w.command.compare.synergy),
    budget: text(
      (w) => w.placeholder.number,
      (w) => w.command.compare.budget
    ),
    atMost: whole((w) => w.command.compare.atMost, [1, MOST_REFORMS]),
    cost: list(
      (w) => w.placeholder.cost,
      (w) => w.command.compare.cost
    ),
    subjectTo: list(
      (w) => w.placeholder.constraint,
      (w) => w.command.compare.subjectTo
    ),
    controlVariates,
    json
  },
  needs: [['plan', 'dryRun']],
  excludes: [
    ['assumptions', 'ensemble'],
    ['brief', 'json'],
    ['synergy', 'budget'],
    ['synergy', 'atMost'],
    ['plan', 'budget'],
    ['plan', 'atMost']
  ],
  examples: [
    {
      command: 'ganwei compare scenarios/reforms --precision 0.002',
      says: (w) => w.command.compare.example
    },
    {
      command: 'ganwei compare scenarios/reforms --at-most 2 --subject-to "meanOutput>=-1%" --dry-run',
      says: (w) => w.command.compare.exampleOfSearch
    },
    { command: 'ganwei compare outputs/first-run', says: (w) => w.command.compare.exampleOfRun }
  ],
  run: async (argv, output) => (await import('../compare-scenarios.js')).compareScenarios(argv, output)
})
