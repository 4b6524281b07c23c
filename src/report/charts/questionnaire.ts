/** The chart of the simulated questionnaire of the baseline beside the survey that the run is held against, or the paper’s. */

import type { RunAnalysis } from '../../findings/run-analysis.js'
import { ANSWER_ROWS, type AnswerName } from '../../model/outcomes.js'
import { percent2 } from '../../words/format.js'
import { displayText } from '../display-text.js'
import { surveySentence } from '../survey-fit.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { estimateCells, estimateColumns, left, right } from './chart.js'
import { CHART_WIDTH, framed } from './frame.js'
import { layer, pixels, rects, texts, to } from './layers.js'
import { squareLegend } from './legends.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** The answers under the baseline. */
export const QUESTIONNAIRE = { name: 'questionnaire', draw } satisfies ChartKind

/** Shares of answers in the survey of Chen Peng (section 3): “are there cases to which the mechanism was applied?”. */
export const SURVEY: Readonly<Record<AnswerName, number>> = {
  many: 0.0595,
  few: 0.1791,
  none: 0.2595,
  dontKnow: 0.5019
}

const STEP = 44
const ROOM = { left: 130, right: 150, top: 34, bottom: 28 }
const WIDTH = CHART_WIDTH - ROOM.left - ROOM.right
/** Where the two columns of numbers stand, in pixels. */
const [SIMULATED, SURVEYED] = [WIDTH + 14, WIDTH + 84]

function draw({
  rows: [baseline],
  words,
  analysis
}: Pick<ChartInput, 'rows' | 'words'> & { readonly analysis?: Pick<RunAnalysis, 'survey'> }): Drawing {
  const own = analysis?.survey ?? null
  const surveyed = own?.targets.questionnaire ?? SURVEY
  const { questionnaire: t } = words.charts
  const answers = ANSWER_ROWS.map(({ name, label }, position) => ({
    label: words.say(label),
    estimate: baseline.summary.estimates[name],
    survey: surveyed[name],
    y: (position + 0.5) * STEP
  }))
  const known = answers.flatMap(({ estimate: { mean, low, high }, y }) =>
    mean === null ? [] : [{ mean, low: low ?? mean, high: high ?? mean, y }]
  )
  const [, most] = shareDomain(answers.flatMap(({ estimate, survey }) => [estimate.mean, estimate.high, survey]))
  const x = placeOn({ ...shareAxis([0, most], 5), ticks: 6 })
  const written = (text: (answer: (typeof answers)[number]) => string, mark: object, at: number) =>
    texts(
      answers.map((answer) => ({ text: text(answer), y: answer.y })),
      { ...mark },
      at
    )
  return {
    title: t.title,
    spec: framed(words, { room: ROOM, height: answers.length * STEP }, [
      rects(
        known.map(({ mean, y }) => ({ x: 0, x2: mean, y: y - 9, y2: y + 9 })),
        { color: NEUTRAL_LIGHT },
        { x }
      ),
      layer(known, { type: 'rule', strokeWidth: 2, color: NEUTRAL }, { x: x('low'), x2: to('high'), y: pixels('y') }),
      layer(
        answers.map(({ survey, y }) => ({ survey, y: y - 14, y2: y + 14 })),
        { type: 'rule', strokeWidth: 3, color: INK },
        { x: x('survey'), y: pixels('y'), y2: to('y2') }
      ),
      written(({ label }) => label, { align: 'right' }, -14),
      written(({ estimate }) => percent2(estimate.mean), { fontSize: 11 }, SIMULATED),
      written(({ survey }) => percent2(survey), { fontSize: 11, fontWeight: 'bold' }, SURVEYED),
      texts([{ text: t.simulated, y: -16 }], { fontSize: 11 }, SIMULATED),
      texts([{ text: t.survey, y: -16 }], { fontSize: 11, fontWeight: 'bold' }, SURVEYED),
      ...squareLegend(
        [
          { colour: NEUTRAL_LIGHT, text: t.simulatedQuestionnaire },
          { colour: INK, text: own === null ? t.surveyInPaper : t.survey }
        ],
        0,
        -16
      )
    ]),
    caption:
      own === null
        ? t.caption(words.say(baseline.name))
        : t.captionOfOwn(words.say(baseline.name), displayText(words.say(own.label)), surveySentence(own, words)),
    table: {
      columns: [left(t.answer), ...estimateColumns(t.simulated, words.numbers.interval), right(t.survey)],
      rows: answers.map(({ label, estimate, survey }) => [
        label,
        ...estimateCells(estimate, percent2),
        percent2(survey)
      ])
    }
  }
}
