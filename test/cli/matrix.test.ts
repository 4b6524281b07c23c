/** Every option of every command, written in every way in which it could be misread: exit 2, its own name, and how to write it. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Command, EVERY_COMMAND } from '../../src/cli/command.js'
import { COMMANDS } from '../../src/cli/commands.generated.js'
import { type Option, optionName } from '../../src/cli/option.js'
import { ganweiHere } from './here.js'
import { root } from './program.js'

// What the charts look like is not the matter here.
vi.mock('../../src/report/charts/render-svg.js', () => import('../sketched.js'))

/** Wrong ways to write an option, and whether they are wrong for it. */
const WAYS: Readonly<Record<string, (name: string, option: Option) => readonly string[] | null>> = {
  twice: (name, { isList, ...option }) =>
    isList
      ? null
      : option.value === undefined
        ? [written(name, option), written(name, option)]
        : [name, '1', name, '1'],
  'with a dot': (name) => [`${name}.public.tolerance=0.9`],
  negated: (name, { isNegated }) => (isNegated ? null : [`--no-${name.slice(2)}`]),
  'with an empty value': (name, { value }) => (value === undefined ? [`${name}=`] : [name, '']),
  'empty behind its sign': (name) => [`${name}=`],
  'without a value': (name, { value, bare }) => (value === undefined || bare !== undefined ? null : [name]),
  'with full-width hyphens': (name) => [`－－${name.slice(2)}`],
  'with a dash in place of hyphens': (name) => [`—${name.slice(2)}`],
  'with a full-width sign': (name) => [`${name}＝1`],
  'in full-width letters': (name) => [
    name.replaceAll(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0))
  ],
  'with one hyphen': (name) => [name.slice(1)]
}

function written(name: string, { isNegated }: Pick<Option, 'isNegated'>): string {
  return isNegated ? name.replace('--', '--no-') : name
}

/** A command with as many arguments as it needs, all of which exist. */
function lineOf({ name, positionals }: Command): readonly string[] {
  const needed = Object.values(positionals).filter(({ count }) => count === 'one' || count === 'many')
  return [...name.split(' '), ...needed.map(() => join(root, 'scenarios'))]
}

describe.each(COMMANDS.map((command) => [command.name, command] as const))('ganwei %s', (_, command) => {
  const options = Object.entries<Option>({ ...command.options, ...EVERY_COMMAND }).filter(([key]) => key !== 'help')

  it.each(Object.keys(WAYS))('refuses every option %s, and says how to write it', async (way) => {
    for (const [key, option] of options) {
      const name = optionName(key)
      const words = WAYS[way](name, option)
      if (words === null) continue
      for (const language of ['en', 'zh']) {
        const own = { LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'C' }
        const { status, stdout, stderr } = await ganweiHere([...lineOf(command), ...words], { env: own })
        expect([status, stdout], `${words.join(' ')}: ${stderr}`).toEqual([2, ''])
        expect(stderr, words.join(' ')).toContain(name)
        expect(stderr, words.join(' ')).toMatch(language === 'zh' ? /请|详见/ : /write|give it once|leave it out/)
      }
    }
  })

  it('has help in both languages, in 80 columns, with an example that names it', async () => {
    for (const language of ['en', 'zh']) {
      const { status, stdout } = await ganweiHere([...command.name.split(' '), '-h', '--lang', language])
      expect(status).toBe(0)
      expect(stdout).toContain(`ganwei ${command.name}`)
      for (const [key, option] of options)
        if (!option.isHidden) expect(stdout).toContain(written(optionName(key), option))
      // A constraint in an example is written alike in both languages.
      const said = stdout.replaceAll(/"\w+[<>]=[^"]*"/g, '')
      if (language === 'zh') expect(said).not.toMatch(/[\u4e00-\u9fff][,:;?!]|non-option|<|>/)
    }
    expect(command.examples.length).toBeGreaterThan(0)
    for (const { command: line } of command.examples) expect(line).toMatch(new RegExp(`^ganwei ${command.name}( |$)`))
  })
})

it('names every command that has a file', () => {
  const files = readdirSync(join(root, 'src', 'cli', 'commands')).map((name) => name.replace(/\.ts$/, ''))
  expect(COMMANDS.map(({ name }) => name.replace(' ', '-')).sort()).toEqual(files.sort())
})
