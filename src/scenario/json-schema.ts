/** The scenario language as JSON Schema, by which editors complete and check scenario files. */

import { z } from 'zod'
import { KEY_TEXTS } from './messages.data.js'
import { SCHEMAS, saidTogether } from './schema.js'

/** The JSON Schema (draft 7) of scenario files of every kind. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  const { scenario, reform, design, structure, targets, ranges } = SCHEMAS
  const file = z.discriminatedUnion('kind', [scenario, reform, design, structure, targets, ranges])
  const { $schema, ...rest } = z.toJSONSchema(file, { target: 'draft-7', io: 'input' })
  return {
    $schema,
    title: saidTogether(KEY_TEXTS.file),
    description: saidTogether(KEY_TEXTS.files),
    ...rest
  }
}
