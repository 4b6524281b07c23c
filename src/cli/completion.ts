/** Completion in shells, by yargs: the script that a shell reads, and the answers to it, on the process's own stdout. */

import yargs, { type Argv } from 'yargs'
import type { Words } from '../words/words.js'
import { type Command, EVERY_COMMAND } from './command.js'
import { type Option, optionName } from './option.js'

/** Answers `ganwei completion` and the script that it prints. */
export async function complete(tokens: readonly string[], commands: readonly Command[], words: Words): Promise<void> {
  const groups = [...new Set(commands.map(({ name }) => name.split(' ')[0]))]
  const parser = yargs([...tokens])
    .scriptName('ganwei')
    .exitProcess(false)
    .completion('completion')
  for (const group of groups) {
    const own = commands.filter(({ name }) => name === group || name.startsWith(`${group} `))
    const [first] = own
    if (first.name === group) parser.command(group, first.summary(words), (inner) => withOptions(inner, first))
    else {
      parser.command(group, words.cli.groups[group as keyof Words['cli']['groups']], (inner) => {
        for (const command of own) {
          inner.command(command.name.slice(group.length + 1), command.summary(words), (innermost) =>
            withOptions(innermost, command)
          )
        }
        return inner
      })
    }
  }
  await parser.parseAsync()
}

function withOptions(parser: Argv, command: Command): Argv {
  for (const [key, option] of Object.entries<Option>({ ...command.options, ...EVERY_COMMAND })) {
    const { value, choices, isNegated, isHidden } = option
    const name = optionName(key).slice(2)
    if (isHidden || name === 'help') continue
    if (value === undefined) parser.option(name, { type: 'boolean', default: isNegated })
    else parser.option(name, choices === undefined ? { type: 'string' } : { choices })
  }
  return parser
}
