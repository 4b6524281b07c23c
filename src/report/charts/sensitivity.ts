/** The chart of a sensitivity analysis: a bar for each of the largest inputs, and for chance. */

import type { SensitivityStudy } from '../../findings/sensitivity.js'
import type { TargetFinding } from '../../findings/sensitivity-target.js'
import { alike } from '../../model/language.js'
import { outcomeRow } from '../../model/outcomes.js'
import type { Words } from '../../words/words.js'
import { factorName, measureText, targetName, targetSentences, targetTable } from '../sensitivity-view.js'
import { placeOn } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { markLayers, markOf, within } from './estimate-marks.js'
import { namedRows } from './frame.js'
import { layer, pixels, texts, to } from './layers.js'
import { MUTED, NEUTRAL, NEUTRAL_LIGHT, PAPER } from './palette.js'

/** The inputs of the first target; null without an analysis. */
export const SENSITIVITY = { name: 'sensitivity', draw } satisfies ChartKind

/** Inputs that are drawn at most. */
const SHOWN = 12

function draw({ rows: scenarios, analysis, words }: ChartInput): Drawing | null {
  const study = analysis.sensitivity
  if (study === null) return null
  const finding = drawnTarget(study)
  const { sensitivity: t } = words
  const { factors, chance } = finding
  const shown = [...factors.slice(0, SHOWN), ...(chance ? [chance] : [])]
  const scale = study.method === 'morris' && outcomeRow(study.outcome).scale === 'share' ? 100 : 1
  const plot = namedRows({
    words,
    rows: shown.map((own) => ({ name: factorName(study, own, words) })),
    room: { right: 84, top: 12, bottom: 44 }
  })
  const sizes = shown.map(({ size: { value, low, high } }) => ({ mean: value, low, high }))
  const all = sizes.flatMap((size, k) =>
    markOf(size, { y: plot.middle(k), shape: 'circle', fill: shown[k].tells ? NEUTRAL : PAPER, factor: scale })
  )
  const most = Math.max(...all.map(({ mean, high }) => Math.max(mean, Math.min(high, 2 * mean))), 1e-9)
  const domain = [0, 1.02 * most] as const
  const marks = within(domain, all)
  const title =
    study.method === 'sobol'
      ? t.axes.total
      : study.method === 'morris'
        ? withUnit(t.axes.muStar, scale, words)
        : t.axes.correlation
  const x = placeOn({ domain, format: study.method === 'sobol' ? '%' : '~g', title, ticks: 6, grid: true })
  const bars = marks.map(({ mean, y }) => ({ zero: 0, mean, y: y - 6, y2: y + 6 }))
  const name = (scenario: number) => scenarios.find(({ index }) => index === scenario)?.name
  const quoted = (scenario: number) => words.quoted(words.say(name(scenario) ?? alike('')))
  const target = targetName(finding, { words, quoted })
  return {
    title: t.bars,
    spec: plot.spec([
      layer(
        bars,
        { type: 'rect', color: NEUTRAL_LIGHT, opacity: 0.7 },
        { x: x('zero'), x2: to('mean'), y: pixels('y'), y2: to('y2') }
      ),
      ...markLayers(marks, x, NEUTRAL),
      plot.names,
      texts(
        shown.map((own, k) => ({ text: measureText(study, own), y: plot.middle(k) })),
        { fontSize: 11, color: MUTED },
        plot.width + 12
      )
    ]),
    caption: words.sentences([
      t.barsCaption({ target, shown: Math.min(SHOWN, factors.length), all: factors.length }),
      ...targetSentences(study, finding, words)
    ]),
    table: targetTable(study, finding, words, factors.length)
  }
}

/** The title of an axis, which says where shares are drawn in percentage points. */
export function withUnit(title: string, scale: number, words: Words): string {
  return scale === 100 ? words.sensitivity.inUnit(title, words.numbers.pointsUnit) : title
}

/** The target that charts are drawn of: the effect whose mean is the largest, or the level where there is none. */
export function drawnTarget({ targets }: SensitivityStudy): TargetFinding {
  const effects = targets.filter(({ target }) => target.kind === 'effect')
  const size = ({ mean }: TargetFinding) => (Number.isNaN(mean) ? -1 : Math.abs(mean))
  return effects.reduce((largest, other) => (size(other) > size(largest) ? other : largest), effects[0] ?? targets[0])
}
