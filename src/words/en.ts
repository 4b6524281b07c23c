/** English: every text of the program that stands in no table. The type of all languages. */

import type { Judged, Verdict } from '../findings/verdict.js'
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
      'dare-less-done': 'more dare, less is done',
      'fewer-afraid': 'fewer afraid, no more act',
      'more-act': 'more act, no fewer afraid',
      'fewer-act': 'fewer act',
      'more-afraid': 'more cadres afraid',
      'too-small': 'a difference too small to matter',
      'no-difference': 'no difference that matters',
      'not-told': 'cannot tell',
      identical: 'equal parameters'
    } satisfies Record<Verdict, string>,
    /** What each verdict rests on. */
    grounds: {
      dare: 'the 不敢为 rate falls, more cadres act, and output does not fall by 1 % or more',
      'dare-less-done': 'the 不敢为 rate falls and more cadres act, but output falls by more than 1 %',
      'fewer-afraid': 'the 不敢为 rate falls, and as many cadres act as before',
      'more-act': 'more cadres act, and as many are afraid as before',
      'fewer-act': 'fewer cadres act; a lower 不敢为 rate then means that fewer want to',
      'more-afraid': 'the 不敢为 rate rises',
      'too-small': 'the 不敢为 rate differs, but by less than is worth telling apart',
      'no-difference': 'neither the 不敢为 rate nor acting differs by as much as is worth telling apart',
      'not-told': 'the intervals do not settle it',
      identical: 'both worlds have equal parameters'
    } satisfies Record<Verdict, string>,
    /** The outcomes that a verdict is judged by. */
    judged: { fear: 'the 不敢为 rate', acting: 'acting', output: 'output' } satisfies Record<Judged, string>,
    /** What every answer ends with: an interval covers chance only. */
    assumptions: 'under these parameters, most of which are assumed',
    /** What stands wherever the level of the 不敢为 rate does. */
    levelNote:
      'The level of the 不敢为 rate is a reading inside the model: it counts cadre-quarters, is not calibrated, and is no share of real cadres.',
    better: 'better',
    worse: 'worse'
  },

  // ——— Report: sentences, tables, documents ———

  // ——— Charts ———

  // ——— Explanations and stories ———

  // ——— Command line: commands and options ———

  // ——— Command line: what is printed ———

  // ——— Runs and their folders ———

  // ——— Clusters ———

  // ——— Scenario files: lists, new files ———
  scenarios: {
    // load-scenarios.ts
    isFolder: (path: string): string => `${path} is a folder; name a file`,
    didYouMean: (name: string): string => `; did you mean ${name}?`,
    nothingRun: (count: number): string => `${count} ${count === 1 ? 'problem' : 'problems'}; nothing was run.`,
    reformsJoined: (path: string): string => `The reforms are laid over ${path} and compared with it.`,
    ancestorJoined: (path: string): string => `${path}, which all of these extend, is played too, as their baseline.`,
    passedOver: (path: string, files: readonly string[]): string =>
      `${path}: passed over, not scenarios: ${files.join(', ')}`,
    noneIn: (path: string): string => `there are no scenario files in ${path}`,
    structureAlone: (path: string): string =>
      `${path} is a structure, which lies under a scenario: ganwei run SCENARIO --structure ${path}`,
    equalIds: (a: string, b: string, id: string): string =>
      `${a} and ${b} are both called ${id}; rename one or run them separately`,

    // frame-notes.ts: what is said before the numbers
    baseline: (name: string, reason: string): string => `Baseline: ${name} (${reason})`,
    baselineReasons: {
      named: 'named by --baseline',
      'laid-over': 'the reforms are laid over it',
      extended: 'the others extend it',
      'by-name': 'no scenario here is extended by all the others, so the first by name; --baseline names another',
      first: 'the first one'
    },
    otherFrame: (name: string, differences: readonly string[]): string =>
      `Not like for like: ${name} has ${differences.join('; ')}.`,
    otherPeriods: (own: number, baseline: number): string => `${own} quarters instead of ${baseline}`,
    otherBurnIn: (own: number, baseline: number): string =>
      `its first ${own} quarters left out of the totals instead of ${baseline}`,
    otherOrganisation: (own: string, baseline: string): string =>
      `another organisation (${own} instead of ${baseline})`,

    // scenario-text.ts: scenario show and list
    headings: {
      parameter: 'parameter',
      name: 'name',
      value: 'value',
      default: 'default',
      from: 'from',
      fromQuarter: 'from quarter',
      factor: 'factor',
      levels: 'levels',
      parameters: 'parameters',
      question: 'Question',
      source: 'Source',
      file: 'File',
      extends: 'Extends',
      reforms: 'Reforms',
      structure: 'Structure',
      why: 'Why',
      aimsAt: 'Aims at'
    },
    fromQuarter: (quarter: number, name: string): string => `from quarter ${quarter}: ${name}`,
    same: 'The two are the same: every parameter and the timetable.',
    timetable: (quarters: number): string =>
      `a timetable (changes in ${quarters} ${quarters === 1 ? 'quarter' : 'quarters'})`,
    ramp: ' (ramp)',
    ofReform: ' (reform)',
    ofStructure: ' (structure)',
    isDefault: 'default',
    tier: (id: string): string => id
  }

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
