/** The scenario language as JSON Schema, by which editors complete and check scenario files. */

import { z } from 'zod'
import { SCHEMAS } from './schema.js'

/** The JSON Schema (draft 7) of scenario files of every kind. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  const { scenario, reform, design, targets } = SCHEMAS
  const file = z.discriminatedUnion('kind', [scenario, reform, design, targets])
  const { $schema, ...rest } = z.toJSONSchema(file, { target: 'draft-7', io: 'input' })
  return {
    $schema,
    title: 'ganwei scenario file 敢为情景文件',
    description:
      'A world of cadres and accountability, a reform of it, a family of worlds, or the targets of a survey. 情景、改革、设计或调查目标。',
    ...rest
  }
}
