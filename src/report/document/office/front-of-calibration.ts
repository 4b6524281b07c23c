/** What a calibration says as the first sheet of its workbook: how well it fits, what it tells of, what reforms do. */

import type { CalibrationFindings, WeightedRange } from '../../../findings/calibration.js'
import { outcomeLabel, outcomeRow } from '../../../model/outcomes.js'
import type { Words } from '../../../words/words.js'
import type { DocumentText } from '../document-text.js'
import type { Formatted, Front } from './front-sheet.js'

/** The first sheet: the answer of the report, targets beside what the worlds give, effects of reforms. */
export function frontOfCalibration(
  { answers, outcomes, effects }: CalibrationFindings,
  { title, about, answer }: DocumentText,
  words: Words
): Front {
  const { front, tables } = words.office
  const shares = (values: readonly number[], format = SHARE): readonly Formatted[] =>
    values.map((value) => ({ value, format }))
  const fit = {
    title: tables.fit,
    headings: [front.target, ...front.wanted, ...front.before, ...front.found],
    rows: [
      ...answers.map(({ name, target, error, prior, found }) => [
        words.say(outcomeLabel(name)),
        ...shares([target, error, ...ends(prior), ...ends(found)])
      ]),
      ...outcomes.map(({ target, prior, found }) => [
        words.say(outcomeLabel(target.name)),
        ...shares(
          [
            ...('value' in target ? [target.value, target.error] : [target.low, target.high]),
            ...[...ends(prior), ...ends(found)]
          ],
          outcomeRow(target.name).scale === 'share' ? SHARE : PLAIN
        )
      ])
    ]
  }
  const reforms = {
    title: tables.effects,
    headings: [front.reform, ...front.effect],
    rows: effects.map(({ label, effect, worlds, lowers }) => [
      words.say(label),
      ...shares(
        ends(effect).map((value) => 100 * value),
        POINTS
      ),
      ...shares([lowers, worlds], '0')
    ])
  }
  return {
    title,
    texts: [{ text: about }, ...answer.map((text) => ({ text }))],
    tables: [fit, ...(effects.length === 0 ? [] : [reforms])],
    notes: [front.fitNote, ...(effects.length === 0 ? [] : [words.calibration.document.effectsNote])]
  }
}

function ends({ low, median, high }: WeightedRange): readonly number[] {
  return [low, median, high]
}

const SHARE = '0.0%'
const PLAIN = '0.000'
const POINTS = '+0.0;\u22120.0;0.0'
