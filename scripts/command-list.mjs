/** Writes the list of the program's commands, of the files that hold them. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'cli')

/** What the list is to be: every value that a file of `commands/` makes with `command(…)`, by name, those of a group last. */
function commandList() {
  const files = readdirSync(join(cli, 'commands')).sort()
  const found = [...files.filter((file) => !file.includes('-')), ...files.filter((file) => file.includes('-'))].flatMap(
    (file) =>
      [...readFileSync(join(cli, 'commands', file), 'utf8').matchAll(/^export const (\w+) = command\(/gm)].map(
        ([, name]) => ({ name, from: `./commands/${file.replace(/\.ts$/, '.js')}` })
      )
  )
  return [
    '/** Made by scripts/command-list.mjs of the files in commands/; do not edit. */',
    '',
    "import type { Command } from './command.js'",
    ...[...found]
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ name, from }) => `import { ${name} } from '${from}'`),
    '',
    '/** Every command, in the order of help. */',
    'export const COMMANDS: readonly Command[] = [',
    found.map(({ name }) => `  ${name}`).join(',\n'),
    ']',
    ''
  ].join('\n')
}

/** Brings the list up to date. */
export function writeCommandList() {
  const target = join(cli, 'commands.generated.ts')
  const text = commandList()
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
