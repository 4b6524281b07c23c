/** `ganwei targets`: a targets file from the answers of a survey's respondents. */

import { command } from '../command.js'
import { list, text } from '../option.js'

export const targets = command({
  name: 'targets',
  summary: (w) => w.command.targets.summary,
  positionals: {
    file: { value: (w) => w.placeholder.file, says: (w) => w.command.targets.file, count: 'one', isInput: true }
  },
  options: {
    answer: text(
      (w) => w.placeholder.column,
      (w) => w.command.targets.answer,
      { usual: () => 'answer' }
    ),
    weight: text(
      (w) => w.placeholder.column,
      (w) => w.command.targets.weight
    ),
    cluster: text(
      (w) => w.placeholder.column,
      (w) => w.command.targets.cluster
    ),
    map: list(
      (w) => w.placeholder.answerMap,
      (w) => w.command.targets.map
    ),
    leaveOut: list(
      (w) => w.placeholder.text,
      (w) => w.command.targets.leaveOut
    ),
    label: text(
      (w) => w.placeholder.text,
      (w) => w.command.targets.label
    ),
    out: text(
      (w) => w.placeholder.file,
      (w) => w.command.targets.out
    )
  },
  examples: [
    {
      command:
        'ganwei targets survey.csv --answer q7 --weight w --cluster township --map many=1,few=2,none=3,dontKnow=4 --leave-out 9',
      says: (w) => w.command.targets.example
    }
  ],
  run: async (argv, output) => (await import('../make-targets.js')).makeTargets(argv, output)
})
