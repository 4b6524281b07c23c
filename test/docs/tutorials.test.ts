/** The tutorials, whose commands are run: the numbers are computed once, and said in both languages. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshTutorials, TUTORIALS } from '../../scripts/documents.mjs'
import { root } from '../cli/program.js'
import { itWhole } from '../extent.js'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

// Half a minute of commands: `npm test` looks at what is said of them, `.ci/run` runs them.
it('the tutorials name the same commands, block by block', () => {
  const commands = (path: string) => read(path).match(/^(?:\$ .*|```\w+|# [\w.-]+\.yaml)$/gm)
  expect(commands(TUTORIALS.zh)).toEqual(commands(TUTORIALS.en))
  expect(commands(TUTORIALS.en)?.length).toBeGreaterThan(20)
})

itWhole('the tutorials show what their commands print', () => {
  const fresh = freshTutorials()
  expect(fresh.en).toBe(read(TUTORIALS.en))
  expect(fresh.zh).toBe(read(TUTORIALS.zh))
})
