/** `ganwei scenario test`: the model checked on a world of one's own. */

import { command } from '../command.js'
import { json, seed, setOption } from '../options.js'

export const scenarioTest = command({
  name: 'scenario test',
  summary: (w) => w.command.scenarioTest.summary,
  positionals: {
    file: {
      value: (w) => w.placeholder.scenario,
      says: (w) => w.command.scenarioTest.file,
      count: 'one',
      isInput: true
    }
  },
  options: { set: setOption(), seed, json },
  examples: [{ command: 'ganwei scenario test ganwei:baseline', says: (w) => w.command.scenarioTest.example }],
  run: async (argv, output) => (await import('../test-scenario.js')).testScenario(argv, output)
})
