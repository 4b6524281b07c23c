/** `ganwei paper`: a folder for a paper's supplement, made from a run that is complete. */

import { command } from '../command.js'
import { flag, list, text } from '../option.js'
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
    license: text(
      (w) => w.placeholder.licence,
      (w) => w.command.paper.license
    ),
    author: list(
      (w) => w.placeholder.author,
      (w) => w.command.paper.author
    ),
    date: text(
      () => 'yyyy-mm-dd',
      (w) => w.command.paper.date
    ),
    latex: flag((w) => w.command.paper.latex),
    withProgram: flag((w) => w.command.paper.withProgram),
    json
  },
  examples: [{ command: 'ganwei paper outputs/first-run', says: (w) => w.command.paper.example }],
  run: async (argv, output) => (await import('../write-paper.js')).writePaper(argv, output)
})
