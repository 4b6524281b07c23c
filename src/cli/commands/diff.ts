/** `ganwei diff`: what differs between two runs, in versions, plan, parameters and numbers. */

import { command } from '../command.js'
import { json, runFolder } from '../options.js'

export const diff = command({
  name: 'diff',
  summary: (w) => w.command.diff.summary,
  positionals: { a: runFolder, b: { ...runFolder, value: (w) => w.placeholder.otherRun } },
  options: { json },
  examples: [
    {
      command: 'ganwei diff outputs/first-run outputs/first-run-2',
      says: (w) => w.command.diff.example
    }
  ],
  run: async (argv, output) => (await import('../diff-runs.js')).diffRuns(argv, output)
})
