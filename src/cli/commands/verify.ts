/** `ganwei verify`: whether a run is what its manifest says, and whether this machine computes the same numbers. */

import { command } from '../command.js'
import { flag } from '../option.js'
import { json, runFolder, workers } from '../options.js'

export const verify = command({
  name: 'verify',
  summary: (w) => w.command.verify.summary,
  positionals: { run: runFolder },
  options: { all: flag((w) => w.command.verify.all), workers, json },
  examples: [{ command: 'ganwei verify outputs/first-run', says: (w) => w.command.verify.example }],
  run: async (argv, output) => (await import('../verify-run.js')).verifyRun(argv, output)
})
