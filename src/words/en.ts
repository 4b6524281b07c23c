/** English: every text of the program that stands in no table. The type of all languages. */

import type { Bilingual, Language } from '../model/language.js'

export const en = {
  language: 'en' as Language,
  /** The text of a pair, such as a label of a table. */
  say: (text: Bilingual): string => text.en,
  /** Several names as one list: `a, b and c`. */
  list: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
  /** What a user or a scenario calls something, set apart from our own words. */
  quoted: (name: string): string => `“${name}”`,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  stop: '.',

  // ——— Failures of the system, in every command ———
  failures: {
    system: (path: string, code: string): string => `${path} ${SYSTEM_ERRORS[code] ?? 'cannot be used'} (${code})`
  }

  // ——— Numbers and their intervals (format.ts) ———

  // ——— Outcomes and verdicts: what findings are called ———

  // ——— Report: sentences, tables, documents ———

  // ——— Charts ———

  // ——— Explanations and stories ———

  // ——— Command line: commands and options ———

  // ——— Command line: what is printed ———

  // ——— Runs and their folders ———

  // ——— Clusters ———

  // ——— Scenario files: lists, new files ———

  // ——— Explorer: masthead, levers ———

  // ——— Explorer: answers ———

  // ——— Explorer: runs, worlds, exports ———
}

/** What every language must have. */
export type Words = typeof en

/** A text not yet in any language: what is thrown or noted below the edge of the program. */
export type Say = (words: Words) => string

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'leads through a file that is not a folder',
  EISDIR: 'is a folder',
  EEXIST: 'already exists',
  EACCES: 'cannot be used: permission denied',
  EPERM: 'cannot be used: permission denied',
  EROFS: 'is on a read-only disk',
  ENOSPC: 'is on a full disk',
  EIO: 'could not be read or written',
  EMFILE: 'cannot be opened: too many files are open'
}
