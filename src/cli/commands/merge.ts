/** `ganwei merge`: joins the parts of a run into the run that one machine would have made. */

import { command } from '../command.js'
import { CARRY_OUT_OPTIONS, json } from '../options.js'

export const merge = command({
  name: 'merge',
  summary: (w) => w.command.merge.summary,
  positionals: {
    out: { value: (w) => w.placeholder.folder, says: (w) => w.command.merge.out, count: 'one', isInput: false },
    parts: { value: (w) => w.placeholder.part, says: (w) => w.command.merge.parts, count: 'many', isInput: true }
  },
  options: { ...CARRY_OUT_OPTIONS, json },
  examples: [
    {
      command: 'ganwei merge outputs/all outputs/part-1 outputs/part-2',
      says: (w) => w.command.merge.example
    }
  ],
  run: async (argv, output) => (await import('../merge-parts.js')).mergeParts(argv, output)
})
