/** What a calibration shows, in sentences and tables. */

import { MOVED_ENOUGH, SWEEPS } from '../analysis/tempered-smc.js'
import type { CalibrationFindings, WeightedRange } from '../findings/calibration.js'
import type { Bilingual } from '../model/language.js'
import { outcomeLabel } from '../model/outcomes.js'
import { ends, percent, points } from '../words/format.js'
import { formatOutcome } from '../words/format-outcome.js'
import type { Words } from '../words/words.js'
import { displayText } from './display-text.js'
import { type Table, tableLines } from './tables/table.js'
import { wrapColumns } from './wrap-columns.js'

/** How many inputs are named of those that became narrower, and of ridges. */
const MOST_NAMED = 8
/** How many are named where it is said in short. */
const MOST_IN_SHORT = 3

/** Lines of so many columns: how well the worlds fit, what they can be, what the targets say nothing about. */
export function calibrationLines(
  findings: CalibrationFindings,
  label: Bilingual,
  words: Words,
  width: number
): readonly string[] {
  const { fits, reach, missed, errors, loose, stuck, level, reforms, told, untold, ridges } = parts(
    findings,
    label,
    words
  )
  const wrapped = (texts: readonly string[]) => texts.flatMap((text) => wrapColumns(text, width))
  const lines = ({ columns, rows }: Table) => tableLines(columns, rows, width)
  return [
    ...wrapped([...fits, ...reach, ...missed, ...loose, ...stuck]),
    '',
    ...lines(fitTableOf(findings, words)),
    ...wrapped(errors),
    '',
    ...wrapped([level, ...told, ...untold, ...ridges]),
    ...(findings.effects.length > 0 ? ['', ...wrapped(reforms), ...lines(effectsTableOf(findings, words))] : [])
  ]
}

/** The sentences of a calibration, by what they are about; lists of none where there is nothing to say. */
export function parts(findings: CalibrationFindings, label: Bilingual, words: Words) {
  const { calibration: t } = words
  const { contractions, ridges, leastContraction: least, effects } = findings
  const told = contractions.filter(({ contraction }) => contraction >= least).slice(0, MOST_NAMED)
  const untold = contractions.filter(({ contraction }) => contraction < least)
  const counts = { count: untold.length, all: contractions.length, least, worlds: findings.worlds }
  const labels = untold.map(({ range }) => words.say(range.label))
  const isFew = findings.worlds < FEW_WORLDS
  const rows = fitTableOf(findings, words).rows
  const names = [...findings.answers.map(({ name }) => name), ...findings.outcomes.map(({ target }) => target.name)]
  return {
    fits: [t.fits(displayText(words.say(label)), findings)],
    reach: findings.isOutOfReach ? [t.outOfReach] : [],
    missed: findings.missed.map(({ name, weight }) => {
      const [label, wanted, , found] = rows[names.indexOf(name)]
      return t.missed({ label, wanted, found, weight })
    }),
    errors: findings.known === null ? [] : [t.errors(findings.known)],
    loose: findings.chanceError > findings.surveyError ? [t.loose(findings.chanceError, findings.surveyError)] : [],
    stuck: findings.stuck.length > 0 ? [t.stuck(findings.stuck, SWEEPS.most, MOVED_ENOUGH)] : [],
    level: t.level({
      ...{ before: shares(findings.priorAfraidRate), found: shares(findings.afraidRate) },
      isNarrower: width(findings.afraidRate) < NARROWER * width(findings.priorAfraidRate)
    }),
    reforms:
      effects.length > 0
        ? [t.reforms(effects.map(({ label: own, lowers, worlds }) => [words.quoted(words.say(own)), lowers, worlds]))]
        : [],
    inShort: isFew
      ? []
      : [
          t.told(
            contractions.length - untold.length,
            contractions.length,
            told.slice(0, MOST_IN_SHORT).map(({ range }) => words.say(range.label))
          )
        ],
    told:
      told.length > 0
        ? [t.narrower(told.map(({ range, contraction }) => [words.say(range.label), contraction]))]
        : isFew
          ? []
          : [t.nothingNarrower(least)],
    untold: isFew
      ? [t.tooFewWorlds(findings.worlds)]
      : [untold.length > 0 ? t.saysNothing({ ...counts, labels }) : t.saysSomething(contractions.length)],
    ridges:
      ridges.length > 0
        ? [
            t.ridges(
              ridges
                .slice(0, MOST_NAMED)
                .map(({ first, second, correlation }) => [words.say(first.label), words.say(second.label), correlation])
            )
          ]
        : isFew
          ? []
          : [t.noRidges]
  }
}

/** With fewer worlds than this nothing can be said of what the targets do not tell. */
const FEW_WORLDS = 100
/** A rate is narrower where its range is less than this part of what it was. */
const NARROWER = 0.9

/** Targets beside what worlds show before and after they were looked at. */
export function fitTableOf({ answers, outcomes }: CalibrationFindings, words: Words): Table {
  const { columns: t } = words.calibration
  const range = ({ low, high }: WeightedRange, format: (value: number) => string) =>
    Number.isFinite(low) && Number.isFinite(high) ? words.numbers.range(format(low), format(high)) : '–'
  const whole = (value: number) => percent(value, 0)
  return {
    columns: [
      { heading: t.name, align: 'left' },
      ...[t.target, t.prior, t.found].map((heading) => ({ heading, align: 'right' as const }))
    ],
    rows: [
      ...answers.map(({ name, target, error, prior, found }) => [
        words.say(outcomeLabel(name)),
        error > 0 ? `${percent(target)} ± ${percent(error)}` : percent(target),
        range(prior, whole),
        range(found, whole)
      ]),
      ...outcomes.map(({ target, prior, found }) => {
        const format = (value: number) => formatOutcome(target.name, value)
        const wanted =
          'value' in target
            ? `${format(target.value)} ± ${format(target.error)}`
            : words.numbers.range(format(target.low), format(target.high))
        return [words.say(outcomeLabel(target.name)), wanted, range(prior, format), range(found, format)]
      })
    ]
  }
}

/** What each reform adds to the 不敢为 rate in the worlds found. */
export function effectsTableOf({ effects }: CalibrationFindings, words: Words): Table {
  const { columns: t } = words.calibration
  return {
    columns: [
      { heading: t.reform, align: 'left' },
      ...[t.median, t.spread, t.lowers].map((heading) => ({ heading, align: 'right' as const }))
    ],
    rows: effects.map(({ label, effect, worlds, lowers }) => [
      words.say(label),
      points(effect.median, 1),
      ends(effect, (end) => points(end, 1)),
      words.calibration.ofWorlds(lowers, worlds)
    ])
  }
}

function width({ low, high }: WeightedRange): number {
  return high - low
}

function shares({ low, median, high }: WeightedRange): readonly [string, string, string] {
  return [percent(low, 0), percent(median, 0), percent(high, 0)]
}
