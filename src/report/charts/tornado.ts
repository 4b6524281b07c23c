/** The tornado chart: which assumptions go with a reform's effect, and in which direction. */

import type { AssumptionEffects } from '../../findings/assumption-effects.js'
import { decimal, ends } from '../../words/format.js'
import { assumptionName, assumptionSentence } from '../assumption-effects.js'
import { placeOn, zeroLine } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { left, right } from './chart.js'
import { namedRows } from './frame.js'
import { layer, pixels, texts, to } from './layers.js'
import { LINE, MUTED, NEUTRAL, NEUTRAL_LIGHT } from './palette.js'

/** The assumptions of the first reform of the ranking; null without worlds of other assumptions. */
export const TORNADO = { name: 'tornado', draw } satisfies ChartKind

/** Assumptions that are drawn. */
const SHOWN = 12

function draw({ rows: scenarios, analysis, words }: ChartInput): Drawing | null {
  const effects = drawnEffects(analysis.assumptionEffects)
  const { assumptions: study } = analysis
  if (effects === undefined || study === null) return null
  const { sensitivity: t } = words
  const shown = effects.assumptions.slice(0, SHOWN)
  const plot = namedRows({
    words,
    rows: shown.map(({ path }) => ({ name: assumptionName(study, path, words) })),
    room: { right: 70, top: 12, bottom: 44 }
  })
  const title = effects.kind === 'regression' ? t.columns.correlation : t.columns.plain
  const x = placeOn({ domain: [-1, 1], format: '+.1~f', title, ticks: 8, grid: true })
  const bars = shown.map(({ correlation, standsOut }, k) => ({
    ...{ zero: 0, correlation, y: plot.middle(k) - 8, y2: plot.middle(k) + 8 },
    colour: standsOut ? NEUTRAL : NEUTRAL_LIGHT
  }))
  const bounds = [-effects.threshold, effects.threshold].map((at) => ({ at }))
  const row = scenarios.find(({ index }) => index === effects.scenario)
  const quoted = words.quoted(row === undefined ? '' : words.say(row.name))
  return {
    title: t.tornado,
    spec: plot.spec([
      layer(
        bars,
        { type: 'rect' },
        {
          ...{ x: x('zero'), x2: to('correlation'), y: pixels('y'), y2: to('y2') },
          color: { field: 'colour', type: 'nominal', scale: null }
        }
      ),
      layer(bounds, { type: 'rule', color: LINE, strokeDash: [4, 3] }, { x: x('at') }),
      zeroLine(x),
      plot.names,
      texts(
        shown.map(({ correlation }, k) => ({ text: decimal(correlation, 2), y: plot.middle(k) })),
        { fontSize: 11, color: MUTED },
        plot.width + 12
      )
    ]),
    caption: words.sentences([
      t.tornadoCaption(quoted, shown.length, effects.assumptions.length),
      assumptionSentence(study, effects, words)
    ]),
    table: {
      columns: [left(t.columns.input), right(title), right('95 %'), right(t.columns.coefficient)],
      rows: effects.assumptions.map(({ path, correlation, coefficient, ...own }) => [
        assumptionName(study, path, words),
        decimal(correlation, 2),
        ends(own, (end) => decimal(end, 2)),
        decimal(coefficient, 2)
      ])
    }
  }
}

/** The first reform for which an assumption stands out; the first of all where none does. */
function drawnEffects(all: readonly AssumptionEffects[]): AssumptionEffects | undefined {
  return all.find(({ assumptions }) => assumptions.some(({ standsOut }) => standsOut)) ?? all[0]
}
