/** Finds slips of the keyboard in the signs of YAML, reading it as its author meant it. */

import { LANGUAGES } from '../model/language.js'
import { PARAMETERS } from '../model/parameters.js'
import { withoutHidden } from './characters.js'
import { HEADER_KEYS, SUB_KEYS } from './file-keys.js'
import { KEY_NAMES } from './messages.data.js'
import type { Edit } from './source-text.js'

/** What kind of slip it is; each has a message of its name. */
type SlipKind = 'look-alike' | 'space-missing' | 'not-a-colon' | 'text-unquoted'

/** One sign to mend, in UTF-16 units of the text. */
export interface Slip extends Edit {
  readonly kind: SlipKind
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...Object.values(HEADER_KEYS).flat(),
  ...SUB_KEYS,
  ...PARAMETERS.flatMap(({ path, group, name, label }) => [path, group, name, label.zh]),
  ...Object.keys(KEY_NAMES)
])
/** The key of a language behind a bracket. */
const LANGUAGE_KEY = new RegExp(`^.[ \\t\\u3000\\u00a0]*["']?(?:${LANGUAGES.join('|')})\\b`, 'u')
/** Keys whose value is a text. */
const TEXT_KEYS = new Set([...LANGUAGES, 'label', 'question', 'source', 'why', 'aimsAt', 'unit'])

const BLANK = /[ \t\u3000\u00a0]*/y
const KEY = /"[^"\n]*"|'[^'\n]*'|[\p{L}_][\p{L}\p{N}_.-]*/uy
const BRACKETS: Readonly<Record<string, string>> = { '{': '{', '[': '[', '｛': '{', '［': '[', '【': '[' }
const CLOSING: Readonly<Record<string, string>> = { '}': '}', ']': ']', '｝': '}', '］': ']', '】': ']' }
const COMMAS = /[,，、；]/

/** The slips of a text, in its order. */
export function slipsIn(text: string): readonly Slip[] {
  return new Scanner(text).scan()
}

/** Reads a text sign by sign, as YAML does where it is sound, and as its author meant it where it is not. */
class Scanner {
  readonly #slips: Slip[] = []
  /** Open brackets of flow style, `{` or `[`. */
  readonly #open: string[] = []
  /** Where the scanner stands. */
  #at = 0
  /** The end of the line that it reads. */
  #end = 0
  /** The sign that ends a quoted text begun on an earlier line. */
  #quote = ''
  /** Lines indented more than this belong to a text begun before; −1 outside such a text. */
  #textIndent = -1
  /** The key whose value is read. */
  #key = ''

  constructor(readonly text: string) {}

  scan(): readonly Slip[] {
    for (let start = 0; start <= this.text.length; start = this.#end + 1) {
      this.#at = start
      const end = this.text.indexOf('\n', start)
      this.#end = end < 0 ? this.text.length : end
      this.#line(start)
    }
    return this.#slips
  }

  #line(start: number): void {
    if (this.#quote !== '') this.#closeQuote()
    const indent = this.#blanks()
    if (this.#at >= this.#end) return
    if (this.#open.length === 0 && this.#textIndent >= 0) {
      if (indent > this.#textIndent) return
      this.#textIndent = -1
    }
    if (this.#at === start + indent) this.#mendBlanks(start, '  ')
    if (this.#open.length > 0) this.#flow()
    else this.#block(start)
  }

  /** A line of block style: dashes, a key, its value. */
  #block(start: number): void {
    while (this.#dash()) this.#blanks()
    const indent = this.#at - start
    if (this.#isComment()) return
    if (this.#keyHere(indent)) this.#valueHere(indent)
    else if (BRACKETS[this.#sign()]) this.#valueHere(indent)
  }

  /** A dash that begins an item. */
  #dash(): boolean {
    const [sign, next] = [this.#sign(), this.text[this.#at + 1] ?? '\n']
    if (/[－–—−]/.test(sign) && /[ \t\u3000\u00a0\n]/.test(next)) this.#mend('look-alike', 1, '-')
    else if (sign !== '-') return false
    else if (!/[ \t\n\u3000\u00a0]/.test(next)) {
      KEY.lastIndex = this.#at + 1
      const key = KEY.exec(this.text)?.[0] ?? ''
      if (!KNOWN_KEYS.has(key)) return false
      this.#slips.push({ kind: 'space-missing', start: this.#at + 1, end: this.#at + 1, to: ' ' })
    }
    this.#at++
    return true
  }

  /** A key with the sign after it; false where no key stands, with the scanner where it was. */
  #keyHere(indent: number): boolean {
    KEY.lastIndex = this.#at
    const key = KEY.exec(this.text)?.[0]
    if (key === undefined) return false
    const from = this.#at
    const isKnown = KNOWN_KEYS.has(key)
    this.#at += key.length
    const afterKey = this.#at
    this.#blanks()
    const [sign, next] = [this.#sign(), this.text[this.#at + 1] ?? '\n']
    const gap = /[ \t\n]/.test(next) ? '' : ' '
    const isQuoted = /^["']/.test(key)
    if (sign === '：' && !/[：:]/.test(next)) this.#mend('look-alike', 1, `:${gap}`)
    else if (sign === '＝' && isKnown) this.#mend('look-alike', 1, `:${gap}`)
    else if (sign === '=' && isKnown && next !== '=') this.#mendFrom('not-a-colon', afterKey, `:${gap}`)
    else if (sign === ':') {
      const isSpaced = /[ \t\n\u3000\u00a0]/.test(next) || (this.#open.length > 0 && (isQuoted || /[,}\]]/.test(next)))
      if (!isSpaced && isKnown)
        this.#slips.push({ kind: 'space-missing', start: this.#at + 1, end: this.#at + 1, to: ' ' })
      else if (!isSpaced) return this.#back(from)
    } else if (isKnown && this.#at > afterKey && /[\d.]/.test(sign) && !TEXT_KEYS.has(key)) {
      this.#slips.push({ kind: 'not-a-colon', start: afterKey, end: afterKey, to: ':' })
      this.#at--
    } else return this.#back(from)
    this.#at++
    this.#key = key
    this.#textIndent = -1
    const blanks = this.#at
    this.#blanks()
    this.#mendBlanks(blanks, ' ')
    if (this.#open.length === 0 && /[|>]/.test(this.#sign())) {
      this.#textIndent = indent
      this.#at = this.#end
    }
    return true
  }

  /** The value after a key, or an item. */
  #valueHere(indent: number): void {
    const sign = this.#sign()
    if (this.#at >= this.#end || this.#isComment()) return
    if (BRACKETS[sign] && !this.#isBracketOfText()) {
      this.#bracket(sign)
      this.#flow()
    } else if (sign === '"' || sign === "'") {
      this.#quoted(sign)
      if (this.#open.length === 0) this.#comment()
    } else this.#plainValue(indent)
  }

  /** Whether a full-width bracket here belongs to a text, as in 【试点】; one before a language's key was meant for YAML. */
  #isBracketOfText(): boolean {
    const rest = this.text.slice(this.#at, this.#end)
    return TEXT_KEYS.has(this.#key) && /^[｛［【]/.test(rest) && !LANGUAGE_KEY.test(rest)
  }

  #bracket(sign: string): void {
    const open = BRACKETS[sign]
    if (sign !== open) this.#mend('look-alike', 1, open)
    this.#open.push(open)
    this.#at++
  }

  /** What stands inside brackets, to the end of the line or of the brackets. */
  #flow(): void {
    while (this.#at < this.#end && this.#open.length > 0) {
      const blanks = this.#at
      this.#blanks()
      this.#mendBlanks(blanks, ' ')
      const sign = this.#sign()
      if (this.#at >= this.#end || this.#isComment()) return
      if (CLOSING[sign]) {
        if (sign !== CLOSING[sign]) this.#mend('look-alike', 1, CLOSING[sign])
        this.#open.pop()
        this.#at++
      } else if (COMMAS.test(sign)) {
        const gap = /[ \n]/.test(this.text[this.#at + 1] ?? '\n') ? '' : ' '
        if (sign !== ',') this.#mend('look-alike', 1, `,${gap}`)
        this.#at++
      } else if (this.#open[this.#open.length - 1] === '[' || !this.#keyHere(0)) this.#valueInFlow()
      else this.#valueInFlow()
    }
    if (this.#open.length === 0) this.#comment()
  }

  #valueInFlow(): void {
    const sign = this.#sign()
    if (BRACKETS[sign] && !this.#isBracketOfText()) this.#bracket(sign)
    else if (sign === '"' || sign === "'") this.#quoted(sign)
    else if (!CLOSING[sign]) this.#plainInFlow()
  }

  #plainInFlow(): void {
    const isText = this.#open[this.#open.length - 1] === '{' && TEXT_KEYS.has(this.#key)
    const rest = this.text.slice(this.#at, this.#end)
    const end = isText ? endOfText(rest) : rest.search(/[,，、；\]}］｝】]|\s[#＃]/)
    const length = end < 0 ? rest.length : end
    const value = rest.slice(0, length).trimEnd()
    if (isText && needsQuotes(value, true)) this.#quoteText(value)
    this.#at += Math.max(1, length)
  }

  #plainValue(indent: number): void {
    const rest = this.text.slice(this.#at, this.#end)
    const isText = TEXT_KEYS.has(this.#key)
    if (!isText) {
      const comment = rest.search(/[ \t\u3000\u00a0]＃/)
      if (comment >= 0) {
        this.#at += comment + 1
        this.#mend('look-alike', 1, '#')
      }
    } else if (needsQuotes(rest.trimEnd(), false)) this.#quoteText(rest.trimEnd())
    if (isText) this.#textIndent = indent
    this.#at = this.#end
  }

  #quoteText(value: string): void {
    const quoted = value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
    this.#slips.push({ kind: 'text-unquoted', start: this.#at, end: this.#at + value.length, to: quoted })
  }

  #quoted(sign: string): void {
    this.#quote = sign
    this.#at++
    this.#closeQuote()
  }

  /** Goes past the end of a quoted text, or to the end of the line. */
  #closeQuote(): void {
    for (; this.#at < this.#end; this.#at++) {
      const sign = this.#sign()
      if (sign === '\\' && this.#quote === '"') this.#at++
      else if (sign === this.#quote) {
        this.#at++
        this.#quote = ''
        return
      }
    }
    this.#at = Math.min(this.#at, this.#end)
  }

  /** A comment that a full-width sign begins, after a value. */
  #comment(): void {
    const blanks = this.#at
    this.#blanks()
    if (this.#at > blanks) this.#isComment()
  }

  /** Whether a comment begins here; its sign is mended. */
  #isComment(): boolean {
    if (this.#sign() === '＃') this.#mend('look-alike', 1, '#')
    else if (this.#sign() !== '#') return false
    this.#at = this.#end
    return true
  }

  #sign(): string {
    return this.#at < this.#end ? this.text[this.#at] : ''
  }

  /** Goes past blanks; how many there were. */
  #blanks(): number {
    BLANK.lastIndex = this.#at
    const length = Math.min((BLANK.exec(this.text) as RegExpExecArray)[0].length, this.#end - this.#at)
    this.#at += length
    return length
  }

  /** Full-width blanks and ones that do not break, between `start` and here, become spaces. */
  #mendBlanks(start: number, wide: string): void {
    for (const { 0: sign, index } of this.text.slice(start, this.#at).matchAll(/[\u3000\u00a0]/g)) {
      const to = sign === '\u3000' ? wide : ' '
      this.#slips.push({ kind: 'look-alike', start: start + index, end: start + index + 1, to })
    }
  }

  #mend(kind: SlipKind, length: number, to: string): void {
    this.#slips.push({ kind, start: this.#at, end: this.#at + length, to })
  }

  /** Mends everything from `start` to the sign here. */
  #mendFrom(kind: SlipKind, start: number, to: string): void {
    this.#slips.push({ kind, start, end: this.#at + 1, to })
  }

  #back(to: number): false {
    this.#at = to
    return false
  }
}

/** Where a text in brackets ends: before the next key, or before a bracket with nothing behind it; −1 at the line's end. */
function endOfText(rest: string): number {
  let open = 0
  for (const { index } of rest.matchAll(/[,，、；{}｛｝]/g)) {
    if (/[{｛]/.test(rest[index])) open++
    else if (/[}｝]/.test(rest[index]) && open > 0) {
      open--
      continue
    }
    const after = rest.slice(index + 1, index + 80)
    if (/[}｝]/.test(rest[index])) {
      if (/^\s*($|[,，}\]｝］#＃])/.test(after)) return index
    } else {
      const [, key] = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*[:：=＝]/u.exec(after) ?? []
      if (key !== undefined && (KNOWN_KEYS.has(key) || /^\s*[\w.-]+: /.test(after))) return index
    }
  }
  return -1
}

/** Whether YAML would not read a text as it stands. */
function needsQuotes(text: string, inFlow: boolean): boolean {
  if (/: |:$|^[@`%&*!|>?-](?! *$)/.test(text) && !/^[-?:](?=\S)/.test(text)) return true
  return inFlow && /[,[\]{}]| #/.test(text) && withoutHidden(text) === text
}
