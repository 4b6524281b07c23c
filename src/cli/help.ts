/** The help of the program and of each command, made from the tables of commands. */

import { wrapColumns } from '../report/wrap-columns.js'
import { columnWidth } from '../scenario/column-width.js'
import type { Words } from '../words/words.js'
import { type Command, EVERY_COMMAND, type Positional } from './command.js'
import { type Option, optionName } from './option.js'

/** What is to be helped with. */
export interface Asked {
  /** A command, a group of commands, or nothing for all. */
  readonly name: string
  readonly commands: readonly Command[]
  readonly words: Words
  readonly width: number
}

type Row = readonly [left: string, right: string]

/** The help of a command, of a group, or of the program. */
export function helpText(asked: Asked): string {
  const command = asked.commands.find(({ name }) => name === asked.name)
  return command === undefined ? helpOfCommands(asked) : helpOfCommand(command, asked)
}

function helpOfCommands({ name, commands, words, width }: Asked): string {
  const { cli } = words
  const own = commands.filter((each) => name === '' || each.name.startsWith(`${name} `))
  const groups = new Map<string, string>(Object.entries(cli.groups))
  const rows = own.map((command): Row => {
    const [group, more] = command.name.split(' ')
    if (name === '' && more !== undefined)
      return [`ganwei ${group} ${cli.placeholder(cli.command)}`, groups.get(group) ?? '']
    return [usageOf(command, words), command.summary(words)]
  })
  const beside: readonly Row[] = [
    [`ganwei help ${cli.placeholder(cli.command)}`, cli.aboutHelp],
    ['ganwei completion', cli.aboutCompletion]
  ]
  const unique = rows.filter(([left], k) => rows.findIndex(([other]) => other === left) === k)
  const options = [
    ...optionRows(EVERY_COMMAND, words),
    ...(name === '' ? [['--version', cli.aboutVersion] as const] : [])
  ]
  return [
    ...wrapColumns(name === '' ? cli.about : (groups.get(name) ?? ''), width),
    '',
    ...hanging(cli.usage(`ganwei ${name === '' ? '' : `${name} `}${cli.placeholder(cli.command)}`), width),
    ...section(cli.commands, name === '' ? [...unique, ...beside] : unique, width),
    ...section(cli.options, options, width)
  ].join('\n')
}

function helpOfCommand(command: Command, { words, width }: Asked): string {
  const { cli } = words
  const positionals = Object.values(command.positionals).map(
    (row): Row => [cli.placeholder(row.value(words)), row.says(words)]
  )
  return [
    ...wrapColumns(command.summary(words), width),
    '',
    ...hanging(cli.usage(usageOf(command, words)), width),
    ...section(cli.positionals, positionals, width),
    ...section(cli.options, optionRows({ ...command.options, ...EVERY_COMMAND }, words), width),
    '',
    cli.examples,
    ...command.examples.flatMap(({ command: line, says }) => [
      ...commandLines(line, width),
      ...wrapColumns(says(words), width - 6).map((each) => `      ${each}`)
    ])
  ].join('\n')
}

function usageOf({ name, positionals }: Command, words: Words): string {
  const shown = ({ value, count }: Positional) => {
    const own = words.cli.placeholder(value(words), count === 'many' || count === 'any')
    return count === 'optional' || count === 'any' ? words.cli.optional(own) : own
  }
  return ['ganwei', name, ...Object.values(positionals).map(shown)].join(' ')
}

function optionRows(options: Readonly<Record<string, Option>>, words: Words): readonly Row[] {
  return Object.entries(options).flatMap(
    ([key, { says, value, usual, choices, isList, isNegated, isHidden }]): Row[] => {
      if (isHidden) return []
      const name = isNegated ? optionName(key).replace('--', '--no-') : optionName(key)
      const shown =
        value === undefined ? '' : ` ${choices === undefined ? words.cli.placeholder(value(words)) : value(words)}`
      return [[`${name}${shown}`, words.cli.described(says(words), usual?.(words), isList === true)]]
    }
  )
}

/** A heading with its rows, in two columns where there is room, else one below the other. */
function section(heading: string, rows: readonly Row[], width: number): readonly string[] {
  if (rows.length === 0) return []
  const most = Math.max(...rows.map(([left]) => columnWidth(left)))
  // In a narrow terminal what an option does stands below it.
  const indent = width < NARROW ? 6 : Math.min(most, Math.floor(width * 0.4)) + 4
  const lines = rows.flatMap(([left, right]) => {
    const wrapped = wrapColumns(right, width - indent)
    const start = `  ${left}`
    const blanks = indent - columnWidth(start)
    if (blanks < 2) return [...hanging(left, width, 2), ...wrapped.map((line) => ' '.repeat(indent) + line)]
    return wrapped.map((line, k) => (k === 0 ? start + ' '.repeat(blanks) : ' '.repeat(indent)) + line)
  })
  return ['', heading, ...lines]
}

/** Below so many columns there is no room for two. */
const NARROW = 60

/** A line indented by so many blanks, and by four more from the second on. */
function hanging(line: string, width: number, indent = 0): readonly string[] {
  if (columnWidth(line) + indent <= width) return [' '.repeat(indent) + line]
  return wrapColumns(line, width - indent - 4).map((each, k) => ' '.repeat(k === 0 ? indent : indent + 4) + each)
}

/** A command as it can be copied into a shell: where it is longer than the line, it goes on behind a backslash. */
function commandLines(command: string, width: number): readonly string[] {
  if (columnWidth(command) + 2 <= width) return [`  ${command}`]
  // An option stays with its value.
  const [first, ...words] = command.match(/--\S+(?: (?!--)(?:"[^"]*"|\S)+)?|\S+/g) ?? [command]
  const lines = [`  ${first}`]
  for (const word of words) {
    const last = lines.length - 1
    const joined = `${lines[last]} ${word}`
    if (columnWidth(joined) <= width - 2) lines[last] = joined
    else {
      const pieces = columnWidth(word) + 6 <= width ? [word] : word.split(' ')
      for (const piece of pieces) {
        lines[lines.length - 1] += ' \\'
        lines.push(`    ${piece}`)
      }
    }
  }
  return lines
}
