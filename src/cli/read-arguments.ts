/** From the words of a command line to what a command is given, or to what is wrong with them and how to write it. */

import { commandLine, optionWords } from '../run/command-line.js'
import { Failure } from '../run/failure.js'
import { nearestName } from '../scenario/nearest-name.js'
import type { Words } from '../words/words.js'
import { type Command, EVERY_COMMAND, type Positional } from './command.js'
import { type Option, optionName } from './option.js'

/** A command line taken apart, its values still as they were written. */
export interface Written {
  /** What was written for each option, by its key; a flag has an empty text, or `no`. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/** Whatever people and their editors write in place of a hyphen. */
const DASHES = /^[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/

/** Takes a command line apart; throws `Failure` for whatever could be read in another way than it was meant. */
export function takeApart(tokens: readonly string[], command: Command): Written {
  const all = optionsOf(command)
  const options = new Map<string, string[]>()
  const positionals: string[] = []
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]
    if (token === '--') {
      positionals.push(...tokens.slice(k + 1))
      break
    }
    if (!isOption(token, all)) {
      positionals.push(token)
      continue
    }
    const { key, option, joined } = optionOf(token, all)
    const name = optionName(key)
    const before = options.get(key)
    let text = ''
    if (option.value === undefined) {
      if (joined !== undefined) throw new Failure('usage', (w) => w.cli.takesNoValue(token, name))
      if (token.startsWith('--no-') && name !== token) text = 'no'
    } else {
      const isBare = joined === undefined && (k + 1 === tokens.length || isOption(tokens[k + 1], all))
      if (isBare && option.bare === undefined) {
        throw new Failure('usage', (w) => w.cli.lacksValue(name, written(name, option, w), tokens[k + 1]))
      }
      text = joined ?? (isBare ? (option.bare as string) : tokens[++k])
      if (text.trim() === '') throw new Failure('usage', (w) => w.cli.isEmpty(name, written(name, option, w)))
    }
    if (before !== undefined && !option.isList) {
      const once = option.value === undefined ? token : commandLine(...optionWords(name, text))
      throw new Failure('usage', (w) => w.cli.isTwice(name, once))
    }
    options.set(key, [...(before ?? []), text])
  }
  refuseApart(positionals, options, command)
  return { options, positionals }
}

/** What a command is given; throws `Failure` for values that are none, and for what is missing or too much. */
export function readArguments({ options, positionals }: Written, command: Command): Record<string, unknown> {
  refuseTogether(options, command)
  const own = Object.entries(optionsOf(command)).map(
    ([key, option]) => [key, option.read(options.get(key) ?? [], optionName(key))] as const
  )
  return { ...Object.fromEntries(own), ...positionalsOf(positionals, command) }
}

/** The texts of a command line that name something which must exist. */
export function inputsOf({ options, positionals }: Written, command: Command): readonly string[] {
  const own = Object.entries(command.options).flatMap(([key, { isInput }]) => (isInput ? (options.get(key) ?? []) : []))
  const kinds = Object.values(command.positionals)
  return [...positionals.filter((_, k) => (kinds[k] ?? kinds.at(-1))?.isInput), ...own]
}

type Options = Readonly<Record<string, Option>>

function optionsOf(command: Command): Options {
  return { ...command.options, ...EVERY_COMMAND }
}

/** Whether a word is meant as an option: it begins with a hyphen and is no number, or with another dash and names one. */
function isOption(token: string, options: Options): boolean {
  if (token === '-' || /^-\d/.test(token) || !DASHES.test(token)) return false
  return token.startsWith('-') || keyOf(baseOf(token).base, options) !== undefined
}

/** The option that a word names, with a value that is joined to it; throws `Failure` where it is written otherwise. */
function optionOf(token: string, options: Options) {
  const [, plain = '', joined] = /^--([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(token) ?? []
  const key = keyOf(plain, options)
  if (key !== undefined) return { key, option: options[key], joined }
  const [, positive = ''] = /^no-(.*)$/.exec(plain) ?? []
  const negated = keyOf(positive, options)
  if (negated === undefined) throw misread(token, options)
  if (!options[negated].isNegated) {
    const [name, option] = [optionName(negated), options[negated]]
    throw new Failure('usage', (w) => w.cli.isNegated(token, name, written(name, option, w)))
  }
  return { key: negated, option: options[negated], joined }
}

/** What is wrong with a word that begins like an option and is none as it is written. */
function misread(token: string, options: Options): Failure {
  const { base, rest } = baseOf(token)
  const key = keyOf(base, options)
  if (key === undefined) {
    const names = Object.keys(options).filter((each) => !options[each].isHidden)
    // A name that is cut short stands for the one that begins so.
    const whole = base.length < 3 ? undefined : names.find((name) => optionName(name).startsWith(`--${base}`))
    const near = nearestName(base, names.map(optionName)) ?? (whole && optionName(whole)) ?? ofOneLetter(token, names)
    return new Failure('usage', (w) => w.cli.noSuchOption(token.replace(/[=＝][\s\S]*/, ''), near))
  }
  const [name, option] = [optionName(key), options[key]]
  const value = rest.slice(1)
  if (option.value === undefined && rest !== '') return new Failure('usage', (w) => w.cli.takesNoValue(token, name))
  if (rest.startsWith('.')) {
    return new Failure('usage', (w) => {
      const isPair = option.value?.(w).includes('=') && value.includes('=')
      return w.cli.isDotted(token, name, isPair ? `${name} ${value}` : written(name, option, w))
    })
  }
  return new Failure('usage', (w) => {
    const right = option.value === undefined ? name : value === '' ? written(name, option, w) : `${name} ${value}`
    return w.cli.isMiswritten(token, name, right)
  })
}

/** As other programs write it, `-r5` or `-o x`: the first option that begins so. */
function ofOneLetter(token: string, names: readonly string[]): string | undefined {
  const [, letter] = /^-([a-z])(?:[\d=].*)?$/i.exec(token) ?? []
  const named = letter && names.map(optionName).find((name) => name.startsWith(`--${letter.toLowerCase()}`))
  return named || undefined
}

/** A word without its dashes, in half-width letters: the name it begins with, and what follows. */
function baseOf(token: string): { readonly base: string; readonly rest: string } {
  const [, base = '', rest = ''] = /^([^.=:\s]*)([\s\S]*)$/.exec(token.replace(DASHES, '').normalize('NFKC')) ?? []
  return { base, rest }
}

function keyOf(base: string, options: Options): string | undefined {
  return Object.keys(options).find((key) => optionName(key) === `--${base}`)
}

/** How an option is written. */
function written(name: string, { value }: Option, w: Words): string {
  return value === undefined ? name : `${name} ${w.cli.placeholder(value(w))}`
}

/** `--set a=1 b=2`: the second change stands apart from its option, as may the second cost. */
function refuseApart(positionals: readonly string[], options: Written['options'], { options: own }: Command): void {
  const apart = positionals.find((token) => /^[\p{L}\d.-]+[=＝](?!.*\.(ya?ml|csv|json)$)/u.test(token))
  if (apart === undefined) return
  const isPath = /^[a-zA-Z]+\.[a-zA-Z]+[=＝]/.test(apart)
  const key = isPath || !options.has('cost') ? 'set' : 'cost'
  if (!(key in own) || !(isPath || options.has(key))) return
  const each = [...(options.get(key) ?? []), apart].map((one) => commandLine(`--${key}`, one)).join(' ')
  throw new Failure('usage', (w) => w.cli.standsApart(apart, `--${key}`, each))
}

function refuseTogether(options: Written['options'], { needs = [], excludes = [] }: Command): void {
  for (const [key, other] of needs) {
    if (!options.has(key) || options.has(other)) continue
    throw new Failure('usage', (w) => w.cli.goesOnlyWith(optionName(key), optionName(other)))
  }
  for (const [key, other] of excludes) {
    if (!options.has(key) || !options.has(other)) continue
    throw new Failure('usage', (w) => w.cli.doesNotGoWith(optionName(key), optionName(other)))
  }
}

function positionalsOf(texts: readonly string[], { positionals }: Command): Record<string, unknown> {
  const rows = Object.entries(positionals)
  const isMore = ({ count }: Positional) => count === 'many' || count === 'any'
  const values = rows.map(([key, row], k) => [key, isMore(row) ? texts.slice(k) : texts[k]] as const)
  rows.forEach(([, row], k) => {
    if (k < texts.length || row.count === 'optional' || row.count === 'any') return
    throw new Failure('usage', (w) => w.cli.lacksPositional(w.cli.placeholder(row.value(w)), row.count === 'many'))
  })
  const most = rows.some(([, row]) => isMore(row)) ? Number.POSITIVE_INFINITY : rows.length
  if (texts.length > most) throw new Failure('usage', (w) => w.cli.isTooMany(texts[most]))
  const empty = texts.indexOf('')
  if (empty >= 0) throw new Failure('usage', (w) => w.cli.isEmptyPositional(empty + 1))
  return Object.fromEntries(values)
}
