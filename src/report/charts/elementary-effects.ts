/** The chart of a screening: how strongly each input moves an effect against how much that depends on the others. */

import { outcomeRow } from '../../model/outcomes.js'
import { factorName, targetName, targetTable } from '../sensitivity-view.js'
import { placeOn } from './axes.js'
import type { ChartInput, ChartKind, Drawing } from './chart.js'
import { CHART_WIDTH, framed } from './frame.js'
import { layer, texts, to } from './layers.js'
import { LINE, MUTED, NEUTRAL } from './palette.js'
import { placedLabels } from './placed-labels.js'
import { drawnTarget, withUnit } from './sensitivity.js'
import { textWidth } from './text-width.js'

/** The plane of μ* and σ; null where there was no screening. */
export const ELEMENTARY_EFFECTS = { name: 'elementary-effects', draw } satisfies ChartKind

/** Inputs that are named in the plot. */
const NAMED = 12
/** The size of their names, in pixels. */
const LABEL = 10

function draw({ rows: scenarios, analysis, words }: ChartInput): Drawing | null {
  const study = analysis.sensitivity
  if (study?.method !== 'morris') return null
  const { sensitivity: t } = words
  const finding = drawnTarget(study)
  const scale = outcomeRow(study.outcome).scale === 'share' ? 100 : 1
  const values = finding.factors.map((own) => ({ muStar: scale * own.size.value, sigma: scale * (own.sigma ?? 0) }))
  const reach = (of: (value: (typeof values)[number]) => number) => 1.08 * Math.max(1e-9, ...values.map(of))
  const [across, up] = [reach(({ muStar }) => muStar), reach(({ sigma }) => sigma)]
  const axis = { format: '~g', ticks: 6, grid: true }
  const x = placeOn({ ...axis, domain: [0, across], title: withUnit(t.axes.muStar, scale, words) })
  const y = placeOn({ ...axis, domain: [0, up], title: withUnit(t.axes.sigma, scale, words) })
  const room = { left: 70, right: 30, top: 16, bottom: 44 }
  const [width, height] = [CHART_WIDTH - room.left - room.right, 340]
  const diagonal = Math.min(across, up)
  const quoted = (scenario: number) => {
    const row = scenarios.find(({ index }) => index === scenario)
    return words.quoted(row === undefined ? '' : words.say(row.name))
  }
  const labels = finding.factors.slice(0, NAMED).map((own) => factorName(study, own, words))
  const dots = values.map(({ muStar, sigma }) => ({ x: (width * muStar) / across, y: height * (1 - sigma / up) }))
  const places = placedLabels(dots, {
    widths: values.map((_, k) => (k < labels.length ? textWidth(labels[k], LABEL) : 0)),
    order: labels.map((_, k) => k),
    room: { width, height, radius: 5, line: 13 }
  })
  const placed = labels.flatMap((text, k) => {
    const place = places[k]
    return place === null ? [] : [{ ...place, text }]
  })
  return {
    title: t.plane,
    spec: framed(words, { room, height }, [
      layer(
        [{ zero: 0, end: diagonal }],
        { type: 'rule', color: LINE, strokeDash: [4, 3] },
        { x: x('zero'), y: y('zero'), x2: to('end'), y2: to('end') }
      ),
      layer(
        values,
        { type: 'point', size: 46, filled: true, opacity: 0.9, color: NEUTRAL },
        { x: x('muStar'), y: y('sigma') }
      ),
      texts(placed, { fontSize: LABEL, color: MUTED, align: 'center' })
    ]),
    caption: t.planeCaption(targetName(finding, { words, quoted })),
    table: targetTable(study, finding, words, finding.factors.length)
  }
}
