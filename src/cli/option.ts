/** Options as values: what help says of each, what it takes, and how what was written is read. */

import { Failure } from '../run/failure.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { Say, Words } from '../words/words.js'

/** An option of commands; its name is its key in their table, in kebab case. */
export interface Option<Value = unknown> {
  /** What help says of it. */
  readonly says: Say
  /** What stands for its value in help and hints; absent where it takes none. */
  readonly value?: Say
  /** What it is given where it is written without a value. */
  readonly bare?: string
  /** What holds where it is not given. */
  readonly usual?: Say
  /** The values that it may have, where these can be listed. */
  readonly choices?: readonly string[]
  /** Whether it may be given more than once, a value each time. */
  readonly isList?: boolean
  /** Whether it stands unless it is negated. */
  readonly isNegated?: boolean
  /** Whether help passes it over. */
  readonly isHidden?: boolean
  /** Whether it names something that must exist. */
  readonly isInput?: boolean
  /** The value of the texts that were written, none if it was not given; throws `Failure`. */
  readonly read: (texts: readonly string[], name: string) => Value
}

/** The highest number of a replication: it is one word of the counter of a draw. */
export const MOST_REPLICATION = 0xffffffff

type More = Partial<Pick<Option, 'usual' | 'isHidden' | 'isInput' | 'bare'>>

/** An option that takes no value: true where it is given. */
export function flag(says: Say): Option<boolean> {
  return { says, read: (texts) => texts.length > 0 }
}

/** An option that holds unless `--no-…` is given. */
export function flagUnlessNegated(says: Say): Option<boolean> {
  return { says, isNegated: true, read: ([text]) => text !== 'no' }
}

/** An option with any text but an empty one. */
export function text(value: Say, says: Say, more: More = {}): Option<string | undefined> {
  return { says, value, ...more, read: ([first]) => first }
}

/** An option with a whole number within inclusive bounds. */
export function whole(
  says: Say,
  bounds: readonly [least: number, most?: number],
  more: More & { readonly value?: Say } = {}
): Option<number | undefined> {
  const { value = (w: Words) => w.placeholder.number, ...others } = more
  return {
    says,
    value,
    ...others,
    read: ([first], name) => (first === undefined ? undefined : wholeNumber(name, first, ...bounds))
  }
}

/** An option with one of some values. */
export function choice<const Choice extends string>(choices: readonly Choice[], says: Say): Option<Choice | undefined> {
  const read = ([first]: readonly string[], name: string) => {
    const chosen = choices.find((each) => each === first)
    if (chosen !== undefined || first === undefined) return chosen
    throw new Failure('usage', (w) => w.cli.noSuchChoice(name, first, choices, nearestName(first, choices)))
  }
  return { says, value: () => choices.join('|'), choices, read }
}

/** An option that may be repeated, with a text each time. */
export function list(value: Say, says: Say, more: More = {}): Option<readonly string[]> {
  return { says, value, isList: true, ...more, read: (texts) => texts }
}

/** An option that must be given, or `lacks` is said. */
export function required<Value>(option: Option<Value | undefined>, lacks: Say): Option<Value> {
  return {
    ...option,
    read(texts, name) {
      const value = option.read(texts, name)
      if (value !== undefined) return value
      throw new Failure('usage', lacks)
    }
  }
}

/** A whole number written in plain digits, within inclusive bounds; throws `Failure` for anything else. */
export function wholeNumber(name: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = digits(text)
  if (value >= least && value <= most) return value
  const narrow = text.normalize('NFKC')
  // 12,000 is one number; 1,2 is two.
  const plain = /^\d{1,3}([,_\s]\d{3})+$/.test(narrow) ? narrow.replaceAll(/\D/g, '') : narrow.trim()
  const meant = plain !== text && digits(plain) >= least && digits(plain) <= most ? `${name} ${plain}` : undefined
  const bounds = [least, most === Number.MAX_SAFE_INTEGER ? undefined : most] as const
  throw new Failure('usage', (w) => w.cli.noWholeNumber(name, text, bounds, meant))
}

/** The name of an option as it is written: `nextFree` is `--next-free`. */
export function optionName(key: string): string {
  return `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function digits(text: string): number {
  return /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
}
