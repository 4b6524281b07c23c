/** The chart of the simulated questionnaire of the baseline beside the survey that the paper reports. */

import type { Language } from '../../model/language.js'
import { ANSWER_ROWS, type AnswerName } from '../../model/outcomes.js'
import { ends, percent2 } from '../../words/format.js'
import type { ReportRow } from '../report-rows.js'
import { INTERVAL } from '../sentences.js'
import { CHART_WIDTH, type Chart, framed, type Layer, legend, pixels, shareDomain, texts } from './chart.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** Shares of answers in the survey of Chen Peng (section 3): “are there cases to which the mechanism was applied?”. */
export const SURVEY: Readonly<Record<AnswerName, number>> = {
  many: 0.0595,
  few: 0.1791,
  none: 0.2595,
  dontKnow: 0.5019
}

/** Draws the answers under the baseline, the first of the rows. */
export function questionnaireChart([baseline]: readonly ReportRow[], language: Language): Chart {
  const zh = language === 'zh'
  const answers = ANSWER_ROWS.map(({ name, label }, position) => ({
    label: label[language],
    estimate: baseline.summary.estimates[name],
    survey: SURVEY[name],
    y: (position + 0.5) * STEP
  }))
  const known = answers.flatMap(({ estimate: { mean, low, high }, survey, y }) =>
    mean === null ? [] : [{ zero: 0, mean, low: low ?? mean, high: high ?? mean, survey, top: y - 9, bottom: y + 9, y }]
  )
  const [, high] = shareDomain(answers.flatMap(({ estimate, survey }) => [estimate.mean, estimate.high, survey]))
  const scale = { domain: [0, high], nice: 5 }
  const x = (field: string): Layer => ({
    field,
    type: 'quantitative',
    scale,
    axis: { format: '~%', title: null, tickCount: 6 }
  })
  const marks = answers.map(({ survey, y }) => ({ survey, top: y - 14, bottom: y + 14 }))
  const layers: Layer[] = [
    {
      data: { values: known },
      mark: { type: 'rect', color: NEUTRAL_LIGHT },
      encoding: { x: { ...x('zero') }, x2: { field: 'mean' }, y: pixels('top'), y2: { field: 'bottom' } }
    },
    {
      data: { values: known },
      mark: { type: 'rule', strokeWidth: 2, color: NEUTRAL },
      encoding: { x: x('low'), x2: { field: 'high' }, y: pixels('y') }
    },
    {
      data: { values: marks },
      mark: { type: 'rule', strokeWidth: 3, color: INK },
      encoding: { x: x('survey'), y: pixels('top'), y2: { field: 'bottom' } }
    },
    texts(
      answers.map(({ label, y }) => ({ text: label, y })),
      { align: 'right' },
      -14
    ),
    texts(
      answers.map(({ estimate, y }) => ({ text: percent2(estimate.mean), y })),
      { fontSize: 11 },
      WIDTH + 14
    ),
    texts(
      answers.map(({ survey, y }) => ({ text: percent2(survey), y })),
      { fontSize: 11, fontWeight: 'bold' },
      WIDTH + 84
    ),
    texts([{ text: zh ? '模拟' : 'simulated', y: -16 }], { fontSize: 11 }, WIDTH + 14),
    texts([{ text: zh ? '调查' : 'survey', y: -16 }], { fontSize: 11, fontWeight: 'bold' }, WIDTH + 84),
    ...legend(
      [
        { colour: NEUTRAL_LIGHT, text: zh ? '模拟的问卷' : 'simulated questionnaire' },
        { colour: INK, text: zh ? '论文的调查' : 'survey in the paper' }
      ],
      0,
      -16
    )
  ]
  return {
    name: 'questionnaire',
    title: zh
      ? '问卷：所在地区或部门有适用过容错机制的案例吗'
      : 'Questionnaire: do you know of cases of tolerance in your place?',
    spec: framed(language, ROOM, answers.length * STEP, layers),
    caption: zh
      ? `情景“${baseline.name.zh}”的模拟问卷与论文所载调查并列。调查是校准目标：默认参数正是据此调定的，两者相近不是对模型的检验。`
      : `The simulated questionnaire under “${baseline.name.en}” beside the survey the paper reports. The survey is a calibration target, not a test: the default parameters were tuned to it, so that the two resemble each other proves nothing.`,
    table: {
      columns: [
        { heading: zh ? '回答' : 'answer', align: 'left' },
        { heading: zh ? '模拟' : 'simulated', align: 'right' },
        { heading: INTERVAL[language], align: 'right' },
        { heading: zh ? '调查' : 'survey', align: 'right' }
      ],
      rows: answers.map(({ label, estimate, survey }) => [
        label,
        percent2(estimate.mean),
        ends(estimate, percent2),
        percent2(survey)
      ])
    }
  }
}

const STEP = 44
const ROOM = { left: 130, right: 150, top: 34, bottom: 28 }
const WIDTH = CHART_WIDTH - ROOM.left - ROOM.right
