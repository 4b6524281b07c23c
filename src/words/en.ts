/** English: every text of the program that stands in no table. The type of all languages. */

import type { CalibrationFindings } from '../findings/calibration.js'
import type { Feasibility } from '../findings/comparison.js'
import type { FirstPage } from '../findings/first-page.js'
import type { LeverGrounds } from '../findings/lever-grounds.js'
import type { Fate, Standing } from '../findings/matrix.js'
import type { PageFinding } from '../findings/page-measure.js'
import type { PageRange } from '../findings/page-prices.js'
import { OUTPUT_MARGIN } from '../findings/summary.js'
import type { WorldKind } from '../findings/survival.js'
import type { Judged, Verdict } from '../findings/verdict.js'
import type { Bilingual, Language } from '../model/language.js'
import type {
  BeliefsRead,
  ChoiceShare,
  CorrelationOfUnits,
  CountedDifferences,
  CountedWorsenings,
  GrantsOfWorld,
  GroupReading,
  NamedShare,
  PathsRead,
  ProcedureReading,
  RateOfScenario,
  ReasonsRead,
  SynergyOfBundle
} from './chart-readings.js'
import {
  decimal,
  halvesAround,
  isTiny,
  percent,
  percent2,
  points,
  signed,
  signedHalves,
  signedWhole,
  whole,
  wholeAround
} from './format.js'
import type { Program } from './program-named.js'
import type { ExplanationIntro, ExplanationWorlds, StoryOfQuarter, StoryOfWorld, StoryWho } from './story-readings.js'
import type {
  CalibrationDoing,
  CalibrationMethod,
  CalibrationNamed,
  CalibrationPlanned,
  CalibrationUntold,
  ChangeOverWorlds,
  DistanceWorded,
  EnsembleNamed,
  KnownShares,
  LevelInWorlds,
  SensitivityOfEnsemble,
  SetsPlayed,
  StructureCalibrated,
  SurveyRead,
  SurvivalNote,
  TargetMissed,
  WeightsThin
} from './world-readings.js'
import { differentWorlds, FEW_DIFFERENT, type WorldNamed } from './world-readings.js'

/** The name of our intervals: chance at fixed parameters, which more replications shrink and never remove the rest. */
const INTERVAL = '95 % simulation interval'

/** How an effect spreads over worlds, each number as it is written, and in how many it is shown. */
export interface WorldSpread {
  readonly middle: string
  /** Null for one world. */
  readonly range: string | null
  readonly count: number
  readonly shown: number
  readonly against: number
}

/** A survey in few clusters: what its answers are worth, and a quarter of it. */
export interface ClustersFew {
  readonly clusters: number
  readonly size: number
  readonly quarter: number
}

/** The leading and other cadres of one unit. */
export interface RanksOfUnit {
  readonly leading: number
  readonly others: number
}

/** The constants of the rules that a run's intervals and verdicts go by. */
export interface RuleConstants {
  readonly isCompared: boolean
  readonly outcome: string
  readonly family: number
  /** How many differences beside fear hold together. */
  readonly besideFear: number
  readonly indifference: string
  readonly margin: string
  readonly firstStage: number
  readonly fewestEvents: number
  readonly fewestReplications: number
  readonly fewestForRange: number
  readonly replications: string
  readonly mostDiffering: string
}

/** What cadres do, in the order of the model's choices. */
const CHOICES = {
  properly: 'acting properly',
  recklessly: 'acting recklessly',
  afraid: 'afraid',
  unable: 'unable',
  unwilling: 'unwilling'
}

export const en = {
  language: 'en' as Language,
  /** What HTML calls the language. */
  htmlLanguage: 'en',
  /** What the language calls itself. */
  languageName: 'English',
  /** The text of a pair, such as a label of a table. */
  say: (text: Bilingual): string => text.en,
  /** A text as the beginning of a sentence. */
  start: (text: string): string => text.charAt(0).toUpperCase() + text.slice(1),
  /** Several names as one list: `a, b and c`. */
  list: (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
  /** What a user or a scenario calls something, set apart from our own words. */
  quoted: (name: string): string => `“${name}”`,
  /** Something with more of it in brackets behind. */
  bracketed: (text: string, more: string): string => `${text} (${more})`,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  /** Sentences one after the other; empty ones are left out. */
  sentences: (list: readonly string[]): string => list.filter((text) => text !== '').join(' '),

  // ——— Failures of the system, in every command ———
  failures: {
    /** What is not there is said without the system's code, and so is what the system has no code for; all else is named by it. */
    system: (path: string, code: string): string =>
      `${path} ${SYSTEM_ERRORS[code] ?? 'cannot be used'}${/^E(?!NOENT)/.test(code) ? ` (${code})` : ''}`,
    largeFile: (path: string, most: number): string => `${path} is larger than ${most / (1 << 20)} MB`
  },

  // ——— Numbers and their intervals (format.ts) ———
  numbers: {
    interval: INTERVAL,
    intervals: `${INTERVAL}s`,
    simultaneousInterval: `simultaneous ${INTERVAL}`,
    simultaneousIntervals: `simultaneous ${INTERVAL}s`,
    pointsUnit: 'percentage points',
    points: (value: string): string => `${plural(value, 'point')}`,
    ofBaseline: '% of the baseline',
    /** What single replications spread over, which is not the uncertainty of the mean. */
    spread: (isWhole: boolean): string => (isWhole ? 'smallest to largest replication' : '5–95 % of replications'),
    shortSpread: (isWhole: boolean): string => (isWhole ? 'min–max' : '5–95 %'),
    spreadNote: (isWhole: boolean): string =>
      isWhole
        ? 'min–max: the smallest and the largest single replication; this is not the uncertainty of the mean.'
        : '5–95 %: between these lie nine in ten single replications; this is not the uncertainty of the mean.',
    noInterval: 'no interval',
    without: ' (no interval)',
    oneReplication: 'no interval: one replication',
    /** Why a rate has no interval: what it counts is too rare. */
    fewEvents: (events: number): string =>
      `no interval: ${events === 0 ? 'no event' : `${events} ${events === 1 ? 'event' : 'events'}`}`,
    /** Of two unequal worlds that were not seen to differ, and the largest share of replications that may do so at 95 %. */
    noneDiffered: (n: string, most: string): string => `none of ${n} differed (at most ${most} do)`,
    shortNoneDiffered: (n: string): string => `0/${n} differ`,
    noneDifferedNote: (n: string, most: string): string =>
      `0/${n} differ: no replication was seen to, so that at 95 % at most ${most} of replications do.`,
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
      'fewer-afraid': 'fewer afraid, acting changed little',
      'more-act': 'more act, fear changed little',
      'fewer-act': 'fewer act',
      'more-afraid': 'more cadres afraid',
      'too-small': 'a difference too small to matter',
      'no-difference': 'no difference that matters',
      'not-told': 'cannot tell',
      identical: 'equal parameters'
    } satisfies Record<Verdict, string>,
    /** What each verdict rests on. */
    grounds: (threshold: string) =>
      ({
        dare: 'the 不敢为 rate falls, more cadres act, and output does not fall by 1 % or more',
        'dare-less-done': 'the 不敢为 rate falls and more cadres act, but output falls by more than 1 %',
        'fewer-afraid': 'the 不敢为 rate falls, and acting changes by less than is worth telling apart',
        'more-act': 'more cadres act, and the 不敢为 rate changes by less than is worth telling apart',
        'fewer-act': 'fewer cadres act; a lower 不敢为 rate then means that fewer want to',
        'more-afraid': 'the 不敢为 rate rises',
        'too-small': 'the 不敢为 rate differs, but by less than is worth telling apart',
        'no-difference': 'neither the 不敢为 rate nor acting differs by as much as is worth telling apart',
        'not-told': `the intervals do not settle whether the differences reach ${plural(threshold, 'point')}, what is worth telling apart`,
        identical: 'both worlds have equal parameters'
      }) satisfies Record<Verdict, string>,
    /** The outcomes that a verdict is judged by. */
    judged: { fear: 'the 不敢为 rate', acting: 'acting', output: 'output' } satisfies Record<Judged, string>,
    /** What every answer ends with: an interval covers chance only. */
    assumptions: 'under these parameters, most of which are assumed',
    /** A claim with what it holds under. */
    hedged: (claim: string): string => `${claim}, under these parameters, most of which are assumed.`,
    /** What stands wherever the level of the 不敢为 rate does. */
    noIntervals: 'These numbers have no intervals.',
    levelNote:
      'The level of the 不敢为 rate is a reading inside the model: it counts cadre-quarters, is not calibrated, and is not a share of real cadres.',
    /** What a tier or a rank is called; a tier that is not of the usual four goes by its id. */
    group: (name: string): string => GROUPS[name] ?? name,
    better: 'better',
    worse: 'worse'
  },

  // ——— Report: sentences, tables, documents ———
  report: {
    /** The answer that every output begins with. */
    answer: {
      nothing: 'There is nothing to report.',
      ground: 'All of this holds under these parameters, most of which are assumed.',
      compared: (baseline: string, names: readonly string[], parts: string): string =>
        names.length === 1
          ? `${names[0]} compared with ${baseline}: ${parts}.`
          : `Of ${plural(names.length, 'scenario')} compared with ${baseline}: ${parts}.`,
      searched: (limits: string, found: { tried: number; replications: number }, compared: number): string =>
        `${limits}: the ${compared} compared here ${compared === 1 ? 'was' : 'were'} selected, as near the best, among ${found.tried} ${found.tried === 1 ? 'bundle' : 'bundles'} that a search tried with ${plural(found.replications, 'replication')} each, so how many of them do well says nothing of the others.`,
      noneDare: 'none can be said to make more cadres dare to act',
      counted: (verdict: string, count: number): string => `${verdict} in ${count}`,
      effect: (points: string, within: string): string => ` (${plural(points, 'point')}${within})`,
      largest: (name: string, points: string, within: string): string =>
        ` (the largest estimated fall is that of ${name}: ${plural(points, 'point')}${within})`,
      change: (outcome: string, change: string): string => `${outcome} ${change}`,
      price: (name: string, changes: readonly string[]): string =>
        changes.length === 0
          ? `Of ${name} no other outcome is shown to get worse.`
          : `What gets worse under ${name} with the scenarios’ own values: ${changes.join(', ')} (${half(changes)} the simultaneous ${INTERVAL}).`,
      within: (interval: string, low: string, high: string): string => `, ${interval} ${low} to ${high}`,
      level: (baseline: string, rate: string, within: string): string =>
        `Under ${baseline} the 不敢为 rate is ${rate}${within}: a reading inside the model, no share of real cadres.`
    },
    /** Another structure of the model, and what an effect hangs on (structure-lines.ts). */
    structures: {
      underAll: (name: string, values: string): string =>
        `Played under the structure ${name}${values === '' ? '' : ` (${values})`}: it lies under every scenario here, so that neither levels nor differences are those of a run without it.`,
      underSome: (name: string, values: string, scenarios: string): string =>
        `Played under the structure ${name}${values === '' ? '' : ` (${values})`}: ${scenarios}; the others are not.`,
      hangsOn: (
        names: string,
        assumption: string,
        { options, without, caution }: { options: readonly string[]; without: string; caution: string }
      ): string =>
        `What ${names} can do hangs on assumptions: ${assumption}. Where one of them is dropped (${options.join(', or ')}), ${without}. ${caution}.`
    },
    /** How the bundles that are compared were found. */
    search: (found: {
      limits: string
      tried: number
      tooDear: number
      unhelpful: number
      infeasible: number
      compared: number
      conflicts: readonly string[]
      replications: number
      leftOut: number
      first: number
    }): string => {
      const dropped = [
        found.unhelpful > 0
          ? `by the estimates, ${found.unhelpful} ${found.unhelpful === 1 ? 'does' : 'do'} not make more cadres dare to act`
          : '',
        found.infeasible > 0
          ? `${found.infeasible}${found.unhelpful > 0 ? ' of the others' : ''} ${found.infeasible === 1 ? 'is' : 'are'} shown to break a constraint`
          : '',
        found.tooDear > 0 ? `${found.tooDear} more ${found.tooDear === 1 ? 'was' : 'were'} too expensive` : '',
        found.conflicts.length > 0
          ? `not joined, since they set one parameter to different values: ${found.conflicts.join(', ')}`
          : ''
      ].filter((text) => text !== '')
      const more = found.leftOut > 0 ? ` (${found.leftOut} more came as near and were not compared)` : ''
      return `${found.limits}: ${found.tried} ${found.tried === 1 ? 'bundle was' : 'bundles were'} tried with ${plural(found.replications, 'replication')} each${dropped.length > 0 ? ` (${dropped.join('; ')})` : ''}. ${found.compared === 1 ? 'The one that came near the best is' : `The ${found.compared} that came near the best are`} compared${more}, by replications that took no part in the search (from number ${found.first} on).`
    },
    searchLimits: (budget: string | undefined, atMost: number | undefined): string =>
      [
        budget === undefined ? '' : `Within a cost of ${budget}`,
        atMost === undefined
          ? ''
          : `${budget === undefined ? 'Of' : 'of'} at most ${atMost} ${atMost === 1 ? 'reform' : 'reforms'}`
      ]
        .filter((text) => text !== '')
        .join(', '),
    tried: {
      heading: 'bundles tried',
      cost: (unit: string): string => (unit === '' ? 'cost' : `cost (${unit})`),
      compared: 'compared',
      yes: 'yes',
      broken: 'no: constraint',
      /** The bundles that were dropped for a constraint. */
      breaks: (replications: number, bundles: string, more: number): string =>
        `Shown by ${plural(replications, 'replication')} to break a constraint, and so not compared (by how much it is missed, intervals simultaneous): ${bundles}${more > 0 ? `; and ${more} more in tried.csv` : ''}. For those that are compared the constraints are judged anew, by the replications of the comparison.`,
      brokenBy: (bundle: string, constraints: string): string => `${bundle} (${constraints})`,
      excess: (constraint: string, by: string, low: string, high: string): string =>
        `${constraint}: ${by}, ${low} to ${high}`,
      note: (shown: number, all: number, replications: number): string =>
        `${shown < all ? `The best ${shown} of ${all}` : `All ${all}`} whose estimate falls, by ${plural(replications, 'replication')}: differences in percentage points, intervals simultaneous over all bundles tried. Which is best is told by the comparison, not by this table.`
    },
    ranking: {
      intro: (run: Record<'baseline' | 'rate' | 'share' | 'spread' | 'replications' | 'seed', string>): string =>
        `Against ${run.baseline} (不敢为 rate ${run.rate}, ${run.spread}; deterred share ${run.share}); ${plural(run.replications, 'replication')} of each scenario, seed ${run.seed}`,
      place: '#',
      rate: '不敢为 rate',
      deterred: 'deterred',
      acting: 'acting',
      output: 'output %',
      rule: '†',
      note: (outcome: string, isMarked: boolean, family: number): string =>
        `Differences in percentage points, those of output in % of the baseline. ± is half the 95 % simulation interval, ${isMarked ? `of † (${outcome})` : `of the ${outcome}`} ${family === 1 ? 'for one scenario' : `simultaneous over the ${plural(family, 'scenario')} (Bonferroni)`}, otherwise one by one; where half of it would mislead, its ends stand in brackets. # is the place by the estimates, in the 不敢为 rate (left) and in the deterred share (right). Deterred share = afraid / (afraid + acting).`,
      paired: (times: string): string =>
        `Paired by common random numbers: for differences in the 不敢为 rate as precise as these, independent sampling would need about ${times} times the replications (an estimate, without an interval).`,
      pairedLittle: (times: string): string =>
        `Paired by common random numbers: independent sampling would need ${times} times the replications for the same precision of the differences in the 不敢为 rate (an estimate, without an interval); here pairing gains little or nothing for some scenarios.`
    },
    best: {
      none: 'No reform can be called best',
      noSelection: (replications: number, needed: number): string =>
        replications < needed
          ? `${replications} ${replications === 1 ? 'replication is' : 'replications are'} too few to select the best; selection needs ${needed}.`
          : 'Too many reforms are shown to make more cadres dare to act to select the best of them.',
      noneKeeps:
        'No reform is shown both to make more cadres dare to act and to keep the constraints, so none can be called best',
      only: (names: string, count: number, isConstrained: boolean): string =>
        `The only ${count === 1 ? 'one' : 'ones'} shown to make more cadres dare to act${isConstrained ? ' and to keep the constraints' : ''}: ${names}`,
      onlyOpen: (count: number): string =>
        count === 1 ? '; one other reform is undecided' : `; ${count} others are undecided`,
      onlyBelow: (names: string): string => `, and may be better: the interval of ${names} extends below its own`,
      promise: (candidates: number, by: string): string =>
        `among the ${candidates} shown to make more cadres dare to act, the selection is correct with at least 95 % probability if the best is better than the others by ${plural(by, 'point')} (the indifference zone)`,
      set: 'multiple comparisons with the best, 95 %',
      untold: (survivors: string, by: string): string =>
        `Cannot tell which is best: ${survivors} are not told apart within ${plural(by, 'point')} (Kim & Nelson’s procedure)`,
      untoldSet: (names: string, count: number, set: string): string =>
        `The best may be ${count === 2 ? 'either' : 'any'} of ${names} (${set}).`,
      how: (replications: number, promise: string): string =>
        `Kim & Nelson’s procedure selected it after ${plural(replications, 'replication')}: ${promise}.`,
      best: (name: string): string => `Best: ${name}`,
      shared: ' (equal parameters)',
      equal: (groups: string): string => `Equal parameters, hence the same world: ${groups}.`,
      lead: (
        names: { leader: string; runnerUp: string },
        distance: string,
        within: string,
        is: { selected: boolean; told: boolean }
      ): string =>
        `${is.selected ? 'Runner-up to' : 'Next by the estimates after'} ${names.leader}: ${names.runnerUp}, ${is.told ? `whose 不敢为 rate is ${plural(distance, 'point')} higher` : `not told apart by the 不敢为 rate, estimated ${plural(distance, 'point')} higher`}${within}.`,
      bestWithin: (by: string, name: string): string => `Best to within ${plural(by, 'point')}: ${name}`,
      alike: (names: string, set: string): string => `Not told apart from it: ${names} (${set}).`,
      otherBest: (replications: string, names: string, set: string): string =>
        `Yet by all ${plural(replications, 'replication')} only ${names} may be the best (${set}).`,
      pair: (a: string, b: string): string => `${a} from ${b}`,
      neighbours: (pairs: string, more: number): string =>
        `Neighbours in the ranking that are not told apart by the 不敢为 rate: ${pairs}${more > 0 ? `; and ${more} more` : ''} (simultaneous over all pairs, Bonferroni, 95 %).`,
      otherCadres: (names: string, count: number): string =>
        `${names} ${count === 1 ? 'differs' : 'differ'} from the baseline in tiers or share of leading cadres: paired by replication only, and not the same cadres, so ganwei explain cannot follow them.`
    },
    constraints: {
      level: (outcome: string, sign: string, bound: string): string => `${outcome} ${sign} ${bound}`,
      change: (outcome: string, sign: string, bound: string): string => `change in ${outcome} ${sign} ${bound}`,
      points: (value: string): string => `${plural(value, 'point')}`,
      broken: (name: string, constraints: string): string => `${name} (${constraints})`,
      sentence: (said: { constraints: string; family: number; parts: string }): string =>
        `Constraints: ${said.constraints}. By intervals simultaneous over ${said.family} ${said.family === 1 ? 'check' : 'checks'}: ${said.parts}. Only reforms shown to keep them may be called best.`,
      kept: {
        feasible: (names: string): string => `kept by ${names}`,
        infeasible: (names: string): string => `broken by ${names}`,
        open: (names: string): string => `cannot tell for ${names}`
      } satisfies Record<Feasibility, (names: string) => string>
    },
    precision: {
      asked: (precision: string, outcome: string, family: number): string =>
        `±${precision} in the ${outcome}${family > 1 ? `, simultaneous over ${plural(family, 'scenario')},` : ''}`,
      reached: (asked: string, replications: string, looks: string): string =>
        `The precision of ${asked} was reached after ${plural(replications, 'replication')} (looked at after ${looks}).`,
      notReached: (asked: string, cap: string, open: string): string =>
        `The precision of ${asked} was not reached within ${plural(cap, 'replication')}; still too wide: ${open}.`,
      undefinedIn: (asked: string, names: string): string =>
        `The precision of ${asked} means nothing for ${names}: hardly any replication has that outcome.`,
      afterFixed: (replications: string): string =>
        `The rule was set after a fixed ${plural(replications, 'replication')}.`,
      afterRule: (asked: string, replications: string): string =>
        `The rule was set later: an earlier rule (${asked}) ended after ${plural(replications, 'replication')}.`
    },
    survival: {
      notDone: (command: string): string =>
        `No sensitivity analysis was made: ${command} checks how robust the ranking is to other parameter values.`,
      heading: 'measure',
      range: 'range',
      place: 'place',
      best: 'best',
      kept: 'kept',
      /** The kinds of worlds, as short as the columns of a terminal are. */
      kinds: {
        shown: 'dare',
        partly: 'in part',
        negligible: 'level',
        'other-way': 'reverse',
        open: 'open'
      } satisfies Record<WorldKind, string>,
      played: (draws: number, replications: number): string =>
        `Sensitivity analysis: the same comparison under ${draws} other parameter ${draws === 1 ? 'set' : 'sets'}, ${replications} ${replications === 1 ? 'replication' : 'replications'} each (ranges at the end).`,
      playedIn: ({ name, of, worlds }: EnsembleNamed, draws: number, replications: number): string =>
        `In worlds calibrated to a survey: the same comparison in ${plural(draws, 'world')}, drawn from the ${whole(of)} of ${name} by their weights and now of equal weight${different(worlds)}, ${replications} ${replications === 1 ? 'replication' : 'replications'} each (ranges at the end). Whatever stands outside the tables of these worlds (search, constraints, ranking, verdicts) is judged at the files’ own values, which need not agree with the survey.`,
      /** What stays open is played further. */
      further: (cap: number): string =>
        `What stays open in a set is played there with up to ${plural(cap, 'replication')}.`,
      note: ({ isRange, compared, isConstrained, isEnsemble }: SurvivalNote): string =>
        `Range: ${isRange ? '5–95 %' : 'smallest to largest'} of the sets, around the median difference in the 不敢为 rate (points). Then in how many sets, by the rule of the verdicts with intervals one by one: more cadres dare to act (dare); fewer afraid or more act, but not both, or less is done (in part); no difference that matters (level); more afraid or fewer act (reverse); cannot tell (open).${compared > 1 ? ` Place: median and range among the ${compared} compared, by the estimates. Best: sets in which it is shown to make more cadres dare${isConstrained ? ', is shown to keep every constraint' : ''} and lowers the rate the most, ties shared.` : ''} ${isConstrained ? 'Kept: sets in which every constraint is shown to be kept. ' : ''}${isEnsemble ? 'The counts are of worlds that agree with the survey, given the ranges they were drawn from.' : 'The counts are of sets, not probabilities.'}`,
      drawnFrom: ({ name, of, effectiveSize, worlds }: EnsembleNamed, count: number, ranges: string): string =>
        `The worlds of ${name} (${whole(of)}, by their weights worth ${whole(effectiveSize)}; ${worlds.length} played) differ in ${count} parameters; they lie over the defaults and under what structures, scenarios, reforms and --set set: ${ranges}.`,
      drawn: (draws: number, count: number, ranges: string): string =>
        `Sensitivity analysis: each of ${draws} parameter sets gives other values to these ${count} parameters, each within the range held plausible (Latin hypercube; docs/en/parameters.md gives the reasons), while what a reform sets otherwise than the baseline stays set: ${ranges}.`
    },
    /** What survives other inputs and structures (matrix.ts). */
    /** The first page (first-page.ts). */
    page: {
      title: 'Which measures let more cadres dare to act?',
      question:
        'Which of these measures make more cadres dare to act, at what price, and how far can the answer be relied on?',
      headings: {
        holds: 'What holds',
        depends: 'What depends on assumptions',
        untold: 'What cannot be told'
      } satisfies Record<PageFinding, string>,
      /** What holds, where no other world was played. */
      seenByChance: 'What was seen here, against chance alone',
      /** In which worlds; of few of them nothing is said of a share. */
      where: ({ worlds, structures }: FirstPage): string => {
        const count = worlds?.count ?? 0
        const usual = worlds?.isMany
          ? `in at least 95 % of ${plural(count, 'world')}`
          : `in ${count === 1 ? 'the one world' : `all ${plural(count, 'world')}`} of the model as it is`
        return structures === 0
          ? usual
          : `${usual} and in every world of ${structures === 1 ? 'another structure' : `${structures} other structures`}`
      },
      holds: (names: string, where: string, isFew: boolean): string =>
        `More cadres dare to act with ${names}: shown ${where}, the reverse in none${isFew ? ' (too few worlds to speak of 95 % of those there might be)' : ''}.`,
      noneHolds: (where: string): string => `No measure is shown to make more cadres dare to act ${where}.`,
      closest: (
        name: string,
        counts: string,
        { partly, negligible, reverse, open }: Record<'partly' | 'negligible' | 'reverse' | 'open', number>
      ): string => {
        const others = [
          ...(partly === 0 ? [] : [`in ${partly} it helps only in part`]),
          ...(negligible === 0 ? [] : [`in ${negligible} it makes no difference that matters`]),
          ...(reverse === 0 ? [] : [`in ${reverse} it does the opposite`]),
          ...(open === 0 ? [] : [`in ${open} it is open`])
        ]
        return `Closest comes ${name}: ${counts}${others.length === 0 ? '' : `; ${others.join(', ')}`}.`
      },
      noReverse: 'In no world is a measure shown to do the opposite.',
      leadsAlone: (name: string, structures: number): string =>
        `${name} comes first in every world of the model as it is${structures === 0 ? '' : ' and is not seen to fall behind under any other structure'}; the order of the others changes.${structures === 0 ? ' Whether it does under other structures was not looked at.' : ''}`,
      leadsAsBundle: (name: string, parts: number, single: string): string =>
        `${name} is made of ${parts} of the measures, so that it comes first is no surprise; of the single measures ${single} lowers the rate the most.`,
      partly: (names: string, isMany: boolean): string =>
        `${isMany ? 'Nearly everywhere' : 'Everywhere'} at least in part, these help: ${names}.`,
      lessThanHalf: (parts: string): string => `How much hangs on the structure: ${parts}.`,
      smaller: (name: string, structures: string, count: number): string =>
        `${name} ${structures}${count > 2 ? ` (less than half under ${count} in all)` : ''}`,
      sizeUnder: (structure: string, middle: string): string => `${middle} under ${structure}`,
      leads: (name: string, structures: string): string =>
        `${name} comes first in the model as it is, and not under ${structures}.`,
      never: (names: string): string => `These are shown not to help: ${names}.`,
      andSo: (parts: string, more: number): string => `${parts}${more > 0 ? `; and ${more} more` : ''}`,
      dependsElsewhere: (parts: string, isMany: boolean): string =>
        `Shown in ${isMany ? 'at least 95 % of the worlds' : 'all worlds'} of the model as it is, but not everywhere: ${parts}.`,
      dependsEverywhere: (parts: string): string =>
        `Shown in only some worlds of the model as it is, or in none: ${parts}.`,
      dependsOn: (name: string, on: string): string => `${name}, ${on}`,
      noneDepends: (page: Pick<FirstPage, 'structures' | 'idleStructures'>, isTold: boolean): string => {
        const on = [...(page.structures > 0 ? ['a structure'] : []), ...(isTold ? ['an input'] : [])].join(' or ')
        return on === '' ? '' : `Of no measure is it told that it depends on ${on}.`
      },
      tooFewForInputs: (worlds: number, needed: number): string =>
        `Inputs: ${worlds === 1 ? 'one world is' : `${worlds} worlds are`} too few to tell which matters (${needed} needed).`,
      noStructures: 'Other structures: not looked at.',
      onStructures: (names: string, more: number): string => `otherwise if ${names}${andUnder(more)}`,
      seenIn: (structure: string, shown: number, draws: number): string => `${structure} (${shown} of ${draws} shown)`,
      andAgainst: (count: number): string =>
        `, shown not to help in some worlds of ${count} ${count === 1 ? 'structure' : 'structures'}`,
      weakest: (structure: string): string => `, least if ${structure}`,
      onInputs: (names: string): string => `by the value of ${names}`,
      onSingleWorlds: (names: string, more: number): string =>
        `shown not to help in some worlds if ${names}${andUnder(more)}`,
      onUnnamed: 'by inputs that these worlds do not single out',
      untold: (names: string): string => `Open in these worlds: whether more cadres dare to act with ${names}.`,
      tooRare: (outcomes: string): string =>
        `Whether ${outcomes} would rise: under some measures there is too little of it to compare (a dash in the tables further on).`,
      noLevel:
        'How many real cadres do not dare to act, by how much a measure would help in a given place, and how far it should go. The level of the rate is a reading inside the model.',
      /** Where one world alone was played. */
      byChance: (parts: string): string =>
        `In the one world that was played, ${parts}. Whether that survives other inputs and structures was not looked at.`,
      nothingByChance: 'No measure is shown to make more cadres dare to act.',
      smallByChance: (names: string, indifference: number): string =>
        `Chance does not explain the change of the 不敢为 rate with ${names}, but less than ${pointsInWords(indifference)} counts as no difference.`,
      openByChance: (names: string): string =>
        `Chance does not explain the change of the 不敢为 rate with ${names}; it is not told whether more cadres dare to act.`,
      called: (verdict: string, names: string): string => `${verdict} with ${names}`,
      untoldByChance: (names: string, open: string): string =>
        `These replications leave open by how much ${open} ${open.includes(' and ') ? 'change' : 'changes'} with ${names}.`,
      noneUntoldByChance: 'Chance leaves no measure open.',
      notLookedAt:
        'Not looked at: one world alone was played; ganwei compare with --ensemble and --structures plays others.',
      andMore: (names: string, more: number): string => (more > 0 ? `${names} and ${more} more` : names),
      sized: (name: string, effect: string): string => `${name} (${effect})`,
      effectOf: (middle: number | null, range: string): string =>
        `${plural(signedHalves(middle === null ? null : 100 * middle), 'point')}${range === '' ? '' : `; ${range}`}`,
      /** Effects that are below half a point at both ends. */
      small: { down: 'down, by under ½ point', up: 'up, by under ½ point', either: 'within ±½ point' },
      sizedCell: (middle: string, range: string, across = ''): string =>
        range === '' ? middle : `${middle} (${range}${across === '' ? '' : `; overall ${across}`})`,
      number: (share: number | null): string => signedHalves(share === null ? null : 100 * share),
      effects: ({ low, high }: Pick<PageRange, 'low' | 'high'>): string =>
        low === null || high === null ? '' : halvesAround({ low: 100 * low, high: 100 * high }, ' to '),
      harms: (share: number | null): string => signed(share === null ? null : 100 * share, 0),
      range: ({ low, high }: Pick<PageRange, 'low' | 'high'>): string =>
        low === null || high === null
          ? ''
          : wholeAround({ low: 100 * low, high: 100 * high }, ' to ', (value) => signed(value, 0)),
      points: (share: number): string =>
        isTiny(share)
          ? `${share < 0 ? 'down' : 'up'} by under 1 point`
          : `${signed(100 * share, 0)} ${Math.round(Math.abs(100 * share)) === 1 ? 'point' : 'points'}`,
      percent: (share: number): string =>
        isTiny(share) ? `${share < 0 ? 'down' : 'up'} by under 1 %` : `${signed(100 * share, 0)} %`,
      ratio: (value: number): string => signed(value, 2),
      changed: (outcome: string, change: string): string => `${outcome} ${change}`,
      perAct: (harm: string, share: number): string =>
        `${harm}, per act ${isTiny(share) ? 'hardly changed' : `${signed(100 * share, 0)} %`}`,
      together: (name: string, parts: string): string => `${name} is ${parts} together.`,
      most: (change: string, name: string, count: number): string =>
        count === 1 ? `${change} (${name})` : `${change} (most of all with ${name})`,
      price: (parts: string, { open, safe, all }: { open: number; safe: number; all: number }): string => {
        const unseen = [
          ...(open > 0 ? [`nothing seen to get worse, though not ruled out, with ${open === all ? 'any' : open}`] : []),
          ...(safe > 0 ? [`ruled out that anything gets worse with ${safe === all ? 'any' : safe}`] : [])
        ]
        return `Price and risk: ${[...(parts === '' ? [] : [parts]), ...unseen].join('; ')}.`
      },
      testedBy: ({
        replications,
        worlds,
        structures,
        structureWorlds,
        structureReplications,
        idleStructures
      }: FirstPage): string => {
        const chance = `Tested against chance: ${whole(replications)} ${replications === 1 ? 'replication' : 'replications'} of each scenario with the same draws.`
        if (worlds === null) return `${chance} Not tested: other inputs, other structures of the model.`
        const inputs = `Against inputs: ${worlds.count} ${worlds.count === 1 ? 'world' : 'worlds'} ${worlds.isCalibrated ? 'drawn from a calibration' : 'spread over plausible ranges'}, from ${plural(worlds.replications, 'replication')} each.`
        const other =
          structures === 0
            ? 'Not tested: other structures of the model.'
            : `Against structure: ${structures} other ${structures === 1 ? 'model' : 'models'}, up to ${plural(structureWorlds, 'world')} each, from ${plural(structureReplications, 'replication')}${idleStructures === 0 ? '' : ` (${idleStructures} more ${idleStructures === 1 ? 'changes' : 'change'} nothing here)`}.`
        return `${chance} ${inputs} ${other}`
      },
      beyond: (names: string): string =>
        `Out of reach of the survey, so that only the nearest worlds could be tried: ${names}.`,
      tableNote: ({ worlds, structures, measures, indifference }: FirstPage): string => {
        const what =
          worlds === null
            ? 'Effects: change in the 不敢为 rate in points, with the simulation interval.'
            : `Effects: change in the 不敢为 rate in points, middle and range of worlds of the model as it is${structures === 0 ? '' : ', overall the range over all structures'}; harm likewise, in %. Results for the run’s own world alone stand further on and differ; quote this page, with its ranges. ` +
              shownMeans(indifference)
        const more = measures.length - 10
        return `${what} Harm is the size of what errors do, on a scale of the model. Other prices are what is seen to get worse with the scenarios’ own values; what is not named may be worse all the same.${more > 0 ? ` ${more} more ${more === 1 ? 'measure' : 'measures'} behind.` : ''}`
      },
      use: (files: FirstPage['files']): string =>
        `How to use it: as a thought experiment on what the paper argues. Compare measures by their differences from the baseline; the level is no share of real cadres, and nothing here forecasts any place. How far each measure goes is set by ${{ own: 'the files that were compared', shipped: 'this software', both: 'this software or the files that were compared' }[files]}, not by the paper. It argues neither against strict discipline nor for less publicity.`,
      source: (paper: string, { structures, files }: Pick<FirstPage, 'structures' | 'files'>): string =>
        `Source of the question${{ own: '', shipped: ', the survey and the remedies', both: ', the survey and the remedies that are shipped' }[files]}: ${paper}${structures === 0 ? '' : ' The structures are variants that a critic might ask for.'}`,
      ownWorlds: (name: string): string => `The worlds come from ${name}, which the user gave.`,
      colophon: (program: Program | null, seed: string, modelVersion: number): string =>
        `${program === null ? 'ganwei' : `ganwei ${program.version} (${program.released})`}, model ${modelVersion}, seed ${seed}.`,
      measure: 'measure',
      made: 'what it changes',
      madeNote: (areWorlds: boolean): string =>
        `What the measures are made of: from the value of the baseline${areWorlds ? ' (in other worlds, from the value there)' : ''} to that of the measure.`,
      ownValues: (prices: string): string => `with the scenarios’ own values ${prices}`,
      madeOf: (parts: string): string => `${parts} together`,
      effect: 'effect (points)',
      harm: 'harm (change in %)',
      priceColumn: 'price and risk',
      ground: 'verdict and ground',
      worlds: 'range of worlds',
      across: 'over all structures',
      level: (share: number | null, over: string): string =>
        share === null ? '–' : `rate ${percent(share, 0)}${over === '' ? '' : `\n${over}`}`,
      levels: ({ low, high }: Pick<PageRange, 'low' | 'high'>): string =>
        low === null || high === null
          ? ''
          : `over worlds ${wholeAround({ low: 100 * low, high: 100 * high }, ' to ', (value) => decimal(value, 0))} %`,
      ofWorlds: (range: string): string => range,
      everywhere: (range: string): string => `overall ${range}`,
      baselineGround: 'what all are compared with; a reading inside the model',
      noPrice: (isOpen: boolean): string => (isOpen ? 'none seen, not ruled out' : 'none'),
      ofOneWorld: (verdict: string): string => `${verdict} (one world; chance only)`,
      shown: (count: number, draws: number, elsewhere: { readonly shown: number; readonly draws: number }): string =>
        `shown in ${count} of ${plural(draws, 'world')}${elsewhere.draws === 0 ? '' : `, under other structures in ${elsewhere.shown} of ${elsewhere.draws}`}`,
      grounds: {
        holds: (counts: string, structures: number): string =>
          `holds: ${counts}${structures === 0 ? '' : ` and in all of ${structures} other ${structures === 1 ? 'structure' : 'structures'}`}`,
        partly: (counts: string): string => `helps, in places only in part: ${counts}`,
        never: (counts: string): string => `does not help: ${counts}`,
        untold: (counts: string, open: number, structures: number): string =>
          `cannot be told: ${counts}${open > 0 ? `, open under ${open} of ${structures} other structures` : ''}`,
        depends: (on: string, counts: string): string => `depends: ${on}; ${counts}`
      },
      chart: 'Effect and harm of each measure',
      caption: (structures: number): string =>
        `Tick: middle of worlds of the model as it is; strong strip: their range${structures === 0 ? '' : `; faint strip: range over ${structures} other ${structures === 1 ? 'structure' : 'structures'} too`}; hairline: the run’s own world, with chance alone; it need not lie on the middle of the worlds.`
    },
    matrix: {
      title: 'What survives other assumptions',
      fates: {
        holds: 'holds',
        partly: 'in part',
        mixed: 'mixed',
        never: 'no',
        open: 'open'
      } satisfies Record<Fate, string>,
      standings: {
        holds: 'holds everywhere',
        partly: 'everywhere at least in part',
        never: 'nowhere',
        depends: 'depends',
        untold: 'cannot be told'
      } satisfies Record<Standing, string>,
      /** In which worlds; of few of them nothing is said of a share. */
      where: ({ structures, usual, share, fewest, most, isFew }: SetsPlayed): string => {
        const all = (sets: string) => (sets === '1' ? 'the one parameter set' : `${sets} of ${sets} parameter sets`)
        const enough = share === null ? `in ${all(`${usual}`)}` : `in at least ${share} % of ${usual} parameter sets`
        const there = fewest === most ? `${fewest} of ${fewest}` : `all of the ${fewest} to ${most}`
        const under = structures === 1 ? 'the other structure' : `each of ${structures} other structures`
        return `${structures === 0 ? enough : `under the model as it is ${enough} and under ${under} in ${there}`}${isFew ? ' (too few to speak of 95 %)' : ''}`
      },
      holds: (names: string, where: string): string =>
        `What holds: more cadres dare to act with ${names}, shown ${where}, the reverse in none.`,
      sized: (name: string, median: string, range: string, price: string): string =>
        `${name} ${plural(median, 'point')} (${range} over all sets), ${price === '' ? 'harm not seen to rise' : `${price} in the comparison itself`}`,
      sizes: (parts: string): string => `Median difference in the 不敢为 rate: ${parts}.`,
      lessThanHalf: (parts: string): string => `By a structure, less than half is left of it: ${parts}.`,
      smaller: (name: string, structures: string): string => `${name} ${structures}`,
      sizeUnder: (structure: string, median: string): string => `${median} under ${structure}`,
      partly: (names: string): string => `What helps by the same measure, but in some sets only in part: ${names}.`,
      noneHolds: (where: string): string => `What holds: no reform is shown to make more cadres dare to act ${where}.`,
      never: (names: string): string => `What does not help, by the same measure: ${names}.`,
      depends: (parts: string): string => `What depends: ${parts}.`,
      dependsOn: (name: string, on: string): string => `${name} on ${on}`,
      onStructures: (isLost: boolean, names: string): string =>
        `the structure of the model (${isLost ? 'no longer shown in all under' : 'otherwise under'} ${names})`,
      andMore: (names: string, more: number): string => `${names} and ${more} more`,
      onInputs: (names: string): string => `the value of ${names}`,
      shownUnder: (structure: string, shown: string, median: string): string =>
        `${structure}: ${shown}, median ${median}`,
      ofAll: (shown: number, draws: number): string => `${shown} of ${draws}`,
      counted: (name: string, shown: string): string => `${name} (${shown})`,
      onSomeInputs: (names: string): string => `mixed in the sets, which do not single out inputs: ${names}`,
      onFew: (names: string): string => `single sets under ${names}, too few to tell a structure from chance`,
      untold: (names: string): string => `What cannot be told: ${names}.`,
      leader: (name: string, first: string, names: string): string =>
        `First by its effect under the model as it is: ${name} (in ${first} sets)${names === '' ? '; under no other structure is it told to fall behind' : `; it falls behind under ${names}`}.`,
      structure: 'structure',
      fate: 'so',
      usual: 'the model as it is',
      alike: (count: number): string => `${count} other ${count === 1 ? 'structure' : 'structures'}`,
      of: (shown: number, draws: number): string => `${shown}/${draws}`,
      fewest: (shown: number, draws: number): string => `≥ ${shown}/${draws}`,
      note: (structures: number, draws: string): string =>
        `Every structure is played under the baseline and all reforms alike, in ${draws} parameter ${draws === '1' ? 'set' : 'sets'}. A structure stands by itself where a reform that holds in the model as it is no longer does, or is told to fare otherwise (binomial, 5 % over all structures); three others or more are taken together, medians and places from the lowest to the highest, with the smallest share of sets and the worst that became of it. dare: sets in which it is shown to make more cadres dare; of a single set no more is said. ≠: another median place than in the model as it is. All ${structures + 1} structures are in matrix.csv.`,
      start: (there: string, usual: number): string =>
        `Sets under other structures start from ${plural(there, 'replication')}, those of the model as it is from ${usual}.`,
      equal: (names: string): string => `Here the same as the model as it is, and not counted: ${names}.`,
      notCalibrated:
        'The parameter sets were calibrated to the survey under the model as it is; under other structures they need not agree with it.',
      calibrated: (count: number): string =>
        `${count} of the structures have parameter sets that were calibrated anew; those of the others were calibrated under the model as it is, and need not agree with the survey here.`,
      /** The mark of a structure that the survey is out of reach of. */
      marked: (structure: string): string => `${structure} †`,
      outOfReach: (names: string): string =>
        `† The survey is out of reach of ${names}: fewer than 5 % of the sets found there are near enough to it. These are the nearest that the structure has, not sets that agree with the survey.`,
      /** The chart of all structures. */
      chart: 'Effects under every structure',
      caption: (structures: number): string =>
        `Difference in the 不敢为 rate (points): for each reform the median and the range of worlds under the model as it is (bold) and under ${structures} other ${structures === 1 ? 'structure' : 'structures'}. An orange strip: the reform is told to fare otherwise there than in the model as it is.`
    },
    /** What to do under all that (decision.ts). */
    decision: {
      title: 'What to do',
      over: (
        isPosterior: boolean,
        worlds: number,
        { distinct, isFew }: { distinct: number; isFew: boolean }
      ): string => {
        const sets = `Over ${worlds} parameter ${worlds === 1 ? 'set' : 'sets'}`
        if (!isPosterior)
          return `${sets} spread evenly over the ranges held plausible: a share of them is no probability.`
        const drawn = `${sets} calibrated to the targets, drawn by their weights`
        const copies = distinct < worlds ? `, ${distinct} of them distinct` : ''
        return `${drawn}${copies}${isFew ? '; too few for posterior probabilities' : ', so that a share of them is a posterior probability'}.`
      },
      leftOut: {
        'at-most': (names: string): string => `Not among the options, having too many reforms: ${names}.`,
        constraint: (names: string): string =>
          `Not among the options, shown to break a constraint in more than 5 % of the sets: ${names}.`
      },
      oneChoice: (name: string): string =>
        `${name} lowers the 不敢为 rate the most on average, and has the smallest of the largest regrets too.`,
      choices: (mean: string, minimax: string): string =>
        `${mean} lowers the 不敢为 rate the most on average; the smallest of the largest regrets is that of ${minimax}.`,
      near: (
        name: string,
        isPosterior: boolean,
        {
          share,
          probability,
          indifference
        }: { share: string; isAll: boolean; probability: string; indifference: string }
      ): string =>
        `${isPosterior ? `With posterior probability ${probability}` : `In ${share}`} ${name} is not shown to be more than ${plural(indifference, 'point')} behind the best.`,
      sets: (near: number, worlds: number): string =>
        near === worlds && worlds > 1 ? `all ${worlds} sets` : `${near} of ${worlds} sets`,
      shareOfSets: (share: string): string => `${share} of the sets`,
      of: (count: number, worlds: number): string => `${count}/${worlds}`,
      noFront: (names: string): string => `No front of effect and cost: nothing says what these cost: ${names}.`,
      front: (names: string): string => `Nothing does more on average for less: ${names}.`,
      estimate: (value: string, error: string): string => `${plural(value, 'point')} (± ${error})`,
      evpi: (low: string, high: string): string =>
        `To know all inputs before choosing would be worth something: ${low} of the 不敢为 rate by an estimate biased downwards, ${high} by one biased upwards.`,
      evpiNone: (high: string): string =>
        `Even knowing all inputs beforehand is not shown to make for a better choice; an estimate biased upwards lowers the 不敢为 rate by another ${high}.`,
      sameBest: (first: number, worlds: number): string =>
        worlds === 1
          ? 'One set says nothing about what knowing the inputs is worth.'
          : `By the estimates the best is the same in ${first} of these ${worlds} sets; they are too few to say what knowing the inputs is worth.`,
      fewWorlds: (worlds: number, needed: number): string =>
        `Which input is worth asking about takes ${needed} parameter sets; there are ${worlds}.`,
      ask: (isFirst: boolean, name: string, value: string, error: string): string =>
        `${isFirst ? 'Ask first about' : 'then about'} ${name}: knowing it is worth ${plural(value, 'point')} (± ${error})`,
      askEnd: ', as far as these sets tell.',
      askNone: 'No single input, and no group of them, is shown to be worth asking about.',
      group: (name: string): string => DECISION_GROUPS[name] ?? name,
      fails: (
        name: string,
        where: string,
        { density, coverage, open }: { density: string; coverage: string; open: number }
      ): string =>
        `${name} fails where ${where}: in ${density} of those sets it is shown not to help, not even in part, and ${coverage} of all its failures lie there${open > 0 ? ` (${open} open ${open === 1 ? 'set' : 'sets'} left out)` : ''}.`,
      bound: {
        low: (name: string, at: string): string => `${name} is ${at} or more`,
        high: (name: string, at: string): string => `${name} is ${at} or less`
      },
      noBox: {
        'as-by-chance': (names: string): string =>
          `Where these fail, no box of inputs stands out from chance: ${names}.`,
        'not-stable': (names: string): string =>
          `Where these fail, no box of inputs returns in halves of the sets: ${names}.`,
        'too-few-cases': (names: string): string =>
          `These are shown to fail in too few sets (fewer than 30), or in all, to say where: ${names}.`,
        'too-few-worlds': (names: string): string => `To say where these fail takes 200 told sets: ${names}.`
      },
      sameEverywhere: (name: string, count: number): string =>
        `Under ${count === 1 ? 'the other structure' : `each of the ${count} other structures`} the best choice on average is ${name} too.`,
      otherwise: (
        name: string,
        {
          same,
          all,
          shortfall,
          where,
          best
        }: { same: number; all: number; shortfall: string; where: string; best: string }
      ): string =>
        `Under ${same} of ${all} other structures the best choice on average is ${name} too; it falls short the most under ${where}, by ${plural(shortfall, 'point')} of ${best}.`,
      option: 'option',
      worth: 'mean fall (points)',
      mean: 'regret',
      ninth: '90 %',
      largest: 'largest',
      nearBest: 'near best',
      note: (isPosterior: boolean, worlds: number | null): string =>
        `Mean fall: by how much an option lowers the 不敢为 rate on average (points). Regret: what it falls short of the best option of a set by, on average, in nine of ten sets at most, and at the most; the best is chosen on one half of the replications and valued on the other, so that it may be negative. Near best: ${isPosterior ? 'posterior probability' : worlds === null ? 'sets, of all,' : `share of the ${worlds} sets`} ${isPosterior ? 'that' : 'in which'} it is not shown to be farther from the best than is worth telling apart. Worth and regret go by the 不敢为 rate alone; beside it stands what it costs: the change in harm in % of the baseline’s, middle of the sets.`
    },
    beside: {
      title: 'What gets worse',
      heading: 'other outcomes',
      recklessShare: 'reckless',
      wrongGrantShare: 'wrong grants',
      wrongSanctionShare: 'wrong sanctions',
      meanHarm: 'harm %',
      meanOutput: 'output %',
      meanPublicTolerance: 'public tol.',
      worseCell: (value: string): string => `${value} worse`,
      note: (comparisons: number): string =>
        `Differences of shares in percentage points, of harm and output in % of the baseline; the 95 % simulation intervals are simultaneous over ${comparisons} comparisons (Bonferroni).`,
      worseMark: '“Worse”: the interval lies on the worse side.',
      nothingWorse: (unseen: string): string => `No outcome can be said to get worse in any scenario; ${unseen}.`,
      unseen: (replications: number): string =>
        `what ${replications} ${replications === 1 ? 'replication does' : 'replications do'} not detect may still be there`,
      worseIn: (outcome: string, count: number, name: string): string =>
        `${outcome} in ${count} (most, by the estimates, in ${name})`,
      worse: (scenarios: number, comparisons: number, parts: string): string =>
        `Worse than in the baseline${scenarios > 1 ? `, among ${plural(scenarios, 'scenario')}` : ''} (intervals simultaneous over ${comparisons} comparisons): ${parts}.`,
      safe: (names: string): string => `The intervals rule out that any of these gets worse in ${names}.`,
      open: (names: string, unseen: string): string => `Nothing can be said to get worse in ${names}; ${unseen}.`,
      scenarios: (count: number): string => `${plural(count, 'scenario')}`
    },
    groups: {
      heading: '不敢为 rate',
      note: 'By tier and by rank: differences in percentage points, intervals one by one. The other rates are in groups.csv.'
    },
    front: {
      none: 'none',
      by: (name: string, by: string, isSure: boolean): string =>
        `${name} (by ${by}${isSure ? '' : ', though the intervals cannot tell'})`,
      counted: (count: number, sure: number): string =>
        `${plural(count, 'scenario')}, ${sure} of them by the intervals too; front.csv names each`,
      sentence: (axes: string, front: string, dominated: string): string =>
        `Pareto front by the estimates of ${axes} (no other scenario is as good in all and better in one): ${front}. Dominated: ${dominated}.`,
      unpriced: (names: string): string => ` Left out, since nothing says what they cost: ${names}.`,
      leftOut: (verdict: string, names: string): string => ` Left out (${verdict}): ${names}.`
    },
    costs: {
      heading: 'cost',
      total: 'in all',
      perPoint: 'per point that the 不敢为 rate falls',
      note: 'In brackets the 95 % simulation interval, one by one; only for reforms shown to make more cadres dare to act'
    },
    synergy: {
      heading: (outcome: string): string => `together: ${outcome}`,
      alone: 'alone',
      last: 'added last',
      shapley: 'Shapley value',
      sum: 'sum',
      less: 'together less than the sum of the single effects',
      more: 'together more than the sum of the single effects',
      open: 'together and the sum cannot be told apart',
      joint: (joint: string, sum: string, excess: string, told: string): string =>
        `Together ${joint}, single effects added up ${sum}, difference ${excess}: ${told}`,
      note: 'In percentage points; ± is half the 95 % simulation interval, one by one. Added last: when all others are in force. Shapley value: on average over all orders of adding; the values sum to the joint effect.',
      noPairs: 'No interaction of two can be told from none.',
      pairs: (named: string, more: number, open: number): string =>
        `Interactions of two (with these two alone, beyond the sum of both): ${named}${more > 0 ? `; and ${more} more` : ''}${open > 0 ? `; ${open} cannot be told from none` : ''}.`
    },
    /** The columns of the table that a batch ends with, and of the report's ranking. */
    table: {
      batchNote: (replications: number, seed: string): string =>
        `In %, differences in percentage points; ± is half the 95 % simulation interval; ${plural(replications, 'replication')}, seed ${seed}.`,
      baselineIs: (name: string, reason: string): string => `Baseline: ${name} (${reason}).`,
      baselineCell: '(baseline)',
      pointNames: (factors: string): string => `Points are named: ${factors}`,
      leftOut: (first: number, last: number, left: number): string =>
        `Rows are given to the baseline and, by the 不敢为 rate, the first ${plural(first, 'scenario')} and the last ${last}; the other ${left} are in summary.csv and differences.csv.`,
      data: 'Data'
    },
    document: {
      title: 'Who dares to act: a comparison of scenarios',
      about: (scenarios: number, replications: number, seed: string): string =>
        `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} · ${replications} ${replications === 1 ? 'replication' : 'replications'} each · seed ${seed} · made with ganwei`,
      ranking: 'The ranking',
      scenario: 'The scenario',
      whoChanged: 'Who changed, and why',
      mechanism: 'How the mechanism works, and where it idles',
      repeat: 'How to repeat it',
      repeatNote:
        'To be given in the run folder. The charts as SVG and Vega-Lite files: npx ganwei report . (--png adds PNG).',
      source: 'Source',
      paper:
        'Chen Peng (陈朋): 《容错机制的建构逻辑及其效能提升》 (the logic of building an error-tolerance mechanism, and how to make it work better), 江苏省社科院廉政与治理研究中心 (Jiangsu Academy of Social Sciences).',
      noCloserLook: {
        alone: 'With one scenario there is nothing to compare cadre by cadre.',
        identical: 'No scenario differs from the baseline, so no cadres were followed.',
        'other-cadres':
          'The scenario of the answer differs from the baseline in tiers, leaders or time: these are not the same cadres, and none were followed.',
        'too-large':
          'There are too many cadres to follow them one by one here; ganwei explain does it for any two scenarios.'
      },
      tuning: {
        title: 'What the baseline was calibrated to',
        survey:
          'The default parameters are one world out of a calibration: to the survey in section 3 of the paper (“yes, many” 5.95 %, “yes, a few” 17.91 %, “no” 25.95 %, “don’t know” 50.19 %, each held to be 3 points uncertain), to published figures on discipline and to one county’s report on tolerance (ganwei:targets/reference, ganwei:ranges/reference). That it resembles them is therefore an input, not a test of the model; many other worlds agree with them as well (ganwei:ensembles/baseline).',
        parameters: (labels: string): string =>
          `What the paper’s survey was used for already in the first version: ${labels}.`
      },
      patterns: {
        title: 'Patterns of the model: emergent, built in, calibrated',
        text: 'Version 1’s world (ganwei:structures/version-1) shows each of these patterns. Whether today’s reference world (ganwei:baseline, default parameters) shows it stands in the last column: shown, not shown, or open at 40 replications. The program’s tests hold both to it; another baseline, with another organisation or survey, need not show any. Only emergent patterns speak for the mechanism; those built in follow directly from an assumption, and calibrated ones were put in.',
        pattern: 'pattern',
        origin: 'origin',
        because: 'why',
        inReference: 'reference world',
        standings: { shown: 'shown', 'not-shown': 'not shown', open: 'open' },
        origins: { 'built-in': 'built in', tuned: 'calibrated', emergent: 'emergent' }
      },
      limits: {
        title: 'Limits',
        chance:
          'The 95 % simulation interval covers chance at fixed parameters only. More replications make it narrower; they do not reduce what is uncertain about the parameters and the model.',
        assumed:
          'Most parameters are assumed, and none is estimated from micro-data. Read directions, rankings and interactions of levers under the stated assumptions, not a forecast of any place.',
        fewerWant:
          'The 不敢为 rate may fall merely because fewer want to act. Read it with the deterred share: only where both fall do more cadres dare to act.'
      }
    },
    methods: {
      title: 'Methods',
      played: (run: {
        scenarios: number
        replications: string
        first: number
        last: number
        seed: string
        modelVersion: string
        engine: string
        isUniform: boolean
        periods: number
        burnIn: number
        units: string
        cadres: string
      }): string =>
        `Each of ${run.scenarios} scenarios was played in ${plural(run.replications, 'replication')} (numbered ${run.first} to ${run.last}) under the seed “${run.seed}”, model version ${run.modelVersion}, engine ${run.engine}. A replication${run.isUniform ? '' : ' of the baseline'} lasts ${plural(run.periods, 'quarter')}, of which the first ${run.burnIn} are burn-in and are not counted; the baseline has ${plural(run.units, 'unit')} and ${plural(run.cadres, 'cadre')}.`,
      paired: (together: string): string =>
        `All scenarios share common random numbers: in a replication the same cadre meets the same random disturbances in the same quarter, so differences from the baseline are paired by replication. Intervals are labelled “95 % simulation interval”; ${together} A single replication has none.`,
      worlds:
        'Under other inputs and structures every world has paired differences and the verdict of the rule, by intervals that hold one by one; what is open is played with four times the replications, up to 64. A reform holds in a structure if it is shown in at least 95 % of its worlds (of fewer than 59 in all) and the other way in none; a structure is named where the worlds in which the reform is shown, or told not to be, exceed the share in the model as it is (binomial tail, 5 % over all structures and both sides).',
      draws:
        'Random numbers are words of Philox4x32-10 (Salmon et al. 2011) at a counter that says what each is for; normal ones are quantiles of uniform ones (Wichura 1988).',
      sampled: 'The other inputs are a Latin hypercube of their ranges (McKay, Beckman & Conover 1979).',
      ensemble:
        'The worlds come from ensembles that were calibrated by tempered sequential Monte Carlo (Del Moral, Doucet & Jasra 2006) with preconditioned Crank–Nicolson moves (Cotter et al. 2013).',
      sensitivity: {
        morris: 'Inputs are screened in Morris’s way, in its radial form (Campolongo, Saltelli & Cariboni 2011).',
        sobol: 'Sobol’ indices: first-order ones after Saltelli et al. (2010), total ones after Jansen (1999).',
        regression: 'Inputs are ordered by partial rank correlations (Saltelli & Marivoet 1990).'
      },
      points: 'The points are Sobol’ points (Joe & Kuo 2008), scrambled as by Owen (1995).',
      decision:
        'Regret (Savage 1951) and perfect information (Raiffa & Schlaifer 1961): the best of a world chosen on replications of even number and valued on those of odd number, and the other way round. Partial information: natural cubic splines of 4 degrees of freedom, products of every two inputs of a group (Strong, Oakley & Brennan 2014), the choice fitted on four fifths and valued on the rest; bootstrap of 1,000 samples; one-sided 5 % over all inputs and groups; from 200 worlds on. Failing: PRIM (Friedman & Fisher 1999; Bryant & Lempert 2010), peeling 0.05, pasting 0.01, mass at least 0.1, ten inputs, quasi-p below 5 %, density above the 95 % quantile of 200 shuffles, every input in 10 of 20 half-samples; from 200 told worlds and 30 cases on.',
      ruleColumns: ['rule', 'what it says, with its constants'] as readonly string[],
      /** Every rule with its constants and its source. */
      rules: (k: RuleConstants): readonly (readonly [string, string])[] => [
        [
          'means',
          'Mean over replications ± t of n − 1 degrees · sd/√n, at 95 % (Student 1908); shares end at 0 and 1. Differences: the same of the paired differences (common random numbers). An interval of no width is never printed.'
        ],
        [
          'ratios of sums',
          'Rates whose denominator varies between replications: sum of numerators over sum of denominators, with the jackknife over replications and t of n − 1 (Miller 1974), shares on the logit scale. Paired differences leave the same replication out of both worlds.'
        ],
        [
          'rare events',
          `Under ${k.fewestEvents} events (of a share also non-events): Clopper & Pearson (1934) on events and trials divided by max(1, jackknife variance / binomial variance) · (t/1.96)² (Korn & Graubard 1998), where events fall in at least ${plural(k.fewestReplications, 'replication')}; else no interval. A paired difference needs ${k.fewestEvents} events on both sides.`
        ],
        [
          'spread',
          `What single replications spread over: the order statistics ⌈0.05 n⌉ from below and above, from ${plural(k.fewestForRange, 'replication')} on; of fewer the smallest and the largest. This is not the uncertainty of the mean.`
        ],
        ...(k.isCompared
          ? ([
              [
                'relative differences',
                'In % of the baseline’s mean, with Fieller’s interval (1954) and the paired covariance; a dash where the baseline’s own interval covers 0.'
              ],
              [
                'several scenarios',
                `The intervals of the ${k.outcome}, and those that verdicts use, hold together for the ${k.family} compared (Bonferroni; Dunn 1961): each at 1 − 0.05/${k.family}. What gets worse: together over ${k.besideFear} differences. p-values by Holm (1979). All else one by one.`
              ],
              [
                'verdict',
                `δ = ${k.indifference}. Fear and acting are each down (h < −δ), up (l > δ), level (−δ ≤ l and h ≤ δ: two one-sided tests, Schuirmann 1987) or unsettled, by their interval [l, h]; for output ${k.margin} of the baseline’s stands for δ, tested as the paired means of y − 0.99·y₀ and y − 1.01·y₀. The first that holds: fear up, more-afraid; fear down, acting l > 0, output l > −${k.margin}, dare; fear down, acting l > 0, output down, dare-less-done; acting down, fewer-act; fear down, acting level, fewer-afraid; fear level, acting up, more-act; both level, no-difference, or too-small where fear’s interval excludes 0; else not-told. Equal parameters: identical.`
              ],
              [
                'never seen to differ',
                `Two worlds are called the same only if their parameters are equal. Where no replication of n differed, at most 1 − 0.05^(1/n) of replications do, at 95 % (${k.mostDiffering} for ${k.replications}).`
              ],
              [
                'best',
                `Among the reforms whose verdict is dare: Kim & Nelson (2001), first stage n₀ = ${plural(k.firstStage, 'replication')}, indifference δ, 95 %, c = 1; and multiple comparisons with the best (Hsu 1984; Nelson & Matejcik 1995). The error is shared among all ${k.family} compared, whichever are candidates. Pairs that are not told apart: Bonferroni over all pairs.`
              ],
              [
                'front',
                'Pareto front by the estimates; surely dominated where every paired interval lies on the worse side of 0, together over all pairs and outcomes (Bonferroni).'
              ],
              [
                'contributions',
                'Shapley values (1953) over all orders of adding the measures, computed in each replication; intervals one by one.'
              ]
            ] as const)
          : [])
      ],
      together: (outcome: string, family: number): string =>
        `those of the differences in the ${outcome} hold together for all ${plural(family, 'scenario')} (Bonferroni); any other is for one number, not adjusted for there being several.`,
      oneByOne: 'each is for one number, not adjusted for there being several.',
      rule: (rule: {
        first: string
        outcome: string
        halfWidth: string
        least: number
        most: number
        cap: string
        replications: string
        before: string
      }): string =>
        `The number of replications follows a rule: after ${rule.first}, and after each addition, stop if the simultaneous 95 % simulation intervals (Bonferroni) of the differences in the ${rule.outcome} all have a half-width of at most ${rule.halfWidth}; otherwise go on to the number that the half-widths suggest, ${rule.least} to ${rule.most} times the previous one, at most ${rule.cap}. Looks are at half-widths, never at means. The rule ended at ${rule.replications}.${rule.before}`,
      fixedBefore: (replications: string): string => ` A fixed ${plural(replications, 'replication')} came before.`,
      ruleBefore: (halfWidth: string, replications: string): string =>
        ` An earlier rule (half-width ${halfWidth}) had ended at ${replications}; the present rule was set later.`,
      /** By which rule a search left bundles to be compared. */
      search: (found: { first: number; last: number; most: number; near: string }): string =>
        `Which bundles are compared was decided by the replications of the search alone, numbers ${found.first} to ${found.last}. Of the bundles whose estimated 不敢为 rate and deterred share fall, with neither acting nor output shown to fall (intervals one by one) and no constraint shown to be broken (simultaneous over all bundles and constraints), those are compared that come near the best: the best and the runner-up by the estimates, those that a one-sided paired t test (Bonferroni, 95 %) does not tell apart from the best, and those with at least ${found.near} of its fall, ${found.most} at most. No estimate of the search enters the results below.`,
      constraints: (constraints: string, family: number): string =>
        `Constraints: ${constraints}. Each is judged by the interval of what it bounds (a level, or the paired difference from the baseline), simultaneous over ${family} ${family === 1 ? 'check' : 'checks'} (Bonferroni): kept where the whole interval keeps it, broken where the whole interval breaks it, otherwise it cannot be told. Only what is shown to keep all of them may be called best.`,
      plan: (hash: string): string => `The plan of this run, without --bom, has the SHA-256 ${hash}.`,
      notCounted: (outcomes: string, modelVersion: number | undefined): string =>
        `Not counted by ${modelVersion === undefined ? 'the version that made these records' : `model ${modelVersion}`}, so that a dash stands for them and charts of them are left out: ${outcomes}.`,
      counterfactual:
        'Fear is found by counterfactual: an idle cadre who would act properly if acting were not held to account is afraid (不敢为); one who would also need an able cadre’s competence is unable (不能为); any other is unwilling (不想为).'
    },
    supplement: {
      paperTitle: 'Which measures let more cadres dare to act? A simulation',
      title: 'Supplement: methods and results',
      answer: 'The answer',
      equations: (source: string, version: string, modelVersion: string): string =>
        `Every equation, assumption and limit stands in docs/en/odd.md of ganwei, in the order of the ODD+D protocol. The model follows ${source}, and Porter & Lawler (1968) on motivation. Software: ganwei ${version} (model version ${modelVersion}).`,
      parameters: 'Parameters that differ from the defaults',
      noParameters: 'None: every scenario has the defaults.',
      columns: ['scenario', 'from quarter', 'parameter', 'default', 'value', 'basis of the range'] as readonly string[],
      all: 'All of them are in parameters.csv.',
      more: (rows: number): string => `${rows} more rows.`,
      basis:
        'Basis of a parameter’s range: S the paper, L literature, C first tuned to the survey, A assumed, V a variant. The default is the value of the reference world, calibrated within these ranges. Values of scenarios are questions, not estimates.',
      results: 'Results',
      resultsNote: (isFamily: boolean): string =>
        `In brackets 95 % simulation intervals. Differences are in percentage points, paired with the baseline by replication${isFamily ? '; the intervals of those in the 不敢为 rate hold together over all scenarios (Bonferroni)' : ''}. All outcomes are in data/.`,
      comparison: (file: string): string =>
        `The ranking, verdicts, trade-offs and, if made, the sensitivity analysis stand in full in [${file}](${file}).`,
      figure: (number: number): string => `Figure S${number}`,
      inThisFolder: 'In this folder:',
      sameBytes:
        'The data files are the same as those in data/, to the byte, with the same version of ganwei on any machine.',
      readmeTitle: 'Supplement',
      madeBy: (version: string, scenarios: number, replications: number): string =>
        `Made by ganwei ${version} from one run: ${plural(scenarios, 'scenario')}, ${plural(replications, 'replication')} of each. The numbers come from a simulation, not from observation, under parameters most of which are assumed.`,
      files: {
        methods: 'methods, parameters, results and figures, to be worked into a paper',
        comparison: 'the comparison in full',
        parameters: 'every parameter of every scenario that differs from its default',
        figures: 'the figures (SVG, in both languages)',
        latex:
          'a paper in LaTeX: in latex/, xelatex paper.en, bibtex paper.en, then xelatex twice more (figures as PNG; as vectors after: ls figures/*.svg | xargs -I F rsvg-convert -f pdf -o F.pdf F)',
        readme: 'the columns of every data file',
        plan: 'everything that decides the numbers',
        manifest: 'versions, times and the SHA-256 of every file of the run itself',
        overview: 'what is in this folder',
        program: 'the program as unpacked files, with the description of the model (docs/en/odd.md)',
        archive: 'the same files of the program as one archive',
        crate: 'for archives: what is in this folder (RO-Crate 1.1)',
        sums: 'the SHA-256 of every file of this folder (`sha256sum -c SHA256SUMS`)'
      },
      repeat: 'To repeat the run, give in this folder: ',
      offline: 'With Node.js alone, without a network: ',
      programHash: (hash: string): string => `SHA-256 ${hash}`,
      publishedBy: {
        licence: (name: string): string => `Licence: ${name}.`,
        noLicence:
          'No licence has been named: without one nobody may use these files (`ganwei paper --license CC-BY-4.0`).',
        authors: (names: readonly string[]): string => `Authors: ${names.join('; ')}.`,
        noAuthors: 'No authors have been named (`--author`).',
        date: (day: string): string => `Published: ${day}.`,
        noDate: (day: string): string =>
          `No date of publication has been named (\`--date\`); ro-crate-metadata.json has the day of the run, ${day}.`
      }
    },
    /** README.txt of a run folder. */
    readme: {
      run: (scenarios: number, replications: number, seed: string): string =>
        `A run of ganwei: ${plural(scenarios, 'scenario')}, ${plural(replications, 'replication')} of each, seed ${seed}.`,
      simulated:
        'The numbers come from a simulation, not from observation, under parameters most of which are assumed.',
      scenarios: 'Scenarios',
      notCompared: (most: number | null): string =>
        `The worlds stand in plan.json and, with their outcomes, in the tables. ${notCompared(most)}.`,
      files: 'Files',
      plan: 'written first: everything that decides the numbers; not to be changed',
      html: 'the report, to be opened in a browser',
      markdown: 'the same report as text and tables',
      figures: 'the charts, where ganwei report wrote them: .svg, and .vl.json for the Vega editor',
      parquet: 'the same, for programs that read large data',
      journal: 'the record of all replications, to continue and to verify',
      assumptions: 'the record of the replications of the sensitivity analysis',
      sensitivity: 'the record of the points whose results stand in sensitivity.csv',
      crate: 'for archives: what is in this folder (RO-Crate 1.1), with the day of the run',
      manifest: 'written last: versions, times, the SHA-256 of every file',
      readme: 'what each file and column of the run is',
      csv: 'CSV files are UTF-8 with a decimal point; an empty cell is an undefined value. Random numbers are common:\nreplications of the same number are pairs across scenarios.',
      repeat: 'To repeat the run, give in this folder: ',
      verify: 'To verify it: ',
      columns: 'Columns',
      crateName: (scenarios: number, replications: number, seed: string): string =>
        `ganwei: ${plural(scenarios, 'scenario')}, ${plural(replications, 'replication')}, seed ${seed}`,
      crateText: (names: string): string =>
        `Simulated results of an agent-based model of cadres who choose between acting and idling. Scenarios: ${names}.`,
      noLicence: 'No licence has been named',
      noLicenceText:
        'Nobody has said yet on which terms these files may be used. Whoever publishes them says so: ganwei paper --license.',
      crateRun: (engine: string): string => `ganwei batch, engine ${engine}`
    },
    /** What the data files of a run are about, and their columns. */
    data: {
      about: {
        summary: 'mean, standard deviation and 95 % simulation interval of every outcome of every scenario',
        design: 'the points of the designs with the level of each factor',
        differences:
          'every outcome’s difference from the baseline, paired by replication, with its 95 % simulation interval',
        comparison:
          'what can be said of every scenario against the baseline: simultaneous intervals, verdict, places, whether it may be best',
        front:
          'the Pareto front by the estimates of some outcomes, the baseline included: what is on it, and what is dominated by what',
        groups:
          'every scenario’s rates by tier and by rank, and their differences from the baseline (intervals one by one)',
        synergy:
          'a bundle taken apart: reforms alone, added last, Shapley values, interactions of two, and together against the sum (intervals one by one)',
        assumptions:
          'every parameter set of the sensitivity analysis: each scenario’s mean differences from the baseline there, and the parameters there',
        regret: 'what every option falls short of the best by, over the parameter sets',
        information: 'what knowing single inputs, or groups of them, is worth to the choice',
        matrix:
          'what became of every reform under every structure of the model: effects over its parameter sets, kinds of sets, places',
        sensitivity: 'which inputs move the effects and the level, a line for each measure',
        constraints:
          'the constraints of the comparison held against every scenario: by how much each is kept, simultaneous intervals, verdict',
        tried: 'the best of the bundles that a search tried, by its own few replications',
        ensemble: 'the worlds of a calibration: weight, distance, every parameter by its path, outcomes',
        fit: 'what a calibration aimed at, and what worlds show before and after',
        inputs: 'what became of each input of a calibration',
        ridges: 'pairs of inputs that hang together among the worlds',
        effects: 'what each reform adds to the 不敢为 rate in worlds of equal weight',
        generations: 'how the particles were led to the targets',
        looks: 'the half-widths of the simultaneous intervals at each look of the precision rule',
        replications: 'every replication of every scenario, a line each',
        outcomes: 'the mean of every outcome over the replications of each world, without intervals, a line a world',
        periods:
          'the mean path of every scenario quarter by quarter, each total divided by the cadres; burn-in included'
      },
      scenario: 'scenario',
      factor: (name: string): string => `level of the factor ${name}`,
      baseline: 'the scenario compared with',
      outcome: 'the outcome, by its name',
      familyOutcome: 'the outcome whose intervals hold together',
      mean: 'mean over replications',
      sd: 'standard deviation between replications, with n − 1',
      low: 'lower end of the 95 % simulation interval of the mean',
      high: 'upper end of the 95 % simulation interval of the mean',
      n: 'replications that count: those where the outcome is defined',
      varianceRatio: 'how many times more replications independent sampling would need for an interval as wide',
      identical: 'both worlds have equal parameters',
      indifference: 'δ: the difference in fear and acting that matters, as a share',
      relative: 'of amounts: the mean difference as a part of the baseline’s mean; empty where it has no interval',
      relativeLow: 'lower bound of its 95 % interval (Fieller)',
      relativeHigh: 'upper bound of its 95 % interval (Fieller)',
      estimator:
        'mean: mean over replications; of rates whose denominator varies or whose events are rare a ratio of sums, with sd √n times its jackknife error, and the interval of the jackknife (ratio), of rare events (exact), or none for want of events (too-few); control-variates: the 不敢为 rate’s difference once more, by regression on controls whose means are known, where --control-variates asked for it',
      spreadLow: '5 % of replications lie below (of fewer than 40: the smallest); not the uncertainty of the mean',
      spreadHigh: '95 % of replications lie below (of fewer than 40: the largest); not the uncertainty of the mean',
      failed: (reason: string): string => `cases that failed: ${reason}`,
      replication: 'replication, from 0',
      period: 'quarter, from 0',
      meanPerCadre: 'mean over replications, per cadre',
      replications: 'replications',
      meanDifference: 'mean difference from the baseline',
      simultaneousLow: 'lower end of the simultaneous 95 % simulation interval',
      simultaneousHigh: 'upper end of the simultaneous 95 % simulation interval',
      p: 'two-sided p-value of no difference',
      holmP: 'p-value adjusted by Holm’s method',
      verdict: (verdicts: string): string => `verdict: ${verdicts}`,
      unsettled: 'the outcomes that leave the verdict open',
      direction: (outcome: string): string => `where ${outcome} goes: down, up, level, unsettled`,
      evidence: {
        fear: 'the 不敢为 rate',
        acting: 'acting',
        outputFloor: 'output less 99 % of the baseline’s',
        outputCeiling: 'output less 101 % of the baseline’s'
      },
      evidenceLow: (evidence: string): string => `lower end of the interval that the verdict rests on: ${evidence}`,
      evidenceHigh: (evidence: string): string => `upper end of the interval that the verdict rests on: ${evidence}`,
      rankByRate: 'place by the difference in the 不敢为 rate',
      rankByDeterredShare: 'place by the difference in the deterred share',
      feasibility: 'feasible (every constraint is kept), infeasible (one is broken), open (cannot tell)',
      constraintIs: 'which side the bound is on: at-least, at-most',
      constraintOf:
        'what is bounded: level (the outcome), change (against the baseline), part (that as a part of the baseline’s)',
      constraintBound: 'the bound, shares from 0 to 1',
      slack: 'by how much the constraint is kept, in the outcome’s unit; below 0 it is broken',
      triedPlace: 'place among the bundles tried, by the estimated 不敢为 rate',
      triedBundle: 'the reforms of the bundle',
      triedCompared: 'it came near enough to the best to be compared',
      triedBreaks:
        'the constraints that it is shown to break, each with by how much it is kept (below 0 it is broken) and the simultaneous interval; empty for none',
      isCandidate: 'it may be called best',
      isSurvivor: 'the selection has not eliminated it',
      isInBestSet: 'it cannot be told apart from the best',
      sameCadres: 'the same cadres stand in both worlds',
      meanOf: (outcome: string): string => `mean: ${outcome}`,
      place: (leftOut: string): string =>
        `place: front (no other scenario is as good in all and better in one), dominated, left-out (${leftOut})`,
      by: 'the scenario that dominates it',
      isSure: 'the paired intervals (simultaneous over all pairs and outcomes, Bonferroni) say so too',
      groupedBy: 'what the group is of: tier or rank',
      group: 'the group',
      differenceLow: 'lower end of the 95 % simulation interval of the difference',
      differenceHigh: 'upper end of the 95 % simulation interval of the difference',
      effect: 'which effect: single, last, shapley, interaction, joint, sumOfSingles, excess',
      reform: 'the reform',
      otherReform: 'the reform it interacts with',
      draw: 'number of the parameter set',
      structure: 'structure of the model; empty for the model as it is',
      worlds: 'parameter sets played',
      outOfReach:
        'whether the targets are out of reach of this structure (fewer than 5 % of its particles below the 99 % point of χ²); empty where no calibration under it was given',
      medianEffect: 'median over the sets of the mean difference in the 不敢为 rate',
      lowestEffect: 'lower end of the middle 90 % of the sets (of fewer than 40, the smallest)',
      highestEffect: 'upper end of the middle 90 % of the sets (of fewer than 40, the largest)',
      medianHarm: 'median over the sets of the change in harm per cadre-period, as a share of the baseline’s',
      lowestHarm: 'its lower end, as for the effect',
      highestHarm: 'its upper end, as for the effect',
      medianHarmPerAct: 'median over the sets of the change in harm per acting cadre, as a share of the baseline’s',
      worldsOf: (kind: string): string => `sets of the kind “${kind}”`,
      fate: (fates: string): string => `what became of it under this structure: ${fates}`,
      medianRank: 'median place by the estimated difference in the 不敢为 rate',
      lowestRank: 'best place (of 40 sets or more, at the lower end of the middle 90 %)',
      highestRank: 'worst place (of 40 sets or more, at the upper end of the middle 90 %)',
      differs:
        'whether it no longer holds as in the model as it is, or is told to fare otherwise (binomial, 5 % over all structures)',
      rankChanges: 'whether its median place differs from that in the model as it is',
      worldsKept: 'sets in which every constraint is shown to be kept',
      worldsBest: 'sets in which it is best',
      worth: 'mean fall in the 不敢为 rate over the sets, as a share',
      meanRegret: 'mean regret; the best chosen on one half of the replications, valued on the other',
      ninthRegret: 'regret that nine of ten sets do not exceed',
      largestRegret: 'largest regret',
      nearBest: 'sets in which it is not shown to be farther from the best than the indifference',
      farFromBest: 'sets in which it is shown to be',
      worldsBroken: 'sets in which a constraint is shown to be broken',
      cost: 'cost',
      isMeanChoice: 'whether it lowers the rate the most on average',
      isMinimaxChoice: 'whether it has the smallest of the largest regrets',
      informationOn: 'path of the input, or group of the parameter table',
      informationInputs: 'inputs that are known together',
      informationValue: 'what knowing it is worth, as a share of the 不敢为 rate',
      informationError: 'its standard error by the bootstrap over sets',
      informationShown: 'whether it exceeds 0 by more than chance explains among all that were looked at',
      standing: (standings: string): string => `what is said of it over all structures: ${standings}`,
      meanDifferenceOf: (outcome: string): string => `mean difference in: ${outcome}`,
      assumedSd: 'standard deviation of the difference in the 不敢为 rate over the replications of the set',
      assumedVerdict: 'verdict in this set, by intervals that hold one by one',
      worldKind: (kinds: string): string => `what the verdict amounts to: ${kinds}`,
      assumedFeasibility: 'whether the constraints are kept in this set, by intervals that hold one by one',
      assumedRank: 'place in this set by the estimated difference in the 不敢为 rate; ties share the better place',
      parameter: (label: string, low: number, high: number, basis: string): string =>
        `${label}: value of the parameter, from ${low} to ${high}, basis ${basis}`,
      look: 'number of the look',
      replicationsThen: 'replications of each scenario then',
      halfWidth: 'half-width of the simultaneous 95 % simulation interval',
      wanted: 'the half-width that the rule asks for'
    }
  },

  // ——— Sensitivity: which inputs move an effect ———
  sensitivity: {
    title: 'What the effects depend on',
    chance: 'chance',
    methods: { morris: 'Morris’s screening', sobol: 'Sobol’ indices', regression: 'a regression of ranks' },
    intro: ({
      method,
      outcome,
      inputs,
      rows,
      points,
      replications
    }: Readonly<Record<'method' | 'outcome' | 'rows' | 'points' | 'replications', string>> & {
      inputs: number
    }): string =>
      `What moves ${outcome}, by ${method}: ${inputs === 1 ? '1 input within its plausible range' : `${plural(inputs, 'input')} within their plausible ranges`}, ${rows === points ? '' : `N = ${rows}, `}${plural(points, 'point')}, ${replications} ${replications === '1' ? 'replication' : 'replications'} at each.`,
    introOfEnsemble: ({ outcome, name, worlds, of, inputs, replications }: SensitivityOfEnsemble): string =>
      `What moves ${outcome} over ${plural(whole(worlds.length), 'world')} of ${name}, drawn from its ${whole(of)} by their weights${different(worlds)}: a regression of ranks on the ${plural(inputs, 'input')} in which they differ, ${replications} ${replications === '1' ? 'replication' : 'replications'} in each. These inputs hang together as far as the survey binds them, so that a coefficient is no share of variance; how far one would move it beyond these worlds is not told.`,
    effect: (reform: string): string => `Effect of ${reform}`,
    lead: (reform: string): string => `Lead of ${reform} over the best of the others`,
    level: (scenario: string): string => `Level under ${scenario}`,
    mean: (value: string, interval: string): string =>
      `mean over all points ${value}${interval === '' ? '' : `, 95 % ${interval}`}`,
    columns: {
      target: 'what moves',
      input: 'input',
      total: 'total T',
      first: 'alone S',
      muStar: 'μ*',
      mu: 'μ',
      sigma: 'σ',
      correlation: 'partial rank correlation',
      plain: 'rank correlation',
      coefficient: 'coefficient',
      interval: '95 %'
    },
    /** What the numbers of a method are. */
    notes: {
      morris:
        'μ* is the mean size of the change as an input crosses its whole range, μ the same with its sign, σ how much the change depends on the other inputs. For chance, μ* is the mean size of the difference between two sets of replications at the same point. Intervals of 95 % by bootstrap over base points, that of the mean by t over them.',
      sobol:
        'T is the share of variance in which an input has a part, S what it explains alone. Intervals of 95 % by bootstrap over rows, that of the mean by t over them; as rows of Sobol’ points are not independent, these are wider than need be. An index says nothing where its interval covers 0 or lies below it (S) or lies below 1 % (T).',
      regression:
        'Ranks of the outcome on ranks of the inputs. Intervals of 95 % are Fisher’s, one by one, that of the mean by t over points; an input stands out where the interval that holds for all inputs together leaves out 0. Where inputs depend on each other, no coefficient is a share of variance.'
    },
    leading: (named: string, count: number): string =>
      `${named} ${count === 1 ? 'moves' : 'move'} it most: ${count === 1 ? 'the interval lies' : 'the intervals lie'} above those of all other inputs.`,
    overlapping: (named: string): string =>
      `The intervals do not tell which input moves it most; the largest estimates are those of ${named}.`,
    largest: (named: string): string => `The largest estimates are those of ${named}.`,
    withSize: (name: string, size: string): string => `${name} (${size})`,
    noneLeads: 'No input moves it.',
    mostlyChance: (chance: string, named: string, count: number): string =>
      `Mostly chance moves it (${chance}); of the inputs, the largest ${count === 1 ? 'estimate is that' : 'estimates are those'} of ${named}.`,
    rowsUsed: (used: string, played: string): string =>
      `Of the ${plural(played, 'row')} played, ${used} are used: in the others the outcome is undefined at some point.`,
    tooFewRows: (rows: string, least: number): string =>
      `${rows} ${rows === '1' ? 'row is' : 'rows are'} too few to say what moves it, or for intervals; at least ${least} are needed.`,
    morrisChance: (size: string): string =>
      `Chance alone moves it by ${size} between two sets of as many replications.`,
    chanceShare: (one: string, run: number, ofRun: string): string =>
      `Chance has a part in ${one} of its variance with one replication, and in ${ofRun} with ${run}.`,
    chanceUnknown: 'The rows are too few to say how much of its variance is chance.',
    settled: (count: number, agreement: string): string =>
      count === 1
        ? `Which comes first is settled: ${agreement} of bootstrap samples agree.`
        : `The order of the first ${count === 2 ? 'two' : 'three'} is settled: ${agreement} of bootstrap samples agree.`,
    unsettled: (count: number, agreement: string, needed: string | null): string =>
      `${count === 1 ? 'Which comes first' : `The order of the first ${count === 2 ? 'two' : 'three'}`} is not settled: only ${agreement} of bootstrap samples agree${needed === null ? ', and two of them cannot be told apart' : `; about N = ${needed} would settle it`}.`,
    explained: (share: string): string => `The regression explains ${share} of the ranks’ variance.`,
    standOut: (named: string): string => `These stand out: ${named}.`,
    beyond: (threshold: string): string =>
      `Beyond ±${threshold} a rank correlation stands out from those that shuffling gives; these have no interval.`,
    noneStandsOut: (worlds: string, needed: string | null): string =>
      `${plural(worlds, 'world')} do not tell which input matters${needed === null ? '' : `; a regression of ranks needs ${needed}`}.`,
    ofAssumptions:
      'Which assumptions go with the effect of each reform on the 不敢为 rate over these worlds, by the ranks of both (1 or −1: always in step).',
    tornado: 'The assumptions that go with the effect',
    tornadoCaption: (reform: string, shown: number, all: number): string =>
      `${reform}: how the effect on the 不敢为 rate goes with each assumption, the largest ${shown} of ${all}. A bar to the right: the higher the assumption, the less fear is taken away. Beyond the dashed lines a bar stands out.`,
    best: (named: string): string => `Best of the reforms, by points: ${named}.`,
    bestOf: (reform: string, points: string): string => `${reform} ${points}`,
    axes: {
      total: 'share of variance',
      muStar: 'μ*, the mean size of the change',
      sigma: 'σ, how much it depends on the rest',
      correlation: 'rank correlation'
    },
    inUnit: (axis: string, unit: string): string => `${axis} (${unit})`,
    bars: 'What moves it: each input’s part',
    plane: 'Strength and dependence of the inputs: μ* and σ',
    barsCaption: ({ target, shown, all }: { target: string; shown: number; all: number }): string =>
      `${target}: ${shown < all ? `the ${shown} largest of ${plural(all, 'input')}` : 'every input'}, the largest first. Bars are intervals of 95 %; hollow points tell nothing.`,
    planeCaption: (target: string): string =>
      `${target}: the further right, the more an input moves it; the higher, the more that depends on where the others stand. On the dashed line σ equals μ*.`,
    data: {
      target: 'what is moved: effect of the scenario, lead of the scenario over the best of the others, level',
      factor: 'the input, by the name of its range; chance stands for other replications',
      label: 'what the input is called',
      measure:
        'which measure: total, first (shares of variance), muStar, mu, sigma (in the outcome’s unit), correlation, coefficient, chanceShareOfOne, chanceShareOfRun, rSquared, agreement (share of bootstrap samples with the same first), pointsNeeded',
      value: 'the estimate',
      low: 'lower end of its 95 % interval',
      high: 'upper end of its 95 % interval',
      tells: 'it tells something: the interval of S lies above 0, that of T reaches 0.01, the correlation stands out'
    }
  },

  // ——— Charts ———
  charts: {
    replications: 'replications',
    /** What the bars of a chart are, or why there are none. */
    bars: (hasIntervals: boolean): string =>
      hasIntervals
        ? `Bars are ${INTERVAL}s, hidden where narrower than the point; they cover chance at fixed parameters only.`
        : 'With fewer than two replications there are no intervals.',
    /** What the thin lines of a chart are. */
    spans: (spread: string): string => `Thin lines: ${spread}; this is not the uncertainty of the mean.`,
    /** What a look at single cadres rests on. */
    followed: ({ first, last, replications }: { first: number; last: number; replications: number }): string =>
      replications === 1
        ? `Based on following every cadre through one replication (number ${first}).`
        : `Based on following every cadre through ${plural(replications, 'replication')} (${first} to ${last}).`,
    rates: {
      title: '不敢为 rate and deterred share by scenario',
      none: 'No 不敢为 rate can be computed.',
      one: ({ name, rate, share }: RateOfScenario): string =>
        `Under “${name}” the 不敢为 rate is ${percent2(rate)} and the deterred share ${percent2(share)}.`,
      many: (lowest: RateOfScenario, highest: RateOfScenario, baseline: RateOfScenario): string =>
        `The 不敢为 rate runs from ${percent2(lowest.rate)} under “${lowest.name}” (deterred share ${percent2(lowest.share)}) to ${percent2(highest.rate)} under “${highest.name}” (${percent2(highest.share)}); the dashed line marks the baseline “${baseline.name}”, ${percent2(baseline.rate)}.`
    },
    differences: {
      title: 'Difference from the baseline: 不敢为 rate and deterred share',
      axis: 'difference from the baseline (percentage points)',
      same: 'equal parameters',
      hollow: 'hollow: interval contains 0',
      differenceOf: (outcome: string): string => `difference in the ${outcome} (points)`,
      pairs: 'pairs',
      caption: ({ baseline, below, above, open, unbounded, identical, threshold }: CountedDifferences): string =>
        `Paired with the baseline “${baseline}” by common random numbers. 不敢为 rate, by whether the interval contains 0: ${[
          below > 0 ? `${below} below the baseline` : '',
          above > 0 ? `${above} above it` : '',
          open > 0 ? `${open} with 0 inside` : '',
          unbounded > 0 ? `${unbounded} without an interval` : '',
          identical > 0 ? `${identical} with equal parameters` : ''
        ]
          .filter((part) => part !== '')
          .join(', ')} (a verdict also asks for ${plural(threshold, 'point')}).`,
      simultaneous:
        'The intervals of the rate are simultaneous over all scenarios (Bonferroni), those of the deterred share pointwise.'
    },
    synergy: {
      title: 'Synergy: each measure alone, all together, and Shapley values',
      axis: 'change in the 不敢为 rate (percentage points)',
      measure: 'measure',
      single: 'alone',
      shapley: 'Shapley value',
      last: 'added last',
      all: 'all together',
      sum: 'sum of alone',
      together: 'together',
      sumAndTogether: 'sum of alone / together',
      caption: ({ count, joint, sum, excess: { mean, low, high }, isTold, isMore }: SynergyOfBundle): string =>
        `Together the ${count} measures change the 不敢为 rate by ${plural(points(joint), 'point')}; their single effects add up to ${points(sum)}. ${
          !isTold
            ? 'The two cannot be told apart.'
            : `They differ by ${points(mean)} (${INTERVAL} ${points(low)} to ${points(high)}): together the measures do ${isMore ? 'more' : 'less'} than the sum of their parts.`
        } A Shapley value is a measure’s contribution averaged over all orders of adding it; bars are pointwise ${INTERVAL}s.`
    },
    surface: {
      title: (factors: readonly string[]): string => `Surface: ${factors.join(' × ')}`,
      rate: '不敢为 rate',
      caption: ({ low, high, top }: { low: number; high: number; top: number | null }): string =>
        `The 不敢为 rate runs from ${percent(low)} to ${percent(high)}, darker where it is higher; both ends are estimates and contain chance. Contours are 2 points apart, labelled in per cent. With every lever at its highest level it is ${percent(top)}.`,
      half: (half: number | null, baseline: number | null): string =>
        half === null
          ? `The estimates nowhere cross half the baseline’s ${percent(baseline)}.`
          : `The thick dashed line is half the baseline’s ${percent(baseline)}, ${percent(half)}.`,
      cells: 'Cells are the points played; contours interpolate linearly between them.',
      noIntervals: 'With one replication there are no intervals, so nothing can be said about which cells are higher.',
      intervals: (halfWidth: number, isWide: boolean): string =>
        `The ${INTERVAL} of a cell is typically ±${plural(decimal(100 * halfWidth, 2), 'point')}${isWide ? ', more than half the distance between contours: neighbouring contours cannot be told apart' : ''}.`,
      left: (count: number): string =>
        count === 1 ? 'One more level is in the table only.' : `${count} more levels are in the table only.`
    },
    tradeOffs: {
      title: 'Trade-offs: the 不敢为 rate against reckless acting, harm and output',
      caption: ({ baseline, count, reckless, harm, output }: CountedWorsenings): string =>
        `Against “${baseline}”, by pointwise ${INTERVAL}s: reckless acting per act rises in ${reckless} of ${plural(count, 'scenario')}, harm rises in ${harm}, output falls in ${output}.`,
      numbers: (without: number): string =>
        `Number 0, with a dark ring, is the baseline; the key to the numbers is below the plots.${
          without === 0
            ? ''
            : without === 1
              ? ' One scenario stands too close to others to have a number; its values are in the table.'
              : ` ${plural(without, 'scenario')} stand too close to others to have a number; their values are in the table.`
        }`,
      front: (outcomes: readonly string[]): string => `The dashed line is the Pareto front (${outcomes.join(', ')}).`
    },
    whoChanged: {
      title: 'Who decides otherwise, and what moved the decision',
      perHundred: 'per hundred cadre-quarters',
      moved: (change: string): string => `what moved ${change} (utility)`,
      change: 'change',
      cadreQuarters: 'cadre-quarters',
      caption: ({ reform, out, into }: { reform: string; out: number; into: number }): string =>
        `The same cadres in the baseline and under “${reform}”: of every hundred cadre-quarters, ${decimal(out, 2)} turn from afraid to acting and ${decimal(into, 2)} the other way.`,
      commonest: (change: string, causes: readonly string[]): string =>
        causes.length === 0
          ? `The commonest change is “${change}”.`
          : `The commonest change is “${change}”; ${causes.join(' and ')} contributed most to it.`,
      note: 'The parts are exact Shapley values: they say what moved the decision at that moment, not what ultimately caused it. Other means unable or unwilling.'
    },
    composition: {
      title: 'What cadres do: acting, and three kinds of inaction',
      caption: (name: string, parts: readonly ChoiceShare[]): string =>
        `Shares of cadre-quarters under “${name}”: ${parts.map(({ choice, share }) => `${CHOICES[choice]} ${percent(share)}`).join(', ')}. Afraid (不敢为) means: would act properly if acting were not held to account.`
    },
    groups: {
      title: 'The 不敢为 rate by tier and by rank',
      caption: (name: string, lowest: GroupReading, highest: GroupReading): string =>
        `Under “${name}” the rate runs from ${percent(lowest.rate)} (${lowest.label}) to ${percent(highest.rate)} (${highest.label}).`,
      filled: (name: string, { label, change }: { label: string; change: number }): string =>
        `Filled points are “${name}”, the scenario with the lowest rate; its largest estimated change is in the group “${label}” (${plural(points(change), 'point')}).`,
      bars: `Bars are pointwise ${INTERVAL}s; the table has all scenarios.`
    },
    aroundGrants: {
      title: 'Before and after a grant: acting of the forgiven cadre and of the unit',
      axis: 'quarters from the grant',
      cadre: 'the forgiven cadre',
      unit: 'the cadre’s unit',
      whose: 'share acting of',
      caption: (baseline: GrantsOfWorld, reform: GrantsOfWorld): string =>
        `Solid lines, filled points: the forgiven cadre; dashed lines, hollow points: the cadre’s unit. In the baseline ${whole(baseline.grants)} grants were followed, under “${reform.name}” ${whole(reform.grants)}: too few to tell a change of a few points. In the shipped baseline, over 80 replications, the forgiven act less in the year after a grant than in the year before, by 3 points (95 % simulation interval −4.4 to −1.6; docs/en/odd.md). Only a cadre who acted and erred can be forgiven, so the level before a grant is high.`
    },
    procedure: {
      title: 'The tolerance procedure: how far cases get, and where they end',
      stages: {
        cases: 'cases',
        applied: 'applied',
        started: 'started',
        accepted: 'accepted',
        notLapsed: 'not lapsed',
        supported: 'supported',
        granted: 'granted'
      },
      refusedAsAWhole: 'refused as a whole',
      count: (cases: number): string => ` (${decimal(cases, 1)} cases per replication)`,
      casesEach: 'cases per replication',
      ended: (reason: string): string => `ended: ${reason}`,
      none: 'There were no cases.',
      noneIn: (name: string): string => `Under “${name}” there were no cases.`,
      caption: ({ name, applied, granted, ending }: ProcedureReading): string =>
        `Under “${name}” tolerance is applied for in ${percent(applied)} of cases and granted in ${percent(granted)}; the commonest ending is “${ending.label}” (${percent(ending.share)}).`,
      key: 'Dark: cases that reach the stage; light: cases that end there. Shares are of all cases, pooled over replications.',
      others: (count: number): string =>
        `The chart shows the baseline and the ${plural(count, 'scenario')} whose grants per case differ most from it; the table has all.`
    },
    agreement: {
      title: 'Units: agreement between levels and grants per case',
      axis: 'agreement between levels',
      group: 'group',
      mean: 'mean agreement',
      units: 'units',
      cases: 'cases',
      grants: 'grants per case',
      caption: ({ groups, baseline, reform }: CorrelationOfUnits): string =>
        `Units with a case, in ${groups} groups from the least to the most agreement between levels; points are grants per case. The correlation over units is ${decimal(baseline.correlation, 2)} in the baseline and ${decimal(reform.correlation, 2)} under “${reform.name}”. It is partly built in: agreement enters both the start and the review.`
    },
    idleRun: {
      title: 'Idle-run share: units with cases but without one grant',
      share: 'idle-run share',
      caption: (first: NamedShare, lowest: NamedShare | null): string =>
        `Of the units with a case in the measured quarters, the share without one grant (局部空转): ${percent(first.share)} under “${first.name}”${lowest === null ? '' : `; lowest under “${lowest.name}”, ${percent(lowest.share)}`}.`
    },
    beliefs: {
      title: 'What cadres expect and what happens, by attention to news',
      accountability: 'chance that an error becomes a case',
      tolerance: 'chance that a case is forgiven',
      thirds: ['least attentive third', 'middle third', 'most attentive third'] as readonly string[],
      actual: 'actual share',
      means: 'mean of the measured quarters',
      caption: ({ accountability, tolerance, reform }: BeliefsRead): string =>
        `In the baseline, expected accountability runs from ${percent(accountability.low)} among the least attentive to ${percent(accountability.high)} among the most attentive, and the actual share is ${percent(accountability.real)}; expected tolerance runs from ${percent(tolerance.low)} to ${percent(tolerance.high)}, and the actual share is ${percent(tolerance.real)}. The right column is “${reform}”. Actual shares are moving averages over all replications; the burn-in is shaded.`,
      expectations: (note: string): string => `Expectations: ${note.charAt(0).toLowerCase()}${note.slice(1)}`
    },
    boxes: {
      title: 'The nine boxes of the comprehensive incentive model',
      fromTo: (reform: string): string => `baseline → ${reform}`,
      box: 'box',
      change: 'change',
      noChange: 'no change',
      meaning: 'meaning',
      caption: (reform: string, most: readonly { label: string; change: number }[]): string =>
        `The model of Porter and Lawler: means over the measured cadre-quarters, from the baseline to “${reform}”. Largest relative changes, by the estimates: ${most.map(({ label, change }) => `${label} ${signed(100 * change, 0)}%`).join(', ')}. The arrows at the bottom are feedback: satisfaction changes the value of rewards, and results with their rewards change the perceived effort–reward probability.`
    },
    paths: {
      title: 'The 不敢为 rate over time',
      scenarioAndQuarters: 'scenario \\ quarters (from 0)',
      caption: (read: PathsRead): string =>
        [
          `Quarters from left to right, means over replications${read.hasBands ? `; bands are the ${INTERVAL} of each quarter` : ''}.`,
          `“${read.name}” goes from ${read.first} in the first quarter to ${read.last} in the last.`,
          ...(read.hasBurnIn ? ['The shaded quarters are the burn-in, which is not counted.'] : []),
          ...(read.hasOthers ? ['The dashed line is the baseline.'] : []),
          ...(read.hasTimetable ? ['Dotted verticals mark the changes of a timetable.'] : []),
          ...(read.left === 1 ? ['The scenario nearest to the baseline is in the table only.'] : []),
          ...(read.left > 1
            ? [`The ${plural(read.left, 'scenario')} nearest to the baseline are in the table only.`]
            : [])
        ].join(' ')
    },
    questionnaire: {
      title: 'Questionnaire: are there cases of tolerance where you work?',
      answer: 'answer',
      simulated: 'simulated',
      survey: 'survey',
      simulatedQuestionnaire: 'simulated questionnaire',
      surveyInPaper: 'survey in the paper',
      caption: (name: string): string =>
        `The simulated questionnaire under “${name}” beside the survey that the paper reports. The survey is a calibration target, not a test: the default parameters were calibrated to it, so the likeness proves nothing.`,
      captionOfOwn: (name: string, survey: string, distance: string): string =>
        `The simulated questionnaire under “${name}” beside the survey “${survey}”. ${distance} The default parameters were calibrated to the survey in the paper, not to this one; ganwei calibrate finds worlds that agree with it.`
    },
    reasons: {
      title: 'Why applications fail, beside the obstacles named in the survey',
      obstacles: {
        scope: 'unclear which errors are in scope',
        criteria: 'criteria of judgment unclear',
        levels: 'levels disagree, so it hardly starts',
        details: 'rules too general, no details'
      },
      surveyHead: 'survey: obstacles named',
      simulatedHead: 'simulated: where applications end',
      obstacle: 'obstacle',
      surveyShare: 'survey: share naming it',
      surveyRank: 'rank in the survey',
      failureShare: 'simulated: share of failures',
      failureRank: 'rank in the model',
      caption: ({ name, commonest, same, count }: ReasonsRead): string =>
        `Under “${name}” applications most often end at “${commonest}”; ${same} of ${count} obstacles have the same rank in both. Compare ranks only: the survey counts choices in two questions, the model counts failed applications, and the order of the stages decides which reason is counted.`
    }
  },

  // ——— Explanations and stories ———
  choices: CHOICES,
  explanations: {
    /** What moves from one choice to another are called; the others are the unable and the unwilling. */
    flipKinds: {
      afraidToActed: 'afraid → acting',
      actedToAfraid: 'acting → afraid',
      otherToActed: 'other → acting',
      actedToOther: 'acting → other',
      otherToAfraid: 'other → afraid',
      afraidToOther: 'afraid → other'
    },
    /** What the inputs of the act margin are called. */
    players: {
      valences: 'value of rewards',
      satisfaction: 'satisfaction',
      promotionGate: 'promotion freeze',
      instrumentality: 'rewards for results',
      selfEfficacy: 'self-efficacy',
      effortCost: 'cost of effort',
      hazard: 'hazard of error',
      perceivedAccountability: 'perceived accountability',
      perceivedTolerance: 'tolerance and criteria',
      sanctionSize: 'size of sanctions',
      lossAversion: 'loss aversion',
      blameForInaction: 'blame for inaction',
      idlePay: 'benefits of inaction',
      atmosphere: 'group atmosphere',
      recklessPrize: 'prize of recklessness',
      choiceNoise: 'noise of choice',
      crowding: 'crowding out',
      processCost: 'cost of the process',
      riskInEffort: 'risk in effort',
      probabilityWeighting: 'probability weighting'
    },
    groupings: {
      tier: 'tier',
      rank: 'rank',
      ability: 'ability',
      attention: 'attention to news',
      experience: 'own cases'
    },
    groups: {
      'lowest third': 'lowest third',
      'middle third': 'middle third',
      'highest third': 'highest third',
      'no case': 'none yet',
      'only sanctioned': 'only sanctioned',
      'ever forgiven': 'ever forgiven'
    } as Readonly<Record<string, string>>,
    intro: ({ from, to, replications, first, seed, all, changed, isOfPosts }: ExplanationIntro): string =>
      `From “${from}” to “${to}”: the same ${isOfPosts ? 'posts' : 'cadres'} with the same random numbers, ${
        replications === 1
          ? `one replication (number ${first}`
          : `${plural(replications, 'replication')} (from number ${first}`
      }, seed ${seed}). The choice differs in ${whole(changed)} of ${whole(all)} cadre-quarters.`,
    /** Said where posts are filled anew in one world or both. */
    turnover: (worlds: string): string =>
      `Posts are filled anew under ${worlds}, so that another cadre may hold a post in the other world, or later. Thirds of ability and attention are those of its first holder.`,
    overWorlds: ({ from, to, ensemble, worlds, replications, seed }: ExplanationWorlds): string =>
      `From “${from}” to “${to}” in ${worlds} ${worlds === 1 ? 'world' : 'worlds'} of ${ensemble}: in each the same cadres with the same random numbers, ${replications} ${replications === 1 ? 'replication' : 'replications'}, seed ${seed}.`,
    changeOverWorlds: ({ median, range, lowers, worlds }: ChangeOverWorlds): string =>
      `The 不敢为 rate differs by ${plural(median, 'point')} in the middle of these worlds, ${range} over them; the estimate is lower in ${lowers} of ${worlds}.`,
    median: 'median',
    range: 'over worlds',
    raisesIn: 'raises in',
    lowersIn: 'lowers in',
    largestIn: 'largest in',
    flip: 'what changes',
    largestOverWorlds: (part: string, count: number, worlds: number): string =>
      `The largest part is that of ${part} in ${count} of ${plural(worlds, 'world')}.`,
    overWorldsNote:
      'Parts are of the mean change of the act margin over all cadre-quarters of a world, in utility; flips are shares of cadre-quarters. Over worlds: the 5–95 % range from 40 worlds on, else the smallest and the largest. It shows what the survey leaves open; the chance of a world’s few replications is in it, and has no interval of its own here.',
    fromTo: 'from \\ to',
    total: 'total',
    balance: (out: number, into: number, difference: number): string =>
      `No longer afraid: ${whole(out)}; newly afraid: ${whole(into)}; difference in afraid cadre-quarters: ${signedWhole(difference)}.`,
    group: 'group',
    cadreQuarters: 'cadre-quarters',
    change: 'change',
    perHundred: 'per hundred',
    groupNote: (all: string): string =>
      `Counts are of these replications and have no interval. Per hundred: the change of the 不敢为 rate in points, ± half the pointwise ${INTERVAL}, paired by replication (of all cadre-quarters ${all}); a dash for fewer than two replications or fewer than 20 afraid in either world. Own cases: up to that quarter, from quarter 0 on, in the first world. Thirds are of all cadres of a replication.`,
    identical: 'The two worlds are identical: nothing moved any decision.',
    moved: 'what moved the decision',
    all: 'all',
    howMany: '(cadre-quarters)',
    splitNote: (assumptions: string): string =>
      `In units of utility. “All” is the mean change of the act margin over all cadre-quarters, ± half the ${INTERVAL}; the other columns are means over those who changed and have no interval. Between afraid and other (unable or unwilling), the margin without accountability is split. The parts are exact Shapley values and add up to the total; what is the same in both worlds is not listed. They say what moved the decision at that moment, not what ultimately caused it: beliefs move because others’ cases do. All this holds ${assumptions}.`
  },
  // ——— Calibration ———
  calibration: {
    columns: {
      name: 'target',
      target: 'wanted',
      prior: 'before (5–95 %)',
      found: 'these worlds (5–95 %)',
      here: 'here',
      input: 'input',
      other: 'with',
      contraction: 'variance less by',
      range: 'range',
      values: 'median (5–95 %)',
      correlation: 'correlation',
      reform: 'reform',
      median: 'median, points',
      spread: '5–95 %',
      lowers: 'lower in',
      structure: 'structure'
    },
    structures: {
      marked: (label: string): string => `${label} †`,
      within: 'every target met',
      fitting: 'within χ²',
      distance: '90 % distance',
      rate: '不敢为 rate (5–95 %)',
      planned: (count: number): string => `Under each of ${plural(count, 'structure')}, one after the other; in all:`,
      under: ({ number, all, label, folder }: StructureCalibrated): string =>
        `Structure ${number} of ${all}, “${label}”, into ${folder}.`,
      nothingVaries: (label: string): string =>
        `“${label}” sets everything that varies; there is nothing to calibrate.`,
      note: 'Shares of the weight: where every target is met (a value within two errors, an interval inside), and where the distance is below the 99 % point of χ². All structures are held against the chance of the model as it is, so that distances compare.',
      outOfReach: (labels: readonly string[]): string =>
        `† Out of reach of ${labels.join(', ')}: in fewer than 5 % of these worlds are the targets met. Worlds under such a structure are the nearest that it has, not worlds that agree with the survey.`,
      allInReach: 'The targets are within reach of every structure.',
      written: (folder: string): string =>
        `Each structure has a folder of its own in ${folder}, with a report; the same command again goes on where it was, and plays nothing twice.`
    },
    ofWorlds: (count: number, all: number): string => `${count} of ${plural(all, 'world')}`,
    fits: (label: string, found: CalibrationFindings): string =>
      `${plural(whole(found.worlds), 'world')}, sets of values for all inputs, were led ${found.isOutOfReach ? 'towards' : 'to'} “${label}”; some count more than others, so that they are worth ${whole(found.effectiveSize)} of equal weight. In ${percent(found.within, 0)} of them, by weight, every target is met: an answer within two standard errors of the survey, an interval inside. In ${percent(found.fitting, 0)} the distance, which allows for chance in the survey too, is below ${decimal(found.threshold, 1)}, the 99 % point of χ². All this is from replications that no weight was taken from.`,
    loose: (chance: number, survey: number): string =>
      `Chance alone moves the answers of one replication of this base by ± ${plural(decimal(chance * 100, 1), 'point')}, more than the survey’s own error (± ${decimal(survey * 100, 1)}), and a survey is one draw. So worlds that miss an answer by more than two errors of the survey can still agree with it, and the distance rules out less. Judge by the table.`,
    /** How many inputs the targets tell of, in short; with the first of them. */
    told: (count: number, all: number, names: readonly string[]): string =>
      count === 0
        ? `Of none of the ${plural(all, 'input')} do these worlds show that the targets tell anything.`
        : `The targets tell something of ${count === all ? 'all' : `${count} of the`} ${plural(all, 'input')} (${names.join(', ')}${count > names.length ? ' …' : ''}); ${count === all ? 'each of them is narrower than before' : 'of the rest these worlds show nothing'}.`,
    outOfReach:
      'Out of reach: fewer than 5 % of these worlds are near enough to the targets (the 99 % point of χ²). Widen the ranges, or look for another structure of the model.',
    level: ({ before: [a, b, c], found: [low, median, high], isNarrower }: LevelInWorlds): string =>
      `In these worlds the 不敢为 rate is ${low} to ${high} (5–95 %), ${median} in the middle; before the targets were looked at it was ${a} to ${c}, ${b} in the middle${isNarrower ? '' : ': they have not made it narrower'}. It is a level inside the model, not a share of real cadres.`,
    missed: ({ label, wanted, found, weight }: TargetMissed): string =>
      `“${label}” is missed in ${percent(weight, 0)} of the weight: ${found} (5–95 %) instead of ${wanted}.`,
    errors: (known: KnownShares): string =>
      `± is one standard error${'error' in known ? `, for answers held to be ${plural(decimal(known.error * 100, 1), 'point')}; the targets give no sample size` : `, for answers that of ${whole(known.sampleSize)} respondents`}.`,
    narrower: (inputs: readonly (readonly [string, number])[]): string =>
      `What the targets tell most about (by how much the variance shrinks): ${inputs.map(([label, share]) => `${label} (${percent(share, 0)})`).join('; ')}.`,
    saysNothing: ({ count, all, least, worlds, labels }: CalibrationUntold): string =>
      `Of ${count === all ? `all ${all}` : `${count} of the ${all}`} inputs, ${whole(worlds)} worlds show nothing that the targets tell (the variance shrinks by less than ${percent(least, 0)}): ${labels.slice(0, MOST_UNTOLD).join('; ')}${labels.length > MOST_UNTOLD ? ` and ${labels.length - MOST_UNTOLD} more` : ''}.`,
    tooFewWorlds: (worlds: number): string =>
      `So few worlds (${worlds}) cannot tell which inputs, or which pairs of them, the targets say nothing about; that takes 100 at least.`,
    ridges: (pairs: readonly (readonly [string, string, number])[]): string =>
      `Only together: ${pairs.map(([one, other, r]) => `${one} with ${other} (r = ${decimal(r, 2)})`).join('; ')}.`,
    nothingNarrower: (least: number): string =>
      `The targets make no single input narrower (its variance smaller by ${percent(least, 0)}).`,
    saysSomething: (all: number): string => `The targets tell something about all ${plural(all, 'input')}.`,
    noRidges: 'No two inputs hang together strongly.',
    stuck: (generations: readonly number[], most: number, enough: number): string =>
      `In generation ${generations.join(', ')} ${most} sweeps were reached before ${percent(enough, 0)} of the worlds had moved: some stand where they were copied to, and the spread may be too small. More --particles help.`,
    reforms: (counts: readonly (readonly [string, number, number])[]): string =>
      `By the estimates, the 不敢为 rate is lower ${counts.map(([name, lower, all]) => `with ${name} in ${lower} of ${plural(all, 'world')}`).join(', ')}; by how much hangs on what the survey leaves open. ganwei compare --ensemble gives verdicts.`,
    written: (folder: string): string =>
      `The worlds with their weights are in ${folder}: read report.html, or compare reforms in them with --ensemble ${folder}.`,
    document: {
      title: 'ganwei: worlds calibrated to a survey',
      about: ({ label, base, structure, worlds, seed }: CalibrationNamed): string =>
        `“${label}” under “${base}”${structure ? `, structure “${structure}”` : ''} · ${plural(whole(worlds), 'world')} · seed ${seed}`,
      fit: 'How well they fit',
      fitNote:
        'Before: worlds drawn from the ranges alone. These worlds: what is left of them once the survey is taken into account, by their weights.',
      tells: 'What the survey tells',
      saysNothing: 'Inputs about which these worlds show nothing',
      together: 'Inputs of which it tells only together',
      canBe: 'What the rate and the effects of reforms can be',
      rate: (
        [a, b, c]: readonly [string, string, string],
        [low, median, high]: readonly [string, string, string]
      ): string =>
        `The 不敢为 rate inside the model is ${low} to ${high} (5–95 %, median ${median}) in these worlds; before the survey it was ${a} to ${c} (median ${b}).`,
      effectsNote:
        'Differences in the 不敢为 rate, in percentage points, in worlds of equal weight, each with the same 16 replications with and without the reform. A lower rate alone does not mean that more cadres act; ganwei compare --ensemble gives the verdicts.',
      methods: 'Methods',
      method: (k: CalibrationMethod): readonly string[] => [
        `${whole(k.particles)} particles over ${plural(k.inputs, 'input')}; in each range the prior is even on the range's own scale (logit, log or plain), places being normal probabilities of coordinates z ~ N(0, I).`,
        `Distance of a world: (x − t)ᵀ Σ⁻¹ (x − t) of the first three shares, Σ from the survey (${k.known !== null && 'sampleSize' in k.known ? `${whole(k.known.sampleSize)} respondents` : `error ${percent(k.known?.error ?? 0)} of each share`}), the model's own discrepancy (${percent(k.discrepancy)}) and what one replication varies by; (o − v)²/(error² + that variance) for each rate with a value, and for an interval outside it. log L = −½ of the sum; a fit is a distance below ${decimal(k.threshold, 2)}, the 99 % point of χ² with ${k.degrees} degrees.`,
        `Tempered sequential Monte Carlo (Del Moral, Doucet & Jasra 2006) in ${k.generations} generations with systematic resampling and preconditioned Crank–Nicolson moves (Cotter et al. 2013) on the same ${plural(k.replications, 'replication')} for all; weighed on 16 fresh ones, and, where that leaves less than half of them, led on to these by moves on both; what is said here comes from 16 more.`,
        `Seed “${k.seed}”, ${k.engine === 'kernel' ? 'the kernel' : 'the reference implementation'}; SHA-256 of the plan: ${k.plan}`
      ]
    },
    charts: {
      fit: 'The survey, and worlds before and after it',
      fitCaption:
        'Black: the survey. Dark: where nine tenths of these worlds lie. Light: where worlds lay before the survey was looked at.',
      inputs: 'What the survey tells of each input',
      inputsCaption: (shown: number, all: number, least: number): string =>
        `The ${shown} of ${plural(all, 'input')} that became narrowest, with how much of the variance is gone; less than ${percent(least, 0)} may be chance among so many worlds. Bars: the weight of the worlds in each tenth of the range; the dashed line is what it was before.`,
      ridges: 'Inputs that hang together',
      ridgesCaption:
        'Each dot is a world, larger with its weight; the axes go through the ranges. Along a ridge one input makes up for the other, and the survey cannot tell them apart.',
      generations: 'How the worlds were led to the survey',
      generationsCaption:
        'Temperature is the weight of the survey, from nothing to all of it. Where it rises a second time, it is the weight of fresh replications, on which the worlds are weighed. Charts show the effective size as a share of the particles, the table their number. Particles are resampled and then moved: worlds with a common ancestor are not independent.',
      generation: 'generation',
      temperature: 'temperature',
      size: 'effective size',
      effective: 'effective size',
      sweeps: 'sweeps',
      acceptance: 'acceptance',
      moved: 'moved',
      ancestors: 'first ancestors left'
    },
    data: {
      particle: 'the number of the world',
      weight: 'its weight; all weights add up to 1',
      distance: 'its distance from the targets, on the replications of which is spoken',
      input: 'the input, by the name of its range',
      other: 'the input that it hangs together with',
      parameters: 'the paths of its parameters',
      reform: 'the reform',
      worlds: 'worlds in which its effect is defined',
      lowers: 'worlds in which it lowers the 不敢为 rate',
      generation: 'the generation, from 1',
      sweeps: 'sweeps of moves',
      survivingAncestors: 'how many of the first particles have descendants',
      target: 'what the survey or statistic says',
      targetError: 'its standard error',
      targetLow: 'lower end of the interval that is wanted',
      targetHigh: 'upper end of the interval that is wanted',
      priorLow: 'before the targets were looked at: 5 % point',
      priorMedian: 'before the targets were looked at: median',
      priorHigh: 'before the targets were looked at: 95 % point',
      low: '5 % point over the worlds, by weight',
      median: 'median over the worlds, by weight',
      high: '95 % point over the worlds, by weight',
      contraction: '1 − variance of its place among the worlds over that of an even one',
      rangeLow: 'lower end of its range',
      rangeHigh: 'upper end of its range',
      correlation: 'correlation of their places, by weight',
      temperature: 'the weight of the new likelihood',
      effectiveSize: 'effective size of the weights, in particles',
      logMeanWeight: 'log of the mean weight; the sum is the log evidence',
      acceptance: 'share of proposals accepted',
      moved: 'share of particles that moved at least once'
    },
    inWorlds: (name: string, worlds: number, replications: number, seed: string): string =>
      `In ${plural(worlds, 'world')} of ${name}, ${replications} ${replications === 1 ? 'replication' : 'replications'} each, seed ${seed}. They were calibrated to a survey; how well they fit, and whether they do under what is played here, is not said by that: see the calibration’s own report.`,
    inWorldsNote:
      'The range is what the survey leaves open, given the ranges that the worlds were drawn from; the chance of a mean over so few replications is in it.',
    timed: (paths: readonly string[]): string =>
      `A timetable sets ${paths.join(', ')}, which ${paths.length === 1 ? 'varies' : 'vary'} over these worlds: before it, each world has its own value, from then on all have the file’s. A timetable that takes a change back does not lead to where each world began.`,
    noReport: '--targets: so many worlds are not compared and have no report to hold a survey in; leave it out.',
    hasTargets: (folder: string): string =>
      `${folder} holds a calibration, which has targets of its own; leave --targets out.`,
    tooFewForDistance: (least: number): string =>
      `--targets needs ${plural(least, 'replication')} at least, to know what one of them varies by.`,
    distance: (label: string, { distance, degrees, threshold, missed }: DistanceWorded): string => {
      const names = missed.map((name) => `“${name}”`).join(', ')
      const told =
        distance >= threshold
          ? `it does not fit${missed.length > 0 ? `; missed by more than two errors: ${names}` : ''}`
          : missed.length > 0
            ? `the distance does not rule it out, but it misses by more than two errors: ${names}`
            : 'it fits: every target is met'
      return `Distance from “${label}”: ${decimal(distance, 1)} (99 % point of χ² with ${degrees} degrees: ${decimal(threshold, 1)}); ${told}.`
    },
    respondents: {
      noAnswer: (text: string, names: readonly string[]): string =>
        `--map ${text}: not ANSWER=TEXT with an answer of ${names.join(', ')}.`,
      twice: (text: string): string => `--map: “${text}” stands for two answers.`,
      none: (path: string): string => `${path}: no respondent gives an answer.`,
      oneCluster: (path: string): string =>
        `${path}: only one cluster answers, so nothing says how closely the shares are known.`,
      occupied: (path: string): string => `${path} is there already; name another file with --out.`,
      /** What a comment of the file says. */
      from: (of: SurveyRead): string =>
        `From ${of.file}: ${whole(of.respondents)} answers${of.isWeighted ? ', weighted' : ''}${of.clusters === null ? '' : `, in ${whole(of.clusters)} clusters`}; design effect ${decimal(of.designEffect, 2)}, so that they are worth ${whole(of.effectiveSize)}.`,
      noGain: 'A design effect below 1 may be chance, so the answers count as no more than they are.',
      fewClusters: ({ clusters, size, quarter }: ClustersFew): string =>
        `With ${clusters} clusters the errors are themselves hardly known: replace sampleSize: ${size} by ${quarter}, which doubles them.`,
      tooFewClusters: ({ clusters, size, quarter }: ClustersFew): string =>
        `${clusters} clusters say nothing of how closely the shares are known: ± is the error of respondents drawn one by one, and too small. Replace sampleSize: ${size} by ${quarter} or less, or by an error of your own (error: 0.05 is 5 points).`,
      leftOut: (parts: readonly (readonly [string, number])[], weightless: number): string =>
        `Left out: ${[...parts.map(([text, count]) => `${whole(count)} ${text === '' ? 'empty' : `“${text}”`}`), ...(weightless > 0 ? [`${whole(weightless)} of weight 0`] : [])].join(', ')}.`,
      error: (points: string): string => `± ${points} points`,
      usedInCalibration:
        'calibrate takes the errors of so many respondents drawn one by one; ± above are those of your survey’s design',
      nothingWritten: (count: number): string =>
        `${count} ${count === 1 ? 'problem' : 'problems'}; no targets file was written.`,
      label: (file: string): string => `Survey ${file}`,
      question: 'Are there cases to which the mechanism was applied?'
    },
    notForCalibrations: (folder: string): string =>
      `${folder} holds a calibration, which this command cannot use. ganwei report, verify, diff and resume read it; give it to --ensemble to play in its worlds.`,
    otherKind: (a: string, b: string): string =>
      `${a} and ${b} are not of one kind: a calibration, and a run of scenarios.`,
    unfinishedSteps: (steps: number, resume: string): string =>
      `Unfinished: ${steps} ${steps === 1 ? 'step is' : 'steps are'} there and sound; ${resume} goes on.`,
    sameWorlds: (played: string, of: string): string =>
      `The same: ${played} of the ${plural(of, 'replication')} that are spoken of were played again, bit by bit, and every file was made again from the journal.`,
    differs: (particle: number): string => `World ${particle} shows something else when it is played again.`,
    planned: ({ particles, inputs, plays, time, most, longest, workers }: CalibrationPlanned): string =>
      `${plural(whole(particles), 'world')} over ${plural(inputs, 'input')}: about ${plural(plays, 'replication')}, ${time} on ${workers} ${workers === 1 ? 'worker' : 'workers'}. If fresh replications say otherwise than the few by which worlds are moved, as they do where the targets are far from what the base shows, it can be up to some ${most} and ${longest}; only on the way is that known.`,
    thin: ({ effectiveSize, particles, replications, enough, plays }: WeightsThin): string =>
      `Weighed on fresh replications, the ${whole(particles)} worlds are worth ${whole(effectiveSize)}: ${replications} ${replications === 1 ? 'replication says' : 'replications say'} too little of a world. They are led on by moves on the fresh ones; about ${plays} replications are left.${enough === null ? '' : ` With --replications ${enough} this would have been spared, at ${decimal(enough / replications, 1)} times the cost of what is done.`}`,
    doing: ({ stage, generation, last }: CalibrationDoing): string =>
      `${{ chance: 'chance', fixed: `generation ${generation}`, fresh: 'fresh replications', third: 'last look' }[stage]}${last ? ` (temperature ${decimal(last.temperature, 3)}, ${percent(last.acceptance, 0)} accepted, distance ${decimal(last.distance, 1)})` : ''}`,
    nothingVaries: '--ranges: nothing varies there.',
    resampled: (name: string, all: number, worlds: readonly WorldNamed[]): string =>
      `${name}: ${plural(whole(worlds.length), 'world')} of equal weight, resampled from ${whole(all)} by their weights${different(worlds)}.`,
    noEnsemble: (name: string, names: readonly string[]): string =>
      `There is no ensemble ${name}${names.length > 0 ? `; the library has ${names.join(', ')}` : ''}.`,
    noCalibration: (folder: string, file: string): string =>
      `${folder} does not hold a calibration; --ensemble takes the folder of one, a CSV file like its ${file}, or a name of the library.`,
    unfinished: (folder: string): string =>
      `The calibration in ${folder} is not finished; ganwei resume ${folder} goes on with it.`,
    allRuledOut:
      'No world of these ranges shows every rate of the targets: one is undefined in all of them. Play more --replications, or leave that rate out.',
    occupied: (folder: string): string =>
      `${folder} holds something else than this calibration; name another folder with --out.`,
    dropped: (count: number): string =>
      `${count} damaged ${count === 1 ? 'line' : 'lines'} of the journal ${count === 1 ? 'was' : 'were'} dropped.`,
    interrupted: 'Interrupted; the same command goes on from the last generation.'
  },

  stories: {
    events: {
      none: '',
      error: ', erred without a case',
      granted: ', erred and was forgiven',
      sanctioned: ', erred and was sanctioned',
      mitigated: ', erred and was let off with half the sanction'
    },
    unit: (tier: string, number: number): string => `${tier} unit number ${number}`,
    who: (of: StoryWho): string =>
      `Cadre number ${of.cadre} (numbered from 0; replication ${of.replication}, seed ${of.seed}): ${of.unit}, ${of.rank}; ability ${decimal(of.ability, 2)}, integrity ${decimal(of.integrity, 2)}, loss aversion ${decimal(of.lossAversion, 2)}.`,
    world: ({ name, quarters, acted, afraid, sanctioned, granted }: StoryOfWorld): string =>
      `Under “${name}”, in ${quarters} measured quarters: acting ${acted}, afraid ${afraid}; sanctions ${sanctioned}, grants ${granted}.`,
    newcomers: (world: string | null, quarters: readonly number[]): string =>
      `${world === null ? '' : `Under “${world}”: `}A newcomer takes the post in ${quarters.length === 1 ? 'quarter' : 'quarters'} ${quarters.join(', ')}; from then on this is somebody else’s story.`,
    same: 'The choice is the same in every quarter of both worlds.',
    turning: (count: number, all: number, first: number): string =>
      `The choices differ in ${count} of ${plural(all, 'quarter')}, first in quarter ${first}.`,
    margin: (value: string): string => ` (margin ${value})`,
    fearFreeMargin: (value: string): string => ` (margin without accountability ${value})`,
    quarter: ({ period, a, b, moved }: StoryOfQuarter): string =>
      `Quarter ${period}: under “${a.name}” ${a.did}, under “${b.name}” ${b.did}${moved.length === 0 ? '' : `; moved most by ${moved.join('; ')}`}.`,
    more: (count: number): string => (count === 1 ? '… and 1 more quarter' : `… and ${count} more quarters`),
    note: (assumptions: string): string =>
      `The act margin is in units of utility: a cadre acts exactly when it is above 0. What moved it moved the decision at that moment, and need not be what ultimately caused it. All this holds ${assumptions}.`,
    columns: { quarter: 'quarter', choice: 'choice', margin: 'margin', accountability: 'acct.', tolerance: 'toler.' },
    key: (a: string, b: string): string =>
      `A is “${a}”, B is “${b}”; acct. and toler. are perceived accountability and tolerance; ! erred without a case, + forgiven, × sanctioned, ÷ let off with half.`
  },

  // ——— Command line: commands and options ———
  cli: {
    about: 'ganwei: a laboratory for the error-tolerance mechanism (容错机制)',
    aboutHelp: 'help on a command',
    aboutCompletion: 'print a completion script for bash or zsh',
    aboutVersion: 'print the version',
    command: 'command',
    commands: 'Commands:',
    positionals: 'Arguments:',
    options: 'Options:',
    examples: 'Examples:',
    usage: (line: string): string => `Usage: ${line}`,
    groups: {
      scenario: 'check, show, list and write scenario files',
      cluster: 'run a batch on a Slurm cluster'
    },
    /** What a user puts in, such as `<folder>`. */
    placeholder: (name: string, isMany = false): string => `<${name}${isMany ? '…' : ''}>`,
    optional: (shown: string): string => `[${shown}]`,
    described: (says: string, usual: string | undefined, isList: boolean): string =>
      `${says}${isList ? '; may be repeated' : ''}${usual === undefined ? '' : ` (default: ${usual})`}`,
    seeHelp: (command: string): string => `See ${command}`,
    lacksCommand: 'Which command?',
    lacksSubcommand: (group: string, commands: readonly string[]): string =>
      `ganwei ${group} needs one of: ${commands.join(', ')}`,
    noSuchCommand: (name: string, near: string | undefined): string =>
      `There is no command “${name}”${didYouMean(near)}`,
    noSuchOption: (token: string, near: string | undefined): string => `There is no option ${token}${didYouMean(near)}`,
    noSuchChoice: (name: string, got: string, choices: readonly string[], near: string | undefined): string =>
      `${name}: expected ${choices.join(' or ')}, got “${got}”${near === undefined ? '' : `; write ${name} ${near}`}`,
    noSuchLanguage: (got: string): string => `--lang: expected zh or en, got “${got}”; write --lang en`,
    noWholeNumber: (
      name: string,
      got: string,
      [least, most]: readonly [number, number | undefined],
      meant: string | undefined
    ): string =>
      `${name}: expected a whole number in plain digits, ${most === undefined ? `at least ${least}` : `from ${least} to ${most}`}, got “${got}”${meant === undefined ? '' : `; write ${meant}`}`,
    takesNoValue: (token: string, name: string): string => `${token}: ${name} takes no value; write ${name}`,
    lacksValue: (name: string, right: string, next: string | undefined): string =>
      `${name} needs a value; write ${right}${next === undefined ? '' : `, or ${name}=${next} if that is the value`}`,
    isEmpty: (name: string, right: string): string => `${name}: the value is empty; write ${right}, or leave it out`,
    isTwice: (name: string, right: string): string => `${name} is given twice; give it once: ${right}`,
    isNegated: (token: string, name: string, right: string): string =>
      `${token}: ${name} cannot be negated; leave it out, or write ${right}`,
    isDotted: (token: string, name: string, right: string): string =>
      `${token}: ${name} has its value behind a space, not behind a dot; write ${right}`,
    isMiswritten: (token: string, name: string, right: string): string =>
      `${token}: ${name} is written with two plain hyphens and a plain “=” or space; write ${right}`,
    standsApart: (text: string, name: string, right: string): string =>
      `${text}: each change needs a ${name} of its own; write ${right}`,
    goesOnlyWith: (name: string, other: string): string => `${name} goes only with ${other}`,
    doesNotGoWith: (name: string, other: string): string => `${name} and ${other} do not go together; leave one out`,
    lacksPositional: (shown: string, isMany: boolean): string =>
      isMany ? `Missing: at least one ${shown}` : `Missing: ${shown}`,
    isTooMany: (text: string): string => `“${text}” is one argument too many`,
    isEmptyPositional: (number: number): string => `Argument ${number} is empty`,
    /** A failure of the program, not of its user. */
    ours: (message: string): string => `A fault of ours, not yours: ${message} (--debug shows the stack)`,
    standardOutput: 'standard output',
    interrupted: (hint: string | undefined): string => `Interrupted${hint === undefined ? '' : `: ${hint}`}`
  },

  /** What stands for the value of an option or for an argument. */
  placeholder: {
    structures: 'folder|names',
    answerMap: 'answer=text',
    author: 'name',
    column: 'column',
    constraint: 'constraint',
    cost: 'reform=cost',
    duration: 'h:mm:ss',
    ensemble: 'folder or name',
    file: 'file',
    folder: 'folder',
    licence: 'licence',
    memory: 'memory',
    name: 'name',
    names: 'names',
    number: 'number',
    numbers: 'numbers',
    other: 'other',
    otherRun: 'other run',
    outcome: 'outcome',
    outcomes: 'outcomes',
    part: 'part',
    path: 'path',
    point: 'point',
    precision: 'outcome=half-width',
    run: 'run',
    sbatchOption: 'name=value',
    scenario: 'scenario',
    scenarioOrRun: 'scenario or run',
    seconds: 'seconds',
    setting: 'parameter=value',
    share: 'share',
    text: 'text'
  },

  /** What help says of options that several commands share. */
  option: {
    baseline: 'the scenario to compare with, by name or file',
    bom: 'begin CSV files with a byte order mark, for Excel',
    controlVariates: 'also show the differences with control variates; for 200 replications and more',
    debug: 'show the stack of a fault of ours',
    dryRun: 'show the plan and the time it needs; run nothing',
    engine: 'which engine computes: kernel (default) or reference; both give the same results',
    help: 'show this help',
    json: 'print JSON for machines',
    lang: 'language (default: the system’s)',
    maxReplications: 'the most replications --precision may take',
    nextFree: 'if the folder holds another run, use the next free name',
    onFailure: 'when a replication fails: continue (default) or stop',
    ensemble:
      'worlds that agree with a survey, under all that is played: the folder of a calibration, a CSV file like its ensemble.csv, or ganwei:ensembles/…',
    out: 'the run folder',
    plan: 'write the sealed plan into this file and print its SHA-256, to be registered; the command that is printed plays the file',
    precision:
      'add replications until every simultaneous interval is within ± this half-width: 0.002, or deterredShare=0.002',
    quiet: 'no progress, no notes',
    replications: 'replications of each scenario',
    run: 'a run folder',
    seed: 'the seed, any text',
    set: 'change a parameter, such as public.tolerance=0.9',
    stall: 'seconds without a replication after which a worker counts as hung; slow scenarios get more',
    structure: 'the structure to lay under the scenarios, such as ganwei:structures/rumour',
    targets: 'a survey to hold the result against, such as ganwei:targets/chen-peng-survey',
    takeOver: 'break the lock of another program that you know has stopped',
    usualWorkers: 'the number of cores',
    workers: 'worker threads; 0 for none',
    worlds: 'how many worlds of the ensemble, resampled to equal weights'
  },

  /** What help says of each command, its own options and examples. */
  command: {
    batch: {
      summary: 'run a batch of scenarios: table, data and report',
      paths: 'scenario files, folders of them, a CSV file of points, or the plan.json of a run',
      base: 'the scenario that a CSV file of points is laid over; ganwei:baseline otherwise',
      shard: 'play only part k of N, to be merged later',
      notCompared: 'So many scenarios are not compared with each other; leave --assumptions and --structures out.',
      example: 'every scenario of a folder, 20 replications each'
    },
    bench: {
      summary: 'measure the speed of both engines on this machine',
      seconds: 'seconds for each measurement',
      example: 'one second for each measurement'
    },
    clusterCancel: {
      summary: 'cancel what is waiting or running; what is done stays',
      example: 'cancel the jobs of outputs/big'
    },
    clusterPlan: {
      summary: 'estimate core-hours, parts and memory, and whether this machine would do',
      parts: 'number of parts (suggested if left out)',
      example: 'what 200,000 replications take'
    },
    clusterRetry: {
      summary: 'submit only what is missing, and the merge',
      example: 'more time for the missing parts'
    },
    clusterStatus: {
      summary: 'show how far the parts are, and why some failed',
      example: 'follow it to its end'
    },
    clusterSubmit: {
      summary: 'submit a batch to Slurm in parts, with the merge after them',
      account: 'the account to charge',
      cpus: 'processors of each part',
      dryRun: 'print the scripts; submit nothing',
      example: 'in a hundred parts',
      lacksOut: 'Give --out <folder>, a folder that every node sees',
      lacksParts: 'Give --parts <number>; ganwei cluster plan suggests one',
      mem: 'memory of each job, such as 2G',
      out: 'the run folder, on a disk that every node sees',
      partition: 'the Slurm partition',
      parts: 'number of parts',
      sbatchOption: 'another option of sbatch, such as qos=long',
      submitted: 'the --out of the submission',
      time: 'time limit of each job, such as 2:00:00',
      wait: 'follow it to its end'
    },
    compare: {
      summary: 'compare reforms with a baseline: paired effects, a ranking, and what cannot be told',
      paths: 'scenario or reform files, folders of them, or the folder of a run',
      assumptions: 'compare again under this many other sets of assumptions, such as 64',
      structures:
        'compare again under other structures of the model: a folder, names with commas between, or calibrations under them; those of the library where none are named',
      structureTwice: (id: string): string => `--structures: two of them are called ${id}.`,
      noStructures: (text: string): string => `--structures ${text}: there is no structure file (kind: structure).`,
      manyStructures: (count: number, most: number): string =>
        `--structures: ${plural(count, 'structure')}; at most ${most} are compared.`,
      structuresAlone: (folder: string): string =>
        `--structures: ${folder} is a calibration, so the model as it is needs one to the same targets too: --ensemble FOLDER.`,
      otherTargets: (folder: string, ensemble: string): string =>
        `--structures: ${folder} was calibrated to other targets than ${ensemble}; they cannot stand in one table.`,
      structureOfTiers: (file: string, path: string): string =>
        `--structures: ${file} sets ${path}; only numbers and names can be set under the same organisation.`,
      atMost: 'find the best bundle of at most this many reforms (of 12 at most)',
      budget:
        'find the best bundle of reforms within this budget (costs in the reform files or by --cost; at most 12 reforms)',
      cost: 'what a reform costs, in place of what its file says',
      subjectTo:
        'a constraint that the best must keep, such as "meanOutput>=-1%" against the baseline or "meanHarm<=0.02"',
      exampleOfSearch: 'what a search for the best pair would take, output falling by at most 1 %',
      usualFront: 'the 不敢为 rate, harm, and cost where it is known',
      example: 'the effect of every reform, to ±0.2 percentage points',
      exampleOfRun: 'compare the scenarios of a run',
      settle: 'play what stays open in a world with up to this many replications; 0 plays nothing further',
      brief: 'print the first page alone; it is the table of the scenarios where no other worlds are played',
      front: 'the two or three axes of the Pareto front: outcomes, and cost',
      indifference: 'differences in the 不敢为 rate below this are not worth telling apart when the best is selected',
      synergy: 'treat the reforms as one bundle and play every subset of it (at most 8 reforms)'
    },
    decide: {
      summary: 'say what to do: regret, what is worth knowing, where a reform fails',
      run: 'the folder of a comparison over worlds (ganwei compare --assumptions or --ensemble)',
      atMost: 'pass over bundles of more reforms than this',
      cost: 'what a reform costs, in place of what its file says',
      subjectTo: 'a constraint that options must keep, written as for ganwei compare',
      example: 'the choice among the scenarios of a comparison, without bundles of three or more',
      noWorlds: (folder: string): string =>
        `${folder} was compared in no other worlds; ganwei compare ${folder} --assumptions 256 adds them.`,
      noOption: (constraints: string, why: string): string =>
        `No option is left beside the baseline${constraints === '' ? '' : ` under ${constraints}`}: ${why}.`,
      broken: (name: string, sets: number, worlds: number): string =>
        `${name} is shown to break it in ${sets} of ${worlds} sets`,
      joins: (name: string): string => `${name} joins too many reforms`,
      noReplications: 'The worlds of an option have too few replications: two each are needed.',
      exampleOfConstraint: 'the same where output may fall by at most 1 %'
    },
    diff: { summary: 'show what differs between two runs', example: 'compare two runs' },
    calibrate: {
      summary: 'find worlds that agree with a survey, and what the survey leaves open',
      targets: 'a file of targets, such as ganwei:targets/chen-peng-survey',
      base: 'the scenario that inputs are laid over',
      ranges: 'what varies, and between what',
      particles: 'how many worlds',
      dryRun: 'show what it would take, and play nothing',
      structures:
        'calibrate anew under each of these structures, into a folder of its own: a folder or names with commas between; those of the library where none are named',
      example: 'a first look at worlds that give the answers of the paper’s survey',
      exampleOfStructures: 'what it takes to calibrate every structure of the library anew, in a folder each'
    },
    evaluate: {
      summary: 'play points from a table or from lines of JSON, for other programs',
      points: 'a CSV file with a parameter path for each column, or lines of JSON; standard input if left out',
      base: 'the scenario that points are laid over',
      outcomes: 'the outcomes to print, with commas between',
      jsonLines: 'print an object a line instead of CSV',
      example: 'every point of a table, 4 replications each',
      noPoints: 'Name a file of points, or pipe points to standard input.',
      refused: (count: number): string => `${count} ${count === 1 ? 'line is not a point' : 'lines are not points'}.`,
      failed: (count: number): string => `${count} ${count === 1 ? 'point' : 'points'} could not be played.`,
      changed: (file: string): string => `${file} was changed while it was being read.`,
      twice: (key: string): string => `${key} is given twice`,
      noJson: 'not an object of JSON',
      notUtf8: (file: string): string => `${file} is not UTF-8 text; save it as UTF-8.`,
      longLine: (file: string): string => `${file} has a line of more than a million characters.`
    },
    explain: {
      summary: 'show who changed between two worlds, and why',
      a: 'the first world: a scenario',
      b: 'the second world: a scenario, or a reform laid over the first',
      cadre: 'tell the story of this cadre, numbered from 0',
      csv: 'write the tables to this CSV file',
      example: 'who changed, and why',
      exampleOfCadre: 'cadre 7 in both worlds',
      exampleOfEnsemble: 'the same in worlds that agree with the paper’s survey',
      replication: 'the replication in which --cadre is followed',
      set: 'change a parameter in both worlds, such as public.tolerance=0.9'
    },
    explore: {
      summary: 'move the levers in a browser and watch the 不敢为 rate',
      world:
        'the world of --ensemble that the levers start from, by its number; the one of most weight if none is named',
      ensembleOfScenario: '--ensemble starts the levers of a scenario from a world; a run has its own.',
      noWorld: (name: string, world: string): string => `--world ${world}: ${name} has no world of that number.`,
      inWorld: (name: string, world: string, all: number): string =>
        `The levers start from world ${world}, one of the ${whole(all)} of ${name}. What the page shows is of this world alone; for the range over all of them use ganwei compare --ensemble.`,
      what: 'the scenario to compare with, or a run folder to open',
      example: 'open the explorer in a browser',
      exampleOfSite: 'write it as a static site',
      export:
        'do not serve it but write it: a name that ends in .html is one file that opens by double click, any other the folder of a static site',
      run: 'the run whose results the page shows beside the levers',
      twoRuns: 'a page shows one run: name it once, as the argument or after --run',
      exampleOfPage: 'write it as one file to mail or to keep',
      noOpen: 'only print the address; open no browser',
      port: 'the port',
      usualPort: 'any free one'
    },
    extend: {
      summary: 'add replications or scenarios to a run',
      add: 'add this scenario or reform',
      example: 'to 400 replications of each scenario',
      replications: 'replications that each scenario is to have in all'
    },
    merge: {
      summary: 'merge the parts made by batch --shard',
      out: 'the folder of the whole run',
      parts: 'the folders of the parts',
      example: 'merge two parts'
    },
    paper: {
      summary: 'write a supplement for a paper: methods, parameters, figures, data',
      out: 'the folder of the supplement',
      license: 'the licence of the supplement: an SPDX name such as CC-BY-4.0, an address, or words',
      author: 'an author: “Name” or “Name <ORCID>”',
      date: 'the day of publication, such as 2026-12-31',
      latex: 'add a paper in LaTeX, with pictures at once and drawings to be converted',
      withProgram: 'add the program itself, so that the folder alone repeats the run without a network',
      example: 'into outputs/first-run-paper'
    },
    report: {
      summary: 'make the report and tables of a run again, with its charts as files',
      example: 'with the charts as PNG too',
      font: 'the font for PNG, one with Chinese characters (TTF, OTF, TTC)',
      png: 'write the charts as PNG too, at twice the size',
      docx: 'also write the report as a Word document, in the language of --lang',
      xlsx: 'also write the tables as an Excel workbook, in the language of --lang',
      svg: 'write figures that stand alone, with a source line, as SVG into slides/',
      figure: 'only this figure, such as composition',
      width: 'width of these figures in millimetres',
      dpi: 'dots per inch of their PNG',
      title: 'whether their title stands above them',
      csvLabels: 'also write CSV files with columns of labels and units (UTF-8 with a mark) into csv.en/ or csv.zh/',
      exampleOffice: 'the report as a Word document',
      exampleSlide: 'one figure for a slide, without its title'
    },
    resume: { summary: 'go on with a run that was interrupted', example: 'go on with outputs/first-run' },
    run: {
      summary: 'run one scenario',
      scenario: 'a scenario file, or the plan.json of a run',
      cadre: 'numbers of cadres, from 0, separated by commas',
      example: 'the baseline, with the seed “paper”',
      only: 'which scenario of a plan.json',
      replication: 'play only this replication, numbered from 0',
      trace: 'write every quarter of the cadres of --cadre to this CSV file'
    },
    scenarioCheck: {
      summary: 'list every fault in scenario files',
      paths: 'files, or folders with all their subfolders',
      example: 'check a folder'
    },
    scenarioTest: {
      summary: 'check the model on a world of your own: limits, directions, engines',
      file: 'a scenario or a reform',
      example: 'what holds in the bundled baseline'
    },
    scenarioList: {
      summary: 'list scenarios, reforms and designs',
      paths: 'files or folders (default: the bundled library)',
      example: 'the bundled library',
      markdown: 'print Markdown, for a guide'
    },
    scenarioNew: {
      summary: 'write a new file, with comments to choose from',
      file: 'the name of the new file, such as mine.yaml',
      example: 'a reform with a timetable',
      extends: 'the scenario it builds on',
      kind: 'a scenario, a reform or a design',
      label: 'its name',
      question: 'the question it answers',
      reform: 'a reform that holds in it',
      set: 'a value, such as public.tolerance=0.9, or from quarter 30 on: public.tolerance=0.9@30'
    },
    scenarioSchema: { summary: 'print the JSON Schema of scenario files', example: 'for editors' },
    scenarioShow: {
      summary: 'show every value of a scenario, and where it comes from',
      file: 'a scenario file, or a name of the library',
      diff: 'show what differs from another scenario',
      example: 'where each value comes from',
      exampleOfDiff: 'what differs from the baseline',
      point: 'a point of a design: clarity=0.5/agreement=0.95',
      yaml: 'print it as a file that says everything'
    },
    sensitivity: {
      summary: 'which inputs move the effects of reforms, and how much is chance',
      paths: 'reforms or scenarios, or the folder of a run; without any, the level of the base alone',
      base: 'the scenario that reforms are laid over and compared with',
      ranges: 'the ranges of the inputs, such as ganwei:ranges/assumed',
      inputs: 'vary these inputs only, with commas between; the others stay as in the base',
      byGroup: 'take the inputs of each group of parameters as one factor',
      outcome: 'the outcome whose effects and level are looked at',
      method: 'morris (default) to screen many inputs, sobol for shares of variance, regression for a first look',
      points: 'base points of morris (20), rows of sobol (1024, a power of two), worlds of regression (1024)',
      replications: 'replications at each point',
      dryRun: 'show what would be played, and play nothing',
      example: 'what the effect of clear standards depends on',
      exampleOfEnsemble: 'what it depends on among worlds that agree with the paper’s survey',
      onlyRegression: (method: string): string =>
        `--ensemble: its worlds are as they are, and ${method} needs points of its own; only --method regression goes with them.`,
      manyWorlds: (most: number): string =>
        `--points: at most ${plural(whole(most), 'world')} of an ensemble are played.`,
      nothingVaries: (name: string): string => `--ensemble ${name}: no number differs between its worlds.`,
      noPower: (points: string): string => `--points: sobol needs a power of two from 2 on, not ${points}.`,
      noMethodOfGroups: '--by-group goes with --method sobol only.',
      noInput: (name: string, near?: string): string =>
        `--inputs: there is no input “${name}” that varies${near === undefined ? '' : `; did you mean ${near}?`}`,
      tooMany: (count: number, most: number): string => `${plural(count, 'input')} vary; there can be at most ${most}.`,
      otherDesigns: 'Designs are not analysed for sensitivity; name scenarios and reforms.',
      runHas: (folder: string): string =>
        `${folder} holds a run, whose scenarios stand. Of a first analysis --method, --points, --replications, --outcome, --ranges, --inputs and --by-group can be said; of one that is there, more --points and another --outcome.`,
      wouldLose: (folder: string, method: string, kept: string): string =>
        `${folder} holds an analysis (${method}) whose points this one would replace; nothing was changed. It takes more --points, and --outcome of those kept (${kept}). For any other analysis name the scenarios again, with --out and a new folder.`,
      otherHash: (folder: string, hash: string): string =>
        `The analysis becomes part of the plan of ${folder}, whose SHA-256 was ${hash}. If the plan is registered under that, analyse in a folder of its own instead: name the scenarios, with --out.`,
      planned: (inputs: string, points: string, worlds: number, plays: string): string =>
        `${inputs} ${inputs === '1' ? 'input' : 'inputs'}, ${plural(points, 'point')}, ${worlds} ${worlds === 1 ? 'world' : 'worlds'} at each: ${plural(plays, 'replication')}.`
    },
    targets: {
      summary: 'make a targets file from the answers of a survey',
      file: 'a CSV file with a row for each respondent',
      answer: 'the column of answers',
      weight: 'the column of weights',
      cluster: 'the column that names the cluster, such as a unit or a township',
      map: 'what a text stands for: many=yes, or several at once, many=yes,few=some,none=no',
      leaveOut: 'a text that is no answer, such as a refusal; empty cells are left out anyway',
      label: 'what the survey is called',
      out: 'the file that is written; the targets are printed where it is absent',
      example: 'a survey with weights, drawn by township'
    },
    verify: {
      summary: 'check the files of a run, and compute a sample of it again',
      all: 'compute everything again, not only a sample',
      example: 'check outputs/first-run'
    }
  },

  // ——— Command line: what is printed ———
  printed: {
    // control variates
    controlled: {
      heading: 'difference in the 不敢为 rate',
      without: 'plain',
      withControls: 'with control variates',
      fewer: 'as good as × replications',
      note: `Points, ± half the pointwise ${INTERVAL}. Seven controls fixed beforehand, whose means are known to be 0: the means of the units’ three normal numbers, and in both worlds errors and cases less those to be expected. Regression, exact t of Lavenberg & Welch (1981); verdicts go by the plain differences.`,
      tooFew: (needed: number, replications: number): string =>
        `--control-variates needs ${plural(needed, 'replication')}; with ${replications} they cost more than they gain`
    },
    holdsAlready: (folder: string): string =>
      `${folder} already holds this run, complete and unchanged; nothing was computed again`,
    holdsComparison: (folder: string): string =>
      `${folder} holds this comparison already, complete and unchanged; nothing was computed again`,
    planned: (scenarios: number, replications: number, points: number, cadreQuarters: number): string =>
      `${whole(scenarios)} × ${whole(replications)} = ${plural(whole(scenarios * replications), 'replication')} (scenarios × replications of each)${points === 0 ? '' : `, ${points} of the scenarios design points`}; ${sized(cadreQuarters)} cadre-quarters`,
    noDay: (got: string): string => `--date: expected a day such as 2026-12-31, got “${got}”`,
    noLicence: (got: string, near: string | undefined): string =>
      `--license: “${got}” is no SPDX identifier (spdx.org/licenses)${near === undefined ? '' : `; did you mean ${near}?`}\nA licence of your own takes an address, or words: more than one`,
    noOrcid: (got: string): string => `--author: the ORCID in “${got}” is mistyped: its check digit is wrong`,
    noProgram: '--with-program: this copy of ganwei was not built; run: npm run build',
    otherProgram: (theirs: string | null, ours: string): string =>
      theirs === null
        ? `The run was made by ganwei from its source; what is added is its build (${ours}).`
        : `The run was made by another build of ganwei (${theirs}) than the one that is added (${ours}).`,
    registered: (path: string, hash: string, play: string): string =>
      `${path} holds the plan, sealed; its SHA-256 is ${hash}; it is played by: ${play}`,
    holdsOtherPlan: (path: string): string =>
      `${path} holds something else; nothing was changed. Name a new file for the plan`,
    takes: (time: string, workers: number, memory: string): string =>
      `about ${time} on this machine (${workers} ${workers === 1 ? 'worker' : 'workers'}) and ${memory} of memory; nothing was run`,
    mayAdd: (cap: number): string => `--precision may add replications, up to ${whole(cap)} of each scenario`,
    /** What follows a plan that is only described. */
    searched: (limits: string): string => `Search: ${limits.charAt(0).toLowerCase()}${limits.slice(1)}`,
    boundBy: (constraints: string): string => `Constraints on what may be called best: ${constraints}`,
    thenPlanned: {
      comparison: (scenarios: number, replications: number): string =>
        `then the near-best are compared: at most ${whole(scenarios)} × ${plural(whole(replications), 'replication')}`,
      /** `most`: the most replications of a world that stays open, and how long all takes if every world does. */
      assumptions: (scenarios: number, replications: number, most?: { replications: number; time: string }): string =>
        `then other parameter sets: ${most === undefined ? 'at most ' : ''}${whole(scenarios)} × ${plural(whole(replications), 'replication')}${most === undefined ? '' : `; where it stays open up to ${whole(most.replications)} each, all told at most ${most.time}`}`
    },
    shardNeedsNumber:
      '--shard needs the number of replications beforehand, and --precision decides it later; use --replications',
    noShard: (got: string): string => `--shard: expected k/N with 1 ≤ k ≤ N, such as 3/8, got “${got}”`,
    planHas: (path: string, options: readonly string[]): string =>
      `${path} already fixes what ${options.join(' and ')} would set; leave ${options.length === 1 ? 'it' : 'them'} out`,
    traced: (path: string, count: number, replication: number): string =>
      `${path}: the record of ${count} ${count === 1 ? 'cadre' : 'cadres'} in replication ${replication}`,
    onlyHere: 'Only this machine can see it. The address holds a token: do not pass it on. Ctrl-C ends it.',
    setOfScenario: '--set changes a scenario, not a run that is finished; leave it out',
    holdsOther: (folder: string): string =>
      `${folder} holds other files; nothing was changed. Name a new or empty folder`,
    hostIt:
      'Any web server can host it; it does not open from file://. For one file that does: --export explorer.html.',
    openIt: 'It opens by double click and needs no network: mail it, copy it, or put it on a web server.',
    holdsOtherPage: (file: string): string => `${file} is something else; nothing was changed. Name a new file`,
    noPort: (port: number, code: string): string => `127.0.0.1:${port} cannot be used (${code}); try another --port`,
    noBrowser: 'No browser was found; open the address above yourself.',
    notBuilt: 'the explorer has not been built (npm run build)',
    noPoint: (name: string, example: string): string => `--point: there is no point ${name}; for example ${example}`,
    noDesign: (id: string): string => `--point: ${id} is not a design`,
    exists: (path: string): string => `${path} already exists; it was not changed`,
    whatNext: (path: string, command: string): string =>
      `When it is ready: ganwei scenario check ${path}; ganwei scenario show ${path}; ganwei ${command} ${path}`,
    noKind: (kind: string): string => `There is no kind “${kind}”; scenario, reform or design`,
    noChange:
      'A reform changes at least one parameter: ganwei scenario new … --kind reform --set standards.scopeClarity=0.9',
    noLever: (path: string): string => `no policy controls ${path}, so a reform cannot set it`,
    noYaml: 'There are no YAML files',
    faults: (count: number, files: number): string =>
      `${count} ${count === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`,
    faulty: (count: number): string =>
      `${count} more ${count === 1 ? 'file has' : 'files have'} faults; ganwei scenario check lists them`,
    supplement: (folder: string, count: number, first: string): string =>
      `Supplement: ${folder} (${plural(count, 'file')}); begin with ${first}`,
    figures: (folder: string, count: number, pictures: number): string =>
      `Figures: ${folder}, ${count} drawings, each as .svg and .vl.json${pictures > 0 ? `; ${pictures} as PNG` : ''}`,
    noFont: (font: string): string =>
      `No PNG was written: no font with these Chinese characters was found. Install Noto Sans CJK (Debian: apt-get install fonts-noto-cjk) or npm install ${font}, or name one with --font. SVG and report are complete without`,
    fontLacks: (drawing: string, font: string, characters: readonly string[]): string =>
      `${drawing}: ${font} lacks ${characters.join(', ')}; no PNG was written`,
    noSuchFont: (path: string): string => `--font: ${path} is not a TTF, OTF or TTC font (WOFF cannot be used)`,
    onlyPart: (folder: string): string => `${folder} is only a part of a run; first join the parts with ganwei merge`,
    worldsNotCompared: notCompared(null),
    onlyTables: (folder: string, worlds: number, most: number | null): string =>
      `${folder} has ${plural(whole(worlds), 'world')}. ${notCompared(most)}. Their outcomes stand in outcomes.csv and replications.csv (or .parquet)`,
    tooManyToCompare: (worlds: string, most: number): string =>
      `${plural(worlds, 'world')}; at most ${whole(most)} are compared. ganwei batch plays them all into tables, without a comparison`,
    tablesDone: (
      worlds: string,
      replications: number,
      most: number | null,
      [outcomes, each]: readonly string[]
    ): string =>
      `${plural(worlds, 'world')}, ${replications} replication${replications === 1 ? '' : 's'} each. ${notCompared(most)}. There is no report.\nMeans, without intervals: ${outcomes}; every replication: ${each}; both also as .parquet.`,
    onlyRecord: (folder: string): string => `${folder} keeps a record for another run and has no report`,
    figuresHint: (command: string): string => `For the charts as files (SVG, Vega-Lite; --png for PNG): ${command}`,
    partDone: (folder: string, part: number, of: number): string =>
      `${folder}: part ${part}/${of} is done; when all are, join them with ganwei merge`,
    recordDone: (folder: string): string =>
      `${folder}: a record only, and complete; its results belong to a comparison: give that command again`,
    dataAndReport: (folder: string, report: string): string => `Data: ${folder}; report: ${report}`,
    progress: {
      counts: (done: number, total: number): string => `${done}/${plural(total, 'replication')}`,
      perSecond: (rate: string): string => `${rate}/s`,
      remaining: (left: string): string => `${left} left`,
      time: (hours: number, minutes: number, seconds: number): string =>
        hours > 0 ? `${hours}h${minutes}m` : minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`
    },
    changed: (name: string, changes: readonly string[], more: number): string =>
      `${name} (${changes.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
    report: (path: string): string => `Report: ${path}`,
    holdsSeveral: (path: string, count: number, instead: string): string =>
      `${path} holds ${plural(count, 'scenario')}; name one, or use ${instead}`,
    written: (path: string): string => `Wrote ${path}`,
    titled: (name: string, id: string): string => `${name} (${id})`,
    outcome: 'outcome',
    mean: 'mean',
    speed: {
      engine: 'engine',
      workers: 'workers',
      perSecond: 'cadre-quarters/s',
      each: 'ns each',
      timesDraws: 'times the draws',
      names: {
        kernel: 'kernel',
        'kernel, cold': 'kernel, cold',
        reference: 'reference',
        'reference, cold': 'reference, cold',
        'draws alone': 'draws alone'
      },
      note: 'The baseline, with its initialisation; “draws alone” makes the ten rounds of SIMD Philox and nothing else. “ns each” is processor time of all threads, cadre-quarters a second are by the clock.\nMachines are busier at some times than at others: compare ratios within one run.',
      split: {
        heading: (scenarios: string, replications: string): string =>
          `Where the processor time of a batch goes (${plural(scenarios, 'scenario')} × ${plural(replications, 'replication')}):`,
        part: 'part',
        seconds: 'seconds',
        share: 'share',
        parts: {
          kernel: 'the kernel',
          overhead: 'workers, blocks, messages',
          tail: 'journal, analysis, charts, files'
        }
      }
    },
    asks: {
      kind: 'Kind (scenario, reform, design)',
      name: 'Name',
      question: 'The question it answers',
      usualQuestion: 'How many cadres do not dare to act?',
      extends: 'Builds on'
    },
    // compare, explain, extend, cluster
    cannotChange: (folder: string, option: string): string =>
      `${folder} is a run that is there, and ${option} cannot change it; use ganwei compare on scenario files`,
    onlyBaseline: 'There is only the baseline, and nothing to compare with it',
    bundleSize: (most: number, got: number): string =>
      `--synergy: a bundle has 2 to ${plural(most, 'reform')}, got ${got}`,
    conflicting: (lines: string): string =>
      `--synergy: these reforms set the same parameter to different values and cannot be joined:\n${lines}`,
    noShare: (got: string): string =>
      `--indifference: expected a share above 0, such as 0.005 (0.5 percentage points), got “${got}”`,
    noFront: (usual: readonly string[], usable: string): string =>
      `--front: expected two or three different outcomes with commas between them (default: ${usual.join(',')}), out of ${usable}`,
    otherCadres: (a: string, b: string): string =>
      `${a} and ${b} differ in tiers, leaders or time: these are not the same cadres, and cannot be followed; ganwei compare pairs them by replication`,
    tablesWritten: (path: string): string => `The tables were written to ${path}`,
    explainsTwo: 'explain follows cadres between two scenarios; for designs and folders use ganwei compare',
    isPart: (folder: string, part: number, of: number): string =>
      `${folder} is part ${part}/${of} of a run; first merge the parts, then extend`,
    isRecord: (folder: string): string => `${folder} is only the record of another run; extend that run`,
    nothingToAdd: 'Say what to add: --replications <number> or --add <path>',
    hasScenario: (folder: string, id: string): string => `${folder} has a scenario ${id} already; rename the new one`,
    ruleDecides: (folder: string): string =>
      `a rule of precision decides the replications of ${folder}; for more, use ganwei compare ${folder} --precision <half-width>`,
    cannotCut: (folder: string, has: number, wanted: number): string =>
      `${folder} has ${plural(has, 'replication')} of each scenario; it cannot be cut to ${wanted}`,
    precisionDecides:
      '--precision decides the number of replications; leave out --replications, or set the most with --max-replications',
    noPrecision: (got: string): string =>
      `--precision: expected a half-width above 0, such as 0.002 (0.2 percentage points) or deterredShare=0.002, got “${got}”`,
    noOutcome: (option: string, name: string, near: string | undefined): string =>
      `${option}: there is no outcome “${name}”${didYouMean(near)}`,
    nothingWithin: (budget: number, unit: string): string =>
      `--budget: no reform is within ${`${budget} ${unit}`.trim()}`,
    trying: (bundles: number, replications: number): string =>
      `First ${bundles} ${bundles === 1 ? 'bundle is' : 'bundles are'} tried with ${plural(replications, 'replication')}; the near-best are then compared with others`,
    noBundleHelps: (infeasible: number): string =>
      infeasible === 0
        ? 'No bundle makes more cadres dare to act'
        : `No bundle makes more cadres dare to act and keeps the constraints; ${infeasible} that would are shown to break them`,
    searchSize: (most: number, got: number): string => `The search is among 1 to ${plural(most, 'reform')}, got ${got}`,
    noCost: (option: string, reforms: readonly { readonly id: string; readonly label: Bilingual }[]): string =>
      `${option}: these reforms state no cost: ${reforms.map(({ id, label }) => `${label.en} (${id})`).join(', ')}; write cost: {amount: 3, unit: million yuan} in the reform file, or --cost ${reforms[0].id}=3`,
    otherUnits: (option: string, units: readonly (string | undefined)[]): string =>
      `${option}: the reforms state their costs in different units: ${units.map((unit) => unit || '(none)').join(', ')}`,
    noBudget: (got: string, meant: string | undefined): string =>
      `--budget: expected a number in the unit of the reforms’ cost, got “${got}”${didYouMean(meant)}`,
    noCostWritten: (got: string, meant: string | undefined): string =>
      `--cost: expected a reform and a number, such as clear=3, got “${got}”${didYouMean(meant)}`,
    costTwice: (id: string): string => `--cost: ${id} is given two costs; give it one`,
    noSuchReform: (id: string, ids: readonly string[], near: string | undefined): string =>
      `--cost: there is no reform “${id}”${didYouMean(near)} (there are ${ids.join(', ')})`,
    noConstraint: (got: string, meant: string | undefined): string =>
      `--subject-to: expected an outcome, >= or <=, and a bound, such as "meanOutput>=-1%" (at most 1 % less than in the baseline), "recklessShare<=+0.005" (at most half a point more) or "meanHarm<=0.02" (a level), got “${got}”${didYouMean(meant)}`,
    unsignedPercent: (got: string, percent: string, share: string): string =>
      `--subject-to: “${got}”: write +${percent}% or -${percent}% for a change against the baseline, or ${share} for a level`,
    idleBound: (bound: {
      got: string
      outcome: string
      of: 'level' | 'change' | 'part'
      low: number
      high: number
      isKept: boolean
      meant: string | undefined
    }): string => {
      const { got, outcome, of, low, high, isKept, meant } = bound
      const what = of === 'level' ? outcome : `the change in ${outcome}`
      const range =
        of === 'part'
          ? 'a fall of more than 100 % cannot be'
          : high === Infinity
            ? `${what} is at least ${low}`
            : `${what} lies between ${low} and ${high}`
      return `--subject-to: “${got}” ${isKept ? 'is kept by every reform' : 'can be kept by none'}: ${range}${didYouMean(meant)}`
    },
    constraintTwice: (one: string, other: string): string =>
      `--subject-to: “${one}” and “${other}” bound the same outcome on the same side; give one`,
    tooManyConstraints: (most: number, got: number): string => `--subject-to: at most ${most} constraints, got ${got}`,
    submittedAlready: (folder: string): string => `${folder} holds this run already, complete; nothing was submitted`,
    clusterNeedsNumber:
      'on a cluster the number of replications must be known beforehand: use --replications, not --precision',
    // run
    onlyOfPlan: (path: string): string => `--only picks a scenario of a plan.json; ${path} is not a plan`,
    onlyNeeds: (path: string, ids: readonly string[], near: string | undefined): string =>
      `--only: name a scenario of ${path}: ${ids.join(', ')}${didYouMean(near)}`,
    someFailed: (count: number, first: number, reason: string, again: string): string =>
      `${count} ${count === 1 ? 'replication' : 'replications'} failed; the first is ${first}: ${reason}\n  repeat: ${again}`,
    played: (
      seed: string,
      { first, replications }: { readonly first: number; readonly replications: number },
      periods: number,
      burnIn: number
    ): string =>
      `seed ${seed}, ${replications === 1 ? `replication ${first} alone` : `${plural(replications, 'replication')}`}, ${plural(periods, 'quarter')}, the first ${burnIn} not counted`,
    noSuchBaseline: (name: string, names: readonly string[], near: string | undefined): string =>
      `--baseline: no scenario here is called “${name}”${didYouMean(near)} (there are ${names.join(', ')})`,
    otherDefaults: (folder: string, id: string): string =>
      `${folder} was made with earlier default values, and ${id} would bring today’s; add a reform, or run it separately`,
    noVariants: (folder: string, version: number, id: string): string =>
      `${folder} was made by model ${version}, which does not have the variants that ${id} sets; start a new run`,
    otherModel: (theirs: number, ours: number): string =>
      `this run was made by model ${theirs}; what is computed of it now is computed by model ${ours} with its variants off`,
    structureNotKept: (folder: string, name: string): string =>
      `${folder} was played under the structure “${name}”, and its plan does not keep what that sets; no scenario can be added, start a new run`,
    // diff, merge, verify
    diff: {
      unfinished: (folder: string): string => `${folder} is unfinished`,
      versions: 'versions',
      plan: 'plan',
      scenarios: 'scenarios',
      numbers: 'numbers (means)',
      more: (count: number): string => `… and ${count} more; --json lists them all`,
      same: 'No difference in versions, plan, parameters or numbers',
      sameButNumbers:
        'No difference in versions, plan or parameters. Numbers were not compared: not both runs have results.',
      notCompared: 'Numbers were not compared: not both runs have results.'
    },
    merge: {
      isNoPart: (folder: string): string => `${folder} is not a part made by --shard`,
      otherPlan: (folder: string, first: string): string => `${folder} and ${first} are parts of different plans`,
      otherCut: (folder: string, part: string, first: string, other: string): string =>
        `${folder} is part ${part}, but ${first} is part ${other}: they were cut differently`,
      overlap: (a: string, b: string, part: string): string => `${a} and ${b} are both part ${part}`,
      absent: (parts: readonly string[], of: number): string =>
        `missing: ${parts.length === 1 ? 'part' : 'parts'} ${parts.join(', ')} of ${of}`,
      unfinished: (folder: string, done: string, total: string, again: string): string =>
        `${folder} is unfinished (${done} / ${plural(total, 'replication')}); first complete it with: ${again}`,
      moreUnfinished: (count: number): string => `… and ${count} more unfinished ${count === 1 ? 'part' : 'parts'}`
    },
    verify: {
      same: (played: string, of: string): string =>
        `${played} of ${of} replications were computed again: the same to the bit`,
      unfinished: (done: string, total: string, again: string): string =>
        `This run is unfinished (${done} / ${plural(total, 'replication')}); continue with: ${again}`,
      otherRow: (path: string, row: number): string =>
        `${path}: the points of row ${row} have other numbers than this program computes.`,
      damagedLines: (path: string, count: number, done: string, total: string, again: string): string =>
        `${path}: ${count} damaged ${count === 1 ? 'line' : 'lines'}, ${done} / ${plural(total, 'replication')} intact; compute the others again with: ${again}`,
      filesMatch: (count: number, manifest: string): string =>
        `${count} ${count === 1 ? 'file matches' : 'files match'} ${manifest}`,
      cannotRecompute: (id: string, replication: number, reason: string): string =>
        `${id}, replication ${replication} cannot be computed again: ${reason}`,
      differs: (id: string, replication: number, outcome: string, kept: string, computed: string): string =>
        `${id}, replication ${replication}, ${outcome}: recorded ${kept}, computed ${computed}`,
      filesOfRecords:
        'an earlier version of ganwei wrote this run, with fewer outcomes, so its result files were not made again',
      filesOfVersion: (theirs: string, ours: string): string =>
        `ganwei ${theirs} wrote the result files, and this is ${ours}: their layout may differ, so they were not made again`,
      otherFile: (path: string): string => `${path} is not what the journal gives`
    }
  },

  // ——— Runs and their folders ———
  runs: {
    /** A holder of a lock, such as `process 12 on node3 (Slurm job 5_2)`. */
    holder: (host: string, pid: number, job: string | null): string =>
      `process ${pid} on ${host}${job === null ? '' : ` (Slurm job ${job})`}`,
    unknownHolder: 'another program',
    locked: (path: string, holder: string): string =>
      `${path}: ${holder} is writing here; nothing was changed. If you are sure that it has stopped, add --take-over`,
    isWriting: (folder: string, holder: string): string => `${holder} is writing to ${folder}`,
    journalChanged: (path: string): string => `${path} was changed while it was in use`,
    droppedLines: (path: string, count: number): string =>
      `${path}: dropped ${count} damaged or incomplete ${count === 1 ? 'line' : 'lines'}; the replications in ${count === 1 ? 'it' : 'them'} will be recomputed`,
    completing: (folder: string, names: readonly string[]): string =>
      `${folder} holds this run, but it is not complete (${names.join(', ')}); completing it`,
    isComplete: (folder: string): string =>
      `${folder} already holds this run, complete and unchanged; nothing was recomputed`,
    unfinished: (folder: string, again: string): string =>
      `the run in ${folder} is unfinished; first complete it with: ${again}`,
    damaged: (paths: readonly string[], again: string): string =>
      `these files are missing or have changed since the run was finished: ${paths.join(', ')}; restore them with: ${again}`,
    damagedFile: (path: string, why: string): string => `${path} is damaged: ${why}`,
    damage: {
      seal: 'its contents do not match its checksum',
      tooLarge: 'it is larger than such a file can be',
      value: (where: string, got: string): string => `${where} cannot be ${got}`,
      scenario: (id: string): string => `scenario ${id} is not valid`
    },
    otherFormat: 'it was written in another format',
    otherVersion: (theirs: readonly number[], ours: readonly number[]): string =>
      `made by model ${theirs[0]}, random numbers ${theirs[1]}; this is model ${ours[0]}, random numbers ${ours[1]}`,
    laterDefaults: (theirs: number, ours: number): string =>
      `made with version ${theirs} of the default values; this program knows ${ours} at most`,
    cannotRecompute: (why: string): string => `the run cannot be recomputed here: ${why}`,
    noRun: (folder: string, plan: string): string => `${folder} holds no run: there is no ${plan}`,
    otherJournal: (path: string): string =>
      `${path} is the journal of another plan than the one beside it; nothing was changed`,
    notRegular: (path: string): string => `${path} is not a regular file of this run (links and devices are refused)`,
    notFolder: (path: string): string => `${path} is not a real folder (links are refused)`,
    occupied: {
      fewer: (folder: string, has: number, extend: string, free: string): string =>
        `${folder} holds this run with ${has} ${has === 1 ? 'replication' : 'replications'} of each scenario; nothing was changed. Add more with: ${extend}, or start afresh: --out ${free}`,
      run: (folder: string, free: string): string =>
        `${folder} holds another run; nothing was changed. A free name: --out ${free}`,
      files: (folder: string, free: string): string =>
        `${folder} holds other files; nothing was changed. A free name: --out ${free}`,
      file: (folder: string, free: string): string =>
        `${folder} is a file; nothing was changed. A free name: --out ${free}`
    },
    noFolderHere: (path: string): string => `${path} cannot be created: the system makes no folders here`,
    noFreeName: (folder: string): string => `${folder} is taken, and so is every numbered name after it`,
    justTaken: (folder: string): string => `another run has just appeared in ${folder}; nothing was changed`,
    withCluster: (folder: string, shell: string): string =>
      `${folder} was submitted to a cluster and is not merged yet; nothing was changed. Look: ganwei cluster status ${shell}; continue: ganwei cluster retry ${shell}; stop: ganwei cluster cancel ${shell}`,
    leftOff: (again: string): string =>
      `Interrupted. All replications are done and kept, but not all result files are written; continue with: ${again}`,
    interrupted: (done: string, total: string, again: string): string =>
      `Interrupted. ${done} of ${total} replications are done and kept; continue with: ${again}`,
    /** Why a replication was not played: a code of `experiment/reason.ts`, or what an error says. */
    reason: (reason: string): string => {
      const [, seconds] = /^stalled:(\d+)$/.exec(reason) ?? []
      if (seconds !== undefined) return `no replication finished in ${seconds} seconds`
      return reason === 'exited' ? 'the worker exited' : reason
    },
    workersDied: (message: string, again: string): string =>
      `every worker ended too soon (${message}); what was done is kept. Try again with: ${again}, or add --workers 0`,
    repeat: (command: string): string => `  repeat: ${command}`,
    moreFailures: (count: number): string => `… and ${count} more`,
    someFailed: (failed: number, done: string, total: string, again: string): string =>
      `${failed} ${failed === 1 ? 'replication' : 'replications'} failed; ${done} of ${total} are done and kept; try again with: ${again}`,
    cost: (time: string, memory: string): string =>
      `This takes about ${time} and ${memory} of memory. You can stop it with Ctrl-C at any time and continue later`,
    selfCheckParts: {
      functions: 'exp, log, quantile, draws',
      reference: 'the reference engine',
      kernelFunctions: 'exp, log, quantile of the kernel',
      kernel: 'the kernel'
    },
    selfCheck: (part: string): string =>
      `the self-check failed: ${part}. This machine computes different bits than it should, so nothing was run`,
    kernelUnavailable: (why: string): string =>
      `the kernel cannot run here: ${why}. Use --engine reference, which gives the same results more slowly`,
    noPictures: (why: string): string =>
      `pictures cannot be drawn here: ${why}. Charts as SVG and in report.html need none`,
    noThreads: (reason: string): string => `worker threads cannot be started here (${reason}); use --workers 0`,
    noKernelFile: 'it has not been built (npm run build)',
    noSimd: 'this Node has no WebAssembly SIMD',
    noKernelMemory: 'there is not enough memory for WebAssembly',
    planHolds: (path: string, seed: string, engine: string, options: readonly string[]): string =>
      `${path} already sets the seed ${seed}, the engine ${engine} and every parameter; leave out ${options.join(', ')}`
  },

  // ——— Clusters ———
  cluster: {
    absent: (command: string, _said: string): string =>
      `Slurm’s command ${command} is not on this machine, so there is no cluster to use. For parts without Slurm see docs/en/cluster.md`,
    unreachable: (_command: string, said: string): string => `Slurm does not answer: ${said}`,
    refused: (command: string, said: string): string => `${command} refused: ${said}`,
    noSubmission: (folder: string): string =>
      `${folder} holds no run that was submitted to a cluster (ganwei cluster submit makes one)`,
    refusedOptions: (refusal: string, folder: string, again: string): string =>
      `${refusal}\n${folder} is ready; submit it with other options: ${again}`,
    longOption: (got: string): string =>
      `--sbatch-option: expected a long option of sbatch, such as qos=long, got ${got}`,
    ownOption: (name: string, own: string): string => `--sbatch-option: use --${own} to set ${name}`,
    scriptsOption: (name: string): string => `--sbatch-option: the scripts set ${name} themselves`,
    oneLine: (option: string, got: string): string =>
      `${option}: cannot contain line feeds or other control characters, got ${got}`,
    jobsGoOn: (again: string): string => `the jobs continue; follow them again with: ${again}`,
    notSubmitted: 'Nothing was submitted.',
    tooManyParts: (parts: number, most: number): string =>
      `--parts ${parts}: a job array on this cluster has at most ${plural(most, 'part')} (MaxArraySize)`,
    begunHere: (folder: string, again: string): string =>
      `${folder} holds this run, already begun on one machine; continue with: ${again}, or name another --out`,
    stillQueued: (folder: string, jobs: string): string =>
      `jobs of an earlier submission to ${folder} are still in the queue; first: scancel ${jobs}`,
    nothingQueued: 'None of its jobs is in the queue',
    cancelled: (jobs: readonly string[], again: string): string =>
      `Cancelled ${jobs.length === 1 ? 'job' : 'jobs'} ${jobs.join(', ')}; what was computed is kept. Continue with: ${again}`,
    // plan
    size: (replications: number, cadreQuarters: number, coreHours: number): string =>
      `${counted(replications, 'replication')}, ${sized(cadreQuarters)} cadre-quarters: ${coreHours < 0.1 ? 'less than 0.1' : `about ${hoursText(coreHours)}`} core-hours at this machine’s speed`,
    cut: (parts: number, cores: number, time: string, memory: string): string =>
      `${counted(parts, 'part')} of ${counted(cores, 'core')}: each takes about ${time} and ${memory} of memory`,
    disk: (journals: string, files: number, memory: string): string =>
      `journals of about ${journals} on the shared disk (and as much again for the merge), ${plural(whole(files), 'file')}; the merge takes about ${memory} of memory`,
    notNeeded: (cores: number, time: string, command: string): string =>
      `No cluster is needed: ${counted(cores, 'core')} of this machine would take about ${time}: ${command}`,
    worthIt: (cores: number, time: string, command: string): string =>
      `${counted(cores, 'core')} of this machine would take about ${time}; a cluster is worth it: ${command}`,
    sentParts: (job: string, list: string): string => `Job ${job}: parts ${list}`,
    sentMerge: (job: string): string => `Job ${job}: the merge, once all parts are done`,
    whatNext: (where: string): string =>
      `follow:    ganwei cluster status ${where} --wait\ncontinue:  ganwei cluster retry ${where}\ncancel:    ganwei cluster cancel ${where}`,
    states: { done: 'done', running: 'running', waiting: 'waiting', failed: 'failed', missing: 'not in the queue' },
    partsThatAre: (count: number, state: string): string => `${count} ${state}`,
    progress: (run: {
      folder: string
      parts: number
      counts: readonly string[]
      done: string
      total: string
      isAbout: boolean
    }): string =>
      `${run.folder}: ${run.parts} ${run.parts === 1 ? 'part' : 'parts'}, ${run.counts.join(', ')}; ${run.isAbout ? 'about ' : ''}${run.done} / ${plural(run.total, 'replication')}`,
    reason: (count: number, list: string, state: string, reason: string): string =>
      `  ${count === 1 ? 'part' : 'parts'} ${list} ${state}: ${reason}`,
    moreReasons: (count: number): string => `  … and ${count} other ${count === 1 ? 'reason' : 'reasons'}`,
    merge: (state: string, reason: string | null): string => `Merge ${state}${reason === null ? '' : `: ${reason}`}`,
    report: (path: string): string => `Report: ${path}`,
    retry: (command: string): string => `Continue with: ${command}`,
    ending: 'ended; its files are not visible here yet',
    silent: 'ended without leaving a message (killed?)',
    /** How a job ended, by Slurm’s reasons and states. */
    ended: {
      DependencyNeverSatisfied: 'cancelled because a part failed',
      BOOT_FAIL: 'its node did not start',
      CANCELLED: 'cancelled',
      DEADLINE: 'past its deadline',
      NODE_FAIL: 'its node failed',
      OUT_OF_MEMORY: 'out of memory (--mem)',
      PREEMPTED: 'preempted by another job',
      TIMEOUT: 'out of time (--time)'
    }
  },

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
    sameFile: (path: string): string => `${path} is given twice; give it once`,
    equalIds: (a: string, b: string, id: string): string =>
      `${a} and ${b} are both called ${id}; rename one or run them separately`,

    // frame-lines.ts: what is said before the numbers
    baseline: (name: string, reason: string): string => `Baseline: ${name} (${reason})`,
    baselineReasons: {
      named: 'named on the command line',
      'laid-over': 'the reforms are laid over it',
      extended: 'the others extend it',
      'by-name': 'no scenario here is extended by all the others, so the first by name; --baseline names another',
      first: 'the first one'
    },
    otherFrame: (names: string, count: number, differences: string): string =>
      count === 1
        ? `Not like for like: ${names} has ${differences}.`
        : `Not like for like: ${names}${count > 5 ? `, and ${count - 5} more,` : ''} have ${differences}.`,
    otherPeriods: (own: number, baseline: number): string => `${plural(own, 'quarter')} instead of ${baseline}`,
    timetables: (names: string): string =>
      `With a timetable: ${names}. Every estimate is an average over all counted quarters, those before and during the changes included; the path, quarter by quarter, is in periods.csv.`,
    pastTimetables: (names: string): string =>
      `With a timetable that is over when counting begins: ${names}. Every estimate describes the quarters after the changes; the path, quarter by quarter, is in periods.csv.`,
    otherBurnIn: (own: number, baseline: number): string =>
      `a burn-in of ${plural(own, 'quarter')} instead of ${baseline}`,
    otherCalibration: (own: string, calibrated: string): string =>
      `Not like for like: these worlds were calibrated under another organisation (${calibrated} instead of ${own}); that they agree with the survey here was not shown.`,
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
      origin: 'Origin',
      file: 'File',
      extends: 'Extends',
      reforms: 'Reforms',
      structure: 'Structure',
      why: 'Why',
      aimsAt: 'Aims at',
      low: 'low',
      high: 'high',
      scale: 'scale'
    },
    /** Where a scenario comes from, by its `origin`. */
    origins: {
      remedy: 'a remedy of the paper',
      criticism: 'what the paper criticises',
      result: 'a result assumed: if it were so',
      own: 'this software’s own'
    },
    /** The same of several, in a report. */
    ofOrigin: {
      remedy: (names: string): string => `Remedies of the paper (what is done): ${names}.`,
      criticism: (names: string): string => `What the paper criticises: ${names}.`,
      result: (names: string): string => `Results assumed (“if it were so”, with no word on how): ${names}.`,
      own: (names: string): string => `This software’s own: ${names}.`
    },
    scales: { logit: 'logit', log: 'log', plain: 'plain' },
    isFixed: 'fixed',
    shift: 'shift, in logits',
    sampled: {
      'latin-hypercube': (points: number, seed: string): string =>
        `A Latin hypercube of ${plural(points, 'point')} (seed ${seed}) in these ranges:`,
      sobol: (points: number, seed: string): string =>
        `${points} scrambled Sobol’ points (seed ${seed}) in these ranges:`
    },
    listed: (points: number, file: string): string => `${plural(points, 'point')} of ${file}.`,
    rangeCount: (count: number): string => (count === 1 ? 'one input' : `${plural(count, 'input')}`),
    fromQuarter: (quarter: number, name: string): string => `from quarter ${quarter}: ${name}`,
    same: 'The two are the same: every parameter and the timetable.',
    timetable: (quarters: number): string =>
      `a timetable (changes in ${quarters} ${quarters === 1 ? 'quarter' : 'quarters'})`,
    ramp: ' (ramp)',
    ofReform: ' (reform)',
    ofStructure: ' (structure)',
    isDefault: 'default',
    tier: (id: string): string => id,
    // organisation-lines.ts
    people: (tier: string, units: number, { leading, others }: RanksOfUnit): string =>
      `${tier} ${whole(units * leading)} leading, ${whole(units * others)} others${units === 1 ? '' : ` (${whole(leading)} and ${whole(others)} in each of ${whole(units)} units)`}`,
    peopleByTier: (tiers: string): string =>
      `Leading and other cadres by tier: ${tiers}. The share of leading cadres is rounded up in each unit.`,
    singleUnit:
      'The organisation is a single unit: nobody hears of cases elsewhere, and as a rule the 不敢为 rate comes out much lower than with the same cadres in several units. Divide it into the units that hear of each other’s cases, such as bureaus and townships; your-own-county.md in docs says how.',
    tierSize: (size: string, elaboration: string): string => `${size} (${elaboration})`,
    /** What a choice among names is called, such as how stages combine. */
    choice: (name: string): string => name,

    // the page about the library
    kinds: {
      scenario: 'Scenarios',
      reform: 'Reforms',
      design: 'Designs',
      structure: 'Structures',
      targets: 'Targets',
      ranges: 'Ranges'
    },
    guide: {
      title: 'Which file answers which question',
      question: 'question',
      file: 'file',
      changes: 'what it changes',
      paper: 'origin, and the paper’s words',
      introduction:
        'Each file answers one question. A scenario is a world, and states only what differs from the one it extends; a reform sets policy levers and is laid over a world; a design is a family of worlds; ranges say what is uncertain. Wherever a path is expected, `ganwei:` and a name from this page will do: `ganwei run ganwei:four-remedies`, `ganwei batch ganwei:reforms`. `ganwei scenario show` tells where each value comes from, and `ganwei scenario new` writes a file to start from. `ganwei scenario list --markdown` prints this page.'
    },

    // run: what is not as the file says
    underneath: (name: string): string => `Structure: ${name}`,
    changed: (changes: readonly string[]): string => `Changed: ${changes.join('; ')}`
  },

  // ——— Scenario test: what must hold in a world ———
  scenarioTest: {
    played: (name: string, replications: number, seed: string): string =>
      `${name}, ${plural(replications, 'replication')} of each world, seed ${seed}`,
    smaller: (cadres: number, all: number): string =>
      `Tried with ${plural(whole(cadres), 'cadre')} instead of ${whole(all)}: fewer units of each tier, so that it ends within seconds.`,
    status: 'result',
    kind: 'about',
    statement: 'statement',
    statuses: { holds: 'holds', fails: 'FAILS', warning: 'warning', untold: 'cannot tell', idle: 'nothing to try' },
    kinds: {
      limit: 'limit',
      null: 'no effect',
      conservation: 'bookkeeping',
      direction: 'direction',
      engines: 'engines',
      size: 'size'
    },
    statements: {
      'no-sanctions': 'Without sanctions nobody is afraid.',
      'no-accountability': 'Without accountability there is no case.',
      'no-errors': 'Where nobody errs there is no error and no case.',
      'mechanism-closed': 'Where the mechanism admits nobody, nobody applies and nobody is granted tolerance.',
      'levels-agree': 'Where the levels always agree, every application starts.',
      'texts-detailed': 'Where the texts are detailed, no case lapses.',
      'same-world': 'A reform equal to its baseline changes nothing.',
      'answers-only': 'Understatement moves answers to the questionnaire and nothing else.',
      'sorts-the-idle-only': 'The standard of competence sorts the idle and changes no act.',
      'choices-add-up': 'Acting, afraid, unable and unwilling add up to all cadre-quarters.',
      'cases-come-from-errors': 'There are no more grants than applications, than cases, than errors, than acts.',
      'answers-add-up': 'The answers to the questionnaire add up to 1.',
      'stricter-more-cases': 'Stricter accountability: no fewer cases per error.',
      'harder-more-errors': 'More error-prone work: no fewer errors per act.',
      'covered-more-grants': 'All cadres admitted: no fewer grants per case.',
      'harsher-more-deterred': 'Harsher sanctions: no fewer deterred.',
      'averse-more-deterred': 'Stronger loss aversion: no fewer deterred.',
      'all-three-less-deterred': 'Clear texts, agreement and a tolerant public together: no more deterred.',
      'engines-equal': 'Both engines play the same replication.',
      'twice-the-units': 'Twice the units: the 不敢为 rate stays within a point.',
      'half-the-units': 'Half the units: the 不敢为 rate stays within a point.'
    },
    found: (outcome: string, difference: string, interval: string): string =>
      ` (${outcome}: ${difference} ${interval})`,
    counts: ({
      holds,
      fails,
      warning,
      untold,
      idle
    }: Readonly<Record<'holds' | 'fails' | 'warning' | 'untold' | 'idle', number>>): string =>
      [
        fails + warning + untold + idle > 0 ? `${holds} ${holds === 1 ? 'holds' : 'hold'}` : `All ${holds} hold`,
        ...(fails > 0 ? [`${fails} ${fails === 1 ? 'fails' : 'fail'}`] : []),
        ...(warning > 0
          ? [`${warning} ${warning === 1 ? 'is' : 'are'} a warning only: it need not hold in every world`]
          : []),
        ...(untold > 0 ? [`${untold} cannot be told from so few replications`] : []),
        ...(idle > 0 ? [`${idle} ${idle === 1 ? 'has' : 'have'} nothing to try`] : [])
      ].join('; '),
    notHalved: 'Half the units cannot be tried: that would be a single unit.',
    sizeMatters:
      'The number of units matters in this organisation: write as many units as there are, not fewer larger ones, and compare only scenarios of the same organisation.',
    failed: (count: number): string =>
      `${count} ${count === 1 ? 'statement does' : 'statements do'} not hold that must hold in every world`
  },

  // ——— Office: Word, Excel, figures for slides (report/document/office) ———
  office: {
    table: 'Table',
    figure: 'Figure',
    /** Between the number of a table or figure and its title. */
    afterNumber: '. ',
    note: 'Note: ',
    source: (replications: string, seed: string): string =>
      `Source: simulation with ganwei, ${plural(replications, 'replication')}, seed ${seed}.`,
    sourceOfWorlds: (worlds: string, seed: string): string =>
      `Source: calibration with ganwei, ${plural(worlds, 'world')}, seed ${seed}.`,
    /** Below every figure that stands alone. */
    ofSimulated: 'All shares are of simulated cadres, not of real ones.',
    page: { before: 'Page ', between: ' of ', after: '' },
    written: (path: string): string => `Wrote ${path}`,
    removed: (names: readonly string[], again: string): string =>
      `Removed, as they show what the run no longer does: ${names.join(', ')}. ${again} makes them again.`,
    font: 'Calibri',
    unit: 'unit',
    label: 'label',
    identifier: 'identifier',
    sheet: 'sheet',
    meaning: 'meaning',
    /** What a column of labels beside a column of identifiers is called. */
    labelOf: (column: string): string => `${column} (name)`,
    units: {
      share: 'share',
      each: 'per cadre and quarter',
      totals: {
        'cadre-periods': 'cadre-quarters',
        cases: 'cases',
        errors: 'errors',
        units: 'units'
      } as Readonly<Record<string, string>>
    },
    /** Sheets by the tables that stand in them; the others go by their table's name. */
    sheets: {
      firstPage: 'First page',
      ensemble: 'Worlds',
      fit: 'Fit',
      inputs: 'Inputs',
      ridges: 'Inputs together',
      effects: 'Reforms',
      generations: 'Generations',
      summary: 'Summary',
      design: 'Design',
      differences: 'Differences',
      comparison: 'Comparison',
      constraints: 'Constraints',
      tried: 'Combinations tried',
      front: 'Pareto front',
      groups: 'Groups',
      synergy: 'Synergy',
      matrix: 'Matrix',
      regret: 'Regret',
      information: 'Information',
      sensitivity: 'Sensitivity',
      looks: 'Looks',
      parameters: 'Parameters',
      dictionary: 'Dictionary'
    } as Readonly<Record<string, string>>,
    /** The first sheet of a workbook: headings of its tables, and what must be known to read them. */
    front: {
      scenario: 'scenario',
      rate: ['不敢为 rate', 'from', 'to'] as readonly string[],
      difference: ['difference (points)', 'from', 'to'] as readonly string[],
      median: ['over worlds: middle'] as readonly string[],
      worlds: ['from', 'to'] as readonly string[],
      across: ['all structures: from', 'to'] as readonly string[],
      harm: 'harm (change)',
      price: 'price and risk',
      verdict: 'verdict and ground',
      note: (isSimultaneous: boolean): string =>
        `The rates are shares of simulated cadres and quarters, not of real cadres; compare differences. Rates: 95 % simulation interval. Differences from the reference scenario, in percentage points: 95 % simulation interval, ${isSimultaneous ? 'held simultaneously' : 'one by one'}. Worlds: middle and range.`,
      target: 'target',
      wanted: ['wanted, or at least', 'error, or at most'] as readonly string[],
      before: ['before: 5 %', 'median', '95 %'] as readonly string[],
      found: ['these worlds: 5 %', 'median', '95 %'] as readonly string[],
      reform: 'reform',
      effect: ['points: 5 %', 'median', '95 %', 'worlds with less', 'of worlds'] as readonly string[],
      fitNote:
        'All rates are shares of simulated cadres, not of real ones. That the worlds meet the survey is what they were chosen for, not a test of the model.'
    },
    tables: {
      ranking: 'Fear and action in every scenario, and differences from the reference scenario',
      controlled: 'Differences in the 不敢为 rate with control variates',
      beside: 'What else changes: differences from the reference scenario',
      matrix: 'Reforms under each structure of the model',
      survival: 'How each reform fares under other inputs',
      regret: 'What each option loses if the world is otherwise',
      tried: 'Combinations tried first',
      sensitivity: 'How much each input moves the effect',
      rules: 'Rules behind intervals and verdicts',
      fit: 'Targets and what the worlds give',
      effects: 'What reforms do in the calibrated worlds'
    }
  },

  // ——— Explorer: masthead, levers ———
  explorer: {
    page: {
      title: 'ganwei 敢为: a laboratory for the error-tolerance mechanism',
      cannotStart: (reason: string): string =>
        `The page cannot start; it needs a browser with WebAssembly SIMD (any from 2021 on). ${reason}`,
      addressIgnored: (parts: readonly string[]): string =>
        `Parts of the address could not be understood and were ignored: ${parts.map((part) => `“${part}”`).join(', ')}.`,
      obstacles: {
        'burn-in': 'The burn-in must be shorter than the run; the reference scenario is shown.',
        'run-too-short': 'The timetable goes beyond the last quarter; the reference scenario is shown.',
        'too-large': 'Cadres times quarters come to more than this page plays; the reference scenario is shown.'
      },
      failed: (reason: string): string => `A replication failed: ${reason}`,
      otherAssumptions: (values: readonly string[]): string =>
        `Under other assumptions than usual, in the reference scenario too: ${values.join(', ')}.`,
      ownOrganisation: (cadres: string): string =>
        `In your own organisation of ${plural(cadres, 'cadre')}, in the reference scenario too.`,
      simulating: 'Simulating …',
      reform: 'Reform',
      modified: (name: string): string => `${name} (modified)`,
      moved: 'Moved',
      from: (quarter: number, to?: number): string =>
        to === undefined ? ` from quarter ${quarter}` : ` by equal steps in quarters ${quarter} to ${to}`,
      until: (quarter: number): string => `; as before from quarter ${quarter}`,
      earlierDefaults: (version: number): string =>
        `This address was made under version ${version} of the defaults, and the page shows the world of then.`,
      todaysDefaults: 'show it under today’s defaults'
    },
    masthead: {
      name: '敢为',
      question: 'Which reform makes more cadres dare to act, how sure is that, and what gets worse?',
      appearance: 'appearance',
      themes: { auto: 'as the system', light: 'light', dark: 'dark' },
      views: 'views',
      tabs: { answers: 'Results', compare: 'Compare', cadre: 'One cadre', run: 'Run', keep: 'Export' }
    },
    presets: {
      library: 'Take a reform from the library',
      choose: 'choose …',
      baseline: 'Compared with: ',
      baselineField: 'Reference scenario',
      withoutTiers: (name: string): string =>
        `“${name}” also changes the tiers of the organisation. They are left out; set them under Organisation.`,
      reset: 'Reset all'
    },
    levers: {
      title: 'Levers',
      changed: (count: number): string => `${count} changed`,
      reset: 'reset',
      resetOf: (name: string): string => `reset ${name}`,
      mark: (part: string, value: string): string => `reference scenario: ${part === '' ? '' : `${part} `}${value}`,
      value: (name: string, bounds: string): string => `${name}: value, ${bounds}`,
      between: (low: number, high: number): string => `${low}–${high}`,
      wrongValue: (bounds: string): string => `a number in ${bounds}`,
      together: 'the slider shows their mean and moves all of them the same way',
      choices: {
        chain: 'stage by stage',
        compensatory: 'weighed as a whole'
      } as Readonly<Record<string, string>>,
      variants: 'Structure: variants',
      variantsNote:
        'Other assumptions about how the model works. They hold in the reference scenario and in the reform alike.',
      others: 'All other parameters',
      example: 'a name, such as loss aversion',
      found: (count: number): string =>
        count === 0 ? 'No parameter matches.' : count === 1 ? '1 parameter' : `${count} parameters`,
      tooMany: (count: number): string => `${count} more; type more of the name.`,
      alsoChanged: 'Also changed:'
    },
    organisation: {
      title: 'Organisation',
      own: 'your own',
      note: 'The tiers of your organisation. They hold in the reference scenario and in the reform alike.',
      columns: ['tier', 'units', 'cadres per unit', 'elaboration'],
      field: (row: number, column: string): string => `tier ${row}: ${column}`,
      removeOf: (name: string): string => `remove ${name}`,
      wrong: (cadres: string, tiers: number): string =>
        `Not used yet: each tier needs a name of its own (letters and digits, but no bare number or date and no word that programs misread, such as “true”, “NA” or “con”), whole numbers of units and cadres, and an elaboration from −5 to 5; at most ${tiers} tiers and ${plural(cadres, 'cadre')}.`,
      size: (units: string, cadres: string): string => `${plural(units, 'unit')} with ${plural(cadres, 'cadre')}`,
      newTier: (row: number): string => `tier-${row}`,
      add: 'Add a tier',
      reset: 'as in the reference scenario'
    },
    timetable: {
      title: 'When it takes effect',
      fromStart: 'from the start',
      fromQuarter: ['from quarter', ''],
      quarterField: 'quarter in which the reform begins',
      more: 'Further changes, each from a quarter of its own:',
      steps: ['by equal steps until quarter', ''],
      stepsField: 'quarter in which the steps arrive; empty for at once',
      end: ['ends with quarter', ''],
      endField: 'quarter from which the reference values hold again; empty for never',
      change: (quarter: number, name: string, value: string, to?: number): string =>
        `quarter ${to === undefined ? quarter : `${quarter} to ${to}`}: ${name} ${to === undefined ? '=' : '→'} ${value}`,
      to: 'by equal steps until quarter; empty for at once',
      remove: 'remove this change',
      quarter: 'quarter',
      parameter: 'parameter',
      newValue: 'new value',
      add: 'Add'
    },
    draws: {
      title: 'Seed and precision',
      seed: 'Seed (any text)',
      precision: 'Half-width of 不敢为 rate intervals at most',
      within: (points: number): string => `±${plural(points, 'point')}`
    }
  },

  // ——— Explorer: answers ———
  explorerAnswers: {
    headline: {
      price: (change: string): string => `Price and risk: ${change}.`,
      openHarm: 'whether harm per cadre-period rises or falls is not told',
      sameHarm: 'harm per cadre-period stays the same',
      baseline: 'Reference scenario: move a lever to see what changes',
      afraid:
        'A cadre counts as afraid (不敢为) who sits idle but would act properly if acting were not held to account',
      notYet: 'Cannot tell yet',
      working: 'Working …',
      goingOn: (count: number, points: string): string =>
        `${plural(count, 'replication')} so far, going on to ±${plural(points, 'point')} …`,
      reached: (count: number, points: string): string =>
        `${plural(count, 'replication')}, within ±${plural(points, 'point')}`,
      notReached: (count: number, points: string): string =>
        `${plural(count, 'replication')}, the most allowed; ±${plural(points, 'point')} not reached`,
      intervals: (intervals: string): string => `intervals are ${intervals}`,
      levels: (baseline: string, reform: string): string =>
        `readings inside the model: ${baseline} in the reference scenario, ${reform} in the reform (± in points)`,
      interval: (ends: string): string => `difference from the reference scenario ${ends}`
    },
    ways: {
      better: 'better',
      worse: 'worse',
      more: 'higher',
      less: 'lower',
      open: 'cannot tell',
      same: 'the same'
    },
    tradeOffs: {
      title: 'What else gets better, and what gets worse',
      alone: 'Other outcomes',
      none: (interval: string): string => `Judged one by one by the ${interval}, no outcome is found to get worse.`,
      worse: (interval: string, names: string): string =>
        `Judged one by one by the ${interval}, these get worse: ${names}.`,
      note: (interval: string): string =>
        `Differences of shares are in percentage points; ± is half the ${interval}, which holds for each outcome by itself.`,
      levels: (interval: string): string => `± is half the ${interval}.`,
      halfWidth: '± half the interval'
    },
    given: (what: string, isPublished: boolean): string =>
      `${what} (${isPublished ? 'as published' : 'as typed'}, no interval)`,
    worlds: {
      title: 'In other worlds',
      show: 'Show this effect under other inputs and other structures too',
      known: (count: number, all: number): string =>
        count < all ? `${count} of ${plural(all, 'world')} so far …` : `${plural(all, 'world')}, 20 replications each.`,
      chance: 'Chance, in this world',
      chanceOf: (low: string, high: string): string => `Chance, in this world: from ${low} to ${plural(high, 'point')}`,
      inputs: 'Inputs: worlds of the shipped ensemble',
      structures: 'Structures: other models',
      range: (low: string, high: string): string => `${low} to ${high}`,
      waiting: 'not played yet',
      spread: ({ middle, range, count, shown, against }: WorldSpread): string =>
        `${range === null ? middle : `middle ${middle}, ${range}`}; the 不敢为 rate is shown to fall in ${shown} of ${count}${against === 0 ? '' : `, to rise in ${against}`}`,
      note: 'Change of the 不敢为 rate in points, a dot for each world: filled where the fall is shown by 20 replications; acting and output are not looked at, so that this asks less than “shown” on the first page. Chance is the interval of the world above. How worlds were found stands in the notes of the scenario library.',
      each: 'Each structure',
      tooLarge: (most: string): string =>
        `Not offered here: cadres times quarters come to more than ${most}. On the command line, ganwei compare --ensemble plays such a world.`
    },
    ownSurvey: {
      ofReform: (name: string): string =>
        `The survey is held against the reference scenario only; the simulated answers under “${name}” are shown for reference.`,
      label: 'my survey',
      title: 'My own survey',
      note: 'The same question asked where you work: percentages of each answer, and how many answered.',
      share: (answer: string): string => `${answer}, %`,
      size: 'respondents',
      numbers: 'Percentages are numbers from 0 to 100.',
      sum: (sum: string, isSound: boolean): string =>
        isSound
          ? `The percentages add up to ${sum}.`
          : `The percentages add up to ${sum}, not to 100, or nobody has answered.`,
      show: 'Show my survey',
      reset: 'back to the survey in the paper'
    },
    columns: {
      outcome: 'outcome',
      reform: 'reform',
      verdict: 'verdict'
    },
    paths: {
      title: (outcome: string): string => `Through time: ${outcome}`,
      outcome: 'outcome',
      note: (interval: string): string => `mean of each quarter per cadre; the band is the ${interval}`
    },
    beliefs: {
      title: 'What cadres expect, and what happens',
      what: 'what',
      expected: 'expected by cadres',
      actual: 'what happens',
      accountability: 'an error becomes a case',
      tolerance: 'a case is tolerated',
      caption: (scenario: string, held: readonly [string, string], tolerated: readonly [string, string]): string =>
        `Under “${scenario}” cadres expect an error to become a case with probability ${held[0]}, and ${held[1]} do; they expect a case to be tolerated with probability ${tolerated[0]}, and ${tolerated[1]} are. Grants are counted as a share of all cases, including those that may not be tolerated.`
    },
    counts: {
      title: 'All counts',
      note: (count: number): string =>
        `sums over ${plural(count, 'replication')}, as ganwei run --json prints them; counted, not estimated`,
      count: 'count'
    },
    burnIn: 'burn-in, not counted',
    data: 'data'
  },

  // ——— Explorer: runs, worlds, exports ———
  explorerWorlds: {
    pins: {
      title: 'Saved reforms compared',
      note: (most: number): string => `Move the levers, then save the reform; ${most} at most. The address keeps them.`,
      name: (position: number): string => `name of reform ${position}`,
      nameOf: (first: string, count: number): string => (count === 1 ? first : `${first} and ${count - 1} more`),
      load: 'load',
      remove: 'remove',
      save: 'Save the current reform',
      none: 'There is no reform to compare yet.'
    },
    differences: {
      title: 'Paired differences from the reference scenario',
      note: (interval: string, replications: number, family: number): string =>
        `${plural(replications, 'replication')}. ± is half the ${interval}: ${family > 1 ? `for the 不敢为 rate it holds for all ${plural(family, 'reform')} together, otherwise` : 'it holds'} one by one`
    },
    synergy: {
      title: 'Synergy: do they reinforce each other?',
      tooMany: (most: number): string => `At most ${plural(most, 'reform')} can be taken apart; remove some first.`,
      play: (worlds: number): string => `also play every combination of them (${plural(worlds, 'scenario')})`,
      conflict: (a: string, b: string, parameter: string): string =>
        `“${a}” and “${b}” set “${parameter}” to different values and cannot be combined.`,
      more: 'Together they lower it by more than the sum of each alone: they reinforce each other',
      less: 'Together they lower it by less than the sum of each alone: they overlap',
      open: 'The intervals do not settle whether they do more together than the sum of each alone',
      alone: 'alone',
      last: 'added last',
      shapley: 'on average (Shapley value)',
      sums: (joint: string, sum: string, excess: string): string =>
        `together ${joint}, sum of each alone ${sum}, excess ${excess}`
    },
    cadre: {
      title: 'One cadre in two scenarios',
      alone: 'One cadre',
      note: 'The same person under the same random disturbances; only the reform differs. The reference engine replays it quarter by quarter.',
      exact: 'These numbers are what happened in one replication: they estimate nothing and have no interval.',
      cadre: (last: number): string => `cadre (0 to ${last})`,
      notWhole: (last?: number): string =>
        `Please enter a whole number${last === undefined ? ' that is not negative' : ` from 0 to ${last}`}.`,
      replication: 'replication',
      next: 'Next cadre whose choices change much',
      baseline: 'This is the reference scenario; move a lever to see the reform beside it.',
      tooLarge: 'The organisation is too large to follow single cadres.',
      playing: 'Replaying …',
      differing: 'Quarters in which the choices differ',
      margin: 'Act margin in utility; the cadre acts where it is above 0',
      accountability: 'Expected probability that an error becomes a case',
      tolerance: 'Expected probability that a case is tolerated',
      choices: 'Choices, quarter by quarter',
      letters: { properly: 'A', recklessly: 'R', afraid: 'F', unable: 'U', unwilling: 'W' },
      events: '! error without a case   + tolerated   × sanctioned',
      burnIn: 'burn-in',
      measured: 'counted'
    },
    run: {
      title: (name: string): string => `The run “${name}”`,
      about: (scenarios: number, replications: number, seed: string, engine: string, baseline: string): string =>
        `${plural(scenarios, 'scenario')}, ${plural(replications, 'replication')} each, seed “${seed}”, engine ${engine}; the reference scenario is “${baseline}”.`,
      ranking: 'Ranking by the estimated fall of the 不敢为 rate',
      load: 'load',
      loadOf: (name: string): string => `load “${name}”`,
      showAll: (count: number): string => `Show all ${count}`,
      note: (interval: string): string =>
        `± is half the ${interval}; for differences of the 不敢为 rate it holds for all scenarios together, everything else holds one by one`,
      surface: 'The 不敢为 rate over two factors',
      across: 'across',
      down: 'down',
      surfaceNote: (interval: string): string =>
        `A deeper colour is higher; ± is half the ${interval} of each cell by itself. A cell loads its scenario.`
    },
    keep: {
      address: 'Address',
      addressNote: 'The address holds every choice: bookmark it, or append it to the address of any copy of this page.',
      file: 'Scenario file',
      fileNote: 'All parameters, written out; ganwei run gives the same integers from it.',
      download: (file: string): string => `Download ${file}`,
      preview: 'Preview',
      commands: 'Commands that repeat it',
      integers: 'The integers (as under “All counts”)',
      withoutFile: 'The same without the file',
      paired: 'The paired differences from the reference scenario',
      numbers: 'Numbers',
      numbersNote:
        'Mean, simulation interval and paired difference of every outcome. Each figure has its own SVG, PNG and CSV below it.',
      reform: 'Reform file',
      reformNote:
        'Only what was moved, to be laid over any world: ganwei compare reform.yaml takes the library’s baseline, ganwei compare WORLD.yaml reform.yaml another.',
      noReform:
        'What was moved is more than measures (the organisation, the cadres or the run), or it ends; only the scenario file can say it.',
      copy: 'Copy',
      copied: 'copied',
      label: (baseline: string): string => `A reform of ${baseline}`,
      question: 'How much less fear does this reform leave, and what gets worse?'
    }
  },

  stop: '.',

  // levers: a page for each (src/words/lever-lines.ts, scripts/doc-levers.mjs)
  leverPage: {
    about: 'About this lever',
    practice: 'In practice',
    paper: 'In the paper’s words, translated',
    example: 'Example',
    acts: 'In the model',
    actsWith: 'In the model it acts with',
    values: 'Values',
    valuesOf: ({ min, max, usual, low, high, why }: LeverValues): string =>
      `${min} to ${max}, default ${usual}${low < high ? `, plausibly ${low} to ${high}` : ''} (${why}).`,
    grounds: 'A measure that uses it',
    tested: ({ worlds, structures, structureWorlds, seed, indifference }: LeverGrounds): string =>
      `Measures were played in ${worlds} worlds drawn from the calibration ganwei:ensembles/baseline and in up to ${structureWorlds} worlds of each of ${structures} other structures (seed ${seed}). Sizes are the change of the 不敢为 rate in points: middle of the model as it is, range over all of these worlds. ${shownMeans(indifference)}`,
    ground: (measure: string, others: number, ground: string, price: string): string =>
      `${measure}${others === 0 ? '' : `, with ${others} other ${others === 1 ? 'parameter' : 'parameters'}`} – ${ground}.${price === '' ? '' : ` Price: ${price}.`}`,
    against: 'Costs and objections',
    others: 'Other levers'
  }
}

/** What the table of parameters says of a lever. */
export interface LeverValues {
  readonly min: number
  readonly max: number
  readonly usual: number
  readonly low: number
  readonly high: number
  readonly why: string
}

/** What every language must have. */
export type Words = typeof en

/** A text not yet in any language: what is thrown or noted below the edge of the program. */
export type Say = (words: Words) => string

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  notRegular: 'is not a regular file',
  neither: 'is neither a file nor a folder',
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

function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean ${name}?`
}

/** `1 part`, `2 parts`, of a number that is written already. */
function plural(count: number | string, name: string): string {
  return `${count} ${name}${/^[+−]?1$/.test(String(count)) ? '' : 's'}`
}

/** `1 part`, `2,000 parts`. */
function counted(count: number, name: string): string {
  return `${whole(count)} ${name}${count === 1 ? '' : 's'}`
}

function hoursText(hours: number): string {
  return hours < 10 ? decimal(hours, 1) : whole(Math.round(hours))
}

/** Inputs that are named of those that targets say nothing about. */
export const MOST_UNTOLD = 12

/** A large number of cadre-quarters, such as `1.1·10^8`. */
function sized(count: number): string {
  return count < 1e6 ? whole(count) : count.toExponential(1).replace('e+', '·10^')
}

/** What one would ask about, by the groups of the parameter table. */
const DECISION_GROUPS: Readonly<Record<string, string>> = {
  organisation: 'the organisation and how its localities differ',
  cadres: 'what cadres are like',
  incentives: 'what acting and idling pay',
  accountability: 'how errors are held to account',
  standards: 'how clear the standards are',
  agreement: 'how far levels and departments agree',
  procedure: 'how applications for tolerance are handled',
  public: 'how the public takes errors',
  information: 'how cadres learn of sanctions and of tolerance',
  survey: 'how surveys are answered'
}

const GROUPS: Readonly<Record<string, string>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  township: 'township',
  leading: 'leading',
  ordinary: 'ordinary'
}

/** Why worlds are not compared: more than so many, or, of none, in the worlds of an ensemble. */
function notCompared(most: number | null): string {
  return most === null
    ? 'Worlds of an ensemble are not compared with a baseline that stands in another world; ganwei compare --ensemble pairs reforms with the baseline in each'
    : `More than ${whole(most)} worlds are neither compared nor charted`
}

/** How many of resampled worlds are different, where some come again. */
function different(worlds: readonly WorldNamed[]): string {
  const count = differentWorlds(worlds)
  if (count === worlds.length) return ''
  return ` (only ${count} of them ${count === 1 ? 'is' : 'are'} different${count < FEW_DIFFERENT ? ', too few to show what the survey leaves open' : ''})`
}

/** A share as points in words, without a decimal where it can be. */
/** How intervals of changes are written. */
function half(changes: readonly string[]): string {
  return changes.some((change) => change.includes('[')) ? '± half, in brackets the ends of,' : '± half'
}

/** What the first page calls shown, and shown not to help. */
function shownMeans(indifference: number): string {
  return `Shown means: by their 95 % intervals, the rate falls by more than ${pointsInWords(indifference)}, more act, and output does not fall by ${percent(OUTPUT_MARGIN, 0)}; what is not shown may be open. Shown not to help: one of these is shown to fail, which is not to say that the measure does harm.`
}

function pointsInWords(share: number): string {
  const points = Number((100 * share).toFixed(6))
  return points === 0.5 ? 'half a point' : `${points} ${points === 1 ? 'point' : 'points'}`
}

function andUnder(more: number): string {
  return more > 0 ? ` (and under ${more} more ${more === 1 ? 'structure' : 'structures'})` : ''
}
