/** `ganwei extend`: more replications or more scenarios for a run, without computing again what it has. */

import { MOST_REPLICATIONS } from '../../experiment/limits.js'
import { command } from '../command.js'
import { list, whole } from '../option.js'
import { CARRY_OUT_OPTIONS, json, runFolder } from '../options.js'

export const extend = command({
  name: 'extend',
  summary: (w) => w.command.extend.summary,
  positionals: { run: runFolder },
  options: {
    replications: whole((w) => w.command.extend.replications, [1, MOST_REPLICATIONS]),
    add: list(
      (w) => w.placeholder.path,
      (w) => w.command.extend.add,
      { isInput: true }
    ),
    ...CARRY_OUT_OPTIONS,
    json
  },
  examples: [
    {
      command: 'ganwei extend outputs/first-run --replications 400',
      says: (w) => w.command.extend.example
    }
  ],
  run: async (argv, output) => (await import('../extend-run.js')).extendRun(argv, output)
})
