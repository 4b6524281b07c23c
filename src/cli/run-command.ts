/** One command line carried out: the command it names, what it is given, and the exit code that it ends with. */

import { displayText, terminalText } from '../report/display-text.js'
import { buildInfo } from '../run/build-info.js'
import { Failure } from '../run/failure.js'
import { nearestName } from '../scenario/nearest-name.js'
import { type Words, worded, wordsOf, wordsThrough } from '../words/words.js'
import type { Command } from './command.js'
import { COMMANDS } from './commands.generated.js'
import { EXIT } from './exit.js'
import { languageOf } from './language.js'
import { columnsOf, fitted, type Io, makeOutput, widthOf } from './output.js'
import { inputsOf, readArguments, takeApart } from './read-arguments.js'

/** The word with which a shell's script of completion asks what may follow. */
const COMPLETIONS = '--get-yargs-completions'

/** Words that are no command of their own, but that a command line may begin with. */
const BESIDE = ['help', 'completion']

/** Carries out a command line and gives its exit code; whatever goes wrong is said on stderr. */
export async function runCommand(tokens: readonly string[], io: Io): Promise<number> {
  const words = wordsFor(tokens, wordsOf(languageOf(tokens, io)))
  try {
    await carryOutLine(tokens, io, words)
    return EXIT.ok
  } catch (error) {
    const failure = error instanceof Failure ? error : (await import('./failures.js')).failureOf(error)
    if (failure !== null) {
      io.stderr.write(`${fitted(terminalText(worded(words, failure.said)), columnsOf(io.stderr, io))}\n`)
      return EXIT[failure.kind]
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    io.stderr.write(`${terminalText(tokens.includes('--debug') ? `${stack}` : words.cli.ours(message))}\n`)
    return EXIT.internal
  }
}

/** The words for a command line: a path with a line end in it, or with characters that hide, is said on one line everywhere. */
function wordsFor(tokens: readonly string[], words: Words): Words {
  return tokens.every((token) => displayText(token) === token) ? words : wordsThrough(words, displayText)
}

async function carryOutLine(tokens: readonly string[], io: Io, words: Words): Promise<void> {
  const { path, rest } = commandIn(tokens)
  if (path[0] === 'completion' || tokens[0] === COMPLETIONS) {
    return (await import('./completion.js')).complete(tokens, COMMANDS, words)
  }
  const isHelp = path[0] === 'help' || asksForHelp(rest)
  const named = path[0] === 'help' ? path.slice(1) : path
  if (isHelp) refuseBesideHelp(path, rest)
  if (isHelp) return void io.stdout.write(`${await helpFor(named, io, words)}\n`)
  if (path.length === 0 && rest.includes('--version')) return void io.stdout.write(`${buildInfo().version}\n`)
  const command = COMMANDS.find(({ name }) => name === path.join(' '))
  if (command === undefined) throw noCommand(path, rest)
  await perform(command, rest, io, words)
}

async function perform(command: Command, tokens: readonly string[], io: Io, words: Words): Promise<void> {
  const written = await withHint(command, async () => takeApart(tokens, command))
  const output = makeOutput(io, words, written.options.has('quiet'))
  try {
    const expanded = await expandedIn(written.positionals, command)
    const argv = await withHint(command, async () => readArguments({ ...written, positionals: expanded }, command))
    await command.run(argv as never, output)
  } catch (error) {
    // What is named and is not there comes first: the rest may follow from it.
    if (error instanceof Failure && error.kind === 'usage') await refuseAbsent(inputsOf(written, command))
    throw error
  }
}

/** Adds to what is wrong with a command line where its help is. */
async function withHint<Value>({ name }: Command, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'usage') throw error
    throw new Failure('usage', (w) => `${worded(w, error.said)}\n${w.cli.seeHelp(`ganwei ${name} --help`)}`)
  }
}

/** Patterns such as `s4/*.yaml`, where no shell has expanded them. */
async function expandedIn(texts: readonly string[], { positionals }: Command): Promise<readonly string[]> {
  const isMany = Object.values(positionals).some(({ count, isInput }) => isInput && count !== 'one')
  if (!isMany || !texts.some((text) => /[*?[]/.test(text))) return texts
  const { pathsMatching } = await import('./paths-matching.js')
  return texts.flatMap(pathsMatching)
}

async function refuseAbsent(inputs: readonly string[]): Promise<void> {
  if (inputs.length === 0) return
  const { folderAt } = await import('./load-scenarios.js')
  for (const path of inputs) folderAt(path)
}

/** The words of a command line that name a command, and all others. */
function commandIn(tokens: readonly string[]): { readonly path: readonly string[]; readonly rest: readonly string[] } {
  const groups = new Set(COMMANDS.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0]] : [])))
  const path: string[] = []
  const rest: string[] = []
  let isOpen = true
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]
    if (isOpen && !token.startsWith('-')) {
      path.push(token)
      isOpen = path.length === 1 && (groups.has(token) || token === 'help')
      if (path.length === 2 && path[0] === 'help') isOpen = groups.has(token)
    } else {
      rest.push(token)
      // An option before the command may have its value behind it.
      if (isOpen && token === '--lang' && k + 1 < tokens.length) rest.push(tokens[++k])
      if (token === '--') isOpen = false
    }
  }
  return { path, rest }
}

function asksForHelp(tokens: readonly string[]): boolean {
  const end = tokens.indexOf('--')
  return (end < 0 ? tokens : tokens.slice(0, end)).some((token) => token === '--help' || token === '-h')
}

/** `help batch more`: whatever stands behind the command is not passed over in silence. */
function refuseBesideHelp(path: readonly string[], rest: readonly string[]): void {
  const more =
    path[0] === 'help' ? rest.find((token, k) => !token.startsWith('-') && rest[k - 1] !== '--lang') : undefined
  if (more !== undefined) throw withHelp((w) => w.cli.isTooMany(more))
}

async function helpFor(path: readonly string[], io: Io, words: Words): Promise<string> {
  const name = path.join(' ')
  const own = COMMANDS.filter((each) => each.name === name || (name !== '' && each.name.startsWith(`${name} `)))
  if (own.length === 0 && name !== '') throw noCommand(path, [])
  return (await import('./help.js')).helpText({ name, commands: COMMANDS, words, width: widthOf(io) })
}

/** There is no such command; or a group of them was named without one. */
function noCommand(path: readonly string[], rest: readonly string[]): Failure {
  const [first, second] = path
  if (first === undefined) {
    const [word] = rest
    if (word === undefined || word.startsWith('--lang')) return withHelp((w) => w.cli.lacksCommand)
    const near = /^-v$/i.test(word) ? '--version' : nearestName(word.replace(/^-+/, ''), firstWords())
    return withHelp((w) => w.cli.noSuchCommand(word, near))
  }
  const own = COMMANDS.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))
  if (own.length === 0) return withHelp((w) => w.cli.noSuchCommand(first, nearestName(first, firstWords())))
  const help = `ganwei ${first} --help`
  if (second === undefined) return withHelp((w) => w.cli.lacksSubcommand(first, own), help)
  return withHelp((w) => w.cli.noSuchCommand(`${first} ${second}`, nearestName(second, own)), help)
}

function firstWords(): readonly string[] {
  return [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0])), ...BESIDE]
}

function withHelp(said: (words: Words) => string, help = 'ganwei --help'): Failure {
  return new Failure('usage', (w) => `${said(w)}\n${w.cli.seeHelp(help)}`)
}
