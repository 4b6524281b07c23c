/** `ganwei resume`: goes on with a run that was interrupted, or confirms one that is complete. */

import { command } from '../command.js'
import { CARRY_OUT_OPTIONS, json, runFolder } from '../options.js'

export const resume = command({
  name: 'resume',
  summary: (w) => w.command.resume.summary,
  positionals: { run: runFolder },
  options: { ...CARRY_OUT_OPTIONS, json },
  examples: [{ command: 'ganwei resume outputs/first-run', says: (w) => w.command.resume.example }],
  run: async (argv, output) => (await import('../resume-run.js')).resumeRun(argv, output)
})
