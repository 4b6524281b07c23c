/** `ganwei scenario schema`: the scenario language as JSON Schema, for editors. */

import { command } from '../command.js'

export const scenarioSchema = command({
  name: 'scenario schema',
  summary: (w) => w.command.scenarioSchema.summary,
  positionals: {},
  options: {},
  examples: [{ command: 'ganwei scenario schema', says: (w) => w.command.scenarioSchema.example }],
  // The committed `scenarios/scenario.schema.json` is this text.
  async run(_, output) {
    const { jsonSchema } = await import('../../scenario/json-schema.js')
    output.print(`${JSON.stringify(jsonSchema(), null, 1)}\n`)
  }
})
