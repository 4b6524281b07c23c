/** `ganwei compare`: the paired effects of reforms against a baseline, ranked, with "cannot tell". */

import { MOST_SETTLED } from '../../experiment/limits.js'
import { command } from '../command.js'
import { flag, text, whole } from '../option.js'
import { BATCH_OPTIONS, choiceOptions, paths } from '../options.js'

export const compare = command({
  name: 'compare',
  summary: (w) => w.command.compare.summary,
  positionals: { paths: paths((w) => w.command.compare.paths) },
  options: {
    ...BATCH_OPTIONS,
    indifference: text(
      (w) => w.placeholder.share,
      (w) => w.command.compare.indifference,
      { usual: () => '0.005' }
    ),
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
    ...choiceOptions((w) => w.command.compare)
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
