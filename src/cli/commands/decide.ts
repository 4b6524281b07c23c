/** `ganwei decide`: regret, what is worth knowing and where a reform fails, over the worlds of a comparison. */

import { command } from '../command.js'
import { choiceOptions, json, runFolder } from '../options.js'

export const decide = command({
  name: 'decide',
  summary: (w) => w.command.decide.summary,
  positionals: { run: { ...runFolder, says: (w) => w.command.decide.run } },
  options: { ...choiceOptions((w) => w.command.decide), json },
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
