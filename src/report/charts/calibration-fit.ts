/** The chart of a calibration's fit: targets beside what worlds show before and after they were looked at. */

import type { WeightedRange } from '../../findings/calibration.js'
import { outcomeLabel, outcomeRow } from '../../model/outcomes.js'
import { percent } from '../../words/format.js'
import { placeOn, shareAxis, shareDomain } from './axes.js'
import type { CalibrationChart, CalibrationInput } from './calibration-chart.js'
import { type Drawing, left, right } from './chart.js'
import { namedRows } from './frame.js'
import { layer, pixels, rects, to } from './layers.js'
import { squareLegend } from './legends.js'
import { INK, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** Every target that is a share. */
export const CALIBRATION_FIT: CalibrationChart = { name: 'calibration-fit', draw }

function draw({ findings, words }: CalibrationInput): Drawing {
  const { charts: t, columns } = words.calibration
  const rows = [
    ...findings.answers.map(({ name, target, ...own }) => ({ name, low: target, high: target, ...own })),
    ...findings.outcomes.flatMap(({ target, ...own }) => {
      if (outcomeRow(target.name).scale !== 'share') return []
      const ends = 'value' in target ? { low: target.value, high: target.value } : target
      return [{ name: target.name, low: ends.low, high: ends.high, ...own }]
    })
  ]
  const plot = namedRows({
    words,
    rows: rows.map(({ name }) => ({ name: words.say(outcomeLabel(name)) })),
    room: { right: 40, top: 34, bottom: 28 },
    step: 40
  })
  const [, most] = shareDomain(rows.flatMap(({ high, prior, found }) => [high, prior.high, found.high]))
  const x = placeOn({ ...shareAxis([0, most], 6) })
  const bars = (of: (row: (typeof rows)[number]) => WeightedRange, half: number) =>
    rows.map((row, k) => ({ x: of(row).low, x2: of(row).high, y: plot.middle(k) - half, y2: plot.middle(k) + half }))
  const range = ({ low, median, high }: WeightedRange) =>
    words.bracketed(percent(median), words.numbers.range(percent(low), percent(high)))
  return {
    title: t.fit,
    spec: plot.spec([
      rects(
        bars(({ prior }) => prior, 9),
        { color: NEUTRAL_LIGHT, opacity: 0.6 },
        { x }
      ),
      rects(
        bars(({ found }) => found, 5),
        { color: NEUTRAL },
        { x }
      ),
      rects(
        rows.flatMap(({ low, high }, k) =>
          low === high ? [] : [{ x: low, x2: high, y: plot.middle(k) + 11, y2: plot.middle(k) + 14 }]
        ),
        { color: INK },
        { x }
      ),
      layer(
        rows.flatMap(({ low, high }, k) =>
          low === high ? [{ target: low, y: plot.middle(k) - 14, y2: plot.middle(k) + 14 }] : []
        ),
        { type: 'rule', strokeWidth: 3, color: INK },
        { x: x('target'), y: pixels('y'), y2: to('y2') }
      ),
      plot.names,
      ...squareLegend(
        [
          { colour: INK, text: columns.target },
          { colour: NEUTRAL, text: columns.found },
          { colour: NEUTRAL_LIGHT, text: columns.prior }
        ],
        0,
        -16
      )
    ]),
    caption: t.fitCaption,
    table: {
      columns: [left(columns.name), ...[columns.target, columns.prior, columns.found].map(right)],
      rows: rows.map(({ name, low, high, prior, found }) => [
        words.say(outcomeLabel(name)),
        low === high ? percent(low) : words.numbers.range(percent(low), percent(high)),
        range(prior),
        range(found)
      ])
    }
  }
}
