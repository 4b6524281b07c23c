/** `ganwei scenario schema`: the scenario language as JSON Schema, for editors. */

import { jsonSchema } from '../scenario/json-schema.js'

/** Prints the JSON Schema; the committed `scenarios/scenario.schema.json` is this text. */
export function schema(): void {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 1)}\n`)
}
