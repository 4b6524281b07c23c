/** The tutorials, whose commands are run: the numbers are computed once, and said in both languages. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshTutorials, TUTORIALS } from '../../scripts/documents.mjs'
import { root } from '../cli/program.js'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

it('the tutorials show what their commands print', () => {
  const fresh = freshTutorials()
  expect(fresh.en).toBe(read(TUTORIALS.en))
  expect(fresh.zh).toBe(read(TUTORIALS.zh))
})
