/** `ganwei scenario check`: every fault of scenario files; silent where there is none. */

import { command } from '../command.js'
import { json, paths } from '../options.js'

export const scenarioCheck = command({
  name: 'scenario check',
  summary: (w) => w.command.scenarioCheck.summary,
  positionals: { paths: paths((w) => w.command.scenarioCheck.paths) },
  options: { json },
  examples: [{ command: 'ganwei scenario check scenarios', says: (w) => w.command.scenarioCheck.example }],
  run: async (argv, output) => (await import('../check-scenarios.js')).checkScenarios(argv, output)
})
