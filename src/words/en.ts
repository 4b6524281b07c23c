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
  },

  // ——— Numbers and their intervals (format.ts) ———
  numbers: {
    interval: '95 % simulation interval',
    intervals: '95 % simulation intervals',
    simultaneousInterval: 'simultaneous 95 % simulation interval',
    simultaneousIntervals: 'simultaneous 95 % simulation intervals',
    pointsUnit: 'percentage points',
    points: (value: string): string => `${value} points`,
    ofBaseline: '% of the baseline',
    /** `low to high`, also where both are the same. */
    range: (low: string, high: string): string => (low === high ? low : `${low} to ${high}`),
    /** An interval behind its estimate, in brackets. */
    within: (interval: string, low: string, high: string): string => ` (${interval} ${low} to ${high})`
  },

  // ——— Outcomes and verdicts: what findings are called ———
  findings: {
    scenario: 'scenario',
    baseline: 'baseline',
    difference: 'difference',
    identical: 'identical',
    /** What a verdict is called, the same wherever it is said. */
    verdicts: {
      dare: 'more cadres dare to act',
      costly: 'fewer are afraid, but output falls',
      'fewer-want': 'fewer want to act, not more dare to',
      open: 'cannot tell',
      identical: 'the 不敢为 rate is identical',
      'more-afraid': 'more cadres are afraid'
    },
    /** What each verdict rests on. */
    grounds: {
      dare: 'the 不敢为 rate and the deterred share fall; no fall in acting or output is detected',
      costly: 'the 不敢为 rate and the deterred share fall and acting does not, but output falls too',
      'fewer-want': 'the 不敢为 rate falls, but so does acting, or the deterred share rises',
      open: 'the interval of a difference holds 0, or the two measures disagree',
      identical: 'the 不敢为 rate equals the baseline’s in every replication; other outcomes may differ',
      'more-afraid': 'the 不敢为 rate rises'
    },
    /** What every answer ends with: an interval covers chance only. */
    assumptions: 'under these parameters, most of which are assumed',
    /** What stands wherever the level of the 不敢为 rate does. */
    levelNote:
      'The level of the 不敢为 rate is a reading inside the model: it counts cadre-quarters, is not calibrated, and is no share of real cadres.',
    better: 'better',
    worse: 'worse'
  }

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
