/** The references of a paper: Chen Peng’s, the works that its text names, and the program. */

import { PAPER, PROGRAM, WORKS, type Work } from './references.data.js'

/** The references as BibTeX, with the version of the program; `text` is what the paper says, in whichever languages. */
export function references(text: string, version: string): string {
  return `${[PAPER, ...WORKS.filter((work) => isNamed(work, text)).map(({ entry }) => entry), PROGRAM(version)].join('\n\n')}\n`
}

/** Whether a text has a work's first author and, behind the others, its year. */
export function isNamed({ key }: Pick<Work, 'key'>, text: string): boolean {
  const [author, year] = [key.slice(0, key.indexOf('-')), key.slice(key.lastIndexOf('-') + 1)]
  return new RegExp(`\\b${author}\\b[^;\\d\\n]{0,60}\\b${year}\\b`, 'i').test(text)
}
