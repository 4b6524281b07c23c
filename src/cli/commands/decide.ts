/** `ganwei decide`: regret, what is worth knowing and where a reform fails, over the worlds of a comparison. */

import { MOST_REFORMS } from '../../experiment/limits.js'
import { command } from '../command.js'
import { list, whole } from '../option.js'
import { json, runFolder } from '../options.js'

export const decide = command({
  name: 'decide',
  summary: (w) => w.command.decide.summary,
  positionals: { run: { ...runFolder, says: (w) => w.command.decide.run } },
  options: {
    atMost: whole((w) => w.command.decide.atMost, [1, MOST_REFORMS]),
    cost: list(
      (w) => w.placeholder.cost,
      (w) => w.command.decide.cost
    ),
    subjectTo: list(
      (w) => w.placeholder.constraint,
      (w) => w.command.decide.subjectTo
    ),
    json
  },
  examples: [
    {
      command: 'ganwei decide outputs/choice --at-most 2',
      says: (w) => w.command.decide.example
    },
    {
      command: 'ganwei decide outputs/choice --subject-to "meanOutput>=-1%"',
      says: (w) => w.command.decide.exampleOfConstraint
    }
  ],
  run: async (argv, output) => (await import('../decide-run.js')).decideRun(argv, output)
})
