/** Commands as values: what each is called, what it takes, and what it does. */

import { LANGUAGES } from '../model/language.js'
import { Failure } from '../run/failure.js'
import type { Say } from '../words/words.js'
import { languageNamed } from './language.js'
import { flag, type Option } from './option.js'
import type { Output } from './output.js'

/** What a command takes beside its options, in order. */
export interface Positional<Count extends 'one' | 'optional' | 'many' | 'any' = 'one' | 'optional' | 'many' | 'any'> {
  /** What stands for it in help. */
  readonly value: Say
  readonly says: Say
  /** One, at most one, at least one, or any number; only the last may be more than one. */
  readonly count: Count
  /** Whether it names something that must exist. */
  readonly isInput: boolean
}

/** A command that help shows with what it does. */
export interface Example {
  readonly command: string
  readonly says: Say
}

/** A command of the program; in `run`, what is heavy is imported only when it is called. */
export interface Command {
  /** One word, or two for one of a group: `scenario check`. */
  readonly name: string
  readonly summary: Say
  readonly positionals: Readonly<Record<string, Positional>>
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly Example[]
  /** Options that go only with another. */
  readonly needs?: readonly (readonly [option: string, other: string])[]
  /** Options that do not go together. */
  readonly excludes?: readonly (readonly [option: string, other: string])[]
  /** Does it; throws `Failure`. */
  run(argv: never, output: Output): Promise<void>
}

/** What `run` is given. */
export type Arguments<Positionals, Options> = {
  readonly [Key in keyof Options]: Options[Key] extends Option<infer Value> ? Value : never
} & { readonly [Key in keyof Positionals]: Positionals[Key] extends Positional<infer Count> ? Counted[Count] : never }

interface Counted {
  one: string
  optional: string | undefined
  many: readonly string[]
  any: readonly string[]
}

/** A command whose `run` takes what its tables say. */
export function command<
  Positionals extends Readonly<Record<string, Positional>>,
  Options extends Readonly<Record<string, Option>>
>(
  value: Omit<Command, 'positionals' | 'options' | 'run'> & {
    readonly positionals: Positionals
    readonly options: Options
    run(argv: Arguments<Positionals, Options>, output: Output): Promise<void>
  }
): Command {
  return value as unknown as Command
}

/** Options of every command. */
export const EVERY_COMMAND = {
  lang: {
    says: (w) => w.option.lang,
    value: () => LANGUAGES.join('|'),
    choices: LANGUAGES,
    read: ([text]) => {
      if (text === undefined || languageNamed(text) !== undefined) return text
      throw new Failure('usage', (w) => w.cli.noSuchLanguage(text))
    }
  } satisfies Option,
  quiet: flag((w) => w.option.quiet),
  debug: flag((w) => w.option.debug),
  help: flag((w) => w.option.help)
}
