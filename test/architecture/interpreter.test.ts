/** The line that names the interpreter, without which a shell cannot start the program, outlives what leaves comments out. */

import { expect, it } from 'vitest'
import { uncommented } from '../../scripts/uncommented.mjs'

it('keeps the first line of a program, and no other comment', () => {
  const text = '#!/usr/bin/env node\n/** A program. */\nlet a = 1 // one\n'
  expect(uncommented('main.js', text)).toBe('#!/usr/bin/env node\nlet a = 1 \n')
})
