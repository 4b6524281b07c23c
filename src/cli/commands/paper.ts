/** `ganwei paper`: a folder for a paper's supplement, made from a run that is complete. */

import { command } from '../command.js'
import { json, outOption, runFolder } from '../options.js'

export const paper = command({
  name: 'paper',
  summary: (w) => w.command.paper.summary,
  positionals: { run: runFolder },
  options: {
    out: outOption(
      (w) => `${w.cli.placeholder(w.placeholder.run)}-paper`,
      (w) => w.command.paper.out
    ),
    json
  },
  examples: [{ command: 'ganwei paper outputs/first-run', says: (w) => w.command.paper.example }],
  run: async (argv, output) => (await import('../write-paper.js')).writePaper(argv, output)
})
