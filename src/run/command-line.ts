/** Commands that a message offers, written so that they do what they say when they are pasted into a shell. */

import { visible } from '../scenario/characters.js'

/** The words of a command in one line, quoted where a shell would take them otherwise. */
export function commandLine(...words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

/** An option with its value as words; a value that looks like an option is joined to its name. */
export function optionWords(name: string, value: string): readonly string[] {
  return value.startsWith('-') ? [`${name}=${value}`] : [name, value]
}

/** A word as the shell takes it whole, whatever it holds. */
export function shellWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

// Double quotes serve every shell; what is special within them is left to those of a Unix shell.
function quoted(word: string): string {
  // What would steer a terminal is written in escapes, which bash and zsh read.
  if (visible(word) !== word) return `$'${Array.from(word, escaped).join('')}'`
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word)) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`
  const code = character.codePointAt(0) as number
  return visible(character) === character ? character : `\\U${code.toString(16).padStart(8, '0')}`
}
