/** Commands of documents that are not played: whether the program understands them. */

import { expect } from 'vitest'
import { argumentsOf } from '../../scripts/doc-commands.mjs'
import { EVERY_COMMAND } from '../../src/cli/command.js'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { readArguments, takeApart } from '../../src/cli/read-arguments.js'

/** Expects a line `npx ganwei …` to name a command, with options that it has and values that may be. */
export function expectUnderstood(line: string): void {
  const words = argumentsOf(line)
  if (words[0].startsWith('--')) {
    expect(Object.keys(EVERY_COMMAND), line).toContain(words[0].slice(2))
    return
  }
  const command = COMMANDS.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `))
  if (command === undefined) throw new Error(`${line}: names no command`)
  const rest = words.slice(command.name.split(' ').length)
  expect(() => readArguments(takeApart(rest, command), command), line).not.toThrow()
}
