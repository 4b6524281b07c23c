/** `ganwei scenario new`: a commented file to begin with, from options or from a few questions. */

import { command } from '../command.js'
import { choice, list, text } from '../option.js'
import { setOption } from '../options.js'

export const scenarioNew = command({
  name: 'scenario new',
  summary: (w) => w.command.scenarioNew.summary,
  positionals: {
    file: { value: (w) => w.placeholder.file, says: (w) => w.command.scenarioNew.file, count: 'one', isInput: false }
  },
  options: {
    kind: choice(['scenario', 'reform', 'design'], (w) => w.command.scenarioNew.kind),
    label: text(
      (w) => w.placeholder.text,
      (w) => w.command.scenarioNew.label
    ),
    question: text(
      (w) => w.placeholder.text,
      (w) => w.command.scenarioNew.question
    ),
    extends: text(
      (w) => w.placeholder.scenario,
      (w) => w.command.scenarioNew.extends,
      { usual: () => 'ganwei:baseline' }
    ),
    reform: list(
      (w) => w.placeholder.file,
      (w) => w.command.scenarioNew.reform
    ),
    set: setOption((w) => w.command.scenarioNew.set)
  },
  examples: [
    {
      command:
        'ganwei scenario new mine.yaml --kind reform --set standards.scopeClarity=0.9 --set public.tolerance=0.7@30',
      says: (w) => w.command.scenarioNew.example
    }
  ],
  run: async (argv, output) => (await import('../new-scenario.js')).newScenario(argv, output)
})
