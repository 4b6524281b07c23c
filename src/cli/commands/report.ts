/** `ganwei report`: makes the report, the tables and the figures of a run anew. */

import { command } from '../command.js'
import { flag, text } from '../option.js'
import { bom, json, runFolder, takeOver, targets } from '../options.js'

export const report = command({
  name: 'report',
  summary: (w) => w.command.report.summary,
  positionals: { run: runFolder },
  options: {
    png: flag((w) => w.command.report.png),
    font: text(
      (w) => w.placeholder.file,
      (w) => w.command.report.font
    ),
    docx: flag((w) => w.command.report.docx),
    xlsx: flag((w) => w.command.report.xlsx),
    targets,
    bom,
    takeOver,
    json
  },
  examples: [
    { command: 'ganwei report outputs/first-run --png', says: (w) => w.command.report.example },
    { command: 'ganwei report outputs/first-run --docx', says: (w) => w.command.report.exampleOffice }
  ],
  run: async (argv, output) => (await import('../remake-report.js')).remakeReport(argv, output)
})
