/** `ganwei evaluate`: points in, outcomes out, for other programs. */

import { command } from '../command.js'
import { flag, text } from '../option.js'
import { engine, replicationsOption, seed, USUAL_REPLICATIONS, workers } from '../options.js'

export const evaluate = command({
  name: 'evaluate',
  summary: (w) => w.command.evaluate.summary,
  positionals: {
    points: {
      value: (w) => w.placeholder.file,
      says: (w) => w.command.evaluate.points,
      count: 'optional',
      isInput: true
    }
  },
  options: {
    base: text(
      (w) => w.placeholder.scenario,
      (w) => w.command.evaluate.base,
      { usual: () => 'ganwei:baseline', isInput: true }
    ),
    replications: replicationsOption(USUAL_REPLICATIONS.evaluate),
    seed,
    outcomes: text(
      (w) => w.placeholder.outcomes,
      (w) => w.command.evaluate.outcomes,
      { usual: () => 'afraidRate' }
    ),
    jsonLines: flag((w) => w.command.evaluate.jsonLines),
    engine,
    workers
  },
  examples: [{ command: 'ganwei evaluate points.csv --replications 4', says: (w) => w.command.evaluate.example }],
  run: async (argv, output) => (await import('../evaluate-points.js')).evaluatePoints(argv, output)
})
