/** Commands that a message offers, written so that they do what they say when they are pasted into a shell. */

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
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word)) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
