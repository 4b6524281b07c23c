/** `ganwei scenario list`: what there is, which question each file answers, and what it changes. */

import { command } from '../command.js'
import { flag } from '../option.js'
import { json } from '../options.js'

export const scenarioList = command({
  name: 'scenario list',
  summary: (w) => w.command.scenarioList.summary,
  positionals: {
    paths: { value: (w) => w.placeholder.path, says: (w) => w.command.scenarioList.paths, count: 'any', isInput: true }
  },
  options: { markdown: flag((w) => w.command.scenarioList.markdown), json },
  examples: [{ command: 'ganwei scenario list', says: (w) => w.command.scenarioList.example }],
  run: async (argv, output) => (await import('../list-scenarios.js')).listScenarios(argv, output)
})
