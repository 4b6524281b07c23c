/** `ganwei scenario show`: what a file amounts to, each value with where it comes from. */

import { command } from '../command.js'
import { flag, text } from '../option.js'
import { json, setOption, structure } from '../options.js'

export const scenarioShow = command({
  name: 'scenario show',
  summary: (w) => w.command.scenarioShow.summary,
  positionals: {
    file: {
      value: (w) => w.placeholder.scenario,
      says: (w) => w.command.scenarioShow.file,
      count: 'one',
      isInput: true
    }
  },
  options: {
    point: text(
      (w) => w.placeholder.point,
      (w) => w.command.scenarioShow.point
    ),
    diff: text(
      (w) => w.placeholder.other,
      (w) => w.command.scenarioShow.diff,
      { isInput: true }
    ),
    yaml: flag((w) => w.command.scenarioShow.yaml),
    set: setOption(),
    structure,
    json
  },
  examples: [
    { command: 'ganwei scenario show ganwei:four-remedies', says: (w) => w.command.scenarioShow.example },
    {
      command: 'ganwei scenario show ganwei:four-remedies --diff ganwei:baseline',
      says: (w) => w.command.scenarioShow.exampleOfDiff
    }
  ],
  run: async (argv, output) => (await import('../show-scenario.js')).showScenario(argv, output)
})
