/** `ganwei report`: makes the report, the tables and the figures of a run anew. */

import { LANGUAGES } from '../../model/language.js'
import { command } from '../command.js'
import { choice, flag, list, text, whole } from '../option.js'
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
    svg: flag((w) => w.command.report.svg),
    figure: list(
      (w) => w.placeholder.name,
      (w) => w.command.report.figure
    ),
    width: whole((w) => w.command.report.width, [20, 2000], { usual: () => '240' }),
    dpi: whole((w) => w.command.report.dpi, [36, 1200], { usual: () => '300' }),
    title: choice(['on', 'off'], (w) => w.command.report.title),
    docx: flag((w) => w.command.report.docx),
    xlsx: flag((w) => w.command.report.xlsx),
    targets,
    csvLabels: choice(LANGUAGES, (w) => w.command.report.csvLabels),
    bom,
    takeOver,
    json
  },
  examples: [
    { command: 'ganwei report outputs/first-run --png', says: (w) => w.command.report.example },
    { command: 'ganwei report outputs/first-run --docx', says: (w) => w.command.report.exampleOffice },
    {
      command: 'ganwei report outputs/first-run --figure composition --width 240 --title off',
      says: (w) => w.command.report.exampleSlide
    }
  ],
  run: async (argv, output) => (await import('../remake-report.js')).remakeReport(argv, output)
})
